//! Pages that have a sample payload become a package that compiles and decodes that sample.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fs_err as fs;
use serde_json::Value;

/// Pages with samples that agree with them, in each form.
const PAGES: [&str; 4] = [
    "payload-agrees-indented/page.txt",
    "payload-agrees-flattened/page.txt",
    "payload-agrees/page.md",
    "pairs-html/page.html",
];

/// What the package is asked; it reads the samples from its own folder.
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

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = xtask.args(arguments).current_dir(folder).output();
    let output = output.expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    output
}

/// The sample payload of a page, with the name of its event.
fn sample(folder: &Path, page: &str) -> (String, Value) {
    let output = xtask(folder, &["page", "outline", page, "--format", "json"]);
    let outline: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let event = &outline["events"][0];
    let examples = event["examples"].as_array().expect("examples");
    let payload = examples.iter().find(|it| it["of"] == "payload");
    let name = event["event"].as_str().expect("a name").to_owned();
    (name, payload.expect("a sample")["json"].clone())
}

/// Imports all pages into a spec that was empty, and makes a package of it with their samples.
fn package(folder: &Path) -> PathBuf {
    let out = folder.join("out");
    fs::create_dir_all(out.join("samples")).expect("made");
    for path in PAGES {
        let page = page(path).display().to_string();
        let what = ["--product", "almanac", "--module", "town"];
        let into = ["page", "import", &page, "--spec", "spec"];
        xtask(folder, &[&into[..], &what].concat());
        let (name, sample) = sample(folder, &page);
        let file = out.join(format!("samples/{name}.json"));
        fs::write(file, sample.to_string()).expect("written");
    }
    xtask(folder, &["generate", "--spec", "spec", "--out", "out"]);
    out
}

#[test]
fn imported_pages_compile_and_decode_their_own_samples() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = package(folder.path());
    let count = format!("const SAMPLES: usize = {};\n", PAGES.len());
    fs::create_dir_all(out.join("tests")).expect("made");
    fs::write(out.join("tests/samples.rs"), count + TEST).expect("written");
    // Versions that are at hand already, so that nothing is fetched.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, out.join("Cargo.lock")).expect("copied");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--offline", "--quiet", "--test", "samples"]);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples");
    cargo.current_dir(&out).env("CARGO_TARGET_DIR", target);
    let output = cargo.output().expect("cargo");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("1 passed"), "{said}");
}
