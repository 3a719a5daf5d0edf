// @generated from spec/freshsales/ by `cargo xtask generate`. Do not edit.
//! Events of Freshsales. The system for sales and customer relations.
//!
//! - `onUserAgentAvailabilityUpdate`: The availability of a user changed.

pub mod on_user_agent_availability_update;

pub use self::on_user_agent_availability_update::OnUserAgentAvailabilityUpdate;
