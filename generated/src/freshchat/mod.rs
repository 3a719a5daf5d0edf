// @generated from spec/freshchat/ by `cargo xtask generate`. Do not edit.
//! Events of Freshchat. The chat system.
//!
//! - `onAgentActivityCreate`: The general availability or the IntelliAssign status of an agent
//!   changed.
//! - `onAgentCustomStatusUpdate`: An agent took a custom status, left one, or went from one to
//!   another.

pub mod on_agent_activity_create;
pub mod on_agent_custom_status_update;
pub mod types;

pub use self::on_agent_activity_create::OnAgentActivityCreate;
pub use self::on_agent_custom_status_update::OnAgentCustomStatusUpdate;
