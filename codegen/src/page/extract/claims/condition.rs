//! The condition in a sentence.

use crate::model::StatedCondition;
use indexmap::IndexMap;

use crate::page::extract::phrases;
use crate::page::extract::tree::Tree;
use crate::page::extract::values::scalar;
use crate::spec::Scalar;

/// Where a sentence stands.
pub(super) struct Scope<'a> {
    pub(super) tree: &'a Tree<'a>,
    /// The attribute whose text it is.
    pub(super) item: usize,
    /// The event.
    pub(super) event: &'a str,
}

impl Scope<'_> {
    /// The attribute that a path means here.
    pub(super) fn resolve(&self, path: &str) -> Option<usize> {
        self.tree.resolve(path, self.item)
    }

    /// The path as it is from the top; as it is written if no attribute has it.
    pub(super) fn full(&self, path: &str) -> String {
        let found = self.resolve(path);
        found.map_or_else(|| path.to_owned(), |it| self.tree.path(it))
    }

    /// Whether a name is that of the attribute itself.
    pub(super) fn is_own(&self, path: &str) -> bool {
        let own = &self.tree.item(self.item).name;
        path == own || self.resolve(path) == Some(self.item)
    }

    /// Whether a sentence says what a description does not: it speaks of values, of presence, of
    /// limits or of another attribute.
    pub(super) fn is_unread(&self, text: &str) -> bool {
        let regex = phrases::SAYS_NOTHING.regex();
        let rest = regex.map_or(text.into(), |regex| regex.replace_all(text, " "));
        let is_question = phrases::WHETHER.matches(text);
        phrases::OF_VALUES.matches(&rest)
            || (!is_question && phrases::OF_LIMITS.matches(&rest))
            || phrases::DOTTED.each(text).into_iter().any(|it| self.is_path(it))
            || phrases::IDENTIFIER.each(text).into_iter().any(|it| self.is_other(it, text))
    }

    fn is_path(&self, path: &str) -> bool {
        let is_file = phrases::FILE_CAPTION.matches(path);
        let is_known = path.split('.').any(|it| self.tree.has_name(it) || it.contains('_'));
        !is_file && is_known && !self.is_own(path)
    }

    /// Whether a word is the name of another attribute, and not of the thing that it describes.
    fn is_other(&self, word: &str, text: &str) -> bool {
        let name = word.trim_matches('`');
        let is_thing = [" object", " event"].iter().any(|it| text.contains(&format!("{word}{it}")));
        self.tree.has_name(name) && !is_thing && !self.is_own(name)
    }
}

/// The condition at the front of a sentence, and the rest.
pub(super) fn in_front(text: &str) -> Option<(&str, &str)> {
    let found = phrases::IF_THEN.captures(text)?;
    Some((found.get(1)?.as_str(), found.get(2)?.as_str()))
}

/// A condition. It has tests only if all of its words could be read.
pub(super) fn when(words: &str, scope: &Scope<'_>) -> StatedCondition {
    let words = words.trim().trim_end_matches(['.', ',']);
    let tests: Option<IndexMap<_, _>> = words.split(" and ").map(|it| test(it, scope)).collect();
    match tests {
        Some(tests) => StatedCondition { words: canonical(&tests), tests },
        None => StatedCondition { words: words.to_owned(), tests: IndexMap::new() },
    }
}

fn canonical(tests: &IndexMap<String, Vec<Scalar>>) -> String {
    let shown = |values: &[Scalar]| {
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        values.join(" or ")
    };
    let all = tests.iter().map(|(path, values)| format!("{path} is {}", shown(values)));
    all.collect::<Vec<_>>().join(" and ")
}

/// A test of one attribute. A word without dots must be the name of an attribute that has no others
/// in it: most are just English.
fn test(words: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let found = phrases::TEST.captures(words.trim())?;
    let (path, values) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    let item = scope.resolve(path).map(|it| scope.tree.item(it));
    match item {
        Some(item) if item.is_container() => return None,
        None if !path.contains('.') => return None,
        _ => {}
    }
    let type_ = item.and_then(|it| it.type_.as_deref()).unwrap_or_default();
    let values = alternatives(values)?;
    let values = values.into_iter().map(|it| scalar(type_, it)).collect();
    Some((scope.full(path), values))
}

/// Values with `or` or commas between them, each of one word; nothing if there are other words.
pub(super) fn alternatives(text: &str) -> Option<Vec<&str>> {
    let pieces = text.split(',').flat_map(|it| it.split(" or "));
    let pieces = pieces.map(|it| it.trim().trim_start_matches("or ").trim());
    let pieces = pieces.map(|it| it.trim_matches(['`', '"', '\'']));
    let values: Vec<&str> = pieces.filter(|it| !it.is_empty()).collect();
    let is_value = |it: &&str| !it.contains(' ') && !phrases::NO_VALUE.matches(it);
    (!values.is_empty() && values.iter().all(is_value)).then_some(values)
}
