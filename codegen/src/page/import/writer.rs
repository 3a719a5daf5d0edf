//! An attribute of a page as YAML: what the page says, and a mark wherever a person must decide.

use serde_yaml::Value;

use super::context::Writer;
use super::draft::{Draft, facet, names, shape_value, type_facet};
use super::{claims, types, values, words};
use crate::model::{EvidenceKind, Path};
use crate::page::listing::Listed;
use crate::page::outline::{Confidence, Placement};
use crate::spec::BaseType;

impl Writer<'_> {
    /// The attributes of an object.
    pub(super) fn attributes(&mut self, listing: &[Listed<'_>]) -> Draft {
        let mut all = Draft::default();
        let likely: Vec<&Listed<'_>> =
            listing.iter().filter(|listed| listed.placement().is_some_and(is_likely)).collect();
        if let [first, _, ..] = likely.as_slice() {
            let names: Vec<&str> = likely.iter().map(|listed| listed.name()).collect();
            let reason = first.placement().map_or("", |placement| placement.reason.as_str());
            let names = names.join(", ");
            all.mark(
                "",
                format!("say whether {names} belong here; the page does not show it: {reason}"),
            );
            self.marked.extend(likely.iter().map(|listed| listed.path.clone()));
        }
        for listed in listing {
            let draft = self.attribute(listed);
            all.put_draft(listed.name(), draft);
        }
        all
    }

    /// An attribute with all that is in it.
    pub(super) fn attribute(&mut self, listed: &Listed<'_>) -> Draft {
        let mut draft = Draft::default();
        if self.is_changes(&listed.path) && self.put_changes(&mut draft) {
            claims::put(self, listed, &mut draft);
            self.describe(listed, &mut draft);
            draft.put_errata();
            return draft;
        }
        self.put_type(listed, &mut draft);
        values::put(listed, &mut draft);
        claims::put(self, listed, &mut draft);
        self.describe(listed, &mut draft);
        draft.put_errata();
        let members = self.members(listed);
        if !members.keys.is_empty() {
            also_object(&mut draft);
            draft.put_draft("attributes", members);
        }
        draft
    }

    fn put_type(&mut self, listed: &Listed<'_>, draft: &mut Draft) {
        let chosen = types::choose(self, listed);
        let words = listed.types().first().map(|(words, _)| words.to_lowercase());
        let says_time = words.as_deref().and_then(|word| types::of_words(word, false));
        if chosen.phrase == "string" && says_time.as_deref() == Some("timestamp") {
            let page = type_facet(&words.unwrap_or_default());
            let why = "no spelling of it is known";
            draft.erratum(page, type_facet("string"), EvidenceKind::Inferred, why);
        }
        for (other, _) in listed.types().iter().skip(1) {
            draft.other_type(other, &chosen.phrase);
        }
        draft.put("type", chosen.phrase);
        if let Some(format) = chosen.format {
            draft.put("format", format);
            if chosen.is_format_of_name {
                draft.put("evidence", facet("format", "inferred - its name says so"));
            }
        }
        if let Some(mark) = chosen.mark {
            draft.mark("type", mark);
        }
    }

    fn describe(&mut self, listed: &Listed<'_>, draft: &mut Draft) {
        draft.put("doc", words::description(&listed.path));
        draft.mark("doc", words::DESCRIBE);
        if let Some(what) = self.misplaced(listed) {
            draft.mark("", what);
        }
        if listed.times > 1 {
            draft.listed_again(listed.times);
        }
    }

    /// Returns the mark for the place of an attribute; nothing if it is certain, or if the mark of
    /// the object around it names the attribute.
    fn misplaced(&self, listed: &Listed<'_>) -> Option<String> {
        let placement = listed.placement()?;
        let reason = &placement.reason;
        let others = placement.or_under.join(" or ");
        match placement.confidence {
            Confidence::Certain => None,
            _ if self.marked.contains(&listed.path) => None,
            _ if others.is_empty() => {
                Some(format!("say where it belongs; the page does not show it: {reason}"))
            }
            _ => Some(format!(
                "say where it belongs; the page does not show it, it may be one of {others}: {reason}"
            )),
        }
    }

    /// The members of an object; the one that holds the pairs of changes is none.
    fn members(&mut self, listed: &Listed<'_>) -> Draft {
        let mut all = self.attributes(&listed.members);
        let missing = self.changes.map(|change| Path::parse(&change.at));
        let missing = missing.filter(|at| {
            let here = at.0.split_last().is_some_and(|(_, around)| *around == listed.path.0);
            here && !listed.members.iter().any(|member| member.path == *at)
        });
        if let Some(at) = missing
            && let Some(name) = at.0.last()
        {
            let mut draft = Draft::default();
            if self.put_changes(&mut draft) {
                draft.put("evidence", "observed - the page shows it in the shape of the changes");
                draft.put("doc", words::description(&at));
                draft.mark("doc", words::DESCRIBE);
                all.put_draft(name, draft);
            }
        }
        all
    }

    fn is_changes(&self, path: &Path) -> bool {
        self.changes.is_some_and(|change| Path::parse(&change.at) == *path)
    }

    /// The type of changes; false if it is not known what changes.
    fn put_changes(&mut self, draft: &mut Draft) -> bool {
        let Some(shape) = self.changes else {
            return false;
        };
        let of = shape.of.as_deref();
        let of = of.and_then(|path| self.scope.resolve(&Path(Vec::new()), path).ok());
        let is_object = |path: &Path| self.scope.has_members(path) || self.is_closed;
        let Some(of) = of.filter(is_object) else {
            return false;
        };
        draft.put("type", format!("changes of {of}"));
        let shapes = shape.pairs.iter().filter(|pair| pair.pair.is_some());
        // The shape of arrays is that of all changes, if no other one is shown.
        let first = shapes.clone().find(|pair| !pair.array).or_else(|| shapes.clone().next());
        let first = first.and_then(|pair| pair.pair.as_ref());
        match first {
            Some(pair) => draft.put("pair", shape_value(pair)),
            None => {
                draft.put("pair", names(&["old", "new"]));
                draft.mark("pair", "say which comes first; the page does not");
            }
        }
        if let Some(name) = shape.pairs.iter().find_map(|pair| pair.pairs_in.as_deref()) {
            draft.put("pairs_in", name);
        }
        let no_lists = !shape.pairs.is_empty() && shape.pairs.iter().all(|pair| !pair.array);
        let lists = self.lists.iter().filter(|list| list.0.starts_with(&of.0));
        let lists = lists.filter(|list| list.0.len() == of.0.len() + 1);
        let lists: Vec<&String> = lists.filter_map(|list| list.0.last()).collect();
        let own = shapes.filter(|pair| pair.array && pair.pairs_in.is_none());
        let mut own = own.filter_map(|pair| pair.pair.as_ref().filter(|own| Some(*own) != first));
        if let Some(own) = own.next().filter(|_| !lists.is_empty()) {
            let shapes = lists.iter().map(|list| (Value::from(list.as_str()), shape_value(own)));
            draft.put("pair_of", Value::Mapping(shapes.collect()));
        }
        if no_lists && !lists.is_empty() {
            draft.put("except", names(&lists));
            draft.mark("except", "say whether changes of lists have this shape too");
        }
        true
    }
}

/// Returns true if the page makes a place likely, and no other place can be meant.
fn is_likely(placement: &Placement) -> bool {
    placement.confidence == Confidence::Likely && placement.or_under.is_empty()
}

/// An attribute that has members and is said to be no object arrives as either, until a person
/// knows better.
fn also_object(draft: &mut Draft) {
    if draft.base() != BaseType::Object {
        draft.put("also", names(&["object"]));
        draft.mark("also", "say its type; the page gives it members too");
    }
}
