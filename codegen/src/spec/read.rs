//! A file's text becomes one of the six kinds of file, with every error of the file.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};
use serde_yaml::Value;

use super::file::{EnvelopeFile, EventFile, ReleasesFile, TypesFile, VendorFile, WaiversFile};
use super::index::{self, Part, Problem, SpanIndex};
use super::instead::of_value;
use super::portable::is_portable;
use super::scalar::TOO_LARGE;
use super::suggest::{closest, did_you_mean};
use super::undecided::{Decision, also_in, decisions, undecided};
use crate::diagnostic::{Check, Diagnostic, Place, Source};
use crate::pointer::child;

/// More bytes than this are not a spec that a person wrote.
const LARGEST: usize = 256 << 10;

/// A program writes the releases, and they grow with each of them.
const LARGEST_RELEASES: usize = 4 << 20;

/// How many bytes are read again for the errors of one file: the rest is read after each error.
const PATIENCE: usize = 4 << 20;

/// A file of the spec.
#[derive(Debug)]
pub(crate) struct SpecFile {
    pub(crate) source: usize,
    pub(crate) path: String,
    pub(crate) index: SpanIndex,
    pub(crate) body: FileBody,
    /// True if something had to be left out of the body because it could not be read.
    pub(crate) incomplete: bool,
}

/// The six kinds of file.
#[derive(Debug)]
pub(crate) enum FileBody {
    Vendor(Box<VendorFile>),
    Envelope(Box<EnvelopeFile>),
    Event(Box<EventFile>),
    Types(Box<TypesFile>),
    Waivers(Box<WaiversFile>),
    Releases(Box<ReleasesFile>),
}

/// Reads a file as far as it can be read, and adds what is wrong with it to `found`.
pub(crate) fn read_file(
    number: usize,
    source: &Source,
    found: &mut Vec<Diagnostic>,
) -> Option<SpecFile> {
    if let Some((check, message, help)) = unreadable(source) {
        let place = Place { source: number, range: None };
        found.push(Diagnostic::error(check, place, message).help(help));
        return None;
    }
    let (index, problems) = index::index(&source.text);
    let text = without_duplicates(&source.text, &problems);
    let fatal =
        problems.iter().any(|problem| problem.blank.is_none() && !is_harmless(problem.check));
    let leaves_out = problems.iter().any(|problem| !keeps_all(problem.check));
    found.extend(problems.into_iter().map(|problem| diagnostic(number, problem)));
    if fatal {
        return None;
    }
    let mut reader = Reader { source: number, text: &text, index: &index, found };
    let before = reader.found.len();
    let body = reader.body()?;
    let incomplete = leaves_out || found.len() > before;
    found.extend(undecided_warnings(number, &source.text));
    Some(SpecFile { source: number, path: source.path.clone(), index, body, incomplete })
}

/// Why a file is not even read, and what to do.
fn unreadable(source: &Source) -> Option<(Check, String, &'static str)> {
    if !source.path.split('/').all(is_portable) {
        let message = "the name of this file or of its folder is none that every disk takes";
        let help = "rename it: no character that cannot be seen, no quotes, `<`, `>`, `|`, `*`, `?`, \
                    `:`, `\\`, no space or full stop at its end, and not `con`, `prn`, `aux`, `nul`, \
                    `com1` or `lpt1`, which are devices of Windows";
        return Some((Check::UnsafeName, message.to_owned(), help));
    }
    let largest = if is_releases(&source.text) { LARGEST_RELEASES } else { LARGEST };
    if source.text.len() > largest {
        let message = format!("larger than {} KiB, which no spec file is", largest >> 10);
        let help = "divide it, or move it out of the spec folder";
        return Some((Check::TooLarge, message, help));
    }
    None
}

/// Returns true if a file has the releases, as far as one can tell without reading it.
pub(crate) fn is_releases(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("releases:"))
}

/// Returns true if a file has waivers or releases. They are about changes of a spec, and no part of
/// its meaning.
pub fn is_about_changes(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (index, _) = index::index(text);
    index.top_keys().iter().any(|key| matches!(key.as_str(), "waivers" | "releases"))
}

/// Problems that change nothing of what can be read.
fn keeps_all(check: Check) -> bool {
    matches!(check, Check::AmbiguousWord | Check::OddCharacter)
}

/// Problems that leave the structure of the file as it is.
fn is_harmless(check: Check) -> bool {
    keeps_all(check) || check == Check::EmptyValue
}

fn diagnostic(source: usize, problem: Problem) -> Diagnostic {
    let place = |range| Place { source, range: Some(range) };
    let error = Diagnostic::error(problem.check, place(problem.range), problem.message);
    let error = match problem.related {
        Some((range, label)) => error.related(place(range), label),
        None => error,
    };
    error.help(problem.help)
}

/// One warning for each decision, wherever else it is to be made.
fn undecided_warnings(source: usize, text: &str) -> impl Iterator<Item = Diagnostic> {
    let decisions = decisions(text, undecided(text)).into_iter();
    decisions.map(move |Decision { what, first, also }| {
        let place = Place { source, range: Some(first) };
        let message = format!("a person must decide: {what}{}", also_in(&also));
        let warning = Diagnostic::error(Check::Undecided, place, message).warning();
        warning.help("decide it, write it down, and remove the comment")
    })
}

/// The text with the second of two equal keys blanked out: the rest can then be checked too.
fn without_duplicates(text: &str, problems: &[Problem]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in problems.iter().filter_map(|problem| problem.blank.clone()) {
        let blanks = bytes[range].iter_mut().filter(|byte| **byte != b'\n');
        blanks.for_each(|byte| *byte = b' ');
    }
    // Only whole characters are replaced, and so this cannot fail; if it did, nothing is blanked.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

struct Reader<'a> {
    source: usize,
    text: &'a str,
    index: &'a SpanIndex,
    found: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn body(&mut self) -> Option<FileBody> {
        let has = |key: &str| self.index.top_keys().iter().any(|top_key| top_key == key);
        if has("vendor") {
            self.read().map(|file| FileBody::Vendor(Box::new(file)))
        } else if has("envelope") {
            self.read().map(|file| FileBody::Envelope(Box::new(file)))
        } else if has("event") {
            self.read().map(|file| FileBody::Event(Box::new(file)))
        } else if has("types") {
            self.read().map(|file| FileBody::Types(Box::new(file)))
        } else if has("waivers") {
            self.read().map(|file| FileBody::Waivers(Box::new(file)))
        } else if has("releases") {
            self.read().map(|file| FileBody::Releases(Box::new(file)))
        } else {
            self.unknown_kind();
            None
        }
    }

    fn unknown_kind(&mut self) {
        let place = Place { source: self.source, range: None };
        let kinds = ["vendor", "envelope", "event", "types", "waivers", "releases"];
        let near = self.index.top_keys().iter();
        let near = near.filter_map(|key| closest(key, kinds));
        let suggestion =
            near.map(|kind| format!(", did you mean `{kind}`?")).next().unwrap_or_default();
        let message = if self.index.is_empty() {
            "nothing is in this file".to_owned()
        } else {
            format!(
                "not a file of a spec: it has none of the keys `vendor`, `envelope`, `event`, `types`, `waivers`, `releases`{suggestion}"
            )
        };
        let error = Diagnostic::error(Check::FileKind, place, message);
        let help = "begin with `event: NAME`, or move the file out of the spec folder";
        self.found.push(error.help(help));
    }

    /// Reads the file, and finds every error in one run: a value that does not fit is reported and
    /// left out, and the rest is read again.
    fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
        let mut value: Value = match serde_yaml::from_str(self.text) {
            Ok(value) => value,
            Err(error) => {
                self.refuse(&error);
                return None;
            }
        };
        let mut removed: BTreeSet<Vec<String>> = BTreeSet::new();
        for _ in 0..=PATIENCE / self.text.len().max(1) {
            let error = match serde_path_to_error::deserialize(value.clone()) {
                Ok(file) => return Some(file),
                Err(error) => error,
            };
            let steps = steps(error.path());
            let message = error.into_inner().to_string();
            let unknown = quoted_after(&message, "unknown field ");
            let at = match unknown {
                Some(key) if steps.last().map(String::as_str) != Some(key) => {
                    [steps.as_slice(), &[key.to_owned()]].concat()
                }
                _ => steps,
            };
            // Keys left out because of an error are not missing, and a mapping has no other error
            // without them.
            let missing = quoted_after(&message, "missing field ");
            let missing = missing.map(|key| [at.as_slice(), &[key.to_owned()]].concat());
            let is_left_out = match missing {
                Some(missing) => removed.contains(&missing),
                None => removed
                    .iter()
                    .any(|removed| removed.len() > at.len() && removed.starts_with(&at)),
            };
            if !is_left_out {
                self.shape_error(&at, &message);
            }
            removed.insert(at.clone());
            if !remove(&mut value, &at) {
                return None;
            }
        }
        let place = Place { source: self.source, range: None };
        self.found.push(too_many(place));
        None
    }

    /// An error of the second parser, after the first has seen nothing wrong.
    fn refuse(&mut self, error: &serde_yaml::Error) {
        let at = error.location().map_or(0, |location| location.index());
        let mut ends = (0..=at.min(self.text.len())).rev();
        let at = ends.find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let place = Place { source: self.source, range: Some(at..at) };
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let large = message.split_once("invalid type: integer `");
        if let Some((number, _)) = large.and_then(|(_, rest)| rest.split_once('`')) {
            let message = format!("{number} is too large");
            let error = Diagnostic::error(Check::WrongType, place, message);
            self.found.push(error.help(TOO_LARGE));
            return;
        }
        let error = match message.split_once("duplicate entry with key ") {
            Some((_, key)) => {
                let message = format!("two keys here are `{key}`, which is spelled in two ways");
                Diagnostic::error(Check::DuplicateKey, place, message).help("keep one of the two")
            }
            None => {
                let message = format!("this is not YAML: {message}");
                Diagnostic::error(Check::Syntax, place, message).help("mend the YAML here")
            }
        };
        self.found.push(error);
    }

    fn shape_error(&mut self, steps: &[String], message: &str) {
        let pointer = steps.iter().fold(String::new(), |pointer, step| child(&pointer, step));
        let place =
            |part| Place { source: self.source, range: Some(self.index.range(&pointer, part)) };
        let message = without_path(message, steps);
        if message.starts_with("invalid type: unit value") {
            // The walk before has reported the empty value already.
            return;
        }
        let error = if let Some(key) = quoted_after(message, "unknown field ") {
            unknown_key(key, message, place(Part::Key))
        } else if let Some(key) = quoted_after(message, "missing field ") {
            let text = format!("the key `{key}`{} is missing", owner(steps));
            let missing = Diagnostic::error(Check::MissingKey, place(Part::Key), text);
            missing.help(format!("add `{key}: …`"))
        } else if let Some(word) = quoted_after(message, "unknown variant ") {
            unknown_word(word, message, place(Part::Value))
        } else {
            let range = self.index.range(&pointer, Part::Value);
            let help = sides(message).and_then(|sides| of_value(steps, sides, &self.text[range]));
            let (message, usual) = plain_words(message);
            let help = help.unwrap_or(usual);
            Diagnostic::error(Check::WrongType, place(Part::Value), message).help(help)
        };
        self.found.push(error);
    }
}

/// Names the owner of a missing key.
fn owner(steps: &[String]) -> String {
    match steps {
        [] => String::new(),
        [.., list, item] if item.parse::<usize>().is_ok() => format!(" of an item of `{list}`"),
        [.., last] => format!(" of `{last}`"),
    }
}

/// Says that there are more errors in a file than are listed.
pub(crate) fn too_many(place: Place) -> Diagnostic {
    let message = "more errors in this file than are listed here";
    Diagnostic::error(Check::TooMany, place, message).help("mend these first")
}

fn unknown_key(key: &str, message: &str, place: Place) -> Diagnostic {
    let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    let suggestion = did_you_mean(key, known.iter().copied());
    let error =
        Diagnostic::error(Check::UnknownKey, place, format!("unknown key `{key}`{suggestion}"));
    let elsewhere =
        ELSEWHERE.iter().find(|(other, beside, _)| *other == key && known.contains(beside));
    error.help(match elsewhere {
        Some((.., help)) => (*help).to_owned(),
        None => format!("the keys here are {}", known.join(", ")),
    })
}

/// Keys that one may expect beside another, and what to write instead.
const ELSEWHERE: [(&str, &str, &str); 4] = [
    (
        "rules",
        "where_silent",
        "a value under a condition stands at its attribute: `value_when: { CONDITION: VALUE }`",
    ),
    ("errata", "where_silent", "an erratum stands at its attribute, under `errata`"),
    ("at", "page", "an erratum or a note stands at the attribute that it is about"),
    (
        "text",
        "listed",
        "what no facet can say is a note: `notes: [{ page: …, spec: …, evidence: … }]`",
    ),
];

fn unknown_word(word: &str, message: &str, place: Place) -> Diagnostic {
    let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    let suggestion = did_you_mean(word, known.iter().copied());
    let message = format!("unknown word `{word}`{suggestion}");
    let error = Diagnostic::error(Check::UnknownWord, place, message);
    error.help(format!("the words here are {}", known.join(", ")))
}

/// Returns what serde found, and what it wanted.
fn sides(message: &str) -> Option<(&str, &str)> {
    let phrase = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))
        .or_else(|| message.strip_prefix("invalid length: "));
    phrase?.split_once(", expected ")
}

/// Words an error of serde about a value that does not fit for people who write YAML, with what to
/// do.
fn plain_words(message: &str) -> (String, String) {
    if let Some((found, wanted)) = sides(message) {
        let (found, wanted) = (found_words(found), wanted_words(wanted));
        let is_quotable = wanted == "text" && !found.starts_with("a list") && found != "a mapping";
        let help =
            if is_quotable { "put it in quotes".to_owned() } else { format!("write {wanted}") };
        return (format!("{found} stands where {wanted} belongs"), help);
    }
    let length = message.strip_prefix("invalid length ");
    if let Some((found, wanted)) = length.and_then(|phrase| phrase.split_once(", expected ")) {
        let values = if found == "1" { "value" } else { "values" };
        return match wanted {
            "at least one value" => (
                "an empty list stands where at least one value belongs".to_owned(),
                "write a value".to_owned(),
            ),
            _ => (
                format!("a list of {found} {values} stands where a pair belongs"),
                "write two values, such as `[old, new]`".to_owned(),
            ),
        };
    }
    match message.split_once("; ") {
        Some((message, help)) => (message.to_owned(), help.to_owned()),
        None => (message.to_owned(), "write another value".to_owned()),
    }
}

fn found_words(found: &str) -> String {
    match found {
        "sequence" => "a list".to_owned(),
        "map" => "a mapping".to_owned(),
        other => match other.split_once(' ') {
            Some(("string", text)) => format!("the text {}", text.replace('"', "`")),
            Some(("boolean", flag)) => format!("the boolean {flag}"),
            Some((_, number)) if number.starts_with("point") => {
                format!("the number {}", number.trim_start_matches("point "))
            }
            Some(("integer", number)) => format!("the number {number}"),
            _ => other.to_owned(),
        },
    }
}

fn wanted_words(wanted: &str) -> String {
    match wanted {
        "a sequence" => "a list".to_owned(),
        "a map" => "a mapping".to_owned(),
        "a string" => "text".to_owned(),
        other if other.starts_with("struct ") => "a mapping".to_owned(),
        other if other.starts_with("an array of length") => other.replace("an array", "a list"),
        "u32" | "a JSON number" => "a number".to_owned(),
        "u64" => "a whole number".to_owned(),
        other => other.to_owned(),
    }
}

/// The word in backticks behind a phrase.
fn quoted_after<'a>(message: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = &message[message.find(phrase)? + phrase.len()..];
    rest.strip_prefix('`')?.split('`').next()
}

/// serde_yaml writes the path in front of some messages; the place already says it.
fn without_path<'a>(message: &'a str, steps: &[String]) -> &'a str {
    match steps.first() {
        Some(first) if message.starts_with(first.as_str()) => {
            message.split_once(": ").map_or(message, |(_, rest)| rest)
        }
        _ => message,
    }
}

fn steps(path: &Path) -> Vec<String> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).collect()
}

/// Takes an entry out of a value; false if it is not there or is the whole value.
fn remove(value: &mut Value, steps: &[String]) -> bool {
    let Some((last, parents)) = steps.split_last() else {
        return false;
    };
    match parents.iter().try_fold(&mut *value, |inner, step| entry(inner, step)) {
        Some(Value::Mapping(mapping)) => {
            let key = mapping.keys().find(|key| key_text(key) == *last).cloned();
            key.is_some_and(|key| mapping.remove(&key).is_some())
        }
        // Leaving out an item would move the places of those behind it, so the whole list goes.
        Some(Value::Sequence(_)) => remove(value, parents),
        _ => false,
    }
}

fn entry<'a>(value: &'a mut Value, step: &str) -> Option<&'a mut Value> {
    match value {
        Value::Mapping(mapping) => {
            mapping.iter_mut().find(|(key, _)| key_text(key) == step).map(|(_, value)| value)
        }
        Value::Sequence(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    }
}

fn key_text(key: &Value) -> String {
    match key {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}
