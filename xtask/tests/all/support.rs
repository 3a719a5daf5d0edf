//! Temporary folders, in which commands run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fs_err as fs;
use tempfile::TempDir;

/// The envelope of most specs here.
pub(crate) const ENVELOPE: &str = "\
envelope: { summary: What every event comes in., event: event, data: data }
page: { title: Events, url: \"https://docs.example.com\", captured: 2026-01-01 }
where_silent: documented
attributes:
  event: { type: string, doc: Name of the event. }
  data: { type: object, doc: What the event says. }
";

/// A temporary folder; each module puts its own spec into it.
pub(crate) struct Place {
    root: TempDir,
}

/// How a command ended, and what it said.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { root: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("readable")
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }

    /// Copies a file, or a folder with all that is in it.
    pub(crate) fn copy(&self, from: &Path, to: &str) {
        if from.is_file() {
            return self.write(to, fs::read(from).expect("readable"));
        }
        for entry in fs::read_dir(from).expect("readable") {
            let name = entry.expect("readable").file_name();
            let name = name.to_str().expect("a plain name");
            self.copy(&from.join(name), &format!("{to}/{name}"));
        }
    }

    /// Replaces a text that a file has, where it stands first.
    pub(crate) fn edit(&self, path: &str, (old, new): (&str, &str)) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old}");
        self.write(path, text.replacen(old, new, 1));
    }

    /// Every file but those of git.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files_in(self.root())
    }

    pub(crate) fn xtask(&self) -> Command {
        xtask(self.root())
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.xtask().args(arguments))
    }

    pub(crate) fn lint(&self) -> Ended {
        self.run(&["lint", "--spec", "spec"])
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let ended = ended(git(self.root()).args(arguments));
        assert_eq!(ended.code, Some(0), "git {arguments:?}: {}", ended.err);
        ended.out
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A commit"]);
    }
}

/// Every file in a folder but those of git.
pub(crate) fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(folder, &mut files);
    files
}

fn collect(folder: &Path, tree: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() && !path.ends_with(".git") {
            collect(&path, tree);
        } else if path.is_file() {
            let bytes = fs::read(&path).expect("readable");
            tree.insert(path, bytes);
        }
    }
}

/// The commands of this workspace, run in a folder.
pub(crate) fn xtask(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(folder);
    command
}

/// A script in a folder, which stands for a program.
#[cfg(unix)]
pub(crate) fn program(folder: &Path, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    fs::write(&path, script).expect("writable");
    let all = std::fs::Permissions::from_mode(0o755);
    fs::set_permissions(path, all).expect("it is ours");
}

/// The path of programs, with those in a folder before all others.
#[cfg(unix)]
pub(crate) fn path_with(folder: &Path) -> String {
    let path = std::env::var("PATH").expect("there is one");
    format!("{}:{path}", folder.display())
}

/// Git in a folder, whatever those who run the tests have told it.
pub(crate) fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder);
    for setting in [
        "user.name=Robin Example",
        "user.email=robin@example.com",
        "commit.gpgsign=false",
        "tag.gpgsign=false",
        "core.autocrlf=false",
        "protocol.file.allow=always",
    ] {
        command.args(["-c", setting]);
    }
    command
}

pub(crate) fn ended(command: &mut Command) -> Ended {
    command.output().expect("it runs").into()
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
