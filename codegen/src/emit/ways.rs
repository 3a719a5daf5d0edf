//! The ways into a generated crate, which depend on where a request has the name of its event.

use crate::model::Model;

/// The names of the functions that decode and validate.
pub(crate) struct Ways {
    /// Decodes; a method of the payload, as all of these that decode.
    pub(crate) decode: &'static str,
    /// Decodes what comes from a module.
    pub(crate) decode_of: &'static str,
    /// Decodes a body that was read before.
    pub(crate) decode_body: &'static str,
    /// Validates.
    pub(crate) validate: &'static str,
    /// Validates what comes from a module.
    pub(crate) validate_of: &'static str,
    /// Validates a body that was read before.
    pub(crate) validate_body: &'static str,
    /// Subject of all of them.
    pub(crate) subject: &'static str,
}

/// The ways into the crate of a model.
pub(crate) fn ways(model: &Model) -> Ways {
    if model.envelope.name.header.is_some() {
        Ways {
            decode: "from_request",
            decode_of: "from_request_of",
            decode_body: "from_request_body",
            validate: "validate_request",
            validate_of: "validate_request_of",
            validate_body: "validate_request_body",
            subject: "request",
        }
    } else if model.envelope.batch.is_some() {
        Ways {
            decode: "all_from_slice",
            decode_of: "all_from_slice_of",
            decode_body: "all_from_body",
            validate: "validate",
            validate_of: "validate_of",
            validate_body: "validate_body",
            subject: "body",
        }
    } else {
        Ways {
            decode: "from_slice",
            decode_of: "from_slice_of",
            decode_body: "from_body",
            validate: "validate",
            validate_of: "validate_of",
            validate_body: "validate_body",
            subject: "body",
        }
    }
}
