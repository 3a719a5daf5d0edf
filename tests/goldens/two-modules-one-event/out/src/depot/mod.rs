// @generated from spec/depot/ by `cargo xtask generate`. Do not edit.
//! Events of Depot. Where things are kept.
//!
//! - `onThing`: A thing changed.

pub mod on_thing;

pub use self::on_thing::OnThing;
