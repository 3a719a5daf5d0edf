//! Which platform versions have an attribute: pages of two versions say different things.

use super::super::draft::names;
use super::super::yaml::{Edit, Steps, below};
use super::group::{Group, Known, Plan};
use super::keys::{insert, keyed};
use crate::page::listing::Listed;
use crate::page::lock::{LockedAttribute, LockedPage};

impl Known<'_> {
    /// The platform versions of the event that the page does not speak of.
    pub(super) fn others(&self) -> Vec<String> {
        if self.asked.is_empty() {
            return Vec::new();
        }
        let others = self.platforms.iter();
        others.filter(|other| !self.asked.contains(other)).cloned().collect()
    }

    /// Returns the page as it was locked.
    pub(super) fn locked_page(&self) -> Option<&LockedPage> {
        let platforms = if self.asked.is_empty() { &self.platforms } else { self.asked };
        self.lock.page(&self.difference.event, platforms)
    }

    /// Returns the locked facts of the attribute.
    pub(super) fn locked(&self, listed: &Listed<'_>) -> Option<&LockedAttribute> {
        let page = self.locked_page()?;
        let mut paths = [&self.path, &listed.path].into_iter();
        paths.find_map(|path| page.attributes.get(&path.to_string()))
    }

    /// Returns the locked pages of other platform versions of the event.
    fn pages_of_others(&self) -> Vec<&LockedPage> {
        let others = self.others();
        let event = &self.difference.event;
        let pages = self.lock.pages().iter();
        pages
            .filter(|page| page.event == *event)
            .filter(|page| page.platforms.iter().any(|platform| others.contains(platform)))
            .filter(|page| !page.platforms.iter().any(|platform| self.asked.contains(platform)))
            .collect()
    }

    /// Returns the locked facts of the attribute on pages of other platform versions.
    pub(super) fn on_others(&self) -> Vec<&LockedAttribute> {
        let path = self.path.to_string();
        let pages = self.pages_of_others().into_iter();
        pages.filter_map(|page| page.attributes.get(&path)).collect()
    }

    /// Why what the page no longer says may still hold: pages of other versions were not read, or
    /// say it.
    pub(super) fn may_hold_elsewhere(
        &self,
        says: impl Fn(&LockedAttribute) -> bool,
    ) -> Option<String> {
        let others = self.others();
        if others.is_empty() {
            return None;
        }
        let shown = others.join(" and ");
        if self.pages_of_others().is_empty() {
            return Some(format!("it may still hold for {shown}, whose page was not imported"));
        }
        let is_said = self.on_others().into_iter().any(says);
        is_said.then(|| format!("the page of {shown} says it"))
    }
}

/// The platform versions of a new attribute, if not all of the event have it.
pub(super) fn only_here(known: &Known<'_>) -> Option<Vec<String>> {
    if known.others().is_empty() || !known.on_others().is_empty() {
        return None;
    }
    Some(known.asked.to_vec())
}

/// The page of one version lists what the spec has for others alone.
pub(super) fn also_here(known: &Known<'_>) -> Plan {
    let (Some((file, at)), Some(attribute)) = (known.place(&known.path), known.attribute()) else {
        return Plan::Leave(None);
    };
    let all = known.platforms.iter();
    let now: Vec<String> = all
        .filter(|platform| attribute.platforms.contains(platform) || known.asked.contains(platform))
        .cloned()
        .collect();
    let key = below(&at, &["platforms"]);
    let edit = if now.len() == known.platforms.len() {
        Edit::Remove { at: key }
    } else {
        Edit::Set { at: key, value: names(&now) }
    };
    let said = format!("{}: on {}", known.path, now.join(" and "));
    Plan::edit(said, file, vec![edit])
}

/// Returns the action if other platform versions still have an attribute that the page of one no
/// longer lists; nothing if none has it.
pub(super) fn not_here(known: &Known<'_>, file: &str, at: &Steps) -> Option<Plan> {
    let attribute = known.attribute()?;
    let has = |text: &&String| attribute.platforms.is_empty() || attribute.platforms.contains(text);
    let left: Vec<String> = known.others().iter().filter(has).cloned().collect();
    if left.is_empty() || known.may_hold_elsewhere(|_| true).is_none() {
        return None;
    }
    let said = format!("{}: on {} only", known.path, left.join(" and "));
    let (mut edits, mapping) = keyed(known, file, at)?;
    edits.push(insert(at, &mapping, "platforms", names(&left)));
    Some(Plan::Edit(Group { said, edits: vec![(file.to_owned(), edits)] }))
}

/// Returns true if a value of the lock is one of the spec.
pub(super) fn has_value(locked: &LockedAttribute, value: &str) -> bool {
    locked.values.keys().any(|key| key.to_string() == value)
}
