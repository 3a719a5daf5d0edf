//! The erratum that `--erratum` asks for: YAML for the standard output, and what to do with it.

use std::fmt::Write;
use std::path::Path;

use anyhow::Context;
use codegen::erratum::{Paste, Proposal};
use codegen::page::lock::{ENVELOPE, Lock};
use codegen::page::said;
use codegen::{Lowered, disk};

/// The proposal for a rule, which quotes the page as it was imported.
pub(super) fn proposal<'m>(
    folder: &Path,
    lowered: &'m Lowered,
    rule: &str,
) -> anyhow::Result<Proposal<'m>> {
    let mut proposal = Proposal::new(lowered, rule)?;
    let Some(text) = disk::read_lock(folder)? else {
        return Ok(proposal);
    };
    let lock = Lock::parse(&text).with_context(|| folder.join(disk::LOCK).display().to_string())?;
    let event = proposal.event().map_or_else(
        || ENVELOPE.to_owned(),
        |index| {
            let event = &lowered.model.events[index];
            format!("{}/{}", lowered.model.modules[event.module].wire, event.wire)
        },
    );
    if let Some(said) = said(&lock, &event, &proposal.path().to_string()) {
        proposal.quote(said);
    }
    Ok(proposal)
}

/// All that is pasted.
pub(super) fn yaml(pastes: &[Paste]) -> String {
    pastes.iter().map(|paste| paste.yaml.as_str()).collect()
}

/// Tells the place to paste the erratum into, and the other edits that it needs.
pub(super) fn instructions(rule: &str, pastes: &[Paste]) -> String {
    if pastes.is_empty() {
        return format!("note: nothing breaks {rule}, so there is no erratum to write");
    }
    let mut text = String::new();
    for paste in pastes {
        let place = &paste.place;
        let at = place.line.as_ref().map_or_else(|| place.file.clone(), ToString::to_string);
        let pointer = &place.pointer;
        let begin = if text.is_empty() { "note: " } else { "\nnote: " };
        // Nothing can go wrong in memory.
        let _ = write!(text, "{begin}paste it into {pointer} of {at}, for {rule}");
        for (gone, why) in &paste.remove {
            let key = gone.pointer.strip_prefix(&format!("{pointer}/")).unwrap_or(&gone.pointer);
            let _ = write!(text, "\n  remove `{key}` there: {why}");
        }
        for hint in &paste.hints {
            let _ = write!(text, "\n  {hint}");
        }
    }
    text
}
