//! Random edits of a spec: `diff B A` mirrors `diff A B`, each edit is seen beside any other edits, and
//! only equal specs have no difference.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use codegen::diff::{Change, Kind, Spot, diff};
use codegen::model::Model;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_yaml::Value;

use super::support::{Files, base, get, lowered, put};

const VENDOR: &str = "vendor.yaml";
const ENVELOPE: &str = "envelope.yaml";
const TYPES: &str = "types.yaml";
const LOAN: &str = "lending/onLoanUpdate.yaml";
const CLOSE: &str = "lending/onLoanClose.yaml";

/// Places in the base spec, and the other texts that can stand there; `-` is nothing. `> PATH` moves
/// the value to another path of the file, or a whole file to another one, with the keys behind the
/// path. No two texts have to do with each other: all combinations are sound.
const SLOTS: &[(&str, &str, &[&str])] = &[
    (VENDOR, "vendor", &["Booksbox"]),
    (VENDOR, "docs", &["https://other.example.com"]),
    (VENDOR, "package/version", &["0.2.0", "1.0.0"]),
    (VENDOR, "package/name", &["other-events"]),
    (VENDOR, "package/keywords", &["[books]", "[books, loans]"]),
    (VENDOR, "platforms/v2", &["Second.", "Not the first."]),
    (VENDOR, "platforms/v3", &["The third."]),
    (VENDOR, "products/buying", &["{ name: Buying, doc: Bought. }"]),
    (VENDOR, "products/lending/doc", &["Books."]),
    (VENDOR, "modules/order", &["{ product: lending, doc: Orders. }"]),
    (VENDOR, "modules/loan/also_written", &["[loans]", "[loans, Loan]"]),
    (VENDOR, "modules/desk/evidence", &["observed - a", "inferred - b"]),
    (VENDOR, "timestamps/day", &["{ pattern: \"%d/%m/%Y\", example: 02/03/2026, doc: A day. }"]),
    (ENVELOPE, "envelope/summary", &["It."]),
    (ENVELOPE, "envelope/modules", &["module"]),
    (ENVELOPE, "page/url", &["https://other.example.com/a"]),
    (ENVELOPE, "where_silent", &["observed - a", "inferred - b"]),
    (ENVELOPE, "attributes/sent_at/required", &["documented", "inferred - a"]),
    (ENVELOPE, "attributes/region", &["{ type: string, doc: Region. }"]),
    (TYPES, "types/Person/doc", &["A reader."]),
    (TYPES, "types/Person/attributes/card/type", &["integer id", "string", "any"]),
    (TYPES, "types/Person/attributes/age", &["{ type: integer, doc: Age. }"]),
    (LOAN, "platforms", &["[v1, v2]", "[v2]"]),
    (LOAN, "page/title", &["Loan changed"]),
    (LOAN, "page/sha256", &[SHA]),
    (LOAN, "summary", &["A loan changed."]),
    (LOAN, "fires_when", &["[A.]", "[A., B.]"]),
    (LOAN, "type_name", &["LoanUpdate"]),
    (LOAN, "data/actor/doc", &["Who did it."]),
    (LOAN, "data/actor/type_name", &["Doer"]),
    (LOAN, "data/actor/attributes/type/values/rule", &["A rule acted."]),
    (LOAN, "data/actor/attributes/type/otherwise", &["anything", "something"]),
    (LOAN, "data/actor/attributes/email/format", &["email", "url"]),
    (LOAN, "data/actor/attributes/email/null_when", &["-", "open loan"]),
    (LOAN, "data/actor/attributes/level/type", &["number", "string", "boolean"]),
    (LOAN, "data/actor/attributes/level/evidence", &["observed - a", "inferred - b"]),
    (
        LOAN,
        "conditions/strict",
        &[
            "{ actor.rank: [1, 2] }",
            "{ actor.rank: 1, actor.flag: true }",
            "{ actor.flag: true }",
            "{ actor.rank: { not: 1 } }",
            "{ actor.rank: { not: [1, 2] } }",
            "{ actor.rank: { is: present } }",
            "{ actor.flag: { is: absent } }",
            "[{ actor.rank: 1 }, { actor.flag: true }]",
            "[{ actor.rank: { not: 2 } }, { actor.flag: { is: absent } }]",
        ],
    ),
    (LOAN, "data/loan/attributes/id/required", &["documented", "inferred - a"]),
    (LOAN, "data/loan/attributes/id/platforms", &["[v1]", "[v1, v2]", "[v2]"]),
    (LOAN, "data/loan/attributes/state/values/lost", &["Nobody has it."]),
    (LOAN, "data/loan/attributes/state/values/open", &["A - It is out.", "Out."]),
    (
        LOAN,
        "data/loan/attributes/day",
        &[
            "{ type: string, closed: true, values: { mon: Monday. }, doc: Day of the loan. }",
            "{ type: string, values: { mon: Monday., wed: Wednesday. }, doc: Day of the loan. }",
            "{ type: string, doc: Day of the loan. }",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/medium/values",
        &[
            "{ 0: audio - A book., 1: paper - A recording. }",
            "{ 0: paper - A book. }",
            "{ 0: printed - A book., 1: audio - A recording. }",
        ],
    ),
    (LOAN, "data/loan/attributes/due_at/nullable", &["documented", "inferred - a"]),
    (
        LOAN,
        "data/proof",
        &[
            "{ type: object, doc: A., attributes: { kind: { type: string, doc: A. }, of: { type: object, told_by: .kind, one_of: { a: Person }, doc: A. } } }",
            "{ type: object, doc: A., attributes: { kind: { type: string, doc: A. }, of: { type: object, told_by: .kind, one_of: { a: Person, b: Person }, doc: A. } } }",
            "{ type: object, doc: A., attributes: { kind: { type: string, doc: A. }, of: { type: object, told_by: name, one_of: { a: Person }, doc: A. } } }",
            "{ type: object, doc: A., attributes: { kind: { type: string, doc: A. }, of: { type: object, told_by: .kind, one_of: { a: Person }, evidence: { one_of: inferred - a }, doc: A. } } }",
            "{ type: object, doc: A., attributes: { kind: { type: string, doc: A. }, of: { type: object, doc: A. } } }",
        ],
    ),
    (
        LOAN,
        "data/blank",
        &[
            "{ type: string, always_null: documented, doc: Nothing. }",
            "{ type: string, always_null: inferred - a, doc: Nothing. }",
            "{ type: string, doc: Nothing. }",
        ],
    ),
    (LOAN, "data/loan/attributes/due_at/optional", &["documented", "inferred - a"]),
    (LOAN, "data/loan/attributes/due_at/also", &["[integer]", "[integer, boolean]"]),
    (LOAN, "data/loan/attributes/fine/only_when", &["-", "system actor"]),
    (LOAN, "data/loan/attributes/fine/present_when", &["-"]),
    (LOAN, "data/loan/attributes/note/accepts", &["[Note]", "[Note, NOTE]"]),
    (LOAN, "data/loan/attributes/note/field_name", &["remark"]),
    (LOAN, "data/loan/attributes/note/example", &["A.", "B."]),
    (
        LOAN,
        "data/loan/attributes/marks",
        &[
            "{ type: array of strings, items_nullable: documented, doc: Marks. }",
            "{ type: array of strings, items_nullable: inferred - a, doc: Marks. }",
            "{ type: array of strings, doc: Marks. }",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/edition",
        &[
            "{ type: integer, default: 1, doc: Edition. }",
            "{ type: integer, default: 2, read_only: true, doc: Edition. }",
            "{ type: integer, read_only: true, evidence: { read_only: inferred - a }, doc: Edition. }",
            "{ type: integer, sensitive: true, doc: Edition. }",
            "{ type: integer, sensitive: true, evidence: { sensitive: inferred - a }, doc: Edition. }",
            "{ type: integer, also: [string], type_on: { v1: string }, doc: Edition. }",
            "{ type: integer, also: [string], type_on: { v2: string }, doc: Edition. }",
            "{ type: integer, doc: Edition. }",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/copies",
        &[
            "{ type: integer, minimum: 1, doc: Copies. }",
            "{ type: integer, minimum: 2, maximum: 9, doc: Copies. }",
            "{ type: integer, maximum: 8, evidence: { maximum: observed - a }, doc: Copies. }",
            "{ type: integer, doc: Copies. }",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/shelfmark",
        &[
            "{ type: string, pattern: '^[a-z]+$', doc: Shelfmark. }",
            "{ type: string, pattern: '^[a-z0-9]+$', doc: Shelfmark. }",
            "{ type: string, pattern: '^[a-z]+$', evidence: { pattern: observed - a }, doc: Shelfmark. }",
            "{ type: string, doc: Shelfmark. }",
        ],
    ),
    (LOAN, "data/loan/attributes/labels/type", &["map of integers", "object"]),
    (
        LOAN,
        "data/loan/attributes/places/attributes/floor",
        &["{ type: integer, doc: Floor. }", "{ type: string, required: documented, doc: Floor. }"],
    ),
    (LOAN, "data/loan_id/equals", &["loan.id", "kind"]),
    (
        LOAN,
        "data/null_for_system/evidence",
        &[
            "{ null_when: inferred - a }",
            "observed - a",
            "{ listed: observed - a, type: documented }",
        ],
    ),
    (LOAN, "data/kind/always", &["loan", "Loan"]),
    (LOAN, "data/tag", &["-", "{ type: boolean, doc: A tag. }"]),
    (LOAN, "data/raw/attributes", &["{ a: { type: string, doc: A. } }"]),
    (
        LOAN,
        "data/changes",
        &[
            "{ type: changes of loan, pair: [new, old], doc: What changed. }",
            "{ type: changes of loan, pair: [old, new], pairs_in: changed, doc: What changed. }",
            "{ type: changes of loan, pair: [old, new], pairs_in: others, except: [note], doc: What changed. }",
            "{ type: changes of loan, pair: [old, new], except: [note, labels], doc: What changed. }",
            "{ type: changes of loan, pair: [old, new], within: [labels], doc: What changed. }",
            "{ type: changes of loan, pair: { from: old }, doc: What changed. }",
            "{ type: changes of loan, pair: { from: new }, pair_of: { note: old }, doc: What changed. }",
            "{ type: changes of loan, pair: old, pair_of: { places: { added: added } }, doc: What changed. }",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/state/value_when",
        &["{ system actor: [closed, open] }", "{ system actor: closed, open loan: open }"],
    ),
    (LOAN, "data/tag_of/value_when", &["{ system actor: a }", "{ open loan: a }"]),
    (
        LOAN,
        "data/loan/attributes/state/evidence",
        &["{ value_when: inferred - a }", "{ values: inferred - a, value_when: observed - b }"],
    ),
    (
        LOAN,
        "data/loan/attributes/note/errata",
        &[
            "[{ page: { type: word }, spec: { type: string }, evidence: documented }]",
            "[{ page: { type: text }, evidence: documented }]",
        ],
    ),
    (
        LOAN,
        "data/loan/attributes/note/notes",
        &[
            "[{ page: a, spec: b, evidence: documented }]",
            "[{ page: c, spec: b, evidence: documented }]",
        ],
    ),
    (LOAN, "notes", &["[{ page: a, spec: b, evidence: documented }]"]),
    (
        LOAN,
        "data/actor/attributes/mark",
        &[
            "> data/actor/attributes/badge { accepts: [mark] }",
            "> data/actor/attributes/badge",
            "> data/actor/attributes/sign { accepts: [mark, badge] }",
            "> data/loan/attributes/mark",
        ],
    ),
    (
        LOAN,
        "data/plate",
        &[
            "{ type: object, doc: A plate., attributes: { sort: { type: string, accepts: [brand], doc: It. } } }",
            "{ type: object, doc: A plate., attributes: { sort: { type: string, doc: It. }, brand: { type: string, doc: It. } } }",
            "{ type: object, doc: A plate., attributes: { sort: { type: string, doc: It. }, make: { type: string, accepts: [brand], doc: It. } } }",
        ],
    ),
    (
        LOAN,
        "data/hint",
        &[
            "> data/loan/attributes/hint",
            "> data/actor/attributes/hint",
            "> data/hints { accepts: [hint] }",
            "-",
        ],
    ),
    (LOAN, "data/origin", &["> data/loan/attributes/origin"]),
    (LOAN, "data/origin/attributes/city/type", &["integer", "boolean"]),
    (
        LOAN,
        "data/origin/attributes/street",
        &["> data/origin/attributes/road { accepts: [street] }", "-"],
    ),
    (
        CLOSE,
        "",
        &["-", "> lending/onLoanShut.yaml", "> lending/onLoanClose.yaml { event: onLoanShut }"],
    ),
    (TYPES, "", &["> lending/types.yaml"]),
    ("lending/onLoanLost.yaml", "", &[LOST, LOST_IN_ANOTHER_MODULE]),
];

const SHA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const LOST: &str = "{ event: onLoanLost, product: lending, module: loan, platforms: [v1], \
    page: { title: A, url: https://a.example.com, captured: 2026-01-01 }, summary: It., \
    where_silent: documented, data: { id: { type: string, doc: Id. } } }";
const LOST_IN_ANOTHER_MODULE: &str = "{ event: onLoanLost, product: lending, module: desk, \
    platforms: [v1], summary: It., where_silent: documented, \
    page: { title: A, url: https://a.example.com, captured: 2026-01-01 }, \
    data: { id: { type: string, doc: Id. } } }";

/// The index of the text that each slot has; 0 is the text of the base.
type Choice = Vec<usize>;

fn model(choice: &[usize]) -> Model {
    let mut files = base();
    let slots = SLOTS.iter().zip(choice);
    let edits = slots.filter_map(|((file, path, texts), chosen)| {
        let index = chosen.checked_sub(1)?;
        Some((*file, *path, texts[index]))
    });
    // A value moves with the edits in it, the innermost value first.
    let (mut moves, others): (Vec<_>, Vec<_>) = edits.partition(|(.., text)| text.starts_with('>'));
    moves.sort_by_key(|(_, path, _)| std::cmp::Reverse(path.len()));
    for (file, path, text) in others {
        let value = match text {
            "-" => None,
            text => Some(parsed(text)),
        };
        put(&mut files, file, path, value);
    }
    for (file, path, text) in moves {
        moved(&mut files, file, path, text);
    }
    lowered(&files).model
}

fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Moves the value at a path to the path in a text such as `> PATH { KEYS }`, with these keys.
fn moved(files: &mut Files, file: &str, path: &str, text: &str) {
    let text = text.trim_start_matches("> ");
    let (to, keys) = text.split_once(' ').unwrap_or((text, "{}"));
    let mut value = get(files, file, path).clone();
    let mapping = value.as_mapping_mut().expect("a mapping");
    let keys = parsed(keys);
    mapping.extend(keys.as_mapping().expect("keys").clone());
    put(files, file, path, None);
    match path {
        "" => put(files, to, "", Some(value)),
        _ => put(files, file, to, Some(value)),
    }
}

/// A change without its places.
pub(crate) type Seen = (Kind, Option<Spot>, Option<Spot>, Option<String>, Option<String>);

pub(crate) fn seen(change: &Change) -> Seen {
    let Change { kind, before, after, old, new, .. } = change.clone();
    (kind, before, after, old, new)
}

/// The change that is seen when old and new change places.
pub(crate) fn mirrored(change: &Change) -> Seen {
    let Change { kind, before, after, old, new, .. } = change.clone();
    (kind.mirror(), after, before, new, old)
}

pub(crate) fn all(changes: &[Change], see: fn(&Change) -> Seen) -> Vec<Seen> {
    let mut all: Vec<Seen> = changes.iter().map(see).collect();
    all.sort();
    all
}

/// The kind of a change, and its place in the spec. Attributes in `origin` are in it wherever it moves.
type Trace = (Kind, String, String, String);

fn traces(changes: &[Change]) -> BTreeMap<Trace, usize> {
    let mut traces = BTreeMap::new();
    for change in changes {
        let spot = change.spot().expect("a place");
        let subject = spot.subject.to_string();
        let path = spot.path.replace("loan.origin", "origin");
        let trace = (change.kind, subject, path, spot.part.clone());
        *traces.entry(trace).or_default() += 1;
    }
    traces
}

/// A slot, and which of its texts are old and new.
type Edit = (usize, usize, usize);

/// The traces of each slot's edits when nothing else is edited, by slot, old and new text.
static ALONE: LazyLock<BTreeMap<Edit, BTreeMap<Trace, usize>>> = LazyLock::new(|| {
    let mut alone = BTreeMap::new();
    for (slot, (_, _, texts)) in SLOTS.iter().enumerate() {
        let only = |chosen| {
            let mut choice = vec![0; SLOTS.len()];
            choice[slot] = chosen;
            model(&choice)
        };
        let models: Vec<Model> = (0..=texts.len()).map(only).collect();
        for (old, before) in models.iter().enumerate() {
            for (new, after) in models.iter().enumerate() {
                alone.insert((slot, old, new), traces(&diff(before, after)));
            }
        }
    }
    alone
});

fn check(old: (&Choice, &Model), new: (&Choice, &Model)) {
    let forward = diff(old.1, new.1);
    let backward = diff(new.1, old.1);
    assert_eq!(all(&forward, seen), all(&backward, mirrored));
    assert_eq!(forward.is_empty(), old.0 == new.0, "{:?} {:?}", old.0, new.0);
    let together = traces(&forward);
    for (slot, (was, is)) in old.0.iter().zip(new.0).enumerate() {
        for trace in ALONE[&(slot, *was, *is)].keys() {
            assert!(together.contains_key(trace), "{trace:?} is lost: {together:#?}");
        }
    }
}

/// The choices to try. Most slots stay as they are: single changes are common.
fn choices() -> impl Strategy<Value = Choice> {
    let slot = |(_, _, texts): &(&str, &str, &[&str])| {
        prop_oneof![3 => Just(0), 2 => 1..=texts.len()].boxed()
    };
    SLOTS.iter().map(slot).collect::<Vec<_>>()
}

#[test]
fn every_slot_is_seen_and_mirrored_alone() {
    for ((slot, old, new), traces) in ALONE.iter() {
        let (file, path, texts) = SLOTS[*slot];
        let shown = format!("{file}/{path} {texts:?}: {old} to {new}");
        assert_eq!(traces.is_empty(), old == new, "{shown}");
    }
}

/// Renamed and moved attributes must be found again, or else the other tests prove little about them.
#[test]
fn some_slots_are_renamed_and_moved() {
    let kinds = ALONE.values().flat_map(|traces| traces.keys());
    let kinds: BTreeSet<Kind> = kinds.map(|(kind, ..)| *kind).collect();
    for kind in [
        Kind::AcceptedNameReused,
        Kind::AttributeMoved,
        Kind::AttributeRenamed,
        Kind::AttributeRenamedBack,
        Kind::EventRenamed,
        Kind::FileRenamed,
    ] {
        assert!(kinds.contains(&kind), "no {kind}");
    }
}

#[test]
fn old_and_new_mirror_each_other_on_ten_thousand_pairs() {
    const MODELS: usize = 100;
    const CASES: u32 = 2;
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let pairs = AtomicUsize::new(0);
    let mut runner = TestRunner::new(config);
    let specs = proptest::collection::vec(choices(), MODELS);
    let outcome = runner.run(&specs, |choices| {
        let models: Vec<Model> = choices.iter().map(|choice| model(choice)).collect();
        let sides: Vec<_> = choices.iter().zip(&models).collect();
        let next = AtomicUsize::new(0);
        let compare = || {
            while let Some(others) = sides.get(next.fetch_add(1, Relaxed)..) {
                let Some(old) = others.first() else { break };
                others.iter().for_each(|new| check(*old, *new));
                pairs.fetch_add(others.len(), Relaxed);
            }
        };
        // A pair takes milliseconds: every processor compares some.
        std::thread::scope(|scope| {
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            (0..threads).for_each(|_| drop(scope.spawn(compare)));
        });
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    let pairs = pairs.into_inner();
    assert!(pairs >= 10_000, "only {pairs} pairs");
}
