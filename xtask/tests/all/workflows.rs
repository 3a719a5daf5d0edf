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
    let all: Vec<_> = files.map(|file| read(&file.expect("readable").path())).collect();
    assert!(all.len() >= 2, "only {} workflows", all.len());
    all
}

/// A job of a workflow.
pub(super) fn job(workflow: &str, job: &str) -> Value {
    let all = workflows().into_iter();
    let found =
        all.into_iter().find(|(name, _)| name == workflow).expect("a workflow of this name");
    found.1["jobs"][job].clone()
}

fn jobs(workflow: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let jobs = workflow["jobs"].as_mapping().expect("jobs");
    jobs.iter().map(|(name, job)| (name.as_str().expect("text"), job))
}

pub(super) fn steps(job: &Value) -> &[Value] {
    job["steps"].as_sequence().expect("steps")
}

/// The script of a step, and the environment that its job gives it.
pub(super) fn script(job: &Value, step: &str) -> Command {
    let step = steps(job).iter().find(|found| found["name"] == step).expect("a step of this name");
    let mut bash = Command::new("bash");
    bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c"]);
    bash.arg(step["run"].as_str().expect("a script"));
    for (key, value) in job["env"].as_mapping().into_iter().flatten() {
        bash.env(key.as_str().expect("text"), value.as_str().expect("text"));
    }
    bash
}

#[test]
fn contributing_names_the_checks_that_a_merge_needs() {
    let text = Path::new(env!("CARGO_MANIFEST_DIR")).join("../CONTRIBUTING.md");
    let text = fs::read_to_string(text).expect("readable");
    let (_, section) = text.split_once("## To set up the repository").expect("the section");
    for (workflow, name) in [("ci.yml", "check"), ("drift.yml", "diff")] {
        let check = job(workflow, name)["name"].as_str().expect("a name").to_owned();
        assert!(section.contains(&format!("`{check}`")), "{workflow}: {check}");
    }
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
    fn step(&self, name: &str, step: &str, more: &[(&str, &str)]) -> Ended {
        let mut bash = script(&job("drift.yml", name), step);
        bash.current_dir(self.place.root());
        bash.env("PATH", path_with(self.programs.path()));
        bash.env("XTASK", env!("CARGO_BIN_EXE_xtask"));
        for file in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] {
            bash.env(file, self.programs.path().join(file));
        }
        ended(bash.envs(more.iter().copied()))
    }

    /// Returns what a step has written, or the programs were asked for.
    fn wrote(&self, file: &str) -> String {
        fs::read_to_string(self.programs.path().join(file)).expect("readable")
    }

    /// Runs the diff; its outputs and its report.
    fn diff(&self) -> (String, String) {
        let ended = self.step("diff", "Compare", &[("BASE", "main")]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        let report = self.place.read("drift.md");
        assert_eq!(self.wrote("GITHUB_STEP_SUMMARY"), report);
        (self.wrote("GITHUB_OUTPUT"), report)
    }

    /// Comments; what was asked for.
    fn comment(&self, comments: &str) -> String {
        let given = [("COMMENTS", comments), ("GITHUB_REPOSITORY", "a/b"), ("NUMBER", "5")];
        let ended = self.step("comment", "Post", &given);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        self.wrote("asked")
    }
}

/// The permissions that the jobs need, beside reading the repository.
const WRITES: [(&str, &str, &[&str]); 3] = [
    ("drift.yml", "comment", &["pull-requests"]),
    ("watch.yml", "issue", &["issues"]),
    ("watch.yml", "propose", &["contents", "pull-requests"]),
];

#[test]
fn every_job_may_do_as_little_as_it_needs() {
    for (name, workflow) in workflows() {
        assert_eq!(workflow["permissions"], Value::Mapping(Default::default()), "{name}");
        // A fork would run its code with the rights of this repository.
        assert!(workflow["on"].get("pull_request_target").is_none(), "{name}");
        for (job, it) in jobs(&workflow) {
            let writes = WRITES.iter().find(|(file, writer, _)| (*file, *writer) == (&*name, job));
            let wanted = match writes {
                Some((_, _, writes)) => writes.iter().map(|key| (*key, "write")).collect(),
                None => vec![("contents", "read")],
            };
            let granted = it["permissions"].as_mapping().expect("permissions");
            let granted = granted.iter().map(|(key, value)| (key.as_str(), value.as_str()));
            let wanted = wanted.into_iter().map(|(key, value)| (Some(key), Some(value)));
            assert!(granted.eq(wanted), "{name}, {job}: {:?}", it["permissions"]);
        }
    }
}

#[test]
fn a_job_that_can_write_runs_nothing_of_the_repository() {
    for (workflow, name, _) in WRITES {
        let job = job(workflow, name);
        for step in steps(&job) {
            let script = step["run"].as_str().unwrap_or_default();
            for program in ["cargo", ".ci/", ".github/", "./"] {
                assert!(!script.contains(program), "{workflow}, {name}: {script}");
            }
        }
    }
}

#[test]
fn every_action_is_pinned_and_no_checkout_keeps_its_token() {
    for (name, workflow) in workflows() {
        for step in jobs(&workflow).flat_map(|(_, job)| steps(job)) {
            let Some(action) = step["uses"].as_str() else { continue };
            assert!(action.starts_with("actions/"), "{name}: {action}");
            let (_, revision) = action.split_once('@').expect("a revision");
            let is_hash = revision.len() == 40 && revision.bytes().all(|b| b.is_ascii_hexdigit());
            assert!(is_hash, "{name}: {action}");
            if action.starts_with("actions/checkout@") {
                assert_eq!(step["with"]["persist-credentials"], false, "{name}");
            }
        }
    }
}

#[test]
fn every_script_parses_and_has_nothing_pasted_into_it() {
    for (name, workflow) in workflows() {
        for step in jobs(&workflow).flat_map(|(_, job)| steps(job)) {
            let Some(script) = step["run"].as_str() else { continue };
            // A text from outside, such as the name of a branch, could be a command.
            assert!(!script.contains("${{"), "{name}: {script}");
            let checked = ended(Command::new("bash").args(["-n", "-c", script]));
            assert_eq!(checked.code, Some(0), "{name}: {}", checked.err);
        }
    }
}

#[test]
fn only_a_changed_spec_of_the_repository_itself_is_commented_on() {
    let comment = job("drift.yml", "comment");
    let condition = comment["if"].as_str().expect("a condition");
    let own = "github.event.pull_request.head.repo.full_name == github.repository";
    for part in [own, "needs.diff.outputs.changed == 'true'"] {
        assert!(condition.contains(part), "{condition}");
    }
}

#[test]
fn the_diff_is_written_down_with_its_code() {
    let runner = Runner::new();
    let none = "**No change** for receivers or for the package.\n".to_owned();
    assert_eq!(runner.diff(), ("code=0\nchanged=false\n".to_owned(), none));

    let runner = Runner::new();
    let event = "spec/shop/onOrder.yaml";
    runner.place.edit(event, ("size: { type: integer", "size: { type: boolean"));
    runner.place.commit();
    let (outputs, report) = runner.diff();
    assert_eq!(outputs, "code=1\nchanged=true\n");
    assert!(report.contains("type-changed"), "{report}");

    let runner = Runner::new();
    runner.place.edit(event, ("where_silent:", "silence:"));
    runner.place.commit();
    let said = "The specs could not be compared; the log of the job `diff` has the reason.\n";
    assert_eq!(runner.diff(), ("code=2\nchanged=true\n".to_owned(), said.to_owned()));
}

#[test]
fn the_old_comment_is_replaced() {
    let runner = Runner::new();
    runner.place.write("drift.md", "Short.\n");
    let asked = runner.comment("");
    let list = "api --paginate repos/a/b/issues/5/comments --jq .[] | select(.user.login == \
         \"github-actions[bot]\") | select(.body | startswith(\"<!-- drift of the spec -->\")) | .id\n";
    let post = "api --method POST repos/a/b/issues/5/comments --field body=@comment.md\n";
    assert_eq!(asked, format!("{list}{post}"));

    let runner = Runner::new();
    runner.place.write("drift.md", "Short.\n");
    let patch = "api --method PATCH repos/a/b/issues/comments/71 --field body=@comment.md\n";
    assert_eq!(runner.comment("71\n72\n"), format!("{list}{patch}"));
    assert_eq!(runner.place.read("comment.md"), format!("{MARKER}Short.\n"));
}

#[test]
fn a_diff_that_is_too_long_is_pointed_to() {
    let runner = Runner::new();
    runner.place.write("drift.md", "long ".repeat(13_000));
    runner.comment("");
    let said = "The diff is too long for a comment; it is in the summary of the job.\n";
    assert_eq!(runner.place.read("comment.md"), format!("{MARKER}{said}"));
}

#[test]
fn details_that_are_too_long_leave_the_table() {
    let runner = Runner::new();
    let details = "<details><summary>Details: what was, what is, and where</summary>\n\n";
    let long = "- long\n".repeat(13_000);
    runner.place.write("drift.md", format!("A table.\n\n{details}{long}\n</details>\n"));
    runner.comment("");
    let said = "The details are too long for a comment; they are in the summary of the job.\n";
    let wanted = format!("{MARKER}A table.\n\n{said}");
    assert_eq!(runner.place.read("comment.md"), wanted);
}

/// The report has the details that the workflow looks for.
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
        let ended = Runner::new().step("diff", "No breaking change without a waiver", &given);
        assert_eq!(ended.code, Some(code));
    }
}
