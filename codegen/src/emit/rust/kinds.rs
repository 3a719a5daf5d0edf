//! Objects that are one of several: an enum with a variant for each, and one for what is none of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::enums::literal;
use super::fields::Misfit;
use super::{doc_paragraphs, ident, rust_type};
use crate::model::{Attribute, ObjectType, Scalar, Schema, ToldBy, Type};
use crate::words::describe;
use crate::words::markdown::{code, sentence};

/// The enum, and how it is read and written.
pub(crate) fn items(
    schema: &Schema,
    object: &ObjectType,
    told_by: &ToldBy,
    docs: &[String],
) -> Vec<TokenStream> {
    let mut items = vec![definition(schema, object, told_by, docs)];
    if told_by.is_beside {
        items.extend([of_kind(object, told_by), decode_untold(object, told_by)]);
    } else {
        items.push(decode(object, told_by));
    }
    let name = ident(&object.ident);
    items.push(quote!(crate::runtime::deserialize_decoded!(#name);));
    items.push(serialize(object, told_by));
    items
}

fn definition(
    schema: &Schema,
    object: &ObjectType,
    told_by: &ToldBy,
    docs: &[String],
) -> TokenStream {
    let name = ident(&object.ident);
    let mut docs = docs.to_vec();
    let teller = describe::teller(&told_by.name, told_by.is_beside);
    let several = format!("It is one of several: {teller} tells which.");
    docs.insert(usize::from(object.doc.is_some()), several);
    let docs = doc_paragraphs(&docs);
    let variants = object.attributes.iter().map(|kind| {
        let docs = doc_paragraphs(&kind_docs(schema, kind, told_by));
        let (variant, ty) = (ident(&kind.field), rust_type(schema, &kind.ty));
        quote!(#docs #variant(Box<#ty>))
    });
    let fallback = ident(&told_by.fallback);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// An object of a kind that the page does not document, or one that does not tell its kind.
            #fallback(RawJson),
        }
    }
}

fn kind_docs(schema: &Schema, kind: &Attribute, told_by: &ToldBy) -> Vec<String> {
    let value = kind.kind.as_ref().map(|value| code(&value.to_string())).unwrap_or_default();
    let of_type = schema.object_in(&kind.ty).and_then(|object| object.doc.as_deref());
    let told = format!("{} is {value}.", code(&told_by.name));
    of_type.map(sentence).into_iter().chain([told]).collect()
}

fn decode(object: &ObjectType, told_by: &ToldBy) -> TokenStream {
    let (name, wire) = (ident(&object.ident), &told_by.name);
    let told = if is_text(object) {
        quote!(kind_in::<String>(value, #wire).as_deref())
    } else {
        quote!(kind_in::<i64>(value, #wire))
    };
    let arms = arms(object, told_by);
    quote! {
        impl Decode for #name {
            fn decode(value: Node<'_>) -> Result<Self, Misread> {
                match #told { #arms }
            }
        }
    }
}

/// What is told by an attribute beside it is decoded by the object around it.
fn of_kind(object: &ObjectType, told_by: &ToldBy) -> TokenStream {
    let name = ident(&object.ident);
    let told = if is_text(object) { quote!(&str) } else { quote!(i64) };
    let arms = arms(object, told_by);
    quote! {
        impl #name {
            fn of_kind(kind: Option<#told>, value: Node<'_>) -> Result<Self, Misread> {
                match kind { #arms }
            }
        }
    }
}

fn decode_untold(object: &ObjectType, told_by: &ToldBy) -> TokenStream {
    let (name, fallback) = (ident(&object.ident), ident(&told_by.fallback));
    quote! {
        /// Alone, the object does not tell its kind.
        impl Decode for #name {
            fn decode(value: Node<'_>) -> Result<Self, Misread> {
                any_object(value).map(Self::#fallback)
            }
        }
    }
}

fn arms(object: &ObjectType, told_by: &ToldBy) -> TokenStream {
    let fallback = ident(&told_by.fallback);
    let arms = object.attributes.iter().map(|kind| {
        let (variant, value) = (ident(&kind.field), kind.kind.as_ref().map(literal));
        quote!(Some(#value) => Decode::decode(value).map(Self::#variant),)
    });
    quote!(#(#arms)* _ => any_object(value).map(Self::#fallback),)
}

/// Returns true if texts tell the kinds, and not numbers.
fn is_text(object: &ObjectType) -> bool {
    let mut values = object.attributes.iter().filter_map(|kind| kind.kind.as_ref());
    values.all(|value| matches!(value, Scalar::String(_)))
}

fn serialize(object: &ObjectType, told_by: &ToldBy) -> TokenStream {
    let name = ident(&object.ident);
    let variants = object.attributes.iter().map(|kind| &kind.field).chain([&told_by.fallback]);
    let arms = variants.map(|variant| {
        let variant = ident(variant);
        quote!(Self::#variant(object) => object.serialize(serializer),)
    });
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(#arms)* }
            }
        }
    }
}

/// The statements that decode what attributes beside it tell, now that all of them are read.
pub(crate) fn told_beside(schema: &Schema, object: &ObjectType, misfit: Misfit) -> TokenStream {
    let told = object.attributes.iter().filter_map(|attribute| {
        let told_by = schema.told_beside(attribute)?;
        let teller = object.attributes.iter().find(|teller| teller.wire == told_by.name)?;
        let (field, wire) = (ident(&attribute.field), &attribute.wire);
        let (ty, kind) = (rust_type(schema, &attribute.ty), told(schema, teller));
        let accepts = &attribute.accepts;
        let read = quote!(|value| #ty::of_kind(#kind, value));
        Some(if misfit.is_required(attribute) {
            quote!(let #field = fields.later_required(#field, #wire, &[#(#accepts),*], #read)?;)
        } else {
            quote!(let #field = fields.later(#field, #wire, &[#(#accepts),*], #read);)
        })
    });
    quote!(#(#told)*)
}

/// The kind, as the attribute has it that tells it.
fn told(schema: &Schema, teller: &Attribute) -> TokenStream {
    let field = ident(&teller.field);
    match &teller.ty {
        Type::Enum(index) => {
            let list = &schema.enums[*index];
            let (name, method) =
                (ident(&list.ident), if list.integer { "as_i64" } else { "as_str" });
            let method = ident(method);
            quote!(#field.as_ref().map(#name::#method))
        }
        Type::Integer => quote!(#field),
        _ => quote!(#field.as_deref()),
    }
}

/// Names of the runtime that objects need which are one of several, or have such an attribute.
pub(crate) fn imports(objects: &[&ObjectType]) -> Vec<&'static str> {
    let told_by = objects.iter().filter_map(|object| object.told_by.as_ref());
    let told_by: Vec<&ToldBy> = told_by.collect();
    if told_by.is_empty() {
        return Vec::new();
    }
    let mut names = vec!["Decode", "Node", "RawJson", "any_object"];
    names.extend(told_by.iter().any(|told_by| !told_by.is_beside).then_some("kind_in"));
    names
}
