//! The files that a page tells an app to write, against the vendor's templates and the errata.

use codegen::diagnostic::Source;
use codegen::page::check::{Checked, Which, check};
use codegen::page::difference::{Difference, DifferenceKind as Kind, Explanation};
use codegen::page::lock::Lock;
use codegen::page::{outline, read};
use codegen::{Lowered, disk, lower};
use fs_err as fs;
use tests::workspace;

const FOLDER: &str = "tests/tests/page_check/bookbox";

const TEMPLATES: &str = "\
subscribe:
  v1:
    app/manifest.json: |
      { \"<product>\": { \"events\": { \"<event>\": { \"handler\": \"<handler>\" } } } }
    app/handlers.js: &js
  v2:
    app/manifest.json: |
      { \"<module>\": { \"events\": { \"<event>\": { \"handler\": \"<handler>\" } } } }
    app/handlers.js: &js
";

const CODE: &str = "|
      exports = {
        <handler>: function (payload) {
          keep(payload);
        },
      };";

/// The code that a page shows behind its manifest.
const SHOWN: &str = "\
handlers.js
exports = {
  onLoanUpdateCallback: function(payload) {
    console.log(\"a loan: \" + text(payload));
  }
}

";

const LIST: &str = "Attributes of the data object";

fn spec(errata: &str) -> Lowered {
    let sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    let with = |source: Source| {
        let more = match source.path.as_str() {
            "vendor.yaml" => &TEMPLATES.replace("&js", CODE),
            "lending/onLoanUpdate.yaml" => errata,
            _ => "",
        };
        Source { text: format!("{}{more}", source.text), ..source }
    };
    lower(sources.into_iter().map(with).collect()).unwrap_or_else(|errors| panic!("{errors}"))
}

fn page() -> String {
    let text = fs::read_to_string(workspace(FOLDER).join("page.txt")).expect("there is a page");
    text.replace(LIST, &format!("{SHOWN}{LIST}"))
}

fn checked(spec: &Lowered, page: &str) -> Checked {
    let document = read(page.as_bytes()).expect("it is a page");
    let outline = outline(&document, Some(&spec.model));
    check(&outline.events[0], spec, &Lock::default(), &Which::default()).expect("it is known")
}

/// The differences about files and about errata of the event, explained or not.
fn found(spec: &Lowered, page: &str) -> Vec<Difference> {
    let is_about = |found: &Difference| {
        let is_of_event = found.path.is_empty() && found.kind == Kind::ErratumNotNeeded;
        found.kind == Kind::SubscriptionDiffers || is_of_event
    };
    checked(spec, page).differences.into_iter().filter(is_about).collect()
}

fn words(found: &Difference) -> [String; 2] {
    [&found.page, &found.spec].map(|side| side.as_ref().expect("a side").to_string())
}

#[test]
fn files_that_say_what_the_templates_say_are_no_difference() {
    let (spec, page) = (spec(""), page());
    assert_eq!(found(&spec, &page), []);
    for (from, to) in [
        ("onLoanUpdateCallback", "receive"),
        ("exports = {", "// Copy this.\nexports={"),
        ("\"events\": {", "\"lending\": { \"events\": {"),
        (SHOWN, ""),
    ] {
        let close = if to.starts_with("\"lending") { "}\n\nhandlers.js" } else { "\nhandlers.js" };
        let page = page.replace(from, to).replace("\nhandlers.js", close);
        assert_eq!(found(&spec, &page), [], "{from}");
    }
}

#[test]
fn one_change_of_a_file_is_one_difference() {
    let (spec, page) = (spec(""), page());
    let entry =
        "app/manifest.json: {\"events\":{\"onLoanUpdate\":{\"handler\":\"onLoanUpdateCallback\"}}}";
    for (from, to, line, said) in [
        ("\"handler\": \"", "\"call\": \"", 8, entry.replace("handler", "call")),
        ("\"events\": {", "\"hooks\": {\n  \"events\": {}, ", 8, entry.replace("events", "hooks")),
        (
            "function(payload)",
            "function(error, payload)",
            15,
            "app/handlers.js: exports = { onLoanUpdateCallback: function(error, payload) {"
                .to_owned(),
        ),
        (
            "  onLoanUpdateCallback: ",
            "  another: ",
            15,
            "app/handlers.js: exports = { another: function(payload) {".to_owned(),
        ),
        ("text(payload)", "text(payload", 17, "app/handlers.js: lacks )".to_owned()),
        ("}\n\nhandlers", "}}\n\nhandlers", 12, "app/manifest.json: has one } too many".to_owned()),
    ] {
        assert_eq!(page.matches(from).count(), 1, "{from}");
        let found = found(&spec, &page.replace(from, to));
        let [only] = found.as_slice() else { panic!("{from}: {found:?}") };
        assert_eq!((only.kind, only.line), (Kind::SubscriptionDiffers, Some(line)), "{from}");
        assert_eq!(words(only)[0], said, "{from}");
        let place = only.place.as_ref().map(|place| place.file.as_str());
        assert_eq!(place, Some("vendor.yaml"), "{from}");
        assert!(only.erratum.is_some(), "{from}");
    }
}

#[test]
fn a_page_that_breaks_off_in_its_code_is_no_difference() {
    let (spec, page) = (spec(""), page());
    let code = page.find("exports").expect("code");
    let list = page.find(LIST).expect("a list");
    for end in (code..list).filter(|end| page.is_char_boundary(*end)) {
        assert_eq!(found(&spec, &page[..end]), [], "{}", &page[code..end]);
    }
}

#[test]
fn an_erratum_of_the_event_explains_what_it_records_and_nothing_else() {
    let errata = "errata:\n  - page: { subscribe: { app/handlers.js: lacks ) } }\n    \
                  evidence: contradicted - no program can be read without it\n";
    let (spec, page) = (spec(errata), page());
    let wrong = found(&spec, &page.replace("text(payload)", "text(payload"));
    let [explained] = wrong.as_slice() else { panic!("{wrong:?}") };
    assert!(matches!(explained.explained, Some(Explanation::Erratum(_))), "{explained:?}");
    let right = found(&spec, &page);
    let [not_needed] = right.as_slice() else { panic!("{right:?}") };
    assert_eq!(not_needed.kind, Kind::ErratumNotNeeded);
    let place = not_needed.place.as_ref().map(ToString::to_string);
    let place = place.expect("a place");
    assert!(place.starts_with("lending/onLoanUpdate.yaml:"), "{place}");
    assert_eq!(
        found(&spec, &page.replace(SHOWN, "")),
        [],
        "a page that shows no file says nothing"
    );
}
