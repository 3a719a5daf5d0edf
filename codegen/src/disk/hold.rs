//! One command at a time writes into a folder.

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use fs_err as fs;
use same_file::Handle;

use super::WORK;
use super::inside;
use super::journal::{self, Change, Journal};
use super::ops::{Ops, Watch};
use super::work::{LOCKED, REST, Work};

/// How often a command tries to lock a file that other commands remove meanwhile.
const TRIES: usize = 100;

/// The longest text that tells who holds a folder.
const WHO: u64 = 200;

/// A folder into which nobody else writes as long as this lives.
///
/// The system releases the lock when the process ends, however it ends: a lock is never stale. The
/// work of a command that was killed is ended when the folder is held the next time.
#[derive(Debug)]
pub struct Held {
    work: Work,
    /// The folders that were made for this, from the inside out.
    made: Vec<PathBuf>,
    rest: Option<String>,
    _lock: File,
}

/// Files that have changed, and can still be put back.
#[derive(Debug)]
pub struct Begun<'a> {
    work: &'a Work,
    journal: Journal,
}

impl Held {
    /// Holds a folder, which is made if it is not there. Others are told that `who` holds it.
    ///
    /// # Errors
    ///
    /// If another command holds the folder, something is in the way, or the work of a killed command
    /// can be neither ended nor taken back.
    pub fn new(folder: &Path, who: &str) -> io::Result<Self> {
        Self::with(folder, who, Ops::default())
    }

    /// Holds the folder as [`Held::new`] does, and tells `watch` of each change of a file.
    ///
    /// # Errors
    ///
    /// As for [`Held::new`].
    pub fn watched(folder: &Path, who: &str, watch: Watch) -> io::Result<Self> {
        Self::with(folder, who, Ops::watched(watch))
    }

    fn with(folder: &Path, who: &str, ops: Ops) -> io::Result<Self> {
        let around = folder.ancestors().filter(|around| !around.as_os_str().is_empty());
        let made = around.take_while(|around| !around.exists()).map(Path::to_owned).collect();
        let work = Work { folder: folder.to_owned(), ops };
        let lock = lock(&work, who)?;
        let mut held = Self { work, made, rest: None, _lock: lock };
        held.work.hide_from_git()?;
        Journal::end_after_a_kill(&held.work)?;
        held.work.clear()?;
        held.rest = journal::rest(&held.work)?;
        Ok(held)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.work.folder
    }

    /// The work that a killed command has left to do elsewhere.
    pub fn rest(&self) -> Option<&str> {
        self.rest.as_deref()
    }

    /// Forgets the work that was left to do: it is done, or nobody wants it any more.
    ///
    /// # Errors
    ///
    /// If the file with it cannot be removed.
    pub fn forget_rest(&mut self) -> io::Result<()> {
        match self.rest.take() {
            Some(_) => self.work.ops.remove_file(&self.work.file(REST)),
            None => Ok(()),
        }
    }

    /// Changes files, all or none. `rest` is the work that the caller does next: if it is killed
    /// then, [`Held::rest`] tells the next command of it.
    pub(super) fn begin(
        &self,
        changes: &[Change<'_>],
        rest: Option<&str>,
    ) -> io::Result<Begun<'_>> {
        self.work.clear()?;
        let journal = Journal::begin(&self.work, changes, rest)?;
        journal.run(&self.work)?;
        Ok(Begun { work: &self.work, journal })
    }

    /// Replaces a file around the folder in one step, and keeps its permissions.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or is no regular file.
    pub fn replace_around(&self, path: &Path, text: &str) -> io::Result<()> {
        inside::demand_regular(path)?;
        let waiting = self.work.file("around");
        self.work.ops.write(&waiting, text)?;
        self.work.ops.copy_permissions(path, &waiting)?;
        self.work.ops.rename(&waiting, path)
    }
}

impl Begun<'_> {
    /// Keeps the files as they are now.
    pub fn finish(self) {
        // If the journal stays, the next command finds that all of it is done.
        let _ = self.journal.close(self.work);
    }

    /// Puts the files back.
    ///
    /// # Errors
    ///
    /// If a file cannot be put back.
    pub fn undo(self) -> io::Result<()> {
        self.journal.undo(self.work)
    }
}

impl Drop for Held {
    /// A panic leaves everything as a kill does: the next command ends it.
    fn drop(&mut self) {
        if std::thread::panicking() || journal::has_begun(&self.work.folder) {
            return;
        }
        // The next command removes what stays.
        let _ = self.work.remove();
        for folder in &self.made {
            if std::fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// Ends the work of a killed command in a folder.
///
/// # Errors
///
/// As for [`Held::new`].
pub fn end_what_was_begun(folder: &Path, who: &str) -> io::Result<()> {
    if journal::has_begun(folder) { Held::new(folder, who).map(drop) } else { Ok(()) }
}

/// Locks the file in the folder for waiting files. A command that ends removes the file: the locked
/// one must still be the one that stands there.
fn lock(work: &Work, who: &str) -> io::Result<File> {
    for _ in 0..TRIES {
        work.ops.create_dir_all(&work.folder)?;
        work.make()?;
        let Some(mut file) = opened(&work.file(LOCKED))? else {
            continue;
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(is_held(work)),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if is_there(&file, &work.file(LOCKED))? {
            file.set_len(0)?;
            file.rewind()?;
            write!(file, "{who} (process {})", std::process::id())?;
            return Ok(file);
        }
    }
    Err(is_held(work))
}

/// The file, made if it is not there; nothing if its folder has gone.
fn opened(path: &Path) -> io::Result<Option<File>> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        let message = format!("{}: no regular file; remove it", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    match File::options().create(true).read(true).write(true).truncate(false).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    }
}

fn is_there(file: &File, path: &Path) -> io::Result<bool> {
    let held = Handle::from_file(file.try_clone()?)?;
    match Handle::from_path(path) {
        Ok(found) => Ok(found == held),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn is_held(work: &Work) -> io::Error {
    let mut who = String::new();
    // Only people use the text, and not every system lets others read it.
    let read =
        File::open(work.file(LOCKED)).and_then(|file| file.take(WHO).read_to_string(&mut who));
    if read.is_err() || who.is_empty() {
        "another command".clone_into(&mut who);
    }
    let message = format!(
        "{}: {who} writes here at the moment, and nothing was written; wait until it has ended, and \
         run this again. Its lock in {WORK} ends with it",
        work.folder.display()
    );
    io::Error::new(io::ErrorKind::WouldBlock, message)
}
