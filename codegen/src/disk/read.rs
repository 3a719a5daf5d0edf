//! Reading the files of a spec, and the names of all files in a folder.

use std::io;
use std::path::Path;

use fs_err as fs;

use super::LOCK;
use crate::diagnostic::Source;

/// Reads all files of a spec folder whose names end in `.yaml` or `.yml`.
///
/// # Errors
///
/// If the folder cannot be read or has no such file, or a file is not UTF-8.
pub fn read_spec(folder: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in files_below(folder, folder, &[])? {
        let file = folder.join(&path);
        // Folders are walked, not listed, so that this one is behind a link.
        if file.is_dir() {
            return Err(link_to_folder(&file));
        }
        if !matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml"))) {
            continue;
        }
        let text = text_of(&file, fs::read(&file)?)?;
        sources.push(Source { path, text });
    }
    if sources.is_empty() {
        let message =
            format!("{}: no spec is here, for no file ends in .yaml or .yml", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    Ok(sources)
}

/// The text of the lock of a spec; nothing if the folder has none.
///
/// # Errors
///
/// If it cannot be read or is not UTF-8.
pub fn read_lock(folder: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(folder.join(LOCK)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn link_to_folder(file: &Path) -> io::Error {
    let message = format!(
        "{}: a link to a folder, and folders behind links are not read; \
         put the folder itself here, or links to its files",
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

/// The files below a folder, with `/` between the parts of a path, sorted; without those in some
/// folders of the root.
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
    let parts: Vec<_> = path.components().map(|it| it.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
