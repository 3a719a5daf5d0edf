// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! What compares a body with what is documented.

use crate::runtime::{Body, Report};
use crate::runtime::validate::{check, check_body};

use super::event::Event;
use super::module::Module;
use super::payload::{ENVELOPE, Payload};

/// Compares the body of a request with what Harbour documents.
///
/// Decoding is tolerant; this is strict. It reports everything that is not as documented, each
/// with the rule that is broken and where: an error contradicts the documentation, a warning
/// what was observed or inferred, and a notice is something new or deprecated. The module of
/// the event is taken from the payload, if it tells, and otherwise from the event's name; use
/// [`validate_of`] to say it.
///
/// A body of any kind gives a report, be it no JSON at all. Neither its size nor its depth
/// matters. The report holds values from the payload: think before you log it.
pub fn validate(body: &[u8]) -> Report {
    check(body, &ENVELOPE, &Event::rules)
}
/// As [`validate`], for a body that was read before.
pub fn validate_body(body: &Body<'_>) -> Report {
    check_body(body, &ENVELOPE, &Event::rules)
}

/// Compares the body of a request that comes from a module with what is documented.
///
/// Events of one name exist in several modules with different data; this is for callers who
/// know the module. All else is as with [`validate`].
pub fn validate_of(module: Module, body: &[u8]) -> Report {
    check(body, &ENVELOPE, &|name, _| Event::rules(name, Some(&[module.as_str()])))
}
/// As [`validate_of`], for a body that was read before.
pub fn validate_body_of(module: Module, body: &Body<'_>) -> Report {
    check_body(body, &ENVELOPE, &|name, _| Event::rules(name, Some(&[module.as_str()])))
}

impl Payload {
    /// Compares the payload, as it would be serialised, with what is documented.
    ///
    /// Decoding leaves some things behind: the order of attributes, names that occurred twice,
    /// accepted names in place of documented ones, and values as they were spelt. To see these,
    /// pass the body itself to [`validate`].
    ///
    /// The report holds values from the payload: think before you log it.
    pub fn validate(&self) -> Report {
        let body = serde_json::to_vec(self).unwrap_or_default();
        match (&self.event, self.event.module()) {
            (Event::Unknown { reason, candidates, .. }, _) => {
                check(&body, &ENVELOPE, &|_, _| Err(reason.unresolved(candidates)))
            }
            (_, Some(module)) => validate_of(module, &body),
            (_, None) => validate(&body),
        }
    }
}
