//! Claims of the spec that a sentence may make which no program can read.

use std::mem::discriminant;

use super::own::{is_one_of, is_same};
use super::said::Said;
use crate::model::{Fact, Scalar};
use crate::page::listing::hash;
use crate::page::lock::LockedAttribute;

/// Returns true if a page made a claim of the spec in words that could be read when it was locked,
/// and has those words no longer. What no sentence can say counts as read.
pub(super) fn could_be_read(locked: &LockedAttribute, said: &[Said<'_>], own: &Fact) -> bool {
    let now: Vec<String> = said.iter().map(|said| hash(said.text)).collect();
    let gone = || {
        let claims = locked.claims.iter().filter(|claim| !now.contains(&claim.words));
        claims.map(|claim| &claim.fact)
    };
    let is_claimed = || gone().any(|fact| discriminant(fact) == discriminant(own));
    let is_listed = |value: &Scalar| {
        let is_named =
            |fact: &Fact| matches!(fact, Fact::Value { values } if is_one_of(value, values));
        locked.values.keys().any(|other| is_same(other, value)) || gone().any(is_named)
    };
    match own {
        Fact::PossibleValue { value } => is_listed(value),
        Fact::PossibleValues { values } => values.iter().any(is_listed),
        Fact::Value { values } => is_claimed() || values.iter().any(is_listed),
        Fact::Otherwise { .. } => locked.otherwise.is_some(),
        Fact::Null
        | Fact::NullItem
        | Fact::Present
        | Fact::Equals { .. }
        | Fact::Format { .. }
        | Fact::Pattern { .. }
        | Fact::Default { .. }
        | Fact::ReadOnly
        | Fact::Sensitive
        | Fact::Since { .. }
        | Fact::Within { .. }
        | Fact::Deprecated { .. } => is_claimed(),
        Fact::Limit { limit, .. } => {
            gone().any(|fact| matches!(fact, Fact::Limit { limit: other, .. } if other == limit))
        }
        _ => true,
    }
}
