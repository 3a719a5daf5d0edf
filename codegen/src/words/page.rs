//! Links to the vendor's pages.
//!
//! Texts say `[page]`, and end in the definition of this link, for a long address in the middle of a
//! sentence hides the sentence.

use super::markdown::{code, prose};
use crate::model::{EvidenceKind, Page, Path, Schema};

/// The word "page" as a link; [`definition`] tells where the link leads.
pub(crate) const PAGE: &str = "[page]";

/// The address behind the word "page": the page of the newest platform version.
pub(crate) fn definition(page: &Page) -> String {
    format!("{PAGE}: <{}>", page.url.newest())
}

/// Paragraphs in which the word "page" is a link.
pub(crate) fn linked(page: &Page, mut paragraphs: Vec<String>) -> Vec<String> {
    paragraphs.push(definition(page));
    paragraphs
}

/// The title as a link; where platform versions have pages of their own, a link to each.
pub(crate) fn titled(page: &Page) -> String {
    let title = prose(&page.title);
    let mut links = page.url.iter().rev();
    let newest = links.next().map(|(platform, address)| match platform {
        Some(platform) => format!("[{title}](<{address}>) of {}", prose(platform)),
        None => format!("[{title}](<{address}>)"),
    });
    let others = links.map(|(platform, address)| {
        format!("of [{}](<{address}>)", prose(platform.unwrap_or_default()))
    });
    let links: Vec<String> = newest.into_iter().chain(others).collect();
    format!("{}, read on {}", links.join(" and "), prose(&page.captured))
}

/// An attribute of the page by its place: "`actor.id` of the [page]"; the place alone if the page
/// does not list the attribute.
pub(crate) fn placed(place: &str, evidence: EvidenceKind) -> String {
    match evidence {
        EvidenceKind::Documented => format!("{} of the {PAGE}", code(place)),
        _ => code(place),
    }
}

/// Places of one type on the page, likewise; the evidence is the one of the first place.
pub(crate) fn places(schema: &Schema, places: &[Path]) -> String {
    let first = places.first().and_then(|path| schema.attribute(path));
    let names: Vec<String> = places.iter().map(|path| code(&path.to_string())).collect();
    let names = names.join(" and ");
    match first.map(|attribute| attribute.evidence.kind) {
        Some(EvidenceKind::Documented) => format!("{names} of the {PAGE}"),
        _ => format!("{names}, not on the {PAGE}"),
    }
}
