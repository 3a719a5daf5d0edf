//! How a page differs from the spec, as data.

use std::fmt;

use heck::ToSnakeCase;
use serde::Serialize;

use crate::FileLine;
use crate::erratum::{entries, evidence_text, yaml};
use crate::model::words::{OneLine, say};
use crate::model::{ClaimKey, Evidence, Facets, Statement};
use crate::spec::Erratum;

/// A difference between what a page says and what the spec says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The kind.
    pub kind: DifferenceKind,
    /// The event, as `module/event`.
    pub event: String,
    /// The path of the attribute; empty if the event itself is meant.
    pub path: String,
    /// The page's side.
    pub page: Option<Statement>,
    /// The spec's side.
    pub spec: Option<Statement>,
    /// The line of the page.
    pub line: Option<usize>,
    /// The line of the spec.
    pub place: Option<FileLine>,
    /// Why the spec is right nevertheless.
    pub explained: Option<Explanation>,
    /// An entry for `errata` that would record it, where it is a contradiction of the page.
    pub erratum: Option<Proposal>,
    /// Hints for the person who decides about it.
    pub hints: Vec<Hint>,
}

/// Why a difference needs no decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explanation {
    /// An erratum records it, with this evidence.
    Erratum(Evidence),
    /// The attribute is `pairs_in` of changes in the spec.
    PairsIn,
}

/// An erratum that nobody has written yet. It displays as an item of `errata`, or with the other keys
/// that the attribute needs with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The path of the attribute.
    pub at: String,
    /// The page's side.
    pub page: Facets,
    /// The spec's side instead.
    pub spec: Facets,
    /// The basis of the decision.
    pub evidence: Evidence,
    /// The claims of the attribute that then rest on no more than the erratum does.
    pub claims: Vec<ClaimKey>,
}

/// A hint for the person who decides about a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Hint {
    /// Other modules have an event of this name.
    OtherModules(Vec<String>),
    /// The page has no list of the attributes of the event.
    NoList,
    /// The event can be imported.
    Import,
    /// A new attribute may be this one, under another name.
    RenamedTo(String),
    /// A missing attribute may have become this one; its path, and its field in Rust.
    RenamedFrom(String, String),
    /// The spec accepts the name for this attribute.
    Accepted(String),
    /// The page does not show where the attribute stands; this is why it is placed there.
    Concluded(String),
    /// JSON of the page shows something, too.
    Example(Statement),
    /// An erratum has something else of the attribute.
    Erratum(Option<FileLine>, Box<Facets>),
    /// These errata have words of the page that may have changed.
    ReadAgain(Vec<FileLine>),
    /// The page showed a shape of the changes on a day.
    ShapeShown(String),
    /// Why a piece of the list could not be placed.
    Unclear(String),
}

/// The kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// The page documents an event that the spec does not have.
    EventUnknown,
    /// The spec says that it is documented, and the page does not list it. Its members go with it.
    Missing,
    /// The page lists it, and the spec does not have it. Its members come with it.
    Extra,
    /// The page lists it, and the spec says that it does not.
    NowDocumented,
    /// The types differ.
    Retyped,
    /// The attribute stands in another object.
    Renested,
    /// The page lists it more or less often than the spec knows.
    ListedAgain,
    /// The page lists a value that the spec does not have.
    ValueAdded,
    /// The spec has a value that the page does not list.
    ValueGone,
    /// The page says that other values can come, or stopped saying it.
    OtherwiseChanged,
    /// The page says that it is null, and the spec does not.
    NullAdded,
    /// The spec says that it is null by the page, and the page does not.
    NullGone,
    /// Page and spec name different conditions.
    NullChanged,
    /// The page says which value it has, or when it is there, and the spec does not.
    RuleAdded,
    /// The spec has a documented rule, and the page says nothing of it.
    RuleGone,
    /// Page and spec give it different values, or other conditions.
    RuleChanged,
    /// The page names a format that the spec does not.
    FormatChanged,
    /// The order of a changed pair, the member that holds pairs, or the object differs.
    ChangesDiffer,
    /// The page shows another file to subscribe with than the vendor's template.
    SubscriptionDiffers,
    /// The words of its description changed since the page was last read.
    Reworded,
    /// The words of the meaning of a value changed since the page was last read.
    MeaningReworded,
    /// The sentences before the attributes changed since the page was last read.
    ProseReworded,
    /// A sentence says something of an attribute, no program can tell what, and it is new.
    NotUnderstood,
    /// A piece of the list belongs to no attribute that could be read, and is new.
    NotPlaced,
    /// The page ends before it has shown all that the spec has, or it has no list of attributes.
    NotShown,
    /// JSON of the page contradicts the page's own table.
    ExampleContradictsPage,
    /// JSON of the page contradicts the spec.
    ExampleContradictsSpec,
    /// The page no longer says what an erratum says that it does.
    ErratumNotNeeded,
}

impl Difference {
    /// Makes a difference that has its kind and place alone.
    pub(crate) fn new(kind: DifferenceKind, event: &str, path: &str) -> Self {
        Self {
            kind,
            event: event.to_owned(),
            path: path.to_owned(),
            page: None,
            spec: None,
            line: None,
            place: None,
            explained: None,
            erratum: None,
            hints: Vec::new(),
        }
    }

    /// Adds what else a person should know, once.
    pub(crate) fn add_hint(&mut self, hint: Hint) {
        if !self.hints.contains(&hint) {
            self.hints.push(hint);
        }
    }

    /// The hints in words; nothing if there are none.
    pub fn hint(&self) -> Option<String> {
        let hints: Vec<String> = self.hints.iter().map(ToString::to_string).collect();
        (!hints.is_empty()).then(|| hints.join("; "))
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Erratum(evidence) => say(f, format_args!("{}", OneLine(evidence))),
            Self::PairsIn => say(f, format_args!("the spec has it as `pairs_in` of the changes")),
        }
    }
}

impl fmt::Display for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { page, spec, evidence, claims, .. } = self.clone();
        let also = spec.also.clone().map(|also| Facets { also: Some(also), ..Facets::default() });
        if let Some(also) = &also {
            writeln!(f, "{}", entries(also))?;
        }
        if !claims.is_empty() {
            let words = evidence_text(&evidence);
            let own = claims.iter().map(|claim| format!("{}: {words}", claim.key()));
            writeln!(f, "evidence: {{ {} }}", own.collect::<Vec<_>>().join(", "))?;
        }
        if also.is_some() || !claims.is_empty() {
            f.write_str("errata:\n")?;
        }
        f.write_str(&yaml(&Erratum { page, spec, evidence }))
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoList => {
                f.write_str("not imported, for the page shows no list of its attributes")
            }
            Self::Import => f.write_str(
                "add it with `cargo xtask page import FILE --product PRODUCT --module MODULE`",
            ),
            Self::OtherModules(modules) => {
                let modules = modules.join(" and ");
                say(
                    f,
                    format_args!(
                        "the spec has an event of this name in {modules}; `--module MODULE` names one"
                    ),
                )
            }
            Self::RenamedTo(path) => say(f, format_args!("`{path}` may be its new name")),
            Self::RenamedFrom(path, field) => {
                let name = path.rsplit('.').next().unwrap_or(path);
                say(
                    f,
                    format_args!(
                        "it may be `{path}`, renamed; then rename that in the spec, and keep the old \
                         name with `accepts: [{name}]` and `field_name: {field}`"
                    ),
                )
            }
            Self::Accepted(path) => say(f, format_args!("the spec accepts this name for `{path}`")),
            Self::Concluded(reason) => {
                say(f, format_args!("where the page has it was concluded: {reason}"))
            }
            Self::Example(shown) => say(f, format_args!("in the page's own JSON {shown}")),
            Self::Erratum(place, page) => {
                let place = place.as_ref().map(|place| format!(" at {place}"));
                let place = place.unwrap_or_default();
                say(f, format_args!("the erratum{place} has `{}`", entries(page)))
            }
            Self::ReadAgain(places) => {
                let places: Vec<String> = places.iter().map(ToString::to_string).collect();
                say(f, format_args!("read again the note at {}", places.join(", ")))
            }
            Self::Unclear(why) => {
                say(f, format_args!("{why}; if it is an attribute, add it by hand"))
            }
            Self::ShapeShown(day) => {
                say(f, format_args!("the page showed the shape of the changes on {day}"))
            }
        }
    }
}

impl fmt::Display for DifferenceKind {
    /// Its name in words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        say(f, format_args!("{}", format!("{self:?}").to_snake_case().replace('_', " ")))
    }
}
