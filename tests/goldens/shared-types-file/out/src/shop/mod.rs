// @generated from spec/shop/ by `cargo xtask generate`. Do not edit.
//! Events of Shop. Where things are sold.
//!
//! - `onBuyer`: A buyer changed.
//! - `onThing`: A thing changed.

pub mod on_buyer;
pub mod on_thing;
pub mod types;

pub use self::on_buyer::OnBuyer;
pub use self::on_thing::OnThing;
