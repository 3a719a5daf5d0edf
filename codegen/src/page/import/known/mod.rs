//! An event that the spec has: each difference becomes edits, and an edit is kept only if it leaves
//! the spec sound.

mod attributes;
mod changes;
mod facets;
mod group;
mod keys;
mod page_key;
mod plan;
mod platforms;
mod rules;
mod stays;
mod unlisted;

use super::report::left;
use super::spec::Spec;
use super::{Refused, Work};
use crate::Lowered;
use crate::diagnostic::{Check, Diagnostics};
use crate::model::Statement;
use crate::page::difference::{Difference, DifferenceKind, Hint};
use crate::page::lock::Lock;
use crate::page::outline::EventOutline;
use group::{Group, Known, Plan};

/// Most rounds of edits for one event; no page differs in more places.
const PATIENCE: usize = 2_000;

/// The parts that tell one difference from another while others are imported.
type Key = (DifferenceKind, String, Option<Statement>, Option<Statement>);

fn key(difference: &Difference) -> Key {
    (difference.kind, difference.path.clone(), difference.page.clone(), difference.spec.clone())
}

impl Work<'_> {
    /// Imports what the page says of an event that the spec has.
    pub(super) fn known(&mut self, outline: &EventOutline, file: &str) -> Result<(), Refused> {
        let mut has_changed = self.differences(outline)?;
        let lowered = self.spec.lower().map_err(Refused::Unsound)?;
        let platforms = match self.page.platforms.as_slice() {
            [] => self.platforms_of(&lowered, outline),
            some => some.to_vec(),
        };
        let address = self.schema(&lowered, outline).map(|schema| {
            let newest = platforms.iter().rev().find_map(|name| schema.page.url.of(name));
            newest.unwrap_or(schema.page.url.newest()).to_owned()
        });
        let address = address.unwrap_or_default();
        // A page that was read before the first lock was made is the same page still.
        let is_same = page_key::is_of(&self.spec, file, &self.page.sha256);
        let own = self.platforms_of(&lowered, outline);
        self.lock.forget_other_platforms(&self.locked_name(outline), &own);
        has_changed |= self.lock_page(outline, platforms, &address) && !is_same;
        if has_changed {
            let edits =
                page_key::captured(&self.spec, file, &self.page.captured, &self.page.sha256);
            self.spec.edit(file, &edits).map_err(Self::refuse(file))?;
        }
        Ok(())
    }

    /// Imports all that differs, one after another; true if a file changed.
    fn differences(&mut self, outline: &EventOutline) -> Result<bool, Refused> {
        let old = self.lock.clone();
        let before = (self.left.len(), self.notes.len());
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        let mut tries = 0;
        let mut renamed = None;
        for _ in 0..PATIENCE {
            // The last edit may be one that the others need: a value for a condition, an object.
            if tries < PATIENCE {
                self.left.truncate(before.0);
                self.notes.truncate(before.1);
                failed.clear();
            }
            let lowered = self.spec.lower().map_err(Refused::Unsound)?;
            let checked = self.checked(outline, &lowered, &old)?;
            let all: Vec<Difference> = checked.unexplained().cloned().collect();
            renamed.get_or_insert_with(|| renames(&all));
            // The rest is compared again after each change of a file.
            let mut rest = all.iter().filter(|difference| !done.contains(&key(difference)));
            let changed = rest.find(|difference| {
                tries += 1;
                let is_new = !failed.contains(&key(difference));
                failed.push(key(difference));
                is_new && self.one(outline, &lowered, &old, (difference, &all))
            });
            let Some(changed) = changed else {
                break;
            };
            done.push(key(changed));
        }
        self.notes.extend(renamed.unwrap_or_default());
        Ok(!done.is_empty())
    }

    /// Imports one difference; true if a file changed.
    fn one(
        &mut self,
        outline: &EventOutline,
        lowered: &Lowered,
        old: &Lock,
        (difference, all): (&Difference, &[Difference]),
    ) -> bool {
        let known = Known::new(self, outline, lowered, old, (difference, all));
        let plan = known.map_or(Plan::Leave(None), |known| plan::plan(&known));
        match plan {
            Plan::Edit(group) => match tried(&self.spec, &group) {
                Ok(spec) if spec != self.spec => {
                    self.spec = spec;
                    self.done.push(group.said);
                    return true;
                }
                Ok(_) => self.left.push(left(difference, None)),
                Err(why) => self.left.push(left(difference, Some(why))),
            },
            Plan::Mark(group) => match tried(&self.spec, &group) {
                Ok(spec) if spec != self.spec => {
                    self.spec = spec;
                    self.done.push(group.said);
                    return true;
                }
                // The mark for it is there already.
                Ok(_) => self.notes.push(group.said),
                Err(why) => self.left.push(left(difference, Some(why))),
            },
            Plan::Tell(said) => self.notes.push(said),
            Plan::Leave(why) => self.left.push(left(difference, why)),
        }
        false
    }
}

/// Returns what to do about each new attribute that may be a known one under another name.
fn renames(differences: &[Difference]) -> Vec<String> {
    let renames = differences.iter().filter_map(|difference| {
        let mut hints = difference.hints.iter();
        let hint = hints.find(|hint| matches!(hint, Hint::RenamedFrom(..)))?;
        Some(format!("{}: {hint}", difference.path))
    });
    renames.collect()
}

/// The spec after some edits, if it is sound then. A condition that nothing uses any more goes.
fn tried(spec: &Spec, group: &Group) -> Result<Spec, String> {
    let mut spec = spec.clone();
    for (file, edits) in &group.edits {
        spec.edit(file, edits).map_err(|error| error.to_string())?;
    }
    for _ in 0..PATIENCE {
        let found = match spec.lower() {
            Ok(_) => return Ok(spec),
            Err(found) => found,
        };
        let Some((file, edit)) = unused_condition(&spec, &found) else {
            return Err(first(&found));
        };
        spec.edit(&file, &[edit]).map_err(|error| error.to_string())?;
    }
    Err("there is no end of unused conditions".to_owned())
}

fn unused_condition(spec: &Spec, found: &Diagnostics) -> Option<(String, super::yaml::Edit)> {
    let mut errors = found.iter();
    let unused = errors.find(|error| error.check == Check::UnusedCondition)?;
    let (file, _) = found.position(unused)?;
    let at = unused.place.as_ref()?.range.as_ref()?.start;
    let steps = super::repair::steps_at(spec.text(file)?, at)?;
    let at = steps.get(..2)?.to_vec();
    Some((file.to_owned(), super::yaml::Edit::Remove { at }))
}

fn first(found: &Diagnostics) -> String {
    let errors = found.iter();
    let mut errors = errors.filter(|error| error.severity == crate::diagnostic::Severity::Error);
    let first = errors.next().map(|error| error.message.clone());
    format!("the spec would have an error: {}", first.unwrap_or_default())
}
