//! The types of one file: objects first, then everything that refers to their attributes.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::attribute::{attributes, declared_object};
use super::builder::{Builder, Declared, is_around};
use super::context::{Context, Loc};
use super::source::{SchemaSource, note_places};
use super::subject::Parent;
use super::vendor::Vendor;
use super::{changes, contradictions, errata, page, paths, words};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Schema, Type};
use crate::spec::{self, FileBody, SpecFile};

/// How many attributes an event may have, those of declared types counted at each of their places.
const MOST_ATTRIBUTES: usize = 10_000;

/// Lowers the types of a file, and what is said about them.
pub(crate) fn schema<'a>(
    context: &Context<'a>,
    vendor: &Vendor<'_>,
    source: &SchemaSource<'a>,
    files: &'a [SpecFile],
) -> Option<Schema> {
    words::check_schema(context, source);
    page::check(context, vendor, &source.at.child("page"), source.page);
    let mut builder =
        Builder::new(context, vendor, declared(context, source, files), source.shares);
    root(&mut builder, source);
    if builder.left_out {
        context.note_incomplete(source.at.file.source);
    }
    unused_types(&mut builder, source);
    let pending = std::mem::take(&mut builder.pending);
    let placed = std::mem::take(&mut builder.placed);
    let mut schema = builder.into_schema(source);
    if places(&schema, 0, &mut BTreeMap::new()) > MOST_ATTRIBUTES {
        let message = format!(
            "more than {MOST_ATTRIBUTES} attributes, those of types counted wherever they are used"
        );
        let help =
            "make objects free-form that nobody needs in full: `object` without `attributes`";
        let at = source.at.child(source.attributes_key);
        context.error(Check::TooLarge, at.key(), message, help);
        return None;
    }
    changes::fill(context, &mut schema, &pending);
    note_uses(&mut schema);
    paths::link(context, vendor, &mut schema, source, &placed);
    contradictions::report(context, &schema, source, &placed);
    errata::link(context, &mut schema, source, &placed);
    note_places(context, &schema, &placed);
    Some(schema)
}

/// The declared types that a file can use: its own, and those of the type files in its folder and
/// in the folders around it.
fn declared<'a>(
    context: &Context<'a>,
    source: &SchemaSource<'a>,
    files: &'a [SpecFile],
) -> BTreeMap<&'a str, Declared<'a>> {
    let mut declared: BTreeMap<&str, Declared<'a>> = BTreeMap::new();
    let mut add = |at: Loc<'a>, types: &'a IndexMap<String, spec::ObjectType>| {
        for (name, spec) in types {
            let at = at.child("types").child(name);
            let new = Declared { at: at.clone(), spec };
            if let Some(first) = declared.insert(name, new) {
                context.note_used(std::iter::once(first.at.key()));
                let message = format!("the type `{name}` is declared twice");
                let error = Diagnostic::error(Check::DuplicateType, at.key(), message);
                context
                    .report(error.related(first.at.key(), "first here").help("rename one of them"));
            }
        }
    };
    for file in files {
        if let FileBody::Types(body) = &file.body
            && is_around(&file.path, &source.at.file.path)
        {
            add(Loc::top(file), &body.types);
        }
    }
    add(source.at.clone(), source.types);
    declared
}

/// Lowers the attributes at the top.
fn root<'a>(builder: &mut Builder<'a, '_>, source: &SchemaSource<'a>) {
    let object = builder.new_object(source.root.to_owned(), String::new(), None, false);
    builder.claim(source.root.to_owned(), &source.at.child("event"));
    let at = source.at.child(source.attributes_key);
    if source.attributes.is_empty() && !source.may_be_empty {
        let help = "list the attributes that the page documents";
        builder.context.can_follow(Check::NoAttributes, at.key(), "there are no attributes", help);
    }
    attributes(builder, object, &Parent::root(), &at, source.attributes);
}

/// Reports the types of the file that nothing uses, and lowers them to find what else is wrong.
fn unused_types<'a>(builder: &mut Builder<'a, '_>, source: &SchemaSource<'a>) {
    let used = builder.used.clone();
    builder.context.note_used(used.iter().map(|name| builder.declared[name].at.key()));
    for name in source.types.keys().filter(|name| !used.contains(name.as_str())) {
        let at = source.at.child("types").child(name);
        let message = format!("the type `{name}` is used nowhere");
        let error = Diagnostic::error(Check::UnusedType, at.key(), message).can_follow();
        builder.context.report(error.help("use it as the type of an attribute, or remove it"));
        declared_object(builder, name, &at);
    }
}

/// How many attributes there are in an object and in those in it, as far as one can count.
fn places(schema: &Schema, object: usize, known: &mut BTreeMap<usize, usize>) -> usize {
    if let Some(count) = known.get(&object) {
        return *count;
    }
    let attributes = &schema.objects[object].attributes;
    let mut count = attributes.len();
    for attribute in attributes {
        if let Some(inner) = object_index(schema, &attribute.ty) {
            count = count.saturating_add(places(schema, inner, known));
        }
    }
    known.insert(object, count);
    count
}

fn object_index(schema: &Schema, ty: &Type) -> Option<usize> {
    match ty {
        Type::Object(index) => Some(*index),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            object_index(schema, inner)
        }
        Type::Union(index) => schema.unions[*index]
            .variants
            .iter()
            .find_map(|variant| object_index(schema, &variant.ty)),
        _ => None,
    }
}

/// Notes at each object where it is used.
fn note_uses(schema: &mut Schema) {
    let mut uses: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (path, attribute) in schema.walk() {
        if let Some(object) = schema.object_in(&attribute.ty) {
            uses.entry(object.ident.clone()).or_default().push(path);
        }
    }
    for object in &mut schema.objects {
        object.used_at = uses.remove(&object.ident).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Source;
    use crate::lower::lower;

    const VENDOR: &str = "\
vendor: Acme
docs: https://acme.example
package: { name: acme-events, version: 0.1.0, description: Events. }
platforms: { v1: The only one. }
products: { shop: { name: Shop, doc: It. } }
modules: { things: { product: shop, doc: It. } }
";
    const ENVELOPE: &str = "\
envelope: { event: event, data: data, summary: It. }
page: { title: It, url: https://acme.example, captured: 2026-01-02 }
where_silent: documented
attributes: { event: { type: string, doc: It. }, data: { type: object, doc: It. } }
";
    const EVENT: &str = "\
event: onThing
product: shop
module: things
platforms: [v1]
page: { title: It, url: https://acme.example, captured: 2026-01-02 }
summary: It.
where_silent: documented
data:
  box:
    type: object
    doc: It.
    attributes: { box: { type: object, doc: It., attributes: { box: { type: object, doc: It., attributes: { a: { type: string, doc: It. } } } } } }
";

    #[test]
    fn types_in_types_with_reserved_names_are_camel_case() {
        let files = [("vendor", VENDOR), ("envelope", ENVELOPE), ("event", EVENT)];
        let sources = files
            .map(|(name, text)| Source { path: format!("{name}.yaml"), text: text.to_owned() });
        let lowered = lower(sources.into()).unwrap_or_else(|found| panic!("{found}"));
        let objects = &lowered.model.events[0].schema.objects;
        let names: Vec<&str> = objects.iter().map(|object| object.ident.as_str()).collect();
        assert_eq!(names, ["OnThing", "Box_", "BoxBox", "BoxBoxBox"]);
    }
}
