//! The list of the vectors, one a line.

use indexmap::IndexMap;

use super::vector::Vector;
use crate::emit::header;
use crate::model::Json;
use crate::words::describe::compact;

/// The text of the manifest.
pub(super) fn text(vectors: &[Vector]) -> String {
    let lines: Vec<String> = vectors.iter().map(|vector| compact(&entry(vector))).collect();
    format!(
        "{{\n\"about\": {},\n\"vectors\": [\n{}\n]\n}}\n",
        compact(&Json::String(header("spec/"))),
        lines.join(",\n")
    )
}

fn entry(vector: &Vector) -> Json {
    let string = |text: &str| Json::String(text.to_owned());
    let strings = |texts: &[String]| Json::Array(texts.iter().map(|text| string(text)).collect());
    let worst = vector.worst.map_or("valid", |severity| severity.name());
    let mut members = IndexMap::from([("file".to_owned(), string(&vector.file))]);
    let mut add = |name: &str, value: Json| {
        members.insert(name.to_owned(), value);
    };
    if let Some(line) = vector.line {
        add("line", Json::Number(line.into()));
    }
    if let Some(case) = &vector.case {
        add("case", string(case));
    }
    add("verdict", string(worst));
    if let Some(((rule, pointer), others)) = vector.deviations.split_first() {
        add("rule", string(rule));
        add("pointer", string(pointer));
        let others: Vec<String> = others.iter().map(|(rule, _)| rule.clone()).collect();
        if !others.is_empty() {
            add("also_broken", strings(&others));
        }
    }
    if !vector.noticed.is_empty() {
        let notices = vector.noticed.iter().map(|(rule, pointer)| {
            let notice = [("rule", rule), ("pointer", pointer)];
            Json::Object(notice.map(|(name, text)| (name.to_owned(), string(text))).into())
        });
        add("noticed", Json::Array(notices.collect()));
    }
    if !vector.excused.is_empty() {
        add("excused", strings(&vector.excused));
    }
    if !vector.headers.is_empty() {
        let pair =
            |(name, value): &(String, String)| Json::Array(vec![string(name), string(value)]);
        add("headers", Json::Array(vector.headers.iter().map(pair).collect()));
    }
    let others = [
        ("kept_in", vector.kept_in.as_deref()),
        ("other_branch_in", vector.other_branch_in.as_deref()),
        ("encoding", vector.encoding),
        ("module", vector.module.as_deref()),
    ];
    for (name, value) in others {
        if let Some(value) = value {
            add(name, string(value));
        }
    }
    Json::Object(members)
}
