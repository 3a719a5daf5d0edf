//! Every operation that changes a file. A watcher can look at each of them before it happens: tests
//! stop a command there.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use fs_err as fs;

/// Called before each change of a file or folder, with its path. An error fails the change.
pub type Watch = Rc<dyn Fn(&Path) -> io::Result<()>>;

/// So many files are waited for one by one: others may have much to write on the same file system.
const FEW: usize = 8;

#[derive(Clone, Default)]
pub(super) struct Ops {
    watch: Option<Watch>,
}

impl fmt::Debug for Ops {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ops").finish_non_exhaustive()
    }
}

impl Ops {
    pub(super) fn watched(watch: Watch) -> Self {
        Self { watch: Some(watch) }
    }

    pub(super) fn about_to_change(&self, path: &Path) -> io::Result<()> {
        self.watch.as_ref().map_or(Ok(()), |watch| watch(path))
    }

    pub(super) fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.about_to_change(path)?;
        fs::create_dir(path)
    }

    pub(super) fn create_dir_all(&self, path: &Path) -> io::Result<()> {
        self.about_to_change(path)?;
        fs::create_dir_all(path)
    }

    /// Writes a file that is on the disk when this returns.
    pub(super) fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        self.write_soon(path, text)?;
        sync_file(path)
    }

    /// Writes a file that is on the disk when [`Ops::sync`] returns, and perhaps not before.
    pub(super) fn write_soon(&self, path: &Path, text: &str) -> io::Result<()> {
        self.about_to_change(path)?;
        let mut file = fs::File::create(path)?;
        self.about_to_change(path)?;
        file.write_all(text.as_bytes())
    }

    /// Waits until files of a folder are on the disk. For many of them, one waits for everything that
    /// their file system has to write: that is one wait instead of one for each file.
    pub(super) fn sync(&self, folder: &Path, files: &[PathBuf]) -> io::Result<()> {
        self.about_to_change(folder)?;
        if files.len() > FEW && sync_file_system(folder)? {
            return Ok(());
        }
        files.iter().try_for_each(|file| sync_file(file))
    }

    pub(super) fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.about_to_change(to)?;
        fs::copy(from, to).map(|_| ())
    }

    pub(super) fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.about_to_change(to)?;
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.about_to_change(to)?;
        fs::rename(from, to)
    }

    pub(super) fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.about_to_change(path)?;
        fs::remove_file(path)
    }

    pub(super) fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.about_to_change(path)?;
        fs::remove_dir(path)
    }
}

fn sync_file(path: &Path) -> io::Result<()> {
    count_wait();
    // Windows lets only those wait who may write.
    fs::File::options().write(true).open(path)?.sync_all()
}

/// Waits for the file system of a folder. Returns false where a system cannot do that.
#[cfg(target_os = "linux")]
fn sync_file_system(folder: &Path) -> io::Result<bool> {
    count_wait();
    rustix::fs::syncfs(std::fs::File::open(folder)?)?;
    Ok(true)
}

#[cfg(not(target_os = "linux"))]
fn sync_file_system(_: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(not(test))]
fn count_wait() {}

#[cfg(test)]
fn count_wait() {
    WAITS.set(WAITS.get() + 1);
}

#[cfg(test)]
thread_local! {
    /// How often this thread has waited for the disk.
    pub(super) static WAITS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
