//! The shape of the changes, which a page shows with a placeholder for what changed.

use crate::page::outline::PairShape;
use crate::spec::{ChangeKind, ChangeShape, Json, Side};

use super::phrases;

/// The format of the changes, before it is known where the attributes stand.
#[derive(Debug)]
pub(super) struct Format {
    pub(super) line: usize,
    /// The attribute that it stands with, as an index of the list.
    pub(super) item: Option<usize>,
    /// The keys around the placeholder, outermost first.
    pub(super) keys: Vec<String>,
    /// The object whose attributes change, as the page writes it.
    pub(super) of: Option<String>,
    pub(super) pairs: Vec<PairShape>,
    /// The placeholders inside the change of an object.
    pub(super) within: Vec<Inside>,
    /// The code.
    pub(super) text: String,
}

/// A placeholder inside the change of an object.
#[derive(Debug)]
pub(super) struct Inside {
    /// The path of the object below the one whose attributes change; nothing for every object of it.
    pub(super) path: Option<String>,
    /// The placeholder.
    pub(super) key: String,
    /// True if the changes inside have one of the shapes around them.
    pub(super) is_alike: bool,
}

/// Reads the format of the changes; nothing if the JSON is an example.
pub(super) fn format(line: usize, item: Option<usize>, text: &str, json: &Json) -> Option<Format> {
    let mut places = Vec::new();
    let mut plain = Vec::new();
    collect(json, &mut Vec::new(), &mut places, &mut plain);
    // The shapes are those of the outermost placeholders.
    let first = places.iter().min_by_key(|place| place.keys.len())?;
    let is_inside = |place: &Place<'_>| {
        place.keys.len() > first.keys.len() && place.keys.starts_with(&first.keys)
    };
    let mut pairs: Vec<PairShape> = Vec::new();
    let mut inner = Vec::new();
    let mut rest = text;
    for place in &places {
        let at = rest.find(place.key).unwrap_or(0);
        let shape = shape(place, &rest[..at]);
        rest = rest.get(at + place.key.len()..).unwrap_or_default();
        if is_inside(place) {
            inner.push((place, shape));
        } else if !has_inner(place.value) && !pairs.contains(&shape) {
            pairs.push(shape);
        }
    }
    let within = inner.into_iter().map(|(place, shape)| {
        let steps = &place.keys[first.keys.len()..];
        let is_named = !steps.iter().any(|step| phrases::CHANGED.matches(step));
        Inside {
            path: is_named.then(|| steps.join(".")),
            key: place.key.to_owned(),
            is_alike: pairs.contains(&shape),
        }
    });
    // Of an object without a placeholder nobody knows how its changes look.
    let plain = plain.iter().filter(|(keys, _)| keys.starts_with(&first.keys));
    let plain =
        plain.map(|(_, key)| Inside { path: None, key: (*key).to_owned(), is_alike: false });
    let within = within.chain(plain).collect();
    Some(Format {
        line,
        item,
        keys: first.keys.clone(),
        of: of(first.key),
        pairs,
        within,
        text: text.to_owned(),
    })
}

/// A placeholder, the keys around it and what stands behind it.
struct Place<'a> {
    keys: Vec<String>,
    key: &'a str,
    value: &'a Json,
}

/// Collects the placeholders, and the keys of objects that have none, with the keys around them.
fn collect<'a>(
    json: &'a Json,
    keys: &mut Vec<String>,
    places: &mut Vec<Place<'a>>,
    plain: &mut Vec<(Vec<String>, &'a str)>,
) {
    let Json::Object(members) = json else {
        return;
    };
    for (key, value) in members {
        let is_place = phrases::CHANGED.matches(key);
        if is_place {
            places.push(Place { keys: keys.clone(), key, value });
        }
        if !is_place || has_inner(value) {
            let before = places.len();
            keys.push(key.clone());
            collect(value, keys, places, plain);
            keys.pop();
            if matches!(value, Json::Object(_)) && places.len() == before && pair(value).is_none() {
                plain.push((keys.clone(), key));
            }
        }
    }
}

/// Returns true for an object that has a placeholder.
fn has_inner(value: &Json) -> bool {
    let Json::Object(members) = value else {
        return false;
    };
    members.keys().any(|key| phrases::CHANGED.matches(key))
}

/// The object in a placeholder: `agent` of `<agent.attribute that changed>`.
fn of(key: &str) -> Option<String> {
    let found = phrases::CHANGED.captures(key)?;
    found.get(1).map(|name| name.as_str().to_owned())
}

fn shape(place: &Place<'_>, before: &str) -> PairShape {
    let (pairs_in, value) = match (place.value, pair(place.value)) {
        (Json::Object(members), None) => match members.first() {
            Some((name, inner)) => (Some(name.clone()), inner),
            None => (None, place.value),
        },
        (value, _) => (None, value),
    };
    let kind = phrases::CHANGED.captures(place.key);
    let kind =
        kind.as_ref().and_then(|kind| kind.get(2)).map(|words| words.as_str().to_lowercase());
    let pair = pair(value);
    let has_items = pair.as_ref().is_some_and(|pair| pair.kind() == Some(ChangeKind::Items));
    let is_array = match kind.as_deref().map(str::trim) {
        Some(kind) => kind == "array",
        None => has_items || phrases::OF_ARRAYS.matches(before) || has_arrays(value),
    };
    PairShape { pair, array: is_array, pairs_in }
}

/// The places of old and new, by the words that stand for them.
fn pair(value: &Json) -> Option<ChangeShape> {
    let shape = match value {
        // An array in an array is rather one of a list of pairs.
        Json::Array(sides) if sides.len() == 1 && !matches!(sides[0], Json::String(_)) => {
            return None;
        }
        Json::Array(sides) => {
            let sides = sides.iter().map(|side| side_of(words(side)?));
            ChangeShape::Array(sides.collect::<Option<_>>()?)
        }
        Json::Object(members) => {
            // A member that holds pairs is none.
            let is_pair = |value: &Json| matches!(value, Json::Array(_)) && pair(value).is_some();
            let part = |(name, value): (&String, &Json)| {
                let side = side_of(words(value)?).or_else(|| side_of(name))?;
                let is_list = matches!(side, Side::Added | Side::Removed);
                let is_part = is_list || !is_pair(value) || side_of(name).is_some();
                is_part.then(|| (name.clone(), side))
            };
            ChangeShape::Members(members.iter().map(part).collect::<Option<_>>()?)
        }
        value => ChangeShape::Value(side_of(words(value)?)?),
    };
    shape.kind().map(|_| shape)
}

/// The part of a change that words or a name stand for.
fn side_of(text: &str) -> Option<Side> {
    let sides = [
        (Side::Old, phrases::OLD.matches(text)),
        (Side::New, phrases::NEW.matches(text)),
        (Side::Added, phrases::ADDED.matches(text)),
        (Side::Removed, phrases::REMOVED.matches(text)),
    ];
    let mut found = sides.into_iter().filter_map(|(side, is_named)| is_named.then_some(side));
    found.next().filter(|_| found.next().is_none())
}

/// Returns true if both sides of a pair are arrays.
fn has_arrays(pair: &Json) -> bool {
    let Json::Array(sides) = pair else {
        return false;
    };
    sides.len() == 2 && sides.iter().all(|side| matches!(side, Json::Array(_)))
}

/// The first words in arrays.
fn words(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => Some(text),
        Json::Array(items) => items.first().and_then(words),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::extract::json;

    fn read(text: &str) -> Format {
        let shown = json::read(text).expect("JSON");
        format(1, None, text, &shown.json).expect("a format")
    }

    fn pair(first: &str, second: &str, array: bool, pairs_in: Option<&str>) -> PairShape {
        PairShape {
            pair: Some(if (first, second) == ("old", "new") {
                ChangeShape::old_new()
            } else {
                ChangeShape::new_old()
            }),
            array,
            pairs_in: pairs_in.map(str::to_owned),
        }
    }

    #[test]
    fn a_wrapper_and_two_shapes() {
        let found = read(
            "{ \"fields\": {\n//For non-array attributes\n\"<loan.attribute that changed>\": [\"Old value\", \"New value\"],\n//For array attributes\n\"<loan.array attribute that changed>\": [[\"Old array\"], [\"New array\"]] } }",
        );
        assert_eq!(found.keys, ["fields"]);
        assert_eq!(found.of.as_deref(), Some("loan"));
        assert_eq!(found.pairs, [pair("old", "new", false, None), pair("old", "new", true, None)]);
    }

    #[test]
    fn glued_comments_tell_arrays_and_the_order() {
        let found = read(
            r#""changes": { //For array attributes "<loan.attribute that changed>": { "pairs": [ ["New value"], ["Old value"] ] } }"#,
        );
        assert_eq!(found.keys, ["changes"]);
        assert_eq!(found.pairs, [pair("new", "old", true, Some("pairs"))]);
    }

    #[test]
    fn shapes_that_are_no_pair() {
        for (shown, shape) in [
            (
                r#"{ "previous": "the old value", "current": "the new value" }"#,
                "{ previous: old, current: new }",
            ),
            (r#"{ "from": "Previous value" }"#, "{ from: old }"),
            (r#"{ "previous": "string", "current": "string" }"#, "{ previous: old, current: new }"),
            (r#""Old value""#, "old"),
            (r#"["New value"]"#, "[new]"),
            (r#"{ "added": ["item"], "removed": ["item"] }"#, "{ added: added, removed: removed }"),
        ] {
            let found = read(&format!(r#"{{ "<loan.attribute that changed>": {shown} }}"#));
            let shapes: Vec<_> = found.pairs.iter().map(|pair| pair.pair.clone()).collect();
            assert_eq!(
                shapes[0].as_ref().map(ToString::to_string).as_deref(),
                Some(shape),
                "{shown}"
            );
            assert_eq!(found.pairs[0].pairs_in, None, "{shown}");
        }
        for shown in [r#"["Value"]"#, r#"[["Old value", "New value"]]"#, r#"{ "from": "x" }"#, "1"]
        {
            let found = read(&format!(r#"{{ "<loan.attribute that changed>": {shown} }}"#));
            assert_eq!(found.pairs[0].pair, None, "{shown}");
        }
    }

    #[test]
    fn lists_are_arrays_and_sides_in_brackets_tell_them() {
        let found = read(
            r#""changes": { //For attributes that are no lists "<loan.attribute that changed>": ["Old value", "New value"], //For attributes that are lists "<loan.attribute that was changed>": { "pairs": ["Old value", "New value"] } }"#,
        );
        let arrays: Vec<bool> = found.pairs.iter().map(|pair| pair.array).collect();
        assert_eq!(arrays, [false, true]);
        let found = read(r#"{ "<loan.attribute that changed>": [["Old value"], ["New value"]] }"#);
        assert_eq!(found.pairs, [pair("old", "new", true, None)]);
    }
}
