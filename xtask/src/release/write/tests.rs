use std::io;
use std::path::Path;

use codegen::disk::Watch;
use codegen::{Lowered, disk, lower};
use tempfile::TempDir;

use super::super::finish::finish;
use super::super::hold::Holds;
use super::super::plan::{Planned, Release, plan};
use super::super::state::{State, read};
use super::write;
use crate::diff::git::git;
use crate::stops::{before, hold, is_killed, tree, write_spec};

const LOCK: &str = "version = 4\n\n[[package]]\nname = \"bookbox-events\"\nversion = \"0.1.0\"\n";

/// A repository with a spec and its package, committed.
fn repository() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_spec(root.path());
    std::fs::write(root.path().join("Cargo.lock"), LOCK).expect("writable");
    run(root.path(), &["init", "--quiet"]);
    commit(root.path());
    root
}

/// One with a release, and something new since.
fn released() -> TempDir {
    let root = repository();
    let (state, release) = planned(root.path());
    write(&state, &release, &holds(root.path(), None)).expect("writable");
    commit(root.path());
    let path = root.path().join("spec/vendor.yaml");
    let text = std::fs::read_to_string(&path).expect("readable");
    let text = text.replace("doc: Loans of books.", "doc: Loans of books and maps.");
    std::fs::write(path, text).expect("writable");
    commit(root.path());
    root
}

fn run(root: &Path, arguments: &[&str]) {
    let settings = ["user.name=Robin Example", "user.email=robin@example.com"];
    let settings = settings.into_iter().chain(["commit.gpgsign=false", "core.autocrlf=false"]);
    let settings = settings.flat_map(|setting| ["-c", setting]);
    let all: Vec<&str> = settings.chain(arguments.iter().copied()).collect();
    let output = git(root, &all, &[]).expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

/// Generates and commits.
fn commit(root: &Path) {
    let sources = disk::read_spec(&root.join("spec")).expect("readable");
    let Lowered { model, .. } = lower(sources).unwrap_or_else(|found| panic!("{found}"));
    disk::update(&root.join("out"), "a test", &codegen::package(&model)).expect("writable");
    run(root, &["add", "--all"]);
    run(root, &["commit", "--quiet", "--message", "A commit"]);
}

fn planned(root: &Path) -> (State, Release) {
    let state = read(&root.join("spec"), &root.join("out")).expect("a clean tree");
    match plan(&state, "2026-03-02").expect("a plan") {
        Planned::Release(release) => (state, *release),
        Planned::Nothing(_) | Planned::Refused(_) => panic!("there is something to release"),
    }
}

fn holds(root: &Path, watch: Option<&Watch>) -> Holds {
    let [spec, out] =
        ["spec", "out"].map(|folder| hold(&root.join(folder), watch).expect("writable"));
    Holds { spec, out }
}

#[test]
fn whenever_a_release_is_killed_the_next_one_leaves_old_or_new() {
    for make in [repository, released] {
        let root = make();
        let (state, release) = planned(root.path());
        let old = tree(root.path());
        write(&state, &release, &holds(root.path(), None)).expect("writable");
        let new = tree(root.path());
        let (mut olds, mut news) = (0, 0);
        for kill in 0.. {
            run(root.path(), &["restore", "."]);
            run(root.path(), &["clean", "--quiet", "--force", "-d", "-x"]);
            let was_killed = is_killed(kill, |watch| {
                write(&state, &release, &holds(root.path(), Some(&watch))).expect("writable");
            });
            let (spec, out) = (root.path().join("spec"), root.path().join("out"));
            let mut next = holds(root.path(), None);
            let told = finish(&spec, &out, &mut next).expect("the rest can be written");
            drop(next);
            let found = tree(root.path());
            let is_new = found == new;
            assert!(is_new || found == old, "killed before change {kill}");
            assert!(is_new || told.is_none(), "killed before change {kill}");
            (olds, news) = (olds + usize::from(!is_new), news + usize::from(told.is_some()));
            if !was_killed {
                break;
            }
        }
        assert!(olds > 10 && news > 10, "{olds} were as before, {news} were ended");
    }
}

#[test]
fn whatever_change_fails_everything_is_put_back() {
    for make in [repository, released] {
        let root = make();
        let (state, release) = planned(root.path());
        for number in 0.. {
            let (watch, seen) = before(number, || Err(io::Error::other("no room on this disk")));
            let [spec, out] = ["spec", "out"].map(|folder| root.path().join(folder));
            let holds = hold(&spec, Some(&watch))
                .and_then(|spec| Ok(Holds { spec, out: hold(&out, Some(&watch))? }));
            let written =
                holds.map_err(Into::into).and_then(|holds| write(&state, &release, &holds));
            if written.is_ok() {
                assert!(seen.get() > 20, "{} changes are too few to test anything", seen.get());
                break;
            }
            drop(self::holds(root.path(), None));
            let clean = state.repository.demand_clean();
            clean.unwrap_or_else(|error| panic!("change {number} failed: {error}"));
        }
    }
}

#[test]
fn a_release_that_was_stopped_and_taken_back_or_committed_since_is_forgotten() {
    for take in [&["restore", "spec"][..], &["commit", "--all", "--quiet", "--message", "Mine"]] {
        let root = released();
        let (state, release) = planned(root.path());
        for kill in 0.. {
            let was_killed = is_killed(kill, |watch| {
                write(&state, &release, &holds(root.path(), Some(&watch))).expect("writable");
            });
            assert!(was_killed, "no kill leaves something to do");
            if holds(root.path(), None).spec.rest().is_some() {
                break;
            }
        }
        run(root.path(), take);
        run(root.path(), &["restore", "."]);
        let mut next = holds(root.path(), None);
        let (spec, out) = (root.path().join("spec"), root.path().join("out"));
        assert_eq!(finish(&spec, &out, &mut next).expect("readable"), None);
        drop(next);
        state.repository.demand_clean().expect("nothing was written");
        assert_eq!(holds(root.path(), None).spec.rest(), None);
    }
}

#[test]
fn a_lock_file_that_cannot_be_written_leaves_nothing_behind() {
    let root = released();
    let (state, mut release) = planned(root.path());
    release.lock = Some((root.path().join("spec"), String::new()));
    let error = write(&state, &release, &holds(root.path(), None)).expect_err("it is a folder");
    let said = format!("{error:#}");
    assert!(said.contains("not released, and everything is as it was: "), "{said}");
    assert!(said.contains(&*root.path().join("spec").to_string_lossy()), "{said}");
    state.repository.demand_clean().expect("everything is put back");
}
