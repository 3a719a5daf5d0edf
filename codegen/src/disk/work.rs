//! The folder in which new files wait until all of them are written. The folder exists only while a
//! command writes, or after a command was killed.

use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;

use super::WORK;
use super::ops::Ops;

/// The file that a command locks as long as it writes. The text of the file names the command.
pub(super) const LOCKED: &str = "lock";

/// Keeps git from seeing the folder.
const IGNORE: &str = ".gitignore";

/// The file with the work that a killed command leaves besides the files of the folder.
pub(super) const REST: &str = "rest";

/// A folder, and the one in it where files wait.
#[derive(Debug)]
pub(super) struct Work {
    /// The folder whose files change.
    pub(super) folder: PathBuf,
    pub(super) ops: Ops,
}

impl Work {
    pub(super) fn path(&self) -> PathBuf {
        self.folder.join(WORK)
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Makes the folder unless it is there.
    ///
    /// # Errors
    ///
    /// If something of this name is there that no command has made.
    pub(super) fn make(&self) -> io::Result<()> {
        match fs::symlink_metadata(self.path()) {
            Ok(found) if found.is_dir() => self.demand_own(),
            Ok(_) => Err(self.foreign()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match self.ops.create_dir(&self.path()) {
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
                    made => made,
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Refuses a folder with files but without the one that commands lock.
    fn demand_own(&self) -> io::Result<()> {
        let names = self.names()?;
        let is_own =
            names.iter().all(|name| name == IGNORE) || names.iter().any(|name| name == LOCKED);
        if is_own { Ok(()) } else { Err(self.foreign()) }
    }

    fn foreign(&self) -> io::Error {
        let message = format!(
            "{}: here files wait until all are written, and something else is in the way; move it \
             elsewhere",
            self.path().display()
        );
        io::Error::new(io::ErrorKind::AlreadyExists, message)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let name =
            |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> =
            fs::read_dir(self.path())?.map(name).collect::<io::Result<_>>()?;
        names.sort();
        Ok(names)
    }

    pub(super) fn hide_from_git(&self) -> io::Result<()> {
        self.ops.about_to_change(&self.file(IGNORE))?;
        fs::write(self.file(IGNORE), "*\n")
    }

    /// Removes everything that waits.
    pub(super) fn clear(&self) -> io::Result<()> {
        let mut names = self.names()?;
        names.retain(|name| ![LOCKED, IGNORE, REST].contains(&name.as_str()));
        names.iter().try_for_each(|name| self.ops.remove_file(&self.file(name)))
    }

    /// Removes the folder, unless something remains to be done. The locked file goes last but for
    /// the folder, because it tells whose the folder is.
    pub(super) fn remove(&self) -> io::Result<()> {
        self.clear()?;
        if self.file(REST).exists() {
            return Ok(());
        }
        for name in [IGNORE, LOCKED] {
            self.ops.remove_file(&self.file(name))?;
        }
        self.ops.remove_dir(&self.path())
    }
}

/// Returns whether a command writes into a folder, or was killed when it did.
pub(super) fn is_unfinished(folder: &Path) -> bool {
    folder.join(WORK).join(LOCKED).exists()
}
