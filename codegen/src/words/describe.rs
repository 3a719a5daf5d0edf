//! Sentences about an attribute as the spec has it, for rustdoc and reference pages alike.

use indexmap::IndexMap;

use super::line::capital;
use super::markdown::{code, prose};
use super::page::PAGE;
use crate::model::words::{self, Form};
use crate::model::{
    Attribute, ChangeShape, ChangesType, ClaimKey, Condition, Deprecation, Erratum, Evidence,
    EvidenceKind, Facets, Json, KindStep, Limit, Note, Path, Scalar, Schema, Side, Test, Type,
    Within,
};
use crate::spec::{Measure, OneOrMany};

/// When an object is of a kind.
pub(crate) fn kind(own: &Attribute, value: &Scalar) -> String {
    let step = KindStep::of(&own.wire);
    let teller = step.map(|step| teller(step.name, step.is_beside)).unwrap_or_default();
    format!("If {teller} is {}.", code(&value.to_string()))
}

/// The attribute that tells the kind of an object.
pub(crate) fn teller(name: &str, is_beside: bool) -> String {
    let beside = if is_beside { " beside it" } else { "" };
    format!("{}{beside}", code(name))
}

/// The type of an attribute, as the page prints it, with its format.
pub(crate) fn type_words(attribute: &Attribute) -> String {
    let mut words = prose(&attribute.phrase);
    if let Some(format) = attribute.format_name() {
        words.push_str(&format!(" ({})", prose(format)));
    }
    for also in &attribute.also {
        words.push_str(&format!(", also {}", prose(also)));
    }
    words
}

/// Presence, nullability and everything else that is claimed of an attribute.
pub(crate) fn claims(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let mut claims = vec![presence(attribute)];
    if let Some(why) = &attribute.items_nullable {
        claims.push(format!("{} may be null{}.", item_words(&attribute.ty), evidence(why)));
    }
    claims.extend(schema.told_by_of(attribute).map(|told_by| {
        let teller = teller(&told_by.name, told_by.is_beside);
        format!("One of several: {teller} tells which.")
    }));
    claims.extend(limits(attribute));
    claims.extend(pattern(attribute));
    claims.extend(ties(schema, attribute, None));
    claims.extend(life(attribute));
    if !attribute.accepts.is_empty() {
        claims.push(format!("Also accepted as {}.", codes(&attribute.accepts)));
    }
    if attribute.evidence.kind != EvidenceKind::Documented {
        claims.push(format!("Not on the {PAGE}{}.", evidence(&attribute.evidence)));
    }
    if !attribute.platforms.is_empty() {
        let platforms: Vec<String> =
            attribute.platforms.iter().map(|platform| prose(platform)).collect();
        claims.push(format!("On {} only.", platforms.join(" and ")));
    }
    let types_on = attribute.type_on.iter();
    claims.extend(types_on.map(|(platform, phrase)| format!("On {}: {phrase}.", prose(platform))));
    claims.extend(other_evidence(attribute));
    claims
}

/// The claims that tie an attribute to a condition, to a value or to another attribute; at one of its
/// paths or at all of them.
pub(crate) fn ties(schema: &Schema, attribute: &Attribute, at: Option<&Path>) -> Vec<String> {
    let mut ties = null_claims(schema, attribute);
    if let Some(evidence) = &attribute.always_null {
        ties.push(format!("Always null{}.", unless_documented(evidence)));
    }
    if let Some(evidence) = &attribute.utc {
        ties.push(format!("In UTC{}.", unless_documented(evidence)));
    }
    if let Some(value) = &attribute.always {
        let own = attribute.claims.get(&ClaimKey::Always);
        let why = own.map_or_else(String::new, unless_documented);
        ties.push(format!("Always {}{why}.", code(&value.to_string())));
    }
    if let Some(equals) = &attribute.equals {
        let why = unless_documented(&equals.evidence);
        ties.push(format!("Equals {}{why}.", code(&equals.path.to_string())));
    }
    let values_when = attribute.value_when.iter();
    let values_when = values_when.filter(|claim| at.is_none_or(|path| claim.is_about(path)));
    ties.extend(values_when.map(|claim| {
        let condition = condition(&schema.conditions[claim.condition]);
        let is = match &claim.only_at {
            Some(path) if at.is_none() => format!("At {}, is", code(&path.to_string())),
            _ => "Is".to_owned(),
        };
        format!(
            "{is} {} when {condition}{}.",
            values(&claim.values),
            unless_documented(&claim.evidence)
        )
    }));
    ties
}

/// Limits of an attribute, or of the items of its arrays and the values of its maps.
fn limits(attribute: &Attribute) -> impl Iterator<Item = String> {
    attribute.limits.iter().map(|(limit, bound)| {
        let words = limit.in_words(bound);
        let why = attribute.claims.get(&limit.claim()).map_or_else(String::new, unless_documented);
        let is_list = matches!(attribute.ty, Type::Array(_) | Type::Map(_));
        if is_list && limit.measure() != Measure::Items {
            format!("{}: {words}{why}.", item_words(&attribute.ty))
        } else {
            format!("{}{why}.", capital(&words))
        }
    })
}

/// The pattern of an attribute, or of the items of its arrays and the values of its maps.
fn pattern(attribute: &Attribute) -> Option<String> {
    let pattern = code(attribute.pattern.as_ref()?.as_str());
    let why = attribute.claims.get(&ClaimKey::Pattern).map_or_else(String::new, unless_documented);
    let is_list = matches!(attribute.ty, Type::Array(_) | Type::Map(_));
    let verb = if is_list { "match" } else { "Matches" };
    let subject = is_list.then(|| format!("{} ", item_words(&attribute.ty)));
    Some(format!("{}{verb} {pattern}{why}.", subject.unwrap_or_default()))
}

/// What holds where an attribute is absent, who sets it, since when it is there, and whether it is
/// deprecated.
fn life(attribute: &Attribute) -> impl Iterator<Item = String> {
    let why = |claim| unless_documented(attribute.evidence_of(claim));
    let since = attribute.since.as_ref();
    let since = since.map(|since| format!("Since {}{}.", code(since), why(ClaimKey::Since)));
    let deprecated = attribute.deprecated.as_ref().map(|deprecated| {
        let since = deprecated.since.as_deref().map(|since| format!(" since {}", code(since)));
        let instead = deprecated.instead.as_ref();
        let instead = instead.map(|path| format!(": use {} instead", code(&path.to_string())));
        let (since, instead) = (since.unwrap_or_default(), instead.unwrap_or_default());
        format!("Deprecated{since}{}{instead}.", why(ClaimKey::Deprecated))
    });
    let default = attribute.default.as_ref();
    let default = default
        .map(|value| format!("{} if absent{}.", code(&compact(value)), why(ClaimKey::Default)));
    let read_only = attribute.read_only.then(|| format!("Read-only{}.", why(ClaimKey::ReadOnly)));
    let sensitive = attribute.sensitive.then(|| format!("Sensitive{}.", why(ClaimKey::Sensitive)));
    let who = read_only.into_iter().chain(sensitive);
    default.into_iter().chain(who).chain(since).chain(deprecated)
}

/// Words of a message about a value that is deprecated.
pub(crate) fn deprecated(own: &Deprecation) -> String {
    let since = own.since.as_ref().map(|since| format!(" since {since}")).unwrap_or_default();
    let instead = own.instead.as_ref().map(|path| format!(": use `{path}` instead"));
    format!("deprecated{since}{}", instead.unwrap_or_default())
}

/// The evidence of claims that are told without it.
fn other_evidence(attribute: &Attribute) -> Option<String> {
    let is_told = |claim: &ClaimKey| {
        use ClaimKey::{
            Always, Deprecated, Equals, NullWhen, OnlyWhen, PresentWhen, Since, ValueWhen,
        };
        matches!(claim, Always | Equals | NullWhen | OnlyWhen | PresentWhen | ValueWhen)
            || matches!(claim, Since | Deprecated | ClaimKey::Default | ClaimKey::Pattern)
            || matches!(claim, ClaimKey::ReadOnly | ClaimKey::Sensitive)
            || Limit::ALL.iter().any(|limit| limit.claim() == *claim)
    };
    let others = attribute.claims.iter().filter(|(claim, _)| !is_told(claim));
    let others: Vec<String> =
        others.map(|(claim, why)| format!("{}{}", code(claim.key()), evidence(why))).collect();
    (!others.is_empty()).then(|| format!("Evidence: {}.", others.join(", ")))
}

/// The items of an array or the values of a map.
fn item_words(ty: &Type) -> &'static str {
    match ty {
        Type::Map(inner) if !matches!(inner.not_null(), Type::Array(_) | Type::Map(_)) => "Values",
        Type::Array(inner) | Type::Map(inner) => item_words(inner),
        _ => "Items",
    }
}

fn presence(attribute: &Attribute) -> String {
    match (&attribute.required, &attribute.optional, &attribute.nullable) {
        (Some(why), ..) => format!("Required{}.", evidence(why)),
        (None, Some(why), None) => format!("Optional: may be absent{}.", evidence(why)),
        (None, None, Some(why)) => format!("Optional: may be null{}.", evidence(why)),
        (None, Some(absent), Some(null)) => {
            format!("Optional: may be absent{} or null{}.", evidence(absent), evidence(null))
        }
        (None, None, None) => "Optional.".to_owned(),
    }
}

fn null_claims(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let claims = [
        ("Null when", &attribute.null_when),
        ("Present when", &attribute.present_when),
        ("Present only when", &attribute.only_when),
    ];
    let claim = |(words, when): (&str, &Option<crate::model::When>)| {
        let when = when.as_ref()?;
        let condition = condition(&schema.conditions[when.condition]);
        Some(format!("{words} {condition}{}.", unless_documented(&when.evidence)))
    };
    claims.into_iter().filter_map(claim).collect()
}

/// Paths and values as code.
const CODE: Form = Form { path: code, value: |value| code(&value.to_string()) };

/// A condition in words: "`actor.type` is `system`".
pub(crate) fn condition(condition: &Condition) -> String {
    let alternatives = condition.alternatives.iter();
    let tests = alternatives.map(|tests| tests.iter().map(|test| (&test.path, &test.expected)));
    words::condition(tests, CODE)
}

/// A condition that does not hold, in words: "`actor.type` is not `system`".
pub(crate) fn unmet(condition: &Condition) -> String {
    let any_of = |tests: &Vec<Test>| {
        let tests = tests.iter().map(|test| words::unmet_test(&test.path, &test.expected, CODE));
        tests.collect::<Vec<_>>().join(" or ")
    };
    condition.alternatives.iter().map(any_of).collect::<Vec<_>>().join(", and ")
}

/// Values as alternatives.
pub(crate) fn values(values: &[Scalar]) -> String {
    words::any_of(values, CODE)
}

/// The kind of evidence and why, in brackets.
pub(crate) fn evidence(evidence: &Evidence) -> String {
    match &evidence.why {
        Some(why) => format!(" ({}: {})", evidence.kind, prose(why)),
        None => format!(" ({})", evidence.kind),
    }
}

/// The words of [`evidence`], and none for a claim that the page itself makes.
pub(crate) fn unless_documented(found: &Evidence) -> String {
    if *found == Evidence::DOCUMENTED { String::new() } else { evidence(found) }
}

/// An erratum in one sentence.
pub(crate) fn erratum(schema: &Schema, erratum: &Erratum) -> String {
    format!(
        "the page says: {}. Here: {}{}",
        facets(schema, &erratum.page),
        own_facets(schema, erratum),
        evidence(&erratum.evidence)
    )
}

/// A note in one sentence.
pub(crate) fn note(note: &Note) -> String {
    let (page, spec) = (prose(&note.page), prose(&note.spec));
    format!("the page says: {page}. Here: {spec}{}", evidence(&note.evidence))
}

/// The spec's side of an erratum, in words.
pub(crate) fn own_facets(schema: &Schema, erratum: &Erratum) -> String {
    if erratum.spec == Facets::default() {
        "not so".to_owned()
    } else {
        facets(schema, &erratum.spec)
    }
}

/// The facets of a claim, in words.
pub(crate) fn facets(schema: &Schema, facets: &Facets) -> String {
    let with = |words: &str, value: Option<String>| value.map(|value| format!("{words} {value}"));
    let as_prose = |text: &Option<String>| text.as_deref().map(prose);
    let as_code = |text: &Option<String>| text.as_deref().map(code);
    let when = |words: &str, name: &Option<String>| {
        name.as_ref().map(|name| under_condition(schema, words, name))
    };
    let words = [
        with("type", as_prose(&facets.type_)),
        with("also", facets.also.as_ref().map(|names| prose(&names.join(", ")))),
        with("format", as_prose(&facets.format)),
        with("pattern", as_code(&facets.pattern)),
        with("named", as_code(&facets.name)),
        facets.accepts.as_deref().map(accepts),
        with("values", facets.values.as_deref().map(codes)),
        with("always", facets.always.as_ref().map(|value| code(&value.to_string()))),
        with("equals", as_code(&facets.equals)),
        facets.value_when.as_ref().map(|value_when| values_when(schema, value_when)),
        facets.pair.as_ref().map(pair_facet),
        facets.pair_of.as_ref().map(pairs_of),
        with("a list of pairs in", as_code(&facets.pairs_in)),
        facets.within.as_deref().map(within),
        facets.except.as_deref().map(except),
        when("null", &facets.null_when),
        when("present", &facets.present_when),
        when("present only", &facets.only_when),
        with("default", facets.default.as_ref().map(|value| code(&compact(value)))),
        facets.read_only.map(|is| if is { "read-only" } else { "not read-only" }.to_owned()),
        facets.sensitive.map(|is| if is { "sensitive" } else { "not sensitive" }.to_owned()),
        facets.deprecated.as_ref().map(|deprecated| prose(&deprecated.to_string())),
        facets.listed.map(listed),
        with("a member of", as_code(&facets.under)),
        facets.subscribe.as_ref().map(files),
        with("example", facets.example.as_ref().map(|example| code(&compact(example)))),
    ];
    let limits = facets.limits().map(|(limit, bound)| limit.in_words(&bound));
    words.into_iter().flatten().chain(limits).collect::<Vec<_>>().join("; ")
}

/// The files that an app writes to subscribe.
fn files(files: &IndexMap<String, String>) -> String {
    let files = files.iter().map(|(file, says)| format!("{}: {}", code(file), code(says)));
    files.collect::<Vec<_>>().join(", ")
}

fn codes<T: ToString>(items: &[T]) -> String {
    items.iter().map(|item| code(&item.to_string())).collect::<Vec<_>>().join(", ")
}

fn pair_facet(shape: &ChangeShape) -> String {
    match shape {
        ChangeShape::Array(sides) if sides.len() == 2 => format!("{} value first", sides[0].word()),
        _ => format!("a change that is {}", shape_words(shape, code)),
    }
}

fn pairs_of(shapes: &IndexMap<String, ChangeShape>) -> String {
    let shapes = shapes.iter().map(|(name, shape)| {
        format!("a change of {} that is {}", code(name), shape_words(shape, code))
    });
    shapes.collect::<Vec<_>>().join(", ")
}

/// The words of a facet for a condition: a condition of the spec, `none`, or the words of the page.
fn under_condition(schema: &Schema, words: &str, name: &str) -> String {
    match (name, declared(schema, name)) {
        ("none", None) => format!("{words} under no condition"),
        (name, declared) => format!("{words} when {}", declared.unwrap_or_else(|| prose(name))),
    }
}

/// A condition of the spec in words, by its name.
fn declared(schema: &Schema, name: &str) -> Option<String> {
    schema.conditions.iter().find(|condition| condition.name == name).map(condition)
}

fn values_when(schema: &Schema, claims: &IndexMap<String, OneOrMany>) -> String {
    let claims = claims.iter().map(|(name, of_condition)| {
        let condition = declared(schema, name).unwrap_or_else(|| prose(name));
        format!("{} when {condition}", values(&of_condition.0))
    });
    claims.collect::<Vec<_>>().join(" and ")
}

fn accepts(names: &[String]) -> String {
    match names {
        [] => "no other name".to_owned(),
        names => format!("also accepted as {}", codes(names)),
    }
}

fn within(names: &[String]) -> String {
    match names {
        [] => "no changes inside changes".to_owned(),
        names => format!("changes inside the change of {}", codes(names)),
    }
}

fn except(names: &[String]) -> String {
    match names {
        [] => "typed changes of every attribute".to_owned(),
        names => format!("no typed changes of {}", codes(names)),
    }
}

fn listed(times: u32) -> String {
    match times {
        0 => "not listed".to_owned(),
        1 => "listed once".to_owned(),
        2 => "listed twice".to_owned(),
        more => format!("listed {more} times"),
    }
}

/// JSON on one line.
pub(crate) fn compact(json: &Json) -> String {
    serde_json::to_string(json).expect("a value always has a JSON text")
}

/// JSON on several lines.
pub(crate) fn pretty(json: &Json) -> String {
    serde_json::to_string_pretty(json).expect("a value always has a JSON text")
}

/// The place of an attribute for the reader of a type: its path, or its place in a declared type.
pub(crate) fn place(schema: &Schema, object: usize, attribute: &Attribute) -> String {
    let object = &schema.objects[object];
    let root = Path(Vec::new());
    match object.used_at.as_slice() {
        _ if object.declared => format!("{}.{}", object.ident, attribute.wire),
        [only, ..] => only.member(&attribute.wire).to_string(),
        [] => root.member(&attribute.wire).to_string(),
    }
}

/// The two values of a pair, in words.
pub(crate) fn pair_words(shape: &ChangeShape) -> &'static str {
    if *shape == ChangeShape::new_old() {
        "the new value, then the old one"
    } else {
        "the old value, then the new one"
    }
}

/// The wire form of a change, in words; its names stand between two of the quotes.
pub(crate) fn shape_words(shape: &ChangeShape, quote: fn(&str) -> String) -> String {
    match shape {
        ChangeShape::Array(sides) => match sides.as_slice() {
            [only] => format!("an array of the {} value alone", only.word()),
            _ => format!("an array of {}", pair_words(shape)),
        },
        ChangeShape::Members(members) => {
            let mut parts = members.iter().enumerate();
            let parts = parts.by_ref().map(|(index, (name, side))| {
                let is_first = index == 0;
                let noun = match side {
                    Side::Old | Side::New if is_first => "value",
                    Side::Old | Side::New => "one",
                    Side::Added | Side::Removed if is_first => "items",
                    Side::Added | Side::Removed => "ones",
                };
                format!("the {} {noun} in {}", side.word(), quote(name))
            });
            format!("an object with {}", parts.collect::<Vec<_>>().join(" and "))
        }
        ChangeShape::Value(side) => format!("the {} value itself", side.word()),
    }
}

/// The objects with changes inside their change, in words, one sentence for those with attributes and
/// one for those with members of any name.
pub(crate) fn inner_changes(changes: &ChangesType) -> Vec<String> {
    let names = |is_meant: fn(&Within) -> bool| {
        let members = changes.members.iter();
        let meant = members.filter(|member| member.within.as_ref().is_some_and(is_meant));
        meant.map(|member| code(&member.wire)).collect::<Vec<_>>().join(", ")
    };
    let attributes = names(|within| matches!(within, Within::Attributes(_)));
    let members = names(|within| matches!(within, Within::Members(_)));
    let sentence = |(names, noun): (String, &str)| {
        let words =
            format!("The change of {names} is an object with such a change for each {noun}");
        (!names.is_empty()).then(|| format!("{words} that changed."))
    };
    [(attributes, "attribute"), (members, "member")].into_iter().filter_map(sentence).collect()
}

/// Attributes whose changes have a shape of their own, in words, one sentence for each shape.
pub(crate) fn own_shapes(changes: &ChangesType) -> Vec<String> {
    let mut sentences: Vec<(&ChangeShape, Vec<String>)> = Vec::new();
    for member in &changes.members {
        let Some(shape) = &member.own_shape else {
            continue;
        };
        match sentences.iter_mut().find(|(other, _)| *other == shape) {
            Some((_, names)) => names.push(code(&member.wire)),
            None => sentences.push((shape, vec![code(&member.wire)])),
        }
    }
    let sentence = |(shape, names): (&ChangeShape, Vec<String>)| {
        format!("A change of {} is {}.", names.join(", "), shape_words(shape, code))
    };
    sentences.into_iter().map(sentence).collect()
}
