//! Bodies that are no payload, or only just.

use super::vector::{Vector, text};
use crate::emit::example;
use crate::interpret::Interpreter;
use crate::model::{Json, Model, Owner, Path, RuleKind};
use crate::pointer;
use crate::words::describe::compact;

use super::scene::Scene;

/// A member that is replaced by what no `Json` can hold.
const PLACE: &str = "\"here\": true";

/// The vectors of the rules of the body.
pub(super) fn vectors(model: &Model, interpreter: &Interpreter<'_>) -> Vec<Vector> {
    let schema = &model.envelope.schema;
    let Some(scene) = Scene::new(model, Owner::Envelope, schema) else {
        return Vec::new();
    };
    let payload = scene.minimal();
    let valid = Vector::new("body/valid/minimal.json".to_owned(), text(&payload), Vec::new());
    let excused = |text: &str| {
        let report = interpreter.report(text.as_bytes(), None);
        report.excused.into_iter().map(|excused| excused.rule).collect()
    };
    // Where several events share every name, even the least payload is not free of deviations.
    let deviations = |text: &str| interpreter.report(text.as_bytes(), None).deviations.len();
    let rules = model.rules_of(Owner::Body).into_iter().filter_map(|rule| {
        let (text, pointer) = broken(model, &scene, &payload, rule.kind);
        let name = rule.id.trim_start_matches("body.");
        let looked_at = matches!(
            rule.kind,
            RuleKind::ByteOrderMark | RuleKind::Unicode | RuleKind::DuplicateKey
        );
        if looked_at && deviations(&text) != 1 {
            return None;
        }
        let excused = if looked_at { excused(&text) } else { Vec::new() };
        Some(Vector {
            encoding: (rule.kind == RuleKind::Utf8).then_some("latin-1"),
            deviations: vec![(rule.id.clone(), pointer)],
            worst: Some(rule.severity),
            kept_in: Some(valid.file.clone()),
            ..Vector::new(format!("body/broken/{name}.json"), text, excused)
        })
    });
    let mut vectors: Vec<Vector> = rules.collect();
    if deviations(&valid.text) == 0 {
        vectors.push(Vector { excused: excused(&valid.text), ..valid });
    }
    vectors
}

fn broken(model: &Model, scene: &Scene<'_>, payload: &Json, kind: RuleKind) -> (String, String) {
    let event = &model.envelope.event;
    let with_member = |member: &str| {
        let mut json = payload.clone();
        let place = Path(vec!["here".to_owned()]);
        scene.builder.plant(&mut json, &place, Json::Boolean(true));
        text(&json).replace(PLACE, member)
    };
    match kind {
        RuleKind::Utf8 => (with_member("\"name\": \"Zoë Example\""), String::new()),
        RuleKind::Syntax => {
            let whole = text(payload);
            (whole.trim_end().trim_end_matches('}').to_owned(), String::new())
        }
        RuleKind::NotAnObject => (text(&Json::Array(vec![payload.clone()])), String::new()),
        RuleKind::ByteOrderMark => (format!("\u{feff}{}", text(payload)), String::new()),
        RuleKind::Unicode => {
            (with_member("\"\\ud800\": true"), "/\u{fffd}\u{fffd}\u{fffd}".to_owned())
        }
        _ => {
            let name = example::member(payload, event).map(compact).unwrap_or_default();
            let again = format!("{}: {name}", compact(&Json::String(event.clone())));
            (with_member(&again), pointer::child("", event))
        }
    }
}
