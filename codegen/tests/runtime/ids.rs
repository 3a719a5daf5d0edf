//! Identifiers.

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
        assert!(error.contains("a 64-bit integer, found the number"), "{error}");
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
    assert_eq!((Id::from(132_u32), Id::from(132_i32)), (plain.clone(), plain));
}

#[test]
fn integers_sort_by_value_and_before_text() {
    let mut ids = ["b", "10", "9", "", "-3", "-20", "18446744073709551615", "007"].map(Id::from);
    ids.sort();
    let sorted = ids.each_ref().map(Id::as_str);
    assert_eq!(sorted, ["-20", "-3", "9", "10", "18446744073709551615", "", "007", "b"]);
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
    assert_eq!(decode::<std::collections::BTreeMap<Id, i32>>(r#"{"5":1}"#), map);
}
