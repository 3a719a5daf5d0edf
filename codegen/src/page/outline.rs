//! The facts of a page, as data.

use serde::Serialize;

use super::document::{Form, Unread};
use crate::model::{ChangeShape, Fact, Json, Scalar, StatedCondition, Statement};

/// All that a page says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outline {
    /// How the page was saved.
    pub form: Form,
    /// The title, if the form has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The address that the page gives itself, if its form keeps one.
    #[serde(skip)]
    pub address: Option<String>,
    /// The platform versions that the page says it is of; empty if it does not say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<PlatformHint>,
    /// The attributes that the payloads of all events have around their data, if the page documents
    /// that. It has no event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub envelope: Option<EventOutline>,
    /// The events, in the order of the page. An event has no attributes if the page has no list of
    /// it.
    pub events: Vec<EventOutline>,
    /// Where the page breaks off, if it does. What would come behind it is not known, and the half of
    /// a word, of a sentence or of code that it ends in is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut: Option<Cut>,
    /// Parts that could not be placed. Nothing of the page is dropped without being listed here.
    pub unplaced: Vec<Unread>,
}

/// A platform version that a page says it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlatformHint {
    /// The line.
    pub line: usize,
    /// The number of the version, without a `v` in front: `2.3`.
    pub version: String,
    /// Where it stands: an address, or a sentence.
    pub words: String,
}

impl Outline {
    /// The parts of the page that a person must look at: all that could not be placed, and the place
    /// where the page breaks off.
    pub fn unread(&self) -> Vec<Unread> {
        let cut = self.cut.iter().map(|cut| Unread {
            line: cut.line,
            text: cut.text.clone(),
            why: format!("the page breaks off: {}", cut.why),
        });
        self.unplaced.iter().cloned().chain(cut).collect()
    }
}

/// The place where a page breaks off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cut {
    /// The line of the last block.
    pub line: usize,
    /// The text there.
    pub text: String,
    /// The reason why it is not whole.
    pub why: String,
}

/// The attribute that a page ends with, where nothing stands behind the list of its last event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// Its path; empty if the page shows no attribute of the event.
    pub path: String,
    /// Its line, or the event's.
    pub line: usize,
    /// True if the page ends in its bullet: neither its name nor its type need be whole.
    pub is_bare: bool,
    /// True if the page breaks off in it or right behind it, and does not only end there.
    pub is_cut: bool,
    /// True if the file ends in the middle of a line or of an element: the last sentence can be
    /// half of one.
    pub is_in_line: bool,
    /// True if the form shows that the sentences in front of the end are about it.
    pub is_nested: bool,
    /// True if the list may be one of what all payloads have, which would tell so behind the end. The
    /// event that the page names is an example then.
    pub may_be_envelope: bool,
}

/// The facts of a page about one event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventOutline {
    /// The name of the event; empty for the envelope.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub event: String,
    /// Its heading, without the badges of products.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The line where the page begins to speak of it.
    pub line: usize,
    /// The sentences before the attributes: when it fires, what it needs.
    pub prose: Vec<Sentence>,
    /// True if only the attributes at the top are listed, because the page was saved with its
    /// lists closed.
    pub collapsed: bool,
    /// The attributes at the top of the data.
    pub attributes: Vec<Entry>,
    /// The shape of the changes, if the page shows one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangesShape>,
    /// Code in front of the attributes, which an app copies to receive the event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub snippets: Vec<Snippet>,
    /// JSON of the page that is neither manifest nor code: examples of payloads, data or changes.
    pub examples: Vec<Example>,
    /// Pieces of its list that could not be placed; the outline of the page has them, too.
    #[serde(skip)]
    pub unplaced: Vec<Unread>,
    /// The attribute that the page ends with; nothing if it goes on behind the list. Where the file
    /// was cut between two attributes, nothing but this tells of it.
    #[serde(skip)]
    pub last: Option<Last>,
}

/// An attribute as the page lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// The line of its bullet.
    pub line: usize,
    /// The type in the words of the page, such as `array of object`; nothing if the page has none.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// True if it is a list.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
    /// Why it stands where it stands, if the page does not show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement: Option<Placement>,
    /// Its description in the words of the page: prose without the claims and the values.
    pub description: Vec<Sentence>,
    /// The possible values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<PossibleValue>,
    /// The words for any other value, if the list of values ends in such words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
    /// Sentences that speak of null, of a format or of another attribute.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// True if the page breaks off in what it says of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// The attributes in it. The same name may occur twice, as on the page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Entry>,
}

/// A sentence of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Its line.
    pub line: usize,
    /// Its words, with plain spaces and quotes.
    pub text: String,
}

/// A value that the page lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PossibleValue {
    /// Its line.
    pub line: usize,
    /// The value: an integer or boolean where the type says so, else a string.
    pub value: Scalar,
    /// Its meaning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
}

/// Why an attribute stands where it stands in a page that has lost its nesting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placement {
    /// How sure it is.
    pub confidence: Confidence,
    /// Why, such as `the changes' example has it` or `alphabetical order`.
    pub reason: String,
    /// The paths of other objects that it could stand in; `data` for the top.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub or_under: Vec<String>,
}

/// How sure a placement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The page gives no way to tell; a person must decide.
    Open,
    /// The page makes it likely.
    Likely,
    /// The page, or the spec, says so.
    Certain,
}

/// A sentence whose meaning, or a part of it, could be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Claim {
    /// Its line.
    pub line: usize,
    /// The fact.
    #[serde(flatten)]
    pub fact: Fact,
    /// The condition under which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<StatedCondition>,
    /// The event for which alone it holds, if the sentence says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// True if the words can mean something else as well, for a person to decide.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub candidate: bool,
    /// The sentence itself.
    pub text: String,
}

impl Claim {
    /// The fact with its condition.
    pub fn statement(&self) -> Statement {
        Statement::new(self.fact.clone(), self.when.clone())
    }
}

/// The shape of the changes that a page shows in its format line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangesShape {
    /// The line.
    pub line: usize,
    /// Path of the attribute that has the changes, below which a change stands: `changes` or
    /// `changes.model_changes`.
    pub at: String,
    /// The path of the object whose attributes change, from `<agent.attribute that changed>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Each shape that is shown, such as one for arrays and one for the rest.
    pub pairs: Vec<PairShape>,
}

/// One shape of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairShape {
    /// The places of old and new; nothing if the words do not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pair: Option<ChangeShape>,
    /// True if it is the shape of an array.
    pub array: bool,
    /// The member that holds the pairs, such as `changed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairs_in: Option<String>,
}

/// Code that an app copies to receive an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Snippet {
    /// The line where it begins.
    pub line: usize,
    /// The file that it belongs in, if the line above names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// True if it is JSON, or should be.
    #[serde(skip)]
    pub is_json: bool,
    /// The JSON, as far as it can be read.
    #[serde(skip)]
    pub json: Option<Json>,
    /// The code.
    pub text: String,
}

/// JSON that a page shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// The line where it begins.
    pub line: usize,
    /// The kind of example.
    pub of: ExampleOf,
    /// The JSON.
    pub json: Json,
}

/// The kinds of example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ExampleOf {
    /// A whole payload, with the envelope.
    Payload,
    /// The data of a payload.
    Data,
    /// The value of the attribute that has the changes.
    Changes,
    /// Something else: it could not be told.
    Unknown,
}
