//! Comparing a body with what is documented.
//!
//! Decoding is tolerant and keeps what it does not know; this is strict and tells of everything
//! that is not as documented. It walks the tape on which a body was read, and neither size nor depth
//! of a body matters. The rules stand in tables at the end of each generated file, which are made of
//! [`table`]; `checker` goes through both, and leaves alone what is fine at a first `glance`.

mod body;
mod changes;
mod checker;
mod event;
mod facts;
mod formats;
mod glance;
mod kinds;
mod limits;
mod members;
mod name;
mod privacy;
mod report;
pub mod table;
mod trail;
mod value;
mod watched;

pub use self::body::{
    check, check_body, check_payload, check_payload_body, check_request, check_request_body,
};
pub use self::report::{Deviation, Excused, Report, Severity};
use self::table::SchemaRules;
use super::header::HeaderError;

/// Where the name of an event comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameSource<'a> {
    /// From the body.
    Body,
    /// From a header of the request, whole or in part.
    Header(Result<String, HeaderError>),
    /// From the caller, who knows it.
    Known(&'a str),
}

/// Why it is not known which event a name and modules stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// No event of that name is documented.
    Undocumented,
    /// Events of that name are documented for other modules only.
    OtherModule,
    /// These modules have an event of that name.
    Ambiguous(Vec<Origin>),
    /// The event is one of these, which nobody has transcribed.
    NotTranscribed(Vec<Origin>),
    /// The value that names the module cannot be read.
    UnreadModule,
}

/// Where an event is documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The name of its module.
    pub module: &'static str,
    /// The address of its page.
    pub page: &'static str,
}

/// Finds the documented event by its name and the modules that the payload names; `None` if what
/// names them cannot be read.
pub type Documented<'a> =
    dyn Fn(&str, Option<&[&str]>) -> Result<&'static SchemaRules, Unresolved> + 'a;
