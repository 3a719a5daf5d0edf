//! Patches that a command prints apply, with `patch -p1` and with `git apply`.

use std::process::Command;

use fs_err as fs;

use super::support::{Place, ended, xtask};

impl Place {
    /// Asserts that a patch, applied at the top of a copy, gives it the files of another place.
    #[track_caller]
    fn assert_patch(&self, patch: &str, wanted: &Self) {
        for program in [&["patch", "-p1", "--fuzz=0", "--input"][..], &["git", "apply"]] {
            let copy = Self::empty();
            copy.copy(self.root(), ".");
            let file = tempfile::NamedTempFile::new().expect("a file");
            fs::write(file.path(), patch).expect("writable");
            let mut command = Command::new(program[0]);
            let ended =
                ended(command.args(&program[1..]).arg(file.path()).current_dir(copy.root()));
            assert_eq!(ended.code, Some(0), "{program:?}: {}{}\n{patch}", ended.out, ended.err);
            assert_eq!(copy.inner_files(), wanted.inner_files(), "{program:?}");
        }
    }

    /// Every file by its path below the top, as text.
    fn inner_files(&self) -> Vec<(String, String)> {
        let files = self.files().into_iter().map(|(path, bytes)| {
            let path = path.strip_prefix(self.root()).expect("below the top");
            (path.display().to_string(), String::from_utf8(bytes).expect("UTF-8"))
        });
        files.collect()
    }

    fn copied(&self) -> Self {
        let copy = Self::empty();
        copy.copy(self.root(), ".");
        copy
    }
}

#[test]
fn what_generate_would_write_is_a_patch() {
    let place = Place::generated_here();
    fs::remove_file(place.path("spec/mail/onLetter.yaml")).expect("writable");
    fs::remove_dir_all(place.path("generated/src/shop")).expect("writable");
    place.edit("spec/shop/onOrder.yaml", ("Identifier.", "Number of the order."));
    let done = place.copied();
    assert_eq!(done.run(&["generate"]).code, Some(0));
    for folder in [place.path(""), place.path("spec/shop")] {
        let check = ended(xtask(&folder).args(["generate", "--check"]));
        assert_eq!(check.code, Some(1), "{}", check.err);
        place.assert_patch(&check.out, &done);
    }
}

#[test]
fn what_an_import_would_write_is_a_patch() {
    for place in [Place::begun(), Place::known()] {
        let page = super::page_import::page("open, closed", "open, overdue, closed");
        place.write("page.txt", &page);
        let done = place.copied();
        let dry = place.import(&page, &["--dry-run"]);
        assert_eq!(dry.code, Some(0), "{}", dry.err);
        assert_eq!(done.import(&page, &[]).code, Some(0));
        place.assert_patch(&dry.out, &done);
    }
}

#[test]
fn what_a_release_would_write_is_a_patch() {
    let place = Place::released();
    place.edit("spec/shop/onOrder.yaml", ("What was noted.", "What somebody noted."));
    place.commit_generated();
    let dry = place.release(&["--dry-run"]);
    assert_eq!(dry.code, Some(0), "{}", dry.err);
    assert_eq!(place.release(&[]).code, Some(0));
    let released = place.copied();
    place.git(&["restore", "."]);
    place.assert_patch(&dry.out, &released);
}

#[test]
fn a_folder_with_a_blank_in_its_name_is_patched() {
    let place = Place::ungenerated();
    let generate = ["generate", "--out", "of acme"];
    assert_eq!(place.run(&generate).code, Some(0));
    place.edit("spec/shop/onOrder.yaml", ("Identifier.", "Number of the order."));
    let done = place.copied();
    assert_eq!(done.run(&generate).code, Some(0));
    let check = place.run(&[&generate[..], &["--check"]].concat());
    place.assert_patch(&check.out, &done);
}
