//! The packages: made from the specs, compiled in a workspace of their own, and asked.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use codegen::{Lowered, disk, lower, package};
use fs_err as fs;
use serde::Deserialize;
use serde_json::Value;
use tests::workspace;

use crate::vectors::Vector;

/// A vendor whose package is made here.
pub(crate) struct Vendor {
    pub(crate) name: &'static str,
    pub(crate) lowered: Lowered,
    /// Rules that no request can break alone.
    pub(crate) unbreakable: &'static [&'static str],
    outputs: BTreeMap<String, String>,
}

/// Everything that a package makes of a request.
#[derive(Debug, Deserialize)]
pub(crate) struct Answer {
    pub(crate) report: Value,
    pub(crate) is_typed: bool,
    /// The payload, written again.
    pub(crate) written: Option<Value>,
    /// The report of the payload itself.
    pub(crate) own: Option<Value>,
}

/// The vendors, with rules that no request can break alone, each for a reason.
pub(crate) static VENDORS: LazyLock<Vec<Vendor>> = LazyLock::new(|| {
    vec![
        // No payload of these says its module.
        vendor("agora", &["envelope.event.type.other-module"]),
        vendor("beacon", &["envelope.event.other-module"]),
        vendor("kiln", &["body.other-module"]),
        vendor("ledger", &["envelope.type.other-module"]),
        vendor("stall", &["body.other-module"]),
        vendor("relay", &["envelope.Notification.meta.code.other-module"]),
    ]
});

fn vendor(name: &'static str, unbreakable: &'static [&'static str]) -> Vendor {
    let sources = disk::read_spec(&workspace(format!("tests/vendors/{name}/spec")));
    let lowered = lower(sources.expect("readable")).unwrap_or_else(|found| panic!("{found}"));
    let outputs = package(&lowered.model).into_iter();
    let outputs = outputs.map(|output| (output.path, output.text)).collect();
    Vendor { name, lowered, unbreakable, outputs }
}

impl Vendor {
    /// The text of a generated file.
    pub(crate) fn output(&self, path: &str) -> &str {
        self.outputs.get(path).unwrap_or_else(|| panic!("{} has no {path}", self.name))
    }

    /// The part of a body that payloads are written as: the object, or the array of a batch.
    pub(crate) fn payloads(&self, body: Value) -> Option<Value> {
        let Some(path) = &self.lowered.model.envelope.batch else {
            return Some(body).filter(Value::is_object);
        };
        let array = path.0.iter().try_fold(body, |body, step| body.get(step).cloned());
        array.filter(Value::is_array)
    }

    /// An event of a module.
    pub(crate) fn event(&self, module: &str) -> Option<usize> {
        let model = &self.lowered.model;
        model.events.iter().position(|event| model.modules[event.module].wire == module)
    }
}

/// The workspace of the packages and of the runner, written once.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vendors");
    for vendor in VENDORS.iter() {
        let own = folder.join(vendor.name);
        for (path, text) in &vendor.outputs {
            write(&own.join(path), text);
        }
        let uses = workspace(format!("tests/vendors/{}/uses.rs", vendor.name));
        write(&own.join("tests/uses.rs"), &fs::read_to_string(uses).expect("readable"));
    }
    write(&folder.join("Cargo.toml"), &manifest());
    write(&folder.join("runner/Cargo.toml"), &runner_manifest());
    write(&folder.join("runner/src/main.rs"), &runner());
    fs::copy(workspace("Cargo.lock"), folder.join("Cargo.lock")).expect("copied");
    folder
});

/// Writes a file, unless it is as it should be: cargo builds what is newer.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}

fn manifest() -> String {
    let names = VENDORS.iter().map(|vendor| format!("\"{}\"", vendor.name));
    let names: Vec<String> = names.chain(["\"runner\"".to_owned()]).collect();
    format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", names.join(", "))
}

fn runner_manifest() -> String {
    let vendors = VENDORS.iter().map(|vendor| {
        let (name, krate) = (vendor.name, &vendor.lowered.model.package.name);
        format!("{krate} = {{ path = \"../{name}\" }}\n")
    });
    format!(
        "[package]\nname = \"runner\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nserde_json = \"1\"\n{}",
        vendors.collect::<String>()
    )
}

fn runner() -> String {
    let arms = VENDORS.iter().map(|vendor| {
        let model = &vendor.lowered.model;
        let krate = model.package.name.replace('-', "_");
        let envelope = &model.envelope;
        let way = match (&envelope.name.header, &envelope.batch) {
            (Some(_), _) => "in_header",
            (None, Some(_)) => "in_batch",
            (None, None) => "in_body",
        };
        format!("            \"{}\" => {way}!({krate}, asked),\n", vendor.name)
    });
    let arms: String = arms.collect();
    include_str!("runner.rs.txt").replace("            // VENDORS\n", &arms)
}

/// Cargo in the workspace of the packages, without the environment of this workspace.
fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(&*FOLDER).env("CARGO_TARGET_DIR", FOLDER.join("target"));
    cargo.env("RUSTFLAGS", "-D warnings");
    for name in ["RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        cargo.env_remove(name);
    }
    cargo
}

/// Runs the tests of all packages, which include the examples of their documentation.
pub(crate) fn test() {
    let output = cargo().args(["test", "--workspace", "--offline", "--quiet"]).output();
    let output = output.expect("cargo");
    assert!(output.status.success(), "{}", shown(&output));
}

/// The program that answers, built once.
static RUNNER: LazyLock<PathBuf> = LazyLock::new(|| {
    let output = cargo().args(["build", "--offline", "--quiet", "-p", "runner"]).output();
    let output = output.expect("cargo");
    assert!(output.status.success(), "{}", shown(&output));
    FOLDER.join("target/debug/runner")
});

/// Asks the package of a vendor about requests.
pub(crate) fn answers(vendor: &Vendor, vectors: &[Vector]) -> Vec<Answer> {
    let asked: Vec<_> = vectors
        .iter()
        .map(|vector| (&vector.headers, &vector.body, vector.module.as_ref()))
        .collect();
    let text = serde_json::to_string(&(vendor.name, asked)).expect("JSON");
    let mut child = Command::new(&*RUNNER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the runner");
    let mut input = child.stdin.take().expect("piped");
    // The runner reads all before it writes.
    input.write_all(text.as_bytes()).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success(), "{}", shown(&output));
    serde_json::from_slice(&output.stdout).expect("answers")
}

fn shown(output: &Output) -> String {
    let [out, err] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    format!("{out}\n{err}")
}
