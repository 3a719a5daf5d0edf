//! A validator that reads the model itself, and looks at a body by it.
//!
//! Generated packages validate too, by code of their own. Both do what section 7 of the README of
//! this package says, share the list of rules in [`crate::model`] and nothing that looks at a
//! payload. So where they agree, neither is wrong by a slip of its own.
//!
//! A body is never turned into a tree. Documented parts are read where they stand, object by object
//! and item by item; the rest is passed over. Memory holds one list of members for each level of
//! documented objects, and the stack is as deep as the spec, whatever the body is.

mod change;
mod compare;
mod epoch;
mod event;
mod format;
mod interpreter;
mod json;
mod kinds;
mod limit;
mod look;
mod plan;
mod report;
mod timestamp;
mod value;

pub use interpreter::{Interpreter, Request};
use look::Look;
pub use report::{Deviation, Examination, Excused, LIMIT, Report, Trace};
pub(crate) use value::type_word;

impl Interpreter<'_> {
    /// Looks at a body, and notes which rules it was held to and kept.
    ///
    /// The caller may know which event it is, as index in
    /// [`Model::events`](crate::model::Model::events). Then the body is taken to come from the
    /// module of that event: it is the event of that module that it names.
    pub fn examine(&self, body: &[u8], event: Option<usize>) -> Examination {
        self.examine_request(&Request { body, headers: &[], event })
    }

    /// As [`examine`](Self::examine), without the notes: it takes less time.
    pub fn report(&self, body: &[u8], event: Option<usize>) -> Report {
        self.report_request(&Request { body, headers: &[], event })
    }

    /// As [`examine`](Self::examine), for a vendor whose requests name the event in a header.
    pub fn examine_request(&self, request: &Request<'_>) -> Examination {
        Look::new(self, Some(Trace::default())).request(request)
    }

    /// As [`examine_request`](Self::examine_request), without the notes.
    pub fn report_request(&self, request: &Request<'_>) -> Report {
        Look::new(self, None).request(request).report
    }
}
