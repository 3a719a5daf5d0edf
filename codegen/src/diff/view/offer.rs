//! The waivers that would accept the breaking changes, and where to paste them.

use std::fmt;

use super::one_line;
use crate::diff::change::Change;
use crate::diff::report::Report;
use crate::lower::WaiversFile;
use crate::model::REASON_TO_WRITE;

/// The waivers that a spec lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where the lines belong.
    pub place: OfferPlace,
    /// The lines: YAML to paste as it is.
    pub yaml: String,
}

/// Where waivers belong, as a sentence without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferPlace {
    /// A file that is not there yet.
    NewFile(String),
    /// A file without a waiver, whose content they replace.
    EmptyList(String),
    /// A file with waivers, in whose list they go on.
    EndOfList(String),
}

/// Returns the waivers that would accept the breaking changes; nothing if all are accepted.
pub fn offer(report: &Report) -> Option<Offer> {
    let items: Vec<String> = report.unwaived().map(waiver_item).collect();
    if items.is_empty() {
        return None;
    }
    let whole = || format!("waivers:\n{}", items.concat());
    let (place, yaml) = match &report.waivers_file {
        WaiversFile::New { path } => (OfferPlace::NewFile(path.clone()), whole()),
        WaiversFile::Empty { path } => (OfferPlace::EmptyList(path.clone()), whole()),
        WaiversFile::Block { path, indent } => {
            let indent = " ".repeat(*indent);
            let items = items.iter().map(|item| format!("{indent}{item}")).collect();
            (OfferPlace::EndOfList(path.clone()), items)
        }
    };
    Some(Offer { place, yaml })
}

/// The waiver of a change, with the change behind it in a comment.
fn waiver_item(change: &Change) -> String {
    let about = format!("{} {} {}", change.kind, change.subject(), change.at());
    let (fingerprint, about) = (&change.fingerprint, one_line(&about));
    format!("- {{ fingerprint: \"{fingerprint}\", reason: {REASON_TO_WRITE} }} # {about}\n")
}

impl fmt::Display for OfferPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewFile(path) => {
                write!(f, "paste these lines into a new file of the spec, such as {path}")
            }
            Self::EmptyList(path) => {
                write!(f, "paste these lines in place of `waivers: []` in {path}")
            }
            Self::EndOfList(path) => write!(f, "paste these lines at the end of {path}"),
        }?;
        write!(f, ", and write the reason in place of {REASON_TO_WRITE}")
    }
}
