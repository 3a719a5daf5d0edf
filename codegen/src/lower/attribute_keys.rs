//! Keys of an attribute that do not go together, or that its type has no use for.

use super::builder::Builder;
use super::subject::Subject;
use super::values;
use super::vendor::{unknown, unknown_at};
use crate::diagnostic::{Check, Diagnostic};
use crate::spec::{self, BaseType, ClaimKey, Format, TypePart, TypePhrase, did_you_mean};

/// Keys that contradict each other, or name what is not there; a missing description.
pub(crate) fn check(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) {
    let (context, spec, at) = (builder.context, subject.spec, subject.at);
    contradictions(builder, subject);
    evidence(builder, subject);
    if let Some(format) = &spec.format {
        check_format(builder, subject, format);
    }
    let platforms = at.child("platforms");
    builder.vendor.check_platforms(context, &platforms, &spec.platforms);
    check_types_on(builder, subject);
    if spec.doc.is_none() && !names_a_type(spec) {
        let message = format!("`{}` has no description", subject.wire);
        let help = "say in a few words of your own what it is for";
        let warning = Diagnostic::error(Check::NoDoc, at.key(), message).warning();
        context.report(warning.can_follow().help(help));
    }
}

/// A platform version has one of the types of the attribute, and has the attribute.
fn check_types_on(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) {
    let (context, spec) = (builder.context, subject.spec);
    let types = || spec.type_.iter().chain(&spec.also);
    for (platform, phrase) in &spec.type_on {
        let at = subject.at.child("type_on").child(platform);
        if builder.vendor.lacks_platform(platform) {
            let known = builder.vendor.spec.platforms.keys().map(String::as_str);
            unknown_at(context, at.key(), "platform", platform, known);
        } else if !spec.platforms.is_empty() && !spec.platforms.contains(platform) {
            let message = format!("`{}` is not there on `{platform}`", subject.wire);
            let help = format!("add `{platform}` to `platforms`, or remove it here");
            context.error(Check::Contradiction, at.key(), message, help);
        }
        if !types().any(|own| own == phrase) {
            let own: Vec<String> = types().map(|own| format!("`{own}`")).collect();
            let message = format!("`{phrase}` is no type of `{}`", subject.wire);
            let help = format!("name one of {}, or add it to `also`", own.join(", "));
            context.error(Check::Contradiction, at.value(), message, help);
        }
    }
}

/// A string has a format of the language, a timestamp a spelling of the vendor.
fn check_format(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>, format: &str) {
    let (context, at) = (builder.context, subject.at.child("format"));
    if !subject.spec.is_timestamp() {
        if Format::of_word(format).is_none() {
            unknown(context, &at, "format", format, Format::words());
        }
        return;
    }
    let spellings = &builder.vendor.spec.timestamps;
    let is_known = builder.vendor.incomplete || spellings.contains_key(format);
    // A vendor without spellings is reported at the type.
    if !is_known && !spellings.is_empty() {
        let names = spellings.keys().map(String::as_str);
        unknown(context, &at, "spelling of a timestamp", format, names);
    }
}

fn contradictions(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) {
    let spec = subject.spec;
    let required = spec.required.is_some();
    let (values, otherwise) = (spec.values.is_some(), spec.otherwise.is_some());
    let no_values = "there are no `values` that this could speak of";
    let is_one_of = spec.one_of.is_some();
    let wrong = [
        (
            required && (spec.optional.is_some() || spec.nullable.is_some()),
            "required",
            "an attribute that is required cannot be absent or null",
            "keep one of the claims",
        ),
        (
            required && (spec.null_when.is_some() || spec.only_when.is_some()),
            "required",
            "an attribute that is required is never absent or null",
            "keep one of the claims",
        ),
        (
            spec.always_null.is_some() && (required || says_more(spec)),
            "always_null",
            "an attribute that is always null has no value, and no condition of null",
            "keep one of the claims",
        ),
        (
            spec.default.is_some() && (required || spec.always_null.is_some()),
            "default",
            "an attribute that is required, or always null, has no other value where it is absent",
            "keep one of the claims",
        ),
        (
            spec.sensitive && spec.always.is_some(),
            "sensitive",
            "everybody knows a value that never differs",
            "remove `sensitive` or `always`",
        ),
        (
            spec.sensitive && spec.always_null.is_some(),
            "sensitive",
            "an attribute that is always null has no value to hide",
            "remove `sensitive` or `always_null`",
        ),
        (
            spec.closed && otherwise,
            "otherwise",
            "a closed list of values has no others",
            "remove `closed` or `otherwise`",
        ),
        (
            spec.items_nullable.is_some() && !has_typed_items(spec),
            "items_nullable",
            "items of any type may be null anyway",
            "remove `items_nullable`, or give the items a type",
        ),
        (
            spec.closed && values && has_free_type(subject),
            "closed",
            "one of the types has no values, and so any value of it can come",
            "list values of each type, or remove `closed`",
        ),
        (
            is_one_of && spec.told_by.is_none(),
            "one_of",
            "nothing tells which of the objects it is",
            "add `told_by: NAME`: an attribute of the object, or `.NAME` for one beside it",
        ),
        (
            !is_one_of && spec.told_by.is_some(),
            "told_by",
            "there is no `one_of` that this could speak of",
            "add `one_of: { VALUE: TYPE }`",
        ),
        (
            is_one_of && spec.attributes.is_some(),
            "one_of",
            "each of the objects has attributes of its own",
            "list the attributes in the declared types",
        ),
        (!values && spec.closed, "closed", no_values, "add `values`"),
        (!values && !spec.closed && otherwise, "otherwise", no_values, "add `values`"),
    ];
    for (_, key, message, help) in wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong) {
        let at = subject.at.child(key).key();
        builder.context.error(Check::Contradiction, at, message, help);
    }
}

/// Returns true if something is said of when an attribute is null, or of what it is otherwise.
fn says_more(spec: &spec::Attribute) -> bool {
    let whens = [&spec.null_when, &spec.present_when, &spec.only_when];
    let is_value = spec.always.is_some() || spec.equals.is_some() || spec.value_when.is_some();
    spec.nullable.is_some() || is_value || whens.into_iter().any(Option::is_some)
}

/// Returns true if an attribute can be a string or an integer and lists values of one of the two.
fn has_free_type(subject: &Subject<'_, '_>) -> bool {
    values::are_of(subject, false) != values::are_of(subject, true)
}

/// Returns true if no array and no map has items of any type, or if there is one whose items have a
/// type.
fn has_typed_items(spec: &spec::Attribute) -> bool {
    let phrases = spec.type_.iter().chain(&spec.also).map(|phrase| TypePhrase::parse(phrase));
    let mut lists = phrases.filter(|phrase| !matches!(phrase, TypePhrase::One(_))).peekable();
    lists.peek().is_none() || lists.any(|phrase| *phrase.base() != BaseType::Any)
}

/// Evidence is for claims that the attribute makes.
fn evidence(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) {
    let given = subject.spec.evidence.iter().flat_map(|evidence| evidence.0.keys().copied());
    let made: Vec<ClaimKey> = subject.spec.claims().collect();
    for claim in given.filter(|claim| !made.contains(claim)) {
        let keys = made.iter().map(|made| made.key());
        let near = did_you_mean(claim.key(), keys.clone());
        let message =
            format!("evidence for `{}`, which this attribute does not have{near}", claim.key());
        let help = format!("its claims are {}", keys.collect::<Vec<_>>().join(", "));
        let at = subject.at.child("evidence").child(claim.key()).key();
        builder.context.error(Check::MisplacedKey, at, message, help);
    }
}

/// Returns whether the attribute has a declared type, which has a description.
fn names_a_type(spec: &spec::Attribute) -> bool {
    let phrase = TypePhrase::parse(spec.type_.as_deref().unwrap_or_default());
    matches!(phrase, TypePhrase::One(BaseType::Named(_)))
}

/// The keys that describe a part of the type need a type that has the part.
pub(crate) fn check_parts(
    builder: &Builder<'_, '_>,
    subject: &Subject<'_, '_>,
    phrase: &TypePhrase,
) {
    let also = subject.spec.also.iter();
    let also: Vec<TypePhrase> = also.map(|text| TypePhrase::parse(text)).collect();
    let phrases: Vec<&TypePhrase> = std::iter::once(phrase).chain(&also).collect();
    // Nobody knows what an unknown type was meant to be.
    let is_unknown = |base: &BaseType| match base {
        BaseType::Named(name) => !builder.declared.contains_key(name.as_str()),
        _ => false,
    };
    if phrases.iter().any(|phrase| is_unknown(phrase.base())) {
        return;
    }
    for key in subject.spec.given() {
        if let Some(part) = key.part
            && !phrases.iter().any(|phrase| has(phrase, part))
        {
            let (message, help) = missing(part);
            builder.context.error(
                Check::MisplacedKey,
                subject.at.child(key.name).key(),
                message,
                help,
            );
        }
    }
}

fn has(phrase: &TypePhrase, part: TypePart) -> bool {
    let base = phrase.base();
    match part {
        TypePart::Items => !matches!(phrase, TypePhrase::One(_)),
        TypePart::Attributes | TypePart::Kinds => matches!(base, BaseType::Object),
        TypePart::Array => matches!(phrase, TypePhrase::ArrayOf(_)),
        TypePart::Number => {
            matches!(base, BaseType::Integer | BaseType::Number | BaseType::String)
        }
        TypePart::Text | TypePart::Pattern => {
            matches!(base, BaseType::String | BaseType::StringId)
        }
        TypePart::Values => matches!(base, BaseType::String | BaseType::Integer),
        TypePart::Format => matches!(base, BaseType::String | BaseType::Timestamp),
        TypePart::Utc => matches!(base, BaseType::Timestamp),
        TypePart::Changes => matches!(base, BaseType::ChangesOf(_)),
    }
}

/// Why a type has no use for a key, and what to do.
fn missing(part: TypePart) -> (&'static str, &'static str) {
    match part {
        TypePart::Attributes => {
            ("only an object has attributes", "make the type `object` or `array of objects`")
        }
        TypePart::Kinds => {
            ("only an object is one of several", "make the type `object` or `array of objects`")
        }
        TypePart::Values => {
            ("only strings and integers have named values", "make the type `string` or `integer`")
        }
        TypePart::Format => (
            "only a string or a timestamp has a format",
            "make the type `string`, or `timestamp` for a spelling of the vendor",
        ),
        TypePart::Items => (
            "only an array or a map has items",
            "make the type `array of …` or `map of …`, or say `nullable` of the attribute itself",
        ),
        TypePart::Array => (
            "only an array has a number of items",
            "make the type `array of …`, or limit a string by `min_length` and `max_length`",
        ),
        TypePart::Number => (
            "only a number has a least and a greatest value",
            "make the type `integer` or `number`, or limit a string by `min_length` and `max_length`",
        ),
        TypePart::Text => (
            "only a string has a number of characters",
            "make the type `string`, or limit a number by `minimum` and `maximum`",
        ),
        TypePart::Pattern => (
            "only a string matches a pattern",
            "make the type `string`, or limit a number by `minimum` and `maximum`",
        ),
        TypePart::Utc => ("only a timestamp is in UTC", "make the type `timestamp`"),
        TypePart::Changes => ("only changes have pairs", "make the type `changes of PATH`"),
    }
}
