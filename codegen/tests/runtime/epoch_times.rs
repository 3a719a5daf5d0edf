//! Seconds and milliseconds since 1970.

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
    let error = format!("\"{}\"", "9".repeat(100_000)).parse::<EpochTime>().unwrap_err();
    assert!(error.message().len() < 200);
    assert_eq!(error.pointer(), "");
}

#[test]
fn text_and_type_are_kept() {
    for json in ["1551907014.250", "1.50e9", r#""1551907014250""#, "1551907014250", "-0.0"] {
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
    let [plain, quoted, seconds, later] =
        ["1551907014250", r#""1551907014250""#, "1551907014.250", "1551907014.251"]
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
