use serde_yaml::Value;

use super::{Edit, edited};

const TEXT: &str = "\
# yaml-language-server: none
event: onLoan # the event

data:
  # about the actor
  actor:
    type: object # an object
    attributes:
      # first
      id: { type: string id, doc: \"The id, of it.\" } # flow

      # about the name
      name:
        type: string
        values: { a: One., b: 'Two.' }
        doc: >-
          Folded
          text. # text

  reader: Person # short
  state:
    values: {
      open: It is open., # o
      # about closed
      closed: It is closed.
    }
platforms: [v1, v2]
errata:
  # why
  - at: actor.id
    page: { type: string } # p
    evidence: documented
  - { at: reader, evidence: documented } # q
";

fn steps(path: &str) -> Vec<String> {
    let steps = path.split('/').filter(|step| !step.is_empty());
    steps.map(str::to_owned).collect()
}

fn value(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

fn insert(into: &str, behind: Option<&str>, key: &str, new: &str) -> Edit {
    Edit::Insert {
        into: steps(into),
        behind: behind.map(str::to_owned),
        key: Value::from(key),
        value: value(new),
    }
}

fn set(at: &str, new: &str) -> Edit {
    Edit::Set { at: steps(at), value: value(new) }
}

fn remove(at: &str) -> Edit {
    Edit::Remove { at: steps(at) }
}

fn mark(at: &str, what: &str) -> Edit {
    Edit::Mark { at: steps(at), what: what.to_owned() }
}

fn moved(from: &str, into: &str, behind: Option<&str>) -> Edit {
    Edit::Move { from: steps(from), into: steps(into), behind: behind.map(str::to_owned) }
}

/// The lines that an edit removes and adds, with `-` and `+`.
fn changed(text: &str, edits: &[Edit]) -> Vec<String> {
    let new = edited(text, edits).expect("can be edited");
    let diff = similar::TextDiff::from_lines(text, &new);
    let changes = diff.iter_all_changes();
    let changes = changes.filter(|change| change.tag() != similar::ChangeTag::Equal);
    let shown =
        changes.map(|change| format!("{}{}", change.tag(), change.value().trim_end_matches('\n')));
    shown.collect()
}

/// Asserts the changes of an edit, with both ends of lines.
fn assert_changes(edits: &[Edit], wanted: &[&str]) {
    assert_eq!(changed(TEXT, edits), wanted);
    let windows = TEXT.replace('\n', "\r\n");
    let found = changed(&windows, edits);
    assert!(found.iter().all(|comment| comment.ends_with('\r')), "{found:?}");
    let found: Vec<&str> = found.iter().map(|comment| comment.trim_end_matches('\r')).collect();
    assert_eq!(found, wanted);
}

#[test]
fn an_entry_is_put_behind_another() {
    let person = "{ type: integer, doc: Its number. }";
    assert_changes(
        &[insert("data/actor/attributes", Some("id"), "number", person)],
        &["+      number: { type: integer, doc: Its number. }"],
    );
    assert_changes(
        &[insert("data/actor/attributes", Some("name"), "number", person)],
        &["+      number: { type: integer, doc: Its number. }"],
    );
    assert_changes(
        &[insert("data/actor/attributes", None, "number", person)],
        &["+      number: { type: integer, doc: Its number. }"],
    );
    assert_changes(
        &[insert("data/actor", Some("type"), "doc", "'Who: it was.'")],
        &["+    doc: \"Who: it was.\""],
    );
    assert_changes(&[insert("", Some("errata"), "rules", "[a]")], &["+rules: [a]"]);
}

#[test]
fn an_entry_is_put_into_braces() {
    let id = "data/actor/attributes/id";
    let before = "-      id: { type: string id, doc: \"The id, of it.\" } # flow";
    assert_changes(
        &[insert(id, Some("type"), "format", "email")],
        &[before, "+      id: { type: string id, format: email, doc: \"The id, of it.\" } # flow"],
    );
    assert_changes(
        &[insert(id, None, "also", "[integer]")],
        &[
            before,
            "+      id: { also: [integer], type: string id, doc: \"The id, of it.\" } # flow",
        ],
    );
    assert_changes(
        &[insert("data/state/values", Some("open"), "lost", "It is lost.")],
        &["+      lost: It is lost.,"],
    );
    assert_changes(
        &[insert("data/state/values", Some("closed"), "lost", "It is lost.")],
        &[
            "-      closed: It is closed.",
            "+      closed: It is closed.,",
            "+      lost: It is lost.",
        ],
    );
}

#[test]
fn braces_that_would_be_too_long_become_lines() {
    let long = "observed - because of a sample that has it and of another one that has it too and of a third";
    assert_changes(
        &[insert("data/actor/attributes/id", Some("type"), "evidence", long)],
        &[
            "-      id: { type: string id, doc: \"The id, of it.\" } # flow",
            "+      id: # flow",
            "+        type: string id",
            &format!("+        evidence: {long}"),
            "+        doc: \"The id, of it.\"",
        ],
    );
}

#[test]
fn an_item_is_put_into_a_list() {
    let item = |into: &str, index, new: &str| Edit::InsertItem {
        into: steps(into),
        index,
        value: value(new),
    };
    assert_changes(
        &[item("platforms", 2, "v3")],
        &["-platforms: [v1, v2]", "+platforms: [v1, v2, v3]"],
    );
    assert_changes(
        &[item("errata", 1, "{ at: x, page: { type: string }, evidence: documented }")],
        &["+  - at: x", "+    page: { type: string }", "+    evidence: documented"],
    );
    assert_changes(&[item("errata", 2, "x")], &["+  - x"]);
    assert_changes(&[item("errata", 0, "x")], &["+  - x"]);
}

#[test]
fn a_value_is_set_in_the_quotes_of_the_old_one() {
    assert_changes(
        &[set("data/actor/type", "map of strings")],
        &["-    type: object # an object", "+    type: map of strings # an object"],
    );
    assert_changes(
        &[set("data/actor/attributes/id/doc", "Its id.")],
        &[
            "-      id: { type: string id, doc: \"The id, of it.\" } # flow",
            "+      id: { type: string id, doc: \"Its id.\" } # flow",
        ],
    );
    assert_changes(
        &[set("data/actor/attributes/name/values/b", "It's two.")],
        &[
            "-        values: { a: One., b: 'Two.' }",
            "+        values: { a: One., b: 'It''s two.' }",
        ],
    );
    assert_changes(
        &[set("data/reader", "{ type: Person, platforms: [v2] }")],
        &["-  reader: Person # short", "+  reader: { type: Person, platforms: [v2] } # short"],
    );
}

#[test]
fn what_goes_takes_the_comments_above_it_along() {
    assert_changes(
        &[remove("data/actor/attributes/name")],
        &[
            "-      # about the name",
            "-      name:",
            "-        type: string",
            "-        values: { a: One., b: 'Two.' }",
            "-        doc: >-",
            "-          Folded",
            "-          text. # text",
            "-",
        ],
    );
    assert_changes(&[remove("data/reader")], &["-  reader: Person # short"]);
    assert_changes(&[remove("data/state/values/open")], &["-      open: It is open., # o"]);
    assert_changes(
        &[remove("errata/0")],
        &[
            "-  # why",
            "-  - at: actor.id",
            "-    page: { type: string } # p",
            "-    evidence: documented",
        ],
    );
    assert_changes(&[remove("platforms/0"), remove("platforms/0")], &["-platforms: [v1, v2]"]);
}

#[test]
fn what_goes_leaves_the_comments_of_others() {
    let text = "a: { b: 1, # b\n  c: 2, d: 3 } # d\ne: {\n  f: 1, # f\n  # g\n  g: 2 }\n";
    assert_eq!(changed(text, &[remove("a/c")]), ["-  c: 2, d: 3 } # d", "+  d: 3 } # d"]);
    assert_eq!(changed(text, &[remove("e/g")]), ["-  g: 2 }", "+   }"]);
    assert_eq!(changed(text, &[remove("e/f")]), ["-  f: 1, # f"]);
}

#[test]
fn an_entry_moves_with_its_comments() {
    assert_changes(
        &[moved("data/actor/attributes/name", "data", Some("reader"))],
        &[
            "-      # about the name",
            "-      name:",
            "-        type: string",
            "-        values: { a: One., b: 'Two.' }",
            "-        doc: >-",
            "-          Folded",
            "-          text. # text",
            "-",
            "+  # about the name",
            "+  name:",
            "+    type: string",
            "+    values: { a: One., b: 'Two.' }",
            "+    doc: >-",
            "+      Folded",
            "+      text. # text",
        ],
    );
}

#[test]
fn a_mark_stands_in_the_line_or_above_it() {
    assert_changes(
        &[mark("data/actor/attributes/name/doc", "a"), mark("data/actor/attributes/name/doc", "b")],
        &["-        doc: >-", "+        doc: >- # decide: a; b"],
    );
    assert_changes(&[mark("data/reader", "a"), mark("data/reader", "a")], &["+  # decide: a"]);
    assert_changes(
        &[mark("data/actor/attributes", "a")],
        &["-    attributes:", "+    attributes: # decide: a"],
    );
    assert_changes(
        &[mark("data/actor/attributes/name/values/a", "a")],
        &[
            "-        values: { a: One., b: 'Two.' }",
            "+        values: { a: One., b: 'Two.' } # decide: a",
        ],
    );
    assert_changes(&[mark("data/actor/attributes/id/doc", "a")], &["+      # decide: a"]);
}

#[test]
fn a_mark_is_taken_back_and_others_stay() {
    let marked = "data:\n  # decide: a\n  # decide: b\n  id: # decide: c; a; d\n    type: any # decide: a\n    doc: Text. # a\n";
    let without = |at: &str, what: &str| {
        let edit = Edit::Unmark { at: steps(at), what: what.to_owned() };
        edited(marked, &[edit]).expect("edited")
    };
    assert_eq!(without("data/id", "a"), marked.replacen("  # decide: a\n", "", 1));
    assert_eq!(without("data/id", "c"), marked.replace("c; a", "a"));
    assert_eq!(without("data/id", "d"), marked.replace("a; d", "a"));
    assert_eq!(without("data/id/type", "a"), marked.replace("any # decide: a", "any"));
    for (at, what) in [("data/id/doc", "a"), ("data/id/type", "c"), ("data/nobody", "a")] {
        assert_eq!(without(at, what), marked, "{at} {what}");
    }
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    for edit in [
        remove("data/nobody"),
        remove("errata/2"),
        insert("data", Some("nobody"), "a", "b"),
        insert("data", None, "actor", "b"),
        insert("event", None, "a", "b"),
        set("data/nobody/type", "b"),
        moved("data/actor", "data/actor", None),
    ] {
        assert!(edited(TEXT, std::slice::from_ref(&edit)).is_err(), "{edit:?}");
    }
}
