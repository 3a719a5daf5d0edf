//! Sentences, and placeholders, that say that the change of an object is an object with changes of what is
//! in it.

use super::scope::Scope;
use super::word::bare_word;
use crate::model::{Fact, Path};
use crate::page::extract::changes::{Format, Inside};
use crate::page::extract::phrases;
use crate::page::extract::tree::Tree;
use crate::page::extract::values::is_quoted;
use crate::page::outline::Claim;

/// The object that a name means.
enum Named {
    /// One inside of the object whose attributes change, by its path below that.
    Inside(String),
    /// The object whose attributes change, or one that may be it: this is no statement about another.
    Changed,
    /// One that stands elsewhere.
    Other,
}

/// The facts of a sentence about the changes inside of objects, or that it is not understood. Returns
/// `None` if the sentence is about something else.
pub(super) fn facts(text: &str, scope: &Scope<'_>) -> Option<Vec<Fact>> {
    let found = phrases::WITHIN.iter().find_map(|phrase| phrase.captures(text))?;
    let names: Vec<&str> = names(found.name("of")?.as_str());
    let named: Vec<Named> = names.iter().map(|name| named(name, scope)).collect();
    if named.iter().all(|named| matches!(named, Named::Changed)) {
        return None;
    }
    let own = found.name("own").map(|own| bare_word(own.as_str()));
    let is_own = own.is_none_or(|own| is_own(own, &names, scope));
    let item = scope.tree().item(scope.item);
    let can_have = item.is_object() && !item.is_list() || item.type_.is_none();
    let facts = named.into_iter().map(|named| match named {
        Named::Inside(path) if is_own && can_have => Some(Fact::Within { path }),
        _ => None,
    });
    Some(facts.collect::<Option<_>>().unwrap_or_else(|| vec![Fact::NotUnderstood]))
}

/// The names in a list, as they are written.
fn names(list: &str) -> Vec<&str> {
    let regex = phrases::BETWEEN_NAMES.regex();
    let parts = regex.into_iter().flat_map(|regex| regex.split(list));
    let words = parts.map(str::split_whitespace);
    words.filter_map(|mut words| words.find(|word| !word.eq_ignore_ascii_case("the"))).collect()
}

fn named(name: &str, scope: &Scope<'_>) -> Named {
    let (tree, path) = (scope.tree(), bare_word(name));
    let Some(of) = scope.context.changed else {
        // The object around all others is rather the one whose attributes change.
        return match scope.resolve(path) {
            Some(found) if tree.forest.parent(found).is_none() => Named::Changed,
            Some(found) => Named::Inside(Path(tree.forest.path(found).0[1..].to_vec()).to_string()),
            None if is_quoted(name) => Named::Inside(path.to_owned()),
            None => Named::Changed,
        };
    };
    let inside = tree.forest.below(Some(of), &Path::parse(path).0);
    match inside.or_else(|| scope.resolve(path)) {
        Some(found) if found == of => Named::Changed,
        Some(found) => below(tree, of, found).map_or(Named::Other, Named::Inside),
        None if is_quoted(name) => Named::Inside(path.to_owned()),
        None => Named::Changed,
    }
}

/// The path of an attribute below the object whose attributes change.
fn below(tree: &Tree<'_>, of: usize, found: usize) -> Option<String> {
    let depth = tree.forest.outwards(of).count();
    let steps = tree.forest.path(found).0;
    tree.forest.is_inside(found, of).then(|| Path(steps[depth..].to_vec()).to_string())
}

/// Returns true if the subject of a sentence is the attribute that has the changes, or the only change
/// that the sentence is about.
fn is_own(own: &str, names: &[&str], scope: &Scope<'_>) -> bool {
    let change = match (own.rsplit_once('.'), names) {
        (Some((changes, change)), [only]) => {
            bare_word(only).ends_with(change) && scope.is_own(changes)
        }
        _ => false,
    };
    change || scope.is_own(own)
}

/// The facts of placeholders inside the changes of objects.
pub(in crate::page::extract) fn of_format(
    format: &Format,
    changed: Option<usize>,
    tree: &Tree<'_>,
) -> Vec<Claim> {
    let facts = format.within.iter().flat_map(|inside| {
        let facts = of_placeholder(inside, changed, tree);
        facts.into_iter().map(|fact| Claim {
            line: format.line,
            fact,
            when: None,
            event: None,
            candidate: false,
            text: inside.key.clone(),
        })
    });
    facts.collect()
}

fn of_placeholder(inside: &Inside, changed: Option<usize>, tree: &Tree<'_>) -> Vec<Fact> {
    let paths: Vec<String> = match &inside.path {
        _ if !inside.is_alike => Vec::new(),
        Some(path) => vec![path.clone()],
        None => changed.map_or_else(Vec::new, |of| {
            let objects = tree.forest.members_of(of).filter(|at| tree.item(*at).can_have_changes());
            objects.filter_map(|at| below(tree, of, at)).collect()
        }),
    };
    if paths.is_empty() {
        return vec![Fact::NotUnderstood];
    }
    paths.into_iter().map(|path| Fact::Within { path }).collect()
}
