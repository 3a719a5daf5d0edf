//! The edits that one difference demands.

use serde_yaml::{Mapping, Value};

use super::super::Work;
use super::super::conditions::Conditions;
use super::super::context::{Spelling, Writer};
use super::super::event::lists;
use super::super::scope::Scope;
use super::super::spec::Spec;
use super::super::yaml::{Edit, Steps, find, text_of};
use crate::Lowered;
use crate::model::{Attribute, Fact, Path, Schema};
use crate::page::difference::Difference;
use crate::page::listing::{Listed, listing};
use crate::page::lock::Lock;
use crate::page::outline::{EventOutline, Outline};

/// A difference, and all that is known around it.
pub(super) struct Known<'a> {
    /// All of the page.
    pub(super) page: &'a Outline,
    pub(super) outline: &'a EventOutline,
    pub(super) lowered: &'a Lowered,
    pub(super) schema: &'a Schema,
    pub(super) spec: &'a Spec,
    pub(super) lock: &'a Lock,
    pub(super) difference: &'a Difference,
    /// Every difference that no erratum explains.
    pub(super) all: &'a [Difference],
    /// The platform versions that the page speaks of, if not of all.
    pub(super) asked: &'a [String],
    /// The platform versions of the event.
    pub(super) platforms: Vec<String>,
    pub(super) path: Path,
    pub(super) listing: Vec<Listed<'a>>,
}

/// Edits that belong together, by file, and what they do.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) said: String,
    pub(super) edits: Vec<(String, Vec<Edit>)>,
}

/// The action for a difference.
pub(super) enum Plan {
    Edit(Group),
    /// Nothing but to mark what a person must decide.
    Mark(Group),
    /// Nothing but to tell people.
    Tell(String),
    /// The difference cannot be imported; the reason, if that is no matter of course.
    Leave(Option<String>),
}

impl Plan {
    pub(super) fn edit(said: impl Into<String>, file: String, edits: Vec<Edit>) -> Self {
        Self::Edit(Group { said: said.into(), edits: vec![(file, edits)] })
    }

    pub(super) fn leave(why: impl Into<String>) -> Self {
        Self::Leave(Some(why.into()))
    }
}

/// A difference in one line.
pub(super) fn said(known: &Known<'_>) -> String {
    let difference = known.difference;
    let path = if difference.path.is_empty() { "the event" } else { &difference.path };
    format!("{path}: {}", difference.kind)
}

impl<'a> Known<'a> {
    pub(super) fn new(
        work: &'a Work<'_>,
        outline: &'a EventOutline,
        lowered: &'a Lowered,
        lock: &'a Lock,
        (difference, all): (&'a Difference, &'a [Difference]),
    ) -> Option<Self> {
        let schema = work.schema(lowered, outline)?;
        Some(Self {
            page: work.page.outline,
            outline,
            lowered,
            schema,
            spec: &work.spec,
            lock,
            difference,
            all,
            asked: &work.page.platforms,
            platforms: work.platforms_of(lowered, outline),
            path: Path::parse(&difference.path),
            listing: listing(&outline.attributes),
        })
    }

    /// The attribute of the spec.
    pub(super) fn attribute(&self) -> Option<&'a Attribute> {
        self.schema.attribute(&self.path)
    }

    /// The fact of the page, if it says anything.
    pub(super) fn page_fact(&self) -> Option<&'a Fact> {
        self.difference.page.as_ref().map(|said| &said.fact)
    }

    /// The fact of the spec, if it says anything.
    pub(super) fn spec_fact(&self) -> Option<&'a Fact> {
        self.difference.spec.as_ref().map(|said| &said.fact)
    }

    /// Returns the attribute of the page: at the same path, or under the name and with the line.
    pub(super) fn listed(&self) -> Option<&Listed<'a>> {
        let all = || self.listing.iter().flat_map(Listed::with_members);
        let line = self.difference.line;
        let name = self.path.0.last()?;
        let has_line = |listed: &&Listed<'_>| {
            let claims = listed.claims().into_iter().map(|claim| claim.line);
            let values = listed.values().into_iter().map(|value| value.line);
            let entries = listed.entries.iter().map(|entry| entry.line);
            entries.chain(claims).chain(values).any(|entry| Some(entry) == line)
        };
        all()
            .find(|listed| listed.path == self.path)
            .or_else(|| all().find(|listed| listed.name() == name && has_line(listed)))
            .or_else(|| all().find(|listed| listed.name() == name))
    }

    /// File and steps of an attribute.
    pub(super) fn place(&self, path: &Path) -> Option<(String, Steps)> {
        let places = &self.lowered.places;
        let (file, pointer) = places.pointer(&self.schema.source, &path.to_string())?;
        Some((file.to_owned(), steps(pointer)))
    }

    /// File and steps of the mapping that has the members of an object, if it has any.
    pub(super) fn members(&self, object: &Path) -> Option<(String, Steps)> {
        if object.0.is_empty() {
            let top = if self.outline.event.is_empty() { "attributes" } else { "data" };
            return Some((self.schema.source.clone(), vec![top.to_owned()]));
        }
        let attribute = self.schema.attribute(object)?;
        let first = self.schema.object_in(&attribute.ty)?.attributes.first()?;
        let (file, mut at) = self.place(&object.member(&first.wire))?;
        at.pop();
        Some((file, at))
    }

    /// The value that stands in a file.
    pub(super) fn value(&self, file: &str, at: &[String]) -> Option<Value> {
        find(&mut self.spec.value(file)?, at).cloned()
    }

    /// Returns a writer of attributes in the terms of the spec.
    pub(super) fn writer(&self) -> Writer<'a> {
        let timestamps = self.lowered.model.timestamps.iter();
        Writer {
            event: &self.outline.event,
            scope: Scope::of_spec(self.schema, &self.listing),
            conditions: Conditions::of_spec(self.schema),
            timestamps: timestamps
                .map(|spelling| Spelling {
                    name: spelling.name.clone(),
                    pattern: spelling.pattern.clone(),
                })
                .collect(),
            examples: &self.outline.examples,
            changes: self.outline.changes.as_ref(),
            lists: lists(&self.listing),
            marked: Vec::new(),
            is_closed: self.outline.collapsed,
        }
    }

    /// Why an edit of an attribute would say more than the page does: it is part of a declared type,
    /// and not all that have the type differ alike.
    pub(super) fn shared(&self, file: &str, at: &[String]) -> Option<String> {
        let users = self.users(file, at).into_iter();
        let mut others = users.filter(|(schema, path)| !self.is_said_of(schema, path));
        others.next().map(|(_, path)| is_shared(&path))
    }

    /// As `shared`, of a new member of an object.
    pub(super) fn shared_members(&self, object: &Path, name: &str) -> Option<String> {
        let attribute = self.schema.attribute(object)?;
        let first = self.schema.object_in(&attribute.ty)?.attributes.first()?;
        let (file, at) = self.place(&object.member(&first.wire))?;
        let users = self.users(&file, &at).into_iter();
        let mut others = users.filter_map(|(schema, path)| {
            let steps = Path::parse(&path).0;
            let around = Path(steps[..steps.len() - 1].to_vec());
            let member = around.member(name).to_string();
            let is_own = schema == self.schema.source && around == *object;
            (!is_own && !self.is_said_of(&schema, &member)).then_some(around.to_string())
        });
        others.next().map(|path| is_shared(&path))
    }

    /// How many attributes stand at a place.
    pub(super) fn users_of(&self, file: &str, at: &[String]) -> usize {
        self.users(file, at).len()
    }

    /// All that stands at a place: the file of the schema, and the path.
    fn users(&self, file: &str, at: &[String]) -> Vec<(String, String)> {
        let pointer =
            at.iter().fold(String::new(), |pointer, step| crate::pointer::child(&pointer, step));
        let users = self.lowered.places.standing_at(file, &pointer).into_iter();
        users.map(|(schema, path)| (schema.to_owned(), path.to_owned())).collect()
    }

    /// Returns true if page and spec differ at a path as they do here, or it goes with an object
    /// around it.
    fn is_said_of(&self, schema: &str, path: &str) -> bool {
        let own = self.difference;
        let is_alike = |other: &Difference| {
            let is_here =
                other.path == path && (&other.page, &other.spec) == (&own.page, &own.spec);
            let is_around = path.starts_with(&format!("{}.", other.path));
            other.kind == own.kind && (is_here || is_around)
        };
        schema == self.schema.source && self.all.iter().any(is_alike)
    }

    /// The edits that put what was written beside an attribute into the file of the event.
    pub(super) fn beside(&self, writer: Writer<'_>) -> Vec<Edit> {
        self.conditions(writer.conditions.new_ones())
    }

    /// The edits that put conditions behind the known ones.
    fn conditions(&self, new: Mapping) -> Vec<Edit> {
        let section = || vec!["conditions".to_owned()];
        let Some(known) = self.value(&self.schema.source, &section()) else {
            let insert = Edit::Insert {
                into: Vec::new(),
                behind: Some("where_silent".to_owned()),
                key: Value::from("conditions"),
                value: new.clone().into(),
            };
            return if new.is_empty() { Vec::new() } else { vec![insert] };
        };
        let mut last = known.as_mapping().and_then(|mapping| mapping.keys().last()).map(text_of);
        let mut edits = Vec::new();
        for (key, value) in new {
            let behind = last.replace(text_of(&key));
            edits.push(Edit::Insert { into: section(), behind, key, value });
        }
        edits
    }
}

fn is_shared(path: &str) -> String {
    format!("it is part of a declared type, and the page does not say so of {path}")
}

/// The steps of a JSON Pointer.
pub(super) fn steps(pointer: &str) -> Steps {
    let steps = pointer.split('/').skip(1);
    steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}
