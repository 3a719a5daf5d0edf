//! What the spec says of an attribute, in sentences for rustdoc and reference pages alike.

use super::markdown::{code, prose};
use crate::model::{
    Attribute, Condition, Erratum, Evidence, EvidenceKind, Facets, Json, PairOrder, Path, Schema,
    Test, Type,
};

/// The type of an attribute, as the page prints it, with its format.
pub(crate) fn type_words(attribute: &Attribute) -> String {
    let mut words = prose(&attribute.phrase);
    if let Some(format) = &attribute.format {
        words.push_str(&format!(" ({})", prose(format)));
    }
    for also in &attribute.also {
        words.push_str(&format!(", also {}", prose(also)));
    }
    words
}

/// Presence, nullability and everything else that is claimed of an attribute.
pub(crate) fn claims(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let mut claims = vec![presence(attribute)];
    claims.extend(null_claims(schema, attribute));
    if let Some(value) = &attribute.always {
        claims.push(format!("Always {}.", code(&value.to_string())));
    }
    if let Some(it) = &attribute.equals {
        claims.push(format!(
            "Equals {}{}.",
            code(&it.path.to_string()),
            unless_documented(&it.evidence)
        ));
    }
    claims.extend(rules_about(schema, attribute));
    if !attribute.accepts.is_empty() {
        let names: Vec<String> = attribute.accepts.iter().map(|name| code(name)).collect();
        claims.push(format!("Also arrives as {}.", names.join(", ")));
    }
    if attribute.evidence.kind != EvidenceKind::Documented {
        claims.push(format!("Not on the page{}.", evidence(&attribute.evidence)));
    }
    if !attribute.platforms.is_empty() {
        let platforms: Vec<String> = attribute.platforms.iter().map(|it| prose(it)).collect();
        claims.push(format!("On {} only.", platforms.join(" and ")));
    }
    claims
}

fn presence(attribute: &Attribute) -> String {
    match (
        &attribute.required,
        &attribute.optional,
        &attribute.nullable,
    ) {
        (Some(why), ..) => format!("Required{}.", evidence(why)),
        (None, Some(why), None) => format!("Optional: may be absent{}.", evidence(why)),
        (None, None, Some(why)) => format!("Optional: may be null{}.", evidence(why)),
        (None, Some(absent), Some(null)) => {
            format!(
                "Optional: may be absent{} or null{}.",
                evidence(absent),
                evidence(null)
            )
        }
        (None, None, None) => "Optional.".to_owned(),
    }
}

fn null_claims(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let claims = [
        ("Null when", &attribute.null_when),
        ("Present when", &attribute.present_when),
        ("Present only when", &attribute.only_when),
    ];
    let claim = |(words, when): (&str, &Option<crate::model::When>)| {
        let when = when.as_ref()?;
        let condition = condition(&schema.conditions[when.condition]);
        Some(format!(
            "{words} {condition}{}.",
            unless_documented(&when.evidence)
        ))
    };
    claims.into_iter().filter_map(claim).collect()
}

fn rules_about(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let mut claims = Vec::new();
    for rule in &schema.rules {
        for test in &rule.then {
            if schema
                .attribute(&test.path)
                .is_some_and(|it| std::ptr::eq(it, attribute))
            {
                let condition = condition(&schema.conditions[rule.when]);
                let why = unless_documented(&rule.evidence);
                claims.push(format!("{} when {condition}{why}.", capital(&values(test))));
            }
        }
    }
    claims
}

fn capital(text: &str) -> String {
    if text.starts_with('`') {
        format!("Is {text}")
    } else {
        text.to_owned()
    }
}

/// A condition in words: "`actor.type` is `system`".
pub(crate) fn condition(condition: &Condition) -> String {
    condition
        .tests
        .iter()
        .map(test)
        .collect::<Vec<_>>()
        .join(" and ")
}

/// A test in words.
pub(crate) fn test(test: &Test) -> String {
    format!("{} is {}", code(&test.path.to_string()), values(test))
}

fn values(test: &Test) -> String {
    let values: Vec<String> = test
        .values
        .iter()
        .map(|value| code(&value.to_string()))
        .collect();
    values.join(" or ")
}

/// The kind of evidence and why, in brackets.
pub(crate) fn evidence(evidence: &Evidence) -> String {
    match &evidence.why {
        Some(why) => format!(" ({}: {})", evidence.kind, prose(why)),
        None => format!(" ({})", evidence.kind),
    }
}

/// As [`evidence`], but nothing for what the page itself says.
pub(crate) fn unless_documented(it: &Evidence) -> String {
    if *it == Evidence::DOCUMENTED {
        String::new()
    } else {
        evidence(it)
    }
}

/// An erratum in one sentence.
pub(crate) fn erratum(schema: &Schema, erratum: &Erratum) -> String {
    format!(
        "the page says: {}. Here: {}{}",
        facets(schema, &erratum.page),
        facets(schema, &erratum.spec),
        evidence(&erratum.evidence)
    )
}

/// The facets of a claim, in words.
pub(crate) fn facets(schema: &Schema, facets: &Facets) -> String {
    let names = |names: &Vec<String>| {
        names
            .iter()
            .map(|it| code(it))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let pair = |pair: &[crate::spec::PairEnd; 2]| match pair {
        [crate::spec::PairEnd::Old, _] => "old value first",
        [crate::spec::PairEnd::New, _] => "new value first",
    };
    let values = |values: &Vec<crate::model::Scalar>| {
        values
            .iter()
            .map(|it| code(&it.to_string()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let words = [
        facets
            .type_
            .as_ref()
            .map(|it| format!("type {}", prose(it))),
        facets
            .also
            .as_ref()
            .map(|it| format!("also {}", prose(&it.join(", ")))),
        facets
            .format
            .as_ref()
            .map(|it| format!("format {}", prose(it))),
        facets.name.as_ref().map(|it| format!("named {}", code(it))),
        facets
            .accepts
            .as_ref()
            .map(|it| format!("also arrives as {}", names(it))),
        facets
            .values
            .as_ref()
            .map(|it| format!("values {}", values(it))),
        facets.null_when.as_ref().map(|it| null_when(schema, it)),
        facets
            .always
            .as_ref()
            .map(|it| format!("always {}", code(&it.to_string()))),
        facets
            .equals
            .as_ref()
            .map(|it| format!("equals {}", code(it))),
        facets.pair.as_ref().map(|it| pair(it).to_owned()),
        facets
            .pairs_in
            .as_ref()
            .map(|it| format!("a list of pairs in {}", code(it))),
        facets
            .except
            .as_ref()
            .map(|it| format!("changes of {} are not typed", names(it))),
        facets.listed.map(listed),
        facets
            .under
            .as_ref()
            .map(|it| format!("a member of {}", code(it))),
        facets
            .example
            .as_ref()
            .map(|it| format!("example {}", code(&compact(it)))),
        facets.text.as_ref().map(|it| prose(it)),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn null_when(schema: &Schema, name: &str) -> String {
    let declared = schema
        .conditions
        .iter()
        .find(|condition| condition.name == name);
    match (name, declared) {
        (_, Some(declared)) => format!("null when {}", condition(declared)),
        ("none", None) => "no condition makes it null".to_owned(),
        (words, None) => format!("null when {}", prose(words)),
    }
}

fn listed(times: u32) -> String {
    match times {
        0 => "not listed".to_owned(),
        1 => "listed once".to_owned(),
        2 => "listed twice".to_owned(),
        more => format!("listed {more} times"),
    }
}

/// JSON on one line.
pub(crate) fn compact(json: &Json) -> String {
    // A value of these types always has a JSON text.
    serde_json::to_string(json).unwrap_or_default()
}

/// JSON on several lines.
pub(crate) fn pretty(json: &Json) -> String {
    serde_json::to_string_pretty(json).unwrap_or_default()
}

/// Where an attribute stands, for the reader of a type: its path, or its place in a declared type.
pub(crate) fn place(schema: &Schema, object: usize, attribute: &Attribute) -> String {
    let object = &schema.objects[object];
    let root = Path(Vec::new());
    match object.used_at.as_slice() {
        _ if object.declared => format!("{}.{}", object.ident, attribute.wire),
        [only, ..] => only.member(&attribute.wire).to_string(),
        [] => root.member(&attribute.wire).to_string(),
    }
}

/// The wire form of changes, in words.
pub(crate) fn pair_words(order: PairOrder) -> &'static str {
    match order {
        PairOrder::OldNew => "the old value, then the new one",
        PairOrder::NewOld => "the new value, then the old one",
    }
}

/// Whether changes of a member arrive as a list of pairs, one for each item that changed.
pub(crate) fn is_listed(ty: &Type, pairs_in: Option<&String>) -> bool {
    pairs_in.is_some() && matches!(ty, Type::Array(_))
}
