//! The plan of a release: its version, its texts, and its package.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, bail};
use codegen::diagnostic::Source;
use codegen::diff::{Bump, Kind, Report, WaiverProblem};
use codegen::model::{Release as Entry, ReleasedChange, tag};
use codegen::release::{
    Demand, demand, first_changes, parse_version, released_changes, spent_waivers, with_release,
    with_version,
};
use codegen::{Lowered, Output};

use super::lock::relocked;
use super::state::State;
use crate::diff::side::Side;

/// A release that can be made.
pub(super) struct Release {
    /// The demand of the changes; nothing for the first release.
    pub(super) demand: Option<Demand>,
    pub(super) version: String,
    pub(super) tag: String,
    /// The files of the spec that are written, by path below its folder.
    pub(super) edited: Vec<Source>,
    /// The files of the package.
    pub(super) outputs: Vec<Output>,
    /// The lock file with the new version, where one has the package.
    pub(super) lock: Option<(PathBuf, String)>,
}

/// The answer to the wish for a release.
pub(super) enum Planned {
    Release(Box<Release>),
    /// The spec has not changed since this commit.
    Nothing(String),
    /// Something breaking is not waived.
    Refused(Box<Report>),
}

/// Decides on version and entries; writes nothing.
pub(super) fn plan(state: &State, date: &str) -> anyhow::Result<Planned> {
    let Some(released) = &state.released else {
        let changes = first_changes(&state.now.model);
        let version = state.now.model.package.version.clone();
        let release = release(state, date, None, &version, changes)?;
        return Ok(Planned::Release(Box::new(release)));
    };
    let report = Report::new(&released.spec, &state.now);
    let Some(demand) = demand(&report).context("the version is none")? else {
        return Ok(Planned::Nothing(released.commit.clone()));
    };
    let version = demand.version.to_string();
    // With the new version a waiver may have outlived its own.
    let vendor: Vec<Source> = vendor(state, &version)?.into_iter().collect();
    let mut report = Report::new(&released.spec, &lowered(state, &vendor)?);
    // A waiver of a change that was changed again since is spent, and no reason to refuse.
    report.wrong_waivers.retain(|wrong| wrong.problem != WaiverProblem::MatchesNothing);
    if report.unwaived().next().is_some() {
        return Ok(Planned::Refused(Box::new(report)));
    }
    let changes = released_changes(&report);
    let release = release(state, date, Some(demand), &version, changes)?;
    Ok(Planned::Release(Box::new(release)))
}

fn release(
    state: &State,
    date: &str,
    demand: Option<Demand>,
    version: &str,
    changes: Vec<ReleasedChange>,
) -> anyhow::Result<Release> {
    let package = &state.now.model.package;
    let number = parse_version(version).context("the version is none")?;
    let tag = tag(&package.name, &number);
    demand_new(state, version, &tag)?;
    let mut edited: Vec<Source> = vendor(state, version)?.into_iter().collect();
    edited.extend(without_waivers(state));
    let spent = spent_waivers(&state.now.model.waivers, &changes);
    let entry = Entry { version: number, date: date.to_owned(), changes, spent };
    edited.push(releases(state, &entry));
    let after = lowered(state, &edited)?;
    only_the_version(&state.now, &after)?;
    if !after.model.waivers.is_empty() {
        bail!("nothing was written: the waivers could not be taken out of their file");
    }
    let lock = relocked(&state.out, &package.name, &package.version, version)?;
    Ok(Release {
        demand,
        version: version.to_owned(),
        tag,
        edited,
        outputs: codegen::package(&after.model),
        lock,
    })
}

/// Refuses a version that exists.
fn demand_new(state: &State, version: &str, tag: &str) -> anyhow::Result<()> {
    let releases = &state.now.model.releases;
    if releases.iter().any(|release| release.version.to_string() == version) {
        bail!("version {version} was released; raise package.version in the vendor file above it");
    }
    if state.repository.has_tag(tag)? {
        bail!(
            "the tag {tag} exists, so that version {version} was released; fetch its commit, or \
             raise package.version in the vendor file above it"
        );
    }
    Ok(())
}

/// The vendor file with the new version, if that is another.
fn vendor(state: &State, version: &str) -> anyhow::Result<Option<Source>> {
    let old = &state.now.model.package.version;
    if old == version {
        return Ok(None);
    }
    for source in &state.side.sources {
        if let Some(text) = with_version(&source.text, old, version) {
            let path = source.path.clone();
            return Ok(Some(Source { path, text }));
        }
    }
    bail!(
        "package.version does not stand plainly in the vendor file; write `version: {old}` in one \
         line there"
    )
}

/// The files whose waivers the release ends: the release has the changes that they accepted.
fn without_waivers(state: &State) -> impl Iterator<Item = Source> {
    let waivers = &state.now.model.waivers;
    let has_waivers = |source: &&Source| waivers.iter().any(|waiver| waiver.source == source.path);
    let files = state.side.sources.iter().filter(has_waivers);
    files.map(|source| Source {
        path: source.path.clone(),
        text: codegen::release::without_waivers(&source.text),
    })
}

fn releases(state: &State, release: &Entry) -> Source {
    let path = state.releases_file().to_owned();
    let file = state.side.sources.iter().find(|source| source.path == path);
    let text = with_release(file.map(|source| source.text.as_str()), release);
    Source { path, text }
}

/// The model of the spec with the files that a release writes.
fn lowered(state: &State, edited: &[Source]) -> anyhow::Result<Lowered> {
    let paths: BTreeSet<&str> = edited.iter().map(|source| source.path.as_str()).collect();
    let kept = state.side.sources.iter().filter(|source| !paths.contains(source.path.as_str()));
    let after = Side { sources: kept.chain(edited).cloned().collect(), ..state.side.clone() };
    after.lowered().map_err(|errors| {
        anyhow::anyhow!("nothing was written: the spec would have errors:\n{errors}")
    })
}

/// Refuses if the edits would change more than the version.
fn only_the_version(now: &Lowered, after: &Lowered) -> anyhow::Result<()> {
    let report = Report::new(now, after);
    let is_only_version = report.changes.iter().all(|change| change.kind == Kind::VersionChanged);
    if is_only_version && report.bump() == Bump::None {
        return Ok(());
    }
    bail!("nothing was written: the release would change more than the version")
}
