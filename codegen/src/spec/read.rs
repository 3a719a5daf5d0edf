//! A file's text becomes one of the four kinds of file, with every error of the file.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};
use serde_yaml::Value;

use super::file::{EnvelopeFile, EventFile, TypesFile, VendorFile};
use super::index::{self, Part, Problem, SpanIndex};
use super::suggest::did_you_mean;
use crate::diagnostic::{Diagnostic, Place, Source};

/// More bytes than this are not a spec that a person wrote.
const LARGEST: usize = 4 << 20;

/// A file of the spec.
#[derive(Debug)]
pub(crate) struct SpecFile {
    pub(crate) source: usize,
    pub(crate) path: String,
    pub(crate) index: SpanIndex,
    pub(crate) body: FileBody,
    /// Whether something had to be left out of the body because it could not be read.
    pub(crate) incomplete: bool,
}

/// The four kinds of file.
#[derive(Debug)]
pub(crate) enum FileBody {
    Vendor(Box<VendorFile>),
    Envelope(Box<EnvelopeFile>),
    Event(Box<EventFile>),
    Types(Box<TypesFile>),
}

/// Reads a file as far as it can be read, and adds what is wrong with it to `found`.
pub(crate) fn read_file(
    number: usize,
    source: &Source,
    found: &mut Vec<Diagnostic>,
) -> Option<SpecFile> {
    let before = found.len();
    if source.text.len() > LARGEST {
        let message = format!("larger than {} MiB, which no spec file is", LARGEST >> 20);
        found.push(Diagnostic::error(
            "too-large",
            Place {
                source: number,
                range: None,
            },
            message,
        ));
        return None;
    }
    let (index, problems) = index::index(&source.text);
    let text = without_duplicates(&source.text, &problems);
    let fatal = problems
        .iter()
        .any(|problem| problem.blank.is_none() && !is_harmless(problem.rule));
    found.extend(
        problems
            .into_iter()
            .map(|problem| diagnostic(number, problem)),
    );
    if fatal {
        return None;
    }
    let mut reader = Reader {
        source: number,
        text: &text,
        index: &index,
        found,
    };
    let body = reader.body()?;
    let incomplete = found.len() > before;
    Some(SpecFile {
        source: number,
        path: source.path.clone(),
        index,
        body,
        incomplete,
    })
}

/// Problems that leave the structure of the file as it is.
fn is_harmless(rule: &str) -> bool {
    matches!(rule, "empty-value" | "ambiguous-word" | "odd-character")
}

fn diagnostic(source: usize, problem: Problem) -> Diagnostic {
    let place = |range| Place {
        source,
        range: Some(range),
    };
    let error = Diagnostic::error(problem.rule, place(problem.range), problem.message);
    let error = match problem.related {
        Some((range, label)) => error.related(place(range), label),
        None => error,
    };
    error.help(problem.help)
}

/// The text with the second of two equal keys blanked out, so that the rest can be checked too.
fn without_duplicates(text: &str, problems: &[Problem]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in problems.iter().filter_map(|problem| problem.blank.clone()) {
        let blanks = bytes[range].iter_mut().filter(|byte| **byte != b'\n');
        blanks.for_each(|byte| *byte = b' ');
    }
    // Whole characters are replaced, so that this cannot fail; if it did, nothing is blanked.
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
        let has = |key: &str| self.index.top_keys().iter().any(|it| it == key);
        if has("vendor") {
            self.read().map(|file| FileBody::Vendor(Box::new(file)))
        } else if has("envelope") {
            self.read().map(|file| FileBody::Envelope(Box::new(file)))
        } else if has("event") {
            self.read().map(|file| FileBody::Event(Box::new(file)))
        } else if has("types") {
            self.read().map(|file| FileBody::Types(Box::new(file)))
        } else {
            self.unknown_kind();
            None
        }
    }

    fn unknown_kind(&mut self) {
        let place = Place {
            source: self.source,
            range: None,
        };
        let message =
            "no file of a spec: it has none of the keys `vendor`, `envelope`, `event`, `types`";
        let error = Diagnostic::error("file-kind", place, message);
        let help = "begin with `event: NAME`, or move the file out of the spec folder";
        self.found.push(error.help(help));
    }

    /// Reads the file; whatever does not fit is reported, left out, and the rest is read again,
    /// so that one run finds every error.
    fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
        let mut value: Value = match serde_yaml::from_str(self.text) {
            Ok(value) => value,
            Err(error) => {
                self.refuse(&error);
                return None;
            }
        };
        loop {
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
            self.shape_error(&at, &message);
            if !remove(&mut value, &at) {
                return None;
            }
        }
    }

    /// An error of the second parser, after the first has seen nothing wrong.
    fn refuse(&mut self, error: &serde_yaml::Error) {
        let range = error.location().map(|location| {
            let at = location.index().min(self.text.len());
            at..at
        });
        let place = Place {
            source: self.source,
            range,
        };
        let message = format!("this is no YAML: {error}");
        self.found
            .push(Diagnostic::error("syntax", place, message).help("mend the YAML here"));
    }

    fn shape_error(&mut self, steps: &[String], message: &str) {
        let pointer = steps
            .iter()
            .fold(String::new(), |pointer, step| index::child(&pointer, step));
        let place = |part| Place {
            source: self.source,
            range: Some(self.index.range(&pointer, part)),
        };
        let message = without_path(message, steps);
        let error = if let Some(key) = quoted_after(message, "unknown field ") {
            unknown_key(key, message, place(Part::Key))
        } else if let Some(key) = quoted_after(message, "missing field ") {
            let text = format!("the key `{key}` is missing");
            let missing = Diagnostic::error("missing-key", place(Part::Key), text);
            missing.help(format!("add `{key}: …`"))
        } else if message.starts_with("unknown variant ") {
            Diagnostic::error("unknown-word", place(Part::Value), message)
        } else {
            Diagnostic::error("wrong-type", place(Part::Value), message)
        };
        self.found.push(error);
    }
}

fn unknown_key(key: &str, message: &str, place: Place) -> Diagnostic {
    let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    let suggestion = did_you_mean(key, known.iter().copied());
    let error = Diagnostic::error(
        "unknown-key",
        place,
        format!("unknown key `{key}`{suggestion}"),
    );
    error.help(format!("the keys here are {}", known.join(", ")))
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
    match parents
        .iter()
        .try_fold(&mut *value, |inner, step| entry(inner, step))
    {
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
        Value::Mapping(mapping) => mapping
            .iter_mut()
            .find(|(key, _)| key_text(key) == step)
            .map(|(_, value)| value),
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
