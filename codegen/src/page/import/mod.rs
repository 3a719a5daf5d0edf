//! Facts of a page become YAML: a new file for an event that the spec does not have, edits of the
//! text for one that it has.
//!
//! Decisions for people are marked with a comment at the line, and the linter warns of them. `yaml`
//! edits text; `writer` turns what a page lists into YAML, `event` and `vendor` make whole files of
//! that; `known` turns differences into edits. Nothing here touches a disk.

mod begin;
mod claims;
mod conditions;
mod context;
mod draft;
mod envelope;
mod event;
mod known;
mod repair;
mod report;
mod scope;
mod spec;
mod subject;
mod types;
mod values;
mod vendor;
mod words;
mod writer;
mod yaml;

use super::check::Uncheckable;
use super::lock::{BadLock, ENVELOPE, Lock, PageSource, entry_of};
use super::outline::{EventOutline, Outline};
use crate::Lowered;
use crate::diagnostic::{Diagnostics, Source};
pub use crate::digest::sha256;
use crate::disk::LOCK;
use crate::spec::VendorFile;
use context::Spelling;
use event::About;
pub use report::{FileChange, Imported, Left, Skipped, Undecided};
use report::{left, undecided};
use spec::Spec;

/// A page that is to be imported, and what it does not say itself.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The fact.
    pub outline: &'a Outline,
    /// The SHA-256 of its words, as [`super::lock::digest`] has it.
    pub digest: String,
    /// The SHA-256 of the saved file.
    pub sha256: String,
    /// The key of the product.
    pub product: String,
    /// The name of the module.
    pub module: String,
    /// The platform versions that it speaks of; all of them if empty.
    pub platforms: Vec<String>,
    /// The day on which it was saved or read, as YYYY-MM-DD.
    pub captured: String,
    /// The path from the folder of the spec to the JSON Schemas of the language, for editors. Without
    /// one, new files name no schema.
    pub schemas: Option<String>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The page documents no event.
    #[error("the page documents no event and no envelope: no attributes were found on it")]
    NoEvent,
    /// The spec has errors already.
    #[error("{0}")]
    Spec(Diagnostics),
    /// The spec would have errors.
    #[error("{0}")]
    Unsound(Diagnostics),
    /// The lock cannot be read.
    #[error("{LOCK}: {0}")]
    Lock(#[from] BadLock),
    /// Several events could be meant.
    #[error(transparent)]
    Which(#[from] Uncheckable),
    /// A text cannot be edited.
    #[error("{file}: {what}")]
    Edit {
        /// The file, below the spec folder.
        file: String,
        /// The problem.
        what: String,
    },
    /// The request contradicts the spec.
    #[error("{0}")]
    Request(String),
}

/// Imports a page: what the files of the spec are to become.
///
/// # Errors
///
/// If the page has no event, the spec has errors, or a file cannot be edited to say what is
/// intended and nothing else. Nothing is to be written then.
pub fn import(
    sources: Vec<Source>,
    lock: Option<&str>,
    page: &Page<'_>,
) -> Result<Imported, Refused> {
    let mut all = page.outline.events.iter().chain(&page.outline.envelope);
    if all.all(|outline| outline.attributes.is_empty()) {
        return Err(Refused::NoEvent);
    }
    let before = Spec::new(sources);
    check_before(&before)?;
    let mut work = Work {
        spec: before.clone(),
        lock: Lock::parse(lock.unwrap_or_default())?,
        page,
        done: Vec::new(),
        notes: Vec::new(),
        left: Vec::new(),
        skipped: Vec::new(),
    };
    work.vendor()?;
    for outline in &page.outline.events {
        work.event(outline)?;
    }
    Ok(work.finish(&before, lock))
}

/// A spec that is to be edited has no errors, but files may be missing.
fn check_before(spec: &Spec) -> Result<(), Refused> {
    match spec.lower() {
        Err(found) if !Spec::is_begun(&found) => Err(Refused::Spec(found)),
        _ => Ok(()),
    }
}

/// The spec and its lock while a page is imported.
struct Work<'a> {
    spec: Spec,
    lock: Lock,
    page: &'a Page<'a>,
    done: Vec<String>,
    notes: Vec<String>,
    left: Vec<Left>,
    skipped: Vec<Skipped>,
}

impl Work<'_> {
    fn refuse(file: &str) -> impl Fn(yaml::CannotEdit) -> Refused {
        let file = file.to_owned();
        move |error| Refused::Edit { file: file.clone(), what: error.to_string() }
    }

    /// Adds a file to the spec, with a line for editors in front that names its schema.
    fn new_file(
        &mut self,
        schema: &str,
        file: &str,
        text: Result<String, yaml::CannotEdit>,
    ) -> Result<(), Refused> {
        let mut text = text.map_err(Self::refuse(file))?;
        if let Some(schemas) = &self.page.schemas {
            let up = "../".repeat(file.matches('/').count());
            let line =
                format!("# yaml-language-server: $schema={up}{schemas}/{schema}.schema.json");
            text.insert_str(0, &format!("{line}\n"));
        }
        self.spec.put(file, text);
        self.done.push(format!("{file}: a new file"));
        Ok(())
    }

    /// Imports what the page says of one event.
    fn event(&mut self, outline: &EventOutline) -> Result<(), Refused> {
        if outline.attributes.is_empty() {
            self.skipped.push(Skipped {
                event: outline.event.clone(),
                line: outline.line,
                why: "the page has no list of its attributes".to_owned(),
            });
            return Ok(());
        }
        let vendor = self.vendor_file()?;
        match self.spec.event(&outline.event, &self.page.module) {
            Some(file) => self.known(outline, &file)?,
            None => self.new_event(outline, &vendor)?,
        }
        Ok(())
    }

    fn new_event(&mut self, outline: &EventOutline, vendor: &VendorFile) -> Result<(), Refused> {
        let about = self.about(outline, vendor);
        let file = event::path(&self.page.product, &outline.event);
        let other = self.spec.module_of(&outline.event);
        if self.spec.text(&file).is_some() {
            let which = match &other {
                Some(module) => format!(
                    "this event of the module {module}; if that module is a typing error, remove the \
                     file, and {module} from `modules` of the vendor file; if both modules have the \
                     event, rename that file"
                ),
                None => "another event; rename that file".to_owned(),
            };
            return Err(Refused::Request(format!("{file} of the spec is there and has {which}")));
        }
        let (event, module) = (&outline.event, &self.page.module);
        self.notes.extend(other.map(|other| {
            format!("{event}: the spec has it of the module {other}; this is the one of {module}")
        }));
        self.new_file("event", &file, event::text(outline, &about))?;
        self.transcribe(event, vendor)?;
        let lowered = repair::mended(&mut self.spec, &file).map_err(Refused::Unsound)?;
        self.lock_page(outline, about.platforms, &about.url);
        self.note_left(outline, &lowered)
    }

    fn about(&self, outline: &EventOutline, vendor: &VendorFile) -> About {
        let (platforms, platforms_mark) = self.platforms(vendor);
        let title = outline.title.clone();
        About {
            product: self.page.product.clone(),
            module: self.page.module.clone(),
            platforms,
            platforms_mark,
            title: title.unwrap_or_else(|| outline.event.clone()),
            url: vendor.docs.clone(),
            captured: self.page.captured.clone(),
            sha256: self.page.sha256.clone(),
            timestamps: timestamps(vendor),
        }
    }

    /// The platform versions of a new event, and what a person has to decide about them.
    fn platforms(&self, vendor: &VendorFile) -> (Vec<String>, Option<String>) {
        if !self.page.platforms.is_empty() {
            return (self.page.platforms.clone(), None);
        }
        let all: Vec<String> = vendor.platforms.keys().cloned().collect();
        let hints = &self.page.outline.platforms;
        let is_said = |name: &&String| hints.iter().any(|hint| hint.version == version(name));
        let said: Vec<String> = all.iter().filter(is_said).cloned().collect();
        if !said.is_empty() {
            return (said, None);
        }
        let versions: Vec<&str> = hints.iter().map(|hint| hint.version.as_str()).collect();
        let why = match versions.as_slice() {
            [] => "the page does not".to_owned(),
            some => format!("the page is of {}, which the vendor lacks", some.join(" and ")),
        };
        (all, Some(format!("say which platform versions have it; {why}")))
    }

    /// Returns the name under which the lock has an event, or the envelope.
    fn locked_name(&self, outline: &EventOutline) -> String {
        match outline.event.as_str() {
            "" => ENVELOPE.to_owned(),
            name => format!("{}/{name}", self.page.module),
        }
    }

    /// Locks the facts of the page about an event. Returns true if they are new.
    fn lock_page(&mut self, outline: &EventOutline, platforms: Vec<String>, address: &str) -> bool {
        let event = self.locked_name(outline);
        let old = self.lock.page(&event, &platforms);
        let is_same = old.is_some_and(|old| {
            old.sha256 == self.page.digest && old.platforms == platforms && old.address == address
        });
        if is_same {
            return false;
        }
        let source = PageSource {
            event,
            platforms,
            address: address.to_owned(),
            captured: self.page.captured.clone(),
            sha256: self.page.digest.clone(),
        };
        let mut entry = entry_of(outline, source);
        if let (Some(before), Some(last)) = (old, &outline.last) {
            entry.keep_behind(before, outline, last);
        }
        self.lock.set(entry);
        true
    }

    /// Notes what differs although all was imported that can be.
    fn note_left(&mut self, outline: &EventOutline, lowered: &Lowered) -> Result<(), Refused> {
        let checked = self.checked(outline, lowered, &self.lock)?;
        self.left.extend(checked.unexplained().map(|unexplained| left(unexplained, None)));
        Ok(())
    }

    fn finish(self, before: &Spec, lock: Option<&str>) -> Imported {
        let changed = self.spec.files().filter(|(path, text)| before.text(path) != Some(*text));
        let mut files: Vec<FileChange> = changed
            .map(|(path, text)| FileChange {
                path: path.to_owned(),
                before: before.text(path).map(str::to_owned),
                after: text.to_owned(),
            })
            .collect();
        let undecided = files.iter().flat_map(undecided).collect();
        let rendered = self.lock.render();
        if lock != Some(rendered.as_str()) && !self.lock.pages().is_empty() {
            files.push(FileChange {
                path: LOCK.to_owned(),
                before: lock.map(str::to_owned),
                after: rendered,
            });
        }
        Imported {
            files,
            done: self.done,
            notes: self.notes,
            undecided,
            left: self.left,
            skipped: self.skipped,
        }
    }
}

/// The number of a platform version, without a `v` in front.
fn version(name: &str) -> &str {
    name.trim_start_matches(['v', 'V'])
}

/// The spellings of timestamps that a vendor has.
fn timestamps(vendor: &VendorFile) -> Vec<Spelling> {
    let spellings = vendor.timestamps.iter();
    let spellings = spellings
        .map(|(name, spelling)| Spelling { name: name.clone(), pattern: spelling.pattern.clone() });
    spellings.collect()
}

#[cfg(test)]
mod tests;
