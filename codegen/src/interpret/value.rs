//! Looking at a value: its type, the rules about what it is, and what is in it.

use super::compare::{self, Root, Value};
use super::epoch;
use super::event::Found;
use super::format::timestamp_such_as;
use super::json::{self, Kind};
use super::limit;
use super::look::{Look, Scope};
use super::plan::Place;
use crate::model::Named;
use crate::model::{ExcuseKind, JsonType, Limit, RuleKind, Scalar, Schema, Type, ValidationRule};

/// A value with what is known of it.
struct Subject<'p, 'm, 'b> {
    place: &'p Place<'m>,
    /// The first type that it can have: `epoch time` makes a string one too.
    first: &'p Type,
    /// The type that it has.
    ty: &'p Type,
    json: &'b str,
}

impl<'m> Look<'_, 'm> {
    /// A value of an attribute: its own, or an item or member of its own.
    pub(super) fn value<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        types: &[&Type],
        json: &'b str,
        is_own: bool,
    ) {
        let own = scope.place(place);
        if own.attribute.is_some_and(|attribute| attribute.always_null.is_some()) {
            return;
        }
        let kind = Kind::of(json);
        let schema = scope.root.plan.schema;
        let fitting = types.iter().position(|ty| fits(schema, ty, kind, json));
        let rule = own.rules.iter().find(|rule| rule.kind == RuleKind::WrongType);
        let Some(fitting) = fitting else {
            self.deviates(rule, Some(json), || {
                format!("must be {}, but is {}", type_words(schema, types), kind.name())
            });
            return;
        };
        self.kept(rule);
        let (first, ty) = (types[0].not_null(), types[fitting].not_null());
        let subject = Subject { place: own, first, ty, json };
        if is_own {
            self.excuses(scope, &subject, fitting > 0);
        }
        self.rules(scope, &subject, is_own);
        self.inside(scope, place, &subject);
    }

    /// A null for which nothing speaks: the rules about what the value is.
    pub(super) fn null(&mut self, scope: Scope<'_, '_, 'm, '_>, place: &Place<'m>) {
        let Some(first) = place.types.first().copied() else {
            return;
        };
        let subject = Subject { place, first, ty: first, json: "null" };
        for rule in &place.rules {
            self.claimed(scope, &subject, rule);
        }
    }

    fn excuses(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        subject: &Subject<'_, '_, '_>,
        is_also: bool,
    ) {
        if is_also {
            self.excused(scope, subject.place, ExcuseKind::AlsoType, subject.json);
        }
        let kind = ExcuseKind::AcceptedValue;
        let mut excuses = subject.place.excuses.iter().filter(|excuse| excuse.kind == kind);
        if let Some(excuse) = excuses.next()
            && Value::of(subject.json).is_one_of(&excuse.values, false)
        {
            self.excused(scope, subject.place, kind, subject.json);
        }
    }

    /// The rules about what a value is.
    fn rules(&mut self, scope: Scope<'_, '_, 'm, '_>, subject: &Subject<'_, 'm, '_>, is_own: bool) {
        for rule in &subject.place.rules {
            match rule.kind {
                RuleKind::Format => self.format(subject, rule),
                RuleKind::Utc => self.utc(subject, rule),
                RuleKind::Limit(limit) => self.limit(subject, rule, limit),
                RuleKind::Pattern => self.pattern(subject, rule),
                RuleKind::UndocumentedValue => self.documented(scope.root, subject, rule),
                _ if is_own => self.claimed(scope, subject, rule),
                _ => {}
            }
        }
        self.event_rules(subject);
    }

    /// The rules that name the value, or the attribute that has the same.
    fn claimed(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        subject: &Subject<'_, 'm, '_>,
        rule: &ValidationRule,
    ) {
        match rule.kind {
            RuleKind::Always => self.always(subject, rule),
            RuleKind::Equals if !scope.in_change => self.equals(scope, subject, rule),
            RuleKind::ValueWhen(condition) if !scope.in_change => {
                self.value_when(scope, subject, rule, condition);
            }
            _ => {}
        }
    }

    fn value_when(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        subject: &Subject<'_, 'm, '_>,
        rule: &ValidationRule,
        condition: usize,
    ) {
        let claim = subject.place.attribute.and_then(|attribute| attribute.value_when(condition));
        let Some(wanted) = claim.map(|claim| &claim.values) else {
            return;
        };
        let fits = Value::of(subject.json).is_one_of(wanted, subject.place.is_id());
        self.implied(scope, rule, fits, subject.json, || compare::scalars(wanted));
    }

    fn format(&mut self, subject: &Subject<'_, '_, '_>, rule: &ValidationRule) {
        let formats = &self.interpreter.formats;
        let text = json::string(subject.json);
        let format = subject.place.attribute.and_then(|attribute| attribute.format);
        let (fits, words) = match (subject.ty, text, format) {
            (Type::EpochTime, ..) => (epoch::is_epoch_time(subject.json), epoch::WORDS.to_owned()),
            (Type::Timestamp, Some(text), _) => self.spelled(subject, &text),
            (_, Some(text), _) if *subject.first == Type::EpochTime => {
                (epoch::is_epoch_time(&text), epoch::WORDS.to_owned())
            }
            (_, Some(text), Some(format)) => {
                (formats.fits(format, &text), format.in_words().to_owned())
            }
            _ => return,
        };
        if fits {
            self.kept(Some(rule));
        } else {
            self.deviates(Some(rule), Some(subject.json), || format!("must be {words}"));
        }
    }

    /// Returns whether a timestamp has its spelling, and what it must be.
    fn spelled(&self, subject: &Subject<'_, '_, '_>, text: &str) -> (bool, String) {
        let formats = &self.interpreter.formats;
        match subject.place.attribute.and_then(|attribute| attribute.spelling.as_ref()) {
            Some(spelling) => {
                (formats.is_spelled(spelling, text), timestamp_such_as(&[&spelling.example]))
            }
            None => (formats.is_timestamp(text), formats.timestamp_words().to_owned()),
        }
    }

    /// A timestamp in UTC. Of a text that is no point in time nobody knows the offset.
    fn utc(&mut self, subject: &Subject<'_, '_, '_>, rule: &ValidationRule) {
        let formats = &self.interpreter.formats;
        let Some(text) = json::string(subject.json).filter(|_| *subject.ty == Type::Timestamp)
        else {
            return;
        };
        if formats.has_offset(&text) {
            self.deviates(Some(rule), Some(subject.json), || "must be in UTC".to_owned());
        } else if formats.is_timestamp(&text) {
            self.kept(Some(rule));
        }
    }

    fn limit(&mut self, subject: &Subject<'_, '_, '_>, rule: &ValidationRule, limit: Limit) {
        let Some(attribute) = subject.place.attribute else { return };
        let Some(bound) = attribute.limits.get(&limit) else { return };
        let formats = &self.interpreter.formats;
        let is_number = |text: &str| {
            let format = attribute.format.filter(|_| attribute.has_number_as_text());
            format.is_some_and(|format| formats.fits(format, text))
        };
        match limit::is_kept((limit, bound), subject.json, is_number) {
            Some(true) => self.kept(Some(rule)),
            Some(false) => {
                self.deviates(Some(rule), Some(subject.json), || limit.demand(bound));
            }
            None => {}
        }
    }

    fn pattern(&mut self, subject: &Subject<'_, '_, '_>, rule: &ValidationRule) {
        let pattern = subject.place.attribute.and_then(|attribute| attribute.pattern.as_ref());
        let Some((pattern, text)) = pattern.zip(json::string(subject.json)) else { return };
        let regex = self.interpreter.patterns.get(pattern.as_str());
        if regex.is_none_or(|regex| regex.is_match(&text)) {
            self.kept(Some(rule));
        } else {
            self.deviates(Some(rule), Some(subject.json), || pattern.demand());
        }
    }

    fn documented(
        &mut self,
        root: &Root<'_, '_, '_>,
        subject: &Subject<'_, '_, '_>,
        rule: &ValidationRule,
    ) {
        let Type::Enum(index) = subject.ty else { return };
        let values = &root.plan.schema.enums[*index].values;
        let value = Value::of(subject.json);
        if values.iter().any(|documented| value.is(&documented.wire, false)) {
            self.kept(Some(rule));
            return;
        }
        self.deviates(Some(rule), Some(subject.json), || {
            let values = compare::scalars(values.iter().map(|value| &value.wire));
            format!("is none of the documented values {values}")
        });
    }

    fn always(&mut self, subject: &Subject<'_, '_, '_>, rule: &ValidationRule) {
        let Some(always) = subject.place.attribute.and_then(|attribute| attribute.always.as_ref())
        else {
            return;
        };
        if Value::of(subject.json).is(always, subject.place.is_id()) {
            self.kept(Some(rule));
            return;
        }
        self.deviates(Some(rule), Some(subject.json), || {
            format!("must be {}", compare::scalars([always as &Scalar]))
        });
    }

    fn equals(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        subject: &Subject<'_, 'm, '_>,
        rule: &ValidationRule,
    ) {
        let equality = subject.place.attribute.and_then(|attribute| attribute.equals.as_ref());
        let Some(path) = equality.map(|equality| &equality.path) else {
            return;
        };
        let Some(other) = scope.root.at(path) else {
            return;
        };
        let is_id = subject.place.is_id() || scope.root.is_id(path);
        let are_equal = match subject.json {
            "null" => Some(other.json == "null"),
            json => Value::of(json).equals(&other.value, is_id),
        };
        match are_equal {
            Some(true) => self.kept(Some(rule)),
            Some(false) => self.deviates(Some(rule), Some(subject.json), || {
                let shown = scope.root.shown(path, scope.around, other.json);
                format!("must equal `{path}`, which is {shown}")
            }),
            None => {}
        }
    }

    /// The rules about the name of the event, at the attribute that holds it.
    fn event_rules(&mut self, subject: &Subject<'_, '_, '_>) {
        let rules = subject.place.rules.iter().filter(|rule| rule.kind.is_about_event());
        let rules: Vec<&ValidationRule> = rules.collect();
        if !rules.is_empty() {
            self.event_is_known(&rules, subject.json, "");
        }
    }

    /// The rules about the name of the event, which the request has in a header.
    pub(super) fn name_in_header(&mut self, name: &str) {
        let rules = self.interpreter.body.iter().filter(|rule| rule.kind.is_about_event());
        let rules: Vec<&ValidationRule> = rules.collect();
        let lead = format!("comes with the event {}, which ", json::shown_text(name));
        self.event_is_known(&rules, &json_of(name), &lead);
    }

    fn event_is_known(&mut self, rules: &[&ValidationRule], name: &str, lead: &str) {
        let broken = match &self.event {
            Found::Event(_) | Found::UnreadModule | Found::Nameless => None,
            Found::Undocumented => {
                Some((RuleKind::UndocumentedEvent, "is no documented event".to_owned()))
            }
            Found::OtherModule => {
                Some((RuleKind::OtherModule, "is documented for other modules only".to_owned()))
            }
            Found::Ambiguous(named) => {
                let modules = self.modules(named);
                let message =
                    format!("is an event of {modules}, and nothing tells which: name the module");
                Some((RuleKind::AmbiguousEvent, message))
            }
            Found::NotTranscribed(named) => {
                let (modules, pages) = (self.modules(named), pages(named));
                let message =
                    format!("is an event of {modules} that is not transcribed: see {pages}");
                Some((RuleKind::NotTranscribed, message))
            }
        };
        let is_found = matches!(self.event, Found::Event(_));
        for rule in rules {
            match &broken {
                Some((kind, message)) if *kind == rule.kind => {
                    self.deviates(Some(rule), Some(name), || format!("{lead}{message}"));
                }
                _ if is_found => self.kept(Some(rule)),
                _ => {}
            }
        }
    }

    /// The modules of events, as messages show them.
    fn modules(&self, named: &[Named<'_>]) -> String {
        let modules = &self.interpreter.model.modules;
        let names = named.iter().map(|event| format!("`{}`", modules[event.module].wire));
        names.collect::<Vec<_>>().join(" or ")
    }

    /// Looks at the contents of a value.
    fn inside<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        subject: &Subject<'_, '_, 'b>,
    ) {
        match subject.ty {
            Type::Object(object) if scope.root.plan.schema.objects[*object].told_by.is_some() => {
                self.one_of(scope, place, *object, subject.json);
            }
            Type::Object(object) => {
                self.object(scope, place, *object, &json::members(subject.json));
            }
            Type::FreeForm => self.free_form(scope, place, subject.json),
            Type::Changes(changes) => self.changes(scope, place, *changes, subject.json),
            Type::Array(inner) => json::each_item(subject.json, |index, item| {
                self.step(&index.to_string(), |look| {
                    look.item(scope, place, inner, item);
                });
                true
            }),
            Type::Map(inner) => {
                let members = json::members(subject.json);
                self.are_names_fine(&members);
                for member in &members {
                    self.member(member, |look| {
                        look.item(scope, place, inner, member.value);
                    });
                }
            }
            _ => {}
        }
    }

    /// An item of an array, or a member of a map.
    fn item<'b>(&mut self, scope: Scope<'_, '_, 'm, 'b>, place: usize, ty: &Type, json: &'b str) {
        if matches!(ty, Type::Nullable(_)) && Kind::of(json) == Kind::Null {
            let rules = &scope.place(place).rules;
            self.kept(rules.iter().find(|rule| rule.kind == RuleKind::WrongType));
        } else {
            self.value(scope, place, &[ty], json, false);
        }
    }
}

/// Returns whether a value of this kind has a type.
fn fits(schema: &Schema, ty: &Type, kind: Kind, json: &str) -> bool {
    match ty {
        Type::Any => true,
        Type::String | Type::Timestamp | Type::Id(JsonType::String) => kind == Kind::String,
        Type::Integer => kind == Kind::Integer,
        Type::Id(_) => matches!(kind, Kind::Integer | Kind::Beyond63),
        Type::Number | Type::EpochTime => match kind {
            Kind::Integer | Kind::Beyond63 | Kind::Number => true,
            Kind::Beyond64 => json::is_double(json),
            _ => false,
        },
        Type::Boolean => kind == Kind::Boolean,
        Type::Enum(index) if schema.enums[*index].integer => kind == Kind::Integer,
        Type::Enum(_) => kind == Kind::String,
        Type::Array(_) => kind == Kind::Array,
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => kind == Kind::Object,
        Type::Nullable(inner) => fits(schema, inner, kind, json),
        Type::Union(_) => false,
    }
}

/// Returns what a value must be, in words.
fn type_words(schema: &Schema, types: &[&Type]) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in types.iter().map(|ty| type_word(schema, ty)) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    if types.iter().any(|ty| matches!(ty, Type::Nullable(_))) {
        words.push("null");
    }
    words.join(" or ")
}

/// A type in words, with its article.
pub(crate) fn type_word(schema: &Schema, ty: &Type) -> &'static str {
    match ty {
        Type::Boolean => "a boolean",
        Type::Integer | Type::Id(JsonType::Integer) => "an integer",
        Type::Enum(index) if schema.enums[*index].integer => "an integer",
        Type::Number | Type::EpochTime => "a number",
        Type::Nullable(inner) => type_word(schema, inner),
        Type::Array(_) => "an array",
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => "an object",
        Type::String
        | Type::Id(_)
        | Type::Timestamp
        | Type::Enum(_)
        | Type::Union(_)
        | Type::Any => "a string",
    }
}

/// A text as JSON.
fn json_of(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The addresses of the pages of events, as messages show them.
fn pages(named: &[Named<'_>]) -> String {
    named.iter().map(|event| event.page).collect::<Vec<_>>().join(" or ")
}
