//! The reference of the spec language, `codegen/README.md`: its example is a sound spec, its
//! snippets fit into the example, and it leaves out no key and no check.
//!
//! A fenced block `yaml KIND` of section 3 is put into the example's file of that kind: mappings are
//! joined, anything else replaced. `yaml attribute` is short for
//! a `yaml event` that has only `data`.

use std::collections::{BTreeMap, BTreeSet};

use codegen::diagnostic::{Check, Source};
use codegen::model::Format;
use codegen::{Lowered, disk};
use fs_err as fs;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_yaml::{Mapping, Value};
use tests::{assert_complete, workspace};

/// The kinds of file that the example has. A file of waivers comes with a snippet.
const KINDS: [&str; 4] = ["vendor", "envelope", "event", "types"];

/// The text of a section, by the beginning of its heading, without the heading.
fn section(begin: &str) -> String {
    let readme = fs::read_to_string(workspace("codegen/README.md")).expect("readable");
    let found = readme
        .split("\n## ")
        .find(|section| section.starts_with(begin))
        .unwrap_or_else(|| panic!("no section begins with {begin}"));
    found.split_once('\n').expect("a heading and more").1.to_owned()
}

/// A fenced block: the words behind the fence, the last code in the text before it, its text.
struct Block {
    info: String,
    before: Option<String>,
    text: String,
}

fn blocks(section: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut before, mut open) = (None, false);
    for event in Parser::new(section) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                open = true;
                blocks.push(Block {
                    info: info.to_string(),
                    before: before.take(),
                    text: String::new(),
                });
            }
            Event::End(TagEnd::CodeBlock) => open = false,
            Event::Text(text) if open => {
                let block = blocks.last_mut().expect("one is open");
                block.text.push_str(&text);
            }
            Event::Code(code) => before = Some(code.to_string()),
            _ => {}
        }
    }
    blocks
}

/// The files of the example, by path.
fn example() -> BTreeMap<String, String> {
    let files = blocks(&section("2. "));
    assert!(files.iter().all(|file| file.info == "yaml"), "only files");
    files
        .into_iter()
        .map(|file| (file.before.expect("a name before each file"), file.text))
        .collect()
}

fn sources(files: &BTreeMap<String, String>) -> Vec<Source> {
    let source =
        |(path, text): (&String, &String)| Source { path: path.clone(), text: text.clone() };
    files.iter().map(source).collect()
}

/// Every error and warning of a spec, as people see them.
fn wrong(files: &BTreeMap<String, String>) -> String {
    let found = match codegen::lower(sources(files)) {
        Ok(Lowered { warnings, .. }) => warnings,
        Err(found) => found,
    };
    if found.iter().next().is_none() {
        return String::new();
    }
    found.to_string()
}

#[test]
fn the_example_lints_clean_and_generates() {
    let files = example();
    let keys: BTreeSet<&str> =
        files.values().filter_map(|text| text.split_once(':').map(|(key, _)| key)).collect();
    assert_eq!(keys, BTreeSet::from(KINDS), "one file of each kind");
    assert_eq!(wrong(&files), "");

    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in &files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("in a folder")).expect("writable");
        fs::write(file, text).expect("writable");
    }
    let generated = codegen::generate(folder.path()).expect("sound");
    let paths: Vec<&str> = generated.outputs.iter().map(|output| output.path.as_str()).collect();
    for path in ["src/lending/on_loan_update.rs", "docs/lending/onLoanUpdate.md"] {
        assert!(paths.contains(&path), "no {path} in {paths:#?}");
    }
    let read = disk::read_spec(folder.path()).expect("readable");
    assert_eq!(read.len(), files.len());
}

/// Puts a snippet into a file.
fn put(file: &mut Value, snippet: Value) {
    match (file, snippet) {
        (Value::Mapping(file), Value::Mapping(snippet)) => {
            for (key, value) in snippet {
                put(file.entry(key).or_insert(Value::Null), value);
            }
        }
        (file, snippet) => *file = snippet,
    }
}

/// The example with a snippet in it.
fn with_snippet(mut files: BTreeMap<String, String>, snippet: &Block) -> BTreeMap<String, String> {
    let kind = snippet
        .info
        .strip_prefix("yaml ")
        .unwrap_or_else(|| panic!("say `yaml KIND` of the snippet\n{}", snippet.text));
    if ["waivers", "releases"].contains(&kind) {
        files.insert(format!("{kind}.yaml"), snippet.text.clone());
        return files;
    }
    let parse = |text: &str| -> Value {
        serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    };
    let mut value = parse(&snippet.text);
    if kind == "attribute" {
        value = Value::Mapping(Mapping::from_iter([("data".into(), value)]));
    }
    let key = if kind == "attribute" { "event" } else { kind };
    let file = files
        .values_mut()
        .find(|text| text.starts_with(&format!("{key}:")))
        .unwrap_or_else(|| panic!("the example has no file of the kind {kind}"));
    let mut whole = parse(file);
    put(&mut whole, value);
    *file = serde_yaml::to_string(&whole).expect("YAML");
    files
}

/// The checks that section 4 names: faults of a text that do not depend on its meaning.
fn refused() -> BTreeSet<&'static str> {
    let text = section("4. ");
    let ids = Check::ALL.iter().map(|check| check.id());
    let refused: BTreeSet<&str> = ids.filter(|id| text.contains(&format!("`{id}`"))).collect();
    assert!(refused.contains("anchor"), "{refused:?}");
    refused
}

/// The parts of YAML in a text that a spec may not have. The example with the snippet in it does not
/// show them, because the example is serialized again.
fn refused_yaml(text: &str) -> BTreeSet<&'static str> {
    let source = Source { path: "snippet.yaml".to_owned(), text: text.to_owned() };
    let found = codegen::lower(vec![source]).expect_err("no whole spec");
    let found: BTreeSet<&str> = found.iter().map(|diagnostic| diagnostic.check.id()).collect();
    found.intersection(&refused()).copied().collect()
}

#[test]
fn every_snippet_fits_into_the_example() {
    let snippets = blocks(&section("3. "));
    assert!(snippets.len() > 10, "only {} snippets", snippets.len());
    for snippet in snippets {
        let files = with_snippet(example(), &snippet);
        assert_eq!(refused_yaml(&snippet.text), BTreeSet::new(), "{}", snippet.text);
        assert_ne!(files, example(), "it says nothing\n{}", snippet.text);
        assert_eq!(wrong(&files), "", "{}", snippet.text);
    }
}

/// The keys that an item of a JSON Schema has.
fn keys(schema: &serde_json::Value) -> Vec<String> {
    let properties = schema["properties"].as_object();
    properties.into_iter().flat_map(|properties| properties.keys().cloned()).collect()
}

#[test]
fn every_key_of_the_language_is_explained() {
    let text = section("3. ");
    let mut count = 0;
    let mut missing = BTreeSet::new();
    for output in codegen::schema::schemas() {
        let schema: serde_json::Value = serde_json::from_str(&output.text).expect("JSON");
        let definitions = schema["definitions"].as_object();
        let inner = definitions.into_iter().flatten();
        let inner = inner.map(|(name, schema)| (name.as_str(), schema));
        for (owner, schema) in [(output.path.as_str(), &schema)].into_iter().chain(inner) {
            for key in keys(schema) {
                count += 1;
                if !is_explained(&text, owner, &key) {
                    missing.insert(format!("{key} of {owner}"));
                }
            }
        }
    }
    assert!(count > 100, "the schemas have only {count} keys");
    assert!(missing.is_empty(), "section 3 of codegen/README.md does not explain {missing:?}");
}

/// Returns whether a text speaks of a key. Facets share their names with other keys: the keys of
/// facets have to stand in the part about errata.
fn is_explained(text: &str, owner: &str, key: &str) -> bool {
    text.split("\n### ")
        .filter(|part| owner != "Facets" || part.starts_with("Errata"))
        .any(|part| part.contains(&format!("`{key}`")) || has_yaml_key(part, key))
}

/// Returns whether a key stands in one of the snippets.
fn has_yaml_key(part: &str, key: &str) -> bool {
    fn has(value: &Value, key: &str) -> bool {
        match value {
            Value::Mapping(members) => {
                members.iter().any(|(name, value)| name.as_str() == Some(key) || has(value, key))
            }
            Value::Sequence(items) => items.iter().any(|item| has(item, key)),
            _ => false,
        }
    }
    let values = blocks(part).into_iter().map(|block| serde_yaml::from_str(&block.text));
    values.flatten().any(|value: Value| has(&value, key))
}

/// The first cells of the rows of the only table in a text.
fn first_cells(text: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut is_first = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableRow) => is_first = true,
            Event::End(TagEnd::TableCell) => is_first = false,
            Event::Code(code) if is_first => cells.push(code.to_string()),
            _ => {}
        }
    }
    cells
}

#[test]
fn every_format_is_explained() {
    let words = |begin: &str| section(begin).split_whitespace().collect::<Vec<_>>().join(" ");
    let (keys, reports) = (words("3. "), words("7. "));
    for format in Format::ALL {
        let word = format!("`{}`", format.word());
        assert!(keys.contains(&word), "section 3 lacks {word}");
        assert!(reports.contains(&word), "section 7 lacks {word}");
        let message = format!("`{}`", format.in_words());
        assert!(reports.contains(&message), "section 7 lacks {message}");
    }
}

#[test]
fn every_check_is_listed() {
    let ids: Vec<&str> = Check::ALL.iter().map(|check| check.id()).collect();
    let listed = first_cells(&section("6. "));
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let of_page = listed.iter().cloned().collect();
    assert_complete("the table in section 6 of codegen/README.md", &of_page, &set(&ids));
    assert_eq!(listed, ids, "the order of the table is the alphabetical order");
}
