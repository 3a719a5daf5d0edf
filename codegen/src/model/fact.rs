//! Facts: what can be said of an attribute or an event, by a page, by a spec or by an erratum.
//!
//! Stages compare facts and act on them. Their words, in `words.rs`, are for people alone.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::schema::{self, Test};
use crate::spec::{ChangeShape, Condition, Evidence, Json, Limit, Scalar, Tests};

/// One thing that is said of an attribute or an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
pub enum Fact {
    /// The attribute is null, or can be.
    Null,
    /// Items of the array, or values of the map, can be null.
    NullItem,
    /// The attribute is there only then.
    Present,
    /// The attribute has one of these values.
    Value {
        /// The values.
        values: Vec<Scalar>,
    },
    /// The attribute has the value of another attribute.
    Equals {
        /// The path of the other, as it is written.
        path: String,
    },
    /// The attribute has a format: `UTC`, `RAILS timezone.name`.
    Format {
        /// The words for it.
        format: String,
    },
    /// The values of the attribute keep a limit.
    Limit {
        /// Which one.
        limit: Limit,
        /// The number, length or count.
        bound: Number,
    },
    /// The texts of the attribute match a regular expression.
    Pattern {
        /// The expression.
        pattern: String,
    },
    /// A value holds where the attribute is absent.
    Default {
        /// The value.
        value: Json,
    },
    /// Nobody but the vendor sets the attribute.
    ReadOnly,
    /// The value of the attribute is nobody's business.
    Sensitive,
    /// The attribute is there since a version, or a day.
    Since {
        /// The version or the day, as it is written.
        version: String,
    },
    /// The change of an object is an object with changes of what is in it.
    Within {
        /// The path of the object, below the one whose changes the attribute has.
        path: String,
    },
    /// The attribute is deprecated.
    Deprecated {
        /// The version or the day since which it is, as it is written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<String>,
        /// The path of the attribute to use in its place, as it is written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<String>,
    },
    /// A sentence that says something of the attribute, and no program can tell what.
    NotUnderstood,

    /// Nothing makes the attribute null.
    #[serde(skip)]
    NeverNull,
    /// The attribute, or the event, has this name.
    #[serde(skip)]
    Named {
        /// The name.
        name: String,
    },
    /// The attribute is listed.
    #[serde(skip)]
    Listed {
        /// How often.
        times: u32,
    },
    /// The attribute is there, with all that is in it.
    #[serde(skip)]
    Attribute {
        /// Its types; more than one if the page contradicts itself.
        types: Vec<String>,
        /// How many attributes are in it.
        members: usize,
    },
    /// The attribute is one of some platform versions alone.
    #[serde(skip)]
    Platforms {
        /// The versions.
        only: Vec<String>,
    },
    /// The attribute, or what is said of it, rests on this.
    #[serde(skip)]
    RestsOn {
        /// The evidence.
        evidence: Evidence,
    },
    /// The attribute stands in an object.
    #[serde(skip)]
    Under {
        /// The path of the object; `data` at the top.
        object: String,
        /// The paths of others that it could stand in, if nobody can tell.
        or: Vec<String>,
    },
    /// The attribute has a type.
    #[serde(skip)]
    Type {
        /// The words for it.
        words: String,
    },
    /// The attribute can have a value.
    #[serde(skip)]
    PossibleValue {
        /// The value.
        value: Scalar,
    },
    /// The attribute can have these values and no others.
    #[serde(skip)]
    PossibleValues {
        /// The values.
        values: Vec<Scalar>,
    },
    /// A value of the attribute means something.
    #[serde(skip)]
    Meaning {
        /// The value.
        value: Scalar,
        /// Its meaning, if it has one.
        meaning: Option<String>,
    },
    /// Other values can come.
    #[serde(skip)]
    Otherwise {
        /// Meaning of the other values.
        words: String,
    },
    /// The attribute has the changes of an object.
    #[serde(skip)]
    ChangesOf {
        /// The path of the object, if it is known.
        object: Option<String>,
    },
    /// Changes stand in an attribute.
    #[serde(skip)]
    ChangesIn {
        /// The path of the attribute.
        path: String,
    },
    /// A change has this shape.
    #[serde(skip)]
    Pair {
        /// The places of its values.
        pair: ChangeShape,
    },
    /// The pairs of a change stand in a member.
    #[serde(skip)]
    PairsIn {
        /// The member; nothing if a change is a plain pair.
        member: Option<String>,
    },
    /// An app writes a file to receive the event.
    #[serde(skip)]
    Subscribes {
        /// The file.
        file: String,
        /// Content of the file, or what is wrong with it.
        says: String,
    },
    /// JSON of the page shows something.
    #[serde(skip)]
    Example {
        /// Facts that the example shows.
        shows: Shown,
    },
    /// A rule of the spec forbids something.
    #[serde(skip)]
    Forbidden {
        /// The id of the rule.
        rule: String,
        /// Statement of the rule.
        message: String,
    },
    /// Attributes that the page does not show, because it ends before them.
    #[serde(skip)]
    NotShown {
        /// How many.
        attributes: usize,
    },
    /// Words that no fact stands for.
    #[serde(skip)]
    Words {
        /// The words.
        text: String,
    },
    /// Sentences before the attributes came and went.
    #[serde(skip)]
    Prose {
        /// How many came.
        new: usize,
        /// How many went.
        gone: usize,
    },
}

/// Facts that JSON of a page shows of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A value of another type than the table has.
    Type {
        /// The type of the JSON.
        json: &'static str,
        /// Type in the table.
        table: String,
    },
    /// A value that the table does not list.
    Value(Scalar),
    /// An attribute that the table does not list: the type of its JSON.
    Attribute(&'static str),
    /// A change of an attribute in another shape than the one that the page shows.
    Change(String),
    /// A value that the spec does not allow.
    Json(Json),
    /// A value that the spec does not allow, as far as it can be shown.
    Text(String),
    /// No value where the spec wants one.
    Absent,
}

/// A fact, and the condition under which it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The fact.
    pub fact: Fact,
    /// When it holds; always if there is nothing.
    pub when: Option<StatedCondition>,
}

/// A condition in the words of a sentence, with the tests that could be read of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedCondition {
    /// The condition in the words of the page: `actor.type is system`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The tests of paths; none if the words could not be read.
    #[serde(default, skip_serializing_if = "Condition::is_empty")]
    pub tests: Condition,
}

impl Statement {
    /// A fact under a condition.
    pub fn new(fact: Fact, when: Option<StatedCondition>) -> Self {
        Self { fact, when }
    }

    /// Returns whether nobody could read the sentence, or its condition.
    pub fn is_open(&self) -> bool {
        let when = self.when.as_ref();
        self.fact == Fact::NotUnderstood || when.is_some_and(StatedCondition::is_not_understood)
    }
}

impl From<Fact> for Statement {
    fn from(fact: Fact) -> Self {
        Self { fact, when: None }
    }
}

impl StatedCondition {
    /// Returns whether nobody could read the words.
    pub fn is_not_understood(&self) -> bool {
        self.tests.is_empty()
    }

    /// Returns whether the words say that the event is this event, which it always is.
    pub fn is_of_event(&self, event: &str) -> bool {
        self.is_not_understood() && !event.is_empty() && self.words.contains(event)
    }
}

impl From<&schema::Condition> for StatedCondition {
    fn from(condition: &schema::Condition) -> Self {
        let test = |test: &Test| (test.path.to_string(), test.expected.clone());
        let tests = |tests: &Vec<Test>| tests.iter().map(test).collect::<Tests>();
        let alternatives: Vec<Tests> = condition.alternatives.iter().map(tests).collect();
        let is_list = alternatives.len() > 1;
        Self { words: String::new(), tests: Condition { alternatives, is_list } }
    }
}
