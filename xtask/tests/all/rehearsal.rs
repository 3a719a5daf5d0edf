//! The life of a waiver, rehearsed in scratch clones: from the pull request that adds it to the
//! release that contains it, by the steps that CONTRIBUTING.md names alone.

use super::release::EVENT;
use super::support::{Ended, Place};

/// A clone of a repository, in which each pull request is a branch from its `main`.
struct Clone {
    origin: Place,
    place: Place,
    requests: usize,
}

impl Clone {
    fn of(origin: Place) -> Self {
        origin.git(&["config", "receive.denyCurrentBranch", "updateInstead"]);
        let place = Place::empty();
        let url = format!("file://{}", origin.root().display());
        place.git(&["clone", "--quiet", &url, "."]);
        Self { origin, place, requests: 0 }
    }

    /// Begins a pull request that makes an edit of the event.
    fn request(&mut self, edit: (&str, &str)) {
        self.requests += 1;
        let branch = format!("request-{}", self.requests);
        self.place.git(&["checkout", "--quiet", "-b", &branch, "origin/main"]);
        self.place.edit("spec/shop/onOrder.yaml", edit);
    }

    /// Adds waivers for everything that the diff names, with a reason.
    fn waive(&self, reason: &str) {
        let said = self.diff(1).err;
        let items = said.lines().filter(|line| line.contains("reason: WHY"));
        let items: String =
            items.map(|line| format!("{}\n", line.replace("WHY", reason))).collect();
        self.add_waivers(&items);
    }

    fn add_waivers(&self, items: &str) {
        assert!(!items.is_empty(), "nothing to waive");
        let path = "spec/waivers.yaml";
        let old = self.place.files().get(&self.place.path(path)).cloned().unwrap_or_default();
        let old = String::from_utf8(old).expect("UTF-8").replace("waivers: []\n", "");
        let text = old.strip_prefix("waivers:\n").unwrap_or(&old);
        self.place.write(path, format!("waivers:\n{text}{items}"));
    }

    /// Compares the branch with `main`, as the workflow does.
    fn diff(&self, code: i32) -> Ended {
        let ended = self.place.run(&["diff", "origin/main", "--spec", "spec"]);
        assert_eq!(ended.code, Some(code), "{}{}", ended.out, ended.err);
        ended
    }

    /// Commits the pull request, which must be green, and merges it.
    fn merge(&self) -> Ended {
        self.place.commit_generated();
        let ended = self.diff(0);
        let head = self.place.run(&["diff", "origin/main", "HEAD", "--spec", "spec"]);
        assert_eq!((head.code, &head.out), (Some(0), &ended.out), "{}", head.err);
        self.place.git(&["push", "--quiet", "origin", "HEAD:main"]);
        ended
    }

    /// Releases from a branch of its own, which must be green too. The changelog of the release.
    fn release(&mut self, version: &str) -> String {
        self.requests += 1;
        let branch = format!("release-{version}");
        self.place.git(&["checkout", "--quiet", "-b", &branch, "origin/main"]);
        let ended = self.place.release(&[]);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
        self.diff(0);
        self.merge();
        let changelog = self.place.read("out/CHANGELOG.md");
        let start = changelog.find(&format!("## [{version}]")).expect(&changelog);
        let entry = &changelog[start..];
        entry[..entry[1..].find("## [").map_or(entry.len(), |end| end + 1)].to_owned()
    }
}

const A: &str = "  note: { type: string, doc: What was noted. }";
const B: &str = "  remark: { type: string, doc: What was noted. }";
const C: &str = "  comment: { type: string, doc: What was noted. }";
const TEXT: (&str, &str) = ("What was noted.", "What somebody noted.");

/// The attribute of the event under a name of its field.
fn field(name: &str) -> String {
    A.replace("string,", &format!("string, field_name: {name},"))
}

#[test]
fn three_pull_requests_and_two_releases_need_no_step_that_is_not_named() {
    let mut clone = Clone::of(Place::released());
    clone.request((A, B));
    clone.waive("Nobody used note.");
    clone.merge();
    // A second waiver is not demanded, but whoever adds one is not refused.
    clone.request((B, C));
    let said = clone.merge_with_waiver("Nor did anybody use remark.");
    assert!(said.contains("waived: Nor did anybody use remark."), "{said}");
    clone.request(TEXT);
    clone.merge();
    let entry = clone.release("0.2.0");
    for wanted in ["Accepted because: Nobody used note.", "- Nor did anybody use remark. (`"] {
        assert!(entry.contains(wanted), "{wanted}: {entry}");
    }
    assert_eq!(clone.place.read("spec/waivers.yaml"), "waivers: []\n");
    clone.request(("What somebody noted.", "What anybody noted."));
    clone.merge();
    let entry = clone.release("0.2.1");
    assert!(!entry.contains("Breaking"), "{entry}");
    assert!(!entry.contains("Nobody used note."), "{entry}");
    assert!(clone.origin.read("out/Cargo.toml").contains("version = \"0.2.1\""));
}

impl Clone {
    /// Adds a waiver for the first change of the diff, though none is demanded, and merges.
    fn merge_with_waiver(&self, reason: &str) -> String {
        let out = self.diff(0).out;
        assert!(out.contains("needs no waiver"), "{out}");
        let fingerprint = out.split(['[', ']']).nth(1).expect("a fingerprint");
        let item = format!("- {{ fingerprint: \"{fingerprint}\", reason: {reason} }}\n");
        self.add_waivers(&item);
        self.merge().out
    }
}

#[test]
fn a_change_of_a_change_has_the_waiver_of_the_first() {
    let mut clone = Clone::of(Place::released());
    clone.request((A, &field("remark")));
    clone.waive("A better name.");
    clone.merge();
    clone.request((&field("remark"), &field("comment")));
    let said = clone.merge().out;
    assert!(said.contains("field-renamed"), "{said}");
    let entry = clone.release("0.2.0");
    assert!(entry.contains("Accepted because: A better name."), "{entry}");
    assert!(!entry.contains("changed again"), "{entry}");
}

#[test]
fn what_comes_and_goes_between_two_releases_leaves_no_waiver_dangling() {
    let mut clone = Clone::of(Place::released());
    let required = "  price: { type: number, required: documented, doc: What it costs. }\n";
    clone.request((A, &format!("{required}{A}")));
    clone.waive("Every order has a price.");
    clone.merge();
    clone.request((required, ""));
    let said = clone.merge().out;
    assert!(said.contains("needs no waiver"), "{said}");
    clone.request(TEXT);
    clone.merge();
    let entry = clone.release("0.1.1");
    assert!(!entry.contains("Breaking"), "{entry}");
    assert!(entry.contains("- Every order has a price. (`"), "{entry}");
}

#[test]
fn an_event_that_was_never_released_can_change_without_a_waiver() {
    let mut clone = Clone::of(Place::released());
    let second = EVENT.replace("onOrder", "onReturn").replace("What was noted", "A note");
    clone.request(TEXT);
    clone.place.write("spec/shop/onReturn.yaml", &second);
    clone.merge();
    clone.request(("What somebody noted.", "What was noted."));
    clone.place.write("spec/shop/onReturn.yaml", second.replace("note: {", "remark: {"));
    let said = clone.merge().out;
    assert!(said.contains("attribute-removed"), "{said}");
    assert!(said.contains("needs no waiver: it breaks nothing more of release 0.1.0"), "{said}");
    let entry = clone.release("0.1.1");
    assert!(!entry.contains("Breaking"), "{entry}");
}

/// Without a release nobody knows what others use, and the base counts as released.
#[test]
fn waivers_before_the_first_release_end_with_it() {
    let mut clone = Clone::of(Place::unreleased());
    clone.request((A, B));
    clone.waive("Nobody used note.");
    clone.merge();
    clone.request((B, C));
    clone.waive("Nor remark.");
    clone.merge();
    clone.request(TEXT);
    clone.merge();
    let entry = clone.release("0.1.0");
    assert!(entry.contains("- Nobody used note. (`"), "{entry}");
    clone.request(("What somebody noted.", "What anybody noted."));
    clone.merge();
    assert!(!clone.release("0.1.1").contains("Breaking"));
}

/// A pull request is not at fault for a break of the release before it.
#[test]
fn a_change_that_breaks_the_release_more_needs_a_waiver_of_its_own() {
    let mut clone = Clone::of(Place::released());
    clone.request((A, &field("remark")));
    clone.waive("A better name.");
    clone.merge();
    clone.request(("field_name: remark,", "field_name: remark, also: [integer],"));
    let said = clone.diff(1);
    assert!(said.out.contains("type-widened"), "{}", said.out);
    assert_eq!(said.err.matches("reason: WHY").count(), 1, "{}", said.err);
    clone.waive("Numbers came.");
    clone.merge();
    let entry = clone.release("0.2.0");
    assert_eq!(entry.matches("Accepted because").count(), 2, "{entry}");
}
