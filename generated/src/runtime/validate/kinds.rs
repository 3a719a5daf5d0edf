// @generated from codegen/src/runtime/validate/kinds.rs by `cargo xtask generate`. Do not edit.
//! Objects that are one of several.

use serde_json::value::RawValue;

use super::checker::Checker;
use super::members::member_of;
use super::privacy::{self, Privacy};
use super::report::Severity;
use super::table::{KindRules, Scalar, Type};
use super::value::{Content, Value, scalars_in_words};

impl<'de> Checker<'de> {
    /// Looks at an object as the one of several that it is.
    pub(super) fn one_of(&mut self, raw: &'de RawValue, rules: &'static KindRules) {
        // Beside a value in a change stands nothing that tells its kind.
        let beside = (!self.in_change).then(|| self.scope.facts.around());
        let around = if rules.is_beside { beside } else { Some(raw.get()) };
        let told = around.and_then(|json| member_of(json, rules.told_by)).map(Value::read);
        let told = told.filter(|told| is_of_type(told, rules));
        let Some(told) = told else {
            if !rules.is_beside {
                let message = || format!("does not tell what it is: `{}` must", rules.told_by);
                self.report(rules.severity, "kind-missing", Some(&Value::read(raw)), message);
            }
            return self.names(raw.get());
        };
        match rules.kinds.iter().find(|kind| told.is(&kind.value, false)) {
            Some(kind) => {
                self.at_attribute(kind.step, |checker| checker.object(raw.get(), kind.rules));
            }
            None => {
                if rules.reports_others {
                    self.undocumented_kind(raw, rules, &told);
                }
                self.names(raw.get());
            }
        }
    }

    fn undocumented_kind(&mut self, raw: &RawValue, rules: &KindRules, told: &Value<'_>) {
        let kinds: Vec<Scalar> = rules.kinds.iter().map(|kind| kind.value).collect();
        let hides = self.privacy == Privacy::Sensitive;
        self.report(Severity::Notice, "undocumented-kind", Some(&Value::read(raw)), || {
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
