//! Requests: the vectors of a package, and what is true of them.

use serde::Deserialize;
use tests::vector_text;

use crate::packages::Vendor;

/// A request with what is true of it.
#[derive(Debug, Clone)]
pub(crate) struct Vector {
    pub(crate) name: String,
    pub(crate) body: Vec<u8>,
    pub(crate) headers: Vec<(String, Vec<u8>)>,
    pub(crate) module: Option<String>,
    /// The rule that it breaks, if it is a vector for one.
    pub(crate) rule: Option<String>,
    pub(crate) is_valid: bool,
    /// True if it is no vector, but was made from one.
    pub(crate) is_changed: bool,
}

#[derive(Deserialize)]
struct Manifest {
    vectors: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    file: String,
    line: Option<usize>,
    verdict: String,
    rule: Option<String>,
    #[serde(default)]
    headers: Vec<(String, String)>,
    encoding: Option<String>,
    module: Option<String>,
}

/// The vectors of a vendor's package.
pub(crate) fn vectors(vendor: &Vendor) -> Vec<Vector> {
    let text = vendor.output("examples/manifest.json");
    let manifest: Manifest = serde_json::from_str(text).expect("a manifest");
    let vectors = manifest.vectors.into_iter().map(|entry| {
        let encode = |text: &str| encoded(text, entry.encoding.as_deref());
        let headers = entry.headers.iter().map(|(name, value)| (name.clone(), encode(value)));
        Vector {
            body: encode(vector_text(
                vendor.output(&format!("examples/{}", entry.file)),
                entry.line,
            )),
            headers: headers.collect(),
            module: entry.module.clone(),
            is_valid: entry.verdict == "valid",
            rule: entry.rule.clone(),
            name: format!("{}:{}", entry.file, entry.line.unwrap_or(1)),
            is_changed: false,
        }
    });
    vectors.collect()
}

/// A text in the encoding of a vector.
fn encoded(text: &str, encoding: Option<&str>) -> Vec<u8> {
    match encoding {
        None => text.as_bytes().to_vec(),
        Some("latin-1") => {
            let byte = |c| u8::try_from(u32::from(c)).expect("a letter of Latin-1");
            text.chars().map(byte).collect()
        }
        Some(other) => panic!("an unknown encoding: {other}"),
    }
}
