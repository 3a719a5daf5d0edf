//! Changes of files in the unified format, for people to read and for `patch -p1` to apply.

use similar::TextDiff;

/// The name of a file on a side on which the file does not exist.
const NOWHERE: &str = "/dev/null";

/// The change of one file as `patch -p1` and `git apply` read it; empty if nothing changes. The path
/// begins at the folder in which the patch is to be applied. A file without an old text is new, and
/// one without a new text is removed.
pub fn patch(path: &str, before: Option<&str>, after: Option<&str>) -> String {
    let header = |side: &str, text: Option<&str>| match text {
        // A tab ends a name that has blanks.
        Some(_) if path.contains(char::is_whitespace) => format!("{side}/{path}\t"),
        Some(_) => format!("{side}/{path}"),
        None => NOWHERE.to_owned(),
    };
    let (old, new) = (header("a", before), header("b", after));
    let diff = TextDiff::from_lines(before.unwrap_or_default(), after.unwrap_or_default());
    diff.unified_diff().header(&old, &new).to_string()
}

#[cfg(test)]
mod tests {
    use super::patch;

    #[test]
    fn a_patch_names_both_sides() {
        let changed = patch("spec/a.yaml", Some("a: 1\n"), Some("a: 2\n"));
        assert_eq!(changed, "--- a/spec/a.yaml\n+++ b/spec/a.yaml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n");
        let new = patch("a.yaml", None, Some("a: 1\n"));
        assert_eq!(new, "--- /dev/null\n+++ b/a.yaml\n@@ -0,0 +1 @@\n+a: 1\n");
        let gone = patch("a b.yaml", Some("a: 1"), None);
        let end = "@@ -1 +0,0 @@\n-a: 1\n\\ No newline at end of file\n";
        assert_eq!(gone, format!("--- a/a b.yaml\t\n+++ /dev/null\n{end}"));
        assert_eq!(patch("a.yaml", Some("a: 1\n"), Some("a: 1\n")), "");
    }
}
