//! Source of an event or the envelope: the parts of its file, and the attributes with their places.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::context::{Context, Loc};
use crate::model::{Evidence, Page, Path, Schema, Type};
use crate::spec::{self, Attribute, Condition, Erratum, Note};

/// Parts that an event file and the envelope file have in common.
pub(crate) struct SchemaSource<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) attributes_key: &'static str,
    pub(crate) attributes: &'a IndexMap<String, Attribute>,
    pub(crate) root: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) where_silent: &'a Evidence,
    pub(crate) conditions: &'a IndexMap<String, Condition>,
    pub(crate) types: &'a IndexMap<String, spec::ObjectType>,
    pub(crate) notes: &'a [Note],
    /// True if it says something without any attribute.
    pub(crate) may_be_empty: bool,
    /// True if it has the types of `types` files in common with others.
    pub(crate) shares: bool,
    /// The errata about the page as a whole.
    pub(crate) errata: &'a [Erratum],
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
    /// The Rust types of the changes inside of them, as `within` has them.
    pub(crate) idents: Vec<Option<String>>,
}

/// Notes where the attributes of a schema stand, those of declared types at each of their paths.
pub(crate) fn note_places(context: &Context<'_>, schema: &Schema, placed: &[Placed<'_>]) {
    let mut objects: BTreeMap<usize, Vec<&Placed<'_>>> = BTreeMap::new();
    for attribute in placed {
        objects.entry(attribute.object).or_default().push(attribute);
    }
    note_object(context, schema, &objects, 0, &Path(Vec::new()));
}

fn note_object(
    context: &Context<'_>,
    schema: &Schema,
    objects: &BTreeMap<usize, Vec<&Placed<'_>>>,
    object: usize,
    at: &Path,
) {
    for placed in objects.get(&object).into_iter().flatten() {
        let attribute = &schema.objects[object].attributes[placed.attribute];
        let path = at.member(&attribute.wire);
        context.note_place(&schema.source, &path, &placed.at);
        for leaf in schema.leaves_of(attribute) {
            let Type::Object(inner) = leaf else { continue };
            note_object(context, schema, objects, *inner, &path);
            let kinds = schema.objects[*inner].attributes.iter();
            for (kind, value) in kinds.filter_map(|kind| Some((kind, kind.kind.as_ref()?))) {
                let (path, at) = (path.member(&kind.wire), placed.at.child("one_of"));
                context.note_place(&schema.source, &path, &at.child(&value.to_string()));
                if let Type::Object(inner) = kind.ty {
                    note_object(context, schema, objects, inner, &path);
                }
            }
        }
    }
}
