//! The vendor file, and the part of the envelope file that no event has.

use std::collections::BTreeSet;

use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::named::{by_name, exists};
use super::not_transcribed;
use super::{spellings, subscriptions};
use crate::model::{Envelope, Evidence, Model, Module, Path, Product};
use crate::words::roles;

/// Compares what the vendor's events have in common.
pub(super) fn compare(found: &mut Found, at: &At, old: &Model, new: &Model) {
    let texts = [("vendor", &old.vendor, &new.vendor), ("docs", &old.docs, &new.docs)];
    for (key, old, new) in texts {
        found.differ(Kind::DescriptionChanged, &at.part(&[key]), old, new);
    }
    let (was, is) = (old.example.as_ref(), new.example.as_ref());
    found.texts(Kind::ExampleChanged, &at.part(&["example"]), was, is);
    package(found, at, old, new);
    platforms(found, at, old, new);
    subscriptions::compare(found, at, old, new);
    spellings::compare(found, at, &old.timestamps, &new.timestamps);
    products(found, at, &old.products, &new.products);
    modules(found, at, &old.modules, &new.modules);
    module_names(found, at, &old.modules, &new.modules);
    not_transcribed::compare(found, at, old, new);
}

fn package(found: &mut Found, at: &At, old: &Model, new: &Model) {
    let (old, new) = (&old.package, &new.package);
    let part = |key| at.part(&["package", key]);
    found.differ(Kind::PackageRenamed, &part("name"), &old.name, &new.name);
    found.differ(Kind::VersionChanged, &part("version"), &old.version, &new.version);
    let kind = Kind::RustVersionChanged;
    found.differ(kind, &part("rust_version"), &old.rust_version, &new.rust_version);
    let kind = Kind::PackageTextChanged;
    found.differ(kind, &part("description"), &old.description, &new.description);
    let (was, is) = (old.repository.as_ref(), new.repository.as_ref());
    found.texts(kind, &part("repository"), was, is);
    found.lists(kind, &part("keywords"), &old.keywords, &new.keywords);
    found.lists(kind, &part("categories"), &old.categories, &new.categories);
}

fn platforms(found: &mut Found, at: &At, old: &Model, new: &Model) {
    let lists = (old.platforms.as_slice(), new.platforms.as_slice());
    by_name(
        lists,
        |(name, _)| name,
        |name, old, new| {
            let at = at.part(&["platforms", name]);
            match (old, new) {
                (Some((_, old)), Some((_, new))) => {
                    found.differ(Kind::DescriptionChanged, &at, old, new);
                }
                _ => {
                    let [old, new] =
                        [old, new].map(|platform| platform.map(|(_, text)| text.as_str()));
                    exists(found, Kind::PlatformAdded, &at, old, new);
                }
            }
        },
    );
}

fn products(found: &mut Found, at: &At, old: &[Product], new: &[Product]) {
    by_name(
        (old, new),
        |product| &product.key,
        |key, old, new| {
            if let (Some(old), Some(new)) = (old, new) {
                let kind = Kind::DescriptionChanged;
                let part = |inner| at.part(&["products", key, inner]);
                found.differ(kind, &part("name"), &old.name, &new.name);
                found.differ(kind, &part("doc"), &old.doc, &new.doc);
                return;
            }
            let [old, new] = [old, new].map(|side| side.map(|product| product.name.as_str()));
            exists(found, Kind::ProductAdded, &at.part(&["products", key]), old, new);
        },
    );
}

fn modules(found: &mut Found, at: &At, old: &[Module], new: &[Module]) {
    by_name(
        (old, new),
        |module| &module.wire,
        |wire, old, new| {
            if let (Some(old), Some(new)) = (old, new) {
                module(found, at, old, new);
                return;
            }
            let [old, new] = [old, new].map(|side| side.map(|module| module.doc.as_str()));
            exists(found, Kind::ModuleAdded, &at.part(&["modules", wire]), old, new);
        },
    );
}

fn module(found: &mut Found, at: &At, old: &Module, new: &Module) {
    let part = |key| at.part(&["modules", &old.wire, key]);
    found.differ(Kind::DescriptionChanged, &part("doc"), &old.doc, &new.doc);
    let kind = Kind::ModuleProductChanged;
    found.differ(kind, &part("product"), &old.product, &new.product);
    let names = part("also_written");
    let (was, is) = (&old.also_written, &new.also_written);
    found.items(Kind::AlsoWrittenAdded, &names, was, is);
    let words = |evidence: &Option<Evidence>| evidence.as_ref().map(evidence::words);
    let (was, is) = (words(&old.evidence), words(&new.evidence));
    let kind = Kind::EvidenceChanged;
    found.texts(kind, &part("evidence"), was.as_ref(), is.as_ref());
}

/// Compares which modules the names stand for that both sides have.
fn module_names(found: &mut Found, at: &At, old: &[Module], new: &[Module]) {
    let names = old.iter().flat_map(names);
    let names: BTreeSet<&String> = names.collect();
    for name in names {
        let (Some(was), Some(is)) = (owner(old, name), owner(new, name)) else {
            continue;
        };
        let is_there =
            |modules: &[Module], module: &Module| modules.iter().any(|of| of.wire == module.wire);
        // A module that is gone has only another name where a new one has one of its names.
        let is_renamed = !is_there(new, was) && !is_there(old, is);
        if was.wire != is.wire && !is_renamed {
            let part = |module: &Module| {
                if module.wire == *name {
                    at.part(&["modules", name])
                } else {
                    at.part(&["modules", &module.wire, "also_written"])
                }
            };
            let spots = (part(was).old_spot(), part(is).new_spot());
            let words = |module: &Module| {
                if module.wire == *name {
                    format!("{name} is a module")
                } else {
                    format!("{name} is another name of module {}", module.wire)
                }
            };
            found.moved(Kind::ModuleNameReused, spots, (words(was), words(is)));
        }
    }
}

/// All names that payloads have for a module.
fn names(module: &Module) -> impl Iterator<Item = &String> {
    std::iter::once(&module.wire).chain(&module.also_written)
}

/// The module that a name stands for.
fn owner<'m>(modules: &'m [Module], name: &String) -> Option<&'m Module> {
    modules.iter().find(|module| names(module).any(|of| of == name))
}

/// Compares what the envelope says of itself.
pub(super) fn envelope(found: &mut Found, at: &At, old: &Envelope, new: &Envelope) {
    let part = |key| at.part(&["envelope", key]);
    let kind = Kind::DescriptionChanged;
    found.differ(kind, &part("summary"), &old.summary, &new.summary);
    if !old.name.is_same(&new.name) {
        let name = |envelope: &Envelope| roles::name_role(&envelope.name);
        found.differ(Kind::EventRoleChanged, &part("event"), &name(old), &name(new));
    }
    let data = |envelope: &Envelope| roles::data_role(envelope);
    found.differ(Kind::DataRoleChanged, &part("data"), &data(old), &data(new));
    let kinds = (Kind::BatchRoleAdded, Kind::BatchRoleChanged);
    let (was, is) = (roles::batch_role(old), roles::batch_role(new));
    found.optional(kinds, &part("batch"), was, is);
    let words = |path: &Option<Path>| path.as_ref().map(Path::to_string);
    let kinds = (Kind::ModulesRoleAdded, Kind::ModulesRoleChanged);
    let (was, is) = (words(&old.modules), words(&new.modules));
    found.optional(kinds, &part("modules"), was, is);
}
