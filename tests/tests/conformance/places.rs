//! Every attribute of every event, found by walking the spec, and full data made from it.

use codegen::disk;
use codegen::model::{
    Attribute, ChangeMember, ChangesType, Event, JsonType, Model, ObjectType, Scalar, Schema, Type,
    Within,
};
use freshworks_events::{Module, Payload};
use serde_json::{Map, Value, json};
use tests::workspace;

use crate::support::{body, decode, read, read_of};

/// The model of the spec.
pub(crate) fn model() -> Model {
    let sources = disk::read_spec(&workspace("spec")).expect("readable");
    codegen::lower(sources).expect("sound").model
}

/// The pages of all events below `generated/docs`.
pub(crate) fn pages() -> Vec<String> {
    let model = model();
    let page = |event: &Event| format!("{}/{}.md", model.products[event.product].key, event.file);
    model.events.iter().map(page).collect()
}

/// An attribute at a place in full data.
pub(crate) struct Place<'a> {
    pub(crate) pointer: String,
    pub(crate) attribute: &'a Attribute,
}

impl Place<'_> {
    /// The object that the attribute is in.
    pub(crate) fn parent(&self) -> &str {
        self.pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    pub(crate) fn is_required(&self) -> bool {
        self.attribute.required.is_some()
    }
}

/// An event with data that have every attribute; every array has two items.
pub(crate) struct Full<'a> {
    pub(crate) event: &'a Event,
    pub(crate) module: Module,
    /// True if no other event has the name: the body of an event with a namesake does not tell which.
    is_alone: bool,
    pub(crate) data: Value,
    /// The data without everything that may be absent.
    pub(crate) minimal: Value,
    pub(crate) places: Vec<Place<'a>>,
    pub(crate) objects: Vec<String>,
    pub(crate) changes: Vec<(String, &'a ChangesType)>,
}

/// Calls a function with the full data of each event.
pub(crate) fn for_each_event(mut check: impl FnMut(&Full<'_>)) {
    let model = model();
    assert!(!model.events.is_empty(), "a spec without events");
    for event in &model.events {
        let mut full = Full {
            event,
            module: Module::from_wire(&model.modules[event.module].wire).expect("it has events"),
            is_alone: model.is_alone(event),
            data: object(&event.schema, event.schema.root()),
            minimal: required(&event.schema, event.schema.root()),
            places: Vec::new(),
            objects: Vec::new(),
            changes: Vec::new(),
        };
        full.visit(&event.schema, event.schema.root(), "");
        assert_eq!(full.places.len(), event.schema.walk().len());
        check(&full);
    }
}

/// An event that is told by its name, with the least data.
pub(crate) struct Minimal {
    pub(crate) event: String,
    pub(crate) module: Module,
    pub(crate) data: Value,
}

/// Every event that is told by its name.
pub(crate) fn minimal() -> Vec<Minimal> {
    let mut all = Vec::new();
    for_each_event(|full| {
        if full.is_alone {
            let (event, data) = (full.event.wire.clone(), full.minimal.clone());
            all.push(Minimal { event, module: full.module, data });
        }
    });
    assert!(!all.is_empty(), "no event is told by its name");
    all
}

/// Calls a function with each attribute of each event.
pub(crate) fn for_each_place(mut check: impl FnMut(&Full<'_>, &Place<'_>)) {
    for_each_event(|full| full.places.iter().for_each(|place| check(full, place)));
}

impl<'a> Full<'a> {
    /// The body of a payload with these data.
    pub(crate) fn body(&self, data: &Value) -> String {
        body(&self.event.wire, data)
    }

    /// Reads a body of the event whose text no `Value` can hold.
    #[track_caller]
    pub(crate) fn read(&self, body: &str) -> Payload {
        if self.is_alone { read(body) } else { read_of(self.module, body) }
    }

    /// Decodes a body of the event, as one of the module where the name does not tell.
    #[track_caller]
    pub(crate) fn decode(&self, body: &str) -> Payload {
        if self.is_alone { decode(body) } else { read_of(self.module, body) }
    }

    /// The data with another value at a place.
    pub(crate) fn with(&self, pointer: &str, value: Value) -> Value {
        let mut data = self.data.clone();
        *data.pointer_mut(pointer).expect("a place in full data") = value;
        data
    }

    /// The data without the attribute at a place.
    pub(crate) fn without(&self, place: &Place<'_>) -> Value {
        let mut data = self.data.clone();
        let parent = data.pointer_mut(place.parent()).and_then(Value::as_object_mut);
        let removed = parent.expect("an object").remove(&place.attribute.wire);
        assert!(removed.is_some(), "{} was not there", place.pointer);
        data
    }

    /// The data with one more attribute in the object at a place.
    pub(crate) fn plus(&self, pointer: &str, name: &str, value: Value) -> Value {
        let mut data = self.data.clone();
        let object = data.pointer_mut(pointer).and_then(Value::as_object_mut);
        object.expect("an object").insert(name.to_owned(), value);
        data
    }

    fn visit(&mut self, schema: &'a Schema, object: &'a ObjectType, at: &str) {
        self.objects.push(at.to_owned());
        for attribute in &object.attributes {
            let pointer = format!("{at}/{}", attribute.wire);
            if let Some((inner, at)) = inner(schema, &attribute.ty, &pointer) {
                self.visit(schema, inner, &at);
            }
            if let Type::Changes(index) = attribute.ty {
                self.changes.push((pointer.clone(), &schema.changes[index]));
            }
            self.places.push(Place { pointer, attribute });
        }
    }
}

/// The documented object in a value, and its pointer. In an array it is the second item: a mistake
/// that makes every index 0 is noticed.
fn inner<'a>(schema: &'a Schema, ty: &Type, at: &str) -> Option<(&'a ObjectType, String)> {
    match ty {
        Type::Object(index) => Some((&schema.objects[*index], at.to_owned())),
        Type::Array(item) => inner(schema, item, &format!("{at}/1")),
        Type::Map(member) => inner(schema, member, &format!("{at}/key")),
        Type::Union(_) => inner(schema, alternative(schema, ty), at),
        _ => None,
    }
}

/// Of the types of a union the one with documented attributes, or else the first.
fn alternative<'a>(schema: &'a Schema, ty: &'a Type) -> &'a Type {
    let Type::Union(index) = ty else {
        return ty;
    };
    let variants = &schema.unions[*index].variants;
    let documented = variants.iter().find(|variant| schema.object_in(&variant.ty).is_some());
    &documented.unwrap_or(&variants[0]).ty
}

fn object(schema: &Schema, object: &ObjectType) -> Value {
    let member = |attribute: &Attribute| (attribute.wire.clone(), sample(schema, &attribute.ty));
    object.attributes.iter().map(member).collect::<Map<_, _>>().into()
}

/// An object with the required attributes alone.
fn required(schema: &Schema, object: &ObjectType) -> Value {
    let required = object.attributes.iter().filter(|attribute| attribute.required.is_some());
    let member = |attribute: &Attribute| {
        let value = match &attribute.ty {
            Type::Object(index) => self::required(schema, &schema.objects[*index]),
            ty => sample(schema, ty),
        };
        (attribute.wire.clone(), value)
    };
    required.map(member).collect::<Map<_, _>>().into()
}

/// A value of a type.
fn sample(schema: &Schema, ty: &Type) -> Value {
    match ty {
        Type::String => json!("text"),
        Type::Integer => json!(12),
        Type::Number => json!(1.5),
        Type::Boolean => json!(true),
        Type::Any => json!({ "any": [1, null] }),
        Type::FreeForm => json!({ "free": { "form": [1, null] } }),
        Type::Id(JsonType::String) => json!("500300"),
        Type::Id(_) => json!(500_300),
        Type::Timestamp => json!("2026-03-02T09:45:10Z"),
        Type::EpochTime => json!(1_772_444_710),
        Type::Object(index) => object(schema, &schema.objects[*index]),
        Type::Enum(index) => scalar(&schema.enums[*index].values[0].wire),
        Type::Union(_) => sample(schema, alternative(schema, ty)),
        Type::Changes(index) => changes(schema, &schema.changes[*index]),
        Type::Nullable(item) => sample(schema, item),
        Type::Array(item) => json!([sample(schema, item), sample(schema, item)]),
        Type::Map(member) => json!({ "key": sample(schema, member) }),
    }
}

fn scalar(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::String(text) => json!(text),
        Scalar::Integer(number) => json!(number),
        Scalar::Boolean(flag) => json!(flag),
    }
}

/// A change of everything that can change.
fn changes(schema: &Schema, changes: &ChangesType) -> Value {
    let of_type = |ty: &Type| match (&changes.pairs_in, ty) {
        (Some(key), Type::Array(item)) => {
            let pair = json!([sample(schema, item), sample(schema, item)]);
            json!({ key: [pair] })
        }
        _ => json!([sample(schema, ty), sample(schema, ty)]),
    };
    let change = |member: &ChangeMember| match &member.within {
        Some(Within::Attributes(index)) => self::changes(schema, &schema.changes[*index]),
        Some(Within::Members(ty)) => json!({ "key": of_type(ty) }),
        None => of_type(&member.ty),
    };
    let member = changes.members.iter().map(|member| (member.wire.clone(), change(member)));
    member.collect::<Map<_, _>>().into()
}

/// A value of each kind that JSON tells apart.
pub(crate) fn kinds() -> [Value; 6] {
    [json!(true), json!(7), json!(7.5), json!("word"), json!([]), json!({})]
}

/// Returns whether a value is of a JSON type that the attribute may have.
pub(crate) fn accepts(schema: &Schema, ty: &Type, value: &Value) -> bool {
    let whole = value.is_i64() || value.is_u64();
    match ty {
        Type::Any => true,
        Type::String | Type::Timestamp => value.is_string(),
        Type::Integer => whole,
        Type::Number => value.is_number(),
        Type::Boolean => value.is_boolean(),
        Type::Id(_) => value.is_string() || whole,
        Type::EpochTime => value.is_number(),
        Type::Enum(index) if schema.enums[*index].integer => whole,
        Type::Enum(_) => value.is_string(),
        Type::Nullable(item) => value.is_null() || accepts(schema, item, value),
        Type::Array(_) => value.is_array(),
        Type::FreeForm | Type::Object(_) | Type::Map(_) | Type::Changes(_) => value.is_object(),
        Type::Union(index) => {
            let variants = &schema.unions[*index].variants;
            variants.iter().any(|variant| accepts(schema, &variant.ty, value))
        }
    }
}
