// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The modules that events come from.

/// A module: what an app subscribes to. The name of an event means something only together
/// with the module that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Module {
    /// `berth`: Berths.
    ///
    /// Also written `quay` (observed: old hooks say quay).
    Berth,

    /// `parcel`: Parcels.
    Parcel,
}

impl Module {
    /// All modules that this crate knows.
    pub const DOCUMENTED: &'static [Self] = &[Self::Berth, Self::Parcel];

    /// The name that manifests and payloads have for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Berth => "berth",
            Self::Parcel => "parcel",
        }
    }

    /// The module of a name, if this crate knows it.
    pub fn from_wire(name: &str) -> Option<Self> {
        match name {
            "berth" | "quay" => Some(Self::Berth),
            "parcel" => Some(Self::Parcel),
            _ => None,
        }
    }
}

crate::runtime::named_values!(Module);
