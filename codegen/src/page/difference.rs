//! How a page differs from the spec, as data.

use serde::Serialize;

use crate::FileLine;

/// A difference between what a page says and what the spec says of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// What differs.
    pub kind: DifferenceKind,
    /// The event, as `module/event`.
    pub event: String,
    /// The path of the attribute; empty if the event itself is meant.
    pub path: String,
    /// What the page says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// What the spec says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spec: Option<String>,
    /// The line of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The line of the spec.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub place: Option<FileLine>,
    /// Why the erratum that records it gives the spec right: its evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explained: Option<String>,
    /// An entry for `errata` that would record it, as YAML, where it is a contradiction of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erratum: Option<String>,
    /// What else a person should know who decides about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// What differs.
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
    /// It stands in another object.
    Renested,
    /// The page lists it more or less often than the spec knows.
    ListedAgain,
    /// The page lists a value that the spec does not have.
    ValueAdded,
    /// The spec has a value that the page does not list.
    ValueGone,
    /// The page says that other values can come, or says it no more.
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
    /// The words of its description changed since the page was last read.
    Reworded,
    /// The words of the meaning of a value changed since the page was last read.
    MeaningReworded,
    /// What the page says before the attributes changed since the page was last read.
    ProseReworded,
    /// A sentence speaks of null or of another attribute, cannot be read, and is new.
    UnreadSentence,
    /// JSON of the page contradicts the page's own table.
    ExampleContradictsPage,
    /// JSON of the page contradicts the spec.
    ExampleContradictsSpec,
    /// The page no longer says what an erratum says that it does.
    ErratumNotNeeded,
}

impl Difference {
    /// Adds what else a person should know.
    pub(crate) fn add_hint(&mut self, more: &str) {
        let known = self.hint.take().filter(|it| it != more);
        self.hint = Some(match known {
            Some(known) => format!("{known}; {more}"),
            None => more.to_owned(),
        });
    }
}

impl DifferenceKind {
    /// Its name in words.
    pub fn words(self) -> &'static str {
        self.about().0
    }

    /// What it means, in a sentence without its full stop.
    pub fn meaning(self) -> &'static str {
        self.about().1
    }

    fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::EventUnknown => {
                ("event unknown", "the page documents an event that the spec does not have")
            }
            Self::Missing => ("missing", "the spec has it and the page does not list it"),
            Self::Extra => ("extra", "the page lists it and the spec does not have it"),
            Self::NowDocumented => {
                ("now documented", "the page lists it and the spec says that it does not")
            }
            Self::Retyped => ("retyped", "the types differ"),
            Self::Renested => ("renested", "it stands in another object"),
            Self::ListedAgain => ("listed again", "the page lists it more often than once"),
            Self::ValueAdded => {
                ("value added", "the page lists a value that the spec does not have")
            }
            Self::ValueGone => ("value gone", "the spec has a value that the page does not list"),
            Self::OtherwiseChanged => {
                ("otherwise changed", "only one of the two says that other values can come")
            }
            Self::NullAdded => {
                ("null added", "the page says that it is null and the spec does not")
            }
            Self::NullGone => ("null gone", "the spec says that it is null and the page does not"),
            Self::NullChanged => ("null changed", "it is null under another condition"),
            Self::RuleAdded => ("rule added", "the page has a rule that the spec does not have"),
            Self::RuleGone => ("rule gone", "the spec has a rule that the page does not have"),
            Self::RuleChanged => ("rule changed", "the rules differ"),
            Self::FormatChanged => {
                ("format changed", "the page names a format that the spec does not")
            }
            Self::ChangesDiffer => ("changes differ", "the shape of the changes differs"),
            Self::Reworded => ("reworded", "its words changed since the page was last read"),
            Self::MeaningReworded => {
                ("meaning reworded", "the meaning of a value changed since the page was last read")
            }
            Self::ProseReworded => (
                "prose reworded",
                "what stands before the attributes changed since the page was last read",
            ),
            Self::UnreadSentence => {
                ("unread sentence", "no program can read this sentence, and nobody has read it yet")
            }
            Self::ExampleContradictsPage => {
                ("example contradicts page", "JSON of the page contradicts its own table")
            }
            Self::ExampleContradictsSpec => {
                ("example contradicts spec", "JSON of the page contradicts the spec")
            }
            Self::ErratumNotNeeded => {
                ("erratum not needed", "the page no longer says what the erratum says of it")
            }
        }
    }
}

fn as_text<S: serde::Serializer>(
    place: &Option<FileLine>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match place {
        Some(place) => serializer.collect_str(place),
        None => serializer.serialize_none(),
    }
}
