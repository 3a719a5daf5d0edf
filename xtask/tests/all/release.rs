//! `cargo xtask release` from end to end, in repositories of its own.

use std::path::Path;
use std::process::Command;

use fs_err as fs;

use super::support::{ENVELOPE, Ended, Place, ended};

const VENDOR: &str = "\
# Of the fictional Acme.
vendor: Acme
docs: https://docs.example.com
package:
  version: \"0.1.0\" # not 0.1.0 for long
  name: acme-events
  description: Events of Acme.
platforms: { v1: The only one. }
products:
  shop: { name: Shop, doc: Sells things. }
modules:
  order: { product: shop, doc: Orders., evidence: documented }
timestamps:
  iso: { pattern: \"%Y-%m-%dT%H:%M:%S%z\", example: \"2026-03-02T09:45:10Z\", doc: ISO 8601. }
";

pub(super) const EVENT: &str = "\
event: onOrder
product: shop
module: order
platforms: [v1]
page: { title: A page, url: \"https://docs.example.com/onOrder\", captured: 2026-01-01 }
summary: Something changed.
where_silent: documented
data:
  id: { type: string id, doc: Identifier. }
  note: { type: string, doc: What was noted. }
";

pub(super) const MORE: &str = "  price: { type: number, doc: What it costs. }\n";

impl Place {
    /// A repository with a spec and its package, committed.
    pub(super) fn unreleased() -> Self {
        let place = Self::empty();
        place.write("spec/vendor.yaml", VENDOR);
        place.write("spec/envelope.yaml", ENVELOPE);
        place.write("spec/shop/onOrder.yaml", EVENT);
        place.write(
            "Cargo.lock",
            "version = 4\n\n[[package]]\nname = \"acme-events\"\nversion = \"0.1.0\"\n",
        );
        place.git(&["init", "--quiet", "--initial-branch", "main"]);
        place.commit_generated();
        place
    }

    /// One whose first release is committed.
    pub(super) fn released() -> Self {
        let place = Self::unreleased();
        assert_eq!(place.release(&[]).code, Some(0));
        place.commit_generated();
        place
    }

    /// Generates and commits.
    pub(super) fn commit_generated(&self) {
        let ended = self.run(&["generate", "--spec", "spec", "--out", "out"]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        self.commit();
    }

    /// Releases without building the package.
    pub(super) fn release(&self, more: &[&str]) -> Ended {
        let arguments = ["release", "--spec", "spec", "--out", "out", "--no-verify"];
        let date = ["--date", "2026-03-02"];
        self.run(&[&arguments[..], &date, more].concat())
    }

    /// A release that must end like this, say this, and write nothing.
    fn refuses(&self, code: i32, wanted: &[&str]) {
        let before = self.files();
        let ended = self.release(&[]);
        assert_eq!(ended.code, Some(code), "{}{}", ended.out, ended.err);
        for wanted in wanted {
            assert!(ended.err.contains(wanted), "{wanted}: {}", ended.err);
        }
        assert_eq!(self.files(), before, "something was written");
    }
}

/// The waiver of a change.
fn waiver(fingerprint: &str, until: &str) -> String {
    format!(
        "waivers:\n- {{ fingerprint: \"{fingerprint}\", reason: nobody uses it, until: {until} }}\n"
    )
}

#[test]
fn the_first_release_has_the_version_of_the_vendor_file_and_every_event() {
    let place = Place::unreleased();
    let ended = place.release(&[]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains("git tag -a acme-events-v0.1.0"), "{}", ended.out);
    assert_eq!(place.read("spec/vendor.yaml"), VENDOR);
    let changelog = place.read("out/CHANGELOG.md");
    let entry = "## [0.1.0] - 2026-03-02\n\n### Added\n\n\
                 - `onOrder` of module `order`, Shop: `shop::OnOrder` (`";
    assert!(changelog.contains(entry), "{changelog}");
    assert!(changelog.ends_with("`)\n"), "{changelog}");
}

#[test]
fn an_attribute_more_is_the_next_patch_before_one_and_nothing_else_of_the_vendor_file_changes() {
    let place = Place::released();
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.commit_generated();
    let ended = place.release(&[]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let wanted = VENDOR.replace("\"0.1.0\" #", "\"0.1.1\" #");
    assert_eq!(place.read("spec/vendor.yaml"), wanted);
    assert!(place.read("out/Cargo.toml").contains("version = \"0.1.1\""));
    assert!(place.read("Cargo.lock").contains("version = \"0.1.1\""));
    let changelog = place.read("out/CHANGELOG.md");
    let (start, end) = (changelog.find("## [0.1.1]"), changelog.find("## [0.1.0]"));
    let (start, end) = (start.expect("it is there"), end.expect("it is there"));
    let entry = &changelog[start..end];
    let fingerprint = entry.split("(`").nth(1).expect("a fingerprint");
    let fingerprint = &fingerprint[..12];
    assert_eq!(
        entry,
        format!(
            "## [0.1.1] - 2026-03-02\n\n### Added\n\n\
             - Attribute `price` of event `order/onOrder` is new, with everything in it: `number` (`{fingerprint}`)\n  \
             - In Rust: `shop::on_order::OnOrder::price`\n  \
             - Before the update: the attribute arrives in `extra`, and the old validator reports \
             a notice.\n  \
             - After the update: a struct that is not exhaustive gets a field.\n\n"
        )
    );
    let diff = place.run(&["diff", "HEAD~1", "HEAD", "--spec", "spec"]);
    assert!(diff.out.contains(fingerprint), "{}", diff.out);
    place.commit_generated();
    place.refuses(1, &["nothing to release"]);
}

#[test]
fn a_version_that_was_raised_by_hand_is_released_though_the_spec_says_the_same() {
    let place = Place::released();
    place.write("spec/vendor.yaml", VENDOR.replace("\"0.1.0\" #", "\"0.1.2\" #"));
    place.commit_generated();
    let ended = place.release(&[]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let changelog = place.read("out/CHANGELOG.md");
    let entry = "## [0.1.2] - 2026-03-02\n\n### Changed\n\n\
                 - The docs say the same; what is generated from them changed.\n\n## [0.1.0]";
    assert!(changelog.contains(entry), "{changelog}");
    place.commit_generated();
    place.refuses(1, &["nothing to release", "raise `package.version`"]);
}

#[test]
fn a_breaking_change_needs_a_waiver_that_the_new_version_does_not_outlive() {
    let place = Place::released();
    let without = EVENT.replace("  note: { type: string, doc: What was noted. }\n", "");
    place.write("spec/shop/onOrder.yaml", &without);
    place.commit_generated();
    place.refuses(
        1,
        &[
            "order/onOrder note attribute-removed is breaking\n",
            "old spec/shop/onOrder.yaml:10\n",
            "such as spec/waivers.yaml, and write the reason in place of WHY\nwaivers:\n- { fingerprint: \"",
            "\", reason: WHY } # attribute-removed order/onOrder note\n",
        ],
    );
    let said = place.release(&[]).err;
    let fingerprint = said.split("{ fingerprint: \"").nth(1).expect("it is named");
    let fingerprint = &fingerprint[..12];
    place.write("spec/waivers.yaml", waiver(fingerprint, "0.1.0"));
    place.commit_generated();
    place.refuses(1, &["was good until 0.1.0, and the package has 0.2.0"]);
    place.write("spec/waivers.yaml", waiver(fingerprint, "0.2.0"));
    place.commit_generated();
    let ended = place.release(&[]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains("demand major, so 0.2.0"), "{}", ended.out);
    let changelog = place.read("out/CHANGELOG.md");
    let entry = "## [0.2.0] - 2026-03-02\n\n### Removed\n\n\
                 - **Breaking for code:** Attribute `note` of event `order/onOrder` was removed: \
                 `string`, and it could be absent (`";
    assert!(changelog.contains(entry), "{changelog}");
    let rest = "`)\n  - In Rust: `shop::on_order::OnOrder::note`\n  \
                - After the update: the field is removed. Remove the uses of the field.\n  \
                - Accepted because: nobody uses it\n";
    assert!(changelog.contains(rest), "{changelog}");
    let releases = place.read("spec/releases.yaml");
    assert!(releases.contains("    reason: \"nobody uses it\"\n"), "{releases}");
    assert_eq!(place.read("spec/waivers.yaml"), "waivers: []\n");
}

#[test]
fn a_higher_version_that_stands_there_is_taken() {
    let place = Place::released();
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.write("spec/vendor.yaml", VENDOR.replace("\"0.1.0\" #", "\"0.3.0\" #"));
    place.commit_generated();
    let ended = place.release(&[]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(place.read("out/CHANGELOG.md").contains("## [0.3.0] - "));
}

#[test]
fn what_forbids_a_release_is_said_with_what_to_do() {
    let place = Place::unreleased();
    place.write("stray", "");
    place.refuses(2, &["not committed; commit or stash", "?? stray"]);
    fs::remove_file(place.path("stray")).expect("removable");
    place.git(&["tag", "acme-events-v0.1.0"]);
    place.refuses(2, &["the tag acme-events-v0.1.0 exists", "raise package.version"]);
    place.git(&["tag", "--delete", "acme-events-v0.1.0"]);
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.git(&["commit", "--quiet", "--all", "--message", "stale"]);
    place.refuses(2, &["is not what the spec says; run `cargo xtask generate"]);
    place.write("spec/shop/onOrder.yaml", "event: [");
    place.git(&["commit", "--quiet", "--all", "--message", "bad"]);
    place.refuses(2, &["has errors"]);
    fs::remove_dir_all(place.path(".git")).expect("removable");
    place.refuses(2, &["a release needs git"]);
}

#[test]
fn a_change_of_the_releases_file_that_is_no_release_is_not_taken_for_one() {
    let place = Place::released();
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    let releases = place.read("spec/releases.yaml");
    let mended = releases.replace("of module", "of the module");
    place.write("spec/releases.yaml", &mended);
    place.commit_generated();
    assert_eq!(place.release(&[]).code, Some(0));
    assert!(place.read("out/CHANGELOG.md").contains("`price`"));
}

#[test]
fn a_dry_run_prints_everything_and_writes_nothing() {
    let place = Place::unreleased();
    let before = place.files();
    let ended = place.release(&["--dry-run"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert_eq!(place.files(), before);
    for wanted in ["acme-events 0.1.0: the first release", "### Added", "spec/releases.yaml"] {
        assert!(ended.out.contains(wanted), "{wanted}: {}", ended.out);
    }
    assert!(ended.err.contains("nothing was written"), "{}", ended.err);
}

#[test]
fn a_release_stands_above_those_before_it_which_stay_as_they_were() {
    let place = Place::released();
    let before = place.read("out/CHANGELOG.md");
    let (top, first) = before.split_at(before.find("## [0.1.0]").expect("it is there"));
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.commit_generated();
    assert_eq!(place.release(&[]).code, Some(0));
    place.commit_generated();
    let second = place.read("out/CHANGELOG.md");
    place.edit("spec/shop/onOrder.yaml", ("What it costs.", "The price."));
    place.commit_generated();
    let ended = place.run(&[
        "release",
        "--spec",
        "spec",
        "--out",
        "out",
        "--no-verify",
        "--date",
        "2026-04-05",
    ]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let third = place.read("out/CHANGELOG.md");
    let entry = third.strip_suffix(&second[top.len()..]).expect("the old entries below");
    let entry = entry.strip_prefix(top).expect("the same top");
    let begin =
        "## [0.1.2] - 2026-04-05\n\n### Changed\n\n- Attribute `price` of event `order/onOrder`: ";
    assert!(entry.starts_with(begin), "{entry}");
    assert!(entry.ends_with("`)\n  - In Rust: `shop::on_order::OnOrder::price`\n\n"), "{entry}");
    assert!(second.ends_with(first), "{second}");
    assert!(!entry.contains("0.1.1"), "{entry}");
    let releases = place.read("spec/releases.yaml");
    let versions = releases.lines().filter_map(|line| line.strip_prefix("- version: "));
    let versions: Vec<&str> = versions.collect();
    assert_eq!(versions, ["\"0.1.2\"", "\"0.1.1\"", "\"0.1.0\""]);
}

/// With cargo itself, which builds and tests the package.
#[test]
fn another_vendor_is_released_like_this_one() {
    let place = Place::empty();
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    place.copy(&workspace.join("tests/vendors/harbour"), "harbour");
    place.copy(&workspace.join("Cargo.lock"), "Cargo.lock");
    place.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"harbour/generated\"]\n");
    lock_with_cargo(&place);
    place.git(&["init", "--quiet"]);
    place.commit();
    let folders = ["--spec", "harbour/spec", "--out", "harbour/generated"];
    let release = |more: &[&str]| {
        let arguments = ["release", "--date", "2026-03-02"];
        place.run(&[&arguments[..], &folders, more].concat())
    };
    let first = release(&[]);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert!(first.out.contains("git tag -a harbour-events-v2.3.0"), "{}", first.out);
    let changelog = place.read("harbour/generated/CHANGELOG.md");
    let link = "\n[2.3.0]: https://harbour.example.com/source/releases/tag/harbour-events-v2.3.0\n";
    assert!(changelog.ends_with(link), "{changelog}");
    place.commit();
    assert_eq!(release(&[]).code, Some(1));
    place.edit("harbour/spec/vendor.yaml", ("doc: Parcels.", "doc: Parcels of any size."));
    assert_eq!(place.run(&[&["generate"], &folders[..]].concat()).code, Some(0));
    place.commit();
    let second = release(&["--no-verify"]);
    assert_eq!(second.code, Some(0), "{}", second.err);
    assert_eq!(place.git(&["status", "--porcelain"]), HARBOUR_RELEASED);
    let lock = place.read("Cargo.lock");
    assert!(lock.contains("name = \"harbour-events\"\nversion = \"2.3.1\""), "{lock}");
    lock_with_cargo(&place);
    assert_eq!(place.read("Cargo.lock"), lock, "cargo writes another lock file");
}

/// Lets cargo write the versions of the workspace into the lock file.
fn lock_with_cargo(place: &Place) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["update", "--workspace", "--offline", "--quiet"]).current_dir(place.root());
    let ended = ended(&mut cargo);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}

/// Files that a release writes; it writes no others.
const HARBOUR_RELEASED: &str = " M Cargo.lock
 M harbour/generated/CHANGELOG.md
 M harbour/generated/Cargo.toml
 M harbour/generated/README.md
 M harbour/spec/releases.yaml
 M harbour/spec/vendor.yaml
";

#[test]
fn a_clone_without_the_last_release_says_how_to_get_it() {
    let place = Place::released();
    place.write("spec/shop/onOrder.yaml", format!("{EVENT}{MORE}"));
    place.commit_generated();
    let clone = Place::empty();
    let url = format!("file://{}", place.root().display());
    clone.git(&["clone", "--quiet", "--depth", "1", &url, "."]);
    clone.refuses(2, &["this clone is shallow; fetch the rest with `git fetch --unshallow`"]);
    clone.git(&["fetch", "--quiet", "--unshallow"]);
    assert_eq!(clone.release(&[]).code, Some(0));
}

#[test]
fn the_last_release_is_found_where_the_spec_stood_then() {
    let place = Place::released();
    place.git(&["mv", "spec", "schemas"]);
    let path = "schemas/shop/onOrder.yaml";
    place.edit(path, ("What was noted.", "A note."));
    place.git(&["mv", path, "schemas/onOrder.yaml"]);
    let folders = ["--spec", "schemas", "--out", "out"];
    let ended = place.run(&[&["generate"], &folders[..]].concat());
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    place.commit();
    let dry = ["release", "--dry-run", "--no-verify"];
    let ended = place.run(&[&dry[..], &folders].concat());
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let entry = "### Changed\n\n- Attribute `note` of event `order/onOrder`: ";
    assert!(ended.out.contains(entry), "{}", ended.out);
    assert!(!ended.out.contains("an event"), "{}", ended.out);
    assert!(ended.out.contains("  schemas/vendor.yaml\n"), "{}", ended.out);
}

#[test]
fn a_last_release_in_an_older_form_of_the_language_is_shown_where_it_is() {
    let place = Place::released();
    let path = "spec/shop/onOrder.yaml";
    place.edit(path, ("where_silent:", "silence:"));
    place.git(&["commit", "--quiet", "--amend", "--all", "--message", "Old"]);
    place.edit(path, ("silence:", "where_silent:"));
    place.commit();
    let commit = place.git(&["rev-parse", "HEAD~1"]);
    let at = format!("{}:spec/shop/onOrder.yaml:7:1", commit.trim());
    place.refuses(
        2,
        &[&at, "unknown-key", "is in an older form of the language; make this one release by hand"],
    );
}

#[test]
fn a_spec_that_is_not_decided_or_not_described_is_not_released() {
    let place = Place::unreleased();
    let path = "spec/shop/onOrder.yaml";
    place.edit(path, ("doc: What was noted. }", "doc: What was noted. } # decide: who notes it"));
    place.commit_generated();
    let decide = ["warning[undecided]", "spec/shop/onOrder.yaml:10", "not released: decide"];
    place.refuses(1, &decide);
    place.edit(path, (" # decide: who notes it", ""));
    place.edit(path, (", doc: What was noted.", ""));
    place.commit_generated();
    place.refuses(1, &["warning[no-doc]", "spec/shop/onOrder.yaml:10"]);
    place.edit(path, ("note: { type: string", "note: { type: string, doc: A note."));
    place.commit_generated();
    assert_eq!(place.release(&[]).code, Some(0));
}
