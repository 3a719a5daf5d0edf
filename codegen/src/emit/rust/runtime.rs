//! Hand-written support code, copied as it is, and the one file of it that the spec decides.

use quote::quote;

use super::RustFile;
use crate::emit::{Output, header};
use crate::model::Model;

/// The files of [`crate::runtime`], but for the patterns.
const COPIED: [(&str, &str); 13] = [
    ("mod.rs", include_str!("../../runtime/mod.rs")),
    ("change.rs", include_str!("../../runtime/change.rs")),
    (
        "decode_error.rs",
        include_str!("../../runtime/decode_error.rs"),
    ),
    ("epoch_time.rs", include_str!("../../runtime/epoch_time.rs")),
    ("error.rs", include_str!("../../runtime/error.rs")),
    ("expected.rs", include_str!("../../runtime/expected.rs")),
    ("extra.rs", include_str!("../../runtime/extra.rs")),
    ("id.rs", include_str!("../../runtime/id.rs")),
    ("object.rs", include_str!("../../runtime/object.rs")),
    ("raw_json.rs", include_str!("../../runtime/raw_json.rs")),
    ("shape.rs", include_str!("../../runtime/shape.rs")),
    ("timestamp.rs", include_str!("../../runtime/timestamp.rs")),
    ("values.rs", include_str!("../../runtime/values.rs")),
];

/// The files of the support code.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let copied = COPIED.iter().map(|(name, text)| {
        let header = header(&format!("codegen/src/runtime/{name}"));
        Output::new(
            format!("src/runtime/{name}"),
            format!("// {header}\n{text}"),
        )
    });
    copied.chain([patterns(model)]).collect()
}

fn patterns(model: &Model) -> Output {
    let patterns: Vec<&str> = model
        .timestamps
        .iter()
        .map(|it| it.pattern.as_str())
        .collect();
    let docs = super::doc_paragraphs(&["The spellings that timestamps arrive in.".to_owned()]);
    RustFile {
        path: "src/runtime/patterns.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: vec!["The spellings of a timestamp.".to_owned()],
        inner: &[],
        items: vec![quote! {
            #docs
            pub const TIMESTAMP_PATTERNS: &[&str] = &[#(#patterns),*];
        }],
    }
    .output()
}
