//! One page with one text of it replaced, and the differences that this makes.

use codegen::diagnostic::Source;
use codegen::erratum::{Paste, Place};
use codegen::page::check::view::{self, CheckedPage};
use codegen::page::check::{Checked, Uncheckable, Which, check};
use codegen::page::difference::{DifferenceKind as Kind, Proposal};
use codegen::page::lock::{Lock, PageSource, digest, entry_of};
use codegen::page::outline::Outline;
use codegen::page::{outline, read};
use codegen::{Lowered, disk, lower};
use fs_err as fs;
use tests::{assert_golden, pasted, workspace};

const FOLDER: &str = "tests/tests/page_check/bookbox";

fn lowered() -> Lowered {
    let sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    lower(sources).expect("the spec has no errors")
}

fn text() -> String {
    fs::read_to_string(workspace(FOLDER).join("page.txt")).expect("there is a page")
}

fn read_text(lowered: &Lowered, text: &str) -> Outline {
    let document = read(text.as_bytes()).expect("it is a page");
    outline(&document, Some(&lowered.model))
}

fn lock(lowered: &Lowered) -> Lock {
    let document = read(text().as_bytes()).expect("it is a page");
    let outline = outline(&document, Some(&lowered.model));
    let source = PageSource {
        event: "loan/onLoanUpdate".to_owned(),
        platforms: vec!["v1".to_owned(), "v2".to_owned()],
        address: "https://bookbox.example.com/docs/loan".to_owned(),
        captured: "2026-03-02".to_owned(),
        sha256: digest(&document),
    };
    let mut lock = Lock::default();
    lock.set(entry_of(&outline.events[0], source));
    lock
}

/// Checks the page with another text in the place of one that it has once.
fn changed(from: &str, to: &str) -> Checked {
    changed_for(&lowered(), from, to)
}

/// Checks the changed page against another spec.
fn changed_for(lowered: &Lowered, from: &str, to: &str) -> Checked {
    let text = text();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let outline = read_text(lowered, &text.replace(from, to));
    let lock = lock(lowered);
    check(&outline.events[0], lowered, &lock, &Which::default()).expect("the event is known")
}

fn found(checked: &Checked) -> Vec<(Kind, &str)> {
    let unexplained = checked.unexplained();
    let mut found: Vec<_> =
        unexplained.map(|unexplained| (unexplained.kind, unexplained.path.as_str())).collect();
    found.sort_unstable();
    found
}

#[test]
fn a_page_that_says_what_the_spec_says() {
    let checked = changed("Configure onLoanUpdate", "Configure onLoanUpdate");
    assert_eq!(found(&checked), []);
    assert_eq!(checked.notes, []);
    let covered = view::coverage(&checked.coverage);
    assert_eq!(covered, "17 of 17 attributes, 1 duplicate explained, 4 errata");
}

/// Asserts that each change of the page, from one text to another, is one difference.
#[track_caller]
fn assert_one_difference(changes: &[(&str, &str, Kind, &str)]) {
    for (from, to, kind, path) in changes {
        let checked = changed(from, to);
        let found = found(&checked);
        assert!(found.contains(&(*kind, path)), "{from}: {found:?}");
        let follows = |other: &(Kind, &str)| match kind {
            // An example that both the table and the spec forbid contradicts each of them.
            Kind::ExampleContradictsPage => other.0 == Kind::ExampleContradictsSpec,
            Kind::ExampleContradictsSpec => other.0 == Kind::ExampleContradictsPage,
            Kind::NowDocumented => other.0 == Kind::ErratumNotNeeded,
            _ => false,
        };
        let rest: Vec<_> =
            found.iter().filter(|other| **other != (*kind, path) && !follows(other)).collect();
        assert!(rest.is_empty(), "{from}: {rest:?}");
    }
}

#[test]
fn one_change_of_null_or_a_rule_is_one_difference() {
    assert_one_difference(&[
        (
            "is closed, this attribute value is null",
            "is open, this attribute value is null",
            Kind::NullChanged,
            "loan.due_at",
        ),
        (
            "    • zonestring\n\n      Time zone of the branch.",
            "    • zonestring\n\n      Time zone of the branch. The value of this attribute is null when the actor.type is system.",
            Kind::NullAdded,
            "loan.zone",
        ),
        ("      This attribute value can be null.\n", "", Kind::NullGone, "loan.desk"),
        ("attribute is actor.id", "attribute is actor.email", Kind::RuleChanged, "loan.reader_id"),
        (" The value of this attribute is actor.id.", "", Kind::RuleGone, "loan.reader_id"),
        (
            "value of this attribute is loan.",
            "value of this attribute is book.",
            Kind::RuleChanged,
            "loan.kind",
        ),
        (
            "      For the onLoanUpdate event, the value of this attribute is loan.\n",
            "",
            Kind::RuleGone,
            "loan.kind",
        ),
        (
            "system, the value of this attribute is closed",
            "system, the value of this attribute is open",
            Kind::RuleChanged,
            "loan.state",
        ),
        (
            "      If the actor.type is system, the value of this attribute is closed.\n",
            "",
            Kind::RuleGone,
            "loan.state",
        ),
        (
            "Name of the desk.",
            "Name of the desk. If the actor.type is reader, the value of this attribute is 'front'.",
            Kind::RuleAdded,
            "loan.desk",
        ),
    ]);
}

#[test]
fn one_change_of_values_or_words_is_one_difference() {
    assert_one_difference(&[
        (
            ", or the name of a state that the library has made",
            "",
            Kind::OtherwiseChanged,
            "loan.state",
        ),
        ("the name of a state that", "a name of some state that", Kind::Reworded, "loan.state"),
        (
            "Time zone of the branch.",
            "Time zone of the branch, specified in the UTC format.",
            Kind::FormatChanged,
            "loan.zone",
        ),
        ("is due, specified in the UTC format.", "is due.", Kind::FormatChanged, "loan.due_at"),
        ("in the UTC format", "in the ISO 8601 format, in UTC", Kind::FormatChanged, "loan.due_at"),
        (
            "specified in the UTC format",
            "in Coordinated Universal Time",
            Kind::Reworded,
            "loan.due_at",
        ),
        ("A book that is printed.", "A book on paper.", Kind::MeaningReworded, "loan.medium"),
        ("values: reader, system", "values: system", Kind::ValueGone, "actor.type"),
        ("true, false, main", "true, false", Kind::ErratumNotNeeded, "loan.branches.open"),
        (
            "is triggered when a loan is opened, renewed or closed",
            "is triggered when a loan is opened or closed",
            Kind::ProseReworded,
            "",
        ),
        (
            "    • emailstring",
            "    • numberstring\n\n      Number of the card.\n\n    • emailstring",
            Kind::NowDocumented,
            "actor.number",
        ),
    ]);
}

#[test]
fn one_change_of_changes_or_an_example_is_one_difference() {
    assert_one_difference(&[
        (
            "[\"Old value\", \"New value\"]",
            "[\"New value\", \"Old value\"]",
            Kind::ChangesDiffer,
            "changes",
        ),
        ("\"medium\": 1", "\"medium\": 7", Kind::ExampleContradictsPage, "loan.medium"),
        ("\"kind\": \"loan\"", "\"kind\": \"book\"", Kind::ExampleContradictsSpec, "loan.kind"),
        (
            "[\"open\", \"closed\"]",
            "{ \"open\": \"closed\" }",
            Kind::ExampleContradictsPage,
            "changes",
        ),
    ]);
}

/// Checks a page that lists an object and shows the change of one of its attributes, against the spec
/// with that object and these keys of the changes. The page has these words at the changes.
fn with_inner_change(keys: &str, words: &str) -> Vec<(Kind, String)> {
    let mut sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    let event = sources.iter_mut().find(|source| source.path.ends_with("onLoanUpdate.yaml"));
    let event = event.expect("it has the event");
    let shop =
        "{ type: object, doc: A shop., attributes: { town: { type: string, doc: A town. } } }";
    event.text = event.text.replace("      zone:", &format!("      shop: {shop}\n      zone:"));
    event.text = event.text.replace("pair: [old, new]", &format!("pair: [old, new]\n{keys}"));
    let lowered = lower(sources).expect("the spec has no errors");
    let listed =
        "    • shopobject\n\n      The shop.\n\n      • townstring\n\n        Its town.\n\n";
    let change = "[\"open\", \"closed\"], \"shop\": { \"town\": [\"Anytown\", null] }";
    let text = text().replace("    • statestring", &format!("{listed}    • statestring"));
    let text = text.replace("[\"open\", \"closed\"]", change);
    let text = text.replace("Changes that", &format!("{words}Changes that"));
    let outline = read_text(&lowered, &text);
    let lock = lock(&lowered);
    let checked = check(&outline.events[0], &lowered, &lock, &Which::default());
    let checked = checked.expect("the event is known");
    found(&checked).into_iter().map(|(kind, path)| (kind, path.to_owned())).collect()
}

#[test]
fn a_change_inside_a_change_is_compared_with_the_spec() {
    let words = "The changes of `shop` are given per attribute. ";
    // The sentence is new since the page was locked.
    let agrees = [(Kind::Reworded, "changes".to_owned())];
    assert_eq!(with_inner_change("    within: [shop]", words), agrees);
    let observed = "    within: [shop]\n    evidence: { within: observed - examples have it }";
    assert_eq!(with_inner_change(observed, ""), []);
    let gone = [(Kind::RuleGone, "changes".to_owned())];
    assert_eq!(with_inner_change("    within: [shop]", ""), gone);
    assert_eq!(with_inner_change("    except: [shop]", ""), []);
    let added = [(Kind::RuleAdded, "changes".to_owned())];
    assert_eq!(with_inner_change("    except: [shop]", words), added);
    let erratum = "    except: [shop]\n    errata:\n      - page: { within: [shop] }\n        evidence: observed - no payload has it";
    assert_eq!(with_inner_change(erratum, words), agrees);
    let whole = [(Kind::ExampleContradictsSpec, "loan.shop".to_owned())];
    assert_eq!(with_inner_change("", ""), whole, "it changes as a whole");
}

#[test]
fn a_sentence_that_no_program_reads_is_locked() {
    let unread = "Name of the desk. It is null more often than not.";
    let checked = changed("Name of the desk.", unread);
    assert_eq!(found(&checked), [(Kind::NotUnderstood, "loan.desk")]);
}

#[test]
fn a_contradiction_is_offered_as_an_erratum() {
    let checked = changed("\"desk\": null", "\"desk\": 7");
    let mut unexplained = checked.unexplained();
    let found = unexplained.find(|difference| difference.kind == Kind::ExampleContradictsPage);
    let erratum = found.and_then(|found| found.erratum.as_ref()).expect("an erratum is offered");
    assert_eq!(
        erratum.to_string(),
        "also: [integer]\nerrata:\n- page: { type: string }\n  \
         spec: { type: string, also: [integer] }\n  \
         evidence: observed - the example of the page has an integer\n"
    );
}

/// The spec with an erratum that is offered, in the place of the attribute that it is about.
fn with_offer(offer: &Proposal) -> Vec<Source> {
    let sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    let yaml = offer.to_string();
    let yaml = if yaml.starts_with('-') { format!("errata:\n{yaml}") } else { yaml };
    let file = "lending/onLoanUpdate.yaml".to_owned();
    let pointer = format!("/data/{}", offer.at.replace('.', "/attributes/"));
    let place = Place { file, pointer, line: None };
    pasted(&sources, &Paste { yaml, place, remove: Vec::new(), hints: Vec::new() })
}

#[test]
fn each_offered_erratum_lints_and_explains_the_difference() {
    let null = "The value of this attribute is null when the actor.type is reader.";
    let mail = "Email address of the actor.";
    for (from, to, kind, path) in [
        (mail, &*format!("{mail} {null}"), Kind::NullAdded, "actor.email"),
        ("Time zone of the branch.", null, Kind::NullAdded, "loan.zone"),
        ("reader_idstring", "reader_idinteger", Kind::Retyped, "loan.reader_id"),
        ("kindstring", "kindboolean", Kind::Retyped, "loan.kind"),
        ("mediuminteger", "mediumstring", Kind::Retyped, "loan.medium"),
        (
            "    • zonestring\n",
            "    • zonestring\n\n    • zonestring\n",
            Kind::ListedAgain,
            "loan.zone",
        ),
        ("\"desk\": null", "\"desk\": 7", Kind::ExampleContradictsPage, "loan.desk"),
    ] {
        let checked = changed(from, to);
        let mut open = checked.unexplained();
        let found = open.find(|other| (other.kind, other.path.as_str()) == (kind, path));
        let found = found.unwrap_or_else(|| panic!("{from}: {:?}", self::found(&checked)));
        let offer = found.erratum.as_ref().unwrap_or_else(|| panic!("{from}: no erratum"));
        let now = with_offer(offer);
        let now = lower(now).unwrap_or_else(|errors| panic!("{from}: {offer}\n{errors}"));
        let checked = changed_for(&now, from, to);
        let left: Vec<_> = checked
            .unexplained()
            .filter(|other| (other.kind, &*other.path) == (kind, path))
            .collect();
        assert!(left.is_empty(), "{from}: {offer}\n{left:#?}");
    }
}

#[test]
fn several_sentences_may_say_when_an_attribute_is_null() {
    let (mail, when) = ("Email address of the actor.", "null_when: system actor");
    let also = format!("{mail} This attribute value is null if the loan.state is closed.");
    let checked = changed(mail, &also);
    assert_eq!(found(&checked), [(Kind::NullAdded, "actor.email")]);
    let mut sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    for source in &mut sources {
        let either = "conditions:\n  either: [{ loan.state: closed }, { actor.type: system }]";
        source.text = source.text.replace(when, "null_when: either").replace("conditions:", either);
    }
    let either = lower(sources).expect("sound");
    // The words are new, and say what the spec does.
    assert_eq!(found(&changed_for(&either, mail, &also)), [(Kind::Reworded, "actor.email")]);
    let checked = changed_for(&either, mail, mail);
    assert_eq!(found(&checked), [(Kind::NullChanged, "actor.email")]);
}

#[test]
fn a_third_thing_is_a_difference_that_names_the_erratum() {
    let checked = changed(
        "    • idstring\n\n      Identifier of the actor.",
        "    • idboolean\n\n      Identifier of the actor.",
    );
    assert_eq!(found(&checked), [(Kind::Retyped, "actor.id")]);
    let hint = checked.unexplained().find_map(|difference| difference.hint()).expect("a hint");
    assert!(hint.contains("has `type: string`"), "{hint}");
}

#[test]
fn an_event_that_the_spec_does_not_have() {
    let lowered = lowered();
    let outline = read_text(&lowered, &text().replace("onLoanUpdate", "onLoanRenew"));
    let checked = check(&outline.events[0], &lowered, &Lock::default(), &Which::default());
    let checked = checked.expect("that is a difference");
    assert_eq!(found(&checked), [(Kind::EventUnknown, "")]);
}

#[test]
fn what_is_asked_for_must_be_there() {
    let lowered = lowered();
    let outline = read_text(&lowered, &text());
    let check = |which: &Which| check(&outline.events[0], &lowered, &Lock::default(), which);
    let module = Which { module: Some("book".to_owned()), ..Which::default() };
    assert!(matches!(check(&module), Err(Uncheckable::Module { .. })));
    let platform = Which { platforms: vec!["v7".to_owned()], ..Which::default() };
    assert!(matches!(check(&platform), Err(Uncheckable::Platform { .. })));
}

#[test]
fn a_page_that_was_never_locked_has_a_note() {
    let lowered = lowered();
    let outline = read_text(&lowered, &text());
    let checked = check(&outline.events[0], &lowered, &Lock::default(), &Which::default());
    let checked = checked.expect("the event is known");
    assert!(checked.is_fine());
    assert!(checked.notes[0].text.contains("never locked"));
}

#[test]
fn a_lock_is_read_as_it_is_written() {
    let lock = lock(&lowered());
    let text = lock.render();
    let again = Lock::parse(&text).expect("it is a lock");
    assert_eq!(again.pages(), lock.pages());
    assert_eq!(again.render(), text);
    assert_golden(&workspace(FOLDER).join("pages.lock"), &text);
    let both = ["v1", "v2"].map(str::to_owned);
    assert!(lock.page("loan/onLoanUpdate", &both[..1]).is_some());
    assert!(lock.page("loan/onLoanUpdate", &["v3".to_owned()]).is_none());
}

#[test]
fn what_is_no_lock_says_where() {
    let broken = Lock::parse("schema: 2\npages:\n- event: 7\n  platform: []\n");
    let broken = broken.expect_err("it has an unknown key");
    assert!(broken.line >= 3, "{broken}");
    let newer = Lock::parse("# a comment\nschema: 3\npages: []\n").expect_err("it is newer");
    assert_eq!(newer.line, 2);
    assert!(Lock::parse("").is_ok());
}

#[test]
fn all_views_show_the_same() {
    let folder = workspace(FOLDER);
    let checked = changed("\n    • zonestring\n\n      Time zone of the branch.\n", "");
    let pages =
        [CheckedPage { file: "page.txt".to_owned(), events: vec![checked], unplaced: Vec::new() }];
    assert_golden(&folder.join("shown.txt"), &view::text(&pages, 0));
    assert_golden(&folder.join("shown.md"), &view::markdown(&pages, 0));
    assert_golden(&folder.join("shown.json"), &view::json(&pages, 0));
}
