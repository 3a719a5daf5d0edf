//! The shape of changes.

use serde_yaml::Value;

use super::super::writer::names;
use super::super::yaml::Edit;
use super::facets::{insert, keyed};
use super::group::{Known, Plan, said};
use crate::page::outline::PairShape;

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
    let page = known.difference.page.as_deref().unwrap_or_default();
    let pairs_in = || shape.pairs.iter().find_map(|it| it.pairs_in.clone());
    if page.starts_with("changes of ") && known.difference.spec.as_deref() != Some("no changes") {
        edits.push(insert(&at, &mapping, "type", Value::from(page)));
    } else if page.starts_with('[') {
        let order = |it: &PairShape| it.pair.clone();
        let Some(pair) = shape.pairs.iter().find_map(order) else {
            return Plan::Leave(None);
        };
        edits.push(insert(&at, &mapping, "pair", names(&pair)));
    } else if page == "a plain pair" && pairs_in().is_none() {
        let key = [at.as_slice(), &["pairs_in".to_owned()]].concat();
        edits.push(Edit::Remove { at: key });
    } else if let (true, Some(name)) = (page.starts_with("pairs in "), pairs_in()) {
        edits.push(insert(&at, &mapping, "pairs_in", Value::from(name)));
    } else {
        return Plan::Leave(None);
    }
    Plan::edit(said(known), file, edits)
}
