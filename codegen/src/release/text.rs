//! The text of the releases file.

use crate::emit::describe::compact;
use crate::model::{Json, ReleasedChange};

/// What stands above the releases.
const TOP: &str = "\
# Written by `cargo xtask release`; CHANGELOG.md of the package is made from it.
releases:
";

/// The file with one more release at its top. What was there stays as it is, byte for byte; a file
/// that is not there yet is begun.
pub fn with_release(
    file: Option<&str>,
    version: &semver::Version,
    date: &str,
    changes: &[ReleasedChange],
) -> String {
    let file = file.unwrap_or(TOP);
    let entry = release(version, date, changes);
    let mut text = String::new();
    let mut is_in = false;
    for line in file.split_inclusive('\n') {
        text.push_str(line);
        if line.starts_with("releases:") && !is_in {
            text.push_str(&entry);
            is_in = true;
        }
    }
    text
}

fn release(version: &semver::Version, date: &str, changes: &[ReleasedChange]) -> String {
    let changes: String = changes.iter().map(change).collect();
    let version = quoted(&version.to_string());
    format!("- version: {version}\n  date: {date}\n  changes:\n{changes}")
}

fn change(change: &ReleasedChange) -> String {
    format!(
        "  - fingerprint: {}\n    kind: {}\n    text: {}\n    section: {}\n    \
         receiver: {}\n    bump: {}\n",
        quoted(&change.fingerprint),
        change.kind,
        quoted(&change.text),
        change.section,
        change.receiver,
        // A word that some readers of YAML take for nothing.
        quoted(&change.bump),
    )
}

/// A string of JSON, which is one of YAML too.
fn quoted(text: &str) -> String {
    compact(&Json::String(text.to_owned()))
}
