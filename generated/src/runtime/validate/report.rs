// @generated from codegen/src/runtime/validate/report.rs by `cargo xtask generate`. Do not edit.
//! Reports of validators.

use std::fmt::{self, Write as _};

use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

/// How many deviations are kept, and how many excused departures. The rest is counted.
pub(super) const KEPT: usize = 10_000;

/// How bad a [`Deviation`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Something is new: the spec does not have it.
    Notice,
    /// Contradicts what was observed or inferred.
    Warning,
    /// Contradicts the documentation.
    Error,
}

impl Severity {
    /// Its name in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How a body compares with what is documented.
///
/// A report holds names and values from the payload, which may be personal: think before you log
/// one, or any part of it but ids of rules and counts. Its [`Display`](fmt::Display) is for people;
/// serialised, it is for programs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    event: Option<String>,
    module: Option<&'static str>,
    deviations: Vec<Deviation>,
    excused: Vec<Excused>,
    counts: Counts,
    excused_in_all: usize,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Counts {
    errors: usize,
    warnings: usize,
    notices: usize,
}

impl Report {
    /// The name of the event, if the payload has one.
    pub fn event(&self) -> Option<&str> {
        self.event.as_deref()
    }

    /// The module of the event, if the event is documented and it is known which one it is.
    pub fn module(&self) -> Option<&str> {
        self.module
    }

    /// Deviations from the documentation, in the order of the body. Only the first 10,000 are kept.
    pub fn deviations(&self) -> &[Deviation] {
        &self.deviations
    }

    /// Departures that the page forbids and an erratum allows, in the order of the body. Only the
    /// first 10,000 are kept.
    pub fn excused(&self) -> &[Excused] {
        &self.excused
    }

    /// How many deviations have a severity, be they kept or not.
    pub fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.counts.errors,
            Severity::Warning => self.counts.warnings,
            Severity::Notice => self.counts.notices,
        }
    }

    /// How many deviations were counted and not kept.
    pub fn omitted(&self) -> usize {
        let counts = &self.counts;
        let all = counts.errors + counts.warnings + counts.notices;
        all.saturating_sub(self.deviations.len())
    }

    /// Returns true if nothing contradicts the documentation: there is no error.
    pub fn is_valid(&self) -> bool {
        self.is_valid_at(Severity::Error)
    }

    /// Returns true if there is nothing of a severity, or worse.
    pub fn is_valid_at(&self, severity: Severity) -> bool {
        let all = [Severity::Notice, Severity::Warning, Severity::Error];
        all.into_iter().filter(|level| *level >= severity).all(|level| self.count(level) == 0)
    }

    pub(super) fn name_event(&mut self, name: String) {
        self.event = Some(name);
    }

    /// Forgets event and module, where several payloads have them.
    pub(super) fn forget_event(&mut self) {
        (self.event, self.module) = (None, None);
    }

    pub(super) fn name_module(&mut self, name: &'static str) {
        self.module = Some(name);
    }

    /// Counts a deviation, and makes it if it is to be kept.
    pub(super) fn deviate(&mut self, severity: Severity, make: impl FnOnce() -> Departure) {
        match severity {
            Severity::Error => self.counts.errors += 1,
            Severity::Warning => self.counts.warnings += 1,
            Severity::Notice => self.counts.notices += 1,
        }
        if self.deviations.len() < KEPT {
            let departure = make();
            self.deviations.push(Deviation { severity, departure });
        }
    }

    /// Counts an excused departure, and makes it if it is to be kept.
    pub(super) fn excuse(&mut self, make: impl FnOnce() -> Departure) {
        self.excused_in_all += 1;
        if self.excused.len() < KEPT {
            let departure = make();
            self.excused.push(Excused { departure });
        }
    }
}

/// Parts that deviations and excused departures have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Departure {
    /// The rule, the pointer, what was found and the message, one behind the other: many bodies have
    /// something that is excused, and one text is allocated faster than four.
    text: String,
    rule: usize,
    pointer: usize,
    found: Option<usize>,
    page: &'static str,
}

/// So long are the texts of most departures.
const USUAL_LENGTH: usize = 240;

impl Departure {
    /// Starts with the rule.
    pub(super) fn new(page: &'static str, write_rule: impl FnOnce(&mut String)) -> Self {
        let mut text = String::with_capacity(USUAL_LENGTH);
        write_rule(&mut text);
        let rule = text.len();
        Self { text, rule, pointer: rule, found: None, page }
    }

    /// Where it is.
    pub(super) fn at(mut self, write_pointer: impl FnOnce(&mut String)) -> Self {
        write_pointer(&mut self.text);
        self.pointer = self.text.len();
        self
    }

    /// What was found there.
    pub(super) fn found(mut self, write_found: impl FnOnce(&mut String)) -> Self {
        write_found(&mut self.text);
        self.found = Some(self.text.len());
        self
    }

    /// The message, in parts.
    pub(super) fn message(mut self, parts: &[&str]) -> Self {
        parts.iter().for_each(|part| self.text.push_str(part));
        self
    }

    fn part(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn rule(&self) -> &str {
        self.part(0, self.rule)
    }

    fn pointer(&self) -> &str {
        self.part(self.rule, self.pointer)
    }

    fn found_text(&self) -> Option<&str> {
        self.found.map(|end| self.part(self.pointer, end))
    }

    fn message_text(&self) -> &str {
        self.part(self.found.unwrap_or(self.pointer), self.text.len())
    }
}

/// Something that is not as documented.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deviation {
    severity: Severity,
    departure: Departure,
}

impl Deviation {
    /// The id of the rule that is broken.
    pub fn rule(&self) -> &str {
        self.departure.rule()
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// A JSON Pointer (RFC 6901) into the body: to the value, or to where a missing attribute would
    /// be. It has names from the payload.
    pub fn pointer(&self) -> &str {
        self.departure.pointer()
    }

    /// The beginning of the JSON text of the value, if there is one.
    pub fn found(&self) -> Option<&str> {
        self.departure.found_text()
    }

    /// Message that says what should be there, and why. It can have values from the payload.
    pub fn message(&self) -> &str {
        self.departure.message_text()
    }

    /// The address of the page that documents it.
    pub fn page(&self) -> &str {
        self.departure.page
    }
}

/// Something that the page forbids and an erratum allows. It is no deviation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excused {
    departure: Departure,
}

impl Excused {
    /// The id of what is excused.
    pub fn rule(&self) -> &str {
        self.departure.rule()
    }

    /// A JSON Pointer (RFC 6901) into the body, to the value. It has names from the payload.
    pub fn pointer(&self) -> &str {
        self.departure.pointer()
    }

    /// The beginning of the JSON text of the value.
    pub fn found(&self) -> Option<&str> {
        self.departure.found_text()
    }

    /// The erratum.
    pub fn message(&self) -> &str {
        self.departure.message_text()
    }

    /// The address of the page that forbids it.
    pub fn page(&self) -> &str {
        self.departure.page
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for deviation in &self.deviations {
            writeln!(f, "{deviation}\n")?;
        }
        self.summary(f)?;
        for excused in &self.excused {
            write!(f, "\n{excused}")?;
        }
        match self.excused_in_all.saturating_sub(self.excused.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more that are excused"),
        }
    }
}

impl Report {
    fn summary(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.is_valid() { "valid" } else { "not valid" };
        match (&self.event, self.module) {
            (Some(event), Some(module)) => write!(f, "{} of {module} is ", Plain(event))?,
            (Some(event), None) => write!(f, "{} is ", Plain(event))?,
            (None, _) => {}
        }
        let many = |count: usize, what: Severity| match count {
            1 => format!("1 {what}"),
            count => format!("{count} {what}s"),
        };
        let all = [Severity::Error, Severity::Warning, Severity::Notice];
        let [errors, warnings, notices] = all.map(|severity| many(self.count(severity), severity));
        write!(f, "{verdict}: {errors}, {warnings}, {notices}")?;
        match self.omitted() {
            0 => Ok(()),
            omitted => write!(f, "; {omitted} of them are not listed"),
        }
    }
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (pointer, message) = (Place(self.pointer()), Plain(self.message()));
        writeln!(f, "{}: {pointer} {message}", self.severity)?;
        if let Some(found) = self.found() {
            writeln!(f, "  found: {}", Plain(found))?;
        }
        write!(f, "  rule:  {}\n  page:  {}", Plain(self.rule()), self.page())
    }
}

impl fmt::Display for Excused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (pointer, message) = (Place(self.pointer()), Plain(self.message()));
        write!(f, "{pointer} {message} [{}]", Plain(self.rule()))
    }
}

/// A pointer for people: the pointer to the whole body is empty, and would be overlooked.
struct Place<'a>(&'a str);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            "" => f.write_str("the body"),
            pointer => Plain(pointer).fmt(f),
        }
    }
}

/// Text from a payload on one line of a terminal: what would break the line, move the cursor or
/// turn the direction of what follows is escaped.
struct Plain<'a>(&'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            let is_odd = c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if is_odd {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                f.write_char(c)?;
            }
        }
        Ok(())
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 7)?;
        report.serialize_field("event", &self.event)?;
        report.serialize_field("module", &self.module)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("counts", &self.counts)?;
        report.serialize_field("omitted", &self.omitted())?;
        report.serialize_field("deviations", &List(&self.deviations))?;
        report.serialize_field("excused", &List(&self.excused))?;
        report.end()
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut counts = serializer.serialize_struct("Counts", 3)?;
        counts.serialize_field("error", &self.errors)?;
        counts.serialize_field("warning", &self.warnings)?;
        counts.serialize_field("notice", &self.notices)?;
        counts.end()
    }
}

struct List<'a, T>(&'a [T]);

impl<T: Serialize> Serialize for List<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        self.0.iter().try_for_each(|item| list.serialize_element(item))?;
        list.end()
    }
}

impl Serialize for Deviation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Deviation", 6)?;
        fields.serialize_field("rule", self.rule())?;
        fields.serialize_field("severity", &self.severity)?;
        fields.serialize_field("pointer", self.pointer())?;
        fields.serialize_field("found", &self.found())?;
        fields.serialize_field("message", self.message())?;
        fields.serialize_field("page", self.page())?;
        fields.end()
    }
}

impl Serialize for Excused {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Excused", 5)?;
        fields.serialize_field("rule", self.rule())?;
        fields.serialize_field("pointer", self.pointer())?;
        fields.serialize_field("found", &self.found())?;
        fields.serialize_field("message", self.message())?;
        fields.serialize_field("page", self.page())?;
        fields.end()
    }
}
