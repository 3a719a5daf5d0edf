// @generated from spec/parcels/ by `cargo xtask generate`. Do not edit.
//! Events of Harbour Parcels. Parcels from door to door.
//!
//! - `parcel.delivered`: A parcel arrived.
//! - `status.changed`: The status of a parcel changed.

pub mod parcel_delivered;
pub mod status_changed;

pub use self::parcel_delivered::ParcelDelivered;
pub use self::status_changed::StatusChanged;
