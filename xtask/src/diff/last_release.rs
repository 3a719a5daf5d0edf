//! The spec as it was last released. It decides which changes break users of the package.

use std::path::Path;

use codegen::Lowered;

use super::git::Repository;
use super::side::Side;
use crate::print::eprintln;

/// The spec in the commit of the last release before a revision. Returns nothing if there is no
/// release, or if git does not have its commit; the old side of a diff counts as released then.
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
    // A release that is not committed yet is in no commit: the release before it counts.
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
