// @generated from codegen/src/runtime/values.rs by `cargo xtask generate`. Do not edit.
//! Reading enums whose values are strings or integers.
//!
//! An open enum has a variant for values that are not documented; a closed one has not.

// No crate uses all of the macros.
#![allow(unused_imports, unused_macros)]

use std::fmt;

use super::decode::{Decode, text};
use super::json::{Misread, Node, Reason};

/// Implements what every enum of values has: `Serialize` and `Display`, by the value it stands for.
macro_rules! write_values {
    ($value:ty, $method:ident, $serialize:ident) => {
        impl ::serde::Serialize for $value {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                serializer.$serialize(self.$method())
            }
        }

        impl ::core::fmt::Display for $value {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.$method(), f)
            }
        }
    };
}
pub(crate) use write_values;

/// Implements using an enum as text.
macro_rules! text_values {
    ($value:ty) => {
        impl ::core::convert::AsRef<str> for $value {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}
pub(crate) use text_values;

/// Implements comparing an enum with text: with the one text that each value has.
macro_rules! compared_values {
    ($value:ty) => {
        impl ::core::cmp::PartialEq<str> for $value {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::core::cmp::PartialEq<&str> for $value {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };
}
pub(crate) use compared_values;

/// Implements reading a closed enum from what `from_wire` takes.
macro_rules! known_values {
    ($value:ty, $wire:ty) => {
        impl ::core::convert::TryFrom<$wire> for $value {
            type Error = $crate::runtime::UnknownValue;

            fn try_from(
                value: $wire,
            ) -> ::core::result::Result<Self, $crate::runtime::UnknownValue> {
                Self::from_wire(value).ok_or_else(|| $crate::runtime::UnknownValue::new(value))
            }
        }
    };
}
pub(crate) use known_values;

/// Implements reading with a function from the wire value to an optional enum.
macro_rules! read_values {
    ($value:ty, $function:ident, $read:expr) => {
        impl $crate::runtime::Decode for $value {
            fn decode(
                value: $crate::runtime::Node<'_>,
            ) -> ::core::result::Result<Self, $crate::runtime::Misread> {
                let name = ::core::stringify!($value);
                $crate::runtime::values::$function(value, name, $read)
            }
        }

        $crate::runtime::deserialize_decoded!($value);
    };
}
pub(crate) use read_values;

/// Implements serde's traits and `Display` for enums with `as_str` and `From<&str>`.
macro_rules! string_values {
    ($($value:ty),+ $(,)?) => {$(
        $crate::runtime::values::read_values!($value, read_string, |text: &str| {
            ::core::option::Option::Some(<$value as ::core::convert::From<&str>>::from(text))
        });
        $crate::runtime::values::write_values!($value, as_str, serialize_str);
        $crate::runtime::values::text_values!($value);
        $crate::runtime::values::compared_values!($value);

        impl ::core::convert::From<::std::string::String> for $value {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::core::str::FromStr for $value {
            type Err = ::core::convert::Infallible;

            fn from_str(
                text: &str,
            ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }
    )+};
}
pub(crate) use string_values;

/// Implements serde's traits and `Display` for enums with `as_i64` and `From<i64>`.
macro_rules! integer_values {
    ($($value:ty),+ $(,)?) => {$(
        $crate::runtime::values::read_values!($value, read_integer, |integer: i64| {
            ::core::option::Option::Some(<$value as ::core::convert::From<i64>>::from(integer))
        });
        $crate::runtime::values::write_values!($value, as_i64, serialize_i64);
    )+};
}
pub(crate) use integer_values;

/// Implements serde's traits, `Display` and the reading of text for enums with `as_str` and
/// `from_wire(&str) -> Option<Self>`.
macro_rules! named_values {
    ($value:ty) => {
        $crate::runtime::values::read_values!($value, read_string, <$value>::from_wire);
        $crate::runtime::values::write_values!($value, as_str, serialize_str);
        $crate::runtime::values::text_values!($value);
        $crate::runtime::values::known_values!($value, &str);

        impl ::core::str::FromStr for $value {
            type Err = $crate::runtime::UnknownValue;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::runtime::UnknownValue> {
                ::core::convert::TryFrom::try_from(text)
            }
        }
    };
}
pub(crate) use named_values;

/// As `named_values`, for enums each of whose values has one text.
macro_rules! closed_string_values {
    ($($value:ty),+ $(,)?) => {$(
        $crate::runtime::values::named_values!($value);
        $crate::runtime::values::compared_values!($value);
    )+};
}
pub(crate) use closed_string_values;

/// Implements serde's traits and `Display` for enums with `as_i64` and
/// `from_wire(i64) -> Option<Self>`.
macro_rules! closed_integer_values {
    ($($value:ty),+ $(,)?) => {$(
        $crate::runtime::values::read_values!($value, read_integer, <$value>::from_wire);
        $crate::runtime::values::write_values!($value, as_i64, serialize_i64);
        $crate::runtime::values::known_values!($value, i64);
    )+};
}
pub(crate) use closed_integer_values;

/// A value that no page documents, where there are no others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue(String);

impl UnknownValue {
    #[allow(dead_code, reason = "some crates have no closed enums")]
    pub(crate) fn new(value: impl fmt::Display) -> Self {
        Self(format!("{value:.64}"))
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no documented value", self.0)
    }
}

impl std::error::Error for UnknownValue {}

/// Reads a string that `read` knows; `name` is the type's, for error messages.
#[inline]
pub fn read_string<T>(
    value: Node<'_>,
    name: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Misread> {
    read(&text(value)?).ok_or_else(|| Misread::new(value, Reason::Undocumented(name)))
}

/// Reads an integer that `read` knows; `name` is the type's, for error messages.
pub fn read_integer<T>(
    value: Node<'_>,
    name: &'static str,
    read: impl FnOnce(i64) -> Option<T>,
) -> Result<T, Misread> {
    read(i64::decode(value)?).ok_or_else(|| Misread::new(value, Reason::Undocumented(name)))
}
