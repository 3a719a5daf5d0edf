//! Making values in code: constructors that take what an object cannot be without.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::fields::{Misfit, allowing_deprecated, has_default};
use super::{ident, rust_type};
use crate::model::{Attribute, ObjectType, Schema, Type};

/// The constructor of an object that requires attributes. Every other object has `default`.
pub(crate) fn constructor(
    schema: &Schema,
    object: &ObjectType,
    misfit: Misfit,
) -> Option<TokenStream> {
    let required = required(object, misfit);
    if required.is_empty() {
        return None;
    }
    let parameters = required.iter().map(|attribute| parameter(schema, attribute));
    let own = required.iter().map(|attribute| {
        let field = ident(&attribute.field);
        if is_converted(schema, &attribute.ty) {
            quote!(#field: #field.into())
        } else {
            quote!(#field)
        }
    });
    let others = others(schema, object, misfit);
    let name = ident(&object.ident);
    let allow = allowing_deprecated(object.attributes.iter());
    let many = (required.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    Some(quote! {
        #allow
        impl #name {
            #many
            /// Makes one with the attributes that it requires, in the order of their names.
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#own,)* #others }
            }
        }
    })
}

/// The attributes that the constructor of an object takes, in the order of its parameters.
pub(crate) fn required(object: &ObjectType, misfit: Misfit) -> Vec<&Attribute> {
    let attributes = object.attributes.iter();
    let mut required: Vec<&Attribute> =
        attributes.filter(|attribute| misfit.is_required(attribute)).collect();
    // The order of a page changes without anybody's code, so it is not the order of parameters.
    required.sort_by_key(|attribute| &attribute.field);
    required
}

/// The fields that are not required: absent, all of them.
fn others(schema: &Schema, object: &ObjectType, misfit: Misfit) -> TokenStream {
    if has_default(schema, object) {
        return quote!(..Self::default());
    }
    let optional = object.attributes.iter().filter(|attribute| !misfit.is_required(attribute));
    let fields: Vec<Ident> = optional.map(|attribute| ident(&attribute.field)).collect();
    quote!(#(#fields: None,)* extra: Extra::default())
}

fn parameter(schema: &Schema, attribute: &Attribute) -> TokenStream {
    let (field, ty) = (ident(&attribute.field), rust_type(schema, &attribute.ty));
    if is_converted(schema, &attribute.ty) {
        quote!(#field: impl Into<#ty>)
    } else {
        quote!(#field: #ty)
    }
}

/// Returns true for types that literals of strings and numbers become.
pub(crate) fn is_converted(schema: &Schema, ty: &Type) -> bool {
    match ty {
        Type::String | Type::Id(_) | Type::Timestamp => true,
        Type::Enum(index) => !schema.enums[*index].closed,
        _ => false,
    }
}
