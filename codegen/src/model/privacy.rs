//! Values that are nobody's business, and values that hold such values.

use super::path::Path;
use super::schema::Schema;
use super::types::{Attribute, ObjectType, Type};
use super::{Model, Owner};

/// How much of a value may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Privacy {
    /// All of it.
    Open,
    /// What is in it, as far as that is open; not the value as one text.
    Around,
    /// Nothing.
    Sensitive,
}

impl Schema {
    /// How much of an attribute's value may be shown.
    pub(crate) fn privacy(&self, attribute: &Attribute) -> Privacy {
        if attribute.sensitive {
            return Privacy::Sensitive;
        }
        if self.holds_sensitive(attribute, true) { Privacy::Around } else { Privacy::Open }
    }

    /// Returns true if any attribute is sensitive.
    pub(crate) fn has_sensitive(&self) -> bool {
        self.objects.iter().flat_map(|object| &object.attributes).any(|own| own.sensitive)
    }

    /// Returns true if a value of the attribute can have a sensitive one in it.
    fn holds_sensitive(&self, attribute: &Attribute, with_changes: bool) -> bool {
        self.leaves_of(attribute).into_iter().any(|leaf| match leaf {
            Type::Object(index) => self.has_sensitive_in(&self.objects[*index], with_changes),
            // Changes can stand in the object whose changes they are.
            Type::Changes(index) if with_changes => {
                let changed = self.object_of_changes(&self.changes[*index].of);
                changed.is_some_and(|object| self.has_sensitive_in(object, false))
            }
            _ => false,
        })
    }

    fn has_sensitive_in(&self, object: &ObjectType, with_changes: bool) -> bool {
        let mut attributes = object.attributes.iter();
        attributes.any(|own| own.sensitive || self.holds_sensitive(own, with_changes))
    }

    /// The object whose changes are told of a path.
    pub(crate) fn object_of_changes(&self, of: &Path) -> Option<&ObjectType> {
        self.object_in(&self.attribute(of)?.ty)
    }
}

impl Model {
    /// How much of the value at a path may be shown. The envelope holds the data of every event.
    pub(crate) fn privacy(&self, owner: Owner, path: &Path, attribute: &Attribute) -> Privacy {
        let own = self.schema_of(owner).map_or(Privacy::Open, |schema| schema.privacy(attribute));
        let holds_data = owner == Owner::Envelope && self.envelope.data.0.starts_with(&path.0);
        if own == Privacy::Open && holds_data && self.has_sensitive_data() {
            return Privacy::Around;
        }
        own
    }

    /// Returns true if any event has a sensitive attribute.
    pub(crate) fn has_sensitive_data(&self) -> bool {
        self.events.iter().any(|event| event.schema.has_sensitive())
    }
}
