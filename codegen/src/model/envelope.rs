//! The envelope: what every payload has around the data of its event, and where it has name and data.

use super::path::Path;
use super::schema::Schema;
use super::types::{Attribute, Type};
use crate::spec::Json;

/// The attributes of every payload around its data.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// Description.
    pub summary: String,
    /// Where the event's name is.
    pub name: EventName,
    /// The path of the event's data; empty if the data is the whole payload.
    pub data: Path,
    /// The attribute that names the module or modules.
    pub modules: Option<Path>,
    /// The path of the array of payloads, if a body has several; empty if the body is that array.
    pub batch: Option<Path>,
    /// Its attributes.
    pub schema: Schema,
}

/// Where the name of an event is: in a header, in an attribute, or one part of it in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventName {
    /// The header of the request that has the name, or its first part.
    pub header: Option<String>,
    /// The attribute that has the name, or its second part.
    pub attribute: Option<Path>,
    /// The text between the two parts.
    pub between: String,
}

impl Envelope {
    /// Returns true if the data is the whole payload, but for the attributes of the envelope.
    pub fn is_flat(&self) -> bool {
        self.data.0.is_empty()
    }

    /// Returns true if the object with the data has attributes of the envelope too, such as the name
    /// of the event.
    pub fn is_shared(&self) -> bool {
        self.is_flat() || self.shared().is_some()
    }

    /// The attributes of the envelope that stand in the object with the data.
    pub fn beside_data(&self) -> &[Attribute] {
        let object = if self.is_flat() { Some(0) } else { self.shared() };
        object.map_or(&[], |object| &self.schema.objects[object].attributes)
    }

    /// The object with the data, if it has attributes of the envelope and is not the whole payload.
    fn shared(&self) -> Option<usize> {
        match self.schema.attribute(&self.data)?.ty {
            Type::Object(index) => Some(index),
            _ => None,
        }
    }

    /// Returns true if an attribute has the name or the data, or either is in it.
    pub fn leads_to_role(&self, path: &Path) -> bool {
        let mut roles = self.name.whole().into_iter().chain([&self.data]);
        !path.0.is_empty() && roles.any(|role| role.0.starts_with(&path.0))
    }

    /// Returns true if an attribute has the name, a part of it or the data, or one of them is in it.
    pub fn leads_to_event(&self, path: &Path) -> bool {
        let is_part = |part: &Path| !path.0.is_empty() && part.0.starts_with(&path.0);
        self.leads_to_role(path) || self.name.part().is_some_and(is_part)
    }

    /// The data in the JSON of a payload, with what the envelope has in the same object.
    pub fn data_in<'j>(&self, payload: &'j Json) -> Option<&'j Json> {
        self.data.0.iter().try_fold(payload, |json, step| match json {
            Json::Object(members) => members.get(step),
            _ => None,
        })
    }

    /// As [`data_in`](Self::data_in), to be changed.
    pub(crate) fn data_in_mut<'j>(&self, payload: &'j mut Json) -> Option<&'j mut Json> {
        self.data.0.iter().try_fold(payload, |json, step| match json {
            Json::Object(members) => members.get_mut(step),
            _ => None,
        })
    }

    /// The body that has a payload: the payload itself, or a batch of one.
    pub(crate) fn body_with(&self, payload: Json) -> Json {
        let Some(path) = &self.batch else {
            return payload;
        };
        let mut body = Json::Object(indexmap::IndexMap::new());
        path.set_in(&mut body, Json::Array(vec![payload]));
        body
    }
}

impl EventName {
    /// Returns true if two envelopes have the name in the same place; the case of a header does not
    /// matter.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let lower = |name: &Self| Self {
            header: name.header.as_ref().map(|header| header.to_lowercase()),
            ..name.clone()
        };
        lower(self) == lower(other)
    }

    /// The whole name, from the value of the header and that of the attribute.
    pub fn joined(&self, header: &str, attribute: Option<&str>) -> String {
        attribute.map_or_else(
            || header.to_owned(),
            |attribute| format!("{header}{}{attribute}", self.between),
        )
    }

    /// The parts of a whole name: the value of the header, and of the attribute if it has one.
    pub fn split<'n>(&self, name: &'n str) -> (&'n str, Option<&'n str>) {
        let parts = self.part().and_then(|_| name.rsplit_once(self.between.as_str()));
        parts.map_or((name, None), |(header, attribute)| (header, Some(attribute)))
    }

    /// The headers of a request that names an event.
    pub fn headers(&self, name: &str) -> Vec<(String, String)> {
        let header = self.header.iter();
        header.map(|header| (header.clone(), self.split(name).0.to_owned())).collect()
    }

    /// As [`headers`](Self::headers), with values as they arrive.
    pub fn headers_as_bytes(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        let headers = self.headers(name).into_iter();
        headers.map(|(name, value)| (name, value.into_bytes())).collect()
    }

    /// The attribute that has the whole name.
    pub fn whole(&self) -> Option<&Path> {
        self.attribute.as_ref().filter(|_| self.header.is_none())
    }

    /// The attribute that has the second part of the name, behind that of the header.
    pub fn part(&self) -> Option<&Path> {
        self.attribute.as_ref().filter(|_| self.header.is_some())
    }
}
