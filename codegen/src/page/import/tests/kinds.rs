//! Kinds of pages, each in many shapes: imported into a spec, then checked against it.

use super::{Imported, VENDOR, assert_has, import_page, sources};
use crate::diagnostic::Source;
use crate::disk::LOCK;
use crate::page::check::{Which, check, check_envelope};
use crate::page::difference::Difference;
use crate::page::lock::Lock;
use crate::{lower, page};

const HEAD: &str = "onLoanChange
When a loan changes, the onLoanChange event is triggered.
Attributes of the data object
";

const INDENTED: &str = "onLoanChange

When a loan changes, the onLoanChange event is triggered.

Attributes of the data object

";

/// A spec with the pages that were imported into it.
struct Spec {
    files: Vec<Source>,
    lock: String,
    last: Imported,
}

impl Spec {
    #[track_caller]
    fn of(pages: &[&str]) -> Self {
        let files = sources(&[("vendor.yaml", VENDOR)]);
        let mut spec = Self { files, lock: String::new(), last: Imported::default() };
        for text in pages {
            spec.import(text);
        }
        spec
    }

    #[track_caller]
    fn import(&mut self, text: &str) {
        self.last = import_page(self.files.clone(), &self.lock, text).expect("imported");
        for change in &self.last.files {
            let after = change.after.clone();
            match self.files.iter_mut().find(|file| file.path == change.path) {
                _ if change.path == LOCK => self.lock = after,
                Some(file) => file.text = after,
                None => self.files.push(Source { path: change.path.clone(), text: after }),
            }
        }
    }

    #[track_caller]
    fn file(&self, path: &str) -> &str {
        let found = self.files.iter().find(|file| file.path == path);
        &found.unwrap_or_else(|| panic!("{path} is none of {:?}", self.files)).text
    }

    fn event(&self) -> &str {
        self.file("lending/onLoanChange.yaml")
    }

    /// How a page differs from the spec, in words, and the paths of what it does not show.
    #[track_caller]
    fn differences(&self, text: &str) -> Vec<String> {
        let lowered = lower(self.files.clone()).expect("sound");
        let document = page::read(text.as_bytes()).expect("a page");
        let outline = page::outline(&document, Some(&lowered.model));
        let lock = Lock::parse(&self.lock).expect("a lock");
        let which = Which::default();
        let envelope = outline.envelope.iter();
        let of_envelope =
            envelope.map(|envelope| check_envelope(envelope, &lowered, &lock, &which));
        let events = outline.events.iter();
        let of_events = events.map(|event| check(event, &lowered, &lock, &which).expect("clear"));
        let checked: Vec<_> = of_envelope.chain(of_events).collect();
        let unexplained = checked.iter().flat_map(|checked| checked.unexplained());
        let words = |difference: &Difference| match difference.hint() {
            Some(hint) => format!("{} {}: {hint}", difference.kind, difference.path),
            None => format!("{} {}", difference.kind, difference.path),
        };
        unexplained.map(words).collect()
    }

    /// The page again changes nothing.
    #[track_caller]
    fn assert_settled(&mut self, text: &str) {
        assert_eq!(self.differences(text), Vec::<String>::new(), "{text}\n{}", self.lock);
        self.import(text);
        assert_eq!(self.last.files, Vec::new(), "{text}");
    }
}

#[test]
fn numbers_and_truths_as_text_become_formats() {
    let table = "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n## Attributes of the data object\n\n| Field | Type | Description |\n|---|---|---|\n| fine | decimal string | What it costs. |\n| days | string | How long. String containing an integer. |\n| late | string | Is it late, as a boolean string. |\n";
    let list = format!(
        "{HEAD}- fine: decimal string\nWhat it costs.\n- daysstring\nHow long. String containing an integer.\n- latestring\nIs it late, as a boolean string.\n"
    );
    for page in [table, &list] {
        let mut spec = Spec::of(&[page]);
        for line in [
            "fine: { type: string, format: decimal, doc",
            "days: { type: string, format: integer, doc",
            "late: { type: string, format: boolean, doc",
        ] {
            assert_has(spec.event(), line);
        }
        spec.assert_settled(page);
        let plain = page.replace("decimal string", "string");
        assert_eq!(Spec::of(&[&plain]).differences(page), ["format changed fine"], "{page}");
    }
}

#[test]
fn null_among_items_is_imported_and_goes_again() {
    let page = format!(
        "{HEAD}- labels: array of strings\nWhat stands on it. Items can be null.\n- shelf: string\nWhere it was.\n"
    );
    let mut spec = Spec::of(&[&page]);
    assert_has(spec.event(), "labels: { type: array of strings, items_nullable: documented, doc");
    spec.assert_settled(&page);
    let silent = page.replace(" Items can be null.", "");
    assert_eq!(spec.differences(&silent), ["null gone labels"]);
    assert_eq!(Spec::of(&[&silent]).differences(&page), ["null added labels"]);
    spec.import(&silent);
    assert!(!spec.event().contains("items_nullable"), "{}", spec.event());
    spec.import(&page);
    assert_has(spec.event(), "items_nullable: documented");
}

#[test]
fn null_of_one_event_of_a_page_is_a_claim_of_its_file_alone() {
    let list = "Attributes of the data object\n- loanobject\nThe loan.\n- fine: integer\nWhat it costs. For the onLoanChange event, this value is null.\n- desk: string\nWhere it was. This value is always null.\n- note: string\nA note. For the onLoanChange event, this value may be null.\n";
    let page = format!(
        "onLoanChange\nWhen a loan changes, the onLoanChange event is triggered.\n{list}onLoanEnd\nWhen a loan ends, the onLoanEnd event is triggered.\n{list}"
    );
    let mut spec = Spec::of(&[&page]);
    assert_has(spec.event(), "fine: { type: integer, always_null: documented, doc");
    assert_has(spec.event(), "desk: { type: string, always_null: documented, doc");
    let end = spec.file("lending/onLoanEnd.yaml");
    assert_has(end, "fine: { type: integer, doc");
    assert_has(end, "desk: { type: string, always_null: documented, doc");
    for event in [spec.event(), end] {
        assert!(!event.contains("note: { type: string, always_null"), "{event}");
    }
    spec.assert_settled(&page);
    let silent = page.replace(" For the onLoanChange event, this value is null.", "");
    assert_eq!(spec.differences(&silent), ["null gone loan.fine"; 1], "{silent}");
    spec.import(&silent);
    assert!(!spec.event().contains("fine: { type: integer, always_null"), "{}", spec.event());
}

const CLOSED: &str = "- actorobject\nWho.\n- loanobject\nThe loan.\n- changesobject\nWhat changed, as an object of the following format:\n";

#[test]
fn examples_of_closed_pages_have_more_than_their_lists() {
    let format =
        "\"changes\": { \"<loan.attribute that changed>\": [\"Old value\", \"New value\"] }";
    let turned =
        "\"changes\": { \"<loan.attribute that changed>\": [\"New value\", \"Old value\"] }";
    let changes = "Example\n\"changes\": { \"state\": [ \"out\", \"back\" ] }";
    let data = "{ \"actor\": { \"id\": 1 }, \"loan\": { \"state\": \"back\", \"days\": 3 }, \"changes\": { \"state\": [\"out\", \"back\"] } }";
    let indented = "  \u{2022} actorobject\n\n    Who.\n\n  \u{2022} loanobject\n\n    The loan.\n\n  \u{2022} changesobject\n\n    What changed, in the following format:\n\n";
    let markdown = "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n## Attributes of the data object\n\n- **actor** *object*\n\n  Who.\n\n- **loan** *object*\n\n  The loan.\n\n- **changes** *object*\n\n  What changed, in the following format:\n\n";
    let html = "<h1>onLoanChange</h1><p>When a loan changes, the onLoanChange event is triggered.</p><h2>Attributes of the data object</h2><ul><li><b>actor</b> <i>object</i><p>Who.</p></li><li><b>loan</b> <i>object</i><p>The loan.</p></li><li><b>changes</b> <i>object</i><p>What changed, in the following format:</p>";
    let escaped = format.replace('<', "&lt;").replace('>', "&gt;");
    for (page, pair) in [
        (format!("{HEAD}{CLOSED}{format}\n{changes}\n"), "[old, new]"),
        (format!("{HEAD}{CLOSED}{turned}\n{changes}\n"), "[new, old]"),
        (format!("{HEAD}{CLOSED}{format}{changes}\n"), "[old, new]"),
        (format!("{HEAD}{CLOSED}{format}\nExample\n{data}\n"), "[old, new]"),
        (
            format!(
                "{HEAD}{CLOSED}{format}\nSample payload\n{{ \"data\": {data}, \"event\": \"onLoanChange\" }}\n"
            ),
            "[old, new]",
        ),
        (
            format!(
                "{INDENTED}{indented}    {format}\n\n    Example\n\n    \"changes\": {{\n      \"state\": [\"out\", \"back\"],\n      \"shelf\": [1, 2]\n    }}\n"
            ),
            "[old, new]",
        ),
        (
            format!(
                "{markdown}  ```json\n  {turned}\n  ```\n\n## Example\n\n```json\n{data}\n```\n"
            ),
            "[new, old]",
        ),
        (
            format!("{html}<pre>{escaped}</pre></li></ul><h3>Example</h3><pre>{data}</pre>"),
            "[old, new]",
        ),
    ] {
        let mut spec = Spec::of(&[&page]);
        assert_eq!(spec.last.left, Vec::new(), "{page}");
        assert_has(spec.event(), &format!("changes: {{ type: changes of loan, pair: {pair}, doc"));
        assert_has(spec.event(), "the page was saved with its lists closed");
        spec.assert_settled(&page);
    }
}

#[test]
fn what_could_be_anything_opens_in_many_shapes() {
    let id = "  \u{2022} loan\n\n    The loan.\n\n    \u{2022} idinteger\n\n      Number.\n";
    let html = "<h1>onLoanChange</h1><p>When a loan changes, the onLoanChange event is triggered.</p><h2>Attributes of the data object</h2>";
    for (closed, open, type_) in [
        (format!("{HEAD}- loan\nThe loan.\n"), format!("{INDENTED}{id}"), "object"),
        (
            format!("{HEAD}- loan\nThe loan.\n"),
            format!("{INDENTED}{}", id.replace("• loan\n", "• loanobject\n")),
            "object",
        ),
        (
            format!("{HEAD}- loan\nThe loan.\n"),
            format!("{INDENTED}{}", id.replace("• loan\n", "• loanarray of objects\n")),
            "array of objects",
        ),
        (
            format!("{HEAD}- actorobject\nWho.\n- idinteger\nNumber.\n- loan\nThe loan.\n"),
            format!("{HEAD}- actorobject\nWho.\n- idinteger\nNumber.\n- loanobject\nThe loan.\n- idinteger\nNumber.\n"),
            "object",
        ),
        (
            format!("{INDENTED}  \u{2022} loanany\n\n    The loan.\n"),
            format!("{INDENTED}{}", id.replace("• loan\n", "• loanobject\n")),
            "object",
        ),
        (
            format!("{html}<ul><li><b>loan</b><p>The loan.</p></li></ul>"),
            format!("{html}<ul><li><b>loan</b><p>The loan.</p><ul><li><b>id</b> <i>integer</i><p>Number.</p></li></ul></li></ul>"),
            "object",
        ),
        (
            "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n## Attributes of the data object\n\n- **loan**\n\n  The loan.\n".to_owned(),
            "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n## Attributes of the data object\n\n| Field | Type | Description |\n|---|---|---|\n| loan | object | The loan. |\n| loan.id | integer | Number. |\n".to_owned(),
            "object",
        ),
    ] {
        let mut spec = Spec::of(&[&closed, &open]);
        assert_has(spec.event(), &format!("    type: {type_}\n"));
        assert_has(spec.event(), "id: { type: integer id, doc: The id of the loan. }");
        let is_marked = spec.event().contains("the page has none");
        assert!(!is_marked, "{open}\n{}", spec.event());
        spec.assert_settled(&open);
    }
}

#[test]
fn events_without_a_list_stand_beside_others_in_many_shapes() {
    let list = "Attributes of the data object\n- actorobject\nWho.\n- loanobject\nThe loan.\n";
    let change = "When a loan changes, the onLoanChange event is triggered.\n";
    let end = "When a loan ends, the onLoanEnd event is triggered.\n";
    let markdown = "When a loan changes, the onLoanChange event is triggered.\n\n### Attributes of the data object\n\n- **actor** *object*\n\n  Who.\n";
    for (page, line) in [
        (format!("onLoanChange\n{change}{list}onLoanEnd\n{end}"), 8),
        (format!("onLoanEnd\n{end}onLoanChange\n{change}{list}"), 1),
        (format!("onLoanChange DesksDesks Plus\n{change}{list}onLoanEnd DesksDesks Plus\n{end}"), 8),
        (format!("onLoanChangeDesksDesks Plus\n{change}{list}onLoanEndDesksDesks Plus\n{end}"), 8),
        (
            format!("onLoanChange\n{change}{list}onLoanEnd\n\"events\": {{ \"onLoanEnd\": {{ \"handler\": \"x\" }} }}\n"),
            8,
        ),
        (format!("# Loans\n\n## onLoanChange\n\n{markdown}\n## onLoanEnd\n\n{end}"), 13),
        (format!("# Loans\n\n## onLoanEnd\n\n{end}\n## onLoanChange\n\n{markdown}"), 3),
        (
            "<h1>Loans</h1>\n<h2>onLoanChange</h2><p>When a loan changes, the onLoanChange event is triggered.</p><h3>Attributes of the data object</h3><ul><li><b>actor</b> <i>object</i></li></ul>\n<h2>onLoanEnd</h2><p>When a loan ends, the onLoanEnd event is triggered.</p>".to_owned(),
            3,
        ),
    ] {
        let mut spec = Spec::of(&[&page]);
        let skipped = &spec.last.skipped;
        let told: Vec<_> = skipped.iter().map(|skipped| (skipped.event.as_str(), skipped.line)).collect();
        assert_eq!(told, [("onLoanEnd", line)], "{page}");
        assert_has(spec.event(), "title: onLoanChange\n");
        assert_has(spec.event(), "  actor:");
        let told =
            "event unknown : not imported, for the page shows no list of its attributes";
        assert_eq!(spec.differences(&page), [told], "{page}");
        spec.import(&page);
        assert_eq!(spec.last.files, Vec::new(), "{page}");
    }
}

#[test]
fn envelopes_are_imported_and_checked_in_many_shapes() {
    let loan = format!("{HEAD}- loanobject\nThe loan.\n- idinteger\nNumber.\n");
    let bullets = "  \u{2022} account_idstring\n\n    Number of the account.\n\n  \u{2022} dataobject\n\n    What the event says.\n\n  \u{2022} eventstring\n\n    Name of the event.\n";
    let flat = "- account_idstring\nNumber of the account.\n- dataobject\nWhat the event says.\n- eventstring\nName of the event.\n";
    let cells = "<tr><td>account_id</td><td>string</td><td>Number of the account.</td></tr><tr><td>data</td><td>object</td><td>What the event says.</td></tr><tr><td>event</td><td>string</td><td>Name of the event.</td></tr>";
    let markdown = "- **account_id** *string*\n\n  Number of the account.\n\n- **data** *object*\n\n  What the event says.\n\n- **event** *string*\n\n  Name of the event.\n";
    for page in [
        format!(
            "Lending events\n\nPayload attributes\n\nThe payload is a JSON object with the following attributes.\n\n{bullets}"
        ),
        format!("Lending events\n\nEvery event has the following attributes:\n\n{bullets}"),
        format!("Lending events\nAttributes of the payload\n{flat}"),
        format!("# Lending events\n\nEach event is sent as a webhook.\n\n## Payload\n\n{markdown}"),
        format!(
            "<h1>Lending events</h1><p>Each event is sent as a webhook.</p><h2>Payload</h2><table><tr><th>Field</th><th>Type</th><th>Description</th></tr>{cells}</table>"
        ),
        format!(
            "Common attributes\n\nEach event is sent as a webhook.\n\nFields of the request body\n\n{bullets}"
        ),
        bullets.replacen("  \u{2022}", "Webhook payload\n\n  \u{2022}", 1),
    ] {
        let mut spec = Spec::of(&[&page, &loan, &page]);
        assert_has(spec.file("envelope.yaml"), "  account_id: { type: string id, doc");
        spec.assert_settled(&page);
        let retyped = page.replace("account_idstring", "account_idinteger");
        let retyped = retyped.replace("account_id</td><td>string", "account_id</td><td>integer");
        let retyped = retyped.replace("**account_id** *string*", "**account_id** *integer*");
        assert_eq!(spec.differences(&retyped), ["retyped account_id"], "{page}");
    }
}

#[test]
fn cut_pages_are_imported_as_far_as_they_go_in_many_shapes() {
    let whole = format!(
        "{INDENTED}  \u{2022} actorobject\n\n    Who lent it.\n\n    \u{2022} idinteger\n\n      Number of the actor.\n\n  \u{2022} loanobject\n\n    The loan. It has a shelf.\n\n    \u{2022} shelfstring\n\n      Where the book was.\n\n    \u{2022} statestring\n\n      State of the loan. Possible values: open, closed\n"
    );
    let flat = format!(
        "{HEAD}- actorobject\nWho lent it.\n- idinteger\nNumber of the actor.\n- loanobject\nThe loan. It has a shelf.\n- shelfstring\nWhere the book was.\n- statestring\nState of the loan. Possible values: open, closed\n"
    );
    for page in [&whole, &flat] {
        for end in [
            "idin",
            "Number of the",
            "loano",
            "It has a sh",
            "shelfst",
            "Where the",
            "stat",
            "State of the loan. Possible",
            "Possible values: open,",
        ] {
            let at = page.find(end).expect("a part of the page") + end.len();
            let spec = Spec::of(&[page, &page[..at]]);
            assert_eq!(spec.last.done, Vec::<String>::new(), "{end}");
            assert_eq!(spec.last.left.len(), 1, "{end}: {:?}", spec.last.left);
            for gone in ["missing", "reworded", "extra"] {
                let found = spec.differences(&page[..at]);
                assert!(found.iter().all(|words| !words.starts_with(gone)), "{end} {found:?}");
            }
            let half = Spec::of(&[&page[..at]]);
            for name in ["  loano", "  shelfst", "  stat:", "  idin"] {
                assert!(!half.event().contains(name), "{end}\n{}", half.event());
            }
        }
    }
}

#[test]
fn what_is_deprecated_is_imported_and_can_change() {
    let page = |fine: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • feenumber\n\n      What it costs.\n\n    \
             • finenumber\n\n      What it costs as well. {fine}\n\n    • notestring\n\n      What is noted.\n"
        )
    };
    let first = page("Deprecated since 2.4.");
    let mut spec = Spec::of(&[&first]);
    assert_has(spec.event(), "deprecated: { since: \"2.4\" }");
    assert_eq!(spec.differences(&first), [""; 0]);
    let second = page("Deprecated since 2.4: use fee instead.");
    let differences = spec.differences(&second);
    assert_eq!(differences.len(), 1, "{differences:#?}");
    spec.import(&second);
    assert_has(spec.event(), "deprecated: { since: \"2.4\", instead: loan.fee }");
    assert_eq!(spec.differences(&second), [""; 0]);
    let third = page("");
    spec.import(&third);
    assert!(!spec.event().contains("deprecated"), "{}", spec.event());
    assert_eq!(spec.differences(&third), [""; 0]);
}

#[test]
fn limits_are_imported_and_can_change() {
    let page = |fee: &str, note: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • feeinteger\n\n      What it costs. {fee}\n\n    \
             • notestring\n\n      What is noted. {note}\n\n    • wherestring\n\n      Where it is.\n"
        )
    };
    let first = page("Between 1 and 100.", "Max length: 255.");
    let mut spec = Spec::of(&[&first]);
    for key in ["minimum: 1", "maximum: 100", "max_length: 255"] {
        assert_has(spec.event(), key);
    }
    assert_eq!(spec.differences(&first), [""; 0]);
    let second = page("Between 1 and 90.", "Max length: 100.");
    let differences = spec.differences(&second);
    assert_eq!(differences.len(), 2, "{differences:#?}");
    spec.import(&second);
    for key in ["minimum: 1", "maximum: 90", "max_length: 100"] {
        assert_has(spec.event(), key);
    }
    assert_eq!(spec.differences(&second), [""; 0]);
    let third = page("", "");
    spec.import(&third);
    for key in ["minimum", "maximum", "max_length"] {
        assert!(!spec.event().contains(key), "{}", spec.event());
    }
    assert_eq!(spec.differences(&third), [""; 0]);
}

#[test]
fn patterns_are_imported_and_can_change() {
    let page = |note: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • notestring\n\n      What is noted. {note}\n\n    \
             • wherestring\n\n      Where it is.\n"
        )
    };
    let first = page("Pattern: `^[a-z]+\\.$`.");
    let mut spec = Spec::of(&[&first]);
    assert_has(spec.event(), r#"pattern: "^[a-z]+\\.$""#);
    assert_eq!(spec.differences(&first), [""; 0]);
    let second = page("Must match `^[A-Z]+$`.");
    let differences = spec.differences(&second);
    assert_eq!(differences.len(), 1, "{differences:#?}");
    spec.import(&second);
    assert_has(spec.event(), "^[A-Z]+$");
    assert_eq!(spec.differences(&second), [""; 0]);
    let third = page(r"Must match `^\d+$`.");
    spec.import(&third);
    assert_has(spec.event(), "^[A-Z]+$");
    assert_has(spec.event(), "# decide:");
    let fourth = page("");
    let mut spec = Spec::of(&[&second]);
    spec.import(&fourth);
    assert!(!spec.event().contains("pattern"), "{}", spec.event());
    assert_eq!(spec.differences(&fourth), [""; 0]);
}

#[test]
fn defaults_and_read_only_are_imported_and_can_change() {
    let page = |fee: &str, note: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • feeinteger\n\n      What it costs. {fee}\n\n    \
             • notestring\n\n      What is noted. {note}\n\n    • wherestring\n\n      Where it is.\n"
        )
    };
    let first = page("Default: 1.", "Read-only.");
    let mut spec = Spec::of(&[&first]);
    assert_has(spec.event(), "default: 1");
    assert_has(spec.event(), "read_only: true");
    assert_eq!(spec.differences(&first), [""; 0]);
    let second = page("Default: 2.", "");
    let differences = spec.differences(&second);
    assert_eq!(differences.len(), 2, "{differences:#?}");
    spec.import(&second);
    assert_has(spec.event(), "default: 2");
    assert!(!spec.event().contains("read_only"), "{}", spec.event());
    assert_eq!(spec.differences(&second), [""; 0]);
}

#[test]
fn what_is_sensitive_is_imported_and_comes_and_goes() {
    let page = |note: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • notestring\n\n      What is noted. {note}\n\n    \
             • wherestring\n\n      Where it is.\n"
        )
    };
    let (plain, sensitive) = (page(""), page("Sensitive."));
    let mut spec = Spec::of(&[&sensitive]);
    assert_has(spec.event(), "note: { type: string, sensitive: true, doc");
    spec.assert_settled(&sensitive);
    let mut spec = Spec::of(&[&plain]);
    assert!(!spec.event().contains("sensitive"), "{}", spec.event());
    assert_eq!(spec.differences(&sensitive), ["rule added loan.note"]);
    spec.import(&sensitive);
    assert_has(spec.event(), "note: { type: string, sensitive: true, doc");
    spec.assert_settled(&sensitive);
    assert_eq!(spec.differences(&plain), ["rule gone loan.note"]);
    spec.import(&plain);
    assert!(!spec.event().contains("sensitive"), "{}", spec.event());
    spec.assert_settled(&plain);
    spec.import(&page("Sensitive at times."));
    assert_has(spec.event(), "say what line");
    assert!(!spec.event().contains("sensitive"), "{}", spec.event());
}

#[test]
fn since_when_an_attribute_is_there_is_imported_and_can_change() {
    let page = |note: &str| {
        format!(
            "{INDENTED}  • loanobject\n\n    The loan.\n\n    • notestring\n\n      What is noted. {note}\n\n    \
             • wherestring\n\n      Where it is.\n"
        )
    };
    let (plain, first, second) = (page(""), page("Since v2.1."), page("Added in version 2.3."));
    let mut spec = Spec::of(&[&first]);
    assert_has(spec.event(), "note: { type: string, since: v2.1, doc");
    spec.assert_settled(&first);
    assert_eq!(spec.differences(&second), ["rule changed loan.note"]);
    spec.import(&second);
    assert_has(spec.event(), "note: { type: string, since: \"2.3\", doc");
    spec.assert_settled(&second);
    spec.import(&plain);
    assert!(!spec.event().contains("since:"), "{}", spec.event());
    spec.assert_settled(&plain);
}
