//! The ways into a generated crate, which depend on where a request has the name of its event.

use crate::model::Model;

/// The names of the functions that decode and validate.
pub(crate) struct Ways {
    /// Decodes; a method of the payload, as all of these that decode.
    pub(crate) decode: &'static str,
    /// Decodes what comes from a module.
    pub(crate) decode_of: &'static str,
    /// Validates.
    pub(crate) validate: &'static str,
    /// Validates what comes from a module.
    pub(crate) validate_of: &'static str,
    /// Subject of all of them.
    pub(crate) subject: &'static str,
}

/// The ways into the crate of a model.
pub(crate) fn ways(model: &Model) -> Ways {
    if model.envelope.name.header.is_some() {
        Ways {
            decode: "from_request",
            decode_of: "from_request_of",
            validate: "validate_request",
            validate_of: "validate_request_of",
            subject: "request",
        }
    } else if model.envelope.batch.is_some() {
        Ways {
            decode: "all_from_slice",
            decode_of: "all_from_slice_of",
            validate: "validate",
            validate_of: "validate_of",
            subject: "body",
        }
    } else {
        Ways {
            decode: "from_slice",
            decode_of: "from_slice_of",
            validate: "validate",
            validate_of: "validate_of",
            subject: "body",
        }
    }
}
