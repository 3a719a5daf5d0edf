//! A spec that agrees with a page, and the import of other pages into the spec.

use std::collections::BTreeMap;

use codegen::diagnostic::Source;
use codegen::disk::LOCK;
use codegen::page::check::{Which, check, check_envelope};
use codegen::page::difference::Difference;
use codegen::page::import::{self, Imported, Refused, import};
use codegen::page::lock::{Lock, digest};
use codegen::page::outline::{EventOutline, Outline};
use codegen::{Lowered, page};
use serde_yaml::Value;

use crate::corpus::Page;

/// The files of a spec, each with its value, which has the name of the event.
pub(super) struct Spec(Vec<(Source, Value)>);

impl Spec {
    pub(super) fn new(sources: Vec<Source>) -> Self {
        let files = sources.into_iter().map(|source| (value(&source), source));
        Self(files.map(|(value, source)| (source, value)).collect())
    }

    /// The files that are of some events or of none.
    fn of(&self, events: &[EventOutline]) -> Vec<&(Source, Value)> {
        let is_of = |(_, file): &&(Source, Value)| {
            let name = text(file, "event");
            name.is_empty() || events.iter().any(|event| event.event == name)
        };
        self.0.iter().filter(is_of).collect()
    }
}

/// A spec that agrees with a page.
pub(super) struct Known {
    sources: Vec<Source>,
    lock: String,
    product: String,
    module: String,
    lowered: Lowered,
}

fn value(source: &Source) -> Value {
    serde_yaml::from_str(&source.text).expect("YAML")
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

impl Known {
    /// The files that are about the events of a page, after its import.
    ///
    /// # Errors
    ///
    /// If the page cannot be imported.
    pub(super) fn new(page: &Page, spec: &Spec) -> Result<Self, Refused> {
        let document = page::read(&page.bytes).map_err(|_| Refused::NoEvent)?;
        let files = spec.of(&page::outline(&document, None).events);
        // The envelope is of no module: any will do.
        let is_event = |(_, file): &&(Source, Value)| file.get("event").is_some();
        let event = files.iter().copied().chain(&spec.0).find(is_event).expect("an event");
        let mut sources: Vec<Source> = files.iter().map(|(source, _)| source.clone()).collect();
        if !sources.contains(&event.0) {
            sources.push(event.0.clone());
        }
        let (product, module) = (text(&event.1, "product"), text(&event.1, "module"));
        let lowered = codegen::lower(sources.clone()).expect("sound");
        let known = Self { sources, lock: String::new(), product, module, lowered };
        let imported = known.import(&page.bytes, &known.read(&page.bytes)?)?;
        Ok(known.with(&imported))
    }

    /// A spec that had no event of a page before its import into a product and a module.
    ///
    /// # Errors
    ///
    /// If the page cannot be imported.
    pub(super) fn made(
        page: &Page,
        spec: &Spec,
        [product, module]: [&str; 2],
    ) -> Result<Self, Refused> {
        let document = page::read(&page.bytes).map_err(|_| Refused::NoEvent)?;
        let own = spec.of(&page::outline(&document, None).events);
        // A spec has at least one event: any other will do.
        let is_other = |file: &&(Source, Value)| {
            file.1.get("event").is_some() && own.iter().all(|(source, _)| *source != file.0)
        };
        let other = spec.0.iter().find(is_other);
        let sources = spec.of(&[]).into_iter().chain(other);
        let sources: Vec<Source> = sources.map(|(source, _)| source.clone()).collect();
        let lowered = codegen::lower(sources.clone()).expect("sound");
        let (product, module) = (product.to_owned(), module.to_owned());
        let known = Self { sources, lock: String::new(), product, module, lowered };
        let imported = known.import(&page.bytes, &known.read(&page.bytes)?)?;
        Ok(known.with(&imported))
    }

    /// The value of a file.
    pub(super) fn file(&self, path: &str) -> Value {
        value(self.sources.iter().find(|source| source.path == path).expect("a file"))
    }

    /// The spec after an import.
    pub(super) fn with(&self, imported: &Imported) -> Self {
        let (mut sources, mut lock) = (self.sources.clone(), self.lock.clone());
        for change in &imported.files {
            let after = change.after.clone();
            match sources.iter_mut().find(|source| source.path == change.path) {
                _ if change.path == LOCK => lock = after,
                Some(source) => source.text = after,
                None => sources.push(Source { path: change.path.clone(), text: after }),
            }
        }
        let lowered = codegen::lower(sources.clone()).expect("sound");
        let (product, module) = (self.product.clone(), self.module.clone());
        Self { sources, lock, product, module, lowered }
    }

    /// Reads a page with the spec at hand. Returns its outline and its digest.
    ///
    /// # Errors
    ///
    /// If it is no page.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<(Outline, String), Refused> {
        let document = page::read(bytes).map_err(|_| Refused::NoEvent)?;
        Ok((page::outline(&document, Some(&self.lowered.model)), digest(&document)))
    }

    /// Imports a page that has been read.
    pub(super) fn import(
        &self,
        bytes: &[u8],
        (outline, digest): &(Outline, String),
    ) -> Result<Imported, Refused> {
        let page = import::Page {
            outline,
            digest: digest.clone(),
            sha256: import::sha256(bytes),
            product: self.product.clone(),
            module: self.module.clone(),
            platforms: Vec::new(),
            captured: "2026-03-02".to_owned(),
            schemas: None,
        };
        import(self.sources.clone(), Some(&self.lock), &page)
    }

    /// How a page differs.
    pub(super) fn differences(&self, outline: &Outline) -> Vec<Difference> {
        let lock = Lock::parse(&self.lock).expect("a lock");
        let which = Which { module: Some(self.module.clone()), ..Which::default() };
        let envelope = outline.envelope.iter();
        let envelope =
            envelope.map(|envelope| check_envelope(envelope, &self.lowered, &lock, &which));
        let events = outline.events.iter();
        let checked = events.filter_map(|event| check(event, &self.lowered, &lock, &which).ok());
        let checked: Vec<_> = checked.chain(envelope).collect();
        checked.iter().flat_map(|checked| checked.unexplained().cloned()).collect()
    }

    /// The first value that an import takes or changes, by its path; the day and the hash of the page
    /// aside.
    pub(super) fn taken_by(&self, imported: &Imported) -> Option<String> {
        let is_of_capture = |path: &str| path == "/page/captured" || path == "/page/sha256";
        imported.files.iter().filter(|file| file.path != LOCK).find_map(|file| {
            let before = values(file.before.as_deref()?);
            let after = values(&file.after);
            let (path, _) = before
                .iter()
                .find(|(path, text)| after.get(*path) != Some(*text) && !is_of_capture(path))?;
            Some(format!("{}{path}", file.path))
        })
    }
}

/// Every value of a file by its path.
fn values(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    flat(&serde_yaml::from_str(text).expect("YAML"), "", &mut found);
    found
}

fn flat(value: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Mapping(mapping) => {
            for (key, inner) in mapping {
                let key = serde_yaml::to_string(key).expect("a key");
                flat(inner, &format!("{path}/{}", key.trim()), found);
            }
        }
        Value::Sequence(items) => {
            for (index, inner) in items.iter().enumerate() {
                flat(inner, &format!("{path}/{index}"), found);
            }
        }
        scalar => {
            let text = serde_yaml::to_string(scalar).expect("a scalar");
            found.insert(path.to_owned(), text);
        }
    }
}
