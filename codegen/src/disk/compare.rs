//! The differences of a folder from the generated files.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::inside::{bytes, first_bytes, is_regular, link_on_the_way};
use super::journal::LARGEST;
use super::read::files_below;
use super::{MANIFEST, NOT_OURS};
use crate::emit::Output;

/// The differences of a folder from the generated files. Every list is sorted.
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
    /// Links on the way to generated files, or in their place.
    pub links: Vec<String>,
}

/// The first line of a generated file is not longer.
const FIRST_LINE: u64 = 1 << 10;

impl Difference {
    /// Returns whether a run would change nothing.
    pub fn is_fresh(&self) -> bool {
        let lists = [&self.missing, &self.stale, &self.orphaned, &self.in_the_way, &self.links];
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

fn manifest(paths: BTreeSet<&str>) -> String {
    paths.into_iter().map(|path| format!("{path}\n")).collect()
}

/// Compares a folder with the generated files; writes nothing.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn compare(folder: &Path, outputs: &[Output]) -> io::Result<Difference> {
    let mut difference = Difference::default();
    let wanted: BTreeMap<&str, &str> =
        outputs.iter().map(|output| (output.path.as_str(), output.text.as_str())).collect();
    let links: BTreeSet<String> =
        wanted.keys().filter_map(|path| link_on_the_way(folder, path)).collect();
    difference.links = links.into_iter().collect();
    if !difference.links.is_empty() {
        return Ok(difference);
    }
    let found = existing(folder)?;
    let written = written_before(folder)?;
    for (path, text) in &wanted {
        let file = folder.join(path);
        if !found.contains(*path) {
            difference.missing.push((*path).to_owned());
        } else if !is_regular(&file) {
            difference.in_the_way.push((*path).to_owned());
        } else if text_of(&first_bytes(&file, LARGEST)?) != **text {
            if *path == MANIFEST || written.contains(*path) || says_generated(&file)? {
                difference.stale.push((*path).to_owned());
            } else {
                difference.in_the_way.push((*path).to_owned());
            }
        }
    }
    for path in found.iter().filter(|path| !wanted.contains_key(path.as_str())) {
        let is_ours = written.contains(path) && is_regular(&folder.join(path));
        let list = if is_ours { &mut difference.orphaned } else { &mut difference.foreign };
        list.push(path.clone());
    }
    Ok(difference)
}

/// The files in the output folder, without the files that tools put there.
fn existing(folder: &Path) -> io::Result<BTreeSet<String>> {
    if !folder.exists() {
        return Ok(BTreeSet::new());
    }
    Ok(files_below(folder, folder, &NOT_OURS)?.into_iter().collect())
}

/// The files that the manifest in the folder lists.
fn written_before(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = match bytes(&folder.join(MANIFEST), LARGEST) {
        // A line that is no text names no file that the generator wrote.
        Ok(list) => String::from_utf8_lossy(&list).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    Ok(list.lines().map(str::to_owned).collect())
}

/// Returns whether a file says at its top that it is generated.
fn says_generated(file: &Path) -> io::Result<bool> {
    let text = first_bytes(file, FIRST_LINE)?;
    let first = text.split(|byte| *byte == b'\n').next().expect("a split has a first part");
    Ok(String::from_utf8_lossy(first).contains("@generated from "))
}

/// The text of a generated file. A checkout may have given it the line ends of Windows.
pub(super) fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
