//! YAML on its way: what is written of a page, with marks wherever a person must decide.

use serde_yaml::{Mapping, Value};

use super::yaml::{self, CannotEdit, Edit, Steps, below};
use crate::erratum;
use crate::model::{Evidence, EvidenceKind, Facets};
use crate::spec::{BaseType, ChangeShape, Erratum, Scalar, TypePhrase};

/// A mapping on its way, with the places where something is to be decided.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) keys: Mapping,
    pub(super) marks: Vec<(Steps, String)>,
    /// Errata of the attribute that are not among its keys yet.
    pub(super) errata: Vec<Value>,
}

/// The mark of an erratum.
pub(super) const DECIDE: &str = "say what the decision rests on";

impl Draft {
    /// The type that is written; empty if there is none.
    pub(super) fn phrase(&self) -> &str {
        self.keys.get("type").and_then(Value::as_str).unwrap_or_default()
    }

    /// The type that is written, without lists around it.
    pub(super) fn base(&self) -> BaseType {
        TypePhrase::parse(self.phrase()).base().clone()
    }

    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.keys.insert(Value::from(key), value.into());
    }

    /// Marks a key of it, or itself if no key is named.
    pub(super) fn mark(&mut self, key: &str, what: impl Into<String>) {
        let steps = key.split('/').filter(|step| !step.is_empty());
        self.marks.push((steps.map(str::to_owned).collect(), what.into()));
    }

    /// Notes where the page is wrong. There is no other side if the spec does not say anything.
    pub(super) fn erratum(&mut self, page: Facets, spec: Facets, kind: EvidenceKind, why: &str) {
        let evidence = Evidence { kind, why: Some(why.to_owned()) };
        self.errata.push(erratum::value(&Erratum { page, spec, evidence }));
    }

    /// Puts in the value or the values of a condition.
    pub(super) fn value_when(&mut self, condition: &str, values: Value) {
        let key = Value::from("value_when");
        let all = self.keys.entry(key).or_insert_with(|| Mapping::new().into());
        if let Some(all) = all.as_mapping_mut() {
            all.insert(condition.into(), values);
        }
    }

    /// Adds objects whose change is an object with changes.
    pub(super) fn within(&mut self, paths: impl Iterator<Item = String>) {
        let all =
            self.keys.entry(Value::from("within")).or_insert_with(|| Value::Sequence(Vec::new()));
        if let Some(all) = all.as_sequence_mut() {
            all.extend(paths.map(Value::from));
            *all = distinct(all);
        }
    }

    /// Notes that the page gives another type as well.
    pub(super) fn other_type(&mut self, other: &str, phrase: &str) {
        let why = "the page gives it two types";
        self.erratum(type_facet(other), type_facet(phrase), EvidenceKind::Documented, why);
    }

    /// Notes that the page lists values that the type cannot have.
    pub(super) fn impossible_values(&mut self, values: &[Scalar], phrase: &str) {
        let page = Facets { values: Some(values.to_vec()), ..Facets::default() };
        let why = "its type cannot have all of these values";
        self.erratum(page, type_facet(phrase), EvidenceKind::Documented, why);
    }

    /// Notes that the page lists the attribute more than once.
    pub(super) fn listed_again(&mut self, times: u32) {
        let listed = |times| Facets { listed: Some(times), ..Facets::default() };
        let why = "the page lists it more than once";
        self.erratum(listed(times), listed(1), EvidenceKind::Documented, why);
    }

    /// Puts the errata under their key, each with a mark.
    pub(super) fn put_errata(&mut self) {
        let errata = std::mem::take(&mut self.errata);
        for index in 0..errata.len() {
            self.mark(&format!("errata/{index}/evidence"), DECIDE);
        }
        if !errata.is_empty() {
            self.put("errata", Value::Sequence(errata));
        }
    }

    /// Puts another one under a key.
    pub(super) fn put_draft(&mut self, key: &str, draft: Draft) {
        let marks = draft.marks.into_iter();
        self.marks.extend(
            marks.map(|(steps, what)| ([&[key.to_owned()], steps.as_slice()].concat(), what)),
        );
        self.put(key, draft.keys);
    }

    /// The edits that put the draft into a mapping as an entry: the entry, and its marks.
    pub(super) fn into_entry(
        self,
        into: &[String],
        behind: Option<String>,
        key: &str,
    ) -> Vec<Edit> {
        let (into, value) = (into.to_vec(), self.keys.into());
        let at = below(&into, &[key]);
        let insert = Edit::Insert { into, behind, key: Value::from(key), value };
        std::iter::once(insert).chain(marks(self.marks, &at)).collect()
    }

    /// The text of a file that has nothing but the draft, with its marks. Some keys have a blank line
    /// above them.
    pub(super) fn into_file(self, sections: &[&str]) -> Result<String, CannotEdit> {
        let mut text = String::new();
        for line in yaml::written(&Value::Mapping(self.keys)).split_inclusive('\n') {
            if sections.iter().any(|section| line.starts_with(section)) {
                text.push('\n');
            }
            text.push_str(line);
        }
        yaml::edited(&text, &marks(self.marks, &[]).collect::<Vec<_>>())
    }
}

/// The edits that mark places below a step.
pub(super) fn marks(marks: Vec<(Steps, String)>, at: &[String]) -> impl Iterator<Item = Edit> {
    marks.into_iter().map(|(steps, what)| Edit::Mark { at: below(at, &steps), what })
}

/// Values, each once.
pub(super) fn distinct(values: &[Value]) -> Vec<Value> {
    let is_first = |(at, value): &(usize, &Value)| !values[..*at].contains(value);
    values.iter().enumerate().filter(is_first).map(|(_, value)| value.clone()).collect()
}

/// A list of names.
pub(super) fn names(names: &[impl AsRef<str>]) -> Value {
    let names = names.iter().map(|name| Value::from(name.as_ref()));
    Value::Sequence(names.collect())
}

/// The shape of a change.
pub(super) fn shape_value(shape: &ChangeShape) -> Value {
    match shape {
        ChangeShape::Array(sides) => {
            names(&sides.iter().map(|side| side.word()).collect::<Vec<_>>())
        }
        ChangeShape::Members(members) => {
            let members = members.iter();
            let members =
                members.map(|(name, side)| (Value::from(name.as_str()), side.word().into()));
            Value::Mapping(members.collect())
        }
        ChangeShape::Value(side) => Value::from(side.word()),
    }
}

/// A facet of a type.
pub(super) fn type_facet(words: &str) -> Facets {
    Facets { type_: Some(words.to_owned()), ..Facets::default() }
}

/// A mapping with one key.
pub(super) fn facet(key: &str, value: impl Into<Value>) -> Value {
    let mut mapping = Mapping::new();
    mapping.insert(Value::from(key), value.into());
    Value::Mapping(mapping)
}

/// A scalar as YAML.
pub(super) fn yaml(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::String(text) => Value::from(text.as_str()),
        Scalar::Integer(number) => Value::from(*number),
        Scalar::Boolean(truth) => Value::from(*truth),
    }
}

/// One value, or a list of them.
pub(super) fn one_or_many(values: &[Scalar]) -> Value {
    match values {
        [only] => yaml(only),
        several => Value::Sequence(several.iter().map(yaml).collect()),
    }
}
