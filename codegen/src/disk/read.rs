//! Reading the files of a spec, and the names of all files in a folder.

use std::io;
use std::path::Path;

use fs_err as fs;

use super::inside::{bytes_if_there, first_bytes};
use super::journal::has_begun;
use super::{LOCK, WORK};
use crate::diagnostic::Source;

/// The largest file of a spec that is read. A larger one is cut behind this, and [`crate::lower`]
/// refuses it.
pub const LARGEST_SOURCE: u64 = 4 << 20;

/// The largest spec that is read.
const LARGEST_SPEC: usize = 64 << 20;

/// The largest lock of a spec that is read.
const LARGEST_LOCK: u64 = 16 << 20;

/// Reads all files of a spec folder whose names end in `.yaml` or `.yml`.
///
/// # Errors
///
/// If the folder cannot be read or has no such file, a file is not UTF-8, or a command has not ended
/// its changes of the folder.
pub fn read_spec(folder: &Path) -> io::Result<Vec<Source>> {
    demand_ended(folder)?;
    let mut sources = Vec::new();
    let mut size = 0;
    for path in files_below(folder, folder, &[WORK])? {
        let file = folder.join(&path);
        // The walk lists no folders, and stops at links: a folder in its list is behind a link.
        if file.is_dir() {
            return Err(link_to_folder(&file));
        }
        if !matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml"))) {
            continue;
        }
        let text = text_of(&file, whole_characters(first_bytes(&file, LARGEST_SOURCE)?))?;
        size += text.len();
        if size > LARGEST_SPEC {
            return Err(too_large(folder));
        }
        sources.push(Source { path, text });
    }
    if sources.is_empty() {
        let message =
            format!("{}: no spec is here, for no file ends in .yaml or .yml", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    demand_ended(folder)?;
    Ok(sources)
}

/// Refuses a folder in which some files are changed and others are not yet.
fn demand_ended(folder: &Path) -> io::Result<()> {
    if !has_begun(folder) {
        return Ok(());
    }
    let folder = folder.display();
    let message = format!(
        "{folder}: another command writes here at the moment, or was killed when it did; \
         `cargo xtask generate --spec {folder}` ends what a killed one began"
    );
    Err(io::Error::new(io::ErrorKind::WouldBlock, message))
}

fn too_large(folder: &Path) -> io::Error {
    let message = format!(
        "{}: the files that end in .yaml or .yml have more than {} MiB, which no spec has",
        folder.display(),
        LARGEST_SPEC >> 20
    );
    io::Error::new(io::ErrorKind::FileTooLarge, message)
}

/// Cuts a text that is too large, between two characters.
fn whole_characters(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() as u64 > LARGEST_SOURCE {
        let ends = bytes.iter().rposition(|byte| byte & 0b1100_0000 != 0b1000_0000);
        // One byte more than a file may have tells that it is too large.
        bytes.truncate(ends.unwrap_or_default());
        bytes.resize(LARGEST_SOURCE as usize + 1, b' ');
    }
    bytes
}

/// The text of the lock of a spec; nothing if the folder has none.
///
/// # Errors
///
/// If it cannot be read or is not UTF-8.
pub fn read_lock(folder: &Path) -> io::Result<Option<String>> {
    let file = folder.join(LOCK);
    bytes_if_there(&file, LARGEST_LOCK)?.map(|bytes| text_of(&file, bytes)).transpose()
}

fn link_to_folder(file: &Path) -> io::Error {
    let message = format!(
        "{}: a link to a folder, and nothing behind links is read; put the folder itself here",
        file.display()
    );
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

fn text_of(file: &Path, bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let file = file.display();
        let message = format!("{file}: line {line} is not UTF-8; save the file as UTF-8");
        io::Error::new(io::ErrorKind::InvalidData, message)
    })
}

/// The files below a folder, with `/` between the parts of a path, sorted. Some folders of the root
/// are left out.
pub(super) fn files_below(
    root: &Path,
    folder: &Path,
    leave_out: &[&str],
) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let inner = with_slashes(path.strip_prefix(root).unwrap_or(&path));
        if !entry.file_type()?.is_dir() {
            files.push(inner);
        } else if !leave_out.contains(&inner.as_str()) {
            files.extend(files_below(root, &path, leave_out)?);
        }
    }
    files.sort();
    Ok(files)
}

fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
