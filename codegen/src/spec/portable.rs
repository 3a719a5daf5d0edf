//! Names that every system takes for a file or a folder.

use crate::diagnostic::is_odd;

/// Names of devices, whatever stands behind their first full stop: Windows has no such files.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Names of devices, too, with a digit behind.
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// Returns true if a part of a path can name a file or a folder everywhere, and can stand in
/// comments and links of generated files.
pub(crate) fn is_portable(name: &str) -> bool {
    !name.is_empty()
        && !name.chars().any(is_unsafe)
        && !name.ends_with(['.', ' '])
        && !is_device(name)
}

/// Returns true if Windows takes a name for a device.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let numbered = |prefix: &str| {
        let number = stem.strip_prefix(prefix).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&&*stem) || NUMBERED_DEVICES.into_iter().any(numbered)
}

fn is_unsafe(c: char) -> bool {
    is_odd(c) || matches!(c, '\n' | '"' | '`' | '<' | '>' | '|' | '*' | '?' | ':' | '\\')
}

#[cfg(test)]
mod tests {
    use super::is_portable;

    #[test]
    fn names_of_devices_and_odd_ends_are_not_portable() {
        for name in [
            "con",
            "CON",
            "aux.yaml",
            "Nul.tar.gz",
            "com1.yaml",
            "LPT9",
            "com²",
            "a.",
            "a ",
            "",
            "a:b",
            "CONIN$",
        ] {
            assert!(!is_portable(name), "{name:?}");
        }
        for name in
            ["console", "auxiliary.yaml", "com.yaml", "com10.yaml", "a.con", ".a", "a b", "lpt"]
        {
            assert!(is_portable(name), "{name:?}");
        }
    }
}
