//! The demands of cargo-semver-checks, from the documentation of both packages in JSON.

use std::ffi::OsString;
use std::process::Command;

use codegen::diff::Bump;
use fs_err as fs;

use super::build::{cargo, shown};
use super::packages::{Package, folder};

/// The program: where the environment says, or on the path.
fn program() -> OsString {
    std::env::var_os("VERDICTS_SEMVER_CHECKS").unwrap_or_else(|| "cargo-semver-checks".into())
}

/// Writes the documentation of a package; all libraries have one name, so one after the other.
pub(crate) fn document(package: &Package) {
    let name = &package.name;
    let output = cargo()
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["rustdoc", "--offline", "--quiet", "-p", name, "--lib", "--"])
        .args(["-Zunstable-options", "--output-format=json", "--cap-lints=allow"])
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", shown(&output));
    let library = package.lowered.model.package.name.replace('-', "_");
    let made = folder().join(format!("target/doc/{library}.json"));
    fs::rename(made, folder().join(format!("{name}.json"))).expect("documentation");
}

/// The version that is demanded, and the lints that demand it.
pub(crate) fn demanded(old: &Package, new: &Package) -> (Bump, Vec<String>) {
    let json = |package: &Package| folder().join(format!("{}.json", package.name));
    let output = Command::new(program())
        .args(["semver-checks", "--color=never", "--release-type=patch"])
        .arg("--baseline-rustdoc")
        .arg(json(old))
        .arg("--current-rustdoc")
        .arg(json(new))
        .output()
        .expect("cargo-semver-checks is installed");
    let text = format!("{}{}", shown(&output), String::from_utf8_lossy(&output.stdout));
    let lints = text.lines().filter_map(|line| line.strip_prefix("--- failure "));
    let lints = lints.map(|lint| lint.split(':').next().unwrap_or(lint).to_owned()).collect();
    let bump = match text {
        _ if output.status.success() => Bump::Patch,
        text if text.contains("requires new major version") => Bump::Major,
        text if text.contains("requires new minor version") => Bump::Minor,
        text => panic!("cargo-semver-checks fails: {text}"),
    };
    (bump, lints)
}
