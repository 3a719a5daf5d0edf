//! The envelope file, and where a payload has the name and the data of its event.

use super::context::{Context, Loc};
use super::event::schema_source;
use super::schema::schema;
use super::source::SchemaSource;
use super::vendor::{Vendor, unknown};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{self, Attribute, Envelope, EventName, Path, Schema, Type};
use crate::spec::{BodyPart, EnvelopeRoles, EventRole, FileBody, SpecFile};

/// Lowers the envelope.
pub(crate) fn envelope(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    file: &SpecFile,
    files: &[SpecFile],
) -> Option<Envelope> {
    let FileBody::Envelope(spec) = &file.body else {
        return None;
    };
    let at = Loc::top(file);
    let roles = &spec.envelope;
    // A flat payload can have nothing in common with others, where a header names its event.
    let may_be_empty =
        matches!((&roles.event, &roles.data), (EventRole::Header(_), BodyPart::Whole));
    let source = schema_source!(spec, at, "Payload", attributes);
    let schema = schema(context, vendor, &SchemaSource { may_be_empty, ..source }, files)?;
    Roles { context, at: at.child("envelope"), schema: &schema }.check(roles);
    Some(Envelope {
        summary: roles.summary.clone(),
        name: name(&roles.event),
        data: part(&roles.data),
        modules: roles.modules.as_deref().map(Path::parse),
        batch: roles.batch.as_ref().map(part),
        schema,
    })
}

fn name(role: &EventRole) -> EventName {
    match role {
        EventRole::Attribute(path) => {
            EventName { header: None, attribute: Some(Path::parse(path)), between: String::new() }
        }
        EventRole::Header(role) => EventName {
            header: Some(role.header.clone()),
            attribute: role.then.as_deref().map(Path::parse),
            between: role.between.clone().unwrap_or_else(|| ".".to_owned()),
        },
    }
}

fn part(role: &BodyPart) -> Path {
    match role {
        BodyPart::At(path) => Path::parse(path),
        BodyPart::Whole => Path(Vec::new()),
    }
}

/// The attributes that have a part to play are there and have the type for it.
struct Roles<'c, 'a> {
    context: &'c Context<'a>,
    at: Loc<'a>,
    schema: &'c Schema,
}

impl Roles<'_, '_> {
    fn check(&self, roles: &EnvelopeRoles) {
        match &roles.event {
            EventRole::Attribute(path) => self.name(&self.at.child("event"), path),
            EventRole::Header(role) => {
                let at = self.at.child("event");
                self.header(&at.child("header"), &role.header);
                match (&role.then, &role.between) {
                    (Some(path), _) => self.name(&at.child("then"), path),
                    (None, Some(_)) => {
                        let message = "nothing stands behind `between`";
                        let help = "name the attribute with the second part: `then: …`";
                        let place = at.child("between").key();
                        self.context.error(Check::EnvelopeRole, place, message, help);
                    }
                    (None, None) => {}
                }
            }
        }
        if let (Some(_), EventRole::Header(_)) = (&roles.batch, &roles.event) {
            let message = "a header cannot name the events of a batch";
            let help = "leave `batch` out, or name the attribute that has the event";
            self.context.error(Check::EnvelopeRole, self.at.child("batch").key(), message, help);
        }
        if let Some(BodyPart::At(path)) = &roles.batch
            && path.split('.').any(str::is_empty)
        {
            let message = format!("`{path}` is no path");
            let help = "write the names from the top of the body to the array, with dots between";
            self.context.error(Check::EnvelopeRole, self.at.child("batch").value(), message, help);
        }
        if let BodyPart::At(path) = &roles.data {
            self.data(&self.at.child("data"), path);
        }
        if let Some(path) = &roles.modules {
            let at = self.at.child("modules");
            if matches!(&roles.event, EventRole::Attribute(name) if name == path) {
                let message = format!("the attribute `{path}` names the event already");
                let help = "name the attribute with the modules, or leave the key out";
                self.context.error(Check::EnvelopeRole, at.value(), message, help);
            } else {
                self.modules(&at, path);
            }
        }
        self.changes();
    }

    fn name(&self, at: &Loc<'_>, path: &str) {
        let Some(attribute) = self.found(at, path) else {
            return;
        };
        if attribute.ty != Type::String {
            let message = format!("the attribute `{path}` cannot hold the event: it is no string");
            let help = "give it the type `string` and no `values`";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
        }
        self.way(at, path, at.pointer().ends_with("/then"));
    }

    fn data(&self, at: &Loc<'_>, path: &str) {
        let Some(attribute) = self.found(at, path) else {
            return;
        };
        if !matches!(attribute.ty, Type::FreeForm | Type::Object(_)) {
            let message = format!("the attribute `{path}` cannot hold the data: it is no object");
            let help = "give it the type `object`; `attributes` are for what every event has there";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
        }
        self.way(at, path, false);
    }

    /// Changes are of the data of an event.
    fn changes(&self) {
        for (path, attribute) in self.schema.walk() {
            let leaves = self.schema.leaves_of(attribute);
            if leaves.iter().any(|ty| matches!(ty, Type::Changes(_))) {
                let at = Loc::top(self.at.file);
                let at = path.0.iter().fold(at, |at, step| at.child("attributes").child(step));
                let message = format!("the attribute `{path}` tells changes, and is no event's");
                let help = "declare it in the events that have it, or as an `object`";
                self.context.error(Check::EnvelopeRole, at.key(), message, help);
            }
        }
    }

    /// The objects around the attribute, and it itself if it has members, are read in a way of their
    /// own: they are of one type that nothing else has, and have one name.
    fn way(&self, at: &Loc<'_>, path: &str, is_part: bool) {
        let path = Path::parse(path);
        for length in 1..=path.0.len() {
            let step = Path(path.0[..length].to_vec());
            let Some(attribute) = self.schema.attribute(&step) else {
                return;
            };
            let is_end = length == path.0.len();
            // At the top, name and data by themselves can have several names.
            let is_alone =
                length == 1 && is_end && !is_part && !matches!(attribute.ty, Type::Object(_));
            let has_names = !attribute.accepts.is_empty() && !is_alone;
            let names = has_names.then_some((
                "has other names, and the way to an event has one name alone",
                "leave `accepts` out",
            ));
            if let Some((why, help)) = names.or_else(|| self.obstacle(attribute, is_end)) {
                let message = format!("the attribute `{step}` {why}");
                self.context.error(Check::EnvelopeRole, at.value(), message, help);
                return;
            }
        }
    }

    fn obstacle(
        &self,
        attribute: &Attribute,
        is_end: bool,
    ) -> Option<(&'static str, &'static str)> {
        if attribute.always.is_some() || attribute.always_null.is_some() {
            return Some((
                "always has one value, or none, and so cannot name an event or hold its data",
                "leave that claim out",
            ));
        }
        if attribute.sensitive {
            return Some((
                "is sensitive, and what leads to an event is shown",
                "mark what is in it, or leave `sensitive` out",
            ));
        }
        match &attribute.ty {
            Type::Object(index) if self.schema.objects[*index].declared => Some((
                "has a declared type, and the way to an event needs one of its own",
                "write its `attributes` here",
            )),
            Type::Object(_) => None,
            _ if is_end => None,
            _ => Some((
                "is on the way to an event, and is no object",
                "give it the type `object` and no other, with `attributes`",
            )),
        }
    }

    fn modules(&self, at: &Loc<'_>, path: &str) {
        let Some(attribute) = self.found(at, path) else {
            return;
        };
        let strings = Type::Array(Box::new(Type::String));
        if attribute.ty != Type::String && attribute.ty != strings {
            let message = format!("the attribute `{path}` cannot name modules");
            let help = "give it the type string or `array of strings`";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
            return;
        }
        let steps = Path::parse(path).0;
        let way = (1..=steps.len()).map(|length| Path(steps[..length].to_vec()));
        let is_sensitive =
            |step: &Path| self.schema.attribute(step).is_some_and(|own| own.sensitive);
        if way.into_iter().any(|step| is_sensitive(&step)) {
            let message = format!("the attribute `{path}` is sensitive, and modules are shown");
            let help = "leave `sensitive` out";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
        }
        let is_object = |length: usize| {
            let around = self.schema.attribute(&Path(steps[..length].to_vec()));
            around.is_some_and(|attribute| matches!(attribute.ty, Type::Object(_)))
        };
        if !(1..steps.len()).all(is_object) {
            let message = format!("the way to the attribute `{path}` leads through an array");
            let help = "name an attribute that a payload has once";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
        }
    }

    fn header(&self, at: &Loc<'_>, name: &str) {
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if name.is_empty() || !name.chars().all(is_token) {
            let message = format!("`{name}` cannot be the name of a header");
            let help = "write the name alone, such as `X-Shop-Event`";
            self.context.error(Check::EnvelopeRole, at.value(), message, help);
        }
    }

    fn found(&self, at: &Loc<'_>, path: &str) -> Option<&Attribute> {
        let found = self.schema.attribute(&Path::parse(path));
        if found.is_none() {
            let top = self.schema.root().attributes.iter();
            let top = top.map(|attribute| attribute.wire.as_str());
            unknown(self.context, at, "attribute", path, top);
        }
        found
    }
}

/// Reports attributes of events that the envelope has in the same object: there each has one owner.
pub(crate) fn check_shared(
    context: &Context<'_>,
    envelope: &Envelope,
    events: &[model::Event],
    files: &[SpecFile],
) {
    for event in events {
        let Some(file) = files.iter().find(|file| file.path == event.schema.source) else {
            continue;
        };
        let at = Loc::top(file).child("data");
        let own = &event.schema.root().attributes;
        for shared in envelope.beside_data() {
            let names = || shared.accepts.iter().chain([&shared.wire]);
            let is_shared = |own: &&Attribute| {
                names().any(|name| *name == own.wire || own.accepts.contains(name))
            };
            let Some(own) = own.iter().find(is_shared) else {
                continue;
            };
            let wire = &own.wire;
            let message = format!("the envelope has the attribute `{wire}` of every event");
            let error = Diagnostic::error(Check::EnvelopeRole, at.child(wire).key(), message);
            let help = "remove it here, or from the envelope if not every event has it";
            context.report(error.help(help));
        }
    }
}
