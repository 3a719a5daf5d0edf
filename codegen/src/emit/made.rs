//! The example of a payload that is made in code, as tests of apps make theirs.

use super::rust::building::{is_converted, required};
use super::rust::fields::{Misfit, has_default};
use crate::model::{Attribute, Event, Model, Schema, Type};

/// A payload made in code.
pub(crate) struct Made {
    /// The path of the event's type below the crate.
    pub(crate) path: String,
    /// Statements that make the payload and find its data again.
    pub(crate) statements: String,
}

impl Made {
    /// The first example of an event that can be made of short values, if there is one.
    pub(crate) fn first(model: &Model) -> Option<Self> {
        let mut events = model.examples().into_iter().map(|(_, event)| event);
        events.find_map(|event| {
            let path = format!("{}::{}", model.products[event.product].module, event.ident);
            Some(Self { path, statements: statements(event)? })
        })
    }
}

fn statements(event: &Event) -> Option<String> {
    let (ty, data) = (&event.ident, constructed(event)?);
    Some(match first_value(&event.schema) {
        Some((field, value)) => format!(
            "let data = {data}
    .with(|data| data.{field} = Some({value}));
let payload = Payload::new(data);
let found = payload.event.data::<{ty}>();
assert!(found.is_some_and(|data| data.{field}.is_some()));
"
        ),
        None => format!(
            "let payload = Payload::new({data});
assert!(payload.event.data::<{ty}>().is_some());
"
        ),
    })
}

/// The call that makes the data with what it requires.
fn constructed(event: &Event) -> Option<String> {
    let schema = &event.schema;
    let required = required(schema.root(), Misfit::Fails);
    let arguments: Option<Vec<&str>> =
        required.iter().map(|attribute| value(schema, &attribute.ty)).collect();
    Some(match arguments?.as_slice() {
        [] => format!("{}::default()", event.ident),
        arguments => format!("{}::new({})", event.ident, arguments.join(", ")),
    })
}

/// The first field of the data that can be set to something short, and a value for it.
fn first_value(schema: &Schema) -> Option<(&str, String)> {
    let attributes = schema.root().attributes.iter();
    let is_plain = |own: &&Attribute| own.required.is_none() && own.deprecated.is_none();
    attributes.filter(is_plain).find_map(|attribute| {
        let value = value(schema, &attribute.ty)?;
        let into = if is_converted(schema, &attribute.ty) { ".into()" } else { "" };
        Some((attribute.field.as_str(), format!("{value}{into}")))
    })
}

/// A short value of a type, as a constructor takes it.
fn value(schema: &Schema, ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Object(index) => {
            let object = &schema.objects[*index];
            let is_made = object.told_by.is_none() && has_default(schema, object);
            is_made.then_some("Default::default()")
        }
        Type::String | Type::Timestamp => Some("\"text\""),
        Type::Id(_) | Type::Integer => Some("7"),
        Type::Boolean => Some("true"),
        _ => None,
    }
}
