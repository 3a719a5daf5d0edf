//! One build of everything, and the packages that did not compile.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::packages::folder;

/// Cargo in the workspace of the packages, without the environment for this workspace.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(folder()).env("CARGO_TARGET_DIR", folder().join("target"));
    for name in ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        cargo.env_remove(name);
    }
    cargo
}

/// Builds the runner and all witnesses. Returns the errors of packages that do not compile, by name.
pub(crate) fn build() -> BTreeMap<String, Vec<String>> {
    let arguments = ["build", "--workspace", "--offline", "--keep-going", "--message-format=json"];
    let output = cargo().args(arguments).output().expect("cargo");
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(line).expect("cargo writes JSON");
        let inner = &message["message"];
        if message["reason"] == "compiler-message" && inner["level"] == "error" {
            let manifest = Path::new(message["manifest_path"].as_str().expect("a path"));
            let folder = manifest.parent().and_then(Path::file_name).expect("a folder");
            let text = inner["message"].as_str().expect("a text").to_owned();
            errors.entry(folder.to_string_lossy().into_owned()).or_default().push(text);
        }
    }
    let is_ours = |name: &&String| !name.starts_with("w-");
    let broken: Vec<&String> = errors.keys().filter(is_ours).collect();
    assert!(broken.is_empty(), "{broken:?}: {errors:#?}");
    assert!(folder().join("target/debug/runner").exists(), "{}", shown(&output));
    errors
}

/// A question for the runner: package, headers, module, body.
pub(crate) type Asked = (String, Vec<(String, String)>, Option<String>, String);

/// Asks the runner what packages make of payloads.
pub(crate) fn run(asked: &[Asked]) -> Vec<Value> {
    let mut child = Command::new(folder().join("target/debug/runner"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the runner");
    let mut input = child.stdin.take().expect("piped");
    let text = serde_json::to_string(asked).expect("JSON");
    // The runner reads all before it writes.
    input.write_all(text.as_bytes()).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success(), "{}", shown(&output));
    serde_json::from_slice(&output.stdout).expect("answers")
}

pub(crate) fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
