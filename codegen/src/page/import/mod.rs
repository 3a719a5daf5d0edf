//! What a page says becomes YAML: a new file for an event that the spec does not have, edits of the
//! text for one that it has.
//!
//! What a person must decide is marked with a comment at its line, of which the linter warns.
//! `yaml` edits text; `writer` turns what a page lists into YAML, `event` and `vendor` make
//! whole files of that; `known` turns differences into edits. Nothing here touches a disk.

mod claims;
mod conditions;
mod envelope;
mod event;
mod known;
mod repair;
mod report;
mod scope;
mod spec;
mod types;
mod values;
mod vendor;
mod words;
mod writer;
mod yaml;

use serde_yaml::Value;

use super::check::{Checked, Uncheckable, Which, check, check_envelope};
use super::lock::{BadLock, ENVELOPE, Lock, PageSource, entry_of};
use super::outline::{EventOutline, Outline};
use crate::Lowered;
use crate::diagnostic::{Diagnostics, Source};
pub use crate::digest::sha256;
use crate::disk::LOCK;
use crate::model::{Event, Schema};
use crate::spec::VendorFile;
use event::About;
pub use report::{FileChange, Imported, Left, Skipped, Undecided};
use report::{left, undecided};
use spec::Spec;

/// A page that is to be imported, and what it does not say itself.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// What it says.
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
    /// It cannot be told which event is meant.
    #[error(transparent)]
    Which(#[from] Uncheckable),
    /// A text cannot be edited.
    #[error("{file}: {what}")]
    Edit {
        /// The file, below the spec folder.
        file: String,
        /// What is wrong.
        what: String,
    },
    /// What was asked for contradicts the spec.
    #[error("{0}")]
    Request(String),
}

/// Imports a page: what the files of the spec are to become.
///
/// # Errors
///
/// If the page has no event, the spec has errors, or a file cannot be edited so that it says what is
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

    /// Makes sure that there are vendor and envelope, and that the vendor has product and module.
    fn vendor(&mut self) -> Result<(), Refused> {
        let (product, module) = (&self.page.product, &self.page.module);
        let has = |key: &'static str| move |it: &Value| it.get(key).is_some();
        match self.spec.find(has("vendor")) {
            None => {
                let text = vendor::new_file(product, module, &self.new_platforms());
                let text = text.map_err(Self::refuse("vendor.yaml"))?;
                self.spec.put("vendor.yaml", text);
                self.done.push("vendor.yaml: a new file".to_owned());
            }
            Some(path) => self.add_to_vendor(&path)?,
        }
        match (self.spec.find(has("envelope")), &self.page.outline.envelope) {
            (Some(file), Some(outline)) => self.known_envelope(outline, &file),
            (Some(_), None) => Ok(()),
            (None, outline) => self.new_envelope(outline.as_ref()),
        }
    }

    fn new_envelope(&mut self, outline: Option<&EventOutline>) -> Result<(), Refused> {
        let captured = &self.page.captured;
        let text = match outline {
            Some(outline) => {
                let about = envelope::About {
                    captured,
                    sha256: &self.page.sha256,
                    title: self.page.outline.title.as_deref(),
                    timestamps: timestamps(&self.vendor_file()?),
                };
                envelope::of_page(outline, about)
            }
            None => envelope::of_example(self.page.outline.events.first(), captured),
        };
        let file = "envelope.yaml";
        self.spec.put(file, text.map_err(Self::refuse(file))?);
        self.done.push(format!("{file}: a new file"));
        let Some(outline) = outline else {
            return Ok(());
        };
        let platforms = match self.page.platforms.as_slice() {
            [] => self.vendor_file()?.platforms.keys().cloned().collect(),
            some => some.to_vec(),
        };
        self.lock_page(outline, platforms, vendor::DOCS);
        match repair::mended(&mut self.spec, file) {
            Ok(lowered) => self.note_left(outline, &lowered),
            Err(found) if Spec::is_begun(&found) => Ok(()),
            Err(found) => Err(Refused::Unsound(found)),
        }
    }

    /// Imports what differs in the envelope. Without an event a spec cannot be compared.
    fn known_envelope(&mut self, outline: &EventOutline, file: &str) -> Result<(), Refused> {
        match self.spec.lower() {
            Ok(_) => self.known(outline, file),
            Err(_) => {
                self.notes.push(format!("{file}: the spec has no event; import one first"));
                Ok(())
            }
        }
    }

    /// The platform versions of a vendor that is new: those that were named, or of the page.
    fn new_platforms(&self) -> Vec<String> {
        if !self.page.platforms.is_empty() {
            return self.page.platforms.clone();
        }
        let hints = self.page.outline.platforms.iter();
        hints.map(|hint| format!("v{}", hint.version)).collect()
    }

    fn add_to_vendor(&mut self, path: &str) -> Result<(), Refused> {
        let file = self.vendor_file()?;
        let (product, module) = (&self.page.product, &self.page.module);
        if let Some(other) = file.modules.get(module).filter(|it| it.product != *product) {
            let other = &other.product;
            let what =
                format!("the module {module} belongs to the product {other}, not to {product}");
            return Err(Refused::Request(what));
        }
        if let Some(other) = self.page.platforms.iter().find(|it| !file.platforms.contains_key(*it))
        {
            let known: Vec<&str> = file.platforms.keys().map(String::as_str).collect();
            let known = known.join(", ");
            let what = format!(
                "the vendor has no platform {other}; it has {known}; \
                 declare it under `platforms` of {path}, and name it under `platforms` of the event"
            );
            return Err(Refused::Request(what));
        }
        let edits = vendor::additions(&file, product, module);
        if !edits.is_empty() {
            self.spec.edit(path, &edits).map_err(Self::refuse(path))?;
            self.done.push(format!("{path}: {product} and {module} are declared"));
        }
        Ok(())
    }

    fn vendor_file(&self) -> Result<VendorFile, Refused> {
        let path = self.spec.find(|it| it.get("vendor").is_some());
        let text = path.as_deref().and_then(|it| self.spec.text(it));
        let text = text.unwrap_or_default().trim_start_matches('\u{feff}');
        serde_yaml::from_str(text).map_err(|error| Refused::Edit {
            file: path.unwrap_or_default(),
            what: error.to_string(),
        })
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
                Some(module) => format!("this event of the module {module}"),
                None => "another event".to_owned(),
            };
            return Err(Refused::Request(format!("{file} is there and has {which}; rename it")));
        }
        let (event, module) = (&outline.event, &self.page.module);
        self.notes.extend(other.map(|other| {
            format!("{event}: the spec has it of the module {other}; this is the one of {module}")
        }));
        let text = event::text(outline, &about).map_err(Self::refuse(&file))?;
        self.spec.put(&file, text);
        let lowered = repair::mended(&mut self.spec, &file).map_err(Refused::Unsound)?;
        self.done.push(format!("{file}: a new file"));
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

    /// What the page said of an event this time. True if it said something else before.
    fn lock_page(&mut self, outline: &EventOutline, platforms: Vec<String>, address: &str) -> bool {
        let event = match outline.event.as_str() {
            "" => ENVELOPE.to_owned(),
            name => format!("{}/{name}", self.page.module),
        };
        let old = self.lock.page(&event, &platforms);
        let is_same =
            old.is_some_and(|it| it.sha256 == self.page.digest && it.platforms == platforms);
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
        self.lock.set(entry_of(outline, source));
        true
    }

    /// The event of the spec.
    fn event_of<'l>(&self, lowered: &'l Lowered, outline: &EventOutline) -> Option<&'l Event> {
        let model = &lowered.model;
        let mut events = model.events.iter();
        events.find(|event| {
            event.wire == outline.event && model.modules[event.module].wire == self.page.module
        })
    }

    /// What the spec says of the event, or of the envelope.
    fn schema<'l>(&self, lowered: &'l Lowered, outline: &EventOutline) -> Option<&'l Schema> {
        if outline.event.is_empty() {
            return Some(&lowered.model.envelope.schema);
        }
        self.event_of(lowered, outline).map(|event| &event.schema)
    }

    /// The platform versions of the event, or of all events.
    fn platforms_of(&self, lowered: &Lowered, outline: &EventOutline) -> Vec<String> {
        if outline.event.is_empty() {
            return lowered.model.platforms.iter().map(|(name, _)| name.clone()).collect();
        }
        let event = self.event_of(lowered, outline);
        event.map(|event| event.platforms.clone()).unwrap_or_default()
    }

    /// How the page differs from the spec.
    fn checked(
        &self,
        outline: &EventOutline,
        lowered: &Lowered,
        lock: &Lock,
    ) -> Result<Checked, Uncheckable> {
        if outline.event.is_empty() {
            return Ok(check_envelope(outline, lowered, lock, &self.which()));
        }
        check(outline, lowered, lock, &self.which())
    }

    /// Which event of the spec the page is about.
    fn which(&self) -> Which {
        Which { module: Some(self.page.module.clone()), platforms: self.page.platforms.clone() }
    }

    /// Notes what differs although all was imported that can be.
    fn note_left(&mut self, outline: &EventOutline, lowered: &Lowered) -> Result<(), Refused> {
        let checked = self.checked(outline, lowered, &self.lock)?;
        self.left.extend(checked.unexplained().map(|it| left(it, None)));
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
fn timestamps(vendor: &VendorFile) -> Vec<String> {
    vendor.timestamps.values().map(|spelling| spelling.pattern.clone()).collect()
}

#[cfg(test)]
mod tests;
