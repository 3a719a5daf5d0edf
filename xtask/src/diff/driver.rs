//! The driver for `git diff`: the changes of one file, in the context of its spec.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::Context;
use codegen::diagnostic::Source;
use codegen::diff::{Change, Report, view};
use codegen::disk::LARGEST_SOURCE;
use codegen::spec::is_about_changes;
use codegen::{FileLine, Lowered, disk, lower};

use super::git::{Repository, git};
use crate::Outcome;
use crate::print::{print, println};

/// How git calls a side on which the file is not there.
const NOWHERE: &str = ".";

/// The advice where the driver has nothing to show.
const LINES: &str = "`git diff --no-ext-diff` shows the lines";

/// One side of the file, as git hands it over.
struct Side<'a> {
    /// The path below the spec folder.
    inner: &'a str,
    /// A file with the text.
    file: &'a str,
    /// The hash of the text: zeros if nobody but the working tree has it.
    hash: &'a str,
}

/// The places of the other files of the spec.
struct Around<'a> {
    repository: &'a Repository,
    /// The spec folder in the working tree, and below the top.
    spec: &'a Path,
    folder: &'a str,
}

/// Prints what changed in a file. Git ends with an error if its driver does; the driver therefore
/// says what it cannot do, and ends well.
pub(super) fn run(spec: &Path, arguments: &[String]) -> anyhow::Result<Outcome> {
    let [path, old_file, old_hash, _, new_file, new_hash, _, more @ ..] = arguments else {
        anyhow::bail!("git hands seven arguments to a driver");
    };
    // Git adds the new path of a file that moved.
    let new_path = more.first().unwrap_or(path);
    println!("spec diff of {new_path}");
    let repository = &Repository::around(spec)?;
    let folder = &repository.below(spec)?;
    let inner = |path| str::strip_prefix(path, folder.as_str());
    let (Some(old), Some(new)) = (inner(path), inner(new_path)) else {
        println!("{path} is not in the spec folder {folder}");
        return Ok(Outcome::Fine);
    };
    let side = |inner, file, hash| Side { inner, file, hash };
    let sides = [side(old, old_file, old_hash), side(new, new_file, new_hash)];
    let around = Around { repository, spec, folder };
    match (around.lowered(&sides, 0), around.lowered(&sides, 1)) {
        (Ok(_), Ok(_)) if sides.iter().any(Side::is_about_changes) => {
            println!("waivers and releases are not compared; {LINES}");
        }
        (Ok(old_spec), Ok(new_spec)) => {
            let report = of_file(&old_spec, &new_spec, [path, new_path]);
            print!("{}", view::text(&report));
        }
        (Err(error), _) => not_compared("old", &error),
        (_, Err(error)) => not_compared("new", &error),
    }
    Ok(Outcome::Fine)
}

/// As much of a file as one of a spec may have, and a byte more.
fn read(file: &str) -> io::Result<String> {
    let mut text = String::new();
    File::open(file)?.take(LARGEST_SOURCE + 1).read_to_string(&mut text)?;
    Ok(text)
}

fn not_compared(side: &str, error: &anyhow::Error) {
    let error = format!("{error:#}");
    let error = error.trim_end();
    println!("this file cannot be compared, for the {side} side {error}\n{LINES}");
}

impl Side<'_> {
    /// Returns whether the file has waivers or releases: they are no part of a spec's meaning, and
    /// still matter to a reviewer.
    fn is_about_changes(&self) -> bool {
        read(self.file).is_ok_and(|text| is_about_changes(&text))
    }
}

impl Around<'_> {
    /// The spec with the file as it is on one of the sides.
    fn lowered(&self, sides: &[Side<'_>; 2], which: usize) -> anyhow::Result<Lowered> {
        let (this, other) = (&sides[which], &sides[1 - which]);
        let is_there = this.hash != NOWHERE;
        let mut sources = self.sources(if is_there { this } else { other })?;
        sources.retain(|source| source.path != this.inner && source.path != other.inner);
        if is_there {
            sources.push(Source {
                path: this.inner.to_owned(),
                text: read(this.file).with_context(|| this.file.to_owned())?,
            });
        }
        let in_tree = |path: &str| format!("{}{path}", self.folder);
        let found = lower(sources);
        let found =
            found.map_err(|errors| anyhow::anyhow!("has errors:\n{}", errors.renamed(in_tree)))?;
        Ok(Lowered { places: found.places.below(self.folder), ..found })
    }

    /// The spec around a side. Git does not name the commit of a side: the spec comes from the newest
    /// commit that has this text of the file, or from the working tree.
    fn sources(&self, side: &Side<'_>) -> anyhow::Result<Vec<Source>> {
        let path = format!("{}{}", self.folder, side.inner);
        match newest_with(self.repository, &path, side.hash)? {
            Some(commit) => {
                let files = self.repository.spec_files(&commit)?;
                files.sources(self.folder, &commit)
            }
            None => Ok(disk::read_spec(self.spec)?),
        }
    }
}

/// The newest commit in which a file has the text of a hash.
fn newest_with(repository: &Repository, path: &str, hash: &str) -> anyhow::Result<Option<String>> {
    if hash.bytes().all(|digit| digit == b'0') {
        return Ok(None);
    }
    let find = format!("--find-object={hash}");
    let log = ["log", "-1", "--format=%H", "--all", &find, "HEAD", "--", path];
    let said = |arguments: &[&str]| -> anyhow::Result<String> {
        let output = git(&repository.top, arguments, &[])?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let touched = said(&log)?;
    // The last commit that touched the text has either brought it or taken it away.
    for commit in ["HEAD".to_owned(), touched.clone(), format!("{touched}^")] {
        let file = format!("{commit}:{path}");
        let found = said(&["rev-parse", "--verify", "--quiet", &file])?;
        if !touched.is_empty() && found == hash {
            return Ok(Some(commit));
        }
    }
    Ok(None)
}

/// The changes that stand in one file, by its paths on the sides.
fn of_file(old: &Lowered, new: &Lowered, [before, after]: [&String; 2]) -> Report {
    let mut report = Report::new(old, new);
    let is_here = |change: &Change| {
        let is_in = |place: &Option<FileLine>, file: &String| {
            let place = place.as_ref();
            place.is_some_and(|place| place.file == *file)
        };
        is_in(&change.old_place, before) || is_in(&change.new_place, after)
    };
    report.changes.retain(is_here);
    report.wrong_waivers.clear();
    report
}
