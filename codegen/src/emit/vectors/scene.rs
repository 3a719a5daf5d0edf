//! Parts that the vectors of one event, or of the envelope, are made of.

use super::build::Builder;
use super::candidate::Candidate;
use super::wanted::Wanted;
use crate::emit::example;
use crate::model::{Attribute, Event, Json, KindStep, Model, Owner, Path, Schema, Type};
use crate::pointer;

/// The name of an event that no page has.
const UNDOCUMENTED: &str = "onSomethingElse";

/// Makes payloads around the data of an event, or around the envelope of an event.
pub(super) struct Scene<'m> {
    pub(super) model: &'m Model,
    pub(super) owner: Owner,
    pub(super) builder: Builder<'m>,
    event: &'m Event,
}

impl<'m> Scene<'m> {
    pub(super) fn new(model: &'m Model, owner: Owner, schema: &'m Schema) -> Option<Self> {
        let index = match owner {
            Owner::Event(index) => index,
            Owner::Body | Owner::Envelope => model.examples().first()?.0,
        };
        Some(Self {
            model,
            owner,
            builder: Builder { model, schema },
            event: model.events.get(index)?,
        })
    }

    /// The smallest thing that the rules are about: data, or the whole payload.
    pub(super) fn minimal(&self) -> Json {
        match self.owner {
            Owner::Event(_) => self.builder.minimal(),
            Owner::Body | Owner::Envelope => {
                let data = example::minimal(self.model, self.event);
                example::envelope_around(self.model, self.event, data)
            }
        }
    }

    /// Everything that can be there when these conditions hold, or do not.
    pub(super) fn full(&self, conditions: &[Wanted]) -> Json {
        let mut full = self.builder.full(conditions);
        if self.owner == Owner::Envelope {
            self.plant_event(&mut full);
        }
        full
    }

    /// Puts name and data of the event where the envelope has them.
    fn plant_event(&self, payload: &mut Json) {
        let envelope = &self.model.envelope;
        let data = example::minimal(self.model, self.event);
        match data {
            Json::Object(members) if envelope.is_shared() => {
                for (name, value) in members {
                    self.builder.plant(payload, &envelope.data.member(&name), value);
                }
            }
            data => self.builder.plant(payload, &envelope.data, data),
        }
        self.plant_name(payload, &self.event.wire);
        example::tell_module(self.model, self.event.module, payload);
    }

    /// Puts the name of an event where the envelope has it.
    fn plant_name(&self, payload: &mut Json, name: &str) {
        let role = &self.model.envelope.name;
        if let Some(path) = role.whole() {
            self.builder.plant(payload, path, Json::String(name.to_owned()));
        }
        if let Some(path) = role.part() {
            match role.split(name).1 {
                Some(part) => self.builder.plant(payload, path, Json::String(part.to_owned())),
                None => self.builder.uproot(payload, path),
            }
        }
    }

    /// The smallest thing, then everything; each is made when it is asked for.
    pub(super) fn bases(&self, conditions: Vec<Wanted>) -> impl Iterator<Item = Json> {
        let minimal = std::iter::once_with(|| self.minimal());
        minimal.chain(std::iter::once_with(move || self.full(&conditions)))
    }

    /// The whole body.
    pub(super) fn payload(&self, json: Json) -> Json {
        let payload = match self.owner {
            Owner::Event(_) => example::envelope_around(self.model, self.event, json),
            Owner::Body | Owner::Envelope => json,
        };
        self.model.envelope.body_with(payload)
    }

    /// The pointer to the payload in the body.
    pub(super) fn pointer_of_payload(&self) -> String {
        let batch = self.model.envelope.batch.as_ref();
        batch.map_or_else(String::new, |batch| format!("{}/0", pointer_to(&batch.0)))
    }

    /// The event that the payload must be said to be, because nothing in it tells.
    pub(super) fn untold(&self) -> Option<usize> {
        let is_told = self.model.is_alone(self.event) || self.model.envelope.modules.is_some();
        match self.owner {
            Owner::Event(index) if !is_told => Some(index),
            _ => None,
        }
    }

    /// The module of the event, if it must be said.
    pub(super) fn module(&self) -> Option<String> {
        let module = &self.model.modules[self.event.module];
        self.untold().map(|_| module.wire.clone())
    }

    /// The payload with a value in its place.
    pub(super) fn with(&self, base: &Json, path: &Path, value: Json) -> Candidate {
        let mut json = base.clone();
        self.builder.plant(&mut json, path, value);
        self.candidate(json, self.pointer(path))
    }

    /// The payload with a value in its place, where its first item is meant.
    pub(super) fn with_item(
        &self,
        base: &Json,
        path: &Path,
        attribute: &Attribute,
        value: Json,
    ) -> Candidate {
        match self.builder.schema.types_of(attribute).next() {
            Some(first) => self.with_first(base, path, first, value),
            None => self.with(base, path, value),
        }
    }

    /// The payload with a value of a type in its place, where its first item is meant.
    pub(super) fn with_first(&self, base: &Json, path: &Path, ty: &Type, value: Json) -> Candidate {
        let mut candidate = self.with(base, path, value);
        candidate.pointer.push_str(&first_item(ty));
        candidate
    }

    /// The payload without an attribute.
    pub(super) fn without(&self, base: &Json, path: &Path) -> Candidate {
        let mut json = base.clone();
        self.builder.uproot(&mut json, path);
        self.candidate(json, self.pointer(path))
    }

    /// The payload of an event that is documented for another module.
    pub(super) fn of_other_module(&self, base: &Json) -> Vec<Candidate> {
        let named = self.model.named(&self.event.wire);
        let is_of = |module: usize| named.iter().any(|event| event.module == module);
        let other = (0..self.model.modules.len()).find(|module| !is_of(*module));
        let (Some(other), Some(_)) = (other, &self.model.envelope.modules) else {
            return Vec::new();
        };
        let mut json = base.clone();
        example::tell_module(self.model, other, &mut json);
        vec![self.candidate(json, self.pointer_of_event())]
    }

    /// The payload of an event of several modules that does not say which it comes from.
    pub(super) fn ambiguous(&self, base: &Json) -> Vec<Candidate> {
        let ambiguous = self.model.events.iter().find(|event| !self.model.is_alone(event));
        let Some(event) = ambiguous else {
            return Vec::new();
        };
        let mut json = base.clone();
        self.plant_name(&mut json, &event.wire);
        if let Some(modules) = &self.model.envelope.modules {
            self.builder.uproot(&mut json, modules);
        }
        vec![self.candidate(json, self.pointer_of_event()).from(self.model, &event.wire)]
    }

    /// The payloads of events that the spec does not transcribe.
    pub(super) fn not_transcribed(&self, base: &Json) -> Vec<Candidate> {
        let payloads = self.model.not_transcribed.iter().map(|event| {
            let mut json = base.clone();
            self.plant_name(&mut json, &event.wire);
            example::tell_module(self.model, event.module, &mut json);
            self.candidate(json, self.pointer_of_event()).from(self.model, &event.wire)
        });
        payloads.collect()
    }

    /// The payload of an event that no page has.
    pub(super) fn undocumented(&self, base: &Json) -> Candidate {
        let mut json = base.clone();
        self.plant_name(&mut json, UNDOCUMENTED);
        self.candidate(json, self.pointer_of_event()).from(self.model, UNDOCUMENTED)
    }

    /// The pointer to the name of the event; to the whole body where a header has it.
    fn pointer_of_event(&self) -> String {
        let name = self.model.envelope.name.whole();
        let name = name.map_or_else(String::new, |path| pointer_to(&path.0));
        format!("{}{name}", self.pointer_of_payload())
    }

    /// The headers of the request.
    pub(super) fn headers(&self) -> Vec<(String, String)> {
        self.model.envelope.name.headers(&self.event.wire)
    }

    fn candidate(&self, json: Json, pointer: String) -> Candidate {
        let headers = self.headers();
        Candidate { payload: self.payload(json), headers, pointer, name: String::new() }
    }

    /// The pointer to an attribute, in the first item of every array on the way.
    fn pointer(&self, path: &Path) -> String {
        let mut pointer = self.pointer_of_payload();
        if let Owner::Event(_) = self.owner {
            pointer.push_str(&pointer_to(&self.model.envelope.data.0));
        }
        for (index, step) in path.0.iter().enumerate() {
            if index > 0 {
                pointer.push_str(&self.items_at(&Path(path.0[..index].to_vec())));
            }
            if KindStep::of(step).is_none() {
                pointer::push(&mut pointer, step);
            }
        }
        pointer
    }

    /// The way from an attribute to the object in it.
    fn items_at(&self, path: &Path) -> String {
        let attribute = self.builder.schema.attribute(path);
        let ty = attribute.and_then(|attribute| self.builder.type_with_object(attribute));
        ty.map(first_item).unwrap_or_default()
    }
}

fn pointer_to(steps: &[String]) -> String {
    let mut pointer = String::new();
    steps.iter().for_each(|step| pointer::push(&mut pointer, step));
    pointer
}

/// The way from a value to the first that is no array or map.
fn first_item(ty: &Type) -> String {
    match ty {
        Type::Array(inner) => format!("/0{}", first_item(inner)),
        Type::Map(inner) => format!("/example{}", first_item(inner)),
        Type::Nullable(inner) => first_item(inner),
        _ => String::new(),
    }
}
