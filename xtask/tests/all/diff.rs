//! `cargo xtask diff` from end to end, on folders and on revisions of temporary repositories.

use fs_err as fs;

use super::support::{ENVELOPE, Ended, Place, ended, git};

const VENDOR: &str = "\
vendor: Acme
docs: https://docs.example.com
package: { name: acme-events, version: 0.1.0, description: Events of Acme. }
platforms: { v1: The only one. }
products: { shop: { name: Shop, doc: Sells things. } }
modules: { order: { product: shop, doc: Orders. } }
";

const EVENT: &str = "\
event: onOrder
product: shop
module: order
platforms: [v1]
page: { title: A page, url: \"https://docs.example.com/a\", captured: 2026-01-01 }
summary: Something changed.
where_silent: documented
data:
  id: { type: string id, doc: Identifier. }
  note: { type: string, doc: A note. }
  size: { type: integer, doc: The size. }
";

/// A harmless change, and a breaking one.
const NEW_ATTRIBUTE: (&str, &str) = ("  note:", "  color: { type: string, doc: It. }\n  note:");
const OTHER_TYPE: (&str, &str) = ("size: { type: integer", "size: { type: boolean");

impl Place {
    /// A folder with a spec, in no repository.
    fn bare() -> Self {
        let place = Self::empty();
        place.write_spec("spec");
        place
    }

    /// A repository with one commit of a spec.
    pub(super) fn committed() -> Self {
        let place = Self::bare();
        place.git(&["init", "--quiet"]);
        place.commit();
        place
    }

    fn write_spec(&self, folder: &str) {
        self.write(&format!("{folder}/vendor.yaml"), VENDOR);
        self.write(&format!("{folder}/envelope.yaml"), ENVELOPE);
        self.write(&format!("{folder}/shop/onOrder.yaml"), EVENT);
    }

    fn edit_event(&self, edit: (&str, &str)) {
        self.edit("spec/shop/onOrder.yaml", edit);
    }

    fn diff(&self, arguments: &[&str]) -> Ended {
        self.run(&[&["diff", "--spec", "spec"], arguments].concat())
    }

    fn assert(&self, arguments: &[&str], code: i32, words: &[&str]) -> Ended {
        let ended = self.diff(arguments);
        let said = format!("{}{}", ended.out, ended.err);
        assert_eq!(ended.code, Some(code), "{said}");
        for word in words {
            assert!(said.contains(word), "no {word} in\n{said}");
        }
        ended
    }

    /// The fingerprint of the only change.
    fn fingerprint(&self) -> String {
        let out = self.diff(&["HEAD"]).out;
        let (_, rest) = out.split_once('[').expect("a fingerprint");
        rest.split(']').next().expect("its end").to_owned()
    }

    fn waive(&self, fingerprint: &str, until: &str) {
        let text = format!(
            "waivers:\n  - {{ fingerprint: \"{fingerprint}\", reason: No one., until: {until} }}\n"
        );
        self.write("spec/waivers.yaml", text);
    }
}

#[test]
fn the_working_tree_is_compared_with_a_revision() {
    let place = Place::committed();
    place.assert(&["HEAD"], 0, &["no change"]);
    place.edit_event(NEW_ATTRIBUTE);
    let words = ["attribute-added", "order/onOrder color", "spec/shop/onOrder.yaml:10"];
    place.assert(&["HEAD"], 0, &words);
    place.commit();
    place.assert(&["HEAD"], 0, &["no change"]);
    place.assert(&["HEAD~1"], 0, &["attribute-added"]);
    place.assert(&["HEAD", "HEAD~1"], 1, &["attribute-removed", "1 breaking change"]);
}

#[test]
fn reading_a_revision_touches_nothing() {
    let place = Place::committed();
    place.edit_event(NEW_ATTRIBUTE);
    let status = || ended(git(place.root()).args(["status", "--porcelain"])).out;
    let before = status();
    place.diff(&["HEAD"]);
    assert_eq!(status(), before);
    assert_eq!(before.trim(), "M spec/shop/onOrder.yaml");
}

#[test]
fn folders_are_compared_without_a_repository() {
    let place = Place::bare();
    place.write_spec("old");
    place.assert(&["old"], 0, &["no change"]);
    place.edit_event(OTHER_TYPE);
    let words = ["type-changed", "old old/shop/onOrder.yaml:11, new spec/shop/onOrder.yaml:11"];
    place.assert(&["old"], 1, &words);
    place.assert(&["spec", "old"], 1, &["+ integer"]);
}

#[test]
fn every_format_can_be_asked_for() {
    let place = Place::committed();
    place.edit_event(OTHER_TYPE);
    place.assert(&["HEAD", "--format", "text"], 1, &["degraded major type-changed"]);
    place.assert(&["HEAD", "--format", "markdown"], 1, &["| degraded | major |"]);
    place.assert(&["HEAD", "--format", "json"], 1, &["\"schema\": 1", "\"accepted\": false"]);
}

#[test]
fn carriage_returns_are_no_change() {
    let place = Place::committed();
    let text = EVENT.replace('\n', "\r\n");
    place.write("spec/shop/onOrder.yaml", &text);
    place.assert(&["HEAD"], 0, &["no change"]);
    place.commit();
    place.write("spec/shop/onOrder.yaml", EVENT);
    place.assert(&["HEAD"], 0, &["no change"]);
}

#[test]
fn a_file_that_moved_and_was_edited_is_the_same_event() {
    let place = Place::committed();
    place.edit_event(NEW_ATTRIBUTE);
    place.git(&["mv", "spec/shop", "spec/store"]);
    let ended = place.assert(&["HEAD"], 0, &["attribute-added", "1 change "]);
    assert!(!ended.out.contains("event-"), "{}", ended.out);
}

#[test]
fn a_spec_folder_that_has_another_name_is_found_by_its_vendor() {
    let place = Place::bare();
    place.git(&["init", "--quiet"]);
    fs::rename(place.path("spec"), place.path("schemas")).expect("writable");
    place.commit();
    fs::rename(place.path("schemas"), place.path("spec")).expect("writable");
    place.edit_event(OTHER_TYPE);
    place.assert(
        &["HEAD"],
        1,
        &["old schemas/shop/onOrder.yaml:11, new spec/shop/onOrder.yaml:11"],
    );
}

#[test]
fn a_base_that_is_not_there_is_named() {
    let place = Place::committed();
    place.assert(&["nowhere"], 2, &["`nowhere` is neither a folder nor a revision"]);
    place.assert(&["--", "--all"], 2, &["`--all` is neither"]);
    place.assert(&["HEAD:spec"], 2, &["`HEAD:spec` is neither"]);
    place.assert(&[], 2, &["BASE"]);
    let help = place.assert(&["--help"], 0, &["diff [OPTIONS] <BASE> [HEAD]\n", "\n  <BASE>\n"]);
    assert!(!help.out.contains("[BASE]"), "{}", help.out);
    let bare = Place::bare();
    let words = ["there is no folder `HEAD`", "in no git repository"];
    bare.assert(&["HEAD"], 2, &words);
}

#[test]
fn a_spec_folder_that_is_not_there_is_named_and_how_to_name_another() {
    let place = Place::committed();
    let ended = place.run(&["diff", "HEAD", "--spec", "specs"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    for part in ["there is no folder `specs`", "--spec"] {
        assert!(ended.err.contains(part), "{ended:?}");
    }
}

#[test]
fn a_base_without_a_spec_is_named() {
    let place = Place::bare();
    place.write("empty/README.md", "Nothing.\n");
    place.assert(&["empty"], 2, &["no spec is here"]);
    place.git(&["init", "--quiet"]);
    fs::rename(place.path("spec"), place.path("kept")).expect("writable");
    place.write(".gitignore", "kept\nspec\n");
    place.commit();
    fs::rename(place.path("kept"), place.path("spec")).expect("writable");
    place.assert(&["HEAD"], 2, &["`HEAD` has no spec", "spec/"]);
}

#[test]
fn a_base_in_an_older_form_says_where_and_which_side() {
    let place = Place::bare();
    place.edit_event(("where_silent:", "silence:"));
    place.git(&["init", "--quiet"]);
    place.commit();
    place.edit_event(("silence:", "where_silent:"));
    let words = [
        "HEAD:spec/shop/onOrder.yaml:7:1",
        "unknown-key",
        "the old side, `HEAD`, is a spec with errors",
    ];
    let ended = place.assert(&["HEAD"], 2, &words);
    assert_eq!(ended.out, "");
    place.edit_event(("where_silent:", "silence:"));
    let words = [
        "the old side, `HEAD`, is a spec with errors",
        "the new side, `spec`, is a spec with errors",
        " --> spec/shop/",
    ];
    place.assert(&["HEAD"], 2, &words);
}

#[test]
fn a_shallow_clone_says_what_to_do() {
    let place = Place::committed();
    place.edit_event(NEW_ATTRIBUTE);
    place.commit();
    let url = format!("file://{}", place.root().display());
    place.git(&["clone", "--quiet", "--depth", "1", &url, "clone"]);
    let clone = place.path("clone");
    let mut command = place.xtask();
    command.current_dir(&clone);
    let ended = ended(command.args(["diff", "HEAD~1", "--spec", "spec"]));
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("git fetch --unshallow"), "{}", ended.err);
}

#[test]
fn without_git_folders_can_still_be_compared() {
    let place = Place::bare();
    place.write_spec("old");
    let without = |base: &str| {
        let mut command = place.xtask();
        ended(command.env("PATH", "").args(["diff", base, "--spec", "spec"]))
    };
    assert_eq!(without("old").code, Some(0));
    let found = without("HEAD");
    assert_eq!(found.code, Some(2));
    assert!(found.err.contains("the program `git` cannot be run"), "{}", found.err);
}

#[test]
fn a_waiver_accepts_a_breaking_change() {
    let place = Place::committed();
    place.edit_event(OTHER_TYPE);
    let fingerprint = place.fingerprint();
    let change = "type-changed order/onOrder size: type";
    let item = format!("- {{ fingerprint: \"{fingerprint}\", reason: WHY }} # {change}\n");
    let words = ["1 breaking change without a waiver", "\nwaivers:\n", &item];
    let refused = place.assert(&["HEAD", "--format", "json"], 1, &[&item]);
    assert!(!refused.out.contains("WHY"), "{}", refused.out);
    place.assert(&["HEAD"], 1, &words);
    let pasted = format!("waivers:\n{}", item.replace("WHY", "No one."));
    place.write("spec/waivers.yaml", pasted);
    place.assert(&["HEAD"], 0, &["waived: No one."]);
    place.waive(&fingerprint, "0.2.0");
    place.assert(&["HEAD"], 0, &["waived until 0.2.0: No one."]);
    place.edit("spec/vendor.yaml", ("version: 0.1.0", "version: 0.2.0"));
    place.assert(&["HEAD"], 0, &["waived until 0.2.0"]);
    place.edit("spec/vendor.yaml", ("version: 0.2.0", "version: 0.3.0"));
    place.assert(&["HEAD"], 1, &["good until 0.2.0", "spec/waivers.yaml:2"]);
}

#[test]
fn a_waiver_that_matches_nothing_is_an_error() {
    let place = Place::committed();
    place.waive("0123456789ab", "0.2.0");
    let words = [
        "0123456789ab matches no breaking change; remove it: a change of what only this branch has",
        "spec/waivers.yaml:2",
    ];
    place.assert(&["HEAD"], 1, &words);
    place.edit_event(NEW_ATTRIBUTE);
    place.waive(&place.fingerprint(), "0.2.0");
    place.assert(&["HEAD"], 1, &["matches no breaking change"]);
}

#[test]
fn a_waiver_that_the_base_has_is_for_an_earlier_change() {
    let place = Place::committed();
    place.edit_event(OTHER_TYPE);
    place.waive(&place.fingerprint(), "0.2.0");
    place.commit();
    place.assert(&["HEAD"], 0, &["no change"]);
    place.assert(&["HEAD~1"], 0, &["waived until 0.2.0"]);
    place.edit("spec/vendor.yaml", ("version: 0.1.0", "version: 0.3.0"));
    place.assert(&["HEAD"], 0, &[]);
    place.assert(&["HEAD~1"], 1, &["good until 0.2.0"]);
}

/// Returns what `git diff` prints with the driver.
fn driven(place: &Place, arguments: &[&str]) -> String {
    let driver = format!("{} diff --spec spec --driver", env!("CARGO_BIN_EXE_xtask"));
    let mut command = git(place.root());
    command.args(["-c", &format!("diff.spec.command={driver}")]);
    command.args(["--no-pager", "diff"]).args(arguments);
    let shown = ended(&mut command);
    assert_eq!(shown.code, Some(0), "{}", shown.err);
    assert!(!shown.out.contains("@@"), "{}", shown.out);
    shown.out
}

/// A repository whose `git diff` has the driver.
fn with_driver() -> Place {
    let place = Place::committed();
    place.write(".gitattributes", "spec/**/*.yaml diff=spec\n");
    place.commit();
    place
}

#[test]
fn git_diff_shows_what_changed() {
    let place = with_driver();
    place.edit_event(OTHER_TYPE);
    let shown = driven(&place, &["spec"]);
    let wanted = "spec diff of spec/shop/onOrder.yaml\ndegraded major type-changed ";
    assert!(shown.starts_with(wanted), "{shown}");
    let place_of_it = "    old spec/shop/onOrder.yaml:11, new spec/shop/onOrder.yaml:11\n";
    assert!(shown.contains(place_of_it), "{shown}");
    place.git(&["add", "--all"]);
    assert_eq!(driven(&place, &["--cached"]), shown);
    place.commit();
    assert_eq!(driven(&place, &["HEAD~1"]), shown);
}

/// With the types of today neither side of the event would have a type.
#[test]
fn git_diff_of_old_commits_has_the_spec_of_then() {
    let place = with_driver();
    let typed = ("  id: {", "  lot: Lot\n  id: {");
    place.write("spec/types.yaml", LOT);
    place.edit_event(typed);
    place.commit();
    place.edit_event(OTHER_TYPE);
    place.commit();
    fs::remove_file(place.path("spec/types.yaml")).expect("writable");
    place.edit_event((typed.1, typed.0));
    place.commit();
    let shown = driven(&place, &["HEAD~2", "HEAD~1"]);
    assert!(shown.contains("degraded major type-changed "), "{shown}");
    assert!(shown.contains("1 change for receivers"), "{shown}");
    let shown = driven(&place, &["HEAD~1", "HEAD"]);
    assert!(shown.contains("attribute-removed"), "{shown}");
    place.edit_event(("size:", "- size:"));
    let shown = driven(&place, &["HEAD"]);
    let wanted = "this file cannot be compared, for the new side has errors:\nerror[syntax]: ";
    assert!(shown.contains(wanted), "{shown}");
    assert!(shown.contains(" --> spec/shop/onOrder.yaml:11:5"), "{shown}");
    let last = "\n`git diff --no-ext-diff` shows the lines\n";
    assert!(shown.ends_with(last), "{shown}");
}

/// The lines that the diff offers to paste.
fn offered(place: &Place, where_to: &str) -> String {
    let refused = place.assert(&["HEAD"], 1, &[where_to, "cargo xtask diff origin/main"]);
    let (_, lines) = refused.err.split_once("origin/main`\n").expect("what counts");
    lines.replace("WHY", "Nobody uses it.")
}

#[test]
fn offered_waivers_are_pasted_as_they_are_into_any_file_of_waivers() {
    let place = Place::committed();
    place.edit_event(OTHER_TYPE);
    let new = offered(&place, "into a new file of the spec, such as spec/waivers.yaml, and write");
    place.write("spec/waivers.yaml", "waivers: []\n");
    let first = offered(&place, "in place of `waivers: []` in spec/waivers.yaml");
    assert_eq!(first, new);
    place.write("spec/waivers.yaml", &first);
    place.edit_event(("  note: { type: string", "  note: { type: boolean"));
    let more = offered(&place, "at the end of spec/waivers.yaml");
    assert!(more.starts_with("- {"), "{more}");
    place.write("spec/waivers.yaml", format!("{first}{more}"));
    place.assert(&["HEAD"], 0, &["waived: Nobody uses it."]);
    let indented = first.replace("- {", "    - {");
    place.write("spec/waivers.yaml", &indented);
    let more = offered(&place, "at the end of spec/waivers.yaml");
    place.write("spec/waivers.yaml", format!("{indented}{more}"));
    place.assert(&["HEAD"], 0, &["waived: Nobody uses it."]);
    let (_, item) = first.split_once("- ").expect("an item");
    let (item, _) = item.split_once(" #").expect("a comment");
    place.write("spec/waivers.yaml", format!("waivers: [{item}]\n"));
    let other = offered(&place, "a new file of the spec, such as spec/more-waivers.yaml");
    place.write("spec/more-waivers.yaml", other);
    place.assert(&["HEAD"], 0, &["waived: Nobody uses it."]);
}

#[test]
fn git_diff_of_indented_waivers_does_not_say_that_nothing_changed() {
    let place = with_driver();
    let item = "- { fingerprint: 0123456789ab, reason: No one. }";
    place.write("spec/waivers.yaml", format!("    waivers:\n    {item}\n"));
    place.commit();
    let shown = driven(&place, &["HEAD~1", "HEAD"]);
    assert!(shown.contains("\nwaivers and releases are not compared; "), "{shown}");
}

/// A waiver that somebody adds is no change of the spec, but not nothing either.
#[test]
fn git_diff_of_waivers_does_not_say_that_nothing_changed() {
    let place = with_driver();
    place.waive("0123456789ab", "0.2.0");
    place.commit();
    let shown = driven(&place, &["HEAD~1", "HEAD"]);
    let wanted = "spec diff of spec/waivers.yaml\nwaivers and releases are not compared; \
                  `git diff --no-ext-diff` shows the lines\n";
    assert_eq!(shown, wanted);
}

const LOT: &str =
    "types: { Lot: { doc: A lot., attributes: { number: { type: integer, doc: It. } } } }\n";

#[test]
fn git_diff_shows_files_that_moved_came_or_went() {
    let place = with_driver();
    place.git(&["mv", "spec/shop", "spec/store"]);
    place.edit("spec/store/onOrder.yaml", NEW_ATTRIBUTE);
    place.commit();
    let shown = driven(&place, &["HEAD~1", "HEAD"]);
    let wanted = "spec diff of spec/store/onOrder.yaml\ndegraded minor attribute-added ";
    assert!(shown.starts_with(wanted), "{shown}");
    let more = EVENT.replace("onOrder", "onReturn");
    place.write("spec/store/onReturn.yaml", more);
    place.commit();
    let shown = driven(&place, &["HEAD~1", "HEAD"]);
    assert!(shown.contains(" event-added "), "{shown}");
    let shown = driven(&place, &["HEAD", "HEAD~1"]);
    assert!(shown.contains(" event-removed "), "{shown}");
}
