//! Every operation that changes a file. A watcher can look at each of them before it happens: tests
//! stop a command there.

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;
use std::rc::Rc;

use fs_err as fs;

/// Called before each change of a file or folder, with its path. An error fails the change.
pub type Watch = Rc<dyn Fn(&Path) -> io::Result<()>>;

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
        self.about_to_change(path)?;
        let mut file = fs::File::create(path)?;
        self.about_to_change(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
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
