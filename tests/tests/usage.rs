//! The first example in README and in the documentation of a crate obeys the rules of its own spec.

use std::path::{Path, PathBuf};

use codegen::diagnostic::Source;
use codegen::interpret::{Interpreter, Request};
use codegen::model::Model;
use codegen::{Output, disk, emit};
use fs_err as fs;
use tests::{Spec, folders, golden_spec, workspace};

/// Every spec of the workspace: the spec of the package, and the specs of all vendors of the tests.
fn models() -> Vec<(String, Model)> {
    let mut models = Vec::new();
    let mut specs = vec![workspace("spec")];
    specs_below(&workspace("tests"), &mut specs);
    for spec in specs {
        let sources = disk::read_spec(&spec).expect("readable");
        // A base of other specs has no event of its own.
        if sources.iter().any(|source| source.text.lines().any(|line| line.starts_with("event: ")))
        {
            models.push((spec.display().to_string(), lowered(sources)));
        }
    }
    for name in folders("tests/goldens") {
        let lowered = golden_spec(&name).lowered(&name);
        models.push((name, lowered.model));
    }
    models
}

/// The folders below a folder that have both a vendor file and an envelope file.
fn specs_below(folder: &Path, specs: &mut Vec<PathBuf>) {
    if ["vendor.yaml", "envelope.yaml"].iter().all(|file| folder.join(file).is_file()) {
        specs.push(folder.to_owned());
        return;
    }
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        // Goldens share files, and are lowered with them.
        if path.is_dir() && !path.ends_with("goldens") {
            specs_below(&path, specs);
        }
    }
}

fn lowered(sources: Vec<Source>) -> Model {
    codegen::lower(sources).unwrap_or_else(|errors| panic!("{errors}")).model
}

/// The body in the first example of a text.
fn body(text: &str) -> &str {
    let (_, rest) = text.split_once("let body = br").expect("an example");
    let (hashes, rest) = rest.split_once('"').expect("the body begins");
    let (body, _) = rest.split_once(&format!("\"{hashes};")).expect("the body ends");
    body
}

#[test]
fn what_is_shown_first_obeys_the_spec() {
    let models = models();
    assert!(models.len() > 40, "only {} specs", models.len());
    for (name, model) in &models {
        assert_shown(name, model);
    }
}

fn assert_shown(name: &str, model: &Model) {
    let outputs = emit::emit(model);
    let text_of = |path: &str| {
        let found: Option<&Output> = outputs.iter().find(|output| output.path == path);
        found.map(|output| output.text.as_str()).expect("it is generated")
    };
    let documented: Vec<&str> =
        text_of("src/lib.rs").lines().map(|line| line.trim_start_matches("//!")).collect();
    for text in [text_of("README.md"), &documented.join("\n")] {
        assert_obeys(name, model, text);
    }
}

/// The first values of both attributes contradict each other.
const TIED: &str = "\
event: onOrder
product: shop
module: order
platforms: [v1]
page: { title: Orders, url: \"https://docs.example.com/orders\", captured: 2026-01-01 }
summary: An order changed.
where_silent: documented
conditions:
  open order: { state: open }
data:
  state:
    type: string
    required: documented
    values: { open: Not paid yet., paid: Paid in full. }
    doc: State of the order.
  kind:
    type: string
    required: documented
    values: { old: For long., new: Since today. }
    value_when: { open order: new }
    doc: Age of the order.
";

#[test]
fn values_that_depend_on_each_other_are_shown_as_they_must_be() {
    let mut spec = Spec::read("tests/bases/orders");
    spec.set("shop/onOrder.yaml", TIED.to_owned());
    assert_shown("tied", &spec.lowered("tied").model);
}

fn assert_obeys(name: &str, model: &Model, text: &str) {
    let body = body(text);
    let is_shown =
        |event: &codegen::model::Event| text.contains(&format!("Event::{}(data)", event.variant));
    let told = model.events.iter().position(is_shown);
    let event = told.map(|index| &model.events[index]);
    let event = event.unwrap_or_else(|| panic!("{name}: no event is shown in {text}"));
    let headers = model.envelope.name.headers_as_bytes(&event.wire);
    let event = told.filter(|_| !model.is_alone(event));
    let request = Request { body: body.as_bytes(), headers: &headers, event };
    let report = Interpreter::new(model).report_request(&request);
    assert!(report.deviations.is_empty(), "{name}: {:?}\n{body}", report.deviations);
}

/// The examples that show one event for all: of the crate, of the envelope and of the body.
fn examples_of_all(model: &Model) -> Vec<Output> {
    let outputs = emit::emit(model);
    let is_of_all = |output: &Output| {
        ["examples/envelope/", "examples/body/", "docs/envelope.md"]
            .iter()
            .any(|start| output.path.starts_with(start))
    };
    outputs.into_iter().filter(is_of_all).collect()
}

/// `onAdd` stands before `onOrder` by its name, and its data is smaller.
#[test]
fn a_named_example_stays_when_an_event_comes_in_front_of_it() {
    let mut spec = Spec::read("tests/bases/orders");
    let text = |path: &str| {
        let sources = spec.sources().into_iter();
        sources.filter(|source| source.path == path).map(|source| source.text).collect::<String>()
    };
    let event = text("shop/onOrder.yaml");
    let added = event.replace("onOrder", "onAdd");
    let vendor = text("vendor.yaml");
    spec.set("vendor.yaml", format!("{vendor}example: order/onOrder\n"));
    let before = spec.lowered("before").model;
    spec.set("shop/onAdd.yaml", added);
    let named = spec.lowered("named").model;
    assert_eq!(examples_of_all(&named), examples_of_all(&before));
    let shown =
        |model: &Model| emit::emit(model).into_iter().find(|output| output.path == "README.md");
    assert!(shown(&named).is_some_and(|readme| readme.text.contains("\"event\": \"onOrder\"")));
    spec.set("vendor.yaml", vendor);
    let unnamed = spec.lowered("unnamed").model;
    assert_ne!(examples_of_all(&unnamed), examples_of_all(&before));
}
