//! The results of all bodies, taken in the order of the input.

use std::io;
use std::sync::atomic::Ordering;

use codegen::count;
use codegen::erratum::{Broken, Proposal};

use super::bodies::LONGEST;
use super::input::Done;
use super::look::{Findings, Looker};
use super::reading::Found;
use super::show::Printer;
use super::summary::Place;
use super::{bare_hint, erratum, heard, outcome};
use crate::Outcome;
use crate::print::eprintln;

/// A run over all files.
pub(super) struct Session<'m> {
    /// The name of the event that all bodies are said to be.
    pub(super) expected: Option<&'m str>,
    /// The summary of all bodies, and what is printed next.
    pub(super) findings: Findings,
    /// How many bodies there were when the bar last told of them.
    pub(super) told: u64,
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
            Found::Body(place, Some(bytes)) => {
                looker.look(place, bytes, &mut self.findings);
                return self.show();
            }
            Found::Body(place, None) => self.too_long(&place),
            Found::File => self.begin_file(),
            Found::End(name, read) => self.end_file(&name, read),
            Found::Wait => {}
        }
        true
    }

    pub(super) fn begin_file(&mut self) {
        self.findings.summary.files += 1;
        self.before = self.findings.summary.bodies + self.findings.summary.too_long;
    }

    pub(super) fn end_file(&mut self, name: &str, read: io::Result<()>) {
        match read {
            Err(error) => {
                self.findings.summary.failed_files += 1;
                self.tell(&format!("error: {name} cannot be read: {error}"));
            }
            Ok(())
                if self.findings.summary.bodies + self.findings.summary.too_long == self.before =>
            {
                self.tell(&format!("warning: {name} has no body in it"));
            }
            Ok(()) => {}
        }
    }

    pub(super) fn too_long(&mut self, place: &Place) {
        self.findings.summary.too_long += 1;
        self.tell(&format!(
            "error: {place}: a body of more than {} MiB, which is not read; if several stand on one \
             line, put each on its own",
            LONGEST >> 20
        ));
    }

    /// Takes the findings in the bodies that follow; returns whether anybody wants to see more.
    pub(super) fn take(&mut self, next: Findings) -> bool {
        let Findings { summary, others, lines, reports } = next;
        self.findings.summary.merge(summary).expect("nothing has so many bodies");
        self.findings.others += others;
        (self.findings.lines, self.findings.reports) = (lines, reports);
        self.show()
    }

    /// Prints what was found last; returns whether anybody wants to see more.
    fn show(&mut self) -> bool {
        let Findings { lines, reports, .. } = &mut self.findings;
        if let Some(proposal) = &mut self.proposal {
            reports.iter().for_each(|(_, report)| proposal.add(report));
        }
        let printer = &mut self.printer;
        self.output = printer.lines(lines).and_then(|()| {
            reports.drain(..).try_for_each(|(place, report)| printer.body(&place, &report))
        });
        lines.clear();
        self.progress();
        self.output.is_ok()
    }

    fn progress(&mut self) {
        if self.bar.is_hidden() {
            return;
        }
        self.bar.set_position(self.done.load(Ordering::Relaxed));
        let bodies = self.findings.summary.bodies;
        if bodies >= self.told + 1024 {
            self.told = bodies;
            let deviations: u64 = self.findings.summary.counts.values().sum();
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
        let summary = &self.findings.summary;
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
        outcome(&self.findings.summary)
    }

    fn hints(&self) {
        let bodies = self.findings.summary.bodies;
        if let (Some(expected), true) = (self.expected, self.findings.others > 0) {
            let (others, bodies) = (self.findings.others, count(bodies, "body"));
            self.tell(&format!(
                "note: of {bodies}, {others} with the name of another event than {expected}, looked \
                 at as that one"
            ));
        }
        bare_hint(&self.findings.summary).iter().for_each(|hint| self.tell(hint));
    }
}
