// @generated from codegen/src/runtime/validate/changes.rs by `cargo xtask generate`. Do not edit.
//! Objects that tell what changed in another: the shape of a change, and what its sides hold.

use serde_json::value::RawValue;

use super::checker::Checker;
use super::members::{Members, each_item, pair};
use super::report::Severity;
use super::table::{Attribute, ChangesRules, Type};
use super::value::Value;

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
            self.at_step(&member.shown(), |checker| {
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
        let Some((key, item)) = rules.pairs_in.zip(item_type(attribute)) else {
            self.pair(of.pair_severity, rules, raw, |checker, side| {
                checker.side(attribute, side);
            });
            return;
        };
        let severity = of.listed_pair_severity;
        let members = Members::read(raw.get());
        let only = members.only().filter(|only| only.name() == Some(key));
        let Some(pairs) = only.filter(|only| Value::read(only.value).is_a(&Type::Array(item)))
        else {
            self.report(severity, "pair", Some(&value), || {
                let pair = rules.pair;
                format!("must be an object whose `{key}` is an array of such arrays: {pair}")
            });
            return;
        };
        self.at_step(key, |checker| {
            checker.name(pairs);
            each_item(pairs.value.get(), |index, raw| {
                checker.at_step(&index.to_string(), |checker| {
                    checker.pair(severity, rules, raw, |checker, side| {
                        checker.item(attribute, item, side);
                    });
                });
            });
        });
    }

    /// Looks at the sides of a pair as if they were the attribute that changed.
    fn pair(
        &mut self,
        severity: Severity,
        rules: &'static ChangesRules,
        raw: &'de RawValue,
        look: impl Fn(&mut Self, &'de RawValue),
    ) {
        let Some(sides) = pair(raw.get()) else {
            self.report(severity, "pair", Some(&Value::read(raw)), || {
                format!("must be an array of {}", rules.pair)
            });
            return;
        };
        let name = self.scope.path.last().copied();
        let changed: Vec<&str> = rules.of.iter().copied().chain(name).collect();
        let path = std::mem::replace(&mut self.scope.path, changed);
        let outside = std::mem::replace(&mut self.in_change, true);
        for (step, side) in ["0", "1"].into_iter().zip(sides) {
            if !Value::read(side).is_null() {
                self.at_step(step, |checker| look(checker, side));
            }
        }
        self.in_change = outside;
        self.scope.path = path;
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

/// The type of the items of an attribute that is an array and nothing else.
fn item_type(attribute: &Attribute) -> Option<&'static Type> {
    match (&attribute.first, attribute.also) {
        (Type::Array(item), []) => Some(item),
        _ => None,
    }
}
