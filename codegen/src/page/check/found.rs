//! A difference on its way: what the page says of it is still data, for errata to be compared with.

use super::case::Case;
use crate::model::{Attribute, Json, Path, Scalar};
use crate::page::difference::{Difference, DifferenceKind};

/// A difference, and what the page says there.
pub(super) struct Finding<'a> {
    pub(super) difference: Difference,
    /// What the page says, as far as an erratum can record it.
    pub(super) said: Said,
    /// The attribute whose errata may explain it.
    pub(super) attribute: Option<&'a Attribute>,
}

/// What a page says of an attribute, one facet of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// Nothing that an erratum could record.
    Nothing,
    /// Its type, in the words of the page.
    Type(String),
    /// The objects that it stands in, or could stand in.
    Under(Vec<String>),
    /// How often it is listed.
    Listed(u32),
    /// Another name.
    Name(String),
    /// That it has this value.
    Value(Scalar),
    /// That it has values, and this is none of them.
    NoValue(Scalar),
    /// That it is null under this condition.
    NullWhen(String),
    /// A sentence that speaks of null and could not be read.
    Sentence(String),
    /// That nothing makes it null.
    NeverNull,
    /// That it always has this value.
    Always(Scalar),
    /// That it has one of these values under this condition.
    ValueWhen(Vec<Scalar>, String),
    /// That it has the value of another.
    Equals(String),
    /// Its format.
    Format(String),
    /// The order of a change.
    Pair([String; 2]),
    /// The member that holds pairs.
    PairsIn(Option<String>),
    /// This type in its table, and JSON of another.
    TableType(String, &'static str),
    /// Values in its table, and JSON with this one.
    TableValue(Scalar),
    /// Nothing in its table, and JSON that has it.
    TableName,
    /// This JSON, which the spec does not allow.
    Example(Json),
}

impl Said {
    /// The facet of an erratum that records it.
    pub(super) fn facet(&self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Type(_) | Self::TableType(..) => "type",
            Self::Under(_) => "under",
            Self::Listed(_) | Self::TableName => "listed",
            Self::Name(_) => "name",
            Self::Value(_) | Self::NoValue(_) | Self::TableValue(_) => "values",
            Self::NullWhen(_) | Self::NeverNull | Self::Sentence(_) => "null_when",
            Self::Always(_) | Self::ValueWhen(..) => "always",
            Self::Equals(_) => "equals",
            Self::Format(_) => "format",
            Self::Pair(_) => "pair",
            Self::PairsIn(_) => "pairs_in",
            Self::Example(_) => "example",
        }
    }
}

/// A difference of which only kind and place are known.
pub(super) fn difference(kind: DifferenceKind, event: &str, path: &str) -> Difference {
    Difference {
        kind,
        event: event.to_owned(),
        path: path.to_owned(),
        page: None,
        spec: None,
        line: None,
        place: None,
        explained: None,
        erratum: None,
        hint: None,
    }
}

impl<'a> Finding<'a> {
    /// A difference at an attribute.
    pub(super) fn new(case: &Case<'a>, kind: DifferenceKind, path: &Path) -> Self {
        let mut difference = difference(kind, &case.id, &path.to_string());
        difference.place = case.place(path, &[]);
        Self { difference, said: Said::Nothing, attribute: case.schema.attribute(path) }
    }

    /// With what the page says, and its line.
    pub(super) fn page(mut self, text: impl Into<String>, line: usize) -> Self {
        self.difference.page = Some(text.into());
        self.difference.line = Some(line);
        self
    }

    /// With the line of the page where it would stand, or where its object does.
    pub(super) fn line(mut self, line: usize) -> Self {
        self.difference.line = Some(line);
        self
    }

    /// With what the spec says.
    pub(super) fn spec(mut self, text: impl Into<String>) -> Self {
        self.difference.spec = Some(text.into());
        self
    }

    /// With the key of the spec that says it.
    pub(super) fn key(mut self, case: &Case<'_>, key: &str) -> Self {
        let path = Path::parse(&self.difference.path);
        self.difference.place = case.place(&path, &[key]);
        self
    }

    /// With what the page says as data.
    pub(super) fn said(mut self, said: Said) -> Self {
        self.said = said;
        self
    }

    /// With an erratum that would record it: both sides, as YAML between braces.
    pub(super) fn erratum(mut self, page: &str, spec: &str, evidence: &str) -> Self {
        let at = &self.difference.path;
        self.difference.erratum = Some(format!(
            "- at: {at}\n  page: {{ {page} }}\n  spec: {{ {spec} }}\n  evidence: {evidence}\n"
        ));
        self
    }

    /// With more that a person should know.
    pub(super) fn hint(mut self, hint: Option<String>) -> Self {
        self.difference.hint = hint;
        self
    }
}
