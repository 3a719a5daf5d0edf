//! JSON that is read once: a tape of where each value starts, ends, and what follows it.
//!
//! Decoding and validating walk the same tape, as often and in whatever order they need. What no one
//! asks for is passed over in one step, and the text of any value is a slice of the body.

mod explain;
mod kind;
mod misread;
mod node;
mod scan;
mod source;

pub use self::kind::JsonKind;
pub use self::misread::{Misfit, Misread, Reason};
pub use self::node::{Items, Members, Node};
pub(crate) use self::scan::Tape;
pub(crate) use self::source::json_text;
