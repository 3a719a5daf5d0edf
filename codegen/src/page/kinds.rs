//! Objects that are one of several, as pages list them: with the attributes of all of them.

use std::borrow::Cow;

use crate::Lowered;
use crate::model::{
    Attribute, ClaimKey, Condition, EnumType, EnumValue, Evidence, EvidenceKind, Expected, Model,
    ObjectType, Path, Scalar, Schema, Test, ToldBy, Type, When,
};

/// The spec as pages list it.
pub(crate) fn of_pages(lowered: &Lowered) -> Cow<'_, Lowered> {
    let Cow::Owned(model) = model_of_pages(&lowered.model) else {
        return Cow::Borrowed(lowered);
    };
    let mut places = lowered.places.clone();
    for schema in schemas(&lowered.model) {
        for (path, _) in schema.walk() {
            places.alias(&schema.source, &path.to_string(), &path.without_kinds().to_string());
        }
    }
    Cow::Owned(Lowered { model, places, warnings: lowered.warnings.clone() })
}

/// The model as pages list it.
pub(crate) fn model_of_pages(model: &Model) -> Cow<'_, Model> {
    let has_kinds = |schema: &Schema| schema.objects.iter().any(|object| object.told_by.is_some());
    if !schemas(model).any(has_kinds) {
        return Cow::Borrowed(model);
    }
    let mut model = model.clone();
    for event in &mut model.events {
        join(&mut event.schema);
    }
    Cow::Owned(model)
}

fn schemas(model: &Model) -> impl Iterator<Item = &Schema> {
    model.events.iter().map(|event| &event.schema)
}

/// Puts the attributes of all kinds into the object that is one of them.
fn join(schema: &mut Schema) {
    for index in 0..schema.objects.len() {
        let object = &schema.objects[index];
        let Some(told_by) = object.told_by.clone() else {
            continue;
        };
        let mut attributes = joined(schema, object);
        let conditions = own_kinds(schema, object, &told_by, &mut attributes);
        schema.conditions.extend(conditions);
        if let Some(teller) = attributes.iter_mut().find(|own| is_teller(own, &told_by)) {
            let values = values(schema, object, &told_by);
            schema.enums.push(values);
            tell_values(schema, teller, object_evidence(schema, index));
        }
        schema.objects[index].attributes = attributes;
        schema.objects[index].told_by = None;
    }
    for erratum in &mut schema.errata {
        erratum.at = erratum.at.without_kinds();
        erratum.also_at = erratum.also_at.iter().map(Path::without_kinds).collect();
    }
    for note in &mut schema.notes {
        note.at = note.at.without_kinds();
        note.also_at = note.also_at.iter().map(Path::without_kinds).collect();
    }
}

/// The attributes of all kinds; of those with one name the first.
fn joined(schema: &Schema, object: &ObjectType) -> Vec<Attribute> {
    let mut attributes: Vec<Attribute> = Vec::new();
    for kind in &object.attributes {
        let Type::Object(inner) = kind.ty else { continue };
        for attribute in &schema.objects[inner].attributes {
            if !attributes.iter().any(|known| known.wire == attribute.wire) {
                attributes.push(attribute.clone());
            }
        }
    }
    for attribute in &mut attributes {
        let kinds = object.attributes.iter().map(|kind| in_kind(schema, kind, &attribute.wire));
        // An object of another kind does without it.
        if kinds.into_iter().any(|own| own.is_none_or(|own| own.required.is_none())) {
            attribute.required = None;
        }
    }
    attributes
}

/// Makes each attribute that only some kinds have depend on a condition, which pages may state and need
/// not. Returns these conditions.
fn own_kinds(
    schema: &Schema,
    object: &ObjectType,
    told_by: &ToldBy,
    attributes: &mut [Attribute],
) -> Vec<Condition> {
    let mut conditions = Vec::new();
    if told_by.is_beside {
        return conditions;
    }
    let is_free = |own: &&mut Attribute| own.only_when.is_none() && own.present_when.is_none();
    for attribute in attributes.iter_mut().filter(is_free) {
        let has_it = |kind: &&Attribute| in_kind(schema, kind, &attribute.wire).is_some();
        let kinds: Vec<&Attribute> = object.attributes.iter().filter(has_it).collect();
        if kinds.len() == object.attributes.len() {
            continue;
        }
        let values = kinds.iter().filter_map(|kind| kind.kind.clone()).collect();
        let path = Path(vec![String::new(), told_by.name.clone()]);
        let test = Test { path, expected: Expected::OneOf(values) };
        let name = format!("{} with {}", object.ident, attribute.wire);
        attribute.only_when = Some(When {
            condition: schema.conditions.len() + conditions.len(),
            evidence: Evidence { kind: EvidenceKind::Inferred, ..Evidence::DOCUMENTED },
        });
        conditions.push(Condition { name, alternatives: vec![vec![test]] });
    }
    conditions
}

/// The attribute of that name in one of the kinds.
fn in_kind<'s>(schema: &'s Schema, kind: &Attribute, wire: &str) -> Option<&'s Attribute> {
    let Type::Object(inner) = kind.ty else { return None };
    schema.objects[inner].attributes.iter().find(|own| own.wire == wire)
}

fn is_teller(attribute: &Attribute, told_by: &ToldBy) -> bool {
    !told_by.is_beside && attribute.wire == told_by.name
}

/// The values that tell the kinds, as values of one attribute.
fn values(schema: &Schema, object: &ObjectType, told_by: &ToldBy) -> EnumType {
    let values = object.attributes.iter().filter_map(|kind| {
        let Type::Object(inner) = kind.ty else { return None };
        let doc = schema.objects[inner].doc.clone().unwrap_or_default();
        Some(EnumValue { wire: kind.kind.clone()?, ident: kind.field.clone(), doc })
    });
    let values: Vec<EnumValue> = values.collect();
    EnumType {
        ident: format!("{}Kind", object.ident),
        home: None,
        at: told_by.name.clone(),
        doc: None,
        integer: values.iter().any(|value| matches!(value.wire, Scalar::Integer(_))),
        closed: false,
        otherwise: None,
        fallback: told_by.fallback.clone(),
        values,
    }
}

/// Gives the attribute that tells the kinds the list that was added last.
fn tell_values(schema: &Schema, teller: &mut Attribute, evidence: Evidence) {
    teller.always = None;
    teller.ty = Type::Enum(schema.enums.len() - 1);
    teller.claims.insert(ClaimKey::Values, evidence);
}

/// The evidence that an object is one of several.
fn object_evidence(schema: &Schema, index: usize) -> Evidence {
    let users = schema.objects.iter().flat_map(|object| &object.attributes);
    let is_it = |own: &&Attribute| schema.leaves_of(own).contains(&&Type::Object(index));
    let user = users.into_iter().find(is_it);
    user.map_or(Evidence::DOCUMENTED, |own| own.evidence_of(ClaimKey::OneOf).clone())
}
