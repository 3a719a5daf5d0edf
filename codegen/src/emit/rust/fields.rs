//! Fields of objects: which are required, and which have a default.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Attribute, ObjectType, Schema, Type};

/// The fate of an object with a member that does not fit, or without a required one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// The object does not decode: it is the data of an event.
    Fails,
    /// The member is kept in `extra`: the object is a part of the envelope, where nothing fails.
    Kept,
}

impl Misfit {
    pub(crate) fn is_required(self, attribute: &Attribute) -> bool {
        self == Self::Fails && attribute.required.is_some()
    }
}

/// Returns true if an object can be made without any value: the attributes it requires must have a
/// default too.
pub(crate) fn has_default(schema: &Schema, object: &ObjectType) -> bool {
    object.attributes.iter().filter(|attribute| attribute.required.is_some()).all(|attribute| {
        match &attribute.ty {
            Type::Object(index) => {
                let object = &schema.objects[*index];
                object.told_by.is_none() && has_default(schema, object)
            }
            Type::Id(_) | Type::Timestamp | Type::EpochTime | Type::Enum(_) | Type::Union(_) => {
                false
            }
            Type::String | Type::Integer | Type::Number | Type::Boolean | Type::Any => true,
            Type::FreeForm | Type::Changes(_) | Type::Array(_) | Type::Map(_) => true,
            Type::Nullable(_) => true,
        }
    })
}

/// Allows an implementation to use the fields of its own type that are deprecated.
pub(crate) fn allowing_deprecated<'a>(
    mut attributes: impl Iterator<Item = &'a Attribute>,
) -> Option<TokenStream> {
    let has_some = attributes.any(|attribute| attribute.deprecated.is_some());
    has_some.then(|| quote!(#[allow(deprecated)]))
}
