//! Suggestions to write instead of something that does not fit, with the words that stand there.

use super::Scalar;

/// The keys whose value is the name of a condition.
const CONDITIONS: [&str; 3] = ["null_when", "only_when", "present_when"];

/// Suggests what to write where a value of another kind stands: the path of keys to it, what serde
/// found and wanted, and the text.
pub(super) fn of_value(
    steps: &[String],
    (found, wanted): (&str, &str),
    text: &str,
) -> Option<String> {
    let key = steps.last()?.as_str();
    match (key, found, wanted) {
        ("values", "sequence", _) => Some(values(text)),
        ("values", ..) => Some(values("[]")),
        (_, "map", "a string") if CONDITIONS.contains(&key) => Some(format!(
            "declare the condition under `conditions`, and write its name here: `{key}: NAME`"
        )),
        (_, "map", "a string") => {
            Some("write text; put it in quotes if `: ` stands in it".to_owned())
        }
        _ => None,
    }
}

/// Values with meanings, made from a list of values.
fn values(list: &str) -> String {
    // The lines of a list in block style are indented, but the first.
    let lines: Vec<&str> = list.lines().map(str::trim).collect();
    let listed: Vec<Scalar> = serde_yaml::from_str(&lines.join("\n")).unwrap_or_default();
    let entry = |value: &Scalar| match value {
        Scalar::Integer(number) => format!("{number}: NAME - MEANING"),
        value => format!("{value}: MEANING"),
    };
    let mut entries: Vec<String> = listed.iter().map(entry).collect();
    if entries.is_empty() {
        entries.push("VALUE: MEANING".to_owned());
    }
    format!("give each value its meaning: `values: {{ {} }}`", entries.join(", "))
}

/// The entry to write where a parser stumbled over a `: ` in the text of a value, if it did.
pub(super) fn of_colon(text: &str, at: usize) -> Option<String> {
    if !text[at..].starts_with(": ") && !text[at..].starts_with(":\n") {
        return None;
    }
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    // The innermost entry begins behind the last sign of a flow mapping, if one stands on the line.
    let before = &text[line_start..at];
    let (entry, is_flow) = match before.rfind(['{', ',']) {
        Some(sign) if before.contains('{') => (&before[sign + 1..], true),
        _ => (before, false),
    };
    let (key, value) = entry.split_once(": ")?;
    let rest = &text[at..line_end];
    let rest = if is_flow { rest.split([',', '}']).next() } else { rest.split(" #").next() };
    let value = format!("{}{}", value.trim_start(), rest?.trim_end());
    let key = key.trim().trim_start_matches("- ");
    Some(format!("a text with `: ` in it needs quotes: `{key}: {}`", quoted(&value)))
}

fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::of_colon;

    #[test]
    fn the_entry_with_the_colon_is_quoted() {
        let help = |text: &str, colon: &str| {
            let at = text.find(colon).expect("a colon") + colon.len() - 1;
            of_colon(text, at)
        };
        let quotes = "a text with `: ` in it needs quotes: ";
        for (text, colon, wanted) in [
            ("doc: Who: it was. # a\n", "Who:", "`doc: \"Who: it was.\"`"),
            ("- doc: Who: it was", "Who:", "`doc: \"Who: it was\"`"),
            ("a: { type: any, doc: Who: it was. }", "Who:", "`doc: \"Who: it was.\"`"),
            ("a: { doc: Who: it was, type: any }", "Who:", "`doc: \"Who: it was\"`"),
            ("doc: A \"so\": called", "so\":", "`doc: 'A \"so\": called'`"),
        ] {
            assert_eq!(help(text, colon), Some(format!("{quotes}{wanted}")), "{text}");
        }
        assert_eq!(help("doc: 1\n  - a: 2\n", "a:"), None);
        assert_eq!(of_colon("doc: {", 5), None);
    }
}
