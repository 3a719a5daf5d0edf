//! The `use` lines of a file with a schema's types: exactly the names it needs.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use super::validators::Tables;
use crate::model::{Attribute, Schema, Type};

/// The `use` lines for an event's file.
pub(crate) fn event_imports(schema: &Schema, tables: &Tables) -> Vec<TokenStream> {
    let attributes = schema.objects.iter().flat_map(|object| &object.attributes);
    let serde = (!schema.unions.is_empty()).then(|| {
        quote!(
            use serde::{Deserialize, Deserializer, Serialize, Serializer};
        )
    });
    in_order(serde.into_iter().chain(imports(schema, attributes, &["Object"], tables)).collect())
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

/// The `use` lines for attributes, for the other types of a schema, and for more of the runtime.
pub(crate) fn imports<'a>(
    schema: &Schema,
    attributes: impl Iterator<Item = &'a Attribute>,
    more: &[&'static str],
    tables: &Tables,
) -> Vec<TokenStream> {
    let mut needs = Needs::default();
    needs.runtime.extend(more);
    needs.runtime.extend(tables.has_severity().then_some("Severity"));
    for attribute in attributes {
        needs.note(&attribute.ty);
    }
    // Nothing fails in the envelope.
    let is_envelope = schema.objects.iter().any(|object| object.ident == "Payload");
    let mut all = schema.objects.iter().flat_map(|object| &object.attributes);
    if !is_envelope && all.any(|attribute| attribute.required.is_some()) {
        needs.runtime.insert("required");
    }
    for changes in &schema.changes {
        needs.runtime.extend(["Change", "PairOrder"]);
        for member in &changes.members {
            let item = match changes.listed_in(member) {
                Some(_) => inner(&member.ty),
                None => &member.ty,
            };
            needs.note(item);
        }
    }
    if !schema.unions.is_empty() {
        needs.runtime.extend(["JsonKind", "RawJson", "decode_as"]);
        for variant in schema.unions.iter().flat_map(|union| &union.variants) {
            needs.note(&variant.ty);
        }
    }
    needs.runtime.extend(["Extra", "Fields", "MapAccess", "SerializeMap", "Writer"]);
    let mut lines = needs.lines(!schema.unions.is_empty());
    lines.push(tables.import());
    lines
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

    fn lines(&self, unions: bool) -> Vec<TokenStream> {
        let mut lines = Vec::new();
        if self.maps {
            lines.push(quote!(
                use std::collections::BTreeMap;
            ));
        }
        if unions {
            lines.push(quote!(
                use serde::de::Error as _;
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
