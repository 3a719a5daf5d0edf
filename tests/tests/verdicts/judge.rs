//! The judgement of a payload's reading by the old code. The new code knows what the payload says.

use std::collections::BTreeSet;

use codegen::diff::{Change, Receiver, Report, Subject};
use serde_json::Value;

use super::reading::{Reading, plain};

/// The readings of one payload of the new spec by both packages.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) file: String,
    pub(crate) old: Reading,
    pub(crate) new: Reading,
}

/// A verdict on a payload, and why.
pub(crate) type Verdict = (Receiver, String);

/// Judges the payloads of a case.
pub(crate) struct Judge<'r> {
    pub(crate) report: &'r Report,
    pub(crate) reads: &'r [Read],
    /// The names of events that were `Unknown` to the old code already, because nothing tells which
    /// of several they are.
    pub(crate) unknown: BTreeSet<String>,
}

impl Judge<'_> {
    /// The worst that becomes of all payloads.
    pub(crate) fn worst(&self) -> Verdict {
        let words = words(self.reads);
        let verdicts = self.reads.iter().map(|read| {
            let (verdict, why) = self.one(&words, read);
            (verdict, format!("{why} ({})", read.file))
        });
        let worst = verdicts.reduce(|a, b| if b.0 > a.0 { b } else { a });
        worst.expect("a vector")
    }

    fn one(&self, words: &BTreeSet<(String, String)>, read: &Read) -> Verdict {
        let breaking = [
            other_event(self.report, read),
            guessed(read),
            other_data(read),
            lost(read),
            misread(words, read),
        ];
        if let Some(why) = breaking.into_iter().flatten().next() {
            return (Receiver::Breaking, why);
        }
        let is_unknown = read.old.is == "unknown";
        if is_unknown && read.old.name.iter().any(|name| self.unknown.contains(name)) {
            return (Receiver::Safe, "as before".to_owned());
        }
        if read.new.is_typed() && !read.old.is_typed() {
            return (Receiver::Degraded, format!("the event is {}", read.old.is));
        }
        let mut misfits = read.old.misfits.iter();
        if let Some(misfit) = misfits.find(|misfit| !read.new.misfits.contains(misfit)) {
            return (Receiver::Degraded, format!("{misfit} is a misfit"));
        }
        match read.old.found.iter().find(|rule| !read.new.found.contains(rule)) {
            Some(rule) => (Receiver::Degraded, format!("the validator reports {rule}")),
            None => (Receiver::Safe, "as before".to_owned()),
        }
    }
}

/// Returns the breakage if the payload is taken for an event that it is not.
fn other_event(report: &Report, read: &Read) -> Option<String> {
    let (old, new) = (&read.old, &read.new);
    let is_other = match (&old.module, &old.name) {
        (Some(module), Some(name)) if new.module.is_some() => {
            let (module, name) = now(report, module, name);
            (Some(module), Some(name)) != (new.module.clone(), new.name.clone())
        }
        (_, Some(name)) => new.name.as_ref() != Some(name),
        _ => false,
    };
    let shown = |reading: &Reading| format!("{:?} of {:?}", reading.name, reading.module);
    is_other.then(|| format!("taken for {}, is {}", shown(old), shown(new)))
}

/// Returns the breakage if the payload is taken for one of several events, and nothing tells which.
fn guessed(read: &Read) -> Option<String> {
    let is_guessed = read.old.module.is_some() && read.new.is_ambiguous;
    is_guessed.then(|| format!("taken for an event of {:?}, may be another", read.old.module))
}

/// The module and the name that an event of the old spec has in the new one.
fn now(report: &Report, module: &str, name: &str) -> (String, String) {
    let old = Subject::Event { module: module.to_owned(), event: name.to_owned() };
    let is_of_event =
        |change: &&Change| change.before.as_ref().is_some_and(|spot| spot.subject == old);
    let after = report.changes.iter().filter(is_of_event).find_map(|change| change.after.as_ref());
    match after.map(|spot| &spot.subject) {
        Some(Subject::Event { module, event }) => (module.clone(), event.clone()),
        _ => (module.to_owned(), name.to_owned()),
    }
}

/// Returns the breakage if something else is taken for the data.
fn other_data(read: &Read) -> Option<String> {
    let (old, new) = (&read.old.data, &read.new.data);
    let is_other = !old.is_null() && leaves(old) != leaves(new);
    is_other.then(|| format!("the data is taken to be {old}, is {new}"))
}

/// Returns the breakage if not all of the payload is written again.
fn lost(read: &Read) -> Option<String> {
    let (old, new) = (leaves(&read.old.all), leaves(&read.new.all));
    let is_lost = read.old.is == "refused" || old != new;
    is_lost.then(|| format!("only {old:?} is written of {new:?}"))
}

/// All scalars, sorted: objects may have members under other names.
fn leaves(value: &Value) -> Vec<String> {
    let mut leaves: Vec<String> = match value {
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::Object(members) => members.values().flat_map(leaves).collect(),
        Value::Number(number) => vec![plain(&number.to_string()).to_owned()],
        scalar => vec![scalar.to_string()],
    };
    leaves.sort();
    leaves
}

/// Every variant that the new code reads anywhere, with the fields that lead to it.
fn words(reads: &[Read]) -> BTreeSet<(String, String)> {
    let values = reads.iter().flat_map(|read| read.new.values.iter().cloned());
    values.filter(|(_, value)| is_word(value)).collect()
}

/// A variant, and no number or text.
fn is_word(value: &str) -> bool {
    value != "None" && value.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Returns the breakage if both read a value and do not read it alike. Two names may stand for one
/// value, unless the new code has the old name for another one. A name and a text are no contradiction.
/// A value that only the old code reads is misread if the new code finds it elsewhere.
fn misread(words: &BTreeSet<(String, String)>, read: &Read) -> Option<String> {
    let (old, new) = (&read.old, &read.new);
    if old.reads != new.reads && old.reads != "None" {
        return Some(format!("{} is read, is {}", old.reads, new.reads));
    }
    if !old.is_typed() || !new.is_typed() {
        return None;
    }
    let paths: BTreeSet<&String> = old.values.iter().map(|(path, _)| path).collect();
    paths.into_iter().find_map(|path| {
        let mut both = at(old, path).zip(at(new, path));
        let is_misread = |(was, is): &(&String, &String)| {
            let alike = [was, is].map(|value| is_word(value));
            let is_reused = words.contains(&(path.clone(), (*was).clone()));
            match [was, is].map(|value| value.as_str() == "None") {
                [true, _] => false,
                [false, true] => is_elsewhere(read, was),
                _ => was != is && alike[0] == alike[1] && (!alike[0] || is_reused),
            }
        };
        let (was, is) = both.find(is_misread)?;
        Some(format!("{path} is read as {was}, is {is}"))
    })
}

/// Returns whether the new code reads a value where the old one does not.
fn is_elsewhere(read: &Read, value: &String) -> bool {
    let is_new = |path: &str| at(&read.old, path).all(|old| old != value);
    read.new.values.iter().any(|(path, found)| found == value && is_new(path))
}

fn at<'r>(reading: &'r Reading, path: &'r str) -> impl Iterator<Item = &'r String> {
    let values = reading.values.iter();
    values.filter(move |(found, _)| found == path).map(|(_, value)| value)
}
