//! The spec as it was last released, which decides what is breaking for those who use the package.

use std::path::Path;

use codegen::Lowered;

use super::git::Repository;
use super::side::Side;
use crate::print::eprintln;

/// The spec in the commit of the last release before a revision of it. Without one, or where git
/// does not have it, there is none; then the old side of a diff counts as released.
pub(super) fn find(
    new: &Lowered,
    side: &Side,
    revision: Option<&str>,
    spec: &Path,
) -> anyhow::Result<Option<Lowered>> {
    let Some(file) = side.releases_file() else {
        return Ok(None);
    };
    let repository = Repository::around(spec)?;
    if repository.is_shallow()? {
        eprintln!("this clone is shallow, so BASE counts as the last release");
        return Ok(None);
    }
    let folder = match revision {
        Some(_) => side.prefix.clone(),
        None => repository.below(spec)?,
    };
    let revision = revision.unwrap_or("HEAD");
    let path = format!("{folder}{file}");
    // A release that is not committed yet is in no commit; then the one before it counts.
    for release in &new.model.releases {
        let version = release.version.to_string();
        if let Some(commit) = repository.commit_of_release(revision, &path, &version)? {
            return released(&commit, &version, side, spec);
        }
    }
    Ok(None)
}

fn released(
    commit: &str,
    version: &str,
    new: &Side,
    spec: &Path,
) -> anyhow::Result<Option<Lowered>> {
    let side = Side::find(commit, spec, new.vendor())?;
    let lowered = side.lowered();
    if lowered.is_err() {
        eprintln!(
            "release {version}, in {commit}, is in an older form of the language, so BASE counts \
             as the last release"
        );
    }
    Ok(lowered.ok())
}
