//! Severities by their names, as JSON has them.

use codegen::model::Severity;
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Notice];

// The signature is the one that `with` of serde demands.
pub(super) fn serialize<S: Serializer>(
    severity: &Severity,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    severity.name().serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(read: D) -> Result<Severity, D::Error> {
    let name = String::deserialize(read)?;
    let found = ALL.into_iter().find(|severity| severity.name() == name);
    found.ok_or_else(|| {
        D::Error::invalid_value(Unexpected::Str(&name), &"`error`, `warning` or `notice`")
    })
}

/// Severities that rows of some kinds do not have.
pub(super) mod optional {
    use codegen::model::Severity;
    use serde::{Deserializer, Serialize, Serializer};

    // The signature is the one that `with` of serde demands.
    pub(in crate::validate) fn serialize<S: Serializer>(
        severity: &Option<Severity>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        severity.map(Severity::name).serialize(serializer)
    }

    pub(in crate::validate) fn deserialize<'de, D: Deserializer<'de>>(
        read: D,
    ) -> Result<Option<Severity>, D::Error> {
        super::deserialize(read).map(Some)
    }
}
