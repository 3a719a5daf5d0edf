//! Pages that break off somewhere: what stands behind that is not shown, and neither missing nor
//! reworded.

use std::path::{Path, PathBuf};

use codegen::page::difference::DifferenceKind as Kind;
use codegen::page::{outline, read};
use fs_err as fs;
use tests::workspace;

use super::pages::{differences, lowered, page, saved_pages};

/// How often each page is cut.
const CUTS: usize = 60;

/// Kinds of differences that say that the page does not have something, or has other words for it.
const GONE: [Kind; 9] = [
    Kind::Missing,
    Kind::ValueGone,
    Kind::NullGone,
    Kind::RuleGone,
    Kind::ErratumNotNeeded,
    Kind::OtherwiseChanged,
    Kind::Reworded,
    Kind::MeaningReworded,
    Kind::ProseReworded,
];

/// Cuts of which the words of the page tell nothing, and which are taken for changes: one in a
/// sentence that has become a line of its own, and one behind words that announce values.
const NOT_TOLD: [(&str, usize); 2] = [("broken-code-flattened", 667), ("values-markdown", 749)];

/// Places to cut a page of so many bytes, everywhere and the same each time.
fn places(length: usize) -> impl Iterator<Item = usize> {
    (0..CUTS).map(move |cut| (length * cut + (cut * 7919) % length.max(1)) / CUTS)
}

#[test]
fn nothing_behind_a_cut_is_missing_or_reworded() {
    let folder = workspace("tests/pages");
    let lowered = lowered(&folder.join("spec"));
    let (mut wrong, mut count) = (Vec::new(), 0);
    // Cut before the name of the event, a page of the envelope is one of the event in its manifest.
    let is_of_event = |file: &PathBuf| !file.parent().is_some_and(|it| it.ends_with("envelope"));
    for file in saved_pages(&folder).into_iter().filter(is_of_event) {
        let whole = page(&lowered, &file);
        let bytes = fs::read(&file).expect("the page can be read");
        for end in places(bytes.len()) {
            let Ok(document) = read(&bytes[..end]) else {
                continue;
            };
            let outline = outline(&document, Some(&lowered.model));
            let found = differences(&lowered, &outline, &whole.lock);
            count += 1;
            let is_new = |it: &&(Kind, String)| GONE.contains(&it.0) && !whole.known.contains(it);
            let gone: Vec<_> = found.iter().filter(is_new).collect();
            let name = file.parent().and_then(Path::file_name).unwrap_or_default();
            let is_known = NOT_TOLD.iter().any(|known| name == known.0 && end == known.1);
            if gone.is_empty() == is_known {
                wrong.push(format!("{} cut at {end}: {gone:?}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 300, "{count} cuts");
}
