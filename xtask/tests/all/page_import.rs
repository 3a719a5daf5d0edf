//! `cargo xtask page import` from end to end, with pages of a fictional library.

use super::support::{Ended, Place, files_in};

/// The page of an event, as it looks when it is copied from a browser.
const PAGE: &str = "\
Configure onLoanChange

The onLoanChange event is triggered when a reader takes a book home.

Attributes of the data object

  • actorobject

    Who has changed the loan.

    • emailstring

      Where the actor is written to. If actor.type is system, this attribute value is null.

    • idinteger

      Number of the actor.

    • typestring

      Kind of the actor.
      Possible values: reader, system

  • changesobject

    What has changed, in the following format:

    {
      \"model_changes\": {
        \"<loan.attribute that changed>\": [\"Old value\", \"New value\"]
      }
    }

    Example

    {
      \"model_changes\": {
        \"state\": [\"open\", \"closed\"]
      }
    }

    • model_changesobject

      What has changed, by attribute.

  • loanobject

    The loan itself.

    • due_atstring

      When the book has to be back, specified in the UTC format.

    • idinteger

      Number of the loan.

    • lostboolean

      Whether the book is lost.
      Possible values: true, false

    • rackinteger

      Where the book stands.
      Possible values:
      0: On no rack at all.
      1: On the upper rack.

    • statestring

      How far the loan is.
      Possible values: open, closed
";

const VENDOR: &str = "\
vendor: Bookbox
docs: https://bookbox.example.com/docs
package: { name: bookbox-events, version: 0.1.0, description: Events of Bookbox. }
platforms: { v1: The first., v2: The second. }
products: { lending: { name: Lending, doc: Books that are lent. } } # one for now
modules: { loan: { product: lending, doc: Loans. } }
timestamps:
  iso: { pattern: \"%Y-%m-%dT%H:%M:%S%z\", example: \"2026-03-02T09:45:10Z\", doc: ISO 8601. }
";

const ENVELOPE: &str = "\
envelope: { summary: What every event comes in., event: event, data: data }
page: { title: Events, url: \"https://bookbox.example.com/docs\", captured: 2026-01-01 }
where_silent: documented
attributes:
  event: { type: string, doc: Name of the event. }
  data: { type: object, doc: What the event says. }
";

/// The event of the page as a person has written it.
const EVENT: &str = "\
# yaml-language-server: $schema=../event.schema.json
event: onLoanChange # as on the wire
product: lending
module: loan
platforms: [v1, v2]
page:
  title: Loan changed
  url: https://bookbox.example.com/docs/loan
  captured: 2026-01-01 # by hand
  sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
summary: \"A loan was begun, or ended.\"
where_silent: observed - samples leave things out

conditions:
  system actor: { actor.type: system }

data:
  # Readers and the library itself.
  actor:
    type: object
    doc: 'Who changed the loan.' # single quotes
    attributes:
      email: { type: string, format: email, null_when: system actor, doc: Address of the actor. }
      # the number on the card
      id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow

      type:
        type: string
        values: { reader: A reader acted., system: 'Bookbox acted.' } # two
        doc: Kind of actor.
  changes:
    type: object
    doc: What changed.
    attributes:
      model_changes: { type: changes of loan, pair: [old, new], doc: By attribute. }
  loan:
    type: object
    doc: >-
      The loan
      after the change. # text
    attributes:
      due_at: { type: timestamp, utc: documented, doc: When the book is due. }
      id: { type: integer id, doc: Number of the loan. }
      lost: { type: boolean, doc: Whether it is lost. } # rarely
      rack:
        type: integer
        values:
          0: none - On no rack.
          1: upper - On the upper rack. # reachable
        doc: The rack.
      state:
        type: string
        values:
          open: The reader has it.
          # the end
          closed: The book is back.
        doc: State of the loan.
# last words
";

impl Place {
    /// With a spec that has no event.
    pub(super) fn begun() -> Self {
        let place = Self::empty();
        place.write("spec/vendor.yaml", VENDOR);
        place.write("spec/envelope.yaml", ENVELOPE);
        place
    }

    /// With the event, locked as the page has it.
    pub(super) fn known() -> Self {
        Self::known_as(EVENT)
    }

    fn known_as(event: &str) -> Self {
        let place = Self::begun();
        place.write("spec/lending/onLoanChange.yaml", event);
        let ended = place.import(PAGE, &["--captured", "2026-01-02"]);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
        place
    }

    fn event(&self) -> String {
        self.read("spec/lending/onLoanChange.yaml")
    }

    pub(super) fn import(&self, page: &str, more: &[&str]) -> Ended {
        self.write("page.txt", page);
        let spec = ["page", "import", "page.txt", "--spec", "spec"];
        let what = ["--product", "lending", "--module", "loan"];
        self.run(&[&spec[..], &what, more].concat())
    }

    /// The lines of the event's file that an import of a page removes and adds.
    fn changed(&self, page: &str, more: &[&str]) -> Vec<String> {
        let before = self.event();
        let ended = self.import(page, more);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
        self.assert_twice_is_once(page, more);
        let after = self.event();
        assert_eq!(self.lint().code, Some(0));
        differing(&before, &after)
    }

    fn assert_twice_is_once(&self, page: &str, more: &[&str]) {
        let files = files_in(&self.path("spec"));
        let ended = self.import(page, &[more, &["--captured", "2031-01-01"]].concat());
        assert!(ended.out.ends_with("nothing to change\n"), "{}", ended.out);
        assert_eq!(files, files_in(&self.path("spec")));
    }
}

/// The lines that go and come, but for the day and the hash of the page.
fn differing(before: &str, after: &str) -> Vec<String> {
    let counts = |line: &&str| {
        let is_of_page = ["  captured: ", "  sha256: "].iter().any(|key| line.starts_with(key));
        !line.is_empty() && !is_of_page
    };
    let old: Vec<&str> = before.lines().filter(counts).collect();
    let new: Vec<&str> = after.lines().filter(counts).collect();
    let gone = old.iter().filter(|line| count(&old, line) > count(&new, line));
    let come = new.iter().filter(|line| count(&new, line) > count(&old, line));
    let gone = gone.map(|line| format!("-{line}"));
    gone.chain(come.map(|line| format!("+{line}"))).collect()
}

fn count(lines: &[&str], line: &str) -> usize {
    lines.iter().filter(|other| **other == line).count()
}

/// The page with some words in place of others.
pub(super) fn page(old: &str, new: &str) -> String {
    assert!(PAGE.contains(old), "{old}");
    PAGE.replacen(old, new, 1)
}

#[test]
fn a_page_becomes_a_new_file_that_can_be_used_at_once() {
    let place = Place::begun();
    let ended = place.import(PAGE, &["--captured", "2026-01-02"]);
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let lint = place.lint();
    assert_eq!(lint.code, Some(0), "{}", lint.out);
    assert!(lint.out.contains("warning[undecided]"));
    let marks = ended.out.matches("onLoanChange.yaml:").count() - 1;
    assert!(lint.out.contains(&format!("\n{marks} warnings")), "{}", lint.out);
    let event = place.event();
    for line in [
        "  system actor: { actor.type: system }",
        "      due_at: { type: timestamp, utc: documented, doc: The due at of the loan. } # decide: \
         describe it",
        "      id: { type: integer id, doc: The id of the loan. } # decide: describe it",
        "        values: { open: It is open., closed: It is closed. } # decide: \
         say in our own words what each value means",
        "        type: changes of loan",
    ] {
        assert!(event.lines().any(|other| other == line), "{line}\n{event}");
    }
    assert!(!event.contains("On the upper rack"), "no words of the page");
    let generated = place.run(&["generate", "--spec", "spec", "--out", "out"]);
    assert_eq!(generated.code, Some(0), "{}", generated.err);
    place.write(
        "sample.json",
        "{\"event\":\"onLoanChange\",\"data\":{\"actor\":{\"email\":null,\"type\":\"system\"},\
         \"changes\":{\"model_changes\":{\"state\":[\"open\",\"closed\"]}}}}",
    );
    let valid = place.run(&["validate", "--spec", "spec", "sample.json"]);
    assert_eq!(valid.code, Some(0), "{}{}", valid.out, valid.err);
    place.assert_twice_is_once(PAGE, &[]);
}

#[test]
fn an_empty_folder_becomes_a_spec() {
    let place = Place::empty();
    let ended = place.import(PAGE, &[]);
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    assert_eq!(place.lint().code, Some(0));
    let generated = place.run(&["generate", "--spec", "spec", "--out", "out"]);
    assert_eq!(generated.code, Some(0), "{}", generated.err);
}

#[test]
fn a_new_file_names_its_schema_where_there_is_one() {
    let place = Place::empty();
    place.import(PAGE, &[]);
    let files = ["vendor.yaml", "envelope.yaml", "lending/onLoanChange.yaml"];
    let first = |spec: &str, file: &str| {
        let text = place.read(&format!("{spec}/{file}"));
        text.lines().next().expect("a line").to_owned()
    };
    for file in files {
        assert!(!first("spec", file).contains("$schema"), "none is there: {file}");
    }
    place.write("codegen/schema/event.schema.json", "{}");
    let words = "page import page.txt --spec docs/spec --product lending --module loan";
    let ended = place.run(&words.split(' ').collect::<Vec<_>>());
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let schemas = ["../../codegen/schema/vendor", "../../codegen/schema/envelope"];
    for (file, schema) in files.iter().zip(schemas.iter().chain(&["../../../codegen/schema/event"]))
    {
        let line = format!("# yaml-language-server: $schema={schema}.schema.json");
        assert_eq!(first("docs/spec", file), line);
    }
}

#[test]
fn a_bullet_that_may_be_an_attribute_is_a_difference_until_it_was_seen() {
    let place = Place::known();
    let new = page("    • idinteger\n", "    • shelf_code text\n\n    • idinteger\n");
    place.write("new.txt", &new);
    let check = || place.run(&["page", "check", "--spec", "spec", "new.txt"]);
    let checked = check();
    assert_eq!(checked.code, Some(1), "{}{}", checked.out, checked.err);
    assert!(checked.out.contains("not placed: the event\n    page shelf_code text (new.txt:"));
    assert!(checked.out.contains("\n1 difference, "), "{}", checked.out);
    let imported = place.import(&new, &[]);
    assert_eq!(imported.code, Some(1), "{}{}", imported.out, imported.err);
    assert_eq!(imported.out.matches("shelf_code text (it could be an attribute").count(), 1);
    assert_eq!(imported.out.matches("shelf_code").count(), 1, "{}", imported.out);
    let checked = check();
    assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.err);
    assert_eq!(checked.out.matches("not placed: shelf_code text: ").count(), 1);
}

#[test]
fn a_decision_that_is_asked_at_several_lines_is_one_line() {
    let place = Place::begun();
    let ended = place.import(PAGE, &[]);
    let event = place.event();
    let marked: Vec<usize> = (1..)
        .zip(event.lines())
        .filter(|(_, line)| line.ends_with("# decide: describe it"))
        .map(|(number, _)| number)
        .collect();
    let (first, others) = marked.split_first().expect("marks");
    let others: Vec<String> = others.iter().map(usize::to_string).collect();
    let line = format!("describe it; also in the lines {}\n", others.join(", "));
    let at = format!("spec/lending/onLoanChange.yaml:{first}: {line}");
    assert!(ended.out.contains(&at), "{at}\n{}", ended.out);
    assert_eq!(ended.out.matches(": describe it").count(), 1, "{}", ended.out);
    let lint = place.lint().out;
    assert!(lint.contains(&format!("a person must decide: {line}")), "{lint}");
    assert_eq!(lint.matches("describe it;").count(), 1, "{lint}");
}

#[test]
fn a_product_and_a_module_that_are_missing_are_declared() {
    let place = Place::begun();
    let ended = place.import(PAGE, &["--product", "reading", "--module", "seat"]);
    assert_eq!(ended.code, Some(2), "an argument twice");
    place.write("page.txt", PAGE);
    let words = "page import page.txt --spec spec --product reading --module seat";
    let ended = place.run(&words.split(' ').collect::<Vec<_>>());
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let vendor = place.read("spec/vendor.yaml");
    let done = "the product reading and the module seat are new in vendor.yaml; if a name is a typing error";
    assert!(ended.out.contains(done), "{}", ended.out);
    assert!(vendor.contains("# one for now\n"));
    let seat = "seat: { product: reading, doc: The module seat. }";
    assert!(vendor.contains(seat), "{vendor}");
    assert_eq!(place.lint().code, Some(0));
}

/// A product and an event that the spec has, and a module by a misspelt key.
#[test]
fn only_what_was_declared_is_named_and_a_typing_error_can_be_taken_back() {
    let place = Place::begun();
    place.write("page.txt", PAGE);
    let import = |module: &str| {
        place.run(&[
            "page",
            "import",
            "page.txt",
            "--spec",
            "spec",
            "--product",
            "lending",
            "--module",
            module,
        ])
    };
    let misspelt = import("loen");
    assert_eq!(misspelt.code, Some(0), "{}{}", misspelt.out, misspelt.err);
    let done =
        "  the module loen is new in vendor.yaml; if a name is a typing error, remove it there";
    assert!(misspelt.out.contains(done), "{}", misspelt.out);
    let right = import("loan");
    assert_eq!(right.code, Some(2), "{}", right.out);
    let out = "remove the file, and loen from `modules` of the vendor file";
    assert!(right.err.contains(out), "{}", right.err);
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let place = Place::known();
    let files = files_in(&place.path("spec"));
    let ended = place.import(&page("open, closed", "open, overdue, closed"), &["--dry-run"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains("+++ b/spec/lending/onLoanChange.yaml"), "{}", ended.out);
    assert!(ended.out.contains("+          overdue: It is overdue."), "{}", ended.out);
    assert_eq!(files, files_in(&place.path("spec")));
}

#[test]
fn a_page_that_says_what_the_spec_says_changes_nothing_but_the_lock() {
    let place = Place::known();
    assert_eq!(differing(EVENT, &place.event()), Vec::<String>::new());
    assert!(place.read("spec/pages.lock").contains("loan/onLoanChange"));
    place.assert_twice_is_once(PAGE, &[]);
}

#[test]
fn a_new_attribute_stands_behind_the_one_before_it() {
    let new = "    • kindstring\n\n      What kind it is.\n\n    • lostboolean";
    let found = Place::known().changed(&page("    • lostboolean", new), &[]);
    assert_eq!(
        found,
        ["+      kind: { type: string, doc: The kind of the loan. } # decide: describe it"]
    );
}

#[test]
fn a_condition_may_name_what_comes_later_on_the_page() {
    let lost = "    • finestring\n\n      What it costs. If loan.term is long, this attribute value is null.\n\n    • lostboolean";
    let term = "    • termstring\n\n      How long.\n      Possible values: short, long\n";
    let new = page("    • lostboolean", lost) + "\n" + term;
    let found = Place::known().changed(&new, &[]);
    let fine = "+      fine: { type: string, null_when: term long, doc: The fine of the loan. } # decide: describe it";
    assert!(found.iter().any(|kind| kind == fine), "{found:#?}");
    assert!(!found.iter().any(|kind| kind.contains("errata")), "{found:#?}");
}

#[test]
fn an_attribute_that_is_gone_goes() {
    let lost = "    • lostboolean\n\n      Whether the book is lost.\n      Possible values: true, false\n\n";
    let found = Place::known().changed(&page(lost, ""), &[]);
    assert_eq!(found, ["-      lost: { type: boolean, doc: Whether it is lost. } # rarely"]);
}

#[test]
fn another_type_keeps_what_it_is_for() {
    let found = Place::known().changed(
        &page(
            "    • idinteger\n\n      Number of the a",
            "    • idstring\n\n      Number of the a",
        ),
        &[],
    );
    assert_eq!(
        found,
        [
            "-      id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow",
            "+      id: { type: string id, doc: \"Number, of the actor.\", example: \"17\" } # flow",
        ]
    );
}

#[test]
fn values_come_and_go() {
    let found = Place::known().changed(&page("open, closed", "open, overdue, closed"), &[]);
    assert_eq!(
        found,
        ["+          overdue: It is overdue. # decide: say in our own words what overdue means"]
    );
    let found = Place::known().changed(&page("reader, system", "system"), &[]);
    assert_eq!(
        found,
        [
            "-        values: { reader: A reader acted., system: 'Bookbox acted.' } # two",
            "+        values: { system: 'Bookbox acted.' } # two",
        ]
    );
    let more = "1: On the upper rack.\n      2: On the lower rack.";
    let found = Place::known().changed(&page("1: On the upper rack.", more), &[]);
    assert_eq!(
        found,
        ["+          2: value 2 - It is 2. # decide: say in our own words what 2 means"]
    );
}

#[test]
fn null_and_its_condition_come_and_go() {
    let claim = " If actor.type is system, this attribute value is null.";
    let found = Place::known().changed(&page(claim, ""), &[]);
    assert_eq!(
        found,
        [
            "-conditions:",
            "-  system actor: { actor.type: system }",
            "-      email: { type: string, format: email, null_when: system actor, doc: Address of the actor. }",
            "+      email: { type: string, format: email, doc: Address of the actor. }",
        ]
    );
    let more = "Number of the actor. If actor.type is reader, this attribute value is null.";
    let found = Place::known().changed(&page("Number of the actor.", more), &[]);
    assert_eq!(
        found,
        [
            "-      id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow",
            "+  reader actor: { actor.type: reader }",
            "+      id: { type: integer id, null_when: reader actor, doc: \"Number, of the actor.\", example: 17 } # flow",
        ]
    );
}

#[test]
fn the_order_of_a_change_follows_the_page() {
    let found = Place::known()
        .changed(&page("\"Old value\", \"New value\"", "\"New value\", \"Old value\""), &[]);
    assert_eq!(
        found,
        [
            "-      model_changes: { type: changes of loan, pair: [old, new], doc: By attribute. }",
            "+      model_changes: { type: changes of loan, pair: [new, old], doc: By attribute. }",
        ]
    );
}

#[test]
fn an_attribute_moves_with_its_comments() {
    let id = "    • idinteger\n\n      Number of the actor.\n\n";
    let moved = page(id, "");
    let moved = moved.replacen(
        "  • loanobject",
        "  • idinteger\n\n    Number of the actor.\n\n  • loanobject",
        1,
    );
    let found = Place::known().changed(&moved, &[]);
    assert_eq!(
        found,
        [
            "-      # the number on the card",
            "-      id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow",
            "+  # the number on the card",
            "+  id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow",
        ]
    );
}

#[test]
fn an_attribute_moves_into_another_object() {
    let id = "    • idinteger\n\n      Number of the actor.\n\n";
    let card = "    • cardinteger\n\n      Number of the actor.\n\n";
    let named = |text: &str| text.replacen(id, card, 1);
    let event = EVENT.replacen(
        "      id: { type: integer id, doc: \"Number, of",
        "      card: { type: integer id, doc: \"Number, of",
        1,
    );
    let place = Place::begun();
    place.write("spec/lending/onLoanChange.yaml", &event);
    let ended = place.import(&named(PAGE), &[]);
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let moved = page(id, "").replacen("    • lostboolean", &format!("{card}    • lostboolean"), 1);
    let found = place.changed(&moved, &[]);
    assert_eq!(found, Vec::<String>::new(), "the same lines at another place");
    let event = place.event();
    let card = event.find("      # the number on the card\n      card:").expect("with its comment");
    assert!(card > event.find("  loan:").expect("the loan"), "{event}");
}

#[test]
fn an_attribute_moves_into_an_object_that_is_new() {
    let id = "    • idinteger\n\n      Number of the actor.\n\n";
    let card = "    • cardobject\n\n      The card.\n\n      • idinteger\n\n        Number of the actor. \
                If loan.state is overdue, this attribute value is null.\n\n";
    // The condition needs a value that comes later on the page.
    let moved = page(id, card).replacen("open, closed", "open, overdue, closed", 1);
    let found = Place::known().changed(&moved, &[]);
    let lines = [
        "-      # the number on the card",
        "-      id: { type: integer id, doc: \"Number, of the actor.\", example: 17 } # flow",
        "+  state overdue: { loan.state: overdue }",
        "+      card:",
        "+        type: object",
        "+        doc: The card of the actor. # decide: describe it",
        "+        attributes:",
        "+          # the number on the card",
        "+          id: { type: integer id, null_when: state overdue, doc: \"Number, of the actor.\", example: 17 } # flow",
        "+          overdue: It is overdue. # decide: say in our own words what overdue means",
    ];
    assert_eq!(found, lines);
}

#[test]
fn words_alone_change_the_lock_and_the_page() {
    let place = Place::known();
    let found = place.changed(&page("Where the book stands.", "The rack of the book."), &[]);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn files_of_windows_stay_files_of_windows() {
    let place = Place::known_as(&EVENT.replace('\n', "\r\n"));
    place.changed(&page("open, closed", "open, overdue, closed"), &[]);
    let event = place.event();
    assert_eq!(event.matches('\n').count(), event.matches("\r\n").count());
}

#[test]
fn a_page_of_one_version_changes_what_applies_to_it() {
    let place = Place::begun();
    place.write("spec/lending/onLoanChange.yaml", EVENT);
    for version in ["v1", "v2"] {
        let ended = place.import(PAGE, &["--platform", version, "--captured", "2026-01-02"]);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    }
    let lost = "    • lostboolean\n\n      Whether the book is lost.\n      Possible values: true, false\n\n";
    let kind = "    • kindstring\n\n      What kind it is.\n\n";
    let new = page(lost, kind);
    let found = place.changed(&new, &["--platform", "v2"]);
    let lines = [
        "-      lost: { type: boolean, doc: Whether it is lost. } # rarely",
        "+      kind: { type: string, doc: The kind of the loan., platforms: [v2] } # decide: describe it",
        "+      lost: { type: boolean, platforms: [v1], doc: Whether it is lost. } # rarely",
    ];
    assert_eq!(found, lines);
    let found = place.changed(&new, &["--platform", "v1"]);
    let kind = "+      kind: { type: string, doc: The kind of the loan. } # decide: describe it";
    assert!(found.iter().any(|other| other == kind), "{found:?}");
    assert!(!place.event().contains("lost:"));
    let values = page("      1: On the upper rack.\n", "");
    let ended = place.import(&values, &["--platform", "v2"]);
    assert_eq!(ended.code, Some(1), "{}", ended.out);
    assert!(ended.out.contains("the page of v1 says it"), "{}", ended.out);
}

#[test]
fn a_type_of_one_version_arrives_beside_that_of_the_other() {
    let place = Place::begun();
    place.write("spec/lending/onLoanChange.yaml", EVENT);
    for version in ["v1", "v2"] {
        let ended = place.import(PAGE, &["--platform", version, "--captured", "2026-01-02"]);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    }
    let number = page(
        "    • lostboolean\n\n      Whether the book is lost.\n      Possible values: true, false\n\n",
        "    • lostinteger\n\n      Whether the book is lost.\n\n",
    );
    let found = place.changed(&number, &["--platform", "v2"]);
    let line = "+      lost: { type: boolean, also: [integer], type_on: { v2: integer }, doc: Whether it is lost. } # rarely";
    assert!(found.iter().any(|other| other == line), "{found:?}");
    for (text, version) in [(PAGE, "v1"), (&number, "v2")] {
        place.write("page.txt", text);
        let check = ["page", "check", "page.txt", "--spec", "spec", "--platform", version];
        let ended = place.run(&check);
        assert_eq!(ended.code, Some(0), "{version}: {}{}", ended.out, ended.err);
        let other = if version == "v1" { "v2" } else { "v1" };
        let ended =
            place.run(&["page", "check", "page.txt", "--spec", "spec", "--platform", other]);
        assert!(ended.out.contains("retyped: loan.lost"), "{other}: {}", ended.out);
    }
}

#[test]
fn what_another_version_has_at_its_old_place_stays_there() {
    let place = Place::begun();
    place.write("spec/lending/onLoanChange.yaml", EVENT);
    for version in ["v1", "v2"] {
        let ended = place.import(PAGE, &["--platform", version]);
        assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    }
    let email = "    • emailstring\n\n      Where the actor is written to. If actor.type is system, this attribute value is null.\n\n";
    let without = page(email, "");
    let inner = "    • emailstring\n\n      Where.\n\n    • idinteger\n\n      Number of the loan.";
    let known = without.replacen("    • idinteger\n\n      Number of the loan.", inner, 1);
    let ended = place.import(&known, &["--platform", "v2"]);
    assert_eq!(ended.code, Some(1), "{}{}", ended.out, ended.err);
    let old = "\n      email: { type: string, format: email, null_when: system actor, doc: Address of the actor. }\n";
    assert!(place.event().contains(old), "{}", place.event());
    // Nothing goes while the mark stands.
    let mark = "      # decide: say what line 52 of the page says\n";
    assert!(place.event().contains(mark), "{}", place.event());
    place.write("spec/lending/onLoanChange.yaml", place.event().replacen(mark, "", 1));
    let card = "    • cardobject\n\n      The card.\n\n      • emailstring\n\n        Where.\n\n";
    let new = page(email, card);
    let ended = place.import(&new, &["--platform", "v2"]);
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let event = place.event();
    let old = event.find("null_when: system actor, platforms: [v1], doc: Address of the actor.");
    assert!(old.is_some(), "{event}");
}

#[test]
fn a_change_of_a_shared_type_must_be_one_at_each_use() {
    let person = "types:\n  Person:\n    doc: A person.\n    attributes:\n      name: { type: string, doc: Name. }\n\ndata:\n  reader: Person\n  writer: { type: Person, doc: Who wrote it. }";
    let event = EVENT.replacen("data:", person, 1);
    let both = |one: &str, other: &str| {
        page(
            "  • loanobject",
            &format!(
                "  • readerobject\n\n    Who reads.\n\n    • namestring\n\n      Name.\n\n{one}  • writerobject\n\n    Who writes.\n\n    • namestring\n\n      Name.\n\n{other}  • loanobject"
            ),
        )
    };
    let place = Place::begun();
    place.write("spec/lending/onLoanChange.yaml", &event);
    let ended = place.import(&both("", ""), &[]);
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let age = "    • ageinteger\n\n      Age.\n\n";
    let before = place.event();
    let ended = place.import(&both(age, ""), &[]);
    assert_eq!(ended.code, Some(1), "{}", ended.out);
    assert!(ended.out.contains("declared type"), "{}", ended.out);
    assert!(ended.out.contains("not imported:\n  page.txt:54: reader.age: "), "{}", ended.out);
    assert_eq!(differing(&before, &place.event()), Vec::<String>::new());
    let found = place.changed(&both(age, age), &[]);
    assert_eq!(
        found,
        ["+      age: { type: integer, doc: The age of the reader. } # decide: describe it"]
    );
}

#[test]
fn what_cannot_be_done_writes_nothing() {
    let place = Place::known();
    let files = files_in(&place.path("spec"));
    let ended = place.import("Nothing to see here.\n", &[]);
    assert_eq!(ended.code, Some(2), "{}", ended.out);
    let ended = place.import(PAGE, &["--platform", "v9"]);
    assert_eq!(ended.code, Some(2), "{}", ended.out);
    let help = "no platform v9; it has v1, v2; declare it under `platforms` of vendor.yaml";
    assert!(ended.err.contains(help), "{}", ended.err);
    assert_eq!(files, files_in(&place.path("spec")));
    place.write("spec/broken.yaml", "event: [");
    let ended = place.import(PAGE, &[]);
    assert_eq!(ended.code, Some(2), "{}", ended.out);
}

#[test]
fn a_name_that_changed_is_told_with_what_keeps_the_old_one() {
    let place = Place::known();
    let renamed = page("    • emailstring", "    • mailstring");
    let ended = place.import(&renamed, &["--dry-run"]);
    let told = "it may be `actor.email`, renamed; then rename that in the spec, and keep the old name \
                with `accepts: [email]` and `field_name: email`";
    let note = format!("to know:\n  actor.mail: {told}\n");
    assert!(ended.out.contains(&note), "{}{}", ended.out, ended.err);
    let check = place.run(&["page", "check", "page.txt", "--spec", "spec"]);
    assert!(check.out.contains(&format!("    hint {told}\n")), "{}", check.out);
}
