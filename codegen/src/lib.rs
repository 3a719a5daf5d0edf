//! Turns documented event schemas into bindings: reads a spec, returns files.
//!
//! ```text
//! spec text ─read→ spec::* ─lower→ model::* ─emit→ Output{path, text}… ─→ compare │ write
//! ```
//!
//! [`generate`] is that line as a function; read it first. [`spec`] mirrors the YAML, [`model`] is
//! the resolved spec and the proof that it is sound, [`mod@emit`] has an emitter for each thing that is
//! generated, [`disk`] alone touches files, [`mod@diff`] compares two models. [`runtime`] is support code that is copied into every
//! generated package.

pub mod diagnostic;
pub mod diff;
mod digest;
pub mod disk;
pub mod emit;
mod format;
pub mod interpret;
mod lower;
pub mod model;
pub mod page;
mod pointer;
pub mod release;
pub mod runtime;
pub mod schema;
pub mod spec;

use std::io;
use std::path::Path;

use diagnostic::Diagnostics;
pub use emit::Output;
pub use lower::{FileLine, Lowered, Places, lower};

/// Why nothing could be generated.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The spec has errors.
    #[error("{0}")]
    Spec(Diagnostics),
    /// A file could not be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// All files of a package, and the warnings about the spec that they were made from.
#[derive(Debug)]
pub struct Generated {
    /// The files, by path.
    pub outputs: Vec<Output>,
    /// What should be mended in the spec.
    pub warnings: Diagnostics,
}

/// Turns the spec in a folder into the files of a package; writes nothing.
///
/// # Errors
///
/// If the folder cannot be read, or every error of the spec.
pub fn generate(spec: &Path) -> Result<Generated, Error> {
    let sources = disk::read_spec(spec)?;
    let Lowered { model, warnings, .. } = lower(sources).map_err(Error::Spec)?;
    let outputs = package(&model);
    Ok(Generated { outputs, warnings })
}

/// The files of the package of a model, with the list of them.
pub fn package(model: &model::Model) -> Vec<Output> {
    disk::with_manifest(emit::emit(model))
}
