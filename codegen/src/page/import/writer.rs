//! An attribute of a page as YAML: what the page says, and a mark wherever a person must decide.

use serde_yaml::{Mapping, Value};

use super::conditions::Conditions;
use super::scope::Scope;
use super::types;
use super::words;
use super::yaml::Steps;
use crate::erratum;
use crate::model::{Evidence, EvidenceKind, Facets, Path};
use crate::page::listing::Listed;
use crate::page::outline::{ChangesShape, Confidence, Example, Placement};
use crate::spec::{BaseType, Erratum, Scalar, TypePhrase};

/// What is known while attributes are written, and what was written beside them.
pub(super) struct Writer<'a> {
    pub(super) event: &'a str,
    pub(super) scope: Scope,
    pub(super) conditions: Conditions,
    /// The spellings of timestamps that the vendor has.
    pub(super) timestamps: Vec<String>,
    pub(super) examples: &'a [Example],
    pub(super) changes: Option<&'a ChangesShape>,
    /// Paths of the lists in the object that the changes are of.
    pub(super) lists: Vec<Path>,
    /// Paths of what the page does not show the place of.
    pub(super) misplaced: Vec<Path>,
    /// Paths of what is marked together with others of its object.
    pub(super) marked: Vec<Path>,
    /// Whether the page was saved with its lists closed, so that objects lack their members.
    pub(super) is_closed: bool,
}

/// A mapping on its way, with the places where something is to be decided.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) keys: Mapping,
    pub(super) marks: Vec<(Steps, String)>,
    /// Errata of the attribute that are not among its keys yet.
    pub(super) errata: Vec<Value>,
}

/// What a person has to do about an erratum.
pub(super) const DECIDE: &str = "say what the decision rests on";

impl Draft {
    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.keys.insert(Value::from(key), value.into());
    }

    /// Marks a key of it, or itself if no key is named.
    pub(super) fn mark(&mut self, key: &str, what: impl Into<String>) {
        let steps = key.split('/').filter(|it| !it.is_empty());
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
    fn put_errata(&mut self) {
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
        for (steps, what) in draft.marks {
            let steps = [&[key.to_owned()], steps.as_slice()].concat();
            self.marks.push((steps, what));
        }
        self.put(key, draft.keys);
    }
}

impl Writer<'_> {
    /// The attributes of an object.
    pub(super) fn attributes(&mut self, listing: &[Listed<'_>]) -> Draft {
        let mut all = Draft::default();
        let likely: Vec<&Listed<'_>> = listing.iter().filter(|it| self.is_likely(it)).collect();
        if let [first, _, ..] = likely.as_slice() {
            let names: Vec<&str> = likely.iter().map(|listed| listed.name()).collect();
            let reason = first.placement().map_or("", |placement| placement.reason.as_str());
            let names = names.join(", ");
            all.mark(
                "",
                format!("say whether {names} belong here; the page does not show it: {reason}"),
            );
            self.marked.extend(likely.iter().map(|listed| listed.path.clone()));
        }
        for listed in listing {
            let draft = self.attribute(listed);
            all.put_draft(listed.name(), draft);
        }
        all
    }

    /// Whether an attribute has a place that is likely, and that no object around it decides about.
    fn is_likely(&self, listed: &Listed<'_>) -> bool {
        let placement = listed.placement();
        let is_likely =
            |it: &Placement| it.confidence == Confidence::Likely && it.or_under.is_empty();
        placement.is_some_and(is_likely) && !self.is_around_misplaced(&listed.path)
    }

    /// An attribute with all that is in it.
    pub(super) fn attribute(&mut self, listed: &Listed<'_>) -> Draft {
        let mut draft = Draft::default();
        if self.is_changes(&listed.path) && self.put_changes(&mut draft) {
            self.describe(listed, &mut draft);
            draft.put_errata();
            return draft;
        }
        self.put_type(listed, &mut draft);
        super::values::put(listed, &mut draft);
        super::claims::put(self, listed, &mut draft);
        self.describe(listed, &mut draft);
        draft.put_errata();
        let members = self.members(listed);
        if !members.keys.is_empty() {
            also_object(&mut draft);
            draft.put_draft("attributes", members);
        }
        draft
    }

    fn put_type(&mut self, listed: &Listed<'_>, draft: &mut Draft) {
        let chosen = types::choose(self, listed);
        let words = listed.types().first().map(|(words, _)| words.to_lowercase());
        let says_time = words.as_deref().and_then(|it| types::of_words(it, false));
        if chosen.phrase == "string" && says_time.as_deref() == Some("timestamp") {
            let page = type_facet(&words.unwrap_or_default());
            let why = "no spelling of it is known";
            draft.erratum(page, type_facet("string"), EvidenceKind::Inferred, why);
        }
        for (other, _) in listed.types().iter().skip(1) {
            draft.other_type(other, &chosen.phrase);
        }
        draft.put("type", chosen.phrase);
        if let Some(format) = chosen.format {
            draft.put("format", format);
        }
        if let Some(mark) = chosen.mark {
            draft.mark("type", mark);
        }
    }

    fn describe(&mut self, listed: &Listed<'_>, draft: &mut Draft) {
        draft.put("doc", words::description(&listed.path));
        draft.mark("doc", words::DESCRIBE);
        if let Some(what) = self.misplaced(listed) {
            draft.mark("", what);
        }
        if listed.times > 1 {
            draft.listed_again(listed.times);
        }
    }

    /// What a person has to decide about the place of an attribute; nothing if it is certain, or
    /// goes with an object around it that is marked.
    fn misplaced(&self, listed: &Listed<'_>) -> Option<String> {
        let placement = listed.placement()?;
        let reason = &placement.reason;
        let others = placement.or_under.join(" or ");
        match placement.confidence {
            Confidence::Certain => None,
            _ if self.marked.contains(&listed.path) => None,
            Confidence::Likely if self.is_around_misplaced(&listed.path) => None,
            _ if others.is_empty() => {
                Some(format!("say where it belongs; the page does not show it: {reason}"))
            }
            _ => Some(format!(
                "say where it belongs; the page does not show it, it may be one of {others}: {reason}"
            )),
        }
    }

    fn is_around_misplaced(&self, path: &Path) -> bool {
        let is_around = |it: &Path| it.0.len() < path.0.len() && path.0.starts_with(&it.0);
        self.misplaced.iter().any(is_around)
    }

    /// The members of an object; the one that holds the pairs of changes is none.
    fn members(&mut self, listed: &Listed<'_>) -> Draft {
        let mut all = self.attributes(&listed.members);
        let missing = self.changes.map(|it| Path::parse(&it.at));
        let missing = missing.filter(|at| {
            let here = at.0.split_last().is_some_and(|(_, around)| *around == listed.path.0);
            here && !listed.members.iter().any(|it| it.path == *at)
        });
        if let Some(at) = missing
            && let Some(name) = at.0.last()
        {
            let mut draft = Draft::default();
            if self.put_changes(&mut draft) {
                draft.put("evidence", "observed - the page shows it in the shape of the changes");
                draft.put("doc", words::description(&at));
                draft.mark("doc", words::DESCRIBE);
                all.put_draft(name, draft);
            }
        }
        all
    }

    fn is_changes(&self, path: &Path) -> bool {
        self.changes.is_some_and(|it| Path::parse(&it.at) == *path)
    }

    /// The type of changes; false if it is not known what changes.
    fn put_changes(&mut self, draft: &mut Draft) -> bool {
        let Some(shape) = self.changes else {
            return false;
        };
        let of = shape.of.as_deref();
        let of = of.and_then(|it| self.scope.resolve(&Path(Vec::new()), it));
        let is_object = |it: &Path| self.scope.has_members(it) || self.is_closed;
        let Some(of) = of.filter(is_object) else {
            return false;
        };
        draft.put("type", format!("changes of {of}"));
        let mut orders = shape.pairs.iter().filter_map(|it| it.pair.as_ref());
        match orders.next() {
            Some(pair) => draft.put("pair", names(pair)),
            None => {
                draft.put("pair", names(&["old", "new"]));
                draft.mark("pair", "say which comes first; the page does not");
            }
        }
        if let Some(name) = shape.pairs.iter().find_map(|it| it.pairs_in.as_deref()) {
            draft.put("pairs_in", name);
        }
        let no_lists = !shape.pairs.is_empty() && shape.pairs.iter().all(|it| !it.array);
        let lists = self.lists.iter().filter(|it| it.0.starts_with(&of.0));
        let lists = lists.filter(|it| it.0.len() == of.0.len() + 1);
        let lists: Vec<&String> = lists.filter_map(|it| it.0.last()).collect();
        if no_lists && !lists.is_empty() {
            draft.put("except", names(&lists));
            draft.mark("except", "say whether changes of lists have this shape too");
        }
        true
    }
}

/// What has members and is said to be no object arrives as either, until a person knows better.
fn also_object(draft: &mut Draft) {
    let phrase = draft.keys.get("type").and_then(Value::as_str);
    let phrase = phrase.unwrap_or_default().to_owned();
    if TypePhrase::parse(&phrase).base() != &BaseType::Object {
        draft.put("also", names(&["object"]));
        draft.mark("also", "say its type; the page gives it members too");
    }
}

/// A list of names.
pub(super) fn names(names: &[impl AsRef<str>]) -> Value {
    let names = names.iter().map(|it| Value::from(it.as_ref()));
    Value::Sequence(names.collect())
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
