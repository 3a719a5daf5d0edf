//! Which file uses which: paths followed to the files that define what they name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::source::{File, Segments, parse};

/// How many re-exports a name may go through.
const LONGEST: usize = 16;

/// The library, file by file.
pub(crate) struct House {
    files: BTreeMap<Segments, File>,
}

/// A path that one file writes to reach another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Use {
    /// The file that has the path, and its module.
    pub(crate) from: String,
    pub(crate) from_module: Segments,
    /// The file that defines what the path names, and its module.
    pub(crate) to: String,
    pub(crate) to_module: Segments,
    /// The path as it is written.
    pub(crate) path: String,
    /// The file only hands a name on: it exports it again, or imports a module whole, which is a
    /// shorter way to write other paths.
    pub(crate) is_name_only: bool,
}

/// The item that a path leads to.
struct Target<'h> {
    file: &'h File,
    is_module: bool,
}

impl House {
    /// The library in a folder.
    pub(crate) fn read(src: &Path) -> Self {
        Self::new(|name| std::fs::read_to_string(src.join(name)).ok())
    }

    /// The files that are declared as modules, by their texts. Modules of tests are left out.
    pub(crate) fn new(text_of: impl Fn(&str) -> Option<String>) -> Self {
        let mut files = BTreeMap::new();
        let mut open = vec![Segments::new()];
        while let Some(module) = open.pop() {
            let path = module.join("/");
            let names = match module.as_slice() {
                [] => vec!["lib.rs".to_owned()],
                _ => vec![format!("{path}.rs"), format!("{path}/mod.rs")],
            };
            let file = names.into_iter().find_map(|name| {
                let text = text_of(&name)?;
                Some(parse(module.clone(), name, &text))
            });
            let file = file.expect("a declared module has a file");
            open.extend(file.children.iter().map(|child| child_of(&file.module, child)));
            files.insert(module, file);
        }
        Self { files }
    }

    /// The modules of the library.
    pub(crate) fn modules(&self) -> impl Iterator<Item = &Segments> {
        self.files.keys()
    }

    /// Every use of a file by another.
    pub(crate) fn uses(&self) -> BTreeSet<Use> {
        self.files.values().flat_map(|file| self.uses_of(file)).collect()
    }

    fn uses_of<'h>(&'h self, file: &'h File) -> impl Iterator<Item = Use> + 'h {
        let imports = file.imports.iter().map(|import| {
            let is_export = import.is_public && !file.words.contains(&import.name);
            (&import.path, is_export)
        });
        let paths = file.paths.iter().map(|path| (path, false));
        imports.chain(paths).filter_map(move |(path, is_export)| {
            let target = self.follow(file, path, LONGEST)?;
            (target.file.name != file.name).then(|| Use {
                from: file.name.clone(),
                from_module: file.module.clone(),
                to: target.file.name.clone(),
                to_module: target.file.module.clone(),
                path: path.join("::"),
                is_name_only: is_export || target.is_module,
            })
        })
    }

    /// Follows a path that a file writes; nothing if it leads out of the library.
    fn follow<'h>(&'h self, file: &'h File, path: &[String], left: usize) -> Option<Target<'h>> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.descend(self.files.get(&Segments::new())?, rest, left),
            "self" => self.descend(file, rest, left),
            "super" => {
                let (_, above) = file.module.split_last()?;
                let above = self.files.get(above)?;
                if rest.first().is_some_and(|segment| segment == "super") {
                    self.follow(above, rest, left)
                } else {
                    self.descend(above, rest, left)
                }
            }
            name if knows(file, name) => self.descend(file, path, left),
            _ => None,
        }
    }

    /// Follows a path from a module downwards, through what the module imports.
    fn descend<'h>(&'h self, file: &'h File, path: &[String], left: usize) -> Option<Target<'h>> {
        let left = left.checked_sub(1)?;
        let Some((first, rest)) = path.split_first() else {
            return Some(Target { file, is_module: true });
        };
        if file.children.contains(first) {
            let child = self.files.get(&child_of(&file.module, first))?;
            return self.descend(child, rest, left);
        }
        match file.imports.iter().find(|import| import.name == *first) {
            Some(import) if first != "*" => {
                self.follow(file, &[import.path.as_slice(), rest].concat(), left)
            }
            _ => Some(Target { file, is_module: false }),
        }
    }
}

fn child_of(module: &[String], child: &str) -> Segments {
    [module, &[child.to_owned()]].concat()
}

/// Returns true for a name that a file declares as a module or imports.
fn knows(file: &File, name: &str) -> bool {
    file.children.contains(name) || file.imports.iter().any(|import| import.name == name)
}
