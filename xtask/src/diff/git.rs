//! Reading a revision with the program `git`, without touching the working tree.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, bail};
use codegen::diagnostic::Source;
use codegen::disk::LARGEST_SOURCE;

use super::side::vendor;
use crate::checkout::{absolute, prefix};

/// A git repository, by the top of its working tree.
pub(crate) struct Repository {
    pub(crate) top: PathBuf,
}

/// A file of a revision.
struct Entry {
    path: String,
    object: String,
    size: u64,
    is_link: bool,
}

/// Files of a revision with their bytes. Links, and files that are larger than any file of a spec, are
/// not read.
pub(crate) struct Files {
    pub(crate) files: Vec<(String, Vec<u8>)>,
    pub(crate) links: Vec<String>,
    large: Vec<String>,
}

impl Repository {
    /// The repository that a folder, or the nearest one around it that is there, belongs to.
    pub(crate) fn around(folder: &Path) -> anyhow::Result<Self> {
        let here = std::env::current_dir()?.join(folder);
        let existing = here.ancestors().find(|ancestor| ancestor.is_dir());
        let existing = existing.unwrap_or(&here);
        let output = git(existing, &["rev-parse", "--show-toplevel"], &[])?;
        if !output.status.success() {
            bail!(
                "{} is in no git repository; name two folders instead: {}",
                folder.display(),
                said(&output)
            );
        }
        let top = String::from_utf8_lossy(&output.stdout);
        Ok(Self { top: PathBuf::from(top.trim_end_matches(['\r', '\n'])) })
    }

    /// The hash of the commit of a revision.
    pub(crate) fn commit(&self, revision: &str) -> anyhow::Result<String> {
        let commit = format!("{revision}^{{commit}}");
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
        let output = git(&self.top, &[&arguments[..], &[&commit]].concat(), &[])?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
        }
        if self.is_shallow()? {
            bail!(
                "`{revision}` is neither a folder nor a revision that is here: this clone is \
                 shallow; fetch the rest with `git fetch --unshallow`"
            );
        }
        bail!("`{revision}` is neither a folder nor a revision; `git branch --all` lists branches");
    }

    /// Returns the output of git; an error if git ends with one.
    pub(crate) fn says(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let output = git(&self.top, arguments, &[])?;
        if !output.status.success() {
            bail!("`git {}`: {}", arguments.join(" "), said(&output));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The commit before a revision that wrote a version into the releases file.
    pub(crate) fn commit_of_release(
        &self,
        revision: &str,
        file: &str,
        version: &str,
    ) -> anyhow::Result<Option<String>> {
        let entry = format!("-Sversion: \"{version}\"");
        let log = ["log", "-1", "--format=%H", "--follow", &entry, revision, "--", file];
        let found = self.says(&log)?;
        let commit = found.trim();
        Ok((!commit.is_empty()).then(|| commit.to_owned()))
    }

    pub(crate) fn is_shallow(&self) -> anyhow::Result<bool> {
        let output = git(&self.top, &["rev-parse", "--is-shallow-repository"], &[])?;
        Ok(output.stdout.starts_with(b"true"))
    }

    /// The path of a folder below the top, with a `/` at the end.
    pub(crate) fn below(&self, folder: &Path) -> anyhow::Result<String> {
        let top = self.top.canonicalize()?;
        let whole = absolute(folder)?;
        let below = whole.strip_prefix(&top);
        below
            .map(prefix)
            .with_context(|| format!("{} is not in {}", folder.display(), top.display()))
    }

    /// Every file of a commit whose name ends like the name of a spec file.
    pub(crate) fn spec_files(&self, commit: &str) -> anyhow::Result<Files> {
        self.files(commit, |path| matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml"))))
    }

    /// The files of a commit, or of a folder of one (`COMMIT:FOLDER`), that are wanted by their paths
    /// in it.
    pub(crate) fn files(&self, tree: &str, wants: fn(&str) -> bool) -> anyhow::Result<Files> {
        let list = ["ls-tree", "-r", "-z", "--long", "--full-tree", tree];
        let output = git(&self.top, &list, &[])?;
        if !output.status.success() {
            bail!("git cannot list the files of {tree}: {}", said(&output));
        }
        let lines = output.stdout.split(|byte| *byte == 0);
        let entries = lines.filter_map(entry).filter(|entry| wants(&entry.path));
        let (links, files): (Vec<Entry>, Vec<Entry>) = entries.partition(|entry| entry.is_link);
        let is_large = |entry: &Entry| entry.size > LARGEST_SOURCE;
        let (large, files): (Vec<Entry>, Vec<Entry>) = files.into_iter().partition(is_large);
        let texts = self.texts(&files)?;
        let paths = files.into_iter().map(|file| file.path);
        Ok(Files {
            files: paths.zip(texts).collect(),
            links: links.into_iter().map(|entry| entry.path).collect(),
            large: large.into_iter().map(|entry| entry.path).collect(),
        })
    }

    /// The texts of files, all from one run of git.
    fn texts(&self, files: &[Entry]) -> anyhow::Result<Vec<Vec<u8>>> {
        let wanted: String = files.iter().map(|file| format!("{}\n", file.object)).collect();
        let output = git(&self.top, &["cat-file", "--batch"], wanted.as_bytes())?;
        if !output.status.success() {
            bail!("git cannot read the files: {}", said(&output));
        }
        let mut rest = output.stdout.as_slice();
        let mut texts = Vec::new();
        for file in files {
            let text = blob(&mut rest);
            texts.push(text.with_context(|| format!("git does not have {}", file.path))?);
        }
        Ok(texts)
    }
}

/// A line of `git ls-tree -z --long`: mode, kind, object and size, then a tab and the path.
fn entry(line: &[u8]) -> Option<Entry> {
    let line = std::str::from_utf8(line).ok()?;
    let (about, path) = line.split_once('\t')?;
    let mut about = about.split_ascii_whitespace();
    let (mode, kind, object) = (about.next()?, about.next()?, about.next()?);
    let size = about.next()?.parse().unwrap_or(0);
    (kind == "blob").then(|| Entry {
        path: path.to_owned(),
        object: object.to_owned(),
        size,
        is_link: mode == "120000",
    })
}

/// Takes one file from the output of `git cat-file --batch`: a line with object, kind and size, the
/// bytes, the end of a line.
fn blob(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(&rest[..end]).ok()?;
    let size: usize = header.rsplit_once(' ')?.1.parse().ok()?;
    let text = rest.get(end + 1..end + 1 + size)?;
    *rest = rest.get(end + 2 + size..)?;
    Some(text.to_vec())
}

impl Files {
    /// The folder that has the spec: the wanted one, or else the one with the file of the vendor.
    pub(crate) fn folder(
        &self,
        revision: &str,
        wanted: &str,
        name: Option<&str>,
    ) -> anyhow::Result<String> {
        if self.files.iter().any(|(path, _)| path.starts_with(wanted)) {
            return Ok(wanted.to_owned());
        }
        let folders: Vec<String> = self
            .files
            .iter()
            .filter(|(_, text)| {
                let found = std::str::from_utf8(text).ok().and_then(vendor);
                found.is_some() && found.as_deref() == name
            })
            .map(|(path, _)| match path.rsplit_once('/') {
                Some((folder, _)) => format!("{folder}/"),
                None => String::new(),
            })
            .collect();
        match folders.as_slice() {
            [only] => Ok(only.clone()),
            [] => bail!("`{revision}` has no spec: no file in {wanted} ends in .yaml or .yml"),
            several => bail!(
                "`{revision}` has no spec in {wanted}, and the vendor's file in several folders: \
                 {}; name one with --spec",
                several.join(", ")
            ),
        }
    }

    /// The files in a folder.
    pub(crate) fn sources(&self, folder: &str, revision: &str) -> anyhow::Result<Vec<Source>> {
        if let Some(link) = self.links.iter().find(|link| link.starts_with(folder)) {
            bail!("{revision}:{link} is a link, and links of a revision are not followed");
        }
        if let Some(large) = self.large.iter().find(|path| path.starts_with(folder)) {
            let most = LARGEST_SOURCE >> 10;
            bail!("{revision}:{large} is larger than {most} KiB, which no spec file is");
        }
        let mut sources = Vec::new();
        for (path, bytes) in &self.files {
            let Some(inner) = path.strip_prefix(folder) else {
                continue;
            };
            let text = String::from_utf8(bytes.clone());
            let text = text.with_context(|| format!("{revision}:{path} is not UTF-8"))?;
            sources.push(Source { path: inner.to_owned(), text });
        }
        Ok(sources)
    }
}

/// Runs git in a folder, with something to read.
pub(crate) fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> anyhow::Result<Output> {
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("the program `git` cannot be run; install it, or name two folders")?;
    let stdin = child.stdin.take();
    let input = input.to_vec();
    // Written beside the reading, or both would wait for each other.
    let writer = std::thread::spawn(move || match stdin {
        Some(mut stdin) => stdin.write_all(&input),
        None => Ok(()),
    });
    let output = child.wait_with_output()?;
    // If git ends before it has read everything, it says why itself.
    let _ = writer.join();
    Ok(output)
}

/// The message of git about an error.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}
