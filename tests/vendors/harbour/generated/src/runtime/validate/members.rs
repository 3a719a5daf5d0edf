// @generated from codegen/src/runtime/validate/members.rs by `cargo xtask generate`. Do not edit.
//! Members of objects: which attribute each one is, and whether its name occurs more than once.
//!
//! Most names have no escapes, occur once and are those of attributes, in about the order of the
//! table. Such an object takes one look at each name; all else is settled afterwards.

use std::borrow::Cow;
use std::ops::Range;

use super::super::json::{Node, Tape};
use super::name::bytes;
use super::privacy::Privacy;
use super::table::{Attribute, ObjectRules};
use super::trail::Step;

/// A member of an object, each name once: the last member of a name counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// The place of its name on the tape.
    name: u32,
    /// How often the name occurs in the object.
    pub(super) times: u32,
    attribute: Option<u32>,
}

/// The members of one object, on the stack of those that are looked at.
#[derive(Debug, Clone)]
pub(super) struct Members {
    pub(super) range: Range<usize>,
    /// A bit for each of the first 64 attributes that is there.
    seen: u64,
}

/// The attributes of an object that were met.
#[derive(Debug, Default)]
pub(super) struct Seen {
    bits: u64,
    expected: usize,
}

impl Seen {
    /// The attribute that a name stands for, if it is met for the first time.
    #[inline]
    pub(super) fn take(
        &mut self,
        rules: ObjectRules,
        name: Node<'_>,
    ) -> Option<&'static Attribute> {
        let (found, attribute) = find(rules, name, self.expected)?;
        let is_first = bit(found) & !self.bits != 0;
        self.bits |= bit(found);
        self.expected = found + 1;
        is_first.then_some(attribute)
    }

    /// Returns true if each attribute was met, or may be missing.
    pub(super) fn misses_none(&self, rules: ObjectRules) -> bool {
        let mut all = rules.iter().enumerate();
        has_all(self.bits, rules)
            || all.all(|(index, own)| own.may_miss() || bit(index) & self.bits != 0)
    }
}

/// Returns true if all attributes are there, and these are not many.
fn has_all(seen: u64, rules: ObjectRules) -> bool {
    rules.len() < 64 && seen == bit(rules.len()) - 1
}

/// The members of an object and of those around it.
#[derive(Debug, Default)]
pub(super) struct Stack(Vec<Member>);

impl Member {
    /// The name, as a node.
    pub(super) fn name<'t>(&self, tape: &'t Tape<'t>) -> Node<'t> {
        tape.node(self.name)
    }

    pub(super) fn value<'t>(&self, tape: &'t Tape<'t>) -> Node<'t> {
        tape.node(self.name + 1)
    }

    /// The attribute that it is.
    pub(super) fn attribute(&self, rules: ObjectRules) -> Option<&'static Attribute> {
        self.attribute.and_then(|index| rules.get(index as usize))
    }

    /// The step that leads to it.
    pub(super) fn step(&self) -> Step {
        Step::Member(self.name)
    }

    /// Returns true if it has that name.
    pub(super) fn is_called(&self, tape: &Tape<'_>, name: &str) -> bool {
        *bytes(self.name(tape)) == *name.as_bytes()
    }

    /// How much of it may be shown, by the attribute that it is or could be.
    pub(super) fn privacy(&self, tape: &Tape<'_>, rules: ObjectRules) -> Privacy {
        let is_it = |own: &Attribute| own.accepts.iter().any(|name| self.is_called(tape, name));
        let own = self.attribute(rules).or_else(|| rules.iter().find(|own| is_it(own)));
        own.map_or(Privacy::Open, |attribute| attribute.privacy)
    }
}

impl Members {
    /// Returns true if all attributes are there, and these are not many.
    pub(super) fn has_all(&self, rules: ObjectRules) -> bool {
        has_all(self.seen, rules)
    }
}

/// The name of a member, unless it is not Unicode.
pub(super) fn is_unicode(name: Node<'_>) -> bool {
    name.plain().is_some() || std::str::from_utf8(&bytes(name)).is_ok()
}

/// The attribute of that name, and its place in the table; looked for where it is expected first.
#[inline(always)]
fn find(
    rules: ObjectRules,
    name: Node<'_>,
    expected: usize,
) -> Option<(usize, &'static Attribute)> {
    match rules.get(expected) {
        Some(attribute) if name.is_name(attribute.name) => Some((expected, attribute)),
        _ => search(rules, name),
    }
}

#[inline(never)]
fn search(rules: ObjectRules, name: Node<'_>) -> Option<(usize, &'static Attribute)> {
    rules.iter().enumerate().find(|(_, attribute)| name.is_name(attribute.name))
}

/// The bit of an attribute; none for those behind the first 64.
fn bit(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}

impl Stack {
    /// A member of an object that was entered.
    pub(super) fn get(&self, index: usize) -> Option<Member> {
        self.0.get(index).copied()
    }

    /// The members of an object that was entered.
    pub(super) fn of(&self, members: &Members) -> &[Member] {
        self.0.get(members.range.clone()).unwrap_or_default()
    }

    /// Forgets the members of an object.
    pub(super) fn leave(&mut self, members: &Members) {
        self.0.truncate(members.range.start);
    }

    /// Reads the members of an object that need a look, and finds the attributes that they are; of
    /// anything else there are none. Members of which `is_fine` is true do not need one.
    #[inline]
    pub(super) fn enter<'t>(
        &mut self,
        object: Node<'t>,
        rules: ObjectRules,
        mut is_fine: impl FnMut(&'static Attribute, Node<'t>) -> bool,
    ) -> Members {
        let start = self.0.len();
        let (mut seen, mut expected) = (0, 0);
        let (mut is_odd, mut has_others) = (false, false);
        for (name, value) in object.members() {
            let Some((found, attribute)) = find(rules, name, expected) else {
                has_others = true;
                is_odd |= name.plain().is_none();
                self.0.push(Member { name: name.index(), times: 1, attribute: None });
                continue;
            };
            let bit = bit(found);
            is_odd |= seen & bit != 0 || bit == 0;
            seen |= bit;
            expected = found + 1;
            if !is_fine(attribute, value) {
                let attribute = Some(found as u32);
                self.0.push(Member { name: name.index(), times: 1, attribute });
            }
        }
        let mut members = Members { range: start..self.0.len(), seen };
        if is_odd || has_others {
            self.settle(&mut members, object, rules, is_odd);
        }
        members
    }

    /// Reads all members of an object.
    pub(super) fn enter_all(&mut self, object: Node<'_>, rules: ObjectRules) -> Members {
        self.enter(object, rules, |_, _| false)
    }

    /// Finds the attributes of an object among members of another one.
    pub(super) fn enter_some<'t>(
        &mut self,
        members: &Members,
        tape: &'t Tape<'t>,
        rules: ObjectRules,
    ) -> Members {
        let start = self.0.len();
        self.0.extend_from_within(members.range.clone());
        let mut own = Members { range: start..self.0.len(), seen: 0 };
        self.match_again(&mut own, tape, rules);
        self.accept(&mut own, tape, rules);
        own
    }

    /// Joins members of one name, and finds the attributes that have another name here.
    #[inline(never)]
    fn settle(
        &mut self,
        members: &mut Members,
        object: Node<'_>,
        rules: ObjectRules,
        is_odd: bool,
    ) {
        let tape = object.tape();
        let others = self.of(members).iter().filter(|member| member.attribute.is_none());
        if is_odd || !are_distinct(others.map(|member| member.name(tape))) {
            self.leave(members);
            let all = object.members().map(|(name, _)| name.index());
            self.0.extend(all.map(|name| Member { name, times: 1, attribute: None }));
            self.join(members, tape);
            self.match_again(members, tape, rules);
        }
        self.accept(members, tape, rules);
    }

    /// Finds the attributes that members are by their own names.
    fn match_again<'t>(&mut self, members: &mut Members, tape: &'t Tape<'t>, rules: ObjectRules) {
        members.seen = 0;
        for member in self.0.get_mut(members.range.clone()).unwrap_or_default() {
            let name = bytes(member.name(tape));
            let own = rules.iter().position(|attribute| *attribute.name.as_bytes() == *name);
            member.attribute = own.map(|own| own as u32);
            members.seen |= own.map_or(0, bit);
        }
    }

    /// Leaves the last member of each name, with how often the name occurs.
    fn join<'t>(&mut self, members: &mut Members, tape: &'t Tape<'t>) {
        let start = members.range.start;
        let own = self.0.get_mut(start..).unwrap_or_default();
        let mut by_name: Vec<(Cow<'_, [u8]>, &mut Member)> =
            own.iter_mut().map(|member| (bytes(member.name(tape)), member)).collect();
        // Stable: the last one of several members of one name stays last.
        by_name.sort_by(|a, b| a.0.cmp(&b.0));
        for same in by_name.chunk_by_mut(|a, b| a.0 == b.0) {
            let times = u32::try_from(same.len()).unwrap_or(u32::MAX);
            if let [earlier @ .., last] = same {
                earlier.iter_mut().for_each(|(_, member)| member.times = 0);
                last.1.times = times;
            }
        }
        let mut index = 0;
        self.0.retain(|member| {
            index += 1;
            index <= start || member.times > 0
        });
        members.range.end = self.0.len();
    }

    /// Finds the attributes of members that have one of their other names.
    fn accept<'t>(&mut self, members: &mut Members, tape: &'t Tape<'t>, rules: ObjectRules) {
        if rules.iter().all(|attribute| attribute.accepts.is_empty()) {
            return;
        }
        for index in members.range.clone() {
            let other = self.get(index).filter(|member| member.attribute.is_none());
            let accepting = other.and_then(|other| self.accepting(members, tape, rules, other));
            if let Some(member) = self.0.get_mut(index).filter(|_| accepting.is_some()) {
                member.attribute = accepting;
            }
        }
        let attributes = self.of(members).iter().filter_map(|member| member.attribute);
        members.seen = attributes.fold(members.seen, |seen, index| seen | bit(index as usize));
    }

    /// The attribute that accepts the name of a member, if it has not arrived under one that comes
    /// first.
    fn accepting<'t>(
        &self,
        members: &Members,
        tape: &'t Tape<'t>,
        rules: ObjectRules,
        member: Member,
    ) -> Option<u32> {
        let name = bytes(member.name(tape));
        let is_it = |own: &str| *own.as_bytes() == *name;
        let accepts = |own: &Attribute| own.accepts.iter().any(|own| is_it(own));
        let index = rules.iter().position(accepts)?;
        let arrived = self.name_of(members, tape, rules, index)?;
        is_it(arrived).then_some(index as u32)
    }

    /// The name under which an attribute arrived: its own, or else the first accepted one.
    fn name_of<'t>(
        &self,
        members: &Members,
        tape: &'t Tape<'t>,
        rules: ObjectRules,
        index: usize,
    ) -> Option<&'static str> {
        let attribute = rules.get(index)?;
        let is_there =
            |name: &str| self.of(members).iter().any(|member| member.is_called(tape, name));
        // Of members that are fine there is but the bit.
        let has_own_name = bit(index) & members.seen != 0 || is_there(attribute.name);
        if has_own_name {
            return Some(attribute.name);
        }
        attribute.accepts.iter().copied().find(|name| is_there(name))
    }

    /// Returns true if an attribute is there, under whatever name of its own.
    pub(super) fn has<'t>(
        &self,
        members: &Members,
        tape: &'t Tape<'t>,
        rules: ObjectRules,
        index: usize,
    ) -> bool {
        bit(index) & members.seen != 0 || self.name_of(members, tape, rules, index).is_some()
    }

    /// The members that are attributes, and the others, each behind those that are there.
    pub(super) fn split(&mut self, members: &Members) -> (Members, Members) {
        let all = self.of(members).to_vec();
        let (own, others): (Vec<Member>, Vec<Member>) =
            all.into_iter().partition(|member| member.attribute.is_some());
        let start = self.0.len();
        self.0.extend(own);
        let middle = self.0.len();
        self.0.extend(others);
        let own = Members { range: start..middle, seen: members.seen };
        (own, Members { range: middle..self.0.len(), seen: 0 })
    }

    /// Returns true if its room is worth keeping.
    pub(super) fn is_small(&self) -> bool {
        self.0.capacity() <= KEPT
    }
}

/// Returns true if each member of an object has a name that occurs once and has no escapes. Of an
/// object with many members nothing is said.
pub(super) fn has_distinct_names(object: Node<'_>) -> bool {
    are_distinct(object.members().map(|(name, _)| name))
}

/// Returns true if all names differ, and none has escapes. Of many names nothing is said.
pub(super) fn are_distinct<'t>(names: impl Iterator<Item = Node<'t>> + Clone) -> bool {
    let mut marks: u64 = 0;
    for (count, name) in names.clone().enumerate() {
        let Some(plain) = name.plain() else { return false };
        let mark = 1 << (hash(plain.as_bytes()) % 64);
        let is_marked = marks & mark != 0;
        let mut earlier = names.clone().take(count);
        if is_marked && (count > MANY || earlier.any(|other| other.plain() == Some(plain))) {
            return false;
        }
        marks |= mark;
    }
    true
}

/// Room for more members than these is not kept for the next body.
const KEPT: usize = 1024;

/// So many names are compared one by one.
const MANY: usize = 64;

/// A number for a name, which tells most names apart.
fn hash(name: &[u8]) -> usize {
    let middle = name.get(name.len() / 2).copied().unwrap_or_default();
    let last = name.last().copied().unwrap_or_default();
    name.len() + 5 * usize::from(middle) + 11 * usize::from(last)
}

/// The value of an attribute in an object: the last one under its own name, or else under the first
/// accepted one that is there.
pub(super) fn value_of<'t>(object: Node<'t>, attribute: &Attribute) -> Option<Node<'t>> {
    attribute.names().find_map(|name| object.member(name))
}
