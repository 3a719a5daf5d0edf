use std::path::Path;

use fs_err as fs;
use tempfile::TempDir;

use super::{Difference, Held, Output, update, write};
use crate::disk::faults::{Tree, failing, has_empty_folders, killed, tree};
use crate::disk::ops::WAITS;
use crate::disk::{MANIFEST, WORK, journal, with_manifest};

const WHO: &str = "a test";

fn outputs(files: &[(&str, &str)]) -> Vec<Output> {
    let outputs = files.iter().map(|(path, text)| Output::new(*path, *text));
    with_manifest(outputs.collect())
}

fn old() -> Vec<Output> {
    outputs(&[("a", "1"), ("gone/deep/b", "2"), ("src/c", "3"), ("was a file", "4")])
}

fn new() -> Vec<Output> {
    outputs(&[("a", "10"), ("new/deep/d", "4"), ("src/c", "3"), ("was a file/e", "5")])
}

fn third() -> Vec<Output> {
    outputs(&[("src/c", "30")])
}

fn wanted(outputs: &[Output]) -> Tree {
    let text = |output: &Output| (output.path.clone(), output.text.clone().into_bytes());
    outputs.iter().map(text).collect()
}

fn run(folder: &Path, outputs: &[Output]) -> Difference {
    update(folder, WHO, outputs).expect("writable")
}

fn folder_with(outputs: &[Output]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fill(folder.path(), outputs);
    folder
}

fn fill(folder: &Path, outputs: &[Output]) {
    for output in outputs {
        let path = folder.join(&output.path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, &output.text).expect("writable");
    }
}

/// Makes old files new ones and is killed before a change. Returns whether it was.
fn killed_at(kill: usize, folder: &Path) -> bool {
    killed(kill, |watch| {
        let held = Held::watched(folder, WHO, watch).expect("nobody holds it");
        write(&held, &new()).expect("writable");
    })
}

#[test]
fn a_folder_becomes_what_it_should_be() {
    let folder = folder_with(&old());
    assert_eq!(run(folder.path(), &old()), Difference::default());
    let difference = run(folder.path(), &new());
    assert_eq!(difference.orphaned, ["gone/deep/b", "was a file"]);
    assert_eq!(tree(folder.path()), wanted(&new()));
    assert!(!has_empty_folders(folder.path()));
}

/// The numbers of files below and above the one from which all are waited for together.
#[test]
fn a_run_waits_for_the_disk_a_handful_of_times() {
    for count in [1, 8, 9, 500] {
        let folder = folder_with(&old());
        let files: Vec<(String, String)> =
            (0..count).map(|number| (format!("new/{number}"), number.to_string())).collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        WAITS.set(0);
        run(folder.path(), &outputs(&files));
        assert_eq!(tree(folder.path()), wanted(&outputs(&files)));
        let waits = WAITS.get();
        assert!(waits > 1, "the files and their list must be on the disk: {waits}");
        assert!(waits < 12 || !cfg!(target_os = "linux"), "{count} files: {waits}");
    }
}

#[test]
fn whenever_a_run_is_killed_the_next_one_leaves_old_or_new() {
    let (mut olds, mut news) = (0, 0);
    for kill in 0.. {
        let folder = folder_with(&old());
        let was_killed = killed_at(kill, folder.path());
        if !was_killed {
            break;
        }
        drop(Held::new(folder.path(), WHO).expect("what was killed is ended"));
        let found = tree(folder.path());
        olds += usize::from(found == wanted(&old()));
        news += usize::from(found == wanted(&new()));
        assert_eq!(olds + news, kill + 1, "killed before change {kill}: {found:?}");
        assert!(!has_empty_folders(folder.path()), "killed before change {kill}");
    }
    assert!(olds > 10 && news > 10, "{olds} were as before, {news} were new");
}

#[test]
fn whenever_a_run_is_killed_any_other_can_follow() {
    for next in [old(), new(), third()] {
        for kill in 0.. {
            let folder = folder_with(&old());
            let was_killed = killed_at(kill, folder.path());
            let found = run(folder.path(), &next);
            assert_eq!(found.foreign, [""; 0], "killed before change {kill}");
            assert_eq!(tree(folder.path()), wanted(&next), "killed before change {kill}");
            if !was_killed {
                break;
            }
        }
    }
}

#[test]
fn a_command_that_is_killed_when_it_ends_what_another_began_is_ended_too() {
    let mut kills = 0;
    for first in 0.. {
        let folder = folder_with(&old());
        if !killed_at(first, folder.path()) {
            break;
        }
        // Each further try ends more of the work.
        for second in (0..).step_by(3) {
            let again = killed(second, |watch| {
                drop(Held::watched(folder.path(), WHO, watch).expect("free"))
            });
            if !again {
                break;
            }
            kills += 1;
        }
        let found = tree(folder.path());
        assert!(found == wanted(&old()) || found == wanted(&new()), "killed before change {first}");
    }
    assert!(kills > 50, "{kills}");
}

#[test]
fn whatever_change_fails_the_folder_is_as_it_was() {
    let mut failures = 0;
    for number in 0.. {
        let folder = folder_with(&old());
        let (has_failed, written) = failing(number, |watch| {
            Held::watched(folder.path(), WHO, watch).and_then(|held| write(&held, &new()))
        });
        if !has_failed {
            break;
        }
        let expected = if written.is_err() { old() } else { new() };
        failures += usize::from(written.is_err());
        // The next command clears away what this one could not.
        drop(Held::new(folder.path(), WHO).expect("what is left can be cleared"));
        assert_eq!(tree(folder.path()), wanted(&expected), "change {number} failed");
        assert!(!folder.path().join("new").exists() || written.is_ok(), "change {number} failed");
    }
    assert!(failures > 20, "{failures}");
}

#[test]
fn a_folder_where_a_file_must_go_stops_everything() {
    let folder = folder_with(&old());
    fs::create_dir_all(folder.path().join("new/deep/d/in the way")).expect("writable");
    let error = update(folder.path(), WHO, &new()).expect_err("cannot be written");
    assert!(error.to_string().contains("new/deep/d"), "{error}");
    assert_eq!(tree(folder.path()), wanted(&old()));
}

#[test]
fn a_file_where_a_folder_must_go_stops_everything() {
    let folder = folder_with(&old());
    fs::write(folder.path().join("new"), "mine").expect("writable");
    let error = update(folder.path(), WHO, &new()).expect_err("cannot be written");
    assert!(error.to_string().contains("new"), "{error}");
    fs::remove_file(folder.path().join("new")).expect("it is still there");
    assert_eq!(tree(folder.path()), wanted(&old()));
}

#[test]
fn a_folder_that_was_not_there_is_not_left_behind() {
    let around = tempfile::tempdir().expect("a folder");
    let folder = around.path().join("deep/out");
    let clash = outputs(&[("a", "1"), ("a/b", "2")]);
    update(&folder, WHO, &clash).expect_err("a file cannot be a folder");
    assert!(!around.path().join("deep").exists());
}

/// The journal of a killed command is data like any other: somebody may have made it by hand.
#[test]
fn a_journal_that_leads_elsewhere_touches_nothing_there() {
    for path in ["../x", "src/../../x", "/x", "."] {
        let around = tempfile::tempdir().expect("a folder");
        fs::write(around.path().join("x"), "mine").expect("writable");
        let folder = around.path().join("out");
        run(&folder, &old());
        let before = crate::digest::sha256(b"mine");
        let step = format!(r#"{{"path": "{path}", "before": "{before}", "after": null}}"#);
        let done = r#"{"path": "gone", "before": "0", "after": null}"#;
        let journal = format!(r#"{{"rest": null, "steps": [{step}, {done}]}}"#);
        fs::create_dir(folder.join(WORK)).expect("writable");
        fs::write(folder.join(WORK).join("lock"), "").expect("writable");
        fs::write(folder.join(WORK).join("steps"), journal).expect("writable");
        let error = Held::new(&folder, WHO).expect_err("it leads out of the folder");
        assert!(error.to_string().contains("leads out of this folder"), "{error}");
        assert_eq!(fs::read(around.path().join("x")).expect("readable"), b"mine");
    }
}

#[test]
fn a_file_that_changed_after_a_kill_is_not_written_over() {
    let folder = folder_with(&old());
    let is_new = || tree(folder.path()).get("a").is_some_and(|text| text == b"10");
    for kill in 0.. {
        assert!(killed_at(kill, folder.path()));
        if is_new() {
            break;
        }
        run(folder.path(), &old());
    }
    fs::write(folder.path().join("a"), "edited").expect("writable");
    let error = Held::new(folder.path(), WHO).expect_err("nobody knows what is right");
    let said = error.to_string();
    assert!(said.contains("somebody has changed this file since"), "{said}");
    assert!(
        said.contains(&format!("then remove {}", folder.path().join(WORK).display())),
        "{said}"
    );
    assert_eq!(fs::read(folder.path().join("a")).expect("readable"), b"edited");
}

#[test]
fn files_that_were_put_back_after_a_kill_stay_as_they_are() {
    for kill in 0.. {
        let folder = folder_with(&old());
        let was_killed = killed_at(kill, folder.path());
        if !was_killed {
            break;
        }
        // As git does it: what is known becomes what it was, what is new stays.
        if folder.path().join("was a file").is_dir() {
            fs::remove_dir_all(folder.path().join("was a file")).expect("writable");
        }
        fill(folder.path(), &old());
        if !journal::has_begun(folder.path()) {
            continue;
        }
        drop(Held::new(folder.path(), WHO).expect("what was killed is taken back"));
        assert_eq!(tree(folder.path()), wanted(&old()), "killed before change {kill}");
    }
}

#[test]
fn a_folder_of_that_name_that_is_somebody_elses_is_left_alone() {
    let folder = folder_with(&old());
    fs::create_dir(folder.path().join(WORK)).expect("writable");
    fs::write(folder.path().join(WORK).join("mine"), "mine").expect("writable");
    let error = update(folder.path(), WHO, &new()).expect_err("it is in the way");
    assert!(error.to_string().contains("something else is in the way"), "{error}");
    fs::remove_dir_all(folder.path().join(WORK)).expect("it is still there");
    assert_eq!(tree(folder.path()), wanted(&old()));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn permissions_of_a_file_stay() {
        let folder = folder_with(&old());
        let file = folder.path().join("a");
        fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("ours");
        run(folder.path(), &new());
        assert_eq!(fs::read(&file).expect("readable"), b"10");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn permissions_of_a_file_stay_when_it_is_put_back() {
        let folder = folder_with(&old());
        let file = folder.path().join("a");
        fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("ours");
        fs::create_dir_all(folder.path().join("src/d/in the way")).expect("writable");
        let clash = outputs(&[("a", "10"), ("src/d", "4")]);
        update(folder.path(), WHO, &clash).expect_err("cannot be written");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
    }

    /// At every depth, links to folders and to files.
    #[test]
    fn nothing_behind_a_link_is_written_or_removed() {
        for (link, target) in [
            ("new", "other"),
            ("new/deep", "other/empty"),
            ("new/deep/d", "other/file"),
            ("a", "other/file"),
        ] {
            let around = tempfile::tempdir().expect("a folder");
            let folder = around.path().join("out");
            run(&folder, &old());
            fs::create_dir_all(around.path().join("other/empty/deep")).expect("writable");
            fs::write(around.path().join("other/file"), "1").expect("writable");
            let at = folder.join(link);
            fs::create_dir_all(at.parent().expect("in a folder")).expect("writable");
            let _ = fs::remove_file(&at);
            symlink(around.path().join(target), &at).expect("writable");
            let error = update(&folder, WHO, &new()).expect_err("a link is in the way").to_string();
            assert!(error.contains(&format!(": {link}; put the folder or file itself")), "{error}");
            assert!(at.is_symlink(), "{link}");
            let found = tree(&around.path().join("other"));
            assert_eq!(found, Tree::from([("file".to_owned(), b"1".to_vec())]), "{link}");
            assert!(around.path().join("other/empty/deep").is_dir(), "{link}");
        }
    }

    #[test]
    fn empty_folders_behind_a_link_are_not_removed() {
        let around = tempfile::tempdir().expect("a folder");
        let folder = around.path().join("out");
        run(&folder, &old());
        fs::create_dir_all(around.path().join("other/deep")).expect("writable");
        fs::remove_dir_all(folder.join("gone")).expect("writable");
        symlink(around.path().join("other"), folder.join("gone")).expect("writable");
        run(&folder, &new());
        assert!(around.path().join("other/deep").is_dir());
        assert!(folder.join("gone").is_symlink());
    }

    #[test]
    fn a_link_that_was_made_after_a_kill_is_not_followed() {
        let around = tempfile::tempdir().expect("a folder");
        let folder = around.path().join("out");
        let outside = around.path().join("other");
        for kill in 0.. {
            run(&folder, &old());
            let was_killed = killed_at(kill, &folder);
            if !was_killed {
                return;
            }
            fs::create_dir_all(outside.join("deep")).expect("writable");
            let _ = fs::remove_dir_all(folder.join("gone"));
            symlink(&outside, folder.join("gone")).expect("writable");
            let _ = Held::new(&folder, WHO);
            assert!(outside.join("deep").is_dir(), "killed before change {kill}");
            fs::remove_dir_all(&folder).expect("writable");
        }
    }

    #[test]
    fn what_has_no_end_is_not_read() {
        let folder = folder_with(&old());
        for path in ["a", MANIFEST] {
            let at = folder.path().join(path);
            fs::remove_file(&at).expect("writable");
            let made = std::process::Command::new("mkfifo").arg(&at).status();
            assert!(made.expect("it runs").success());
            let error = update(folder.path(), WHO, &new()).expect_err("it is in the way");
            assert!(error.to_string().contains(path), "{error}");
            fs::remove_file(&at).expect("it is still there");
            run(folder.path(), &old());
        }
    }
}
