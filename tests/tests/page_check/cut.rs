//! Pages that break off somewhere: what stands behind that is not shown, and neither missing nor
//! reworded.

use std::ffi::OsStr;
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

/// Cuts behind words that look whole: each page is cut there as well.
const LOOK_WHOLE: [(&str, &str); 10] = [
    // Half of a sentence that could be the heading of a list.
    ("broken-code-flattened", "Attributes of the sail that"),
    // Half of a path.
    ("conditions", "For onBellRing event, the value of this attribute is actor."),
    ("conditions-html", "<strong>nick</strong> <em>string</em><p>If the <code>actor."),
    // The first attributes of what could be the data of the event in the manifest.
    ("envelope", "kiosk_idstr"),
    ("envelope", "Identifier of the kiosk.\n"),
    // Half of a name behind labels.
    ("lists-that-are-none", "Number of the lease.\n\n    \u{2022} st"),
    // Words in front of another event that could be about the last attribute.
    ("two-events-flattened", "the onMemberLeave event is sent.\n"),
    (
        "two-events-flattened",
        "Name onMemberLeave in the manifest, with the handler that is to hear of it:\n\"events\"",
    ),
    // Words that the sign of a bullet underlines, as a heading's sign does.
    ("values-markdown", "**side** *string*\n\n    Possible values:\n    -"),
    ("values-markdown", "**side** *string*\n\n    Possible values:\n    - "),
];

/// A page, its bytes, and where it is cut first.
struct Subject {
    file: PathBuf,
    bytes: Vec<u8>,
    whole: Page,
    first: usize,
}

impl Subject {
    fn ends(&self) -> impl Iterator<Item = usize> {
        let strides = (self.first..self.bytes.len()).step_by(STRIDE).skip_while(|end| *end == 0);
        strides.chain(self.looks_whole())
    }

    /// Where the page looks whole.
    fn looks_whole(&self) -> impl Iterator<Item = usize> {
        let own = LOOK_WHOLE.iter().filter(|(name, _)| *name == self.name());
        own.map(|(name, words)| {
            let mut parts = self.bytes.windows(words.len());
            let at = parts.position(|part| part == words.as_bytes());
            at.unwrap_or_else(|| panic!("{name} has {words}")) + words.len()
        })
    }

    fn name(&self) -> &str {
        let name = self.file.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        name.expect("a folder of plain letters")
    }

    /// Differences that are gone or reworded in the page up to a byte; nothing if all is well.
    fn wrong(&self, lowered: &Lowered, end: usize) -> Option<String> {
        let document = read(&self.bytes[..end]).ok()?;
        let outline = outline(&document, Some(&lowered.model));
        let found = differences(lowered, &outline, &self.whole.lock);
        let is_new = |difference: &&(Kind, String)| {
            GONE.contains(&difference.0) && !self.whole.known.contains(difference)
        };
        let gone: Vec<_> = found.iter().filter(is_new).collect();
        (!gone.is_empty()).then(|| format!("{} cut at {end}: {gone:?}", self.file.display()))
    }
}

#[test]
fn nothing_behind_a_cut_is_missing_or_reworded() {
    let folder = workspace("tests/pages");
    let lowered = lowered(&folder.join("spec"));
    let files = saved_pages(&folder).into_iter().enumerate();
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
    let traps = subjects.iter().flat_map(Subject::looks_whole).count();
    assert_eq!(traps, LOOK_WHOLE.len());
    assert!(all.len() > 5000, "{} cuts", all.len());
}
