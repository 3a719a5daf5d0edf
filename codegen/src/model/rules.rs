//! Every rule that a validator looks at, with its id and its severity.
//!
//! This list is what validators, vectors, reference pages and the interpreter have in common.

use std::collections::BTreeSet;
use std::fmt;

use super::event::Model;
use super::path::Path;
use super::schema::Schema;
use super::timestamp::TimestampPattern;
use super::types::{Attribute, ChangeMember, ChangesType, ToldBy, Type, Within};
use crate::spec::{ChangeShape, ClaimKey, Evidence, EvidenceKind, Format, Limit};

/// How bad it is that a payload breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something new, which the spec does not have; or something deprecated.
    Notice,
    /// Contradicts what was observed or inferred.
    Warning,
    /// Contradicts the docs.
    Error,
}

impl Severity {
    /// The severity of contradicting a claim.
    pub fn of(evidence: &Evidence) -> Self {
        match evidence.kind {
            EvidenceKind::Documented => Self::Error,
            EvidenceKind::Observed | EvidenceKind::Inferred | EvidenceKind::Contradicted => {
                Self::Warning
            }
        }
    }

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Owner of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The body of the request, whatever it holds.
    Body,
    /// The envelope.
    Envelope,
    /// The data of the event with this index.
    Event(usize),
}

/// Demand of a rule. Indices point into the lists of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleKind {
    /// The body is UTF-8.
    Utf8,
    /// The body is JSON.
    Syntax,
    /// The body is an object; in a batch, each item is one.
    NotAnObject,
    /// The body has the array of payloads that a batch is.
    NoBatch,
    /// No byte-order mark stands in front of the body.
    ByteOrderMark,
    /// Names of members are Unicode text.
    Unicode,
    /// No name occurs twice in one object.
    DuplicateKey,
    /// The request has the header that names the event.
    HeaderMissing,
    /// The header has one value.
    HeaderRepeated,
    /// The header is UTF-8.
    HeaderUtf8,
    /// The event's name is documented.
    UndocumentedEvent,
    /// The event is documented for a module of the payload.
    OtherModule,
    /// The payload tells which module's event it is.
    AmbiguousEvent,
    /// The event is not one that the spec only knows to exist.
    NotTranscribed,
    /// The attribute is there.
    Missing,
    /// The attribute is not null.
    Null,
    /// The attribute is null, if it is there.
    AlwaysNull,
    /// The attribute is null when a condition holds.
    NullWhen(usize),
    /// The attribute is there and not null when a condition holds.
    PresentWhen(usize),
    /// The attribute is absent or null unless a condition holds.
    OnlyWhen(usize),
    /// A deprecated attribute is absent or null.
    Deprecated,
    /// The value has the documented type.
    WrongType,
    /// The text has the documented format.
    Format,
    /// The timestamp has no offset but zero.
    Utc,
    /// The value, its length or its count keeps a limit.
    Limit(Limit),
    /// The text matches a pattern.
    Pattern,
    /// The value is one of those documented.
    UndocumentedValue,
    /// The object tells of which kind it is.
    KindMissing,
    /// The kind of the object is one of those documented.
    UndocumentedKind,
    /// The value is the one that it always is.
    Always,
    /// The value equals the value of another attribute.
    Equals,
    /// The value is one of those it has when a condition holds.
    ValueWhen(usize),
    /// A change has the documented shape.
    Pair,
    /// The object has no other attributes than those documented.
    UndocumentedAttribute,
}

/// A rule that a validator looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationRule {
    /// Its id: `freshchat.onAgentActivityCreate.actor.email.null-when-system-actor`.
    pub id: String,
    /// Its subject.
    pub owner: Owner,
    /// The attribute that it is about; empty for the object at the top.
    pub path: Path,
    /// Demand of the rule.
    pub kind: RuleKind,
    /// How bad it is to break it.
    pub severity: Severity,
}

/// Something that an erratum allows although the page does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExcuseKind {
    /// The value has one of the types under `also`.
    AlsoType,
    /// The attribute arrived under an accepted name.
    AcceptedName,
    /// The value is one that the page does not list.
    AcceptedValue,
    /// The attribute is one that the page does not list.
    Unlisted,
}

/// A departure from the page that a validator does not report, because of an erratum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excuse {
    /// Its id: `envelope.account_id.also-type`.
    pub id: String,
    /// Its subject.
    pub owner: Owner,
    /// The attribute that it is about.
    pub path: Path,
    /// Departure that is allowed.
    pub kind: ExcuseKind,
    /// Index of the erratum.
    pub erratum: usize,
}

impl Model {
    /// The rules of the body, of the envelope and of every event, in this order.
    pub fn validation_rules(&self) -> Vec<ValidationRule> {
        let mut rules = self.body_rules();
        rules.extend(self.rules_of(Owner::Envelope));
        for index in 0..self.events.len() {
            rules.extend(self.rules_of(Owner::Event(index)));
        }
        rules
    }

    /// The rules of the envelope or of an event, in document order.
    pub fn rules_of(&self, owner: Owner) -> Vec<ValidationRule> {
        match self.schema_of(owner) {
            Some(schema) => Lister::new(self, owner, schema).list(),
            None => self.body_rules(),
        }
    }

    /// Returns what errata allow in the envelope or in an event, in document order.
    pub fn excuses_of(&self, owner: Owner) -> Vec<Excuse> {
        let Some(schema) = self.schema_of(owner) else {
            return Vec::new();
        };
        let attributes = schema.walk().into_iter();
        let excuses = attributes.flat_map(|(path, attribute)| {
            let kinds = schema.excuses(attribute);
            kinds.into_iter().map(move |(kind, erratum)| Excuse {
                id: self.id(owner, &path, kind.suffix()),
                owner,
                path: path.clone(),
                kind,
                erratum,
            })
        });
        excuses.collect()
    }

    /// The schema of the envelope or of an event.
    pub fn schema_of(&self, owner: Owner) -> Option<&Schema> {
        match owner {
            Owner::Body => None,
            Owner::Envelope => Some(&self.envelope.schema),
            Owner::Event(index) => Some(&self.events[index].schema),
        }
    }

    /// Returns what the ids of all rules of an owner begin with.
    pub fn id_prefix(&self, owner: Owner) -> String {
        match owner {
            Owner::Body => "body".to_owned(),
            Owner::Envelope => "envelope".to_owned(),
            Owner::Event(index) => {
                let event = &self.events[index];
                format!("{}.{}", self.products[event.product].key, event.file)
            }
        }
    }

    /// The id of a rule, without the number that tells it from another one.
    pub(crate) fn plain_id(&self, rule: &ValidationRule) -> String {
        let suffix = match self.schema_of(rule.owner) {
            Some(schema) => rule.kind.end(schema),
            None => rule.kind.suffix().to_owned(),
        };
        self.id(rule.owner, &rule.path, &suffix)
    }

    fn id(&self, owner: Owner, path: &Path, suffix: &str) -> String {
        let prefix = self.id_prefix(owner);
        if path.0.is_empty() {
            format!("{prefix}.{suffix}")
        } else {
            format!("{prefix}.{path}.{suffix}")
        }
    }

    fn body_rules(&self) -> Vec<ValidationRule> {
        let kinds = [
            RuleKind::Utf8,
            RuleKind::Syntax,
            RuleKind::NotAnObject,
            RuleKind::ByteOrderMark,
            RuleKind::Unicode,
            RuleKind::DuplicateKey,
        ];
        let mut rules: Vec<ValidationRule> = kinds.map(body_rule).into();
        rules.extend(self.envelope.batch.is_some().then(|| body_rule(RuleKind::NoBatch)));
        if self.envelope.name.header.is_some() {
            let header = [RuleKind::HeaderMissing, RuleKind::HeaderRepeated, RuleKind::HeaderUtf8];
            rules.extend(header.map(body_rule));
            rules.extend(self.event_rules().map(body_rule));
        }
        rules
    }

    /// The rules about the name of the event.
    fn event_rules(&self) -> impl Iterator<Item = RuleKind> {
        let is_ambiguous = self.events.iter().any(|event| !self.is_alone(event));
        let rules = [
            (RuleKind::UndocumentedEvent, true),
            (RuleKind::OtherModule, true),
            (RuleKind::AmbiguousEvent, is_ambiguous),
            (RuleKind::NotTranscribed, !self.not_transcribed.is_empty()),
        ];
        rules.into_iter().filter(|(_, applies)| *applies).map(|(kind, _)| kind)
    }
}

/// A rule of the body, or of what comes with it.
fn body_rule(kind: RuleKind) -> ValidationRule {
    let is_notice = kind == RuleKind::ByteOrderMark || kind.is_about_event();
    ValidationRule {
        id: format!("body.{}", kind.suffix()),
        owner: Owner::Body,
        path: Path(Vec::new()),
        kind,
        severity: if is_notice { Severity::Notice } else { Severity::Error },
    }
}

impl RuleKind {
    /// The condition on which the rule depends, as index in the list of the schema.
    pub fn condition(self) -> Option<usize> {
        match self {
            Self::NullWhen(condition)
            | Self::PresentWhen(condition)
            | Self::OnlyWhen(condition)
            | Self::ValueWhen(condition) => Some(condition),
            _ => None,
        }
    }

    /// Returns whether the rule is about the name of an event.
    pub(crate) fn is_about_event(self) -> bool {
        use RuleKind::{AmbiguousEvent, NotTranscribed, OtherModule, UndocumentedEvent};
        matches!(self, UndocumentedEvent | OtherModule | AmbiguousEvent | NotTranscribed)
    }

    /// The last part of an id, without a number.
    pub(crate) fn end(self, schema: &Schema) -> String {
        match self.condition() {
            Some(condition) => {
                let slug = slug(&schema.conditions[condition].name);
                format!("{}-{slug}", self.suffix())
            }
            None => self.suffix().to_owned(),
        }
    }

    /// The last part of an id, without the name of the condition.
    fn suffix(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Syntax => "syntax",
            Self::NotAnObject => "not-an-object",
            Self::NoBatch => "no-batch",
            Self::ByteOrderMark => "byte-order-mark",
            Self::Unicode => "unicode",
            Self::DuplicateKey => "duplicate-key",
            Self::HeaderMissing => "header-missing",
            Self::HeaderRepeated => "header-repeated",
            Self::HeaderUtf8 => "header-utf-8",
            Self::UndocumentedEvent => "undocumented-event",
            Self::OtherModule => "other-module",
            Self::AmbiguousEvent => "ambiguous-event",
            Self::NotTranscribed => "not-transcribed",
            Self::Missing => "missing",
            Self::Null => "null",
            Self::AlwaysNull => "always-null",
            Self::NullWhen(_) => "null-when",
            Self::PresentWhen(_) => "present-when",
            Self::OnlyWhen(_) => "only-when",
            Self::Deprecated => "deprecated",
            Self::WrongType => "wrong-type",
            Self::Format => "format",
            Self::Utc => "utc",
            Self::Limit(Limit::Minimum) => "minimum",
            Self::Limit(Limit::Maximum) => "maximum",
            Self::Limit(Limit::MinLength) => "min-length",
            Self::Limit(Limit::MaxLength) => "max-length",
            Self::Limit(Limit::MinItems) => "min-items",
            Self::Limit(Limit::MaxItems) => "max-items",
            Self::Pattern => "pattern",
            Self::UndocumentedValue => "undocumented-value",
            Self::KindMissing => "kind-missing",
            Self::UndocumentedKind => "undocumented-kind",
            Self::Always => "always",
            Self::Equals => "equals",
            Self::ValueWhen(_) => "when",
            Self::Pair => "pair",
            Self::UndocumentedAttribute => "undocumented-attribute",
        }
    }
}

impl ExcuseKind {
    /// The last part of the id.
    fn suffix(self) -> &'static str {
        match self {
            Self::AlsoType => "also-type",
            Self::AcceptedName => "accepted-name",
            Self::AcceptedValue => "accepted-value",
            Self::Unlisted => "unlisted",
        }
    }
}

impl Schema {
    /// The types of an attribute: the type on the page, then the `also` types.
    pub fn types_of<'a>(&'a self, attribute: &'a Attribute) -> impl Iterator<Item = &'a Type> {
        let first = match &attribute.ty {
            Type::Union(index) => &self.unions[*index].variants[0].ty,
            ty => ty,
        };
        std::iter::once(first).chain(&attribute.others)
    }

    /// The types of an attribute's values, or of the values in its arrays and maps.
    pub fn leaves_of<'a>(&'a self, attribute: &'a Attribute) -> Vec<&'a Type> {
        self.types_of(attribute).map(Type::leaf).collect()
    }

    /// The change at a path, and what it belongs to.
    pub fn change(&self, path: &Path) -> Option<(&ChangesType, &ChangeMember)> {
        let changes = self.changes_at(&path.parent())?;
        let member =
            changes.members.iter().find(|member| Some(member.wire.as_str()) == path.last());
        Some((changes, member?))
    }

    /// The changes at a path: those that an attribute is, or those inside the change of an object.
    pub fn changes_at(&self, path: &Path) -> Option<&ChangesType> {
        if let Some(attribute) = self.attribute(path) {
            return self.leaves_of(attribute).into_iter().find_map(|ty| match ty {
                Type::Changes(index) => Some(&self.changes[*index]),
                _ => None,
            });
        }
        if path.0.len() < 2 {
            return None;
        }
        match self.change(path)?.1.within {
            Some(Within::Attributes(index)) => Some(&self.changes[index]),
            _ => None,
        }
    }

    /// Every attribute that is changes, with the changes inside of them, each at its path.
    pub(crate) fn walk_changes(&self) -> Vec<(Path, &ChangesType)> {
        let attributes = self.walk().into_iter();
        let changes = attributes.filter_map(|(path, attribute)| match attribute.ty {
            Type::Changes(index) => Some((path, &self.changes[index])),
            _ => None,
        });
        let with_inner = changes.flat_map(|(at, changes)| {
            let inner = self.inner_changes(changes).into_iter();
            inner.map(move |(path, changes)| (Path([&at.0[..], &path.0].concat()), changes))
        });
        with_inner.collect()
    }

    /// Changes, at an empty path, and those inside of them, at the paths of their objects below the
    /// object that they are of.
    pub(crate) fn inner_changes<'a>(
        &'a self,
        changes: &'a ChangesType,
    ) -> Vec<(Path, &'a ChangesType)> {
        let mut all = vec![(Path(Vec::new()), changes)];
        for member in &changes.members {
            if let Some(Within::Attributes(index)) = member.within {
                let step = Path(vec![member.wire.clone()]);
                let inner = self.inner_changes(&self.changes[index]).into_iter();
                all.extend(
                    inner.map(|(path, changes)| (Path([&step.0[..], &path.0].concat()), changes)),
                );
            }
        }
        all
    }

    /// Returns what errata allow of an attribute, each with the index of the first erratum that
    /// does.
    pub fn excuses(&self, attribute: &Attribute) -> Vec<(ExcuseKind, usize)> {
        let errata = self.errata.iter().enumerate().filter(|(_, erratum)| {
            let at = self.attribute(&erratum.at);
            at.is_some_and(|at| std::ptr::eq(at, attribute))
        });
        let errata: Vec<_> = errata.collect();
        let first = |kind, applies: &dyn Fn(&super::Erratum) -> bool| {
            let found = errata.iter().find(|(_, erratum)| applies(erratum));
            found.map(|(index, _)| (kind, *index))
        };
        // Values in arrays and maps are not excused.
        let has_values = self.types_of(attribute).any(|ty| matches!(ty, Type::Enum(_)));
        let kinds = [
            first(ExcuseKind::Unlisted, &|erratum| erratum.page.listed == Some(0)),
            first(ExcuseKind::AcceptedName, &|erratum| erratum.spec.accepts.is_some()),
            first(ExcuseKind::AlsoType, &|erratum| erratum.spec.also.is_some()),
            first(ExcuseKind::AcceptedValue, &|erratum| {
                has_values && !erratum.accepted_values().is_empty()
            }),
        ];
        let is_of_value = |kind| matches!(kind, ExcuseKind::AlsoType | ExcuseKind::AcceptedValue);
        let kinds = kinds.into_iter().flatten();
        kinds.filter(|(kind, _)| attribute.always_null.is_none() || !is_of_value(*kind)).collect()
    }

    /// The conditions' names as parts of ids, in the order of the file.
    pub fn condition_slugs(&self) -> Vec<String> {
        self.conditions.iter().map(|condition| slug(&condition.name)).collect()
    }
}

impl super::Erratum {
    /// The values that the spec has and the page does not, if it speaks of values.
    pub fn accepted_values(&self) -> Vec<crate::spec::Scalar> {
        let (Some(page), Some(spec)) = (&self.page.values, &self.spec.values) else {
            return Vec::new();
        };
        spec.iter().filter(|value| !page.contains(value)).cloned().collect()
    }
}

/// Words in lower case with hyphens between.
fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    words.join("-")
}

/// Lists the rules of one schema.
struct Lister<'m> {
    model: &'m Model,
    owner: Owner,
    schema: &'m Schema,
    taken: BTreeSet<String>,
    rules: Vec<ValidationRule>,
}

impl<'m> Lister<'m> {
    fn new(model: &'m Model, owner: Owner, schema: &'m Schema) -> Self {
        Self { model, owner, schema, taken: BTreeSet::new(), rules: Vec::new() }
    }

    fn list(mut self) -> Vec<ValidationRule> {
        let root = Path(Vec::new());
        if self.owner != Owner::Envelope || !self.model.envelope.is_flat() {
            self.add(&root, RuleKind::UndocumentedAttribute, Severity::Notice);
        }
        for (path, attribute) in self.schema.walk() {
            if attribute.kind.is_some() {
                self.add(&path, RuleKind::UndocumentedAttribute, Severity::Notice);
                continue;
            }
            // The teller has its value there, or the object would be of another kind.
            if path.tells_kind() {
                continue;
            }
            self.role(&path);
            self.presence(&path, attribute);
            // Of what should be null nothing else is said.
            if attribute.always_null.is_none() {
                self.value(&path, attribute);
                self.ties(&path, attribute);
                self.members(&path, attribute);
            }
        }
        self.rules
    }

    fn add(&mut self, path: &Path, kind: RuleKind, severity: Severity) {
        let first = self.model.id(self.owner, path, &kind.end(self.schema));
        let others = (2..).map(|number| format!("{first}-{number}"));
        let mut ids = std::iter::once(first.clone()).chain(others);
        let Some(id) = ids.find(|id| !self.taken.contains(id)) else {
            return;
        };
        self.taken.insert(id.clone());
        self.rules.push(ValidationRule {
            id,
            owner: self.owner,
            path: path.clone(),
            kind,
            severity,
        });
    }

    /// Adds the rules for the envelope's parts, whatever the spec says of them as attributes.
    fn role(&mut self, path: &Path) {
        if !self.model.has_role(self.owner, path) {
            return;
        }
        self.add(path, RuleKind::Missing, Severity::Error);
        self.add(path, RuleKind::Null, Severity::Error);
        if self.model.envelope.name.whole() != Some(path) {
            return;
        }
        for kind in self.model.event_rules() {
            self.add(path, kind, Severity::Notice);
        }
    }

    fn presence(&mut self, path: &Path, attribute: &Attribute) {
        if let Some(evidence) = &attribute.required
            && !self.model.has_role(self.owner, path)
        {
            self.add(path, RuleKind::Missing, Severity::of(evidence));
            self.add(path, RuleKind::Null, Severity::of(evidence));
        }
        if let Some(evidence) = &attribute.always_null {
            self.add(path, RuleKind::AlwaysNull, Severity::of(evidence));
        }
        if let Some(when) = &attribute.null_when {
            let kind = RuleKind::NullWhen(when.condition);
            self.add(path, kind, Severity::of(&when.evidence));
        }
        if let Some(when) = &attribute.present_when {
            let kind = RuleKind::PresentWhen(when.condition);
            self.add(path, kind, Severity::of(&when.evidence));
        }
        if let Some(when) = &attribute.only_when {
            let kind = RuleKind::OnlyWhen(when.condition);
            self.add(path, kind, Severity::of(&when.evidence));
        }
        if attribute.is_dispensable() && !self.model.has_role(self.owner, path) {
            self.add(path, RuleKind::Deprecated, Severity::Notice);
        }
    }

    fn value(&mut self, path: &Path, attribute: &Attribute) {
        let severity = |claim| Severity::of(attribute.evidence_of(claim));
        let types: Vec<&Type> = self.schema.types_of(attribute).collect();
        if !types.contains(&&Type::Any) {
            self.add(path, RuleKind::WrongType, severity(ClaimKey::Type));
        }
        let leaves = self.schema.leaves_of(attribute);
        let has_format = |ty: &&Type| match ty {
            Type::Timestamp => !self.model.timestamps.is_empty(),
            Type::EpochTime => true,
            Type::String | Type::Integer | Type::Number | Type::Boolean | Type::Any => false,
            Type::FreeForm | Type::Id(_) | Type::Object(_) | Type::Enum(_) => false,
            Type::Union(_) | Type::Changes(_) | Type::Array(_) | Type::Map(_) => false,
            Type::Nullable(_) => false,
        };
        if attribute.format.is_some() || leaves.iter().any(has_format) {
            let severity = Severity::of(attribute.format_evidence());
            self.add(path, RuleKind::Format, severity);
        }
        if let Some(evidence) = attribute.utc.as_ref().filter(|_| self.model.has_offsets()) {
            self.add(path, RuleKind::Utc, Severity::of(evidence));
        }
        for limit in attribute.limits.keys() {
            self.add(path, RuleKind::Limit(*limit), severity(limit.claim()));
        }
        if attribute.pattern.is_some() {
            self.add(path, RuleKind::Pattern, severity(ClaimKey::Pattern));
        }
        let values = leaves.iter().find_map(|leaf| match leaf {
            Type::Enum(index) => Some(*index),
            _ => None,
        });
        if let (Some(index), None) = (values, &attribute.always) {
            self.values(path, index, severity(ClaimKey::Closed));
        }
        if attribute.always.is_some() {
            self.add(path, RuleKind::Always, severity(ClaimKey::Always));
        }
    }

    fn values(&mut self, path: &Path, index: usize, of_attribute: Severity) {
        let values = &self.schema.enums[index];
        if values.otherwise.is_some() {
            return;
        }
        let severity = if values.closed { of_attribute } else { Severity::Notice };
        self.add(path, RuleKind::UndocumentedValue, severity);
    }

    fn ties(&mut self, path: &Path, attribute: &Attribute) {
        if let Some(equality) = &attribute.equals {
            self.add(path, RuleKind::Equals, Severity::of(&equality.evidence));
        }
        for claim in attribute.value_when.iter().filter(|claim| claim.is_about(path)) {
            let kind = RuleKind::ValueWhen(claim.condition);
            self.add(path, kind, Severity::of(&claim.evidence));
        }
    }

    fn members(&mut self, path: &Path, attribute: &Attribute) {
        let is_data = self.owner == Owner::Envelope && *path == self.model.envelope.data;
        if is_data {
            return;
        }
        let leaves = self.schema.leaves_of(attribute);
        let has_members = |ty: &&Type| {
            matches!(ty, Type::Object(_) | Type::Changes(_)) && self.schema.told_by(ty).is_none()
        };
        if leaves.iter().any(has_members) {
            self.add(path, RuleKind::UndocumentedAttribute, Severity::Notice);
        }
        for told_by in leaves.iter().filter_map(|leaf| self.schema.told_by(leaf)) {
            self.kinds(path, attribute, told_by);
        }
        for leaf in leaves {
            if let Type::Changes(index) = leaf {
                self.pairs(path, attribute, &self.schema.changes[*index]);
            }
        }
    }

    /// Of an attribute beside the object there are rules already.
    fn kinds(&mut self, path: &Path, attribute: &Attribute, told_by: &ToldBy) {
        if !told_by.is_beside {
            let severity = Severity::of(attribute.evidence_of(ClaimKey::OneOf));
            self.add(path, RuleKind::KindMissing, severity);
        }
        if !self.schema.lists_kinds(path, told_by) {
            self.add(path, RuleKind::UndocumentedKind, Severity::Notice);
        }
    }

    /// A change with a shape of its own, or one that is listed in a member, rests on that claim; any
    /// other on the shape alone.
    fn pairs(&mut self, path: &Path, attribute: &Attribute, changes: &ChangesType) {
        for member in &changes.members {
            if let Some(within) = &member.within {
                self.within(&path.member(&member.wire), attribute, within);
                continue;
            }
            // Any value is one, and what is wrong with it breaks a rule of what changed.
            if matches!(changes.shape_of(member), ChangeShape::Value(_)) {
                continue;
            }
            let claim = match (&member.own_shape, changes.listed_in(member)) {
                (Some(_), _) => ClaimKey::PairOf,
                (None, Some(_)) => ClaimKey::PairsIn,
                (None, None) => ClaimKey::Pair,
            };
            let severity = Severity::of(attribute.evidence_of(claim));
            self.add(&path.member(&member.wire), RuleKind::Pair, severity);
        }
    }

    /// The change of an object with changes inside, and what stands in it.
    fn within(&mut self, path: &Path, attribute: &Attribute, within: &Within) {
        let severity = Severity::of(attribute.evidence_of(ClaimKey::Within));
        self.add(path, RuleKind::Pair, severity);
        if let Within::Attributes(index) = within {
            self.add(path, RuleKind::UndocumentedAttribute, Severity::Notice);
            self.pairs(path, attribute, &self.schema.changes[*index]);
        }
    }
}

impl Model {
    /// Returns true if a timestamp can have an offset: one of the spellings has it.
    pub(crate) fn has_offsets(&self) -> bool {
        self.timestamps.iter().any(TimestampPattern::has_offset)
    }

    /// Returns true if an attribute of the envelope or of an event has a format.
    pub(crate) fn has_format(&self, format: Format) -> bool {
        self.attributes().any(|attribute| attribute.format == Some(format))
    }

    /// Returns true if an attribute of the envelope or of an event has a pattern.
    pub(crate) fn has_pattern(&self) -> bool {
        self.attributes().any(|attribute| attribute.pattern.is_some())
    }

    /// The attributes of the events and of the envelope.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        let schemas = self.events.iter().map(|event| &event.schema);
        let objects = schemas.chain([&self.envelope.schema]).flat_map(|schema| &schema.objects);
        objects.flat_map(|object| &object.attributes)
    }

    /// The subject of notices, in words.
    pub(crate) fn notices(&self) -> &'static str {
        let rules = self.validation_rules();
        let has_deprecated = rules.iter().any(|rule| rule.kind == RuleKind::Deprecated);
        if has_deprecated { "something new or deprecated" } else { "something new" }
    }

    /// Returns whether the attribute is the one that names the event or holds its data, or is around
    /// one of them.
    pub fn has_role(&self, owner: Owner, path: &Path) -> bool {
        owner == Owner::Envelope && self.envelope.leads_to_role(path)
    }
}
