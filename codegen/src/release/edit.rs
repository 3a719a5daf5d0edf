//! The version of the package, changed at its exact place in the vendor file.

use serde_yaml::Value;

use crate::spec::{Part, version_range};

/// The text of a vendor file with another version of the package, and nothing else changed; nothing
/// if the version does not stand there plainly.
pub fn with_version(text: &str, old: &str, new: &str) -> Option<String> {
    let range = version_range(text, Part::Value);
    let found = text.get(range.clone())?;
    let quote = found.get(..1).filter(|sign| matches!(*sign, "\"" | "'"));
    let quote = quote.unwrap_or_default();
    // The range in the index may reach to the end of a comment behind the value.
    let rest = found.strip_prefix(&format!("{quote}{old}{quote}"))?;
    let (before, behind) = (&text[..range.start], &text[range.end - rest.len()..]);
    let edited = format!("{before}{quote}{new}{quote}{behind}");
    let wanted = set(value(text)?, new)?;
    (value(&edited)? == wanted).then_some(edited)
}

/// The text of a waivers file without its waivers. The text above the waivers stays.
pub fn without_waivers(text: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = text.split_inclusive('\n');
    let above = lines.take_while(|line| !line.trim_start().starts_with("waivers"));
    let above: String = above.collect();
    if above.len() == text.len() {
        // The key stands in quotes or in braces; nobody can tell what else does.
        return format!("waivers: []{end}");
    }
    format!("{above}waivers: []{end}")
}

fn value(text: &str) -> Option<Value> {
    serde_yaml::from_str(text).ok()
}

fn set(mut file: Value, version: &str) -> Option<Value> {
    let place = file.get_mut("package")?.get_mut("version")?;
    *place = Value::String(version.to_owned());
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::{with_version, without_waivers};

    #[test]
    fn waivers_go_and_what_stands_above_them_stays() {
        let cases = [
            ("# Ours.\nwaivers:\n- { fingerprint: a }\n", "# Ours.\nwaivers: []\n"),
            ("waivers:\r\n  # why\r\n  - a\r\n", "waivers: []\r\n"),
            ("# Ours.\n    waivers:\n    - { fingerprint: a }\n", "# Ours.\nwaivers: []\n"),
            ("{ \"waivers\": [{ fingerprint: a }] }\n", "waivers: []\n"),
            ("waivers: []\n", "waivers: []\n"),
        ];
        for (old, new) in cases {
            assert_eq!(without_waivers(old), new);
        }
    }

    #[test]
    fn only_the_version_changes() {
        let cases = [
            (
                "package: { name: a, version: 0.1.0 } # 0.1.0\n",
                "package: { name: a, version: 0.2.0 } # 0.1.0\n",
            ),
            (
                "package:\r\n  version: \"0.1.0\"  # x\r\n",
                "package:\r\n  version: \"0.2.0\"  # x\r\n",
            ),
            ("# ü\npackage: {version: '0.1.0'}\n", "# ü\npackage: {version: '0.2.0'}\n"),
        ];
        for (old, new) in cases {
            assert_eq!(with_version(old, "0.1.0", "0.2.0").as_deref(), Some(new));
        }
        let escaped = "package: { version: \"0.1\\x2e0\" }\n";
        assert_eq!(with_version(escaped, "0.1.0", "0.2.0"), None);
    }
}
