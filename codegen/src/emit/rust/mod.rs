//! Rust source: what its emitters share.

pub(crate) mod building;
pub(crate) mod changes;
pub(crate) mod crate_root;
mod decoding;
mod dispatch;
pub(crate) mod enums;
pub(crate) mod event;
mod event_data;
pub(crate) mod fields;
pub(crate) mod imports;
mod kinds;
mod levels;
pub(crate) mod module;
pub(crate) mod object;
mod patterns;
pub(crate) mod payload;
mod private;
pub(crate) mod product;
pub(crate) mod runtime;
pub(crate) mod schema;
pub(crate) mod shared;
pub(crate) mod unions;
pub(crate) mod validation;
pub(crate) mod validators;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::emit::Output;
use crate::format;
use crate::model::{Schema, Type};
use crate::words::line::wrap;

/// A Rust file before it is formatted.
pub(crate) struct RustFile {
    pub(crate) path: String,
    /// The spec file that it comes from.
    pub(crate) source: String,
    /// The documentation of the module, line by line, in Markdown.
    pub(crate) docs: Vec<String>,
    /// Inner attributes, as text.
    pub(crate) inner: &'static [&'static str],
    pub(crate) items: Vec<TokenStream>,
}

impl RustFile {
    pub(crate) fn output(&self) -> Output {
        let mut text = format!("// {}\n", super::header(&self.source));
        for line in module_doc_lines(&self.docs) {
            text.push_str(format!("//! {line}").trim_end());
            text.push('\n');
        }
        text.push('\n');
        for attribute in self.inner {
            text.push_str(attribute);
            text.push('\n');
        }
        if !self.inner.is_empty() {
            text.push('\n');
        }
        text.push_str(&format::items(&self.items));
        Output::new(&self.path, text)
    }
}

/// The lines of a module's documentation, wrapped but for what stands in a code block.
fn module_doc_lines(docs: &[String]) -> Vec<String> {
    let mut in_code = false;
    let mut lines = Vec::new();
    for line in docs {
        // In a line with code in it, backticks stand behind these, too.
        in_code ^= line.strip_prefix("```").is_some_and(|language| !language.contains('`'));
        if in_code { lines.push(line.clone()) } else { lines.extend(wrap(line, 96)) }
    }
    lines
}

/// An identifier that the model made.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// One `#[doc]` a line, each with the leading space that makes it print as `/// text`.
pub(crate) fn docs<'a>(lines: impl IntoIterator<Item = &'a str>) -> TokenStream {
    let lines = lines
        .into_iter()
        .flat_map(|text| wrap(text, 92))
        .map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Paragraphs, with empty lines between.
pub(crate) fn paragraphs(paragraphs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(paragraph.lines().map(str::to_owned));
    }
    lines
}

/// The documentation of an item.
pub(crate) fn doc_paragraphs(text: &[String]) -> TokenStream {
    let lines = paragraphs(text);
    docs(lines.iter().map(String::as_str))
}

/// The Rust type of a value.
pub(crate) fn rust_type(schema: &Schema, ty: &Type) -> TokenStream {
    match ty {
        Type::String => quote!(String),
        Type::Integer => quote!(i64),
        Type::Number => quote!(f64),
        Type::Boolean => quote!(bool),
        Type::Any => quote!(RawJson),
        Type::FreeForm => quote!(BTreeMap<String, RawJson>),
        Type::Id(_) => quote!(Id),
        Type::Timestamp => quote!(Timestamp),
        Type::EpochTime => quote!(EpochTime),
        Type::Object(index) => named(&schema.objects[*index].ident),
        Type::Enum(index) => named(&schema.enums[*index].ident),
        Type::Union(index) => named(&schema.unions[*index].ident),
        Type::Changes(index) => named(&schema.changes[*index].ident),
        Type::Array(inner) => {
            let inner = rust_type(schema, inner);
            quote!(Vec<#inner>)
        }
        Type::Map(inner) => {
            let inner = rust_type(schema, inner);
            quote!(BTreeMap<String, #inner>)
        }
        Type::Nullable(inner) => {
            let inner = rust_type(schema, inner);
            quote!(Option<#inner>)
        }
    }
}

fn named(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(#name)
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn prose_is_wrapped_and_lists_keep_their_indent() {
        let text = format!("- {}", "word ".repeat(30).trim_end());
        let lines = wrap(&text, 92);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].chars().count() <= 92);
        assert!(lines[1].starts_with("  word"));
        assert_eq!(wrap("short", 92), ["short"]);
    }
}
