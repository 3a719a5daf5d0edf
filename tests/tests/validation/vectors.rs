//! The vectors in `examples/`: validators agree with the manifest about every vector, and the vectors
//! cover every rule of the reference pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use codegen::interpret::Interpreter;
use fs_err as fs;
use serde::Deserialize;
use serde_json::Value;
use tests::{vector_text, workspace};

use crate::support::{Package, json, packages};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    about: String,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    file: String,
    line: Option<usize>,
    /// Names differ among the vectors of a file that break the same rule.
    case: Option<String>,
    verdict: Verdict,
    rule: Option<String>,
    pointer: Option<String>,
    #[serde(default)]
    excused: Vec<String>,
    /// Rules that cannot but be broken together with the rule.
    #[serde(default)]
    also_broken: Vec<String>,
    /// Deprecated attributes that the vector cannot do without.
    #[serde(default)]
    noticed: Vec<Notice>,
    kept_in: Option<String>,
    other_branch_in: Option<String>,
    encoding: Option<Encoding>,
    /// The module, if nothing in the body tells which one it is.
    module: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    rule: String,
    pointer: String,
}

#[derive(Deserialize, PartialEq, Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Valid,
    Notice,
    Warning,
    Error,
}

#[derive(Deserialize)]
enum Encoding {
    #[serde(rename = "latin-1")]
    Latin1,
}

/// The vectors of a package.
struct Vectors {
    folder: PathBuf,
    files: BTreeMap<String, String>,
    list: Vec<Vector>,
}

impl Vector {
    /// The file, with the line if it has several.
    fn place(&self) -> String {
        self.line.map_or(self.file.clone(), |line| format!("{}:{line}", self.file))
    }
}

impl Vectors {
    fn read(package: &Package) -> Self {
        let folder = package.folder.join("examples");
        let text = fs::read_to_string(folder.join("manifest.json")).expect("readable");
        let manifest: Manifest = serde_json::from_str(&text).expect("a manifest");
        assert!(manifest.about.starts_with("@generated"));
        assert!(!manifest.vectors.is_empty(), "{}: no vectors", package.name);
        let read = |vector: &Vector| {
            let path = folder.join(&vector.file);
            (vector.file.clone(), fs::read_to_string(path).expect("readable"))
        };
        let files = manifest.vectors.iter().map(read).collect();
        Self { folder, files, list: manifest.vectors }
    }

    fn body(&self, vector: &Vector) -> Vec<u8> {
        let text = &self.files[&vector.file];
        let text = vector_text(text, vector.line);
        match vector.encoding {
            None => text.as_bytes().to_vec(),
            Some(Encoding::Latin1) => {
                let byte = |c| u8::try_from(u32::from(c)).expect("a letter of Latin-1");
                text.chars().map(byte).collect()
            }
        }
    }

    /// The event that a body is said to be, if it does not tell.
    fn event(&self, package: &Package, vector: &Vector) -> Option<usize> {
        let module = vector.module.as_deref()?;
        let is_of = |index: &usize| package.module(*index) == module;
        (0..package.model.events.len()).find(is_of)
    }

    fn at(&self, place: &str) -> &Vector {
        let found = self.list.iter().find(|vector| vector.place() == place);
        found.unwrap_or_else(|| panic!("no vector {place}"))
    }
}

/// The report that a vector should have: its verdict, its rule and pointer, and its excuses.
fn expected(vector: &Vector) -> (Verdict, Vec<(String, String)>, Vec<String>) {
    let broken = vector.rule.iter().chain(&vector.also_broken).cloned();
    let mut deviations: Vec<(String, String)> =
        broken.zip(vector.pointer.iter().cycle().cloned()).collect();
    let notices = vector.noticed.iter();
    deviations.extend(notices.map(|notice| (notice.rule.clone(), notice.pointer.clone())));
    let mut excused = vector.excused.clone();
    deviations.sort();
    excused.sort();
    let verdict = match vector.verdict {
        Verdict::Valid if !vector.noticed.is_empty() => Verdict::Notice,
        verdict => verdict,
    };
    (verdict, deviations, excused)
}

/// The parts of a report: its verdict, its rules and pointers, and its excuses.
fn found(report: &Value) -> (Verdict, Vec<(String, String)>, Vec<String>) {
    let text = |value: &Value, name: &str| value[name].as_str().expect("a string").to_owned();
    let count = |severity: &str| report["counts"][severity].as_u64().expect("a count");
    let verdict = match (count("error"), count("warning"), count("notice")) {
        (0, 0, 0) => Verdict::Valid,
        (0, 0, _) => Verdict::Notice,
        (0, _, _) => Verdict::Warning,
        _ => Verdict::Error,
    };
    let deviations = report["deviations"].as_array().expect("a list").iter();
    let deviations =
        deviations.map(|deviation| (text(deviation, "rule"), text(deviation, "pointer")));
    let mut deviations: Vec<(String, String)> = deviations.collect();
    deviations.sort();
    let excused = report["excused"].as_array().expect("a list").iter();
    let mut excused: Vec<String> = excused.map(|excuse| text(excuse, "rule")).collect();
    excused.sort();
    (verdict, deviations, excused)
}

#[test]
fn generated_validators_say_of_every_vector_what_the_manifest_says() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        for vector in &vectors.list {
            let report = (package.validate)(vector.module.as_deref(), &vectors.body(vector));
            assert_eq!(found(&report), expected(vector), "{}", vector.place());
        }
    }
}

#[test]
fn the_interpreter_says_the_same_of_every_vector() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        let interpreter = Interpreter::new(&package.model);
        for vector in &vectors.list {
            let body = vectors.body(vector);
            let interpreted = json(&interpreter.report(&body, vectors.event(&package, vector)));
            let generated = (package.validate)(vector.module.as_deref(), &body);
            assert_eq!(interpreted, generated, "{}", vector.place());
        }
    }
}

#[test]
fn the_manifest_has_every_file_and_line_and_the_set_stays_in_the_hundreds() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        let listed: BTreeSet<String> = vectors.list.iter().map(Vector::place).collect();
        assert_eq!(listed.len(), vectors.list.len(), "a vector is listed twice");
        let mut files = BTreeSet::new();
        collect(&vectors.folder, &vectors.folder, &mut files);
        files.remove("manifest.json");
        let places = files.iter().flat_map(|file| {
            let lines = 1..=vectors.files.get(file).map_or(0, |text| text.lines().count());
            let in_lines = lines.map(|line| format!("{file}:{line}"));
            if file.ends_with(".ndjson") { in_lines.collect() } else { vec![file.clone()] }
        });
        assert_eq!(places.collect::<BTreeSet<String>>(), listed, "{}", package.name);
        assert!((100..1000).contains(&listed.len()), "{} vectors", listed.len());
    }
}

#[test]
fn vectors_of_one_file_and_rule_have_different_cases() {
    for package in packages() {
        let mut cases = BTreeSet::new();
        for vector in &Vectors::read(&package).list {
            let is_new =
                cases.insert((vector.file.clone(), vector.rule.clone(), vector.case.clone()));
            assert!(is_new, "{}: {:?}", vector.place(), vector.case);
        }
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let below = path.strip_prefix(root).expect("below");
            let parts = below.iter().map(|part| part.to_str().expect("UTF-8"));
            files.insert(parts.collect::<Vec<_>>().join("/"));
        }
    }
}

#[test]
fn reference_pages_list_exactly_the_rules_that_vectors_break_and_keep() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        let (documented, excused) = on_pages(&package.folder.join("docs"));
        let broken: BTreeSet<&String> =
            vectors.list.iter().filter_map(|vector| vector.rule.as_ref()).collect();
        let kept = rules_with(&vectors, |vector| vector.kept_in.as_ref());
        let other = rules_with(&vectors, |vector| vector.other_branch_in.as_ref());
        let documented: BTreeSet<&String> = documented.iter().collect();
        let expected: BTreeSet<&String> = documented
            .iter()
            .copied()
            .filter(|rule| !package.unbreakable.contains(&rule.as_str()))
            .collect();
        assert_eq!(broken, expected, "{}: broken", package.name);
        assert_eq!(kept, expected, "{}: kept", package.name);
        let conditional = expected.into_iter().filter(|rule| has_condition(rule));
        assert_eq!(other, conditional.collect(), "{}: other branch", package.name);
        let shown: BTreeSet<&String> =
            vectors.list.iter().flat_map(|vector| &vector.excused).collect();
        assert_eq!(shown, excused.iter().collect(), "{}: excused", package.name);
    }
}

fn rules_with<'v>(
    vectors: &'v Vectors,
    file: impl Fn(&'v Vector) -> Option<&'v String>,
) -> BTreeSet<&'v String> {
    let with = vectors.list.iter().filter(|vector| file(vector).is_some());
    with.filter_map(|vector| vector.rule.as_ref()).collect()
}

fn has_condition(rule: &str) -> bool {
    let last = rule.rsplit('.').next().unwrap_or(rule);
    let words = ["null-when-", "present-when-", "only-when-", "when-"];
    words.iter().any(|word| last.starts_with(word))
}

/// The ids on the reference pages: of rules, and of excuses.
fn on_pages(folder: &Path) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut files = BTreeSet::new();
    collect(folder, folder, &mut files);
    let (mut rules, mut excused) = (BTreeSet::new(), BTreeSet::new());
    for file in files {
        let text = fs::read_to_string(folder.join(file)).expect("readable");
        let Some((_, table)) = text.split_once("\n## Validation\n") else {
            continue;
        };
        let section = table.split("\n## ").next().unwrap_or(table);
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let mut cells = row.trim_matches('|').split(" | ");
            let id = cells.next().expect("an id").trim().trim_matches('`');
            let set = match cells.next() {
                Some("excused") => &mut excused,
                Some("error" | "warning" | "notice") => &mut rules,
                other => panic!("{id}: severity {other:?}"),
            };
            assert!(set.insert(id.to_owned()), "{id} is listed twice");
        }
    }
    (rules, excused)
}

#[test]
fn what_a_vector_is_said_to_keep_is_put_to_the_test_there() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        let mut traces = BTreeMap::new();
        for vector in &vectors.list {
            let Some(rule) = &vector.rule else { continue };
            for (file, is_kept) in
                [(vector.kept_in.as_ref(), true), (vector.other_branch_in.as_ref(), false)]
            {
                let Some(file) = file else { continue };
                let (kept, other) =
                    traces.entry(file.clone()).or_insert_with(|| trace(&package, &vectors, file));
                let set = if is_kept { kept } else { other };
                assert!(set.contains(rule), "{file}: {rule}");
            }
        }
        assert!(!traces.is_empty());
    }
}

/// The rules that a valid vector keeps, and the rules whose condition takes the other branch.
fn trace(package: &Package, vectors: &Vectors, file: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let vector = vectors.at(file);
    assert_eq!(vector.verdict, Verdict::Valid, "{file}");
    let body = vectors.body(vector);
    let event = vectors.event(package, vector);
    let trace = Interpreter::new(&package.model).examine(&body, event).trace;
    (trace.kept, trace.other_branch)
}

#[test]
fn every_event_has_a_full_and_a_minimal_payload() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        for event in &package.model.events {
            let product = &package.model.products[event.product].key;
            for name in ["full", "minimal"] {
                let file = format!("{product}/{}/valid/{name}.json", event.file);
                assert_eq!(vectors.at(&file).verdict, Verdict::Valid, "{file}");
            }
        }
    }
}

#[test]
fn a_module_that_is_said_and_a_payload_that_was_read_change_nothing() {
    for package in packages() {
        let vectors = Vectors::read(&package);
        for (index, event) in package.model.events.iter().enumerate() {
            let product = &package.model.products[event.product].key;
            let file = format!("{product}/{}/valid/full.json", event.file);
            let vector = vectors.at(&file);
            let (body, told) = (vectors.body(vector), vector.module.as_deref());
            let report = (package.validate)(told, &body);
            assert_eq!(report["event"], event.wire.as_str());
            let said = (package.validate)(Some(package.module(index)), &body);
            assert_eq!(said, report, "{file}");
            let read = (package.validate_read)(told, &body);
            assert_eq!(
                (&read["event"], &read["module"], &read["deviations"]),
                (&report["event"], &report["module"], &report["deviations"]),
                "{file}"
            );
        }
    }
}

#[test]
fn nothing_of_the_manifest_is_passed_over() {
    let text = r#"{"about": "@generated", "vectors": [{"file": "a", "verdict": "odd"}]}"#;
    let error = serde_json::from_str::<Manifest>(text).err().expect("an unknown verdict");
    assert!(error.to_string().contains("unknown variant `odd`"), "{error}");
    assert!(workspace("generated/examples/manifest.json").exists());
}
