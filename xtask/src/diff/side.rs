//! One side of a diff: a folder, or a revision.

use std::path::Path;

use anyhow::{Context, bail};
use codegen::diagnostic::{Diagnostics, Source};
use codegen::release::is_releases_file;
use codegen::{Lowered, disk, lower, sha256};

use super::git::Repository;
use crate::checkout::{from_here, prefix};

/// The files of a spec, with their names in messages and reports.
#[derive(Clone)]
pub(crate) struct Side {
    /// The name that the side was asked for by.
    pub(crate) name: String,
    /// The text before the path of a file in messages.
    pub(crate) label: String,
    /// The text before the path of a file in reports.
    pub(crate) prefix: String,
    /// The files.
    pub(crate) sources: Vec<Source>,
}

impl Side {
    /// The spec in a folder.
    pub(crate) fn folder(folder: &Path) -> anyhow::Result<Self> {
        if !folder.is_dir() {
            let folder = folder.display();
            bail!(
                "there is no folder `{folder}` with a spec; name the one that has it with --spec"
            );
        }
        Ok(Self {
            name: folder.display().to_string(),
            label: prefix(folder),
            prefix: prefix(folder),
            sources: disk::read_spec(folder)?,
        })
    }

    /// Finds the side that a name stands for: a folder if there is one, or else a revision of the
    /// repository that has the spec folder. If the revision has the spec elsewhere, it is found by
    /// the vendor.
    pub(crate) fn find(name: &str, spec: &Path, vendor: Option<String>) -> anyhow::Result<Self> {
        if Path::new(name).is_dir() {
            return Self::folder(Path::new(name));
        }
        let repository = Repository::around(spec)
            .with_context(|| format!("there is no folder `{name}`, and it is no revision"))?;
        let commit = repository.commit(name)?;
        let wanted = repository.below(spec)?;
        let files = repository.spec_files(&commit)?;
        let folder = files.folder(name, &wanted, vendor.as_deref())?;
        let sources = files.sources(&folder, name)?;
        Ok(Self {
            name: name.to_owned(),
            label: format!("{name}:{folder}"),
            prefix: prefix(&from_here(&repository.top.join(&folder))),
            sources,
        })
    }

    /// The spec, or its errors, with paths that can be opened or handed to git.
    pub(crate) fn lowered(&self) -> Result<Lowered, Diagnostics> {
        let labelled = |path: &str| format!("{}{path}", self.label);
        let found = lower(self.sources.clone()).map_err(|errors| errors.renamed(labelled))?;
        let places = found.places.below(&self.prefix);
        Ok(Lowered { places, warnings: found.warnings.renamed(labelled), ..found })
    }

    /// A short digest of all files. It changes with every change of the spec.
    pub(crate) fn fingerprint(&self) -> String {
        let texts = self.sources.iter().flat_map(|source| [&source.path, &source.text]);
        let all: String = texts.map(|text| format!("{} {text}", text.len())).collect();
        let mut digest = sha256(all.as_bytes());
        digest.truncate(16);
        digest
    }

    /// The path of the releases file below the spec folder, if there is one.
    pub(crate) fn releases_file(&self) -> Option<&str> {
        let found = self.sources.iter().find(|source| is_releases_file(&source.text));
        found.map(|source| source.path.as_str())
    }

    /// The name of the vendor, as its file has it.
    pub(crate) fn vendor(&self) -> Option<String> {
        self.sources.iter().find_map(|source| vendor(&source.text))
    }
}

/// The value of `vendor:` at the beginning of a line. A vendor file is known by this key.
pub(crate) fn vendor(text: &str) -> Option<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let found = text.lines().find_map(|line| line.strip_prefix("vendor:"))?;
    let name = found.trim().trim_matches(['"', '\'']);
    Some(name.to_owned())
}
