//! The files that an app writes to receive an event, on each platform version.

use crate::model::{Event, Model, Subscription, Template};
use crate::words::markdown::{block, code};

/// The files, ready to copy; nothing if the spec has no template for them.
pub(super) fn text(model: &Model, event: &Event) -> String {
    let has = |subscription: &&Subscription| event.platforms.contains(&subscription.platform);
    let subscriptions = model.subscriptions.iter().filter(has);
    subscriptions.map(|subscription| on_platform(model, event, subscription)).collect()
}

fn on_platform(model: &Model, event: &Event, subscription: &Subscription) -> String {
    let platform = code(&subscription.platform);
    let file = |template: &Template| {
        let text = template.filled(&model.placeholders(event));
        let block = block(language(&template.file), &format!("{text}\n"));
        format!("On {platform}, in {}:\n\n{block}\n", code(&template.file))
    };
    subscription.files.iter().map(file).collect()
}

/// The language of a file, by the ending of its name.
fn language(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}
