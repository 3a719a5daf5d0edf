// @generated from codegen/src/runtime/validate/checker.rs by `cargo xtask generate`. Do not edit.
//! Goes through a body and compares it with the tables.

use serde_json::value::RawValue;

use super::Unresolved;
use super::facts::{Around, Facts, Truth};
use super::limits::Limit;
use super::members::{Member, Members, each_item};
use super::privacy::{self, Privacy};
use super::report::{Departure, Report, Severity};
use super::table::{
    Attribute, Condition, EnvelopeRules, Format, ObjectRules, Pattern, Scalar, SchemaRules, Type,
    When,
};
use super::value::{Content, Value, in_words, scalars_in_words, type_in_words, types_in_words};

/// Where it is in the body, and what it has found so far.
pub(super) struct Checker<'de> {
    pub(super) report: Report,
    pub(super) envelope: &'static EnvelopeRules,
    /// The event that the payload names, if it names one.
    pub(super) event: Option<Result<&'static SchemaRules, Unresolved>>,
    pub(super) scope: Scope<'de>,
    /// A JSON Pointer to what is looked at.
    pub(super) pointer: String,
    /// True in a part of a change, where little is asked.
    pub(super) in_change: bool,
    /// How much of what is looked at may be shown.
    pub(super) privacy: Privacy,
}

/// The page whose rules apply: the envelope's page, or inside the data the event's.
pub(super) struct Scope<'de> {
    rules: &'static SchemaRules,
    pub(super) facts: Facts<'de>,
    /// The path of what is looked at.
    pub(super) path: Vec<&'static str>,
}

impl<'de> Scope<'de> {
    pub(super) fn new(rules: &'static SchemaRules, json: &'de str) -> Self {
        Self { rules, facts: Facts::new(json, rules.root), path: Vec::new() }
    }
}

// Reporting.
impl Checker<'_> {
    pub(super) fn report(
        &mut self,
        severity: Severity,
        rule: &str,
        value: Option<&Value<'_>>,
        message: impl FnOnce() -> String,
    ) {
        let (scope, pointer, privacy) = (&self.scope, &self.pointer, self.privacy);
        self.report.deviate(severity, || Departure {
            rule: scope.id(rule),
            pointer: pointer.clone(),
            found: value.map(|value| found(value, privacy)),
            message: message(),
            page: scope.rules.page,
        });
    }

    /// Reports what does not depend on any spec.
    fn report_name(&mut self, rule: &str, member: &Member<'_>, message: impl FnOnce() -> String) {
        let (page, pointer, privacy) = (self.envelope.rules.page, &self.pointer, self.privacy);
        self.report.deviate(Severity::Error, || Departure {
            rule: format!("body.{rule}"),
            pointer: pointer.clone(),
            found: Some(found(&Value::read(member.value), privacy)),
            message: message(),
            page,
        });
    }

    fn excuse(&mut self, rule: &str, value: &Value<'_>, erratum: &str) {
        let (scope, pointer, privacy) = (&self.scope, &self.pointer, self.privacy);
        self.report.excuse(|| Departure {
            rule: scope.plain_id(rule),
            pointer: pointer.clone(),
            found: Some(found(value, privacy)),
            message: format!("is excused: {erratum}"),
            page: scope.rules.page,
        });
    }

    /// Looks at a member or an item, with the pointer leading there meanwhile.
    pub(super) fn at_step(&mut self, step: &str, look: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        for c in step.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
        look(self);
        self.pointer.truncate(length);
    }

    /// Looks at a member of an object, and meanwhile shows no more of it than its attribute allows.
    pub(super) fn at_member(
        &mut self,
        member: &Member<'_>,
        rules: ObjectRules,
        look: impl FnOnce(&mut Self),
    ) {
        let outside = self.privacy;
        if outside != Privacy::Sensitive {
            let own = rules.iter().find(|attribute| member.may_be(attribute));
            self.privacy = own.map_or(Privacy::Open, |attribute| attribute.privacy);
        }
        self.at_step(&member.shown(), look);
        self.privacy = outside;
    }

    /// Looks at an attribute, with the path leading there meanwhile.
    pub(super) fn at_attribute(&mut self, name: &'static str, look: impl FnOnce(&mut Self)) {
        self.scope.path.push(name);
        look(self);
        self.scope.path.pop();
    }
}

impl Scope<'_> {
    /// The id of a rule about what is looked at.
    fn id(&self, rule: &str) -> String {
        let mut numbered = self.rules.numbered.iter();
        let number = numbered.find(|(path, end, _)| *path == self.path && *end == rule);
        match number {
            Some((_, _, number)) => format!("{}-{number}", self.plain_id(rule)),
            None => self.plain_id(rule),
        }
    }

    fn plain_id(&self, rule: &str) -> String {
        let mut id = self.rules.prefix.to_owned();
        for step in &self.path {
            if !is_kind(step) {
                id.push('.');
            }
            id.push_str(step);
        }
        id + "." + rule
    }
}

/// The value, as a report shows it.
fn found(value: &Value<'_>, privacy: Privacy) -> String {
    match privacy {
        Privacy::Open => value.found(),
        Privacy::Around | Privacy::Sensitive => privacy::MARK.to_owned(),
    }
}

/// Returns true if the step of a path stands for a kind.
fn is_kind(step: &str) -> bool {
    step.starts_with('[') && step.ends_with(']') && step.contains('=')
}

// The data.
impl<'de> Checker<'de> {
    /// Reports what is about the request as a whole.
    pub(super) fn report_body(
        &mut self,
        severity: Severity,
        rule: &str,
        found: Option<String>,
        message: String,
    ) {
        let (page, pointer) = (self.envelope.rules.page, &self.pointer);
        self.report.deviate(severity, || Departure {
            rule: format!("body.{rule}"),
            pointer: pointer.clone(),
            found,
            message,
            page,
        });
    }

    /// Returns true if the envelope's attribute at this path is looked at.
    fn is_at(&self, path: &[&str]) -> bool {
        std::ptr::eq(self.scope.rules, self.envelope.rules) && self.scope.path == path
    }

    /// Looks at the data as the page of its event says.
    fn data(&mut self, json: &'de str, members: &Members<'de>) {
        let Some(&Ok(rules)) = self.event.as_ref() else {
            self.each_of(members, |_, _| {});
            return;
        };
        let envelope = std::mem::replace(&mut self.scope, Scope::new(rules, json));
        self.members(json, members, rules.root);
        self.scope = envelope;
    }

    /// Looks at an object that has attributes of the envelope and, beside them, the data.
    fn shared(&mut self, json: &'de str, rules: &'static ObjectRules) {
        let (own, others) = Members::read(json).split(rules);
        self.members(json, &own, rules);
        self.data(json, &others);
    }
}

// Objects and attributes.
impl<'de> Checker<'de> {
    /// Looks at an object with documented attributes.
    pub(super) fn object(&mut self, json: &'de str, rules: &'static ObjectRules) {
        if self.envelope.shared && self.is_at(self.envelope.data) {
            self.shared(json, rules);
        } else {
            self.members(json, &Members::read(json), rules);
        }
    }

    /// Looks at the members of an object, be it all of them or some.
    fn members(&mut self, json: &'de str, members: &Members<'de>, rules: &'static ObjectRules) {
        let hides = self.privacy == Privacy::Sensitive;
        let outer = self.scope.facts.enter(Around { json, rules, hides });
        self.each_attribute(members, rules);
        self.scope.facts.enter(outer);
    }

    fn each_attribute(&mut self, members: &Members<'de>, rules: &'static ObjectRules) {
        for member in members.iter() {
            self.at_member(member, rules, |checker| {
                if !checker.name(member) {
                    return;
                }
                match members.attribute(member, rules) {
                    Some((attribute, own_name)) => {
                        checker.at_attribute(attribute.name, |checker| {
                            checker.attribute(attribute, member.value, own_name);
                        })
                    }
                    None => checker.undocumented(member),
                }
            });
        }
        let is_absent = |attribute: &&Attribute| members.name_of(attribute).is_none();
        for absent in rules.iter().filter(is_absent) {
            self.at_step(absent.name, |checker| {
                checker.at_attribute(absent.name, |checker| checker.absent(absent));
            });
        }
    }

    /// Looks at the names of an object whose members are not documented.
    pub(super) fn names(&mut self, json: &'de str) {
        self.each_named(json, |_, _| {});
    }

    /// Looks at the names of an object, and at each member that has a proper one.
    fn each_named(&mut self, json: &'de str, look: impl Fn(&mut Self, &'de RawValue)) {
        self.each_of(&Members::read(json), look);
    }

    fn each_of(&mut self, members: &Members<'de>, look: impl Fn(&mut Self, &'de RawValue)) {
        for member in members.iter() {
            self.at_step(&member.shown(), |checker| {
                if checker.name(member) {
                    look(checker, member.value);
                }
            });
        }
    }

    /// Looks at a name; without a proper one a member is not looked at.
    pub(super) fn name(&mut self, member: &Member<'_>) -> bool {
        if member.times > 1 {
            self.report_name("duplicate-key", member, || {
                format!("occurs {} times in its object; the last one counts", member.times)
            });
        }
        let is_unicode = member.name().is_some();
        if !is_unicode {
            self.report_name("unicode", member, || "has a name that is not Unicode".to_owned());
        }
        is_unicode
    }

    pub(super) fn undocumented(&mut self, member: &Member<'_>) {
        let value = Value::read(member.value);
        let rule = "undocumented-attribute";
        self.report(Severity::Notice, rule, Some(&value), || "is not documented".to_owned());
    }

    fn absent(&mut self, attribute: &'static Attribute) {
        if let Some(severity) = attribute.required {
            self.report(severity, "missing", None, || "must be there".to_owned());
        }
        if let Some(when) = self.demands_presence(attribute) {
            self.report_when(when.severity, "present-when", "must be there", when.condition, None);
        }
    }

    /// Looks at an attribute that is there, be it null.
    fn attribute(&mut self, attribute: &'static Attribute, raw: &'de RawValue, own_name: bool) {
        let value = Value::read(raw);
        if !self.in_change {
            self.excuses(attribute, &value, own_name);
        }
        if value.is_null() {
            self.null(attribute, &value);
            return;
        }
        if let Some(severity) = attribute.always_null {
            self.null_alone(severity, &value);
            return;
        }
        self.only_null(attribute, &value);
        self.deprecated(attribute, &value);
        let Some(ty) = self.typed(attribute, &value) else {
            return;
        };
        self.value(attribute, ty, &value);
        self.always(attribute, &value);
        self.ties(attribute, &value);
        if self.envelope.header.is_none() && self.is_at(self.envelope.event) {
            self.event_name(&value);
        }
        if !self.envelope.shared && self.is_at(self.envelope.data) {
            self.data(raw.get(), &Members::read(raw.get()));
        } else {
            self.contents(attribute, ty, raw);
        }
    }

    /// Notes what the page forbids and an erratum allows.
    fn excuses(&mut self, attribute: &Attribute, value: &Value<'_>, own_name: bool) {
        let is_other = attribute.also.iter().any(|ty| value.is_a(ty));
        let is_other = is_other && !value.is_a(&attribute.first);
        let is_new = |values: &[Scalar]| {
            values.iter().any(|documented| value.is(documented, attribute.is_id()))
        };
        let new_value = attribute.accepted_value.filter(|(values, _)| is_new(values));
        let excuses = [
            ("unlisted", attribute.unlisted),
            ("accepted-name", attribute.accepted_name.filter(|_| !own_name)),
            ("also-type", attribute.also_type.filter(|_| is_other)),
            ("accepted-value", new_value.map(|(_, erratum)| erratum)),
        ];
        for (rule, erratum) in excuses {
            if let Some(erratum) = erratum {
                self.excuse(rule, value, erratum);
            }
        }
    }

    fn null(&mut self, attribute: &Attribute, value: &Value<'_>) {
        if self.reports_null(attribute, value) || self.may_be_null(attribute) {
            return;
        }
        self.always(attribute, value);
        self.ties(attribute, value);
    }

    /// Reports null where a value has to be; returns true if it did.
    fn reports_null(&mut self, attribute: &Attribute, value: &Value<'_>) -> bool {
        if let Some(severity) = attribute.required {
            let message = || "must not be null".to_owned();
            self.report(severity, "null", Some(value), message);
        }
        let present = self.demands_presence(attribute);
        if let Some(when) = present {
            let demand = "must not be null";
            self.report_when(when.severity, "present-when", demand, when.condition, Some(value));
        }
        attribute.required.is_some() || present.is_some()
    }

    /// The condition by which an attribute has to be there now.
    fn demands_presence(&mut self, attribute: &Attribute) -> Option<When> {
        let when = attribute.present_when.filter(|_| !self.in_change)?;
        self.scope.facts.holds(when.condition).then_some(when)
    }

    /// Returns true if something says that the attribute may be null now, whatever its usual value.
    fn may_be_null(&mut self, attribute: &Attribute) -> bool {
        let mut truth = |when: When| {
            if self.in_change { Truth::Unknown } else { self.scope.facts.truth(when.condition) }
        };
        attribute.nullable
            || attribute.null_when.is_some_and(|when| truth(when) != Truth::Fails)
            || attribute.only_when.is_some_and(|when| truth(when) != Truth::Holds)
    }

    /// Reports a value where there is none in any payload.
    fn null_alone(&mut self, severity: Severity, value: &Value<'_>) {
        if !self.in_change {
            self.report(severity, "always-null", Some(value), || "must be null".to_owned());
        }
    }

    /// Reports a value where there should be none.
    fn only_null(&mut self, attribute: &Attribute, value: &Value<'_>) {
        if self.in_change {
            return;
        }
        let null_when = attribute.null_when;
        if let Some(when) = null_when.filter(|when| self.scope.facts.holds(when.condition)) {
            let demand = "must be null";
            self.report_when(when.severity, "null-when", demand, when.condition, Some(value));
        }
        if let Some(when) = attribute.only_when {
            self.only_when(when, value);
        }
    }

    /// Reports a value of an attribute that is deprecated.
    fn deprecated(&mut self, attribute: &Attribute, value: &Value<'_>) {
        if let Some(words) = attribute.deprecated.filter(|_| !self.in_change) {
            self.report(Severity::Notice, "deprecated", Some(value), || format!("is {words}"));
        }
    }

    /// Reports a value that is there without its condition, and warns if nobody knows that.
    fn only_when(&mut self, when: When, value: &Value<'_>) {
        let facts = &mut self.scope.facts;
        let (severity, why) = match facts.truth(when.condition) {
            Truth::Holds => return,
            Truth::Fails => {
                (when.severity, format!(", because {}", facts.because_not(when.condition)))
            }
            Truth::Unknown => {
                let unless = format!(" unless {}", facts.not_known(when.condition));
                (when.severity.min(Severity::Warning), unless)
            }
        };
        let rule = format!("only-when-{}", when.condition.slug);
        self.report(severity, &rule, Some(value), || format!("must be absent or null{why}"));
    }

    /// Reports what breaks a rule with a condition that holds.
    fn report_when(
        &mut self,
        severity: Severity,
        rule: &str,
        demand: &str,
        condition: &'static Condition,
        value: Option<&Value<'_>>,
    ) {
        let why = self.scope.facts.because(condition);
        let rule = format!("{rule}-{}", condition.slug);
        self.report(severity, &rule, value, || format!("{demand}, because {why}"));
    }
}

// Values.
impl<'de> Checker<'de> {
    /// The first of an attribute's types that a value has; reports it if there is none.
    pub(super) fn typed(
        &mut self,
        attribute: &'static Attribute,
        value: &Value<'_>,
    ) -> Option<&'static Type> {
        let ty = attribute.types().find(|ty| value.is_a(ty));
        if ty.is_none() {
            self.report(attribute.type_severity, "wrong-type", Some(value), || {
                format!("must be {}, but is {}", types_in_words(attribute), value.kind())
            });
        }
        ty
    }

    /// Looks at an item of an array, at a member of a map, or at what changed of an item.
    pub(super) fn item(
        &mut self,
        attribute: &'static Attribute,
        ty: &'static Type,
        raw: &'de RawValue,
    ) {
        if attribute.always_null.is_some() {
            return;
        }
        let value = Value::read(raw);
        let (ty, or_null) = match ty {
            Type::OrNull(_) if value.is_null() => return,
            Type::OrNull(item) => (*item, " or null"),
            ty => (ty, ""),
        };
        if !value.is_a(ty) {
            self.report(attribute.type_severity, "wrong-type", Some(&value), || {
                format!("must be {}{or_null}, but is {}", type_in_words(ty), value.kind())
            });
            return;
        }
        self.value(attribute, ty, &value);
        self.contents(attribute, ty, raw);
    }

    /// Checks a value of a type by itself.
    pub(super) fn value(
        &mut self,
        attribute: &'static Attribute,
        ty: &'static Type,
        value: &Value<'_>,
    ) {
        let format = match (&attribute.first, ty) {
            (_, Type::Timestamp) => Some(attribute.format.unwrap_or(Format::Timestamp)),
            (_, Type::EpochTime) | (Type::EpochTime, Type::String) => Some(Format::EpochTime),
            _ => attribute.format,
        };
        if let Some(format) = format.filter(|format| !value.has(*format)) {
            self.report(attribute.format_severity, "format", Some(value), || {
                format!("must be {}", format.in_words())
            });
        }
        let is_off = |_: &Severity| matches!(ty, Type::Timestamp) && value.has_offset();
        if let Some(severity) = attribute.utc.filter(is_off) {
            self.report(severity, "utc", Some(value), || "must be in UTC".to_owned());
        }
        for limit in attribute.limits.iter().flatten() {
            if passes(value, limit, attribute.format) {
                self.report(limit.severity, limit.rule, Some(value), || limit.in_words());
            }
        }
        let pattern = attribute.pattern.as_ref();
        if let Some(pattern) = pattern.filter(|pattern| misses(value, pattern)) {
            self.report(pattern.severity, "pattern", Some(value), || {
                format!("must match the pattern `{}`", pattern.text)
            });
        }
        let severity = attribute.undocumented_values;
        let missed = severity.and_then(|severity| Some((severity, missed_values(ty, value)?)));
        if let Some((severity, values)) = missed {
            self.report(severity, "undocumented-value", Some(value), || {
                format!("is none of the documented values {values}")
            });
        }
    }

    pub(super) fn always(&mut self, attribute: &Attribute, value: &Value<'_>) {
        let always = attribute.always;
        if let Some(always) = always.filter(|always| !value.is(always, attribute.is_id())) {
            self.report(attribute.always_severity, "always", Some(value), || {
                format!("must be {}", scalars_in_words(&[always]))
            });
        }
    }

    /// Checks the rules of an attribute that depend on others.
    fn ties(&mut self, attribute: &Attribute, value: &Value<'_>) {
        if self.in_change {
            return;
        }
        if let Some((path, severity)) = attribute.equals {
            let other = self.scope.facts.at(path);
            let is_id = attribute.is_id() || other.is_id();
            let differs = |other| value.differs_from(other, is_id);
            if other.value.as_ref().is_some_and(differs) {
                let shown = other.shown().unwrap_or_default();
                self.report(severity, "equals", Some(value), || {
                    format!("must equal `{}`, which is {shown}", path.join("."))
                });
            }
        }
        for implied in self.scope.rules.implied {
            let values = implied.test.values;
            let is_one = |wanted: &Scalar| value.is(wanted, attribute.is_id());
            if implied.test.path == self.scope.path
                && !values.iter().any(is_one)
                && self.scope.facts.holds(implied.when.condition)
            {
                let why = self.scope.facts.because(implied.when.condition);
                let number = implied.number.map(|number| format!("-{number}"));
                let number = number.unwrap_or_default();
                let rule = format!("when-{}{number}", implied.when.condition.slug);
                self.report(implied.when.severity, &rule, Some(value), || {
                    format!("must be {}, because {why}", scalars_in_words(values))
                });
            }
        }
    }

    /// Looks at what is in a value.
    pub(super) fn contents(
        &mut self,
        attribute: &'static Attribute,
        ty: &'static Type,
        raw: &'de RawValue,
    ) {
        let json = raw.get();
        match ty {
            Type::Object(rules) => self.object(json, rules),
            Type::OneOf(rules) => self.one_of(raw, rules),
            Type::FreeForm => self.names(json),
            Type::Map(inner) => {
                self.each_named(json, |checker, member| checker.item(attribute, inner, member));
            }
            Type::Array(inner) => each_item(json, |index, item| {
                self.at_step(&index.to_string(), |checker| checker.item(attribute, inner, item));
            }),
            Type::Changes(rules) => self.changes(attribute, rules, json),
            _ => {}
        }
    }
}

/// Returns true if a value passes a limit. A text is a number if its format says so.
fn passes(value: &Value<'_>, limit: &Limit, format: Option<Format>) -> bool {
    match &value.content {
        Content::Number(number) => limit.is_passed_by_number(number),
        Content::Text(text) => {
            let numeric =
                format.filter(|format| matches!(format, Format::Decimal | Format::Integer));
            let is_number = numeric.is_some_and(|format| format.fits(text));
            limit.is_passed_by_text(text) || is_number && limit.is_passed_by_number(text)
        }
        Content::Array => limit.is_passed_by_items(|| {
            let mut count = 0;
            each_item(value.json, |_, _| count += 1);
            count
        }),
        _ => false,
    }
}

/// Returns true if a value is a text that does not match a pattern.
fn misses(value: &Value<'_>, pattern: &Pattern) -> bool {
    match &value.content {
        Content::Text(text) => !(pattern.is_match)(text),
        _ => false,
    }
}

/// The documented values, in words, if a value is none of them.
fn missed_values(ty: &Type, value: &Value<'_>) -> Option<String> {
    match (ty, &value.content) {
        (Type::Strings(values), Content::Text(text)) if !values.contains(&&**text) => {
            Some(in_words(values.iter().copied().map(str::to_owned)))
        }
        (Type::Integers(values), Content::Number(number)) => {
            let number: Option<i64> = number.parse().ok();
            let is_listed = number.is_some_and(|number| values.contains(&number));
            (!is_listed).then(|| in_words(values.iter().map(ToString::to_string)))
        }
        _ => None,
    }
}
