//! Looking at what changed: the shape of each change, and the values on its sides.

use super::json::{self, Kind, Member};
use super::look::{Look, Scope};
use super::plan::{Change, Changes, Inside};
use crate::model::{ChangeKind, ChangeShape, Type, ValidationRule};
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
        let mut changes = scope.place(place).changes.iter();
        match changes.find(|(own, _)| *own == index) {
            Some((_, changes)) => self.each_change(scope, changes, json),
            None => self.names(&json::members(json)),
        }
    }

    fn each_change<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'m>,
        json: &'b str,
    ) {
        let members = json::members(json);
        let documented = changes.documented(&members);
        self.are_names_fine(&members);
        if documented.iter().all(Option::is_some) {
            self.kept(changes.rule.as_ref());
        }
        let scope = Scope { in_change: true, ..scope };
        for (member, number) in members.iter().zip(documented) {
            let named = changes.named(member).map(|place| scope.place(place));
            let change = number.map(|number| &changes.members[number]);
            self.private(named, |look| {
                look.member(member, |look| match change {
                    Some(change) if change.except || member.value == "null" => {}
                    Some(change) => look.change(scope, changes, change, member.value),
                    // Of an object without documented attributes any can change.
                    None if changes.members.is_empty() => {}
                    None => look.undocumented(changes.rule.as_ref(), member),
                });
            });
        }
    }

    fn change<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'m>,
        change: &Change<'m>,
        json: &'b str,
    ) {
        if let Some(inside) = &change.inside {
            return self.inside_change(scope, changes, (change, inside), json);
        }
        let place = scope.place(change.place);
        let ty = place.attribute.map(|attribute| &attribute.ty);
        let own = change.own_shape.as_ref();
        match (ty, &changes.ty.pairs_in, own) {
            (Some(Type::Array(item)), Some(key), None) => {
                let Some(list) = list(json, key) else {
                    let words = describe::pair_words(&changes.ty.shape);
                    return self.deviates(change.pair.as_ref(), Some(json), || {
                        format!(
                            "must be an object whose `{key}` is an array of such arrays: {words}"
                        )
                    });
                };
                self.list(scope, changes, (change, item), list);
            }
            (Some(Type::Array(item)), _, _) => {
                let shape = own.unwrap_or(&changes.ty.shape);
                if shape.kind() == Some(ChangeKind::Items) {
                    self.items(scope, shape, (change, item), json);
                } else {
                    self.shaped(scope, shape, (change, &place.types), json, true);
                }
            }
            _ => {
                let shape = own.unwrap_or(&changes.ty.shape);
                self.shaped(scope, shape, (change, &place.types), json, true);
            }
        }
    }

    /// The change of an object, which has those of its attributes or members inside.
    fn inside_change<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'m>,
        (change, inside): (&Change<'m>, &Inside<'m>),
        json: &'b str,
    ) {
        let rule = change.pair.as_ref();
        if Kind::of(json) != Kind::Object {
            let noun = match inside {
                Inside::Attributes(_) => "attribute",
                Inside::Members(_) => "member",
            };
            return self.deviates(rule, Some(json), || {
                format!("must be an object with a change for each {noun} that changed")
            });
        }
        self.kept(rule);
        let ty = match inside {
            Inside::Attributes(inner) => return self.each_change(scope, inner, json),
            Inside::Members(ty) => *ty,
        };
        let members = json::members(json);
        self.are_names_fine(&members);
        for member in members.iter().filter(|member| member.value != "null") {
            self.member(member, |look| {
                let shape = &changes.ty.shape;
                match ty {
                    Type::Array(item) if shape.kind() == Some(ChangeKind::Items) => {
                        look.items(scope, shape, (change, item), member.value);
                    }
                    _ => look.shaped(scope, shape, (change, &[ty]), member.value, false),
                }
            });
        }
    }

    /// The changes of single items.
    fn list<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        changes: &Changes<'_>,
        (change, item): (&Change<'_>, &Type),
        list: Member<'b>,
    ) {
        let members = std::slice::from_ref(&list);
        self.are_names_fine(members);
        self.member(&list, |look| {
            json::each_item(list.value, |index, json| {
                look.step(&index.to_string(), |look| {
                    look.shaped(scope, &changes.ty.shape, (change, &[item]), json, false);
                });
                true
            });
        });
    }

    /// The added and the removed items of an array.
    fn items<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        shape: &ChangeShape,
        (change, item): (&Change<'_>, &Type),
        json: &'b str,
    ) {
        let rule = change.pair.as_ref();
        let lists = members(shape, json).filter(|lists| {
            !lists.is_empty() && lists.iter().all(|list| Kind::of(list.value) == Kind::Array)
        });
        let Some(lists) = lists else {
            return self.misshapen(rule, shape, json);
        };
        self.kept(rule);
        self.are_names_fine(&lists);
        for list in &lists {
            self.member(list, |look| {
                json::each_item(list.value, |index, json| {
                    look.step(&index.to_string(), |look| {
                        look.value(scope, change.place, &[item], json, false);
                    });
                    true
                });
            });
        }
    }

    /// A change with an old value, a new one, or both.
    fn shaped<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        shape: &ChangeShape,
        (change, types): (&Change<'_>, &[&Type]),
        json: &'b str,
        is_own: bool,
    ) {
        let rule = change.pair.as_ref();
        match shape {
            ChangeShape::Value(_) => self.side(scope, (change, types), json, is_own),
            ChangeShape::Array(sides) => {
                let Some(items) = items(json, sides.len()) else {
                    return self.misshapen(rule, shape, json);
                };
                self.kept(rule);
                for (index, item) in items.into_iter().enumerate() {
                    self.step(&index.to_string(), |look| {
                        look.side(scope, (change, types), item, is_own);
                    });
                }
            }
            ChangeShape::Members(names) => {
                let all = members(shape, json).filter(|all| all.len() == names.len());
                let Some(all) = all else {
                    return self.misshapen(rule, shape, json);
                };
                self.kept(rule);
                self.are_names_fine(&all);
                for member in &all {
                    self.member(member, |look| {
                        look.side(scope, (change, types), member.value, is_own);
                    });
                }
            }
        }
    }

    /// An old or a new value, or nothing in its place.
    fn side<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        (change, types): (&Change<'_>, &[&Type]),
        json: &'b str,
        is_own: bool,
    ) {
        if json != "null" {
            self.value(scope, change.place, types, json, is_own);
        }
    }

    fn misshapen(&mut self, rule: Option<&ValidationRule>, shape: &ChangeShape, json: &str) {
        self.deviates(rule, Some(json), || {
            let quoted = |name: &str| format!("`{name}`");
            format!("must be {}", describe::shape_words(shape, quoted))
        });
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

/// The items of an array of that length.
fn items(json: &str, length: usize) -> Option<Vec<&str>> {
    if Kind::of(json) != Kind::Array {
        return None;
    }
    let mut items = Vec::new();
    json::each_item(json, |_, item| {
        items.push(item);
        items.len() <= length
    });
    Some(items).filter(|items| items.len() == length)
}

/// The members of an object, if a change of the shape can have all of them.
fn members<'b>(shape: &ChangeShape, json: &'b str) -> Option<Vec<Member<'b>>> {
    if Kind::of(json) != Kind::Object {
        return None;
    }
    let all = json::members(json);
    let is_known = |member: &Member<'_>| {
        member.text().is_some_and(|name| shape.names().any(|known| known == name))
    };
    Some(all).filter(|all| all.iter().all(is_known))
}
