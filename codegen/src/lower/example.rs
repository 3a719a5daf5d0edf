//! The event that stands for all others in examples.

use super::context::Context;
use super::vendor::{Vendor, unknown};
use crate::model::name_of_event;
use crate::spec::{FileBody, SpecFile};

/// Reports an example that no event file has. Only a spec whose files could all be read, and that has
/// an event, is known to lack one.
pub(crate) fn check(context: &Context<'_>, vendor: &Vendor<'_>, files: &[SpecFile], has_all: bool) {
    let Some(example) = &vendor.spec.example else {
        return;
    };
    let names = files.iter().filter_map(|file| match &file.body {
        FileBody::Event(event) => Some(name_of_event(&event.module, &event.event)),
        _ => None,
    });
    let names: Vec<String> = names.collect();
    if has_all && !names.is_empty() && !names.contains(example) {
        let known = names.iter().map(String::as_str);
        unknown(context, &vendor.at.child("example"), "event", example, known);
    }
}
