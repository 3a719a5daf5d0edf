//! Things that have a name: platforms, products, modules, spellings of timestamps.

use super::found::{At, Found};
use super::kind::Kind;

/// Compares two lists by the names of their items.
pub(super) fn by_name<'m, T>(
    (old, new): (&'m [T], &'m [T]),
    name: fn(&T) -> &str,
    mut each: impl FnMut(&'m str, Option<&'m T>, Option<&'m T>),
) {
    let find = |list: &'m [T], wanted: &str| list.iter().find(|item| name(item) == wanted);
    for item in old {
        each(name(item), Some(item), find(new, name(item)));
    }
    for item in new.iter().filter(|item| find(old, name(item)).is_none()) {
        each(name(item), None, Some(item));
    }
}

/// Something that has a name is new or gone.
pub(super) fn exists(
    found: &mut Found,
    added: Kind,
    at: &At,
    old: Option<&str>,
    new: Option<&str>,
) {
    match (old, new) {
        (None, Some(new)) => {
            found.added(added, at.new_spot(), new.to_owned());
        }
        (Some(old), None) => {
            found.removed(added, at.old_spot(), old.to_owned());
        }
        _ => {}
    }
}
