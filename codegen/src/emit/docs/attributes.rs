//! Tables of attributes and values.

use crate::model::{Attribute, EnumType, ObjectType, Path, Schema};
use crate::words::describe;
use crate::words::markdown::{code, prose, sentence, table};

/// The attributes of a schema: a table for the data, one for each declared type.
pub(crate) fn tables(schema: &Schema) -> String {
    let mut rows = Vec::new();
    add_rows(schema, schema.root(), &Path(Vec::new()), &mut rows);
    let mut text = table(HEADS, &rows);
    for object in schema.objects.iter().filter(|object| object.declared) {
        let places: Vec<String> =
            object.used_at.iter().map(|path| code(&path.to_string())).collect();
        let doc = object.doc.as_deref().map(sentence).unwrap_or_default();
        let mut rows = Vec::new();
        add_rows(schema, object, &Path(Vec::new()), &mut rows);
        text.push_str(&format!(
            "\n### {}\n\n{doc} Used at {}.\n\n",
            code(&object.ident),
            places.join(", ")
        ));
        text.push_str(&table(HEADS, &rows));
    }
    text
}

const HEADS: [&str; 4] = ["Attribute", "Type", "Presence and value", "Meaning"];

fn add_rows(schema: &Schema, object: &ObjectType, at: &Path, rows: &mut Vec<[String; 4]>) {
    for attribute in &object.attributes {
        let path = at.member(&attribute.wire);
        rows.push(row(schema, &path, attribute));
        if let Some(inner) = schema.object_in(&attribute.ty).filter(|inner| !inner.declared) {
            add_rows(schema, inner, &path, rows);
        }
    }
}

fn row(schema: &Schema, path: &Path, attribute: &Attribute) -> [String; 4] {
    let mut claims = match &attribute.kind {
        Some(value) => vec![describe::kind(attribute, value)],
        None => describe::claims(schema, attribute),
    };
    if schema.errata_of(attribute).next().is_some() {
        claims.push("See the [errata](#errata).".to_owned());
    }
    if schema.notes_of(attribute).next().is_some() {
        claims.push("See the [notes](#notes).".to_owned());
    }
    let of_type = schema.object_in(&attribute.ty).and_then(|object| object.doc.as_deref());
    let doc = attribute.doc.as_deref().or(of_type);
    let mut meaning = doc.map(sentence).unwrap_or_default();
    let enums = schema.enums_of(attribute);
    if !enums.is_empty() {
        meaning.push_str(&format!(" Values: {}.", value_list(&enums)));
    }
    [code(&path.to_string()), describe::type_words(attribute), claims.join(" "), meaning]
}

fn value_list(enums: &[&EnumType]) -> String {
    let values = enums.iter().flat_map(|type_| &type_.values);
    let values: Vec<String> = values.map(|value| code(&value.wire.to_string())).collect();
    match enums.iter().find_map(|type_| type_.otherwise.as_ref()) {
        Some(otherwise) => {
            format!("{}, or {}", values.join(", "), prose(otherwise.trim_end_matches('.')))
        }
        None => values.join(", "),
    }
}

/// The documented values, a table for each attribute that has some.
pub(crate) fn values(schema: &Schema) -> String {
    let tables = schema.enums.iter().map(|type_| {
        let rows: Vec<[String; 3]> = type_
            .values
            .iter()
            .map(|value| [code(&value.wire.to_string()), code(&value.ident), sentence(&value.doc)])
            .collect();
        let others = match (&type_.otherwise, type_.closed) {
            (Some(text), _) => format!("\nAny other value: {}\n", sentence(text)),
            (None, true) => "\nNo other value can come.\n".to_owned(),
            (None, false) => String::new(),
        };
        let table = table(["Value", "In Rust", "Meaning"], &rows);
        let has_both = schema.enums.iter().filter(|other| other.at == type_.at).count() > 1;
        let kind = if type_.integer { " as an integer" } else { " as a string" };
        let kind = if has_both { kind } else { "" };
        format!("### Values of {}{kind}\n\n{table}{others}\n", code(&type_.at))
    });
    tables.collect()
}
