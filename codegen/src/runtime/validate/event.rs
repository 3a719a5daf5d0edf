//! Which event a payload is, before anything of it is looked at.

use std::borrow::Cow;

use super::super::JsonKind;
use super::super::envelope::joined;
use super::super::header::HeaderError;
use super::super::json::Node;
use super::checker::Checker;
use super::facts::Facts;
use super::members::is_unicode;
use super::report::Severity;
use super::table::{Header, Path, Type};
use super::value::{Value, cut, in_words};
use super::{Documented, NameSource, Origin, Unresolved};

impl Checker<'_> {
    /// Finds out which event it is, before anything is looked at: the name may stand behind the data.
    pub(super) fn find_event(&mut self, source: &NameSource<'_>, documented: &Documented<'_>) {
        let Some(name) = self.find_name(source) else {
            return;
        };
        let modules = modules(&mut self.facts, self.envelope.modules);
        let event = match modules.as_deref() {
            None => documented(&name, None),
            Some([only]) => documented(&name, Some(&[only])),
            Some(names) => {
                let names: Vec<&str> = names.iter().map(|name| &**name).collect();
                documented(&name, Some(&names))
            }
        };
        if let Ok(rules) = &event {
            self.report.name_module(rules.module);
        }
        self.event = Some(event);
        if self.envelope.header.is_some() {
            self.name_in_header(&name);
        }
        self.report.name_event(name);
    }

    /// The name of the event, wherever it is.
    fn find_name(&mut self, source: &NameSource<'_>) -> Option<String> {
        match (source, self.envelope.header) {
            (NameSource::Known(name), _) => Some((*name).to_owned()),
            (NameSource::Header(Ok(header)), Some(Header { between, .. })) => {
                let attribute = self.name_in_body();
                // A part that is no text leaves the name open.
                let is_open = attribute.is_none() && self.has_name_in_body();
                joined(
                    Some(header).filter(|_| !is_open).map(String::as_str),
                    between,
                    attribute.as_deref(),
                )
            }
            (NameSource::Header(Err(error)), Some(Header { name, .. })) => {
                let (rule, message) = header_error(*error, name);
                self.report_body(Severity::Error, rule, None, message);
                None
            }
            _ => self.name_in_body(),
        }
    }

    /// The name of the event in the body, or its part there.
    fn name_in_body(&mut self) -> Option<String> {
        let path = self.envelope.event;
        let mut around = (1..path.len()).map(|end| self.facts.at(&path[..end]).node(self.tape));
        if path.is_empty() || around.any(|around| around.is_some_and(has_odd_name)) {
            return None;
        }
        self.facts.at(path).node(self.tape)?.text().map(Cow::into_owned)
    }

    /// Returns true if the body has something where it has the name, or its part.
    fn has_name_in_body(&mut self) -> bool {
        let path = self.envelope.event;
        let value = (!path.is_empty()).then(|| self.facts.at(path).node(self.tape)).flatten();
        value.is_some_and(|value| !value.is_null())
    }

    /// Reports an event that is not known by the name in a header.
    fn name_in_header(&mut self, name: &str) {
        if let Some((rule, message)) = self.unresolved() {
            let json = serde_json::Value::from(name).to_string();
            let found = cut(json.chars());
            let shown = cut(name.chars());
            let message = format!("comes with the event `{shown}`, which {message}");
            self.report_body(Severity::Notice, rule, Some(found), message);
        }
    }

    /// Reports an event that is not known, at the attribute that names it.
    pub(super) fn event_name(&mut self, value: &Value<'_>) {
        if let Some((rule, message)) = self.unresolved() {
            self.report(Severity::Notice, rule, Some(value), || message);
        }
    }

    /// The rule that an event breaks which is not known, and the message.
    fn unresolved(&self) -> Option<(&'static str, String)> {
        let Some(Err(unresolved)) = &self.event else {
            return None;
        };
        Some(match unresolved {
            // A module that cannot be read is reported where it stands.
            Unresolved::UnreadModule => return None,
            Unresolved::Undocumented => ("undocumented-event", "is no documented event".to_owned()),
            Unresolved::OtherModule => {
                ("other-module", "is documented for other modules only".to_owned())
            }
            Unresolved::Ambiguous(origins) => ("ambiguous-event", ambiguous(origins)),
            Unresolved::NotTranscribed(origins) => ("not-transcribed", not_transcribed(origins)),
        })
    }
}

/// The rule that a header breaks, and the message.
fn header_error(error: HeaderError, name: &str) -> (&'static str, String) {
    match error {
        HeaderError::Missing => {
            ("header-missing", format!("comes without the header `{name}`, which names the event"))
        }
        HeaderError::Repeated => {
            ("header-repeated", format!("comes with several values of the header `{name}`"))
        }
        HeaderError::NotText => {
            ("header-utf-8", format!("comes with a header `{name}` that is not UTF-8"))
        }
    }
}

/// The message about an event that several modules have.
fn ambiguous(origins: &[Origin]) -> String {
    let modules = in_words(origins.iter().map(|origin| origin.module.to_owned()));
    format!("is an event of {modules}, and nothing tells which: name the module")
}

/// The message about an event that nobody has transcribed.
fn not_transcribed(origins: &[Origin]) -> String {
    let modules = in_words(origins.iter().map(|origin| origin.module.to_owned()));
    let pages: Vec<&str> = origins.iter().map(|origin| origin.page).collect();
    format!("is an event of {modules} that is not transcribed: see {}", pages.join(" or "))
}

/// The modules that a payload names; `None` if something is there that cannot be read as such.
fn modules<'t>(facts: &mut Facts<'t>, path: Option<Path>) -> Option<Vec<Cow<'t, str>>> {
    let Some(path) = path else {
        return Some(Vec::new());
    };
    for end in 1..path.len() {
        match facts.at(&path[..end]).node(facts.tape) {
            Some(value) if value.is_null() => return Some(Vec::new()),
            Some(value) if value.kind() != JsonKind::Object || has_odd_name(value) => return None,
            _ => {}
        }
    }
    let fact = facts.at(path);
    match (fact.node(facts.tape), fact.attribute) {
        (Some(value), Some(attribute)) if !value.is_null() => named(value, &attribute.first),
        _ => Some(Vec::new()),
    }
}

/// Returns true if a member has a name that is not Unicode: nobody can read such an object.
fn has_odd_name(object: Node<'_>) -> bool {
    object.members().any(|(name, _)| !is_unicode(name))
}

/// The text that a value is, or the texts that it is an array of, if its type is that.
fn named<'t>(value: Node<'t>, ty: &Type) -> Option<Vec<Cow<'t, str>>> {
    match (ty, value.kind()) {
        (Type::Array(_), JsonKind::Array) => value.items().map(Node::text).collect(),
        (Type::Array(_), _) => None,
        _ => Some(vec![value.text()?]),
    }
}
