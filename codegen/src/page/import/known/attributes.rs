//! Attributes that come, go, move, or are of other platform versions now.

use serde_yaml::Value;

use super::super::draft::{Draft, names};
use super::super::yaml::{Edit, Steps, below, text_of};
use super::group::{Group, Known, Plan, said};
use super::keys::{insert, keyed, with_type};
use super::{platforms, stays, unlisted};
use crate::model::Path;
use crate::page::difference::DifferenceKind as Kind;
use crate::page::listing::Listed;

/// The page lists an attribute that the spec does not have.
pub(super) fn extra(known: &Known<'_>) -> Plan {
    if known.attribute().is_some() {
        return if known.listed().is_some_and(|listed| listed.path == known.path) {
            platforms::also_here(known)
        } else {
            Plan::leave("the page has another name for it; give it an erratum or `accepts`")
        };
    }
    let Some(listed) = known.listed() else {
        return Plan::Leave(None);
    };
    let object = known.path.parent();
    let mut writer = known.writer();
    let mut draft = writer.attribute(listed);
    if let Some(hint) = known.difference.hint() {
        draft.mark("", hint);
    }
    if let Some(platforms) = platforms::only_here(known) {
        draft.put("platforms", names(&platforms));
    }
    let (file, edits) = match known.members(&object) {
        Some((file, into)) => {
            if let Some(why) = known.shared_members(&object, listed.name()) {
                return Plan::leave(why);
            }
            let behind = predecessor(known, listed, &file, &into);
            let moves = moves(known, listed, &file, &into);
            moves.iter().for_each(|moved| moved.make_room(&mut draft));
            let mut edits = draft.into_entry(&into, behind, listed.name());
            edits.extend(moves.into_iter().flat_map(|moved| moved.edits));
            (file, edits)
        }
        None => {
            let Some((file, at)) = known.place(&object) else {
                return Plan::Leave(None);
            };
            let mut members = Draft::default();
            members.put_draft(listed.name(), draft);
            let behind = last_key(known, &file, &at);
            let mut edits = opened(known, &object, &file, &at);
            edits.extend(members.into_entry(&at, behind, "attributes"));
            (file, edits)
        }
    };
    let beside = known.beside(writer);
    Plan::Edit(Group {
        said: format!("{}: new", known.path),
        edits: vec![(file, edits), (known.schema.source.clone(), beside)],
    })
}

/// The edits by which what could be anything becomes an object, or a list of objects.
fn opened(known: &Known<'_>, object: &Path, file: &str, at: &Steps) -> Vec<Edit> {
    let attribute = known.schema.attribute(object);
    let phrase = attribute.map_or("", |attribute| attribute.phrase.as_str());
    let Some(around) = phrase.strip_suffix("any") else {
        return Vec::new();
    };
    let word = if around.is_empty() { "object" } else { "objects" };
    let Some((mut edits, mapping)) = keyed(known, file, at) else {
        return Vec::new();
    };
    edits.push(insert(at, &mapping, "type", Value::from(format!("{around}{word}"))));
    edits.extend(with_type(at));
    edits
}

/// A member of a new object that stood elsewhere: its lines move as they are.
struct Moving {
    name: String,
    edits: Vec<Edit>,
}

/// The name that holds the place of a member until its lines are there; no attribute is called so.
fn holder(name: &str) -> String {
    format!("{name} #")
}

impl Moving {
    /// Puts something in place of what was written for it, which needs neither marks nor words.
    fn make_room(&self, draft: &mut Draft) {
        let at = ["attributes".to_owned(), self.name.clone()];
        draft.marks.retain(|(steps, _)| !steps.starts_with(&at));
        if let Some(Value::Mapping(members)) = draft.keys.get_mut("attributes") {
            let entries = std::mem::take(members).into_iter();
            members.extend(entries.map(|(key, value)| {
                if key.as_str() == Some(&self.name) {
                    (Value::from(holder(&self.name)), Value::Null)
                } else {
                    (key, value)
                }
            }));
        }
    }
}

/// The members of a new object that the spec has in another one.
fn moves(known: &Known<'_>, listed: &Listed<'_>, file: &str, into: &Steps) -> Vec<Moving> {
    // Other platform versions may have them where they are.
    if !known.others().is_empty() {
        return Vec::new();
    }
    let differences = known.all.iter().filter(|difference| difference.kind == Kind::Renested);
    let moved = differences.filter_map(|difference| {
        let old = Path::parse(&difference.path);
        let name = old.0.last()?.clone();
        let is_it = |new: &&Listed<'_>| {
            new.name() == name
                && new.entries.iter().any(|entry| Some(entry.line) == difference.line)
        };
        listed.members.iter().find(is_it)?;
        let (other, from) = known.place(&old)?;
        // Lines of another file, or of a type that is shared, stay where they are.
        if other != file || known.users_of(&other, &from) > 1 {
            return None;
        }
        let members = below(into, &[listed.name(), "attributes"]);
        let holder = holder(&name);
        let place = below(&members, &[&holder]);
        let edits = vec![
            Edit::Move { from, into: members, behind: Some(holder) },
            Edit::Remove { at: place },
        ];
        Some(Moving { name, edits })
    });
    moved.collect()
}

fn last_key(known: &Known<'_>, file: &str, at: &Steps) -> Option<String> {
    let mapping = known.value(file, at)?;
    mapping.as_mapping()?.keys().last().map(text_of)
}

/// The member behind which a new one belongs: the last one before it on the page that is there.
fn predecessor(known: &Known<'_>, listed: &Listed<'_>, file: &str, into: &Steps) -> Option<String> {
    let object = listed.path.parent();
    let siblings: Vec<&Listed<'_>> = if object.0.is_empty() {
        known.listing.iter().collect()
    } else {
        let all = known.listing.iter().flat_map(Listed::with_members);
        let around = all.into_iter().find(|holder| holder.path == object)?;
        around.members.iter().collect()
    };
    let mapping = known.value(file, into)?;
    let mapping = mapping.as_mapping()?;
    let before = siblings.iter().take_while(|sibling| sibling.path != listed.path);
    let before = before.map(|sibling| sibling.name());
    let there = before.filter(|name| mapping.contains_key(*name));
    there.last().map(str::to_owned)
}

/// The page does not list an attribute any longer.
pub(super) fn missing(known: &Known<'_>) -> Plan {
    let Some((file, at)) = known.place(&known.path) else {
        return Plan::Leave(None);
    };
    if let Some(why) = known.shared(&file, &at) {
        return Plan::leave(why);
    }
    if let Some(plan) = unlisted::stays(known) {
        return plan;
    }
    if let Some(plan) = platforms::not_here(known, &file, &at) {
        return plan;
    }
    let line = known.difference.line.unwrap_or_default();
    let said = format!("{}: gone, the list at line {line} of the page lacks it", known.path);
    Plan::edit(said, file, vec![Edit::Remove { at }])
}

/// The page has an attribute in another object.
pub(super) fn renested(known: &Known<'_>) -> Plan {
    let (Some(listed), Some((file, from))) = (elsewhere(known), known.place(&known.path)) else {
        return Plan::Leave(None);
    };
    if let Some(plan) = stays::unplaced(listed) {
        return plan;
    }
    if let Some(why) = known.may_hold_elsewhere(|_| true) {
        return Plan::leave(why);
    }
    let object = listed.path.parent();
    let Some((other, into)) = known.members(&object) else {
        return Plan::leave(format!("{object} has no attributes yet that it could stand beside"));
    };
    if other != file {
        return Plan::leave("the two objects stand in different files");
    }
    let shared = known.shared(&file, &from);
    if let Some(why) = shared.or_else(|| known.shared_members(&object, listed.name())) {
        return Plan::leave(why);
    }
    let behind = predecessor(known, listed, &file, &into);
    Plan::edit(said(known), file, vec![Edit::Move { from, into, behind }])
}

/// Returns the attribute of the name in the object that the difference names.
fn elsewhere<'k, 'a>(known: &'k Known<'a>) -> Option<&'k Listed<'a>> {
    let name = known.path.0.last()?;
    let line = known.difference.line;
    let mut all = known.listing.iter().flat_map(Listed::with_members);
    all.find(|listed| {
        listed.name() == name
            && listed.path != known.path
            && listed.entries.iter().any(|entry| Some(entry.line) == line)
    })
}
