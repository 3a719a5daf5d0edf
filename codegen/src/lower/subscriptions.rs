//! The templates of subscriptions: each can be filled, and is then the kind of file that its name says.

use super::context::{Context, Loc};
use super::vendor::{Vendor, unknown_at};
use crate::diagnostic::Check;
use crate::model::{Facets, PLACEHOLDERS, Subscription, Template, placeholders};
use crate::spec::{EventFile, VendorFile, closest, is_portable};

/// Reports templates that cannot be filled, and platform versions that nothing declares.
pub(super) fn check(context: &Context<'_>, at: &Loc<'_>, spec: &VendorFile) {
    for (platform, files) in &spec.subscribe {
        let at = at.child(platform);
        if !spec.platforms.contains_key(platform) {
            let known = spec.platforms.keys().map(String::as_str);
            unknown_at(context, at.key(), "platform", platform, known);
        }
        for (file, text) in files {
            check_template(context, &at.child(file), &template(file, text));
        }
    }
}

/// A template without the blanks at the end of the file, which depend on how the YAML is laid out.
fn template(file: &str, text: &str) -> Template {
    Template { file: file.to_owned(), text: text.trim_end().to_owned() }
}

fn check_template(context: &Context<'_>, at: &Loc<'_>, template: &Template) {
    let Template { file, text } = template;
    if !file.split('/').all(is_step) {
        let message = format!("`{file}` is no path of a file in an app");
        let help = "write the path below the folder of the app, such as `server/handlers.js`";
        context.error(Check::Template, at.key(), message, help);
    }
    if text.is_empty() {
        let (message, help) =
            ("the template is empty", "write the text of the file, or leave it out");
        return context.error(Check::Template, at.value(), message, help);
    }
    let mut unknown = placeholders(text).into_iter().map(|(_, word)| word);
    if let Some(word) = unknown.find(|word| !PLACEHOLDERS.contains(word)) {
        return unknown_placeholder(context, at, word);
    }
    check_json(context, at, template);
}

/// Returns true if a step of a path stays in the folder, and is a name on every disk.
fn is_step(step: &str) -> bool {
    step != "." && step != ".." && is_portable(step)
}

fn unknown_placeholder(context: &Context<'_>, at: &Loc<'_>, word: &str) {
    let suggestion = closest(word, PLACEHOLDERS)
        .map_or_else(String::new, |near| format!(", did you mean `<{near}>`?"));
    let message = format!("unknown placeholder `<{word}>`{suggestion}");
    let known = PLACEHOLDERS.map(|known| format!("<{known}>")).join(", ");
    let help = format!("known: {known}; a word in angle brackets is always a placeholder");
    context.error(Check::Template, at.value(), message, help);
}

fn check_json(context: &Context<'_>, at: &Loc<'_>, template: &Template) {
    if !template.is_json() {
        return;
    }
    let filled = template.filled(&PLACEHOLDERS);
    if let Err(error) = serde_json::from_str::<serde_json::Value>(&filled) {
        let message = format!("`{}` is not JSON: {error}", template.file);
        let help = "write the whole file, with each placeholder in quotes: `\"<event>\"`";
        context.error(Check::Template, at.value(), message, help);
    }
}

/// Reports errata of an event that are about anything but the files of the vendor's templates.
pub(super) fn check_errata(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    at: &Loc<'_>,
    spec: &EventFile,
) {
    let platforms = spec.platforms.names();
    let templates = platforms.iter().filter_map(|platform| vendor.spec.subscribe.get(platform));
    let known: Vec<&str> = templates.flat_map(|files| files.keys()).map(String::as_str).collect();
    for (index, erratum) in spec.errata.iter().enumerate() {
        let at = at.child("errata").item(index);
        let page = at.child("page");
        let more = Facets { subscribe: None, ..erratum.page.clone() };
        for (at, facets) in [(&page, &more), (&at.child("spec"), &erratum.spec)] {
            if *facets != Facets::default() {
                let message =
                    "an erratum of an event has `page: { subscribe: … }` and nothing else";
                let help = "move what is about an attribute into `errata` of the attribute; the spec \
                            says in the vendor file how to subscribe";
                context.can_follow(Check::MisplacedKey, at.key(), message, help);
            }
        }
        let files = erratum.page.subscribe.iter().flatten();
        if files.clone().next().is_none() {
            let message = "the erratum does not say what the page says";
            let help = "write `subscribe: { FILE: … }`, as `cargo xtask page check` offers it";
            context.can_follow(Check::EmptyErratum, page.key(), message, help);
        }
        let unknown = files.filter(|(file, _)| !known.contains(&file.as_str()));
        unknown.for_each(|(file, _)| {
            let place = page.child("subscribe").child(file).key();
            unknown_at(context, place, "file", file, known.iter().copied());
        });
    }
}

/// The templates as the model has them, in the order of the platform versions.
pub(super) fn lowered(spec: &VendorFile) -> Vec<Subscription> {
    let platforms = spec.platforms.keys().filter_map(|platform| {
        let files = spec.subscribe.get(platform)?.iter();
        let files = files.map(|(file, text)| template(file, text));
        Some(Subscription { platform: platform.clone(), files: files.collect() })
    });
    platforms.collect()
}
