//! The two name spaces: names on the wire, and the identifiers that Rust gets for them.
//!
//! Every identifier of the generated code is made here, and nowhere else.

use std::collections::BTreeSet;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Names that a generated type may not have, because the generated code uses them otherwise.
const RESERVED_TYPES: [&str; 88] = [
    "A",
    "BTreeMap",
    "Body",
    "Box",
    "Change",
    "ChangesRules",
    "Clone",
    "Condition",
    "Copy",
    "D",
    "Data",
    "Debug",
    "Decimal",
    "Decode",
    "Default",
    "Deserialize",
    "Deserializer",
    "Deviation",
    "Display",
    "Envelope",
    "EnvelopeRules",
    "EpochTime",
    "Eq",
    "Err",
    "Error",
    "Event",
    "EventData",
    "Excused",
    "Extra",
    "Fields",
    "FnOnce",
    "Format",
    "Found",
    "From",
    "FromStr",
    "Infallible",
    "Into",
    "Hash",
    "Id",
    "Implied",
    "ItemChanges",
    "ItemsIn",
    "JsonKind",
    "KindRules",
    "LazyLock",
    "Map",
    "MapAccess",
    "Misfit",
    "Misread",
    "Module",
    "NewValue",
    "Node",
    "None",
    "Object",
    "ObjectRules",
    "Ok",
    "OldValue",
    "Option",
    "Ord",
    "PairOrder",
    "PairsIn",
    "PartialEq",
    "PartialOrd",
    "Payload",
    "RawJson",
    "Regex",
    "Report",
    "Result",
    "S",
    "SchemaRules",
    "Sealed",
    "Self",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "Severity",
    "SidesIn",
    "Some",
    "String",
    "Timestamp",
    "TryFrom",
    "UnknownValue",
    "Unread",
    "Unresolved",
    "Value",
    "ValueIn",
    "Vec",
    "Writer",
];

/// Fields that every generated object has already, and variables of its code.
const RESERVED_FIELDS: [&str; 7] =
    ["extra", "fields", "out", "event", "required", "told", "withheld"];

/// Returns whether the generated code uses the name of a type otherwise.
pub(crate) fn is_reserved_type(name: &str) -> bool {
    RESERVED_TYPES.contains(&name)
}

/// The field for a wire name: `currentHost` is `current_host`, `type` is `type_`. Nothing if the
/// name has no letter or digit that an identifier could have.
pub(crate) fn field_name(wire: &str) -> Option<String> {
    let name = identifier(&ascii(wire).to_snake_case())?;
    if RESERVED_FIELDS.contains(&name.as_str()) { Some(format!("{name}_")) } else { Some(name) }
}

/// The type or variant for a wire name: `agent_activity` is `AgentActivity`, `3ds` is `N3ds`.
pub(crate) fn type_name(wire: &str) -> Option<String> {
    let name = ascii(wire).to_upper_camel_case();
    let name =
        if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name };
    identifier(&name)
}

/// The variant for everything that is none of these variants.
pub(crate) fn fallback<'v>(variants: impl Iterator<Item = &'v str> + Clone) -> &'static str {
    let mut names = ["Other", "Undocumented", "NotDocumented"].into_iter();
    let free = names.find(|name| variants.clone().all(|variant| variant != *name));
    free.unwrap_or("Else")
}

/// The Rust module for a wire name.
pub(crate) fn module_name(wire: &str) -> Option<String> {
    identifier(&ascii(wire).to_snake_case())
}

/// Statics of one file, each with a name that nothing else in it has.
pub(crate) struct Statics {
    taken: BTreeSet<String>,
}

impl Statics {
    /// No statics yet; these constants are there already.
    pub(crate) fn beside(constants: &[&str]) -> Self {
        Self { taken: constants.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// The static for some text: `system actor` is `SYSTEM_ACTOR`. If nothing of the text can stand
    /// in an identifier, it is called as it is `otherwise`.
    pub(crate) fn claim(&mut self, text: &str, otherwise: &str) -> String {
        let name = ascii(text).to_shouty_snake_case();
        let name = match name.chars().next() {
            None => otherwise.to_owned(),
            Some(first) if first.is_ascii_digit() => format!("{otherwise}_{name}"),
            Some(_) => name,
        };
        let others = (2..).map(|number| format!("{name}_{number}"));
        let mut names = std::iter::once(name.clone()).chain(others);
        let free = names.find(|name| self.taken.insert(name.clone()));
        free.unwrap_or(name)
    }
}

/// The singular of an attribute's name, for the type of the items of an array.
pub(crate) fn singular(wire: &str) -> String {
    let ending = |plural: &str, singular: &str| {
        wire.strip_suffix(plural).map(|stem| format!("{stem}{singular}"))
    };
    if wire.ends_with("ss") || wire.ends_with("us") || wire.ends_with("is") {
        return wire.to_owned();
    }
    ending("ies", "y")
        .or_else(|| ending("sses", "ss"))
        .or_else(|| ending("xes", "x"))
        .or_else(|| ending("ches", "ch"))
        .or_else(|| ending("s", ""))
        .unwrap_or_else(|| wire.to_owned())
}

/// A name for a file, whatever the wire name contains.
pub(crate) fn file_name(wire: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' || c == '-' { c } else { '-' }
    };
    wire.chars().map(safe).collect()
}

/// Returns whether a name that a spec gives for a type is one in CamelCase, and free.
pub(crate) fn is_type_name(name: &str) -> bool {
    let is_camel = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric());
    is_camel && identifier(name).as_deref() == Some(name) && !is_reserved_type(name)
}

/// Returns what is left of a name for an identifier: words of letters and digits.
fn ascii(wire: &str) -> String {
    wire.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// Returns whether a word is a keyword of Rust, or no word at all.
pub(crate) fn is_keyword(word: &str) -> bool {
    // `gen` is a keyword that syn does not know yet.
    syn::parse_str::<syn::Ident>(word).is_err() || word == "gen"
}

/// Makes a word an identifier, with `_` behind keywords and in front of digits.
fn identifier(name: &str) -> Option<String> {
    if name.is_empty() || name.chars().all(|c| c == '_') {
        return None;
    }
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("_{name}")
    } else {
        name.to_owned()
    };
    Some(if is_keyword(&name) { format!("{name}_") } else { name })
}

#[cfg(test)]
mod tests {
    use super::{Statics, field_name, file_name, module_name, singular, type_name};

    #[test]
    fn fields_are_snake_case_and_never_keywords() {
        let cases = [
            ("currentHost", Some("current_host")),
            ("Email", Some("email")),
            ("type", Some("type_")),
            ("self", Some("self_")),
            ("gen", Some("gen_")),
            ("3ds", Some("_3ds")),
            ("extra", Some("extra_")),
            ("a\"b`c", Some("a_b_c")),
            ("**", None),
            ("", None),
        ];
        for (wire, field) in cases {
            assert_eq!(field_name(wire).as_deref(), field, "{wire}");
        }
    }

    #[test]
    fn types_and_variants_are_camel_case() {
        let cases = [
            ("agent_activity", Some("AgentActivity")),
            ("AVAILABLE", Some("Available")),
            ("GeneralAvailability", Some("GeneralAvailability")),
            ("us-east-1", Some("UsEast1")),
            ("self", Some("Self_")),
            ("3ds", Some("N3ds")),
            ("+1", Some("N1")),
            ("*", None),
            ("日本", None),
        ];
        for (wire, name) in cases {
            assert_eq!(type_name(wire).as_deref(), name, "{wire}");
        }
    }

    #[test]
    fn an_item_has_the_singular_name() {
        let cases = [
            ("social_profiles", "social_profile"),
            ("categories", "category"),
            ("addresses", "address"),
            ("boxes", "box"),
            ("status", "status"),
            ("channel_availability", "channel_availability"),
        ];
        for (wire, name) in cases {
            assert_eq!(singular(wire), name);
        }
    }

    #[test]
    fn statics_never_clash() {
        let mut statics = Statics::beside(&["STRING"]);
        let cases = [
            ("system actor", "SYSTEM_ACTOR"),
            ("System-Actor", "SYSTEM_ACTOR_2"),
            ("SystemActor", "SYSTEM_ACTOR_3"),
            ("system actor 2", "SYSTEM_ACTOR_2_2"),
            ("string", "STRING_2"),
            ("3ds", "CONDITION_3DS"),
            ("日本", "CONDITION"),
            ("***", "CONDITION_2"),
            ("type", "TYPE"),
        ];
        for (text, name) in cases {
            assert_eq!(statics.claim(text, "CONDITION"), name, "{text}");
        }
    }

    #[test]
    fn files_and_modules_have_safe_names() {
        assert_eq!(file_name("../order:created"), "---order-created");
        assert_eq!(module_name("onAgentUpdate").as_deref(), Some("on_agent_update"));
    }
}
