//! `cargo xtask validate`: where recorded bodies depart from the docs.

mod bodies;
mod erratum;
mod gzip;
mod input;
mod progress;
mod show;
mod summary;

use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use codegen::count;
use codegen::erratum::{Broken, Proposal};
use codegen::interpret::{Interpreter, Report, Request};
use codegen::model::{Envelope, Model, Severity};

use crate::Outcome;
use crate::print::eprintln;
use crate::spec::{SpecFolder, lowered};
use bodies::{Body, LONGEST};
use input::Done;
use show::{Format, Printer, Target};
use summary::{Place, Summary};

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
    /// Files with bodies: `.json`, a body or an array of them; `.ndjson` or `.jsonl`, one a line;
    /// `-` for the standard input. What is packed with gzip is unpacked
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
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
    let folder = arguments.spec.path()?;
    let lowered = lowered(&folder)?;
    let model = &lowered.model;
    let event = arguments.event.as_ref();
    let event = event.map(|event| event_of(model, event)).transpose()?;
    let headers = headers(model, &arguments.header, event)?;
    let proposal = arguments.erratum.as_ref();
    let proposal = proposal.map(|rule| erratum::proposal(&folder, &lowered, rule)).transpose()?;
    let errata = proposal.as_ref().map(|_| Target::Error);
    let bar = progress::bar(input::size(&arguments.files));
    let most = if arguments.all { u64::MAX } else { SHOWN };
    let mut session = Session {
        interpreter: Interpreter::new(model),
        parts: parts(&model.envelope),
        are_arrays: model.envelope.batch.as_ref().is_some_and(|path| path.0.is_empty()),
        event,
        headers,
        expected: event.map(|index| model.events[index].wire.as_str()),
        others: 0,
        level: arguments.level.severity(),
        summary: Summary::default(),
        proposal,
        printer: Printer::new(arguments.format, errata.unwrap_or_default(), most, bar.clone()),
        bar,
        done: Done::default(),
        output: Ok(()),
    };
    for path in &arguments.files {
        session.file(path);
    }
    session.end()
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

/// A run over all files.
struct Session<'m> {
    interpreter: Interpreter<'m>,
    /// The rules that a body has the name of an event, and data.
    parts: Vec<String>,
    /// True if a body is an array of payloads.
    are_arrays: bool,
    event: Option<usize>,
    /// The headers that all bodies came with.
    headers: Vec<(String, Vec<u8>)>,
    /// The name of that event, and how many bodies have another.
    expected: Option<&'m str>,
    others: u64,
    level: Severity,
    summary: Summary,
    proposal: Option<Proposal<'m>>,
    printer: Printer,
    bar: indicatif::ProgressBar,
    done: Done,
    output: io::Result<()>,
}

impl Session<'_> {
    /// Reads a file, unless nobody listens any more.
    fn file(&mut self, path: &Path) {
        if self.output.is_err() {
            return;
        }
        self.summary.files += 1;
        let name = input::shown(path);
        let before = self.summary.bodies + self.summary.too_long;
        let done = Rc::clone(&self.done);
        let read = input::open(path, &done).and_then(|input| {
            let are_arrays = self.are_arrays;
            bodies::each(input.source, input.layout, LONGEST, are_arrays, |body| {
                self.body(&name, body)
            })
        });
        match read {
            Err(error) => {
                self.summary.failed_files += 1;
                self.tell(&format!("error: {name} cannot be read: {error}"));
            }
            Ok(()) if self.summary.bodies + self.summary.too_long == before => {
                self.tell(&format!("warning: {name} has no body in it"));
            }
            Ok(()) => {}
        }
    }

    /// Looks at a body; returns whether to go on.
    fn body(&mut self, file: &str, body: &Body<'_>) -> bool {
        let place = Place {
            file: file.to_owned(),
            line: body.line,
            number: body.number,
            is_line: body.is_line,
        };
        let Some(bytes) = body.bytes else {
            self.summary.too_long += 1;
            self.tell(&format!(
                "error: {place}: a body of more than {} MiB, which is not read; \
                 if several stand on one line, put each on its own",
                LONGEST >> 20
            ));
            return true;
        };
        let request = Request { body: bytes, headers: &self.headers, event: self.event };
        let report = self.interpreter.report_request(&request);
        self.summary.add(&place, &report, self.level);
        self.summary.bare += u64::from(self.is_bare(&report));
        self.others += u64::from(self.is_another(&report));
        if let Some(proposal) = &mut self.proposal {
            proposal.add(&report);
        }
        self.output = self.printer.body(&place, &report);
        self.progress();
        self.output.is_ok()
    }

    /// Returns whether a body has neither the name of an event nor data.
    fn is_bare(&self, report: &Report) -> bool {
        let misses = |id: &String| report.deviations.iter().any(|deviation| deviation.rule == *id);
        report.event.is_none() && !self.parts.is_empty() && self.parts.iter().all(misses)
    }

    /// Returns whether a body names another event than the one that all are said to be.
    fn is_another(&self, report: &Report) -> bool {
        let names = self.expected.zip(report.event.as_deref());
        names.is_some_and(|(expected, name)| expected != name)
    }

    fn progress(&self) {
        if self.bar.is_hidden() {
            return;
        }
        self.bar.set_position(self.done.get());
        if self.summary.bodies.is_multiple_of(1024) {
            let deviations: u64 = self.summary.counts.values().sum();
            let bodies = self.summary.bodies;
            let (bodies, deviations) = (count(bodies, "body"), count(deviations, "deviation"));
            self.bar.set_message(format!("{bodies}, {deviations}"));
        }
    }

    /// Says something beside the results.
    fn tell(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
    }

    fn end(mut self) -> anyhow::Result<Outcome> {
        self.bar.finish_and_clear();
        let summary = &self.summary;
        let pastes = self.proposal.as_ref().map(|proposal| {
            let row = summary.rule(proposal.rule());
            proposal.pastes(row.map(|row| Broken { bodies: row.bodies, first: &row.first.place }))
        });
        let yaml = pastes.as_ref().map(|pastes| erratum::yaml(pastes));
        if self.output.is_ok() {
            self.output = self.printer.summary(summary, yaml.as_deref());
        }
        if let Some((proposal, pastes)) = self.proposal.as_ref().zip(pastes) {
            self.tell(&erratum::instructions(proposal.rule(), &pastes));
        }
        match std::mem::replace(&mut self.output, Ok(())) {
            // The reader of the output has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            output => output?,
        }
        self.hints();
        self.outcome()
    }

    fn hints(&self) {
        let (bare, bodies) = (self.summary.bare, self.summary.bodies);
        if let (Some(expected), true) = (self.expected, self.others > 0) {
            let (others, bodies) = (self.others, count(bodies, "body"));
            self.tell(&format!(
                "note: of {bodies}, {others} with the name of another event than {expected}, looked \
                 at as that one"
            ));
        }
        if bare > 0 {
            self.tell(&format!(
                "note: of {}, {bare} without the name of an event and without data; bodies are looked \
                 at whole, as they arrive, and `--event` does not stand in for what is around the \
                 data",
                count(bodies, "body")
            ));
        }
    }

    fn outcome(&self) -> anyhow::Result<Outcome> {
        let summary = &self.summary;
        if summary.failed_files + summary.too_long > 0 {
            return Ok(Outcome::Failed);
        }
        if summary.bodies == 0 {
            anyhow::bail!("there is no body to look at; a file has JSON objects, one or many");
        }
        Ok(if summary.invalid == 0 { Outcome::Fine } else { Outcome::Found })
    }
}
