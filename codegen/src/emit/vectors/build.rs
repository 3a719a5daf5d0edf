//! Data with just what a vector needs, around one attribute.

use indexmap::IndexMap;

use super::wanted::Wanted;
use crate::emit::example;
use crate::emit::kinds::Kinds;
use crate::model::{Attribute, Json, KindStep, Model, Path, Scalar, Schema, Type};

/// Makes data of one schema.
#[derive(Clone, Copy)]
pub(super) struct Builder<'m> {
    pub(super) model: &'m Model,
    pub(super) schema: &'m Schema,
}

impl<'m> Builder<'m> {
    /// Data with nothing but what is required.
    pub(super) fn minimal(self) -> Json {
        example::object(self.model, self.schema, 0, true)
    }

    /// Data with everything that its conditions allow; some of them hold and some do not.
    pub(super) fn full(self, conditions: &[Wanted]) -> Json {
        let mut data = example::object(self.model, self.schema, 0, false);
        for _ in 0..example::ROUNDS {
            for wanted in conditions {
                self.decide(&mut data, wanted);
            }
            example::settle(self.schema, &mut data);
        }
        data
    }

    /// Every attribute with its path, but for deprecated ones and what is in them, and but for those
    /// that tell kinds.
    pub(super) fn usual(self) -> Vec<(Path, &'m Attribute)> {
        let mut left_out: Vec<Path> = Vec::new();
        let mut all = self.schema.walk();
        all.retain(|(path, attribute)| {
            let is_inside = left_out.iter().any(|outer| path.0.starts_with(&outer.0));
            if attribute.is_dispensable() {
                left_out.push(path.clone());
            }
            let is_of_kind = attribute.kind.is_some() || path.tells_kind();
            !is_inside && !attribute.is_dispensable() && !is_of_kind
        });
        all
    }

    /// A good value of an attribute.
    pub(super) fn value(self, attribute: &Attribute) -> Json {
        match &attribute.ty {
            Type::Object(index) => example::object(self.model, self.schema, *index, true),
            Type::Array(inner) => match inner.not_null() {
                Type::Object(index) => {
                    Json::Array(vec![example::object(self.model, self.schema, *index, true)])
                }
                _ => example::value(self.model, self.schema, attribute),
            },
            _ => example::value(self.model, self.schema, attribute),
        }
    }

    /// A good value of a type of an attribute.
    pub(super) fn value_of(self, attribute: &Attribute, ty: &Type) -> Json {
        match ty {
            _ if *ty == attribute.ty => self.value(attribute),
            ty => example::of_type(self.model, self.schema, attribute, ty),
        }
    }

    /// Puts a value in its place, with the objects around it.
    pub(super) fn plant(self, data: &mut Json, path: &Path, value: Json) {
        self.edit(data, path, &mut |members, name| {
            members.insert(name.to_owned(), value.clone());
            if let Some(object) = self.schema.object_around(path) {
                self.kinds().follow(object, members, name);
            }
        });
    }

    /// Takes an attribute away, from the objects around it.
    pub(super) fn uproot(self, data: &mut Json, path: &Path) {
        self.edit(data, path, &mut |members, name| {
            members.shift_remove(name);
        });
    }

    /// Changes the members of the object that has the attribute; the objects around it are made.
    pub(super) fn edit(
        self,
        data: &mut Json,
        path: &Path,
        edit: &mut dyn FnMut(&mut IndexMap<String, Json>, &str),
    ) {
        let Some((last, parents)) = path.0.split_last() else {
            return;
        };
        let mut json = data;
        let mut at = Path(Vec::new());
        for (index, step) in parents.iter().enumerate() {
            at = at.member(step);
            if KindStep::of(step).is_some() {
                continue;
            }
            let kind = parents.get(index + 1).filter(|next| KindStep::of(next).is_some());
            let Some(next) = self.inner(json, &at, step, kind.map(String::as_str)) else {
                return;
            };
            json = next;
        }
        if let Json::Object(members) = json {
            edit(members, last);
        }
    }

    /// The object that an attribute holds, or its first item; made if it is not there. If a kind is
    /// wanted, it is of that kind.
    fn inner<'j>(
        self,
        json: &'j mut Json,
        at: &Path,
        step: &str,
        kind: Option<&str>,
    ) -> Option<&'j mut Json> {
        let Json::Object(members) = json else {
            return None;
        };
        let Some(attribute) = self.schema.attribute(at) else {
            self.schema.changes_at(at)?;
            return Some(members.entry(step.to_owned()).or_insert_with(example::object_of_none));
        };
        if let Some(kind) = kind {
            self.tell_beside(members, at, step, kind);
        }
        let member = members.entry(step.to_owned()).or_insert_with(|| self.container(attribute));
        if !matches!(member, Json::Object(_) | Json::Array(_)) {
            *member = self.container(attribute);
        }
        match (self.type_with_object(attribute), kind) {
            (Some(ty), Some(kind)) => self.kinds().in_value(member, ty, kind),
            (Some(ty), None) => innermost(member, ty),
            (None, _) => Some(member),
        }
    }

    /// Makes the attribute beside an object tell that it is of a kind, if that one tells it; an object
    /// of another kind goes.
    fn tell_beside(self, members: &mut IndexMap<String, Json>, at: &Path, step: &str, kind: &str) {
        let Some(told) = KindStep::of(kind).filter(|told| told.is_beside) else {
            return;
        };
        let value = self.schema.attribute(&at.member(kind)).and_then(|kind| kind.kind.as_ref());
        if let Some(value) = value.filter(|_| !told.is_told_by(members)) {
            members.insert(told.name.to_owned(), Json::from(value));
            members.shift_remove(step);
        }
    }

    fn kinds(self) -> Kinds<'m> {
        Kinds { model: self.model, schema: self.schema, object: example::object }
    }

    /// The first type of an attribute that is or holds a documented object.
    pub(super) fn type_with_object(self, attribute: &'m Attribute) -> Option<&'m Type> {
        let mut types = self.schema.types_of(attribute);
        types.find(|ty| self.schema.object_in(ty).is_some())
    }

    /// The value that holds an attribute's object.
    fn container(self, attribute: &'m Attribute) -> Json {
        let ty = self.type_with_object(attribute);
        ty.map_or_else(example::object_of_none, |ty| self.around(ty))
    }

    fn around(self, ty: &Type) -> Json {
        match ty {
            Type::Array(inner) => Json::Array(vec![self.around(inner)]),
            Type::Map(inner) => example::object_of("example", self.around(inner)),
            Type::Nullable(inner) => self.around(inner),
            Type::Object(index) => example::object(self.model, self.schema, *index, true),
            _ => example::object_of_none(),
        }
    }

    /// Returns true if any other value than the listed ones is documented too.
    pub(super) fn has_otherwise(self, attribute: &Attribute) -> bool {
        let leaves = self.schema.leaves_of(attribute);
        leaves.iter().any(|ty| match ty {
            Type::Enum(index) => self.schema.enums[*index].otherwise.is_some(),
            _ => false,
        })
    }

    /// The values that an attribute can have, if there are only some.
    pub(super) fn documented_values(self, attribute: &Attribute) -> Vec<Scalar> {
        match self.schema.leaves_of(attribute).first() {
            Some(Type::Enum(index)) => {
                let values = self.schema.enums[*index].values.iter();
                values.map(|value| value.wire.clone()).collect()
            }
            Some(Type::Boolean) => vec![Scalar::Boolean(true), Scalar::Boolean(false)],
            _ => Vec::new(),
        }
    }
}

/// The first value that is in no array or map any more.
fn innermost<'j>(json: &'j mut Json, ty: &Type) -> Option<&'j mut Json> {
    match (json, ty) {
        (Json::Array(items), Type::Array(inner)) => innermost(items.first_mut()?, inner),
        (Json::Object(members), Type::Map(inner)) => innermost(members.values_mut().next()?, inner),
        (json, Type::Nullable(inner)) => innermost(json, inner),
        (json, _) => Some(json),
    }
}
