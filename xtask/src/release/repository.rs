//! What a release asks git.

use std::path::Path;

use anyhow::{Context, bail};

use crate::diff::git::{Repository, git, said};

/// How many changed files a message names.
const NAMED: usize = 10;

impl Repository {
    /// What git prints; an error if it ends with one.
    pub(super) fn says(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let output = git(&self.top, arguments, &[])?;
        if !output.status.success() {
            bail!("`git {}`: {}", arguments.join(" "), said(&output));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Refuses a tree with changes: what is released must be a commit, and git must be able to take
    /// everything back.
    pub(super) fn demand_clean(&self) -> anyhow::Result<()> {
        let changes = self.says(&["status", "--porcelain"])?;
        if changes.is_empty() {
            return Ok(());
        }
        let named: Vec<&str> = changes.lines().take(NAMED).collect();
        bail!(
            "the tree has changes that are not committed; commit or stash them first:\n{}",
            named.join("\n")
        );
    }

    /// Refuses a clone without the whole history: the last release may be in what is missing.
    pub(super) fn demand_history(&self) -> anyhow::Result<()> {
        if self.is_shallow()? {
            bail!("this clone is shallow; fetch the rest with `git fetch --unshallow`");
        }
        Ok(())
    }

    /// The commit that wrote a version into the releases file, or the last one that changed the file.
    pub(super) fn release_commit(&self, file: &str, version: &str) -> anyhow::Result<String> {
        let entry = format!("-Sversion: \"{version}\"");
        let log = ["log", "-1", "--format=%H"];
        for more in [&["--follow", &entry][..], &[]] {
            let found = self.says(&[&log[..], more, &["--", file]].concat())?;
            if !found.trim().is_empty() {
                return Ok(found.trim().to_owned());
            }
        }
        bail!("{file} is in no commit; commit it, or remove it if nothing was released");
    }

    /// Whether there is a tag of this name.
    pub(super) fn has_tag(&self, tag: &str) -> anyhow::Result<bool> {
        let name = format!("refs/tags/{tag}");
        let output = git(&self.top, &["rev-parse", "--verify", "--quiet", &name], &[])?;
        Ok(output.status.success())
    }

    /// Writes a folder of a commit to another place.
    pub(super) fn extract(&self, commit: &str, folder: &str, to: &Path) -> anyhow::Result<()> {
        let archive = to.join("old.tar");
        let tree = format!("{commit}:{}", folder.trim_end_matches('/'));
        let file = archive.display().to_string();
        self.says(&["archive", "--format=tar", "--output", &file, &tree])?;
        let unpacked = std::process::Command::new("tar")
            .arg("-xf")
            .arg(&archive)
            .arg("-C")
            .arg(to)
            .status()
            .context("the program `tar` cannot be run")?;
        if !unpacked.success() {
            bail!("tar could not unpack {file}");
        }
        Ok(())
    }
}
