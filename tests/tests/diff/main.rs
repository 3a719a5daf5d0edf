//! The semantic diff: what each kind of change looks like, that nothing is forgotten, and that old
//! and new can change places.

mod changelog;
mod coverage;
mod goldens;
mod property;
mod support;
