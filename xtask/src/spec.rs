//! The spec that a command reads.

use std::path::{Path, PathBuf};

use codegen::Lowered;

use crate::checkout;
use crate::diff::side::Side;
use crate::print::eprint;

/// The folder of a spec.
#[derive(clap::Args)]
pub(crate) struct SpecFolder {
    /// The folder with the spec [default: `spec` in the nearest folder, upwards, with
    /// spec/vendor.yaml]
    #[arg(id = "spec", long = "spec", value_name = "DIR")]
    pub(crate) given: Option<PathBuf>,
}

impl SpecFolder {
    /// The folder, as one writes it from the current directory.
    pub(crate) fn path(&self) -> anyhow::Result<PathBuf> {
        self.given.as_deref().map_or_else(checkout::spec, |given| Ok(checkout::from_here(given)))
    }

    /// The folder for a command that can begin a spec.
    pub(crate) fn path_or_new(&self) -> anyhow::Result<PathBuf> {
        let given = self.given.as_deref();
        given.map_or_else(checkout::spec_or_new, |given| Ok(checkout::from_here(given)))
    }
}

/// The folder of a package.
#[derive(clap::Args)]
pub(crate) struct PackageFolder {
    /// The folder of the generated package [default: `generated` beside the default of `--spec`;
    /// another spec needs a folder of its own]
    #[arg(id = "out", long = "out", value_name = "DIR")]
    pub(crate) given: Option<PathBuf>,
}

impl PackageFolder {
    /// The folder, as one writes it from the current directory.
    pub(crate) fn path(&self, spec: &SpecFolder) -> anyhow::Result<PathBuf> {
        match (&self.given, &spec.given) {
            (Some(given), _) => Ok(checkout::from_here(given)),
            (None, Some(spec)) => checkout::package_of(spec),
            (None, None) => checkout::package(),
        }
    }
}

/// The spec in a folder, with places as one writes them from the current directory. Prints the
/// errors of the spec.
pub(crate) fn lowered(folder: &Path) -> anyhow::Result<Lowered> {
    lowered_side(&Side::folder(folder)?)
}

/// As [`lowered`], of a folder that was read.
pub(crate) fn lowered_side(side: &Side) -> anyhow::Result<Lowered> {
    side.lowered().map_err(|errors| {
        eprint!("{}", errors.render(true));
        anyhow::anyhow!("the spec in {} has errors", side.name)
    })
}
