//! Attributes of two schemas, alone and as pairs.

use crate::model::{Attribute, ObjectType, Path, Schema, Type};

/// An attribute at one of its paths.
#[derive(Clone)]
pub(super) struct Node<'m> {
    pub(super) path: Path,
    pub(super) attribute: &'m Attribute,
}

/// An attribute that both sides have.
pub(super) struct Pair<'m> {
    pub(super) old: Node<'m>,
    pub(super) new: Node<'m>,
    pub(super) how: How,
}

/// How the two were found to be one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// They have one name in one object.
    Same,
    /// One accepts the name of the other.
    Renamed,
    /// They have one field in one object.
    OnWire,
    /// They have one name and type in different objects.
    Moved,
}

/// The objects that an attribute is, or holds as items, members or alternatives.
pub(super) fn objects_of<'m>(schema: &'m Schema, attribute: &Attribute) -> Vec<&'m ObjectType> {
    let leaves = schema.leaves_of(attribute).into_iter();
    let objects = leaves.filter_map(|ty| match ty {
        Type::Object(index) => Some(&schema.objects[*index]),
        _ => None,
    });
    objects.collect()
}
