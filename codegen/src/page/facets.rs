//! The side of an erratum that speaks of the page, as facts and as YAML.

use indexmap::IndexMap;
use serde_json::to_string as quoted;

use crate::model::{Facets, Fact, Scalar, StatedCondition, Statement};
use crate::spec::{OneOrMany, PairEnd};

/// Says in `null_when` that nothing makes the attribute null.
const NONE: &str = "none";

/// The facets that a person can write for a fact; nothing if no facet is about it.
pub(crate) fn facets(statement: &Statement) -> Facets {
    let mut facets = Facets::default();
    match &statement.fact {
        Fact::Type { words } => facets.type_ = Some(words.clone()),
        Fact::ChangesOf { object: Some(object) } => {
            facets.type_ = Some(format!("changes of {object}"));
        }
        Fact::Named { name } => facets.name = Some(name.clone()),
        Fact::Listed { times } => facets.listed = Some(*times),
        Fact::Under { object, .. } => facets.under = Some(object.clone()),
        Fact::PossibleValues { values } => facets.values = Some(values.clone()),
        Fact::NeverNull => facets.null_when = Some(NONE.to_owned()),
        Fact::Null => facets.null_when = statement.when.as_ref().map(|when| when.words.clone()),
        Fact::Present => facets.only_when = statement.when.as_ref().map(|when| when.words.clone()),
        Fact::Value { values } => match &statement.when {
            Some(when) => {
                let values = OneOrMany(values.clone());
                facets.value_when = Some([(when.words.clone(), values)].into_iter().collect());
            }
            None => facets.always = values.first().cloned(),
        },
        Fact::Equals { path } => facets.equals = Some(path.clone()),
        Fact::Format { format } => facets.format = Some(format.clone()),
        Fact::Pair { pair } => facets.pair = Some(pair.each_ref().map(|end| end_of(end))),
        Fact::PairsIn { member } => facets.pairs_in.clone_from(member),
        _ => {}
    }
    facets
}

fn end_of(end: &str) -> PairEnd {
    if end == "new" { PairEnd::New } else { PairEnd::Old }
}

/// The facts that the facets of an erratum say of the page, as far as a page can be asked for them.
pub(crate) fn facts(page: &Facets) -> Vec<Statement> {
    let null = |words: &String| match words.as_str() {
        NONE => Fact::NeverNull.into(),
        _ => Statement::new(Fact::Null, Some(condition(words))),
    };
    let present = |words: &String| {
        (words != NONE).then(|| Statement::new(Fact::Present, Some(condition(words))))
    };
    let type_ = |words: &String| match words.strip_prefix("changes of ") {
        Some(object) => Fact::ChangesOf { object: Some(object.to_owned()) },
        None => Fact::Type { words: words.clone() },
    };
    let facts: [Option<Statement>; 13] = [
        page.type_.as_ref().map(|words| type_(words).into()),
        page.name.as_ref().map(|name| Fact::Named { name: name.clone() }.into()),
        page.listed.map(|times| Fact::Listed { times }.into()),
        page.under.as_ref().map(|object| under(object).into()),
        page.values.as_ref().map(|all| Fact::PossibleValues { values: all.clone() }.into()),
        page.null_when.as_ref().map(null),
        page.present_when.as_ref().and_then(present),
        page.only_when.as_ref().and_then(present),
        page.always.as_ref().map(|value| Fact::Value { values: vec![value.clone()] }.into()),
        page.equals.as_ref().map(|path| Fact::Equals { path: path.clone() }.into()),
        page.format.as_ref().map(|words| Fact::Format { format: words.clone() }.into()),
        page.pair.map(|pair| Fact::Pair { pair: pair.map(name_of) }.into()),
        page.pairs_in.as_ref().map(|it| Fact::PairsIn { member: Some(it.clone()) }.into()),
    ];
    let values = page.value_when.iter().flatten().map(|(words, values)| {
        let values = values.0.clone();
        Statement::new(Fact::Value { values }, Some(condition(words)))
    });
    facts.into_iter().flatten().chain(values).collect()
}

/// A condition in the words of a page.
fn condition(words: &str) -> StatedCondition {
    StatedCondition { words: words.to_owned(), tests: Default::default() }
}

fn under(object: &str) -> Fact {
    Fact::Under { object: object.to_owned(), or: Vec::new() }
}

fn name_of(end: PairEnd) -> String {
    match end {
        PairEnd::Old => "old".to_owned(),
        PairEnd::New => "new".to_owned(),
    }
}

/// The key of the spec that says a fact, which is also the facet of an erratum about it.
pub(crate) fn key(statement: &Statement) -> Option<&'static str> {
    match &statement.fact {
        Fact::Type { .. } | Fact::ChangesOf { .. } | Fact::ChangesIn { .. } => Some("type"),
        Fact::Under { .. } => Some("under"),
        Fact::Listed { .. } => Some("listed"),
        Fact::Named { .. } => Some("name"),
        Fact::PossibleValue { .. } | Fact::PossibleValues { .. } => Some("values"),
        Fact::Otherwise { .. } => Some("otherwise"),
        Fact::Null | Fact::NeverNull => Some("null_when"),
        Fact::Present => Some("only_when"),
        Fact::Value { .. } if statement.when.is_some() => Some("value_when"),
        Fact::Value { .. } => Some("always"),
        Fact::Equals { .. } => Some("equals"),
        Fact::Format { .. } => Some("format"),
        Fact::Pair { .. } => Some("pair"),
        Fact::PairsIn { .. } => Some("pairs_in"),
        _ => None,
    }
}

/// Facets as a YAML mapping between braces.
pub(crate) fn flow(facets: &Facets) -> String {
    format!("{{ {} }}", entries(facets))
}

/// The entries of a YAML mapping between braces.
pub(crate) fn entries(it: &Facets) -> String {
    let texts = |list: &Vec<String>| format!("[{}]", joined(list.iter().map(|it| plain(it))));
    let scalars = |list: &Vec<Scalar>| format!("[{}]", joined(list.iter().map(scalar)));
    let text = |text: &Option<String>| text.as_deref().map(plain);
    let pair = it.pair.map(|pair| format!("[{}]", joined(pair.map(name_of).into_iter())));
    let example = it.example.as_ref().map(|json| quoted(json).unwrap_or_default());
    let all = [
        ("type", text(&it.type_)),
        ("also", it.also.as_ref().map(texts)),
        ("format", text(&it.format)),
        ("name", text(&it.name)),
        ("accepts", it.accepts.as_ref().map(texts)),
        ("values", it.values.as_ref().map(scalars)),
        ("always", it.always.as_ref().map(scalar)),
        ("equals", text(&it.equals)),
        ("value_when", it.value_when.as_ref().map(values_when)),
        ("pair", pair),
        ("pairs_in", text(&it.pairs_in)),
        ("except", it.except.as_ref().map(texts)),
        ("null_when", text(&it.null_when)),
        ("present_when", text(&it.present_when)),
        ("only_when", text(&it.only_when)),
        ("listed", it.listed.map(|times| times.to_string())),
        ("under", text(&it.under)),
        ("example", example),
    ];
    joined(all.into_iter().filter_map(|(key, value)| Some(format!("{key}: {}", value?))))
}

fn values_when(claims: &IndexMap<String, OneOrMany>) -> String {
    let claims = claims.iter().map(|(when, values)| match values.0.as_slice() {
        [only] => format!("{}: {}", plain(when), scalar(only)),
        several => format!("{}: [{}]", plain(when), joined(several.iter().map(scalar))),
    });
    format!("{{ {} }}", joined(claims))
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}

fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::String(text) => plain(text),
        other => other.to_string(),
    }
}

/// A text of YAML between braces: without quotes if nothing else can be read in it.
fn plain(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let is_plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(is_word)
        && text.trim() == text
        && matches!(serde_yaml::from_str(text), Ok(serde_yaml::Value::String(same)) if same == text);
    if is_plain { text.to_owned() } else { quoted(text).unwrap_or_default() }
}
