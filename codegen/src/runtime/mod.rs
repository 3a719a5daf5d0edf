//! Support code for generated bindings.
//!
//! The generator copies this directory verbatim into the crate it writes, as `src/runtime/`, and
//! replaces only `patterns.rs`. Generated types implement [`Object`]; the rest of the modules are
//! the values that such types are made of, and the errors of reading them.

mod batch;
mod body;
mod change;
mod change_shape;
mod decimal;
pub mod decode;
mod decode_error;
pub mod envelope;
mod epoch_time;
mod error;
mod extra;
mod header;
mod id;
mod json;
mod kind;
pub mod object;
mod patterns;
mod raw_json;
pub mod timestamp;
pub mod validate;
pub mod values;

pub use self::batch::ItemError;
pub use self::body::Body;
pub use self::change::{Change, PairOrder};
pub use self::change_shape::{ItemChanges, ItemsIn, NewValue, OldValue, PairsIn, SidesIn, ValueIn};
pub use self::decimal::Decimal;
pub use self::decode::Decode;
pub use self::decode_error::DecodeError;
pub use self::envelope::joined;
pub use self::epoch_time::{EpochTime, EpochUnit};
pub use self::error::{Error, ErrorKind};
pub use self::extra::Extra;
pub use self::header::{HeaderError, header};
pub use self::id::Id;
pub use self::json::{Items, JsonKind, Members, Misfit, Misread, Node, Reason};
pub use self::kind::{any_object, kind_in};
pub use self::object::{Fields, Object, Sealed, Writer};
pub use self::patterns::{TIMESTAMP_EXAMPLES, TIMESTAMP_NAMES, TIMESTAMP_PATTERNS};
pub use self::raw_json::RawJson;
pub use self::timestamp::Timestamp;
pub use self::validate::{Deviation, Excused, Report, Severity};
pub use self::values::UnknownValue;
pub use serde::ser::SerializeMap;

// A crate without, say, closed enums uses only some of these.
#[allow(unused_imports)]
pub(crate) use self::{
    batch::items,
    decode::{deserialize_decoded, deserialize_with},
    envelope::{Data, Envelope, Found},
    object::object,
    values::{
        closed_integer_values, closed_string_values, integer_values, named_values, string_values,
    },
};
