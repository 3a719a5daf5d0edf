//! The state of a checkout before a release, and the conditions under which one can be made of it.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use codegen::{Lowered, Output, disk};

use crate::diff::git::Repository;
use crate::diff::side::Side;
use crate::print::eprint;

/// The tree as it is: clean, without errors, and the package fresh.
pub(super) struct State {
    pub(super) spec: PathBuf,
    pub(super) out: PathBuf,
    pub(super) repository: Repository,
    pub(super) side: Side,
    pub(super) now: Lowered,
    /// The files of the package.
    pub(super) outputs: Vec<Output>,
    /// The spec as last released; nothing before the first release.
    pub(super) released: Option<Released>,
}

/// The last release.
pub(super) struct Released {
    pub(super) commit: String,
    pub(super) spec: Lowered,
}

impl State {
    /// The path of the releases file below the spec folder.
    pub(super) fn releases_file(&self) -> &str {
        self.side.releases_file().unwrap_or("releases.yaml")
    }
}

/// Looks at everything that forbids a release.
pub(super) fn read(spec: &Path, out: &Path) -> anyhow::Result<State> {
    let repository = Repository::around(spec).context("a release needs git")?;
    repository.demand_clean()?;
    let side = Side::folder(spec)?;
    let now = lowered(&side)?;
    let outputs = codegen::package(&now.model);
    demand_fresh(out, &outputs, spec)?;
    let mut state = State {
        spec: spec.to_owned(),
        out: out.to_owned(),
        repository,
        side,
        now,
        outputs,
        released: None,
    };
    state.released = released(&state)?;
    Ok(state)
}

pub(super) fn lowered(side: &Side) -> anyhow::Result<Lowered> {
    side.lowered().map_err(|errors| {
        eprint!("{}", errors.render(true));
        anyhow::anyhow!("the spec in {} has errors; mend them first", side.name)
    })
}

fn demand_fresh(out: &Path, outputs: &[Output], spec: &Path) -> anyhow::Result<()> {
    if disk::compare(out, outputs)?.is_fresh() {
        return Ok(());
    }
    bail!(
        "{} is not what the spec says; run `cargo xtask generate --spec {} --out {}` and commit",
        out.display(),
        spec.display(),
        out.display()
    )
}

/// The spec in the commit of the last release.
fn released(state: &State) -> anyhow::Result<Option<Released>> {
    let Some(newest) = state.now.model.releases.first() else {
        return Ok(None);
    };
    let repository = &state.repository;
    repository.demand_history()?;
    let folder = repository.below(&state.spec)?;
    let file = format!("{folder}{}", state.releases_file());
    let commit = repository.release_commit(&file, &newest.version.to_string())?;
    let vendor = Some(state.now.model.vendor.clone());
    let side = Side::find(&commit, &state.spec, vendor)?;
    let spec = side.lowered().map_err(|errors| {
        eprint!("{}", errors.render(true));
        anyhow::anyhow!(
            "the spec as last released, in {commit}, is in an older form of the language; make \
             this one release by hand: raise package.version in the vendor file, and add the \
             version to {file}"
        )
    })?;
    Ok(Some(Released { commit, spec }))
}
