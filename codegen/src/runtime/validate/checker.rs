//! Goes through a body and compares it with the tables.

use std::cell::Cell;

use super::super::json::{Node, Tape};
use super::Unresolved;
use super::facts::{Around, Facts, Known, Outer, Truth};
use super::members::{Member, Members, Stack, has_distinct_names, is_unicode};
use super::privacy::{self, Privacy};
use super::report::{Departure, Report, Severity};
use super::table::{
    Attribute, Condition, EnvelopeRules, ObjectRules, Scalar, SchemaRules, Type, When,
};
use super::trail::{Back, Step, Trail};
use super::value::{
    Content, Value, in_words, misses, passes, scalars_in_words, type_in_words, types_in_words,
};
use super::watched::Watched;

/// Where it is in the body, and what it has found so far.
pub(super) struct Checker<'t> {
    pub(super) report: Report,
    pub(super) tape: &'t Tape<'t>,
    pub(super) envelope: &'static EnvelopeRules,
    /// The event that the payload names, if it names one.
    pub(super) event: Option<Result<&'static SchemaRules, Unresolved>>,
    /// The page whose rules apply: the envelope's page, or inside the data the event's.
    pub(super) rules: &'static SchemaRules,
    pub(super) facts: Facts<'t>,
    pub(super) trail: Trail,
    pub(super) stack: Stack,
    pub(super) watched: Watched,
    /// The place of something that a first glance was not content with.
    pub(super) doubtful: Option<u32>,
    /// True in a part of a change, where little is asked.
    pub(super) in_change: bool,
    /// How much of what is looked at may be shown.
    pub(super) privacy: Privacy,
}

/// The state of the check of the envelope, while data is checked.
struct Envelope {
    facts: Outer,
    path: Back,
    watched: Watched,
}

/// Buffers of a checker that is done, for the next one.
#[derive(Default)]
struct Spare {
    known: Known,
    trail: Trail,
    stack: Stack,
}

thread_local! {
    /// The buffers of the last checker, so that none is allocated for a small body.
    static SPARE: Cell<Spare> = Cell::default();
}

impl<'t> Checker<'t> {
    /// A checker at the top of a body.
    pub(super) fn new(body: Node<'t>, envelope: &'static EnvelopeRules) -> Self {
        let Spare { known, trail, stack } = SPARE.try_with(Cell::take).unwrap_or_default();
        Self {
            report: Report::default(),
            tape: body.tape(),
            envelope,
            event: None,
            rules: envelope.rules,
            facts: Facts::new(body, envelope.rules.root, known),
            trail,
            stack,
            watched: Watched::new(envelope.rules, &[envelope.event, envelope.data]),
            doubtful: None,
            in_change: false,
            privacy: Privacy::Open,
        }
    }

    /// The report, when everything was looked at.
    pub(super) fn finish(self) -> Report {
        let Self { report, facts, trail, stack, .. } = self;
        if stack.is_small() {
            let _ = SPARE
                .try_with(|spare| spare.set(Spare { known: facts.into_known(), trail, stack }));
        }
        report
    }
}

// Reporting.
impl Checker<'_> {
    #[cold]
    pub(super) fn report(
        &mut self,
        severity: Severity,
        rule: &str,
        value: Option<&Value<'_>>,
        message: impl FnOnce() -> String,
    ) {
        let (rules, trail) = (self.rules, &self.trail);
        self.report.deviate(severity, || {
            let departure = Departure::new(rules.page, |text| {
                write_id(rules, trail.path(), rule, text);
                write_number(rules, trail.path(), rule, text);
            });
            let departure = departure.at(|text| trail.write_pointer(self.tape, text));
            let departure = match value {
                Some(value) => departure.found(|text| write_found(value, self.privacy, text)),
                None => departure,
            };
            departure.message(&[&message()])
        });
    }

    /// Reports what does not depend on any spec.
    #[cold]
    fn report_name(&mut self, rule: &str, value: Node<'_>, message: String) {
        let mut found = String::new();
        write_found(&Value::read(value), self.privacy, &mut found);
        self.report_body(Severity::Error, rule, Some(found), message);
    }

    /// Reports what is about the request as a whole.
    #[cold]
    pub(super) fn report_body(
        &mut self,
        severity: Severity,
        rule: &str,
        found: Option<String>,
        message: String,
    ) {
        let trail = &self.trail;
        self.report.deviate(severity, || {
            let page = self.envelope.rules.page;
            let departure = Departure::new(page, |text| text.push_str(&format!("body.{rule}")));
            let departure = departure.at(|text| trail.write_pointer(self.tape, text));
            let departure = match found {
                Some(found) => departure.found(|text| text.push_str(&found)),
                None => departure,
            };
            departure.message(&[&message])
        });
    }

    #[cold]
    fn excuse(&mut self, rule: &str, value: &Value<'_>, erratum: &str) {
        let (rules, trail) = (self.rules, &self.trail);
        self.report.excuse(|| {
            Departure::new(rules.page, |text| write_id(rules, trail.path(), rule, text))
                .at(|text| trail.write_pointer(self.tape, text))
                .found(|text| write_found(value, self.privacy, text))
                .message(&["is excused: ", erratum])
        });
    }

    /// Looks at a member or an item, with the pointer leading there meanwhile.
    #[inline]
    pub(super) fn at_step(&mut self, step: Step, look: impl FnOnce(&mut Self)) {
        self.trail.enter(step);
        look(self);
        self.trail.leave();
    }

    /// Looks at a member of an object, and meanwhile shows no more of it than its attribute allows.
    #[inline]
    pub(super) fn at_member(
        &mut self,
        member: Member,
        rules: ObjectRules,
        look: impl FnOnce(&mut Self),
    ) {
        let outside = self.privacy;
        if outside != Privacy::Sensitive {
            self.privacy = member.privacy(self.tape, rules);
        }
        self.at_step(member.step(), look);
        self.privacy = outside;
    }

    /// Looks at an attribute, with the path leading there meanwhile.
    #[inline]
    pub(super) fn at_attribute(&mut self, name: &'static str, look: impl FnOnce(&mut Self)) {
        self.trail.enter_attribute(name);
        look(self);
        self.trail.leave_attribute();
    }
}

/// Writes the number behind the id of a rule, if it has one.
fn write_number(rules: &SchemaRules, path: &[&str], rule: &str, text: &mut String) {
    let mut numbered = rules.numbered.iter();
    if let Some((_, _, number)) = numbered.find(|(own, end, _)| *own == path && *end == rule) {
        text.push_str(&format!("-{number}"));
    }
}

/// Writes the id of a rule about what is at a path.
fn write_id(rules: &SchemaRules, path: &[&str], rule: &str, text: &mut String) {
    text.push_str(rules.prefix);
    for step in path {
        if !is_kind(step) {
            text.push('.');
        }
        text.push_str(step);
    }
    text.push('.');
    text.push_str(rule);
}

/// Writes a value as a report shows it.
fn write_found(value: &Value<'_>, privacy: Privacy, text: &mut String) {
    match privacy {
        Privacy::Open => value.write_found(text),
        Privacy::Around | Privacy::Sensitive => text.push_str(privacy::MARK),
    }
}

/// Returns true if the step of a path stands for a kind.
fn is_kind(step: &str) -> bool {
    step.starts_with('[') && step.ends_with(']') && step.contains('=')
}

// The data.
impl<'t> Checker<'t> {
    /// Returns true if the envelope's attribute at this path is looked at.
    fn is_at(&self, path: &[&str]) -> bool {
        self.trail.path().len() == path.len()
            && std::ptr::eq(self.rules, self.envelope.rules)
            && self.trail.path() == path
    }

    /// Looks at the data as the page of its event says.
    fn data(&mut self, data: Node<'t>) {
        let Some(&Ok(rules)) = self.event.as_ref() else {
            self.names(data);
            return;
        };
        let outer = self.enter_data(rules, data);
        self.all_members(data, rules.root);
        self.leave_data(outer);
    }

    fn enter_data(&mut self, rules: &'static SchemaRules, data: Node<'t>) -> Envelope {
        self.rules = rules;
        Envelope {
            facts: self.facts.enter_top(data, rules.root),
            path: self.trail.enter_path([]),
            watched: std::mem::replace(&mut self.watched, Watched::new(rules, &[])),
        }
    }

    fn leave_data(&mut self, envelope: Envelope) {
        self.rules = self.envelope.rules;
        self.watched = envelope.watched;
        self.facts.leave_top(envelope.facts);
        self.trail.leave_path(envelope.path);
    }

    /// Looks at an object that has attributes of the envelope and, beside them, the data.
    fn shared(&mut self, object: Node<'t>, rules: ObjectRules) {
        let all = self.stack.enter_all(object, rules);
        let (own, others) = self.stack.split(&all);
        let outer = self.enter_object(object, rules);
        self.members(&own, rules);
        self.facts.enter(outer);
        if let Some(&Ok(rules)) = self.event.as_ref() {
            let outer = self.enter_data(rules, object);
            self.enter_object(object, rules.root);
            let data = self.stack.enter_some(&others, self.tape, rules.root);
            self.members(&data, rules.root);
            self.stack.leave(&data);
            self.leave_data(outer);
        } else {
            self.each_entered(&others, |_, _| {});
        }
        self.stack.leave(&all);
    }
}

// Objects and attributes.
impl<'t> Checker<'t> {
    /// Looks at an object with documented attributes.
    pub(super) fn object(&mut self, object: Node<'t>, rules: ObjectRules) {
        if self.envelope.shared && self.is_at(self.envelope.data) {
            self.shared(object, rules);
        } else {
            self.all_members(object, rules);
        }
    }

    fn all_members(&mut self, object: Node<'t>, rules: ObjectRules) {
        let outer = self.enter_object(object, rules);
        let members = self.enter_members(object, rules);
        self.members(&members, rules);
        self.stack.leave(&members);
        self.facts.enter(outer);
    }

    fn enter_object(&mut self, object: Node<'t>, rules: ObjectRules) -> Around {
        let hides = self.privacy == Privacy::Sensitive;
        self.facts.enter(Around::new(object, rules, hides))
    }

    /// Takes the members of an object that need a look.
    fn enter_members(&mut self, object: Node<'t>, rules: ObjectRules) -> Members {
        let mut stack = std::mem::take(&mut self.stack);
        let members = stack.enter(object, rules, |attribute, value| self.is_fine(attribute, value));
        self.stack = stack;
        members
    }

    /// Looks at the members of an object, be it all of them or some.
    fn members(&mut self, members: &Members, rules: ObjectRules) {
        for index in members.range.clone() {
            if let Some(member) = self.stack.get(index) {
                self.at_member(member, rules, |checker| checker.member(member, rules));
            }
        }
        if !members.has_all(rules) {
            self.each_absent(members, rules);
        }
    }

    fn member(&mut self, member: Member, rules: ObjectRules) {
        if !self.name(member) {
            return;
        }
        let value = member.value(self.tape);
        match member.attribute(rules) {
            Some(attribute) => self.at_attribute(attribute.name, |checker| {
                checker.attribute(attribute, value, member);
            }),
            None => self.undocumented(value),
        }
    }

    fn each_absent(&mut self, members: &Members, rules: ObjectRules) {
        for (index, absent) in rules.iter().enumerate() {
            if absent.may_miss() || self.stack.has(members, self.tape, rules, index) {
                continue;
            }
            self.at_step(Step::Name(absent.name), |checker| {
                checker.at_attribute(absent.name, |checker| checker.absent(absent));
            });
        }
    }

    /// Looks at the names of an object whose members are not documented.
    pub(super) fn names(&mut self, object: Node<'t>) {
        if !has_distinct_names(object) {
            self.each_named(object, |_, _| {});
        }
    }

    /// Looks at the names of an object, and at each member that has a proper one.
    pub(super) fn each_named(&mut self, object: Node<'t>, look: impl Fn(&mut Self, Node<'t>)) {
        if has_distinct_names(object) {
            for (name, value) in object.members() {
                self.at_step(Step::Member(name.index()), |checker| look(checker, value));
            }
            return;
        }
        let members = self.stack.enter_all(object, &[]);
        self.each_entered(&members, look);
        self.stack.leave(&members);
    }

    pub(super) fn each_entered(&mut self, members: &Members, look: impl Fn(&mut Self, Node<'t>)) {
        for index in members.range.clone() {
            let Some(member) = self.stack.get(index) else { continue };
            self.at_step(member.step(), |checker| {
                if checker.name(member) {
                    look(checker, member.value(checker.tape));
                }
            });
        }
    }

    /// Looks at a name; without a proper one a member is not looked at.
    #[inline]
    pub(super) fn name(&mut self, member: Member) -> bool {
        let is_usual = member.times == 1 && member.name(self.tape).plain().is_some();
        is_usual || self.odd_name(member)
    }

    #[cold]
    fn odd_name(&mut self, member: Member) -> bool {
        let value = member.value(self.tape);
        if member.times > 1 {
            let message =
                format!("occurs {} times in its object; the last one counts", member.times);
            self.report_name("duplicate-key", value, message);
        }
        let is_unicode = is_unicode(member.name(self.tape));
        if !is_unicode {
            self.report_name("unicode", value, "has a name that is not Unicode".to_owned());
        }
        is_unicode
    }

    #[cold]
    pub(super) fn undocumented(&mut self, value: Node<'_>) {
        let value = Value::read(value);
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
    fn attribute(&mut self, attribute: &'static Attribute, node: Node<'t>, member: Member) {
        let value = Value::read(node);
        if attribute.has_excuses && !self.in_change {
            self.excuses(attribute, &value, member);
        }
        if value.is_null() {
            self.null(attribute, &value);
            return;
        }
        if let Some(severity) = attribute.always_null {
            self.null_alone(severity, &value);
            return;
        }
        if attribute.is_conditional {
            self.only_null(attribute, &value);
        }
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
            self.data(node);
        } else {
            self.contents(attribute, ty, node);
        }
    }

    /// Notes what the page forbids and an erratum allows.
    fn excuses(&mut self, attribute: &Attribute, value: &Value<'_>, member: Member) {
        let has_own_name = || member.is_called(self.tape, attribute.name);
        let is_other =
            || attribute.also.iter().any(|ty| value.is_a(ty)) && !value.is_a(&attribute.first);
        let is_new = |values: &[Scalar]| {
            values.iter().any(|documented| value.is(documented, attribute.is_id()))
        };
        let new_value = attribute.accepted_value.filter(|(values, _)| is_new(values));
        let excuses = [
            ("unlisted", attribute.unlisted),
            ("accepted-name", attribute.accepted_name.filter(|_| !has_own_name())),
            ("also-type", attribute.also_type.filter(|_| is_other())),
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
        self.facts.holds(when.condition).then_some(when)
    }

    /// Returns true if something says that the attribute may be null now, whatever its usual value.
    fn may_be_null(&mut self, attribute: &Attribute) -> bool {
        let mut truth = |when: When| {
            if self.in_change { Truth::Unknown } else { self.facts.truth(when.condition) }
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
        if let Some(when) = null_when.filter(|when| self.facts.holds(when.condition)) {
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
        let facts = &mut self.facts;
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
        let why = self.facts.because(condition);
        let rule = format!("{rule}-{}", condition.slug);
        self.report(severity, &rule, value, || format!("{demand}, because {why}"));
    }
}

// Values.
impl<'t> Checker<'t> {
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
        node: Node<'t>,
    ) {
        if attribute.always_null.is_some() {
            return;
        }
        let value = Value::read(node);
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
        self.contents(attribute, ty, node);
    }

    /// Checks a value of a type by itself.
    pub(super) fn value(
        &mut self,
        attribute: &'static Attribute,
        ty: &'static Type,
        value: &Value<'_>,
    ) {
        if matches!(value.content, Content::Object) {
            return;
        }
        let format = attribute.format_as(ty);
        if let Some(format) = format.filter(|format| !value.has(*format)) {
            self.report(attribute.format_severity, "format", Some(value), || {
                format!("must be {}", format.in_words())
            });
        }
        let is_off = |_: &Severity| matches!(ty, Type::Timestamp) && value.has_offset();
        if let Some(severity) = attribute.utc.filter(is_off) {
            self.report(severity, "utc", Some(value), || "must be in UTC".to_owned());
        }
        if attribute.has_limits {
            self.limits(attribute, value);
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

    fn limits(&mut self, attribute: &Attribute, value: &Value<'_>) {
        for limit in attribute.limits.iter().flatten() {
            if passes(value, limit, attribute.format) {
                self.report(limit.severity, limit.rule, Some(value), || limit.in_words());
            }
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
            let other = self.facts.at(path);
            let is_id = attribute.is_id() || other.is_id();
            let differs = |other| value.differs_from(&other, is_id);
            if other.value(self.tape).is_some_and(differs) {
                let shown = other.shown(self.tape).unwrap_or_default();
                self.report(severity, "equals", Some(value), || {
                    format!("must equal `{}`, which is {shown}", path.join("."))
                });
            }
        }
        for implied in self.rules.implied {
            let values = implied.test.values;
            let is_one = |wanted: &Scalar| value.is(wanted, attribute.is_id());
            if implied.test.path.last() == Some(&attribute.name)
                && implied.test.path == self.trail.path()
                && !values.iter().any(is_one)
                && self.facts.holds(implied.when.condition)
            {
                let why = self.facts.because(implied.when.condition);
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
        node: Node<'t>,
    ) {
        match ty {
            Type::Object(rules) => self.object(node, rules),
            Type::OneOf(rules) => self.one_of(node, rules),
            Type::FreeForm => self.names(node),
            Type::Map(inner) => {
                self.each_named(node, |checker, member| checker.item(attribute, inner, member));
            }
            Type::Array(inner) => self.items(attribute, inner, node),
            Type::Changes(rules) => self.changes(attribute, rules, node),
            _ => {}
        }
    }

    /// Looks at the items of an array.
    pub(super) fn items(
        &mut self,
        attribute: &'static Attribute,
        inner: &'static Type,
        node: Node<'t>,
    ) {
        for (index, item) in node.items().enumerate() {
            self.at_step(Step::Item(index), |checker| checker.item(attribute, inner, item));
        }
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
