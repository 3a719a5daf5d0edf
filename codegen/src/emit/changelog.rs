//! The changelog of the package, in the form of Keep a Changelog.

use super::{Output, header};
use crate::model::{Model, Release, ReleasedChange, SECTIONS, SpentWaiver, tag};
use crate::words::markdown::{code, list, prose};

/// The file.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let releases: Vec<String> = match model.releases.as_slice() {
        [] => vec![unreleased(model)],
        releases => releases.iter().map(release).collect(),
    };
    let text = format!(
        "<!-- {} -->\n\n# Changelog\n\nThe form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).\n\n{}{}",
        header("spec/"),
        releases.join("\n"),
        links(model),
    );
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

/// What a package that was never released has: all of its events.
fn unreleased(model: &Model) -> String {
    let events = model.events.iter().map(|event| {
        let module = code(&model.modules[event.module].wire);
        let product = prose(&model.products[event.product].name);
        format!("{} of module {module}, {product}.", code(&event.wire))
    });
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
        let changes = release.changes.iter().filter(|it| it.section == section);
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

/// What changed, and what `cargo xtask diff` calls it.
fn entry(change: &ReleasedChange) -> String {
    let fingerprint = code(&change.fingerprint);
    let breaking =
        if change.receiver == "breaking" || change.bump == "major" { "**Breaking:** " } else { "" };
    let reason = change.reason.as_deref();
    let reason = reason.map(|reason| format!(" Accepted because: {}", prose(reason)));
    format!("{breaking}{} ({fingerprint}){}", prose(&change.text), reason.unwrap_or_default())
}
