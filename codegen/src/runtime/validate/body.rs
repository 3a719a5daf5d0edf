//! Bodies before anything in them is looked at, and the payloads that they have.

use serde_json::value::RawValue;

use super::super::error::BYTE_ORDER_MARK;
use super::checker::{Checker, Scope};
use super::members::{Members, each_item, member_of};
use super::privacy::Privacy;
use super::report::{Report, Severity};
use super::table::{EnvelopeRules, Path};
use super::value::{Content, Value};
use super::{Documented, NameSource};

/// Compares a body with what is documented of the envelope and of its event.
pub fn check(body: &[u8], envelope: &'static EnvelopeRules, documented: &Documented<'_>) -> Report {
    check_request(&NameSource::Body, body, envelope, documented)
}

/// Compares a request with what is documented, whose event is named elsewhere than in the body.
pub fn check_request(
    name: &NameSource<'_>,
    body: &[u8],
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    looked_at(body, envelope, envelope.batch, |checker, json| match envelope.batch {
        Some(path) => checker.batch(json, path, documented),
        None => checker.payload(json, name, documented),
    })
}

/// Compares one payload of a batch with what is documented.
pub fn check_payload(
    body: &[u8],
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    looked_at(body, envelope, None, |checker, json| {
        checker.payload(json, &NameSource::Body, documented);
    })
}

/// Looks at a body if it is what it has to be.
fn looked_at<'de>(
    body: &'de [u8],
    envelope: &'static EnvelopeRules,
    batch: Option<Path>,
    look: impl FnOnce(&mut Checker<'de>, &'de str),
) -> Report {
    let mut checker = Checker {
        report: Report::default(),
        envelope,
        event: None,
        scope: Scope::new(envelope.rules, ""),
        pointer: String::new(),
        in_change: false,
        privacy: Privacy::Open,
    };
    match json(body, batch) {
        Ok((json, is_marked)) => {
            if is_marked {
                let message = "begins with a byte-order mark, which is passed over".to_owned();
                checker.report_body(Severity::Notice, "byte-order-mark", None, message);
            }
            look(&mut checker, json);
        }
        Err((rule, message, found)) => {
            checker.report_body(Severity::Error, rule, found, message);
        }
    }
    checker.report
}

/// The text of a body that is an object, or has a batch, and whether a byte-order mark stands in front
/// of it; or else the broken rule, the message and what was found.
fn json(
    body: &[u8],
    batch: Option<Path>,
) -> Result<(&str, bool), (&'static str, String, Option<String>)> {
    let text = std::str::from_utf8(body).map_err(|error| {
        let message = format!("must be UTF-8, but byte {} is not", error.valid_up_to());
        ("utf-8", message, None)
    })?;
    let unmarked = text.strip_prefix(BYTE_ORDER_MARK);
    let raw: &RawValue = serde_json::from_str(unmarked.unwrap_or(text))
        .map_err(|error| ("syntax", format!("must be JSON: {error}"), None))?;
    match batch {
        Some(path) => has_batch(raw, path)?,
        None => is_object(raw)?,
    }
    Ok((raw.get(), unmarked.is_some()))
}

fn is_object(raw: &RawValue) -> Result<(), (&'static str, String, Option<String>)> {
    let value = Value::read(raw);
    if matches!(value.content, Content::Object) {
        return Ok(());
    }
    let message = format!("must be an object, but is {}", value.kind());
    Err(("not-an-object", message, Some(value.found())))
}

/// Finds the array of payloads.
fn has_batch(body: &RawValue, path: Path) -> Result<(), (&'static str, String, Option<String>)> {
    let mut found = body;
    let is_there = path.iter().all(|step| {
        let next = member_of(found.get(), step);
        found = next.unwrap_or(found);
        next.is_some()
    });
    let value = Value::read(found);
    if is_there && matches!(value.content, Content::Array) {
        return Ok(());
    }
    let wanted = match path {
        [] => "must be an array of payloads".to_owned(),
        path => format!("must have an array of payloads at `{}`", path.join(".")),
    };
    Err(("no-batch", format!("{wanted}, but has {}", value.kind()), Some(value.found())))
}

impl<'de> Checker<'de> {
    /// Looks at each payload of a batch.
    fn batch(
        &mut self,
        json: &'de str,
        path: &'static [&'static str],
        documented: &Documented<'_>,
    ) {
        if let Some((first, rest)) = path.split_first() {
            let members = Members::read(json);
            let next = members.iter().find(|member| member.name() == Some(first));
            self.at_step(first, |checker| {
                let Some(next) = next else { return };
                if checker.name(next) {
                    checker.batch(next.value.get(), rest, documented);
                }
            });
            return;
        }
        let mut count = 0;
        each_item(json, |index, item| {
            self.at_step(&index.to_string(), |checker| match is_object(item) {
                Ok(()) => checker.payload(item.get(), &NameSource::Body, documented),
                Err((rule, message, found)) => {
                    checker.report_body(Severity::Error, rule, found, message);
                }
            });
            count += 1;
        });
        if count != 1 {
            self.report.forget_event();
        }
    }

    fn payload(&mut self, json: &'de str, name: &NameSource<'_>, documented: &Documented<'_>) {
        self.scope = Scope::new(self.envelope.rules, json);
        self.event = None;
        self.find_event(name, documented);
        self.object(json, self.envelope.rules.root);
    }
}
