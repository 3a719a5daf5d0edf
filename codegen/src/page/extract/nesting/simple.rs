//! The nesting of lists that are too long to search.

use crate::page::extract::listing::Item;
use crate::page::outline::{Confidence, Placement};

use super::node::DEEPEST;
use super::page::Nesting;

/// Puts an attribute into the one before if that is an object, else where its name goes on in
/// alphabetical order.
pub(super) fn nest(items: &[Item]) -> Nesting {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let opens = open.last().is_some_and(|open| items[*open].is_container());
        if !opens || open.len() >= DEEPEST {
            let level = open
                .iter()
                .rposition(|other| items[*other].name.to_lowercase() <= item.name.to_lowercase());
            open.truncate(level.unwrap_or(open.len().saturating_sub(1)));
        }
        parents.push(open.last().copied());
        open.push(at);
    }
    let placement = Placement {
        confidence: Confidence::Open,
        reason: "alphabetical order alone: the list is too long for more".to_owned(),
        or_under: Vec::new(),
    };
    Nesting { placements: vec![Some(placement); parents.len()], parents }
}
