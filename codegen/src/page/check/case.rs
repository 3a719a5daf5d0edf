//! The sides of a comparison: one event of a page, and the event of the spec that it is.

use std::collections::BTreeMap;

use super::checked::{Uncheckable, Which};
use crate::Lowered;
use crate::lower::FileLine;
use crate::model::{
    Attribute, ChangesType, Erratum, Event, EvidenceKind, Model, Path, Schema, Type,
};
use crate::page::forest::Forest;
use crate::page::lock::{ENVELOPE, Lock, LockedAttribute, LockedPage};
use crate::page::outline::{EventOutline, ExampleOf, Last};

/// One event of a page, and the event of the spec that it is.
pub(super) struct Case<'a> {
    /// The page's side.
    pub(super) outline: &'a EventOutline,
    /// The spec.
    pub(super) lowered: &'a Lowered,
    /// Index of the event; nothing if the page is the one of the envelope.
    pub(super) event: Option<usize>,
    /// The spec's side.
    pub(super) schema: &'a Schema,
    /// The page as it was locked.
    pub(super) locked: Option<&'a LockedPage>,
    /// The platform versions that the page speaks of.
    pub(super) platforms: Vec<String>,
    /// True if they were asked for: attributes of others are none of the page.
    is_restricted: bool,
    /// The event, as `module/event`.
    pub(super) id: String,
    /// True if only the attributes at the top can be looked at.
    pub(super) is_collapsed: bool,
    /// The attribute that the page ends with, if nothing stands behind its list.
    pub(super) last: Option<&'a Last>,
    /// The attributes of the spec.
    pub(super) forest: Forest,
    /// The path in the spec of each attribute that the page has at another.
    moved: BTreeMap<String, String>,
}

/// The event that is meant; nothing if the spec does not have it.
pub(super) fn find(model: &Model, name: &str, which: &Which) -> Result<Option<usize>, Uncheckable> {
    let wanted = which.module.as_deref().map(|name| module(model, name));
    let wanted = wanted.transpose()?;
    let events = model.events.iter().enumerate();
    let is_meant =
        |event: &Event| event.wire == name && wanted.is_none_or(|wanted| wanted == event.module);
    let fitting: Vec<usize> =
        events.filter(|(_, event)| is_meant(event)).map(|(index, _)| index).collect();
    match by_address(model, fitting, which).as_slice() {
        [] => Ok(None),
        [only] => check_platforms(&model.events[*only], which).map(|()| Some(*only)),
        several => Err(Uncheckable::Ambiguous {
            event: name.to_owned(),
            modules: several.iter().map(|index| module_name(model, *index)).collect(),
        }),
    }
}

/// The events whose page has the address of this one, if there are any; else all of them.
fn by_address(model: &Model, events: Vec<usize>, which: &Which) -> Vec<usize> {
    let Some(address) = &which.address else {
        return events;
    };
    let has = |index: &&usize| model.events[**index].schema.page.url.has(address);
    let there: Vec<usize> = events.iter().filter(has).copied().collect();
    if there.is_empty() { events } else { there }
}

/// The platform versions of a page: the ones that were asked for, or the ones whose page has its
/// address; none if nothing tells.
fn asked(which: &Which, schema: &Schema) -> Vec<String> {
    let of_address = which.address.iter().flat_map(|address| schema.page.url.platforms_at(address));
    if which.platforms.is_empty() { of_address.collect() } else { which.platforms.clone() }
}

/// The modules that have an event of a name.
pub(super) fn modules_of(model: &Model, name: &str) -> Vec<String> {
    let events = model.events.iter().filter(|event| event.wire == name);
    events.map(|event| model.modules[event.module].wire.clone()).collect()
}

fn module(model: &Model, name: &str) -> Result<usize, Uncheckable> {
    model.module(name).ok_or_else(|| Uncheckable::Module {
        module: name.to_owned(),
        known: model.modules.iter().map(|module| module.wire.clone()).collect(),
    })
}

fn module_name(model: &Model, event: usize) -> String {
    model.modules[model.events[event].module].wire.clone()
}

fn check_platforms(event: &Event, which: &Which) -> Result<(), Uncheckable> {
    let unknown = which.platforms.iter().find(|platform| !event.platforms.contains(platform));
    match unknown {
        Some(platform) => Err(Uncheckable::Platform {
            event: event.wire.clone(),
            platform: platform.clone(),
            known: event.platforms.clone(),
        }),
        None => Ok(()),
    }
}

/// Returns true if the spec says that the page lists it.
pub(super) fn is_documented(attribute: &Attribute) -> bool {
    is_claimed(attribute.evidence.kind)
}

/// Returns true if what rests on this is something that the page says. Where sources contradict
/// each other, the page is one of them.
pub(super) fn is_claimed(kind: EvidenceKind) -> bool {
    matches!(kind, EvidenceKind::Documented | EvidenceKind::Contradicted)
}

/// Returns true if a page without nesting hides attributes of the spec. If it lists one that is
/// nested, it has lost the nesting and nothing else; if there is but one member of an object to
/// hide, that one is what the page does not list.
fn hides(schema: &Schema, outline: &EventOutline) -> bool {
    let top = &schema.root().attributes;
    let walk = schema.walk();
    let is_nested = |name: &str| {
        let mut nested = walk.iter().filter(|(path, _)| path.0.len() > 1);
        nested.any(|(_, attribute)| attribute.wire == name)
            && !top.iter().any(|attribute| attribute.wire == name)
    };
    let mut listed = outline.attributes.iter();
    let objects = top.iter().filter_map(|attribute| schema.object_in(&attribute.ty));
    let members = objects.flat_map(|object| &object.attributes);
    members.filter(|member| is_documented(member)).count() > 1
        && !listed.any(|entry| is_nested(&entry.name))
}

/// Returns true if a sample stands behind the attribute that is last in the list of a page.
fn goes_on(outline: &EventOutline, last: &Last) -> bool {
    let is_sample = |of| matches!(of, ExampleOf::Payload | ExampleOf::Data);
    outline.examples.iter().any(|example| example.line > last.line && is_sample(example.of))
}

impl<'a> Case<'a> {
    pub(super) fn new(
        outline: &'a EventOutline,
        lowered: &'a Lowered,
        index: Option<usize>,
        lock: &'a Lock,
        which: &Which,
    ) -> Self {
        let model = &lowered.model;
        let (schema, id, all) = match index {
            Some(index) => {
                let event = &model.events[index];
                let id = format!("{}/{}", module_name(model, index), event.wire);
                (&event.schema, id, event.platforms.clone())
            }
            None => {
                let all = model.platforms.iter().map(|(name, _)| name.clone());
                (&model.envelope.schema, ENVELOPE.to_owned(), all.collect())
            }
        };
        let asked = asked(which, schema);
        let is_restricted = !asked.is_empty();
        let platforms = if is_restricted { asked } else { all };
        Self {
            outline,
            lowered,
            event: index,
            schema,
            locked: lock.page(&id, &platforms),
            platforms,
            is_restricted,
            id,
            is_collapsed: outline.collapsed && hides(schema, outline),
            last: outline.last.as_ref().filter(|last| !goes_on(outline, last)),
            forest: Forest::of_paths(schema.walk().iter().map(|(path, _)| path)),
            moved: BTreeMap::new(),
        }
    }

    /// With the path in the spec of each attribute that the page has at another.
    pub(super) fn with_places(self, moved: BTreeMap<String, String>) -> Self {
        Self { moved, ..self }
    }

    /// Returns true if the page calls an attribute so, itself or as an erratum says.
    pub(super) fn is_named(&self, attribute: &Attribute, name: &str) -> bool {
        let mut errata = self.schema.errata_of(attribute);
        attribute.wire == name || errata.any(|erratum| erratum.page.name.as_deref() == Some(name))
    }

    /// The path in the spec of what the page has at a path.
    pub(super) fn own_path(&self, page: &str) -> String {
        self.moved.get(page).cloned().unwrap_or_else(|| page.to_owned())
    }

    /// The changes of the spec, each with its path.
    pub(super) fn changes(&self) -> Vec<(Path, &'a ChangesType)> {
        let walk = self.schema.walk().into_iter();
        let changes = walk.filter_map(|(path, attribute)| match &attribute.ty {
            Type::Changes(index) => Some((path, &self.schema.changes[*index])),
            _ => None,
        });
        changes.collect()
    }

    /// Returns true if two paths lead to one object: a page writes the name alone, which may stand
    /// at several places of one declared type.
    pub(super) fn is_same_object(&self, page: &str, own: &str) -> bool {
        let object = |path: &Path| {
            let attribute = self.schema.attribute(path)?;
            self.schema.object_in(&attribute.ty).map(std::ptr::from_ref)
        };
        let (page, own) = (Path::parse(page), Path::parse(own));
        let is_alike = page.0.last() == own.0.last() && object(&own).is_some();
        page == own || is_alike && object(&page) == object(&own)
    }

    /// Returns true if the platform versions of the page have an attribute.
    pub(super) fn has(&self, attribute: &Attribute) -> bool {
        let mut platforms = self.platforms.iter();
        !self.is_restricted
            || attribute.platforms.is_empty()
            || platforms.any(|platform| attribute.platforms.contains(platform))
    }

    /// The types that an attribute has on the platform versions of the page.
    pub(super) fn types<'s>(&self, attribute: &'s Attribute) -> Vec<&'s str> {
        let type_on = |platform: &String| attribute.type_on.get(platform);
        let here = self.platforms.iter().map(|own| type_on(own).unwrap_or(&attribute.phrase));
        let mut types: Vec<&str> = here.map(String::as_str).collect();
        if types.is_empty() {
            types.push(&attribute.phrase);
        }
        types.sort_unstable();
        types.dedup();
        types
    }

    /// How many attributes there are with it and in it that the page should list.
    pub(super) fn count(&self, attribute: &Attribute) -> usize {
        if !is_documented(attribute) || !self.has(attribute) {
            return 0;
        }
        let inner = self.schema.object_in(&attribute.ty);
        let inner = inner.filter(|_| !self.is_collapsed);
        let members = inner.into_iter().flat_map(|object| &object.attributes);
        1 + members.map(|member| self.count(member)).sum::<usize>()
    }

    /// The line of the spec that has a key of an attribute, or the attribute.
    pub(super) fn place(&self, path: &Path, keys: &[&str]) -> Option<FileLine> {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        let path = path.to_string();
        self.lowered.places.find(&self.schema.source, &path, &keys)
    }

    /// The line of an erratum.
    pub(super) fn erratum_place(&self, erratum: &Erratum) -> Option<FileLine> {
        self.place(&erratum.at, &["errata", &erratum.index.to_string()])
    }

    /// Returns true if an erratum stands in a type that other events have too, and may be of their
    /// pages.
    pub(super) fn is_of_other_pages(&self, erratum: &Erratum) -> bool {
        let places = &self.lowered.places;
        let place = places.pointer(&self.schema.source, &erratum.at.to_string());
        place.is_some_and(|(file, pointer)| {
            let users = places.standing_at(file, pointer);
            users.into_iter().any(|(schema, _)| schema != self.schema.source)
        })
    }

    /// Returns the locked facts of an attribute at the first of these paths that it had.
    pub(super) fn locked_attribute(&self, paths: [&Path; 2]) -> Option<&'a LockedAttribute> {
        let locked = self.locked?;
        let mut paths = paths.into_iter();
        paths.find_map(|path| locked.attributes.get(&path.to_string()))
    }
}
