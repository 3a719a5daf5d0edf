//! Pages that break off somewhere: what stands behind that is not shown, and neither missing nor
//! reworded.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use codegen::Lowered;
use codegen::page::difference::DifferenceKind as Kind;
use codegen::page::{outline, read};
use fs_err as fs;
use tests::workspace;

use super::pages::{Page, differences, lowered, page, saved_pages};

/// Each page is cut at one byte of so many; all pages together are cut at all remainders.
const STRIDE: usize = 17;

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
const NOT_TOLD: [(&str, usize); 2] = [("changes-arrays-flattened", 1003), ("values-markdown", 749)];

/// A page, its bytes, and where it is cut first.
struct Subject {
    file: PathBuf,
    bytes: Vec<u8>,
    whole: Page,
    first: usize,
}

impl Subject {
    fn ends(&self) -> impl Iterator<Item = usize> {
        (self.first..self.bytes.len()).step_by(STRIDE).skip_while(|end| *end == 0)
    }

    /// What is gone or reworded in the page up to a byte; nothing if all is well.
    fn wrong(&self, lowered: &Lowered, end: usize) -> Option<String> {
        let document = read(&self.bytes[..end]).ok()?;
        let outline = outline(&document, Some(&lowered.model));
        let found = differences(lowered, &outline, &self.whole.lock);
        let is_new = |it: &&(Kind, String)| GONE.contains(&it.0) && !self.whole.known.contains(it);
        let gone: Vec<_> = found.iter().filter(is_new).collect();
        let name = self.file.parent().and_then(Path::file_name).unwrap_or_default();
        let is_known = NOT_TOLD.iter().any(|known| name == known.0 && end == known.1);
        (gone.is_empty() == is_known)
            .then(|| format!("{} cut at {end}: {gone:?}", self.file.display()))
    }
}

#[test]
fn nothing_behind_a_cut_is_missing_or_reworded() {
    let folder = workspace("tests/pages");
    let lowered = lowered(&folder.join("spec"));
    // Cut before the name of the event, a page of the envelope is one of the event in its manifest.
    let is_of_event = |file: &PathBuf| !file.parent().is_some_and(|it| it.ends_with("envelope"));
    let files = saved_pages(&folder).into_iter().filter(is_of_event).enumerate();
    let subjects = files.map(|(number, file)| Subject {
        bytes: fs::read(&file).expect("the page can be read"),
        whole: page(&lowered, &file),
        first: number % STRIDE,
        file,
    });
    let subjects: Vec<Subject> = subjects.collect();
    let all = subjects.iter().flat_map(|subject| subject.ends().map(move |end| (subject, end)));
    let all: Vec<(&Subject, usize)> = all.collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let cuts = std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)));
        cuts.filter_map(|(subject, end)| subject.wrong(&lowered, *end)).collect::<Vec<_>>()
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let wrong: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no panic")).collect()
    });
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), all.len(), wrong.join("\n"));
    assert!(all.len() > 5000, "{} cuts", all.len());
}
