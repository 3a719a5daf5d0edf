//! Commands that meet each other, links, what has no end, and what a killed command left.

use std::process::{Command, Stdio};

use codegen::disk::Held;
use fs_err as fs;

use super::support::{Ended, Place, ended, files_in};

const PAGE: &str = "\
# Parcels

## onParcelUpdate

This event is triggered when a parcel moves.

Attributes of data

- parcel - object - The parcel.
  - id - number - Identifier of the parcel.
";

impl Place {
    /// Imports a page of an event of a new product.
    fn import_parcels(&self, more: &[&str]) -> Ended {
        self.write("page.md", PAGE);
        let import = ["page", "import", "page.md", "--spec", "spec", "--captured", "2026-01-02"];
        self.run(&[&import[..], &["--product", "post", "--module", "parcel"], more].concat())
    }
}

fn assert_refused(ended: &Ended, wanted: &[&str]) {
    assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
    for wanted in wanted {
        assert!(ended.err.contains(wanted), "{wanted}: {}", ended.err);
    }
}

#[test]
fn a_folder_that_another_command_holds_is_left_alone_and_the_message_says_who_holds_it() {
    let place = Place::generated();
    place.write("out/src/lib.rs", "stale");
    let who = format!("a test (process {}) writes here at the moment", std::process::id());
    let held = Held::new(&place.path("out"), "a test").expect("nobody holds it");
    let before = place.files();
    let refused = place.generate(&[]);
    assert_refused(&refused, &["out: ", &who, "wait until it has ended, and run this again"]);
    assert_eq!(place.files(), before);
    drop(held);
    assert_eq!(place.generate(&[]).code, Some(0));
    place.assert_fresh();

    let held = Held::new(&place.path("spec"), "a test").expect("nobody holds it");
    let before = place.files();
    assert_refused(&place.import_parcels(&[]), &["spec: ", &who]);
    fs::remove_file(place.path("page.md")).expect("writable");
    assert_eq!(place.files(), before);
    drop(held);
    let imported = place.import_parcels(&[]);
    assert!(place.path("spec/post/onParcelUpdate.yaml").exists(), "{}", imported.err);
}

#[test]
fn a_release_waits_for_nobody_and_writes_nothing_meanwhile() {
    let place = Place::unreleased();
    for folder in ["spec", "out"] {
        let held = Held::new(&place.path(folder), "a test").expect("nobody holds it");
        let before = place.files();
        let release = place.run(&["release", "--spec", "spec", "--out", "out", "--no-verify"]);
        assert_refused(&release, &[&format!("{folder}: a test (process ")]);
        assert_eq!(place.files(), before);
        drop(held);
    }
}

/// All start at once; the ones that come too late say so.
#[test]
fn of_many_commands_at_once_none_leaves_a_mixture() {
    for _ in 0..5 {
        let place = Place::ungenerated();
        let start = |_| {
            let mut generate = place.xtask();
            generate.args(["generate", "--spec", "spec", "--out", "out"]);
            generate.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it runs")
        };
        let running: Vec<_> = (0..4).map(start).collect();
        let mut fine = 0;
        for child in running {
            let output = child.wait_with_output().expect("it ends");
            let said = String::from_utf8_lossy(&output.stderr);
            let late = said.contains("`cargo xtask generate` (process ")
                || said.contains("another command writes here");
            assert!(output.status.success() || late, "{said}");
            fine += usize::from(output.status.success());
        }
        assert!(fine > 0);
        place.assert_fresh();
        assert!(!place.path("out/.codegen-work").exists());
    }
}

#[test]
fn a_folder_for_waiting_files_that_is_the_users_is_left_alone() {
    let place = Place::ungenerated();
    place.write("out/.staging/mine", "mine");
    assert_eq!(place.generate(&[]).code, Some(0));
    assert_eq!(place.read("out/.staging/mine"), "mine");
    place.write("out/src/lib.rs", "stale");
    place.write("out/.codegen-work/mine", "mine");
    assert_refused(&place.generate(&[]), &["out/.codegen-work", "something else is in the way"]);
    assert_eq!(place.read("out/.codegen-work/mine"), "mine");
}

/// Files that wait while a command runs are seen neither by git nor as somebody else's.
#[test]
fn waiting_files_are_no_files_of_the_tree() {
    let place = Place::unreleased();
    let held = ["spec", "out"].map(|folder| Held::new(&place.path(folder), "a test"));
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    assert_eq!(place.run(&["generate", "--check", "--spec", "spec", "--out", "out"]).code, Some(0));
    assert_eq!(place.lint().code, Some(0));
    drop(held);
}

#[test]
fn what_is_written_to_must_not_be_in_the_spec_even_if_it_is_not_there_yet() {
    let place = Place::ungenerated();
    for out in ["spec/new", "spec/new/deep"] {
        let refused = place.run(&["generate", "--spec", "spec", "--out", out]);
        assert_refused(&refused, &["is in the spec; choose another folder"]);
        assert!(!place.path("spec/new").exists());
    }
}

/// The test kills nothing: it leaves what a kill leaves.
#[test]
fn an_import_that_was_killed_between_two_files_is_ended_by_the_next_command() {
    let place = Place::generated();
    let before = files_in(&place.path("spec"));
    assert!(place.import_parcels(&[]).code < Some(2));
    let after = files_in(&place.path("spec"));
    for next in ["generate", "import"] {
        fs::remove_dir_all(place.path("spec")).expect("writable");
        before.iter().for_each(|(path, text)| {
            fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        });
        place.leave_half_of(&before, &after);
        assert_refused(
            &place.lint(),
            &["or was killed when it did", "`cargo xtask generate --spec"],
        );
        if next == "generate" {
            assert_eq!(place.generate(&[]).code, Some(0));
        } else {
            let again = place.import_parcels(&[]);
            assert!(again.out.contains("nothing to change"), "{}{}", again.out, again.err);
        }
        assert_eq!(files_in(&place.path("spec")), after, "{next}");
    }
}

type Files = std::collections::BTreeMap<std::path::PathBuf, Vec<u8>>;

impl Place {
    /// The first of the changed files is in its place, the others wait.
    fn leave_half_of(&self, before: &Files, after: &Files) {
        let changed = after.iter().filter(|(path, text)| before.get(*path) != Some(*text));
        let mut steps = Vec::new();
        for (number, (path, text)) in changed.enumerate() {
            let inner = path.strip_prefix(self.path("spec")).expect("in there");
            let inner = inner.to_str().expect("plain");
            let old = before.get(path).map(|text| codegen::page::import::sha256(text));
            let new = codegen::page::import::sha256(text);
            steps.push(serde_json::json!({ "path": inner, "before": old, "after": new }));
            if let Some(text) = before.get(path) {
                self.write(&format!("spec/.codegen-work/old-{number}"), text);
            }
            if number == 0 {
                self.write(&format!("spec/{inner}"), text);
            } else {
                self.write(&format!("spec/.codegen-work/new-{number}"), text);
            }
        }
        assert!(steps.len() > 2, "{steps:?}");
        let journal = serde_json::json!({ "rest": null, "steps": steps });
        self.write("spec/.codegen-work/lock", "");
        self.write("spec/.codegen-work/steps", journal.to_string());
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::*;

    /// Returns what a command would read without end, or should not read at all.
    fn odd(place: &Place, path: &str) -> Vec<Box<dyn Fn()>> {
        let path = place.path(path);
        let make = |make: Box<dyn Fn(&std::path::Path)>| {
            let path = path.clone();
            Box::new(move || {
                let _ = fs::remove_file(&path);
                make(&path);
            }) as Box<dyn Fn()>
        };
        let outside = place.path("outside.yaml");
        vec![
            make(Box::new(|path| {
                assert!(Command::new("mkfifo").arg(path).status().expect("it runs").success());
            })),
            make(Box::new(|path| symlink("/dev/zero", path).expect("writable"))),
            make(Box::new(|path| symlink("/proc/self/environ", path).expect("writable"))),
            make(Box::new(move |path| symlink(&outside, path).expect("writable"))),
        ]
    }

    #[test]
    fn only_regular_files_in_the_spec_are_read() {
        let place = Place::generated();
        place.write("outside.yaml", "secret: value");
        for path in ["spec/shop/more.yaml", "spec/pages.lock"] {
            for make in odd(&place, path) {
                make();
                let check = ["page", "check", "--spec", "spec", "outside.yaml"];
                let ended = ended(place.xtask().env("SECRET", "value").args(check));
                assert_refused(&ended, &[path]);
                assert!(!ended.err.contains("value"), "{}", ended.err);
                fs::remove_file(place.path(path)).expect("it is still there");
            }
        }
        let before = place.files();
        for make in odd(&place, "spec/shop/more.yaml") {
            make();
            assert_refused(&place.lint(), &["spec/shop/more.yaml"]);
            assert_refused(&place.generate(&[]), &["spec/shop/more.yaml"]);
            assert_refused(
                &place.run(&["diff", "spec", "--spec", "spec"]),
                &["spec/shop/more.yaml"],
            );
            fs::remove_file(place.path("spec/shop/more.yaml")).expect("it is still there");
        }
        assert_eq!(place.files(), before);
    }

    #[test]
    fn only_regular_files_in_the_package_are_read_and_replaced() {
        let place = Place::generated();
        place.write("outside.yaml", "secret");
        for path in ["out/src/lib.rs", "out/.generated"] {
            let text = place.read(path);
            for make in odd(&place, path) {
                make();
                let check = ended(
                    place.xtask().args(["generate", "--check", "--spec", "spec", "--out", "out"]),
                );
                assert_ne!(check.code, Some(0));
                let said = check.out + &check.err;
                assert!(said.contains(path.trim_start_matches("out/")), "{said}");
                assert!(!said.contains("PATH="), "{said}");
                assert_refused(&place.generate(&[]), &[path.trim_start_matches("out/")]);
                assert_eq!(place.read("outside.yaml"), "secret");
                fs::remove_file(place.path(path)).expect("it is still there");
                place.write(path, &text);
            }
        }
    }

    #[test]
    fn nothing_is_written_through_a_link_and_the_message_names_the_link() {
        let place = Place::generated();
        place.write("other/README.md", "mine");
        fs::create_dir_all(place.path("other/shop")).expect("writable");
        fs::remove_dir_all(place.path("out/docs")).expect("writable");
        symlink("../other", place.path("out/docs")).expect("writable");
        for _ in 0..2 {
            assert_refused(
                &place.generate(&[]),
                &["out: nothing was written", "links", ": docs; put"],
            );
            assert_eq!(place.read("other/README.md"), "mine");
            assert_eq!(fs::read_dir(place.path("other")).expect("readable").count(), 2);
        }
        let check = place.generate(&["--check"]);
        assert_eq!(check.code, Some(1));
        assert!(check.out.contains("a link where generated files belong"), "{}", check.out);
    }

    #[test]
    fn nothing_is_imported_through_a_link() {
        let place = Place::generated();
        fs::create_dir(place.path("other")).expect("writable");
        symlink("../other", place.path("spec/post")).expect("writable");
        assert_refused(&place.import_parcels(&[]), &["spec/post: a link to a folder"]);
        fs::remove_file(place.path("spec/post")).expect("it is still there");
        assert_eq!(fs::read_dir(place.path("other")).expect("readable").count(), 0);
        place.write("other/pages.lock", "");
        symlink("../other/pages.lock", place.path("spec/pages.lock")).expect("writable");
        assert_refused(&place.import_parcels(&[]), &["spec/pages.lock: a link"]);
        assert_eq!(place.read("other/pages.lock"), "");
    }

    #[test]
    fn a_lock_file_of_cargo_that_is_a_link_is_not_replaced() {
        let place = Place::unreleased();
        let text = place.read("Cargo.lock");
        let with_version = text.replace("0.1.0", "0.0.9");
        place.write("elsewhere/Cargo.lock", &with_version);
        fs::remove_file(place.path("Cargo.lock")).expect("writable");
        symlink("elsewhere/Cargo.lock", place.path("Cargo.lock")).expect("writable");
        place.edit("spec/vendor.yaml", ("0.1.0", "0.0.9"));
        place.commit_generated();
        assert_eq!(
            place.run(&["release", "--spec", "spec", "--out", "out", "--no-verify"]).code,
            Some(0)
        );
        place.commit_generated();
        place.edit("spec/shop/onOrder.yaml", ("What was noted.", "What somebody noted."));
        place.commit_generated();
        let release = place.run(&["release", "--spec", "spec", "--out", "out", "--no-verify"]);
        assert_refused(&release, &["everything is as it was", "Cargo.lock: a link"]);
        assert_eq!(place.git(&["status", "--porcelain"]), "");
    }

    /// A page may come from a pipe, and as much of it is read as a page may have.
    #[test]
    fn a_page_may_be_a_pipe_but_not_without_end() {
        let place = Place::generated();
        place.write("page.md", PAGE);
        let outline = "exec \"$0\" page outline --spec spec <(cat page.md)";
        let mut bash = Command::new("bash");
        bash.current_dir(place.root()).args(["-c", outline]).arg(env!("CARGO_BIN_EXE_xtask"));
        let read = ended(&mut bash);
        assert_eq!(read.code, Some(0), "{}", read.err);
        assert!(read.out.contains("onParcelUpdate"), "{}", read.out);
        let endless = place.run(&["page", "outline", "--spec", "spec", "/dev/zero"]);
        assert_refused(&endless, &["/dev/zero", "64 MiB"]);
    }
}

#[test]
fn what_is_larger_than_a_spec_is_not_read_to_its_end() {
    let place = Place::generated();
    // No disk space is used for it.
    let file = fs::File::create(place.path("spec/large.yaml")).expect("writable");
    file.set_len(1 << 40).expect("writable");
    let lint = place.lint();
    assert_eq!(lint.code, Some(1), "{}{}", lint.out, lint.err);
    assert!(lint.out.contains("error[too-large]"), "{}", lint.out);
    assert!(lint.out.contains("large.yaml"), "{}", lint.out);
}

#[test]
fn what_is_larger_than_a_spec_is_not_read_from_a_revision() {
    let place = Place::unreleased();
    place.write("spec/large.yaml", "#".repeat((4 << 20) + 1));
    place.commit();
    fs::remove_file(place.path("spec/large.yaml")).expect("writable");
    let diff = place.run(&["diff", "HEAD", "--spec", "spec"]);
    assert_refused(&diff, &["HEAD:spec/large.yaml is larger than 4096 KiB"]);
}

/// Where there is no room, and where nobody listens.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_said_and_no_panic() {
    let place = Place::unreleased();
    place.write("page.md", PAGE);
    place.write("body.json", "{}");
    place.git(&["add", "page.md", "body.json"]);
    place.commit();
    place.edit("spec/shop/onOrder.yaml", ("What was noted.", "What somebody noted."));
    let import = "page import page.md --spec spec --product post --module parcel --dry-run";
    for arguments in [
        "--help",
        "generate --spec spec --out out --check",
        "lint --spec spec",
        "validate --spec spec body.json",
        "validate --spec spec body.json --format json",
        "page addresses --spec spec",
        "page addresses --spec spec --format text",
        "page outline --spec spec page.md",
        "page outline --spec spec page.md --format json",
        "page check --spec spec page.md --format json",
        import,
        "diff HEAD --spec spec",
        "diff HEAD --spec spec --format json",
    ] {
        for (to, code) in
            [("> /dev/full", Some(2)), ("> /dev/full 2>&1", Some(2)), ("2> /dev/full", None)]
        {
            let mut shell = Command::new("sh");
            shell.current_dir(place.root()).args(["-c", &format!("exec \"$0\" {arguments} {to}")]);
            let ended = ended(shell.arg(env!("CARGO_BIN_EXE_xtask")));
            assert!(!ended.err.contains("panicked"), "{arguments}: {}", ended.err);
            assert!(ended.code.is_some_and(|code| code <= 2), "{arguments} {to}: {:?}", ended.code);
            assert!(code.is_none() || ended.code == code, "{arguments} {to}: {:?}", ended.code);
            let said =
                ended.err.contains("could not be written") || ended.err.contains("No space left");
            assert!(
                said || to != "> /dev/full" || arguments == "--help",
                "{arguments}: {}",
                ended.err
            );
        }
    }
    let before = place.git(&["stash", "--quiet"]) + &place.git(&["status", "--porcelain"]);
    let release = "exec \"$0\" release --spec spec --out out --no-verify > /dev/full";
    let mut shell = Command::new("sh");
    shell.current_dir(place.root()).args(["-c", release]).arg(env!("CARGO_BIN_EXE_xtask"));
    assert_refused(&ended(&mut shell), &["the output could not be written"]);
    assert_eq!(before + &place.git(&["status", "--porcelain"]), "");
}
