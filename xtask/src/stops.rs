//! Commands that are stopped before one of their changes of the disk, and a spec to try them with.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;

use codegen::disk::{self, Held, Watch};

pub(crate) type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Holds a folder. A program that another test starts keeps every lock of this process for a moment,
/// until it has become that program, and so a lock that is taken is asked for again.
pub(crate) fn hold(folder: &Path, watch: Option<&Watch>) -> io::Result<Held> {
    let hold = || match watch {
        Some(watch) => Held::watched(folder, "a test", Rc::clone(watch)),
        None => Held::new(folder, "a test"),
    };
    let is_taken = |held: &io::Result<Held>| {
        held.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    };
    (0..100_000)
        .map(|_| hold())
        .inspect(|_| thread::yield_now())
        .find(|held| !is_taken(held))
        .expect("nobody holds it for ever")
}

/// Writes the spec of a fictional vendor into the folder `spec`.
pub(crate) fn write_spec(root: &Path) {
    const SPEC: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/tests/page_check/bookbox/spec");
    for source in disk::read_spec(Path::new(SPEC)).expect("readable") {
        let path = root.join("spec").join(source.path);
        std::fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        std::fs::write(path, source.text).expect("writable");
    }
}

/// Every file, except the files of git and of the work of a command.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    for entry in std::fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.ends_with(".git") || path.ends_with(".codegen-work") {
            continue;
        }
        if path.is_dir() {
            tree.extend(self::tree(&path));
        } else {
            tree.insert(path.clone(), std::fs::read(&path).expect("readable"));
        }
    }
    tree
}

/// Something that happens before the change of a number, and the count of changes so far.
pub(crate) fn before(number: usize, then: fn() -> io::Result<()>) -> (Watch, Rc<Cell<usize>>) {
    let seen = Rc::new(Cell::new(0));
    let counter = Rc::clone(&seen);
    let watch = move |_: &Path| {
        counter.set(counter.get() + 1);
        if counter.get() == number + 1 { then() } else { Ok(()) }
    };
    (Rc::new(watch), seen)
}

/// Runs something that is killed before its change of this number. Returns whether it was; if not,
/// it has ended before.
pub(crate) fn is_killed(number: usize, run: impl FnOnce(Watch)) -> bool {
    let (watch, _) = before(number, || resume_unwind(Box::new("killed")));
    catch_unwind(AssertUnwindSafe(|| run(watch))).is_err()
}
