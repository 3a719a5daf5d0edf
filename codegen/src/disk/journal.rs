//! Files that change together. The list of them is on the disk before the first one changes. After a
//! kill the next command reads the list, and goes on or takes back what was done.

use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;
use serde::{Deserialize, Serialize};

use super::inside::{bytes, bytes_if_there, inside};
use super::work::{REST, Work};
use crate::digest::sha256;

/// The list of the files. Until it is there, nothing but waiting files was written.
const STEPS: &str = "steps";

/// The largest file that changes.
pub(super) const LARGEST: u64 = 64 << 20;

/// A file and the text that it is to have; nothing if it is to go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change<'a> {
    pub(super) path: &'a str,
    pub(super) text: Option<&'a str>,
}

/// The changes that were begun, and the work that remains after all files have changed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    rest: Option<String>,
    steps: Vec<Step>,
}

/// A file that changes, with the SHA-256 that it has before and after; nothing if it is not there.
#[derive(Debug, Serialize, Deserialize)]
struct Step {
    path: String,
    before: Option<String>,
    after: Option<String>,
}

/// The state of a file on its way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Before,
    After,
    /// Somebody else has changed it.
    Other,
}

impl Journal {
    /// Writes everything that needs room on the disk, then the list of the files.
    pub(super) fn begin(
        work: &Work,
        changes: &[Change<'_>],
        rest: Option<&str>,
    ) -> io::Result<Self> {
        let mut steps = Vec::new();
        for (number, change) in changes.iter().enumerate() {
            steps.push(stage(work, number, change)?);
        }
        let new = changes.iter().enumerate().filter(|(_, change)| change.text.is_some());
        let new: Vec<PathBuf> = new.map(|(number, _)| waiting(work, number)).collect();
        work.ops.sync(&work.path(), &new)?;
        let journal = Self { rest: rest.map(str::to_owned), steps };
        let text = serde_json::to_string_pretty(&journal).map_err(io::Error::other)?;
        work.ops.write(&work.file("steps.new"), &text)?;
        work.ops.rename(&work.file("steps.new"), &work.file(STEPS))?;
        Ok(journal)
    }

    /// Changes all files or, if that fails for one, none.
    pub(super) fn run(&self, work: &Work) -> io::Result<()> {
        for number in 0..self.steps.len() {
            if let Err(error) = self.step(work, number) {
                return Err(match self.undo(work) {
                    Ok(()) => error,
                    Err(second) => io::Error::other(format!(
                        "{error}; and not everything could be put back: {second}"
                    )),
                });
            }
        }
        Ok(())
    }

    fn step(&self, work: &Work, number: usize) -> io::Result<()> {
        let step = &self.steps[number];
        let path = inside(&work.folder, &step.path)?;
        let is_done = step.state(&path)? == State::After;
        if step.after.is_none() {
            if !is_done {
                work.ops.remove_file(&path)?;
            }
            remove_empty_folders(work, &step.path);
            return Ok(());
        }
        if is_done {
            return Ok(());
        }
        path.parent().map_or(Ok(()), |parent| work.ops.create_dir_all(parent))?;
        work.ops.rename(&waiting(work, number), &path)
    }

    /// Takes back what was done. Goes on when something cannot be put back: as little as possible is
    /// lost.
    pub(super) fn undo(&self, work: &Work) -> io::Result<()> {
        let mut result = Ok(());
        for number in (0..self.steps.len()).rev() {
            result = result.and(self.take_back(work, number));
        }
        self.steps.iter().for_each(|step| remove_empty_folders(work, &step.path));
        result?;
        self.close(work)
    }

    fn take_back(&self, work: &Work, number: usize) -> io::Result<()> {
        let step = &self.steps[number];
        let path = inside(&work.folder, &step.path)?;
        if step.state(&path)? != State::After || step.before == step.after {
            return Ok(());
        }
        if step.before.is_none() {
            work.ops.remove_file(&path)?;
            // A file may have to be put back where these folders are.
            remove_empty_folders(work, &step.path);
            return Ok(());
        }
        path.parent().map_or(Ok(()), |parent| work.ops.create_dir_all(parent))?;
        work.ops.rename(&kept(work, number), &path)
    }

    /// Forgets the list: all is done, or all is as it was.
    pub(super) fn close(&self, work: &Work) -> io::Result<()> {
        work.ops.remove_file(&work.file(STEPS))
    }

    /// Ends the work of a command that was killed: goes on if that is possible, or else takes back
    /// what was done.
    pub(super) fn end_after_a_kill(work: &Work) -> io::Result<()> {
        let Some(journal) = Self::read(work)? else {
            return Ok(());
        };
        let states = journal.states(work)?;
        if let Some(other) = states.iter().position(|state| *state == State::Other) {
            return Err(changed_since(work, &journal.steps[other].path));
        }
        let has_begun = states.contains(&State::After);
        let can_go_on = has_begun
            && states.iter().enumerate().all(|(number, state)| {
                let waits =
                    journal.steps[number].after.is_none() || waiting(work, number).is_file();
                *state == State::After || waits
            });
        if !can_go_on {
            return journal.undo(work);
        }
        journal.run(work)?;
        match journal.rest {
            None => journal.close(work),
            Some(_) => work.ops.rename(&work.file(STEPS), &work.file(REST)),
        }
    }

    fn read(work: &Work) -> io::Result<Option<Self>> {
        let path = work.file(STEPS);
        if !path.exists() {
            return Ok(None);
        }
        let found = serde_json::from_slice(&bytes(&path, LARGEST)?);
        found.map(Some).map_err(|error| {
            let (path, folder) = (path.display(), work.path());
            let message = format!(
                "{path}: no command has written this ({error}); remove {}",
                folder.display()
            );
            io::Error::new(io::ErrorKind::InvalidData, message)
        })
    }

    fn states(&self, work: &Work) -> io::Result<Vec<State>> {
        let state = |step: &Step| step.state(&inside(&work.folder, &step.path)?);
        self.steps.iter().map(state).collect()
    }
}

impl Step {
    fn state(&self, path: &Path) -> io::Result<State> {
        let found = digest(path)?;
        Ok(if found == self.after {
            State::After
        } else if found == self.before {
            State::Before
        } else {
            State::Other
        })
    }
}

/// The work that a killed command has left to do.
pub(super) fn rest(work: &Work) -> io::Result<Option<String>> {
    let path = work.file(REST);
    if !path.exists() {
        return Ok(None);
    }
    let journal: Option<Journal> = serde_json::from_slice(&bytes(&path, LARGEST)?).ok();
    Ok(journal.and_then(|journal| journal.rest))
}

/// Returns whether a command has begun to change the files of a folder and has not ended.
pub(super) fn has_begun(folder: &Path) -> bool {
    folder.join(super::WORK).join(STEPS).exists()
}

fn waiting(work: &Work, number: usize) -> PathBuf {
    work.file(&format!("new-{number}"))
}

/// The path at which the old file of a step is kept until all steps are done.
fn kept(work: &Work, number: usize) -> PathBuf {
    work.file(&format!("old-{number}"))
}

fn stage(work: &Work, number: usize, change: &Change<'_>) -> io::Result<Step> {
    let path = inside(&work.folder, change.path)?;
    let before = digest(&path)?;
    if let Some(text) = change.text {
        work.ops.write_soon(&waiting(work, number), text)?;
        if before.is_some() {
            work.ops.copy_permissions(&path, &waiting(work, number))?;
        }
    }
    if before.is_some() {
        work.ops.copy(&path, &kept(work, number))?;
    }
    let after = change.text.map(|text| sha256(text.as_bytes()));
    Ok(Step { path: change.path.to_owned(), before, after })
}

/// The SHA-256 of a file; nothing if it is not there, or a folder is.
fn digest(path: &Path) -> io::Result<Option<String>> {
    if path.is_dir() {
        return Ok(None);
    }
    Ok(bytes_if_there(path, LARGEST)?.map(|bytes| sha256(&bytes)))
}

/// Removes the folders around a path, from the inside out, as long as they are empty.
fn remove_empty_folders(work: &Work, path: &str) {
    let mut inner = path;
    while let Some((around, _)) = inner.rsplit_once('/') {
        inner = around;
        let folder = inside(&work.folder, inner);
        let removed = folder.and_then(|folder| {
            // A folder that is not there need not be told to whoever watches.
            if fs::symlink_metadata(&folder).is_ok() {
                work.ops.remove_dir(&folder)
            } else {
                Ok(())
            }
        });
        if removed.is_err() {
            break;
        }
    }
}

fn changed_since(work: &Work, path: &str) -> io::Error {
    let message = format!(
        "{}: a command was killed when it wrote here, and somebody has changed this file since; \
         nothing was written. Put the files right, then remove {}",
        work.folder.join(path).display(),
        work.path().display()
    );
    io::Error::new(io::ErrorKind::AlreadyExists, message)
}
