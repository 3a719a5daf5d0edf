//! Attributes: their names, their types, and keys that do not go together.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::context::Loc;
use super::schema::{Builder, PendingChanges, Placed};
use super::{changes, union, values};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{self, Evidence, JsonType, Type, names};
use crate::spec::{self, BaseType, PHRASES, TypePhrase, closest};

/// How deep objects may nest, declared types counted at each of their places.
const DEEPEST: usize = 32;

/// What the strings of an attribute can look like.
const FORMATS: [&str; 4] = ["email", "rails time zone", "url", "uuid"];

/// The object that attributes belong to.
pub(crate) struct Parent {
    /// Its Rust name, to put in front of the names of enums; empty at the top.
    pub(crate) ident: String,
    /// What to put in front of a wire name to name the attribute: `actor.`, or `Agent.`.
    pub(crate) prefix: String,
}

impl Parent {
    pub(crate) fn root() -> Self {
        Self {
            ident: String::new(),
            prefix: String::new(),
        }
    }

    pub(crate) fn declared(ident: &str, name: &str) -> Self {
        Self {
            ident: ident.to_owned(),
            prefix: format!("{name}."),
        }
    }

    pub(crate) fn path(&self, wire: &str) -> String {
        format!("{}{wire}", self.prefix)
    }
}

/// An attribute whose type is being lowered.
pub(crate) struct Subject<'s, 'a> {
    pub(crate) parent: &'s Parent,
    pub(crate) at: &'s Loc<'a>,
    pub(crate) wire: &'a str,
    pub(crate) spec: &'a spec::Attribute,
}

/// Lowers the attributes of an object that is in the builder already.
pub(crate) fn attributes<'a>(
    builder: &mut Builder<'a, '_>,
    object: usize,
    parent: &Parent,
    at: &Loc<'a>,
    specs: &'a IndexMap<String, spec::Attribute>,
) {
    if builder.depth == DEEPEST {
        builder.left_out = true;
        let message = format!("objects nested more than {DEEPEST} levels deep");
        let help = "make one of them free-form: an `object` without `attributes`";
        builder
            .context
            .error(Check::TooDeep, at.key(), message, help);
        return;
    }
    builder.depth += 1;
    let mut fields = BTreeMap::new();
    let mut wires = BTreeMap::new();
    for (wire, spec) in specs {
        let at = at.child(wire);
        let subject = Subject {
            parent,
            at: &at,
            wire,
            spec,
        };
        check_keys(builder, &subject);
        for name in [wire].into_iter().chain(&spec.accepts) {
            let message = format!("two attributes arrive under the name `{name}`");
            unique(
                builder,
                &mut wires,
                name,
                &at,
                &message,
                "remove one of them",
            );
        }
        let Some(field) = field(builder, &subject) else {
            builder.left_out = true;
            continue;
        };
        let message = format!("two attributes become the Rust field `{field}`");
        unique(
            builder,
            &mut fields,
            &field,
            &at,
            &message,
            "add `field_name: …` to one of them",
        );
        let Some(ty) = type_of(builder, &subject) else {
            builder.left_out = true;
            continue;
        };
        let attributes = &mut builder.objects[object].attributes;
        attributes.push(lowered(wire, spec, field, ty));
        let attribute = attributes.len() - 1;
        builder.placed.push(Placed {
            object,
            attribute,
            at,
            spec,
        });
    }
    builder.depth -= 1;
}

fn lowered(wire: &str, spec: &spec::Attribute, field: String, ty: Type) -> model::Attribute {
    model::Attribute {
        wire: wire.to_owned(),
        accepts: spec.accepts.clone(),
        field,
        doc: spec.doc.clone(),
        ty,
        phrase: spec.type_.clone().unwrap_or_default(),
        also: spec.also.clone(),
        format: spec.format.clone(),
        required: spec.required.clone(),
        optional: spec.optional.clone(),
        nullable: spec.nullable.clone(),
        null_when: None,
        present_when: None,
        only_when: None,
        always: spec.always.clone(),
        equals: None,
        evidence: spec.evidence.clone().unwrap_or(Evidence::DOCUMENTED),
        platforms: spec.platforms.clone(),
        example: spec.example.clone(),
        pairs_in: spec.pairs_in.clone(),
    }
}

/// Reports a name that is taken, with both places.
fn unique<'a>(
    builder: &Builder<'a, '_>,
    taken: &mut BTreeMap<String, Loc<'a>>,
    name: &str,
    at: &Loc<'a>,
    message: &str,
    help: &str,
) {
    let Some(first) = taken.insert(name.to_owned(), at.clone()) else {
        return;
    };
    let error = if first.key() == at.key() {
        let message = format!("this attribute has the name `{name}` twice");
        Diagnostic::error(Check::NameClash, at.key(), message).help("remove it from `accepts`")
    } else {
        let error = Diagnostic::error(Check::NameClash, at.key(), message);
        error.related(first.key(), "the other one").help(help)
    };
    builder.context.report(error);
}

fn field(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) -> Option<String> {
    if let Some(name) = &subject.spec.field_name {
        if names::field_name(name).as_ref() == Some(name) {
            return Some(name.clone());
        }
        let message = format!("`{name}` cannot be the name of a field");
        let at = subject.at.child("field_name").value();
        builder.context.error(
            Check::NoName,
            at,
            message,
            "use lower-case letters, digits and `_`",
        );
        return None;
    }
    let field = names::field_name(subject.wire);
    if field.is_none() {
        let message = format!("no Rust name can be made of `{}`", subject.wire);
        builder.context.error(
            Check::NoName,
            subject.at.key(),
            message,
            "add `field_name: …`",
        );
    }
    field
}

/// Keys that contradict each other, or say nothing on such an attribute.
fn check_keys(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) {
    let (spec, at) = (subject.spec, subject.at);
    let error = |key: &str, message: &str, help: &str| {
        builder
            .context
            .error(Check::Contradiction, at.child(key).key(), message, help);
    };
    if spec.required.is_some() && (spec.optional.is_some() || spec.nullable.is_some()) {
        error(
            "required",
            "an attribute that is required cannot be absent or null",
            "keep one of the claims",
        );
    }
    if spec.required.is_some() && (spec.null_when.is_some() || spec.only_when.is_some()) {
        error(
            "required",
            "an attribute that is required is never absent or null",
            "keep one of the claims",
        );
    }
    if spec.closed && spec.otherwise.is_some() {
        error(
            "otherwise",
            "a closed list of values has no others",
            "remove `closed` or `otherwise`",
        );
    }
    if spec.values.is_none() && (spec.closed || spec.otherwise.is_some()) {
        let key = if spec.closed { "closed" } else { "otherwise" };
        error(
            key,
            "there are no `values` that this could speak of",
            "add `values`",
        );
    }
    if let Some(format) = &spec.format
        && !FORMATS.contains(&format.as_str())
    {
        let at = at.child("format");
        super::vendor::unknown(builder.context, &at, "format", format, FORMATS.into_iter());
    }
    builder
        .vendor
        .check_platforms(builder.context, &at.child("platforms"), &spec.platforms);
    if spec.doc.is_none() && !names_a_type(spec) {
        let warning = Diagnostic::error(
            Check::NoDoc,
            at.key(),
            format!("`{}` has no description", subject.wire),
        );
        builder.context.report(
            warning
                .warning()
                .can_follow()
                .help("say in a few words of your own what it is for"),
        );
    }
}

/// Whether the attribute has a declared type, which has a description.
fn names_a_type(spec: &spec::Attribute) -> bool {
    let phrase = TypePhrase::parse(spec.type_.as_deref().unwrap_or_default());
    matches!(phrase, TypePhrase::One(BaseType::Named(_)))
}

fn type_of<'a>(builder: &mut Builder<'a, '_>, subject: &Subject<'_, 'a>) -> Option<Type> {
    let Some(text) = subject.spec.type_.as_deref() else {
        let message = format!("the attribute `{}` has no type", subject.wire);
        let help = format!("add `type: …`: {PHRASES}");
        let error = Diagnostic::error(Check::NoType, subject.at.key(), message);
        builder.context.report(error.can_follow().help(help));
        return None;
    };
    let phrase = TypePhrase::parse(text);
    check_parts(builder, subject, &phrase);
    let ty = phrase_type(builder, subject, &phrase, &subject.at.child("type"))?;
    let ty = union::with_others(builder, subject, ty)?;
    if subject.spec.type_name.is_some() && !has_own_type(builder, &ty) {
        let at = subject.at.child("type_name").key();
        let message = "there is no type of its own that this could name";
        builder
            .context
            .error(Check::MisplacedKey, at, message, "remove `type_name`");
    }
    Some(ty)
}

/// Whether a Rust type is made for the attribute, which then has a name.
fn has_own_type(builder: &Builder<'_, '_>, ty: &Type) -> bool {
    match ty {
        Type::Object(index) => !builder.objects[*index].declared,
        Type::Enum(_) | Type::Union(_) | Type::Changes(_) => true,
        Type::Array(inner) | Type::Map(inner) => has_own_type(builder, inner),
        _ => false,
    }
}

/// The keys that describe a part of the type need a type that has the part.
fn check_parts(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>, phrase: &TypePhrase) {
    let (spec, at) = (subject.spec, subject.at);
    let mut bases = vec![base(phrase).clone()];
    bases.extend(
        spec.also
            .iter()
            .map(|text| base(&TypePhrase::parse(text)).clone()),
    );
    // Nobody knows what an unknown type was meant to be.
    let is_known = |name: &String| builder.declared.contains_key(name.as_str());
    if bases
        .iter()
        .any(|it| matches!(it, BaseType::Named(name) if !is_known(name)))
    {
        return;
    }
    let has = |wanted: fn(&BaseType) -> bool| bases.iter().any(wanted);
    let error = |key: &str, message: &str, help: &str| {
        builder
            .context
            .error(Check::MisplacedKey, at.child(key).key(), message, help);
    };
    if spec.attributes.is_some() && !has(|it| *it == BaseType::Object) {
        error(
            "attributes",
            "only an object has attributes",
            "make the type `object` or `array of objects`",
        );
    }
    if spec.values.is_some() && !has(|it| matches!(it, BaseType::String | BaseType::Integer)) {
        error(
            "values",
            "only strings and integers have named values",
            "make the type `string` or `integer`",
        );
    }
    if spec.format.is_some() && !has(|it| *it == BaseType::String) {
        error(
            "format",
            "only a string has a format",
            "make the type `string`",
        );
    }
    let of_changes = [
        ("pair", spec.pair.is_some()),
        ("pairs_in", spec.pairs_in.is_some()),
        ("except", !spec.except.is_empty()),
    ];
    for (key, _) in of_changes.into_iter().filter(|(_, there)| *there) {
        if !has(|it| matches!(it, BaseType::ChangesOf(_))) {
            error(
                key,
                "only changes have pairs",
                "make the type `changes of PATH`",
            );
        }
    }
}

fn base(phrase: &TypePhrase) -> &BaseType {
    match phrase {
        TypePhrase::One(base) => base,
        TypePhrase::ArrayOf(inner) | TypePhrase::MapOf(inner) => base(inner),
    }
}

/// The type that a phrase means for an attribute.
pub(crate) fn phrase_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    phrase: &TypePhrase,
    at: &Loc<'a>,
) -> Option<Type> {
    match phrase {
        TypePhrase::One(base) => base_type(builder, subject, base, at, false),
        TypePhrase::ArrayOf(inner) => item_type(builder, subject, inner, at)
            .map(Box::new)
            .map(Type::Array),
        TypePhrase::MapOf(inner) => item_type(builder, subject, inner, at)
            .map(Box::new)
            .map(Type::Map),
    }
}

fn item_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    phrase: &TypePhrase,
    at: &Loc<'a>,
) -> Option<Type> {
    match phrase {
        TypePhrase::One(base) => base_type(builder, subject, base, at, true),
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
        BaseType::String | BaseType::Integer if subject.spec.values.is_some() => Type::Enum(
            values::enum_type(builder, subject, *base == BaseType::Integer)?,
        ),
        BaseType::String => Type::String,
        BaseType::Integer => Type::Integer,
        BaseType::Number => Type::Number,
        BaseType::Boolean => Type::Boolean,
        BaseType::Any => Type::Any,
        BaseType::StringId => Type::Id(JsonType::String),
        BaseType::IntegerId => Type::Id(JsonType::Integer),
        BaseType::Timestamp => Type::Timestamp,
        BaseType::EpochTime => Type::EpochTime,
        BaseType::Object if subject.spec.attributes.is_none() => Type::FreeForm,
        BaseType::Object => Type::Object(object(builder, subject, is_item)?),
        BaseType::ChangesOf(path) => Type::Changes(changes_type(builder, subject, path)?),
        BaseType::Named(name) => Type::Object(named(builder, name, at)?),
    })
}

fn object<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    is_item: bool,
) -> Option<usize> {
    let specs = subject.spec.attributes.as_ref()?;
    let wire = if is_item {
        names::singular(subject.wire)
    } else {
        subject.wire.to_owned()
    };
    let ident = type_ident(builder, subject, &wire)?;
    let doc = subject.spec.doc.clone();
    let index = builder.new_object(ident.clone(), doc, false);
    let at = subject.at.child("attributes");
    if specs.is_empty() {
        let help = "list them, or remove `attributes` for a free-form object";
        builder.context.can_follow(
            Check::NoAttributes,
            at.key(),
            "there are no attributes",
            help,
        );
    }
    let parent = Parent {
        ident,
        prefix: format!("{}.", subject.parent.path(subject.wire)),
    };
    attributes(builder, index, &parent, &at, specs);
    Some(index)
}

/// The Rust name of the type of an attribute, as the spec gives it or from a wire name.
pub(crate) fn type_ident<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    wire: &str,
) -> Option<String> {
    match &subject.spec.type_name {
        // The name is that of the union, of which this is only one of the types.
        Some(name) if subject.spec.also.is_empty() => given_ident(builder, subject, name),
        _ => {
            let help = "add `type_name: …`";
            builder.type_ident(wire, &subject.parent.ident, subject.at, help)
        }
    }
}

/// The Rust name of a type as the spec gives it.
pub(crate) fn given_ident<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    name: &str,
) -> Option<String> {
    if names::is_type_name(name) {
        return builder.claim(name.to_owned(), subject.at);
    }
    let message = format!("`{name}` cannot be the name of a type");
    let at = subject.at.child("type_name").value();
    let help = "use a name in CamelCase that Rust does not use";
    builder.context.error(Check::NoName, at, message, help);
    None
}

fn changes_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    path: &str,
) -> Option<usize> {
    let changes = changes::empty(builder, subject, path)?;
    builder.changes.push(changes);
    let index = builder.changes.len() - 1;
    let at = subject.at.clone();
    builder.pending.push(PendingChanges {
        changes: index,
        at,
        spec: subject.spec,
    });
    Some(index)
}

/// The object of a declared type, or an error that suggests what was meant.
fn named<'a>(builder: &mut Builder<'a, '_>, name: &str, at: &Loc<'a>) -> Option<usize> {
    if let Some(name) = builder.declared.keys().find(|it| **it == name).copied() {
        return builder.declared_object(name, at);
    }
    let known = BaseType::WORDS
        .into_iter()
        .chain(builder.declared.keys().copied());
    let near = closest(name, known);
    if near.is_none() && builder.context.misses_types() {
        return None;
    }
    let suggestion = near.map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
    let message = format!("unknown type `{name}`{suggestion}");
    let error = Diagnostic::error(Check::UnknownType, at.value(), message);
    // A declared type may have been left out; a misspelled word is one in any case.
    let error = match near {
        Some(near) if BaseType::WORDS.contains(&near) => error,
        _ => error.can_follow(),
    };
    builder
        .context
        .report(error.help(format!("a type is {PHRASES}")));
    None
}
