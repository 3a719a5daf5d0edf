//! The templates of the files that an app writes to subscribe, by platform version and file.

use super::found::{At, Found};
use super::kind::Kind;
use super::named::{by_name, exists};
use crate::model::{Model, Template};

/// A template with its platform version, and a name that no other template has.
struct Named<'m> {
    platform: &'m str,
    name: String,
    template: &'m Template,
}

/// Compares the templates of two vendors.
pub(super) fn compare(found: &mut Found, at: &At, old: &Model, new: &Model) {
    let [was, is] = [old, new].map(templates);
    by_name(
        (&was, &is),
        |named| &named.name,
        |name, old, new| {
            let Some(named) = old.or(new) else { return };
            let at = at.part(&["subscribe", named.platform, &named.template.file]);
            if let (Some(old), Some(new)) = (old, new) {
                let (old, new) = (&old.template.text, &new.template.text);
                return found.differ(Kind::SubscriptionChanged, &at, old, new);
            }
            let [old, new] = [old, new].map(|side| side.map(|_| name));
            exists(found, Kind::SubscriptionAdded, &at, old, new);
        },
    );
}

fn templates(model: &Model) -> Vec<Named<'_>> {
    let templates = model.subscriptions.iter().flat_map(|subscription| {
        let platform = subscription.platform.as_str();
        subscription.files.iter().map(move |template| Named {
            platform,
            name: format!("{} of {platform}", template.file),
            template,
        })
    });
    templates.collect()
}
