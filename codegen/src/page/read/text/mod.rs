//! Text without markup: indented, or flattened.
//!
//! Both have bullets, headings, prose and code without fences. In indented text, indentation tells
//! what is nested. Flattened text has lost it, and line breaks too: what stood on lines of their own
//! is glued to the line before.

mod code;
mod cursor;
mod heading;
mod marker;
mod nesting;
mod pieces;
mod reader;
mod scan;
mod table;

pub(super) use code::is_code;
pub(super) use marker::{Marker, indent_of, marker_of};
pub(super) use pieces::{head, is_typed_name};
pub(super) use reader::{read_flattened, read_indented};
