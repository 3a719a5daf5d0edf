//! The gates that a release must pass before anything is written. The new package, in a folder of its
//! own, is packaged, built and tested; where cargo-semver-checks is installed, the package is compared
//! with the last one.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, bail};
use codegen::disk;

use super::WHO;
use super::lock::covering;
use super::plan::Release;
use super::state::State;

use crate::print::eprintln;

/// With which code cargo-semver-checks says that the version is too low. With another one it could
/// not compare.
const TOO_LOW: i32 = 100;

/// Tries the package.
pub(super) fn verify(state: &State, release: &Release) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let package = folder.path().join("package");
    disk::update(&package, WHO, &release.outputs)?;
    // The package is tested with the versions that the workspace has.
    if let Some(lock) = covering(&state.out)? {
        std::fs::copy(lock, package.join("Cargo.lock"))?;
    }
    let target = folder.path().join("target");
    build(&["package", "--allow-dirty"], &package, &target)?;
    let name = &state.now.model.package.name;
    let packaged = target.join(format!("package/{name}-{}", release.version));
    build(&["test"], &packaged, &target)?;
    match baseline(state, &folder.path().join("old"))? {
        Some(old) => semver_checks(&old, &package, &target),
        None => Ok(()),
    }
}

fn build(arguments: &[&str], package: &Path, target: &Path) -> anyhow::Result<()> {
    let what = arguments.join(" ");
    let output = cargo(&[arguments, &["--quiet"]].concat(), package, target)?;
    if !output.status.success() {
        bail!(
            "nothing was written: the package is not fit for a release: cargo {what} failed:\n{}",
            said(&output)
        );
    }
    Ok(())
}

/// Runs cargo on a package.
fn cargo(arguments: &[&str], package: &Path, target: &Path) -> anyhow::Result<Output> {
    eprintln!("cargo {} …", arguments[0]);
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).arg("--manifest-path");
    cargo.arg(package.join("Cargo.toml"));
    // Not an argument, because cargo-semver-checks has another meaning for it.
    cargo.env("CARGO_TARGET_DIR", target).stdin(Stdio::null());
    cargo.output().context("cargo cannot be run")
}

fn said(output: &Output) -> String {
    let both = [&output.stdout, &output.stderr];
    both.map(|both| String::from_utf8_lossy(both)).concat()
}

/// Extracts the last released package into a folder. Returns nothing if there is no such package, or
/// no program to compare with; the reason has been printed.
fn baseline(state: &State, folder: &Path) -> anyhow::Result<Option<PathBuf>> {
    let skipped = |why: &str| {
        eprintln!("cargo semver-checks was not run: {why}");
        Ok(None)
    };
    let Some(released) = &state.released else {
        return skipped("this is the first release");
    };
    if !is_installed() {
        return skipped("it is not installed; `cargo install cargo-semver-checks` gets it");
    }
    let Ok(out) = state.repository.below(&state.out) else {
        return skipped("the package is not in the repository of the spec");
    };
    if !state.repository.has_folder(&released.commit, &out)? {
        return skipped(&format!("there is no {out} in {}", released.commit));
    }
    state.repository.extract(&released.commit, &out, folder)?;
    Ok(Some(folder.to_owned()))
}

fn is_installed() -> bool {
    let output = Command::new("cargo").args(["semver-checks", "--version"]).output();
    output.is_ok_and(|output| output.status.success())
}

fn semver_checks(old: &Path, package: &Path, target: &Path) -> anyhow::Result<()> {
    let old = old.display().to_string();
    let output = cargo(&["semver-checks", "--baseline-root", &old], package, target)?;
    let problem = match output.status.code() {
        Some(0) => return Ok(()),
        Some(TOO_LOW) => {
            "cargo semver-checks wants a higher version; raise package.version in the vendor file"
        }
        _ => "cargo semver-checks could not compare the package with the last one",
    };
    bail!("nothing was written: {problem}:\n{}", said(&output));
}
