//! The examples that the generator makes up agree with the specs that they are made from.

use std::collections::BTreeSet;
use std::path::Path;

use codegen::interpret::Interpreter;
use codegen::model::Severity;
use codegen::{disk, emit};

#[test]
fn examples_break_no_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for spec in ["spec", "tests/vendors/harbour/spec"] {
        let sources = disk::read_spec(&root.join(spec)).expect("a spec");
        let model = codegen::lower(sources).expect("a sound one").model;
        let interpreter = Interpreter::new(&model);
        for (index, event) in model.events.iter().enumerate() {
            let data = serde_json::to_string(&emit::full_example(&model, event)).expect("JSON");
            let name = model.envelope.name.whole().expect("an attribute");
            let holder = &model.envelope.data;
            let body = format!(r#"{{"{name}":"{}","{holder}":{data}}}"#, event.wire);
            let report = interpreter.report(body.as_bytes(), Some(index));
            assert!(report.is_valid_at(Severity::Notice), "{}: {report:#?}", event.file);
            assert_eq!(report.module, Some(model.modules[event.module].wire.clone()));
        }
    }
}

/// A number that is always the same for the same step, and else like chance.
fn chance(step: &mut u64) -> usize {
    *step = step.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*step >> 33) as usize
}

#[test]
fn whatever_is_broken_is_reported_by_a_rule_of_the_list() {
    const PARTS: [&str; 16] = [
        "null",
        "\"\\ud800\"",
        "{}",
        "[]",
        "[[",
        "}",
        ",",
        ":",
        "-0",
        "1e999",
        "18446744073709551616",
        "\"",
        "true",
        "\"x\":",
        "\u{e9}",
        " ",
    ];
    let model = crate::model();
    let interpreter = Interpreter::new(&model);
    let rules = model.validation_rules().into_iter();
    let rules: BTreeSet<String> = rules.map(|rule| rule.id).collect();
    let body = crate::order(
        r#"{"order":{"id":1,"number":7,"tags":["x"],"items":[{"sku":"a"}],"labels":{"a":1},"free":{"a":1},
        "at":"28/02/2026","due":1,"mixed":[1]},"actor":{"type":"system","name":"n"},
        "changes":{"order":{"tags":{"changed":[["x","z"]]},"meta":[{"a":"1"},null]}}}"#,
    );
    let (mut step, mut broken) = (7, BTreeSet::new());
    for _ in 0..20_000 {
        let mut bytes = body.clone().into_bytes();
        for _ in 0..=chance(&mut step) % 2 {
            let from = chance(&mut step) % bytes.len();
            let to = (from + chance(&mut step) % 8).min(bytes.len());
            let part = PARTS[chance(&mut step) % PARTS.len()];
            bytes.splice(from..to, part.bytes());
        }
        let examination = interpreter.examine(&bytes, None);
        assert_eq!(examination.report, interpreter.report(&bytes, None));
        let deviations = examination.report.deviations.into_iter();
        broken.extend(deviations.map(|deviation| deviation.rule));
    }
    assert!(broken.is_subset(&rules), "{:?}", broken.difference(&rules));
    assert!(broken.len() > 30, "{}", broken.len());
}
