//! Objects that tell what changed in another: the shape of a change, and what its sides hold.

use super::super::JsonKind;
use super::super::json::Node;
use super::checker::Checker;
use super::members::{Member, Members};
use super::report::Severity;
use super::table::{ANY, Attribute, ChangeParts, ChangeShape, ChangesRules, Type};
use super::trail::Step;
use super::value::Value;

impl<'t> Checker<'t> {
    /// Looks at an object of changes.
    pub(super) fn changes(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        object: Node<'t>,
    ) {
        let members = self.stack.enter_all(object, rules.object);
        for index in members.range.clone() {
            if let Some(member) = self.stack.get(index) {
                self.at_member(member, rules.object, |checker| {
                    checker.changed_member(of, rules, member);
                });
            }
        }
        self.stack.leave(&members);
    }

    fn changed_member(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        member: Member,
    ) {
        if !self.name(member) {
            return;
        }
        let value = member.value(self.tape);
        match member.attribute(rules.object) {
            Some(attribute) if rules.except.contains(&attribute.name) => {}
            Some(attribute) => self.at_attribute(attribute.name, |checker| {
                checker.change(of, rules, attribute, value);
            }),
            None => self.undocumented(value),
        }
    }

    /// Looks at what is said to have changed.
    fn change(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        attribute: &'static Attribute,
        value: Node<'t>,
    ) {
        if value.is_null() {
            return;
        }
        if let Some((_, inner)) = rules.within.iter().find(|(name, _)| *name == attribute.name) {
            if self.has_inner(of, value, "attribute") {
                self.changes(of, inner, value);
            }
            return;
        }
        if rules.of_members.contains(&attribute.name) {
            if self.has_inner(of, value, "member") {
                self.each_changed_member(of, rules, attribute, value);
            }
            return;
        }
        let own = rules.own_shapes.iter().find(|(name, _)| *name == attribute.name);
        if let Some((_, shape)) = own {
            self.shaped(of.own_pair_severity, rules, (attribute, shape), value);
            return;
        }
        match rules.pairs_in.zip(item_type(attribute)) {
            Some((key, item)) => self.listed(of, rules, (attribute, key, item), value),
            None => self.shaped(of.pair_severity, rules, (attribute, &rules.shape), value),
        }
    }

    /// Looks at the change of an array: an object with one member, an array of changes.
    fn listed(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        (attribute, key, item): (&'static Attribute, &'static str, &'static Type),
        value: Node<'t>,
    ) {
        let severity = of.listed_pair_severity;
        let members = self.stack.enter_all(value, &[]);
        let only = match self.stack.of(&members) {
            [only] if only.is_called(self.tape, key) => Some(*only),
            _ => None,
        };
        self.stack.leave(&members);
        let pairs = only.filter(|only| only.value(self.tape).kind() == JsonKind::Array);
        let Some(pairs) = pairs else {
            self.report(severity, "pair", Some(&Value::read(value)), || {
                let words = rules.shape.words;
                let pair = words.strip_prefix("an array of ").unwrap_or(words);
                format!("must be an object whose `{key}` is an array of such arrays: {pair}")
            });
            return;
        };
        self.at_step(Step::Name(key), |checker| {
            checker.name(pairs);
            for (index, pair) in pairs.value(checker.tape).items().enumerate() {
                checker.at_step(Step::Item(index), |checker| {
                    checker.parts(severity, rules, &rules.shape, pair, |checker, side| {
                        checker.item(attribute, item, side);
                    });
                });
            }
        });
    }

    /// Reports the change of an object that is none with changes inside.
    fn has_inner(&mut self, of: &'static Attribute, value: Node<'t>, noun: &str) -> bool {
        let is_object = value.kind() == JsonKind::Object;
        if !is_object {
            self.report(of.inner_pair_severity, "pair", Some(&Value::read(value)), || {
                format!("must be an object with a change for each {noun} that changed")
            });
        }
        is_object
    }

    /// Looks at the changes of the members of an object, which have any name.
    fn each_changed_member(
        &mut self,
        of: &'static Attribute,
        rules: &'static ChangesRules,
        attribute: &'static Attribute,
        object: Node<'t>,
    ) {
        let item = match attribute.first {
            Type::Map(item) => item,
            _ => &ANY,
        };
        self.each_named(object, |checker, value| {
            if value.is_null() {
                return;
            }
            let severity = of.inner_pair_severity;
            checker.parts(severity, rules, &rules.shape, value, |checker, part| {
                match (rules.shape.parts, item) {
                    (ChangeParts::Lists(_), Type::Array(item)) => {
                        checker.items(attribute, item, part);
                    }
                    _ => checker.item(attribute, item, part),
                }
            });
        });
    }

    /// Looks at a change of a shape, whose parts are values of the attribute or items of it.
    fn shaped(
        &mut self,
        severity: Severity,
        rules: &'static ChangesRules,
        (attribute, shape): (&'static Attribute, &'static ChangeShape),
        value: Node<'t>,
    ) {
        self.parts(severity, rules, shape, value, |checker, part| {
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
        value: Node<'t>,
        look: impl Fn(&mut Self, Node<'t>),
    ) {
        let members = match shape.parts {
            ChangeParts::Members(_) | ChangeParts::Lists(_) => {
                Some(self.stack.enter_all(value, &[]))
            }
            ChangeParts::Elements(_) | ChangeParts::Itself => None,
        };
        if self.has_parts(shape, value, members.as_ref()) {
            self.each_part(rules, shape, (value, members.as_ref()), look);
        } else {
            self.report(severity, "pair", Some(&Value::read(value)), || {
                format!("must be {}", shape.words)
            });
        }
        if let Some(members) = &members {
            self.stack.leave(members);
        }
    }

    /// Returns true if a change has its shape.
    fn has_parts(&self, shape: &ChangeShape, value: Node<'t>, members: Option<&Members>) -> bool {
        let members = members.map_or(&[][..], |members| self.stack.of(members));
        let is_one_of = |names: &[&str], member: &Member| {
            names.iter().any(|name| member.is_called(self.tape, name))
        };
        let is_list = |member: &Member| member.value(self.tape).kind() == JsonKind::Array;
        match shape.parts {
            ChangeParts::Itself => true,
            ChangeParts::Elements(count) => value.items().count() == count,
            ChangeParts::Members(names) => {
                members.len() == names.len()
                    && members.iter().all(|member| is_one_of(names, member))
            }
            ChangeParts::Lists(names) => {
                !members.is_empty()
                    && members.iter().all(|member| is_one_of(names, member) && is_list(member))
            }
        }
    }

    fn each_part(
        &mut self,
        rules: &'static ChangesRules,
        shape: &'static ChangeShape,
        (value, members): (Node<'t>, Option<&Members>),
        look: impl Fn(&mut Self, Node<'t>),
    ) {
        let look_at = |checker: &mut Self, part: Node<'t>| {
            if !part.is_null() {
                look(checker, part);
            }
        };
        let name = self.trail.path().last().copied();
        let back = self.trail.enter_path(rules.of.iter().copied().chain(name));
        let outside = std::mem::replace(&mut self.in_change, true);
        match (shape.parts, members) {
            (ChangeParts::Itself, _) => look(self, value),
            (_, Some(members)) => self.each_entered(members, look_at),
            (_, None) => {
                for (index, item) in value.items().enumerate() {
                    self.at_step(Step::Item(index), |checker| look_at(checker, item));
                }
            }
        }
        self.in_change = outside;
        self.trail.leave_path(back);
    }

    /// Looks at the old or the new value.
    fn side(&mut self, attribute: &'static Attribute, node: Node<'t>) {
        if attribute.always_null.is_some() {
            return;
        }
        let value = Value::read(node);
        if let Some(ty) = self.typed(attribute, &value) {
            self.value(attribute, ty, &value);
            self.always(attribute, &value);
            self.contents(attribute, ty, node);
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
