//! JSON of a page against the page's own table.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::fold::plain;
use crate::model::{ChangeKind, ChangeShape, Json, Path, Scalar, Shown};
use crate::page::listing::Listed;
use crate::page::outline::{ChangesShape, PairShape};

/// Contradictions with their places, each once.
pub(super) type Contradictions = Vec<(Path, Shown)>;

/// The table of a page.
pub(super) struct Table<'t, 'p> {
    /// The attributes at the top.
    pub(super) listing: &'t [Listed<'p>],
    /// The shape of the changes.
    pub(super) shape: Option<&'p ChangesShape>,
    found: Contradictions,
}

impl<'t, 'p> Table<'t, 'p> {
    pub(super) fn new(listing: &'t [Listed<'p>], shape: Option<&'p ChangesShape>) -> Self {
        let found = Vec::new();
        Self { listing, shape, found }
    }

    /// Returns the parts of the table that data of the page contradicts.
    pub(super) fn look(mut self, data: &IndexMap<String, Json>) -> Contradictions {
        self.members(self.listing, &Path(Vec::new()), data);
        self.found
    }

    fn add(&mut self, path: &Path, what: Shown) {
        let entry = (path.clone(), what);
        if !self.found.contains(&entry) {
            self.found.push(entry);
        }
    }

    fn members(&mut self, listed: &[Listed<'p>], at: &Path, json: &IndexMap<String, Json>) {
        // Of an object without listed members nothing is known.
        if listed.is_empty() {
            return;
        }
        for (name, value) in json {
            match listed.iter().find(|other| other.name() == name) {
                Some(member) => self.value(member, value, false),
                None => self.add(&at.member(name), Shown::Attribute(kind(value))),
            }
        }
    }

    /// A value of an attribute, or an item of it.
    fn value(&mut self, listed: &Listed<'p>, json: &Json, is_item: bool) {
        if *json == Json::Null {
            return;
        }
        if let Some(shape) = self.shape.filter(|shape| shape.at == listed.path.to_string()) {
            return self.changes(shape, listed, json);
        }
        let types = listed.types();
        let mut words = types.iter().map(|(words, _)| *words);
        if !is_item && !types.is_empty() && !words.any(|word| allows(word, json)) {
            let words: Vec<&str> = types.iter().map(|(words, _)| *words).collect();
            let what = Shown::Type { json: kind(json), table: words.join(" or ") };
            return self.add(&listed.path, what);
        }
        match json {
            Json::Object(members) => self.members(&listed.members, &listed.path, members),
            Json::Array(items) => items.iter().for_each(|item| self.value(listed, item, true)),
            _ => self.scalar(listed, json),
        }
    }

    fn scalar(&mut self, listed: &Listed<'p>, json: &Json) {
        let values = listed.values();
        let is_closed = !values.is_empty() && listed.otherwise().is_none();
        let scalar = scalar(json).filter(|_| is_closed);
        let is_new =
            |value: &Scalar| values.iter().all(|own| own.value.to_string() != value.to_string());
        if let Some(new) = scalar.filter(is_new) {
            self.add(&listed.path, Shown::Value(new));
        }
    }

    fn changes(&mut self, shape: &ChangesShape, at: &Listed<'p>, json: &Json) {
        let of = shape.of.as_deref().map(Path::parse);
        let of = of.and_then(|path| find(self.listing, &path.0).cloned());
        let (Some(of), Json::Object(members)) = (of, json) else {
            return;
        };
        // A page with closed lists shows the object and nothing in it.
        if of.members.is_empty() {
            return;
        }
        for (name, change) in members {
            match of.members.iter().find(|member| member.name() == name) {
                Some(listed) => self.change(shape, at, listed, change),
                None => {
                    let path = of.path.member(name);
                    self.add(&path, Shown::Attribute(kind(change)));
                }
            }
        }
    }

    fn change(&mut self, shape: &ChangesShape, at: &Listed<'p>, listed: &Listed<'p>, json: &Json) {
        let is_array = listed.types().iter().any(|(type_, _)| plain(type_).starts_with("array"));
        // A list of pairs is for arrays, also where the page does not say so.
        let is_of =
            |pair: &&PairShape| pair.array == is_array || is_array && pair.pairs_in.is_some();
        let Some(pair) = shape.pairs.iter().find(is_of) else {
            return;
        };
        if !is_array && pair.pairs_in.is_some() {
            return;
        }
        match sides(pair, json) {
            Some(sides) => {
                let are_items = pair.pairs_in.is_some();
                sides.into_iter().for_each(|side| self.value(listed, side, are_items));
            }
            None if has_inner(pair, json) => self.inner(shape, at, listed, json),
            None => self.add(&at.path, Shown::Change(listed.name().to_owned())),
        }
    }

    /// The changes inside the change of an object. Members of any name are not on the page.
    fn inner(&mut self, shape: &ChangesShape, at: &Listed<'p>, listed: &Listed<'p>, json: &Json) {
        let Json::Object(members) = json else {
            return;
        };
        for (name, change) in members {
            match listed.members.iter().find(|member| member.name() == name) {
                Some(inner) => self.change(shape, at, &inner.clone(), change),
                None if listed.members.is_empty() => {}
                None => self.add(&listed.path.member(name), Shown::Attribute(kind(change))),
            }
        }
    }
}

/// The old and new values of a change; nothing if it has another shape.
fn sides<'j>(shape: &PairShape, json: &'j Json) -> Option<Vec<&'j Json>> {
    match (&shape.pairs_in, json) {
        (None, json) => parts(shape.pair.as_ref(), json),
        (Some(name), Json::Object(members)) => {
            let Some(Json::Array(pairs)) = members.get(name) else {
                return None;
            };
            let pairs: Option<Vec<Vec<&Json>>> =
                pairs.iter().map(|pair| parts(shape.pair.as_ref(), pair)).collect();
            Some(pairs?.concat())
        }
        _ => None,
    }
}

/// Returns true for an object whose members are changes, or have changes inside.
fn has_inner(shape: &PairShape, json: &Json) -> bool {
    let Json::Object(members) = json else {
        return false;
    };
    let is_change =
        |json: &Json| json == &Json::Null || sides(shape, json).is_some() || has_inner(shape, json);
    !members.is_empty() && members.values().all(is_change)
}

/// The values in one change. A page that does not tell the old one from the new one shows two.
fn parts<'j>(shape: Option<&ChangeShape>, json: &'j Json) -> Option<Vec<&'j Json>> {
    match (shape, json) {
        (Some(ChangeShape::Value(_)), json) => Some(vec![json]),
        (Some(shape @ ChangeShape::Members(all)), Json::Object(members)) => {
            let are_items = shape.kind() == Some(ChangeKind::Items);
            let is_known = members.keys().all(|name| shape.names().any(|known| known == name));
            let is_change = is_known && (members.len() == all.len() || are_items);
            is_change.then(|| members.values().collect())
        }
        (Some(ChangeShape::Members(_)), _) => None,
        (shape, Json::Array(sides)) => {
            let length = match shape {
                Some(ChangeShape::Array(own)) => own.len(),
                _ => 2,
            };
            (sides.len() == length).then(|| sides.iter().collect())
        }
        _ => None,
    }
}

/// Returns the attribute at a path.
pub(super) fn find<'l, 'p>(listing: &'l [Listed<'p>], path: &[String]) -> Option<&'l Listed<'p>> {
    let (first, rest) = path.split_first()?;
    let listed = listing.iter().find(|listed| listed.name() == first)?;
    if rest.is_empty() { Some(listed) } else { find(&listed.members, rest) }
}

fn scalar(json: &Json) -> Option<Scalar> {
    match json {
        Json::String(text) => Some(Scalar::String(text.clone())),
        Json::Boolean(flag) => Some(Scalar::Boolean(*flag)),
        Json::Number(number) => number.as_i64().map(Scalar::Integer),
        _ => None,
    }
}

/// Returns true if the words of a page for a type allow a value. Of words that are no type all is
/// allowed.
fn allows(words: &str, json: &Json) -> bool {
    let words = plain(words).to_lowercase();
    if words.starts_with("array") {
        let Json::Array(items) = json else {
            return false;
        };
        let item = words.strip_prefix("array of ");
        let item = item.map(|item| item.strip_suffix('s').unwrap_or(item));
        return items
            .iter()
            .all(|value| *value == Json::Null || item.is_none_or(|item| allows(item, value)));
    }
    if words == "object" || words.ends_with(" object") || words.starts_with("map") {
        return kind(json) == "object";
    }
    let kinds: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("string", ["string"].as_slice()),
        ("datetime", &["string"]),
        ("date-time", &["string"]),
        ("date", &["string"]),
        ("timestamp", &["string", "integer", "number"]),
        ("integer", &["integer"]),
        ("number", &["integer", "number"]),
        ("boolean", &["boolean"]),
    ]);
    kinds.get(words.as_str()).is_none_or(|kinds| kinds.contains(&kind(json)))
}

/// The type of a value.
pub(super) fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Boolean(_) => "boolean",
        Json::Number(number) if number.is_f64() => "number",
        Json::Number(_) => "integer",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    }
}
