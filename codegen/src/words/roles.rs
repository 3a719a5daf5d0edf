//! Where a payload has the name and the data of its event, in words.

use super::markdown::code;
use crate::model::{Envelope, EventName};

/// The place of the event's name, in words for lists.
pub(crate) fn name_role(name: &EventName) -> String {
    match (&name.header, &name.attribute) {
        (None, path) => path.as_ref().map_or_else(String::new, ToString::to_string),
        (Some(header), None) => format!("header {header}"),
        (Some(header), Some(path)) => format!("header {header}, {:?}, {path}", name.between),
    }
}

/// The place of the event's data, in words for lists.
pub(crate) fn data_role(envelope: &Envelope) -> String {
    if envelope.is_flat() { "the whole body".to_owned() } else { envelope.data.to_string() }
}

/// The place of the payloads of a body, in words for lists, if there are several.
pub(crate) fn batch_role(envelope: &Envelope) -> Option<String> {
    let path = envelope.batch.as_ref()?;
    Some(if path.0.is_empty() { "the whole body".to_owned() } else { path.to_string() })
}

/// Both places, as a sentence of a reference page.
pub(crate) fn roles(envelope: &Envelope) -> String {
    let places = name_and_data(envelope);
    match &envelope.batch {
        None => places,
        Some(path) if path.0.is_empty() => {
            format!("A body is an array of payloads; this is one of them. {places}")
        }
        Some(path) => {
            let path = code(&path.to_string());
            format!("A body has an array of payloads at {path}; this is one of them. {places}")
        }
    }
}

fn name_and_data(envelope: &Envelope) -> String {
    let name = name_in_sentence(&envelope.name);
    let data = code(&envelope.data.to_string());
    let own = envelope.beside_data().len() == 1;
    let attributes = if own { "the attribute" } else { "the attributes" };
    match (envelope.is_flat(), envelope.is_shared(), envelope.beside_data().is_empty()) {
        (true, _, true) => format!("The event's name is in {name}; its data is the whole body."),
        (true, ..) => format!(
            "The event's name is in {name}; its data is the whole body but for {attributes} below."
        ),
        (false, true, _) => format!(
            "The event's name is in {name}, its data in {data} but for {attributes} of it below."
        ),
        (false, false, _) => format!("The event's name is in {name}, its data in {data}."),
    }
}

fn name_in_sentence(name: &EventName) -> String {
    let path = name.attribute.as_ref().map(|path| code(&path.to_string()));
    match (&name.header, path) {
        (None, path) => path.unwrap_or_default(),
        (Some(header), None) => format!("the header {}", code(header)),
        (Some(header), Some(path)) => format!(
            "the header {}, followed by {} and the attribute {path} where a payload has that",
            code(header),
            code(&name.between)
        ),
    }
}
