//! The outline of a page that agrees with a spec about an event, and is wrong where errata say so.

use codegen::model::{
    Attribute, ClaimKey, Condition, Erratum, Event, EvidenceKind, Expected, Fact, ObjectType, Path,
    Scalar, Schema, StatedCondition, Type, When,
};
use codegen::page::outline::*;
use codegen::spec;

/// The outline of a page that agrees with the spec.
pub(crate) fn outline(event: &Event) -> EventOutline {
    let mut maker = Maker { schema: &event.schema, line: 10 };
    let prose = maker.sentence(&event.summary);
    EventOutline {
        event: event.wire.clone(),
        title: None,
        line: 1,
        prose: vec![prose],
        collapsed: false,
        attributes: maker.object(event.schema.root(), &Path(Vec::new())),
        changes: maker.changes(),
        snippets: Vec::new(),
        examples: Vec::new(),
        unplaced: Vec::new(),
        last: None,
    }
}

struct Maker<'s> {
    schema: &'s Schema,
    line: usize,
}

impl<'s> Maker<'s> {
    fn next(&mut self) -> usize {
        self.line += 1;
        self.line
    }

    fn sentence(&mut self, text: &str) -> Sentence {
        let line = self.next();
        let text = text.to_owned();
        Sentence { line, text }
    }

    fn object(&mut self, object: &ObjectType, at: &Path) -> Vec<Entry> {
        let mut entries = Vec::new();
        for attribute in &object.attributes {
            if is_claimed(attribute.evidence.kind) {
                let path = at.member(&attribute.wire);
                let times = self.facet(attribute, |erratum| erratum.page.listed).unwrap_or(1);
                entries.extend((0..times).map(|_| self.entry(attribute, &path)));
            }
        }
        entries
    }

    fn facet<T>(&self, attribute: &Attribute, of: impl Fn(&Erratum) -> Option<T>) -> Option<T> {
        self.schema.errata_of(attribute).find_map(of)
    }

    fn entry(&mut self, attribute: &Attribute, path: &Path) -> Entry {
        let line = self.next();
        let type_ = self.facet(attribute, |erratum| erratum.page.type_.clone());
        let type_ = type_.unwrap_or_else(|| words(&attribute.phrase));
        let description = vec![self.sentence(&format!("What is known of {path}."))];
        let values = self.values(attribute);
        let claims = self.claims(attribute, path);
        let own = enum_of(self.schema, &attribute.ty);
        let object = self.schema.object_in(&attribute.ty);
        Entry {
            name: attribute.wire.clone(),
            line,
            list: type_.starts_with("array"),
            type_: Some(type_),
            placement: None,
            description,
            values,
            otherwise: own.and_then(|index| self.schema.enums[index].otherwise.clone()),
            claims,
            cut: false,
            attributes: object.map_or_else(Vec::new, |object| self.object(object, path)),
        }
    }

    fn values(&mut self, attribute: &Attribute) -> Vec<PossibleValue> {
        let own = enum_of(self.schema, &attribute.ty).map(|index| &self.schema.enums[index].values);
        let own = own.into_iter().flatten();
        let own = own.map(|value| (value.wire.clone(), Some(value.doc.clone()))).collect();
        let page = self.facet(attribute, |erratum| erratum.page.values.clone());
        let page = page.map(|values| values.into_iter().map(|value| (value, None)).collect());
        let values: Vec<(Scalar, Option<String>)> = page.unwrap_or(own);
        let values = values.into_iter().map(|(value, meaning)| PossibleValue {
            line: self.next(),
            value,
            meaning,
        });
        values.collect()
    }

    fn claims(&mut self, attribute: &Attribute, path: &Path) -> Vec<Claim> {
        let mut claims = Vec::new();
        let null =
            attribute.null_when.as_ref().filter(|null_when| is_claimed(null_when.evidence.kind));
        let recorded = self.facet(attribute, |erratum| erratum.page.null_when.clone());
        match (recorded, null) {
            (Some(words), _) if words != "none" => {
                claims.push(self.claim(Fact::Null, Some(unresolved(words))));
            }
            (None, Some(when)) => claims.push(self.claim_when(Fact::Null, when)),
            _ => {}
        }
        if attribute.nullable.as_ref().is_some_and(|nullable| is_claimed(nullable.kind)) {
            claims.push(self.claim(Fact::Null, None));
        }
        for when in [&attribute.only_when, &attribute.present_when].into_iter().flatten() {
            if is_claimed(when.evidence.kind) {
                claims.push(self.claim_when(Fact::Present, when));
            }
        }
        if let Some(always) = &attribute.always {
            claims.push(self.claim(Fact::Value { values: vec![always.clone()] }, None));
        }
        let equals = attribute.equals.as_ref();
        if let Some(equals) = equals.filter(|equals| is_claimed(equals.evidence.kind)) {
            let path = equals.path.to_string();
            claims.push(self.claim(Fact::Equals { path }, None));
        }
        if attribute.utc.is_some() {
            claims.push(self.claim(Fact::Format { format: "UTC".to_owned() }, None));
        }
        let limits = attribute.limits.iter();
        let limits =
            limits.filter(|(limit, _)| is_claimed(attribute.evidence_of(limit.claim()).kind));
        claims.extend(limits.map(|(limit, bound)| {
            self.claim(Fact::Limit { limit: *limit, bound: bound.clone() }, None)
        }));
        let is_claimed_of = |claim| is_claimed(attribute.evidence_of(claim).kind);
        if let Some(pattern) =
            attribute.pattern.as_ref().filter(|_| is_claimed_of(ClaimKey::Pattern))
        {
            claims.push(self.claim(Fact::Pattern { pattern: pattern.to_string() }, None));
        }
        if let Some(value) = attribute.default.clone().filter(|_| is_claimed_of(ClaimKey::Default))
        {
            claims.push(self.claim(Fact::Default { value }, None));
        }
        if attribute.read_only && is_claimed_of(ClaimKey::ReadOnly) {
            claims.push(self.claim(Fact::ReadOnly, None));
        }
        if attribute.sensitive && is_claimed_of(ClaimKey::Sensitive) {
            claims.push(self.claim(Fact::Sensitive, None));
        }
        if let Some(version) = attribute.since.clone().filter(|_| is_claimed_of(ClaimKey::Since)) {
            claims.push(self.claim(Fact::Since { version }, None));
        }
        if let Some(own) = &attribute.deprecated
            && is_claimed(attribute.evidence_of(ClaimKey::Deprecated).kind)
        {
            let (since, instead) = (own.since.clone(), own.instead.as_ref().map(Path::to_string));
            claims.push(self.claim(Fact::Deprecated { since, instead }, None));
        }
        claims.extend(self.within(attribute));
        claims.extend(self.values_when(attribute, path));
        claims
    }

    /// The objects whose change is an object with changes.
    fn within(&mut self, attribute: &Attribute) -> Vec<Claim> {
        let Type::Changes(index) = attribute.ty else {
            return Vec::new();
        };
        let own = &self.schema.changes[index].members;
        let own = own.iter().filter(|member| member.within.is_some());
        own.map(|member| self.claim(Fact::Within { path: member.wire.clone() }, None)).collect()
    }

    /// The values under conditions. The values of an erratum come in place of the spec's.
    fn values_when(&mut self, attribute: &Attribute, path: &Path) -> Vec<Claim> {
        if let Some(recorded) = self.facet(attribute, |erratum| erratum.page.value_when.clone()) {
            let claims = recorded.into_iter().map(|(words, values)| {
                let says = Fact::Value { values: values.0 };
                self.claim(says, Some(unresolved(words)))
            });
            return claims.collect();
        }
        let own = attribute.value_when.iter().filter(|own| own.is_about(path));
        let claimed = own.filter(|own| is_claimed(own.evidence.kind));
        let claims = claimed.map(|own| {
            let when = when(&self.schema.conditions[own.condition]);
            self.claim(Fact::Value { values: own.values.clone() }, Some(when))
        });
        claims.collect()
    }

    fn claim_when(&mut self, says: Fact, own: &When) -> Claim {
        let when = when(&self.schema.conditions[own.condition]);
        self.claim(says, Some(when))
    }

    fn claim(&mut self, says: Fact, when: Option<StatedCondition>) -> Claim {
        let line = self.next();
        let text = format!("{says:?} {:?}", when.as_ref().map(|when| &when.words));
        Claim { line, fact: says, when, event: None, candidate: false, text }
    }

    fn changes(&mut self) -> Option<ChangesShape> {
        let line = self.next();
        let walk = self.schema.walk();
        let (path, own) = walk.iter().find_map(|(path, attribute)| match attribute.ty {
            Type::Changes(index) => Some((path, &self.schema.changes[index])),
            _ => None,
        })?;
        let shape = |array: bool| PairShape {
            pair: Some(own.shape.clone()),
            array,
            pairs_in: own.pairs_in.clone().filter(|_| array),
        };
        Some(ChangesShape {
            line,
            at: path.to_string(),
            of: Some(own.of.to_string()),
            pairs: vec![shape(false), shape(true)],
        })
    }
}

/// A condition of the page with a test of no known attribute.
fn unresolved(words: String) -> StatedCondition {
    let expected = Expected::OneOf(vec![Scalar::Integer(1)]);
    let tests = [("no.such".to_owned(), expected)].into_iter().collect();
    StatedCondition { words, tests: spec::Condition::all(tests) }
}

fn is_claimed(kind: EvidenceKind) -> bool {
    matches!(kind, EvidenceKind::Documented | EvidenceKind::Contradicted)
}

fn when(condition: &Condition) -> StatedCondition {
    StatedCondition { words: condition.name.clone(), ..condition.into() }
}

fn enum_of(schema: &Schema, ty: &Type) -> Option<usize> {
    match ty {
        Type::Enum(index) => Some(*index),
        Type::Array(inner) | Type::Map(inner) => enum_of(schema, inner),
        Type::Union(index) => {
            schema.unions[*index].variants.iter().find_map(|variant| enum_of(schema, &variant.ty))
        }
        _ => None,
    }
}

/// The words of a page for a type of a spec.
fn words(phrase: &str) -> String {
    if let Some(rest) = phrase.strip_prefix("array of ") {
        let plural = rest.ends_with('s') || rest.starts_with(char::is_uppercase);
        let item = words(rest.trim_end_matches('s'));
        return format!("array of {item}{}", if plural { "s" } else { "" });
    }
    match phrase {
        "string id" | "timestamp" => "string".to_owned(),
        "integer id" => "integer".to_owned(),
        "epoch time" => "number".to_owned(),
        "string" | "integer" | "number" | "boolean" | "object" | "any" => phrase.to_owned(),
        _ => "object".to_owned(),
    }
}
