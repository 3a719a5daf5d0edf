//! Paths that stay inside of a folder: nothing behind a link is read, written or removed.

use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use fs_err as fs;

/// The place of a path below a folder.
///
/// # Errors
///
/// If the path leads out of the folder, or there is a link on the way or at its end.
pub(super) fn inside(folder: &Path, path: &str) -> io::Result<PathBuf> {
    let mut parts = Path::new(path).components().peekable();
    if parts.peek().is_none() || !parts.all(|part| matches!(part, Component::Normal(_))) {
        let message = format!("{}: `{path}` leads out of this folder", folder.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    match link_on_the_way(folder, path) {
        None => Ok(folder.join(path)),
        Some(link) => Err(refused(&folder.join(link))),
    }
}

/// The first link on the way from a folder to a path in it, or at its end.
pub(super) fn link_on_the_way(folder: &Path, path: &str) -> Option<String> {
    let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
    ends.map(|end| &path[..end]).find(|way| is_link(&folder.join(way))).map(str::to_owned)
}

fn is_link(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

/// Refuses a path to anything but a file; a link to a file is refused too.
pub(super) fn demand_regular(path: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(path)?;
    if found.is_symlink() {
        return Err(refused(path));
    }
    if !found.is_file() {
        let message = format!(
            "{}: no regular file, and nothing else is read or replaced; put a file in its place",
            path.display()
        );
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    Ok(())
}

/// Returns whether a path leads to a file itself, and not to a link to one.
pub(super) fn is_regular(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

fn refused(link: &Path) -> io::Error {
    let message = format!(
        "{}: a link, and nothing behind links is read, written or removed; put the file or \
         folder itself in its place",
        link.display()
    );
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

/// The bytes of a regular file. Anything else, such as a pipe, is refused: it may have no end.
///
/// # Errors
///
/// If it is not there, is no regular file, or has more bytes than it may have.
pub(super) fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let bytes = first_bytes(path, most)?;
    if bytes.len() as u64 > most {
        let message = format!("{}: larger than {} KiB", path.display(), most >> 10);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// The bytes of a regular file; nothing if it is not there, or its folder is a file.
///
/// # Errors
///
/// As for [`bytes`].
pub(super) fn bytes_if_there(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    match bytes(path, most) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if is_absence(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The bytes of a regular file up to one more than it may have.
pub(super) fn first_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    demand_regular(path)?;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
