//! Events that exist and that no file transcribes.

use std::collections::BTreeMap;

use super::address::check_address;
use super::context::{Context, Loc};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Module, NotTranscribed};
use crate::spec::VendorFile;

/// Lowers the events under `not_transcribed` of all modules.
pub(crate) fn lowered(
    context: &Context<'_>,
    at: &Loc<'_>,
    spec: &VendorFile,
    modules: &[Module],
) -> Vec<NotTranscribed> {
    let mut lowered = Vec::new();
    for (index, module) in modules.iter().enumerate() {
        let at = at.child(&module.wire).child("not_transcribed");
        for (wire, page) in &spec.modules[&module.wire].not_transcribed {
            check_address(context, &at.child(wire), page);
            lowered.push(NotTranscribed { wire: wire.clone(), module: index, page: page.clone() });
        }
    }
    lowered.sort_by(|a, b| (&a.wire, a.module).cmp(&(&b.wire, b.module)));
    lowered
}

/// Reports events that a file transcribes although the vendor file says that none does. The files
/// are those of all events, by module and name; the place is `modules` of the vendor file.
pub(crate) fn check(
    context: &Context<'_>,
    at: &Loc<'_>,
    (modules, events): (&[Module], &[NotTranscribed]),
    files: &BTreeMap<(String, String), Loc<'_>>,
) {
    for event in events {
        let (name, module) = (&event.wire, &modules[event.module].wire);
        let Some(file) = files.get(&(module.clone(), name.clone())) else {
            continue;
        };
        let at = at.child(module).child("not_transcribed").child(name);
        let message = format!("the event `{name}` of module `{module}` is transcribed");
        let error = Diagnostic::error(Check::DuplicateEvent, at.key(), message)
            .related(file.value(), "here")
            .help("take it out of `not_transcribed`");
        context.report(error);
    }
}
