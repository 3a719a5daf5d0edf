//! Claims that go from a spec, and claims that stay with a mark.

use super::{ENVELOPE, Imported, VENDOR, assert_has, import_page, page, sources};
use crate::diagnostic::Source;
use crate::disk::LOCK;

const PAGE: &str = "  • actorobject

    Who.

    • kindstring

      Kind of the actor.
      Possible values: reader, system

  • loanobject

    The loan.

    • deskstring

      Name of the desk. This attribute value is null when the actor.kind is system.

    • reader_idstring

      Who has it. The value of this attribute is actor.kind.

    • shelfstring

      Where it stands. The value of this attribute is \"closed stacks\".

    • statestring

      State of the loan.
      Possible values: open, closed

    • titlestring

      Title of the book.
";

/// A spec, with the lock.
#[derive(Clone)]
pub(super) struct Spec {
    pub(super) files: Vec<Source>,
    pub(super) lock: String,
}

impl Spec {
    /// With what a page says.
    pub(super) fn of(text: &str) -> Self {
        let files = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
        let mut spec = Self { files, lock: String::new() };
        spec.import(text);
        spec
    }

    /// With what the page says, and meanings by hand.
    fn known() -> Self {
        let mut spec = Self::of(&page(PAGE));
        spec.edit("closed: It is closed.", "closed: The book is back.");
        spec
    }

    pub(super) fn import(&mut self, text: &str) -> Imported {
        let imported = import_page(self.files.clone(), &self.lock, text).expect("imported");
        for change in &imported.files {
            let after = change.after.clone();
            match self.files.iter_mut().find(|file| file.path == change.path) {
                _ if change.path == LOCK => self.lock = after,
                Some(file) => file.text = after,
                None => self.files.push(Source { path: change.path.clone(), text: after }),
            }
        }
        imported
    }

    pub(super) fn event(&self) -> &str {
        &self.files.last().expect("an event").text
    }

    pub(super) fn edit(&mut self, old: &str, new: &str) {
        let event = self.files.last_mut().expect("an event");
        assert!(event.text.contains(old), "{old}\n{}", event.text);
        event.text = event.text.replacen(old, new, 1);
    }

    /// Imports the page with other words; once more changes nothing.
    #[track_caller]
    fn changed(&mut self, old: &str, new: &str) -> Imported {
        let before = page(PAGE);
        assert!(before.contains(old), "{old}");
        let text = before.replacen(old, new, 1);
        let imported = self.import(&text);
        assert_eq!(self.import(&text).files, Vec::new(), "{}", self.event());
        imported
    }
}

#[test]
fn words_that_nobody_can_read_keep_values_and_meanings() {
    for words in [
        "Values depend on the moon: open or so.",
        "The values are a matter of taste.",
        "Allowed values vary with the desk.",
        "The set of values is what the librarian says.",
        "Wexels hum.",
    ] {
        let mut spec = Spec::known();
        let imported = spec.changed("Possible values: open, closed", words);
        assert_has(spec.event(), "closed: The book is back.");
        let marks: Vec<&str> = imported.undecided.iter().map(|mark| mark.what.as_str()).collect();
        assert!(
            matches!(marks.as_slice(), [mark] if mark.starts_with("say what line")),
            "{marks:?}"
        );
    }
}

#[test]
fn a_page_without_a_list_of_values_takes_none() {
    let mut spec = Spec::known();
    let imported =
        spec.changed("      State of the loan.\n      Possible values: open, closed\n", "");
    assert_has(spec.event(), "closed: The book is back.");
    assert_has(spec.event(), "say which values it has; the page lists none any more");
    assert_eq!(imported.undecided.len(), 1, "{:?}", imported.undecided);
}

#[test]
fn a_list_without_a_value_takes_it_and_says_so() {
    let mut spec = Spec::known();
    let imported = spec.changed("Possible values: open, closed", "Possible values: open");
    assert!(!spec.event().contains("The book is back."), "{}", spec.event());
    let said = imported.done.iter().find(|said| said.contains("loan.state")).expect("said");
    assert!(said.contains("the value closed goes, line "), "{said}");
    assert!(said.ends_with(" of the page lists open"), "{said}");
}

#[test]
fn what_nobody_has_read_keeps_values_that_a_list_lacks() {
    let mut spec = Spec::known();
    let new = "Possible values: open\n      Other values follow the moon.";
    spec.changed("Possible values: open, closed", new);
    assert_has(spec.event(), "closed: The book is back.");
}

#[test]
fn a_sentence_about_null_that_is_gone_takes_the_condition() {
    let sentence = " This attribute value is null when the actor.kind is system.";
    let mut spec = Spec::known();
    let imported = spec.changed(sentence, "");
    assert!(!spec.event().contains("null_when"), "{}", spec.event());
    assert!(imported.done[0].starts_with("loan.desk: "), "{:?}", imported.done);
    let mut spec = Spec::known();
    spec.changed(sentence, " Null or not is up to the moon.");
    assert_has(spec.event(), "null_when: system actor");
    assert_has(spec.event(), "# decide: say what line");
}

#[test]
fn another_sentence_about_null_adds_a_condition() {
    let sentence = "This attribute value is null when the actor.kind is system.";
    let mut spec = Spec::known();
    let more = format!("{sentence} It is null if the loan.state is closed.");
    spec.changed(sentence, &more);
    assert_has(spec.event(), "null_when: system actor or state closed");
    assert_has(
        spec.event(),
        "  system actor or state closed:\n    - { actor.kind: system }\n    - { loan.state: closed }\n",
    );
    assert!(!spec.event().contains("say when it is null"), "{}", spec.event());
    let new = Spec::of(&page(PAGE).replacen(sentence, &more, 1));
    assert_has(new.event(), "null_when: system actor or state closed");
    spec.changed(sentence, sentence);
    assert_has(spec.event(), "null_when: system actor,");
}

#[test]
fn a_timestamp_is_in_utc_as_long_as_the_page_says_so() {
    let shelf = "    • shelfstring\n\n      Where it stands.";
    let made = "    • made_atdatetime\n\n      When it was made, in the UTC format.\n\n";
    let text = page(PAGE).replacen(shelf, &format!("{made}{shelf}"), 1);
    let mut spec = Spec::of(&text);
    assert_has(spec.event(), "utc: documented");
    let imported = spec.import(&text.replacen(", in the UTC format.", ".", 1));
    assert!(!spec.event().contains("utc:"), "{}", spec.event());
    let said = imported.done.iter().find(|said| said.contains("loan.made_at")).expect("said");
    assert!(said.contains("goes, its sentence stands"), "{said}");
}

#[test]
fn a_version_that_the_event_has_no_longer_leaves_the_lock() {
    let mut spec = Spec::known();
    spec.edit("platforms: [v1, v2]", "platforms: [v2]");
    spec.import(&page(PAGE));
    assert_eq!(spec.lock.matches("platforms:").count(), 1, "{}", spec.lock);
    assert!(!spec.lock.contains("v1"), "{}", spec.lock);
    assert_eq!(spec.import(&page(PAGE)).files, Vec::new());
}

#[test]
fn a_condition_that_no_page_ever_had_stays_with_a_mark() {
    let mut spec = Spec::known();
    spec.edit(
        "state:\n        type: string",
        "state:\n        type: string\n        nullable: documented",
    );
    let imported = spec.import(&page(PAGE));
    assert_has(spec.event(), "nullable: documented");
    assert_has(spec.event(), "# decide: say when it is null; the page does not");
    assert_eq!(imported.left, Vec::new());
    assert_eq!(spec.import(&page(PAGE)).files, Vec::new());
}

#[test]
fn a_constant_goes_with_its_sentence_and_stays_with_another() {
    let sentence = " The value of this attribute is \"closed stacks\".";
    let mut spec = Spec::known();
    assert_has(spec.event(), "always: closed stacks");
    spec.changed(sentence, "");
    assert!(!spec.event().contains("always:"), "{}", spec.event());
    let mut spec = Spec::known();
    spec.changed(sentence, " The value is a matter of the moon.");
    assert_has(spec.event(), "always: closed stacks");
}

#[test]
fn a_mark_that_stands_keeps_what_it_is_about() {
    let mut spec = Spec::known();
    spec.changed("Possible values: open, closed", "The values are a matter of taste.");
    spec.changed("Possible values: open, closed", "Possible values: open");
    assert_has(spec.event(), "closed: The book is back.");
}

#[test]
fn an_object_whose_list_is_closed_keeps_its_attributes() {
    let mut spec = Spec::known();
    let kind =
        "    • kindstring\n\n      Kind of the actor.\n      Possible values: reader, system\n\n";
    let imported = spec.changed(kind, "");
    assert_has(spec.event(), "values: { reader: It is reader., system: It is system. }");
    let why: Vec<&str> = imported.left.iter().filter_map(|left| left.why.as_deref()).collect();
    assert_eq!(why, ["the page lists nothing in actor, whose list may be closed"]);
}

#[test]
fn an_attribute_that_goes_waits_for_words_that_nobody_has_read() {
    let shelf = "    • shelfstring\n\n      Where it stands. The value of this attribute is \"closed stacks\".\n\n";
    let words = "Who has it.";
    let text = page(PAGE).replacen(shelf, "", 1).replacen(words, "Wexels hum near the moon.", 1);
    let mut spec = Spec::known();
    spec.import(&text);
    let mark = "; the page lists the attribute no longer: if those words are not about it, remove this comment and import again";
    assert_has(spec.event(), mark);
    assert_eq!(spec.import(&text).files, Vec::new());
    let event = spec.files.last_mut().expect("an event");
    let is_mark = |line: &&str| !line.contains("# decide: say what line");
    event.text = event.text.lines().filter(is_mark).map(|line| format!("{line}\n")).collect();
    spec.import(&text);
    assert!(!spec.event().contains("shelf"), "{}", spec.event());
}

#[test]
fn words_in_the_place_of_a_bullet_keep_its_attribute() {
    let flat = "onLoanChange\nWhen a loan changes, the onLoanChange event is triggered.\n\
                Attributes of the data object\n- loanobject\nThe loan.\n- deskstring\n\
                Name of the desk.\n- shelfstring\nWhere it stands.\n- titlestring\nTitle of the book.\n";
    for (bullet, name) in [
        ("- loanobject\nThe loan.\n", "  loan:"),
        ("- deskstring\nName of the desk.\n", "      desk: {"),
        ("- shelfstring\nWhere it stands.\n", "      shelf: {"),
        ("- titlestring\nTitle of the book.\n", "      title: {"),
    ] {
        for words in ["Shelf list: see the desk.", "Readers ask the desk.", "Wexels hum."] {
            let mut spec = Spec::of(flat);
            assert_has(spec.event(), name);
            let text = flat.replacen(bullet, &format!("{words}\n"), 1);
            let imported = spec.import(&text);
            assert_has(spec.event(), name);
            let is_told = !imported.undecided.is_empty() || !imported.left.is_empty();
            assert!(is_told, "{words}: {imported:?}");
            assert_eq!(spec.import(&text).files, Vec::new(), "{words}\n{}", spec.event());
        }
    }
}

/// The line of the first place of some words.
fn text_line(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).expect("the words are there") + 1
}

#[test]
fn a_page_twice_is_the_page_once() {
    for text in ["Same as `actor.id`.", "Who made it. Same as `loan.maker`."] {
        let page = format!(
            "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n\
             ## Attributes of the data object\n\n- **actor** *object*\n\n  Who.\n\n\
             - **loan** *object*\n\n  The loan.\n\n- **made_by** *string*\n\n  {text}\n"
        );
        let mut spec = Spec::of(&page);
        let again = spec.import(&page);
        assert_eq!(again.files, Vec::new(), "{text}\n{}", spec.event());
        assert_eq!(again.left, Vec::new(), "{text}");
    }
}

#[test]
fn an_attribute_goes_from_a_list_without_new_words() {
    let mut spec = Spec::known();
    let shelf = "    • shelfstring\n\n      Where it stands. The value of this attribute is \"closed stacks\".\n\n";
    let imported = spec.changed(shelf, "");
    assert!(!spec.event().contains("shelf:"), "{}", spec.event());
    let line = text_line(&page(PAGE), "loanobject");
    let said = format!("loan.shelf: gone, the list at line {line} of the page lacks it");
    assert_eq!(imported.done, [said]);
}
