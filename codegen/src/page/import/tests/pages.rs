//! Whole pages: flattened, closed, cut, with several events, and the one of the envelope.

use super::{ENVELOPE, Imported, VENDOR, assert_has, import_page, sources};
use crate::diagnostic::Source;
use crate::disk::LOCK;
use crate::page::outline::{Confidence, Entry};
use crate::{lower, page};

const HEAD: &str = "onLoanChange
When a loan changes, the onLoanChange event is triggered.
Attributes of the data object
";

/// The files that pages become one after another. The spec is sound, and each page again changes
/// nothing.
#[track_caller]
fn imported(pages: &[&str]) -> (Vec<Source>, Imported) {
    let mut files = sources(&[("vendor.yaml", VENDOR)]);
    let mut lock = String::new();
    let mut last = Imported::default();
    for text in pages {
        last = import_page(files.clone(), &lock, text).expect("imported");
        for change in &last.files {
            let after = change.after.clone();
            match files.iter_mut().find(|file| file.path == change.path) {
                _ if change.path == LOCK => lock = after,
                Some(file) => file.text = after,
                None => files.push(Source { path: change.path.clone(), text: after }),
            }
        }
        let again = import_page(files.clone(), &lock, text).expect("imported");
        assert_eq!(again.files, Vec::new());
    }
    (files, last)
}

#[track_caller]
fn file<'f>(files: &'f [Source], path: &str) -> &'f str {
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let found = files.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("{path} is none of {paths:?}")).text
}

fn event(pages: &[&str]) -> String {
    let (files, _) = imported(pages);
    lower(files.clone()).expect("sound");
    file(&files, "lending/onLoanChange.yaml").to_owned()
}

#[test]
fn values_without_a_type_decide_about_it() {
    for (values, type_) in [
        ("- 0: Asked for\n- 1: Lent\n", "integer"),
        ("- 3: Asked for\n- 10: Lent\n- 11: Lost\n", "integer"),
        ("Possible values: 4, 5\n", "integer"),
        ("Possible values: open, closed\n", "string"),
        ("One of 0 (asked for) or 1 (lent).\n", "integer"),
        ("Possible values are 0 and 1.\n", "integer"),
        ("0: Asked for\n1: Lent\n", "integer"),
        ("Possible values: -1, 0.5, 1\n", "any"),
        ("Possible values: 0, 1, none\n", "any"),
        ("Possible values: true, false\n", "boolean"),
    ] {
        let text = format!(
            "{HEAD}- loanobject\nThe loan.\n- step\nStep of it.\n{values}- titlestring\nTitle.\n"
        );
        let event = event(&[&text]);
        let line = format!("type: {type_} # decide: say its type; the page has none");
        let short = format!("step: {{ type: {type_}, ");
        assert!(event.contains(&line) || event.contains(&short), "{values}{event}");
        assert_has(&event, "say its type; the page has none");
    }
}

#[test]
fn each_place_that_is_not_certain_is_marked_once() {
    let text = format!(
        "{HEAD}- actorobject\nWho.\n- idinteger\nNumber.\n- loanobject\nThe loan.\n\
         - codestring\nCode.\n- deskstring\nDesk.\n- titlestring\nTitle.\n"
    );
    let event = event(&[&text]);
    assert_has(&event, "say whether code, desk, title belong here; the page does not show it");
    assert_eq!(event.matches("the page does not show it").count(), 2, "{event}");
}

#[test]
fn a_place_in_an_object_whose_place_is_marked_is_marked_too() {
    for members in [
        "- codestring\nCode.\n",
        "- codestring\nCode.\n- deskstring\nDesk.\n",
        "- boxobject\nBox.\n- codestring\nCode.\n",
        "- shelfobject\nShelf.\n- boxobject\nBox.\n- codestring\nCode.\n",
        "- codestring\nCode.\n- shelfobject\nShelf.\n- zonestring\nZone.\n",
    ] {
        let text = format!(
            "{HEAD}- actorobject\nWho.\n- idinteger\nNumber.\n- loanobject\nThe loan.\n{members}"
        );
        let event = event(&[&text]);
        let document = page::read(text.as_bytes()).expect("a page");
        let open = uncertain(&page::outline(&document, None).events[0].attributes);
        assert!(!open.is_empty(), "{members}");
        for name in open {
            assert!(is_marked(&event, &name), "{name}\n{event}");
        }
    }
}

/// The names of attributes whose place is not certain.
fn uncertain(entries: &[Entry]) -> Vec<String> {
    let is_open = |entry: &&Entry| {
        entry
            .placement
            .as_ref()
            .is_some_and(|placement| placement.confidence != Confidence::Certain)
    };
    let own = entries.iter().filter(is_open).map(|entry| entry.name.clone());
    own.chain(entries.iter().flat_map(|entry| uncertain(&entry.attributes))).collect()
}

/// Returns true if a mark right above an attribute, or one that has its name, asks for its place.
fn is_marked(event: &str, name: &str) -> bool {
    let lines: Vec<&str> = event.lines().map(str::trim).collect();
    let key = format!("{name}:");
    let at = lines.iter().position(|line| line.starts_with(&key)).expect("the attribute");
    let above = lines[..at].iter().rev().take_while(|line| line.starts_with('#'));
    let mut own = above.chain([&lines[at]]);
    let is_named = |line: &&str| {
        let names =
            line.split("say whether ").nth(1).and_then(|rest| rest.split(" belong here").next());
        names.is_some_and(|names| names.split(", ").any(|other| other == name))
    };
    own.any(|line| line.contains("say where it belongs")) || lines.iter().any(is_named)
}

#[test]
fn claims_of_one_event_stand_in_its_file() {
    for (words, key) in [
        ("For onLoanChange, this value is null.", "always_null: documented"),
        ("This value is null for onLoanChange.", "always_null: documented"),
        ("This value is \"loan\" for onLoanChange.", "always: loan"),
        ("For onLoanChange, this value is \"loan\".", "always: loan"),
        ("This value is null for the onLoanChange event.", "always_null: documented"),
    ] {
        let text = format!("{HEAD}- loanobject\nThe loan.\n- kindstring\nKind. {words}\n");
        let event = event(&[&text]);
        assert_has(&event, key);
        assert!(!event.contains("say whether line 7 of the page says so"), "{words}\n{event}");
    }
}

#[test]
fn a_name_that_is_a_word_as_well_is_a_suggestion() {
    let text = format!(
        "{HEAD}- loanobject\nThe loan.\n- begunstring\nBegun. This value is the same as `made`.\n\
         - madestring\nMade.\n"
    );
    let event = event(&[&text]);
    assert!(!event.contains("always"), "{event}");
    if event.contains("equals:") {
        assert_has(&event, "say whether line 7 of the page says so");
    } else {
        assert_has(&event, "# decide: say what line 7 of the page says");
    }
}

#[test]
fn a_closed_page_has_its_changes() {
    let shapes = [
        ("[\"Old value\", \"New value\"]", "[old, new]"),
        ("[\"New value\", \"Old value\"]", "[new, old]"),
        ("{ \"from\": \"Old value\" }", "{ from: old }"),
        ("\"Old value\"", "old"),
    ];
    for (shape, pair) in shapes {
        let text = format!(
            "{HEAD}- actorobject\nWho.\n- loanobject\nThe loan.\n- changesobject\nChanges that \
             triggered the event, specified as a JSON object of the following format:\n\
             \"changes\": {{ \"<loan.attribute that changed>\": {shape} }}\nExample\n\
             \"changes\": {{ \"state\": [ \"A\", \"B\" ] }}\n"
        );
        let (_, last) = imported(&[&text]);
        assert_eq!(last.left, Vec::new());
        let event = event(&[&text]);
        assert_has(&event, "type: changes of loan");
        assert_has(&event, &format!("pair: {pair}"));
        assert_has(&event, "the page was saved with its lists closed");
    }
}

#[test]
fn what_could_be_anything_becomes_an_object() {
    let closed = format!("{HEAD}- loan\nThe loan.\n");
    let open = "onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n\
                Attributes of the data object\n\n  • loan\n\n    The loan.\n\n    • idinteger\n\n      \
                Number.\n\n    • statestring\n\n      State.\n      Possible values: open, closed\n";
    let event = event(&[&closed, open]);
    assert_has(&event, "    type: object\n");
    assert_has(
        &event,
        "      id: { type: integer id, doc: The id of the loan. } # decide: describe it",
    );
    assert_has(&event, "values: { open: It is open., closed: It is closed. }");
}

#[test]
fn an_event_without_a_list_refuses_no_other() {
    let text = "onLoanChange LendingLending Plus\nWhen a loan changes, the onLoanChange event is triggered.\n\
                Attributes of the data object\n- actorobject\nWho.\n- loanobject\nThe loan.\n\
                onLoanEnd LendingLending Plus\nWhen a loan ends, the onLoanEnd event is triggered.\n";
    let (files, last) = imported(&[text]);
    lower(files.clone()).expect("sound");
    assert_has(file(&files, "lending/onLoanChange.yaml"), "  title: onLoanChange\n");
    assert_eq!(files.len(), 3);
    let skipped: Vec<_> =
        last.skipped.iter().map(|skipped| (skipped.event.as_str(), skipped.line)).collect();
    assert_eq!(skipped, [("onLoanEnd", 8)]);
}

#[test]
fn platforms_are_of_the_page_or_marked() {
    let body = "- loanobject\nThe loan.\n- idinteger\nNumber.\n";
    let unsaid = event(&[&format!("{HEAD}{body}")]);
    assert_has(&unsaid, "platforms: [v1, v2] # decide: say which platform versions have it");
    let text = format!("https://bookbox.example.com/docs/v2/loan\n{HEAD}{body}");
    let outline = page::outline(&page::read(text.as_bytes()).expect("a page"), None);
    if !outline.platforms.is_empty() {
        assert_has(&event(&[&text]), "platforms: [v2]\n");
    }
}

#[test]
fn an_event_of_another_module_is_told() {
    let text = format!("{HEAD}- loanobject\nThe loan.\n- idinteger\nNumber.\n");
    let (mut files, _) = imported(&[&text]);
    for file in &mut files {
        file.text = file.text.replace("loan: { product", "seat: { product");
        file.text = file.text.replace("module: loan\n", "module: seat\n");
    }
    let refused = import_page(files, "", &text).expect_err("refused").to_string();
    assert!(refused.contains("this event of the module seat"), "{refused}");
}

const AROUND: &str = "Configure lending events

Lending events are events that occur in the library.

Payload attributes

When an event occurs, an event-specific payload is passed to the callback method.

The payload is a JSON object with the following attributes.

  • account_idstring

    Number of the account.

  • dataobject

    Event-specific data, specified as a JSON object of key:value pairs.

  • eventstring

    Name of the event.
";

#[test]
fn the_page_of_the_envelope_makes_its_file() {
    let loan = format!("{HEAD}- loanobject\nThe loan.\n- idinteger\nNumber.\n");
    let (files, _) = imported(&[AROUND, &loan, AROUND]);
    lower(files.clone()).expect("sound");
    let envelope = file(&files, "envelope.yaml");
    assert_has(envelope, "  account_id: { type: string id, doc: The account id. } # decide");
    assert_has(envelope, "# decide: say which attributes have the event's name and its data");
}

#[test]
fn an_envelope_alone_waits_for_an_event() {
    let begun = sources(&[("vendor.yaml", VENDOR)]);
    let first = import_page(begun.clone(), "", AROUND).expect("imported");
    let next = "envelope.yaml: lint and check end with an error until the spec has an event; \
                import the page of one now";
    assert_eq!(first.notes, [next]);
    let (mut files, mut lock) = (begun, String::new());
    for change in first.files {
        if change.path == LOCK {
            lock = change.after;
        } else {
            files.retain(|file| file.path != change.path);
            files.push(Source { path: change.path, text: change.after });
        }
    }
    let again = import_page(files.clone(), &lock, AROUND).expect("imported");
    assert_eq!((again.files, again.notes), (Vec::new(), vec![next.to_owned()]));
    let other = AROUND.replace("account_idstring", "account_idinteger");
    let refused = import_page(files, &lock, &other).expect_err("refused");
    assert!(refused.to_string().contains("import the page of an event first"), "{refused}");
}

#[test]
fn an_envelope_that_is_known_is_edited() {
    let loan = format!("{HEAD}- loanobject\nThe loan.\n- idinteger\nNumber.\n");
    let more = AROUND.replace(
        "  • dataobject",
        "  • attemptinteger\n\n    Number of the attempt.\n\n  • dataobject",
    );
    let (files, _) = imported(&[AROUND, &loan, AROUND, &more]);
    assert_has(file(&files, "envelope.yaml"), "  attempt: { type: integer, doc: The attempt. }");
    let mut by_hand = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    by_hand.push(files.last().expect("an event").clone());
    let imported = import_page(by_hand, "", &more).expect("imported");
    assert!(imported.done.contains(&"account_id: new".to_owned()), "{:?}", imported.done);
}

#[test]
fn an_event_that_is_imported_is_transcribed() {
    let modules = "modules: { loan: { product: lending, doc: Loans. } }";
    let declared = "modules:
  loan:
    product: lending
    doc: Loans.
    not_transcribed:
      onLoanChange: https://bookbox.example.com/docs/change
";
    let lost = "      onLoanLost: https://bookbox.example.com/docs/lost\n";
    for (declared, left) in [
        (declared.to_owned(), "    doc: Loans.\n".to_owned()),
        (format!("{declared}{lost}"), format!("    doc: Loans.\n    not_transcribed:\n{lost}")),
    ] {
        let vendor = VENDOR.replace(&format!("{modules}\n"), &declared);
        let files = sources(&[("vendor.yaml", &vendor), ("envelope.yaml", ENVELOPE)]);
        let imported = import_page(
            files,
            "",
            &format!("{HEAD}- loanobject\nThe loan.\n- idinteger\nNumber.\n"),
        )
        .expect("imported");
        let done = "vendor.yaml: onLoanChange of loan is transcribed now";
        assert!(imported.done.iter().any(|known| known == done), "{:?}", imported.done);
        let change = imported.files.iter().find(|file| file.path == "vendor.yaml");
        let after = &change.expect("it is edited").after;
        assert_eq!(
            *after,
            vendor.replace(&declared, &format!("modules:\n  loan:\n    product: lending\n{left}"))
        );
    }
}

#[test]
fn another_file_to_subscribe_with_is_listed_and_nothing_is_written_of_it() {
    let template = "app.json: '{ \"<event>\": { \"call\": \"<handler>\" } }'";
    let vendor = format!("{VENDOR}subscribe:\n  v1:\n    {template}\n");
    let shown =
        "\"events\": { \"onLoanChange\": { \"handler\": \"keep\" } }\nAttributes of the data";
    let text =
        format!("{HEAD}- idstring\nNumber of the loan.\n").replace("Attributes of the data", shown);
    let files = sources(&[("vendor.yaml", &vendor), ("envelope.yaml", ENVELOPE)]);
    let imported = import_page(files, "", &text).expect("imported");
    let left: Vec<String> =
        imported.left.iter().map(|left| left.difference.kind.to_string()).collect();
    assert_eq!(left, ["subscription differs"]);
    let files: Vec<&str> = imported.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(files, ["lending/onLoanChange.yaml", LOCK]);
    assert!(!imported.files[0].after.contains("subscribe"), "{}", imported.files[0].after);
}
