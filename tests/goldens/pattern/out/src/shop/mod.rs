// @generated from spec/shop/ by `cargo xtask generate`. Do not edit.
//! Events of Shop. Where things are sold.
//!
//! - `onThing`: A thing changed.

pub mod on_thing;

pub use self::on_thing::OnThing;
