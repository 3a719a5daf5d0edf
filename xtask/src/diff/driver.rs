//! The driver for `git diff`: the changes of one file, in the context of its spec.

use std::path::Path;

use anstream::{print, println};
use anyhow::Context;
use codegen::diagnostic::Source;
use codegen::diff::{Change, Report, view};
use codegen::{Lowered, disk, lower};

use super::git::Repository;
use crate::Outcome;

/// Prints what changed in a file. Git ends with an error if its driver does, so that this says what
/// it cannot do and ends well.
pub(super) fn run(spec: &Path, arguments: &[String]) -> anyhow::Result<Outcome> {
    let [path, old_file, _, _, new_file, ..] = arguments else {
        anyhow::bail!("git hands seven arguments to a driver");
    };
    println!("spec diff of {path}");
    let folder = Repository::around(spec)?.below(spec)?;
    let Some(inner) = path.strip_prefix(&folder) else {
        println!("{path} is not in the spec folder {folder}");
        return Ok(Outcome::Fine);
    };
    let sources = disk::read_spec(spec)?;
    let side = |file: &str| lower(with(&sources, inner, file)?).ok().context("errors");
    match (side(old_file), side(new_file)) {
        (Ok(old), Ok(new)) => print!("{}", view::text(&of_file(&old, &new, inner))),
        _ => println!("with the rest of the spec as it is, a side of this file has errors"),
    }
    Ok(Outcome::Fine)
}

/// The spec with another text for one file; without it if git says that it is not there.
fn with(sources: &[Source], path: &str, file: &str) -> anyhow::Result<Vec<Source>> {
    let others = sources.iter().filter(|it| it.path != path);
    let mut sources: Vec<Source> = others.cloned().collect();
    if file != "/dev/null" && file != "nul" {
        let text = std::fs::read_to_string(file).with_context(|| file.to_owned())?;
        sources.push(Source {
            path: path.to_owned(),
            text,
        });
    }
    Ok(sources)
}

/// The changes that stand in one file on either side.
fn of_file(old: &Lowered, new: &Lowered, file: &str) -> Report {
    let mut report = Report::new(old, new);
    let is_here = |change: &Change| {
        let places = [&change.old_place, &change.new_place];
        places.into_iter().flatten().any(|place| place.file == file)
    };
    report.changes.retain(is_here);
    report.wrong_waivers.clear();
    report
}
