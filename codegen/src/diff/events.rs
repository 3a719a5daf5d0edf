//! Which event of the old spec is which of the new one, and what is said of it.

use super::found::{At, Found};
use super::kind::Kind;
use super::spot::{Spot, Subject};
use super::{evidence, not_transcribed, schema, similar};
use crate::model::{Event, Model};

/// An event, and the model that it belongs to.
#[derive(Clone, Copy)]
struct Side<'m> {
    model: &'m Model,
    event: &'m Event,
}

impl Side<'_> {
    fn module(&self) -> &str {
        &self.model.modules[self.event.module].wire
    }

    fn product(&self) -> &str {
        &self.model.products[self.event.product].key
    }

    fn spot(&self) -> Spot {
        let subject =
            Subject::Event { module: self.module().to_owned(), event: self.event.wire.clone() };
        Spot::subject(subject, &self.event.schema.source)
    }

    /// Returns whether a spec has an event of the same name that this is not.
    fn has_namesake(&self, model: &Model) -> bool {
        model.events.iter().any(|event| event.wire == self.event.wire)
    }
}

/// How an event is found again, the surest way first.
const SAME: [fn(Side<'_>, Side<'_>) -> bool; 5] = [
    |old, new| old.module() == new.module() && old.event.wire == new.event.wire,
    |old, new| old.event.wire == new.event.wire && old.event.ident == new.event.ident,
    |old, new| old.product() == new.product() && old.event.ident == new.event.ident,
    |old, new| old.module() == new.module() && old.event.schema.source == new.event.schema.source,
    |old, new| similar::is_same(&old.event.schema, &new.event.schema),
];

/// Compares the events of two models.
pub(super) fn compare(found: &mut Found, old: &Model, new: &Model) {
    let mut removed = sides(old);
    let mut added = sides(new);
    for is_same in SAME {
        let all = removed.clone();
        for before in std::mem::take(&mut removed) {
            let index = only(&added, |after| is_same(before, after));
            // Only if it is the only one in both directions are the two surely the same.
            let is_sure =
                |index: &usize| only(&all, |before| is_same(before, added[*index])).is_some();
            match index.filter(is_sure) {
                Some(index) => both(found, before, added.remove(index)),
                None => removed.push(before),
            }
        }
    }
    let is_alike = |before: Side<'_>, after: Side<'_>| {
        similar::is_alike(&before.event.schema, &after.event.schema)
    };
    let likely = |before: Side<'_>| {
        let index = only(&added, |after| is_alike(before, after))?;
        only(&removed, |other| is_alike(other, added[index])).map(|_| index)
    };
    let likely: Vec<Option<usize>> = removed.iter().map(|before| likely(*before)).collect();
    for (index, after) in added.iter().enumerate() {
        let kind = existence(*after, old);
        let change = found.added(kind, after.spot(), after.event.summary.clone());
        change.contents = similar::contents_of_schema(&after.event.schema);
        let before = likely.iter().position(|likely| *likely == Some(index));
        change.looks_like = before.map(|before| removed[before].spot().subject.to_string());
    }
    for (before, after) in removed.iter().zip(likely) {
        let kind = existence(*before, new);
        let change = found.removed(kind, before.spot(), before.event.summary.clone());
        change.contents = similar::contents_of_schema(&before.event.schema);
        change.looks_like = after.map(|after| added[after].spot().subject.to_string());
    }
}

fn sides(model: &Model) -> Vec<Side<'_>> {
    let events = model.events.iter();
    events.map(|event| Side { model, event }).collect()
}

/// The index of the only one that fits.
fn only(sides: &[Side<'_>], fits: impl Fn(Side<'_>) -> bool) -> Option<usize> {
    let fitting = sides.iter().enumerate().filter(|(_, side)| fits(**side));
    let mut fitting = fitting.map(|(index, _)| index);
    match (fitting.next(), fitting.next()) {
        (Some(index), None) => Some(index),
        _ => None,
    }
}

/// The kind of adding an event to a spec. A spec that knows the event, but does not transcribe it,
/// takes no other event for it.
fn existence(event: Side<'_>, other: &Model) -> Kind {
    let is_known = not_transcribed::find(other, event.module(), &event.event.wire).is_some();
    if event.has_namesake(other) && !is_known { Kind::NamesakeAdded } else { Kind::EventAdded }
}

fn both(found: &mut Found, old: Side<'_>, new: Side<'_>) {
    let at = At::new(old.spot(), new.spot());
    identity(found, &at, old, new);
    let (was, is) = (old.event, new.event);
    platforms(found, &at, was, is);
    let kind = Kind::DescriptionChanged;
    found.differ(kind, &at.part(&["summary"]), &was.summary, &is.summary);
    let lists = [
        ("fires_when", &was.fires_when, &is.fires_when),
        ("fires_not_when", &was.fires_not_when, &is.fires_not_when),
        ("needs", &was.needs, &is.needs),
    ];
    for (key, was, is) in lists {
        found.lists(kind, &at.part(&[key]), was, is);
    }
    schema::compare(found, &at, &was.schema, &is.schema);
}

/// Compares the platform versions of an event, and the evidence of those on both sides.
fn platforms(found: &mut Found, at: &At, old: &Event, new: &Event) {
    let key = at.part(&["platforms"]);
    found.items(Kind::EventPlatformAdded, &key, &old.platforms, &new.platforms);
    for (name, why) in old.platforms.iter().zip(&old.platform_evidence) {
        if let Some(index) = new.platforms.iter().position(|other| other == name) {
            let at = at.part(&["platforms", name]);
            evidence::unjudged(found, &at, why, &new.platform_evidence[index]);
        }
    }
}

/// The names of an event, on the wire and in Rust.
fn identity(found: &mut Found, at: &At, old: Side<'_>, new: Side<'_>) {
    let (was, is) = (old.event, new.event);
    let is_reused = new.has_namesake(old.model) || old.has_namesake(new.model);
    let renamed = if is_reused { Kind::EventNameReused } else { Kind::EventRenamed };
    found.differ(renamed, &at.part(&["event"]), &was.wire, &is.wire);
    let module = (old.module().to_owned(), new.module().to_owned());
    let kind = Kind::EventModuleChanged;
    found.differ(kind, &at.part(&["module"]), &module.0, &module.1);
    let product = (old.product().to_owned(), new.product().to_owned());
    let kind = Kind::EventProductChanged;
    found.differ(kind, &at.part(&["product"]), &product.0, &product.1);
    found.differ(Kind::TypeRenamed, &at.part(&["type_name"]), &was.ident, &is.ident);
    found.differ(Kind::FileRenamed, at, &was.file, &is.file);
}
