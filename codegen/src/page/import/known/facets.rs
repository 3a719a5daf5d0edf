//! Single keys of an attribute: type, values, null, format, evidence.

use serde_yaml::{Mapping, Value};

use super::super::draft::{DECIDE, Draft, distinct, marks, names, yaml};
use super::super::scope::typed;
use super::super::types;
use super::super::values::{EXPLAIN, meaning};
use super::super::yaml::{Edit, Steps, below, text_of};
use super::group::{Group, Known, Plan, said};
use super::keys::{insert, keyed, with_type};
use super::platforms::has_value;
use crate::model::Fact;
use crate::page::listing::{Listed, are_same_words};
use crate::page::outline::Claim;
use crate::spec::{BaseType, Scalar, TypePhrase};

/// An attribute whose keys are to be edited.
struct Site {
    file: String,
    at: Steps,
    edits: Vec<Edit>,
    mapping: Mapping,
}

impl Site {
    fn new(known: &Known<'_>) -> Result<Self, Plan> {
        let site = Self::shared(known)?;
        match known.shared(&site.file, &site.at) {
            Some(why) => Err(Plan::leave(why)),
            None => Ok(site),
        }
    }

    /// For what changes nothing of the other attributes that stand there.
    fn shared(known: &Known<'_>) -> Result<Self, Plan> {
        let (file, at) = known.place(&known.path).ok_or(Plan::Leave(None))?;
        let (edits, mapping) = keyed(known, &file, &at).ok_or(Plan::Leave(None))?;
        Ok(Self { file, at, edits, mapping })
    }

    fn to(&self, key: &str) -> Steps {
        below(&self.at, &[key])
    }

    fn put(&mut self, key: &str, value: Value) {
        self.edits.push(insert(&self.at, &self.mapping, key, value.clone()));
        self.mapping.insert(Value::from(key), value);
    }

    fn remove(&mut self, key: &str) {
        if self.mapping.shift_remove(key).is_some() {
            self.edits.push(Edit::Remove { at: self.to(key) });
        }
    }

    /// Removes what the existence rests on; the evidence of other claims stays.
    fn documented(&mut self) {
        let evidence = self.mapping.get("evidence");
        if evidence.is_some_and(Value::is_mapping) {
            self.remove_evidence("listed");
        } else {
            self.remove("evidence");
        }
    }

    /// Removes the evidence of a claim.
    fn remove_evidence(&mut self, claim: &str) {
        let evidence = self.mapping.get("evidence").and_then(Value::as_mapping);
        match evidence.filter(|evidence| evidence.contains_key(claim)).map(Mapping::len) {
            Some(1) => self.remove("evidence"),
            Some(_) => {
                self.edits.push(Edit::Remove { at: below(&self.at, &["evidence", claim]) });
            }
            None => {}
        }
    }

    fn mark(&mut self, key: &str, what: impl Into<String>) {
        let at = match key {
            "" => self.at.clone(),
            key => self.to(key),
        };
        self.edits.push(Edit::Mark { at, what: what.into() });
    }

    /// Adds the errata of a draft, each with a mark.
    fn errata(&mut self, draft: Draft) {
        let into = self.to("errata");
        for erratum in draft.errata {
            let list = self.mapping.get("errata").and_then(Value::as_sequence);
            let mut list = list.cloned().unwrap_or_default();
            let index = list.len();
            list.push(erratum.clone());
            if index == 0 {
                self.put("errata", Value::Sequence(list));
            } else {
                self.edits.push(Edit::InsertItem { into: into.clone(), index, value: erratum });
                self.mapping.insert("errata".into(), Value::Sequence(list));
            }
            let at = below(&into, &[&index.to_string(), "evidence"]);
            self.edits.push(Edit::Mark { at, what: DECIDE.to_owned() });
        }
    }

    /// Adds values of conditions to the known ones.
    fn values_when(&mut self, new: &Mapping) {
        let Some(old) = self.mapping.get("value_when").and_then(Value::as_mapping).cloned() else {
            return self.put("value_when", new.clone().into());
        };
        let into = self.to("value_when");
        for (key, value) in new {
            let value = value.clone();
            let name = text_of(key);
            self.edits.push(if old.contains_key(key) {
                Edit::Set { at: below(&into, &[name]), value }
            } else {
                let behind = old.keys().last().map(text_of);
                Edit::Insert { into: into.clone(), behind, key: key.clone(), value }
            });
        }
    }

    /// Adds objects whose change is an object with changes to the known ones.
    fn within(&mut self, new: &[Value]) {
        let old = self.mapping.get("within").and_then(Value::as_sequence);
        let all = [old.map(Vec::as_slice).unwrap_or_default(), new].concat();
        self.put("within", Value::Sequence(distinct(&all)));
    }

    fn base(&self) -> BaseType {
        let phrase = self.mapping.get("type").and_then(Value::as_str);
        TypePhrase::parse(phrase.unwrap_or_default()).base().clone()
    }

    fn done(self, said: impl Into<String>) -> Plan {
        Plan::edit(said, self.file, self.edits)
    }
}

/// Returns the plan, made or not.
fn plan(made: Result<Plan, Plan>) -> Plan {
    made.unwrap_or_else(|plan| plan)
}

/// The page lists what the spec says it does not.
pub(super) fn now_documented(known: &Known<'_>) -> Plan {
    plan(Site::new(known).map(|mut site| {
        site.documented();
        site.done(said(known))
    }))
}

/// The page lists it more often: that is an error of the page.
pub(super) fn listed_again(known: &Known<'_>) -> Plan {
    let Some(listed) = known.listed() else {
        return Plan::Leave(None);
    };
    let mut errata = known.schema.errata.iter();
    let recorded = errata.find(|erratum| {
        erratum.paths().any(|path| *path == known.path) && erratum.page.listed.is_some()
    });
    let times = i64::from(listed.times);
    plan(Site::shared(known).map(|mut site| {
        if let Some(erratum) = recorded {
            let index = erratum.index.to_string();
            let at = below(&site.at, &["errata", &index, "page", "listed"]);
            site.edits.push(Edit::Set { at, value: Value::from(times) });
            return site.done(said(known));
        }
        let mut draft = Draft::default();
        draft.listed_again(listed.times);
        site.errata(draft);
        site.done(said(known))
    }))
}

/// The page gives another type.
pub(super) fn retyped(known: &Known<'_>) -> Plan {
    let (Some(listed), Some(Fact::Type { words })) = (known.listed(), known.page_fact()) else {
        return Plan::Leave(None);
    };
    if let Some(why) = known.may_hold_elsewhere(|other| other.type_.as_ref() != Some(words)) {
        return retyped_here(known, listed).unwrap_or_else(|| Plan::leave(why));
    }
    if let ([_, _, ..], Some(own)) = (listed.types().as_slice(), known.attribute()) {
        let mut draft = Draft::default();
        draft.other_type(words, &own.phrase);
        return plan(Site::shared(known).map(|mut site| {
            site.errata(draft);
            site.done(said(known))
        }));
    }
    plan(Site::new(known).map(|mut site| {
        let writer = known.writer();
        let mut chosen = types::choose(&writer, listed);
        chosen.phrase = kept(&site, &chosen.phrase);
        let is_object = listed.members.is_empty() && chosen.phrase.ends_with("object");
        let is_timestamp = chosen.phrase == "timestamp";
        let was_timestamp = site.base() == BaseType::Timestamp;
        site.put("type", Value::from(chosen.phrase.as_str()));
        if listed.members.is_empty() && !is_object {
            site.remove("attributes");
        }
        // A format of strings is none of timestamps, and other types have none.
        let has_format = is_timestamp || chosen.phrase.starts_with("string");
        if !has_format || is_timestamp != was_timestamp {
            site.remove("format");
            site.remove_evidence("format");
        }
        if !is_timestamp {
            site.remove("utc");
        }
        retype_example(&mut site);
        site.edits.extend(with_type(&site.at));
        if let Some(mark) = chosen.mark {
            site.mark("type", mark);
        }
        site.done(format!("{}: now {}", known.path, chosen.phrase))
    }))
}

/// The page of one platform version gives another type than those of others do: both arrive.
fn retyped_here(known: &Known<'_>, listed: &Listed<'_>) -> Option<Plan> {
    let own = known.attribute()?;
    let is_plain = |phrase: &str| match TypePhrase::parse(phrase) {
        TypePhrase::One(base) => base.is_plain(),
        TypePhrase::ArrayOf(_) | TypePhrase::MapOf(_) => false,
    };
    let phrase = types::choose(&known.writer(), listed).phrase;
    let is_one = listed.types().len() == 1 && listed.members.is_empty();
    if known.on_others().is_empty() || !is_one || !is_plain(&phrase) || !is_plain(&own.phrase) {
        return None;
    }
    Some(plan(Site::shared(known).map(|mut site| {
        let phrase = kept(&site, &phrase);
        let is_known = own.phrase == phrase || own.also.contains(&phrase);
        if !is_known {
            let also: Vec<String> = own.also.iter().cloned().chain([phrase.clone()]).collect();
            site.put("also", names(&also));
        }
        let mut type_on = own.type_on.clone();
        type_on.extend(known.asked.iter().map(|platform| (platform.clone(), phrase.clone())));
        let type_on = type_on.into_iter().map(|(on, of)| (Value::from(on), Value::from(of)));
        site.put("type_on", Value::Mapping(type_on.collect()));
        site.done(format!("{}: {phrase} on {}", known.path, known.asked.join(" and ")))
    })))
}

/// An example is written as one of the new type; it goes, if it cannot be.
fn retype_example(site: &mut Site) {
    let text = match site.mapping.get("example") {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(truth)) => truth.to_string(),
        Some(_) => return site.remove("example"),
        None => return,
    };
    let wants_text = matches!(site.base(), BaseType::String | BaseType::StringId);
    match typed(&Scalar::String(text), &site.base()) {
        Scalar::String(_) if !wants_text => site.remove("example"),
        value => site.put("example", yaml(&value)),
    }
}

/// A type as refined as the old one was.
fn kept(site: &Site, phrase: &str) -> String {
    let old = site.mapping.get("type").and_then(Value::as_str);
    let was_id = old.is_some_and(|old| old.ends_with(" id"));
    if was_id && matches!(phrase, "string" | "integer") {
        format!("{phrase} id")
    } else {
        phrase.to_owned()
    }
}

/// The page lists a value that the spec does not have.
pub(super) fn value_added(known: &Known<'_>) -> Plan {
    let (Some(listed), Some(Fact::PossibleValue { value })) = (known.listed(), known.page_fact())
    else {
        return Plan::Leave(None);
    };
    let shown = value.to_string();
    plan(Site::new(known).and_then(|mut site| {
        let base = site.base();
        match base {
            BaseType::String | BaseType::Integer => {}
            BaseType::Boolean => return Ok(contradicted(known, listed, site)),
            _ => return Err(Plan::leave("a value of its type has no list of values")),
        }
        let value = typed(value, &base);
        let said = format!("{}: the value {shown} is new", known.path);
        match site.mapping.get("values").and_then(Value::as_mapping).cloned() {
            None => {
                let mut values = Mapping::new();
                values.insert(yaml(&value), meaning(&value));
                site.put("values", values.into());
                site.mark("values", EXPLAIN);
            }
            Some(values) => {
                let behind = before(listed, &shown, &values);
                let into = site.to("values");
                let at = below(&into, &[&shown]);
                site.edits.push(Edit::Insert {
                    into,
                    behind,
                    key: yaml(&value),
                    value: meaning(&value),
                });
                let what = format!("say in our own words what {shown} means");
                site.edits.push(Edit::Mark { at, what });
            }
        }
        Ok(site.done(said))
    }))
}

/// The value behind which another belongs: the last one before it on the page that is there.
fn before(listed: &Listed<'_>, value: &str, values: &Mapping) -> Option<String> {
    let known: Vec<String> = values.keys().map(text_of).collect();
    let listed = listed.values().into_iter().map(|value| value.value.to_string());
    let before = listed.take_while(|other| other != value);
    before.filter(|other| known.contains(other)).last()
}

/// A boolean with other values than true and false is an error of the page.
fn contradicted(known: &Known<'_>, listed: &Listed<'_>, mut site: Site) -> Plan {
    let values: Vec<Scalar> =
        listed.values().into_iter().map(|value| value.value.clone()).collect();
    let mut draft = Draft::default();
    draft.impossible_values(&values, "boolean");
    site.errata(draft);
    site.done(said(known))
}

/// The page does not list a value any longer.
pub(super) fn value_gone(known: &Known<'_>) -> Plan {
    let Some(Fact::PossibleValue { value }) = known.spec_fact() else {
        return Plan::Leave(None);
    };
    let shown = value.to_string();
    if let Some(why) = known.may_hold_elsewhere(|other| has_value(other, &shown)) {
        return Plan::leave(why);
    }
    plan(Site::new(known).map(|mut site| {
        site.edits.push(Edit::Remove { at: below(&site.at, &["values", &shown]) });
        site.done(format!("{}: the value {shown} is gone", known.path))
    }))
}

/// The page says that other values can come, or stopped saying it.
pub(super) fn otherwise(known: &Known<'_>) -> Plan {
    let is_new = known.difference.page.is_some();
    if !is_new && let Some(why) = known.may_hold_elsewhere(|other| other.otherwise.is_some()) {
        return Plan::leave(why);
    }
    plan(Site::new(known).map(|mut site| {
        if is_new {
            site.put("otherwise", Value::from("another value"));
            site.mark("otherwise", "say in our own words what other values there are");
        } else {
            site.remove("otherwise")
        }
        site.done(said(known))
    }))
}

/// The page is no longer the reason for null.
pub(super) fn null_gone(known: &Known<'_>) -> Plan {
    let is_of_items = known.spec_fact() == Some(&Fact::NullItem);
    let fact = if is_of_items { Fact::NullItem } else { Fact::Null };
    let says = |locked: &crate::page::lock::LockedAttribute| {
        locked.claims.iter().any(|claim| claim.fact == fact)
    };
    if let Some(why) = known.may_hold_elsewhere(says) {
        return Plan::leave(why);
    }
    plan(Site::new(known).map(|mut site| {
        if site.mapping.contains_key("always_null") && !is_of_items {
            site.remove("always_null")
        } else if is_of_items {
            site.remove("items_nullable")
        } else if site.mapping.contains_key("null_when") {
            site.remove("null_when")
        } else {
            site.remove("nullable")
        }
        site.done(said(known))
    }))
}

/// The page no longer says that a timestamp is in UTC.
pub(super) fn format_gone(known: &Known<'_>) -> Plan {
    let says = |locked: &crate::page::lock::LockedAttribute| {
        locked.claims.iter().any(|claim| known.spec_fact() == Some(&claim.fact))
    };
    if let Some(why) = known.may_hold_elsewhere(says) {
        return Plan::leave(why);
    }
    let key = known.difference.spec.as_ref().and_then(crate::page::facets::key);
    plan(Site::new(known).map(|mut site| {
        site.remove(key.unwrap_or("format"));
        site.done(said(known))
    }))
}

/// Writes the claims about null, values, equality, presence and format from the page.
pub(super) fn rewritten(known: &Known<'_>) -> Plan {
    let Some(listed) = known.listed() else {
        return Plan::Leave(None);
    };
    plan(Site::new(known).map(|mut site| {
        let mut writer = known.writer();
        let mut draft = Draft::default();
        let line = known.difference.line;
        let is_at = |claim: &Claim| Some(claim.line) == line;
        let is_about_null =
            listed.claims().into_iter().any(|claim| is_at(claim) && claim.fact == Fact::Null);
        // The other sentences about null stay.
        let said_here = |claim: &Claim| {
            is_at(claim) || is_about_null && claim.fact == Fact::Null && is_own(known, claim)
        };
        draft.put("type", site.mapping.get("type").cloned().unwrap_or(Value::Null));
        super::super::claims::put_some(&mut writer, listed, &mut draft, &said_here);
        if let Some(format) = format(listed, &said_here) {
            draft.put("format", format);
        }
        draft.keys.shift_remove("type");
        for (key, value) in std::mem::take(&mut draft.keys) {
            match (text_of(&key).as_str(), &value) {
                ("value_when", Value::Mapping(new)) => site.values_when(new),
                ("within", Value::Sequence(new)) => site.within(new.as_slice()),
                (key, _) => site.put(key, value),
            }
        }
        site.edits.extend(marks(std::mem::take(&mut draft.marks), &site.at));
        site.errata(draft);
        let beside = known.beside(writer);
        let is_mark = |edit: &Edit| matches!(edit, Edit::Mark { .. });
        let is_marked = site.edits.iter().chain(&beside).all(is_mark) && !site.edits.is_empty();
        let edits = vec![(site.file, site.edits), (known.schema.source.clone(), beside)];
        let group = Group { said: said(known), edits };
        if is_marked { Plan::Mark(group) } else { Plan::Edit(group) }
    }))
}

/// Returns true if a sentence about null is one of the spec: its condition could be read, and no erratum
/// records it.
fn is_own(known: &Known<'_>, claim: &Claim) -> bool {
    let errata = known.attribute().into_iter().flat_map(|own| known.schema.errata_of(own));
    let mut recorded = errata.filter_map(|erratum| erratum.page.null_when.as_ref());
    let when = claim.when.as_ref().filter(|when| !when.is_not_understood());
    when.is_some_and(|when| !recorded.any(|words| are_same_words(&when.words, words)))
}

/// A format that the spec knows, from a sentence.
fn format(listed: &Listed<'_>, is_meant: &dyn Fn(&Claim) -> bool) -> Option<&'static str> {
    types::formats(listed, is_meant).into_iter().find_map(types::known_format)
}
