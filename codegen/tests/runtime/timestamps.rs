//! Timestamps as text.

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
    assert_eq!(nanos("1970-01-01T00:00:00.123456789999999999999999999Z"), Some(123_456_789));
    assert_eq!(nanos("1969-12-31T23:59:59.999Z"), Some(-1_000_000));
    assert_eq!(nanos("1970-01-01T00:00:00.Z"), None);
}

#[test]
fn offsets_count() {
    for offset in ["+05:30", "+0530"] {
        assert_eq!(seconds(&format!("1970-01-01T05:30:00{offset}")), Some(0), "{offset}");
    }
    assert_eq!(seconds("1969-12-31T19:00:00-05"), Some(0));
    assert_eq!(seconds("1969-12-31T16:00:01-08:00"), Some(1));
    for offset in [
        "", "z", "+5", "+053", "+05:", "+05:3", "+5:30", "+24:00", "+24", "+05:60", "+0560",
        "05:30", "Z ", "+05:30Z", "+05Z",
    ] {
        assert_eq!(seconds(&format!("1970-01-01T00:00:00{offset}")), None, "{offset}");
    }
}

#[test]
fn only_dates_of_the_calendar_are_read() {
    assert_eq!(seconds("2024-02-29 00:00:00"), Some(1_709_164_800));
    assert_eq!(seconds("2000-02-29 00:00:00"), Some(951_782_400));
    assert_eq!(seconds("2100-03-01 00:00:00"), Some(4_107_542_400));
    assert_eq!(seconds("0000-01-01 00:00:00"), Some(-62_167_219_200));
    assert_eq!(seconds("9999-12-31 23:59:59"), Some(253_402_300_799));
    for date in ["2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-01"] {
        assert_eq!(seconds(&format!("{date} 00:00:00")), None, "{date}");
    }
    for date in ["2023-01-00", "2023-1-01", "23-01-01", "+023-01-01", "２023-01-01", "2023-01-1x"]
    {
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
    assert_eq!(seconds("2016-12-31 23:59:60"), seconds("2017-01-01 00:00:00"));
    for time in ["24:00:00", "00:60:00", "00:00:61", "0:00:00", "00:00", "00:00:00 "] {
        assert_eq!(seconds(&format!("2017-01-01 {time}")), None, "{time}");
    }
}

#[test]
fn patterns_may_hold_less_or_more() {
    assert_eq!(timestamp::parse("50% of 1971", &["50%% of %Y"]), Some(365 * 86_400 * SECOND));
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

#[test]
fn an_offset_of_zero_is_none() {
    let has_offset = |text: &str| timestamp::has_offset(text, &[ISO, SPACED]);
    for zone in ["Z", "+00:00", "-0000", "+00"] {
        assert!(!has_offset(&format!("2019-03-06T21:16:54{zone}")), "{zone}");
    }
    for zone in ["+05:30", "-0030", "-05"] {
        assert!(has_offset(&format!("2019-03-06T21:16:54{zone}")), "{zone}");
    }
    assert!(!has_offset("2019-13-06T21:16:54+01:00"), "it is no point in time");
    assert!(!has_offset("tomorrow+01:00"));
}
