// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The modules that events come from.

/// A module: what an app subscribes to. The name of an event means something only together
/// with the module that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Module {
    /// `things`: The things of the shop.
    Things,
}

impl Module {
    /// All modules that this crate knows.
    pub const DOCUMENTED: &'static [Self] = &[Self::Things];

    /// The name that manifests and payloads have for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Things => "things",
        }
    }

    /// The module of a name, if this crate knows it.
    pub fn from_wire(name: &str) -> Option<Self> {
        match name {
            "things" => Some(Self::Things),
            _ => None,
        }
    }
}

crate::runtime::named_values!(Module);
