//! Writing some files of a folder, all or none.

use std::io;

use super::hold::{Begun, Held};
use super::inside::{bytes_if_there, inside};
use super::journal::{Change, LARGEST};

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

/// Gives files other texts, all or none. After a kill, the next command that holds the folder ends
/// it.
///
/// # Errors
///
/// If a file has another text than it should have before, or one cannot be written; then all are as
/// they were.
pub fn replace(held: &Held, files: &[Replacement<'_>]) -> io::Result<()> {
    begin_replacing(held, files, None)?.finish();
    Ok(())
}

/// Gives files other texts, which can still be put back. `rest` is the work that is done before they
/// are kept; if the command is killed until then, [`Held::rest`] tells the next one of it.
///
/// # Errors
///
/// As for [`replace`].
pub fn begin_replacing<'a>(
    held: &'a Held,
    files: &[Replacement<'_>],
    rest: Option<&str>,
) -> io::Result<Begun<'a>> {
    files.iter().try_for_each(|file| check_before(held, file))?;
    let changes: Vec<Change<'_>> =
        files.iter().map(|file| Change { path: file.path, text: Some(file.after) }).collect();
    held.begin(&changes, rest)
}

fn check_before(held: &Held, file: &Replacement<'_>) -> io::Result<()> {
    let path = inside(held.folder(), file.path)?;
    let found = bytes_if_there(&path, LARGEST)?;
    if found.as_deref() == file.before.map(str::as_bytes) {
        return Ok(());
    }
    let message = format!("{}: changed meanwhile; nothing was written", path.display());
    Err(io::Error::new(io::ErrorKind::AlreadyExists, message))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use fs_err as fs;

    use super::{Held, Replacement, begin_replacing, replace};
    use crate::disk::faults::{Tree, failing, killed, tree};

    fn file<'a>(path: &'a str, before: Option<&'a str>, after: &'a str) -> Replacement<'a> {
        Replacement { path, before, after }
    }

    fn held(folder: &Path) -> Held {
        Held::new(folder, "a test").expect("nobody holds it")
    }

    fn texts(files: &[(&str, &str)]) -> Tree {
        let bytes = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
        files.iter().map(bytes).collect()
    }

    const NEW: [(&str, &str); 3] = [("a.yaml", "3"), ("b/c.yaml", "2"), ("d/e.yaml", "4")];

    fn changes() -> [Replacement<'static>; 2] {
        [file("a.yaml", Some("1"), "3"), file("d/e.yaml", None, "4")]
    }

    /// A folder with two files.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let files = [file("a.yaml", None, "1"), file("b/c.yaml", None, "2")];
        replace(&held(folder.path()), &files).expect("writable");
        assert_eq!(tree(folder.path()), texts(&OLD));
        folder
    }

    const OLD: [(&str, &str); 2] = [("a.yaml", "1"), ("b/c.yaml", "2")];

    #[test]
    fn a_file_that_changed_meanwhile_is_not_written_over() {
        let folder = folder();
        let stale = [file("a.yaml", Some("1"), "3"), file("b/c.yaml", Some("x"), "4")];
        let error = replace(&held(folder.path()), &stale).expect_err("it has another text");
        assert!(error.to_string().contains("c.yaml: changed meanwhile"), "{error}");
        assert_eq!(tree(folder.path()), texts(&OLD));
    }

    #[test]
    fn all_files_are_written_or_none() {
        let folder = folder();
        // The obstacle to the second file is found when the first has been replaced.
        fs::write(folder.path().join("d"), "").expect("writable");
        let error = replace(&held(folder.path()), &changes()).expect_err("no folder can be made");
        assert!(error.to_string().contains('d'), "{error}");
        fs::remove_file(folder.path().join("d")).expect("it is still there");
        assert_eq!(tree(folder.path()), texts(&OLD));
    }

    #[test]
    fn whatever_change_fails_all_is_as_it_was() {
        let mut failures = 0;
        for number in 0.. {
            let folder = folder();
            let (has_failed, written) = failing(number, |watch| {
                let held = Held::watched(folder.path(), "a test", watch);
                held.and_then(|held| replace(&held, &changes()))
            });
            if !has_failed {
                break;
            }
            failures += usize::from(written.is_err());
            let wanted = if written.is_err() { texts(&OLD) } else { texts(&NEW) };
            drop(Held::new(folder.path(), "a test").expect("what is left can be cleared"));
            assert_eq!(tree(folder.path()), wanted, "change {number} failed");
        }
        assert!(failures > 10, "{failures}");
    }

    #[test]
    fn whenever_it_is_killed_the_next_command_leaves_old_or_new_and_knows_the_rest() {
        let mut rests = 0;
        for kill in 0.. {
            let folder = folder();
            let was_killed = killed(kill, |watch| {
                let held = Held::watched(folder.path(), "a test", watch).expect("nobody holds it");
                let begun = begin_replacing(&held, &changes(), Some("more")).expect("writable");
                begun.finish();
            });
            if !was_killed {
                break;
            }
            let mut next = held(folder.path());
            let rest = next.rest().map(str::to_owned);
            next.forget_rest().expect("writable");
            drop(next);
            let found = tree(folder.path());
            let is_new = found == texts(&NEW);
            assert!(is_new || found == texts(&OLD), "killed before change {kill}: {found:?}");
            assert!(rest.is_none() || is_new, "killed before change {kill}");
            rests += usize::from(rest.is_some());
        }
        assert!(rests > 2, "what remains is known as soon as a file has changed: {rests}");
    }
}
