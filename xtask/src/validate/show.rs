//! The printed results: bodies as they come, and the summary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use codegen::count;
use codegen::interpret::{Deviation, LIMIT, Report};
use codegen::model::Severity;
use indicatif::ProgressBar;
use serde::Serialize;

use super::lines::{Counts, SummaryLine};
use super::summary::{Place, Row, Summary};

/// How the results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people: each body with what is wrong with it, then a table of the rules.
    Text,
    /// For programs: a line of JSON for each body, then one for the summary.
    Json,
    /// For programs: the line of JSON for the summary alone.
    Summary,
}

/// The stream to which results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Target {
    #[default]
    Output,
    /// The standard error: the standard output is for YAML alone.
    Error,
}

/// Prints the results.
pub(super) struct Printer {
    out: BufWriter<Box<dyn Write>>,
    bar: ProgressBar,
    format: Format,
    /// How many deviations of one rule are printed.
    most: u64,
    printed: BTreeMap<String, u64>,
    left_out: u64,
}

impl Printer {
    pub(super) fn new(format: Format, target: Target, most: u64, bar: ProgressBar) -> Self {
        let out: Box<dyn Write> = match (format, target) {
            (Format::Text, Target::Error) => Box::new(io::stderr()),
            _ => Box::new(io::stdout().lock()),
        };
        Self {
            out: BufWriter::with_capacity(1 << 16, out),
            bar,
            format,
            most,
            printed: BTreeMap::new(),
            left_out: 0,
        }
    }

    /// Prints lines of JSON.
    pub(super) fn lines(&mut self, lines: &[u8]) -> io::Result<()> {
        self.out.write_all(lines)
    }

    /// Prints the findings in a body for people.
    pub(super) fn body(&mut self, place: &Place, report: &Report) -> io::Result<()> {
        if self.format == Format::Text { self.text(place, report) } else { Ok(()) }
    }

    fn json(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, line)?;
        writeln!(self.out)
    }

    fn text(&mut self, place: &Place, report: &Report) -> io::Result<()> {
        let mut shown = Vec::new();
        for deviation in &report.deviations {
            let printed = self.printed.entry(deviation.rule.clone()).or_default();
            if *printed < self.most {
                *printed += 1;
                shown.push(deviation);
            } else {
                self.left_out += 1;
            }
        }
        if shown.is_empty() {
            return Ok(());
        }
        let out = &mut self.out;
        self.bar.suspend(|| {
            writeln!(out, "{place}: {}", event_words(report))?;
            shown.into_iter().try_for_each(|deviation| write_deviation(out, deviation))?;
            // The lines must be on the terminal before the bar is.
            out.flush()
        })
    }

    /// Prints the summary of all bodies.
    pub(super) fn summary(&mut self, summary: &Summary, erratum: Option<&str>) -> io::Result<()> {
        match self.format {
            Format::Json | Format::Summary => self.json(&SummaryLine::new(summary, erratum))?,
            Format::Text => {
                if self.left_out > 0 {
                    let (left_out, most) = (self.left_out, self.most);
                    writeln!(
                        self.out,
                        "{left_out} more are not shown, for there are {most} of each rule; \
                         `--all` shows them"
                    )?;
                }
                let is_first = self.printed.is_empty();
                write_summary(&mut self.out, summary, is_first)?;
                if let Some(erratum) = erratum {
                    self.out.flush()?;
                    print(erratum)?;
                }
            }
        }
        self.out.flush()
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

fn event_words(report: &Report) -> String {
    match (&report.event, &report.module) {
        (Some(event), Some(module)) => format!("{} of {module}", plain(event)),
        (Some(event), None) => plain(event).into_owned(),
        (None, _) => "no event".to_owned(),
    }
}

fn write_deviation(out: &mut impl Write, deviation: &Deviation) -> io::Result<()> {
    let Deviation { severity, rule, pointer, message, found, .. } = deviation;
    let (severity, message) = (severity.name(), plain(message));
    writeln!(out, "  {severity:7} {} {message}", place_in(pointer))?;
    let found = found.as_deref();
    let found = found.map_or_else(String::new, |found| format!(", found {}", plain(found)));
    writeln!(out, "          {rule}{found}")
}

/// A pointer for people: the pointer to the whole body is empty, and would be overlooked.
fn place_in(pointer: &str) -> Cow<'_, str> {
    match pointer {
        "" => Cow::Borrowed("the body"),
        pointer => plain(pointer),
    }
}

/// Text from a body on one line of a terminal. Characters are escaped that would break the line, move
/// the cursor, or turn the direction of the text behind them.
fn plain(text: &str) -> Cow<'_, str> {
    let is_odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let parts = text
        .chars()
        .map(|c| if is_odd(c) { c.escape_unicode().to_string() } else { c.to_string() });
    Cow::Owned(parts.collect())
}

/// Writes the tables and the counts, with an empty line in front of each but the first thing.
fn write_summary(out: &mut impl Write, summary: &Summary, is_first: bool) -> io::Result<()> {
    let mut gap = if is_first { "" } else { "\n" };
    let (times, bodies) = ("times", "bodies");
    let rules = summary.rules();
    if !rules.is_empty() {
        let head = "severity  rule, and where it was broken first";
        writeln!(out, "{gap}{times:>9} {bodies:>9}  {head}")?;
        gap = "\n";
    }
    for row in rules {
        let severity = row.severity.map_or("", Severity::name);
        write_row(out, row, severity)?;
    }
    let excused = summary.excused();
    if !excused.is_empty() {
        let head = "excused by an erratum, and where first";
        writeln!(out, "{gap}{times:>9} {bodies:>9}  {head}")?;
        gap = "\n";
    }
    for row in excused {
        write_row(out, row, "excused")?;
    }
    let counts = Counts::of(summary);
    writeln!(
        out,
        "{gap}{}, {} invalid; {}, {}, {}",
        count(summary.bodies, "body"),
        summary.invalid,
        count(counts.error, "error"),
        count(counts.warning, "warning"),
        count(counts.notice, "notice")
    )?;
    match summary.omitted {
        0 => Ok(()),
        omitted => writeln!(
            out,
            "{omitted} of them are in no row of the table, which has the first {LIMIT} of each body"
        ),
    }
}

fn write_row(out: &mut impl Write, row: &Row, severity: &str) -> io::Result<()> {
    let (times, bodies, rule) = (row.times, row.bodies, &row.rule);
    writeln!(out, "{times:>9} {bodies:>9}  {severity:8}  {rule}")?;
    let pointer = place_in(&row.first.pointer);
    writeln!(out, "{:31}{} {pointer}", "", row.first.place)
}
