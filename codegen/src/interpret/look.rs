//! Looking at a body: the body itself, its objects, and what is there of each attribute.

use serde_json::value::RawValue;

use super::compare::{Around, Root, Truth};
use super::event;
use super::interpreter::{Interpreter, Request};
use super::json::{self, Kind, Member};
use super::plan::{Members, Place, ROOT};
use super::report::{Deviation, Examination, Excused, Report, Trace};
use crate::model::{ExcuseKind, Privacy, RuleKind, Severity, ValidationRule};
use crate::pointer;
use crate::words::describe;

/// A look at one body.
pub(super) struct Look<'i, 'm> {
    pub(super) interpreter: &'i Interpreter<'m>,
    /// Which event it is.
    pub(super) event: event::Found<'m>,
    report: Report,
    trace: Option<Trace>,
    pointer: String,
    /// How much of what is looked at reports may show.
    pub(super) privacy: Privacy,
}

/// Surroundings of the value that is looked at.
#[derive(Clone, Copy)]
pub(super) struct Scope<'r, 'p, 'm, 'b> {
    /// The object at the top.
    pub(super) root: &'r Root<'p, 'm, 'b>,
    /// The object that is looked at.
    pub(super) around: Around<'r, 'b>,
    /// True if it is a value in a change: rules that depend on anything else do not apply to it.
    pub(super) in_change: bool,
}

impl<'p, 'm> Scope<'_, 'p, 'm, '_> {
    pub(super) fn place(&self, place: usize) -> &'p Place<'m> {
        &self.root.plan.places[place]
    }
}

/// The condition of a rule and what the rule demands of the value.
struct Conditional {
    /// True if it demands anything now.
    applies: Truth,
    /// True if the attribute is what it demands, if it does.
    is_kept: bool,
    /// True if the attribute is what it forbids, if it does.
    is_broken: bool,
}

impl<'i, 'm> Look<'i, 'm> {
    pub(super) fn new(interpreter: &'i Interpreter<'m>, trace: Option<Trace>) -> Self {
        Self {
            interpreter,
            event: event::Found::Nameless,
            report: Report::default(),
            trace,
            pointer: String::new(),
            privacy: Privacy::Open,
        }
    }

    /// Looks at a request, which comes from the module of an event if the caller says so.
    pub(super) fn request(mut self, request: &Request<'_>) -> Examination {
        let model = self.interpreter.model;
        let module = request.event.and_then(|event| Some(model.events.get(event)?.module));
        if let Some(json) = self.json(request.body) {
            match &model.envelope.batch {
                Some(path) => self.batch(json, &path.0, module),
                None => self.payload(json, module, request.headers),
            }
        }
        Examination { report: self.report, trace: self.trace.unwrap_or_default() }
    }

    /// Looks at each payload of a batch.
    fn batch(&mut self, array: &str, path: &[String], module: Option<usize>) {
        let Some((first, rest)) = path.split_first() else {
            let mut count = 0;
            json::each_item(array, |index, item| {
                self.step(&index.to_string(), |look| {
                    if look.is_object(item) {
                        look.payload(item, module, &[]);
                    }
                });
                count += 1;
                true
            });
            if count != 1 {
                (self.report.event, self.report.module) = (None, None);
            }
            return;
        };
        let members = json::members(array);
        let next = members.iter().find(|member| *member.name == *first.as_bytes());
        if let Some(next) = next {
            self.member(next, |look| look.batch(next.value, rest, module));
        }
    }

    fn payload(&mut self, json: &str, module: Option<usize>, headers: &[(String, Vec<u8>)]) {
        let header = self.header(headers);
        let root = Root::new(&self.interpreter.envelope, json);
        self.find_event(&root, module, header);
        let scope = Scope { root: &root, around: root.top(), in_change: false };
        self.object(scope, ROOT, 0, &root.members);
    }

    fn is_object(&mut self, json: &str) -> bool {
        let object = match Kind::of(json) {
            Kind::Object => Ok(()),
            kind => Err(kind),
        };
        let is_object = self.got_past(RuleKind::NotAnObject, object, |kind| {
            (Some(json), format!("must be an object, but is {}", kind.name()))
        });
        is_object.is_some()
    }

    /// Returns true if the array of payloads is in its place.
    fn has_batch(&mut self, body: &str, path: &[String]) -> bool {
        let mut found = body;
        let array = path.iter().try_for_each(|step| {
            let members = json::members(found);
            let next = members.iter().find(|member| *member.name == *step.as_bytes());
            found = next.ok_or(())?.value;
            Ok(())
        });
        let array = array.and_then(|()| match Kind::of(found) {
            Kind::Array => Ok(()),
            _ => Err(()),
        });
        let wanted = match path {
            [] => "must be an array of payloads".to_owned(),
            path => format!("must have an array of payloads at `{}`", path.join(".")),
        };
        let has_batch = self.got_past(RuleKind::NoBatch, array, |()| {
            (Some(found), format!("{wanted}, but has {}", Kind::of(found).name()))
        });
        has_batch.is_some()
    }

    /// The object that a body is, or the body with a batch.
    fn json<'b>(&mut self, body: &'b [u8]) -> Option<&'b str> {
        let text = std::str::from_utf8(body);
        let text = self.got_past(RuleKind::Utf8, text, |error| {
            let byte = error.valid_up_to();
            (None, format!("must be UTF-8, but byte {byte} is not"))
        })?;
        let (text, is_marked) = match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let json = serde_json::from_str::<&RawValue>(text).map(RawValue::get);
        let json = self
            .got_past(RuleKind::Syntax, json, |error| (None, format!("must be JSON: {error}")))?;
        let is_fine = match &self.interpreter.model.envelope.batch {
            Some(path) => self.has_batch(json, &path.0),
            None => self.is_object(json),
        };
        if !is_fine {
            return None;
        }
        let mark = self.body_rule(RuleKind::ByteOrderMark);
        if is_marked {
            let message = || "begins with a byte-order mark, which is passed over".to_owned();
            self.deviates(mark, None, message);
        } else {
            self.kept(mark);
        }
        Some(json)
    }

    fn got_past<'b, T, E>(
        &mut self,
        kind: RuleKind,
        result: Result<T, E>,
        say: impl FnOnce(E) -> (Option<&'b str>, String),
    ) -> Option<T> {
        match result {
            Ok(value) => {
                self.kept(self.body_rule(kind));
                Some(value)
            }
            Err(error) => {
                let (found, message) = say(error);
                self.deviates(self.body_rule(kind), found, || message);
                None
            }
        }
    }

    /// The value of the header that names the event, if the vendor has one.
    fn header<'h>(&mut self, headers: &'h [(String, Vec<u8>)]) -> Option<&'h str> {
        let wanted = self.interpreter.model.envelope.name.header.as_ref()?;
        let is_it = |(name, _): &&(String, Vec<u8>)| name.eq_ignore_ascii_case(wanted);
        let mut values: Vec<&[u8]> =
            headers.iter().filter(is_it).map(|(_, value)| value.as_slice()).collect();
        values.dedup();
        let first = values.first().ok_or(());
        let first = *self.got_past(RuleKind::HeaderMissing, first, |()| {
            (None, format!("comes without the header `{wanted}`, which names the event"))
        })?;
        let only = if values.len() == 1 { Ok(first) } else { Err(()) };
        let only = self.got_past(RuleKind::HeaderRepeated, only, |()| {
            (None, format!("comes with several values of the header `{wanted}`"))
        })?;
        let text = self.got_past(RuleKind::HeaderUtf8, std::str::from_utf8(only), |_| {
            (None, format!("comes with a header `{wanted}` that is not UTF-8"))
        })?;
        Some(text.trim())
    }

    fn find_event(&mut self, root: &Root<'_, 'm, '_>, module: Option<usize>, header: Option<&str>) {
        let model = self.interpreter.model;
        let (name, found) = event::find(model, root, module, header);
        let of_header = name.clone().filter(|_| model.envelope.name.header.is_some());
        self.report.event = name;
        if let event::Found::Event(index) = found {
            let module = &model.modules[model.events[index].module];
            self.report.module = Some(module.wire.clone());
        }
        self.event = found;
        if let Some(name) = of_header {
            self.name_in_header(&name);
        }
    }

    /// An object whose members are documented, by its index in the schema.
    pub(super) fn object<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        object: usize,
        members: &[Member<'b>],
    ) {
        let objects = &scope.place(place).objects;
        let Some((_, known)) = objects.iter().find(|(index, _)| *index == object) else {
            return self.names(members);
        };
        if !self.is_data(scope, place) {
            return self.members(scope, place, known, members);
        }
        let documented = known.documented(members);
        let (own, others): (Vec<_>, Vec<_>) =
            members.iter().cloned().zip(documented).partition(|(_, number)| number.is_some());
        let [own, others] = [own, others]
            .map(|members| members.into_iter().map(|(member, _)| member).collect::<Vec<_>>());
        self.members(scope, place, known, &own);
        self.data(others);
    }

    /// The members of an object, each of which is documented or not.
    fn members<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        known: &Members<'m>,
        members: &[Member<'b>],
    ) {
        let scope = Scope { around: Around { place, members }, ..scope };
        let documented = known.documented(members);
        self.are_names_fine(members);
        if documented.iter().all(Option::is_some) {
            self.kept(known.rule.as_ref());
        }
        let mut absent = vec![true; known.places.len()];
        for (member, number) in members.iter().zip(documented) {
            let named = known.named(member).map(|place| scope.place(place));
            self.private(named, |look| {
                look.member(member, |look| match number {
                    Some(number) => {
                        absent[number] = false;
                        look.attribute(scope, known.places[number], member);
                    }
                    None => look.undocumented(known.rule.as_ref(), member),
                });
            });
        }
        for (place, _) in known.places.iter().zip(absent).filter(|(_, absent)| *absent) {
            let wire = scope.place(*place).attribute.map_or("", |attribute| &attribute.wire);
            self.step(wire, |look| _ = look.presence(scope, *place, None));
        }
    }

    /// Returns true if the object at a place holds the data of the event.
    fn is_data(&self, scope: Scope<'_, '_, 'm, '_>, place: usize) -> bool {
        let is_envelope = std::ptr::eq(scope.root.plan, &self.interpreter.envelope);
        is_envelope && scope.root.plan.data == Some(place)
    }

    /// The data of the event.
    fn data(&mut self, members: Vec<Member<'_>>) {
        let plan = match self.event {
            event::Found::Event(event) => self.interpreter.events.get(event),
            _ => None,
        };
        let Some(plan) = plan else {
            return self.names(&members);
        };
        let root = Root::of(plan, members);
        let scope = Scope { root: &root, around: root.top(), in_change: false };
        self.object(scope, ROOT, 0, &root.members);
    }

    /// An object of any members, or the data of the event.
    pub(super) fn free_form(&mut self, scope: Scope<'_, '_, 'm, '_>, place: usize, json: &str) {
        let members = json::members(json);
        if self.is_data(scope, place) { self.data(members) } else { self.names(&members) }
    }

    /// Looks at a member, and shows no more of it than the attribute of its name allows.
    pub(super) fn private(&mut self, named: Option<&Place<'_>>, act: impl FnOnce(&mut Self)) {
        let own = named.map_or(Privacy::Open, |place| place.privacy);
        let outside = self.privacy;
        self.privacy = if outside == Privacy::Sensitive { outside } else { own };
        act(self);
        self.privacy = outside;
    }

    /// A member that the object does not have.
    pub(super) fn undocumented(&mut self, rule: Option<&ValidationRule>, member: &Member<'_>) {
        self.deviates(rule, Some(member.value), || "is not documented".to_owned());
    }

    /// Looks at a member, if its name can be looked at.
    pub(super) fn member(&mut self, member: &Member<'_>, act: impl FnOnce(&mut Self)) {
        let name = String::from_utf8_lossy(&member.name);
        self.step(&name, |look| {
            if member.times > 1 {
                let times = member.times;
                let rule = look.body_rule(RuleKind::DuplicateKey);
                look.deviates(rule, Some(member.value), || {
                    format!("occurs {times} times in its object; the last one counts")
                });
            }
            if member.text().is_some() {
                act(look);
                return;
            }
            let rule = look.body_rule(RuleKind::Unicode);
            look.deviates(rule, Some(member.value), || "has a name that is not Unicode".to_owned());
        });
    }

    /// The members of an object; nothing but their names is looked at.
    pub(super) fn names(&mut self, members: &[Member<'_>]) {
        self.are_names_fine(members);
        for member in members {
            self.member(member, |_| {});
        }
    }

    /// Notes that the names of an object are as they should be, if they are.
    pub(super) fn are_names_fine(&mut self, members: &[Member<'_>]) {
        if self.trace.is_none() {
            return;
        }
        if members.iter().all(|member| member.times == 1) {
            self.kept(self.body_rule(RuleKind::DuplicateKey));
        }
        if members.iter().all(|member| member.text().is_some()) {
            self.kept(self.body_rule(RuleKind::Unicode));
        }
    }

    /// An attribute that is there.
    fn attribute<'b>(&mut self, scope: Scope<'_, '_, 'm, 'b>, place: usize, member: &Member<'b>) {
        let is_told = self.presence(scope, place, Some(member.value));
        let own = scope.place(place);
        self.excused(scope, own, ExcuseKind::Unlisted, member.value);
        let wire = own.attribute.map(|attribute| attribute.wire.as_bytes());
        if wire != Some(&*member.name) {
            self.excused(scope, own, ExcuseKind::AcceptedName, member.value);
        }
        if member.value != "null" {
            self.value(scope, place, &own.types, member.value, true);
        } else if !is_told && !may_be_null(scope, own) {
            self.null(scope, own);
        }
    }

    /// The rules about presence and null. Returns true if an absence or null breaks one.
    fn presence(&mut self, scope: Scope<'_, '_, 'm, '_>, place: usize, json: Option<&str>) -> bool {
        let is_null = json == Some("null");
        let is_value = json.is_some() && !is_null;
        let before = self.report.deviations_in_all();
        for rule in &scope.place(place).rules {
            match rule.kind {
                RuleKind::Missing if json.is_none() => {
                    self.deviates(Some(rule), None, || "must be there".to_owned());
                }
                RuleKind::Null if is_null => {
                    self.deviates(Some(rule), json, || "must not be null".to_owned());
                }
                RuleKind::Missing | RuleKind::Null if is_value => self.kept(Some(rule)),
                RuleKind::AlwaysNull if is_value && !scope.in_change => {
                    self.deviates(Some(rule), json, || "must be null".to_owned());
                }
                RuleKind::AlwaysNull if is_null => self.kept(Some(rule)),
                RuleKind::Deprecated if !is_value => self.kept(Some(rule)),
                RuleKind::Deprecated if !scope.in_change => {
                    self.deprecated(scope, place, rule, json)
                }
                _ if !scope.in_change => self.conditional(scope, rule, json),
                _ => {}
            }
        }
        self.report.deviations_in_all() > before
    }

    /// A value of an attribute that is deprecated.
    fn deprecated(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        place: usize,
        rule: &ValidationRule,
        json: Option<&str>,
    ) {
        let attribute = scope.place(place).attribute;
        if let Some(own) = attribute.and_then(|attribute| attribute.deprecated.as_ref()) {
            self.deviates(Some(rule), json, || format!("is {}", describe::deprecated(own)));
        }
    }

    /// A rule about presence or null that depends on a condition.
    fn conditional(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        rule: &ValidationRule,
        json: Option<&str>,
    ) {
        let is_null = json == Some("null");
        let is_value = json.is_some() && !is_null;
        let (condition, applies_if, is_kept, is_broken) = match rule.kind {
            RuleKind::NullWhen(condition) => (condition, true, is_null, is_value),
            RuleKind::PresentWhen(condition) => (condition, true, is_value, !is_value),
            RuleKind::OnlyWhen(condition) => (condition, false, !is_value, is_value),
            _ => return,
        };
        let truth = scope.root.holds(condition, scope.around);
        let applies = if applies_if { truth } else { truth.not() };
        if !applies_if && applies == Truth::Unknown && is_broken {
            return self.deviates_at_most(Severity::Warning, rule, json, || {
                format!(
                    "must be absent or null unless {}",
                    scope.root.why_unknown(condition, scope.around)
                )
            });
        }
        let state = Conditional { applies, is_kept, is_broken };
        self.judged(rule, &state, json, || {
            let what = match rule.kind {
                RuleKind::NullWhen(_) => "must be null",
                RuleKind::OnlyWhen(_) => "must be absent or null",
                _ if is_null => "must not be null",
                _ => "must be there",
            };
            let why = if applies_if {
                scope.root.why(condition, scope.around)
            } else {
                scope.root.why_not(condition, scope.around)
            };
            format!("{what}, because {why}")
        });
    }

    fn judged(
        &mut self,
        rule: &ValidationRule,
        state: &Conditional,
        json: Option<&str>,
        message: impl FnOnce() -> String,
    ) {
        match state.applies {
            Truth::Yes if state.is_broken => self.deviates(Some(rule), json, message),
            Truth::Yes if state.is_kept => self.kept(Some(rule)),
            Truth::No if state.is_broken => self.other_branch(rule),
            _ => {}
        }
    }

    /// A rule that holds for a value under a condition.
    pub(super) fn implied(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        rule: &ValidationRule,
        fits: bool,
        json: &str,
        wanted: impl FnOnce() -> String,
    ) {
        let Some(condition) = rule.kind.condition() else {
            return;
        };
        let state = Conditional {
            applies: scope.root.holds(condition, scope.around),
            is_kept: fits,
            is_broken: !fits,
        };
        self.judged(rule, &state, Some(json), || {
            let why = scope.root.why(condition, scope.around);
            format!("must be {}, because {why}", wanted())
        });
    }

    pub(super) fn body_rule(&self, kind: RuleKind) -> Option<&'i ValidationRule> {
        self.interpreter.body.iter().find(|rule| rule.kind == kind)
    }

    /// Does something one step further into the body.
    pub(super) fn step(&mut self, step: &str, act: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        pointer::push(&mut self.pointer, step);
        act(self);
        self.pointer.truncate(length);
    }

    pub(super) fn kept(&mut self, rule: Option<&ValidationRule>) {
        if let (Some(trace), Some(rule)) = (&mut self.trace, rule)
            && !trace.kept.contains(&rule.id)
        {
            trace.kept.insert(rule.id.clone());
        }
    }

    fn other_branch(&mut self, rule: &ValidationRule) {
        if let Some(trace) = &mut self.trace
            && !trace.other_branch.contains(&rule.id)
        {
            trace.other_branch.insert(rule.id.clone());
        }
    }

    /// Reports what breaks a rule.
    pub(super) fn deviates(
        &mut self,
        rule: Option<&ValidationRule>,
        json: Option<&str>,
        message: impl FnOnce() -> String,
    ) {
        if let Some(rule) = rule {
            self.deviates_at_most(rule.severity, rule, json, message);
        }
    }

    /// Reports what breaks a rule, or may break it.
    fn deviates_at_most(
        &mut self,
        most: Severity,
        rule: &ValidationRule,
        json: Option<&str>,
        message: impl FnOnce() -> String,
    ) {
        let severity = rule.severity.min(most);
        let (pointer, interpreter, privacy) = (&self.pointer, self.interpreter, self.privacy);
        self.report.deviate(severity, || Deviation {
            rule: rule.id.clone(),
            severity,
            pointer: pointer.clone(),
            found: json.map(|json| found(json, privacy)),
            message: message(),
            page: interpreter.page(rule.owner).to_owned(),
        });
    }

    /// Reports what an erratum excuses, if one does.
    pub(super) fn excused(
        &mut self,
        scope: Scope<'_, '_, 'm, '_>,
        place: &Place<'_>,
        kind: ExcuseKind,
        json: &str,
    ) {
        let allowed = place.excuses.iter().find(|excuse| excuse.kind == kind);
        let Some(allowed) = allowed.filter(|_| !scope.in_change) else {
            return;
        };
        let (pointer, privacy) = (&self.pointer, self.privacy);
        self.report.excuse(|| Excused {
            rule: allowed.id.clone(),
            pointer: pointer.clone(),
            found: Some(found(json, privacy)),
            message: allowed.message.clone(),
            page: scope.root.plan.schema.page.url.newest().to_owned(),
        });
    }
}

/// The beginning of a value, if reports may show it.
fn found(json: &str, privacy: Privacy) -> String {
    if privacy == Privacy::Open { json::found(json) } else { json::HIDDEN.to_owned() }
}

/// Returns whether the spec says that an attribute may be null now, or cannot know that it may not.
fn may_be_null(scope: Scope<'_, '_, '_, '_>, place: &Place<'_>) -> bool {
    let Some(attribute) = place.attribute else {
        return true;
    };
    let truth = |condition| {
        if scope.in_change { Truth::Unknown } else { scope.root.holds(condition, scope.around) }
    };
    let is_null = attribute.null_when.as_ref().map_or(Truth::No, |when| truth(when.condition));
    let is_allowed = attribute.only_when.as_ref().map_or(Truth::Yes, |when| truth(when.condition));
    attribute.nullable.is_some() || is_null != Truth::No || is_allowed != Truth::Yes
}
