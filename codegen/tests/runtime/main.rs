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
mod misfits;
mod objects;
mod raw_json;
mod sources;
mod syntax;
mod timestamps;
mod validators;

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, SystemTime};

use runtime::decode::{Decode, decode_text};
use runtime::{
    Body, Change, Decimal, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra, Fields, Id,
    Misread, Object, PairOrder, PairsIn, RawJson, SerializeMap, Timestamp, Writer,
    closed_integer_values, closed_string_values, integer_values, object, string_values, timestamp,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq, Eq)]
struct Agent {
    id: Id,
    score: Option<i64>,
    extra: Extra,
}

impl Object for Agent {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut score = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "sc/o~re" => fields.value(&mut score),
                _ => fields.keep(),
            }
        }
        let id = fields.required(id, "id", &[])?;
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
    count: Option<i64>,
    tag: Option<i64>,
    note: Option<RawJson>,
    secrets: Option<Vec<Agent>>,
    agent: Agent,
    extra: Extra,
}

const RENAMES: PairsIn = PairsIn { member: "changed", order: PairOrder::OldNew };

impl Object for Actor {
    const SENSITIVE: &'static [&'static str] = &["secrets"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut email = None;
        let mut phone = None;
        let mut profiles = None;
        let mut status = None;
        let mut renames = None;
        let mut count = None;
        let mut tag = None;
        let mut note = None;
        let mut secrets = None;
        let mut agent = None;
        while fields.advance()? {
            match fields.name() {
                "email" => fields.value(&mut email),
                "Phone" => fields.value(&mut phone),
                "profiles" => fields.value(&mut profiles),
                "status" => fields.change(&mut status, PairOrder::NewOld),
                "renames" => fields.change(&mut renames, RENAMES),
                "count" => fields.value(&mut count),
                "Tag" => fields.value(&mut tag),
                "note" => fields.value(&mut note),
                "secrets" => fields.value(&mut secrets),
                "agent" => fields.value(&mut agent),
                _ => fields.keep(),
            }
        }
        let phone = fields.or_alias(phone, "Phone", &["phone"]);
        let tag = fields.or_alias(tag, "Tag", &["tag"]);
        let secrets = fields.or_alias(secrets, "secrets", &["Secrets"]);
        Ok(Self {
            email,
            phone,
            profiles,
            status,
            renames,
            count,
            tag,
            note,
            secrets,
            agent: fields.required(agent, "agent", &[])?,
            extra: fields.finish(),
        })
    }
    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("email", &self.email)?;
        out.put("Phone", &self.phone)?;
        out.put("profiles", &self.profiles)?;
        out.put_change("status", &self.status, PairOrder::NewOld)?;
        out.put_change("renames", &self.renames, RENAMES)?;
        out.put("count", &self.count)?;
        out.put("Tag", &self.tag)?;
        out.put("note", &self.note)?;
        out.put("secrets", &self.secrets)?;
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

fn error_of<T: Decode + std::fmt::Debug>(json: &str) -> DecodeError {
    decode_text::<T>(json).unwrap_err()
}

/// The misfits of an object, with pointers and reasons.
fn misfits_of<T: Decode + std::fmt::Debug>(json: &str) -> Vec<String> {
    let body = Body::parse(json.as_bytes()).unwrap();
    T::decode(body.root()).unwrap();
    body.root().take_misfits().iter().map(ToString::to_string).collect()
}

fn actor(attributes: &str) -> Actor {
    serde_json::from_str(&format!(r#"{{"agent":{{"id":1}},{attributes}}}"#)).unwrap()
}
