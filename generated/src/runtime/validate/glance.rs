// @generated from codegen/src/runtime/validate/glance.rs by `cargo xtask generate`. Do not edit.
//! A first glance at values: most are as documented, and need no more than that.
//!
//! It says yes only where the rest of the checker would have nothing to report, and leaves all that is
//! rare to it. So it keeps no account of where it is, and stops at the first doubt.

use super::super::JsonKind;
use super::super::epoch_time::is_epoch_time;
use super::super::json::Node;
use super::checker::Checker;
use super::facts::{Around, Facts, Truth};
use super::formats::has_offset;
use super::members::{Seen, has_distinct_names};
use super::table::{
    Attribute, ChangeParts, ChangesRules, Format, Implied, ObjectRules, Path, Scalar, Type, When,
};
use super::value::{Value, is_double, is_signed, misses, passes};

impl<'t> Checker<'t> {
    /// Returns true if the value of an attribute is sure to have nothing to report.
    pub(super) fn is_fine(&mut self, attribute: &'static Attribute, value: Node<'t>) -> bool {
        let is_watched = self.watched.has(attribute.name);
        if attribute.is_simple && !is_watched {
            let is_null = value.is_null();
            return is_null || self.fits(attribute, &attribute.first, value);
        }
        if !self.in_change && !self.is_unbound(attribute, value, is_watched) {
            return false;
        }
        if value.is_null() {
            return attribute.may_miss()
                && (attribute.always.is_none() || attribute.nullable)
                && !attribute.also.iter().any(|ty| matches!(ty, Type::Any));
        }
        (self.in_change || is_allowed(&mut self.facts, attribute))
            && self.has_fine_value(attribute, value)
    }

    /// Returns true if a value is sure to be one of an attribute, whatever other attributes are.
    fn has_fine_value(&mut self, attribute: &'static Attribute, value: Node<'t>) -> bool {
        let is_always = |always: &Scalar| Value::read(value).is(always, attribute.is_id());
        if attribute.always_null.is_some() || !attribute.always.as_ref().is_none_or(is_always) {
            return false;
        }
        if self.fits(attribute, &attribute.first, value) {
            return true;
        }
        if attribute.also.is_empty() || attribute.also_type.is_some() {
            return false;
        }
        let read = Value::read(value);
        match attribute.types().find(|ty| read.is_a(ty)) {
            Some(ty) if !std::ptr::eq(ty, &attribute.first) => self.fits(attribute, ty, value),
            _ => false,
        }
    }

    /// Returns true if no rule binds an attribute to something else, or such rules are kept.
    fn is_unbound(
        &mut self,
        attribute: &'static Attribute,
        value: Node<'t>,
        is_watched: bool,
    ) -> bool {
        let is_last = |path: &[&str]| path.last() == Some(&attribute.name);
        let has_role = is_watched
            && std::ptr::eq(self.rules, self.envelope.rules)
            && (is_last(self.envelope.event) || is_last(self.envelope.data));
        let implied = if is_watched { self.rules.implied } else { &[] };
        let facts = &mut self.facts;
        !attribute.is_bound
            && !has_role
            && attribute.equals.is_none_or(|(path, _)| equals(facts, attribute, path, value))
            && implied.iter().all(|implied| {
                !is_last(implied.test.path) || is_kept(facts, attribute, implied, value)
            })
    }

    /// Returns true if a value is sure to be of a type, of the format and the values of an attribute,
    /// and to have nothing in it that needs a look.
    fn fits(&mut self, attribute: &'static Attribute, ty: &'static Type, value: Node<'t>) -> bool {
        if attribute.has_limits && !is_within_limits(attribute, value) {
            return false;
        }
        match (ty, value.kind()) {
            (Type::Boolean, JsonKind::Boolean) => true,
            (Type::Any, _) => attribute.format.is_none(),
            (ty, JsonKind::String) => {
                value.plain().is_some_and(|text| is_text_of(attribute, ty, value, text))
            }
            (ty, JsonKind::Number) => is_number_of(attribute, ty, value),
            (Type::OrNull(inner), kind) => {
                kind == JsonKind::Null || self.fits(attribute, inner, value)
            }
            (Type::FreeForm, JsonKind::Object) => has_distinct_names(value),
            (Type::Map(inner), JsonKind::Object) => {
                let mut members = value.members();
                has_distinct_names(value)
                    && members.all(|(_, value)| self.fits(attribute, inner, value))
            }
            (Type::Array(inner), JsonKind::Array) => {
                value.items().all(|item| self.fits(attribute, inner, item))
            }
            (Type::OneOf(rules), JsonKind::Object) => match self.kind_of(value, rules) {
                Some(kind) => self.has_fine_members(value, kind.rules),
                None => false,
            },
            (Type::Object(rules), JsonKind::Object) => self.has_fine_members(value, rules),
            (Type::Changes(rules), JsonKind::Object) => self.has_fine_changes(value, rules),
            _ => false,
        }
    }

    /// Returns true if the members of an object are its attributes and fine, each once, and none is
    /// missing.
    fn has_fine_members(&mut self, object: Node<'t>, rules: ObjectRules) -> bool {
        if self.is_doubtful(object) {
            return false;
        }
        let outer = self.facts.enter(Around::new(object, rules, false));
        let mut seen = Seen::default();
        let is_fine = object.members().all(|(name, value)| {
            let is_fine =
                seen.take(rules, name).is_some_and(|attribute| self.is_fine(attribute, value));
            is_fine || self.doubt(value)
        });
        self.facts.enter(outer);
        is_fine && seen.misses_none(rules)
    }

    /// Returns true if what an object of changes says is sure to have nothing to report.
    fn has_fine_changes(&mut self, object: Node<'t>, rules: &'static ChangesRules) -> bool {
        let ChangeParts::Elements(count) = rules.shape.parts else { return false };
        if !rules.is_plain() || self.is_doubtful(object) {
            return false;
        }
        let outside = std::mem::replace(&mut self.in_change, true);
        let mut seen = Seen::default();
        let is_fine = object.members().all(|(name, value)| {
            let attribute = seen.take(rules.object, name);
            attribute.is_some_and(|own| self.is_fine_change(rules, own, value, count))
                || self.doubt(value)
        });
        self.in_change = outside;
        is_fine
    }

    fn is_fine_change(
        &mut self,
        rules: &ChangesRules,
        attribute: &'static Attribute,
        value: Node<'t>,
        count: usize,
    ) -> bool {
        if value.is_null() || rules.except.contains(&attribute.name) {
            return true;
        }
        let is_listed = rules.pairs_in.is_some() && matches!(attribute.first, Type::Array(_));
        let mut is_fine = |part: Node<'t>| part.is_null() || self.has_fine_value(attribute, part);
        !is_listed && value.items().count() == count && value.items().all(&mut is_fine)
    }

    /// Returns true if something in a value was doubtful. So nothing is looked at more than twice.
    fn is_doubtful(&self, value: Node<'t>) -> bool {
        self.doubtful.is_some_and(|at| value.holds(at))
    }

    /// Notes a doubt; is false.
    #[cold]
    fn doubt(&mut self, value: Node<'t>) -> bool {
        if !self.is_doubtful(value) {
            self.doubtful = Some(value.index());
        }
        false
    }
}

/// Returns true if a value passes no limit and matches its pattern.
fn is_within_limits(attribute: &Attribute, value: Node<'_>) -> bool {
    let value = Value::read(value);
    let mut limits = attribute.limits.iter().flatten();
    limits.all(|limit| !passes(&value, limit, attribute.format))
        && attribute.pattern.as_ref().is_none_or(|pattern| !misses(&value, pattern))
}

/// Returns true if a value does not differ from the one that it has to equal.
fn equals(facts: &mut Facts<'_>, attribute: &Attribute, path: Path, value: Node<'_>) -> bool {
    let other = facts.at(path);
    let is_id = attribute.is_id() || other.is_id();
    let differs = |other: Value<'_>| Value::read(value).differs_from(&other, is_id);
    !other.value(facts.tape).is_some_and(differs)
}

/// Returns true if a value is one that a condition asks for, or the condition does not hold. The rule
/// may be about another attribute of that name.
fn is_kept(facts: &mut Facts<'_>, attribute: &Attribute, rule: &Implied, value: Node<'_>) -> bool {
    let value = Value::read(value);
    let is_one = |wanted: &Scalar| value.is(wanted, attribute.is_id());
    rule.test.values.iter().any(is_one) || !facts.holds(rule.when.condition)
}

/// Returns true if no condition asks for null.
fn is_allowed(facts: &mut Facts<'_>, attribute: &Attribute) -> bool {
    let mut truth = |when: Option<When>| when.map(|when| facts.truth(when.condition));
    !attribute.is_conditional
        || truth(attribute.null_when) != Some(Truth::Holds)
            && truth(attribute.only_when).is_none_or(|truth| truth == Truth::Holds)
}

fn is_number_of(attribute: &Attribute, ty: &Type, value: Node<'_>) -> bool {
    let number = value.raw();
    match ty {
        Type::Integer | Type::IntegerId => is_signed(number),
        Type::Number => is_double(number),
        Type::EpochTime => is_signed(number) && is_epoch_time(value),
        Type::Integers(values) => {
            let number = Some(number).filter(|number| is_signed(number));
            let number: Option<i64> = number.and_then(|number| number.parse().ok());
            let is_listed = |number| values.contains(&number);
            number
                .is_some_and(|number| attribute.undocumented_values.is_none() || is_listed(number))
        }
        _ => false,
    }
}

fn is_text_of(attribute: &Attribute, ty: &Type, value: Node<'_>, text: &str) -> bool {
    let is_listed = match ty {
        Type::String | Type::StringId => true,
        Type::Strings(values) => attribute.undocumented_values.is_none() || values.contains(&text),
        Type::Timestamp => attribute.utc.is_none() || !has_offset(text),
        _ => false,
    };
    let has = |format| match format {
        Format::EpochTime => is_epoch_time(value),
        format => format.fits(text),
    };
    is_listed && attribute.format_as(ty).is_none_or(has)
}
