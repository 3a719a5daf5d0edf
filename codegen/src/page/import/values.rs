//! Possible values of an attribute.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::draft::{Draft, yaml};
use super::scope::typed;
use super::words;
use crate::model::{Fact, names};
use crate::page::listing::Listed;
use crate::spec::{BaseType, Scalar};

/// The mark of meanings.
pub(super) const EXPLAIN: &str = "say in our own words what each value means";

/// Puts in the values that the page lists.
pub(super) fn put(listed: &Listed<'_>, draft: &mut Draft) {
    let base = draft.base();
    let values = listed_values(listed, &base);
    if values.is_empty() {
        return;
    }
    match base {
        BaseType::String | BaseType::Integer => {
            draft.put("values", meanings(&values, base == BaseType::Integer));
            draft.mark("values", EXPLAIN);
            if listed.otherwise().is_some() {
                draft.put("otherwise", "another value");
                draft.mark("otherwise", "say in our own words what other values there are");
            }
        }
        // No list need say that a boolean is true or false.
        BaseType::Boolean if values.iter().all(|value| matches!(value, Scalar::Boolean(_))) => {}
        _ => {
            let phrase = draft.phrase().to_owned();
            draft.impossible_values(&values, &phrase);
        }
    }
}

/// The values that the page lists; if it lists none, several that a sentence names.
fn listed_values(listed: &Listed<'_>, base: &BaseType) -> Vec<Scalar> {
    let values = listed.values().into_iter().map(|value| value.value.clone());
    let mut values: Vec<Scalar> = values.collect();
    if values.is_empty() {
        let claims = listed.claims().into_iter().filter(|claim| claim.when.is_none());
        let named = claims.filter_map(|claim| match &claim.fact {
            Fact::Value { values } if values.len() > 1 => Some(values.clone()),
            _ => None,
        });
        values = named.flatten().collect();
    }
    let typed = values.iter().map(|value| typed(value, base));
    let mut seen = BTreeSet::new();
    typed.filter(|typed| seen.insert(typed.clone())).collect()
}

/// Values with meanings to stand in, each with a name of its own.
fn meanings(values: &[Scalar], integer: bool) -> Mapping {
    let mut taken = BTreeSet::new();
    let entries = values.iter().map(|value| {
        let name = names::type_name(&value.to_string());
        let is_free = name.is_some_and(|name| taken.insert(name));
        (yaml(value), Value::from(words::meaning(value, integer || !is_free)))
    });
    entries.collect()
}

/// The meaning of a value that comes to others.
pub(super) fn meaning(value: &Scalar) -> Value {
    let integer = matches!(value, Scalar::Integer(_));
    let has_name = names::type_name(&value.to_string()).is_some();
    Value::from(words::meaning(value, integer || !has_name))
}
