//! Documented values: an enum, and its texts or numbers on the wire.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{doc_paragraphs, ident};
use crate::model::{EnumType, EnumValue, Path, Scalar, Schema};
use crate::words::markdown::{code, sentence};
use crate::words::page;

/// The enum and everything that makes it read and write.
pub(crate) fn items(type_: &EnumType, docs: &[String]) -> Vec<TokenStream> {
    let conversion = if type_.closed { from_wire(type_) } else { from(type_) };
    match (type_.closed, conversion) {
        (true, from_wire) => vec![definition(type_, docs), inherent(type_, &from_wire)],
        (false, from) => vec![definition(type_, docs), inherent(type_, &TokenStream::new()), from],
    }
}

/// The name of the runtime's macro that makes an enum read and write.
pub(crate) fn macro_name(type_: &EnumType) -> &'static str {
    match (type_.closed, type_.integer) {
        (true, true) => "closed_integer_values",
        (true, false) => "closed_string_values",
        (false, true) => "integer_values",
        (false, false) => "string_values",
    }
}

/// Documentation of the enum of one event or of the envelope.
pub(crate) fn docs(schema: &Schema, type_: &EnumType) -> Vec<String> {
    let places = page::places(schema, &[Path::parse(&type_.at)]);
    page::linked(&schema.page, docs_at(type_, &places))
}

/// Documentation of an enum that events share.
pub(crate) fn shared_docs(type_: &EnumType) -> Vec<String> {
    docs_at(type_, &code(&type_.at))
}

fn docs_at(type_: &EnumType, places: &str) -> Vec<String> {
    let doc = type_.doc.as_deref().map(sentence).unwrap_or_default();
    vec![doc, format!("The values of {places}.")]
}

fn definition(type_: &EnumType, docs: &[String]) -> TokenStream {
    let name = ident(&type_.ident);
    let docs = doc_paragraphs(docs);
    let variants = type_.values.iter().map(|value| {
        let docs = doc_paragraphs(&[value_doc(value)]);
        let variant = ident(&value.ident);
        quote!(#docs #variant)
    });
    if type_.closed {
        return quote! {
            #docs
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #name { #(#variants,)* }
        };
    }
    let fallback = ident(&type_.fallback);
    let fallback_docs = doc_paragraphs(&[fallback_doc(type_)]);
    let inner = if type_.integer { quote!(i64) } else { quote!(String) };
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #fallback_docs
            #fallback(#inner),
        }
    }
}

fn value_doc(value: &EnumValue) -> String {
    format!("{}: {}", code(&value.wire.to_string()), sentence(&value.doc))
}

fn fallback_doc(type_: &EnumType) -> String {
    match &type_.otherwise {
        Some(text) => format!("Any other value: {}", sentence(text)),
        None => "A value that the page does not document.".to_owned(),
    }
}

pub(crate) fn literal(value: &Scalar) -> TokenStream {
    match value {
        Scalar::String(text) => quote!(#text),
        Scalar::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(#number)
        }
        Scalar::Boolean(flag) => quote!(#flag),
    }
}

/// `as_str` or `as_i64`, and with it the constructor of a closed enum.
fn inherent(type_: &EnumType, constructor: &TokenStream) -> TokenStream {
    let name = ident(&type_.ident);
    let arms = type_.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(Self::#variant => #wire,)
    });
    let fallback = (!type_.closed).then(|| {
        let fallback = ident(&type_.fallback);
        if type_.integer {
            quote!(Self::#fallback(number) => *number,)
        } else {
            quote!(Self::#fallback(text) => text,)
        }
    });
    let (method, output) = match (type_.integer, type_.closed) {
        (true, _) => (ident("as_i64"), quote!(i64)),
        (false, true) => (ident("as_str"), quote!(&'static str)),
        (false, false) => (ident("as_str"), quote!(&str)),
    };
    let variants = type_.values.iter().map(|value| ident(&value.ident));
    let docs = doc_paragraphs(&["All values that the page documents, in its order.".to_owned()]);
    quote! {
        impl #name {
            #docs
            pub const DOCUMENTED: &'static [Self] = &[#(Self::#variants),*];

            /// The value as it stands in a payload.
            pub fn #method(&self) -> #output {
                match self { #(#arms)* #fallback }
            }

            #constructor
        }
    }
}

fn from_wire(type_: &EnumType) -> TokenStream {
    let arms = type_.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(#wire => Some(Self::#variant),)
    });
    let input = if type_.integer { quote!(i64) } else { quote!(&str) };
    quote! {
        /// The value for what stands in a payload, if it is a documented one.
        pub fn from_wire(value: #input) -> Option<Self> {
            match value { #(#arms)* _ => None }
        }
    }
}

fn from(type_: &EnumType) -> TokenStream {
    let name = ident(&type_.ident);
    let fallback = ident(&type_.fallback);
    let arms = type_.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(#wire => Self::#variant,)
    });
    let (input, other) = if type_.integer {
        (quote!(i64), quote!(Self::#fallback(other)))
    } else {
        (quote!(&str), quote!(Self::#fallback(other.to_owned())))
    };
    quote! {
        impl From<#input> for #name {
            fn from(value: #input) -> Self {
                match value { #(#arms)* other => #other }
            }
        }
    }
}
