//! Sentences that tie an attribute to a value, to another attribute, or to a format.

use super::case::{Case, is_claimed};
use super::condition::{self, Likeness, resolve, texts};
use super::found::Finding;
use super::pairing::Pair;
use super::values::{enum_of, is_same};
use crate::model::{Condition, Fact, Scalar, StatedCondition, Statement, Type, ValueWhen};
use crate::page::difference::DifferenceKind;
use crate::page::listing::hash;
use crate::page::outline::Claim;

/// Compares what a page and the spec say of values under conditions, equality and presence.
pub(super) fn compare<'a>(case: &Case<'a>, pair: &Pair<'a>, found: &mut Vec<Finding<'a>>) {
    let mut rules = Rules {
        case,
        pair,
        left: own_rules(case, pair),
        always_met: false,
        equals_met: false,
        presence_met: false,
    };
    for claim in pair.listed.claims() {
        match &claim.fact {
            Fact::Null => rules.presence_met |= claim.when.as_ref().is_some_and(is_unread),
            Fact::Present => found.extend(rules.present(claim)),
            Fact::Value { values } => found.extend(rules.value(claim, values)),
            Fact::Equals { path } => found.extend(rules.equals(claim, path)),
            Fact::Format { format } => found.extend(rules.format(claim, format)),
            Fact::NotUnderstood => found.extend(rules.unread(claim)),
            // No sentence says anything else.
            _ => {}
        }
    }
    found.extend(rules.gone());
}

fn is_unread(when: &StatedCondition) -> bool {
    when.tests.is_empty()
}

/// A value that the spec gives the attribute under a condition.
struct OwnRule<'a> {
    rule: &'a ValueWhen,
    condition: &'a Condition,
}

/// The values under conditions of the attribute of a pair.
fn own_rules<'a>(case: &Case<'a>, pair: &Pair<'a>) -> Vec<OwnRule<'a>> {
    let all = pair.attribute.value_when.iter();
    all.map(|rule| OwnRule { rule, condition: &case.schema.conditions[rule.condition] }).collect()
}

struct Rules<'c, 'a> {
    case: &'c Case<'a>,
    pair: &'c Pair<'a>,
    /// The rules of the spec that no sentence was found for.
    left: Vec<OwnRule<'a>>,
    always_met: bool,
    equals_met: bool,
    presence_met: bool,
}

impl<'a> Rules<'_, 'a> {
    fn finding(&self, kind: DifferenceKind, claim: &Claim) -> Finding<'a> {
        Finding::new(self.case, kind, &self.pair.path).page(claim.statement(), claim.line)
    }

    fn present(&mut self, claim: &Claim) -> Option<Finding<'a>> {
        self.presence_met = true;
        let it = self.pair.attribute;
        let own: Vec<&Condition> = [&it.only_when, &it.present_when]
            .into_iter()
            .flatten()
            .map(|it| &self.case.schema.conditions[it.condition])
            .collect();
        let is_same = |own: &&Condition| match &claim.when {
            Some(when) => {
                condition::compare(self.case, &self.pair.path, when, own) != Likeness::Other
            }
            None => true,
        };
        match own.first() {
            Some(_) if own.iter().any(is_same) => None,
            Some(other) => {
                let spec = Statement::new(Fact::Present, Some((*other).into()));
                Some(self.finding(DifferenceKind::RuleChanged, claim).spec(spec))
            }
            None if claim.when.as_ref().is_some_and(is_unread) => self.unread(claim),
            None => Some(self.finding(DifferenceKind::RuleAdded, claim)),
        }
    }

    fn value(&mut self, claim: &Claim, values: &[Scalar]) -> Option<Finding<'a>> {
        let equal = match (values, &self.pair.attribute.equals) {
            ([Scalar::String(path)], Some(own)) => Some(path)
                .filter(|it| resolve(self.case, &self.pair.path, it) == own.path.to_string()),
            _ => None,
        };
        if let Some(path) = equal {
            // Without its other attribute on the page a path is read as text.
            return self.equals(claim, path);
        }
        let when = claim.when.as_ref();
        match when.filter(|it| !condition::is_of_event(self.case, it)) {
            Some(when) => self.value_when(claim, values, when),
            None => self.always(claim, values),
        }
    }

    fn always(&mut self, claim: &Claim, values: &[Scalar]) -> Option<Finding<'a>> {
        let always = |values: &[Scalar]| Fact::Value { values: values.to_vec() };
        let kind = match &self.pair.attribute.always {
            Some(own) => {
                self.always_met = true;
                if values.iter().all(|it| is_same(it, own)) {
                    return None;
                }
                DifferenceKind::RuleChanged
            }
            None if self.are_all(values) => return None,
            None => DifferenceKind::RuleAdded,
        };
        let finding = Finding::new(self.case, kind, &self.pair.path);
        let finding = finding.page(always(values), claim.line).key(self.case, "always");
        Some(match &self.pair.attribute.always {
            Some(own) => finding.spec(always(std::slice::from_ref(own))),
            None => finding,
        })
    }

    /// Whether these are all values that there are, so that naming them is no rule.
    fn are_all(&self, values: &[Scalar]) -> bool {
        let own = enum_of(self.case.schema, &self.pair.attribute.ty);
        own.is_some_and(|own| {
            let own: Vec<Scalar> = own.values.iter().map(|it| it.wire.clone()).collect();
            texts(&own) == texts(values)
        })
    }

    fn value_when(
        &mut self,
        claim: &Claim,
        values: &[Scalar],
        when: &StatedCondition,
    ) -> Option<Finding<'a>> {
        let likeness =
            |own: &OwnRule<'_>| condition::compare(self.case, &self.pair.path, when, own.condition);
        let same_values = |own: &OwnRule<'_>| texts(&own.rule.values) == texts(values);
        let is_it = |own: &OwnRule<'_>| same_values(own) && likeness(own) != Likeness::Other;
        let is_like = |own: &OwnRule<'_>| same_values(own) || likeness(own) == Likeness::Same;
        if let Some(index) = self.left.iter().position(is_it) {
            self.left.remove(index);
            return None;
        }
        let like = self.left.iter().position(is_like);
        match like {
            Some(index) => {
                let own = self.left.remove(index);
                let finding = self.finding(DifferenceKind::RuleChanged, claim);
                let mut finding = finding.spec(own.statement());
                finding.difference.place = self.place(&own);
                Some(finding)
            }
            None if self.are_all(values) => None,
            // What no condition of a spec can say, a person has to read.
            None if is_unread(when) => self.unread(claim),
            None => Some(self.finding(DifferenceKind::RuleAdded, claim)),
        }
    }

    fn place(&self, own: &OwnRule<'_>) -> Option<crate::FileLine> {
        self.case.place(&self.pair.path, &["value_when", &own.condition.name])
    }

    fn equals(&mut self, claim: &Claim, path: &str) -> Option<Finding<'a>> {
        self.equals_met = true;
        let kind = match &self.pair.attribute.equals {
            Some(own) if resolve(self.case, &self.pair.path, path) == own.path.to_string() => {
                return None;
            }
            Some(_) => DifferenceKind::RuleChanged,
            None => DifferenceKind::RuleAdded,
        };
        let finding = self.finding(kind, claim).key(self.case, "equals");
        Some(match &self.pair.attribute.equals {
            Some(own) => finding.spec(Fact::Equals { path: own.path.to_string() }),
            None => finding,
        })
    }

    /// A point in time has the formats that the vendor file says; others are named by the spec.
    fn format(&self, claim: &Claim, format: &str) -> Option<Finding<'a>> {
        let it = self.pair.attribute;
        let is_time = |ty: &Type| matches!(ty, Type::Timestamp | Type::EpochTime);
        let mut types = std::iter::once(&it.ty).chain(&it.others);
        let is_same = it.format.is_some_and(|own| own.may_be_called(format));
        if is_same || types.any(is_time) || it.phrase == "timestamp" {
            return None;
        }
        let spec = match it.format {
            Some(format) => Fact::Format { format: format.word().to_owned() },
            None => Fact::Type { words: it.phrase.clone() },
        };
        let finding = self.finding(DifferenceKind::FormatChanged, claim);
        Some(finding.spec(spec).key(self.case, "format"))
    }

    fn unread(&mut self, claim: &Claim) -> Option<Finding<'a>> {
        self.presence_met = true;
        let locked = self.case.locked_pair(self.pair);
        let words = hash(&claim.text);
        if locked.is_some_and(|it| it.claims.iter().any(|it| it.words == words)) {
            return None;
        }
        let finding = Finding::new(self.case, DifferenceKind::UnreadSentence, &self.pair.path);
        Some(finding.page(Fact::Words { text: claim.text.clone() }, claim.line))
    }

    /// Whether a sentence that no program could read may say what a rule does: it has its condition
    /// or its values.
    fn may_be_said(&self, own: &OwnRule<'_>) -> bool {
        let claims = self.pair.listed.claims();
        let mut unread = claims.iter().filter(|it| it.fact == Fact::NotUnderstood);
        unread.any(|claim| {
            let when = claim.when.as_ref().filter(|it| !is_unread(it));
            match when.map(|it| condition::compare(self.case, &self.pair.path, it, own.condition)) {
                Some(likeness) => likeness == Likeness::Same,
                None => {
                    let mut values = own.rule.values.iter();
                    values.all(|it| condition::has_words(&claim.text, &it.to_string()))
                }
            }
        })
    }

    /// What the spec has of the page, and the page says no more.
    fn gone(&self) -> Vec<Finding<'a>> {
        let finding = |said: Statement, key: &str| {
            let gone = Finding::new(self.case, DifferenceKind::RuleGone, &self.pair.path);
            let line = self.pair.listed.line();
            gone.line(line).spec(said).key(self.case, key)
        };
        let it = self.pair.attribute;
        let mut found = Vec::new();
        let left = self.left.iter();
        let left = left.filter(|it| is_claimed(it.rule.evidence.kind));
        for own in left.filter(|it| !self.may_be_said(it)) {
            let mut gone = finding(own.statement(), "values");
            gone.difference.place = self.place(own);
            found.push(gone);
        }
        let values = self.pair.listed.values();
        let is_only = |own: &Scalar| values.len() == 1 && is_same(&values[0].value, own);
        if let Some(own) = it.always.as_ref().filter(|it| !self.always_met && !is_only(it)) {
            let always = Fact::Value { values: vec![own.clone()] };
            found.push(finding(always.into(), "always"));
        }
        let equals = it.equals.as_ref();
        let equals = equals.filter(|it| !self.equals_met && is_claimed(it.evidence.kind));
        let equals = equals.map(|own| Fact::Equals { path: own.path.to_string() });
        found.extend(equals.map(|fact| finding(fact.into(), "equals")));
        for (own, key) in [(&it.only_when, "only_when"), (&it.present_when, "present_when")] {
            let own = own.as_ref();
            let own = own.filter(|it| !self.presence_met && is_claimed(it.evidence.kind));
            let condition = own.map(|it| &self.case.schema.conditions[it.condition]);
            let said = condition.map(|it| Statement::new(Fact::Present, Some(it.into())));
            found.extend(said.map(|said| finding(said, key)));
        }
        found
    }
}

impl OwnRule<'_> {
    fn statement(&self) -> Statement {
        let values = self.rule.values.clone();
        Statement::new(Fact::Value { values }, Some(self.condition.into()))
    }
}

/// Whether the name of a format is in the words of a page, or they in it: letters and digits count.
pub(super) fn are_alike(own: &str, page: &str) -> bool {
    let letters = |text: &str| {
        let letters = text.chars().filter(|it| it.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let (own, page) = (letters(own), letters(page));
    !own.is_empty() && !page.is_empty() && (own.contains(&page) || page.contains(&own))
}
