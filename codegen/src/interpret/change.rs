//! Looking at what changed: the shape of each change, and the values on its sides.

use super::json::{self, Kind, Member};
use super::look::{Look, Scope};
use super::plan::{Change, Changes};
use crate::model::Type;
use crate::words::describe;

impl<'m> Look<'_, 'm> {
    /// An object that tells what changed.
    pub(super) fn changes<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        index: usize,
        json: &'b str,
    ) {
        let members = json::members(json);
        let mut changes = scope.place(place).changes.iter();
        let Some((_, changes)) = changes.find(|(own, _)| *own == index) else {
            return self.names(&members);
        };
        let documented = changes.documented(&members);
        self.are_names_fine(&members);
        if documented.iter().all(Option::is_some) {
            self.kept(changes.rule.as_ref());
        }
        let scope = Scope { in_change: true, ..scope };
        for (member, number) in members.iter().zip(documented) {
            self.member(member, |look| match number.map(|number| &changes.members[number]) {
                Some(change) if change.except || member.value == "null" => {}
                Some(change) => look.change(scope, changes, change, member.value),
                // Of an object without documented attributes any can change.
                None if changes.members.is_empty() => {}
                None => look.undocumented(changes.rule.as_ref(), member),
            });
        }
    }

    fn change<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'_>,
        change: &Change,
        json: &'b str,
    ) {
        let place = scope.place(change.place);
        let ty = place.attribute.map(|attribute| &attribute.ty);
        match (ty, &changes.ty.pairs_in) {
            (Some(Type::Array(item)), Some(key)) => {
                let Some(list) = list(json, key) else {
                    let words = describe::pair_words(changes.ty.pair);
                    return self.deviates(change.pair.as_ref(), Some(json), || {
                        format!(
                            "must be an object whose `{key}` is an array of such arrays: {words}"
                        )
                    });
                };
                self.list(scope, changes, (change, item), list);
            }
            _ => {
                self.pair(scope, changes, (change, &place.types), json, true);
            }
        }
    }

    /// The changes of single items.
    fn list<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'_>,
        (change, item): (&Change, &Type),
        list: Member<'b>,
    ) {
        let members = std::slice::from_ref(&list);
        self.are_names_fine(members);
        self.member(&list, |look| {
            json::each_item(list.value, |index, json| {
                look.step(&index.to_string(), |look| {
                    look.pair(scope, changes, (change, &[item]), json, false);
                });
                true
            });
        });
    }

    /// An old and a new value.
    fn pair<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'_>,
        (change, types): (&Change, &[&Type]),
        json: &'b str,
        is_own: bool,
    ) {
        let rule = change.pair.as_ref();
        let Some(sides) = sides(json) else {
            let words = describe::pair_words(changes.ty.pair);
            return self.deviates(rule, Some(json), || format!("must be an array of {words}"));
        };
        self.kept(rule);
        for (index, side) in sides.into_iter().enumerate() {
            if side != "null" {
                self.step(&index.to_string(), |look| {
                    look.value(scope, change.place, types, side, is_own);
                });
            }
        }
    }
}

/// The only member of an object, if it has that name and is an array.
fn list<'b>(json: &'b str, key: &str) -> Option<Member<'b>> {
    if Kind::of(json) != Kind::Object {
        return None;
    }
    let mut members = json::members(json);
    let only = members.pop().filter(|_| members.is_empty())?;
    let is_list = only.text() == Some(key) && Kind::of(only.value) == Kind::Array;
    Some(only).filter(|_| is_list)
}

/// The items of an array of two.
fn sides(json: &str) -> Option<[&str; 2]> {
    if Kind::of(json) != Kind::Array {
        return None;
    }
    let mut items = Vec::new();
    json::each_item(json, |_, item| {
        items.push(item);
        items.len() < 3
    });
    items.try_into().ok()
}
