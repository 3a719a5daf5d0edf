//! The files that events refer to: vendor and envelope, made if the spec has none.

use serde_yaml::Value;

use super::spec::Spec;
use super::{Refused, Work, envelope, repair, timestamps, vendor};
use crate::page::lock::ENVELOPE;
use crate::page::outline::EventOutline;
use crate::spec::VendorFile;

/// The note about a spec that has an envelope and nothing in it.
const NO_EVENT: &str =
    "lint and check end with an error until the spec has an event; import the page of one now";

impl Work<'_> {
    /// Makes sure that there are vendor and envelope, and that the vendor has product and module.
    pub(super) fn vendor(&mut self) -> Result<(), Refused> {
        let (product, module) = (&self.page.product, &self.page.module);
        let has = |key: &'static str| move |value: &Value| value.get(key).is_some();
        match self.spec.find(has("vendor")) {
            None => {
                let text = vendor::new_file(product, module, &self.new_platforms());
                self.new_file("vendor", "vendor.yaml", text)?;
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
        self.new_file("envelope", file, text)?;
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
            Err(found) if Spec::is_begun(&found) => {
                self.notes.push(format!("{file}: {NO_EVENT}"));
                Ok(())
            }
            Err(found) => Err(Refused::Unsound(found)),
        }
    }

    /// Imports what differs in the envelope. Without an event a spec cannot be compared: any page but
    /// the one that made the file is refused.
    fn known_envelope(&mut self, outline: &EventOutline, file: &str) -> Result<(), Refused> {
        if self.spec.lower().is_ok() {
            return self.known(outline, file);
        }
        let mut pages = self.lock.pages().iter();
        if pages.any(|page| page.event == ENVELOPE && page.sha256 == self.page.digest) {
            self.notes.push(format!("{file}: {NO_EVENT}"));
            return Ok(());
        }
        Err(Refused::Request(format!(
            "{file} is there, and cannot be compared with the page, because the spec has no event; \
             import the page of an event first, and then this one"
        )))
    }

    /// The platform versions of a new vendor: the ones that were named, or the page's.
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
        if let Some(other) = file.modules.get(module).filter(|other| other.product != *product) {
            let other = &other.product;
            let what =
                format!("the module {module} belongs to the product {other}, not to {product}");
            return Err(Refused::Request(what));
        }
        if let Some(other) =
            self.page.platforms.iter().find(|platform| !file.platforms.contains_key(*platform))
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
            let added = added(&file, product, module);
            self.done.push(format!(
                "{added} new in {path}; if a name is a typing error, remove it there and import again"
            ));
        }
        Ok(())
    }

    /// Takes a new event out of the list of events that are not transcribed.
    pub(super) fn transcribe(&mut self, event: &str, file: &VendorFile) -> Result<(), Refused> {
        let module = &self.page.module;
        let path = self.spec.find(|file| file.get("vendor").is_some());
        let edit = vendor::transcribed(file, module, event);
        if let Some((path, edit)) = path.zip(edit) {
            self.spec.edit(&path, &[edit]).map_err(Self::refuse(&path))?;
            self.done.push(format!("{path}: {event} of {module} is transcribed now"));
        }
        Ok(())
    }

    pub(super) fn vendor_file(&self) -> Result<VendorFile, Refused> {
        let file = self.spec.find(|file| file.get("vendor").is_some()).unwrap_or_default();
        self.spec.parse(&file).map_err(|error| Refused::Edit { file, what: error.to_string() })
    }
}

/// Returns what a vendor file lacks of a product and a module, with the verb behind it.
fn added(file: &VendorFile, product: &str, module: &str) -> String {
    let is_new = [!file.products.contains_key(product), !file.modules.contains_key(module)];
    match is_new {
        [true, true] => format!("the product {product} and the module {module} are"),
        [true, false] => format!("the product {product} is"),
        [false, _] => format!("the module {module} is"),
    }
}
