//! The facts of a page about an attribute against those of the spec.

use super::case::Case;
use super::found::Finding;
use super::own::{Own, contradicts, documented, is_one_of, is_same, recorded};
use super::paired::{Pair, Paired};
use super::relation::{At, may_say};
use super::said::{Said, said};
use super::unread::could_be_read;
use crate::model::{Erratum, EvidenceKind, Facets, Fact, Scalar, Statement};
use crate::page::difference::{DifferenceKind as Kind, Explanation, Hint};
use crate::page::facets::{facets, key};
use crate::page::lock::LockedAttribute;

/// Compares what a page says of an attribute with what the spec says that it says, once as if no
/// erratum held and once as if all did. The second comparison gives what is unexplained, and the
/// errata that are not needed; what only the first one gives is explained by errata.
pub(super) fn compare<'a>(
    case: &Case<'a>,
    paired: &Paired<'a>,
    pair: &Pair<'a>,
) -> Vec<Finding<'a>> {
    let at = At { case, path: &pair.path };
    let sides = Sides { at, pair, locked: pair.locked(case), said: said(case, paired, pair) };
    let own = documented(case, &pair.path, pair.attribute);
    let errata = || case.schema.errata_of(pair.attribute);
    let applied = |errata: &[&'a Erratum]| {
        let recorded = errata.iter().flat_map(|erratum| recorded(case, &pair.path, erratum));
        sides.compare(&own.iter().cloned().chain(recorded).collect::<Vec<_>>())
    };
    let open = applied(&errata().collect::<Vec<_>>());
    let mut found = Vec::new();
    for mut finding in sides.compare(&own) {
        let explains = |erratum: &&'a Erratum| {
            !applied(&[*erratum]).iter().any(|other| other.is_alike(&finding))
        };
        if open.iter().any(|other| other.is_alike(&finding)) {
            continue;
        }
        if let Some(erratum) = errata().find(explains) {
            finding.difference.explained = Some(Explanation::Erratum(erratum.evidence.clone()));
            finding.difference.erratum = None;
            found.push(finding);
        }
    }
    found.extend(open);
    found
}

/// The page's side of an attribute.
struct Sides<'c, 'a> {
    at: At<'c, 'a>,
    pair: &'c Pair<'a>,
    locked: Option<&'a LockedAttribute>,
    said: Vec<Said<'a>>,
}

impl<'a> Sides<'_, 'a> {
    fn compare(&self, own: &[Own<'a>]) -> Vec<Finding<'a>> {
        let (mut unsaid, new) = self.matched(own);
        let mut found = Vec::new();
        for said in new {
            let changed = if is_sentence(&said.statement.fact) {
                let change = unsaid.iter().position(|own| self.at.is_change(said, own));
                change.map(|index| unsaid.remove(index))
            } else {
                own.iter().rev().find(|own| self.at.is_change(said, own)).cloned()
            };
            found.extend(self.unexpected(said, changed));
        }
        let is_null = |own: &&Own<'_>| own.statement.fact == Fact::Null && own.erratum.is_none();
        // One sentence about null is enough, and none is one difference.
        let is_null_met =
            unsaid.iter().filter(is_null).count() < own.iter().filter(is_null).count();
        let mut nulls = 0;
        for own in unsaid.into_iter().filter(|own| own.is_wanted) {
            if own.erratum.is_some() {
                self.needless(own, &mut found);
                continue;
            }
            nulls += usize::from(is_null(&&own));
            if !is_null(&&own) || !is_null_met && nulls == 1 {
                self.gone(own, &mut found);
            }
        }
        found
    }

    /// The facts of the spec that the page does not say, and those of the page that the spec does
    /// not have. Each sentence about a value under a condition is for one rule.
    fn matched(&self, own: &[Own<'a>]) -> (Vec<Own<'a>>, Vec<&Said<'a>>) {
        let mut is_met = vec![false; own.len()];
        let mut new = Vec::new();
        for said in &self.said {
            let mut is_known = self.is_known(said, own);
            for (index, own) in own.iter().enumerate() {
                let is_rule = own.statement.when.is_some() && own.erratum.is_none();
                let is_taken = is_rule && is_met[index] && is_value(&own.statement.fact);
                if !is_taken && self.at.says(said, own) {
                    is_known = true;
                    // A list that is recorded is there if all of it is.
                    is_met[index] = !matches!(own.statement.fact, Fact::PossibleValues { .. });
                    if is_rule && is_value(&own.statement.fact) {
                        break;
                    }
                }
            }
            if !is_known {
                new.push(said);
            }
        }
        for (own, is_met) in own.iter().zip(&mut is_met) {
            *is_met |= self.is_implied(own);
        }
        (unsaid(own, &is_met), new)
    }

    /// Returns true if a fact of the page is none that the spec need have.
    fn is_known(&self, said: &Said<'_>, own: &[Own<'_>]) -> bool {
        match &said.statement.fact {
            // Naming all values that there are is no rule.
            Fact::Value { values } => {
                let all = own.iter().filter_map(|own| possible(&own.statement));
                let all: Vec<Scalar> = all.cloned().collect();
                !all.is_empty()
                    && values.iter().all(|value| is_one_of(value, &all))
                    && all.iter().all(|own| is_one_of(own, values))
            }
            Fact::NotUnderstood => self.is_locked(said),
            _ => false,
        }
    }

    /// Returns true if the page had this sentence when it was read before.
    fn is_locked(&self, said: &Said<'_>) -> bool {
        self.locked.is_some_and(|known| known.has_claim(said.text))
    }

    /// Returns true if a page says a fact without a sentence of its own.
    fn is_implied(&self, own: &Own<'_>) -> bool {
        let listed: Vec<&Scalar> = self.facts().filter_map(possible).collect();
        match &own.statement.fact {
            Fact::NeverNull => self.facts().all(|said| said.fact != Fact::Null),
            Fact::PossibleValues { values } => {
                listed.iter().all(|value| is_one_of(value, values))
                    && values.iter().all(|value| listed.iter().any(|own| is_same(own, value)))
            }
            Fact::PossibleValue { value } => {
                let named = self.facts().filter_map(|said| match &said.fact {
                    Fact::Value { values } => Some(values),
                    _ => None,
                });
                let is_named = named.flatten().any(|named| is_same(named, value));
                let is_truth =
                    |value: &Scalar| matches!(value.to_string().as_str(), "true" | "false");
                // No list need say that a boolean is true or false.
                let is_silent = matches!(value, Scalar::Boolean(_))
                    && !listed.iter().any(|value| is_truth(value));
                is_silent || listed.is_empty() && is_named
            }
            Fact::Value { values } if own.statement.when.is_none() && own.erratum.is_none() => {
                listed.len() == 1 && is_one_of(listed[0], values)
            }
            // A page need not show a shape of changes.
            Fact::Pair { .. } | Fact::PairsIn { .. } => {
                !self.facts().any(|said| matches!(said.fact, Fact::Pair { .. }))
            }
            // A statement about an inner object holds for the objects around it too.
            Fact::Within { path } => {
                let around = format!("{path}.");
                let mut inside = self.facts().filter_map(|said| match &said.fact {
                    Fact::Within { path } => Some(path),
                    _ => None,
                });
                inside.any(|path| path.starts_with(&around))
            }
            _ => false,
        }
    }

    fn facts(&self) -> impl Iterator<Item = &Statement> {
        self.said.iter().map(|said| &said.statement)
    }

    /// A fact that the page alone says, or says in place of one of the spec.
    fn unexpected(&self, said: &Said<'_>, own: Option<Own<'a>>) -> Option<Finding<'a>> {
        let is_unread = own.is_none() && is_sentence(&said.statement.fact) && said.is_open();
        let is_null = said.statement.fact == Fact::Null;
        if said.statement.fact == Fact::NotUnderstood || is_unread && !is_null {
            return (!self.is_locked(said)).then(|| self.not_understood(said));
        }
        let kind = kind(&said.statement.fact, [true, own.is_some()])?;
        let spec = own.as_ref().map(|own| own.statement.clone());
        let mut finding = self.finding(kind).page(said.statement.clone(), said.line);
        finding.difference.place = match own {
            Some(own) => own.place,
            None => self.place(&said.statement),
        };
        if kind == Kind::Renested {
            let placement = self.pair.listed.placement();
            finding =
                finding.hint(placement.map(|placement| Hint::Concluded(placement.reason.clone())));
        }
        finding.difference.spec = spec;
        Some(self.proposed(finding))
    }

    /// Returns true if a sentence that nobody has read yet stands at the attribute: it may say
    /// whatever the other sentences of the page do not.
    fn is_covered(&self, own: &Statement) -> bool {
        let is_said_elsewhere = matches!(
            own.fact,
            Fact::Type { .. } | Fact::Named { .. } | Fact::Under { .. } | Fact::Listed { .. }
        );
        let is_new =
            |said: &Said<'_>| said.statement.fact == Fact::NotUnderstood && !self.is_locked(said);
        !is_said_elsewhere && self.said.iter().any(is_new)
    }

    /// Returns true if the page may make a claim of the spec where no program can read it, or behind
    /// its end. Sentences that were not understood when the page was locked are reported.
    fn may_stand(&self, own: &Statement, found: &mut Vec<Finding<'a>>) -> bool {
        if self.is_covered(own) {
            return true;
        }
        let unread = self.unread_before(own);
        let may_stand = !unread.is_empty() || self.pair.may_say_more(self.at.case);
        for finding in unread {
            if !found.iter().any(|other| other.is_alike(&finding)) {
                found.push(finding);
            }
        }
        may_stand
    }

    /// The sentences that the page had when it was locked, that no program can read, and that may make
    /// a claim of the spec: no other words of the page made it then.
    fn unread_before(&self, own: &Statement) -> Vec<Finding<'a>> {
        let could_be_read = |locked: &LockedAttribute| could_be_read(locked, &self.said, &own.fact);
        if self.pair.is_cut(self.at.case) || self.locked.is_none_or(could_be_read) {
            return Vec::new();
        }
        let is_unread =
            |said: &&Said<'_>| said.statement.fact == Fact::NotUnderstood && self.is_locked(said);
        self.said.iter().filter(is_unread).map(|said| self.not_understood(said)).collect()
    }

    fn not_understood(&self, said: &Said<'_>) -> Finding<'a> {
        let text = said.text.to_owned();
        self.finding(Kind::NotUnderstood).page(Fact::Words { text }, said.line)
    }

    fn gone(&self, own: Own<'a>, found: &mut Vec<Finding<'a>>) {
        let mut open = self.said.iter().filter(|said| said.is_open());
        let is_said = open.any(|said| may_say(self.at, said, &own.statement));
        if is_said || self.may_stand(&own.statement, found) {
            return;
        }
        if let Some(kind) = kind(&own.statement.fact, [false, true]) {
            let finding = self.finding(kind).line(self.pair.listed.line()).spec(own.statement);
            found.push(finding.at(own.place));
        }
    }

    /// An erratum that records what the page does not say. If it says a third thing, that is the
    /// difference, and the erratum a hint.
    fn needless(&self, own: Own<'a>, found: &mut Vec<Finding<'a>>) {
        if self.may_stand(&own.statement, found) {
            return;
        }
        let is_other = |finding: &&mut Finding<'_>| {
            let sides = [&finding.difference.page, &finding.difference.spec];
            sides.into_iter().flatten().any(|said| key(said) == key(&own.statement))
        };
        if let Some(other) = found.iter_mut().find(is_other) {
            other.difference.add_hint(Hint::Erratum(own.place, Box::new(facets(&own.statement))));
            return;
        }
        let finding =
            self.finding(Kind::ErratumNotNeeded).line(self.pair.listed.line()).spec(own.statement);
        found.push(finding.at(own.place));
    }

    fn finding(&self, kind: Kind) -> Finding<'a> {
        Finding::new(self.at.case, kind, self.at.path)
    }

    fn place(&self, said: &Statement) -> Option<crate::FileLine> {
        let keys: Vec<&str> = key(said).into_iter().collect();
        self.at.case.place(self.at.path, &keys)
    }

    /// Returns the condition under which the spec has null, or says that it has none.
    fn null_when(&self) -> Facets {
        let conditions = &self.at.case.schema.conditions;
        let own = self.pair.attribute.null_when.as_ref();
        let Some(own) = own.map(|own| conditions[own.condition].name.clone()) else {
            return facets(&Fact::NeverNull.into());
        };
        Facets { null_when: Some(own), ..Facets::default() }
    }

    /// With an erratum that would record the difference, where one is known to be fitting.
    fn proposed(&self, finding: Finding<'a>) -> Finding<'a> {
        let Some(page) = finding.difference.page.clone() else {
            return finding;
        };
        let spec = finding.difference.spec.clone();
        let evidence = match finding.difference.kind {
            Kind::ListedAgain => (EvidenceKind::Documented, "say whether the entries agree"),
            Kind::Renested => (EvidenceKind::Inferred, "say how it is known"),
            Kind::Retyped => (EvidenceKind::Contradicted, "say what else is known of it"),
            Kind::NullAdded if page.when.is_some() => {
                (EvidenceKind::Inferred, "say why it cannot be")
            }
            Kind::ChangesDiffer if matches!(page.fact, Fact::Pair { .. }) => {
                (EvidenceKind::Observed, "say where")
            }
            _ => return finding,
        };
        let spec = match (finding.difference.kind, spec) {
            (Kind::NullAdded, _) => self.null_when(),
            (_, spec) => facets(&spec.unwrap_or_else(|| Fact::NeverNull.into())),
        };
        finding.erratum((facets(&page), spec), evidence)
    }
}

/// The facts of a spec that the page does not say. What an erratum contradicts that holds, the page
/// need not say.
fn unsaid<'a>(own: &[Own<'a>], is_met: &[bool]) -> Vec<Own<'a>> {
    let recorded = || own.iter().zip(is_met).filter(|(own, _)| own.erratum.is_some());
    let is_excused = |own: &Own<'_>| {
        let mut holding = recorded().filter(|(recorded, is_met)| {
            // Each value of a list is recorded by itself.
            **is_met || matches!(recorded.statement.fact, Fact::PossibleValues { .. })
        });
        holding.any(|(recorded, _)| contradicts(&recorded.statement, &own.statement))
    };
    let unsaid = own.iter().zip(is_met).filter(|(_, is_met)| !**is_met);
    let unsaid = unsaid.map(|(own, _)| Own {
        is_wanted: own.is_wanted && (own.erratum.is_some() || !is_excused(own)),
        ..own.clone()
    });
    unsaid.collect()
}

fn possible(statement: &Statement) -> Option<&Scalar> {
    match &statement.fact {
        Fact::PossibleValue { value } => Some(value),
        _ => None,
    }
}

fn is_value(fact: &Fact) -> bool {
    matches!(fact, Fact::Value { .. })
}

/// Returns true if sentences say it, each one for one fact of the spec.
fn is_sentence(fact: &Fact) -> bool {
    use Fact::{Deprecated, Equals, Limit, Null, NullItem, Present, Value};
    matches!(fact, Null | NullItem | Present | Value { .. } | Equals { .. })
        || matches!(fact, Deprecated { .. } | Limit { .. } | Fact::Default { .. })
        || matches!(
            fact,
            Fact::Pattern { .. }
                | Fact::ReadOnly
                | Fact::Sensitive
                | Fact::Since { .. }
                | Fact::Within { .. }
        )
}

/// The kind of difference that a fact makes if the page says it, and the spec, or one of them.
fn kind(fact: &Fact, [page, spec]: [bool; 2]) -> Option<Kind> {
    let of = |added, changed, gone| match (page, spec) {
        (true, false) => added,
        (true, true) => changed,
        (false, _) => gone,
    };
    Some(match fact {
        Fact::Type { .. } => Kind::Retyped,
        Fact::Under { .. } => Kind::Renested,
        Fact::Named { .. } => Kind::Extra,
        Fact::Listed { .. } => Kind::ListedAgain,
        Fact::PossibleValue { .. } => of(Kind::ValueAdded, Kind::ValueAdded, Kind::ValueGone),
        Fact::Otherwise { .. } => Kind::OtherwiseChanged,
        Fact::Null | Fact::NullItem => of(Kind::NullAdded, Kind::NullChanged, Kind::NullGone),
        Fact::Present
        | Fact::Value { .. }
        | Fact::Equals { .. }
        | Fact::Limit { .. }
        | Fact::Pattern { .. }
        | Fact::Default { .. }
        | Fact::ReadOnly
        | Fact::Sensitive
        | Fact::Since { .. }
        | Fact::Within { .. }
        | Fact::Deprecated { .. } => of(Kind::RuleAdded, Kind::RuleChanged, Kind::RuleGone),
        Fact::Format { .. } => Kind::FormatChanged,
        Fact::ChangesOf { .. }
        | Fact::ChangesIn { .. }
        | Fact::Pair { .. }
        | Fact::PairsIn { .. } => Kind::ChangesDiffer,
        _ => return None,
    })
}
