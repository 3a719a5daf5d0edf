//! Turns documented event schemas into bindings: reads a spec, returns files.

pub mod diagnostic;
mod lower;
pub mod model;
pub mod runtime;
pub mod spec;

pub use lower::{Lowered, lower};
