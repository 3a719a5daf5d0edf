//! Claims of the spec that a difference would take go only if the page positively says otherwise.
//!
//! Nothing goes from an attribute while the page has words at it that nobody has read: a sentence
//! that is not understood and not in the lock, or a description with another hash than in the lock.
//! One mark asks for them, and nothing goes while a mark of this kind stands at the attribute.
//! Beyond this:
//!
//! | of the spec | goes if the page | else |
//! | --- | --- | --- |
//! | a value with its meaning | lists values of the attribute, or names its value, without this one | marked |
//! | `otherwise` | lists values and no words for others | marked |
//! | `null_when`, `nullable` | had a sentence about null when it was locked, and has it no more | marked |
//! | `always`, `equals`, `only_when`, limits, `default`, `read_only`, `sensitive`, `since`, `deprecated`, `within`, a value under a condition | had such a sentence when it was locked, and has it no more; for `always`: or lists other values | marked |
//! | what the page says in another way now | says it in a sentence that is understood | marked |
//! | an erratum about values | lists values | marked |
//! | an erratum about a sentence | had a sentence when it was locked that it has no more | marked |
//! | any other erratum | still lists the attribute | stays |
//! | an attribute | lists other attributes of its object, breaks off nowhere, and has no unread words where it stood | marked, or left and reported |
//! | its place | shows the new place, or is certain of it | left and reported |
//! | its type, with `format` and members that the new type cannot have | has a type that says so | stays |

use std::mem::discriminant;

use super::super::words::{ASKS, ask};
use super::super::yaml::{Edit, marks};
use super::group::{Group, Known, Plan};
use crate::model::Fact;
use crate::page::difference::DifferenceKind as Kind;
use crate::page::facets::key;
use crate::page::listing::{Listed, hash};
use crate::page::lock::LockedAttribute;
use crate::page::outline::{Claim, Confidence};

/// The fate of a claim that a difference would take.
pub(super) enum Verdict {
    /// The difference takes nothing.
    TakesNothing,
    /// The claim goes; the words for it, and the reason.
    Goes(String),
    /// The claim stays, with a mark or a reason.
    Stays(Plan),
}

/// Decides about what a difference would take.
pub(super) fn verdict(known: &Known<'_>) -> Verdict {
    let (Some(taken), Some(listed)) = (taken(known), known.listed()) else {
        return Verdict::TakesNothing;
    };
    if listed.entries.iter().any(|entry| entry.cut) {
        return Verdict::Stays(Plan::leave("the page breaks off in what it says of it"));
    }
    let path = &known.path;
    let unread = unread(known, listed);
    if !unread.is_empty() {
        return Verdict::Stays(marked(known, &ask(&unread), &taken));
    }
    if let Some(standing) = standing(known) {
        return Verdict::Stays(marked(known, &standing, &taken));
    }
    match positive(known, listed) {
        Ok(why) => Verdict::Goes(format!("{path}: {taken} goes, {why}")),
        Err(what) => Verdict::Stays(marked(known, &what, &taken)),
    }
}

/// The words for what the difference takes from the spec; nothing if it takes nothing.
fn taken(known: &Known<'_>) -> Option<String> {
    let (page, spec) = (known.difference.page.as_ref(), known.difference.spec.as_ref()?);
    match (known.difference.kind, &spec.fact) {
        (Kind::ValueGone, Fact::PossibleValue { value }) => Some(format!("the value {value}")),
        (Kind::OtherwiseChanged, _) if page.is_none() => Some("`otherwise`".to_owned()),
        (Kind::NullGone | Kind::NullChanged | Kind::RuleGone | Kind::RuleChanged, _)
        | (Kind::FormatChanged, Fact::Format { .. }) => Some(format!("`{spec}`")),
        (Kind::ErratumNotNeeded, _) => Some(format!("the erratum `{spec}`")),
        _ => None,
    }
}

/// The plan that changes nothing but to mark what a person must decide.
fn marked(known: &Known<'_>, what: &str, taken: &str) -> Plan {
    let said = format!("{}: {taken} stays; {what}", known.path);
    mark(known, what, said)
}

/// The plan that puts a mark at the attribute, unless the mark is there.
pub(super) fn mark(known: &Known<'_>, what: &str, said: String) -> Plan {
    let Some((file, at)) = known.place(&known.path) else {
        return Plan::Leave(None);
    };
    let text = known.spec.text(&file).unwrap_or_default();
    let is_there = marks(text, &at).iter().any(|mark| mark.contains(what));
    let edits = if is_there { Vec::new() } else { vec![Edit::Mark { at, what: what.to_owned() }] };
    Plan::Mark(Group { said, edits: vec![(file, edits)] })
}

/// Marks a sentence that no program can read, unless nobody knows whether it is new.
pub(super) fn unread_sentence(known: &Known<'_>) -> Plan {
    let line = known.difference.line.unwrap_or_default();
    let event = &known.difference.event;
    if !known.lock.pages().iter().any(|page| page.event == *event) {
        return Plan::Tell(format!("{}: line {line} of the page cannot be read", known.path));
    }
    let mut lines = known.listed().map_or_else(Vec::new, |listed| unread(known, listed));
    // A sentence of the lock is marked already, unless a person took the mark away.
    let standing = standing(known).filter(|_| lines.is_empty());
    lines.push(line);
    let what = standing.unwrap_or_else(|| ask(&lines));
    mark(known, &what, format!("{}: {what}", known.path))
}

/// The lines of what the page says at the attribute and nobody has read.
fn unread(known: &Known<'_>, listed: &Listed<'_>) -> Vec<usize> {
    unread_since(known, listed, known.locked(listed))
}

/// The lines of what the page says at an attribute and nobody has read, since it was locked.
pub(super) fn unread_since(
    known: &Known<'_>,
    listed: &Listed<'_>,
    locked: Option<&LockedAttribute>,
) -> Vec<usize> {
    let is_locked = |claim: &&Claim| locked.is_some_and(|locked| locked.has_claim(&claim.text));
    let claims = listed.claims().into_iter();
    let claims = claims.filter(|claim| is_open(known, claim) && !is_locked(claim));
    let mut lines: Vec<usize> = claims.map(|claim| claim.line).collect();
    if lines.is_empty()
        && let Some(locked) = locked
    {
        let sentences = listed.entries.iter().flat_map(|entry| &entry.description);
        let new = sentences.filter(|sentence| !locked.words.contains(&hash(&sentence.text)));
        lines = new.map(|sentence| sentence.line).collect();
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// Returns true if nobody could read a sentence, or its condition. The event always is this event.
fn is_open(known: &Known<'_>, claim: &Claim) -> bool {
    let mut statement = claim.statement();
    statement.when.take_if(|when| when.is_of_event(&known.outline.event));
    statement.is_open()
}

/// The mark at the attribute that asks for words of the page.
pub(super) fn standing(known: &Known<'_>) -> Option<String> {
    let (file, at) = known.place(&known.path)?;
    let marks = marks(known.spec.text(&file)?, &at);
    let mut asked = marks.iter().flat_map(|mark| mark.split("; "));
    asked.find(|what| what.starts_with(ASKS)).map(str::to_owned)
}

/// Why the page positively says that it goes, or what a person must decide.
fn positive(known: &Known<'_>, listed: &Listed<'_>) -> Result<String, String> {
    let line = listed.line();
    let Some(spec) = known.difference.spec.as_ref() else {
        return Ok(format!("line {line} of the page lists the attribute"));
    };
    match known.difference.kind {
        Kind::ValueGone => values(listed)
            .ok_or_else(|| "say which values it has; the page lists none any more".to_owned()),
        Kind::OtherwiseChanged => values(listed).ok_or_else(|| {
            "say whether other values can come; the page lists none any more".to_owned()
        }),
        Kind::FormatChanged if known.difference.page.is_none() => {
            is_gone(known, listed, &spec.fact)
                .ok_or_else(|| format!("say whether it is in {spec}; the page does not say so"))
        }
        Kind::NullGone => is_gone(known, listed, &spec.fact)
            .ok_or_else(|| "say when it is null; the page does not".to_owned()),
        Kind::RuleGone => {
            let values = values(listed).filter(|_| matches!(spec.fact, Fact::Value { .. }));
            let values = values.filter(|_| spec.when.is_none());
            let gone = values.or_else(|| is_gone(known, listed, &spec.fact));
            let key = key(spec).unwrap_or_default();
            gone.ok_or_else(|| format!("say whether `{key}` holds; the page does not say so"))
        }
        Kind::ErratumNotNeeded => erratum(known, listed, &spec.fact)
            .ok_or_else(|| "say whether the erratum holds; the page does not say so".to_owned()),
        _ => {
            let line = known.difference.line.unwrap_or(line);
            let page = known.difference.page.as_ref();
            let said = page.map_or_else(String::new, |page| format!(": `{page}`"));
            Ok(format!("line {line} of the page says otherwise{said}"))
        }
    }
}

/// Returns the words for the values that the page lists or names, if it does.
fn values(listed: &Listed<'_>) -> Option<String> {
    let values = listed.values();
    if let Some(first) = values.first() {
        let shown: Vec<String> = values.iter().map(|value| value.value.to_string()).collect();
        return Some(format!("line {} of the page lists {}", first.line, shown.join(", ")));
    }
    let claims = listed.claims().into_iter().filter(|claim| claim.when.is_none());
    let mut claims = claims.filter(|claim| matches!(claim.fact, Fact::Value { .. }));
    claims.next().map(|claim| format!("line {} of the page says which it has", claim.line))
}

/// Why a sentence is gone: the lock has one that says such a thing, and the page does not.
fn is_gone(known: &Known<'_>, listed: &Listed<'_>, fact: &Fact) -> Option<String> {
    gone(known, listed, |locked| discriminant(locked) == discriminant(fact))
}

fn gone(known: &Known<'_>, listed: &Listed<'_>, is_such: impl Fn(&Fact) -> bool) -> Option<String> {
    let now: Vec<String> = listed.claims().iter().map(|claim| hash(&claim.text)).collect();
    let locked = known.locked(listed)?.claims.iter();
    let mut gone = locked.filter(|claim| is_such(&claim.fact) && !now.contains(&claim.words));
    gone.next()?;
    let line = listed.line();
    Some(format!("its sentence stands behind line {line} of the page no longer"))
}

fn erratum(known: &Known<'_>, listed: &Listed<'_>, fact: &Fact) -> Option<String> {
    let line = listed.line();
    match fact {
        Fact::PossibleValue { .. } | Fact::PossibleValues { .. } => values(listed),
        Fact::Null
        | Fact::Present
        | Fact::Value { .. }
        | Fact::Equals { .. }
        | Fact::Format { .. }
        | Fact::Limit { .. }
        | Fact::Pattern { .. }
        | Fact::Default { .. }
        | Fact::ReadOnly
        | Fact::Sensitive
        | Fact::Since { .. }
        | Fact::Within { .. }
        | Fact::Deprecated { .. } => gone(known, listed, |_| true),
        _ => Some(format!("line {line} of the page lists the attribute without it")),
    }
}

/// Why an attribute stays in its object although who has read the page places it in another.
pub(super) fn unplaced(listed: &Listed<'_>) -> Option<Plan> {
    let placement = listed.placement()?;
    let reason = &placement.reason;
    (placement.confidence != Confidence::Certain)
        .then(|| Plan::leave(format!("the page does not show where it stands; {reason}")))
}
