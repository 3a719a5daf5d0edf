//! Events that exist and that a spec does not transcribe.

use super::found::{At, Found};
use super::kind::Kind;
use crate::model::{Model, NotTranscribed};

/// Compares the events under `not_transcribed` of all modules.
pub(super) fn compare(found: &mut Found, at: &At, old: &Model, new: &Model) {
    for event in &old.not_transcribed {
        let at = key(at, old, event);
        match find(new, module(old, event), &event.wire) {
            Some(after) => {
                found.differ(Kind::NotTranscribedPageChanged, &at, &event.page, &after.page);
            }
            None => {
                found.removed(existence(old, event, new), at.old_spot(), event.page.clone());
            }
        }
    }
    for event in &new.not_transcribed {
        if find(old, module(new, event), &event.wire).is_none() {
            let at = key(at, new, event);
            found.added(existence(new, event, old), at.new_spot(), event.page.clone());
        }
    }
}

/// Returns whether a spec declares an event without transcribing it.
pub(super) fn find<'m>(model: &'m Model, module: &str, name: &str) -> Option<&'m NotTranscribed> {
    let mut events = model.not_transcribed.iter();
    events.find(|event| event.wire == name && self::module(model, event) == module)
}

fn module<'m>(model: &'m Model, event: &NotTranscribed) -> &'m str {
    &model.modules[event.module].wire
}

fn key(at: &At, model: &Model, event: &NotTranscribed) -> At {
    at.part(&["modules", module(model, event), "not_transcribed", &event.wire])
}

/// The kind of adding an event to a spec that does not have it. A spec that transcribes the event
/// itself is not mistaken about it.
fn existence(model: &Model, event: &NotTranscribed, other: &Model) -> Kind {
    let is_mistaken = other.event(module(model, event), &event.wire).is_none()
        && other.events.iter().any(|namesake| namesake.wire == event.wire);
    if is_mistaken { Kind::NamesakeDeclared } else { Kind::NotTranscribedAdded }
}
