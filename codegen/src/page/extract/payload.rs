//! Name and data of an event in the payloads of a page.

use crate::model::Model;
use crate::spec::Json;

/// The names of the attributes with the event's name and its data, where no spec tells them.
pub(super) const EVENT: &str = "event";
pub(super) const DATA: &str = "data";

/// The data in the JSON of a payload.
pub(super) fn data_of<'j>(model: Option<&Model>, payload: &'j Json) -> Option<&'j Json> {
    match (model, payload) {
        (Some(model), payload) => model.envelope.data_in(payload),
        (None, Json::Object(members)) => members.get(DATA),
        (None, _) => None,
    }
}
