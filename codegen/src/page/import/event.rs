//! The file of an event that the spec does not have.

use super::conditions::Conditions;
use super::context::{Spelling, Writer};
use super::draft::{Draft, names};
use super::scope::Scope;
use super::words;
use super::yaml::CannotEdit;
use crate::model::Path;
use crate::page::listing::{Listed, listing};
use crate::page::outline::EventOutline;

/// Data of an event that its page does not have.
#[derive(Debug, Clone)]
pub(super) struct About {
    pub(super) product: String,
    pub(super) module: String,
    pub(super) platforms: Vec<String>,
    /// The mark for the person who decides about them.
    pub(super) platforms_mark: Option<String>,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) captured: String,
    pub(super) sha256: String,
    /// The spellings of timestamps that the vendor has.
    pub(super) timestamps: Vec<Spelling>,
}

/// The sections that have a blank line above them.
const SECTIONS: [&str; 2] = ["conditions:", "data:"];

/// The path of a new event's file, below the spec folder.
pub(super) fn path(product: &str, event: &str) -> String {
    format!("{product}/{event}.yaml")
}

/// The text of the file, with a mark wherever a person must decide.
pub(super) fn text(outline: &EventOutline, about: &About) -> Result<String, CannotEdit> {
    draft(outline, about).into_file(&SECTIONS)
}

fn draft(outline: &EventOutline, about: &About) -> Draft {
    let listing = listing(&outline.attributes);
    let mut writer = writer(outline, &listing, about.timestamps.clone());
    let mut data = writer.attributes(&listing);
    if outline.collapsed {
        data.mark("", "add the members of objects; the page was saved with its lists closed");
    }
    let mut draft = head(outline, about);
    put_beside(&mut draft, &mut writer, "data", data);
    draft
}

/// Puts in the attributes of a file under a key, and what was written beside them.
pub(super) fn put_beside(draft: &mut Draft, writer: &mut Writer<'_>, key: &str, attributes: Draft) {
    let conditions = writer.conditions.new_ones();
    if !conditions.is_empty() {
        draft.put("conditions", conditions);
    }
    draft.put_draft(key, attributes);
}

/// Returns a writer of the attributes of a page that is new.
pub(super) fn writer<'a>(
    outline: &'a EventOutline,
    listing: &[Listed<'_>],
    timestamps: Vec<Spelling>,
) -> Writer<'a> {
    Writer {
        event: &outline.event,
        scope: Scope::of_page(listing),
        conditions: Conditions::default(),
        timestamps,
        examples: &outline.examples,
        changes: outline.changes.as_ref(),
        lists: lists(listing),
        marked: Vec::new(),
        is_closed: outline.collapsed,
    }
}

/// The paths of all lists of a page.
pub(super) fn lists(listing: &[Listed<'_>]) -> Vec<Path> {
    let all = listing.iter().flat_map(Listed::with_members);
    let lists = all.filter(|listed| listed.entries.iter().any(|entry| entry.list));
    lists.map(|list| list.path.clone()).collect()
}

/// Returns the keys above the attributes.
fn head(outline: &EventOutline, about: &About) -> Draft {
    let mut draft = Draft::default();
    draft.put("event", outline.event.as_str());
    draft.put("product", about.product.as_str());
    draft.put("module", about.module.as_str());
    draft.put("platforms", names(&about.platforms));
    if let Some(what) = &about.platforms_mark {
        draft.mark("platforms", what.as_str());
    }
    let mut page = Draft::default();
    page.put("title", about.title.as_str());
    page.put("url", about.url.as_str());
    page.mark("url", "give the address of the page itself");
    page.put("captured", about.captured.as_str());
    page.put("sha256", about.sha256.as_str());
    draft.put_draft("page", page);
    draft.put("summary", words::summary(&outline.event));
    draft.mark("summary", "say what happened, in our own words");
    draft.put("fires_when", names(&["It happens."]));
    draft.mark(
        "fires_when",
        "say when it fires, when it does not (fires_not_when), what it needs (needs)",
    );
    draft.put("where_silent", "inferred - the page does not say");
    draft.mark(
        "where_silent",
        "say what presence and null rest on, and which attributes are required",
    );
    draft
}
