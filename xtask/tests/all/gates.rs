//! Checks of `cargo xtask release` before it writes, with a program that stands for cargo.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fs_err as fs;
use tempfile::TempDir;

use super::release::{EVENT, MORE};
use super::support::{Ended, Place, ended, files_in, path_with, program};

/// Stands for cargo: notes what it is asked for, keeps the old package and the manifest of the new
/// one, and does to a command of one name what the test wants.
const FAKE: &str = r#"#!/bin/sh
here=$(dirname "$0")
echo "$*" >> "$here/asked"
case "$*" in
  "semver-checks --baseline-root "*) cp -R "$3" "$here/old"; cp "$5" "$here/new.toml" ;;
esac
case "$*" in
  "$WHEN"*) echo "it is broken"; eval "$THEN" ;;
esac
"#;

/// A folder with that program, outside of the repository.
struct Fake {
    folder: TempDir,
}

impl Fake {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        program(folder.path(), "cargo", FAKE);
        Self { folder }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Returns what was asked for, without the temporary folder of the release.
    fn asked(&self) -> Vec<String> {
        let text = fs::read_to_string(self.path("asked")).unwrap_or_default();
        let plain = |line: &str| -> String {
            let words = line.split(' ').map(|word| match word.rsplit_once("/.tmp") {
                Some((_, rest)) => rest.split_once('/').map_or("", |(_, inner)| inner),
                None => word,
            });
            words.collect::<Vec<_>>().join(" ")
        };
        text.lines().map(plain).collect()
    }

    /// Releases; where cargo is asked for what begins so, it runs that line of shell.
    fn release(&self, place: &Place, which: (&str, &str)) -> Ended {
        self.release_to("out", place, which)
    }

    fn release_to(&self, out: &str, place: &Place, (when, then): (&str, &str)) -> Ended {
        let mut command = place.xtask();
        command.args(["release", "--spec", "spec", "--out", out]);
        command.args(["--date", "2026-03-02"]);
        command.env("PATH", path_with(self.folder.path()));
        // Files that a killed release leaves there go with this folder.
        command.env("TMPDIR", self.folder.path());
        ended(command.env("WHEN", when).env("THEN", then))
    }
}

const NEVER: (&str, &str) = ("never", "exit 1");

/// A repository with a release, and a change since.
fn changed() -> Place {
    let place = Place::released();
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.commit_generated();
    place
}

/// The files below a folder, by their paths in it.
fn inner(files: BTreeMap<PathBuf, Vec<u8>>, folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = files.into_iter();
    let inner = |(path, bytes): (PathBuf, _)| Some((path.strip_prefix(folder).ok()?.into(), bytes));
    files.filter_map(inner).collect()
}

#[test]
fn a_package_is_packaged_tested_and_compared_with_the_last_one() {
    let place = changed();
    let fake = Fake::new();
    let ended = fake.release(&place, NEVER);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert_eq!(
        fake.asked(),
        [
            "package --allow-dirty --quiet --manifest-path package/Cargo.toml",
            "test --quiet --manifest-path target/package/acme-events-0.1.1/Cargo.toml",
            "semver-checks --version",
            "semver-checks --baseline-root old --manifest-path package/Cargo.toml",
        ]
    );
    let new = fs::read_to_string(fake.path("new.toml")).expect("readable");
    assert!(new.contains("version = \"0.1.1\""), "{new}");
    assert_eq!(place.read("out/Cargo.toml"), new);
}

#[test]
fn the_last_package_is_that_of_the_commit_of_the_release_file_by_file() {
    let place = Place::released();
    let wanted = inner(place.files(), &place.path("out"));
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.commit_generated();
    let fake = Fake::new();
    assert_eq!(fake.release(&place, NEVER).code, Some(0));
    let found = files_in(&fake.path("old"));
    assert!(wanted.len() > 10, "only {} files", wanted.len());
    assert_eq!(inner(found, &fake.path("old")), wanted);
}

#[test]
fn a_gate_that_fails_is_named_and_nothing_is_written() {
    let place = changed();
    let before = place.files();
    let compare = "semver-checks --baseline-root";
    let cases = [
        ("package", 101, "not fit for a release: cargo package --allow-dirty failed"),
        ("test", 101, "not fit for a release: cargo test failed"),
        (compare, 100, "cargo semver-checks wants a higher version; raise package.version"),
        (compare, 101, "cargo semver-checks could not compare"),
    ];
    for (gate, code, message) in cases {
        let ended = Fake::new().release(&place, (gate, &format!("exit {code}")));
        assert_eq!(ended.code, Some(2), "{}", ended.err);
        for wanted in [message, "nothing was written", "it is broken"] {
            assert!(ended.err.contains(wanted), "{wanted}: {}", ended.err);
        }
        assert!(!ended.out.contains("git tag"), "{}", ended.out);
        assert_eq!(place.files(), before, "{gate}");
    }
}

#[test]
fn a_release_that_is_killed_at_a_gate_has_written_nothing() {
    // The lock of a killed command stays until the next one, and git does not see it.
    let files = |place: &Place| {
        let mut files = place.files();
        files.retain(|path, _| !path.iter().any(|part| part == ".codegen-work"));
        files
    };
    let place = changed();
    let before = files(&place);
    for gate in ["package", "test", "semver-checks"] {
        let fake = Fake::new();
        let ended = fake.release(&place, (gate, "kill -KILL $PPID"));
        assert_eq!(ended.code, None, "{gate}: {}", ended.err);
        assert_eq!(files(&place), before, "{gate}");
        assert_eq!(place.git(&["status", "--porcelain"]), "", "{gate}");
    }
    assert_eq!(Fake::new().release(&place, NEVER).code, Some(0));
}

#[test]
fn why_semver_checks_is_not_run_is_said() {
    let first = Place::unreleased();
    let ended = Fake::new().release(&first, NEVER);
    let said = "semver-checks was not run: this is the first release";
    assert!(ended.err.contains(said), "{}", ended.err);

    let place = changed();
    let missing = ("semver-checks --version", "exit 101");
    let ended = Fake::new().release(&place, missing);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let said = "was not run: it is not installed; `cargo install cargo-semver-checks` gets it";
    assert!(ended.err.contains(said), "{}", ended.err);
}

#[test]
fn a_package_that_stood_elsewhere_is_not_compared() {
    let place = Place::released();
    place.git(&["mv", "out", "package"]);
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    let ended = place.run(&["generate", "--spec", "spec", "--out", "package"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    place.commit();
    let ended = Fake::new().release_to("package", &place, NEVER);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let said = "semver-checks was not run: there is no package/ in ";
    assert!(ended.err.contains(said), "{}", ended.err);
}

/// A folder in which the package waits cannot be made where a file is.
#[test]
fn a_package_that_cannot_be_written_is_not_even_built() {
    let place = changed();
    place.write("out/.codegen-work", "in the way");
    place.commit();
    let before = place.files();
    let ended = Fake::new().release(&place, NEVER);
    assert_eq!(ended.code, Some(2), "{}", ended.err);
    assert!(ended.err.starts_with("error: out/.codegen-work: here files wait"), "{}", ended.err);
    assert_eq!(place.files(), before);
}

#[test]
fn a_folder_where_the_releases_must_go_is_named() {
    let place = Place::unreleased();
    fs::create_dir(place.path("spec/releases.yaml")).expect("writable");
    let before = place.files();
    let ended = Fake::new().release(&place, NEVER);
    assert_eq!(ended.code, Some(2), "{}", ended.err);
    let said = "everything is as it was: spec/releases.yaml: ";
    assert!(ended.err.contains(said), "{}", ended.err);
    assert_eq!(place.files(), before);
}
