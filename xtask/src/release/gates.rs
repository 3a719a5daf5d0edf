//! What a release must pass before anything is written: the new package, in a folder of its own, is
//! packaged, built and tested, and compared with the last one where cargo-semver-checks is there.

use std::path::Path;
use std::process::{Command, Stdio};

use anstream::eprintln;
use anyhow::{Context, bail};
use codegen::disk;

use super::plan::Release;
use super::state::State;

/// Tries the package.
pub(super) fn verify(state: &State, release: &Release) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let package = folder.path().join("package");
    let difference = disk::compare(&package, &release.outputs)?;
    disk::write(&package, &release.outputs, &difference)?;
    lock(state, &package)?;
    let target = folder.path().join("target");
    let run = |arguments: &[&str], manifest: &Path| {
        cargo(arguments, manifest, &target)
            .with_context(|| "nothing was written: the package is not fit for a release")
    };
    let name = &state.now.model.package.name;
    run(&["package", "--allow-dirty"], &package)?;
    let packaged = format!("package/{name}-{}", release.version);
    run(&["test"], &target.join(packaged))?;
    semver_checks(state, folder.path(), &target)
}

/// The versions that the workspace has are those to test with.
fn lock(state: &State, package: &Path) -> anyhow::Result<()> {
    let out = state.out.canonicalize()?;
    let mut candidates = out.ancestors().map(|it| it.join("Cargo.lock"));
    if let Some(lock) = candidates.find(|it| it.is_file()) {
        std::fs::copy(lock, package.join("Cargo.lock"))?;
    }
    Ok(())
}

fn cargo(arguments: &[&str], package: &Path, target: &Path) -> anyhow::Result<()> {
    let what = arguments.join(" ");
    eprintln!("cargo {what} …");
    let output = Command::new("cargo")
        .args(arguments)
        .args(["--quiet", "--target-dir"])
        .arg(target)
        .arg("--manifest-path")
        .arg(package.join("Cargo.toml"))
        .stdin(Stdio::null())
        .output()
        .context("cargo cannot be run")?;
    if !output.status.success() {
        let out = String::from_utf8_lossy(&output.stdout);
        let err = String::from_utf8_lossy(&output.stderr);
        bail!("cargo {what} failed:\n{out}{err}");
    }
    Ok(())
}

fn is_installed() -> bool {
    let mut cargo = Command::new("cargo");
    let ended = cargo.args(["semver-checks", "--version"]).output();
    ended.is_ok_and(|it| it.status.success())
}

/// Compares with the package as last released, where the tool is installed.
fn semver_checks(state: &State, folder: &Path, target: &Path) -> anyhow::Result<()> {
    let Some(released) = &state.released else {
        eprintln!("cargo semver-checks: nothing to compare the first release with");
        return Ok(());
    };
    if !is_installed() {
        eprintln!("cargo semver-checks: not installed, so not run");
        return Ok(());
    }
    let Ok(out) = state.repository.below(&state.out) else {
        eprintln!("cargo semver-checks: the package is not in this repository, so not run");
        return Ok(());
    };
    let old = folder.join("old");
    std::fs::create_dir_all(&old)?;
    state.repository.extract(&released.commit, &out, &old)?;
    eprintln!("cargo semver-checks …");
    let output = Command::new("cargo")
        .args(["semver-checks", "--baseline-root"])
        .arg(&old)
        .arg("--manifest-path")
        .arg(folder.join("package/Cargo.toml"))
        .env("CARGO_TARGET_DIR", target)
        .stdin(Stdio::null())
        .output()
        .context("cargo cannot be run")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stdout);
        bail!(
            "nothing was written: cargo semver-checks wants a higher version; raise \
             package.version in the vendor file:\n{said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(())
}
