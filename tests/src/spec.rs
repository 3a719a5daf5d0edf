//! Specs of tests: a base that several cases share, and the edits of one case.

use std::collections::BTreeMap;
use std::path::Path;

use codegen::diagnostic::Source;
use codegen::{Lowered, disk};
use serde_yaml::Value;

use crate::edit::{Edit, Edits, put};
use crate::workspace;

/// The texts of the files of a spec, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spec {
    files: BTreeMap<String, String>,
}

impl Spec {
    /// Reads the spec in a folder of the workspace.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    pub fn read(folder: impl AsRef<Path>) -> Self {
        Self::default().over(folder)
    }

    /// Adds the files of a folder of the workspace. A file replaces the one with its path.
    ///
    /// # Panics
    ///
    /// If the folder cannot be read, or repeats a file of the spec.
    #[must_use]
    pub fn over(mut self, folder: impl AsRef<Path>) -> Self {
        let folder = workspace(folder);
        let sources = disk::read_spec(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for Source { path, text } in sources {
            let is_special = self.files.get(&path) != Some(&text);
            assert!(is_special, "{}: the base has the same {path}", folder.display());
            self.files.insert(path, text);
        }
        self
    }

    /// Makes the edits of a case, in their order.
    ///
    /// # Panics
    ///
    /// If an edit does not fit; the message names the case and the edit.
    #[must_use]
    pub fn with(&self, case: &str, edits: &Edits) -> Self {
        let mut edited = self.clone();
        for (at, edit) in edits.iter() {
            edited.edit(self, at, edit).unwrap_or_else(|problem| panic!("{case}: {at}: {problem}"));
        }
        edited
    }

    fn edit(&mut self, before: &Self, at: &str, edit: Edit) -> Result<(), String> {
        match edit {
            Edit::Remove => self.files.remove(at).map(drop).ok_or("there is no such file")?,
            Edit::Text(text) => self.set(at, text),
            Edit::Value(value) => self.set(at, yaml(&value)),
            Edit::Change(change) => {
                let of = change.of.as_deref().unwrap_or(at);
                let text = before.files.get(of).ok_or("the base has no such file")?;
                let text = change.apply(text)?;
                self.set(at, text);
            }
            Edit::Key { file, path, value } => {
                let text = self.files.get(file).ok_or("there is no such file")?;
                let mut root = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
                put(&mut root, path, value)?;
                self.set(file, yaml(&root));
            }
        }
        Ok(())
    }

    /// Replaces a file, or adds one.
    pub fn set(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text);
    }

    /// Removes a file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// Returns the files as the library takes them.
    pub fn sources(&self) -> Vec<Source> {
        let source =
            |(path, text): (&String, &String)| Source { path: path.clone(), text: text.clone() };
        self.files.iter().map(source).collect()
    }

    /// Lowers the spec.
    ///
    /// # Panics
    ///
    /// If the spec has errors; the message lists them under the name of the case.
    pub fn lowered(&self, name: &str) -> Lowered {
        codegen::lower(self.sources()).unwrap_or_else(|found| panic!("{name}:\n{found}"))
    }
}

fn yaml(value: &Value) -> String {
    serde_yaml::to_string(value).expect("a value that was YAML")
}

#[cfg(test)]
mod tests {
    use super::Spec;
    use crate::edit::Edits;
    use crate::workspace;

    fn edited(yaml: &str) -> Spec {
        let edits: Edits = serde_yaml::from_str(yaml).expect("edits");
        Spec::read("tests/bases/orders").with("a test", &edits)
    }

    #[test]
    fn the_example_of_how_to_write_a_case_does_what_it_says() {
        let text = fs_err::read_to_string(workspace("CONTRIBUTING.md")).expect("readable");
        let (_, example) = text.split_once("```yaml\n").expect("an example");
        let (example, _) = example.split_once("```").expect("its end");
        let edited = edited(example);
        let paths: Vec<&str> = edited.files.keys().map(String::as_str).collect();
        let events = ["shop/notes.yaml", "shop/onOrder.yaml", "shop/onReturn.yaml"];
        assert_eq!(paths, [&["envelope.yaml"][..], &events[..]].concat());
        assert_eq!(edited.files["shop/notes.yaml"], "not: [YAML");
        assert!(edited.files["envelope.yaml"].contains("  modules: module\n"));
        assert!(edited.files["shop/onOrder.yaml"].contains("\nsummary: An order is new.\n"));
        let copy = &edited.files["shop/onReturn.yaml"];
        assert!(copy.starts_with("event: onReturn\n"), "{copy}");
        assert!(copy.contains("\nsummary: An order changed.\n"), "{copy}");
        assert!(copy.contains("\nconditions:\n  paid: { state: paid }\ndata:\n  id:"), "{copy}");
        assert!(copy.ends_with("\nerrata: []\n"), "{copy}");
    }

    #[test]
    fn a_value_of_a_file_is_written_as_yaml() {
        let edited = edited("shop/types.yaml: { types: { A: { doc: An A. } } }");
        assert_eq!(edited.files["shop/types.yaml"], "types:\n  A:\n    doc: An A.\n");
    }

    #[test]
    #[should_panic(
        expected = "a test: envelope.yaml:page/no/title: there is no `no` on the way; the keys there are title, url"
    )]
    fn a_key_of_what_is_not_there_is_refused() {
        edited("envelope.yaml:page/no/title: It");
    }

    #[test]
    #[should_panic(expected = "shop/onReturn.yaml: there is no such file")]
    fn a_file_that_is_not_there_cannot_be_removed() {
        edited("shop/onReturn.yaml: ~");
    }
}
