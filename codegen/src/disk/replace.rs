//! Writing some files of a folder, all or none.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use fs_err as fs;

/// A file that is to have another text.
#[derive(Debug, Clone, Copy)]
pub struct Replacement<'a> {
    /// The path below the folder.
    pub path: &'a str,
    /// The text that it has; nothing if it is not there.
    pub before: Option<&'a str>,
    /// The text that it is to have.
    pub after: &'a str,
}

/// Gives files other texts, all or none. New texts are first written beside the files, so that
/// what follows only renames; if that fails for one, the others are put back.
///
/// # Errors
///
/// If a file has another text than it should have before, or one cannot be written; then all are as
/// they were.
pub fn replace(folder: &Path, files: &[Replacement<'_>]) -> io::Result<()> {
    for file in files {
        check_before(folder, file)?;
    }
    let mut staged = Vec::new();
    let written = stage(folder, files, &mut staged).and_then(|()| put(&staged));
    for it in &staged {
        // What was renamed is not there any more.
        let _ = std::fs::remove_file(&it.waiting);
    }
    written
}

/// A new text on its way.
struct Staged<'a> {
    waiting: PathBuf,
    target: PathBuf,
    before: Option<&'a str>,
}

fn check_before(folder: &Path, file: &Replacement<'_>) -> io::Result<()> {
    let path = folder.join(file.path);
    let found = match fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if found.as_deref() == file.before.map(str::as_bytes) {
        return Ok(());
    }
    let message = format!("{}: changed meanwhile; nothing was written", path.display());
    Err(io::Error::new(io::ErrorKind::AlreadyExists, message))
}

fn stage<'a>(
    folder: &Path,
    files: &[Replacement<'a>],
    staged: &mut Vec<Staged<'a>>,
) -> io::Result<()> {
    for file in files {
        let path = folder.join(file.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        // A link stays one: what it leads to is replaced.
        let target = std::fs::canonicalize(&path).unwrap_or(path);
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let waiting = target.with_file_name(format!(".{name}.new"));
        staged.push(Staged {
            waiting: waiting.clone(),
            target: target.clone(),
            before: file.before,
        });
        let mut new = fs::File::create(&waiting)?;
        new.write_all(file.after.as_bytes())?;
        new.sync_all()?;
        if file.before.is_some() {
            fs::set_permissions(&waiting, fs::metadata(&target)?.permissions())?;
        }
    }
    Ok(())
}

fn put(staged: &[Staged<'_>]) -> io::Result<()> {
    for (number, it) in staged.iter().enumerate() {
        if let Err(error) = fs::rename(&it.waiting, &it.target) {
            let back = staged[..number].iter().try_for_each(put_back);
            return Err(match back {
                Ok(()) => error,
                Err(second) => io::Error::other(format!(
                    "{error}; and not everything could be put back: {second}"
                )),
            });
        }
    }
    Ok(())
}

fn put_back(it: &Staged<'_>) -> io::Result<()> {
    match it.before {
        Some(text) => fs::write(&it.target, text),
        None => fs::remove_file(&it.target),
    }
}

#[cfg(test)]
mod tests {
    use fs_err as fs;

    use super::{Replacement, replace};

    fn file<'a>(path: &'a str, before: Option<&'a str>, after: &'a str) -> Replacement<'a> {
        Replacement { path, before, after }
    }

    #[test]
    fn all_files_are_written_or_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path();
        let read = |path: &str| fs::read_to_string(at.join(path)).ok();
        replace(at, &[file("a.yaml", None, "1"), file("b/c.yaml", None, "2")]).expect("written");
        assert_eq!(read("a.yaml").as_deref(), Some("1"));
        assert_eq!(read("b/c.yaml").as_deref(), Some("2"));
        let stale = [file("a.yaml", Some("1"), "3"), file("b/c.yaml", Some("x"), "4")];
        assert!(replace(at, &stale).is_err());
        assert_eq!(read("a.yaml").as_deref(), Some("1"));
        // A folder is in the way of the second.
        fs::create_dir_all(at.join("d.yaml/e")).expect("made");
        let blocked = [file("a.yaml", Some("1"), "3"), file("d.yaml", None, "4")];
        assert!(replace(at, &blocked).is_err());
        assert_eq!(read("a.yaml").as_deref(), Some("1"));
        let names: Vec<_> = fs::read_dir(at).expect("read").collect();
        assert_eq!(names.len(), 3, "nothing is left waiting");
    }
}
