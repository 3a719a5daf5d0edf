//! The example of a payload that is made in code, as tests of apps make theirs.

use super::rust::fields::has_default;
use crate::model::{Attribute, Event, Model, Schema, Type};

/// A payload made in code.
pub(crate) struct Made {
    /// The path of the event's type below the crate.
    pub(crate) path: String,
    /// Statements that make the payload and find its data again.
    pub(crate) statements: String,
}

impl Made {
    /// The first example of an event that needs no value, if there is one.
    pub(crate) fn first(model: &Model) -> Option<Self> {
        let mut events = model.examples().into_iter().map(|(_, event)| event);
        let event = events.find(|event| has_default(&event.schema, event.schema.root()))?;
        let path = format!("{}::{}", model.products[event.product].module, event.ident);
        Some(Self { path, statements: statements(event) })
    }
}

fn statements(event: &Event) -> String {
    let ty = &event.ident;
    match first_value(&event.schema) {
        Some((field, value)) => format!(
            "let data = {ty}::default().with(|data| data.{field} = Some({value}));
let payload = Payload::new(data);
let found = payload.event.data::<{ty}>();
assert!(found.is_some_and(|data| data.{field}.is_some()));
"
        ),
        None => format!(
            "let payload = Payload::new({ty}::default());
assert!(payload.event.data::<{ty}>().is_some());
"
        ),
    }
}

/// The first field of the data that can be set to something short, and a value for it.
fn first_value(schema: &Schema) -> Option<(&str, &'static str)> {
    let attributes = schema.root().attributes.iter();
    let is_plain = |own: &&Attribute| own.required.is_none() && own.deprecated.is_none();
    attributes.filter(is_plain).find_map(|attribute| {
        let value = match &attribute.ty {
            Type::Object(index) => {
                let object = &schema.objects[*index];
                let is_made = object.told_by.is_none() && has_default(schema, object);
                is_made.then_some("Default::default()")
            }
            Type::String | Type::Timestamp => Some("\"text\".into()"),
            Type::Id(_) => Some("7.into()"),
            Type::Integer => Some("7"),
            Type::Boolean => Some("true"),
            _ => None,
        };
        Some((attribute.field.as_str(), value?))
    })
}
