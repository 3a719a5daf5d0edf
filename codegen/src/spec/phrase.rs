//! The phrase that names a type: `array of objects`, `integer id`, `changes of agent`.

use std::fmt;

/// Type phrases that a spec may have, for messages.
pub(crate) const PHRASES: &str = "string, integer, number, boolean, object, `array of …`, `map of …`, \
     `string id`, `integer id`, timestamp, epoch time, any, `changes of PATH` or a declared type";

/// How many arrays and maps a phrase may put into each other.
const DEEPEST: usize = 8;

/// The types that one word or two name, with their plurals.
const SIMPLE: [(&str, &str, BaseType); 10] = [
    ("string", "strings", BaseType::String),
    ("integer", "integers", BaseType::Integer),
    ("number", "numbers", BaseType::Number),
    ("boolean", "booleans", BaseType::Boolean),
    ("object", "objects", BaseType::Object),
    ("string id", "string ids", BaseType::StringId),
    ("integer id", "integer ids", BaseType::IntegerId),
    ("timestamp", "timestamps", BaseType::Timestamp),
    ("epoch time", "epoch times", BaseType::EpochTime),
    ("any", "any", BaseType::Any),
];

/// A type without the arrays and maps around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BaseType {
    String,
    Integer,
    Number,
    Boolean,
    Object,
    StringId,
    IntegerId,
    Timestamp,
    EpochTime,
    Any,
    ChangesOf(String),
    /// The name of a declared type.
    Named(String),
}

/// A parsed type phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TypePhrase {
    One(BaseType),
    ArrayOf(Box<TypePhrase>),
    MapOf(Box<TypePhrase>),
}

impl TypePhrase {
    /// Reads a phrase. A word that is no type becomes the name of a declared one: the caller, who
    /// knows the declared ones, can tell what is wrong. So does one that is too deep.
    pub(crate) fn parse(text: &str) -> Self {
        Self::parse_at(text, 0)
    }

    fn parse_at(text: &str, depth: usize) -> Self {
        let text = text.trim();
        let inner = |rest| Box::new(Self::parse_at(rest, depth + 1));
        // Behind another `of` the word is plural: `array of maps of strings`.
        let rest_of = |word: &str| {
            let rest = text.strip_prefix(word)?;
            let plural = rest.strip_prefix('s').filter(|_| depth > 0);
            plural.unwrap_or(rest).strip_prefix(" of ")
        };
        if depth < DEEPEST {
            if let Some(rest) = rest_of("array") {
                return Self::ArrayOf(inner(rest));
            }
            if let Some(rest) = rest_of("map") {
                return Self::MapOf(inner(rest));
            }
        }
        Self::One(BaseType::parse(text))
    }

    /// The type without the arrays and maps around it.
    pub(crate) fn base(&self) -> &BaseType {
        match self {
            Self::One(base) => base,
            Self::ArrayOf(inner) | Self::MapOf(inner) => inner.base(),
        }
    }

    /// The type with words of JSON alone, as a page has it where the spec is more precise.
    pub(crate) fn json(&self) -> Self {
        match self {
            Self::ArrayOf(inner) => Self::ArrayOf(Box::new(inner.json())),
            Self::MapOf(_) => Self::One(BaseType::Object),
            Self::One(base) => Self::One(match base {
                BaseType::StringId | BaseType::Timestamp => BaseType::String,
                BaseType::IntegerId => BaseType::Integer,
                BaseType::EpochTime => BaseType::Number,
                BaseType::Named(_) | BaseType::ChangesOf(_) => BaseType::Object,
                other => other.clone(),
            }),
        }
    }

    /// The phrase, in the plural where it stands behind another `of`.
    fn words(&self, is_item: bool) -> String {
        let plural = if is_item { "s" } else { "" };
        match self {
            Self::ArrayOf(inner) => format!("array{plural} of {}", inner.words(true)),
            Self::MapOf(inner) => format!("map{plural} of {}", inner.words(true)),
            Self::One(BaseType::ChangesOf(path)) => format!("changes of {path}"),
            Self::One(BaseType::Named(name)) => name.clone(),
            Self::One(base) => {
                let row = SIMPLE.iter().find(|(.., known)| known == base);
                let (word, plural, _) = row.expect("each other type has a row");
                (if is_item { plural } else { word }).to_string()
            }
        }
    }
}

impl fmt::Display for TypePhrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(false))
    }
}

impl BaseType {
    fn parse(text: &str) -> Self {
        if let Some(path) = text.strip_prefix("changes of ") {
            return Self::ChangesOf(path.trim().to_owned());
        }
        let known = SIMPLE.iter().find(|(word, plural, _)| [*word, *plural].contains(&text));
        known.map_or_else(|| Self::Named(text.to_owned()), |(.., base)| base.clone())
    }

    /// Returns true for a type whose values need no keys but this one to be told: a text, a number, a
    /// truth or an id.
    pub(crate) fn is_plain(&self) -> bool {
        match self {
            Self::String
            | Self::Integer
            | Self::Number
            | Self::Boolean
            | Self::StringId
            | Self::IntegerId => true,
            Self::Object
            | Self::Timestamp
            | Self::EpochTime
            | Self::Any
            | Self::ChangesOf(_)
            | Self::Named(_) => false,
        }
    }

    /// Every word that names a type and can be misspelt, for suggestions.
    pub(crate) fn words<'a>() -> impl Iterator<Item = &'a str> + Clone {
        // Short words are near to too many others.
        SIMPLE.iter().map(|(word, ..)| *word).filter(|word| word.len() > 3)
    }
}

#[cfg(test)]
mod tests {
    use super::{BaseType, PHRASES, SIMPLE, TypePhrase};

    #[test]
    fn every_word_for_a_type_is_in_the_help() {
        for (word, plural, base) in SIMPLE {
            assert!(PHRASES.contains(word), "{word}");
            assert_eq!(TypePhrase::parse(word).base(), &base);
            assert_eq!(TypePhrase::parse(&format!("array of {plural}")).base(), &base);
        }
    }

    #[test]
    fn reads_phrases_as_pages_print_them() {
        use TypePhrase::{ArrayOf, MapOf, One};
        let one = |base| Box::new(One(base));
        assert_eq!(TypePhrase::parse("array of objects"), ArrayOf(one(BaseType::Object)));
        assert_eq!(TypePhrase::parse("map of strings"), MapOf(one(BaseType::String)));
        assert_eq!(TypePhrase::parse("integer id"), One(BaseType::IntegerId));
        assert_eq!(TypePhrase::parse("changes of agent"), One(BaseType::ChangesOf("agent".into())));
        assert_eq!(
            TypePhrase::parse("array of Team"),
            ArrayOf(one(BaseType::Named("Team".into())))
        );
    }

    #[test]
    fn a_phrase_is_written_as_it_is_read() {
        let simple = SIMPLE.iter().map(|(_, plural, _)| format!("array of maps of {plural}"));
        let others = ["changes of agent", "array of arrays of Team", "any", "epoch time"];
        for phrase in simple.chain(others.map(str::to_owned)) {
            assert_eq!(TypePhrase::parse(&phrase).to_string(), phrase);
        }
    }

    #[test]
    fn arrays_and_maps_are_plural_behind_another() {
        let nested = TypePhrase::parse("array of maps of integers");
        assert_eq!(nested, TypePhrase::parse("array of map of integers"));
        assert_eq!(nested.base(), &BaseType::Integer);
        let alone = "arrays of strings";
        let named = BaseType::Named(alone.into());
        assert_eq!(TypePhrase::parse(alone), TypePhrase::One(named));
    }

    #[test]
    fn a_phrase_without_end_is_no_type() {
        let mut phrase = TypePhrase::parse(&"array of ".repeat(100_000));
        while let TypePhrase::ArrayOf(inner) = phrase {
            phrase = *inner;
        }
        assert!(matches!(phrase, TypePhrase::One(BaseType::Named(_))));
    }
}
