//! Payloads made from the model: valid ones, and for every rule one that breaks exactly it.
//!
//! The purpose of a vector is decided here; the interpreter is asked whether the vector serves it.
//! A payload that it finds anything else in is left out: a test that compares the vectors with the
//! list of rules then finds the rules that cannot be broken alone.

mod body;
mod broken;
mod build;
mod candidate;
mod decide;
mod limits;
mod manifest;
mod scene;
mod valid;
mod vector;
mod wanted;
mod within;
mod wrong;

use std::collections::{BTreeMap, BTreeSet};

use super::{Output, parallel};
use crate::interpret::{Deviation, Examination, Interpreter, Request};
use crate::model::{Json, Model, Owner, RuleKind, ValidationRule};

use self::candidate::Candidate;
use self::scene::Scene;
use self::vector::{Vector, bytes, line, text};

/// The vectors, and the manifest that says what is true of them. The full and the minimal payload have a
/// file each, for people; the others stand in two files, one a line.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let interpreter = Interpreter::new(model);
    let mut vectors = body::vectors(model, &interpreter);
    let events = (0..model.events.len()).map(Owner::Event);
    let owners: Vec<Owner> = std::iter::once(Owner::Envelope).chain(events).collect();
    let of_owner = |number: usize| of_owner(model, &interpreter, owners[number]);
    vectors.extend(parallel::each(owners.len(), of_owner).into_iter().flatten());
    vectors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    let files = vectors.chunk_by(|a, b| a.file == b.file).map(|vectors| {
        let text: String = vectors.iter().map(|vector| vector.text.as_str()).collect();
        Output::new(format!("examples/{}", vectors[0].file), text)
    });
    let manifest = Output::new("examples/manifest.json", manifest::text(&vectors));
    files.chain([manifest]).collect()
}

/// The first payload of an event in which the spec's own rules find nothing but deprecated attributes:
/// if that can be, the smallest one.
pub(super) fn sound(model: &Model, event: usize) -> Option<Json> {
    let owner = Owner::Event(event);
    let scene = Scene::new(model, owner, model.schema_of(owner)?)?;
    let interpreter = Interpreter::new(model);
    let headers = bytes(&scene.headers());
    let deprecations = deprecations(model, owner);
    let is_sound = |payload: &Json| {
        let text = text(payload);
        let request = Request { body: text.as_bytes(), headers: &headers, event: scene.untold() };
        let report = interpreter.report_request(&request);
        report.deviations.iter().all(|deviation| deprecations.contains(&deviation.rule))
    };
    valid::candidates(&scene).into_iter().map(|(_, payload)| payload).find(is_sound)
}

fn of_owner(model: &Model, interpreter: &Interpreter<'_>, owner: Owner) -> Vec<Vector> {
    let scene = model.schema_of(owner).and_then(|schema| Scene::new(model, owner, schema));
    let Some(scene) = scene else {
        return Vec::new();
    };
    let mut set = Set::new(&scene, interpreter);
    for (name, payload) in valid::candidates(&scene) {
        set.add_valid(&name, &payload);
    }
    for rule in model.rules_of(owner) {
        set.add_rule(&rule);
    }
    set.vectors
}

/// The valid payloads with a file of their own.
const SHOWN: [&str; 2] = ["full", "minimal"];

/// The vectors of one event, or of the envelope.
struct Set<'s> {
    scene: &'s Scene<'s>,
    interpreter: &'s Interpreter<'s>,
    folder: String,
    vectors: Vec<Vector>,
    /// The texts of the valid ones, and their cases.
    valid: BTreeSet<String>,
    cases: BTreeSet<String>,
    /// How many lines the file with valid ones has, and the file with broken ones.
    valid_lines: usize,
    broken_lines: usize,
    /// The place of a valid vector for each rule that one keeps, and for each whose condition takes the other
    /// branch in one.
    kept: BTreeMap<String, String>,
    other: BTreeMap<String, String>,
    /// The rules about deprecated attributes.
    deprecations: BTreeSet<String>,
}

impl<'s> Set<'s> {
    fn new(scene: &'s Scene<'s>, interpreter: &'s Interpreter<'s>) -> Self {
        Self {
            scene,
            interpreter,
            folder: folder(scene.model, scene.owner),
            vectors: Vec::new(),
            valid: BTreeSet::new(),
            cases: BTreeSet::new(),
            valid_lines: 0,
            broken_lines: 0,
            kept: BTreeMap::new(),
            other: BTreeMap::new(),
            deprecations: deprecations(scene.model, scene.owner),
        }
    }

    /// Adds a payload if nothing is wrong with it.
    fn add_valid(&mut self, name: &str, payload: &Json) {
        let text = line(payload);
        if self.valid.contains(&text) {
            return;
        }
        let headers = self.scene.headers();
        let (arrived, event) = (bytes(&headers), self.scene.untold());
        let request = Request { body: text.as_bytes(), headers: &arrived, event };
        let Examination { report, trace } = self.interpreter.examine_request(&request);
        let (noticed, others) = self.notices(report.deviations.iter(), None);
        if !others.is_empty() {
            return;
        }
        self.valid.insert(text.clone());
        let excused = report.excused.into_iter().map(|excused| excused.rule).collect();
        let vector = self.valid_vector(name, payload, text, excused);
        let place = vector.place();
        for id in trace.kept {
            self.kept.entry(id).or_insert_with(|| place.clone());
        }
        for id in trace.other_branch {
            self.other.entry(id).or_insert_with(|| place.clone());
        }
        self.vectors.push(Vector { noticed, headers, module: self.scene.module(), ..vector });
    }

    /// A valid vector, in a file of its own or else in the next line.
    fn valid_vector(
        &mut self,
        name: &str,
        payload: &Json,
        line: String,
        excused: Vec<String>,
    ) -> Vector {
        let own = format!("{}/valid/{name}.json", self.folder);
        let is_free = self.vectors.iter().all(|vector| vector.file != own);
        if SHOWN.contains(&name) && is_free {
            return Vector::new(own, text(payload), excused);
        }
        self.valid_lines += 1;
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut cases = std::iter::once(name.to_owned()).chain(numbered);
        Vector {
            line: Some(self.valid_lines),
            case: cases.find(|case| self.cases.insert(case.clone())),
            ..Vector::new(format!("{}/valid.ndjson", self.folder), line, excused)
        }
    }

    /// The deprecated attributes among deviations, and the other deviations; with the rule that a vector
    /// is made for.
    fn notices<'d>(
        &self,
        deviations: impl Iterator<Item = &'d Deviation>,
        rule: Option<&ValidationRule>,
    ) -> (Vec<(String, String)>, Vec<&'d Deviation>) {
        let is_notice = |deviation: &&Deviation| {
            self.deprecations.contains(&deviation.rule)
                && rule.is_none_or(|rule| rule.id != deviation.rule)
        };
        let (notices, others): (Vec<_>, Vec<_>) = deviations.partition(is_notice);
        (notices.into_iter().map(named).collect(), others)
    }

    /// Adds payloads that break a rule, one that keeps it and one that takes the other branch.
    fn add_rule(&mut self, rule: &ValidationRule) {
        let name = self.name(rule);
        let mut keeping = valid::keeping(self.scene, rule);
        while !self.kept.contains_key(&rule.id)
            && let Some(payload) = keeping.next()
        {
            self.add_valid(&format!("{name}.kept"), &payload);
        }
        let mut otherwise = valid::otherwise(self.scene, rule);
        while !self.other.contains_key(&rule.id)
            && let Some(payload) = otherwise.next()
        {
            self.add_valid(&format!("{name}.otherwise"), &payload);
        }
        let mut done = BTreeSet::new();
        for candidates in broken::on_bases(self.scene, rule) {
            // Other bases have candidates of the same names.
            if self.add_first(rule, &candidates, &mut done) {
                break;
            }
        }
        let in_changes = broken::in_changes(self.scene, rule);
        self.add_first(rule, &in_changes, &mut done);
    }

    /// Adds the first candidate of each name that breaks the rule, unless the name is done. Tells
    /// whether all names are done then.
    fn add_first(
        &mut self,
        rule: &ValidationRule,
        candidates: &[Candidate],
        done: &mut BTreeSet<String>,
    ) -> bool {
        for candidate in candidates {
            if !done.contains(&candidate.name) && self.add_broken(rule, candidate) {
                done.insert(candidate.name.clone());
            }
        }
        candidates.iter().all(|candidate| done.contains(&candidate.name))
    }

    /// Adds a payload if it breaks exactly that rule in exactly that place.
    fn add_broken(&mut self, rule: &ValidationRule, candidate: &Candidate) -> bool {
        let text = line(&candidate.payload);
        let (arrived, event) = (bytes(&candidate.headers), self.scene.untold());
        let request = Request { body: text.as_bytes(), headers: &arrived, event };
        let report = self.interpreter.report_request(&request);
        let (noticed, deviations) = self.notices(report.deviations.iter(), Some(rule));
        let is_elsewhere = |deviation: &&Deviation| deviation.pointer != candidate.pointer;
        let is_anything_elsewhere = deviations.iter().any(is_elsewhere);
        let worst = deviations.iter().map(|deviation| deviation.severity).max();
        let (found, others): (Vec<&Deviation>, Vec<&Deviation>) =
            deviations.into_iter().partition(|deviation| deviation.rule == rule.id);
        let goes_with = self.goes_with(rule);
        if found.len() != 1
            || is_anything_elsewhere
            || others.iter().any(|other| Some(&other.rule) != goes_with.as_ref())
        {
            return false;
        }
        let broken = found.into_iter().chain(others);
        let excused = report.excused.into_iter().map(|excused| excused.rule).collect();
        self.broken_lines += 1;
        self.vectors.push(Vector {
            line: Some(self.broken_lines),
            case: Some(candidate.name.clone()).filter(|name| !name.is_empty()),
            module: self.scene.module(),
            headers: candidate.headers.clone(),
            deviations: broken.map(named).collect(),
            worst,
            noticed,
            kept_in: self.kept.get(&rule.id).cloned(),
            other_branch_in: self.other.get(&rule.id).cloned(),
            ..Vector::new(format!("{}/broken.ndjson", self.folder), text, excused)
        });
        true
    }

    /// The rule that cannot but be broken together with another one: a spelling without an offset has
    /// no text that is not in UTC.
    fn goes_with(&self, rule: &ValidationRule) -> Option<String> {
        let attribute = self.scene.builder.schema.attribute(&rule.path)?;
        attribute.spelling.as_ref().filter(|spelling| !spelling.has_offset())?;
        let rules = self.scene.model.rules_of(self.scene.owner);
        let is_format =
            |other: &ValidationRule| other.kind == RuleKind::Format && other.path == rule.path;
        let format = rules.into_iter().find(is_format).filter(|_| rule.kind == RuleKind::Utc);
        format.map(|format| format.id)
    }

    /// The id of a rule without what all rules of the event have in common.
    fn name(&self, rule: &ValidationRule) -> String {
        let prefix = format!("{}.", self.scene.model.id_prefix(self.scene.owner));
        rule.id.strip_prefix(&prefix).unwrap_or(&rule.id).to_owned()
    }
}

/// The ids of the rules about deprecated attributes.
fn deprecations(model: &Model, owner: Owner) -> BTreeSet<String> {
    let rules = [Owner::Envelope, owner].into_iter().flat_map(|owner| model.rules_of(owner));
    rules.filter(|rule| rule.kind == RuleKind::Deprecated).map(|rule| rule.id).collect()
}

/// The rule of a deviation, and the pointer.
fn named(deviation: &Deviation) -> (String, String) {
    (deviation.rule.clone(), deviation.pointer.clone())
}

/// The folder of an owner's vectors.
fn folder(model: &Model, owner: Owner) -> String {
    match owner {
        Owner::Body => "body".to_owned(),
        Owner::Envelope => "envelope".to_owned(),
        Owner::Event(index) => {
            let event = &model.events[index];
            format!("{}/{}", model.products[event.product].key, event.file)
        }
    }
}
