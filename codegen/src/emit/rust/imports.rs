//! The `use` lines of a file with a schema's types: exactly the names it needs.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::changes::runtime_names;
use super::validators::Tables;
use super::{ident, kinds};
use crate::model::{Attribute, ChangesType, ObjectType, Schema, Type, UnionType, Within};

/// The types that a file defines.
pub(crate) struct Contents<'m> {
    pub(crate) objects: Vec<&'m ObjectType>,
    pub(crate) unions: Vec<&'m UnionType>,
    pub(crate) changes: Vec<&'m ChangesType>,
}

impl<'m> Contents<'m> {
    /// The types of a schema that it does not share with others.
    pub(crate) fn own(schema: &'m Schema) -> Self {
        Self {
            objects: schema.objects.iter().filter(|object| object.home.is_none()).collect(),
            unions: schema.unions.iter().filter(|union| union.home.is_none()).collect(),
            changes: schema.changes.iter().collect(),
        }
    }

    fn attributes(&self) -> impl Iterator<Item = &'m Attribute> {
        self.objects.iter().flat_map(|object| &object.attributes)
    }

    /// The `use` lines of everything that is not in the tables of validators.
    fn imports(&self, more: &[&'static str]) -> Vec<TokenStream> {
        let has_kinds = self.objects.iter().any(|object| object.told_by.is_some());
        let serde = (has_kinds || !self.unions.is_empty()).then(|| {
            quote!(
                use serde::{Serialize, Serializer};
            )
        });
        let runtime = imports(self, self.attributes(), more);
        serde.into_iter().chain(runtime).collect()
    }
}

/// The `use` lines for an event's file.
pub(crate) fn event_imports(schema: &Schema, tables: &Tables) -> Vec<TokenStream> {
    let severity = tables.has_severity().then_some("Severity");
    let more: Vec<&str> = std::iter::once("Object").chain(severity).collect();
    let mut lines = Contents::own(schema).imports(&more);
    lines.extend(tables.imports());
    in_order(lines)
}

/// The `use` lines for a file of types that events share.
pub(crate) fn shared_imports(contents: &Contents<'_>) -> Vec<TokenStream> {
    in_order(contents.imports(&["Object"]))
}

/// The `use` lines, each begun as told, for types of other Rust modules below the crate, as a module
/// sees them that is no module of the crate's root.
pub(crate) fn shared_uses(
    types: &BTreeSet<(&str, &str)>,
    from: &str,
    begin: &TokenStream,
) -> Vec<TokenStream> {
    let mut modules: BTreeMap<&str, Vec<Ident>> = BTreeMap::new();
    for (module, name) in types {
        modules.entry(module).or_default().push(ident(name));
    }
    let around = from.rsplit_once("::").map_or("", |(around, _)| around);
    let lines = modules.into_iter().map(|(module, names)| {
        let beside = module.strip_prefix(around).and_then(|rest| rest.strip_prefix("::"));
        let steps = beside.unwrap_or(module).split("::").map(ident);
        let up = beside.is_none().then(|| quote!(super::));
        match names.as_slice() {
            [only] => quote!(#begin #up super::#(#steps::)*#only;),
            many => quote!(#begin #up super::#(#steps::)*{#(#many),*};),
        }
    });
    lines.collect()
}

/// `use` lines as rustfmt would sort them: the standard library, other crates, this crate.
pub(crate) fn in_order(mut lines: Vec<TokenStream>) -> Vec<TokenStream> {
    lines.sort_by_key(|line| {
        let text = line.to_string().replace(' ', "");
        let own = text.starts_with("usecrate") || text.starts_with("usesuper");
        (own, !text.starts_with("usestd"), text)
    });
    lines
}

/// The `use` lines for attributes, for the other types of a file, and for more of the runtime.
pub(crate) fn imports<'a>(
    contents: &Contents<'_>,
    attributes: impl Iterator<Item = &'a Attribute>,
    more: &[&'static str],
) -> Vec<TokenStream> {
    let mut needs = Needs::default();
    needs.runtime.extend(more);
    for attribute in attributes {
        needs.note(&attribute.ty);
    }
    for changes in &contents.changes {
        needs.runtime.extend(runtime_names(changes));
        for member in &changes.members {
            match &member.within {
                // The struct of those changes notes what it needs.
                Some(Within::Attributes(_)) => continue,
                Some(Within::Members(ty)) => {
                    needs.maps = true;
                    needs.note(inner(ty));
                    continue;
                }
                None => {}
            }
            // The array is a list of changes, or its items are those of a change.
            needs.note(inner(&member.ty));
        }
    }
    if !contents.unions.is_empty() {
        needs.runtime.extend(["Decode", "JsonKind", "Node"]);
        for variant in contents.unions.iter().flat_map(|union| &union.variants) {
            needs.note(&variant.ty);
        }
    }
    needs.runtime.extend(kinds::imports(&contents.objects));
    needs.runtime.extend(["Extra", "Fields", "Misread", "SerializeMap", "Writer"]);
    needs.lines()
}

fn inner(ty: &Type) -> &Type {
    match ty {
        Type::Array(inner) => inner,
        other => other,
    }
}

#[derive(Default)]
struct Needs {
    runtime: BTreeSet<&'static str>,
    maps: bool,
}

impl Needs {
    fn note(&mut self, ty: &Type) {
        match ty {
            Type::Any => _ = self.runtime.insert("RawJson"),
            Type::FreeForm => {
                self.maps = true;
                self.runtime.insert("RawJson");
            }
            Type::Id(_) => _ = self.runtime.insert("Id"),
            Type::Timestamp => _ = self.runtime.insert("Timestamp"),
            Type::EpochTime => _ = self.runtime.insert("EpochTime"),
            Type::Array(inner) | Type::Nullable(inner) => self.note(inner),
            Type::Map(inner) => {
                self.maps = true;
                self.note(inner);
            }
            _ => {}
        }
    }

    fn lines(&self) -> Vec<TokenStream> {
        let mut lines = Vec::new();
        if self.maps {
            lines.push(quote!(
                use std::collections::BTreeMap;
            ));
        }
        lines.extend(names("crate::runtime", &self.runtime));
        lines
    }
}

fn names(from: &str, names: &BTreeSet<&'static str>) -> Option<TokenStream> {
    let path: syn::Path = syn::parse_str(from).ok()?;
    let mut sorted: Vec<&str> = names.iter().copied().collect();
    sorted.sort_by_key(|name| (name.starts_with(|c: char| c.is_lowercase()), *name));
    let idents: Vec<_> = sorted.into_iter().map(ident).collect();
    match idents.as_slice() {
        [] => None,
        [one] => Some(quote!(use #path::#one;)),
        many => Some(quote!(use #path::{#(#many),*};)),
    }
}
