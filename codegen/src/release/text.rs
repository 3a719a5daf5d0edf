//! The text of the releases file.

use crate::model::{Json, Release, ReleasedChange, SpentWaiver};
use crate::words::describe::compact;

/// The text above the releases.
const TOP: &str = "\
# Written by `cargo xtask release`; CHANGELOG.md of the package is made from it.
releases:
";

/// The file with one more release at its top, with the line ends of the line above the release. The
/// text that was there stays as it is, byte for byte. A file that is not there yet is begun.
pub fn with_release(file: Option<&str>, release: &Release) -> String {
    let file = file.unwrap_or(TOP);
    let entry = entry(release);
    let mut text = String::new();
    let mut is_in = false;
    for line in file.split_inclusive('\n') {
        text.push_str(line);
        if line.starts_with("releases:") && !is_in {
            if line.ends_with("\r\n") {
                text.push_str(&entry.replace('\n', "\r\n"))
            } else {
                text.push_str(&entry)
            }
            is_in = true;
        }
    }
    text
}

fn entry(release: &Release) -> String {
    let changes = match release.changes.as_slice() {
        [] => " []\n".to_owned(),
        changes => format!("\n{}", changes.iter().map(change).collect::<String>()),
    };
    let spent = match release.spent.as_slice() {
        [] => String::new(),
        spent => format!("  spent:\n{}", spent.iter().map(waiver).collect::<String>()),
    };
    let (version, date) = (quoted(&release.version.to_string()), &release.date);
    format!("- version: {version}\n  date: {date}\n  changes:{changes}{spent}")
}

fn waiver(waiver: &SpentWaiver) -> String {
    let (fingerprint, reason) = (quoted(&waiver.fingerprint), quoted(&waiver.reason));
    format!("  - fingerprint: {fingerprint}\n    reason: {reason}\n")
}

fn change(change: &ReleasedChange) -> String {
    // A word such as `none` is nothing to some readers of YAML.
    let keys = [
        ("fingerprint", Some(quoted(&change.fingerprint))),
        ("kind", Some(change.kind.clone())),
        ("text", Some(quoted(&change.text))),
        ("rust", change.rust.as_deref().map(quoted)),
        ("uses", change.uses.as_deref().map(quoted)),
        ("section", Some(change.section.clone())),
        ("receiver", Some(change.receiver.clone())),
        ("bump", Some(quoted(&change.bump))),
        ("before", change.before.as_deref().map(quoted)),
        ("after", change.after.as_deref().map(quoted)),
        ("reason", change.reason.as_deref().map(quoted)),
    ];
    let given = keys.into_iter().filter_map(|(key, text)| Some(format!("{key}: {}\n", text?)));
    format!("  - {}", given.collect::<Vec<_>>().join("    "))
}

/// A string of JSON, which is one of YAML too.
fn quoted(text: &str) -> String {
    compact(&Json::String(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::with_release;
    use crate::model::{Release, ReleasedChange, SpentWaiver};

    fn change() -> ReleasedChange {
        let text = |text: &str| text.to_owned();
        ReleasedChange {
            fingerprint: text("5789a3b8c630"),
            kind: text("event-added"),
            text: text("It is \"new\"."),
            rust: Some(text("`Event::A`")),
            uses: None,
            section: text("added"),
            receiver: text("degraded"),
            bump: text("minor"),
            before: None,
            after: Some(text("It has a variant.")),
            reason: None,
        }
    }

    fn release(changes: Vec<ReleasedChange>, spent: Vec<SpentWaiver>) -> Release {
        let date = "2026-03-02".to_owned();
        Release { version: Version::new(0, 2, 0), date, changes, spent }
    }

    const OLD: &str = "# Mine.\nreleases:\n- version: \"0.1.0\" # the first\n";
    const NEW: &str = "# Mine.\nreleases:\n- version: \"0.2.0\"\n  date: 2026-03-02\n  changes:\n  \
        - fingerprint: \"5789a3b8c630\"\n    kind: event-added\n    text: \"It is \\\"new\\\".\"\n    rust: \"`Event::A`\"\n    \
        section: added\n    receiver: degraded\n    bump: \"minor\"\n    \
        after: \"It has a variant.\"\n- version: \"0.1.0\" # the first\n";

    #[test]
    fn a_release_goes_above_what_stays_byte_for_byte_with_the_same_ends_of_lines() {
        let after = |file: &str| with_release(Some(file), &release(vec![change()], vec![]));
        assert_eq!(after(OLD), NEW);
        let windows = |text: &str| text.replace('\n', "\r\n");
        assert_eq!(after(&windows(OLD)), windows(NEW));
    }

    #[test]
    fn reasons_of_waivers_are_kept() {
        let reason = "Nobody: used it.".to_owned();
        let change = ReleasedChange { reason: Some(reason.clone()), ..change() };
        let spent = SpentWaiver { fingerprint: change.fingerprint.clone(), reason };
        let text = with_release(Some(OLD), &release(vec![change], vec![spent]));
        let wanted = "    after: \"It has a variant.\"\n    reason: \"Nobody: used it.\"\n  spent:\n  \
            - fingerprint: \"5789a3b8c630\"\n    reason: \"Nobody: used it.\"\n- version";
        assert!(text.contains(wanted), "{text}");
    }
}
