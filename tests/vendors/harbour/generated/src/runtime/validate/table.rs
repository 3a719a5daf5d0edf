// @generated from codegen/src/runtime/validate/table.rs by `cargo xtask generate`. Do not edit.
//! The tables that say what a payload is held to: one expression an attribute.
//!
//! The generator writes them at the end of each file; the checker reads them.

pub use super::formats::Format;
use super::limits::Limit;
use super::privacy::Privacy;
use super::report::Severity;

/// The names from the top of the data, or of the envelope, down to an attribute.
pub type Path = &'static [&'static str];

/// All that a page documents of an event's data, or of the envelope.
#[derive(Debug)]
pub struct SchemaRules {
    pub(super) prefix: &'static str,
    pub(super) module: &'static str,
    pub(super) page: &'static str,
    pub(super) root: &'static ObjectRules,
    pub(super) implied: &'static [Implied],
    pub(super) numbered: &'static [(Path, &'static str, u32)],
}

impl SchemaRules {
    /// The rules of a page, with what their ids begin with.
    pub const fn new(prefix: &'static str, page: &'static str, root: &'static ObjectRules) -> Self {
        Self { prefix, module: "", page, root, implied: &[], numbered: &[] }
    }

    /// The module of the event.
    pub const fn of_module(mut self, module: &'static str) -> Self {
        self.module = module;
        self
    }

    /// Tests that must be met when conditions hold.
    pub const fn implied(mut self, implied: &'static [Implied]) -> Self {
        self.implied = implied;
        self
    }

    /// Rules whose ids have a number behind, because others have the same: the path of the
    /// attribute, the end of the id, the number.
    pub const fn numbered(mut self, numbered: &'static [(Path, &'static str, u32)]) -> Self {
        self.numbered = numbered;
        self
    }
}

/// The rules of the envelope, and which of its attributes play a part.
#[derive(Debug)]
pub struct EnvelopeRules {
    pub(super) rules: &'static SchemaRules,
    pub(super) event: Path,
    pub(super) data: Path,
    pub(super) modules: Option<Path>,
    pub(super) header: Option<Header>,
    pub(super) shared: bool,
    pub(super) batch: Option<Path>,
}

/// The header that has the name of an event, and the text between it and the attribute behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    pub(super) name: &'static str,
    pub(super) between: &'static str,
}

impl EnvelopeRules {
    /// An envelope, with the paths of the event's name and of its data.
    pub const fn new(rules: &'static SchemaRules, event: Path, data: Path) -> Self {
        Self { rules, event, data, modules: None, header: None, shared: false, batch: None }
    }

    /// The header that has the name, or the part of it in front of the attribute.
    pub const fn header(mut self, name: &'static str, between: &'static str) -> Self {
        self.header = Some(Header { name, between });
        self
    }

    /// The path of the array of payloads that a body has.
    pub const fn batch(mut self, batch: Path) -> Self {
        self.batch = Some(batch);
        self
    }

    /// The object with the data has attributes of the envelope too.
    pub const fn shared(mut self) -> Self {
        self.shared = true;
        self
    }

    /// The path of what names the modules.
    pub const fn modules(mut self, modules: Path) -> Self {
        self.modules = Some(modules);
        self
    }
}

/// The attributes of an object.
pub type ObjectRules = &'static [Attribute];

/// Rules for an attribute.
#[derive(Debug)]
pub struct Attribute {
    pub(super) name: &'static str,
    pub(super) accepts: &'static [&'static str],
    pub(super) first: Type,
    pub(super) also: &'static [Type],
    // How bad it is to contradict a claim, which may rest on something else than the attribute does.
    pub(super) type_severity: Severity,
    pub(super) format_severity: Severity,
    pub(super) always_severity: Severity,
    pub(super) pair_severity: Severity,
    pub(super) listed_pair_severity: Severity,
    pub(super) inner_pair_severity: Severity,
    pub(super) own_pair_severity: Severity,
    pub(super) format: Option<Format>,
    pub(super) utc: Option<Severity>,
    // In the order of the rules.
    pub(super) limits: [Option<Limit>; 6],
    pub(super) pattern: Option<Pattern>,
    pub(super) undocumented_values: Option<Severity>,
    pub(super) always: Option<Scalar>,
    pub(super) required: Option<Severity>,
    pub(super) nullable: bool,
    pub(super) always_null: Option<Severity>,
    pub(super) null_when: Option<When>,
    pub(super) present_when: Option<When>,
    pub(super) only_when: Option<When>,
    // Why nobody should use it, if it is deprecated and need not be there.
    pub(super) deprecated: Option<&'static str>,
    pub(super) equals: Option<(Path, Severity)>,
    pub(super) privacy: Privacy,
    // Departures that errata allow although the page does not, each with the erratum in words.
    pub(super) unlisted: Option<&'static str>,
    pub(super) accepted_name: Option<&'static str>,
    pub(super) also_type: Option<&'static str>,
    pub(super) accepted_value: Option<(&'static [Scalar], &'static str)>,
    // What most attributes do without: limits and patterns, notices, conditions, departures.
    pub(super) is_simple: bool,
    pub(super) has_limits: bool,
    pub(super) is_bound: bool,
    pub(super) is_conditional: bool,
    pub(super) has_excuses: bool,
}

/// A pattern, and how bad it is not to match it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    pub(super) text: &'static str,
    pub(super) is_match: fn(&str) -> bool,
    pub(super) severity: Severity,
}

/// An attribute of a type: optional, documented, its values open.
pub const fn attribute(name: &'static str, ty: Type) -> Attribute {
    Attribute {
        name,
        accepts: &[],
        first: ty,
        also: &[],
        type_severity: Severity::Error,
        format_severity: Severity::Error,
        always_severity: Severity::Error,
        pair_severity: Severity::Error,
        listed_pair_severity: Severity::Error,
        inner_pair_severity: Severity::Error,
        own_pair_severity: Severity::Error,
        format: None,
        utc: None,
        limits: [None; 6],
        pattern: None,
        undocumented_values: Some(Severity::Notice),
        always: None,
        required: None,
        nullable: false,
        always_null: None,
        null_when: None,
        present_when: None,
        only_when: None,
        deprecated: None,
        equals: None,
        privacy: Privacy::Open,
        unlisted: None,
        accepted_name: None,
        also_type: None,
        accepted_value: None,
        is_simple: true,
        has_limits: false,
        is_bound: false,
        is_conditional: false,
        has_excuses: false,
    }
}

impl Attribute {
    /// Other names that it arrives under.
    pub const fn accepts(mut self, names: &'static [&'static str]) -> Self {
        self.accepts = names;
        self
    }

    /// Other types that arrive.
    pub const fn also(mut self, types: &'static [Type]) -> Self {
        self.is_simple = false;
        self.also = types;
        self
    }

    /// How bad it is to have another type, format, value or change than it says.
    pub const fn severity(self, severity: Severity) -> Self {
        self.type_severity(severity)
            .format_severity(severity)
            .always_severity(severity)
            .pair_severity(severity)
            .listed_pair_severity(severity)
            .inner_pair_severity(severity)
            .own_pair_severity(severity)
    }

    /// How bad it is to have another type.
    pub const fn type_severity(mut self, severity: Severity) -> Self {
        self.type_severity = severity;
        self
    }

    /// How bad it is if a text looks otherwise.
    pub const fn format_severity(mut self, severity: Severity) -> Self {
        self.format_severity = severity;
        self
    }

    /// How bad it is to have another value than the one that it always has.
    pub const fn always_severity(mut self, severity: Severity) -> Self {
        self.always_severity = severity;
        self
    }

    /// How bad it is if a change is no pair.
    pub const fn pair_severity(mut self, severity: Severity) -> Self {
        self.pair_severity = severity;
        self
    }

    /// How bad it is if a change is no object with a list of pairs.
    pub const fn listed_pair_severity(mut self, severity: Severity) -> Self {
        self.listed_pair_severity = severity;
        self
    }

    /// How bad it is if the change of an object is no object with changes inside.
    pub const fn inner_pair_severity(mut self, severity: Severity) -> Self {
        self.inner_pair_severity = severity;
        self
    }

    /// How bad it is if a change does not have the shape that changes of its attribute have alone.
    pub const fn own_pair_severity(mut self, severity: Severity) -> Self {
        self.own_pair_severity = severity;
        self
    }

    /// The format of its texts.
    pub const fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// Its timestamps are in UTC; how bad it is if one has an offset.
    pub const fn utc(mut self, severity: Severity) -> Self {
        self.utc = Some(severity);
        self
    }

    /// The least number, as JSON writes it.
    pub const fn minimum(mut self, number: &'static str, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[0] = Some(Limit::minimum(number, severity));
        self
    }

    /// The greatest number, as JSON writes it.
    pub const fn maximum(mut self, number: &'static str, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[1] = Some(Limit::maximum(number, severity));
        self
    }

    /// The least number of characters.
    pub const fn min_length(mut self, length: usize, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[2] = Some(Limit::min_length(length, severity));
        self
    }

    /// The greatest number of characters.
    pub const fn max_length(mut self, length: usize, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[3] = Some(Limit::max_length(length, severity));
        self
    }

    /// The least number of items.
    pub const fn min_items(mut self, count: usize, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[4] = Some(Limit::min_items(count, severity));
        self
    }

    /// The greatest number of items.
    pub const fn max_items(mut self, count: usize, severity: Severity) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.limits[5] = Some(Limit::max_items(count, severity));
        self
    }

    /// The pattern that its texts match.
    pub const fn pattern(
        mut self,
        text: &'static str,
        is_match: fn(&str) -> bool,
        severity: Severity,
    ) -> Self {
        self.has_limits = true;
        self.is_simple = false;
        self.pattern = Some(Pattern { text, is_match, severity });
        self
    }

    /// No other values than those listed can come; how bad it is if one does.
    pub const fn closed(mut self, severity: Severity) -> Self {
        self.undocumented_values = Some(severity);
        self
    }

    /// Other values than those listed are documented.
    pub const fn or_others(mut self) -> Self {
        self.undocumented_values = None;
        self
    }

    /// The one value that it has.
    pub const fn always(mut self, value: Scalar) -> Self {
        self.is_simple = false;
        self.always = Some(value);
        self.undocumented_values = None;
        self
    }

    /// Demands that it is there and not null.
    pub const fn required(mut self, severity: Severity) -> Self {
        self.is_simple = false;
        self.required = Some(severity);
        self
    }

    /// Allows null, although the value is known that it has otherwise.
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// How bad a value is, where the attribute is null in every payload.
    pub const fn always_null(mut self, severity: Severity) -> Self {
        self.is_simple = false;
        self.always_null = Some(severity);
        self
    }

    /// Demands null when the condition holds.
    pub const fn null_when(mut self, condition: &'static Condition, severity: Severity) -> Self {
        self.is_conditional = true;
        self.is_simple = false;
        self.null_when = Some(When { condition, severity });
        self
    }

    /// Demands that it is there and not null when the condition holds.
    pub const fn present_when(mut self, condition: &'static Condition, severity: Severity) -> Self {
        self.is_simple = false;
        self.present_when = Some(When { condition, severity });
        self
    }

    /// Demands that it is absent or null unless the condition holds.
    pub const fn only_when(mut self, condition: &'static Condition, severity: Severity) -> Self {
        self.is_conditional = true;
        self.is_simple = false;
        self.only_when = Some(When { condition, severity });
        self
    }

    /// It is deprecated, in these words.
    pub const fn deprecated(mut self, words: &'static str) -> Self {
        self.is_bound = true;
        self.is_simple = false;
        self.deprecated = Some(words);
        self
    }

    /// Demands the value of the attribute at a path.
    pub const fn equals(mut self, path: Path, severity: Severity) -> Self {
        self.is_simple = false;
        self.equals = Some((path, severity));
        self
    }

    /// Its values are nobody's business.
    pub const fn sensitive(mut self) -> Self {
        self.privacy = Privacy::Sensitive;
        self
    }

    /// Its values can have sensitive ones in them.
    pub const fn holds_sensitive(mut self) -> Self {
        self.privacy = Privacy::Around;
        self
    }

    /// The page does not list it, and this erratum does.
    pub const fn unlisted(mut self, erratum: &'static str) -> Self {
        self.has_excuses = true;
        self.is_bound = true;
        self.is_simple = false;
        self.unlisted = Some(erratum);
        self
    }

    /// The page does not have the accepted names, and this erratum does.
    pub const fn excused_names(mut self, erratum: &'static str) -> Self {
        self.has_excuses = true;
        self.accepted_name = Some(erratum);
        self
    }

    /// The page does not have the types under `also`, and this erratum does.
    pub const fn excused_types(mut self, erratum: &'static str) -> Self {
        self.has_excuses = true;
        self.also_type = Some(erratum);
        self
    }

    /// The page does not have these values, and this erratum does.
    pub const fn excused_values(
        mut self,
        values: &'static [Scalar],
        erratum: &'static str,
    ) -> Self {
        self.has_excuses = true;
        self.is_bound = true;
        self.is_simple = false;
        self.accepted_value = Some((values, erratum));
        self
    }

    /// Its types: the type on the page, then those that arrive too.
    pub(super) fn types(&self) -> impl Iterator<Item = &Type> {
        std::iter::once(&self.first).chain(self.also)
    }

    /// Returns true if nothing ever demands that it is there.
    pub(super) fn may_miss(&self) -> bool {
        self.required.is_none() && self.present_when.is_none()
    }

    /// Its names: the documented one, then those that arrive too, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.accepts.iter().copied())
    }

    /// The format of a value of one of its types. A text in place of an epoch time is one, too.
    pub(super) fn format_as(&self, ty: &Type) -> Option<Format> {
        match (&self.first, ty) {
            (_, Type::Timestamp) => Some(self.format.unwrap_or(Format::Timestamp)),
            (_, Type::EpochTime) | (Type::EpochTime, Type::String) => Some(Format::EpochTime),
            _ => self.format,
        }
    }

    /// Returns true if the type on the page is an identifier.
    pub(super) fn is_id(&self) -> bool {
        matches!(self.first, Type::StringId | Type::IntegerId)
    }
}

/// The type of a value.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// Any value.
    Any,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer,
    /// One of some integers.
    Integers(&'static [i64]),
    /// An identifier that is an integer.
    IntegerId,
    /// A number.
    Number,
    /// A point in time as a number.
    EpochTime,
    /// A string.
    String,
    /// One of some strings.
    Strings(&'static [&'static str]),
    /// An identifier that is a string.
    StringId,
    /// A point in time as text.
    Timestamp,
    /// An array.
    Array(&'static Type),
    /// An object whose members are not documented.
    FreeForm,
    /// An object whose members have any name and one type.
    Map(&'static Type),
    /// An item or a member that may be null.
    OrNull(&'static Type),
    /// An object with documented attributes.
    Object(&'static ObjectRules),
    /// An object that is one of several.
    OneOf(&'static KindRules),
    /// An object that tells what changed in another.
    Changes(&'static ChangesRules),
}

/// Any value.
pub const ANY: Type = Type::Any;
/// A boolean.
pub const BOOLEAN: Type = Type::Boolean;
/// An integer.
pub const INTEGER: Type = Type::Integer;
/// An identifier that is an integer.
pub const INTEGER_ID: Type = Type::IntegerId;
/// A number.
pub const NUMBER: Type = Type::Number;
/// A point in time as a number.
pub const EPOCH_TIME: Type = Type::EpochTime;
/// A string.
pub const STRING: Type = Type::String;
/// An identifier that is a string.
pub const STRING_ID: Type = Type::StringId;
/// A point in time as text.
pub const TIMESTAMP: Type = Type::Timestamp;
/// An object whose members are not documented.
pub const FREE_FORM: Type = Type::FreeForm;

/// An array.
pub const fn array_of(item: &'static Type) -> Type {
    Type::Array(item)
}

/// An object whose members have any name and one type.
pub const fn map_of(member: &'static Type) -> Type {
    Type::Map(member)
}

/// An item of an array, or a member of a map, that may be null.
pub const fn or_null(item: &'static Type) -> Type {
    Type::OrNull(item)
}

/// An object with documented attributes.
pub const fn object_with(rules: &'static ObjectRules) -> Type {
    Type::Object(rules)
}

/// An object that is one of several.
pub const fn kind_of(rules: &'static KindRules) -> Type {
    Type::OneOf(rules)
}

/// An object that tells what changed in another.
pub const fn changes_with(rules: &'static ChangesRules) -> Type {
    Type::Changes(rules)
}

/// One of some strings.
pub const fn one_of(values: &'static [&'static str]) -> Type {
    Type::Strings(values)
}

/// One of some integers.
pub const fn one_of_integers(values: &'static [i64]) -> Type {
    Type::Integers(values)
}

/// An object that is one of several.
#[derive(Debug)]
pub struct KindRules {
    pub(super) told_by: &'static str,
    pub(super) is_beside: bool,
    pub(super) kinds: &'static [Kind],
    pub(super) severity: Severity,
    pub(super) reports_others: bool,
}

impl KindRules {
    /// An object that is one of these; an attribute of its own tells which.
    pub const fn told_by(name: &'static str, kinds: &'static [Kind]) -> Self {
        let severity = Severity::Error;
        Self { told_by: name, is_beside: false, kinds, severity, reports_others: true }
    }

    /// An object that is one of these; an attribute beside it tells which.
    pub const fn told_beside(name: &'static str, kinds: &'static [Kind]) -> Self {
        let mut rules = Self::told_by(name, kinds);
        rules.is_beside = true;
        rules
    }

    /// How bad it is if it does not tell.
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Other kinds are reported at the attribute that tells them.
    pub const fn or_others(mut self) -> Self {
        self.reports_others = false;
        self
    }
}

/// One of the kinds of an object.
#[derive(Debug)]
pub struct Kind {
    pub(super) step: &'static str,
    pub(super) value: Scalar,
    pub(super) rules: &'static ObjectRules,
}

/// A kind: the step of paths that stands for it, the value that tells it, its attributes.
pub const fn kind(step: &'static str, value: Scalar, rules: &'static ObjectRules) -> Kind {
    Kind { step, value, rules }
}

/// An object with a member for each attribute of another object that changed.
#[derive(Debug)]
pub struct ChangesRules {
    pub(super) of: Path,
    pub(super) object: &'static ObjectRules,
    pub(super) shape: ChangeShape,
    pub(super) own_shapes: &'static [(&'static str, ChangeShape)],
    pub(super) within: &'static [(&'static str, &'static ChangesRules)],
    pub(super) of_members: &'static [&'static str],
    pub(super) pairs_in: Option<&'static str>,
    pub(super) except: &'static [&'static str],
}

impl ChangesRules {
    /// Changes of the object at a path, each an array of the old value, then the new one.
    pub const fn old_then_new(of: Path, object: &'static ObjectRules) -> Self {
        Self::shaped(of, object, elements("an array of the old value, then the new one", 2))
    }

    /// Changes of the object at a path, each an array of the new value, then the old one.
    pub const fn new_then_old(of: Path, object: &'static ObjectRules) -> Self {
        Self::shaped(of, object, elements("an array of the new value, then the old one", 2))
    }

    /// Changes of the object at a path, each of this shape.
    pub const fn shaped(of: Path, object: &'static ObjectRules, shape: ChangeShape) -> Self {
        Self {
            of,
            object,
            shape,
            own_shapes: &[],
            within: &[],
            of_members: &[],
            pairs_in: None,
            except: &[],
        }
    }

    /// Returns true if all changes have one shape, but for those of arrays.
    pub(super) fn is_plain(&self) -> bool {
        self.own_shapes.is_empty() && self.within.is_empty() && self.of_members.is_empty()
    }

    /// Attributes whose changes have a shape of their own.
    pub const fn own_shapes(mut self, shapes: &'static [(&'static str, ChangeShape)]) -> Self {
        self.own_shapes = shapes;
        self
    }

    /// Objects whose change is an object with the changes of their attributes.
    pub const fn within(
        mut self,
        changes: &'static [(&'static str, &'static ChangesRules)],
    ) -> Self {
        self.within = changes;
        self
    }

    /// Objects whose change is an object with a change for each of their members.
    pub const fn of_members(mut self, names: &'static [&'static str]) -> Self {
        self.of_members = names;
        self
    }

    /// The change of an array is an object with this one member, an array of changes.
    pub const fn pairs_in(mut self, member: &'static str) -> Self {
        self.pairs_in = Some(member);
        self
    }

    /// Attributes whose changes have no documented shape.
    pub const fn except(mut self, names: &'static [&'static str]) -> Self {
        self.except = names;
        self
    }
}

/// The shape of a change, and how messages call it.
#[derive(Debug, Clone, Copy)]
pub struct ChangeShape {
    pub(super) words: &'static str,
    pub(super) parts: ChangeParts,
}

/// The parts of a change.
#[derive(Debug, Clone, Copy)]
pub(super) enum ChangeParts {
    /// An array of so many values.
    Elements(usize),
    /// An object with these members, each a value.
    Members(&'static [&'static str]),
    /// An object with some of these members, each an array of items.
    Lists(&'static [&'static str]),
    /// The value itself.
    Itself,
}

/// A change that is an array of one or two values.
pub const fn elements(words: &'static str, count: usize) -> ChangeShape {
    ChangeShape { words, parts: ChangeParts::Elements(count) }
}

/// A change that is an object with these members.
pub const fn members(words: &'static str, names: &'static [&'static str]) -> ChangeShape {
    ChangeShape { words, parts: ChangeParts::Members(names) }
}

/// A change that is an object whose members are arrays of items.
pub const fn lists(words: &'static str, names: &'static [&'static str]) -> ChangeShape {
    ChangeShape { words, parts: ChangeParts::Lists(names) }
}

/// A change that is a value itself.
pub const ITSELF: ChangeShape = ChangeShape { words: "", parts: ChangeParts::Itself };

/// A condition. It holds when all tests of one of its alternatives are met, and fails when a test of
/// each of them fails. Otherwise it is not known whether it holds.
#[derive(Debug)]
pub struct Condition {
    pub(super) slug: &'static str,
    first: &'static [Test],
    others: &'static [&'static [Test]],
}

impl Condition {
    /// A condition, with its name as it stands in ids, and the tests of its first alternative.
    pub const fn new(slug: &'static str, tests: &'static [Test]) -> Self {
        Self { slug, first: tests, others: &[] }
    }

    /// The other alternatives.
    pub const fn or(mut self, alternatives: &'static [&'static [Test]]) -> Self {
        self.others = alternatives;
        self
    }

    /// The alternatives, each with its tests.
    pub(super) fn alternatives(&self) -> impl Iterator<Item = &'static [Test]> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// A test of what is at a path.
#[derive(Debug)]
pub struct Test {
    pub(super) path: Path,
    pub(super) expected: Expected,
    pub(super) values: &'static [Scalar],
}

/// How a test is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    OneOf,
    NoneOf,
    Absent,
    Present,
}

impl Test {
    const fn new(path: Path, expected: Expected, values: &'static [Scalar]) -> Self {
        Self { path, expected, values }
    }
}

/// The value at a path is one of these.
pub const fn test(path: Path, values: &'static [Scalar]) -> Test {
    Test::new(path, Expected::OneOf, values)
}

/// The value at a path is there, and is neither null nor one of these.
pub const fn none_of(path: Path, values: &'static [Scalar]) -> Test {
    Test::new(path, Expected::NoneOf, values)
}

/// The value at a path is absent or null.
pub const fn absent(path: Path) -> Test {
    Test::new(path, Expected::Absent, &[])
}

/// The value at a path is there and not null.
pub const fn present(path: Path) -> Test {
    Test::new(path, Expected::Present, &[])
}

/// A condition on which something depends, and how bad it is if that is not so.
#[derive(Debug, Clone, Copy)]
pub struct When {
    pub(super) condition: &'static Condition,
    pub(super) severity: Severity,
}

/// A test that must be met when a condition holds.
#[derive(Debug)]
pub struct Implied {
    pub(super) when: When,
    pub(super) test: Test,
    pub(super) number: Option<u32>,
}

impl Implied {
    /// When the condition holds, the test is met.
    pub const fn new(condition: &'static Condition, test: Test, severity: Severity) -> Self {
        let when = When { condition, severity };
        Self { when, test, number: None }
    }

    /// The number behind the id, because another rule has the same.
    pub const fn numbered(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }
}

/// A value to compare with.
#[derive(Debug, Clone, Copy)]
pub enum Scalar {
    /// A string.
    String(&'static str),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
}

/// A string to compare with.
pub const fn string(value: &'static str) -> Scalar {
    Scalar::String(value)
}

/// An integer to compare with.
pub const fn integer(value: i64) -> Scalar {
    Scalar::Integer(value)
}

/// A boolean to compare with.
pub const fn boolean(value: bool) -> Scalar {
    Scalar::Boolean(value)
}
