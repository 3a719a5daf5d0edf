//! Hand-written support code, copied as it is, and the one file of it that the spec decides.

use quote::quote;

use super::RustFile;
use crate::emit::{Output, header};
use crate::model::Model;

/// The files of [`crate::runtime`], but for the patterns.
const COPIED: [(&str, &str); 44] = [
    ("mod.rs", include_str!("../../runtime/mod.rs")),
    ("batch.rs", include_str!("../../runtime/batch.rs")),
    ("body.rs", include_str!("../../runtime/body.rs")),
    ("change.rs", include_str!("../../runtime/change.rs")),
    ("change_shape.rs", include_str!("../../runtime/change_shape.rs")),
    ("decimal.rs", include_str!("../../runtime/decimal.rs")),
    ("decode.rs", include_str!("../../runtime/decode.rs")),
    ("decode_error.rs", include_str!("../../runtime/decode_error.rs")),
    ("envelope.rs", include_str!("../../runtime/envelope.rs")),
    ("epoch_time.rs", include_str!("../../runtime/epoch_time.rs")),
    ("error.rs", include_str!("../../runtime/error.rs")),
    ("extra.rs", include_str!("../../runtime/extra.rs")),
    ("header.rs", include_str!("../../runtime/header.rs")),
    ("id.rs", include_str!("../../runtime/id.rs")),
    ("json/mod.rs", include_str!("../../runtime/json/mod.rs")),
    ("json/explain.rs", include_str!("../../runtime/json/explain.rs")),
    ("json/kind.rs", include_str!("../../runtime/json/kind.rs")),
    ("json/misread.rs", include_str!("../../runtime/json/misread.rs")),
    ("json/node.rs", include_str!("../../runtime/json/node.rs")),
    ("json/scan.rs", include_str!("../../runtime/json/scan.rs")),
    ("json/source.rs", include_str!("../../runtime/json/source.rs")),
    ("kind.rs", include_str!("../../runtime/kind.rs")),
    ("object.rs", include_str!("../../runtime/object.rs")),
    ("raw_json.rs", include_str!("../../runtime/raw_json.rs")),
    ("timestamp.rs", include_str!("../../runtime/timestamp.rs")),
    ("values.rs", include_str!("../../runtime/values.rs")),
    ("validate/mod.rs", include_str!("../../runtime/validate/mod.rs")),
    ("validate/body.rs", include_str!("../../runtime/validate/body.rs")),
    ("validate/changes.rs", include_str!("../../runtime/validate/changes.rs")),
    ("validate/checker.rs", include_str!("../../runtime/validate/checker.rs")),
    ("validate/event.rs", include_str!("../../runtime/validate/event.rs")),
    ("validate/facts.rs", include_str!("../../runtime/validate/facts.rs")),
    ("validate/formats.rs", include_str!("../../runtime/validate/formats.rs")),
    ("validate/glance.rs", include_str!("../../runtime/validate/glance.rs")),
    ("validate/kinds.rs", include_str!("../../runtime/validate/kinds.rs")),
    ("validate/limits.rs", include_str!("../../runtime/validate/limits.rs")),
    ("validate/members.rs", include_str!("../../runtime/validate/members.rs")),
    ("validate/name.rs", include_str!("../../runtime/validate/name.rs")),
    ("validate/privacy.rs", include_str!("../../runtime/validate/privacy.rs")),
    ("validate/report.rs", include_str!("../../runtime/validate/report.rs")),
    ("validate/table.rs", include_str!("../../runtime/validate/table.rs")),
    ("validate/trail.rs", include_str!("../../runtime/validate/trail.rs")),
    ("validate/value.rs", include_str!("../../runtime/validate/value.rs")),
    ("validate/watched.rs", include_str!("../../runtime/validate/watched.rs")),
];

/// A list that the validators read; it is no Rust and has no header.
const RAILS_TIME_ZONES: &str = include_str!("../../runtime/rails_time_zones.txt");

/// The files of the support code.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let copied = COPIED.iter().map(|(name, text)| {
        let header = header(&format!("codegen/src/runtime/{name}"));
        Output::new(format!("src/runtime/{name}"), format!("// {header}\n{text}"))
    });
    let zones = Output::new("src/runtime/rails_time_zones.txt", RAILS_TIME_ZONES);
    copied.chain([patterns(model), zones]).collect()
}

fn patterns(model: &Model) -> Output {
    let patterns: Vec<&str> =
        model.timestamps.iter().map(|timestamp| timestamp.pattern.as_str()).collect();
    let examples = model.timestamps.iter().map(|timestamp| timestamp.example.as_str());
    let examples: Vec<&str> = examples.collect();
    let names: Vec<&str> =
        model.timestamps.iter().map(|timestamp| timestamp.name.as_str()).collect();
    let name_docs = super::doc_paragraphs(&["The name of each spelling.".to_owned()]);
    let docs = super::doc_paragraphs(&["The spellings that timestamps arrive in.".to_owned()]);
    let example_docs = super::doc_paragraphs(&["An example of each spelling.".to_owned()]);
    RustFile {
        path: "src/runtime/patterns.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: vec!["The spellings of a timestamp.".to_owned()],
        inner: &[],
        items: vec![
            quote! {
                #docs
                pub const TIMESTAMP_PATTERNS: &[&str] = &[#(#patterns),*];
            },
            quote! {
                #example_docs
                pub const TIMESTAMP_EXAMPLES: &[&str] = &[#(#examples),*];
            },
            quote! {
                #name_docs
                pub const TIMESTAMP_NAMES: &[&str] = &[#(#names),*];
            },
        ],
    }
    .output()
}
