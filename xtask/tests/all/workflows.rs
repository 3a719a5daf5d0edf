//! The workflows of `.github`: what they may do, and what their scripts do, with programs that stand
//! for cargo and for the one that talks to GitHub.

use std::path::Path;
use std::process::Command;

use fs_err as fs;
use serde_yaml::Value;
use tempfile::TempDir;

use super::support::{Ended, Place, ended, path_with, program};

/// Runs the commands of this workspace on the spec of the place.
const CARGO: &str = "#!/bin/sh\nshift\nexec \"$XTASK\" \"$@\" --spec spec\n";

/// Notes what it is asked for; asked for comments, it has those of the test.
const GH: &str = "#!/bin/sh
echo \"$*\" >> \"$(dirname \"$0\")/asked\"
case \"$2\" in --paginate) printf '%s' \"$COMMENTS\" ;; esac
";

const MARKER: &str = "<!-- drift of the spec -->\n";

fn workflows() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.github/workflows");
    let files = fs::read_dir(folder).expect("readable");
    let read = |path: &Path| {
        let text = fs::read_to_string(path).expect("readable");
        let name = path.file_name().expect("a name").to_string_lossy();
        (name.into_owned(), serde_yaml::from_str(&text).expect("YAML"))
    };
    let all: Vec<_> = files.map(|it| read(&it.expect("readable").path())).collect();
    assert!(all.len() >= 2, "only {} workflows", all.len());
    all
}

fn drift() -> Value {
    let mut all = workflows().into_iter();
    all.find(|(name, _)| name == "drift.yml").expect("it is there").1
}

/// The steps of all jobs.
fn steps(workflow: &Value) -> Vec<&Value> {
    let jobs = workflow["jobs"].as_mapping().expect("jobs");
    let steps = jobs.values().map(|job| job["steps"].as_sequence().expect("steps"));
    steps.flatten().collect()
}

/// A repository in which `origin/main` and HEAD have a spec, and the files of a runner.
struct Runner {
    place: Place,
    programs: TempDir,
}

impl Runner {
    fn new() -> Self {
        let place = Place::committed();
        place.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
        let programs = tempfile::tempdir().expect("a folder");
        program(programs.path(), "cargo", CARGO);
        program(programs.path(), "gh", GH);
        Self { place, programs }
    }

    /// Runs the script of a step of the drift as a runner would.
    fn step(&self, name: &str, more: &[(&str, &str)]) -> Ended {
        let drift = drift();
        let mut all = steps(&drift).into_iter();
        let step = all.find(|it| it["name"] == name).expect("it is there");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c"]);
        bash.arg(step["run"].as_str().expect("a script"));
        bash.current_dir(self.place.root());
        bash.env("PATH", path_with(self.programs.path()));
        bash.env("XTASK", env!("CARGO_BIN_EXE_xtask"));
        for (key, value) in drift["jobs"]["diff"]["env"].as_mapping().expect("a mapping") {
            bash.env(key.as_str().expect("text"), value.as_str().expect("text"));
        }
        for file in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] {
            bash.env(file, self.programs.path().join(file));
        }
        ended(bash.envs(more.iter().copied()))
    }

    /// What a step has written, or the programs were asked for.
    fn wrote(&self, file: &str) -> String {
        fs::read_to_string(self.programs.path().join(file)).expect("readable")
    }

    /// Runs the diff; its code and its comment.
    fn diff(&self) -> (String, String) {
        let ended = self.step("The diff of the spec", &[("BASE", "main")]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        let comment = self.place.read("drift.md");
        assert_eq!(self.wrote("GITHUB_STEP_SUMMARY"), comment);
        (self.wrote("GITHUB_OUTPUT"), comment)
    }

    /// Comments; what was asked for.
    fn comment(&self, comments: &str) -> String {
        let given = [("COMMENTS", comments), ("GITHUB_REPOSITORY", "a/b"), ("NUMBER", "5")];
        let ended = self.step("The comment", &given);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        self.wrote("asked")
    }
}

#[test]
fn every_workflow_may_do_as_little_as_it_needs() {
    for (name, workflow) in workflows() {
        let mut wanted = vec![("contents", "read")];
        if name == "drift.yml" {
            wanted.push(("pull-requests", "write"));
        }
        let granted = workflow["permissions"].as_mapping().expect("permissions");
        let granted = granted.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        let wanted = wanted.into_iter().map(|(key, value)| (Some(key), Some(value)));
        assert!(granted.eq(wanted), "{name}: {:?}", workflow["permissions"]);
        // That one would run what a fork sends with the rights of this repository.
        assert!(workflow["on"].get("pull_request_target").is_none(), "{name}");
        assert!(workflow["on"].get("pull_request").is_some(), "{name}");
        for job in workflow["jobs"].as_mapping().expect("jobs").values() {
            assert!(job.get("permissions").is_none(), "{name}");
        }
    }
}

#[test]
fn every_script_is_one_and_has_nothing_pasted_into_it() {
    for (name, workflow) in workflows() {
        for step in steps(&workflow) {
            let Some(script) = step["run"].as_str() else {
                let uses = step["uses"].as_str().expect("a script or an action");
                assert!(uses.starts_with("actions/"), "{name}: {uses}");
                continue;
            };
            // A text from outside, such as the name of a branch, could be a command.
            assert!(!script.contains("${{"), "{name}: {script}");
            let checked = ended(Command::new("bash").args(["-n", "-c", script]));
            assert_eq!(checked.code, Some(0), "{name}: {}", checked.err);
        }
    }
}

#[test]
fn only_the_repository_itself_is_commented_on() {
    let drift = drift();
    let mut all = steps(&drift).into_iter();
    let comment = all.find(|it| it["name"] == "The comment").expect("it is there");
    let own = "github.event.pull_request.head.repo.full_name == github.repository";
    assert_eq!(comment["if"], own);
}

#[test]
fn the_diff_is_written_down_with_its_code() {
    let runner = Runner::new();
    let none = format!("{MARKER}**No change** for receivers or for the package.\n");
    let (code, comment) = runner.diff();
    assert_eq!((code.as_str(), comment), ("code=0\n", none));

    let runner = Runner::new();
    let event = "spec/shop/onOrder.yaml";
    runner.place.edit(event, ("size: { type: integer", "size: { type: boolean"));
    runner.place.commit();
    let (code, comment) = runner.diff();
    assert_eq!(code, "code=1\n");
    assert!(comment.starts_with(MARKER), "{comment}");
    assert!(comment.contains("| degraded | major | type-changed |"), "{comment}");

    let runner = Runner::new();
    runner.place.edit(event, ("where_silent:", "silence:"));
    runner.place.commit();
    let (code, comment) = runner.diff();
    let said = "The specs could not be compared; the log of the job `diff` says why.\n";
    assert_eq!((code.as_str(), comment), ("code=2\n", format!("{MARKER}{said}")));
}

#[test]
fn the_same_comment_is_written_anew() {
    let runner = Runner::new();
    runner.place.write("drift.md", format!("{MARKER}Short.\n"));
    let asked = runner.comment("");
    let list = "api --paginate repos/a/b/issues/5/comments --jq .[] | select(.user.login == \
         \"github-actions[bot]\") | select(.body | startswith(\"<!-- drift of the spec -->\")) | .id\n";
    let post = "api --method POST repos/a/b/issues/5/comments --field body=@drift.md\n";
    assert_eq!(asked, format!("{list}{post}"));

    let runner = Runner::new();
    runner.place.write("drift.md", format!("{MARKER}Short.\n"));
    let patch = "api --method PATCH repos/a/b/issues/comments/71 --field body=@drift.md\n";
    assert_eq!(runner.comment("71\n72\n"), format!("{list}{patch}"));
    assert_eq!(runner.place.read("drift.md"), format!("{MARKER}Short.\n"));
}

#[test]
fn a_diff_that_is_too_long_is_pointed_to() {
    let runner = Runner::new();
    let long = format!("{MARKER}{}", "long ".repeat(13_000));
    runner.place.write("drift.md", long);
    runner.comment("");
    let said = "The diff is too long for a comment; it is in the summary of the job.\n";
    assert_eq!(runner.place.read("drift.md"), format!("{MARKER}{said}"));
}

#[test]
fn details_that_are_too_long_leave_the_table() {
    let runner = Runner::new();
    let details = "<details><summary>Details: what was, what is, and where</summary>\n\n";
    let long = "- long\n".repeat(13_000);
    let comment = format!("{MARKER}A table.\n\n{details}{long}\n</details>\n");
    runner.place.write("drift.md", comment);
    runner.comment("");
    let said = "The details are too long for a comment; they are in the summary of the job.\n";
    let wanted = format!("{MARKER}A table.\n\n{said}");
    assert_eq!(runner.place.read("drift.md"), wanted);
}

/// What the workflow looks for is what the report has.
#[test]
fn the_details_are_where_the_workflow_looks_for_them() {
    let runner = Runner::new();
    let event = "spec/shop/onOrder.yaml";
    let edit = ("size: { type: integer", "size: { type: boolean");
    runner.place.edit(event, edit);
    runner.place.commit();
    let (_, comment) = runner.diff();
    assert!(comment.contains("\n<details><summary>Details"), "{comment}");
}

#[test]
fn the_job_ends_as_the_diff_did() {
    for code in [0, 1, 2] {
        let given = [("CODE", &*code.to_string())];
        let ended = Runner::new().step("No breaking change without a waiver", &given);
        assert_eq!(ended.code, Some(code));
    }
}
