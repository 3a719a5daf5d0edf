//! The lock file of the workspace that the package is in, and the version of the package there.

use std::io;
use std::path::{Path, PathBuf};

/// The lock file that covers a package: the nearest one in its folder or those around it.
pub(super) fn covering(out: &Path) -> io::Result<Option<PathBuf>> {
    let out = out.canonicalize()?;
    Ok(out.ancestors().map(|folder| folder.join("Cargo.lock")).find(|lock| lock.is_file()))
}

/// The lock file that covers a package, and its text with another version of it; nothing if no lock
/// file has the package.
pub(super) fn relocked(
    out: &Path,
    name: &str,
    old: &str,
    new: &str,
) -> io::Result<Option<(PathBuf, String)>> {
    let Some(path) = covering(out)? else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(&path)?;
    let written = with_version(&text, name, old, new);
    Ok((written != text).then_some((path, written)))
}

/// The text that cargo itself would write, which needs the new manifest in its place: by then it is
/// too late to write all or nothing. Packages of a workspace have no source; one of the same name in
/// a registry is another.
fn with_version(text: &str, name: &str, old: &str, new: &str) -> String {
    let head = format!("[[package]]\nname = \"{name}\"\nversion = ");
    let mut parts = text.split("\n\n");
    let mut blocks: Vec<String> = Vec::new();
    for block in parts.by_ref() {
        let is_it = block.starts_with(&head) && !block.contains("\nsource = ");
        blocks.push(if is_it {
            block.replacen(&format!("{head}\"{old}\""), &format!("{head}\"{new}\""), 1)
        } else {
            block.replace(&format!(" \"{name} {old}\","), &format!(" \"{name} {new}\","))
        });
    }
    blocks.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn only_the_package_of_the_workspace_changes() {
        let lock = |version: &str| {
            format!(
                "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"registry\"\n\n\
                 [[package]]\nname = \"a\"\nversion = \"{version}\"\n\n\
                 [[package]]\nname = \"b\"\nversion = \"0.1.0\"\ndependencies = [\n \"a {version}\",\n]\n"
            )
        };
        assert_eq!(with_version(&lock("0.1.0"), "a", "0.1.0", "0.2.0"), lock("0.2.0"));
    }
}
