//! Patterns of texts: a static for each, which is compiled when a validator first needs it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use crate::model::{Attribute, Schema};

/// The patterns of one file, each with the name of its static.
pub(super) struct Patterns<'m> {
    names: Vec<(&'m str, String)>,
}

impl<'m> Patterns<'m> {
    /// Names the patterns of a schema after the first attributes that have them.
    pub(super) fn new(schema: &'m Schema, mut claim: impl FnMut(&str) -> String) -> Self {
        let mut names: Vec<(&str, String)> = Vec::new();
        for attribute in schema.objects.iter().flat_map(|object| &object.attributes) {
            let Some(pattern) = &attribute.pattern else { continue };
            if names.iter().all(|(known, _)| *known != pattern.as_str()) {
                let name = claim(&format!("{} pattern", attribute.wire));
                names.push((pattern.as_str(), name));
            }
        }
        Self { names }
    }

    /// The `use` lines for the statics.
    pub(super) fn uses() -> [TokenStream; 2] {
        [
            quote!(
                use std::sync::LazyLock;
            ),
            quote!(
                use regex_lite::Regex;
            ),
        ]
    }

    /// The statics.
    pub(super) fn items(&self) -> impl Iterator<Item = TokenStream> {
        self.names.iter().map(|(pattern, name)| {
            let (name, pattern) = (ident(name), raw(pattern));
            quote! {
                static #name: LazyLock<Regex> = LazyLock::new(|| {
                    let pattern = #pattern;
                    Regex::new(pattern).expect("the generator has compiled it")
                });
            }
        })
    }

    /// The rule of an attribute with a pattern.
    pub(super) fn of(&self, attribute: &Attribute, severity: &TokenStream) -> Option<TokenStream> {
        let pattern = attribute.pattern.as_ref()?.as_str();
        let (_, name) = self.names.iter().find(|(known, _)| *known == pattern)?;
        let (name, pattern) = (ident(name), raw(pattern));
        Some(quote!(.pattern(#pattern, |text| #name.is_match(text), #severity)))
    }
}

/// A text in quotes in which a backslash is one.
fn raw(text: &str) -> Literal {
    if !text.contains('\\') || text.contains('"') {
        return Literal::string(text);
    }
    let literal = format!("r\"{text}\"").parse();
    literal.unwrap_or_else(|_| Literal::string(text))
}
