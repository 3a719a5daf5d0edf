//! Two validators, written apart from each other, agree on bodies that were changed at random, byte
//! for byte, to the last word of their reports; and decoding makes of each body the event that they
//! take it for.
//!
//! `MUTANTS=1000000 cargo test --release -p tests --test validation` looks at a million of each
//! event; `SEED=7` at others than usual.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::thread;

use codegen::interpret::Interpreter;
use codegen::model::{Attribute, Owner};
use fs_err as fs;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;

use crate::mutate::{Tree, byte_change, mutations};
use crate::support::{Decoded, Package, json, packages};

/// How many changed payloads of each event are looked at, if `MUTANTS` does not say.
const USUAL: u32 = 20_000;

fn from_environment(name: &str, usual: u32) -> u32 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number")),
        Err(_) => usual,
    }
}

/// The vectors of an event and of the envelope, and the parts that mutants are made of.
struct Seeds {
    trees: Vec<Tree>,
    names: Vec<String>,
    values: Vec<String>,
}

impl Seeds {
    fn of(package: &Package, event: usize) -> Self {
        let event = &package.model.events[event];
        let product = &package.model.products[event.product].key;
        let mut trees = Vec::new();
        for folder in [format!("{product}/{}", event.file), "envelope".to_owned()] {
            let folder = package.folder.join("examples").join(&folder);
            let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
            let own = ["valid/full.json", "valid/minimal.json"].map(read);
            trees.extend(own.iter().filter(|text| !text.is_empty()).map(|text| Tree::read(text)));
            for file in ["valid.ndjson", "broken.ndjson"] {
                trees.extend(read(file).lines().map(Tree::read));
            }
        }
        assert!(trees.len() > 20, "{} vectors are too few", trees.len());
        let (mut names, mut values) = (BTreeSet::new(), BTreeSet::new());
        trees.iter().for_each(|tree| collect(tree, &mut names, &mut values));
        Self { trees, names: names.into_iter().collect(), values: values.into_iter().collect() }
    }
}

fn collect(tree: &Tree, names: &mut BTreeSet<String>, values: &mut BTreeSet<String>) {
    match tree {
        Tree::Leaf(text) => {
            values.insert(text.clone());
        }
        Tree::Array(items) => items.iter().for_each(|item| collect(item, names, values)),
        Tree::Object(members) => {
            for (name, value) in members {
                names.insert(name.clone());
                collect(value, names, values);
            }
        }
    }
}

/// Looks at mutants of one event.
fn compare(package: &Package, event: usize) {
    let mutants = from_environment("MUTANTS", USUAL);
    let seeds = Seeds::of(package, event);
    let interpreter = Interpreter::new(&package.model);
    let config = Config {
        cases: mutants,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let seed = from_environment("SEED", 0).to_le_bytes();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed.repeat(8));
    let changes =
        (mutations(seeds.names, seeds.values), prop::option::weighted(0.1, byte_change()));
    let strategy = (any::<Index>(), changes);
    let (looked_at, kept) = (Cell::new(0), Cell::new(0));
    let result =
        TestRunner::new_with_rng(config, rng).run(&strategy, |(seed, (mutations, byte_change))| {
            let mut tree = seeds.trees[seed.index(seeds.trees.len())].clone();
            mutations.iter().for_each(|mutation| mutation.apply(&mut tree));
            let mut body = tree.text().into_bytes();
            byte_change.iter().for_each(|change| change.apply(&mut body));
            looked_at.set(looked_at.get() + 1);
            if agreed(package, &interpreter, event, &body)? {
                kept.set(kept.get() + 1);
            }
            Ok(())
        });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(looked_at.get() >= mutants);
    assert!(kept.get() > mutants / 100, "only {} were typed and without error", kept.get());
}

/// Returns whether a body is typed and without error. Fails unless both validators have the same
/// report, and decoding knows the same.
fn agreed(
    package: &Package,
    interpreter: &Interpreter<'_>,
    event: usize,
    body: &[u8],
) -> Result<bool, TestCaseError> {
    let told = package.untold(event);
    let module = told.map(|event| package.module(event));
    let shown = String::from_utf8_lossy(body);
    let report = (package.validate)(module, body);
    let interpreted = json(&interpreter.report(body, told));
    prop_assert_eq!(&report, &interpreted, "generated, interpreted: {}", shown);
    let Some(decoded) = (package.decoded)(module, body) else {
        let why = no_payload(&report);
        prop_assert!(why.is_some(), "decoding fails, the report is {}: {}", report, shown);
        return Ok(false);
    };
    prop_assert_eq!(no_payload(&report), None, "decodes: {}", shown);
    is_the_same(package, event, &report, &decoded)
        .map_err(|error| TestCaseError::fail(format!("{error}\n{shown}")))?;
    if !decoded.is_typed || report["counts"]["error"] != 0 {
        return Ok(false);
    }
    let again = (package.validate)(module, &decoded.written);
    let (before, after) = (found(package, event, &report), found(package, event, &again));
    let written = String::from_utf8_lossy(&decoded.written);
    prop_assert_eq!(before, after, "before, after: {}\n{}", shown, written);
    Ok(true)
}

/// The rule that says why a body is no payload, if one does.
fn no_payload(report: &Value) -> Option<String> {
    let rules = ["body.utf-8", "body.syntax", "body.not-an-object", "body.unicode"];
    let deviations = report["deviations"].as_array().expect("a list");
    let found = deviations.iter().find(|deviation| {
        let pointer = deviation["pointer"].as_str().expect("a pointer");
        let is_deep = pointer.matches('/').count() > 1;
        rules.iter().any(|rule| deviation["rule"] == **rule) && !is_deep
    });
    found.map(|deviation| deviation["rule"].to_string())
}

/// Asserts that decoding takes a body for the event that validators take it for, and that a report of
/// the decoded payload agrees about the envelope.
fn is_the_same(
    package: &Package,
    event: usize,
    report: &Value,
    decoded: &Decoded,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(report["event"].as_str(), decoded.event.as_deref(), "the event");
    prop_assert_eq!(report["module"].as_str(), decoded.module.as_deref(), "the module");
    prop_assert_eq!(&report["event"], &decoded.report["event"], "the event of what was decoded");
    prop_assert_eq!(&report["module"], &decoded.report["module"], "the module of what was decoded");
    let of_envelope = |report: &Value| -> Vec<_> {
        let found = found(package, event, report).into_iter();
        found.filter(|(rule, _)| rule.starts_with("envelope.")).collect()
    };
    prop_assert_eq!(of_envelope(report), of_envelope(&decoded.report), "the envelope");
    Ok(())
}

/// The rules and pointers of a report. Decoding keeps neither their order nor accepted names: they are
/// sorted, and have documented names.
fn found(package: &Package, event: usize, report: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("a string").to_owned();
    let deviations = report["deviations"].as_array().expect("a list").iter();
    // Nothing is left of names that occurred twice, nor of the mark.
    let seen = ["body.duplicate-key", "body.byte-order-mark"];
    let left = deviations.filter(|deviation| !seen.iter().any(|rule| deviation["rule"] == **rule));
    let found = left.map(|deviation| {
        let pointer = documented(package, event, &text(&deviation["pointer"]));
        (text(&deviation["rule"]), pointer)
    });
    let mut found: Vec<_> = found.collect();
    found.sort();
    found
}

fn documented(package: &Package, event: usize, pointer: &str) -> String {
    let schema = package.model.schema_of(Owner::Event(event)).expect("an event");
    let attributes = schema.walk();
    let step = |step: &str| {
        let accepts = |attribute: &Attribute| attribute.accepts.iter().any(|name| name == step);
        let found = attributes.iter().find(|(_, attribute)| accepts(attribute));
        found.map_or(step.to_owned(), |(_, attribute)| attribute.wire.clone())
    };
    pointer.split('/').map(step).collect::<Vec<_>>().join("/")
}

#[test]
fn validators_agree_on_mutants_of_every_event() {
    let packages = packages();
    thread::scope(|scope| {
        for package in &packages {
            assert!(!package.model.events.is_empty(), "{} has no event", package.name);
            for (index, event) in package.model.events.iter().enumerate() {
                let name = format!("{} {}/{}", package.name, package.module(index), event.wire);
                let thread = thread::Builder::new().name(name);
                let spawned = thread.spawn_scoped(scope, move || compare(package, index));
                spawned.expect("one more thread");
            }
        }
    });
}
