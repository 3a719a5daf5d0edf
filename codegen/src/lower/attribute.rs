//! Attributes: their names and their types.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::builder::{Builder, Declared};
use super::context::{Context, Loc};
use super::source::{PendingChanges, Placed};
use super::subject::{Parent, Subject, type_ident};
use super::{attribute_keys, changes, kinds, union, values};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{self, ClaimKey, Deprecation, Evidence, JsonType, Path, Pattern, Type, names};
use crate::spec::{self, BaseType, Format, PHRASES, TypePhrase, closest};

/// How deep objects may nest, declared types counted at each of their places.
const DEEPEST: usize = 32;

/// Lowers the attributes of an object that is in the builder already.
pub(crate) fn attributes<'a>(
    builder: &mut Builder<'a, '_>,
    object: usize,
    parent: &Parent,
    at: &Loc<'a>,
    specs: &'a IndexMap<String, spec::Attribute>,
) {
    if builder.depth == DEEPEST {
        too_deep(builder, at);
        return;
    }
    builder.depth += 1;
    let mut taken = Taken::default();
    for (wire, spec) in specs {
        let at = at.child(wire);
        let subject = Subject { parent, at: &at, wire, spec };
        attribute_keys::check(builder, &subject);
        let Some(lowered) = attribute(builder, &subject, &mut taken) else {
            builder.left_out = true;
            continue;
        };
        let attributes = &mut builder.objects[object].attributes;
        attributes.push(lowered);
        let attribute = attributes.len() - 1;
        builder.placed.push(Placed { object, attribute, at, spec });
    }
    builder.depth -= 1;
}

fn too_deep(builder: &mut Builder<'_, '_>, at: &Loc<'_>) {
    builder.left_out = true;
    let message = format!("objects nested more than {DEEPEST} levels deep");
    let help = "make one of them free-form: an `object` without `attributes`";
    builder.context.error(Check::TooDeep, at.key(), message, help);
}

fn attribute<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    taken: &mut Taken<'a>,
) -> Option<model::Attribute> {
    taken.wires(builder.context, subject);
    let field = field(builder.context, subject)?;
    taken.field(builder.context, subject, &field);
    let (ty, others) = types_of(builder, subject)?;
    let spelling = builder.vendor.spelling_of(subject.spec);
    Some(model::Attribute { others, spelling, ..lowered(subject.wire, subject.spec, field, ty) })
}

/// Accepted names in an order of their own: the order in the file means nothing.
pub(super) fn sorted(names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    names.sort();
    names
}

fn lowered(wire: &str, spec: &spec::Attribute, field: String, ty: Type) -> model::Attribute {
    let claims = spec.evidence.iter().flat_map(|evidence| evidence.0.clone());
    let mut claims: BTreeMap<ClaimKey, Evidence> = claims.collect();
    model::Attribute {
        wire: wire.to_owned(),
        accepts: sorted(&spec.accepts),
        field,
        doc: spec.doc.clone(),
        ty,
        phrase: spec.type_.clone().unwrap_or_default(),
        also: spec.also.clone(),
        type_on: spec.type_on.clone(),
        others: Vec::new(),
        format: spec.format.as_deref().filter(|_| !spec.is_timestamp()).and_then(Format::of_word),
        spelling: None,
        utc: spec.utc.clone(),
        limits: spec.limits().collect(),
        pattern: spec.pattern.as_deref().and_then(|text| Pattern::parse(text).ok()),
        required: spec.required.clone(),
        optional: spec.optional.clone(),
        nullable: spec.nullable.clone(),
        items_nullable: spec.items_nullable.clone(),
        always_null: spec.always_null.clone(),
        null_when: None,
        present_when: None,
        only_when: None,
        always: spec.always.clone(),
        equals: None,
        value_when: Vec::new(),
        evidence: claims.remove(&ClaimKey::Listed).unwrap_or(Evidence::DOCUMENTED),
        claims,
        platforms: spec.platforms.clone(),
        since: spec.since.clone(),
        deprecated: spec.deprecated.as_ref().map(deprecation),
        default: spec.default.clone(),
        read_only: spec.read_only,
        sensitive: spec.sensitive,
        example: spec.example.clone(),
        kind: None,
        pairs_in: spec.pairs_in.clone(),
    }
}

fn deprecation(spec: &spec::Deprecated) -> Deprecation {
    let instead = spec.instead.as_deref().map(Path::parse);
    Deprecation { since: spec.since.clone(), instead }
}

/// The names that attributes of one object have taken, each with the place of the first.
#[derive(Default)]
struct Taken<'a> {
    wires: BTreeMap<String, Loc<'a>>,
    fields: BTreeMap<String, Loc<'a>>,
}

impl<'a> Taken<'a> {
    /// Takes the names under which an attribute arrives.
    fn wires(&mut self, context: &Context<'_>, subject: &Subject<'_, 'a>) {
        for name in std::iter::once(subject.wire).chain(accepted(subject.spec)) {
            let Some(first) = self.wires.insert(name.to_owned(), subject.at.clone()) else {
                continue;
            };
            if first.key() == subject.at.key() {
                let message = format!("this attribute has the name `{name}` twice");
                let help = "remove it from `accepts`";
                context.error(Check::NameClash, subject.at.key(), message, help);
            } else {
                let message = format!("two attributes arrive under the name `{name}`");
                clash(context, subject.at, &first, message, "remove one of them");
            }
        }
    }

    /// Takes the name of an attribute's field.
    fn field(&mut self, context: &Context<'_>, subject: &Subject<'_, 'a>, field: &str) {
        if let Some(first) = self.fields.insert(field.to_owned(), subject.at.clone()) {
            let message = format!("two attributes become the Rust field `{field}`");
            let help = "add `field_name: …` to one of them";
            clash(context, subject.at, &first, message, help);
        }
    }
}

fn accepted(spec: &spec::Attribute) -> impl Iterator<Item = &str> {
    spec.accepts.iter().map(String::as_str)
}

/// Reports a name that is taken, with both places.
fn clash(context: &Context<'_>, at: &Loc<'_>, first: &Loc<'_>, message: String, help: &str) {
    let error = Diagnostic::error(Check::NameClash, at.key(), message);
    context.report(error.related(first.key(), "the other one").help(help));
}

fn field(context: &Context<'_>, subject: &Subject<'_, '_>) -> Option<String> {
    let Some(name) = &subject.spec.field_name else {
        let field = names::field_name(subject.wire);
        if field.is_none() {
            context.no_rust_name(subject.at.key(), subject.wire, "add `field_name: …`");
        }
        return field;
    };
    if names::field_name(name).as_ref() == Some(name) {
        return Some(name.clone());
    }
    let at = subject.at.child("field_name").value();
    let message = format!("`{name}` cannot be the name of a field");
    let help = "use lower-case letters, digits and `_`";
    context.error(Check::NoName, at, message, help);
    None
}

/// The type of an attribute, and its `also` types.
fn types_of<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
) -> Option<(Type, Vec<Type>)> {
    let Some(text) = subject.spec.type_.as_deref() else {
        let message = format!("the attribute `{}` has no type", subject.wire);
        let help = format!("add `type: …`: {PHRASES}");
        let error = Diagnostic::error(Check::NoType, subject.at.key(), message);
        builder.context.report(error.can_follow().help(help));
        return None;
    };
    let phrase = TypePhrase::parse(text);
    attribute_keys::check_parts(builder, subject, &phrase);
    let ty = phrase_type(builder, subject, &phrase, &subject.at.child("type"))?;
    let others = others(builder, subject)?;
    let ty = union::with_others(builder, subject, ty, &others)?;
    if subject.spec.type_name.is_some() && !has_own_type(builder, &ty) {
        let at = subject.at.child("type_name").key();
        let message = "there is no type of its own that this could name";
        builder.context.error(Check::MisplacedKey, at, message, "remove `type_name`");
    }
    Some((ty, others))
}

/// The `also` types of an attribute.
fn others<'a>(builder: &mut Builder<'a, '_>, subject: &Subject<'_, 'a>) -> Option<Vec<Type>> {
    let texts = subject.spec.also.iter().enumerate();
    let types = texts.map(|(index, text)| {
        let at = subject.at.child("also").item(index);
        phrase_type(builder, subject, &TypePhrase::parse(text), &at)
    });
    types.collect()
}

/// Returns whether a Rust type is made for the attribute, which then has a name.
fn has_own_type(builder: &Builder<'_, '_>, ty: &Type) -> bool {
    match ty {
        Type::Object(index) => !builder.objects[*index].declared,
        Type::Enum(_) | Type::Union(_) | Type::Changes(_) => true,
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            has_own_type(builder, inner)
        }
        Type::String | Type::Integer | Type::Number | Type::Boolean | Type::Any => false,
        Type::FreeForm | Type::Id(_) | Type::Timestamp | Type::EpochTime => false,
    }
}

/// The type that a phrase means for an attribute.
fn phrase_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    phrase: &TypePhrase,
    at: &Loc<'a>,
) -> Option<Type> {
    match phrase {
        TypePhrase::One(base) => base_type(builder, subject, base, at, false),
        TypePhrase::ArrayOf(inner) => {
            item_type(builder, subject, inner, at).map(Box::new).map(Type::Array)
        }
        TypePhrase::MapOf(inner) => {
            item_type(builder, subject, inner, at).map(Box::new).map(Type::Map)
        }
    }
}

fn item_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    phrase: &TypePhrase,
    at: &Loc<'a>,
) -> Option<Type> {
    match phrase {
        TypePhrase::One(base) => {
            let item = base_type(builder, subject, base, at, true)?;
            let may_be_null = subject.spec.items_nullable.is_some() && item != Type::Any;
            Some(if may_be_null { Type::Nullable(Box::new(item)) } else { item })
        }
        nested => phrase_type(builder, subject, nested, at),
    }
}

fn base_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    base: &BaseType,
    at: &Loc<'a>,
    is_item: bool,
) -> Option<Type> {
    Some(match base {
        BaseType::String if values::are_of(subject, false) => {
            Type::Enum(values::enum_type(builder, subject, false)?)
        }
        BaseType::Integer if values::are_of(subject, true) => {
            Type::Enum(values::enum_type(builder, subject, true)?)
        }
        BaseType::String => Type::String,
        BaseType::Integer => Type::Integer,
        BaseType::Number => Type::Number,
        BaseType::Boolean => Type::Boolean,
        BaseType::Any => Type::Any,
        BaseType::StringId => Type::Id(JsonType::String),
        BaseType::IntegerId => Type::Id(JsonType::Integer),
        BaseType::Timestamp => timestamp(builder, at),
        BaseType::EpochTime => Type::EpochTime,
        BaseType::Object if subject.spec.one_of.is_some() => {
            Type::Object(one_of(builder, subject, is_item)?)
        }
        BaseType::Object if subject.spec.attributes.is_none() => Type::FreeForm,
        BaseType::Object => Type::Object(object(builder, subject, is_item)?),
        BaseType::ChangesOf(path) => Type::Changes(changes_type(builder, subject, path)?),
        BaseType::Named(name) => Type::Object(named(builder, name, at)?),
    })
}

/// A vendor may do without spellings of timestamps, but then no attribute can be one.
fn timestamp(builder: &Builder<'_, '_>, at: &Loc<'_>) -> Type {
    if builder.vendor.spec.timestamps.is_empty() {
        let message = "the vendor file has no spelling of a timestamp";
        let help = "add one under `timestamps` in the vendor file, or make the type `string`";
        let error = Diagnostic::error(Check::TimestampPattern, at.value(), message);
        if !builder.vendor.incomplete {
            builder.context.report(error.help(help));
        }
    }
    Type::Timestamp
}

fn object<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    is_item: bool,
) -> Option<usize> {
    let specs = subject.spec.attributes.as_ref()?;
    let wire = if is_item { names::singular(subject.wire) } else { subject.wire.to_owned() };
    let ident = type_ident(builder, subject, &wire)?;
    let doc = subject.spec.doc.clone();
    let path = subject.parent.path(subject.wire);
    let index = builder.new_object(ident.clone(), path.clone(), doc, false);
    let at = subject.at.child("attributes");
    if specs.is_empty() {
        let help = "list them, or remove `attributes` for a free-form object";
        builder.context.can_follow(Check::NoAttributes, at.key(), "there are no attributes", help);
    }
    let parent = Parent { ident, prefix: format!("{path}.") };
    attributes(builder, index, &parent, &at, specs);
    Some(index)
}

/// An object that is one of several.
fn one_of<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    is_item: bool,
) -> Option<usize> {
    let specs = subject.spec.one_of.as_ref()?;
    let told_by = kinds::told_by(builder, subject, specs)?;
    let index = kinds::empty(builder, subject, is_item)?;
    let at = subject.at.child("one_of");
    let kinds = specs.iter().map(|(value, name)| {
        let at = at.child(&value.to_string());
        let object = named(builder, name, &at)?;
        let variant = kinds::variant(builder, &at, (value, object))?;
        let (step, spec) = (told_by.step(value), spec::Attribute::from(name.clone()));
        let kind = lowered(&step, &spec, variant, Type::Object(object));
        Some(model::Attribute { kind: Some(value.clone()), ..kind })
    });
    let kinds: Option<Vec<model::Attribute>> = kinds.collect();
    kinds::fill(builder, index, told_by, (&at, kinds?));
    Some(index)
}

fn changes_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    path: &str,
) -> Option<usize> {
    if builder.within.is_some() {
        let message = "a type that events share cannot tell the changes of one event";
        let help = "declare the type in the file of the event";
        builder.context.error(Check::MisplacedKey, subject.at.child("type").value(), message, help);
        return None;
    }
    let changes = changes::empty(builder, subject, path)?;
    let idents = changes::inner_idents(builder, subject, &changes.ident);
    builder.changes.push(changes);
    let index = builder.changes.len() - 1;
    let at = subject.at.clone();
    builder.pending.push(PendingChanges { changes: index, at, spec: subject.spec, idents });
    Some(index)
}

/// The object of a declared type, or an error that suggests what was meant.
fn named<'a>(builder: &mut Builder<'a, '_>, name: &str, at: &Loc<'a>) -> Option<usize> {
    if let Some((name, declared)) = builder.declared.get_key_value(name) {
        let (name, declared) = (*name, declared.clone());
        if builder.within.is_none_or(|file| declared.is_known_in(file)) {
            return declared_object(builder, name, at);
        }
        unknown_there(builder, name, &declared, at);
        return None;
    }
    if BaseType::words().any(|word| word == name) {
        let message = format!("`{name}` is no declared type");
        let help = "declare an object under `types`, and name it here";
        builder.context.error(Check::UnknownType, at.value(), message, help);
        return None;
    }
    let known = BaseType::words().chain(builder.declared.keys().copied());
    let near = closest(name, known);
    if near.is_none() && builder.context.misses_types() {
        return None;
    }
    let suggestion = near.map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
    let message = format!("unknown type `{name}`{suggestion}");
    let error = Diagnostic::error(Check::UnknownType, at.value(), message);
    // A declared type may have been left out; a misspelled word is one in any case.
    let error = match near {
        Some(near) if BaseType::words().any(|word| word == near) => error,
        _ => error.can_follow(),
    };
    builder.context.report(error.help(format!("a type is {PHRASES}")));
    None
}

/// Reports that a type of a `types` file needs one that not all of its users know.
fn unknown_there(builder: &mut Builder<'_, '_>, name: &str, declared: &Declared<'_>, at: &Loc<'_>) {
    builder.context.note_used(std::iter::once(declared.at.key()));
    let message = format!("the type `{name}` is not known here, but to some of the events alone");
    let help = "declare it in a `types` file of this folder or of one around it";
    let error = Diagnostic::error(Check::UnknownType, at.value(), message);
    builder.context.report(error.related(declared.at.key(), "it is declared here").help(help));
}

/// The object of a declared type; it is lowered when it is first used.
pub(crate) fn declared_object<'a>(
    builder: &mut Builder<'a, '_>,
    name: &'a str,
    used: &Loc<'a>,
) -> Option<usize> {
    if let Some(index) = builder.lowered.get(name) {
        return Some(*index);
    }
    let declared = builder.declared.get(name)?.clone();
    if builder.open.contains(&name) {
        let chain = [builder.open.as_slice(), &[name]].concat().join(" > ");
        let message = format!("the type `{name}` contains itself: {chain}");
        let help = "payloads are finite; document the inner object with its own attributes";
        builder.context.error(Check::CyclicType, used.value(), message, help);
        return None;
    }
    builder.used.insert(name);
    let outer = std::mem::replace(&mut builder.within, declared.types_file());
    let index = new_declared(builder, name, &declared);
    builder.within = outer;
    let index = index?;
    builder.lowered.insert(name, index);
    Some(index)
}

fn new_declared<'a>(
    builder: &mut Builder<'a, '_>,
    name: &'a str,
    declared: &Declared<'a>,
) -> Option<usize> {
    let ident = builder.type_ident(name, "", &declared.at, "give the type another name")?;
    let index = builder.new_object(ident, name.to_owned(), declared.spec.doc.clone(), true);
    builder.open.push(name);
    let parent = Parent::declared(&builder.objects[index].ident, name);
    attributes(
        builder,
        index,
        &parent,
        &declared.at.child("attributes"),
        &declared.spec.attributes,
    );
    builder.open.pop();
    Some(index)
}
