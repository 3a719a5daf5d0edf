//! `cargo xtask generate` and `lint` from end to end.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use fs_err as fs;

use super::support::{ENVELOPE, Ended, Place, ended, xtask};

const VENDOR: &str = "\
vendor: Acme
docs: https://docs.example.com
package: { name: acme-events, version: 0.1.0, repository: \"https://example.com/acme\", description: Events of Acme. }
platforms: { v1: The only one. }
products:
  shop: { name: Shop, doc: Sells things. }
  mail: { name: Mail, doc: Sends things. }
modules:
  order: { product: shop, doc: Orders., evidence: documented }
  letter: { product: mail, doc: Letters., evidence: documented }
timestamps:
  iso: { pattern: \"%Y-%m-%dT%H:%M:%S%z\", example: \"2026-03-02T09:45:10Z\", doc: ISO 8601. }
";

pub(super) fn event(name: &str, product: &str, module: &str) -> String {
    format!(
        "event: {name}\nproduct: {product}\nmodule: {module}\nplatforms: [v1]\n\
         page: {{ title: A page, url: \"https://docs.example.com/{name}\", captured: 2026-01-01 }}\n\
         summary: Something changed.\nwhere_silent: documented\n\
         data:\n  id: {{ type: string id, doc: Identifier. }}\n"
    )
}

type Tree = BTreeMap<PathBuf, (Vec<u8>, SystemTime)>;

impl Place {
    /// A spec of two events, and a folder for what is made from it.
    pub(super) fn ungenerated() -> Self {
        let place = Self::empty();
        place.write("spec/vendor.yaml", VENDOR);
        place.write("spec/envelope.yaml", ENVELOPE);
        place.write("spec/shop/onOrder.yaml", event("onOrder", "shop", "order"));
        place.write("spec/mail/onLetter.yaml", event("onLetter", "mail", "letter"));
        place
    }

    /// One whose files have been generated into the folder of the defaults.
    pub(super) fn generated_here() -> Self {
        let place = Self::ungenerated();
        assert_eq!(place.run(&["generate"]).code, Some(0));
        place
    }

    /// One whose files have been generated.
    pub(super) fn generated() -> Self {
        let place = Self::ungenerated();
        let ended = place.generate(&[]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        place
    }

    pub(super) fn generate(&self, more: &[&str]) -> Ended {
        self.run(&[&["generate", "--spec", "spec", "--out", "out"], more].concat())
    }

    /// Runs `--check`, which must change nothing, whatever it finds.
    fn check(&self) -> Ended {
        let before = self.tree();
        let ended = self.generate(&["--check"]);
        assert!(self.tree() == before, "--check wrote something");
        ended
    }

    /// Every file that was generated, with its text and when it was written.
    fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        if self.path("out").is_dir() {
            collect(&self.path("out"), &mut tree);
        }
        tree
    }

    pub(super) fn assert_fresh(&self) {
        let ended = self.check();
        assert_eq!((ended.code, &*ended.out, &*ended.err), (Some(0), "", ""));
    }
}

fn collect(folder: &Path, tree: &mut Tree) {
    for entry in fs::read_dir(folder).expect("readable") {
        let entry = entry.expect("readable");
        let path = entry.path();
        if path.is_dir() {
            collect(&path, tree);
        } else {
            let time = entry.metadata().and_then(|metadata| metadata.modified());
            let bytes = fs::read(&path).expect("readable");
            tree.insert(path, (bytes, time.expect("a time")));
        }
    }
}

#[test]
fn an_empty_folder_is_filled_and_then_left_alone() {
    let place = Place::ungenerated();
    let first = place.generate(&[]);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert!(first.err.contains("files written, 0 removed"), "{}", first.err);
    assert!(place.path("out/src/shop/on_order.rs").is_file());
    assert!(!place.path("out/.staging").exists());
    let before = place.tree();
    let second = place.generate(&[]);
    assert_eq!(second.code, Some(0));
    assert!(second.err.contains("nothing written"), "{}", second.err);
    assert!(place.tree() == before, "a file was written again");
    place.assert_fresh();
}

#[test]
fn a_touched_file_is_found_and_mended() {
    let place = Place::generated();
    let path = place.path("out/README.md");
    let before = fs::read(&path).expect("readable");
    place.write("out/README.md", "mine now\n");
    let found = place.check();
    assert_eq!(found.code, Some(1));
    assert!(found.out.contains("stale: out/README.md"), "{}", found.out);
    assert!(found.out.contains("-mine now"), "{}", found.out);
    let command = "cargo xtask generate --spec spec --out out";
    assert!(found.err.contains(command), "{}", found.err);
    let mended = place.generate(&[]);
    assert!(mended.err.contains(": 1 of "), "{}", mended.err);
    assert!(fs::read(&path).expect("readable") == before);
    place.assert_fresh();
}

#[test]
fn a_deleted_file_is_found_and_mended() {
    let place = Place::generated();
    fs::remove_dir_all(place.path("out/src/shop")).expect("writable");
    let found = place.check();
    assert_eq!(found.code, Some(1));
    let name = "missing: out/src/shop/on_order.rs";
    assert!(found.out.contains(name), "{}", found.out);
    assert_eq!(place.generate(&[]).code, Some(0));
    place.assert_fresh();
}

#[test]
fn what_nobody_generates_any_more_is_found_and_removed_with_its_folder() {
    let place = Place::generated();
    fs::remove_file(place.path("spec/mail/onLetter.yaml")).expect("writable");
    let found = place.check();
    assert_eq!(found.code, Some(1));
    let name = "orphaned, nobody generates it any more: out/docs/mail/onLetter.md";
    assert!(found.out.contains(name), "{}", found.out);
    let mended = place.generate(&[]);
    assert!(!mended.err.contains(" 0 removed"), "{}", mended.err);
    assert!(!place.path("out/docs/mail").exists());
    place.assert_fresh();
}

#[test]
fn a_foreign_file_is_found_and_left_alone() {
    let place = Place::generated();
    place.write("out/src/notes.txt", "mine");
    let found = place.check();
    assert_eq!(found.code, Some(1));
    let name = "foreign, the generator did not write it: out/src/notes.txt";
    assert!(found.out.contains(name), "{}", found.out);
    let left = place.generate(&[]);
    assert_eq!(left.code, Some(0));
    assert!(left.err.contains("left alone, the generator did not write it: out/src/notes.txt"));
    assert_eq!(fs::read(place.path("out/src/notes.txt")).expect("there"), b"mine");
}

#[test]
fn the_spec_is_not_written_into() {
    let place = Place::ungenerated();
    let ended = place.run(&["generate", "--spec", "spec", "--out", "spec"]);
    assert_eq!(ended.code, Some(2), "{}", ended.err);
    assert!(ended.err.contains("is in the spec"), "{}", ended.err);
    assert!(!place.path("spec/Cargo.toml").exists());
}

#[test]
fn files_of_others_are_not_written_over() {
    let place = Place::ungenerated();
    place.write("out/Cargo.toml", "[workspace]\n");
    place.write("out/src/lib.rs", "//! Mine.\n");
    let check = place.check();
    assert_eq!(check.code, Some(1), "{}", check.out);
    for path in ["Cargo.toml", "src/lib.rs"] {
        let line = format!("in the way, the generator did not write it: out/{path}");
        assert!(check.out.contains(&line), "{}", check.out);
    }
    let before = place.tree();
    let ended = place.generate(&[]);
    assert_eq!(ended.code, Some(2), "{}", ended.err);
    assert!(ended.err.contains("Cargo.toml, src/lib.rs"), "{}", ended.err);
    assert!(place.tree() == before, "something was written");
}

#[test]
fn a_checkout_with_the_line_ends_of_windows_is_fresh() {
    let place = Place::generated();
    for (path, (bytes, _)) in place.tree() {
        let text = String::from_utf8(bytes).expect("UTF-8");
        fs::write(path, text.replace('\n', "\r\n")).expect("writable");
    }
    place.assert_fresh();
    let before = place.tree();
    assert_eq!(place.generate(&[]).code, Some(0));
    assert!(place.tree() == before, "a file was written again");
}

#[test]
fn a_spec_with_errors_changes_nothing() {
    let place = Place::generated();
    let before = place.tree();
    let text = event("onOrder", "shop", "order").replace("string id", "sting");
    place.write("spec/shop/onOrder.yaml", text);
    place.write("spec/mail/onLetter.yaml", event("onLetter", "mal", "letter"));
    for arguments in [&[][..], &["--check"]] {
        let failed = place.generate(arguments);
        assert_eq!(failed.code, Some(2), "{arguments:?}");
        assert!(failed.err.contains("shop/onOrder.yaml:9:15"), "{}", failed.err);
        assert!(failed.err.contains("mail/onLetter.yaml:2:10"), "{}", failed.err);
        assert!(failed.err.contains("nothing was written"), "{}", failed.err);
        assert!(place.tree() == before);
    }
}

#[test]
fn lint_lists_every_error_with_its_place() {
    let place = Place::ungenerated();
    let sound = place.lint();
    assert_eq!((sound.code, &*sound.err), (Some(0), ""));
    assert_eq!(sound.out, "4 files, no errors, no warnings\n");

    let vendor = place.read("spec/vendor.yaml");
    let nowhere = vendor.replace("repository: \"https://example.com/acme\", ", "");
    place.write("spec/vendor.yaml", nowhere);
    let warned = place.lint();
    assert_eq!(warned.code, Some(0));
    let wanted =
        "warning[no-repository]: the package has no `repository`\n  --> spec/vendor.yaml:3\n";
    assert!(warned.out.starts_with(wanted), "{}", warned.out);
    assert!(warned.out.ends_with("4 files, no errors, 1 warning\n"), "{}", warned.out);
    place.write("spec/vendor.yaml", vendor);

    let text = event("onOrder", "shop", "order");
    place.write("spec/shop/onOrder.yaml", text.replace(", doc: Identifier.", ""));
    let warned = place.lint();
    assert_eq!(warned.code, Some(0));
    assert!(warned.out.contains("warning[no-doc]"), "{}", warned.out);

    place.write("spec/shop/onOrder.yaml", text.replace("string id", "sting"));
    place.write("spec/mail/onLetter.yaml", event("onLetter", "mal", "letter"));
    let failed = place.lint();
    assert_eq!(failed.code, Some(1));
    let places = ["mail/onLetter.yaml:2:10", "shop/onOrder.yaml:9:15"];
    let at = places.map(|place| failed.out.find(place));
    assert!(at[0].is_some() && at[0] < at[1], "{}", failed.out);
    assert!(failed.out.ends_with("2 errors\n"), "{}", failed.out);
}

#[test]
fn what_is_no_spec_cannot_be_read() {
    let place = Place::generated();
    let before = place.tree();
    fs::create_dir(place.path("empty")).expect("writable");
    place.write("latin/shop/onOrder.yaml", b"event: onOrder\nsummary: caf\xe9\n");
    let cases = [
        ("nowhere", "nowhere"),
        ("empty", "no file ends in .yaml"),
        ("latin", "line 2 is not UTF-8"),
        ("spec/vendor.yaml", "vendor.yaml"),
    ];
    for (spec, message) in cases {
        for arguments in [
            &["lint", "--spec", spec][..],
            &["generate", "--spec", spec, "--out", "out"],
            &["generate", "--spec", spec, "--out", "out", "--check"],
        ] {
            let failed = place.run(arguments);
            assert_eq!(failed.code, Some(2), "{arguments:?}");
            assert!(failed.err.starts_with("error: "), "{}", failed.err);
            assert!(failed.err.contains(message), "{}", failed.err);
        }
    }
    assert!(place.tree() == before);
}

#[test]
fn an_output_folder_that_is_a_file_stays_one() {
    let place = Place::ungenerated();
    place.write("out", "mine");
    for arguments in [&[][..], &["--check"]] {
        let failed = place.generate(arguments);
        assert_eq!(failed.code, Some(2));
        assert!(failed.err.contains("out"), "{}", failed.err);
    }
    assert_eq!(fs::read(place.path("out")).expect("there"), b"mine");
}

#[test]
fn a_write_that_fails_midway_leaves_everything_as_it_was() {
    let place = Place::generated();
    // A folder where the page of a new event must go, and another event that is gone.
    place.write("spec/shop/onReturn.yaml", event("onReturn", "shop", "order"));
    fs::remove_file(place.path("spec/mail/onLetter.yaml")).expect("writable");
    place.write("out/src/shop/on_return.rs/in the way", "mine");
    let before = place.tree();
    let failed = place.generate(&[]);
    assert_eq!(failed.code, Some(2));
    assert!(failed.err.contains("src/shop/on_return.rs"), "{}", failed.err);
    let texts =
        |tree: Tree| -> Vec<_> { tree.into_iter().map(|(path, entry)| (path, entry.0)).collect() };
    assert!(texts(place.tree()) == texts(before));
    assert!(!place.path("out/.codegen-work").exists());

    fs::remove_dir_all(place.path("out/src/shop/on_return.rs")).expect("writable");
    assert_eq!(place.generate(&[]).code, Some(0));
    place.assert_fresh();
}

#[test]
fn what_a_killed_run_left_behind_is_mended() {
    let place = Place::generated();
    place.write("out/.codegen-work/lock", "`cargo xtask generate` (process 1)");
    place.write("out/.codegen-work/new-1", "half a file");
    fs::remove_file(place.path("out/src/lib.rs")).expect("writable");
    let list = fs::read_to_string(place.path("out/.generated")).expect("readable");
    place.write("out/.generated", format!("{list}src/gone.rs\n"));
    let found = place.check();
    assert_eq!(found.code, Some(1));
    assert!(!found.out.contains(".codegen-work"), "{}", found.out);
    assert_eq!(place.generate(&[]).code, Some(0));
    assert!(!place.path("out/.codegen-work").exists());
    place.assert_fresh();

    place.write("out/.codegen-work/lock", "");
    assert_eq!(place.generate(&[]).code, Some(0));
    assert!(!place.path("out/.codegen-work").exists());
}

#[test]
fn a_list_that_leads_elsewhere_touches_nothing_there() {
    let place = Place::generated();
    place.write("x", "mine");
    place.write("out/target/debug", "a tool's");
    let list = fs::read_to_string(place.path("out/.generated")).expect("readable");
    let x = place.path("x");
    let list = format!("../x\n{}\nsrc/../../x\ntarget/debug\n\n{list}", x.display());
    place.write("out/.generated", list);
    assert_eq!(place.generate(&[]).code, Some(0));
    assert_eq!(fs::read(x).expect("there"), b"mine");
    assert!(place.path("out/target/debug").exists());
    place.assert_fresh();
}

#[test]
fn arguments_that_nobody_knows_are_refused() {
    let place = Place::ungenerated();
    for arguments in [
        &[][..],
        &["generat"],
        &["generate", "--spce", "spec"],
        &["generate", "--spec"],
        &["lint", "--check"],
        &["lint", "extra"],
    ] {
        let failed = place.run(arguments);
        assert_eq!(failed.code, Some(2), "{arguments:?}");
        assert!(failed.err.contains("--help"), "{}", failed.err);
    }
    let unnamed = place.run(&[]).err;
    assert!(unnamed.contains("\nUsage: cargo xtask <COMMAND>\n"), "{unnamed}");
    assert!(!place.path("out").exists());
}

/// The defaults are the folders of the workspace, wherever in it one is.
#[test]
fn without_arguments_the_workspace_is_meant() {
    let member = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = member.parent().expect("in a workspace");
    let inside = [workspace.join("spec"), workspace.join("generated")];
    for folder in [workspace, member].into_iter().chain(inside.iter().map(PathBuf::as_path)) {
        let ended = ended(xtask(folder).arg("lint"));
        let shown = format!("in {}: {}{}", folder.display(), ended.out, ended.err);
        assert_eq!(ended.code, Some(0), "{shown}");
        assert!(ended.out.contains("no errors"), "{shown}");
        let ended = super::support::ended(xtask(folder).args(["generate", "--check"]));
        assert_ne!(ended.code, Some(2), "{}{}", ended.out, ended.err);
    }
}

#[test]
fn the_help_of_every_command_has_its_exit_codes() {
    let place = Place::empty();
    let (pages, others) = (
        ["outline", "check", "addresses", "import"].map(|command| vec!["page", command]),
        ["diff", "generate", "lint", "release", "validate"].map(|command| vec![command]),
    );
    for command in pages.into_iter().chain(others) {
        let help = place.run(&[command.as_slice(), &["--help"]].concat());
        let codes = help.out.split_once("Exit codes:\n  0  ").map(|(_, codes)| codes);
        assert!(codes.is_some_and(|codes| codes.contains("\n  2  ")), "{command:?}\n{}", help.out);
    }
}
