//! The questions that a release asks git.

use std::path::Path;

use anyhow::{Context, bail};

use crate::diff::git::{Repository, git};

/// How many changed files a message names.
const NAMED: usize = 10;

impl Repository {
    /// Refuses a tree with changes: a release must be made from a commit, and git must be able to take
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

    /// Refuses a clone without the whole history: the last release may be in the missing part.
    pub(super) fn demand_history(&self) -> anyhow::Result<()> {
        if self.is_shallow()? {
            bail!("this clone is shallow; fetch the rest with `git fetch --unshallow`");
        }
        Ok(())
    }

    /// The commit that wrote a version into the releases file, or the last one that changed the file.
    pub(super) fn release_commit(&self, file: &str, version: &str) -> anyhow::Result<String> {
        if let Some(commit) = self.commit_of_release("HEAD", file, version)? {
            return Ok(commit);
        }
        let found = self.says(&["log", "-1", "--format=%H", "--", file])?;
        if found.trim().is_empty() {
            bail!("{file} is in no commit; commit it, or remove it if nothing was released");
        }
        Ok(found.trim().to_owned())
    }

    /// Returns whether there is a tag of this name.
    pub(super) fn has_tag(&self, tag: &str) -> anyhow::Result<bool> {
        let name = format!("refs/tags/{tag}");
        let output = git(&self.top, &["rev-parse", "--verify", "--quiet", &name], &[])?;
        Ok(output.status.success())
    }

    /// Returns whether a commit has a folder.
    pub(super) fn has_folder(&self, commit: &str, folder: &str) -> anyhow::Result<bool> {
        let arguments = ["cat-file", "-e", &tree(commit, folder)];
        Ok(git(&self.top, &arguments, &[])?.status.success())
    }

    /// Writes a folder of a commit to another place.
    pub(super) fn extract(&self, commit: &str, folder: &str, to: &Path) -> anyhow::Result<()> {
        let tree = tree(commit, folder);
        let found = self.files(&tree, |_| true)?;
        if let Some(link) = found.links.first() {
            bail!("{tree}/{link} is a link, and links of a revision are not followed");
        }
        for (path, bytes) in found.files {
            let path = to.join(path);
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        }
        Ok(())
    }
}

/// The name that git has for a folder of a commit.
fn tree(commit: &str, folder: &str) -> String {
    format!("{commit}:{}", folder.trim_end_matches('/'))
}
