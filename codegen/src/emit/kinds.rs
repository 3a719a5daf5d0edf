//! Examples of objects that are one of several.

use indexmap::IndexMap;

use crate::model::{Attribute, Json, KindStep, Model, ObjectType, Schema, ToldBy, Type};

/// Makes objects of one schema.
#[derive(Clone, Copy)]
pub(super) struct Kinds<'m> {
    pub(super) model: &'m Model,
    pub(super) schema: &'m Schema,
    /// Makes one by its index, with all that can be there or with what must be.
    pub(super) object: fn(&Model, &Schema, usize, bool) -> Json,
}

impl<'m> Kinds<'m> {
    /// An object of each kind, if an attribute of its own tells them apart.
    pub(super) fn each(self, ty: &Type) -> Option<Vec<Json>> {
        let Type::Object(index) = ty else { return None };
        let object = &self.schema.objects[*index];
        let told_by = object.told_by.as_ref().filter(|told_by| !told_by.is_beside)?;
        let each = object.attributes.iter();
        Some(each.map(|kind| self.of_kind(told_by, kind, false)).collect())
    }

    /// An object of the first kind.
    pub(super) fn first(self, object: &ObjectType, told_by: &ToldBy, minimal: bool) -> Json {
        let first = object.attributes.first();
        first.map_or(Json::Null, |kind| self.of_kind(told_by, kind, minimal))
    }

    fn of_kind(self, told_by: &ToldBy, kind: &Attribute, minimal: bool) -> Json {
        let Type::Object(index) = kind.ty else { return Json::Null };
        let mut json = (self.object)(self.model, self.schema, index, minimal);
        if let (Json::Object(members), Some(value), false) =
            (&mut json, &kind.kind, told_by.is_beside)
        {
            match members.get_mut(&told_by.name) {
                Some(told) => *told = Json::from(value),
                None => _ = members.shift_insert(0, told_by.name.clone(), Json::from(value)),
            }
        }
        json
    }

    /// Makes the members of an object agree with the attributes that tell their kinds, which become
    /// documented ones.
    pub(super) fn agree(
        self,
        object: &ObjectType,
        members: &mut IndexMap<String, Json>,
        minimal: bool,
    ) {
        for (attribute, kinds, told_by) in self.told_beside(object) {
            if !members.contains_key(&attribute.wire) {
                continue;
            }
            let kind = kinds.iter().find(|kind| is_told(kind, members)).or(kinds.first());
            let Some((kind, value)) = kind.and_then(|kind| Some((kind, kind.kind.as_ref()?)))
            else {
                continue;
            };
            if let Some(told) = members.get_mut(&told_by.name) {
                *told = Json::from(value);
            }
            members.insert(attribute.wire.clone(), self.of_kind(told_by, kind, minimal));
        }
    }

    /// The attributes of an object whose kind another one tells, each with its kinds.
    fn told_beside(
        self,
        object: &'m ObjectType,
    ) -> impl Iterator<Item = (&'m Attribute, &'m [Attribute], &'m ToldBy)> {
        object.attributes.iter().filter_map(move |attribute| {
            let Type::Object(index) = attribute.ty else { return None };
            let inner = &self.schema.objects[index];
            let told_by = inner.told_by.as_ref().filter(|told_by| told_by.is_beside)?;
            Some((attribute, inner.attributes.as_slice(), told_by))
        })
    }

    /// Makes objects follow the attribute of that name, which tells their kind and is another now.
    pub(super) fn follow(
        self,
        object: &'m ObjectType,
        members: &mut IndexMap<String, Json>,
        name: &str,
    ) {
        for (attribute, kinds, told_by) in self.told_beside(object) {
            let kind = kinds.iter().find(|kind| is_told(kind, members));
            let is_there = matches!(members.get(&attribute.wire), Some(Json::Object(_)));
            if let Some(kind) = kind.filter(|_| is_there && told_by.name == name) {
                members.insert(attribute.wire.clone(), self.of_kind(told_by, kind, true));
            }
        }
    }

    /// The object of a kind in a value, which gets one if it has none.
    pub(super) fn in_value<'j>(
        self,
        json: &'j mut Json,
        ty: &Type,
        step: &str,
    ) -> Option<&'j mut Json> {
        match (json, ty) {
            (Json::Array(items), Type::Array(inner)) => match self.kind(inner.not_null(), step) {
                Some((told_by, kind)) => Some(self.in_items(items, told_by, kind)),
                None => self.in_value(items.first_mut()?, inner, step),
            },
            (Json::Object(members), Type::Map(inner)) => {
                self.in_value(members.values_mut().next()?, inner, step)
            }
            (json, Type::Nullable(inner)) => self.in_value(json, inner, step),
            (json, ty) => {
                let (told_by, kind) = self.kind(ty, step)?;
                let is_it = |members| told_by.is_beside || is_told(kind, members);
                if !matches!(json, Json::Object(members) if is_it(members)) {
                    *json = self.of_kind(told_by, kind, true);
                }
                Some(json)
            }
        }
    }

    /// The first item, which is of that kind then.
    fn in_items<'j>(
        self,
        items: &'j mut Vec<Json>,
        told_by: &ToldBy,
        kind: &Attribute,
    ) -> &'j mut Json {
        let is_it = |item: &Json| matches!(item, Json::Object(members) if is_told(kind, members));
        let item = match items.iter().position(is_it) {
            Some(index) => items.remove(index),
            None => self.of_kind(told_by, kind, true),
        };
        items.insert(0, item);
        &mut items[0]
    }

    fn kind(self, ty: &Type, step: &str) -> Option<(&'m ToldBy, &'m Attribute)> {
        let Type::Object(index) = ty else { return None };
        let object = &self.schema.objects[*index];
        let kind = object.attributes.iter().find(|kind| kind.wire == step)?;
        Some((object.told_by.as_ref()?, kind))
    }
}

fn is_told(kind: &Attribute, members: &IndexMap<String, Json>) -> bool {
    KindStep::of(&kind.wire).is_some_and(|step| step.is_told_by(members))
}
