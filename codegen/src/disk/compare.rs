//! How a folder differs from what should be in it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path};

use fs_err as fs;

use super::read::files_below;
use super::{MANIFEST, NOT_OURS};
use crate::emit::Output;

/// How a folder differs from what should be in it. Every list is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Generated files that are not there.
    pub missing: Vec<String>,
    /// Generated files with another text.
    pub stale: Vec<String>,
    /// Files that an earlier run wrote and that nobody generates any more.
    pub orphaned: Vec<String>,
    /// Files that the generator did not write.
    pub foreign: Vec<String>,
    /// Files that the generator did not write where it would have to write its own.
    pub in_the_way: Vec<String>,
}

impl Difference {
    /// Whether a run would change nothing.
    pub fn is_fresh(&self) -> bool {
        let lists = [&self.missing, &self.stale, &self.orphaned, &self.in_the_way];
        lists.iter().all(|list| list.is_empty())
    }
}

/// Adds the list of all files to the files.
pub(crate) fn with_manifest(mut outputs: Vec<Output>) -> Vec<Output> {
    let paths = outputs.iter().map(|output| output.path.as_str());
    let list = manifest(paths.chain([MANIFEST]).collect());
    outputs.push(Output::new(MANIFEST, list));
    outputs
}

pub(super) fn manifest(paths: BTreeSet<&str>) -> String {
    paths.into_iter().map(|path| format!("{path}\n")).collect()
}

/// Compares a folder with what is generated; writes nothing.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn compare(folder: &Path, outputs: &[Output]) -> io::Result<Difference> {
    let mut difference = Difference::default();
    let wanted: BTreeMap<&str, &str> =
        outputs.iter().map(|output| (output.path.as_str(), output.text.as_str())).collect();
    let found = existing(folder)?;
    let written = written_before(folder)?;
    for (path, text) in &wanted {
        let file = folder.join(path);
        if !found.contains(*path) {
            difference.missing.push((*path).to_owned());
        } else if text_of(&fs::read(&file)?) != **text {
            if *path == MANIFEST || written.contains(*path) || says_generated(&file)? {
                difference.stale.push((*path).to_owned());
            } else {
                difference.in_the_way.push((*path).to_owned());
            }
        }
    }
    for path in found.iter().filter(|path| !wanted.contains_key(path.as_str())) {
        let list =
            if written.contains(path) { &mut difference.orphaned } else { &mut difference.foreign };
        list.push(path.clone());
    }
    Ok(difference)
}

/// The files in the output folder, without what tools put there.
fn existing(folder: &Path) -> io::Result<BTreeSet<String>> {
    if !folder.exists() {
        return Ok(BTreeSet::new());
    }
    Ok(files_below(folder, folder, &NOT_OURS)?.into_iter().collect())
}

/// The files that the manifest in the folder lists. A path that leads elsewhere is not believed.
pub(super) fn written_before(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = match fs::read(folder.join(MANIFEST)) {
        // What is no text names no file that the generator wrote.
        Ok(list) => String::from_utf8_lossy(&list).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let stays_inside =
        |path: &&str| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    Ok(list.lines().filter(stays_inside).map(str::to_owned).collect())
}

/// Whether a file says at its top that it is generated.
fn says_generated(file: &Path) -> io::Result<bool> {
    let text = fs::read(file)?;
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(String::from_utf8_lossy(first).contains("@generated from "))
}

/// The text of a generated file. A checkout may have given it the line ends of Windows.
pub(super) fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
