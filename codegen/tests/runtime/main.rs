//! Promises of the support code that is copied into generated crates.
//!
//! The module is included here the way a generated crate has it, at `crate::runtime`. The macros of
//! the module are private to the crate that they are copied into, and can be used here.

#![allow(dead_code, unused_imports, unreachable_pub)] // There is no crate here that the module is part of.
#![allow(clippy::unwrap_used)] // A panic is how a test fails.

#[path = "../../src/runtime/mod.rs"]
mod runtime;

mod changes;
mod decimals;
mod enums;
mod epoch_times;
mod errors;
mod extra;
mod ids;
mod objects;
mod raw_json;
mod timestamps;
mod validators;

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, SystemTime};

use runtime::{
    Change, Decimal, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra, Fields, Id,
    MapAccess, Object, PairOrder, RawJson, SerializeMap, Timestamp, Writer, closed_integer_values,
    closed_string_values, integer_values, object, read_body, required, string_values, text,
    timestamp,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq, Eq)]
struct Agent {
    id: Id,
    score: Option<u8>,
    extra: Extra,
}

impl Object for Agent {
    const NAME: &'static str = "Agent";
    fn read<'de, A: MapAccess<'de>>(mut fields: Fields<'de, A>) -> Result<Self, A::Error> {
        let mut id = None;
        let mut score = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id)?,
                "sc/o~re" => fields.value(&mut score)?,
                _ => fields.keep()?,
            }
        }
        let id = required("id", id)?;
        Ok(Self { id, score, extra: fields.finish() })
    }
    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("id", &self.id)?;
        out.put("sc/o~re", &self.score)
    }
    fn extra(&self) -> &Extra {
        &self.extra
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Actor {
    email: Option<String>,
    phone: Option<String>,
    profiles: Option<Vec<Agent>>,
    status: Option<Change<String>>,
    renames: Option<Vec<Change<String>>>,
    count: Option<u8>,
    tag: Option<u8>,
    note: Option<RawJson>,
    agent: Agent,
    extra: Extra,
}

impl Object for Actor {
    const NAME: &'static str = "Actor";
    fn read<'de, A: MapAccess<'de>>(mut fields: Fields<'de, A>) -> Result<Self, A::Error> {
        let mut email = None;
        let mut phone = None;
        let mut profiles = None;
        let mut status = None;
        let mut renames = None;
        let mut count = None;
        let mut tag = None;
        let mut note = None;
        let mut agent = None;
        while fields.advance()? {
            match fields.name() {
                "email" => fields.value(&mut email)?,
                "Phone" | "phone" => fields.alias_of("Phone").value(&mut phone)?,
                "profiles" => fields.list(&mut profiles)?,
                "status" => fields.change(&mut status, PairOrder::NewOld)?,
                "renames" => fields.changes_in(&mut renames, "changed", PairOrder::OldNew)?,
                "count" => fields.lenient(&mut count)?,
                "Tag" | "tag" => fields.alias_of("Tag").lenient(&mut tag)?,
                "note" => note = Some(fields.raw()?),
                "agent" => fields.value(&mut agent)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            email,
            phone,
            profiles,
            status,
            renames,
            count,
            tag,
            note,
            agent: required("agent", agent)?,
            extra: fields.finish(),
        })
    }
    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("email", &self.email)?;
        out.put("Phone", &self.phone)?;
        out.put("profiles", &self.profiles)?;
        out.put_change("status", &self.status, PairOrder::NewOld)?;
        out.put_changes_in("renames", "changed", &self.renames, PairOrder::OldNew)?;
        out.put("count", &self.count)?;
        out.put("Tag", &self.tag)?;
        out.put("note", &self.note)?;
        out.require("agent", &self.agent)
    }
    fn extra(&self) -> &Extra {
        &self.extra
    }
}

object!(Agent, Actor);

/// Decodes text; checks that a `Value`, owned or borrowed, and a reader give the same.
fn decode<T: DeserializeOwned + PartialEq + std::fmt::Debug>(json: &str) -> T {
    let decoded: T = serde_json::from_str(json).unwrap();
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(<T as serde::Deserialize>::deserialize(&value).unwrap(), decoded);
    assert_eq!(serde_json::from_value::<T>(value).unwrap(), decoded);
    assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), decoded);
    decoded
}

/// Asserts that text decodes and encodes to the very same text, and to the same `Value`.
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(json: &str) -> T {
    let decoded = decode::<T>(json);
    assert_eq!(serde_json::to_string(&decoded).unwrap(), json);
    let value = serde_json::to_value(&decoded).unwrap();
    assert_eq!(value, serde_json::from_str::<Value>(json).unwrap());
    let pretty = serde_json::to_string_pretty(&decoded).unwrap();
    assert_eq!(serde_json::from_str::<T>(&pretty).unwrap(), decoded);
    decoded
}

fn error_of<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> DecodeError {
    DecodeError::from_json(&serde_json::from_str::<T>(json).unwrap_err())
}

fn actor(attributes: &str) -> Actor {
    serde_json::from_str(&format!(r#"{{"agent":{{"id":1}},{attributes}}}"#)).unwrap()
}
