//! Requests that are no payload, or only just.

use super::candidate::Candidate;
use super::scene::Scene;
use super::vector::{Vector, bytes, text};
use crate::emit::example;
use crate::interpret::{Interpreter, Report, Request};
use crate::model::{Json, Model, Owner, Path, RuleKind, ValidationRule};
use crate::pointer;
use crate::words::describe::compact;

/// A member that is replaced by what no `Json` can hold.
const PLACE: &str = "\"here\": true";

/// A text with a character that is another byte in another encoding.
const NOT_ASCII: &str = "Zoë Example";

/// The vectors of the rules of the body.
pub(super) fn vectors(model: &Model, interpreter: &Interpreter<'_>) -> Vec<Vector> {
    let schema = &model.envelope.schema;
    let Some(scene) = Scene::new(model, Owner::Envelope, schema) else {
        return Vec::new();
    };
    let payload = scene.minimal();
    let body = scene.payload(payload.clone());
    let valid = Vector {
        headers: scene.headers(),
        ..Vector::new("body/valid/minimal.json".to_owned(), text(&body), Vec::new())
    };
    let set =
        Set { model, scene: &scene, interpreter, payload: &payload, body: &body, valid: &valid };
    let rules = model.rules_of(Owner::Body).into_iter();
    let mut vectors: Vec<Vector> = rules.flat_map(|rule| set.breaking(&rule)).collect();
    // Where several events share every name, even the least payload is not free of deviations.
    let report = set.report(&valid);
    if report.deviations.is_empty() {
        vectors.push(Vector { excused: excused(report), ..valid });
    }
    vectors
}

fn excused(report: Report) -> Vec<String> {
    report.excused.into_iter().map(|excused| excused.rule).collect()
}

struct Set<'s> {
    model: &'s Model,
    scene: &'s Scene<'s>,
    interpreter: &'s Interpreter<'s>,
    payload: &'s Json,
    /// The body with it.
    body: &'s Json,
    valid: &'s Vector,
}

impl Set<'_> {
    fn report(&self, vector: &Vector) -> Report {
        let headers = bytes(&vector.headers);
        let request = Request { body: vector.text.as_bytes(), headers: &headers, event: None };
        self.interpreter.report_request(&request)
    }

    /// The vectors that break a rule.
    fn breaking(&self, rule: &ValidationRule) -> Vec<Vector> {
        if rule.kind.is_about_event() {
            return self.of_other_events(rule);
        }
        let (text, pointer, headers) = self.broken(rule.kind);
        let is_looked_at = matches!(
            rule.kind,
            RuleKind::ByteOrderMark | RuleKind::Unicode | RuleKind::DuplicateKey
        );
        let is_in_latin_1 = matches!(rule.kind, RuleKind::Utf8 | RuleKind::HeaderUtf8);
        let name = rule.id.trim_start_matches("body.");
        let mut vector = Vector {
            encoding: is_in_latin_1.then_some("latin-1"),
            headers,
            deviations: vec![(rule.id.clone(), pointer)],
            worst: Some(rule.severity),
            kept_in: Some(self.valid.file.clone()),
            ..Vector::new(format!("body/broken/{name}.json"), text, Vec::new())
        };
        if is_looked_at {
            let report = self.report(&vector);
            if report.deviations.len() != 1 {
                return Vec::new();
            }
            vector.excused = excused(report);
        }
        vec![vector]
    }

    /// The body that breaks a rule, where, and the headers of its request.
    fn broken(&self, kind: RuleKind) -> (String, String, Vec<(String, String)>) {
        let (payload, headers) = (self.body, self.valid.headers.clone());
        let with = |text| (text, String::new(), headers.clone());
        let in_payload = |pointer: &str| format!("{}{pointer}", self.scene.pointer_of_payload());
        match kind {
            RuleKind::Utf8 => with(self.with_member(&format!("\"name\": \"{NOT_ASCII}\""))),
            RuleKind::Syntax => {
                with(text(payload).trim_end().trim_end_matches(['}', ']']).to_owned())
            }
            RuleKind::NotAnObject => {
                let array = Json::Array(vec![self.payload.clone()]);
                let body = self.model.envelope.body_with(array);
                (text(&body), self.scene.pointer_of_payload(), headers)
            }
            RuleKind::NoBatch => with(text(self.payload)),
            RuleKind::ByteOrderMark => with(format!("\u{feff}{}", text(payload))),
            RuleKind::HeaderMissing => (text(payload), String::new(), Vec::new()),
            RuleKind::HeaderRepeated => {
                let other = headers.iter().map(|(name, _)| (name.clone(), "other".to_owned()));
                (text(payload), String::new(), headers.iter().cloned().chain(other).collect())
            }
            RuleKind::HeaderUtf8 => {
                let odd = headers.iter().map(|(name, _)| (name.clone(), NOT_ASCII.to_owned()));
                (text(payload), String::new(), odd.collect())
            }
            RuleKind::Unicode => {
                let text = self.with_member("\"\\ud800\": true");
                (text, in_payload("/\u{fffd}\u{fffd}\u{fffd}"), headers)
            }
            _ => {
                let (text, pointer) = self.with_duplicate();
                (text, pointer, headers)
            }
        }
    }

    fn with_member(&self, member: &str) -> String {
        let mut json = self.payload.clone();
        let place = Path(vec!["here".to_owned()]);
        self.scene.builder.plant(&mut json, &place, Json::Boolean(true));
        text(&self.scene.payload(json)).replace(PLACE, member)
    }

    /// A body with a member twice: the one with the event's name, or else any.
    fn with_duplicate(&self) -> (String, String) {
        let name = self.model.envelope.name.whole().filter(|path| path.0.len() == 1);
        let top = name.and_then(Path::last).map(str::to_owned).or_else(|| match self.payload {
            Json::Object(members) => members.keys().next().cloned(),
            _ => None,
        });
        let top = top.unwrap_or_else(|| "here".to_owned());
        let value = example::member(self.payload, &top).map_or("true".to_owned(), compact);
        let again = format!("{}: {value}", compact(&Json::String(top.clone())));
        (self.with_member(&again), pointer::child(&self.scene.pointer_of_payload(), &top))
    }

    /// Requests whose header has the name of another event, or of none.
    fn of_other_events(&self, rule: &ValidationRule) -> Vec<Vector> {
        let candidates: Vec<Candidate> = match rule.kind {
            RuleKind::OtherModule => self.scene.of_other_module(self.payload),
            RuleKind::AmbiguousEvent => self.scene.ambiguous(self.payload),
            RuleKind::NotTranscribed => self.scene.not_transcribed(self.payload),
            _ => vec![self.scene.undocumented(self.payload)],
        };
        let name = rule.id.trim_start_matches("body.");
        let vectors = candidates.into_iter().map(|candidate| Vector {
            headers: candidate.headers,
            deviations: vec![(rule.id.clone(), candidate.pointer)],
            worst: Some(rule.severity),
            kept_in: Some(self.valid.file.clone()),
            ..Vector::new(format!("body/broken/{name}.json"), text(&candidate.payload), Vec::new())
        });
        vectors
            .filter_map(|vector| {
                let report = self.report(&vector);
                let is_it = |rules: &[crate::interpret::Deviation]| {
                    matches!(rules, [only] if only.rule == rule.id)
                };
                is_it(&report.deviations).then(|| Vector { excused: excused(report), ..vector })
            })
            .take(1)
            .collect()
    }
}
