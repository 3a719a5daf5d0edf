//! Facts: what can be said of an attribute, by a page or by a spec.

use std::fmt;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::spec::Scalar;

/// One thing that is said of an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
pub enum Fact {
    /// The attribute is null, or can be.
    Null,
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
    /// A sentence that says something of the attribute, and no program can tell what.
    NotUnderstood,
}

/// A condition in the words of a sentence, with the tests that could be read of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedCondition {
    /// The condition in the words of the page: `actor.type is system`.
    pub words: String,
    /// The paths with the values of which each has one; empty if the words could not be read.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub tests: IndexMap<String, Vec<Scalar>>,
}

impl StatedCondition {
    /// Whether nobody could read the words.
    pub fn is_not_understood(&self) -> bool {
        self.tests.is_empty()
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Present => f.write_str("present"),
            Self::Value { values } => write!(f, "is {}", Alternatives(values)),
            Self::Equals { path } => write!(f, "equals {path}"),
            Self::Format { format } => write!(f, "format {format}"),
            Self::NotUnderstood => f.write_str("not understood"),
        }
    }
}

impl fmt::Display for StatedCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_not_understood() {
            return f.write_str(&self.words);
        }
        for (index, (path, values)) in self.tests.iter().enumerate() {
            let and = if index == 0 { "" } else { " and " };
            write!(f, "{and}{path} is {}", Alternatives(values))?;
        }
        Ok(())
    }
}

/// Values of which one holds: `a or b`.
struct Alternatives<'a>(&'a [Scalar]);

impl fmt::Display for Alternatives<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
            let or = if index == 0 { "" } else { " or " };
            write!(f, "{or}{value}")?;
        }
        Ok(())
    }
}
