//! Goldens: for each feature of the spec language a small spec, and beside it what becomes of it.
//!
//! The folder `tests/goldens/<feature>` has the spec in `spec/` and the files in `out/`. Most of
//! what is generated is the same for all of these specs, so the golden `plain` has it and the
//! others have what differs from it. `tests/goldens/mod.rs` lists all of them as modules, which
//! `compiled_goldens.rs` compiles and uses.
//!
//! To add a golden:
//!
//! 1. Copy the `spec` folder of `tests/goldens/plain` to a new folder named for the feature, and
//!    change nothing in it but the attributes of the event, if that is enough.
//! 2. Run `UPDATE_GOLDENS=1 cargo test -p tests --test goldens`, and read what is in `out/`.
//! 3. Add a test of the feature's name to `compiled_goldens.rs`, and run `cargo test -p tests`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use codegen::diagnostic::Source;
use codegen::{Output, disk, emit};
use fs_err as fs;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use tests::{assert_golden, folders, updates_goldens, workspace};

/// The golden that has everything that is the same for all.
const PLAIN: &str = "plain";

/// The list of the goldens as Rust modules, in the folder of the goldens.
const LIST: &str = "mod.rs";

type Files = BTreeMap<String, String>;

#[test]
fn goldens_are_what_their_specs_say() {
    let goldens = Goldens::read();
    let mut wrong = Vec::new();
    for name in goldens.specs.keys() {
        let folder = goldens_folder().join(name).join("out");
        let files = goldens.stored(name);
        if updates_goldens() {
            write(&folder, &files);
        }
        wrong.extend(difference(name, &folder, &files));
    }
    assert!(
        wrong.is_empty(),
        "{} goldens are not what their specs say; if the change is right, run the tests with \
         UPDATE_GOLDENS=1 and review the difference\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_golden_is_compiled() {
    let goldens = Goldens::read();
    let mut list = String::from(
        "// Written by tests/tests/goldens.rs with UPDATE_GOLDENS=1. Do not edit.\n\
         //! Every golden as a module.\n",
    );
    for name in goldens.specs.keys() {
        list.push_str(&module(name, &goldens.stored(name)));
    }
    list.push_str(&goldens.rules());
    assert_golden(&goldens_folder().join(LIST), &list);
}

#[test]
fn every_golden_has_a_test_of_what_it_is_about() {
    let tests = fs::read_to_string(workspace("tests/tests/compiled_goldens.rs")).expect("readable");
    let is_missing = |name: &&String| !tests.contains(&format!("\nfn {}() {{", rust_name(name)));
    let names = names();
    let missing: Vec<&String> = names.iter().filter(is_missing).collect();
    assert_eq!(missing, Vec::<&String>::new(), "no test has their names");
}

#[test]
fn goldens_have_no_warnings() {
    for name in names() {
        let sources = disk::read_spec(&spec(&name)).expect("readable");
        let lowered = codegen::lower(sources).expect("sound");
        assert_eq!(lowered.warnings.warnings(), 0, "{name}:\n{}", lowered.warnings);
    }
}

/// The diff ignores the order of keys, and so must what tries one spelling after the other.
#[test]
fn the_order_of_spellings_changes_nothing() {
    let mut sources = disk::read_spec(&spec("timestamps")).expect("readable");
    let before = generated("as it is", sources.clone());
    let is_vendor = |it: &&mut Source| it.path == "vendor.yaml";
    let vendor = sources.iter_mut().find(is_vendor).expect("a vendor");
    let (head, spellings) = vendor.text.split_once("timestamps:\n").expect("spellings");
    let mut lines: Vec<&str> = spellings.lines().collect();
    assert!(lines.len() > 1, "{spellings}");
    lines.reverse();
    vendor.text = format!("{head}timestamps:\n{}\n", lines.join("\n"));
    assert_eq!(generated("reversed", sources), before);
}

#[test]
fn odd_texts_come_through_markdown_unchanged() {
    let goldens = Goldens::read();
    let files = &goldens.specs["odd-strings"];
    let cells = cells(&files["docs/shop/onThing.md"]);
    let texts = [
        r"a|b",
        r"x`y|z",
        r#"say "hi""#,
        r"*/",
        r##"r#"x"#"##,
        r"\",
        "😀",
        r#"q"uote"#,
        r"back\slash",
        "tick`",
        "😀 emoji",
        "<T>",
        "<T>.{}",
        "# No heading.",
        "- No item of a list.",
        "1. No first point.",
        "A ` backtick alone.",
        r##"*/ // /* //! "#."##,
        "{} and {0} and $x and #[test].",
        "A tick and a | bar.",
        r##"a bar | is "# no */ end"##,
        "inferred: [because](x) of | bars and (brackets)",
    ];
    for text in texts {
        assert!(cells.iter().any(|cell| cell == text), "no cell says {text}: {cells:#?}");
    }
    let long = "A doc with | a bar, <T> & <b>html</b>, [link](x), code|bar, *stars*, _dashes_, &lt; \
                and \"quotes\". Values: ";
    assert!(cells.iter().any(|cell| cell.starts_with(long)), "no cell says {long}: {cells:#?}");
}

#[test]
fn texts_of_a_spec_are_no_markup() {
    let goldens = Goldens::read();
    let is_page = |path: &str| path.starts_with("docs/") && path != "docs/README.md";
    for (name, files) in &goldens.specs {
        for (path, text) in files {
            if is_page(path) {
                assert_no_markup(&format!("{name}/{path}"), text);
            } else if path.starts_with("src/") && !path.starts_with("src/runtime/") {
                for docs in doc_comments(text) {
                    assert_no_markup(&format!("{name}/{path}"), &docs);
                }
            }
        }
    }
}

/// What only the text of a spec could have made: the generator itself writes none of it.
fn assert_no_markup(what: &str, markdown: &str) {
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_MATH) {
        let is_header = |html: &str| html.starts_with("<!-- @generated") && html.ends_with("-->\n");
        let is_markup = match &event {
            Event::Html(html) => !is_header(html),
            Event::InlineHtml(_) => true,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::BlockQuote(_)) => true,
            Event::Start(Tag::Image { .. } | Tag::List(Some(_))) => true,
            _ => false,
        };
        assert!(!is_markup, "{what} has {event:?}:\n{markdown}");
    }
}

/// The Markdown of each doc comment of a file.
fn doc_comments(rust: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in rust.lines() {
        let line = line.trim_start();
        match line.strip_prefix("///").or(line.strip_prefix("//!")) {
            Some(text) => comments.last_mut().into_iter().for_each(|it| {
                it.push_str(text.strip_prefix(' ').unwrap_or(text));
                it.push('\n');
            }),
            None => comments.push(String::new()),
        }
    }
    comments.retain(|comment| !comment.is_empty());
    comments
}

/// The texts of all table cells of a page, as readers see them.
fn cells(markdown: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match (event, &mut cell) {
            (Event::Start(Tag::TableCell), _) => cell = Some(String::new()),
            (Event::End(TagEnd::TableCell), _) => cells.extend(cell.take()),
            (Event::Text(text) | Event::Code(text), Some(cell)) => cell.push_str(&text),
            _ => {}
        }
    }
    cells
}

/// Everything that is generated for each golden, by its folder's name.
struct Goldens {
    specs: BTreeMap<String, Files>,
}

impl Goldens {
    fn read() -> Self {
        let generated = |name: String| {
            let files = generate(&spec(&name));
            (name, files)
        };
        Self { specs: names().into_iter().map(generated).collect() }
    }

    /// A list of the rules of every event, so that none of them stays unused.
    fn rules(&self) -> String {
        let event = |name: &String, path: &str| {
            let (product, event) =
                path.strip_prefix("src/")?.strip_suffix(".rs")?.split_once('/')?;
            let golden = rust_name(name);
            (event != "mod" && product != "runtime")
                .then(|| format!("    (\"{name}\", &{golden}::{product}::{event}::RULES),\n"))
        };
        let events = self.specs.keys().flat_map(|name| {
            let files = self.stored(name);
            let events: Vec<String> = files.keys().filter_map(|path| event(name, path)).collect();
            events
        });
        let events: Vec<String> = events.collect();
        format!(
            "\n/// The rules of every event.\n\
             pub(crate) static RULES: [(&str, &crate::runtime::validate::table::SchemaRules); {}] = [\n{}];\n",
            events.len(),
            events.concat()
        )
    }

    /// The files that the folder of a golden has.
    fn stored(&self, name: &str) -> Files {
        let mut files = self.specs[name].clone();
        files.retain(|path, _| is_of_interest(path));
        if name == PLAIN {
            return files;
        }
        let plain = &self.specs[PLAIN];
        let differs = |path: &str, text: &str| plain.get(path).is_none_or(|other| other != text);
        // Files of the frame refer to each other, so that one cannot do without the others.
        let has_frame = files.iter().any(|(path, text)| is_frame(path) && differs(path, text));
        files.retain(|path, text| match path {
            path if is_frame(path) => has_frame,
            path if is_event_page(path) => differs(path, text) && says_more_than_code(text),
            path => differs(path, text),
        });
        files
    }
}

fn goldens_folder() -> PathBuf {
    workspace("tests/goldens")
}

fn spec(name: &str) -> PathBuf {
    goldens_folder().join(name).join("spec")
}

/// The names of all goldens.
fn names() -> Vec<String> {
    let names = folders("tests/goldens");
    assert!(names.len() >= 28, "goldens are missing: {names:?}");
    names
}

/// All files for a spec, made in memory.
fn generate(spec: &Path) -> Files {
    let sources =
        disk::read_spec(spec).unwrap_or_else(|error| panic!("{}: {error}", spec.display()));
    generated(&spec.display().to_string(), sources)
}

fn generated(name: &str, sources: Vec<Source>) -> Files {
    let lowered = codegen::lower(sources).unwrap_or_else(|errors| panic!("{name}:\n{errors}"));
    let outputs = emit::emit(&lowered.model);
    let count = outputs.len();
    let files = outputs.into_iter().map(|output| (output.path, output.text));
    let files: Files = files.collect();
    assert_eq!(files.len(), count, "{name}: a path twice");
    files
}

/// Whether a file belongs to the contract: the package around it has tests of its own.
fn is_of_interest(path: &str) -> bool {
    match path {
        "src/lib.rs" => false,
        "src/runtime/patterns.rs" => true,
        _ if path.starts_with("src/runtime/") => false,
        _ => path.starts_with("src/") || path.starts_with("docs/"),
    }
}

/// Whether a file holds the events together: the envelope, the enum of events, product modules.
fn is_frame(path: &str) -> bool {
    let in_src = path.strip_prefix("src/");
    in_src.is_some_and(|inner| !inner.contains('/') || inner.ends_with("/mod.rs"))
}

fn is_event_page(path: &str) -> bool {
    let in_docs = path.strip_prefix("docs/");
    in_docs.is_some_and(|inner| inner.contains('/'))
}

/// Whether a page has more than a table of attributes and an example. What is in the table is in
/// the documentation of the Rust types as well.
fn says_more_than_code(page: &str) -> bool {
    let titles: Vec<&str> = page.lines().filter(|line| line.starts_with("##")).collect();
    titles != ["## Attributes", "## Validation", "## Example"]
}

fn write(folder: &Path, files: &Files) {
    for (path, text) in files {
        assert_golden(&folder.join(path), text);
    }
    for path in compare(folder, files).foreign {
        fs::remove_file(folder.join(&path)).expect("removable");
        let parents = Path::new(&path).ancestors().skip(1);
        for parent in parents.filter(|it| !it.as_os_str().is_empty()) {
            // A folder with other files in it stays.
            if std::fs::remove_dir(folder.join(parent)).is_err() {
                break;
            }
        }
    }
}

fn compare(folder: &Path, files: &Files) -> disk::Difference {
    let outputs: Vec<Output> = files
        .iter()
        .map(|(path, text)| Output { path: path.clone(), text: text.clone() })
        .collect();
    disk::compare(folder, &outputs).expect("readable")
}

/// What is wrong with the folder of a golden, if anything is.
fn difference(name: &str, folder: &Path, files: &Files) -> Option<String> {
    let found = compare(folder, files);
    let missing = found.missing.iter().map(|it| format!("missing: {it}\n"));
    // Goldens have no list of what an earlier run wrote, so that all others are foreign.
    let gone =
        found.orphaned.iter().chain(&found.foreign).map(|it| format!("nobody generates: {it}\n"));
    let stale = found.stale.iter().map(|(path, diff)| format!("stale: {path}\n{diff}"));
    let text: String = missing.chain(gone).chain(stale).collect();
    (!text.is_empty()).then(|| format!("== tests/goldens/{name}\n{text}"))
}

/// The module of a golden: every file that it has, so that nothing in a folder stays uncompiled.
fn module(name: &str, files: &Files) -> String {
    let rust = files.keys().filter_map(|path| path.strip_prefix("src/")?.strip_suffix(".rs"));
    let modules = rust.map(|path| match path.split_once('/') {
        None => (path, None),
        Some((folder, inner)) => (folder, Some(inner)),
    });
    let mut tree: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (folder, inner) in modules {
        tree.entry(folder).or_default().extend(inner);
    }
    let lines: String = tree.iter().map(|(folder, inner)| folder_module(folder, inner)).collect();
    let rust_name = rust_name(name);
    format!(
        "\n/// The golden `{name}`.\n#[path = \"{name}/out/src\"]\npub mod {rust_name} {{\n{lines}}}\n"
    )
}

/// A file, a folder with a file that declares its modules, or a folder without one.
fn folder_module(folder: &str, inner: &BTreeSet<&str>) -> String {
    if inner.is_empty() || inner.contains("mod") {
        return format!("    pub mod {folder};\n");
    }
    let files: String = inner.iter().map(|file| format!("        pub mod {file};\n")).collect();
    format!("    /// The files of `src/{folder}`.\n    pub mod {folder} {{\n{files}    }}\n")
}

fn rust_name(golden: &str) -> String {
    golden.replace('-', "_")
}
