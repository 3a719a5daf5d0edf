//! The texts that people see for a spec with errors. `tests/errors/CASE.yaml` has the edits that make
//! the spec of the case from `tests/bases/orders`, and `CASE.txt` the text. The name of a case begins
//! with the check that it is for.

use std::collections::BTreeSet;
use std::path::{Component, Path};
use std::sync::LazyLock;

use codegen::diagnostic::{Check, Diagnostics, Source};
use codegen::{Lowered, disk};
use tests::{Edits, Spec, assert_complete, assert_golden, read_yaml, workspace};

/// Checks that can be about a file or a spec as a whole.
const WITHOUT_LINE: [Check; 4] =
    [Check::FileKind, Check::MissingFile, Check::TooLarge, Check::TooMany];

/// Checks that need a larger spec than one wants to keep: `hostile_files_are_refused` has them.
const MADE_HERE: [Check; 1] = [Check::TooMany];

const BASE: &str = "tests/bases/orders";

/// The event of the base.
const EVENT: &str = "shop/onOrder.yaml";

struct Case {
    name: String,
    spec: Spec,
    found: Diagnostics,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let base = Spec::read(BASE);
    let case = |name: String| {
        let file = format!("tests/errors/{name}.yaml");
        let edits: Edits = read_yaml(&file);
        let spec = base.with(&file, &edits);
        Case { found: diagnostics(spec.sources()), name, spec }
    };
    tests::cases("tests/errors").into_iter().map(case).collect()
});

/// The spec of a case.
fn spec(name: &str) -> &'static Spec {
    let case = CASES.iter().find(|case| case.name == name);
    &case.unwrap_or_else(|| panic!("no case {name}")).spec
}

/// The errors of a spec, or the warnings of one that has no errors.
fn diagnostics(sources: Vec<Source>) -> Diagnostics {
    match codegen::lower(sources) {
        Ok(Lowered { warnings, .. }) => warnings,
        Err(found) => {
            assert!(found.errors() > 0, "it failed and does not say why");
            found
        }
    }
}

fn checks(found: &Diagnostics) -> BTreeSet<&'static str> {
    found.iter().map(|diagnostic| diagnostic.check.id()).collect()
}

/// The check, the file, and the line and column.
type Found = (Check, Option<String>, Option<(usize, usize)>);

/// The checks and places of all that is found, without the texts.
fn places(found: &Diagnostics) -> Vec<Found> {
    let place = |diagnostic| found.position(diagnostic).unzip();
    found
        .iter()
        .map(|diagnostic| {
            let (path, position) = place(diagnostic);
            (diagnostic.check, path.map(str::to_owned), position.flatten())
        })
        .collect()
}

impl Case {
    /// Returns whether the case is named for a check.
    fn is_for(&self, check: &str) -> bool {
        self.name == check || self.name.starts_with(&format!("{check}-"))
    }

    /// The places that are found when the texts of all files are changed.
    fn places_with(&self, text: impl Fn(&str) -> String) -> Vec<Found> {
        let mut sources = self.spec.sources();
        for source in &mut sources {
            source.text = text(&source.text);
        }
        places(&diagnostics(sources))
    }
}

#[test]
fn every_case_says_what_it_should() {
    for case in CASES.iter() {
        let expected = workspace(format!("tests/errors/{}.txt", case.name));
        assert_golden(&expected, &case.found.to_string());
        assert!(
            checks(&case.found).into_iter().any(|check| case.is_for(check)),
            "{} has not found what it is named for",
            case.name
        );
    }
}

#[test]
fn every_message_says_where_and_what_to_do() {
    for Case { name, found, .. } in CASES.iter() {
        for diagnostic in found.iter() {
            assert!(diagnostic.help.is_some(), "{name}: no help: {}", diagnostic.message);
            let position = found.position(diagnostic).and_then(|(_, position)| position);
            assert!(
                position.is_some() || WITHOUT_LINE.contains(&diagnostic.check),
                "{name}: no line: {}",
                diagnostic.message
            );
        }
    }
}

#[test]
fn every_check_has_a_case() {
    let mut tested: BTreeSet<&str> = CASES.iter().flat_map(|case| checks(&case.found)).collect();
    tested.extend(MADE_HERE.map(Check::id));
    let all: BTreeSet<&str> = Check::ALL.iter().map(|check| check.id()).collect();
    assert_complete("the errors of all cases in tests/errors", &tested, &all);
}

#[test]
fn files_of_windows_have_the_same_errors_in_the_same_places() {
    for case in CASES.iter() {
        let windows = case.places_with(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
        assert_eq!(windows, places(&case.found), "{}", case.name);
    }
}

#[test]
fn letters_of_several_bytes_do_not_move_a_place() {
    for case in CASES.iter() {
        let mut found = case.places_with(|text| format!("# größer: 日本 🦀\n{text}"));
        for (_, _, position) in &mut found {
            *position = position.map(|(line, column)| (line - 1, column));
        }
        assert_eq!(found, places(&case.found), "{}", case.name);
    }
}

#[test]
fn the_place_of_an_error_is_where_the_word_stands() {
    for Case { name, spec, found } in CASES.iter() {
        let sources = spec.sources();
        for diagnostic in found.iter().filter(|found| found.check == Check::UnknownKey) {
            let (path, position) = found.position(diagnostic).expect("a place");
            let (line, column) = position.expect("a line");
            let source = sources.iter().find(|source| source.path == path);
            let line = source.and_then(|source| source.text.lines().nth(line - 1));
            let rest: String = line.expect("the line").chars().skip(column - 1).collect();
            let key = diagnostic.message.split('`').nth(1).expect("a key");
            assert!(rest.starts_with(key), "{name}: `{key}` is not at `{rest}`");
        }
    }
}

/// A sound spec with another text for its event.
fn with_event(text: String) -> Vec<Source> {
    let mut spec = Spec::read(BASE);
    spec.set(EVENT, text);
    spec.sources()
}

/// The event among the files of a spec.
fn event_of(sources: &mut [Source]) -> &mut Source {
    sources.iter_mut().find(|source| source.path == EVENT).expect("an event")
}

const HEAD: &str = "event: onOrder\nproduct: shop\nmodule: order\nplatforms: [v1]\nsummary: It.\n\
    page: { title: Orders, url: https://docs.example.com, captured: 2026-01-01 }\n\
    where_silent: documented\n";

fn attributes(count: usize, attribute: &str) -> String {
    let attributes = (0..count).map(|number| format!("  a{number}: {attribute}\n"));
    format!("{HEAD}data:\n{}", attributes.collect::<String>())
}

#[test]
fn two_hundred_errors_of_one_file_are_listed_in_their_order() {
    let text = attributes(200, "{ type: string, doc: It., colour: red }");
    let found = diagnostics(with_event(text));
    let wanted = (0..200).map(|number| {
        let line = HEAD.lines().count() + 2 + number;
        let column = format!("  a{number}: {{ type: string, doc: It., c").len();
        (Check::UnknownKey, Some(EVENT.to_owned()), Some((line, column)))
    });
    assert_eq!(places(&found), wanted.collect::<Vec<_>>());
    assert!(found.to_string().ends_with("\n200 errors\n"));
}

#[test]
fn errors_of_all_files_are_found_in_one_run_and_sorted() {
    let mut sources = spec("unknown-key-and-others-in-several-files").sources();
    let found = places(&diagnostics(sources.clone()));
    assert!(found.is_sorted_by_key(|(_, path, place)| (path.clone(), *place)), "{found:?}");
    let files: BTreeSet<_> = found.iter().map(|(_, path, _)| path).collect();
    assert_eq!(files.len(), sources.len(), "a file whose errors are not found");
    sources.reverse();
    assert_eq!(places(&diagnostics(sources)), found);
}

/// Texts that no person writes. The errors are few enough to be read, and nothing overflows.
#[test]
fn hostile_files_are_refused() {
    let list = |item: &str| format!("{HEAD}data: {}", item.repeat(60_000));
    let typed = |phrase: String| format!("{HEAD}data: {{ a: {{ type: \"{phrase}\" }} }}\n");
    let texts = [
        ("[".repeat(100_000), "too-deep"),
        ("{a: ".repeat(60_000), "too-deep"),
        ("- ".repeat(100_000), "too-deep"),
        ("? ".repeat(100_000), "key"),
        (list("["), "too-deep"),
        (list("x"), "wrong-type"),
        (list("*a "), "alias"),
        (list("&a "), "syntax"),
        (list("!a "), "syntax"),
        (list("\u{202e}"), "odd-character"),
        (format!("{HEAD}{}", "x".repeat(5 << 20)), "too-large"),
        (typed("array of ".repeat(25_000)), "unknown-type"),
        (typed("map of ".repeat(25_000)), "unknown-type"),
        (typed("changes of ".repeat(20_000)), "pair"),
        (typed("a.".repeat(100_000)), "unknown-type"),
        (attributes(9_000, "{ colour: red }"), "too-many"),
        (attributes(6_000, "{ type: strin, doc: It. }"), "too-many"),
        (format!("{HEAD}data:\n{}", "  a: string\n".repeat(18_000)), "too-many"),
        (format!("{HEAD}data: [{}", "1, ".repeat(60_000)), "syntax"),
    ];
    for (text, check) in texts {
        let start: String = text.chars().skip(HEAD.len()).take(40).collect();
        let found = diagnostics(with_event(text));
        let shown = found.to_string();
        assert!(checks(&found).contains(check), "{start}: {shown:.2000}");
        assert!(shown.len() < 500_000, "{start}: {} bytes", shown.len());
    }
}

#[test]
fn no_damaged_file_makes_it_panic() {
    let sources = disk::read_spec(&workspace("spec")).expect("readable");
    for source in &sources {
        // An event cannot be damaged by another one.
        let is_around = |other: &&Source| !other.path.contains('/') && other.path != source.path;
        let around: Vec<Source> = sources.iter().filter(is_around).cloned().collect();
        for text in damaged(&source.text) {
            let mut all = around.clone();
            all.push(Source { path: source.path.clone(), text });
            let found = diagnostics(all);
            assert!(found.to_string().ends_with('\n'), "{}", source.path);
        }
    }
}

/// A text cut off at every fiftieth byte, and without every tenth line.
fn damaged(text: &str) -> Vec<String> {
    let ends = (0..text.len()).step_by(50);
    let ends = ends.filter(|end| text.is_char_boundary(*end));
    let mut damaged: Vec<String> = ends.map(|end| text[..end].to_owned()).collect();
    let lines: Vec<&str> = text.lines().collect();
    for left_out in (0..lines.len()).step_by(10) {
        let (before, after) = (&lines[..left_out], &lines[left_out + 1..]);
        damaged.push([before, after].concat().join("\n"));
    }
    damaged
}

#[test]
fn files_with_names_that_not_every_disk_takes_are_refused() {
    let characters =
        ["a\nb", "a\tb", "a\u{202e}b", "a\"b", "a\\b", "a`b", "a<b>", "a*/", "a\u{fe0f}"];
    let windows = ["a./b", "a /b", "a/con", "a/AUX", "a/nul.x", "a/lpt1", "a/Com9/b"];
    for name in characters.into_iter().chain(windows) {
        let mut sources = with_event(attributes(1, "{ type: string, doc: It. }"));
        event_of(&mut sources).path = format!("shop/{name}.yaml");
        let found = diagnostics(sources);
        assert_eq!(checks(&found), BTreeSet::from(["unsafe-name"]), "{name}");
        let first = found.to_string();
        let place = first.lines().nth(1).expect("a place");
        assert!(place.contains("--> shop/a") && place.ends_with(".yaml"), "{first}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_refused_with_their_names() {
    use std::os::unix::fs::symlink;

    let elsewhere = workspace(BASE);
    for (name, wanted) in [
        ("vendor.yaml", "vendor.yaml: a link, and nothing behind links is read"),
        ("shop", "shop: a link to a folder, and nothing behind links is read"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        symlink(elsewhere.join(name), folder.path().join(name)).expect("writable");
        let error = disk::read_spec(folder.path()).expect_err("a link").to_string();
        assert!(error.contains(wanted), "{error}");
        assert!(error.contains("put the f"), "{error}");
    }
}

#[test]
fn files_and_folders_that_differ_by_case_alone_are_refused() {
    for (path, wanted) in [
        ("shop/ONORDER.yaml", "`shop/onOrder.yaml` differs from `shop/ONORDER.yaml` by case alone"),
        ("Shop/more.yaml", "`shop` differs from `Shop` by case alone"),
    ] {
        let mut sources = with_event(attributes(1, "{ type: string, doc: It. }"));
        let text = "waivers: []\n".to_owned();
        sources.push(Source { path: path.to_owned(), text });
        let found = diagnostics(sources).to_string();
        assert!(found.contains("error[unsafe-name]"), "{found}");
        assert!(found.contains(wanted), "{found}");
    }
}

/// Names with slashes and dots, and texts that would end a comment or a string of generated code.
#[test]
fn hostile_names_and_texts_do_not_escape() {
    let text = HEAD.replace("onOrder", "\"../../on/../Order\\\\..\"")
        + "data:\n  \"../x\": { type: object, doc: 'It is */ \"# `x` \"\"\" <b> {{ }} | \\ end', \
           attributes: { \"a/../b\": { type: string, doc: \"Two\\nlines */\" } } }\n";
    let mut sources = with_event(text);
    event_of(&mut sources).path = "shop/.. # ..yaml".to_owned();
    let lowered = codegen::lower(sources).unwrap_or_else(|found| panic!("{found}"));
    let outputs = codegen::emit::emit(&lowered.model);
    let mut paths = BTreeSet::new();
    for output in &outputs {
        let plain = |part| matches!(part, Component::Normal(_));
        assert!(Path::new(&output.path).components().all(plain), "{}", output.path);
        assert!(!output.path.contains('\\'), "{}", output.path);
        assert!(paths.insert(output.path.to_lowercase()), "{} twice", output.path);
    }
    assert!(paths.contains("src/shop/on_order.rs"), "{paths:?}");
}
