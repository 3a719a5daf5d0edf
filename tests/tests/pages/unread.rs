//! A sentence that no program knows, in the place of each sentence of each saved page.

use codegen::model::Fact;
use codegen::page;
use codegen::page::outline::{Claim, Entry, Outline, Sentence};

use crate::corpus::{Page, pages};
use crate::outline;

const NEW: &str = "Values follow the moon: a or b decides the reader.";

/// The sentences of an attribute, with the lines of the attributes that have them.
fn sentences(entries: &[Entry], found: &mut Vec<(usize, Sentence)>) {
    for entry in entries {
        let claims = entry.claims.iter();
        let claims = claims.map(|claim| Sentence { line: claim.line, text: claim.text.clone() });
        let all = entry.description.iter().cloned().chain(claims);
        found.extend(all.map(|sentence| (entry.line, sentence)));
        sentences(&entry.attributes, found);
    }
}

/// A page with another sentence in its place; nothing if the line has it in other words.
fn replaced(page: &Page, sentence: &Sentence) -> Option<Page> {
    let text = String::from_utf8(page.bytes.clone()).ok()?;
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let line = lines.get_mut(sentence.line - 1)?;
    if !sentence.text.ends_with('.') || !line.contains(&sentence.text) {
        return None;
    }
    *line = line.replacen(&sentence.text, NEW, 1);
    Some(Page { bytes: lines.join("\n").into_bytes(), ..page.clone() })
}

fn count(entries: &[Entry]) -> usize {
    entries.iter().map(|entry| 1 + count(&entry.attributes)).sum()
}

fn attributes(outline: &Outline) -> usize {
    outline.events.iter().map(|event| count(&event.attributes)).sum()
}

fn is_unread(entries: &[Entry], line: usize) -> bool {
    entries.iter().any(|entry| {
        let is_new = |claim: &Claim| claim.fact == Fact::NotUnderstood && claim.text.contains(NEW);
        let has = entry.claims.iter().any(is_new);
        (entry.line == line && has) || is_unread(&entry.attributes, line)
    })
}

#[test]
fn a_sentence_that_no_program_knows_is_not_understood_at_its_attribute() {
    let mut tried = 0;
    for page in pages() {
        let before = outline(&page);
        let mut all = Vec::new();
        for event in &before.events {
            sentences(&event.attributes, &mut all);
        }
        for (line, sentence) in all {
            let Some(changed) = replaced(&page, &sentence) else { continue };
            let document = page::read(&changed.bytes).expect("a page");
            let after = page::outline(&document, None);
            let place = format!("{}:{}: {}", page.name, sentence.line, sentence.text);
            let is_told = after.events.iter().any(|event| is_unread(&event.attributes, line));
            assert!(is_told, "{place}");
            assert_eq!(attributes(&before), attributes(&after), "{place}");
            tried += 1;
        }
    }
    assert!(tried > 300, "{tried}");
}
