// @generated from spec/freshcaller/ by `cargo xtask generate`. Do not edit.
//! Events of Freshcaller. The phone system.
//!
//! - `onAgentUpdate`: The status of an agent changed, or the agent signed in or out.

pub mod on_agent_update;

pub use self::on_agent_update::OnAgentUpdate;
