//! The YAML of an erratum, with the facets in the order of the language.

use indexmap::IndexMap;
use serde_yaml::Value;

use crate::fold;
use crate::model::{Evidence, Facets, Scalar};
use crate::spec::{ChangeShape, Deprecated, Erratum, OneOrMany};
use crate::words::describe::compact;

/// An erratum as an item of a list.
pub fn yaml(erratum: &Erratum) -> String {
    let mut text = format!("- page: {}\n", flow(&erratum.page));
    if erratum.spec != Facets::default() {
        text.push_str(&format!("  spec: {}\n", flow(&erratum.spec)));
    }
    text.push_str(&format!("  evidence: {}\n", evidence(&erratum.evidence)));
    text
}

/// An erratum as a value of YAML.
pub fn value(erratum: &Erratum) -> Value {
    let items: Vec<Value> = serde_yaml::from_str(&yaml(erratum)).unwrap_or_default();
    items.into_iter().next().unwrap_or_default()
}

/// A list of texts.
pub(super) fn texts(list: &[String]) -> String {
    format!("[{}]", joined(list.iter().map(|scalar| plain(scalar))))
}

/// Facets as the entries of a mapping between braces.
pub fn entries(facets: &Facets) -> String {
    joined(shown(facets).map(|(key, value)| format!("{key}: {value}")))
}

/// The keys of the facets that say something.
pub(super) fn keys(facets: &Facets) -> impl Iterator<Item = &'static str> {
    shown(facets).map(|(key, _)| key)
}

fn flow(facets: &Facets) -> String {
    match entries(facets).as_str() {
        "" => "{}".to_owned(),
        entries => format!("{{ {entries} }}"),
    }
}

fn shown(facets: &Facets) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let texts = |list: &Vec<String>| texts(list);
    let scalars = |list: &Vec<Scalar>| format!("[{}]", joined(list.iter().map(scalar)));
    let text = |text: &Option<String>| text.as_deref().map(plain);
    let all = [
        ("type", text(&facets.type_)),
        ("also", facets.also.as_ref().map(texts)),
        ("format", text(&facets.format)),
        ("pattern", text(&facets.pattern)),
        ("name", text(&facets.name)),
        ("accepts", facets.accepts.as_ref().map(texts)),
        ("values", facets.values.as_ref().map(scalars)),
        ("always", facets.always.as_ref().map(scalar)),
        ("equals", text(&facets.equals)),
        ("value_when", facets.value_when.as_ref().map(values_when)),
        ("pair", facets.pair.as_ref().map(shape)),
        ("pair_of", facets.pair_of.as_ref().map(own_shapes)),
        ("pairs_in", text(&facets.pairs_in)),
        ("within", facets.within.as_ref().map(texts)),
        ("except", facets.except.as_ref().map(texts)),
        ("null_when", text(&facets.null_when)),
        ("present_when", text(&facets.present_when)),
        ("only_when", text(&facets.only_when)),
        ("default", facets.default.as_ref().map(compact)),
        ("read_only", facets.read_only.map(|is| is.to_string())),
        ("sensitive", facets.sensitive.map(|is| is.to_string())),
        ("since", text(&facets.since)),
        ("deprecated", facets.deprecated.as_ref().map(deprecated)),
        ("listed", facets.listed.map(|times| times.to_string())),
        ("under", text(&facets.under)),
        ("subscribe", facets.subscribe.as_ref().map(files)),
        ("example", facets.example.as_ref().map(compact)),
    ];
    let limits = facets.limits().map(|(limit, bound)| (limit.key(), Some(bound.to_string())));
    all.into_iter().chain(limits).filter_map(|(key, value)| Some((key, value?)))
}

fn deprecated(deprecated: &Deprecated) -> String {
    let parts = [("since", &deprecated.since), ("instead", &deprecated.instead)];
    let parts = parts.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?)));
    match joined(parts.map(|(key, text)| format!("{key}: {}", plain(text)))).as_str() {
        "" => "true".to_owned(),
        parts => format!("{{ {parts} }}"),
    }
}

fn files(files: &IndexMap<String, String>) -> String {
    let files = files.iter().map(|(file, says)| format!("{}: {}", plain(file), plain(says)));
    format!("{{ {} }}", joined(files))
}

fn values_when(claims: &IndexMap<String, OneOrMany>) -> String {
    let claims = claims.iter().map(|(when, values)| match values.0.as_slice() {
        [only] => format!("{}: {}", plain(when), scalar(only)),
        several => format!("{}: [{}]", plain(when), joined(several.iter().map(scalar))),
    });
    format!("{{ {} }}", joined(claims))
}

fn shape(shape: &ChangeShape) -> String {
    match shape {
        ChangeShape::Members(members) => {
            let members = members.iter();
            let members = members.map(|(name, side)| format!("{}: {}", plain(name), side.word()));
            format!("{{ {} }}", joined(members))
        }
        ChangeShape::Array(_) | ChangeShape::Value(_) => shape.to_string(),
    }
}

fn own_shapes(shapes: &IndexMap<String, ChangeShape>) -> String {
    let shapes = shapes.iter().map(|(name, own)| format!("{}: {}", plain(name), shape(own)));
    format!("{{ {} }}", joined(shapes))
}

/// Evidence in one line, in quotes if it needs them.
pub(crate) fn evidence(evidence: &Evidence) -> String {
    let text = match fold::white_space(evidence.why.as_deref().unwrap_or_default()).as_str() {
        "" => evidence.kind.to_string(),
        why => format!("{} - {why}", evidence.kind),
    };
    line(&text)
}

/// A text in one line, in quotes if it needs them.
pub(super) fn line(text: &str) -> String {
    let is_plain = !text.contains(": ") && !text.contains(" #") && !text.ends_with(':');
    if is_plain && text.chars().all(|c| !c.is_control()) { text.to_owned() } else { quoted(text) }
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}

/// A value as YAML between braces has it.
pub(super) fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::String(text) => plain(text),
        other => other.to_string(),
    }
}

/// A text of YAML between braces: without quotes if nothing else can be read in it.
pub(super) fn plain(text: &str) -> String {
    // Some parsers take these for booleans, and the linter refuses them.
    const AMBIGUOUS: [&str; 6] = ["y", "n", "yes", "no", "on", "off"];
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let is_plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(is_word)
        && text.trim() == text
        && !AMBIGUOUS.contains(&text.to_lowercase().as_str())
        && matches!(serde_yaml::from_str(text), Ok(Value::String(same)) if same == text);
    if is_plain { text.to_owned() } else { quoted(text) }
}

/// A text in quotes, which are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{value, yaml};
    use crate::spec::{Erratum, Facets};

    fn read(text: &str) -> Erratum {
        serde_yaml::from_str(text).expect("an erratum")
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let texts = [
            "{ page: { type: string, values: ['yes', 1, true, 'a, b'] }, evidence: observed }",
            "{ page: { value_when: { 'a: b': [x, 2] } }, spec: { value_when: { c: x } }, evidence: 'inferred - a: b' }",
            "{ page: { pair: [new, old], except: [], under: a.b }, spec: { listed: 1 }, evidence: documented - so }",
            "{ page: { pair: { 'a b': old, to: new } }, spec: { pair: old, pair_of: { a: [new] } }, evidence: observed }",
            "{ page: { example: { a: [1, null] }, null_when: none }, evidence: contradicted }",
            "{ page: { deprecated: true }, spec: { deprecated: { since: '2.4', instead: a.b } }, evidence: observed }",
            "{ page: { default: [1, a], read_only: true, sensitive: false }, spec: { default: no, read_only: false, sensitive: true }, evidence: observed }",
            "{ page: { maximum: 1.5, min_items: 2 }, spec: { minimum: -3, max_length: 9 }, evidence: observed }",
            "{ page: { pattern: '^[a-z]+\\.$' }, spec: { pattern: '[\"'']' }, evidence: observed }",
            "{ page: { present_when: a is b, only_when: 'no' }, spec: { also: [array of any] }, evidence: 'observed - a #1' }",
        ];
        for text in texts {
            let erratum = read(text);
            let items: Vec<Erratum> = serde_yaml::from_str(&yaml(&erratum)).expect("a list");
            let [again] = items.as_slice() else { panic!("{text}") };
            assert_eq!(again.page, erratum.page);
            assert_eq!(again.spec, erratum.spec);
            assert_eq!(again.evidence, erratum.evidence);
            let again: Erratum = serde_yaml::from_value(value(&erratum)).expect("an erratum");
            assert_eq!(again.page, erratum.page);
        }
    }

    #[test]
    fn facets_stand_in_the_order_of_the_language() {
        let page = "{ under: a, listed: 2, null_when: b, always: c, type: string }";
        let erratum = read(&format!("{{ page: {page}, evidence: observed - there }}"));
        assert_eq!(
            yaml(&erratum),
            "- page: { type: string, always: c, null_when: b, listed: 2, under: a }\n  \
             evidence: observed - there\n"
        );
        let empty = Erratum { page: Facets::default(), ..erratum };
        assert_eq!(yaml(&empty), "- page: {}\n  evidence: observed - there\n");
    }
}
