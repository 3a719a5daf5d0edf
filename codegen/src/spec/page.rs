//! Pages: where something is documented, and which platform versions have it.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::claim::Evidence;

/// The page that documents something.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its address, or a mapping from platform versions to the address of the page of each.
    pub url: Addresses,
    /// The day it was read, as YYYY-MM-DD.
    pub captured: String,
    /// The SHA-256 of the text that was read, if it was kept.
    pub sha256: Option<String>,
}

/// Where a page is: one address for all platform versions, or one for each that has a page of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses(Vec<(Option<String>, String)>);

impl Addresses {
    /// The address of the newest platform version. There is always one.
    pub fn newest(&self) -> &str {
        self.0.last().map_or("", |(_, address)| address)
    }

    /// The address of the page of a platform version, if it is known.
    pub fn of(&self, platform: &str) -> Option<&str> {
        let is_it = |own: &Option<String>| own.as_deref().is_none_or(|own| own == platform);
        let found = self.0.iter().find(|(own, _)| is_it(own));
        found.map(|(_, address)| address.as_str())
    }

    /// Every address, with its platform version unless it is the one of all of them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Option<&str>, &str)> {
        self.0.iter().map(|(platform, address)| (platform.as_deref(), address.as_str()))
    }

    /// Returns true if one of them leads to the same page as an address: a slash, a query or a
    /// fragment at the end makes no difference.
    pub fn has(&self, address: &str) -> bool {
        self.0.iter().any(|(_, own)| is_same(own, address))
    }

    /// Returns the platform versions whose page has this address.
    pub fn platforms_at(&self, address: &str) -> Vec<String> {
        let same = self.0.iter().filter(|(_, own)| is_same(own, address));
        same.filter_map(|(platform, _)| platform.clone()).collect()
    }

    /// Returns the addresses with the platform versions in the order of a list, the oldest first.
    #[must_use]
    pub fn in_order<'p>(&self, platforms: impl Iterator<Item = &'p String> + Clone) -> Self {
        let mut sorted = self.0.clone();
        sorted
            .sort_by_key(|(own, _)| platforms.clone().position(|name| Some(name) == own.as_ref()));
        Self(sorted)
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let page = |address: &str| {
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let address = address[..end].trim_end_matches('/');
        address.split_once("://").map_or(address, |(_, rest)| rest).to_owned()
    };
    page(one) == page(other)
}

impl JsonSchema for Addresses {
    fn schema_name() -> Cow<'static, str> {
        "Addresses".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An address, or a mapping from platform versions to the address of each.",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 }
            ]
        })
    }
}

impl<'de> Deserialize<'de> for Addresses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AddressesVisitor)
    }
}

struct AddressesVisitor;

impl<'de> Visitor<'de> for AddressesVisitor {
    type Value = Addresses;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address, or a mapping from platform versions to addresses")
    }

    fn visit_str<E: de::Error>(self, address: &str) -> Result<Addresses, E> {
        Ok(Addresses(vec![(None, address.to_owned())]))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Addresses, A::Error> {
        let mut addresses = Vec::new();
        while let Some((platform, address)) = map.next_entry::<String, String>()? {
            addresses.push((Some(platform), address));
        }
        if addresses.is_empty() {
            let message =
                "no address stands here; write an address, or one for each platform version";
            return Err(de::Error::custom(message));
        }
        Ok(Addresses(addresses))
    }
}

/// The platform versions that have an event: a list where the page says so, or a mapping from each
/// to what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platforms {
    /// The versions in the order of the file, each with its evidence.
    pub versions: Vec<(String, Evidence)>,
    /// True if the file has a list.
    pub(crate) is_list: bool,
}

impl Platforms {
    /// The names of the versions.
    pub fn names(&self) -> Vec<String> {
        self.versions.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl JsonSchema for Platforms {
    fn schema_name() -> Cow<'static, str> {
        "Platforms".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let evidence = generator.subschema_for::<Evidence>();
        json_schema!({
            "description": "Platform versions, or a mapping from each to its evidence.",
            "anyOf": [
                { "type": "array", "items": { "type": "string" } },
                { "type": "object", "additionalProperties": evidence }
            ]
        })
    }
}

impl<'de> Deserialize<'de> for Platforms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PlatformsVisitor)
    }
}

struct PlatformsVisitor;

impl<'de> Visitor<'de> for PlatformsVisitor {
    type Value = Platforms;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of platform versions, or a mapping from each to its evidence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Platforms, A::Error> {
        let mut versions = Vec::new();
        while let Some(name) = list.next_element()? {
            versions.push((name, Evidence::DOCUMENTED));
        }
        Ok(Platforms { versions, is_list: true })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Platforms, A::Error> {
        let mut versions = Vec::new();
        while let Some(entry) = map.next_entry()? {
            versions.push(entry);
        }
        Ok(Platforms { versions, is_list: false })
    }
}
