//! Promises of the support code that is copied into generated crates.
//!
//! The module is included here the way a generated crate has it, at `crate::runtime`, so that its
//! macros, which are private to the crate they are copied into, can be used.

#![allow(dead_code, unused_imports, unreachable_pub)] // There is no crate here that the module is part of.
#![allow(clippy::unwrap_used)] // A panic is how a test fails.

#[path = "../src/runtime/mod.rs"]
mod runtime;

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, SystemTime};

use runtime::{
    Change, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra, Fields, Id, MapAccess,
    Object, PairOrder, RawJson, SerializeMap, Timestamp, Writer, closed_integer_values,
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
        Ok(Self {
            id,
            score,
            extra: fields.finish(),
        })
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
    assert_eq!(
        <T as serde::Deserialize>::deserialize(&value).unwrap(),
        decoded
    );
    assert_eq!(serde_json::from_value::<T>(value).unwrap(), decoded);
    assert_eq!(
        serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(),
        decoded
    );
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

mod objects {
    use super::*;

    #[test]
    fn key_order_does_not_matter() {
        let one = decode::<Actor>(r#"{"email":"e","x":1,"agent":{"id":1,"y":2},"Phone":null}"#);
        let two = decode::<Actor>(r#"{"Phone":null,"agent":{"y":2,"id":1},"x":1,"email":"e"}"#);
        assert_eq!(one, two);
        assert_eq!(one.email.as_deref(), Some("e"));
    }

    #[test]
    fn escaped_keys_are_the_same_keys() {
        let actor = decode::<Actor>(r#"{"em\u0061il":"e","\u0061gent":{"id":1},"a\"b":2}"#);
        assert_eq!(actor.email.as_deref(), Some("e"));
        assert_eq!(actor.extra.get("a\"b").unwrap().get(), "2");
    }

    #[test]
    fn null_and_absent_are_told_apart() {
        let actor = round_trip::<Actor>(r#"{"email":null,"profiles":null,"agent":{"id":1}}"#);
        assert_eq!(actor.email, None);
        assert!(actor.extra.was_null("email") && actor.extra.was_null("profiles"));
        assert!(!actor.extra.was_null("Phone") && !actor.extra.was_null("mail"));
        assert!(actor.extra.is_empty());
        assert_eq!(
            actor.extra.nulls().collect::<Vec<_>>(),
            ["email", "profiles"]
        );
        let nulls = r#"{"status":null,"renames":null,"count":null,"note":null,"agent":{"id":1}}"#;
        let actor = round_trip::<Actor>(nulls);
        assert!(actor.extra.is_empty());
        assert_eq!(actor.note.unwrap().get(), "null");
    }

    #[test]
    fn a_value_takes_the_place_of_a_null() {
        let mut actor = actor(r#""email":null"#);
        actor.email = Some("e".to_owned());
        let json = serde_json::to_string(&actor).unwrap();
        assert_eq!(json, r#"{"email":"e","agent":{"id":1}}"#);
        actor.email = None;
        actor.extra.remove("email");
        assert_eq!(
            serde_json::to_string(&actor).unwrap(),
            r#"{"agent":{"id":1}}"#
        );
    }

    #[test]
    fn aliases_go_by_the_documented_name() {
        assert_eq!(actor(r#""phone":"5""#).phone.as_deref(), Some("5"));
        assert_eq!(actor(r#""Phone":"5""#).phone.as_deref(), Some("5"));
        assert!(actor(r#""phone":null"#).extra.was_null("Phone"));
        assert_eq!(
            actor(r#""tag":"x""#).extra.get("Tag").unwrap().get(),
            "\"x\""
        );
        assert!(actor(r#""tag":null"#).extra.was_null("Tag"));
        assert_eq!(error_of::<Actor>(r#"{"phone":1}"#).pointer(), "/phone");
        // What follows an alias is not one.
        assert!(
            actor(r#""phone":null,"email":null"#)
                .extra
                .was_null("email")
        );
    }

    #[test]
    fn undocumented_attributes_keep_their_text() {
        let json =
            r#"{"agent":{"id":1},"big":12345678901234567890123,"nul":null,"o":{"b":1.0,"a":[ ]}}"#;
        let actor: Actor = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&actor).unwrap(), json);
        assert_eq!(actor.extra.get("o").unwrap().get(), r#"{"b":1.0,"a":[ ]}"#);
        assert_eq!(actor.extra.get("nul").unwrap().get(), "null");
        assert!(!actor.extra.was_null("nul"));
        assert_eq!(actor.extra.len(), 3);
        round_trip::<Actor>(r#"{"agent":{"id":1},"a":[1,{"b":null}],"z":"é\n"}"#);
    }

    #[test]
    fn undocumented_attributes_may_be_nested_deeply() {
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        let json = format!(r#"{{"agent":{{"id":1}},"deep":{deep}}}"#);
        let actor: Actor = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&actor).unwrap(), json);
        assert_eq!(actor, actor.clone());
        assert!(actor.extra.get("deep").unwrap().to_value().is_err());
        let json = format!(r#"{{"agent":{{"id":1}},"count":{deep}}}"#);
        let actor: Actor = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (actor.count, actor.extra.get("count").unwrap().get()),
            (None, deep.as_str())
        );
    }

    #[test]
    fn lenient_attributes_never_fail() {
        assert_eq!(
            round_trip::<Actor>(r#"{"count":255,"agent":{"id":1}}"#).count,
            Some(255)
        );
        let actor = round_trip::<Actor>(r#"{"agent":{"id":1},"count":{"a":256}}"#);
        assert_eq!(actor.count, None);
        assert_eq!(actor.extra.get("count").unwrap().get(), r#"{"a":256}"#);
        assert!(serde_json::from_str::<Actor>(r#"{"count":[}"#).is_err());
    }

    #[test]
    fn a_null_is_noted_once() {
        let nulls = r#""email":null,"#.repeat(1000);
        let actor = actor(&format!(r#"{nulls}"email":null"#));
        assert_eq!(actor.extra.nulls().collect::<Vec<_>>(), ["email"]);
    }

    #[test]
    fn the_last_of_two_wins() {
        for (json, count, kept, null) in [
            (r#""count":1,"count":2"#, Some(2), None, false),
            (r#""count":1,"count":null"#, None, None, true),
            (r#""count":null,"count":2"#, Some(2), None, false),
            (r#""count":"x","count":2"#, Some(2), None, false),
            (r#""count":"x","count":null"#, None, None, true),
            (r#""count":null,"count":"x""#, None, Some("\"x\""), false),
            (r#""count":"x","count":"y""#, None, Some("\"y\""), false),
        ] {
            let actor = actor(json);
            assert_eq!(actor.count, count, "{json}");
            assert_eq!(actor.extra.get("count").map(RawJson::get), kept, "{json}");
            assert_eq!(actor.extra.was_null("count"), null, "{json}");
        }
        let actor = actor(r#""email":"a","x":1,"email":"b","x":2"#);
        assert_eq!(actor.email.as_deref(), Some("b"));
        assert_eq!(actor.extra.get("x").unwrap().get(), "2");
    }

    #[test]
    fn no_name_is_written_twice() {
        let mut actor = actor(r#""count":"x""#);
        actor.count = Some(3);
        actor.extra.insert("email", RawJson::parse("1").unwrap());
        let json = serde_json::to_string(&actor).unwrap();
        assert_eq!(json, r#"{"count":3,"agent":{"id":1},"email":1}"#);
    }

    #[test]
    fn nothing_but_an_object_will_do() {
        let error = error_of::<Actor>("[1]");
        assert_eq!(error.pointer(), "");
        assert!(
            error
                .message()
                .starts_with("invalid type: sequence, expected object Actor")
        );
    }
}

mod errors {
    use super::*;

    #[test]
    fn pointers_lead_to_the_culprit() {
        for (json, pointer) in [
            (r#"{"email":1}"#, "/email"),
            (r#"{"agent":1}"#, "/agent"),
            (r#"{"agent":{}}"#, "/agent"),
            (r#"{"agent":{"id":1,"sc/o~re":256}}"#, "/agent/sc~1o~0re"),
            (r#"{"profiles":5}"#, "/profiles"),
            (
                r#"{"profiles":[{"id":1},{"id":1},{"id":1},{"id":true}]}"#,
                "/profiles/3/id",
            ),
            (r#"{"profiles":[{"id":1},null]}"#, "/profiles/1"),
            ("{}", ""),
        ] {
            assert_eq!(error_of::<Actor>(json).pointer(), pointer, "{json}");
            let value: Value = serde_json::from_str(json).unwrap();
            let error = serde_json::from_value::<Actor>(value).unwrap_err();
            assert_eq!(DecodeError::from_json(&error).pointer(), pointer, "{json}");
        }
    }

    #[test]
    fn positions_survive() {
        let json = "{\n \"profiles\": [\n  {\"id\": true}]}";
        let error = serde_json::from_str::<Actor>(json).unwrap_err();
        assert_eq!((error.line(), error.column()), (3, 13));
        let message = "invalid type: boolean `true`, \
                       expected an identifier: a string or an integer at line 3 column 13";
        assert_eq!(error.to_string(), format!("/profiles/0/id:\u{a0}{message}"));
        let error = DecodeError::from_json(&error);
        assert_eq!(error, DecodeError::new("/profiles/0/id", message));
        assert_eq!(error.to_string(), format!("/profiles/0/id: {message}"));
    }

    #[test]
    fn what_is_required_may_not_be_missing_or_null() {
        let message = "required attribute `agent` is missing or null at line 1 column 2";
        assert_eq!(error_of::<Actor>("{}"), DecodeError::new("", message));
        assert_eq!(error_of::<Actor>("{}").to_string(), message);
        assert!(serde_json::from_str::<Actor>(r#"{"agent":null}"#).is_err());
    }

    #[test]
    fn errors_can_be_moved_outwards() {
        let error = DecodeError::new("/id", "no").within("a/b").within("data");
        assert_eq!(error.to_string(), "/data/a~1b/id: no");
        assert_eq!(DecodeError::new("", "no").within("data").pointer(), "/data");
    }

    #[test]
    fn malformed_values_stay_syntax_errors_in_raw_ones() {
        let error = serde_json::from_str::<Actor>(r#"{"x":[1"#).unwrap_err();
        assert!(error.is_eof());
    }

    fn kind(body: &str) -> ErrorKind {
        read_body::<Actor>(body).unwrap_err().kind()
    }

    #[test]
    fn bodies_that_are_no_payload_say_why() {
        assert_eq!(text(b"{}").unwrap(), "{}");
        let error = text(b"{\"a\":\"\xff\"}").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotUtf8 { offset: 6 });
        assert_eq!(error.to_string(), "body is not UTF-8 at byte 6");
        assert!(std::error::Error::source(&error).is_some());
        for (body, found) in [
            ("[]", "array"),
            (" \"a\"", "string"),
            ("-1", "number"),
            ("true", "boolean"),
            ("null\n", "null"),
        ] {
            assert_eq!(kind(body), ErrorKind::NotAnObject { found });
        }
        assert_eq!(kind(""), ErrorKind::Syntax { line: 1, column: 0 });
        assert_eq!(kind("[1,"), ErrorKind::Syntax { line: 1, column: 3 });
        assert_eq!(
            kind("{\n\"agent\":{,"),
            ErrorKind::Syntax {
                line: 2,
                column: 10
            }
        );
        assert_eq!(
            kind(r#"{"agent":{"id":1}} x"#),
            ErrorKind::Syntax {
                line: 1,
                column: 20
            }
        );
        // The syntax error comes after one of another kind.
        assert_eq!(
            kind(r#"{"agent":1,"#),
            ErrorKind::Syntax {
                line: 1,
                column: 11
            }
        );
        assert_eq!(kind(r#"{"agent":1}"#), ErrorKind::Shape);
        assert!(read_body::<Actor>(r#"{"agent":{"id":1}}"#).is_ok());
    }

    #[test]
    fn errors_of_bodies_say_where() {
        let message = |body| read_body::<Actor>(body).unwrap_err().to_string();
        assert_eq!(message("[]"), "body is not an object, but of kind array");
        assert_eq!(
            message("{"),
            "body is not JSON: EOF while parsing an object at line 1 column 1"
        );
        let shape = message(r#"{"agent":1}"#);
        assert!(
            shape.starts_with("body is no payload: /agent:\u{a0}invalid type"),
            "{shape}"
        );
        let error = Error::from(serde_json::from_str::<Value>("{").unwrap_err());
        assert_eq!(error.kind(), ErrorKind::Syntax { line: 1, column: 1 });
    }
}

mod raw_json {
    use super::*;

    #[test]
    fn integers_are_never_compared_as_floats() {
        let raw = |text| RawJson::parse(text).unwrap();
        assert_ne!(
            raw("12345678901234567890123"),
            raw("12345678901234567890124")
        );
        assert_eq!(raw("[1, {\"a\": 1.50}]"), raw(r#"[1,{"\u0061":1.5}]"#));
        assert_ne!(raw("[1,2]"), raw("[1]"));
        assert_ne!(raw(r#"{"a":1}"#), raw(r#"{"b":1}"#));
        assert_ne!(raw("1"), raw("\"1\""));
        assert_eq!(raw(r#""\u0041""#), raw(r#""A""#));
    }

    #[test]
    fn text_is_kept() {
        let raw = RawJson::parse(" {\"b\": 1.50, \"a\":2} ").unwrap();
        assert_eq!(raw.get(), "{\"b\": 1.50, \"a\":2}");
        assert_eq!(raw.to_string(), raw.get());
        assert_eq!(serde_json::to_string(&raw).unwrap(), raw.get());
        assert_eq!(raw.to_value().unwrap(), json!({"a": 2, "b": 1.5}));
        assert_eq!(
            "[1, 2]"
                .parse::<RawJson>()
                .unwrap()
                .decode::<Vec<u8>>()
                .unwrap(),
            [1, 2]
        );
        assert!(RawJson::parse("1 2").is_err() && RawJson::parse("").is_err());
    }

    #[test]
    fn equality_is_by_text_or_else_by_value() {
        let raw = |text| RawJson::parse(text).unwrap();
        assert_eq!(raw("[1,2]"), raw("[1, 2]"));
        assert_eq!(raw("\"\\u0061\""), raw("\"a\""));
        assert_ne!(raw("[1,2]"), raw("[2,1]"));
        assert_eq!(raw("\"\\ud800\""), raw("\"\\ud800\""));
        assert_ne!(raw("\"\\ud800\""), raw("\"\\ud801\""));
        assert_eq!(
            RawJson::from_value(&json!({"a": [null]})).unwrap(),
            raw("{\"a\":[null]}")
        );
    }
}

mod extra {
    use super::*;

    #[test]
    fn attributes_are_sorted_and_replaceable() {
        let raw = |text| RawJson::parse(text).unwrap();
        let mut extra = Extra::default();
        assert!(extra.is_empty());
        assert_eq!(extra.insert("b", raw("1")), None);
        extra.insert(String::from("a"), raw("2"));
        assert_eq!(extra.insert("b", raw("3")), Some(raw("1")));
        let all: Vec<_> = extra
            .iter()
            .map(|(name, value)| (name, value.get()))
            .collect();
        assert_eq!(all, [("a", "2"), ("b", "3")]);
        assert_eq!(extra.remove("b"), Some(raw("3")));
        assert_eq!((extra.remove("b"), extra.len()), (None, 1));
    }

    #[test]
    fn order_and_number_of_nulls_do_not_matter() {
        let one = actor(r#""email":null,"Phone":null"#).extra;
        assert_eq!(
            one,
            actor(r#""phone":null,"email":null,"email":null"#).extra
        );
        assert_ne!(one, actor(r#""email":null"#).extra);
        assert_ne!(one, Extra::default());
    }

    #[test]
    fn nulls_can_be_forgotten() {
        let mut extra = actor(r#""email":null,"Phone":null,"email":null"#).extra;
        assert_eq!(extra.remove("email"), None);
        assert_eq!(extra.nulls().collect::<Vec<_>>(), ["Phone"]);
    }
}

mod ids {
    use super::*;

    #[test]
    fn the_json_type_is_kept() {
        for json in [
            "0",
            "132",
            "-7",
            "9007199254740993",
            "18446744073709551615",
            "-9223372036854775808",
            r#""132""#,
            r#""-7""#,
            r#""18446744073709551615""#,
            r#""18446744073709551616""#,
            r#""007""#,
            r#""-0""#,
            r#""+5""#,
            r#""""#,
            r#""-""#,
            r#""2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d""#,
        ] {
            let id = round_trip::<Id>(json);
            assert_eq!(id.is_string(), json.starts_with('"'));
            assert_eq!(id.to_string(), json.trim_matches('"'));
            assert_eq!(id.as_str(), json.trim_matches('"'));
            assert_eq!(format!("{id:?}"), format!("Id({json})"));
            assert_eq!(id, json.trim_matches('"'));
        }
    }

    #[test]
    fn no_float_is_an_id() {
        for json in ["18446744073709551616", "-9223372036854775809", "1.5", "1e3"] {
            let error = serde_json::from_str::<Id>(json).unwrap_err().to_string();
            assert!(
                error.contains("beyond 64 bits or has a fraction"),
                "{error}"
            );
        }
        for json in ["true", "null", "[1]", "{}"] {
            assert!(serde_json::from_str::<Id>(json).is_err());
        }
    }

    #[test]
    fn quotes_do_not_matter() {
        let (quoted, plain) = (Id::from("132"), Id::from(132_u64));
        assert_eq!(quoted, plain);
        assert_eq!(HashSet::from([quoted.clone(), plain.clone()]).len(), 1);
        assert_eq!(BTreeSet::from([quoted.clone(), plain.clone()]).len(), 1);
        assert_eq!((quoted.is_string(), plain.is_string()), (true, false));
        assert_eq!(Id::from(-7_i64), Id::from(String::from("-7")));
        assert_ne!(Id::from("0132"), plain);
        assert_eq!(
            (Id::from(132_u32), Id::from(132_i32)),
            (plain.clone(), plain)
        );
    }

    #[test]
    fn integers_sort_by_value_and_before_text() {
        let mut ids = [
            "b",
            "10",
            "9",
            "",
            "-3",
            "-20",
            "18446744073709551615",
            "007",
        ]
        .map(Id::from);
        ids.sort();
        let sorted = ids.each_ref().map(Id::as_str);
        assert_eq!(
            sorted,
            [
                "-20",
                "-3",
                "9",
                "10",
                "18446744073709551615",
                "",
                "007",
                "b"
            ]
        );
    }

    #[test]
    fn integers_beyond_64_bits_are_text() {
        let [first, last] = [Id::from(i64::MIN), Id::from(u64::MAX)];
        let [below, above] = ["-9223372036854775809", "18446744073709551616"].map(Id::from);
        assert!(first < last && last < below && last < above);
    }

    #[test]
    fn integers_are_at_hand() {
        let max = Id::from(u64::MAX);
        assert_eq!((max.as_u64(), max.as_i64()), (Some(u64::MAX), None));
        let negative = Id::from("-5");
        assert_eq!((negative.as_u64(), negative.as_i64()), (None, Some(-5)));
        let text = Id::from("007");
        assert_eq!((text.as_u64(), text.as_i64()), (None, None));
        assert!(max == u64::MAX && negative == -5_i64 && text == *"007" && text == "007");
        assert!(max != -1_i64 && negative != 5_u64 && negative != "5" && text != 7_u64);
    }

    #[test]
    fn ids_may_be_keys() {
        let map = std::collections::BTreeMap::from([(Id::from(5_u64), 1)]);
        assert_eq!(serde_json::to_string(&map).unwrap(), r#"{"5":1}"#);
        assert_eq!(
            decode::<std::collections::BTreeMap<Id, i32>>(r#"{"5":1}"#),
            map
        );
    }
}

mod timestamps {
    use super::*;

    const ISO: &str = "%Y-%m-%dT%H:%M:%S%f%z";
    const SPACED: &str = "%Y-%m-%d %H:%M:%S";
    const SECOND: i128 = 1_000_000_000;

    fn seconds(text: &str) -> Option<i128> {
        timestamp::parse(text, &[ISO, SPACED]).map(|nanos| nanos / SECOND)
    }

    #[test]
    fn both_spellings_are_read() {
        assert_eq!(seconds("2019-03-06T21:16:54Z"), Some(1_551_907_014));
        assert_eq!(seconds("2019-03-06 21:16:54"), Some(1_551_907_014));
        assert_eq!(timestamp::parse("2019-03-06 21:16:54", &[ISO]), None);
        assert_eq!(timestamp::parse("2019-03-06T21:16:54Z", &[SPACED]), None);
        assert_eq!(timestamp::parse("2019-03-06T21:16:54Z", &[]), None);
    }

    #[test]
    fn fractions_count_to_nanoseconds() {
        let nanos = |text: &str| timestamp::parse(text, &[ISO]);
        assert_eq!(nanos("1970-01-01T00:00:00.5Z"), Some(500_000_000));
        assert_eq!(nanos("1970-01-01T00:00:00.000000001Z"), Some(1));
        assert_eq!(
            nanos("1970-01-01T00:00:00.123456789999999999999999999Z"),
            Some(123_456_789)
        );
        assert_eq!(nanos("1969-12-31T23:59:59.999Z"), Some(-1_000_000));
        assert_eq!(nanos("1970-01-01T00:00:00.Z"), None);
    }

    #[test]
    fn offsets_count() {
        assert_eq!(seconds("1970-01-01T05:30:00+05:30"), Some(0));
        assert_eq!(seconds("1969-12-31T16:00:01-08:00"), Some(1));
        for offset in [
            "", "z", "+0530", "+5:30", "+24:00", "+05:60", "05:30", "Z ", "+05:30Z",
        ] {
            assert_eq!(
                seconds(&format!("1970-01-01T00:00:00{offset}")),
                None,
                "{offset}"
            );
        }
    }

    #[test]
    fn only_dates_of_the_calendar_are_read() {
        assert_eq!(seconds("2024-02-29 00:00:00"), Some(1_709_164_800));
        assert_eq!(seconds("2000-02-29 00:00:00"), Some(951_782_400));
        assert_eq!(seconds("2100-03-01 00:00:00"), Some(4_107_542_400));
        assert_eq!(seconds("0000-01-01 00:00:00"), Some(-62_167_219_200));
        assert_eq!(seconds("9999-12-31 23:59:59"), Some(253_402_300_799));
        for date in [
            "2023-02-29",
            "1900-02-29",
            "2023-04-31",
            "2023-13-01",
            "2023-00-01",
        ] {
            assert_eq!(seconds(&format!("{date} 00:00:00")), None, "{date}");
        }
        for date in [
            "2023-01-00",
            "2023-1-01",
            "23-01-01",
            "+023-01-01",
            "２023-01-01",
            "2023-01-1x",
        ] {
            assert_eq!(seconds(&format!("{date} 00:00:00")), None, "{date}");
        }
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut expected = seconds("1896-01-01 00:00:00").unwrap();
        for year in 1896..2105 {
            for (month, day) in (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day))) {
                if let Some(found) = seconds(&format!("{year}-{month:02}-{day:02} 00:00:00")) {
                    assert_eq!(found, expected);
                    expected += 86_400;
                }
            }
        }
        assert_eq!(Some(expected), seconds("2105-01-01 00:00:00"));
    }

    #[test]
    fn only_times_of_the_clock_are_read() {
        assert_eq!(
            seconds("2016-12-31 23:59:60"),
            seconds("2017-01-01 00:00:00")
        );
        for time in [
            "24:00:00",
            "00:60:00",
            "00:00:61",
            "0:00:00",
            "00:00",
            "00:00:00 ",
        ] {
            assert_eq!(seconds(&format!("2017-01-01 {time}")), None, "{time}");
        }
    }

    #[test]
    fn patterns_may_hold_less_or_more() {
        assert_eq!(
            timestamp::parse("50% of 1971", &["50%% of %Y"]),
            Some(365 * 86_400 * SECOND)
        );
        assert_eq!(timestamp::parse("1971", &["%Q", "%", "%Y%"]), None);
        assert_eq!(timestamp::parse("é", &["%Y", "%m"]), None);
    }

    #[test]
    fn any_text_is_kept() {
        for json in [r#""2019-03-06T21:16:54.25Z""#, r#""soon""#, r#""""#] {
            let timestamp = round_trip::<Timestamp>(json);
            assert_eq!(timestamp.as_str(), json.trim_matches('"'));
            assert_eq!(timestamp.to_string(), timestamp.as_str());
        }
        assert!(serde_json::from_str::<Timestamp>("1551907014").is_err());
    }

    #[test]
    fn times_are_at_hand() {
        let timestamp = Timestamp::from("2019-03-06T21:16:54.2509Z");
        assert_eq!(timestamp.unix_nanos(), Some(1_551_907_014_250_900_000));
        assert_eq!(timestamp.unix_millis(), Some(1_551_907_014_250));
        let time = SystemTime::UNIX_EPOCH + Duration::new(1_551_907_014, 250_900_000);
        assert_eq!(timestamp.to_system_time(), Some(time));
        let before = Timestamp::new("1969-12-31T23:59:59.9995Z");
        assert_eq!(before.unix_millis(), Some(-1));
        let time = SystemTime::UNIX_EPOCH - Duration::from_micros(500);
        assert_eq!(before.to_system_time(), Some(time));
        let none = Timestamp::from(String::from("soon"));
        assert_eq!((none.unix_nanos(), none.unix_millis()), (None, None));
        assert_eq!(none.to_system_time(), None);
    }
}

mod epoch_times {
    use super::*;

    fn nanos(json: &str) -> i128 {
        json.parse::<EpochTime>().unwrap().unix_nanos()
    }

    #[test]
    fn conversions_are_exact() {
        for (json, expected) in [
            ("0", 0),
            ("-0", 0),
            ("1551907014", 1_551_907_014_000_000_000),
            ("1551907014250", 1_551_907_014_250_000_000),
            ("1551907014.2509158", 1_551_907_014_250_915_800),
            ("1551907014.1234567899", 1_551_907_014_123_456_789),
            ("1551907014250.25", 1_551_907_014_250_250_000),
            ("-1.5", -1_500_000_000),
            ("1.5e9", 1_500_000_000_000_000_000),
            ("1.5E+9", 1_500_000_000_000_000_000),
            ("15519070142509158e-7", 1_551_907_014_250_915_800),
            ("1e-9", 1),
            ("1e-10", 0),
            ("1e-400", 0),
            ("0e400", 0),
            ("0.00000000000000000000015e31", 1_500_000_000_000_000_000),
            (r#""1551907014250""#, 1_551_907_014_250_000_000),
            (r#""1551907014.2509158""#, 1_551_907_014_250_915_800),
            (r#""17\u0030""#, 170_000_000_000),
        ] {
            assert_eq!(nanos(json), expected, "{json}");
        }
    }

    #[test]
    fn magnitude_tells_the_unit() {
        for (json, unit) in [
            ("99999999999", EpochUnit::Seconds),
            ("99999999999.999999999", EpochUnit::Seconds),
            ("100000000000", EpochUnit::Milliseconds),
            ("1e11", EpochUnit::Milliseconds),
            ("-99999999999", EpochUnit::Seconds),
            ("-100000000000", EpochUnit::Milliseconds),
        ] {
            assert_eq!(json.parse::<EpochTime>().unwrap().unit(), unit, "{json}");
        }
        let limit = |text: &str| timestamp::parse(text, &["%Y-%m-%dT%H:%M:%SZ"]).unwrap();
        assert_eq!(nanos("99999999999"), limit("5138-11-16T09:46:39Z"));
        assert_eq!(nanos("100000000000"), limit("1973-03-03T09:46:40Z"));
    }

    #[test]
    fn everything_else_is_an_error() {
        for json in [
            "1e400",
            "1e99999999999999999999",
            "1e19",
            "18446744073709551615",
            "true",
            "null",
            "[1]",
            "{}",
            r#""""#,
            r#"" 1""#,
            r#""NaN""#,
            r#""inf""#,
            r#""1e400""#,
            r#""1.""#,
            r#"".5""#,
            r#""+1""#,
            r#""--1""#,
            r#""1e""#,
            r#""1e+-5""#,
            r#""007""#,
            r#""1_0""#,
            r#""0x10""#,
            r#""2019-03-06""#,
            r#""\ud800""#,
            r#""\"1\"""#,
            "1 2",
        ] {
            assert!(serde_json::from_str::<EpochTime>(json).is_err(), "{json}");
        }
        let error = format!("\"{}\"", "9".repeat(100_000))
            .parse::<EpochTime>()
            .unwrap_err();
        assert!(error.message().len() < 200);
        assert_eq!(error.pointer(), "");
    }

    #[test]
    fn text_and_type_are_kept() {
        for json in [
            "1551907014.250",
            "1.50e9",
            r#""1551907014250""#,
            "1551907014250",
            "-0.0",
        ] {
            let time: EpochTime = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
            assert_eq!(time.as_raw(), json.trim_matches('"'));
            assert_eq!(time.is_string(), json.starts_with('"'));
        }
        round_trip::<EpochTime>("1551907014.2509158");
        round_trip::<EpochTime>("1551907014250");
        round_trip::<EpochTime>(r#""1551907014250""#);
    }

    #[test]
    fn equality_is_of_text_and_instants_compare_apart() {
        let [plain, quoted, seconds, later] = [
            "1551907014250",
            r#""1551907014250""#,
            "1551907014.250",
            "1551907014.251",
        ]
        .map(|json| json.parse::<EpochTime>().unwrap());
        assert!(plain != quoted && plain != seconds && plain == plain.clone());
        assert!(plain.same_instant(&quoted) && plain.same_instant(&seconds));
        assert!(!plain.same_instant(&later));
    }

    #[test]
    fn times_are_at_hand() {
        let time: EpochTime = "1551907014.2509".parse().unwrap();
        assert_eq!(time.unix_millis(), 1_551_907_014_250);
        let expected = SystemTime::UNIX_EPOCH + Duration::new(1_551_907_014, 250_900_000);
        assert_eq!(time.to_system_time(), Some(expected));
        assert_eq!("-0.0005".parse::<EpochTime>().unwrap().unix_millis(), -1);
        let last: EpochTime = "9223372036854775807".parse().unwrap();
        assert_eq!(last.unix_millis(), i64::MAX);
        let first: EpochTime = "-9223372036854775808".parse().unwrap();
        assert_eq!(first.unix_millis(), i64::MIN);
    }
}

mod changes {
    use super::*;

    fn change(old: Option<&str>, new: Option<&str>) -> Change<String> {
        Change::new(old.map(str::to_owned), new.map(str::to_owned))
    }

    #[test]
    fn pairs_are_read_in_their_order() {
        let actor = round_trip::<Actor>(r#"{"status":["new","old"],"agent":{"id":1}}"#);
        assert_eq!(actor.status, Some(change(Some("old"), Some("new"))));
        let actor = round_trip::<Actor>(r#"{"status":["new",null],"agent":{"id":1}}"#);
        assert_eq!(actor.status, Some(change(None, Some("new"))));
        assert_eq!(Change::<u8>::default(), Change::new(None, None));
    }

    #[test]
    fn wrapped_pairs_are_read() {
        let json = r#"{"renames":{"changed":[["a","b"],[null,"c"]]},"agent":{"id":1}}"#;
        let actor = round_trip::<Actor>(json);
        let expected = vec![change(Some("a"), Some("b")), change(None, Some("c"))];
        assert_eq!(actor.renames, Some(expected));
        let actor = round_trip::<Actor>(r#"{"renames":{"changed":[]},"agent":{"id":1}}"#);
        assert_eq!(actor.renames, Some(vec![]));
    }

    #[test]
    fn other_shapes_are_kept_raw() {
        for shape in [
            "[]",
            r#"["a"]"#,
            r#"["a","b","c"]"#,
            r#"["a",1]"#,
            r#"{"a":"b"}"#,
            "\"a\"",
        ] {
            let json = format!(r#"{{"agent":{{"id":1}},"status":{shape}}}"#);
            let actor = round_trip::<Actor>(&json);
            assert_eq!(actor.status, None);
            assert_eq!(actor.extra.get("status").unwrap().get(), shape);
        }
        for shape in [
            "{}",
            "[]",
            r#"{"changed":["a","b"]}"#,
            r#"{"changed":null}"#,
            r#"{"added":[["a","b"]]}"#,
            r#"{"added":[],"changed":[["a","b"]]}"#,
        ] {
            let json = format!(r#"{{"agent":{{"id":1}},"renames":{shape}}}"#);
            let actor = round_trip::<Actor>(&json);
            assert_eq!(actor.renames, None);
            assert_eq!(actor.extra.get("renames").unwrap().get(), shape);
        }
    }
}

mod enums {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Region {
        Us,
        Other(String),
    }

    impl Region {
        fn as_str(&self) -> &str {
            match self {
                Self::Us => "US",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Region {
        fn from(text: &str) -> Self {
            match text {
                "US" => Self::Us,
                other => Self::Other(other.to_owned()),
            }
        }
    }

    #[derive(Debug, PartialEq)]
    enum Level {
        Low,
        Other(i64),
    }

    impl Level {
        fn as_i64(&self) -> i64 {
            match self {
                Self::Low => 1,
                Self::Other(integer) => *integer,
            }
        }
    }

    impl From<i64> for Level {
        fn from(integer: i64) -> Self {
            match integer {
                1 => Self::Low,
                other => Self::Other(other),
            }
        }
    }

    #[derive(Debug, PartialEq)]
    struct Yes;

    impl Yes {
        fn as_str(&self) -> &str {
            "yes"
        }
        fn from_wire(text: &str) -> Option<Self> {
            (text == "yes").then_some(Self)
        }
    }

    #[derive(Debug, PartialEq)]
    struct One;

    impl One {
        fn as_i64(&self) -> i64 {
            1
        }
        fn from_wire(integer: i64) -> Option<Self> {
            (integer == 1).then_some(Self)
        }
    }

    mod several {
        #[derive(Debug, PartialEq)]
        pub(super) struct A(String);
        #[derive(Debug, PartialEq)]
        pub(super) struct B(String);
        impl A {
            fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl B {
            fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for A {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<&str> for B {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        crate::runtime::string_values!(A, B);
    }

    string_values!(Region);
    integer_values!(Level);
    closed_string_values!(Yes);
    closed_integer_values!(One);

    #[test]
    fn documented_values_round_trip() {
        assert_eq!(round_trip::<Region>(r#""US""#), Region::Us);
        assert_eq!(round_trip::<Level>("1"), Level::Low);
        assert_eq!(round_trip::<Yes>(r#""yes""#), Yes);
        assert_eq!(round_trip::<One>("1"), One);
        assert_eq!(decode::<Region>(r#""\u0055S""#), Region::Us);
        assert_eq!(
            format!("{} {} {} {}", Region::Us, Level::Low, Yes, One),
            "US 1 yes 1"
        );
        round_trip::<(several::A, several::B)>(r#"["a","b"]"#);
    }

    #[test]
    fn open_enums_take_other_values() {
        assert_eq!(
            round_trip::<Region>(r#""EUC""#),
            Region::Other("EUC".to_owned())
        );
        assert_eq!(
            round_trip::<Level>("-9223372036854775808"),
            Level::Other(i64::MIN)
        );
        for json in ["9223372036854775808", "1.0", r#""1""#] {
            assert!(serde_json::from_str::<Level>(json).is_err(), "{json}");
        }
        assert!(serde_json::from_str::<Region>("1").is_err());
    }

    #[test]
    fn closed_enums_name_the_culprit() {
        let error = serde_json::from_str::<Yes>(r#""no""#)
            .unwrap_err()
            .to_string();
        assert_eq!(error, "unknown variant `no` of Yes at line 1 column 4");
        let error = serde_json::from_str::<One>("2").unwrap_err().to_string();
        assert_eq!(error, "unknown variant `2` of One at line 1 column 1");
        let long = format!("\"{}\"", "é".repeat(1000));
        let error = serde_json::from_str::<Yes>(&long).unwrap_err().to_string();
        assert!(error.starts_with(&format!("unknown variant `{}` of Yes", "é".repeat(64))));
    }
}
