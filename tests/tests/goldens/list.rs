//! The list of the goldens as Rust modules, which is in the folder of the goldens.

use std::collections::BTreeSet;

use fs_err as fs;
use tests::{assert_golden, workspace};

use super::files::{GOLDENS, Golden, goldens_folder, modules, names};

#[test]
fn every_golden_is_compiled() {
    let mut list = String::from(
        "// Written by tests/tests/goldens/list.rs with UPDATE_GOLDENS=1. Do not edit.\n\
         //! Every golden as a module.\n",
    );
    for (name, golden) in GOLDENS.iter() {
        list.push_str(&module(name, golden));
    }
    list.push_str(&rules());
    assert_golden(&goldens_folder().join("mod.rs"), &list);
}

#[test]
fn every_golden_has_a_test_of_what_it_is_about() {
    let tests = fs::read_to_string(workspace("tests/tests/compiled_goldens.rs")).expect("readable");
    let is_missing = |name: &&String| !tests.contains(&format!("\nfn {}() {{", rust_name(name)));
    let names = names();
    let missing: Vec<&String> = names.iter().filter(is_missing).collect();
    assert!(
        missing.is_empty(),
        "tests/tests/compiled_goldens.rs has no test with the name of the goldens {missing:?}"
    );
}

/// A list of the rules of every event: with it, no rules stay unused.
fn rules() -> String {
    let event = |name: &String, path: &str| {
        let (product, event) = path.strip_prefix("src/")?.strip_suffix(".rs")?.split_once('/')?;
        let golden = rust_name(name);
        (!["mod", "types"].contains(&event) && product != "runtime")
            .then(|| format!("    (\"{name}\", &{golden}::{product}::{event}::RULES),\n"))
    };
    let events = GOLDENS
        .iter()
        .flat_map(|(name, golden)| golden.files.keys().filter_map(move |path| event(name, path)));
    let events: Vec<String> = events.collect();
    format!(
        "\n/// The rules of every event.\n\
         pub(crate) static RULES: [(&str, &crate::runtime::validate::table::SchemaRules); {}] = [\n{}];\n",
        events.len(),
        events.concat()
    )
}

/// The module of a golden, with every file in its folder: no file stays uncompiled.
fn module(name: &str, golden: &Golden) -> String {
    let modules = modules(&golden.files);
    let lines = modules.iter().map(|(module, inner)| match golden.shared.get(module) {
        Some(owner) => shared_module(owner, module, inner),
        None => folder_module(module, inner),
    });
    let lines: String = lines.collect();
    let rust_name = rust_name(name);
    format!(
        "\n/// The golden `{name}`.\n#[path = \"{name}/out/src\"]\npub mod {rust_name} {{\n{lines}}}\n"
    )
}

/// A module whose files are in the folder of another golden.
fn shared_module(owner: &str, module: &str, inner: &BTreeSet<&str>) -> String {
    let file = if inner.is_empty() { format!("{module}.rs") } else { format!("{module}/mod.rs") };
    format!("    #[path = \"../../../{owner}/out/src/{file}\"]\n    pub mod {module};\n")
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
