//! The file of the envelope: from its page, or from an example of a payload.

use super::context::Spelling;
use super::draft::Draft;
use super::event;
use super::vendor::DOCS;
use super::words;
use super::yaml::CannotEdit;
use crate::model::Json;
use crate::page::extract::envelope::{Roles, roles};
use crate::page::listing::listing;
use crate::page::outline::{Entry, EventOutline, ExampleOf};

/// Data of a page besides its attributes.
pub(super) struct About<'a> {
    pub(super) captured: &'a str,
    pub(super) sha256: &'a str,
    pub(super) title: Option<&'a str>,
    pub(super) timestamps: Vec<Spelling>,
}

/// The text of a file with the attributes that the page of the envelope lists.
pub(super) fn of_page(outline: &EventOutline, about: About<'_>) -> Result<String, CannotEdit> {
    let listing = listing(&outline.attributes);
    let mut writer = event::writer(outline, &listing, about.timestamps);
    let attributes = writer.attributes(&listing);
    let (event, data) = named_or_first(&outline.attributes);
    let mut page = Draft::default();
    page.put("title", outline.title.as_deref().or(about.title).unwrap_or("Events"));
    page.put("url", DOCS);
    page.mark("url", "give the address of the page itself");
    page.put("captured", about.captured);
    page.put("sha256", about.sha256);
    let mut draft = head(event, data, page);
    event::put_beside(&mut draft, &mut writer, "attributes", attributes);
    draft.into_file(&[])
}

/// The attributes that have the name of the event and the data. Where the page does not tell, the
/// first text and the first object stand in.
fn named_or_first(attributes: &[Entry]) -> (&str, &str) {
    let Roles { event, data } = roles(attributes);
    let first = |word: &str, other: Option<&str>| {
        let is_it = |entry: &&Entry| {
            entry.type_.as_deref().is_some_and(|type_| type_.eq_ignore_ascii_case(word))
                && other != Some(entry.name.as_str())
        };
        attributes.iter().find(is_it).map(|entry| entry.name.as_str())
    };
    let event = event.or_else(|| first("string", data)).unwrap_or("event");
    let data = data.or_else(|| first("object", Some(event))).unwrap_or("data");
    (event, data)
}

/// The text of a file with what an example of a payload has around its data, else with the name of
/// the event and the data.
pub(super) fn of_example(
    outline: Option<&EventOutline>,
    captured: &str,
) -> Result<String, CannotEdit> {
    let example = outline.and_then(payload);
    let name = outline.map_or("", |outline| outline.event.as_str());
    let (event, data) = shown(example, name);
    let mut page = Draft::default();
    page.put("title", "Events");
    page.put("url", DOCS);
    page.put("captured", captured);
    page.mark("", "name the page that documents what is around the data");
    let mut draft = head(&event, &data, page);
    draft.put_draft("attributes", attributes(example, &event, &data));
    draft.into_file(&[])
}

fn head(event: &str, data: &str, page: Draft) -> Draft {
    let mut envelope = Draft::default();
    envelope.put("event", event);
    envelope.put("data", data);
    envelope.put("summary", "What every event comes in.");
    envelope.mark("", "say which attributes have the event's name and its data");
    let mut draft = Draft::default();
    draft.put_draft("envelope", envelope);
    draft.put_draft("page", page);
    draft.put("where_silent", "inferred - the page does not say");
    draft.mark("where_silent", "say what presence and null rest on");
    draft
}

fn payload(outline: &EventOutline) -> Option<&Json> {
    let mut examples = outline.examples.iter();
    let found = examples.find(|example| example.of == ExampleOf::Payload)?;
    Some(&found.json)
}

/// The attributes that have the name of the event and its data.
fn shown(example: Option<&Json>, event: &str) -> (String, String) {
    let Some(Json::Object(members)) = example else {
        return ("event".to_owned(), "data".to_owned());
    };
    let is_name = |json: &Json| matches!(json, Json::String(text) if text == event);
    let name = members.iter().find(|(_, value)| is_name(value));
    let name = name.map_or("event", |(key, _)| key.as_str());
    let is_data =
        |(key, value): &(&String, &Json)| *key != name && matches!(value, Json::Object(_));
    let named = members.iter().find(|member| member.0 == "data" && is_data(member));
    let data = named.or_else(|| members.iter().find(is_data));
    (name.to_owned(), data.map_or("data", |(key, _)| key).to_owned())
}

fn attributes(example: Option<&Json>, event: &str, data: &str) -> Draft {
    let mut all = Draft::default();
    let fixed = [(event, "string", "Name of the event."), (data, "object", "What the event says.")];
    for (name, phrase, doc) in fixed {
        let mut draft = Draft::default();
        draft.put("type", phrase);
        draft.put("doc", doc);
        all.put_draft(name, draft);
    }
    if let Some(Json::Object(members)) = example {
        for (name, value) in members.iter().filter(|(name, _)| *name != event && *name != data) {
            let mut draft = Draft::default();
            draft.put("type", phrase(value));
            draft.put("doc", format!("The {}.", words::plain(name)));
            draft.mark("doc", words::DESCRIBE);
            all.put_draft(name, draft);
        }
    }
    all
}

fn phrase(value: &Json) -> &'static str {
    match value {
        Json::String(_) => "string",
        Json::Number(number) if number.is_i64() => "integer",
        Json::Number(_) => "number",
        Json::Boolean(_) => "boolean",
        Json::Object(_) => "object",
        Json::Null | Json::Array(_) => "any",
    }
}
