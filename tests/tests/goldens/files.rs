//! The files of all goldens, made in memory, and which of them each golden has in its folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use codegen::emit;
use tests::{Spec, folders, golden_spec, workspace};

/// The golden that stores the files that most goldens share.
pub(crate) const PLAIN: &str = "plain";

/// Texts of files by path.
pub(crate) type Files = BTreeMap<String, String>;

/// The files of a golden.
#[derive(Default)]
pub(crate) struct Golden {
    /// All files that are generated.
    pub(crate) generated: Files,
    /// The files that are compared and compiled.
    pub(crate) files: Files,
    /// The modules in `src/` that another golden stores, with the name of that golden.
    pub(crate) shared: BTreeMap<String, String>,
}

/// All goldens, by the names of their folders.
pub(crate) static GOLDENS: LazyLock<BTreeMap<String, Golden>> = LazyLock::new(|| {
    let generated: BTreeMap<String, Files> = names()
        .into_iter()
        .map(|name| (name.clone(), generated(&name, &golden_spec(&name))))
        .collect();
    let plain = &generated[PLAIN];
    let mut goldens: BTreeMap<String, Golden> = BTreeMap::new();
    // The plain golden comes first because it stores the files that others share with it.
    let names = generated.keys().filter(|name| *name != PLAIN);
    for name in std::iter::once(PLAIN).chain(names.map(String::as_str)) {
        let mut files = generated[name].clone();
        files.retain(|path, _| is_of_interest(path));
        if name != PLAIN {
            retain_special(&mut files, plain);
        }
        let shared = shared(&files, &goldens);
        let generated = generated[name].clone();
        goldens.insert(name.to_owned(), Golden { generated, files, shared });
    }
    goldens
});

/// Removes the files that the plain golden has as well, except where others refer to them.
fn retain_special(files: &mut Files, plain: &Files) {
    let differs = |path: &str, text: &str| plain.get(path).is_none_or(|other| other != text);
    // Files of the frame refer to each other: one cannot do without the others.
    let has_frame = files.iter().any(|(path, text)| is_frame(path) && differs(path, text));
    files.retain(|path, text| match path {
        path if is_frame(path) => has_frame,
        path if is_event_page(path) => differs(path, text) && says_more_than_code(text),
        path => differs(path, text),
    });
}

/// The modules that one of the goldens stores with equal files, each with the name of that golden.
fn shared(files: &Files, goldens: &BTreeMap<String, Golden>) -> BTreeMap<String, String> {
    let owner = |module: &String| {
        let own = module_files(files, module);
        // A folder without a file that declares its modules is not a module of its own.
        let is_whole = [format!("src/{module}.rs"), format!("src/{module}/mod.rs")]
            .iter()
            .any(|path| own.contains_key(&**path));
        let mut owners = goldens.iter().filter(|(_, golden)| {
            !golden.shared.contains_key(module) && module_files(&golden.files, module) == own
        });
        owners.next().filter(|_| is_whole).map(|(name, _)| (module.clone(), name.clone()))
    };
    modules(files).keys().filter_map(owner).collect()
}

/// The files of a module in `src/`, whether it is a file or a folder.
fn module_files<'a>(files: &'a Files, module: &str) -> BTreeMap<&'a str, &'a str> {
    let of_module = files.iter().filter(|(path, _)| module_of(path) == Some(module));
    of_module.map(|(path, text)| (&**path, &**text)).collect()
}

/// The name of the module in `src/` that a file belongs to.
pub(crate) fn module_of(path: &str) -> Option<&str> {
    let path = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    Some(path.split_once('/').map_or(path, |(folder, _)| folder))
}

/// The modules in `src/`, each with the modules in it if it is a folder.
pub(crate) fn modules(files: &Files) -> BTreeMap<String, BTreeSet<&str>> {
    let mut modules: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for path in files.keys() {
        let Some(module) = module_of(path) else { continue };
        let inner = path.strip_prefix(&*format!("src/{module}/"));
        let inner = inner.and_then(|inner| inner.strip_suffix(".rs"));
        modules.entry(module.to_owned()).or_default().extend(inner);
    }
    modules
}

impl Golden {
    /// The files that the folder of the golden has.
    pub(crate) fn stored(&self) -> Files {
        let is_shared =
            |path: &str| module_of(path).is_some_and(|module| self.shared.contains_key(module));
        let files = self.files.iter().filter(|(path, _)| !is_shared(path));
        files.map(|(path, text)| (path.clone(), text.clone())).collect()
    }
}

pub(crate) fn goldens_folder() -> PathBuf {
    workspace("tests/goldens")
}

/// The names of all goldens.
pub(crate) fn names() -> Vec<String> {
    let names = folders("tests/goldens");
    assert!(names.len() >= 28, "goldens are missing: {names:?}");
    names
}

/// All files for a spec, made in memory.
pub(crate) fn generated(name: &str, spec: &Spec) -> Files {
    let lowered = spec.lowered(name);
    let outputs = emit::emit(&lowered.model);
    let count = outputs.len();
    let files = outputs.into_iter().map(|output| (output.path, output.text));
    let files: Files = files.collect();
    assert_eq!(files.len(), count, "{name}: a path twice");
    files
}

/// Returns whether a file belongs to the contract: the package around it has tests of its own.
fn is_of_interest(path: &str) -> bool {
    match path {
        "src/lib.rs" => false,
        "src/runtime/patterns.rs" => true,
        _ if path.starts_with("src/runtime/") => false,
        _ => path.starts_with("src/") || path.starts_with("docs/"),
    }
}

/// Returns whether a file holds the events together: the envelope, the enum of events, product
/// modules.
fn is_frame(path: &str) -> bool {
    let in_src = path.strip_prefix("src/");
    in_src.is_some_and(|inner| !inner.contains('/') || inner.ends_with("/mod.rs"))
}

fn is_event_page(path: &str) -> bool {
    let in_docs = path.strip_prefix("docs/");
    in_docs.is_some_and(|inner| inner.contains('/'))
}

/// Returns whether a page has more than a table of attributes and an example. The documentation of the
/// Rust types says what the table says.
fn says_more_than_code(page: &str) -> bool {
    let titles: Vec<&str> = page.lines().filter(|line| line.starts_with("##")).collect();
    titles != ["## Attributes", "## Validation", "## Example"]
}
