// @generated from codegen/src/runtime/validate/body.rs by `cargo xtask generate`. Do not edit.
//! Bodies before anything in them is looked at, and the payloads that they have.

use std::error::Error as _;

use super::super::JsonKind;
use super::super::body::Body;
use super::super::error::{Error, ErrorKind};
use super::super::json::Node;
use super::checker::Checker;
use super::report::{Departure, Report, Severity};
use super::table::{EnvelopeRules, Path};
use super::trail::Step;
use super::value::Value;
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
    match Body::parse(body) {
        Ok(body) => check_request_body(name, &body, envelope, documented),
        Err(error) => unread(&error, envelope),
    }
}

/// Compares one payload of a batch with what is documented.
pub fn check_payload(
    body: &[u8],
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    match Body::parse(body) {
        Ok(body) => check_payload_body(&body, envelope, documented),
        Err(error) => unread(&error, envelope),
    }
}

/// As [`check`], of a body that was read already.
pub fn check_body(
    body: &Body<'_>,
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    check_request_body(&NameSource::Body, body, envelope, documented)
}

/// As [`check_request`], of a body that was read already.
pub fn check_request_body(
    name: &NameSource<'_>,
    body: &Body<'_>,
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    let mut checker = Checker::new(body.root(), envelope);
    match envelope.batch {
        Some(path) => checker.batch_in(body, path, documented),
        None => checker.payload_in(body, name, documented),
    }
    checker.finish()
}

/// As [`check_payload`], of a body that was read already.
pub fn check_payload_body(
    body: &Body<'_>,
    envelope: &'static EnvelopeRules,
    documented: &Documented<'_>,
) -> Report {
    let mut checker = Checker::new(body.root(), envelope);
    checker.payload_in(body, &NameSource::Body, documented);
    checker.finish()
}

/// The report of a body that cannot be read.
fn unread(error: &Error, envelope: &'static EnvelopeRules) -> Report {
    let (rule, message) = match error.kind() {
        ErrorKind::NotUtf8 { offset } => {
            ("utf-8", format!("must be UTF-8, but byte {offset} is not"))
        }
        ErrorKind::TooLong => ("too-long", "must have less than 4 GiB".to_owned()),
        _ => {
            let why = error.source().map(ToString::to_string);
            ("syntax", format!("must be JSON: {}", why.unwrap_or_default()))
        }
    };
    let mut report = Report::default();
    report.deviate(Severity::Error, || {
        Departure::new(envelope.rules.page, |text| text.push_str(&format!("body.{rule}")))
            .message(&[&message])
    });
    report
}

impl<'t> Checker<'t> {
    /// Notes a byte-order mark in front of a body.
    fn note_mark(&mut self, is_marked: bool) {
        if is_marked {
            let message = "begins with a byte-order mark, which is passed over".to_owned();
            self.report_body(Severity::Notice, "byte-order-mark", None, message);
        }
    }

    /// Looks at a body that is a payload.
    fn payload_in(
        &mut self,
        body: &'t Body<'_>,
        name: &NameSource<'_>,
        documented: &Documented<'_>,
    ) {
        let root = body.root();
        if self.is_object(root) {
            self.note_mark(body.is_marked());
            self.payload(root, name, documented);
        }
    }

    /// Looks at a body that has a batch of payloads.
    fn batch_in(&mut self, body: &'t Body<'_>, path: Path, documented: &Documented<'_>) {
        if self.has_batch(body.root(), path) {
            self.note_mark(body.is_marked());
            self.batch(body.root(), path, documented);
        }
    }

    fn is_object(&mut self, node: Node<'t>) -> bool {
        if node.kind() == JsonKind::Object {
            return true;
        }
        let value = Value::read(node);
        let message = format!("must be an object, but is {}", value.kind());
        self.report_body(Severity::Error, "not-an-object", Some(value.found()), message);
        false
    }

    /// Finds the array of payloads.
    fn has_batch(&mut self, body: Node<'t>, path: Path) -> bool {
        let mut found = body;
        let is_there = path.iter().all(|step| {
            let next = found.member(step);
            found = next.unwrap_or(found);
            next.is_some()
        });
        if is_there && found.kind() == JsonKind::Array {
            return true;
        }
        let wanted = match path {
            [] => "must be an array of payloads".to_owned(),
            path => format!("must have an array of payloads at `{}`", path.join(".")),
        };
        let value = Value::read(found);
        let message = format!("{wanted}, but has {}", value.kind());
        self.report_body(Severity::Error, "no-batch", Some(value.found()), message);
        false
    }

    /// Looks at each payload of a batch.
    fn batch(&mut self, node: Node<'t>, path: Path, documented: &Documented<'_>) {
        let Some((first, rest)) = path.split_first() else {
            return self.payloads(node, documented);
        };
        let members = self.stack.enter_all(node, &[]);
        let mut names = self.stack.of(&members).iter().copied();
        let next = names.find(|member| member.is_called(self.tape, first));
        self.stack.leave(&members);
        self.at_step(Step::Name(first), |checker| {
            let Some(next) = next else { return };
            if checker.name(next) {
                checker.batch(next.value(checker.tape), rest, documented);
            }
        });
    }

    fn payloads(&mut self, array: Node<'t>, documented: &Documented<'_>) {
        for (index, item) in array.items().enumerate() {
            self.at_step(Step::Item(index), |checker| {
                if checker.is_object(item) {
                    checker.payload(item, &NameSource::Body, documented);
                }
            });
        }
        if array.items().count() != 1 {
            self.report.forget_event();
        }
    }

    fn payload(&mut self, node: Node<'t>, name: &NameSource<'_>, documented: &Documented<'_>) {
        let root = self.envelope.rules.root;
        let outer = self.facts.enter_top(node, root);
        self.event = None;
        self.find_event(name, documented);
        self.object(node, root);
        self.facts.leave_top(outer);
    }
}
