//! Words are for people: an import of the same page makes the same edits whatever they are.

use super::{ENVELOPE, Imported, Page, VENDOR, import, imported, page, read, sources};
use crate::lower;
use crate::model::words::foreign;
use crate::page::check::view::{self, CheckedPage};
use crate::page::check::{Which, check};
use crate::page::lock::Lock;
use crate::page::outline;

const BULLETS: &str = "  • actorobject

    Who.

    • typestring

      Kind of the actor.
      Possible values: reader, system

    • emailstring

      Where to. The value of this attribute is null when the actor.type is system.

  • changesobject

    Changes, specified as a JSON object of the following format:

    {
      \"<loan.attribute that changed>\": [\"Old value\", \"New value\"]
    }

  • loanobject

    The loan.

    • deskstring

      Name of the desk. This attribute value can be null.

    • idinteger

      Number.

    • idinteger

      Number.

    • kindstring

      What it is about. The value of this attribute is `loan`.

    • lostboolean

      Lost or not.
      Possible values: true, false, stolen

    • openstring

      Whether it is open. If the actor.type is system, the value of this attribute is closed.

    • reader_idstring

      Who has it. The value of this attribute is actor.type.

    • statestring

      State of the loan.
      Possible values: open, closed, or the name of a state of the library.

    • zonestring

      Zone. This attribute is present only when the actor.type is reader.
";

/// Imports a page in place of another one.
const CHANGES: [(&str, &str); 22] = [
    ("values: reader, system", "values: reader, robot, system"),
    ("actor.type is system.\n\n  •", "actor.type is reader.\n\n  •"),
    (" The value of this attribute is null when the actor.type is system.", ""),
    (" This attribute value can be null.", ""),
    ("    • idinteger\n\n      Number.\n\n    • idinteger", "    • idinteger"),
    ("attribute is `loan`.", "attribute is `book`."),
    (" The value of this attribute is `loan`.", ""),
    (", stolen", ""),
    (" If the actor.type is system, the value of this attribute is closed.", ""),
    ("attribute is closed.", "attribute is open."),
    (" The value of this attribute is actor.type.", ""),
    ("attribute is actor.type.", "attribute is actor.email."),
    ("values: open, closed, or", "values: open, or"),
    (", or the name of a state of the library", ""),
    (" This attribute is present only when the actor.type is reader.", ""),
    ("only when the actor.type is reader", "only when the actor.type is system"),
    ("    • statestring", "    • stateinteger"),
    ("    • deskstring\n\n      Name", "    • countertext\n\n      Name"),
    ("    • emailstring", "    • agestring\n\n      Age.\n\n    • emailstring"),
    ("[\"Old value\", \"New value\"]", "[\"New value\", \"Old value\"]"),
    ("      Zone.", "      Zone. It is null more often than not."),
    (
        "  • loanobject\n\n    The loan.\n",
        "  • loanobject\n\n    The loan, specified in the UTC format.\n",
    ),
];

/// Imports a page into the spec that was made from the page without the change.
fn again(first: &Imported, text: &str) -> Imported {
    let document = read(text.as_bytes()).expect("a page");
    let mut files = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    files.extend(sources(&[(&first.files[0].path, &first.files[0].after)]));
    let lowered = lower(files.clone()).expect("the first import left no error");
    let page = Page {
        outline: &outline(&document, Some(&lowered.model)),
        digest: "e".repeat(64),
        sha256: "1".repeat(64),
        product: "lending".to_owned(),
        module: "loan".to_owned(),
        platforms: Vec::new(),
        captured: "2026-02-02".to_owned(),
        schemas: None,
    };
    import(files, Some(&first.files[1].after), &page).expect("imported")
}

/// The files, without the words of marks.
fn files(imported: &Imported) -> Vec<(String, String)> {
    let bare =
        |line: &str| line.split("# decide:").next().unwrap_or_default().trim_end().to_owned();
    let files = imported.files.iter().map(|file| {
        let lines: Vec<String> = file.after.lines().map(bare).collect();
        (file.path.clone(), lines.join("\n"))
    });
    files.collect()
}

#[test]
fn edits_do_not_depend_on_words() {
    let first = imported(BULLETS);
    for (from, to) in CHANGES {
        assert!(BULLETS.contains(from), "{from}");
        let text = page(&BULLETS.replacen(from, to, 1));
        let (own, other) = (again(&first, &text), foreign::speaking(|| again(&first, &text)));
        assert_eq!(files(&own), files(&other), "{from}");
        let said = [own.done.len(), own.left.len(), own.notes.len()];
        assert!(said.iter().any(|lines| *lines > 0), "nothing differs: {from}");
        let left = |imported: &Imported| {
            imported.left.iter().map(|left| left.difference.clone()).collect::<Vec<_>>()
        };
        assert_eq!(left(&own), left(&other), "{from}");
    }
}

#[test]
fn every_word_of_every_view_can_be_another() {
    let first = imported(BULLETS);
    let mut files = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    files.extend(sources(&[(&first.files[0].path, &first.files[0].after)]));
    let lowered = lower(files).expect("the first import left no error");
    let lock = Lock::parse(&first.files[1].after).expect("it is a lock");
    for (from, to) in CHANGES {
        let document = read(page(&BULLETS.replacen(from, to, 1)).as_bytes()).expect("a page");
        let outline = outline(&document, Some(&lowered.model));
        let checked = check(&outline.events[0], &lowered, &lock, &Which::default());
        let events = vec![checked.expect("the event is known")];
        let sides = events[0]
            .unexplained()
            .flat_map(|unexplained| [unexplained.page.clone(), unexplained.spec.clone()]);
        for said in sides.flatten() {
            let other = foreign::speaking(|| said.to_string());
            assert_ne!(other, said.to_string(), "{from}");
        }
        let pages = [CheckedPage { file: "page.txt".to_owned(), events, unplaced: Vec::new() }];
        for show in [view::text, view::markdown, view::json] {
            assert_ne!(show(&pages, 0), foreign::speaking(|| show(&pages, 0)), "{from}");
        }
    }
}
