//! Facts that a page states about an attribute according to the spec: with its errata, or without.

use super::case::{Case, is_claimed};
use crate::FileLine;
use crate::model::{
    Attribute, ClaimKey, Erratum, Fact, Path, Scalar, Schema, Statement, Type, When,
};
use crate::page::facets::{deprecated, facts, key};
use crate::spec::UTC;

/// A fact of the spec.
#[derive(Clone)]
pub(super) struct Own<'a> {
    pub(super) statement: Statement,
    /// Where the spec has it.
    pub(super) place: Option<FileLine>,
    /// True if it rests on the page.
    pub(super) is_claimed: bool,
    /// True if the page must say it.
    pub(super) is_wanted: bool,
    /// The erratum that records it, if the page alone says it.
    pub(super) erratum: Option<&'a Erratum>,
}

/// The facts of the spec about an attribute, as if it had no errata.
pub(super) fn documented<'a>(
    case: &Case<'a>,
    path: &Path,
    attribute: &'a Attribute,
) -> Vec<Own<'a>> {
    let mut facts = Facts { case, path, all: Vec::new() };
    facts.add("", Fact::Under { object: path.under(), or: Vec::new() }, false);
    facts.add("", Fact::Named { name: attribute.wire.clone() }, false);
    facts.add("", Fact::Listed { times: 1 }, false);
    for words in case.types(attribute) {
        facts.add("type", Fact::Type { words: words.to_owned() }, false);
    }
    facts.values(attribute);
    facts.when("null_when", Fact::Null, &attribute.null_when);
    if let Some(evidence) = &attribute.nullable {
        facts.add("nullable", Fact::Null, is_claimed(evidence.kind));
    }
    if let Some(evidence) = &attribute.always_null {
        facts.add("always_null", Fact::Null, is_claimed(evidence.kind));
    }
    if let Some(evidence) = &attribute.items_nullable {
        facts.add("items_nullable", Fact::NullItem, is_claimed(evidence.kind));
    }
    facts.when("only_when", Fact::Present, &attribute.only_when);
    facts.when("present_when", Fact::Present, &attribute.present_when);
    facts.values_when(attribute);
    if let Some(own) = &attribute.equals {
        let fact = Fact::Equals { path: own.path.to_string() };
        facts.add("equals", fact, is_claimed(own.evidence.kind));
    }
    if let Some(format) = attribute.format_name() {
        facts.add("format", Fact::Format { format: format.to_owned() }, false);
    }
    if let Some(evidence) = &attribute.utc {
        facts.add("utc", Fact::Format { format: UTC.to_owned() }, is_claimed(evidence.kind));
    }
    for (limit, bound) in &attribute.limits {
        let is_claimed = is_claimed(attribute.evidence_of(limit.claim()).kind);
        let fact = Fact::Limit { limit: *limit, bound: bound.clone() };
        facts.add(limit.key(), fact, is_claimed);
    }
    if let Some(pattern) = &attribute.pattern {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Pattern).kind);
        facts.add("pattern", Fact::Pattern { pattern: pattern.to_string() }, is_claimed);
    }
    if let Some(value) = &attribute.default {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Default).kind);
        facts.add("default", Fact::Default { value: value.clone() }, is_claimed);
    }
    if attribute.read_only {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::ReadOnly).kind);
        facts.add("read_only", Fact::ReadOnly, is_claimed);
    }
    if attribute.sensitive {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Sensitive).kind);
        facts.add("sensitive", Fact::Sensitive, is_claimed);
    }
    if let Some(version) = attribute.since.clone() {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Since).kind);
        facts.add("since", Fact::Since { version }, is_claimed);
    }
    if let Some(own) = &attribute.deprecated {
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Deprecated).kind);
        facts.add("deprecated", deprecated(&own.into()), is_claimed);
    }
    facts.changes(attribute);
    facts.all
}

/// The facts that an erratum records of the page. One that pages of other events share tells what
/// the page may say here, and not what it must.
pub(super) fn recorded<'a>(case: &Case<'_>, path: &Path, erratum: &'a Erratum) -> Vec<Own<'a>> {
    let is_wanted = erratum.paths().any(|own| own == path) && !case.is_of_other_pages(erratum);
    let own = |statement| Own {
        statement,
        place: case.erratum_place(erratum),
        is_claimed: true,
        is_wanted,
        erratum: Some(erratum),
    };
    facts(&erratum.page).into_iter().map(own).collect()
}

/// Returns true if the page does not say what the spec does if it says what an erratum records.
pub(super) fn contradicts(recorded: &Statement, own: &Statement) -> bool {
    match (&recorded.fact, &own.fact) {
        (Fact::PossibleValues { values }, Fact::PossibleValue { value }) => {
            !is_one_of(value, values)
        }
        _ => key(recorded).is_some() && key(recorded) == key(own),
    }
}

struct Facts<'c, 'a> {
    case: &'c Case<'a>,
    path: &'c Path,
    all: Vec<Own<'a>>,
}

impl Facts<'_, '_> {
    fn add(&mut self, key: &str, statement: impl Into<Statement>, is_claimed: bool) {
        let keys: Vec<&str> = (!key.is_empty()).then_some(key).into_iter().collect();
        self.add_at(self.case.place(self.path, &keys), statement.into(), is_claimed);
    }

    fn add_at(&mut self, place: Option<FileLine>, statement: Statement, is_claimed: bool) {
        let is_wanted = is_claimed;
        self.all.push(Own { statement, place, is_claimed, is_wanted, erratum: None });
    }

    fn when(&mut self, key: &str, fact: Fact, when: &Option<When>) {
        if let Some(own) = when {
            let condition = &self.case.schema.conditions[own.condition];
            let said = Statement::new(fact, Some(condition.into()));
            self.add(key, said, is_claimed(own.evidence.kind));
        }
    }

    fn values(&mut self, attribute: &Attribute) {
        let is_claimed = |key| is_claimed(attribute.evidence_of(key).kind);
        for value in values(self.case.schema, attribute) {
            let is_always = attribute.always.as_ref().is_some_and(|always| is_same(always, &value));
            let is_wanted = !is_always && is_claimed(ClaimKey::Values);
            self.add("values", Fact::PossibleValue { value }, is_wanted);
        }
        if let Some(always) = &attribute.always {
            let fact = Fact::Value { values: vec![always.clone()] };
            self.add("always", fact, is_claimed(ClaimKey::Always));
        }
        let mut own = self.case.schema.enums_of(attribute).into_iter();
        if let Some(words) = own.find_map(|own| own.otherwise.clone()) {
            self.add("otherwise", Fact::Otherwise { words }, is_claimed(ClaimKey::Otherwise));
        }
    }

    fn values_when(&mut self, attribute: &Attribute) {
        for rule in attribute.value_when.iter().filter(|claim| claim.is_about(self.path)) {
            let condition = &self.case.schema.conditions[rule.condition];
            let place = self.case.place(self.path, &["value_when", &condition.name]);
            let fact = Fact::Value { values: rule.values.clone() };
            let said = Statement::new(fact, Some(condition.into()));
            self.add_at(place, said, is_claimed(rule.evidence.kind));
        }
    }

    fn changes(&mut self, attribute: &Attribute) {
        let Type::Changes(index) = &attribute.ty else {
            return;
        };
        let own = &self.case.schema.changes[*index];
        self.add("type", Fact::ChangesIn { path: self.path.to_string() }, false);
        self.add("type", Fact::ChangesOf { object: Some(own.of.to_string()) }, false);
        self.add("pair", Fact::Pair { pair: own.shape.clone() }, false);
        let is_claimed = is_claimed(attribute.evidence_of(ClaimKey::Within).kind);
        for (at, inner) in self.case.schema.inner_changes(own) {
            for member in &inner.members {
                if let Some(pair) = member.own_shape.clone() {
                    self.add("pair_of", Fact::Pair { pair }, false);
                }
                if member.within.is_some() {
                    let path = at.member(&member.wire).to_string();
                    self.add("within", Fact::Within { path }, is_claimed);
                }
            }
        }
        self.add("pairs_in", Fact::PairsIn { member: own.pairs_in.clone() }, false);
    }
}

/// The values that the spec has: the listed ones, or both booleans.
fn values(schema: &Schema, attribute: &Attribute) -> Vec<Scalar> {
    let enums = schema.enums_of(attribute);
    let listed = enums.into_iter().flat_map(|type_| &type_.values);
    let mut own: Vec<Scalar> = listed.map(|value| value.wire.clone()).collect();
    if schema.leaves_of(attribute).iter().any(|ty| matches!(ty, Type::Boolean)) {
        own.extend([true, false].map(Scalar::Boolean));
    }
    own.extend(attribute.always.clone().filter(|always| !is_one_of(always, &own)));
    own
}

/// Returns true if a value is one of others. A page writes an integer like the text of its digits.
pub(super) fn is_one_of(value: &Scalar, all: &[Scalar]) -> bool {
    all.iter().any(|own| is_same(own, value))
}

/// Returns true if two values are written alike.
pub(super) fn is_same(one: &Scalar, other: &Scalar) -> bool {
    one.to_string() == other.to_string()
}
