//! The intended value of a file after an edit: the text is compared with it.

use serde_yaml::Value;

use super::edit::Edit;
use super::value::{find, position, text_of};

/// Does with a value what an edit does with the text; nothing if it does not apply.
pub(super) fn edit(mut file: Value, edit: &Edit) -> Option<Value> {
    match edit {
        Edit::Insert { into, behind, key, value } => {
            insert(&mut file, into, behind.as_deref(), (key.clone(), value.clone()))?
        }
        Edit::InsertItem { into, index, value } => {
            let list = find(&mut file, into)?.as_sequence_mut()?;
            if *index > list.len() {
                return None;
            }
            list.insert(*index, value.clone());
        }
        Edit::Set { at, value } => *find(&mut file, at)? = value.clone(),
        Edit::Remove { at } => remove(&mut file, at).map(drop)?,
        Edit::Move { from, into, behind } => {
            // Items of lists have no key.
            let entry = remove(&mut file, from).filter(|(key, _)| !key.is_null())?;
            insert(&mut file, into, behind.as_deref(), entry)?;
        }
        Edit::Mark { at, .. } => find(&mut file, at).map(drop)?,
        Edit::Unmark { .. } => {}
    }
    Some(file)
}

/// Returns true if two values are the same, in the same order.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Mapping(one), Value::Mapping(other)) => {
            let mut both = one.iter().zip(other);
            one.len() == other.len() && both.all(|(a, b)| a.0 == b.0 && same(a.1, b.1))
        }
        (Value::Sequence(one), Value::Sequence(other)) => {
            let mut both = one.iter().zip(other);
            one.len() == other.len() && both.all(|(a, b)| same(a, b))
        }
        _ => one == other,
    }
}

fn insert(
    file: &mut Value,
    into: &[String],
    behind: Option<&str>,
    (key, value): (Value, Value),
) -> Option<()> {
    let mapping = find(file, into)?.as_mapping_mut()?;
    let at = match behind {
        Some(behind) => position(mapping, behind)? + 1,
        None => 0,
    };
    if position(mapping, &text_of(&key)).is_some() {
        return None;
    }
    let mut entries: Vec<(Value, Value)> = std::mem::take(mapping).into_iter().collect();
    entries.insert(at, (key, value));
    mapping.extend(entries);
    Some(())
}

/// Takes an entry or an item out; a collection that is then empty goes with it.
fn remove(file: &mut Value, at: &[String]) -> Option<(Value, Value)> {
    let (last, parents) = at.split_last()?;
    let (taken, empty) = match find(file, parents)? {
        Value::Mapping(mapping) => {
            let key = mapping.keys().nth(position(mapping, last)?)?.clone();
            let value = mapping.shift_remove(&key)?;
            ((key, value), mapping.is_empty())
        }
        Value::Sequence(items) => {
            let index = last.parse::<usize>().ok().filter(|index| *index < items.len())?;
            ((Value::Null, items.remove(index)), items.is_empty())
        }
        _ => return None,
    };
    if empty {
        remove(file, parents)?;
    }
    Some(taken)
}
