//! `cargo xtask validate`: where recorded bodies depart from the docs.

mod bodies;
mod erratum;
mod gzip;
mod input;
mod lines;
mod look;
mod merge;
mod progress;
mod reading;
mod session;
mod severity;
mod show;
mod summary;
mod threads;

use std::io;
use std::path::PathBuf;
use std::thread::available_parallelism;

use codegen::count;
use codegen::interpret::Interpreter;
use codegen::model::{Envelope, Model, Severity};

use crate::Outcome;
use crate::diff::side::Side;
use crate::print::eprintln;
use crate::spec::{SpecFolder, lowered_side};
use input::Done;
use look::{Keeps, Looker};
use reading::Reading;
use session::Session;
use show::{Format, Printer, Target};
use summary::Summary;

const LONG_HELP: &str = "\
Exit codes:
  0  all bodies are valid
  1  a body is invalid: it has a deviation of the severity of --level, or of a higher one
  2  it could not be done, or not for all files: a file cannot be read, the spec has errors, or there
     is no such event or rule";

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// The module and the event of all bodies, where the bodies alone do not tell them
    #[arg(long, value_name = "MODULE/EVENT")]
    event: Option<String>,
    /// A header that all bodies came with, where a header names the event; with --event, the name
    /// of that event stands in for it
    #[arg(long, value_name = "NAME:VALUE", value_parser = header)]
    header: Vec<(String, Vec<u8>)>,
    /// What makes a body invalid: a deviation of this severity or a higher one
    #[arg(long, value_enum, default_value_t = Level::Error)]
    level: Level,
    /// How the results are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print the YAML of the erratum that would allow what breaks this rule, and nothing else, to
    /// the standard output
    #[arg(long, value_name = "RULE")]
    erratum: Option<String>,
    /// Show all deviations, not three of each rule.
    #[arg(long)]
    all: bool,
    /// How many threads look at bodies [default: one for each processor]. The results are the same
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// The name of the standard input in the results
    #[arg(long, value_name = "NAME")]
    stdin_name: Option<String>,
    /// Add up summaries, which the files have as `--format summary` or `--format json` has printed
    /// them of parts of the bodies, to the summary of the whole. The order of the files is that of
    /// the parts; the spec is not read
    #[arg(long, conflicts_with_all = [
        "event", "header", "level", "erratum", "all", "threads", "stdin_name",
    ])]
    merge: bool,
    /// Files with bodies: `.json`, a body or an array of them; `.ndjson` or `.jsonl`, one a line;
    /// `-` for the standard input. What is packed with gzip is unpacked
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Arguments {
    fn threads(&self) -> usize {
        let processors = || available_parallelism().map_or(1, usize::from);
        self.threads.map_or_else(processors, usize::from)
    }
}

/// The severities, as one writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Level {
    /// The docs are contradicted.
    Error,
    /// So is what was observed or inferred.
    Warning,
    /// Something is new to the spec.
    Notice,
}

impl Level {
    fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Notice => Severity::Notice,
        }
    }
}

/// How many deviations of each rule are shown.
const SHOWN: u64 = 3;

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    if arguments.merge {
        return add_up(arguments);
    }
    let folder = arguments.spec.path()?;
    let side = Side::folder(&folder)?;
    let lowered = lowered_side(&side)?;
    let model = &lowered.model;
    let event = arguments.event.as_ref();
    let event = event.map(|event| event_of(model, event)).transpose()?;
    let headers = headers(model, &arguments.header, event)?;
    let proposal = arguments.erratum.as_ref();
    let proposal = proposal.map(|rule| erratum::proposal(&folder, &lowered, rule)).transpose()?;
    let errata = proposal.as_ref().map(|_| Target::Error);
    let bar = progress::bar(input::size(&arguments.files));
    let most = if arguments.all { u64::MAX } else { SHOWN };
    let looker = Looker {
        interpreter: Interpreter::new(model),
        event,
        expected: event.map(|index| model.events[index].wire.as_str()),
        headers,
        parts: parts(&model.envelope),
        level: arguments.level.severity(),
        writes_lines: arguments.format == Format::Json,
        keeps: match (&proposal, arguments.format) {
            (Some(_), _) => Keeps::All,
            (None, Format::Text) => Keeps::Deviating,
            (None, Format::Json | Format::Summary) => Keeps::None,
        },
    };
    let reading = Reading {
        files: arguments.files.clone(),
        stdin: arguments.stdin_name.clone(),
        are_arrays: model.envelope.batch.as_ref().is_some_and(|path| path.0.is_empty()),
        done: Done::default(),
    };
    let mut session = Session {
        expected: looker.expected,
        findings: looker.nothing(),
        told: 0,
        before: 0,
        proposal,
        printer: Printer::new(arguments.format, errata.unwrap_or_default(), most, bar.clone()),
        bar,
        done: Done::clone(&reading.done),
        output: Ok(()),
    };
    session.findings.summary.specs.push(side.fingerprint());
    match arguments.threads() {
        1 => reading.each(|found| session.alone(&looker, found)),
        threads => threads::run(reading, &looker, &mut session, threads)?,
    }
    session.end()
}

/// Adds up the summaries of parts, and prints the sum.
fn add_up(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let summary = merge::merged(&arguments.files)?;
    if summary.specs.len() > 1 {
        let specs = summary.specs.join(", ");
        eprintln!("warning: the parts were held to different specs, of the fingerprints {specs}");
    }
    let bar = indicatif::ProgressBar::hidden();
    let mut printer = Printer::new(arguments.format, Target::default(), SHOWN, bar);
    heard(printer.summary(&summary, None))?;
    bare_hint(&summary).iter().for_each(|hint| eprintln!("{hint}"));
    outcome(&summary)
}

/// Passes on an error in the output, unless its reader has seen enough.
fn heard(output: io::Result<()>) -> io::Result<()> {
    output.or_else(
        |error| {
            if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
        },
    )
}

/// Tells that bodies may be data alone.
fn bare_hint(summary: &Summary) -> Option<String> {
    let (bare, bodies) = (summary.bare, count(summary.bodies, "body"));
    (bare > 0).then(|| {
        format!(
            "note: of {bodies}, {bare} without the name of an event and without data; bodies are \
             looked at whole, as they arrive, and `--event` does not stand in for what is around the \
             data"
        )
    })
}

fn outcome(summary: &Summary) -> anyhow::Result<Outcome> {
    if summary.failed_files + summary.too_long > 0 {
        return Ok(Outcome::Failed);
    }
    if summary.bodies == 0 {
        anyhow::bail!("there is no body to look at; a file has JSON objects, one or many");
    }
    Ok(if summary.invalid == 0 { Outcome::Fine } else { Outcome::Found })
}

/// A header, as the command line has it.
fn header(text: &str) -> Result<(String, Vec<u8>), String> {
    let (name, value) = text
        .split_once(':')
        .ok_or_else(|| "a header is NAME:VALUE, such as `X-Shop-Event: order`".to_owned())?;
    Ok((name.trim().to_owned(), value.trim().as_bytes().to_vec()))
}

/// The headers of all bodies: those that the caller gives, or else the one that names the event.
fn headers(
    model: &Model,
    given: &[(String, Vec<u8>)],
    event: Option<usize>,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let name = &model.envelope.name;
    match (&name.header, event) {
        (None, _) if !given.is_empty() => {
            anyhow::bail!("no header names the events of {}; leave `--header` out", model.vendor)
        }
        (Some(_), Some(event)) if given.is_empty() => {
            Ok(name.headers_as_bytes(&model.events[event].wire))
        }
        _ => Ok(given.to_vec()),
    }
}

/// The rules that a body has the name of an event, and data, as far as both are in members of it.
fn parts(envelope: &Envelope) -> Vec<String> {
    let roles = envelope.name.whole().into_iter().chain([&envelope.data]);
    let members = roles.filter_map(|path| path.0.first());
    members.map(|member| format!("envelope.{member}.missing")).collect()
}

/// The event of a module and a name.
fn event_of(model: &Model, text: &str) -> anyhow::Result<usize> {
    let names = model.events.iter().map(|event| identities(model, event.module, &event.wire));
    let names: Vec<Vec<String>> = names.collect();
    let is_meant = |names: &Vec<String>| names.iter().any(|name| name == text);
    if let Some(found) = names.iter().position(is_meant) {
        return Ok(found);
    }
    let other = model
        .not_transcribed
        .iter()
        .find(|event| is_meant(&identities(model, event.module, &event.wire)));
    if let Some(event) = other {
        anyhow::bail!("the spec does not transcribe the event `{text}`: see {}", event.page);
    }
    let known: Vec<&str> = names.iter().map(|name| name[0].as_str()).collect();
    let near = crate::nearest(text, known.iter().copied());
    let near = near.map_or_else(String::new, |name| format!(", did you mean `{name}`?"));
    anyhow::bail!(
        "the spec has no event `{text}`{near}\nits events, as `--event` takes them:\n  {}",
        known.join("\n  ")
    );
}

/// An event as `--event` takes it, once for each name of its module.
fn identities(model: &Model, module: usize, event: &str) -> Vec<String> {
    let module = &model.modules[module];
    let modules = std::iter::once(&module.wire).chain(&module.also_written);
    modules.map(|name| format!("{name}/{event}")).collect()
}
