//! The types of one file: objects first, then everything that refers to their attributes.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::attribute::{self, Parent};
use super::context::{Context, Loc};
use super::vendor::Vendor;
use super::{changes, contradictions, errata, page, paths, words};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    ChangesType, EnumType, Evidence, ObjectType, Page, Schema, Type, UnionType, names,
};
use crate::spec::{self, Attribute, Condition, Erratum, FileBody, Rule, SpecFile};

/// How many attributes an event may have, those of declared types counted at each of their places.
const MOST_ATTRIBUTES: usize = 10_000;

/// What an event file and the envelope file have in common.
pub(crate) struct SchemaSource<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) attributes_key: &'static str,
    pub(crate) attributes: &'a IndexMap<String, Attribute>,
    pub(crate) root: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) where_silent: &'a Evidence,
    pub(crate) conditions: &'a IndexMap<String, Condition>,
    pub(crate) types: &'a IndexMap<String, spec::ObjectType>,
    pub(crate) rules: &'a [Rule],
    pub(crate) errata: &'a [Erratum],
}

/// A schema while it is built.
pub(crate) struct Builder<'a, 'c> {
    pub(crate) context: &'c Context<'a>,
    pub(crate) vendor: &'c Vendor<'c>,
    pub(crate) declared: BTreeMap<&'a str, Declared<'a>>,
    pub(crate) objects: Vec<ObjectType>,
    pub(crate) enums: Vec<EnumType>,
    pub(crate) unions: Vec<UnionType>,
    pub(crate) changes: Vec<ChangesType>,
    /// Changes whose members are added when the object that they are of is known.
    pub(crate) pending: Vec<PendingChanges<'a>>,
    /// Every attribute, with the place and the spec that it came from.
    pub(crate) placed: Vec<Placed<'a>>,
    /// The declared types that are being lowered now, outermost first.
    pub(crate) open: Vec<&'a str>,
    /// Whether an attribute had to be left out because of an error.
    pub(crate) left_out: bool,
    /// How many objects are being lowered now, one in the other.
    pub(crate) depth: usize,
    lowered: BTreeMap<&'a str, usize>,
    /// The declared types that some attribute has.
    used: BTreeSet<&'a str>,
    taken: BTreeMap<String, Loc<'a>>,
}

/// A declared type in scope.
#[derive(Clone)]
pub(crate) struct Declared<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a spec::ObjectType,
}

/// An attribute of an object, and where it came from.
pub(crate) struct Placed<'a> {
    pub(crate) object: usize,
    pub(crate) attribute: usize,
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a Attribute,
}

/// Changes whose members are not known yet.
pub(crate) struct PendingChanges<'a> {
    pub(crate) changes: usize,
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a Attribute,
}

/// Lowers the types of a file, and what is said about them.
pub(crate) fn schema<'a>(
    context: &Context<'a>,
    vendor: &Vendor<'_>,
    source: &SchemaSource<'a>,
    files: &'a [SpecFile],
) -> Option<Schema> {
    words::check_schema(context, source);
    page::check(context, &source.at.child("page"), source.page);
    let mut builder = Builder::new(context, vendor, declared(context, source, files));
    builder.root(source);
    if builder.left_out {
        context.note_incomplete(source.at.file.source);
    }
    builder.unused_types(source);
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
    paths::link(context, vendor, &mut schema, source, &placed);
    contradictions::report(context, &schema, source, &placed);
    errata::link(context, &mut schema, source);
    note_uses(&mut schema);
    context.note_places(&schema, &placed);
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

/// Whether the folder of one file is that of the other, or one around it.
fn is_around(types_file: &str, file: &str) -> bool {
    let folder = types_file.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.is_empty() || file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
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
        Type::Array(inner) | Type::Map(inner) => object_index(schema, inner),
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

impl<'a, 'c> Builder<'a, 'c> {
    fn new(
        context: &'c Context<'a>,
        vendor: &'c Vendor<'c>,
        declared: BTreeMap<&'a str, Declared<'a>>,
    ) -> Self {
        Self {
            context,
            vendor,
            declared,
            objects: Vec::new(),
            enums: Vec::new(),
            unions: Vec::new(),
            changes: Vec::new(),
            pending: Vec::new(),
            placed: Vec::new(),
            open: Vec::new(),
            left_out: false,
            depth: 0,
            lowered: BTreeMap::new(),
            used: BTreeSet::new(),
            taken: BTreeMap::new(),
        }
    }

    /// The types, without what is said about them.
    fn into_schema(self, source: &SchemaSource<'_>) -> Schema {
        Schema {
            source: source.at.file.path.clone(),
            page: source.page.clone(),
            where_silent: source.where_silent.clone(),
            objects: self.objects,
            enums: self.enums,
            unions: self.unions,
            changes: self.changes,
            conditions: Vec::new(),
            rules: Vec::new(),
            errata: Vec::new(),
        }
    }

    fn root(&mut self, source: &SchemaSource<'a>) {
        let root = ObjectType {
            ident: source.root.to_owned(),
            doc: None,
            declared: false,
            used_at: Vec::new(),
            attributes: Vec::new(),
        };
        self.objects.push(root);
        self.taken.insert(source.root.to_owned(), source.at.child("event"));
        let at = source.at.child(source.attributes_key);
        if source.attributes.is_empty() {
            let help = "list the attributes that the page documents";
            self.context.can_follow(Check::NoAttributes, at.key(), "there are no attributes", help);
        }
        attribute::attributes(self, 0, &Parent::root(), &at, source.attributes);
    }

    /// The object of a declared type; it is lowered when it is first used.
    pub(crate) fn declared_object(&mut self, name: &'a str, used: &Loc<'a>) -> Option<usize> {
        if let Some(index) = self.lowered.get(name) {
            return Some(*index);
        }
        let declared = self.declared.get(name)?.clone();
        if self.open.contains(&name) {
            let chain = [self.open.as_slice(), &[name]].concat().join(" > ");
            let message = format!("the type `{name}` contains itself: {chain}");
            let help = "payloads are finite; document the inner object with its own attributes";
            self.context.error(Check::CyclicType, used.value(), message, help);
            return None;
        }
        self.used.insert(name);
        let ident = self.type_ident(name, "", &declared.at, "give the type another name")?;
        let index = self.new_object(ident, declared.spec.doc.clone(), true);
        self.open.push(name);
        let parent = Parent::declared(&self.objects[index].ident, name);
        attribute::attributes(
            self,
            index,
            &parent,
            &declared.at.child("attributes"),
            &declared.spec.attributes,
        );
        self.open.pop();
        self.lowered.insert(name, index);
        Some(index)
    }

    pub(crate) fn new_object(
        &mut self,
        ident: String,
        doc: Option<String>,
        declared: bool,
    ) -> usize {
        let attributes = Vec::new();
        self.objects.push(ObjectType { ident, doc, declared, used_at: Vec::new(), attributes });
        self.objects.len() - 1
    }

    /// A Rust type for a wire name, which nothing else in this file has.
    pub(crate) fn type_ident(
        &mut self,
        wire: &str,
        parent: &str,
        at: &Loc<'a>,
        help: &str,
    ) -> Option<String> {
        let Some(ident) = names::type_name(wire) else {
            self.context.no_rust_name(at.key(), wire, help);
            return None;
        };
        let reserved = names::is_reserved_type(&ident);
        let ident = match (reserved, parent) {
            (false, _) => ident,
            (true, "") => format!("{ident}_"),
            // A parent with a reserved name has a `_` behind, which belongs into no name.
            (true, parent) => format!("{}{ident}", parent.trim_end_matches('_')),
        };
        self.claim(ident, at)
    }

    /// Takes a Rust name for a type; reports the other if it is taken.
    pub(crate) fn claim(&mut self, ident: String, at: &Loc<'a>) -> Option<String> {
        if let Some(first) = self.taken.get(&ident) {
            let message = format!("two types become the Rust name `{ident}`");
            let error = Diagnostic::error(Check::NameClash, at.key(), message);
            let error = error.related(first.key(), "the other one");
            self.context.report(error.help("add `type_name: …` to one of them, or declare a type"));
            return None;
        }
        self.taken.insert(ident.clone(), at.clone());
        Some(ident)
    }

    /// Reports the types of the file that nothing uses, and lowers them to find what else is wrong.
    fn unused_types(&mut self, source: &SchemaSource<'a>) {
        let used = self.used.clone();
        self.context.note_used(used.iter().map(|name| self.declared[name].at.key()));
        for name in source.types.keys().filter(|name| !used.contains(name.as_str())) {
            let at = source.at.child("types").child(name);
            let message = format!("the type `{name}` is used nowhere");
            let error = Diagnostic::error(Check::UnusedType, at.key(), message).can_follow();
            self.context.report(error.help("use it as the type of an attribute, or remove it"));
            self.declared_object(name, &at);
        }
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
        let names: Vec<&str> = objects.iter().map(|it| it.ident.as_str()).collect();
        assert_eq!(names, ["OnThing", "Box_", "BoxBox", "BoxBoxBox"]);
    }
}
