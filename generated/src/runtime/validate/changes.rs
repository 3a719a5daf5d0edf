// @generated from codegen/src/runtime/validate/changes.rs by `cargo xtask generate`. Do not edit.
//! Objects that tell what changed in another: the shape of a change, and what its sides hold.

use serde_json::value::RawValue;

use super::checker::Checker;
use super::members::{Member, Members, each_item};
use super::report::Severity;
use super::table::{ANY, Attribute, ChangeParts, ChangeShape, ChangesRules, Type};
use super::value::{Content, Value};

impl<'de> Checker<'de> {
    /// Looks at an object of changes.
    pub(super) fn changes(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        json: &'de str,
    ) {
        let members = Members::read(json);
        for member in members.iter() {
            self.at_member(member, rules.object, |checker| {
                if !checker.name(member) {
                    return;
                }
                match members.attribute(member, rules.object) {
                    Some((attribute, _)) if rules.except.contains(&attribute.name) => {}
                    Some((attribute, _)) => checker.at_attribute(attribute.name, |checker| {
                        checker.change(of, rules, attribute, member.value);
                    }),
                    None => checker.undocumented(member),
                }
            });
        }
    }

    /// Looks at what is said to have changed.
    fn change(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        attribute: &'static Attribute,
        raw: &'de RawValue,
    ) {
        let value = Value::read(raw);
        if value.is_null() {
            return;
        }
        if let Some((_, inner)) = rules.within.iter().find(|(name, _)| *name == attribute.name) {
            if self.has_inner(of, &value, "attribute") {
                self.changes(of, inner, raw.get());
            }
            return;
        }
        if rules.of_members.contains(&attribute.name) {
            if self.has_inner(of, &value, "member") {
                self.each_member(of, rules, attribute, raw);
            }
            return;
        }
        let own = rules.own_shapes.iter().find(|(name, _)| *name == attribute.name);
        if let Some((_, shape)) = own {
            self.shaped(of.own_pair_severity, rules, (attribute, shape), raw);
            return;
        }
        let Some((key, item)) = rules.pairs_in.zip(item_type(attribute)) else {
            self.shaped(of.pair_severity, rules, (attribute, &rules.shape), raw);
            return;
        };
        let severity = of.listed_pair_severity;
        let members = Members::read(raw.get());
        let only = members.only().filter(|only| only.name() == Some(key));
        let Some(pairs) = only.filter(|only| Value::read(only.value).is_a(&Type::Array(item)))
        else {
            self.report(severity, "pair", Some(&value), || {
                let words = rules.shape.words;
                let pair = words.strip_prefix("an array of ").unwrap_or(words);
                format!("must be an object whose `{key}` is an array of such arrays: {pair}")
            });
            return;
        };
        self.at_step(key, |checker| {
            checker.name(pairs);
            each_item(pairs.value.get(), |index, raw| {
                checker.at_step(&index.to_string(), |checker| {
                    checker.parts(severity, rules, &rules.shape, raw, |checker, side| {
                        checker.item(attribute, item, side);
                    });
                });
            });
        });
    }

    /// Reports the change of an object that is none with changes inside.
    fn has_inner(&mut self, of: &'static Attribute, value: &Value<'de>, noun: &str) -> bool {
        let is_object = value.is_a(&Type::FreeForm);
        if !is_object {
            self.report(of.inner_pair_severity, "pair", Some(value), || {
                format!("must be an object with a change for each {noun} that changed")
            });
        }
        is_object
    }

    /// Looks at the changes of the members of an object, which have any name.
    fn each_member(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        attribute: &'static Attribute,
        raw: &'de RawValue,
    ) {
        let item = match attribute.first {
            Type::Map(item) => item,
            _ => &ANY,
        };
        let members = Members::read(raw.get());
        for member in members.iter() {
            self.at_step(&member.shown(), |checker| {
                if checker.name(member) && !Value::read(member.value).is_null() {
                    let severity = of.inner_pair_severity;
                    checker.parts(severity, rules, &rules.shape, member.value, |checker, part| {
                        match (rules.shape.parts, item) {
                            (ChangeParts::Lists(_), Type::Array(item)) => {
                                checker.items(attribute, item, part);
                            }
                            _ => checker.item(attribute, item, part),
                        }
                    });
                }
            });
        }
    }

    /// Looks at the items of an array.
    fn items(&mut self, attribute: &'static Attribute, item: &'static Type, raw: &'de RawValue) {
        each_item(raw.get(), |index, raw| {
            self.at_step(&index.to_string(), |checker| checker.item(attribute, item, raw));
        });
    }

    /// Looks at a change of a shape, whose parts are values of the attribute or items of it.
    fn shaped(
        &mut self,
        severity: Severity,
        rules: &'static ChangesRules,
        (attribute, shape): (&'static Attribute, &'static ChangeShape),
        raw: &'de RawValue,
    ) {
        self.parts(severity, rules, shape, raw, |checker, part| {
            match (shape.parts, item_type(attribute)) {
                (ChangeParts::Lists(_), Some(item)) => checker.items(attribute, item, part),
                _ => checker.side(attribute, part),
            }
        });
    }

    /// Looks at the parts of a change as if they were the attribute that changed.
    fn parts(
        &mut self,
        severity: Severity,
        rules: &'static ChangesRules,
        shape: &'static ChangeShape,
        raw: &'de RawValue,
        look: impl Fn(&mut Self, &'de RawValue),
    ) {
        let Some(parts) = parts(shape, raw) else {
            self.report(severity, "pair", Some(&Value::read(raw)), || {
                format!("must be {}", shape.words)
            });
            return;
        };
        let name = self.scope.path.last().copied();
        let changed: Vec<&str> = rules.of.iter().copied().chain(name).collect();
        let path = std::mem::replace(&mut self.scope.path, changed);
        let outside = std::mem::replace(&mut self.in_change, true);
        match parts {
            Parts::Itself => look(self, raw),
            Parts::Items(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.at_step(&index.to_string(), |checker| checker.part(item, &look));
                }
            }
            Parts::Members(members) => {
                for member in members.iter() {
                    self.at_step(&member.shown(), |checker| {
                        if checker.name(member) {
                            checker.part(member.value, &look);
                        }
                    });
                }
            }
        }
        self.in_change = outside;
        self.scope.path = path;
    }

    /// Looks at a part, if there is anything.
    fn part(&mut self, raw: &'de RawValue, look: impl Fn(&mut Self, &'de RawValue)) {
        if !Value::read(raw).is_null() {
            look(self, raw);
        }
    }

    /// Looks at the old or the new value.
    fn side(&mut self, attribute: &'static Attribute, raw: &'de RawValue) {
        if attribute.always_null.is_some() {
            return;
        }
        let value = Value::read(raw);
        if let Some(ty) = self.typed(attribute, &value) {
            self.value(attribute, ty, &value);
            self.always(attribute, &value);
            self.contents(attribute, ty, raw);
        }
    }
}

/// The parts of a change.
enum Parts<'de> {
    Itself,
    Items(Vec<&'de RawValue>),
    Members(Members<'de>),
}

/// The parts of a change; nothing if it has another shape.
fn parts<'de>(shape: &ChangeShape, raw: &'de RawValue) -> Option<Parts<'de>> {
    match shape.parts {
        ChangeParts::Itself => Some(Parts::Itself),
        ChangeParts::Elements(count) => {
            let mut items = Vec::new();
            each_item(raw.get(), |_, item| items.push(item));
            (items.len() == count).then_some(Parts::Items(items))
        }
        ChangeParts::Members(names) => {
            let members = Members::read(raw.get());
            let fits = members.iter().all(|member| is_one_of(names, member));
            (fits && members.iter().count() == names.len()).then_some(Parts::Members(members))
        }
        ChangeParts::Lists(names) => {
            let members = Members::read(raw.get());
            let is_list =
                |member: &Member<'_>| matches!(Value::read(member.value).content, Content::Array);
            let fits = |member: &Member<'_>| is_one_of(names, member) && is_list(member);
            let is_change = members.iter().next().is_some() && members.iter().all(fits);
            is_change.then_some(Parts::Members(members))
        }
    }
}

fn is_one_of(names: &[&str], member: &Member<'_>) -> bool {
    member.name().is_some_and(|name| names.contains(&name))
}

/// The type of the items of an attribute that is an array and nothing else.
fn item_type(attribute: &Attribute) -> Option<&'static Type> {
    match (&attribute.first, attribute.also) {
        (Type::Array(item), []) => Some(item),
        _ => None,
    }
}
