//! Types: the spec may say more than the page does, and nothing else.

use super::checked::Note;
use super::paired::Pair;
use crate::fold::plain;
use crate::model::Attribute;
use crate::page::listing::Listed;
use crate::spec::{BaseType, TypePhrase};

/// Attributes for which the page names no type.
pub(super) fn notes(pairs: &[Pair<'_>]) -> Vec<Note> {
    let silent = pairs
        .iter()
        .filter(|pair| pair.listed.types().is_empty() && pair.attribute.phrase != "any");
    let note = |pair: &Pair<'_>| Note {
        path: pair.path.to_string(),
        line: Some(pair.listed.line()),
        text: format!("the page names no type, the spec says {}", pair.attribute.phrase),
    };
    silent.map(note).collect()
}

/// Returns true if all types that a page gives an attribute are ones that the spec may have.
pub(super) fn all_fit(attribute: &Attribute, listed: &Listed<'_>) -> bool {
    let mut types = listed.types().into_iter();
    types.all(|(words, _)| attribute.type_words().any(|phrase| fits(phrase, words)))
}

/// Returns true if the type of the spec says no other than the words of a page do.
pub(super) fn fits(phrase: &str, page: &str) -> bool {
    let page = plain(page).to_lowercase();
    let is_plural = phrase.ends_with('s');
    fits_one(&TypePhrase::parse(phrase), &page, false, is_plural)
}

/// The words behind `array of` are plural where the spec has them so, for it has the words of the
/// page; declared types have no plural.
fn fits_one(phrase: &TypePhrase, page: &str, is_item: bool, is_plural: bool) -> bool {
    let rest = |word: &str| {
        let rest = page.strip_prefix(word)?;
        rest.strip_prefix('s').filter(|_| is_item).unwrap_or(rest).strip_prefix(" of ")
    };
    match phrase {
        TypePhrase::ArrayOf(inner) => {
            let items = rest("array");
            let bare = page == if is_item { "arrays" } else { "array" };
            bare || items.is_some_and(|item| fits_one(inner, item, true, is_plural))
        }
        TypePhrase::MapOf(inner) => {
            let members = rest("map");
            is_object(page, is_item)
                || members.is_some_and(|member| fits_one(inner, member, true, is_plural))
        }
        TypePhrase::One(BaseType::Any) => true,
        TypePhrase::One(BaseType::Object | BaseType::ChangesOf(_)) if !is_item => {
            is_object(page, false)
        }
        TypePhrase::One(BaseType::Named(_)) => is_object(page, is_item),
        TypePhrase::One(base) => {
            let plural = if is_item && is_plural { "s" } else { "" };
            words(base).iter().any(|word| page == format!("{word}{plural}"))
        }
    }
}

/// Returns true if these are words for an object, such as `image object`.
fn is_object(page: &str, is_item: bool) -> bool {
    let page = if is_item { page.strip_suffix('s').unwrap_or(page) } else { page };
    page == "object" || page.ends_with(" object") && !page.starts_with("array")
}

fn words(base: &BaseType) -> &'static [&'static str] {
    match base {
        BaseType::String | BaseType::StringId => &["string"],
        BaseType::Integer | BaseType::IntegerId => &["integer"],
        BaseType::Number => &["number"],
        BaseType::Boolean => &["boolean"],
        BaseType::Timestamp => &["string", "datetime", "date-time", "timestamp", "date"],
        BaseType::EpochTime => &["string", "integer", "number", "timestamp"],
        BaseType::Object | BaseType::ChangesOf(_) | BaseType::Named(_) => &["object"],
        BaseType::Any => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn the_spec_may_say_more() {
        for (phrase, page) in [
            ("string id", "string"),
            ("timestamp", "datetime"),
            ("epoch time", "integer"),
            ("changes of agent", "object"),
            ("Agent", "object"),
            ("object", "image object"),
            ("array of Team", "array of objects"),
            ("array of objects", "array"),
            ("array of string ids", "array of strings"),
            ("array of arrays of integers", "array of arrays of integers"),
            ("map of strings", "object"),
            ("any", "whatever"),
            ("string", "String"),
        ] {
            assert!(fits(phrase, page), "{phrase}: {page}");
        }
    }

    #[test]
    fn and_nothing_else() {
        for (phrase, page) in [
            ("string id", "integer"),
            ("integer", "number"),
            ("array of objects", "array of object"),
            ("array of object", "array of objects"),
            ("array of objects", "object"),
            ("object", "array of objects"),
            ("array of Team", "array of strings"),
            ("array of strings", "array of integers"),
            ("timestamp", "integer"),
        ] {
            assert!(!fits(phrase, page), "{phrase}: {page}");
        }
    }
}
