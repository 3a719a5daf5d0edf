//! Payloads that break one rule each.

use super::candidate::Candidate;
use super::scene::Scene;
use super::wanted::Wanted;
use super::wrong;
use crate::emit::example;
use crate::model::{
    Attribute, ChangeKind, ChangeMember, ChangeShape, ChangesType, Json, Path, RuleKind, Side,
    ValidationRule, When, Within,
};
use crate::pointer;

/// Payloads that break a rule, on the base that should break nothing else first. Those on any base
/// have the same names.
pub(super) fn on_bases(
    scene: &Scene<'_>,
    rule: &ValidationRule,
) -> impl Iterator<Item = Vec<Candidate>> {
    let bases = scene.bases(needs(scene, rule));
    bases.map(|base| candidates(scene, rule, &base))
}

fn candidates(scene: &Scene<'_>, rule: &ValidationRule, base: &Json) -> Vec<Candidate> {
    let mut all = on(scene, rule, base, 0);
    for nth in 1..ways_of_condition(scene, rule) {
        let candidates = on(scene, rule, base, nth);
        all.extend(candidates.into_iter().map(|candidate| candidate.numbered(nth + 1)));
    }
    all
}

/// In how many ways the condition of a rule can hold that is broken while it holds.
fn ways_of_condition(scene: &Scene<'_>, rule: &ValidationRule) -> usize {
    match (rule.kind, rule.kind.condition()) {
        (RuleKind::OnlyWhen(_), _) | (_, None) => 1,
        (_, Some(condition)) => scene.builder.ways(condition),
    }
}

/// The conditions that must hold, or must not, for the attribute to be allowed.
pub(super) fn allowing(scene: &Scene<'_>, path: &Path) -> Vec<Wanted> {
    let schema = scene.builder.schema;
    let prefixes = (1..=path.0.len()).map(|end| Path(path.0[..end].to_vec()));
    let attributes =
        prefixes.filter_map(|prefix| Some((prefix.parent(), schema.attribute(&prefix)?)));
    let mut needs = Vec::new();
    for (around, attribute) in attributes {
        let wanted = |when: &When, holds| Wanted {
            condition: when.condition,
            holds,
            around: around.clone(),
        };
        needs.extend(attribute.only_when.iter().map(|when| wanted(when, true)));
        needs.extend(attribute.null_when.iter().map(|when| wanted(when, false)));
    }
    needs
}

/// The conditions that must hold, or must not, for the rule to be broken.
fn needs(scene: &Scene<'_>, rule: &ValidationRule) -> Vec<Wanted> {
    let mut needs = allowing(scene, &rule.path);
    if let Some(condition) = rule.kind.condition() {
        let holds = !matches!(rule.kind, RuleKind::OnlyWhen(_));
        needs.retain(|other| other.condition != condition);
        needs.push(of_rule(rule, condition, holds));
    }
    needs
}

/// The condition of a rule, where the rule has it.
pub(super) fn of_rule(rule: &ValidationRule, condition: usize, holds: bool) -> Wanted {
    Wanted { condition, holds, around: rule.path.parent() }
}

/// Payloads in which the condition of the rule holds by the values of that number.
fn on(scene: &Scene<'_>, rule: &ValidationRule, base: &Json, nth: usize) -> Vec<Candidate> {
    let schema = scene.builder.schema;
    let mut base = base.clone();
    for wanted in needs(scene, rule) {
        scene.builder.decide(&mut base, &wanted);
    }
    if let (Some(condition), 1..) = (rule.kind.condition(), nth) {
        scene.builder.affirm(&mut base, &of_rule(rule, condition, true), nth);
    }
    if let RuleKind::OnlyWhen(condition) = rule.kind {
        scene.builder.deny(&mut base, &of_rule(rule, condition, false));
    }
    match (rule.kind, schema.attribute(&rule.path)) {
        (RuleKind::UndocumentedAttribute, _) => {
            let member = wrong::undocumented_member(&rule.path);
            vec![scene.with(&base, &member, Json::Boolean(true))]
        }
        (RuleKind::Pair, _) => match schema.change(&rule.path) {
            Some((changes, member)) => pairs(scene, rule, &base, changes, member),
            None => Vec::new(),
        },
        (kind, Some(attribute)) => of_attribute(scene, rule, kind, attribute, &base),
        _ => Vec::new(),
    }
}

fn of_attribute(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    kind: RuleKind,
    attribute: &Attribute,
    base: &Json,
) -> Vec<Candidate> {
    let builder = scene.builder;
    let with = |value: Json| scene.with(base, &rule.path, value);
    match kind {
        RuleKind::Missing => vec![scene.without(base, &rule.path)],
        RuleKind::Null => vec![with(Json::Null)],
        RuleKind::PresentWhen(_) => {
            vec![scene.without(base, &rule.path), with(Json::Null).named("null")]
        }
        RuleKind::AlwaysNull | RuleKind::NullWhen(_) | RuleKind::Deprecated => {
            vec![with(builder.value(attribute))]
        }
        RuleKind::OnlyWhen(condition) => {
            let mut unknown = base.clone();
            for test in builder.schema.conditions[condition].tests() {
                if !test.expected.values().is_empty() {
                    builder.uproot(&mut unknown, &test.path.from(&rule.path.parent()));
                    break;
                }
            }
            let unknown = scene.with(&unknown, &rule.path, builder.value(attribute));
            vec![with(builder.value(attribute)), unknown.named("unknown")]
        }
        RuleKind::UndocumentedEvent => vec![scene.undocumented(base)],
        RuleKind::OtherModule => scene.of_other_module(base),
        RuleKind::AmbiguousEvent => scene.ambiguous(base),
        RuleKind::NotTranscribed => scene.not_transcribed(base),
        RuleKind::UndocumentedKind if let Some(told_by) = builder.schema.told_beside(attribute) => {
            let teller = rule.path.parent().member(&told_by.name);
            let mut base = base.clone();
            builder.plant(&mut base, &teller, wrong::no_kind(builder, attribute));
            vec![scene.with(&base, &rule.path, example::object_of_none())]
        }
        RuleKind::Equals => unequal(scene, rule, attribute, base),
        RuleKind::WrongType => wrong_types(scene, rule, attribute, base),
        _ => {
            let values = wrong::values(builder, kind, attribute).into_iter();
            let with_item = |value| {
                if wrong::counts_items(kind) {
                    scene.with(base, &rule.path, value)
                } else {
                    scene.with_item(base, &rule.path, attribute, value)
                }
            };
            let is_claimed = matches!(kind, RuleKind::Always | RuleKind::ValueWhen(_));
            let null = is_claimed.then(|| with(Json::Null).named("null"));
            values.map(with_item).chain(null).collect()
        }
    }
}

fn wrong_types(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    attribute: &Attribute,
    base: &Json,
) -> Vec<Candidate> {
    let values = wrong::values(scene.builder, RuleKind::WrongType, attribute);
    let with = |value| scene.with(base, &rule.path, value);
    let mut candidates: Vec<Candidate> = values.into_iter().map(with).collect();
    for (index, ty) in scene.builder.schema.types_of(attribute).enumerate() {
        let in_item = |value| scene.with_first(base, &rule.path, ty, value);
        let items = wrong::items(ty).into_iter().map(in_item);
        let items = items.map(|candidate| candidate.named("item"));
        let beyond = wrong::beyond(ty).map(in_item);
        let more = items.chain(beyond.map(|candidate| candidate.named("beyond")));
        candidates.extend(more.map(|more| more.numbered(index + 1)));
    }
    candidates
}

fn unequal(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    attribute: &Attribute,
    base: &Json,
) -> Vec<Candidate> {
    let schema = scene.builder.schema;
    let Some(equality) = &attribute.equals else {
        return Vec::new();
    };
    let Some(other) = schema.attribute(&equality.path) else {
        return Vec::new();
    };
    let mut base = base.clone();
    let value = scene.builder.value(other);
    scene.builder.plant(&mut base, &equality.path, value.clone());
    let others =
        wrong::others(scene.builder, attribute).into_iter().filter(|other| *other != value);
    let others = others.map(|other| scene.with_item(&base, &rule.path, attribute, other));
    let null = scene.with(&base, &rule.path, Json::Null).named("null");
    others.chain([null]).collect()
}

/// Changes of another shape than the documented one.
fn pairs(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    base: &Json,
    changes: &ChangesType,
    member: &ChangeMember,
) -> Vec<Candidate> {
    if let Some(within) = &member.within {
        return inner_changes(scene, rule, base, (changes, member, within));
    }
    let side = side(scene, changes, member);
    let wrong = match changes.shape_of(member) {
        ChangeShape::Array(sides) if sides.len() == 1 => vec![side.clone(), side.clone()],
        _ => vec![side.clone()],
    };
    let wrong = Json::Array(wrong);
    let with = |value| scene.with(base, &rule.path, value);
    match changes.listed_in(member) {
        None => vec![with(wrong)],
        Some(key) => {
            let pair = Json::Array(vec![side.clone(), side]);
            let mut in_list = with(example::object_of(key, Json::Array(vec![wrong])));
            pointer::push(&mut in_list.pointer, key);
            in_list.pointer.push_str("/0");
            vec![with(pair), in_list.named("in-list")]
        }
    }
}

/// Changes of an object that have no changes inside, or those of another shape.
fn inner_changes(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    base: &Json,
    (changes, member, within): (&ChangesType, &ChangeMember, &Within),
) -> Vec<Candidate> {
    let with = |value| scene.with(base, &rule.path, value);
    let whole = with(Json::Array(Vec::new()));
    let has_any_shape = matches!(changes.shape, ChangeShape::Value(_));
    if has_any_shape || matches!(within, Within::Attributes(_)) {
        return vec![whole];
    }
    let side = side(scene, changes, member);
    let mut wrong = with(example::object_of("example", Json::Array(vec![side; 3])));
    pointer::push(&mut wrong.pointer, "example");
    vec![whole, wrong.named("of-member")]
}

/// A good side of a change.
fn side(scene: &Scene<'_>, changes: &ChangesType, member: &ChangeMember) -> Json {
    let path = changes.of.member(&member.wire);
    let Some(attribute) = scene.builder.schema.attribute(&path) else {
        return Json::Null;
    };
    match (scene.builder.value(attribute), changes.listed_in(member)) {
        (Json::Object(members), _) if matches!(member.within, Some(Within::Members(_))) => {
            members.into_values().next().unwrap_or(Json::Null)
        }
        (Json::Array(items), Some(_)) => items.into_iter().next().unwrap_or(Json::Null),
        (value, _) => value,
    }
}

/// A change that is as documented: both sides are good, or there is nothing on either.
pub(super) fn good_change(
    scene: &Scene<'_>,
    changes: &ChangesType,
    member: &ChangeMember,
    from_nothing: bool,
) -> Json {
    let shape = changes.shape_of(member);
    let side = match (from_nothing, shape.kind()) {
        (false, _) => side(scene, changes, member),
        (true, Some(ChangeKind::Items)) => Json::Array(Vec::new()),
        (true, _) => Json::Null,
    };
    let change = example::shaped(shape, side.clone(), side);
    match (&member.within, changes.listed_in(member)) {
        (Some(_), _) => example::object_of("example", change),
        (None, None) => change,
        (None, Some(key)) => example::object_of(key, Json::Array(vec![change])),
    }
}

/// Changes that hold a value which breaks a rule of the attribute that changed.
pub(super) fn in_changes(scene: &Scene<'_>, rule: &ValidationRule) -> Vec<Candidate> {
    let in_values = [
        RuleKind::WrongType,
        RuleKind::Format,
        RuleKind::Utc,
        RuleKind::Pattern,
        RuleKind::UndocumentedValue,
        RuleKind::Always,
    ];
    let schema = scene.builder.schema;
    if !in_values.contains(&rule.kind) {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    for (path, changes) in schema.walk_changes() {
        let mut whole = changes.members.iter().filter(|member| member.within.is_none());
        let changed = whole.find(|member| changes.of.member(&member.wire) == rule.path);
        if let Some(member) = changed {
            let path = path.member(&member.wire);
            candidates.extend(wrong_sides(scene, rule, &path, changes, member));
        }
    }
    candidates
}

fn wrong_sides(
    scene: &Scene<'_>,
    rule: &ValidationRule,
    path: &Path,
    changes: &ChangesType,
    member: &ChangeMember,
) -> Vec<Candidate> {
    let Some(attribute) = scene.builder.schema.attribute(&rule.path) else {
        return Vec::new();
    };
    let good = side(scene, changes, member);
    let mut values = wrong::values(scene.builder, rule.kind, attribute);
    let shape = changes.shape_of(member);
    let are_items = shape.kind() == Some(ChangeKind::Items);
    if are_items || changes.listed_in(member).is_some() {
        let first = scene.builder.schema.types_of(attribute).next();
        let items = first.map(wrong::items).unwrap_or_default().into_iter();
        values = items.filter_map(only_item).collect();
    }
    let place = place(shape);
    let candidates = values.into_iter().map(|value| {
        let value = if are_items { Json::Array(vec![value]) } else { value };
        let change = match shape.sides().as_slice() {
            [Side::Old | Side::Removed] => example::shaped(shape, value, good.clone()),
            _ => example::shaped(shape, good.clone(), value),
        };
        let (change, place) = match changes.listed_in(member) {
            None if are_items => (change, format!("{place}/0")),
            None => (change, place.clone()),
            Some(key) => {
                let list = Json::Array(vec![change]);
                let place = format!("{}/0{place}", pointer::child("", key));
                (example::object_of(key, list), place)
            }
        };
        let mut candidate = scene.with(&scene.minimal(), path, change);
        candidate.pointer.push_str(&place);
        candidate.named("in-changes")
    });
    candidates.collect()
}

/// The place of the new value in a change, or of the only one.
fn place(shape: &ChangeShape) -> String {
    let sides = shape.sides();
    let is_new = |side: &Side| matches!(side, Side::New | Side::Added);
    let index = sides.iter().position(is_new).unwrap_or_default();
    match shape {
        ChangeShape::Array(_) => format!("/{index}"),
        ChangeShape::Members(members) => {
            members.get(index).map(|(name, _)| pointer::child("", name)).unwrap_or_default()
        }
        ChangeShape::Value(_) => String::new(),
    }
}

fn only_item(list: Json) -> Option<Json> {
    match list {
        Json::Array(items) => items.into_iter().next(),
        _ => None,
    }
}
