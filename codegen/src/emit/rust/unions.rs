//! Attributes that arrive in several JSON types: an enum with a variant for each.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc_paragraphs, ident, rust_type};
use crate::model::{JsonType, Path, Schema, UnionType, Variant};
use crate::words::markdown::{code, sentence};
use crate::words::page;

/// The enum, and how it is read and written.
pub(crate) fn items(schema: &Schema, union: &UnionType, docs: &[String]) -> Vec<TokenStream> {
    let name = ident(&union.ident);
    let deserialize = quote!(crate::runtime::deserialize_decoded!(#name););
    vec![definition(schema, union, docs), decode(union), serialize(union), deserialize]
}

/// Documentation of the union of one event or of the envelope.
pub(crate) fn docs(schema: &Schema, union: &UnionType) -> Vec<String> {
    let places = page::places(schema, &[Path::parse(&union.at)]);
    page::linked(&schema.page, docs_at(union, &places))
}

/// Documentation of a union that events share.
pub(crate) fn shared_docs(union: &UnionType) -> Vec<String> {
    docs_at(union, &code(&union.at))
}

fn docs_at(union: &UnionType, places: &str) -> Vec<String> {
    let doc = union.doc.as_deref().map(sentence).unwrap_or_default();
    vec![doc, format!("The types that {places} arrives in.")]
}

fn definition(schema: &Schema, union: &UnionType, docs: &[String]) -> TokenStream {
    let name = ident(&union.ident);
    let docs = doc_paragraphs(docs);
    let variants = union.variants.iter().map(|variant| {
        let docs = doc_paragraphs(&[format!("It arrived as {}.", words(variant).join(" or "))]);
        let ident = ident(&variant.ident);
        let ty = rust_type(schema, &variant.ty);
        quote!(#docs #ident(#ty))
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
    }
}

/// The JSON types of a variant, in words.
fn words(variant: &Variant) -> Vec<&'static str> {
    let word = |json: &JsonType| match json {
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    };
    variant.json.iter().map(word).collect()
}

fn decode(union: &UnionType) -> TokenStream {
    let name = ident(&union.ident);
    let arms = union.variants.iter().map(|variant| {
        let kinds = variant.json.iter().map(|json| ident(kind(*json)));
        let ident = ident(&variant.ident);
        quote!(#(JsonKind::#kinds)|* => Decode::decode(value).map(Self::#ident),)
    });
    let expected: Vec<&str> = union.variants.iter().flat_map(words).collect();
    let expected = expected.join(" or ");
    quote! {
        impl Decode for #name {
            fn decode(value: Node<'_>) -> Result<Self, Misread> {
                match value.kind() {
                    #(#arms)*
                    _ => Err(Misread::expected(value, #expected)),
                }
            }
        }
    }
}

fn kind(json: JsonType) -> &'static str {
    match json {
        JsonType::Boolean => "Boolean",
        JsonType::Integer | JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    }
}

fn serialize(union: &UnionType) -> TokenStream {
    let name = ident(&union.ident);
    let arms = union.variants.iter().map(|variant| {
        let ident = ident(&variant.ident);
        quote!(Self::#ident(value) => value.serialize(serializer),)
    });
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(#arms)* }
            }
        }
    }
}
