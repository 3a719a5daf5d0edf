//! The end of a release that was stopped after its version was decided.

use std::path::Path;

use codegen::Lowered;
use codegen::disk;
use codegen::model::tag;
use codegen::release::parse_version;

use super::hold::Holds;
use super::lock::relocked;
use super::show;
use super::state::lowered;
use crate::diff::git::Repository;
use crate::diff::side::Side;

/// The versions of a release, for the command that ends it after a stop.
pub(super) fn note(old: &str, new: &str) -> String {
    format!("{old} {new}")
}

/// Writes the missing files of a release that was stopped, and returns the steps that are left to a
/// person. Returns nothing if no release was stopped, or if it was taken back or committed since.
pub(super) fn finish(spec: &Path, out: &Path, holds: &mut Holds) -> anyhow::Result<Option<String>> {
    let Some(note) = holds.spec.rest().map(str::to_owned) else {
        return Ok(None);
    };
    let (old, new) = note.split_once(' ').unwrap_or_default();
    let is_open = Repository::around(spec)?.demand_clean().is_err();
    let now = if is_open { released_as(spec, new)? } else { None };
    let Some(now) = now else {
        holds.spec.forget_rest()?;
        return Ok(None);
    };
    let name = &now.model.package.name;
    disk::write(&holds.out, &codegen::package(&now.model))?;
    if let Some((lock, text)) = relocked(out, name, old, new)? {
        holds.out.replace_around(&lock, &text)?;
    }
    holds.spec.forget_rest()?;
    let tag = tag(name, &parse_version(new)?);
    Ok(Some(show::next(name, new, &tag)))
}

/// The spec, if this version is its newest release.
fn released_as(spec: &Path, version: &str) -> anyhow::Result<Option<Lowered>> {
    let now = lowered(&Side::folder(spec)?)?;
    let newest = now.model.releases.first().map(|release| release.version.to_string());
    Ok((newest.as_deref() == Some(version)).then_some(now))
}
