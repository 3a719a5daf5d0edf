//! The platform versions that a page says it is of: by its address, or in words above its lists.
//!
//! A banner that speaks of another version, such as one that is deprecated, says nothing of the page.

use std::collections::HashSet;

use crate::page::document::{Block, Document};
use crate::page::outline::PlatformHint;

use super::phrases;
use super::sections;
use super::text::{plain, sentences};

/// All that a page says.
pub(super) fn platforms(document: &Document) -> Vec<PlatformHint> {
    let address = document.address.iter();
    let mut hints: Vec<PlatformHint> =
        address.flat_map(|address| in_address(address.line, &address.url)).collect();
    let above = document.blocks.iter().take_while(|block| !sections::is_list_heading(block));
    hints.extend(above.filter(|block| sections::is_outside(block)).flat_map(in_block));
    hints.sort_by_key(|hint| hint.line);
    let mut seen = HashSet::new();
    hints.retain(|hint| seen.insert(hint.version.clone()));
    hints
}

fn in_block(block: &Block) -> Vec<PlatformHint> {
    let Some(text) = block.line_of_words().map(plain) else { return Vec::new() };
    match phrases::ADDRESS_LINE.captures(&text).and_then(|found| found.get(1)) {
        Some(url) => in_address(block.line, url.as_str()),
        None => in_words(block.line, &text),
    }
}

/// The versions in the steps of an address.
fn in_address(line: usize, url: &str) -> Vec<PlatformHint> {
    let behind_host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let steps = behind_host.split(['/', '?', '&', '#']).skip(1);
    let versions = steps.filter_map(|step| phrases::ADDRESS_VERSION.captures(step)?.get(1));
    versions.map(|version| hint(line, version.as_str(), url)).collect()
}

/// The versions that a sentence, or a title, says the page is of.
fn in_words(line: usize, text: &str) -> Vec<PlatformHint> {
    let sentences = sentences(line, text);
    let told = sentences.iter().filter(|sentence| {
        phrases::OF_PLATFORM.matches(&sentence.text)
            && !phrases::OF_OTHER_PLATFORM.matches(&sentence.text)
    });
    let hints = told.flat_map(|sentence| {
        let mut versions = phrases::VERSION.each(&sentence.text);
        // A number without a point can be anything beside one that has some.
        if versions.iter().any(|version| version.contains('.')) {
            versions.retain(|version| version.contains('.'));
        }
        versions.into_iter().map(|version| hint(line, version, &sentence.text)).collect::<Vec<_>>()
    });
    hints.collect()
}

fn hint(line: usize, version: &str, words: &str) -> PlatformHint {
    let version = version.trim_start_matches(['v', 'V']).to_owned();
    PlatformHint { line, version, words: words.to_owned() }
}
