//! Documented values: an enum, and its texts or numbers on the wire.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{doc_paragraphs, ident};
use crate::model::{EnumType, EnumValue, Path, Scalar, Schema};
use crate::words::markdown::{code, sentence};
use crate::words::page;

/// The enum and everything that makes it read and write.
pub(crate) fn items(schema: &Schema, it: &EnumType) -> Vec<TokenStream> {
    let conversion = if it.closed { from_wire(it) } else { from(it) };
    match (it.closed, conversion) {
        (true, from_wire) => vec![definition(schema, it), inherent(it, &from_wire)],
        (false, from) => vec![definition(schema, it), inherent(it, &TokenStream::new()), from],
    }
}

/// The name of the runtime's macro that makes an enum read and write.
pub(crate) fn macro_name(it: &EnumType) -> &'static str {
    match (it.closed, it.integer) {
        (true, true) => "closed_integer_values",
        (true, false) => "closed_string_values",
        (false, true) => "integer_values",
        (false, false) => "string_values",
    }
}

fn definition(schema: &Schema, it: &EnumType) -> TokenStream {
    let name = ident(&it.ident);
    let place = format!("The values of {}.", page::places(schema, &[Path::parse(&it.at)]));
    let docs = vec![it.doc.as_deref().map(sentence).unwrap_or_default(), place];
    let docs = doc_paragraphs(&page::linked(&schema.page, docs));
    let variants = it.values.iter().map(|value| {
        let docs = doc_paragraphs(&[value_doc(value)]);
        let variant = ident(&value.ident);
        quote!(#docs #variant)
    });
    if it.closed {
        return quote! {
            #docs
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum #name { #(#variants,)* }
        };
    }
    let fallback = ident(&it.fallback);
    let fallback_docs = doc_paragraphs(&[fallback_doc(it)]);
    let inner = if it.integer { quote!(i64) } else { quote!(String) };
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

fn fallback_doc(it: &EnumType) -> String {
    match &it.otherwise {
        Some(text) => format!("Any other value: {}", sentence(text)),
        None => "A value that the page does not document.".to_owned(),
    }
}

fn literal(value: &Scalar) -> TokenStream {
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
fn inherent(it: &EnumType, constructor: &TokenStream) -> TokenStream {
    let name = ident(&it.ident);
    let arms = it.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(Self::#variant => #wire,)
    });
    let fallback = (!it.closed).then(|| {
        let fallback = ident(&it.fallback);
        if it.integer {
            quote!(Self::#fallback(number) => *number,)
        } else {
            quote!(Self::#fallback(text) => text,)
        }
    });
    let (method, output) = match (it.integer, it.closed) {
        (true, _) => (ident("as_i64"), quote!(i64)),
        (false, true) => (ident("as_str"), quote!(&'static str)),
        (false, false) => (ident("as_str"), quote!(&str)),
    };
    quote! {
        impl #name {
            /// The value as it stands in a payload.
            pub fn #method(&self) -> #output {
                match self { #(#arms)* #fallback }
            }

            #constructor
        }
    }
}

fn from_wire(it: &EnumType) -> TokenStream {
    let arms = it.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(#wire => Some(Self::#variant),)
    });
    let input = if it.integer { quote!(i64) } else { quote!(&str) };
    quote! {
        /// The value for what stands in a payload, if it is a documented one.
        pub fn from_wire(value: #input) -> Option<Self> {
            match value { #(#arms)* _ => None }
        }
    }
}

fn from(it: &EnumType) -> TokenStream {
    let name = ident(&it.ident);
    let fallback = ident(&it.fallback);
    let arms = it.values.iter().map(|value| {
        let variant = ident(&value.ident);
        let wire = literal(&value.wire);
        quote!(#wire => Self::#variant,)
    });
    let (input, other) = if it.integer {
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
