//! The JSON Schemas of the spec language, which editors use to complete and check spec files.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::emit::Output;
use crate::spec::{EnvelopeFile, EventFile, ReleasesFile, TypesFile, VendorFile, WaiversFile};

/// The schema of each kind of spec file, by path below `codegen/schema`.
pub fn schemas() -> Vec<Output> {
    vec![
        schema::<EnvelopeFile>("envelope"),
        schema::<EventFile>("event"),
        schema::<ReleasesFile>("releases"),
        schema::<TypesFile>("types"),
        schema::<VendorFile>("vendor"),
        schema::<WaiversFile>("waivers"),
    ]
}

fn schema<T: JsonSchema>(kind: &str) -> Output {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    // Title for editors that follow a modeline in YAML; `$schema` stays the dialect of JSON Schema.
    schema.insert("title".to_owned(), format!("{kind} file of a spec").into());
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    Output { path: format!("{kind}.schema.json"), text }
}
