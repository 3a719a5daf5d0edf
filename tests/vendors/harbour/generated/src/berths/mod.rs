// @generated from spec/berths/ by `cargo xtask generate`. Do not edit.
//! Events of Harbour Berths. Berths for ships.
//!
//! - `status.changed`: A berth was taken or left.

pub mod status_changed;

pub use self::status_changed::StatusChanged;
