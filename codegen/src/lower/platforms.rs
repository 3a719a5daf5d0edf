//! The platform versions that have an event, and what that rests on.

use super::context::{Context, Loc};
use super::vendor::{Vendor, unknown_at};
use crate::diagnostic::Check;
use crate::model::EvidenceKind;
use crate::spec::{EventFile, Platforms};

/// Checks that the vendor has each version, and that a documented one has a page.
pub(crate) fn platforms(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    at: &Loc<'_>,
    spec: &EventFile,
) {
    let list = at.child("platforms");
    for (index, (name, evidence)) in spec.platforms.versions.iter().enumerate() {
        let at = entry(&list, &spec.platforms, index, name);
        if vendor.lacks_platform(name) {
            let known = vendor.spec.platforms.keys().map(String::as_str);
            unknown_at(context, at, "platform", name, known);
        } else if evidence.kind == EvidenceKind::Documented && spec.page.url.of(name).is_none() {
            let message = format!("no page is known of the platform version `{name}`");
            let help = format!(
                "add its address to `page.url`, or say what the version rests on: \
                 `platforms: {{ {name}: inferred - … }}`"
            );
            context.error(Check::Page, at, message, help);
        }
    }
    let is_missing = |name: &str| !spec.platforms.versions.iter().any(|(own, _)| own == name);
    let addresses = spec.page.url.iter().filter_map(|(platform, _)| platform);
    for name in addresses.filter(|name| is_missing(name) && !vendor.lacks_platform(name)) {
        let place = at.child("page").child("url").child(name).key();
        let message = format!("`platforms` does not have `{name}`, of which this is the page");
        let help = format!("add `{name}` to `platforms`, or remove the address");
        context.error(Check::Page, place, message, help);
    }
}

/// Where a version stands: as an item of a list, or as a key.
fn entry(
    list: &Loc<'_>,
    platforms: &Platforms,
    index: usize,
    name: &str,
) -> crate::diagnostic::Place {
    if platforms.is_list { list.item(index).value() } else { list.child(name).key() }
}
