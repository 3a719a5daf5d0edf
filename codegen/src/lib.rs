//! Turns documented event schemas into bindings: reads a spec, returns files.
//!
//! ```text
//! spec text ─spec→ a mirror of the YAML ─lower→ model ─emit→ Output{path, text}… ─disk→ files
//!                                                 ├─interpret→ reports on bodies
//!                          two models ─diff→ changes ─release→ version, changelog, edits
//! saved page ─page::read→ blocks ─extract→ outline ─check→ differences ─import→ edits
//! ```
//!
//! [`generate`] is the first line as a function; read it first. The rooms, in the order of the
//! data; each knows only rooms above it, and `tests/layers/` fails where one does not:
//!
//! | room | has |
//! | --- | --- |
//! | [`runtime`] | support code that is copied into every generated package |
//! | `pointer`, `digest`, `patch`, `count`, `fold`, `format` | JSON Pointers, SHA-256, changes of files, numbers of things, white space, the layout of Rust: each is one function or two |
//! | [`diagnostic`] | errors and warnings, and how they are shown |
//! | [`spec`] | a mirror of the YAML, and the place of everything in it |
//! | [`model`] | the resolved spec, and the proof that it is sound |
//! | `words` | the model in sentences, and Markdown: shared by all that write for people |
//! | [`fn@lower`] | links references, decides names, reports what cannot be |
//! | [`interpret`] | validates bodies by the model itself |
//! | [`erratum`] | an erratum as YAML, and the one that would allow what breaks a rule |
//! | [`mod@emit`] | an emitter for each thing that is generated |
//! | [`schema`] | the JSON Schemas of the spec language, made from [`spec`] |
//! | [`disk`] | alone touches files |
//! | [`mod@diff`] | compares two models, with verdicts |
//! | [`release`] | the version, the entries of the changelog and the edits of the spec for a release |
//! | [`page`] | reads saved pages, checks them against the model, imports them into the spec |

mod count;
pub mod diagnostic;
pub mod diff;
mod digest;
pub mod disk;
pub mod emit;
pub mod erratum;
mod fold;
mod format;
pub mod interpret;
mod lower;
pub mod model;
pub mod page;
mod patch;
mod pointer;
pub mod release;
pub mod runtime;
pub mod schema;
pub mod spec;
mod words;

use std::io;
use std::path::Path;

pub use count::count;
use diagnostic::Diagnostics;
pub use digest::sha256;
pub use emit::Output;
pub use lower::{FileLine, Lowered, Places, WaiversFile, lower};
pub use patch::patch;

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
    /// Things that should be mended in the spec.
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
