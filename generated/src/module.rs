// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The modules that events come from.

/// A module: what an app subscribes to. The name of an event means something only together
/// with the module that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Module {
    /// `caller_agent`: Agents of Freshcaller.
    CallerAgent,

    /// `chat_conversation`: Conversations of Freshchat and the agents who hold them.
    ChatConversation,

    /// `support_agent`: Agents of Freshdesk.
    SupportAgent,

    /// `user_agent_availability`: Availability of users in Freshsales.
    ///
    /// Also written `useragentavailability` (observed: no public page of v3.0 has it, the vendor's
    /// context documents for AI tools do).
    UserAgentAvailability,
}

impl Module {
    /// All modules that this crate knows.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::CallerAgent,
        Self::ChatConversation,
        Self::SupportAgent,
        Self::UserAgentAvailability,
    ];

    /// The name that manifests and payloads have for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CallerAgent => "caller_agent",
            Self::ChatConversation => "chat_conversation",
            Self::SupportAgent => "support_agent",
            Self::UserAgentAvailability => "user_agent_availability",
        }
    }

    /// The module of a name, if this crate knows it.
    pub fn from_wire(name: &str) -> Option<Self> {
        match name {
            "caller_agent" => Some(Self::CallerAgent),
            "chat_conversation" => Some(Self::ChatConversation),
            "support_agent" => Some(Self::SupportAgent),
            "user_agent_availability" | "useragentavailability" => {
                Some(Self::UserAgentAvailability)
            }
            _ => None,
        }
    }
}

crate::runtime::named_values!(Module);
