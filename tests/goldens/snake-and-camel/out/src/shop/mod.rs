// @generated from spec/shop/ by `cargo xtask generate`. Do not edit.
//! Events of Shop. Where things are sold.
//!
//! - `thing.wasChanged`: A thing changed.

pub mod thing_was_changed;

pub use self::thing_was_changed::ThingWasChanged;
