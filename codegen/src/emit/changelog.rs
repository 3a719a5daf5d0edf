//! The changelog of the package, in the form of Keep a Changelog.

use super::{Output, header};
use crate::model::{Event, Model, Release, ReleasedChange, SECTIONS, SpentWaiver, tag};
use crate::words::markdown::{code, list, prose};

const TOP: &str = "\
# Changelog

In the form of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). An entry names the attribute or
event as payloads have it, and the Rust names below the crate. A change is *breaking for code* if code for
the version before may not compile, and *breaking for receivers* if an app with the version before loses or
misreads a part of the payloads that follow the new docs. *Before the update* is about such an app, *after
the update* about code that is compiled against the new version.
";

/// The file.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let releases: Vec<String> = match model.releases.as_slice() {
        [] => vec![unreleased(model)],
        releases => releases.iter().map(release).collect(),
    };
    let text =
        format!("<!-- {} -->\n\n{TOP}\n{}{}", header("spec/"), releases.join("\n"), links(model),);
    vec![Output::new("CHANGELOG.md", text)]
}

/// Where the heading of each release leads, if it is known where the sources are.
fn links(model: &Model) -> String {
    let package = &model.package;
    let Some(repository) = &package.repository else {
        return String::new();
    };
    let releases = model.releases.iter().map(|release| {
        let tag = tag(&package.name, &release.version);
        format!("\n[{}]: {repository}/releases/tag/{tag}", release.version)
    });
    let links: String = releases.collect();
    if links.is_empty() { links } else { links + "\n" }
}

/// The entry of an event that the first release has, before that release and in it.
pub(crate) fn first_entry(model: &Model, event: &Event) -> String {
    let module = &model.modules[event.module].wire;
    let product = &model.products[event.product].name;
    let (name, ty) = (&event.wire, model.rust_path(event));
    format!("`{name}` of module `{module}`, {product}: `{ty}`")
}

/// Lists the contents of a package that was never released: all of its events.
fn unreleased(model: &Model) -> String {
    let events = model.events.iter().map(|event| format!("{}.", prose(&first_entry(model, event))));
    let events: Vec<String> = events.collect();
    let version = &model.package.version;
    format!("## [{version}]\n\n### Added\n\n{}", list(&events))
}

fn release(release: &Release) -> String {
    let mut text = format!("## [{}] - {}\n", release.version, release.date);
    if release.changes.is_empty() {
        text.push_str(
            "\n### Changed\n\n- The docs say the same; what is generated from them changed.\n",
        );
    }
    for section in SECTIONS {
        let changes = release.changes.iter().filter(|change| change.section == section);
        let changes: Vec<String> = changes.map(entry).collect();
        if !changes.is_empty() {
            let title = format!("{}{}", section[..1].to_uppercase(), &section[1..]);
            text.push_str(&format!("\n### {title}\n\n{}", list(&changes)));
        }
    }
    if !release.spent.is_empty() {
        let reasons: Vec<String> = release.spent.iter().map(spent).collect();
        let title = "Accepted before the release, and changed again since:";
        text.push_str(&format!("\n{title}\n\n{}", list(&reasons)));
    }
    text
}

/// The reason of a waiver for what no release has.
fn spent(waiver: &SpentWaiver) -> String {
    format!("{} ({})", prose(&waiver.reason), code(&waiver.fingerprint))
}

/// A change, its fingerprint in the diff, and below them what people who use the package need.
fn entry(change: &ReleasedChange) -> String {
    let for_whom = match (change.bump == "major", change.receiver == "breaking") {
        (true, true) => "**Breaking for code and for receivers:** ",
        (true, false) => "**Breaking for code:** ",
        (false, true) => "**Breaking for receivers:** ",
        (false, false) => "",
    };
    let more = [
        ("In Rust", &change.rust),
        ("Used by", &change.uses),
        ("Before the update", &change.before),
        ("After the update", &change.after),
        ("Accepted because", &change.reason),
    ];
    let more = more.into_iter().filter_map(|(title, text)| {
        let text = prose(text.as_deref()?);
        Some(format!("\n  - {title}: {text}"))
    });
    let (text, fingerprint) = (prose(&change.text), code(&change.fingerprint));
    format!("{for_whom}{text} ({fingerprint}){}", more.collect::<String>())
}
