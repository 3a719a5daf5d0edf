//! Payloads that break no rule.

use super::broken::{allowing, good_change, of_rule};
use super::limits;
use super::scene::Scene;
use super::wanted::Wanted;
use super::wrong;
use crate::emit::example;
use crate::model::{Attribute, Json, Path, RuleKind, Type, ValidationRule, Within};

/// A payload and what it is called.
pub(super) type Named = (String, Json);

/// Payloads that take every branch of every condition, every documented value, every other type
/// and every accepted name.
pub(super) fn candidates(scene: &Scene<'_>) -> Vec<Named> {
    let mut all =
        vec![("minimal".to_owned(), scene.minimal()), ("full".to_owned(), scene.full(&[]))];
    all.extend(branches(scene));
    all.extend(sparse(scene));
    all.extend(values(scene));
    all.extend(timestamps(scene));
    all.extend([nulls(scene), empty(scene), extremes(scene)]);
    all.extend(edges(scene));
    all.extend(changes(scene));
    all.extend(alternatives(scene));
    let payload = |(name, json)| (name, scene.payload(json));
    all.into_iter().map(payload).collect()
}

fn branches(scene: &Scene<'_>) -> Vec<Named> {
    let slugs = scene.builder.schema.condition_slugs();
    let both = slugs.iter().enumerate().flat_map(|(index, slug)| {
        [
            (slug.clone(), scene.full(&[scene.builder.wanted(index, true)])),
            (format!("not-{slug}"), scene.full(&[scene.builder.wanted(index, false)])),
        ]
    });
    both.collect()
}

/// Payloads in which a condition holds and objects have just what is required.
fn sparse(scene: &Scene<'_>) -> Vec<Named> {
    let schema = scene.builder.schema;
    let slugs = schema.condition_slugs();
    let named = slugs.iter().enumerate().map(|(index, slug)| {
        let mut json = scene.minimal();
        for (path, attribute) in scene.builder.usual() {
            let is_object = scene.builder.type_with_object(attribute).is_some();
            let present_when = attribute.present_when.as_ref();
            if is_object || present_when.is_some_and(|when| when.condition == index) {
                let value = scene.builder.value(attribute);
                scene.builder.plant(&mut json, &path, value);
            }
        }
        scene.builder.decide(&mut json, &scene.builder.wanted(index, true));
        example::settle(schema, &mut json);
        (format!("sparse-{slug}"), json)
    });
    named.collect()
}

/// Payloads in which every attribute with documented values has its second, its third and so on.
fn values(scene: &Scene<'_>) -> Vec<Named> {
    let schema = scene.builder.schema;
    let longest = schema.enums.iter().map(|type_| type_.values.len()).max();
    let nth = (1..longest.unwrap_or(0)).map(|nth| {
        let mut json = scene.full(&[]);
        for (path, attribute) in scene.builder.usual() {
            let documented = scene.builder.documented_values(attribute);
            let first = schema.types_of(attribute).next();
            if let (Some(Type::Enum(_)), Some(value)) = (first, documented.get(nth)) {
                scene.builder.plant(&mut json, &path, Json::from(value));
            }
        }
        example::settle(schema, &mut json);
        (format!("values-{}", nth + 1), json)
    });
    nth.collect()
}

fn timestamps(scene: &Scene<'_>) -> Vec<Named> {
    let patterns = scene.model.timestamps.iter();
    let attributes = scene.builder.usual();
    let is_timestamp = |walked: &&(Path, _)| {
        let (_, attribute): &(Path, &Attribute) = walked;
        attribute.ty == Type::Timestamp && attribute.null_when.is_none()
    };
    let attributes: Vec<_> = attributes.iter().filter(is_timestamp).collect();
    if attributes.is_empty() {
        return Vec::new();
    }
    let planted = |name: String, text: &dyn Fn(&Attribute) -> Option<String>| {
        let mut json = scene.minimal();
        for (path, attribute) in &attributes {
            if let Some(text) = text(attribute) {
                scene.builder.plant(&mut json, path, Json::String(text));
            }
        }
        (name, json)
    };
    let spelt = patterns.enumerate().flat_map(|(index, pattern)| {
        let may_have = |attribute: &Attribute| {
            attribute.spelling.as_ref().is_none_or(|named| named.name == pattern.name)
        };
        let plain = |attribute: &Attribute| {
            example::spelled(pattern, attribute).filter(|_| may_have(attribute))
        };
        let with_offset = |attribute: &Attribute| {
            let may_have = attribute.utc.is_none() && may_have(attribute);
            example::with_offset(pattern).filter(|_| may_have)
        };
        let name = format!("timestamps-{}", pattern.name);
        // Other payloads have the first one.
        let first = (index > 0).then(|| planted(name.clone(), &plain));
        first.into_iter().chain([planted(format!("{name}-with-offset"), &with_offset)])
    });
    spelt.collect()
}

/// Everything that may be null is.
fn nulls(scene: &Scene<'_>) -> Named {
    let mut json = scene.full(&[]);
    for (path, attribute) in scene.builder.usual() {
        let is_object = scene.builder.type_with_object(attribute).is_some();
        let must_be = attribute.required.is_some()
            || attribute.present_when.is_some()
            || (attribute.has_known_value() && attribute.nullable.is_none())
            || scene.model.has_role(scene.owner, &path);
        if !is_object && !must_be {
            scene.builder.plant(&mut json, &path, Json::Null);
        }
    }
    ("nulls".to_owned(), json)
}

/// Every object has only what is required, every array and map has nothing.
fn empty(scene: &Scene<'_>) -> Named {
    let mut json = scene.minimal();
    for (path, attribute) in scene.builder.usual() {
        let nothing = match scene.builder.schema.types_of(attribute).next() {
            Some(Type::Array(_)) => Json::Array(Vec::new()),
            Some(Type::Map(_) | Type::FreeForm | Type::Changes(_)) => example::object_of_none(),
            Some(Type::Object(_)) => scene.builder.value(attribute),
            _ => continue,
        };
        let is_top = path.0.len() == 1 && attribute.required.is_none();
        let may_be_empty = attribute.keeps(&attribute.ty, &nothing);
        if is_top && may_be_empty && !scene.model.has_role(scene.owner, &path) {
            scene.builder.plant(&mut json, &path, nothing);
        }
    }
    ("empty".to_owned(), json)
}

/// Numbers are as large as they may be, and what may be anything is a list.
fn extremes(scene: &Scene<'_>) -> Named {
    let schema = scene.builder.schema;
    let mut json = scene.full(&[]);
    for (path, attribute) in scene.builder.usual() {
        let first = schema.types_of(attribute).next();
        let extreme = first.and_then(wrong::extreme);
        if let Some(value) = extreme.filter(|value| attribute.keeps(&attribute.ty, value)) {
            scene.builder.plant(&mut json, &path, value);
        }
    }
    example::settle(schema, &mut json);
    ("extremes".to_owned(), json)
}

/// Every value with a limit is as small as it may be, or as large.
fn edges(scene: &Scene<'_>) -> impl Iterator<Item = Named> {
    let schema = scene.builder.schema;
    [("least", true), ("greatest", false)].into_iter().map(|(name, is_least)| {
        let mut json = scene.full(&[]);
        for (path, attribute) in scene.builder.usual() {
            if let Some(value) = limits::edge(scene.builder, attribute, is_least) {
                scene.builder.plant(&mut json, &path, value);
            }
        }
        example::settle(schema, &mut json);
        (name.to_owned(), json)
    })
}

/// Every attribute that can change has changed, those without a documented shape too; and changes with nothing on either side.
fn changes(scene: &Scene<'_>) -> Vec<Named> {
    let schema = scene.builder.schema;
    if schema.changes.is_empty() {
        return Vec::new();
    }
    let mut all = scene.minimal();
    let mut from_nothing = scene.minimal();
    for (path, changes) in schema.walk_changes() {
        for member in &changes.members {
            let at = path.member(&member.wire);
            if let Some(Within::Attributes(_)) = member.within {
                scene.builder.plant(&mut all, &at, example::object_of_none());
                scene.builder.plant(&mut from_nothing, &at, example::object_of_none());
                continue;
            }
            let (filled, nothing) = (
                good_change(scene, changes, member, false),
                good_change(scene, changes, member, true),
            );
            scene.builder.plant(&mut all, &at, filled);
            scene.builder.plant(&mut from_nothing, &at, nothing);
        }
        for name in &changes.except {
            let odd = Json::String("in no documented shape".to_owned());
            scene.builder.plant(&mut all, &path.member(name), odd);
        }
    }
    vec![("changes".to_owned(), all), ("changes-from-nothing".to_owned(), from_nothing)]
}

/// Other types, other names and values that are not listed but may come.
fn alternatives(scene: &Scene<'_>) -> Vec<Named> {
    let schema = scene.builder.schema;
    let mut all = Vec::new();
    for (path, attribute) in schema.walk() {
        let base = allowed(scene, &path);
        let mut add = |name: String, at: &Path, value: Json| {
            let mut json = base.clone();
            scene.builder.plant(&mut json, at, value);
            all.push((format!("{path}.{name}"), json));
        };
        for (ty, phrase) in attribute.others.iter().zip(&attribute.also) {
            let name = format!("also-{}", phrase.replace(' ', "-"));
            if let Some(extreme) = wrong::extreme(ty) {
                add(format!("{name}-extreme"), &path, extreme);
            }
            if let Type::Enum(index) = ty {
                for value in &schema.enums[*index].values {
                    add(format!("{name}-{}", value.wire), &path, Json::from(&value.wire));
                }
            } else {
                let value = scene.builder.value_of(attribute, ty);
                add(name, &path, value);
            }
        }
        for list in schema.types_of(attribute).filter_map(wrong::with_null) {
            add("null-item".to_owned(), &path, list);
        }
        for name in &attribute.accepts {
            let parents = Path(path.0[..path.0.len() - 1].to_vec());
            let value = scene.builder.value(attribute);
            add(format!("as-{name}"), &parents.member(name), value);
        }
        if scene.builder.has_otherwise(attribute) {
            let kind = RuleKind::UndocumentedValue;
            for value in wrong::values(scene.builder, kind, attribute) {
                add("otherwise".to_owned(), &path, value);
            }
        }
    }
    all
}

/// The least in which an attribute may be there.
fn allowed(scene: &Scene<'_>, path: &Path) -> Json {
    let mut json = scene.minimal();
    for wanted in allowing(scene, path) {
        scene.builder.decide(&mut json, &wanted);
    }
    json
}

/// Payloads that put a rule to the test and keep it.
pub(super) fn keeping(scene: &Scene<'_>, rule: &ValidationRule) -> impl Iterator<Item = Json> {
    let schema = scene.builder.schema;
    let mut conditions = allowing(scene, &rule.path);
    if let Some(condition) = rule.kind.condition() {
        conditions.retain(|other| other.condition != condition);
        let holds = !matches!(rule.kind, RuleKind::OnlyWhen(_));
        conditions.push(of_rule(rule, condition, holds));
    }
    let value = match (rule.kind, schema.attribute(&rule.path)) {
        (
            RuleKind::AlwaysNull
            | RuleKind::NullWhen(_)
            | RuleKind::OnlyWhen(_)
            | RuleKind::Deprecated,
            _,
        ) => Some(Json::Null),
        (RuleKind::ValueWhen(condition), Some(attribute)) => {
            attribute.value_when(condition).map(|claim| Json::from(&claim.values[0]))
        }
        (_, attribute) => attribute.map(|attribute| scene.builder.value(attribute)),
    };
    on_bases(scene, rule, conditions, value.into_iter().collect())
}

/// Payloads in which the condition of a rule takes the other branch.
pub(super) fn otherwise(scene: &Scene<'_>, rule: &ValidationRule) -> impl Iterator<Item = Json> {
    let schema = scene.builder.schema;
    let condition = rule.kind.condition();
    let both = condition.zip(schema.attribute(&rule.path)).into_iter();
    both.flat_map(|(condition, attribute)| other_branch(scene, rule, condition, attribute))
}

fn other_branch(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    condition: usize,
    attribute: &Attribute,
) -> impl Iterator<Item = Json> {
    let mut conditions = allowing(scene, &rule.path);
    conditions.retain(|other| other.condition != condition);
    conditions.push(of_rule(rule, condition, matches!(rule.kind, RuleKind::OnlyWhen(_))));
    let values = match rule.kind {
        RuleKind::PresentWhen(_) => vec![Json::Null],
        RuleKind::ValueWhen(_) => wrong::others(scene.builder, attribute),
        _ => vec![scene.builder.value(attribute)],
    };
    on_bases(scene, rule, conditions, values)
}

fn on_bases(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    conditions: Vec<Wanted>,
    values: Vec<Json>,
) -> impl Iterator<Item = Json> {
    let bases = scene.bases(conditions.clone());
    bases.flat_map(move |base| {
        let with = |value: &Json| {
            let mut json = base.clone();
            for wanted in &conditions {
                scene.builder.decide(&mut json, wanted);
                if !wanted.holds && rule.kind.condition() == Some(wanted.condition) {
                    scene.builder.deny(&mut json, wanted);
                }
            }
            scene.builder.plant(&mut json, &rule.path, value.clone());
            scene.payload(json)
        };
        values.iter().map(with).collect::<Vec<Json>>()
    })
}
