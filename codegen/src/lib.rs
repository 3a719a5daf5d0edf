//! Turns documented event schemas into bindings: reads a spec, returns files.

pub mod runtime;
