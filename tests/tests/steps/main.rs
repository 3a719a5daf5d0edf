//! The steps of README.md to add an event, followed to the letter in a copy of the workspace.
//!
//! The copy shares the target directory: only the members of the workspace are built again.
//! The test needs the feature `steps`, because it runs the other tests again.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fs_err as fs;
use tempfile::TempDir;
use tests::workspace;

/// A page of an event without a required attribute, and with arrays of strings.
const PAGE: &str = "tests/pages/bullets-midline/page.txt";
const PRODUCT: &str = "library";
const MODULE: &str = "book";
/// The entries of the list on the page, as one counts them.
const COUNTED: &str = "(\"book/onBookReturn\", (9, 0)),";

/// Tests that take minutes and read nothing of `spec/`: those of pages, the properties of the diff, and
/// the packages of other vendors.
/// An added event cannot change their result, and `.ci/run` has run them before.
const WITHOUT_SPEC: [&str; 9] = [
    "page::extract::",
    "page::import::",
    "page::read::",
    "property::",
    "requests::",
    "cut::",
    "a_sentence_that_no_program_knows_takes",
    "each_change_of_the_saved_pages",
    "of_another_vendor",
];

/// The table that a person writes into in the fourth step.
const TABLE: &str = "tests/tests/docs/main.rs";
const TABLE_BEGINS: &str = "let wanted = BTreeMap::from([";

#[test]
fn whoever_follows_the_steps_to_add_an_event_ends_with_tests_that_pass() {
    let copy = copy();
    let mut ran = Vec::new();
    for command in commands("## To add an event") {
        let arguments = command.replace("FILE", PAGE);
        let arguments = arguments.replace(" P ", &format!(" {PRODUCT} "));
        let mut arguments = arguments.replace(" M", &format!(" {MODULE}"));
        if command == "cargo test --workspace" {
            count(copy.path());
            arguments += " --";
            WITHOUT_SPEC.iter().for_each(|name| arguments += &format!(" --skip {name}"));
        }
        let said = run(copy.path(), &arguments);
        match command.as_str() {
            "cargo xtask lint" => assert!(said.contains("no errors"), "{said}"),
            _ if command.starts_with("cargo xtask page import") => decide(copy.path()),
            _ => {}
        }
        ran.push(command);
    }
    let wanted = ["page import", "lint", "page check", "generate", "test --workspace"];
    assert_eq!(ran.len(), wanted.len(), "{ran:?}");
    assert!(ran.iter().zip(wanted).all(|(ran, wanted)| ran.contains(wanted)), "{ran:?}");
}

/// The commands of cargo that a section of README.md names, in their order.
fn commands(heading: &str) -> Vec<String> {
    let readme = fs::read_to_string(workspace("README.md")).expect("readable");
    let (_, section) = readme.split_once(heading).expect("the section");
    let section = section.split("\n## ").next().expect("a split has a first part");
    let spans = section.split('`').skip(1).step_by(2);
    let commands = spans.filter(|span| span.starts_with("cargo "));
    commands.map(|span| span.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// A copy of every file of the workspace that git knows or would add, committed.
fn copy() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let listed = ended(Command::new("git").args(list).current_dir(workspace(".")));
    let listed = String::from_utf8(listed.stdout).expect("UTF-8");
    for path in listed.split_terminator('\0') {
        let from = workspace(path);
        // Git lists files that were removed and not committed.
        if from.is_file() {
            let to = copy.path().join(path);
            fs::create_dir_all(to.parent().expect("in a folder")).expect("writable");
            fs::copy(from, to).expect("writable");
        }
    }
    let settings = ["-c", "user.name=Robin Example", "-c", "user.email=robin@example.com"];
    for arguments in [
        &["init", "--quiet", "--initial-branch", "main"][..],
        &["add", "--all"],
        &["-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "A copy"],
    ] {
        ended(Command::new("git").args(settings).args(arguments).current_dir(copy.path()));
    }
    copy
}

/// The target directory of the workspace.
fn target() -> PathBuf {
    let own = std::env::current_exe().expect("a path");
    let target = own.ancestors().find(|folder| folder.ends_with("debug"));
    target.and_then(Path::parent).expect("a test is in the target directory").to_owned()
}

/// Runs a command, which must end well, and returns its output.
fn run(folder: &Path, command: &str) -> String {
    let words: Vec<&str> = command.split(' ').collect();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(folder).env("CARGO_TARGET_DIR", target());
    // Of every event, the new one too, some changed payloads will do.
    command.env("MUTANTS", "2000");
    String::from_utf8(ended(&mut command).stdout).expect("UTF-8")
}

#[track_caller]
fn ended(command: &mut Command) -> Output {
    let output = command.output().expect("it runs");
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "{command:?}\n{}", said.concat());
    output
}

/// Decides everything that is marked: the stand-ins of the command will do.
fn decide(folder: &Path) {
    let event = format!("spec/{PRODUCT}/onBookReturn.yaml");
    let mut decided = 0;
    for path in ["spec/vendor.yaml", &event] {
        let path = folder.join(path);
        let text = fs::read_to_string(&path).expect("readable");
        let lines = text.lines().filter_map(|line| match line.split_once("# decide: ") {
            None => Some(format!("{line}\n")),
            Some((before, _)) => {
                decided += 1;
                let kept = before.trim_end();
                (!kept.is_empty()).then(|| format!("{kept}\n"))
            }
        });
        fs::write(&path, lines.collect::<String>()).expect("writable");
    }
    assert!(decided > 10, "only {decided} decisions");
}

/// Adds the count of the page to the table of the tests.
fn count(folder: &Path) {
    let path = folder.join(TABLE);
    let text = fs::read_to_string(&path).expect("readable");
    assert!(text.contains(TABLE_BEGINS), "{TABLE} has no table");
    let more = format!("{TABLE_BEGINS}\n        {COUNTED}");
    fs::write(path, text.replacen(TABLE_BEGINS, &more, 1)).expect("writable");
}
