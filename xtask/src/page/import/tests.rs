use std::path::Path;

use codegen::disk;

use super::*;
use crate::stops::{Tree, hold, is_killed, tree, write_spec};

const PAGE: &str = "\
# onParcelUpdate

`onParcelUpdate` occurs when a parcel moves.

Attributes of the data object

- parcel - object - The parcel.
  - id - number - Identifier of the parcel.
";

/// The page with an attribute more: an edit of a file that is there.
const LATER: &str = "  - weight - integer - Its weight in grams.\n";

fn import(root: &Path, page: &str, watch: Option<disk::Watch>) {
    let file = root.join("page.md");
    std::fs::write(&file, page).expect("writable");
    let arguments = Arguments {
        spec: SpecFolder { given: Some(root.join("spec")) },
        product: Some("post".to_owned()),
        module: Some("parcel".to_owned()),
        platforms: Vec::new(),
        captured: Some("2026-01-02".to_owned()),
        dry_run: false,
        file,
    };
    imported(&arguments, &root.join("spec"), |folder| hold(folder, watch.as_ref()))
        .expect("the page can be imported");
}

/// The spec of the tests, or none at all.
fn begin(root: &Path, has_spec: bool) {
    let spec = root.join("spec");
    if spec.exists() {
        std::fs::remove_dir_all(&spec).expect("writable");
    }
    if has_spec {
        write_spec(root);
    }
}

fn spec(root: &Path) -> Tree {
    let spec = root.join("spec");
    if spec.exists() { tree(&spec) } else { Tree::new() }
}

/// Kills an import before each of its changes. Returns how often the next command that writes found
/// the old spec and how often it ended the new one.
fn olds_and_news(begin: impl Fn(&Path), page: &str) -> (usize, usize) {
    let root = tempfile::tempdir().expect("a folder");
    begin(root.path());
    let old = spec(root.path());
    import(root.path(), page, None);
    let new = spec(root.path());
    assert_ne!(old, new);
    let (mut olds, mut news) = (0, 0);
    for kill in 0.. {
        begin(root.path());
        let was_killed = is_killed(kill, |watch| import(root.path(), page, Some(watch)));
        let folder = root.path().join("spec");
        drop(hold(&folder, None).expect("what was begun can be ended"));
        let found = spec(root.path());
        let is_new = found == new;
        assert!(is_new || found == old, "killed before change {kill}: {:?}", found.keys());
        if !was_killed {
            break;
        }
        (olds, news) = (olds + usize::from(!is_new), news + usize::from(is_new));
        import(root.path(), page, None);
        assert_eq!(spec(root.path()), new, "killed before change {kill}, and run again");
    }
    (olds, news)
}

#[test]
fn whenever_an_import_is_killed_the_next_command_leaves_old_or_new() {
    for has_spec in [true, false] {
        let (olds, news) = olds_and_news(|root| begin(root, has_spec), PAGE);
        assert!(olds > 10 && news > 5, "{olds} were as before, {news} were ended");
    }
}

#[test]
fn whenever_an_import_into_an_event_is_killed_the_next_command_leaves_old_or_new() {
    let begin = |root: &Path| {
        begin(root, true);
        import(root, PAGE, None);
    };
    let (olds, news) = olds_and_news(begin, &format!("{PAGE}{LATER}"));
    assert!(olds > 5 && news > 3, "{olds} were as before, {news} were ended");
}
