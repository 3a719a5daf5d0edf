//! Goldens: for each feature of the spec language a small spec, and beside it the files that are
//! generated from it.
//!
//! The folder `tests/goldens/<feature>` has the spec in `spec/` and the generated files in `out/`.
//! A vendor or envelope file that `spec/` does not have is the one of `tests/bases/things`. Most
//! generated files are equal for all of these specs: the golden `plain` has them, and every other
//! golden has the files that differ. A module that several goldens have is in the folder of the
//! first of them. `tests/goldens/mod.rs` lists all goldens as modules, which `compiled_goldens.rs`
//! compiles and uses.
//!
//! To add a golden:
//!
//! 1. Copy `spec/shop/onThing.yaml` of `tests/goldens/plain` to a new folder named for the feature,
//!    and change nothing in it but the attributes of the event, if that is enough.
//! 2. Run `UPDATE_GOLDENS=1 cargo test -p tests --test goldens`, and read what is in `out/`.
//! 3. Add a test of the feature's name to `compiled_goldens.rs`, and run `cargo test -p tests`.

use std::path::Path;

use codegen::{Output, disk};
use fs_err as fs;
use tests::{assert_golden, golden_spec, updates_goldens};

use files::{Files, GOLDENS, generated, goldens_folder, names};

mod files;
mod list;
mod texts;

#[test]
fn goldens_are_what_their_specs_say() {
    let mut wrong = Vec::new();
    for (name, golden) in GOLDENS.iter() {
        let folder = goldens_folder().join(name).join("out");
        let files = golden.stored();
        if updates_goldens() {
            write(&folder, &files);
        }
        wrong.extend(difference(name, &folder, &files));
    }
    assert!(
        wrong.is_empty(),
        "{} goldens are not what their specs say; if the change is right, run the tests with \
         UPDATE_GOLDENS=1 and review the difference\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn goldens_have_no_warnings() {
    for name in names() {
        let lowered = golden_spec(&name).lowered(&name);
        assert_eq!(lowered.warnings.warnings(), 0, "{name}:\n{}", lowered.warnings);
    }
}

/// The diff ignores the order of keys, and so must code that tries one spelling after the other.
#[test]
fn the_order_of_spellings_changes_nothing() {
    let mut spec = golden_spec("timestamps");
    let before = generated("as it is", &spec);
    let vendor = fs::read_to_string(goldens_folder().join("timestamps/spec/vendor.yaml"));
    let vendor = vendor.expect("a vendor");
    let (head, spellings) = vendor.split_once("timestamps:\n").expect("spellings");
    let mut lines: Vec<&str> = spellings.lines().collect();
    assert!(lines.len() > 1, "{spellings}");
    lines.reverse();
    spec.set("vendor.yaml", format!("{head}timestamps:\n{}\n", lines.join("\n")));
    assert_eq!(generated("reversed", &spec), before);
}

fn write(folder: &Path, files: &Files) {
    for (path, text) in files {
        assert_golden(&folder.join(path), text);
    }
    for path in compare(folder, files).orphaned {
        fs::remove_file(folder.join(&path)).expect("removable");
        let parents = Path::new(&path).ancestors().skip(1);
        for parent in parents.filter(|parent| !parent.as_os_str().is_empty()) {
            // A folder with other files in it stays.
            if std::fs::remove_dir(folder.join(parent)).is_err() {
                break;
            }
        }
    }
}

fn outputs(files: &Files) -> Vec<Output> {
    let outputs = files.iter();
    outputs.map(|(path, text)| Output { path: path.clone(), text: text.clone() }).collect()
}

fn compare(folder: &Path, files: &Files) -> disk::Difference {
    let mut found = disk::compare(folder, &outputs(files)).expect("readable");
    // Goldens have no list of the files of an earlier run: all other files count as foreign.
    found.stale.append(&mut found.in_the_way);
    found.orphaned.append(&mut found.foreign);
    found
}

/// Returns the faults of the folder of a golden, if there are any.
fn difference(name: &str, folder: &Path, files: &Files) -> Option<String> {
    let found = compare(folder, files);
    let prefix = format!("tests/goldens/{name}/out/");
    let patch = disk::patch_of(folder, &prefix, &outputs(files), &found).expect("readable");
    (!found.is_fresh()).then(|| format!("== tests/goldens/{name}\n{patch}"))
}
