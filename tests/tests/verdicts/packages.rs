//! The packages of all specs, each once, in one workspace.

use std::path::{Path, PathBuf};

use codegen::Lowered;
use codegen::model::Model;
use fs_err as fs;
use serde_json::Value;
use tests::{Spec, listed_vector_text, workspace};

/// A package that was generated from a spec, under a name of its own.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) lowered: Lowered,
    pub(crate) vectors: Vec<Vector>,
    spec: Spec,
    reads: String,
}

/// A valid payload of a package.
pub(crate) struct Vector {
    pub(crate) file: String,
    /// The headers of its request.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// The module, if nothing in the body tells which it is.
    pub(crate) module: Option<String>,
}

/// The folder of the workspace. The folder stays: the next run builds only what has changed.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("verdicts")
}

/// The packages that are needed so far.
#[derive(Default)]
pub(crate) struct Packages {
    pub(crate) all: Vec<Package>,
}

impl Packages {
    /// The index of the package of a spec, which is generated unless there is one already.
    pub(crate) fn add(&mut self, spec: Spec, reads: &str) -> usize {
        let is_same = |package: &Package| package.spec == spec && package.reads == reads;
        if let Some(index) = self.all.iter().position(is_same) {
            return index;
        }
        let name = format!("p{}", self.all.len());
        let lowered = spec.lowered(&name);
        let vectors = write(&name, &lowered.model);
        self.all.push(Package { name, lowered, vectors, spec, reads: reads.to_owned() });
        self.all.len() - 1
    }

    /// Writes the program that decodes and validates with any of the packages.
    pub(crate) fn write_runner(&self) {
        let all = self.all.iter().map(|package| &package.name);
        let dependencies: Vec<String> = all
            .clone()
            .map(|name| format!("r{name} = {{ path = \"../{name}\", package = \"{name}\" }}"))
            .collect();
        let manifest = format!(
            "[package]\nname = \"runner\"\nedition = \"2024\"\n[dependencies]\nserde_json = \"1\"\n{}\n",
            dependencies.join("\n")
        );
        put("runner/Cargo.toml", &manifest);
        let readers: String = self.all.iter().map(reader).collect();
        let names: Vec<String> = all.map(|name| format!("(\"{name}\", {name}::read)")).collect();
        let table = format!("const READERS: &[(&str, Reader)] = &[{}];\n", names.join(", "));
        let template = include_str!("runner.rs.txt");
        put("runner/src/main.rs", &format!("{template}\n{table}{readers}"));
    }
}

/// The code that reads with one package, and computes the part of an event that decoding does not
/// show.
fn reader(package: &Package) -> String {
    let name = &package.name;
    let envelope = &package.lowered.model.envelope;
    let way = match (&envelope.name.header, &envelope.batch) {
        (Some(_), _) => "in_header",
        (None, Some(_)) => "in_batch",
        (None, None) => "in_body",
    };
    match package.reads.as_str() {
        "" => format!("reader!({way}, {name}, r{name}, _it => \"\");\n"),
        reads => format!(
            "reader!({way}, {name}, r{name}, payload => match &payload.event {{ \
             r{name}::Event::LendingOnLoanUpdate(it) => format!(\"{{:?}}\", {reads}), \
             _ => String::new() }});\n"
        ),
    }
}

/// Writes a file of the workspace, unless it is as it should be.
pub(crate) fn put(path: &str, text: &str) {
    let file = folder().join(path);
    if fs::read_to_string(&file).is_ok_and(|found| found == text) {
        return;
    }
    fs::create_dir_all(file.parent().expect("a folder")).expect("writable");
    fs::write(file, text).expect("writable");
}

/// Writes the manifest of the workspace with these members.
pub(crate) fn write_workspace(members: &[String]) {
    let members = members.join("\", \"");
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"{members}\"]\n\
         [profile.dev]\ndebug = false\nincremental = false\n"
    );
    put("Cargo.toml", &manifest);
    // The versions that the repository has, which are there without a network.
    let lock = fs::read_to_string(workspace("Cargo.lock")).expect("readable");
    if !folder().join("Cargo.lock").exists() {
        put("Cargo.lock", &lock);
    }
}

/// Writes the sources of a package, and returns its valid vectors.
fn write(name: &str, model: &Model) -> Vec<Vector> {
    let outputs = codegen::emit::emit(model);
    let text = |path: &str| {
        let output = outputs.iter().find(|output| output.path == path);
        output.map(|output| output.text.clone()).unwrap_or_else(|| panic!("no {path}"))
    };
    for output in outputs.iter().filter(|output| output.path.starts_with("src/")) {
        put(&format!("{name}/{}", output.path), &output.text);
    }
    put(&format!("{name}/Cargo.toml"), &renamed(&text("Cargo.toml"), name));
    let manifest: Value = serde_json::from_str(&text("examples/manifest.json")).expect("JSON");
    let vectors = manifest["vectors"].as_array().expect("an array").iter();
    let valid =
        vectors.filter(|vector| vector["verdict"] == "valid" && vector["encoding"].is_null());
    let vector = |vector: &Value| {
        let file = vector["file"].as_str().expect("a file");
        let line = vector["line"].as_u64().map_or_else(String::new, |line| format!(":{line}"));
        Vector {
            body: listed_vector_text(vector, |file| text(&format!("examples/{file}"))),
            module: vector["module"].as_str().map(str::to_owned),
            headers: serde_json::from_value(vector["headers"].clone()).unwrap_or_default(),
            file: format!("{file}{line}"),
        }
    };
    valid.map(vector).collect()
}

/// The manifest of a package under another name; its library keeps the own one.
fn renamed(manifest: &str, name: &str) -> String {
    let line = manifest.lines().find(|line| line.starts_with("name = ")).expect("a name");
    let library = line.replace('-', "_");
    let manifest = manifest.replace(line, &format!("name = \"{name}\""));
    let manifest: Vec<&str> = manifest.lines().filter(|line| !line.starts_with("readme")).collect();
    format!("{}\n\n[lib]\n{library}\ndoctest = false\n", manifest.join("\n"))
}
