//! Commands that are killed, or whose changes of the disk fail, and folders to try that in.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::rc::Rc;

use fs_err as fs;

use super::ops::Watch;
use super::read::files_below;

pub(super) type Tree = BTreeMap<String, Vec<u8>>;

/// Every file in a folder.
pub(super) fn tree(folder: &Path) -> Tree {
    let files = files_below(folder, folder, &[]).expect("readable");
    let read = |path: String| (path.clone(), fs::read(folder.join(path)).expect("readable"));
    files.into_iter().map(read).collect()
}

/// Returns whether a folder has an empty folder in it, at any depth.
pub(super) fn has_empty_folders(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).expect("readable");
    entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_dir()).any(|inner| {
        fs::read_dir(&inner).expect("readable").next().is_none() || has_empty_folders(&inner)
    })
}

/// Runs something that is killed before its change of this number. Returns whether it was; if not,
/// it has ended before.
pub(super) fn killed(number: usize, run: impl FnOnce(Watch)) -> bool {
    let watch = watch(number, || resume_unwind(Box::new("killed")));
    catch_unwind(AssertUnwindSafe(|| run(watch))).is_err()
}

/// Runs something whose change of this number fails. Returns whether the change was reached, and the
/// result of the run.
pub(super) fn failing<T>(number: usize, run: impl FnOnce(Watch) -> T) -> (bool, T) {
    let failed = Rc::new(Cell::new(false));
    let fails = Rc::clone(&failed);
    let watch = watch(number, move || {
        fails.set(true);
        Err(io::Error::other("no room on this disk"))
    });
    let returned = run(watch);
    (failed.get(), returned)
}

fn watch(number: usize, then: impl Fn() -> io::Result<()> + 'static) -> Watch {
    let seen = Cell::new(0);
    Rc::new(move |_: &Path| {
        seen.set(seen.get() + 1);
        if seen.get() == number + 1 { then() } else { Ok(()) }
    })
}
