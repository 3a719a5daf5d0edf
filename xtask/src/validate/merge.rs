//! `--merge`: the summary of the whole from summaries of parts, in the order in which the parts are
//! given.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::input;
use super::lines::{SummaryLine, VERSION};
use super::summary::{NoSum, Summary};

/// A line that the command prints.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    summary: Option<&'a RawValue>,
    report: Option<IgnoredAny>,
}

/// The member of a summary that is read before all others.
#[derive(Deserialize)]
struct Versioned {
    version: Option<u64>,
}

/// Adds up the summaries in files, each of which has at least one.
///
/// # Errors
///
/// If a file has no summary, or something that is none; with the file and the line.
pub(super) fn merged(files: &[PathBuf]) -> anyhow::Result<Summary> {
    let mut sum = None;
    for path in files {
        add_file(path, &mut sum)?;
    }
    sum.ok_or_else(|| anyhow::anyhow!("there is no file with a summary"))
}

fn add_file(path: &Path, sum: &mut Option<Summary>) -> anyhow::Result<()> {
    let name = input::shown(path, None);
    let unreadable = |error: io::Error| anyhow::anyhow!("{name} cannot be read: {error}");
    let input = input::open(path, &input::Done::default()).map_err(unreadable)?;
    let mut source = BufReader::new(input.source);
    let (mut number, mut bytes, mut summaries, mut is_open) = (0, Vec::new(), 0, false);
    loop {
        bytes.clear();
        if source.read_until(b'\n', &mut bytes).map_err(unreadable)? == 0 {
            break;
        }
        number += 1;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match add_line(&bytes, sum) {
            Ok(is_summary) => {
                (summaries, is_open) = (summaries + u64::from(is_summary), !is_summary)
            }
            Err(why) => anyhow::bail!("{name}:{number}: {why}"),
        }
    }
    match (summaries, is_open) {
        (_, true) => anyhow::bail!(
            "{name}:{number}: the summary is missing behind this body; the file is cut off"
        ),
        (0, false) => anyhow::bail!("{name} has no summary; `--format summary` writes one"),
        (_, false) => Ok(()),
    }
}

/// Adds the summary in a line. Returns whether it has one, or else tells of a body.
fn add_line(line: &[u8], sum: &mut Option<Summary>) -> Result<bool, String> {
    let found: Line<'_> = serde_json::from_slice(line).map_err(|error| no_json(&error))?;
    let Some(text) = found.summary else {
        let is_body = found.report.is_some();
        return if is_body { Ok(false) } else { Err(no_line()) };
    };
    demand_version(text)?;
    let whole: SummaryLine = serde_json::from_slice(line).map_err(|error| no_summary(&error))?;
    let next = whole.summary()?;
    match sum {
        None => *sum = Some(next),
        Some(sum) => sum.merge(next).map_err(|error| no_sum(&error))?,
    }
    Ok(true)
}

fn demand_version(summary: &RawValue) -> Result<(), String> {
    let found: Versioned =
        serde_json::from_str(summary.get()).map_err(|error| no_summary(&error))?;
    match found.version {
        Some(VERSION) => Ok(()),
        Some(version) => Err(format!(
            "a summary of version {version}, and this command adds up those of version {VERSION}; \
             write all of them with one command"
        )),
        None => {
            Err("a summary without a version, of an earlier command; write it again".to_owned())
        }
    }
}

fn no_json(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return format!("column {}: the line is cut off", error.column());
    }
    let (column, why) = (error.column(), reason(error));
    format!(
        "column {column}: {why}; only what `--format summary` or `--format json` prints is added up"
    )
}

fn no_line() -> String {
    "neither a summary nor a body; only what `--format summary` or `--format json` prints is added up"
        .to_owned()
}

fn no_summary(error: &serde_json::Error) -> String {
    format!("no summary of this command: {}", reason(error))
}

/// The reason without the place, which counts in the line alone.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(reason, _)| reason.to_owned())
}

fn no_sum(error: &NoSum) -> String {
    match error {
        NoSum::Level(before, this) => format!(
            "bodies are invalid from the level {} on, and from {} on in the summaries before; use one \
             `--level` for all parts",
            this.name(),
            before.name()
        ),
        NoSum::Large => "the counts have more than 64 bits".to_owned(),
    }
}
