//! The erratum that would allow what breaks a rule, for a maintainer to paste and to mend.
//!
//! A proposal has no values that were found, but for documented ones: they may be somebody's.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::paste::{Paste, Pasting};
use super::quote::Quote;
use super::types::Kinds;
use super::{rules, types};
use crate::count::count;
use crate::interpret::{Deviation, Report};
use crate::lower::Lowered;
use crate::model::{
    Attribute, Condition, Evidence, EvidenceKind, Facets, Model, Owner, Path, RuleKind, Scalar,
    Schema, Type, ValidationRule,
};
use crate::runtime::timestamp;
use crate::spec::did_you_mean;

/// How many new values or attributes an erratum lists.
const MOST: usize = 100;

/// Why there is no erratum about a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoErratum {
    /// No rule has the id.
    #[error("there is no rule `{id}`{near}\nrules are those of the summary, by their ids")]
    Unknown {
        /// The id.
        id: String,
        /// A rule that may have been meant, as the end of a sentence.
        near: String,
    },
    /// The id names an excuse.
    #[error("`{0}` is no rule: an erratum excuses this already")]
    Excused(String),
    /// No erratum can allow it.
    #[error("no erratum is about `{id}`: {help}")]
    Impossible {
        /// The id.
        id: String,
        /// Advice on what to do instead.
        help: &'static str,
    },
}

/// How often the rule was broken.
#[derive(Debug, Clone, Copy)]
pub struct Broken<'a> {
    /// The number of bodies that break it.
    pub bodies: u64,
    /// Where the first of them stands.
    pub first: &'a str,
}

/// Findings that are collected for an erratum.
#[derive(Debug)]
pub struct Proposal<'m> {
    lowered: &'m Lowered,
    model: &'m Model,
    schema: &'m Schema,
    rule: ValidationRule,
    /// How many bodies have what the rule is about.
    looked_at: u64,
    /// Kinds of the values, as messages call them.
    kinds: Kinds,
    /// True if values were items of arrays or members of maps.
    are_items: bool,
    /// Values that are known as a whole, as JSON.
    values: BTreeSet<String>,
    /// New attributes, each with its types.
    names: BTreeMap<String, BTreeSet<&'static str>>,
    /// True if a text has no spelling of the vendor.
    is_unspelled: bool,
    /// True if there was more than is listed.
    is_cut: bool,
    /// The claims of the page about the attribute, if the page was imported.
    imported: Option<Facets>,
}

impl<'m> Proposal<'m> {
    /// For the rule of an id.
    ///
    /// # Errors
    ///
    /// If there is no such rule, or no erratum can be about it.
    pub fn new(lowered: &'m Lowered, id: &str) -> Result<Self, NoErratum> {
        let model = &lowered.model;
        let all = model.validation_rules();
        let Some(rule) = all.iter().find(|rule| rule.id == id) else {
            return Err(unknown(model, &all, id));
        };
        let schema = model.schema_of(rule.owner).filter(|_| can_be_wrong(model, rule));
        let schema = schema.ok_or_else(|| impossible(rule))?;
        Ok(Self {
            lowered,
            model,
            schema,
            rule: rule.clone(),
            looked_at: 0,
            kinds: Kinds::new(),
            are_items: false,
            values: BTreeSet::new(),
            names: BTreeMap::new(),
            is_unspelled: false,
            is_cut: false,
            imported: None,
        })
    }

    /// The event that the rule is about, as index in the model; nothing if it is the envelope.
    pub fn event(&self) -> Option<usize> {
        match self.rule.owner {
            Owner::Event(index) => Some(index),
            Owner::Envelope | Owner::Body => None,
        }
    }

    /// The attribute that the rule is about.
    pub fn path(&self) -> &Path {
        &self.rule.path
    }

    /// Takes what the page said of the attribute when it was imported: an erratum quotes only that.
    pub fn quote(&mut self, imported: Facets) {
        self.imported = Some(imported);
    }

    /// The id of the rule.
    pub fn rule(&self) -> &str {
        &self.rule.id
    }

    /// Takes note of a body.
    pub fn add(&mut self, report: &Report) {
        let is_of = match self.rule.owner {
            Owner::Event(index) => {
                let event = &self.model.events[index];
                let module = &self.model.modules[event.module].wire;
                report.event.as_ref() == Some(&event.wire) && report.module.as_ref() == Some(module)
            }
            Owner::Envelope | Owner::Body => true,
        };
        self.looked_at += u64::from(is_of);
        for deviation in &report.deviations {
            if deviation.rule == self.rule.id {
                self.note(deviation);
            }
        }
    }

    fn note(&mut self, deviation: &Deviation) {
        let found = deviation.found.as_deref().unwrap_or_default();
        match self.rule.kind {
            RuleKind::WrongType => self.note_type(&deviation.message, found),
            RuleKind::UndocumentedValue => {
                let is_whole = serde_json::from_str::<serde_json::Value>(found).is_ok();
                if is_whole && self.values.len() < MOST {
                    self.values.insert(found.to_owned());
                } else {
                    self.is_cut |= !self.values.contains(found);
                }
            }
            RuleKind::Format => self.is_unspelled |= !self.is_spelled(found),
            RuleKind::UndocumentedAttribute => {
                let name = deviation.pointer.rsplit('/').next().unwrap_or_default();
                let name = name.replace("~1", "/").replace("~0", "~");
                if name.contains('.') || self.names.len() >= MOST {
                    self.is_cut |= !self.names.contains_key(&name);
                } else {
                    self.names.entry(name).or_default().extend(types::json_type(found));
                }
            }
            _ => {}
        }
    }

    /// Returns true if a JSON text is a timestamp in a spelling of the vendor.
    fn is_spelled(&self, found: &str) -> bool {
        let patterns = self.model.timestamps.iter().map(|spelling| spelling.pattern.as_str());
        let text = serde_json::from_str::<String>(found);
        text.is_ok_and(|text| timestamp::parse(&text, &patterns.collect::<Vec<_>>()).is_some())
    }

    fn note_type(&mut self, message: &str, found: &str) {
        let attribute = self.schema.attribute(&self.rule.path);
        let own =
            attribute.map(|attribute| types::own_words(self.schema, attribute)).unwrap_or_default();
        if let Some((wanted, kind)) = message.split_once(", but is ") {
            self.are_items |= wanted != format!("must be {own}");
            let word = types::word_of(kind, found);
            let known = self.kinds.entry(kind.to_owned()).or_insert(word);
            *known = known.filter(|known| Some(*known) == word);
        }
    }

    /// Returns what to paste, and what to do besides; nothing if nothing breaks the rule.
    pub fn pastes(&self, broken: Option<Broken<'_>>) -> Vec<Paste> {
        let Some(broken) = broken else {
            return Vec::new();
        };
        let evidence = self.evidence(broken);
        let pasting = Pasting { lowered: self.lowered, schema: self.schema, evidence: &evidence };
        let path = &self.rule.path;
        let mut pastes: Vec<Paste> = match self.rule.kind {
            RuleKind::UndocumentedAttribute => {
                let object = self.object();
                let names = self.names.iter();
                let new = names.map(|(name, types)| {
                    let types = types::without_integers(types);
                    pasting.new_attribute(&object, name, &rules::new_attribute(&types))
                });
                new.flatten().collect()
            }
            RuleKind::Pair => {
                self.pair().and_then(|(at, draft)| pasting.keys(&at, &draft)).into_iter().collect()
            }
            _ => self.draft().and_then(|draft| pasting.keys(path, &draft)).into_iter().collect(),
        };
        if let Some(last) = pastes.last_mut() {
            if let Some(condition) = self.unused() {
                last.without_condition(&self.schema.source, condition);
            }
            if self.is_cut {
                last.hints.push("There was more than can be listed here.".to_owned());
            }
        }
        pastes
    }

    fn evidence(&self, broken: Broken<'_>) -> Evidence {
        // Folders mean nothing on another machine.
        let place = broken.first.rsplit(['/', '\\']).next().unwrap_or_default();
        let (bodies, all) = (broken.bodies, self.looked_at);
        let why = Some(format!("{bodies} of {}, first at {place}", count(all, "payload")));
        Evidence { kind: EvidenceKind::Observed, why }
    }

    /// The condition that the attribute alone uses.
    fn unused(&self) -> Option<&str> {
        let condition = self.rule.kind.condition()?;
        let attributes = self.schema.objects.iter().flat_map(|object| &object.attributes);
        let uses = attributes.flat_map(Attribute::conditions);
        let is_last = uses.filter(|used| *used == condition).count() <= 1;
        is_last.then_some(self.schema.conditions[condition].name.as_str())
    }

    /// The object that lacks new attributes: of changes it is the one that changed.
    fn object(&self) -> Path {
        let changes = self.schema.changes_at(&self.rule.path);
        changes.map_or_else(|| self.rule.path.clone(), |changes| changes.of.clone())
    }

    fn draft(&self) -> Option<Draft> {
        let attribute = self.schema.attribute(&self.rule.path)?;
        let quote = Quote { schema: self.schema, attribute, imported: self.imported.as_ref() };
        Some(match self.rule.kind {
            RuleKind::WrongType if self.is_on_a_path() => {
                types::no_type(quote, &self.kinds, self.are_items)
            }
            RuleKind::WrongType => types::wrong_type(quote, &self.kinds, self.are_items),
            RuleKind::UndocumentedValue => {
                let new: Vec<Scalar> = self.values.iter().filter_map(|text| value(text)).collect();
                types::new_values(quote, &new)
            }
            RuleKind::Format if attribute.spelling.is_some() && !self.is_unspelled => {
                rules::spelling(quote)
            }
            kind => rules::of_rule(quote, kind),
        })
    }

    /// Returns whether a condition, an equality or changes look into the attribute, or it has a
    /// part in the envelope: it has to be of its type then, and of none beside.
    fn is_on_a_path(&self) -> bool {
        let (path, schema) = (&self.rule.path.0, self.schema);
        let tests = schema.conditions.iter().flat_map(Condition::tests);
        let attributes = schema.objects.iter().flat_map(|object| &object.attributes);
        let equalities = attributes.filter_map(|attribute| attribute.equals.as_ref());
        let paths = tests.map(|test| &test.path).chain(equalities.map(|equality| &equality.path));
        let mut paths = paths.chain(schema.changes.iter().map(|changes| &changes.of));
        let is_modules =
            |modules: &Path| self.rule.owner == Owner::Envelope && modules.0.starts_with(path);
        let types = schema.attribute(&self.rule.path).map(|attribute| schema.leaves_of(attribute));
        let mut types = types.into_iter().flatten();
        self.model.has_role(self.rule.owner, &self.rule.path)
            || types.any(|ty| matches!(ty, Type::Changes(_)))
            || paths.any(|other| other.0.starts_with(path) && other.0 != *path)
            || schema.changes.iter().any(|changes| changes.of.0 == *path)
            || self.model.envelope.modules.as_ref().is_some_and(is_modules)
    }

    fn pair(&self) -> Option<(Path, Draft)> {
        let steps = &self.rule.path.0;
        let attributes = (1..steps.len()).map(|length| Path(steps[..length].to_vec()));
        let mut changes = attributes.filter_map(|at| Some((self.schema.changes_at(&at)?, at)));
        let (changes, at) = changes.next()?;
        let name = Path(steps[at.0.len()..].to_vec()).to_string();
        let inner = self.schema.inner_changes(changes).into_iter();
        let except = inner.flat_map(|(path, changes)| {
            changes.except.iter().map(move |name| path.member(name).to_string())
        });
        let draft = rules::pair(&name, &except.collect::<Vec<_>>());
        Some((at, draft))
    }
}

/// Returns whether an erratum can be about a rule.
fn can_be_wrong(model: &Model, rule: &ValidationRule) -> bool {
    let is_presence = matches!(rule.kind, RuleKind::Missing | RuleKind::Null);
    let is_role = model.has_role(rule.owner, &rule.path) && is_presence;
    let is_of_kind = matches!(rule.kind, RuleKind::KindMissing | RuleKind::UndocumentedKind);
    let is_of_life = rule.kind == RuleKind::Deprecated;
    !is_role && !rule.kind.is_about_event() && !is_of_kind && !is_of_life
}

fn impossible(rule: &ValidationRule) -> NoErratum {
    let help = if rule.kind.is_about_event() {
        "add the event, or the module, to the spec"
    } else if rule.kind == RuleKind::Deprecated {
        "a deprecated attribute may come; remove `deprecated` if the page no longer says it"
    } else if rule.kind == RuleKind::UndocumentedKind {
        "declare a type for the kind, and add it under `one_of`"
    } else if rule.kind == RuleKind::KindMissing {
        "an object that does not tell its kind is none; make it one of several no longer"
    } else {
        "no spec can change it"
    };
    NoErratum::Impossible { id: rule.id.clone(), help }
}

fn unknown(model: &Model, rules: &[ValidationRule], id: &str) -> NoErratum {
    let owners = (0..model.events.len()).map(Owner::Event).chain([Owner::Envelope]);
    let mut excuses = owners.flat_map(|owner| model.excuses_of(owner));
    if excuses.any(|excuse| excuse.id == id) {
        return NoErratum::Excused(id.to_owned());
    }
    let near = did_you_mean(id, rules.iter().map(|rule| rule.id.as_str()));
    NoErratum::Unknown { id: id.to_owned(), near }
}

fn value(json: &str) -> Option<Scalar> {
    match serde_json::from_str(json).ok()? {
        serde_json::Value::String(text) => Some(Scalar::String(text)),
        serde_json::Value::Number(number) => number.as_i64().map(Scalar::Integer),
        serde_json::Value::Bool(flag) => Some(Scalar::Boolean(flag)),
        _ => None,
    }
}
