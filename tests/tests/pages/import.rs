//! A sentence that no program knows, in the place of one of a saved page: import takes nothing from
//! the spec because of it and marks the place, and the check names it.

use std::collections::BTreeMap;

use codegen::diagnostic::Source;
use codegen::disk::{self, LOCK};
use codegen::page::check::{Which, check};
use codegen::page::difference::{Difference, DifferenceKind as Kind};
use codegen::page::import::{self, Imported, Refused, import};
use codegen::page::lock::{Lock, digest};
use codegen::page::outline::{Entry, Outline};
use codegen::{Lowered, page};
use serde_yaml::Value;
use tests::workspace;

use crate::OLDER;
use crate::corpus::{Page, pages};

const NEW: [&str; 3] = [
    "Wexels hum near the moon.",
    "Values follow the moon: a or b decides the reader.",
    "Nobody says null of the wexels before noon.",
];

/// How many sentences are tried, spread over all pages.
const CASES: usize = 60;

/// A spec that says what a page says.
struct Known {
    sources: Vec<Source>,
    lock: String,
    product: String,
    module: String,
}

fn outline(bytes: &[u8], sources: &[Source]) -> Option<(Outline, String)> {
    let document = page::read(bytes).ok()?;
    let lowered = codegen::lower(sources.to_vec()).ok();
    let outline = page::outline(&document, lowered.as_ref().map(|lowered| &lowered.model));
    Some((outline, digest(&document)))
}

fn value(source: &Source) -> Value {
    serde_yaml::from_str(&source.text).expect("YAML")
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

impl Known {
    /// The files that are about the events of a page, after its import.
    fn new(page: &Page, all: &[Source]) -> Option<Self> {
        let document = page::read(&page.bytes).ok()?;
        let events = page::outline(&document, None).events;
        let is_of_page = |source: &&Source| {
            let file = value(source);
            let name = text(&file, "event");
            name.is_empty() || events.iter().any(|event| event.event == name)
        };
        let sources: Vec<Source> = all.iter().filter(is_of_page).cloned().collect();
        let file = sources.iter().map(value).find(|file| file.get("event").is_some())?;
        let (product, module) = (text(&file, "product"), text(&file, "module"));
        let known = Self { sources, lock: String::new(), product, module };
        let imported = known.import(&page.bytes, "2026-03-02").ok()?;
        Some(known.with(&imported))
    }

    fn import(&self, bytes: &[u8], captured: &str) -> Result<Imported, Refused> {
        let (outline, digest) = outline(bytes, &self.sources).ok_or(Refused::NoEvent)?;
        let page = import::Page {
            outline: &outline,
            digest,
            sha256: import::sha256(bytes),
            product: self.product.clone(),
            module: self.module.clone(),
            platforms: Vec::new(),
            captured: captured.to_owned(),
        };
        import(self.sources.clone(), Some(&self.lock), &page)
    }

    fn with(&self, imported: &Imported) -> Self {
        let mut sources = self.sources.clone();
        let mut lock = self.lock.clone();
        for change in &imported.files {
            let after = change.after.clone();
            match sources.iter_mut().find(|source| source.path == change.path) {
                _ if change.path == LOCK => lock = after,
                Some(source) => source.text = after,
                None => sources.push(Source { path: change.path.clone(), text: after }),
            }
        }
        Self { sources, lock, product: self.product.clone(), module: self.module.clone() }
    }

    fn lowered(&self) -> Lowered {
        codegen::lower(self.sources.clone()).expect("sound")
    }

    /// How a page differs.
    fn differences(&self, bytes: &[u8]) -> Vec<Difference> {
        let Some((outline, _)) = outline(bytes, &self.sources) else { return Vec::new() };
        let (lowered, lock) = (self.lowered(), Lock::parse(&self.lock).expect("a lock"));
        let which = Which { module: Some(self.module.clone()), ..Which::default() };
        let events = outline.events.iter();
        let checked = events.filter_map(|event| check(event, &lowered, &lock, &which).ok());
        checked.flat_map(|checked| checked.unexplained().cloned().collect::<Vec<_>>()).collect()
    }

    /// Every value of every file by its path, but for the day and the hash of the page.
    fn values(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for source in &self.sources {
            flat(&value(source), &source.path, &mut found);
        }
        found
            .retain(|path, _| !path.ends_with("/page/captured") && !path.ends_with("/page/sha256"));
        found
    }
}

fn flat(value: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Mapping(mapping) => {
            for (key, inner) in mapping {
                let key = serde_yaml::to_string(key).expect("a key");
                flat(inner, &format!("{path}/{}", key.trim()), found);
            }
        }
        Value::Sequence(items) => {
            for (index, inner) in items.iter().enumerate() {
                flat(inner, &format!("{path}/{index}"), found);
            }
        }
        scalar => {
            let text = serde_yaml::to_string(scalar).expect("a scalar");
            found.insert(path.to_owned(), text);
        }
    }
}

/// The sentences of a page, each with its line: those of the outline, and what else begins a line
/// with a word.
fn sentences(page: &Page) -> Vec<(usize, String)> {
    let document = page::read(&page.bytes).expect("a page");
    let outline = page::outline(&document, None);
    let mut found = Vec::new();
    for event in &outline.events {
        found.extend(event.prose.iter().map(|it| (it.line, it.text.clone())));
        of_entries(&event.attributes, &mut found);
    }
    let text = String::from_utf8_lossy(&page.bytes).into_owned();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let is_bullet = ["- ", "• ", "* "].iter().any(|bullet| line.contains(bullet));
        let is_label = line.starts_with(char::is_alphabetic) && line.contains(": ") && !is_bullet;
        found.extend(is_label.then(|| (index + 1, line.to_owned())));
    }
    found.retain(|(line, sentence)| {
        text.lines().nth(line - 1).is_some_and(|text| text.contains(sentence.as_str()))
    });
    found.sort();
    found.dedup();
    found
}

fn of_entries(entries: &[Entry], found: &mut Vec<(usize, String)>) {
    for entry in entries {
        found.extend(entry.description.iter().map(|it| (it.line, it.text.clone())));
        found.extend(entry.claims.iter().map(|it| (it.line, it.text.clone())));
        of_entries(&entry.attributes, found);
    }
}

fn replaced(page: &Page, line: usize, old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(&page.bytes).into_owned();
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    lines[line - 1] = lines[line - 1].replacen(old, new, 1);
    lines.join("\n").into_bytes()
}

/// Whether a difference takes something from the spec, or is a sentence that nobody has read.
fn is_to_decide(difference: &Difference) -> bool {
    matches!(
        difference.kind,
        Kind::ValueGone
            | Kind::OtherwiseChanged
            | Kind::NullGone
            | Kind::NullChanged
            | Kind::RuleGone
            | Kind::RuleChanged
            | Kind::ErratumNotNeeded
            | Kind::NotUnderstood
            | Kind::Missing
            | Kind::Renested
    )
}

/// What is wrong if a page has another sentence; nothing if all is well.
fn wrong(known: &Known, page: &Page, line: usize, old: &str, new: &str) -> Option<String> {
    let bytes = replaced(page, line, old, new);
    let differences = known.differences(&bytes);
    // A page that cannot be used takes nothing.
    let imported = known.import(&bytes, "2026-04-02").ok()?;
    let after = known.with(&imported);
    let values = after.values();
    let gone = known.values().into_iter().find(|(path, text)| values.get(path) != Some(text));
    if let Some((path, _)) = gone {
        return Some(format!("{path} is gone or other; {:?}", imported.done));
    }
    let is_marked = !imported.undecided.is_empty() || !imported.left.is_empty();
    if differences.iter().any(is_to_decide) && !is_marked {
        return Some(format!("nothing is marked: {differences:?}"));
    }
    let is_same = |bytes: &[u8]| outline(bytes, &known.sources).map(|(outline, _)| outline.events);
    if differences.is_empty() && is_same(&bytes) != is_same(&page.bytes) {
        return Some("the check does not name it".to_owned());
    }
    let again = after.import(&bytes, "2026-05-02").expect("importable");
    (!again.files.is_empty()).then(|| format!("the second import changes {:?}", again.files))
}

#[test]
fn a_sentence_that_no_program_knows_takes_nothing_and_is_marked() {
    let all = disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
    let pages = pages().into_iter().filter(|page| !OLDER.contains(&page.name.as_str()));
    let pages: Vec<Page> = pages.collect();
    let cases = pages
        .iter()
        .flat_map(|page| sentences(page).into_iter().map(move |(line, text)| (page, line, text)));
    let cases: Vec<(&Page, usize, String)> = cases.collect();
    let step = cases.len().div_ceil(CASES);
    let mut known: BTreeMap<&str, Option<Known>> = BTreeMap::new();
    let mut failed = Vec::new();
    let mut tried = 0;
    for (index, (page, line, old)) in cases.iter().enumerate().step_by(step) {
        let known = known.entry(&page.name).or_insert_with(|| Known::new(page, &all));
        let Some(known) = known else { continue };
        let new = NEW[index / step % NEW.len()];
        let wrong = wrong(known, page, *line, old, new);
        failed.extend(wrong.map(|wrong| format!("{}:{line}: {old} -> {new}: {wrong}", page.name)));
        tried += 1;
    }
    assert!(tried > CASES / 2, "{tried}");
    assert!(failed.is_empty(), "{} of {tried}\n{}", failed.len(), failed.join("\n"));
}
