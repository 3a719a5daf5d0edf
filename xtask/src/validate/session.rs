//! The results of all bodies, taken in the order of the input.

use std::io;
use std::sync::atomic::Ordering;

use codegen::count;
use codegen::erratum::{Broken, Proposal};
use codegen::interpret::Report;

use super::bodies::LONGEST;
use super::input::Done;
use super::look::{Looked, Looker};
use super::reading::Found;
use super::show::Printer;
use super::summary::{Place, Summary};
use super::{bare_hint, erratum, heard, outcome};
use crate::Outcome;
use crate::print::eprintln;

/// A run over all files.
pub(super) struct Session<'m> {
    /// The rules that a body has the name of an event, and data.
    pub(super) parts: Vec<String>,
    /// The name of the event that all bodies are said to be, and how many bodies have another.
    pub(super) expected: Option<&'m str>,
    pub(super) others: u64,
    pub(super) summary: Summary,
    /// How many bodies the files before this one have.
    pub(super) before: u64,
    pub(super) proposal: Option<Proposal<'m>>,
    pub(super) printer: Printer,
    pub(super) bar: indicatif::ProgressBar,
    pub(super) done: Done,
    pub(super) output: io::Result<()>,
}

impl Session<'_> {
    /// Looks at what is found, and takes the results; returns whether to go on.
    pub(super) fn alone(&mut self, looker: &Looker<'_>, found: Found<'_>) -> bool {
        match found {
            Found::Body(place, Some(bytes)) => return self.body(&looker.look(place, bytes)),
            Found::Body(place, None) => self.too_long(&place),
            Found::File => self.begin_file(),
            Found::End(name, read) => self.end_file(&name, read),
            Found::Wait => {}
        }
        true
    }

    pub(super) fn begin_file(&mut self) {
        self.summary.files += 1;
        self.before = self.summary.bodies + self.summary.too_long;
    }

    pub(super) fn end_file(&mut self, name: &str, read: io::Result<()>) {
        match read {
            Err(error) => {
                self.summary.failed_files += 1;
                self.tell(&format!("error: {name} cannot be read: {error}"));
            }
            Ok(()) if self.summary.bodies + self.summary.too_long == self.before => {
                self.tell(&format!("warning: {name} has no body in it"));
            }
            Ok(()) => {}
        }
    }

    pub(super) fn too_long(&mut self, place: &Place) {
        self.summary.too_long += 1;
        self.tell(&format!(
            "error: {place}: a body of more than {} MiB, which is not read; if several stand on one \
             line, put each on its own",
            LONGEST >> 20
        ));
    }

    /// Takes the findings in a body; returns whether anybody wants to see more.
    pub(super) fn body(&mut self, looked: &Looked) -> bool {
        let report = &looked.report;
        self.summary.add(&looked.place, report);
        self.summary.bare += u64::from(self.is_bare(report));
        self.others += u64::from(self.is_another(report));
        if let Some(proposal) = &mut self.proposal {
            proposal.add(report);
        }
        self.output = self.printer.body(looked);
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
        self.bar.set_position(self.done.load(Ordering::Relaxed));
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

    pub(super) fn end(mut self) -> anyhow::Result<Outcome> {
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
        heard(std::mem::replace(&mut self.output, Ok(())))?;
        self.hints();
        outcome(&self.summary)
    }

    fn hints(&self) {
        let bodies = self.summary.bodies;
        if let (Some(expected), true) = (self.expected, self.others > 0) {
            let (others, bodies) = (self.others, count(bodies, "body"));
            self.tell(&format!(
                "note: of {bodies}, {others} with the name of another event than {expected}, looked \
                 at as that one"
            ));
        }
        bare_hint(&self.summary).iter().for_each(|hint| self.tell(hint));
    }
}
