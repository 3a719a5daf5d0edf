// @generated from codegen/src/runtime/validate/kinds.rs by `cargo xtask generate`. Do not edit.
//! Objects that are one of several.

use super::super::json::Node;
use super::checker::Checker;
use super::privacy::{self, Privacy};
use super::report::Severity;
use super::table::{Kind, KindRules, Scalar, Type};
use super::value::{Content, Value, scalars_in_words};

impl<'t> Checker<'t> {
    /// Looks at an object as the one of several that it is.
    pub(super) fn one_of(&mut self, object: Node<'t>, rules: &'static KindRules) {
        let Some(told) = self.told(object, rules) else {
            if !rules.is_beside {
                let message = || format!("does not tell what it is: `{}` must", rules.told_by);
                self.report(rules.severity, "kind-missing", Some(&Value::read(object)), message);
            }
            return self.names(object);
        };
        match rules.kinds.iter().find(|kind| told.is(&kind.value, false)) {
            Some(kind) => {
                self.at_attribute(kind.step, |checker| checker.object(object, kind.rules));
            }
            None => {
                if rules.reports_others {
                    self.undocumented_kind(object, rules, &told);
                }
                self.names(object);
            }
        }
    }

    /// The kind of an object, if it tells a documented one.
    pub(super) fn kind_of(
        &self,
        object: Node<'t>,
        rules: &'static KindRules,
    ) -> Option<&'static Kind> {
        let told = self.told(object, rules)?;
        rules.kinds.iter().find(|kind| told.is(&kind.value, false))
    }

    /// The value that tells the kind of an object.
    fn told(&self, object: Node<'t>, rules: &KindRules) -> Option<Value<'t>> {
        // Beside a value in a change stands nothing that tells its kind.
        let beside = (!self.in_change).then(|| self.facts.around());
        let around = if rules.is_beside { beside } else { Some(object) };
        let told = around?.member(rules.told_by).map(Value::read);
        told.filter(|told| is_of_type(told, rules))
    }

    fn undocumented_kind(&mut self, object: Node<'_>, rules: &KindRules, told: &Value<'_>) {
        let kinds: Vec<Scalar> = rules.kinds.iter().map(|kind| kind.value).collect();
        let hides = self.privacy == Privacy::Sensitive;
        self.report(Severity::Notice, "undocumented-kind", Some(&Value::read(object)), || {
            let name = rules.told_by;
            let shown = if hides { privacy::MARK.to_owned() } else { told.shown() };
            format!(
                "is of no documented kind: `{name}` is {shown}, not {}",
                scalars_in_words(&kinds)
            )
        });
    }
}

/// Returns true if a value is of the type of those that tell the kinds.
fn is_of_type(told: &Value<'_>, rules: &KindRules) -> bool {
    match (&told.content, rules.kinds.first().map(|kind| &kind.value)) {
        (Content::Text(_), Some(Scalar::String(_))) => true,
        (Content::Number(_), Some(Scalar::Integer(_))) => told.is_a(&Type::Integer),
        _ => false,
    }
}
