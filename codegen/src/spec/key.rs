//! The keys of an attribute as a list: their order in files, and what becomes of an attribute that
//! loses one.

use std::collections::BTreeMap;

use super::attribute::AttributeKeys;

/// A key of an attribute.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its name in files.
    pub(crate) name: &'static str,
    is_spare: bool,
    names_condition: bool,
    /// The part of a type that it describes; a type without the part has no use for the key.
    pub(crate) part: Option<TypePart>,
}

/// A part that only some types have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TypePart {
    /// The attributes of an object.
    Attributes,
    /// The objects of which an object is one.
    Kinds,
    /// The documented values of a string or an integer.
    Values,
    /// The format of a string, or the spelling of a timestamp.
    Format,
    /// The offset of a timestamp.
    Utc,
    /// The value of a number.
    Number,
    /// The characters of a string.
    Text,
    /// The text of a string.
    Pattern,
    /// The items of an array alone.
    Array,
    /// The items of an array, or the values of a map.
    Items,
    /// The shape of changes.
    Changes,
}

impl Key {
    const fn spare(name: &'static str) -> Self {
        Self { name, is_spare: true, names_condition: false, part: None }
    }

    const fn needed(name: &'static str) -> Self {
        Self { is_spare: false, ..Self::spare(name) }
    }

    const fn condition(name: &'static str) -> Self {
        Self { names_condition: true, ..Self::spare(name) }
    }

    const fn part(self, part: TypePart) -> Self {
        Self { part: Some(part), ..self }
    }

    /// The place of a key in the order in which files have them; unknown keys come last.
    pub(crate) fn place(name: &str) -> usize {
        KEYS.iter().position(|key| key.name == name).unwrap_or(KEYS.len())
    }

    /// Returns true for a key whose attribute is still one without it, only less is said of it.
    pub(crate) fn is_spare(name: &str) -> bool {
        KEYS.iter().any(|key| key.name == name && key.is_spare)
    }

    /// Returns true for a key whose value is the name of a condition.
    pub(crate) fn names_condition(name: &str) -> bool {
        KEYS.iter().any(|key| key.name == name && key.names_condition)
    }
}

/// Lists the keys. The pattern has every field, and thus a new one does not compile without a row.
macro_rules! keys {
    ($($field:ident: $key:expr,)*) => {
        /// Every key, in the order in which files have them.
        pub(crate) const KEYS: &[Key] = &[$($key),*];

        impl AttributeKeys {
            /// The keys that are there.
            pub(crate) fn given(&self) -> impl Iterator<Item = &'static Key> + use<> {
                let Self { $($field),* } = self;
                let given = [$($field.is_given()),*];
                KEYS.iter().zip(given).filter_map(|(key, is_given)| is_given.then_some(key))
            }
        }
    };
}

keys! {
    type_: Key::needed("type"),
    also: Key::spare("also"),
    type_on: Key::spare("type_on"),
    format: Key::spare("format").part(TypePart::Format),
    utc: Key::spare("utc").part(TypePart::Utc),
    minimum: Key::spare("minimum").part(TypePart::Number),
    maximum: Key::spare("maximum").part(TypePart::Number),
    min_length: Key::spare("min_length").part(TypePart::Text),
    max_length: Key::spare("max_length").part(TypePart::Text),
    pattern: Key::spare("pattern").part(TypePart::Pattern),
    min_items: Key::spare("min_items").part(TypePart::Array),
    max_items: Key::spare("max_items").part(TypePart::Array),
    accepts: Key::spare("accepts"),
    field_name: Key::spare("field_name"),
    type_name: Key::spare("type_name"),
    values: Key::spare("values").part(TypePart::Values),
    otherwise: Key::spare("otherwise"),
    closed: Key::spare("closed"),
    always: Key::spare("always"),
    equals: Key::spare("equals"),
    value_when: Key::spare("value_when"),
    pair: Key::needed("pair").part(TypePart::Changes),
    pair_of: Key::spare("pair_of").part(TypePart::Changes),
    pairs_in: Key::spare("pairs_in").part(TypePart::Changes),
    within: Key::spare("within").part(TypePart::Changes),
    except: Key::spare("except").part(TypePart::Changes),
    required: Key::spare("required"),
    optional: Key::spare("optional"),
    nullable: Key::spare("nullable"),
    items_nullable: Key::spare("items_nullable").part(TypePart::Items),
    always_null: Key::spare("always_null"),
    null_when: Key::condition("null_when"),
    present_when: Key::condition("present_when"),
    only_when: Key::condition("only_when"),
    evidence: Key::spare("evidence"),
    platforms: Key::spare("platforms"),
    since: Key::spare("since"),
    deprecated: Key::spare("deprecated"),
    default: Key::spare("default"),
    read_only: Key::spare("read_only"),
    sensitive: Key::spare("sensitive"),
    doc: Key::needed("doc"),
    example: Key::spare("example"),
    errata: Key::spare("errata"),
    notes: Key::spare("notes"),
    told_by: Key::needed("told_by").part(TypePart::Kinds),
    one_of: Key::needed("one_of").part(TypePart::Kinds),
    attributes: Key::needed("attributes").part(TypePart::Attributes),
}

/// A value of a key that can be left out.
trait Given {
    fn is_given(&self) -> bool;
}

impl<T> Given for Option<T> {
    fn is_given(&self) -> bool {
        self.is_some()
    }
}

impl<T> Given for Vec<T> {
    fn is_given(&self) -> bool {
        !self.is_empty()
    }
}

impl<K, V> Given for BTreeMap<K, V> {
    fn is_given(&self) -> bool {
        !self.is_empty()
    }
}

impl Given for bool {
    fn is_given(&self) -> bool {
        *self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use schemars::schema_for;

    use super::{AttributeKeys, KEYS, Key};

    /// The names of the keys that a text of YAML has.
    fn given(yaml: &str) -> Vec<&'static str> {
        let keys: AttributeKeys = serde_yaml::from_str(yaml).expect("keys of an attribute");
        keys.given().map(|key| key.name).collect()
    }

    #[test]
    fn rows_have_the_names_that_files_have() {
        let schema = schema_for!(AttributeKeys);
        let properties = schema.get("properties").and_then(|properties| properties.as_object());
        let wanted: BTreeSet<&str> =
            properties.into_iter().flatten().map(|(name, _)| &**name).collect();
        assert_eq!(KEYS.iter().map(|key| key.name).collect::<BTreeSet<_>>(), wanted);
        assert_eq!(KEYS.len(), wanted.len());
    }

    #[test]
    fn keys_that_are_there_are_listed_in_the_order_of_files() {
        assert_eq!(given("{}"), [""; 0]);
        assert_eq!(
            given("{ doc: Text., closed: true, accepts: [a], type: string, only_when: ready }"),
            ["type", "accepts", "closed", "only_when", "doc"]
        );
        assert_eq!(given("{ closed: false, accepts: [] }"), [""; 0]);
    }

    #[test]
    fn an_unknown_key_stands_behind_all_others() {
        assert!(!Key::is_spare("colour") && !Key::names_condition("colour"));
        assert!(Key::place("attributes") < Key::place("colour"));
        assert!(Key::place("type") < Key::place("format"));
    }
}
