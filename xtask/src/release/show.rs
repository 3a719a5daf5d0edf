//! The texts that a release prints.

use anyhow::Context;
use codegen::diff::Report;
use codegen::disk;

use super::plan::Release;
use super::state::State;
use crate::checkout::{from_here, in_patches};
use crate::diff::missing_waivers;

/// The version with its reason, the entry in the changelog, and the files that are written.
pub(super) fn release(state: &State, release: &Release) -> String {
    let name = &state.now.model.package.name;
    let mut text = format!("{name} {}: {}\n\n", release.version, why(state, release));
    text.push_str(changelog(release).trim_end());
    text.push_str("\n\nthat writes:\n");
    for source in &release.edited {
        let path = state.spec.join(&source.path);
        text.push_str(&format!("  {}\n", path.display()));
    }
    for output in &release.outputs {
        if !state.outputs.contains(output) {
            let path = state.out.join(&output.path);
            text.push_str(&format!("  {}\n", path.display()));
        }
    }
    if let Some((lock, _)) = &release.lock {
        text.push_str(&format!("  {}\n", from_here(lock).display()));
    }
    text
}

fn why(state: &State, release: &Release) -> String {
    let (Some(demand), Some(released)) = (&release.demand, &state.released) else {
        return "the first release, of the version in the vendor file".to_owned();
    };
    let old = &released.spec.model.package.version;
    let least =
        format!("the changes since {old} demand {}, so {} or later", demand.bump, demand.least);
    if demand.version > demand.least {
        format!("{least}; the vendor file has this version already")
    } else {
        least
    }
}

/// The entry of this release, without those below it.
fn changelog(release: &Release) -> &str {
    let changelog = release.outputs.iter().find(|output| output.path == "CHANGELOG.md");
    let text = changelog.map_or("", |output| output.text.as_str());
    let start = text.find("\n## [").map_or(0, |at| at + 1);
    let text = &text[start..];
    let end = text.find("\n\n## [").unwrap_or(text.len());
    &text[..end]
}

/// Everything that is written, as a patch.
pub(super) fn patch(state: &State, release: &Release) -> anyhow::Result<String> {
    let mut text = String::new();
    let spec = in_patches(&state.spec)?;
    for edited in &release.edited {
        let before = state.side.sources.iter().find(|source| source.path == edited.path);
        let before = before.map(|source| source.text.as_str());
        text.push_str(&codegen::patch(
            &format!("{spec}{}", edited.path),
            before,
            Some(&edited.text),
        ));
    }
    let difference = disk::compare(&state.out, &release.outputs)?;
    let out = in_patches(&state.out)?;
    text.push_str(&disk::patch_of(&state.out, &out, &release.outputs, &difference)?);
    if let Some((lock, after)) = &release.lock {
        let before = std::fs::read_to_string(lock).with_context(|| lock.display().to_string())?;
        let path = in_patches(lock)?;
        let path = path.trim_end_matches('/');
        text.push_str(&codegen::patch(path, Some(&before), Some(after)));
    }
    Ok(text)
}

/// The gates that are tried before anything is written.
pub(super) fn gates(verify: bool) -> String {
    if verify {
        "before that: cargo package, cargo test of the packaged crate alone, \
         cargo semver-checks if it is installed"
            .to_owned()
    } else {
        "before that: nothing, because of --no-verify".to_owned()
    }
}

/// The advice about changes that nobody has accepted, and about waivers that are of no use.
pub(super) fn refusal(report: &Report) -> String {
    let mut text = String::from("error: not released\n");
    for change in report.unwaived() {
        let (subject, at, kind) = (change.subject(), change.at(), change.kind);
        text.push_str(&format!("  {subject} {at} {kind} is breaking\n"));
    }
    text.push_str(&missing_waivers(report, ""));
    for wrong in &report.wrong_waivers {
        text.push_str(&format!("  {wrong}\n"));
    }
    text
}

/// The commands that are left to a person.
pub(super) fn next(name: &str, version: &str, tag: &str) -> String {
    let title = format!("Release {name} {version}");
    format!(
        "written; now look at `git status` and `git diff`, then:\n  git add --all\n  git commit -m \"{title}\"\n  \
         git tag -a {tag} -m \"{title}\"\n  git push --follow-tags\n  cargo publish -p {name}"
    )
}
