//! Words of a spec never become markup. With any free text, the generated pages and the documentation
//! in the code keep the structure that they have with plain words, and rustdoc has no warning.

use std::path::Path;
use std::process::Command;

use codegen::diagnostic::Source;
use codegen::{Lowered, Output};
use fs_err as fs;
use pulldown_cmark::{BrokenLink, Event, Options, Parser, Tag, TagEnd};

/// Every free text of this spec is `WORDS`.
const FILES: [(&str, &str); 3] = [
    (
        "vendor.yaml",
        "vendor: Acme\ndocs: https://docs.example.com\n\
         package: { name: acme-events, version: 0.1.0, description: WORDS }\n\
         platforms: { v1: WORDS }\n\
         products: { shop: { name: WORDS, doc: WORDS } }\n\
         modules: { order: { product: shop, doc: WORDS } }\n\
         timestamps: { iso: { pattern: \"%Y-%m-%d\", example: \"2026-03-02\", doc: WORDS } }\n",
    ),
    (
        "envelope.yaml",
        "envelope: { summary: WORDS, event: event, data: data }\n\
         page: { title: WORDS, url: \"https://docs.example.com\", captured: 2026-01-01 }\n\
         where_silent: WHY\n\
         attributes:\n  event: { type: string, doc: WORDS }\n  data: { type: object, doc: WORDS }\n",
    ),
    (
        "shop/onOrder.yaml",
        "event: onOrder\nproduct: shop\nmodule: order\nplatforms: [v1]\n\
         page: { title: WORDS, url: \"https://docs.example.com\", captured: 2026-01-01 }\n\
         summary: WORDS\nfires_when: [WORDS]\nfires_not_when: [WORDS]\nneeds: [WORDS]\n\
         where_silent: WHY\nnotes:\n  - { page: WORDS, spec: MORE, evidence: WHY }\n\
         data:\n  state:\n    type: string\n    required: WHY\n    doc: WORDS\n\
         \x20   values: { open: WORDS, closed: WORDS }\n    evidence: { values: WHY, type: WHY }\n\
         \x20   errata:\n      - { page: { type: integer }, spec: { type: string }, evidence: WHY }\n\
         \x20 note: { type: string, doc: WORDS, example: WORDS, nullable: WHY }\n",
    ),
];

const HOSTILE: [&str; 24] = [
    "[https://example.com/a]",
    "see (https://example.com/a_b) or <https://example.com>",
    "```",
    "a ``` b ``` c",
    "```text",
    "~~~",
    "`` ` ``",
    "a `b` c `d",
    "[x]",
    "[`Order`] and [Order](crate::Order)",
    "[x]: https://example.com",
    "<b>bold</b> <script>",
    "Vec<T> and <T>",
    "<!-- no comment",
    "*/ /* \"# \"##",
    "# heading",
    "    indented",
    "- item",
    "1. item",
    "> quote",
    "a | b \\| c",
    "&lt;&#35;",
    "***bold*** _it_ ~~gone~~",
    "$x$ {y} {{z}} \\ end \\",
];

fn outputs(package: &str, words: &str) -> Vec<Output> {
    let text = serde_json::to_string(words).expect("a string");
    let why = serde_json::to_string(&format!("observed - {words}")).expect("a string");
    let more = serde_json::to_string(&format!("{words}, too")).expect("a string");
    let source = |(path, file): &(&str, &str)| Source {
        path: (*path).to_owned(),
        text: file
            .replace("acme-events", package)
            .replace("WORDS", &text)
            .replace("WHY", &why)
            .replace("MORE", &more),
    };
    let lowered = codegen::lower(FILES.iter().map(source).collect());
    let Lowered { model, .. } = lowered.unwrap_or_else(|found| panic!("{words}: {found}"));
    codegen::package(&model)
}

/// The documents of a file: a page, or each block of documentation in code.
fn documents(output: &Output) -> Vec<String> {
    if output.path.ends_with(".md") {
        return vec![output.text.clone()];
    }
    if !output.path.ends_with(".rs") || output.path.starts_with("src/runtime/") {
        return Vec::new();
    }
    let mut documents = vec![String::new()];
    for line in output.text.lines().map(str::trim_start) {
        let text = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
        match (text, documents.last_mut()) {
            (Some(text), Some(last)) => {
                last.push_str(&format!("{}\n", text.strip_prefix(' ').unwrap_or(text)))
            }
            (None, Some(last)) if !last.is_empty() => documents.push(String::new()),
            _ => {}
        }
    }
    documents
}

/// The blocks of a document, the links that lead nowhere, and the addresses that are no link.
fn structure(document: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut broken = Vec::new();
    let (mut in_link, mut in_code) = (false, false);
    let note = |link: BrokenLink<'_>| {
        broken.push(format!("broken link {}", link.reference));
        None
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_with_broken_link_callback(document, options, Some(note)) {
        match event {
            Event::Start(Tag::Link { .. }) => in_link = true,
            Event::End(TagEnd::Link) => in_link = false,
            Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Strikethrough)) => {
                found.push(format!("{tag:?}"));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                found.push(format!("{kind:?}"));
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(Tag::Heading { level, .. }) => found.push(format!("{level:?}")),
            Event::Start(tag) => found.push(format!("{:?}", tag.to_end())),
            Event::Html(html) | Event::InlineHtml(html) => found.push(html.into_string()),
            Event::Text(text) if text.contains("://") && !in_link && !in_code => {
                found.push(format!("address {text}"));
            }
            _ => {}
        }
    }
    found.extend(broken);
    found
}

#[test]
fn no_word_of_a_spec_becomes_markup() {
    let plain = outputs("acme-events", "words");
    for words in HOSTILE {
        let hostile = outputs("acme-events", words);
        for (plain, hostile) in plain.iter().zip(&hostile) {
            assert_eq!(plain.path, hostile.path, "{words}");
            let (before, after) = (documents(plain), documents(hostile));
            assert_eq!(before.len(), after.len(), "{words}: {}", plain.path);
            for (before, after) in before.iter().zip(&after) {
                let (wanted, found) = (structure(before), structure(after));
                assert_eq!(found, wanted, "{words}: {}:\n{after}", plain.path);
            }
        }
    }
}

/// The packages of all hostile words, as members of one workspace.
fn write_packages(folder: &Path) {
    for (number, words) in HOSTILE.iter().enumerate() {
        let package = folder.join(format!("p{number}"));
        for Output { path, text, .. } in outputs(&format!("acme-events-{number}"), words) {
            let path = package.join(path);
            fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
    }
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"p*\"]\n";
    fs::write(folder.join("Cargo.toml"), workspace).expect("writable");
    let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("the lock file of this workspace");
}

#[test]
fn rustdoc_warns_of_no_word_of_a_spec() {
    let folder = tempfile::tempdir().expect("a folder");
    write_packages(folder.path());
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["doc", "--workspace", "--no-deps", "--offline", "--quiet"])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
