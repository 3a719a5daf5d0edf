//! Pages that have a sample payload become a package that compiles and decodes that sample.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::support::{Place, ended};

/// Pages with samples that agree with them, in each form.
const PAGES: [&str; 4] = [
    "payload-agrees-indented/page.txt",
    "payload-agrees-flattened/page.txt",
    "payload-agrees/page.md",
    "pairs-html/page.html",
];

/// Test that the package runs; it reads the samples from its own folder.
const TEST: &str = r##"
use almanac_events::{Event, Payload, validate};

#[test]
fn samples_are_decoded() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
    let mut decoded = 0;
    for sample in std::fs::read_dir(folder).expect("a folder") {
        let path = sample.expect("a sample").path();
        let body = std::fs::read(&path).expect("read");
        let payload = Payload::from_slice(&body).expect("a payload");
        let name = path.file_stem().expect("a name").to_string_lossy();
        assert_eq!(payload.event.name(), Some(&*name));
        let is_lost = matches!(payload.event, Event::Undecoded { .. } | Event::Unknown { .. });
        assert!(!is_lost, "{:?}", payload.event);
        let report = validate(&body);
        assert!(report.deviations().is_empty(), "{report}");
        decoded += 1;
    }
    assert_eq!(decoded, SAMPLES);
}
"##;

fn page(path: &str) -> PathBuf {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages");
    pages.join(path)
}

/// Returns what a command prints that does what it should.
fn printed(place: &Place, arguments: &[&str]) -> String {
    let ended = place.run(arguments);
    assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.err);
    ended.out
}

/// The sample payload of a page, with the name of its event.
fn sample(place: &Place, page: &str) -> (String, Value) {
    let outline = printed(place, &["page", "outline", page, "--format", "json"]);
    let outline: Value = serde_json::from_str(&outline).expect("JSON");
    let event = &outline["events"][0];
    let examples = event["examples"].as_array().expect("examples");
    let payload = examples.iter().find(|example| example["of"] == "payload");
    let name = event["event"].as_str().expect("a name").to_owned();
    (name, payload.expect("a sample")["json"].clone())
}

/// Imports all pages into a spec that was empty, and makes a package of it with their samples.
fn package(place: &Place) {
    for path in PAGES {
        let page = page(path).display().to_string();
        let what = ["--product", "almanac", "--module", "town"];
        let into = ["page", "import", &page, "--spec", "spec"];
        printed(place, &[&into[..], &what].concat());
        let (name, sample) = sample(place, &page);
        place.write(&format!("out/samples/{name}.json"), sample.to_string());
    }
    printed(place, &["generate", "--spec", "spec", "--out", "out"]);
}

#[test]
fn imported_pages_compile_and_decode_their_own_samples() {
    let place = Place::empty();
    package(&place);
    let count = format!("const SAMPLES: usize = {};\n", PAGES.len());
    place.write("out/tests/samples.rs", count + TEST);
    // Versions that are at hand already: nothing is fetched.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    place.copy(&lock, "out/Cargo.lock");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--offline", "--quiet", "--test", "samples"]);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples");
    cargo.current_dir(place.path("out"));
    let ended = ended(cargo.env("CARGO_TARGET_DIR", target));
    let said = ended.out + &ended.err;
    assert_eq!(ended.code, Some(0), "{said}");
    assert!(said.contains("1 passed"), "{said}");
}
