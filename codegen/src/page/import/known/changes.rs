//! The shape of changes.

use serde_yaml::Value;

use super::super::draft::shape_value;
use super::super::yaml::{Edit, below};
use super::group::{Known, Plan, said};
use super::keys::{insert, keyed};
use crate::model::Fact;

/// Another object, order, or member that holds the pairs.
pub(super) fn plan(known: &Known<'_>) -> Plan {
    let Some(shape) = &known.outline.changes else {
        return Plan::leave("the page shows no shape of the changes any more");
    };
    if let Some(why) = known.may_hold_elsewhere(|_| true) {
        return Plan::leave(why);
    }
    let Some((file, at)) = known.place(&known.path) else {
        return Plan::Leave(None);
    };
    let Some((mut edits, mapping)) = keyed(known, &file, &at) else {
        return Plan::Leave(None);
    };
    let is_changes = known.difference.spec.is_some();
    let is_plain = shape.pairs.iter().all(|pair| pair.pairs_in.is_none());
    match known.page_fact() {
        Some(Fact::ChangesOf { object: Some(object) }) if is_changes => {
            let type_ = format!("changes of {object}");
            edits.push(insert(&at, &mapping, "type", Value::from(type_)));
        }
        Some(Fact::Pair { pair }) => edits.push(insert(&at, &mapping, "pair", shape_value(pair))),
        Some(Fact::PairsIn { member: None }) if is_plain => {
            edits.push(Edit::Remove { at: below(&at, &["pairs_in"]) });
        }
        Some(Fact::PairsIn { member: Some(name) }) => {
            edits.push(insert(&at, &mapping, "pairs_in", Value::from(name.as_str())));
        }
        _ => return Plan::Leave(None),
    }
    Plan::edit(said(known), file, edits)
}
