//! The request and the result of a check.

use serde::Serialize;

use crate::page::difference::Difference;

/// Which event of the spec a page is about, where its name does not tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Which {
    /// The module.
    pub module: Option<String>,
    /// The platform versions that the page speaks of; all of the event if empty.
    pub platforms: Vec<String>,
    /// The address that the page gives itself.
    pub address: Option<String>,
}

/// The result for one event of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The event, as `module/event`; its name alone if the spec does not have it.
    pub event: String,
    /// The platform versions that the page was held to.
    pub platforms: Vec<String>,
    /// How much of the spec the page covers.
    pub coverage: Coverage,
    /// The differences, in the order of the spec.
    pub differences: Vec<Difference>,
    /// Remarks that are no difference.
    pub notes: Vec<Note>,
}

impl Checked {
    /// The differences that no erratum explains.
    pub fn unexplained(&self) -> impl Iterator<Item = &Difference> {
        let all = self.differences.iter();
        all.filter(|difference| difference.explained.is_none())
    }

    /// Returns true if an erratum explains every difference.
    pub fn is_fine(&self) -> bool {
        self.unexplained().next().is_none()
    }
}

/// How much of the spec a page covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// How many of the attributes that the spec says are documented the page lists.
    pub listed: usize,
    /// How many attributes the spec says are documented.
    pub attributes: usize,
    /// How many attributes are listed more than once, as an erratum says.
    pub duplicates: usize,
    /// How many errata the event has.
    pub errata: usize,
    /// True if only the attributes at the top could be looked at.
    pub collapsed: bool,
}

/// Remarks that are no difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The path of the attribute; empty if the event is meant.
    pub path: String,
    /// The line of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The text.
    pub text: String,
}

/// Why a page cannot be held against the spec.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncheckable {
    /// Several modules have an event of this name.
    #[error("several modules have an event `{event}`: {}; say which with --module", modules.join(", "))]
    Ambiguous {
        /// The name of the event.
        event: String,
        /// The modules that have one.
        modules: Vec<String>,
    },
    /// The spec does not have the module that was asked for.
    #[error("the spec has no module `{module}`; it has {}", known.join(", "))]
    Module {
        /// The module.
        module: String,
        /// The modules of the spec.
        known: Vec<String>,
    },
    /// The event does not have the platform version that was asked for.
    #[error("`{event}` is no event of the platform version `{platform}`; it is one of {}", known.join(", "))]
    Platform {
        /// The event.
        event: String,
        /// The platform version.
        platform: String,
        /// The platform versions of the event.
        known: Vec<String>,
    },
}
