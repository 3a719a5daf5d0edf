//! From the model to files: a list of emitters, and each turns the model into texts.
//!
//! Comes after [`crate::lower`]; what it returns goes to [`crate::disk`]. An emitter knows no
//! special case of a vendor or an event: what is special stands in the spec.
//!
//! To add an emitter, write a function from the model to outputs and add it to `EMITTERS`.

mod changelog;
mod docs;
mod example;
mod kinds;
mod made;
mod output;
mod package;
mod parallel;
mod rust;
mod vectors;
mod ways;

use crate::model::Model;

pub(crate) use changelog::first_entry;
pub use example::{full as full_example, minimal as minimal_example};
pub use output::Output;
pub(crate) use output::header;

/// Everything that is generated; what takes longest comes first.
const EMITTERS: [fn(&Model) -> Vec<Output>; 14] = [
    rust::schema::outputs,
    vectors::outputs,
    docs::outputs,
    package::outputs,
    changelog::outputs,
    rust::crate_root::outputs,
    rust::runtime::outputs,
    rust::module::outputs,
    rust::event::outputs,
    rust::payload::outputs,
    rust::validation::outputs,
    rust::product::outputs,
    rust::shared::outputs,
    docs::index::outputs,
];

/// All files of a package, by path.
pub fn emit(model: &Model) -> Vec<Output> {
    let emitted = parallel::each(EMITTERS.len(), |emitter| EMITTERS[emitter](model));
    let mut outputs: Vec<Output> = emitted.into_iter().flatten().collect();
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    outputs
}
