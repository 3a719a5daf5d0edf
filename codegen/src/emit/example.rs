//! Payloads made from the model: what a page's own example would be, in values of our own.

use indexmap::IndexMap;

use super::kinds::Kinds;
use crate::lower::spellings;
use crate::model::{
    Attribute, ChangeKind, ChangeMember, ChangeShape, ChangesType, Condition, Event, Expected,
    Json, JsonType, KindStep, Limit, Model, ObjectType, Path, Scalar, Schema, Side, Test,
    TimestampPattern, Type, Within,
};
use crate::runtime::timestamp::has_offset;
use crate::spec::Measure;

/// How often claims are applied: one claim can make the condition of another hold.
pub(super) const ROUNDS: usize = 4;

/// Data with every documented attribute that its conditions allow.
pub fn full(model: &Model, event: &Event) -> Json {
    let mut data = object(model, &event.schema, 0, false);
    for _ in 0..ROUNDS {
        settle(&event.schema, &mut data);
    }
    data
}

/// Data with nothing but what is required.
pub fn minimal(model: &Model, event: &Event) -> Json {
    object(model, &event.schema, 0, true)
}

/// A payload around data, with the envelope's own attributes as the vendor sends them.
pub(crate) fn envelope_around(model: &Model, event: &Event, data: Json) -> Json {
    let root = Path(Vec::new());
    let mut payload = Around { model, event, data }.object(&root, model.envelope.schema.root());
    if !model.is_alone(event) {
        tell_module(model, event.module, &mut payload);
    }
    payload
}

/// An envelope around data, object by object.
struct Around<'m> {
    model: &'m Model,
    event: &'m Event,
    data: Json,
}

impl Around<'_> {
    /// The object at a path of the envelope.
    fn object(&self, path: &Path, object: &ObjectType) -> Json {
        let members = object.attributes.iter().filter_map(|attribute| {
            let value = self.value(&path.member(&attribute.wire), attribute)?;
            Some((attribute.wire.clone(), value))
        });
        let mut members: IndexMap<String, Json> = members.collect();
        let envelope = &self.model.envelope;
        if let (true, Json::Object(data)) = (envelope.is_shared(), &self.data)
            && envelope.data == *path
        {
            members.extend(data.clone());
        }
        Json::Object(members)
    }

    /// The value of an attribute of the envelope, if the payload has it.
    fn value(&self, path: &Path, attribute: &Attribute) -> Option<Json> {
        let envelope = &self.model.envelope;
        let name = &envelope.name;
        match &attribute.ty {
            _ if name.whole() == Some(path) => Some(Json::String(self.event.wire.clone())),
            _ if name.part() == Some(path) => {
                let (_, part) = name.split(&self.event.wire);
                part.map(|part| Json::String(part.to_owned()))
            }
            Type::FreeForm if envelope.data == *path => Some(self.data.clone()),
            Type::Object(index) if envelope.leads_to_event(path) => {
                Some(self.object(path, &envelope.schema.objects[*index]))
            }
            _ if attribute.required.is_some()
                || (attribute.example.is_some() && !attribute.is_dispensable()) =>
            {
                Some(value(self.model, &envelope.schema, attribute))
            }
            _ => None,
        }
    }
}

/// A payload that shows the envelope: it says its module even if the name of the event tells it.
pub(crate) fn of_envelope(model: &Model, event: &Event) -> Json {
    let mut payload = envelope_around(model, event, minimal(model, event));
    tell_module(model, event.module, &mut payload);
    payload
}

/// Says in a payload which module it comes from, if payloads can say it.
pub(super) fn tell_module(model: &Model, module: usize, payload: &mut Json) {
    let path = model.envelope.modules.as_ref();
    let Some((path, attribute)) =
        path.zip(path.and_then(|path| model.envelope.schema.attribute(path)))
    else {
        return;
    };
    let name = Json::String(model.modules[module].wire.clone());
    let told = if matches!(attribute.ty, Type::Array(_)) { Json::Array(vec![name]) } else { name };
    path.set_in(payload, told);
}

pub(super) fn object(model: &Model, schema: &Schema, index: usize, minimal: bool) -> Json {
    let kinds = Kinds { model, schema, object };
    if let Some(told_by) = &schema.objects[index].told_by {
        return kinds.first(&schema.objects[index], told_by, minimal);
    }
    let mut members = IndexMap::new();
    for attribute in &schema.objects[index].attributes {
        if attribute.required.is_some() || !(minimal || attribute.is_dispensable()) {
            let inner = match &attribute.ty {
                _ if attribute.always_null.is_some() => Json::Null,
                Type::Object(inner) => object(model, schema, *inner, minimal),
                _ => value(model, schema, attribute),
            };
            members.insert(attribute.wire.clone(), inner);
        }
    }
    kinds.agree(&schema.objects[index], &mut members, minimal);
    if minimal {
        return Json::Object(members);
    }
    // Changes speak of values that are known only now.
    for attribute in &schema.objects[index].attributes {
        if let (Type::Changes(changes), None) = (&attribute.ty, &attribute.example)
            && !attribute.is_dispensable()
        {
            let json = changes_of(model, schema, &schema.changes[*changes]);
            members.insert(attribute.wire.clone(), json);
        }
    }
    Json::Object(members)
}

pub(super) fn value(model: &Model, schema: &Schema, attribute: &Attribute) -> Json {
    if let Some(always) = &attribute.always {
        return Json::from(always);
    }
    if let Some(example) = &attribute.example {
        return example.clone();
    }
    of_type(model, schema, attribute, &attribute.ty)
}

pub(super) fn of_type(model: &Model, schema: &Schema, attribute: &Attribute, ty: &Type) -> Json {
    match ty {
        Type::String => Json::String(text(attribute)),
        Type::Integer => Json::Number(within(attribute, 1001.into())),
        Type::Id(JsonType::Integer) => Json::Number(1001.into()),
        Type::Number => {
            let number = serde_json::Number::from_f64(1.5);
            number.map_or(Json::Null, |number| Json::Number(within(attribute, number)))
        }
        Type::Boolean => Json::Boolean(true),
        Type::Any => Json::String("anything".to_owned()),
        Type::FreeForm | Type::Changes(_) => object_of_none(),
        Type::Id(_) => Json::String(fitting(attribute, "1001")),
        Type::Timestamp => Json::String(timestamp(model, attribute)),
        Type::EpochTime => Json::Number(1_772_444_710_500_u64.into()),
        Type::Object(index) => object(model, schema, *index, false),
        Type::Enum(index) => Json::from(&schema.enums[*index].values[0].wire),
        Type::Union(index) => {
            of_type(model, schema, attribute, &schema.unions[*index].variants[0].ty)
        }
        Type::Nullable(inner) => of_type(model, schema, attribute, inner),
        Type::Array(inner) => {
            let each = Kinds { model, schema, object }.each(inner.not_null());
            let count = attribute.fitting((Limit::MinItems, Limit::MaxItems), 1);
            let one = || vec![of_type(model, schema, attribute, inner); count];
            Json::Array(each.unwrap_or_else(one))
        }
        Type::Map(inner) => {
            let item = of_type(model, schema, attribute, inner);
            object_of("example", item)
        }
    }
}

/// A timestamp in the spelling of the attribute, or in the vendor's first one; in UTC, if need be.
fn timestamp(model: &Model, attribute: &Attribute) -> String {
    let Some(spelling) = attribute.spelling.as_ref().or(model.timestamps.first()) else {
        return String::new();
    };
    spelled(spelling, attribute).unwrap_or_default()
}

/// A timestamp in a spelling; in UTC, if the attribute needs it.
pub(super) fn spelled(spelling: &TimestampPattern, attribute: &Attribute) -> Option<String> {
    let mut texts = spellings::texts(&spelling.pattern, &spelling.example);
    texts.find(|text| attribute.utc.is_none() || !is_offset(spelling, text))
}

/// A timestamp in a spelling, with an offset other than zero.
pub(super) fn with_offset(spelling: &TimestampPattern) -> Option<String> {
    spellings::texts(&spelling.pattern, &spelling.example).find(|text| is_offset(spelling, text))
}

fn is_offset(spelling: &TimestampPattern, text: &str) -> bool {
    has_offset(text, &[spelling.pattern.as_str()])
}

/// A text of an attribute; the spec has an example where the limits forbid that of the format.
pub(super) fn text(attribute: &Attribute) -> String {
    match attribute.format {
        Some(format) => format.example().to_owned(),
        None => fitting(attribute, &attribute.wire.replace('_', " ")),
    }
}

/// A text of the length that an attribute can have, or another one that matches its pattern.
fn fitting(attribute: &Attribute, text: &str) -> String {
    let limits = (Limit::MinLength, Limit::MaxLength);
    let text = padded(attribute, text, attribute.fitting(limits, text.chars().count()));
    let misses = attribute.pattern.as_ref().is_some_and(|pattern| !pattern.is_match(&text));
    let matching = misses.then(|| attribute.matching_text()).flatten();
    matching.unwrap_or(text)
}

/// A text with so many characters: it ends before, or letters or digits follow it.
pub(super) fn padded(attribute: &Attribute, text: &str, length: usize) -> String {
    let more = if attribute.has_number_as_text() { '0' } else { 'x' };
    text.chars().chain(std::iter::repeat(more)).take(length).collect()
}

/// The nearest number that limits allow.
fn within(attribute: &Attribute, number: serde_json::Number) -> serde_json::Number {
    let limits = attribute.limits.iter().filter(|(limit, _)| limit.measure() == Measure::Value);
    let passed = limits.filter(|(limit, bound)| !limit.allows(bound, &number));
    passed.map(|(_, bound)| bound.clone()).next_back().unwrap_or(number)
}

/// A change of the first attributes whose old value is easily made up: attributes that have only a
/// few values, if there are any.
fn changes_of(model: &Model, schema: &Schema, changes: &ChangesType) -> Json {
    let target =
        schema.attribute(&changes.of).and_then(|attribute| schema.object_in(&attribute.ty));
    let attributes = target.map_or(&[][..], |target| &target.attributes);
    let has_few = |attribute: &&Attribute| !matches!(attribute.ty, Type::String | Type::Integer);
    let shown = attributes.iter().filter(|attribute| !attribute.is_dispensable());
    let (few, many): (Vec<&Attribute>, Vec<&Attribute>) = shown.partition(has_few);
    let members = [few, many].into_iter().map(|attributes| {
        let typed = attributes
            .into_iter()
            .filter(|attribute| attribute.format.is_none() && attribute.limits.is_empty())
            .filter(|attribute| attribute.pattern.is_none())
            .filter(|attribute| changes.members.iter().any(|member| member.wire == attribute.wire));
        let pairs = typed.filter_map(|attribute| {
            let mut members = changes.members.iter();
            let member = members.find(|member| member.wire == attribute.wire)?;
            let change = match member.within {
                Some(Within::Attributes(index)) => {
                    let inner = changes_of(model, schema, &schema.changes[index]);
                    Some(inner).filter(|inner| *inner != object_of_none())?
                }
                _ => change(schema, changes, member, value(model, schema, attribute))?,
            };
            Some((attribute.wire.clone(), change))
        });
        pairs.take(2).collect::<IndexMap<String, Json>>()
    });
    Json::Object(members.into_iter().find(|member| !member.is_empty()).unwrap_or_default())
}

pub(super) fn change(
    schema: &Schema,
    changes: &ChangesType,
    member: &ChangeMember,
    new: Json,
) -> Option<Json> {
    let shape = changes.shape_of(member);
    let are_items = shape.kind() == Some(ChangeKind::Items);
    match (&member.ty, changes.listed_in(member), new) {
        (_, _, new) if let Some(Within::Members(ty)) = &member.within => {
            let Json::Object(members) = new else {
                return None;
            };
            let (name, new) = members.into_iter().next()?;
            Some(object_of(&name, shaped(shape, other(schema, ty, &new)?, new)))
        }
        (Type::Array(item), Some(key), Json::Array(items)) => {
            let new = items.into_iter().next()?;
            let change = Json::Array(vec![shaped(shape, other(schema, item, &new)?, new)]);
            Some(object_of(key, change))
        }
        (Type::Array(item), None, Json::Array(items)) => {
            let old = other(schema, item, items.first()?)?;
            let new = if are_items { items.into_iter().take(1).collect() } else { items };
            Some(shaped(shape, Json::Array(vec![old]), Json::Array(new)))
        }
        (ty, _, new) => Some(shaped(shape, other(schema, ty, &new)?, new)),
    }
}

/// A change from one value to another; of a list, what was removed and what was added.
pub(super) fn shaped(shape: &ChangeShape, old: Json, new: Json) -> Json {
    let part = |side: &Side| match side {
        Side::Old | Side::Removed => old.clone(),
        Side::New | Side::Added => new.clone(),
    };
    match shape {
        ChangeShape::Array(sides) => Json::Array(sides.iter().map(part).collect()),
        ChangeShape::Members(members) => {
            let members = members.iter().map(|(name, side)| (name.clone(), part(side)));
            Json::Object(members.collect())
        }
        ChangeShape::Value(side) => part(side),
    }
}

/// An object with one member.
pub(super) fn object_of(name: &str, value: Json) -> Json {
    Json::Object(IndexMap::from([(name.to_owned(), value)]))
}

/// An object without members.
pub(super) fn object_of_none() -> Json {
    Json::Object(IndexMap::new())
}

/// The member of an object.
pub(super) fn member<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    match json {
        Json::Object(members) => members.get(name),
        _ => None,
    }
}

/// Another value of a type.
fn other(schema: &Schema, ty: &Type, value: &Json) -> Option<Json> {
    match (ty.not_null(), value) {
        (Type::Boolean, Json::Boolean(flag)) => Some(Json::Boolean(!flag)),
        (Type::String, Json::String(text)) => Some(Json::String(format!("{text} (before)"))),
        (Type::Integer, Json::Number(number)) => Some(Json::Number((number.as_i64()? - 1).into())),
        (Type::Enum(index), value) => {
            let values = schema.enums[*index].values.iter().map(|value| Json::from(&value.wire));
            values.into_iter().find(|other| other != value)
        }
        (Type::Object(index), Json::Object(members)) => {
            let mut members = members.clone();
            let attributes = &schema.objects[*index].attributes;
            let (name, changed) = attributes.iter().find_map(|attribute| {
                let member = members.get(&attribute.wire)?;
                let flips = attribute.ty == Type::Boolean;
                flips.then(|| {
                    other(schema, &attribute.ty, member)
                        .map(|other| (attribute.wire.clone(), other))
                })?
            })?;
            members.insert(name, changed);
            Some(Json::Object(members))
        }
        _ => None,
    }
}

/// Makes the data agree with equalities, conditions and rules.
pub(super) fn settle(schema: &Schema, data: &mut Json) {
    for (path, attribute) in schema.walk() {
        if let Some(equality) = &attribute.equals
            && let Some(value) = get(data, &equality.path).cloned()
        {
            set(data, &path, in_type(&attribute.ty, value));
        }
        if attribute.always_null.is_some() {
            set(data, &path, Json::Null);
        }
        if let Some(when) = &attribute.null_when {
            where_it(
                &schema.conditions[when.condition],
                true,
                data,
                &path,
                &mut |members, name| {
                    set_member(members, name, Json::Null);
                },
            );
        }
        if let Some(when) = &attribute.only_when {
            where_it(
                &schema.conditions[when.condition],
                false,
                data,
                &path,
                &mut |members, name| {
                    members.shift_remove(name);
                },
            );
        }
    }
    for (path, attribute) in schema.walk() {
        for claim in attribute.value_when.iter().filter(|claim| claim.is_about(&path)) {
            let condition = &schema.conditions[claim.condition];
            where_it(condition, true, data, &path, &mut |members, name| {
                let is_one = |value: &Scalar| members.get(name) == Some(&Json::from(value));
                if !claim.values.iter().any(is_one) {
                    set_member(members, name, Json::from(&claim.values[0]));
                }
            });
        }
    }
}

/// An equal identifier in the JSON type that the page prints.
fn in_type(ty: &Type, value: Json) -> Json {
    match (ty, value) {
        (Type::Id(JsonType::String), Json::Number(number)) => Json::String(number.to_string()),
        (Type::Id(JsonType::Integer), Json::String(text)) => {
            text.parse::<u64>().map_or(Json::String(text), |number| Json::Number(number.into()))
        }
        (_, value) => value,
    }
}

/// Acts on the object around each attribute at a path, where a condition holds or does not.
fn where_it(
    condition: &Condition,
    holds: bool,
    data: &mut Json,
    path: &Path,
    act: &mut impl FnMut(&mut IndexMap<String, Json>, &str),
) {
    if !condition.is_relative() {
        if meets(condition, data, &Path(Vec::new())) == holds {
            each(data, &path.0, act);
        }
        return;
    }
    let whole = data.clone();
    each(data, &path.0, &mut |members, name| {
        let find = |path: &Path| match path.0.split_first() {
            Some((first, steps)) if first.is_empty() => {
                let (first, rest) = steps.split_first()?;
                get(members.get(first)?, &Path(rest.to_vec()))
            }
            _ => get(&whole, path),
        };
        let is_met = |test: &Test| is_met(test, find(&test.path));
        let is_so = condition.alternatives.iter().any(|tests| tests.iter().all(is_met));
        if is_so == holds {
            act(members, name);
        }
    });
}

fn set_member(members: &mut IndexMap<String, Json>, name: &str, value: Json) {
    if let Some(member) = members.get_mut(name) {
        *member = value;
    }
}

/// Returns whether a condition holds of an attribute in the object at a path.
pub(super) fn meets(condition: &Condition, data: &Json, around: &Path) -> bool {
    let is_met = |test: &Test| is_met(test, first(data, &test.path.from(around)));
    condition.alternatives.iter().any(|tests| tests.iter().all(is_met))
}

/// The first value at a path, which can lead through arrays and kinds.
pub(super) fn first<'a>(data: &'a Json, path: &Path) -> Option<&'a Json> {
    path.0.iter().try_fold(data, |json, step| match (json, KindStep::of(step)) {
        (json, Some(_)) => Some(json),
        (Json::Object(members), None) => members.get(step).map(first_item),
        _ => None,
    })
}

fn first_item(json: &Json) -> &Json {
    match json {
        Json::Array(items) => items.first().map_or(json, first_item),
        json => json,
    }
}

/// Returns whether what a test finds meets it for certain.
pub(super) fn is_met(test: &Test, found: Option<&Json>) -> bool {
    let is_there = found.is_some_and(|found| *found != Json::Null);
    let is_one = |values: &[Scalar]| {
        let found = found?;
        Some(values.iter().any(|value| Json::from(value) == *found))
    };
    match &test.expected {
        Expected::OneOf(values) => is_one(values) == Some(true),
        Expected::NoneOf(values) => is_there && is_one(values) == Some(false),
        Expected::Absent => !is_there,
        Expected::Present => is_there,
    }
}

pub(super) fn get<'a>(data: &'a Json, path: &Path) -> Option<&'a Json> {
    path.0.iter().try_fold(data, |json, step| match json {
        Json::Object(members) => members.get(step),
        _ => None,
    })
}

/// Sets the value at a path, in every item of the lists on the way.
fn set(data: &mut Json, path: &Path, value: Json) {
    each(data, &path.0, &mut |members, name| {
        if let Some(member) = members.get_mut(name) {
            *member = value.clone();
        }
    });
}

fn each(
    json: &mut Json,
    steps: &[String],
    act: &mut impl FnMut(&mut IndexMap<String, Json>, &str),
) {
    let kind = |at: usize| steps.get(at).and_then(|step| KindStep::of(step));
    match (json, steps) {
        (Json::Object(members), _)
            if kind(1).is_some_and(|kind| kind.is_beside && !kind.is_told_by(members)) => {}
        (json @ Json::Object(_), [_, rest @ ..]) if let Some(kind) = kind(0) => {
            let Json::Object(members) = &*json else { return };
            if kind.is_beside || kind.is_told_by(members) {
                each(json, rest, act);
            }
        }
        (Json::Object(members), [last]) => act(members, last),
        (Json::Object(members), [first, rest @ ..]) => {
            if let Some(member) = members.get_mut(first) {
                each(member, rest, act);
            }
        }
        (Json::Array(items), steps) => items.iter_mut().for_each(|item| each(item, steps, act)),
        _ => {}
    }
}
