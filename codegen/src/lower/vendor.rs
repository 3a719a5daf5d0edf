//! The vendor file: package, platforms, products, modules.

use std::collections::{BTreeMap, BTreeSet};

use super::address::check_address;
use super::context::{Context, Loc};
use super::{not_transcribed, rust, spellings};
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::model::{self, TYPES_MODULE, names};
use crate::runtime::timestamp;
use crate::spec::{Attribute, FileBody, SpecFile, VendorFile, closest, is_device, is_portable};

/// Modules of every generated crate, and crates that its code names, which no product can be called.
const TAKEN_MODULES: [&str; 12] = [
    "alloc",
    "core",
    "event",
    "lib",
    "module",
    "payload",
    "runtime",
    "serde",
    "serde_json",
    "std",
    TYPES_MODULE,
    "validators",
];

/// Crates that every package can name already, and one that cargo refuses.
const TAKEN_PACKAGES: [&str; 7] =
    ["alloc", "core", "proc_macro", "serde", "serde_json", "std", "test"];

/// Lowers the vendor file.
pub(crate) fn vendor<'a>(context: &Context<'_>, file: &'a SpecFile) -> Option<Vendor<'a>> {
    let FileBody::Vendor(spec) = &file.body else {
        return None;
    };
    let at = Loc::top(file);
    check_address(context, &at.child("docs"), &spec.docs);
    package(context, &at.child("package"), spec);
    spellings::check(context, &at.child("timestamps"), &spec.timestamps);
    let products = products(context, &at.child("products"), spec);
    let modules = modules(context, &at.child("modules"), spec);
    let not_transcribed = not_transcribed::lowered(context, &at.child("modules"), spec, &modules);
    let incomplete = file.incomplete;
    Some(Vendor { at, spec, incomplete, products, modules, not_transcribed })
}

/// Facts about the vendor that the events need.
pub(crate) struct Vendor<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a VendorFile,
    /// True if something of it could not be read: nobody knows then what it declares.
    pub(crate) incomplete: bool,
    pub(crate) products: Vec<model::Product>,
    pub(crate) modules: Vec<model::Module>,
    pub(crate) not_transcribed: Vec<model::NotTranscribed>,
}

impl Vendor<'_> {
    /// Returns whether a text has one of the spellings of a timestamp.
    pub(crate) fn reads_timestamp(&self, text: &str) -> bool {
        let patterns = self.spec.timestamps.values();
        let patterns: Vec<&str> = patterns.map(|pattern| pattern.pattern.as_str()).collect();
        timestamp::parse(text, &patterns).is_some()
    }

    /// The one spelling that an attribute says its timestamps have, if it says one.
    pub(super) fn spelling_of(&self, attribute: &Attribute) -> Option<model::TimestampPattern> {
        let name = attribute.format.as_ref().filter(|_| attribute.is_timestamp())?;
        let spelling = self.spec.timestamps.get(name)?;
        Some(spellings::of_model(name, spelling))
    }

    /// Returns whether the vendor surely does not have a platform version.
    pub(crate) fn lacks_platform(&self, platform: &str) -> bool {
        !self.incomplete && !self.spec.platforms.contains_key(platform)
    }

    /// Reports platform versions that the vendor does not have.
    pub(crate) fn check_platforms(
        &self,
        context: &Context<'_>,
        at: &Loc<'_>,
        platforms: &[String],
    ) {
        for (index, platform) in platforms.iter().enumerate() {
            if self.lacks_platform(platform) {
                let known = self.spec.platforms.keys().map(String::as_str);
                unknown(context, &at.item(index), "platform", platform, known);
            }
        }
    }
}

/// Reports a reference to something that is not declared.
pub(crate) fn unknown<'a>(
    context: &Context<'_>,
    at: &Loc<'_>,
    what: &str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) {
    unknown_at(context, at.value(), what, name, known);
}

/// Reports a name that nothing has, at a place that need not be a value.
pub(crate) fn unknown_at<'a>(
    context: &Context<'_>,
    at: Place,
    what: &str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) {
    let suggestion = match closest(name, known.clone()) {
        Some(near) => format!(", did you mean `{near}`?"),
        None => String::new(),
    };
    let known: Vec<&str> = known.collect();
    let help = match known.as_slice() {
        [] => declare(what, name),
        known if what == "condition" => {
            format!("known: {}; or {}", known.join(", "), declare(what, name))
        }
        known => format!("known: {}", known.join(", ")),
    };
    let message = format!("unknown {what} `{name}`{suggestion}");
    context.report(Diagnostic::error(Check::UnknownName, at, message).help(help).can_follow());
}

/// Returns what to do about a name that nothing has.
fn declare(what: &str, name: &str) -> String {
    match what {
        "condition" => format!("declare it: `conditions: {{ {name}: {{ PATH: VALUE }} }}`"),
        what => format!("declare the {what} first"),
    }
}

fn package(context: &Context<'_>, at: &Loc<'_>, spec: &VendorFile) {
    let name = &spec.package.name;
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let name_in_code = name.replace('-', "_");
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(letters) {
        let message = format!("`{name}` is no name of a package");
        let help = "use lower-case letters, digits, `-` and `_`, and begin with a letter";
        context.error(Check::PackageName, at.child("name").value(), message, help);
    } else if names::is_keyword(&name_in_code) || TAKEN_PACKAGES.contains(&name_in_code.as_str()) {
        let message = format!("`{name}` means something else in Rust");
        let help = "take another name, such as `NAME-events`";
        context.error(Check::PackageName, at.child("name").value(), message, help);
    }
    if let Some(repository) = &spec.package.repository {
        check_address(context, &at.child("repository"), repository);
    }
    if let Some(version) = &spec.package.rust_version {
        rust::check(context, &at.child("rust_version"), version);
    }
    if let Err(error) = semver::Version::parse(&spec.package.version) {
        let message = format!("`{}` is no version: {error}", spec.package.version);
        let help = "write three numbers, such as 0.1.0";
        context.error(Check::PackageVersion, at.child("version").value(), message, help);
    }
    if spec.package.keywords.len() > 5 {
        let message = "more than five keywords, which registries refuse";
        context.error(Check::Keywords, at.child("keywords").key(), message, "keep the best five");
    }
}

fn products(context: &Context<'_>, at: &Loc<'_>, spec: &VendorFile) -> Vec<model::Product> {
    let mut taken = BTreeSet::new();
    let mut products = Vec::new();
    for (key, product) in &spec.products {
        let at = at.child(key);
        if !is_folder_name(key) {
            let message = format!("`{key}` cannot be the name of a folder");
            let help = "use letters, digits, `-` and `_` only, and no name of a device such as `aux`: files are \
                 written to a folder of this name";
            context.error(Check::UnsafeName, at.key(), message, help);
            continue;
        }
        let Some(module) = names::module_name(key) else {
            continue;
        };
        if is_device(&module) {
            let message = format!("the Rust module `{module}` cannot be a file on Windows");
            let help = "give the product another key";
            context.error(Check::UnsafeName, at.key(), message, help);
            continue;
        }
        if TAKEN_MODULES.contains(&module.as_str()) || !taken.insert(module.clone()) {
            let message = format!("the Rust module `{module}` is taken already");
            context.error(Check::NameClash, at.key(), message, "give the product another key");
            continue;
        }
        let (name, doc) = (product.name.clone(), product.doc.clone());
        products.push(model::Product { key: key.clone(), name, doc, module });
    }
    products.sort_by(|a, b| a.key.cmp(&b.key));
    products
}

fn is_folder_name(key: &str) -> bool {
    let safe = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.chars().all(safe);
    is_plain && is_portable(key)
}

fn modules(context: &Context<'_>, at: &Loc<'_>, spec: &VendorFile) -> Vec<model::Module> {
    let mut modules: Vec<model::Module> = Vec::new();
    for (wire, module) in &spec.modules {
        let at = at.child(wire);
        if !spec.products.contains_key(&module.product) {
            let known = spec.products.keys().map(String::as_str);
            unknown(context, &at.child("product"), "product", &module.product, known);
        }
        let Some(ident) = names::type_name(wire) else {
            context.no_rust_name(at.key(), wire, "use letters and digits");
            continue;
        };
        if modules.iter().any(|other| other.ident == ident) {
            let message = format!("two modules become the Rust name `{ident}`");
            context.error(Check::NameClash, at.key(), message, "rename one of the two");
            continue;
        }
        modules.push(model::Module {
            wire: wire.clone(),
            ident,
            product: module.product.clone(),
            doc: module.doc.clone(),
            also_written: module.also_written.clone(),
            evidence: module.evidence.clone(),
        });
    }
    module_names(context, at, spec);
    modules.sort_by(|a, b| a.wire.cmp(&b.wire));
    modules
}

/// Reports names that payloads have for two modules.
fn module_names(context: &Context<'_>, at: &Loc<'_>, spec: &VendorFile) {
    let wires = spec.modules.keys().map(String::as_str);
    let mut owners: BTreeMap<&str, &str> = wires.map(|wire| (wire, wire)).collect();
    for (wire, module) in &spec.modules {
        let at = at.child(wire).child("also_written");
        for (index, name) in module.also_written.iter().enumerate() {
            match owners.insert(name, wire) {
                Some(other) if other != wire => {
                    let message = format!("`{name}` is a name of the module `{other}` already");
                    let help = "leave it to one of the two";
                    context.error(Check::NameClash, at.item(index).value(), message, help);
                }
                _ => {}
            }
        }
    }
}
