//! YAML for a person to paste into a spec: the keys of one attribute, or a new attribute.

use super::draft::{Draft, Says};
use super::yaml;
use crate::FileLine;
use crate::lower::Lowered;
use crate::model::{Attribute, Evidence, Path, Schema};
use crate::pointer::child;
use crate::spec::Erratum;

/// The YAML of an attribute's keys, or of a new attribute, and what to do besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paste {
    /// The entries of a mapping. Lists and mappings that are there already keep their entries,
    /// except for `also` and `except`; anything else is replaced.
    pub yaml: String,
    /// Where the entries belong: an attribute, or the list of attributes of an object.
    pub place: Place,
    /// Keys that have to go, each with the reason.
    pub remove: Vec<(Place, String)>,
    /// Whatever else a person should know.
    pub hints: Vec<String>,
}

/// A place in the files of a spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, below the folder of the spec.
    pub file: String,
    /// A JSON Pointer into the file.
    pub pointer: String,
    /// The line, if it is known.
    pub line: Option<FileLine>,
}

impl Paste {
    /// Removes a condition that nothing uses any more.
    pub(super) fn without_condition(&mut self, file: &str, name: &str) {
        let pointer = child("/conditions", name);
        let place = Place { file: file.to_owned(), pointer, line: None };
        self.remove.push((place, "nothing else uses it".to_owned()));
    }
}

/// Turns drafts into what is pasted.
#[derive(Clone, Copy)]
pub(super) struct Pasting<'a> {
    pub(super) lowered: &'a Lowered,
    pub(super) schema: &'a Schema,
    pub(super) evidence: &'a Evidence,
}

impl Pasting<'_> {
    /// The keys of an attribute that is there.
    pub(super) fn keys(self, at: &Path, draft: &Draft) -> Option<Paste> {
        let place = self.place(at)?;
        let attribute = self.schema.attribute(at)?;
        let keys = draft.keys.iter().map(|(key, value)| format!("{key}: {value}\n"));
        let yaml = keys.chain(self.says(draft)).collect();
        let below = |key: &str| Place {
            pointer: format!("{}/{key}", place.pointer),
            line: None,
            ..place.clone()
        };
        let gone = draft.without.iter().map(|key| (below(key), "the erratum or note is about it"));
        let evidence = evidence_of(attribute, &gone_claims(attribute, draft)).into_iter();
        let evidence = evidence.map(|key| (below(&key), "it is the evidence of what goes"));
        let stale = self.stale(attribute, draft).into_iter();
        let stale = stale
            .map(|index| (below(&format!("errata/{index}")), "it says what is not true any more"));
        let remove = gone.chain(evidence).chain(stale).map(|(at, why)| (at, why.to_owned()));
        Some(Paste { yaml, remove: remove.collect(), hints: draft.hints.clone(), place })
    }

    /// An attribute that is not there.
    pub(super) fn new_attribute(self, object: &Path, name: &str, draft: &Draft) -> Option<Paste> {
        let first = match object.0.as_slice() {
            [] => self.schema.root().attributes.first()?,
            _ => {
                let ty = &self.schema.attribute(object)?.ty;
                self.schema.object_in(ty)?.attributes.first()?
            }
        };
        let Place { file, pointer, line } = self.place(&object.member(&first.wire))?;
        let pointer = pointer[..pointer.rfind('/')?].to_owned();
        let keys = draft.keys.iter().map(|(key, value)| format!("{key}: {value}\n"));
        let about = [
            format!("evidence: {}\n", yaml::evidence(self.evidence)),
            "doc: Not described yet.\n".to_owned(),
        ];
        let keys: String = keys.chain(about).chain(self.says(draft)).collect();
        let lines: String = keys.lines().map(|line| format!("  {line}\n")).collect();
        let hints = std::iter::once("Describe the attribute in your own words.".to_owned());
        Some(Paste {
            yaml: format!("{}:\n{lines}", yaml::plain(name)),
            place: Place { file, pointer, line },
            remove: Vec::new(),
            hints: hints.chain(draft.hints.iter().cloned()).collect(),
        })
    }

    /// The erratum or the note, in its list.
    fn says(self, draft: &Draft) -> Option<String> {
        let (key, item) = match &draft.says {
            Says::Nothing => return None,
            Says::Facets(sides) => {
                let [page, spec] = *sides.clone();
                let evidence = self.evidence.clone();
                ("errata", yaml::yaml(&Erratum { page, spec, evidence }))
            }
            Says::Words(page, spec) => {
                let evidence = yaml::evidence(self.evidence);
                let [page, spec] = [page, spec].map(|text| yaml::line(text));
                ("notes", format!("- page: {page}\n  spec: {spec}\n  evidence: {evidence}\n"))
            }
        };
        let lines: String = item.lines().map(|line| format!("  {line}\n")).collect();
        Some(format!("{key}:\n{lines}"))
    }

    /// The errata of the attribute that speak of a key which changes, by their places in the list.
    fn stale(self, attribute: &Attribute, draft: &Draft) -> Vec<usize> {
        let changed: Vec<&str> = draft
            .keys
            .iter()
            .map(|(key, _)| *key)
            .chain(draft.without.iter().filter_map(|key| key.split('/').next()))
            .collect();
        let says = |erratum: &&crate::model::Erratum| {
            yaml::keys(&erratum.spec).any(|key| changed.contains(&key))
        };
        let stale = self.schema.errata_of(attribute).filter(says).map(|erratum| erratum.index);
        let mut stale: Vec<usize> = stale.collect();
        // The last comes first: the others keep their places while it goes.
        stale.reverse();
        stale
    }

    fn place(self, at: &Path) -> Option<Place> {
        let source = &self.schema.source;
        let (file, pointer) = self.lowered.places.pointer(source, &at.to_string())?;
        let line = self.lowered.places.find(source, &at.to_string(), &[]);
        Some(Place { file: file.to_owned(), pointer: pointer.to_owned(), line })
    }
}

/// The keys of claims that go: a time that becomes mere text has no spelling any more.
fn gone_claims(attribute: &Attribute, draft: &Draft) -> Vec<String> {
    let is_text = draft.keys.iter().any(|(key, ty)| *key == "type" && !ty.contains("timestamp"));
    let spelling = (is_text && attribute.format_name().is_none()).then(|| "format".to_owned());
    draft.without.iter().cloned().chain(spelling).collect()
}

/// The evidence of keys that go; all of it, if nothing of it stays.
fn evidence_of(attribute: &Attribute, without: &[String]) -> Vec<String> {
    let claims = |key: &&String| attribute.claims.keys().any(|claim| claim.key() == key.as_str());
    let gone: Vec<&String> = without.iter().filter(claims).collect();
    let is_all = gone.len() == attribute.claims.len() && attribute.evidence == Evidence::DOCUMENTED;
    if is_all && !gone.is_empty() {
        return vec!["evidence".to_owned()];
    }
    gone.into_iter().map(|key| format!("evidence/{key}")).collect()
}
