//! Enums of documented values.

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
    assert_eq!(format!("{} {} {} {}", Region::Us, Level::Low, Yes, One), "US 1 yes 1");
    round_trip::<(several::A, several::B)>(r#"["a","b"]"#);
}

#[test]
fn open_enums_take_other_values() {
    assert_eq!(round_trip::<Region>(r#""EUC""#), Region::Other("EUC".to_owned()));
    assert_eq!(round_trip::<Level>("-9223372036854775808"), Level::Other(i64::MIN));
    for json in ["9223372036854775808", "1.0", r#""1""#] {
        assert!(serde_json::from_str::<Level>(json).is_err(), "{json}");
    }
    assert!(serde_json::from_str::<Region>("1").is_err());
}

#[test]
fn closed_enums_name_the_culprit() {
    let message = |error: DecodeError| error.to_string();
    assert_eq!(message(error_of::<Yes>(r#""no""#)), r#""no" is no documented value of Yes"#);
    assert_eq!(message(error_of::<One>("2")), "2 is no documented value of One");
    let long = format!("\"{}\"", "é".repeat(1000));
    let error = message(error_of::<Yes>(&long));
    assert_eq!(error, format!("\"{} is no documented value of Yes", "é".repeat(63)));
}
