// @generated from spec/freshdesk/ by `cargo xtask generate`. Do not edit.
//! Events of Freshdesk. The helpdesk for tickets.
//!
//! - `onAgentAvailabilityUpdate`: The availability of an agent changed.

pub mod on_agent_availability_update;

pub use self::on_agent_availability_update::OnAgentAvailabilityUpdate;
