//! The erratum that would allow what breaks a rule, for a maintainer to paste and to mend.
//!
//! A proposal has no values that were found, but for documented ones: they may be somebody's.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Says};
use super::{rules, types, yaml};
use crate::count::count;
use crate::interpret::{Deviation, Report};
use crate::model::{
    Evidence, EvidenceKind, Model, Owner, Path, RuleKind, Scalar, Schema, Type, ValidationRule,
};
use crate::spec::{Erratum, did_you_mean};

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
        /// What may have been meant, as the end of a sentence.
        near: String,
    },
    /// The id is that of an excuse.
    #[error("`{0}` is no rule: an erratum excuses this already")]
    Excused(String),
    /// No erratum can allow it.
    #[error("no erratum is about `{id}`: {help}")]
    Impossible {
        /// The id.
        id: String,
        /// What to do instead.
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

/// What is collected for an erratum.
#[derive(Debug)]
pub struct Proposal<'m> {
    model: &'m Model,
    schema: &'m Schema,
    rule: ValidationRule,
    /// How many bodies have what the rule is about.
    looked_at: u64,
    /// What values were, as messages call it.
    kinds: BTreeSet<String>,
    /// Whether values were items of arrays or members of maps.
    are_items: bool,
    /// Values of which all is known, as JSON.
    values: BTreeSet<String>,
    /// New attributes, each with a type.
    names: BTreeMap<String, &'static str>,
    /// Whether there was more than is listed.
    is_cut: bool,
}

impl<'m> Proposal<'m> {
    /// For the rule of an id.
    ///
    /// # Errors
    ///
    /// If there is no such rule, or no erratum can be about it.
    pub fn new(model: &'m Model, id: &str) -> Result<Self, NoErratum> {
        let all = model.validation_rules();
        let Some(rule) = all.iter().find(|rule| rule.id == id) else {
            return Err(unknown(model, &all, id));
        };
        let schema = model.schema_of(rule.owner).filter(|_| can_be_wrong(model, rule));
        let schema = schema.ok_or_else(|| impossible(rule))?;
        Ok(Self {
            model,
            schema,
            rule: rule.clone(),
            looked_at: 0,
            kinds: BTreeSet::new(),
            are_items: false,
            values: BTreeSet::new(),
            names: BTreeMap::new(),
            is_cut: false,
        })
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
            RuleKind::WrongType => self.note_type(&deviation.message),
            RuleKind::UndocumentedValue => {
                let is_whole = serde_json::from_str::<serde_json::Value>(found).is_ok();
                if is_whole && self.values.len() < MOST {
                    self.values.insert(found.to_owned());
                } else {
                    self.is_cut |= !self.values.contains(found);
                }
            }
            RuleKind::UndocumentedAttribute => {
                let name = deviation.pointer.rsplit('/').next().unwrap_or_default();
                let name = name.replace("~1", "/").replace("~0", "~");
                if name.contains('.') || self.names.len() >= MOST {
                    self.is_cut |= !self.names.contains_key(&name);
                } else {
                    self.add_name(name, types::json_type(found));
                }
            }
            _ => {}
        }
    }

    fn note_type(&mut self, message: &str) {
        let attribute = self.schema.attribute(&self.rule.path);
        let own = attribute.map(|it| types::own_words(self.schema, it)).unwrap_or_default();
        if let Some((wanted, kind)) = message.split_once(", but is ") {
            self.are_items |= wanted != format!("must be {own}");
            self.kinds.insert(kind.to_owned());
        }
    }

    /// Of values of several types, `any` is what an attribute is.
    fn add_name(&mut self, name: String, ty: &'static str) {
        let known = self.names.entry(name).or_insert(ty);
        if *known != ty {
            *known = match (*known, ty) {
                ("integer", "number") | ("number", "integer") => "number",
                _ => "any",
            };
        }
    }

    /// The text to paste, with comments on what to do besides.
    pub fn text(&self, broken: Option<Broken<'_>>) -> String {
        let id = &self.rule.id;
        let Some(broken) = broken else {
            return format!("# Nothing breaks {id}, so there is no erratum to write.\n");
        };
        let drafts = self.drafts();
        let mut text: String = drafts.iter().map(|draft| self.item(draft, broken)).collect();
        if self.is_cut {
            text.push_str("# There was more than can be listed here.\n");
        }
        let changes = drafts.iter().flat_map(|draft| draft.changes.iter().cloned());
        let stale = drafts.iter().flat_map(|draft| self.stale(draft));
        for line in changes.chain(self.unused()).chain(stale) {
            text.push_str(&format!("# {line}\n"));
        }
        text
    }

    /// An erratum or a note, with where it belongs.
    fn item(&self, draft: &Draft, broken: Broken<'_>) -> String {
        let evidence = self.evidence(broken);
        let (key, item) = match &draft.says {
            Says::Facets(sides) => {
                let [page, spec] = *sides.clone();
                ("errata", yaml::yaml(&Erratum { page, spec, evidence }))
            }
            Says::Words(page, spec) => {
                let evidence = yaml::evidence(&evidence);
                ("notes", format!("- page: {page}\n  spec: {spec}\n  evidence: {evidence}\n"))
            }
        };
        let (at, file, id) = (&draft.at, &self.schema.source, &self.rule.id);
        let lines = item.lines().map(|line| format!("  {line}\n"));
        let lines: String = lines.collect();
        format!("# To paste under `{key}:` of `{at}` in {file}, for {id}:\n{lines}")
    }

    fn evidence(&self, broken: Broken<'_>) -> Evidence {
        // Folders mean nothing on another machine.
        let place = broken.first.rsplit(['/', '\\']).next().unwrap_or_default();
        let (bodies, all) = (broken.bodies, self.looked_at);
        let why = Some(format!("{bodies} of {}, first at {place}", count(all, "payload")));
        Evidence { kind: EvidenceKind::Observed, why }
    }

    /// Other errata of the attribute that say what will not be true any more.
    fn stale(&self, draft: &Draft) -> Vec<String> {
        let is_of = |erratum: &&crate::model::Erratum| {
            erratum.paths().any(|path| path.to_string() == draft.at)
        };
        let said = self.schema.errata.iter().filter(is_of).flat_map(|it| yaml::keys(&it.spec));
        let said = said.filter(|key| draft.keys.contains(key));
        let at = &draft.at;
        let line = |key| {
            format!(
                "Another erratum of `{at}` speaks of `{key}`: mend it, for lint calls it stale."
            )
        };
        said.map(line).collect()
    }

    /// What to do about a condition that the attribute alone uses.
    fn unused(&self) -> Option<String> {
        let condition = self.rule.kind.condition()?;
        let attributes = self.schema.objects.iter().flat_map(|object| &object.attributes);
        let uses = attributes.flat_map(|it| {
            let whens = [&it.null_when, &it.present_when, &it.only_when].into_iter().flatten();
            let whens = whens.map(|when| when.condition);
            whens.chain(it.value_when.iter().map(|claim| claim.condition))
        });
        let name = &self.schema.conditions[condition].name;
        let is_last = uses.filter(|used| *used == condition).count() <= 1;
        is_last.then(|| format!("Nothing else uses the condition `{name}`: remove it too."))
    }

    fn drafts(&self) -> Vec<Draft> {
        let (path, schema) = (&self.rule.path, self.schema);
        match self.rule.kind {
            RuleKind::UndocumentedAttribute => {
                let names = self.names.iter();
                return names.map(|(name, ty)| rules::new_attribute(path, name, ty)).collect();
            }
            RuleKind::Pair => return self.pair().into_iter().collect(),
            _ => {}
        }
        let Some(attribute) = schema.attribute(path) else {
            return Vec::new();
        };
        let draft = match self.rule.kind {
            RuleKind::WrongType => {
                types::wrong_type(schema, attribute, &self.kinds, self.are_items)
            }
            RuleKind::UndocumentedValue => {
                let new: Vec<Scalar> = self.values.iter().filter_map(|it| value(it)).collect();
                types::new_values(schema, attribute, &new)
            }
            kind => rules::of_rule(schema, attribute, kind),
        };
        vec![Draft { at: path.to_string(), ..draft }]
    }

    fn pair(&self) -> Option<Draft> {
        let (name, parents) = self.rule.path.0.split_last()?;
        let at = Path(parents.to_vec());
        let types = self.schema.types_of(self.schema.attribute(&at)?);
        let mut changes = types.filter_map(|ty| match ty {
            Type::Changes(index) => Some(&self.schema.changes[*index]),
            _ => None,
        });
        Some(rules::pair(&at, name, &changes.next()?.except))
    }
}

/// Whether an erratum can be about a rule.
fn can_be_wrong(model: &Model, rule: &ValidationRule) -> bool {
    let is_presence = matches!(rule.kind, RuleKind::Missing | RuleKind::Null);
    let is_role = model.has_role(rule.owner, &rule.path) && is_presence;
    !is_role && !is_about_event(rule.kind)
}

fn is_about_event(kind: RuleKind) -> bool {
    use RuleKind::{AmbiguousEvent, OtherModule, UndocumentedEvent};
    matches!(kind, UndocumentedEvent | OtherModule | AmbiguousEvent)
}

fn impossible(rule: &ValidationRule) -> NoErratum {
    let help = if is_about_event(rule.kind) {
        "add the event, or the module, to the spec"
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
