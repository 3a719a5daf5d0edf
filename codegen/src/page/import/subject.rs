//! The subject of an outline in the spec: an event, or the envelope.

use super::Work;
use crate::Lowered;
use crate::model::{Event, Schema};
use crate::page::check::{Checked, Uncheckable, Which, check, check_envelope};
use crate::page::lock::Lock;
use crate::page::outline::EventOutline;

impl Work<'_> {
    /// The event of the spec.
    fn event_of<'l>(&self, lowered: &'l Lowered, outline: &EventOutline) -> Option<&'l Event> {
        lowered.model.event(&self.page.module, &outline.event)
    }

    /// Returns the schema of the event, or of the envelope.
    pub(super) fn schema<'l>(
        &self,
        lowered: &'l Lowered,
        outline: &EventOutline,
    ) -> Option<&'l Schema> {
        if outline.event.is_empty() {
            return Some(&lowered.model.envelope.schema);
        }
        self.event_of(lowered, outline).map(|event| &event.schema)
    }

    /// The platform versions of the event, or of all events.
    pub(super) fn platforms_of(&self, lowered: &Lowered, outline: &EventOutline) -> Vec<String> {
        if outline.event.is_empty() {
            return lowered.model.platforms.iter().map(|(name, _)| name.clone()).collect();
        }
        let event = self.event_of(lowered, outline);
        event.map(|event| event.platforms.clone()).unwrap_or_default()
    }

    /// How the page differs from the spec.
    pub(super) fn checked(
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
    pub(super) fn which(&self) -> Which {
        let module = Some(self.page.module.clone());
        Which { module, platforms: self.page.platforms.clone(), address: None }
    }
}
