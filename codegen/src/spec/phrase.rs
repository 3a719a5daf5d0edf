//! The phrase that names a type: `array of objects`, `integer id`, `changes of agent`.

/// What a type phrase may be, for messages.
pub(crate) const PHRASES: &str = "string, integer, number, boolean, object, `array of …`, `map of …`, \
     `string id`, `integer id`, timestamp, epoch time, any, `changes of PATH` or a declared type";

/// How many arrays and maps a phrase may put into each other.
const DEEPEST: usize = 8;

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
    /// Reads a phrase. A word that is no type becomes the name of a declared one, so that the
    /// caller, who knows the declared ones, can tell what is wrong. So does one that is too deep.
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
}

impl BaseType {
    fn parse(text: &str) -> Self {
        if let Some(path) = text.strip_prefix("changes of ") {
            return Self::ChangesOf(path.trim().to_owned());
        }
        match text {
            "string" | "strings" => Self::String,
            "integer" | "integers" => Self::Integer,
            "number" | "numbers" => Self::Number,
            "boolean" | "booleans" => Self::Boolean,
            "object" | "objects" => Self::Object,
            "string id" | "string ids" => Self::StringId,
            "integer id" | "integer ids" => Self::IntegerId,
            "timestamp" | "timestamps" => Self::Timestamp,
            "epoch time" | "epoch times" => Self::EpochTime,
            "any" => Self::Any,
            name => Self::Named(name.to_owned()),
        }
    }

    /// Every word that names a type, for suggestions.
    pub(crate) const WORDS: [&'static str; 9] = [
        "string",
        "integer",
        "number",
        "boolean",
        "object",
        "string id",
        "integer id",
        "timestamp",
        "epoch time",
    ];
}

#[cfg(test)]
mod tests {
    use super::{BaseType, TypePhrase};

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
