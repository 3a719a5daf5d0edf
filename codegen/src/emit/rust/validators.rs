//! The tables of validators, at the end of a file: one expression an attribute.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::quote;
use serde_json::Number;

use super::ident;
use super::patterns::Patterns;
use crate::model::names::Statics;
use crate::model::{
    Attribute, ChangeKind, ChangeShape, ChangesType, ClaimKey, Condition, Evidence, ExcuseKind,
    Expected, Format, JsonType, Limit, Model, ObjectType, Owner, Path, Privacy, RuleKind, Scalar,
    Schema, Severity, Test, ToldBy, Type, ValidationRule, Within,
};
use crate::runtime::validate::table;
use crate::spec::Measure;
use crate::words::describe;

/// Names that tables are made of and that are imported from the table module of the runtime.
const VOCABULARY: [&str; 39] = [
    "ANY",
    "BOOLEAN",
    "ChangesRules",
    "Condition",
    "EPOCH_TIME",
    "EnvelopeRules",
    "FREE_FORM",
    "Format",
    "INTEGER",
    "INTEGER_ID",
    "ITSELF",
    "Implied",
    "KindRules",
    "NUMBER",
    "ObjectRules",
    "STRING",
    "STRING_ID",
    "SchemaRules",
    "TIMESTAMP",
    "absent",
    "array_of",
    "attribute",
    "boolean",
    "changes_with",
    "elements",
    "integer",
    "kind",
    "kind_of",
    "lists",
    "map_of",
    "members",
    "none_of",
    "object_with",
    "one_of",
    "one_of_integers",
    "or_null",
    "present",
    "string",
    "test",
];

/// The tables of one file.
pub(crate) struct Tables {
    pub(crate) items: Vec<TokenStream>,
}

impl Tables {
    /// The tables of the envelope or of an event.
    pub(crate) fn new(model: &Model, owner: Owner) -> Self {
        let schema = model.schema_of(owner);
        let items = schema.map(|schema| Emitter::new(model, owner, schema).items());
        Self { items: items.unwrap_or_default() }
    }

    /// The `use` lines of what the tables are made of.
    pub(crate) fn imports(&self) -> Vec<TokenStream> {
        let used = self.identifiers();
        let known = VOCABULARY.into_iter().filter(|name| used.contains(*name));
        let mut names: Vec<&str> = known.collect();
        names.sort_by_key(|name| order(name));
        let names = names.into_iter().map(ident);
        let mut lines = vec![quote!(use crate::runtime::validate::table::{#(#names),*};)];
        if used.contains("Regex") {
            lines.extend(Patterns::uses());
        }
        lines
    }

    /// Returns true if the tables name a severity.
    pub(crate) fn has_severity(&self) -> bool {
        self.identifiers().contains("Severity")
    }

    fn identifiers(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        self.items.iter().for_each(|item| identifiers(item.clone(), &mut found));
        found
    }
}

/// Types, then constants, then functions, as rustfmt sorts them.
fn order(name: &str) -> (u8, &str) {
    let is_constant = name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    match name.starts_with(|c: char| c.is_ascii_uppercase()) {
        true if is_constant => (1, name),
        true => (0, name),
        false => (2, name),
    }
}

fn identifiers(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => _ = found.insert(ident.to_string()),
            TokenTree::Group(group) => identifiers(group.stream(), found),
            _ => {}
        }
    }
}

struct Emitter<'m> {
    model: &'m Model,
    owner: Owner,
    schema: &'m Schema,
    rules: Vec<ValidationRule>,
    conditions: Vec<String>,
    objects: Vec<String>,
    changes: Vec<String>,
    patterns: Patterns<'m>,
}

impl<'m> Emitter<'m> {
    fn new(model: &'m Model, owner: Owner, schema: &'m Schema) -> Self {
        let has_header = owner == Owner::Envelope && model.envelope.name.header.is_some();
        let own = ["RULES", "ENVELOPE"].into_iter().chain(has_header.then_some("HEADER"));
        let all: Vec<&str> = VOCABULARY.into_iter().chain(own).collect();
        let mut statics = Statics::beside(&all);
        let mut claim = |name: &str, otherwise| statics.claim(name, otherwise);
        let conditions = schema.conditions.iter();
        let conditions = conditions.map(|condition| claim(&condition.name, "CONDITION")).collect();
        let objects = schema.objects.iter();
        let objects = objects.map(|object| claim(&object.ident, "OBJECT")).collect();
        let changes = schema.changes.iter();
        let changes = changes.map(|changes| claim(&changes.ident, "CHANGES")).collect();
        let patterns = Patterns::new(schema, |name| claim(name, "PATTERN"));
        let rules = model.rules_of(owner);
        Self { model, owner, schema, rules, conditions, objects, changes, patterns }
    }

    fn items(&self) -> Vec<TokenStream> {
        let mut items = Vec::new();
        let slugs = self.schema.condition_slugs();
        let conditions = self.schema.conditions.iter().zip(&self.conditions);
        items.extend(conditions.zip(&slugs).map(|((own, name), slug)| condition(own, name, slug)));
        items.extend(self.patterns.items());
        items.extend((0..self.schema.objects.len()).map(|index| self.object(index)));
        let changes = self.schema.changes.iter().zip(&self.changes);
        items.extend(changes.map(|(changes, name)| self.changes(changes, name)));
        items.extend(self.root());
        items
    }

    fn object(&self, index: usize) -> TokenStream {
        let name = ident(&self.objects[index]);
        if let Some(told_by) = &self.schema.objects[index].told_by {
            return self.kinds(&name, &self.schema.objects[index], told_by);
        }
        let attributes = self.schema.objects[index].attributes.iter();
        let attributes = attributes.map(|attribute| self.attribute(index, attribute));
        quote!(static #name: ObjectRules = &[#(#attributes),*];)
    }

    fn kinds(&self, name: &Ident, object: &ObjectType, told_by: &ToldBy) -> TokenStream {
        let kinds = object.attributes.iter().filter_map(|own| {
            let (step, value) = (&own.wire, scalar(own.kind.as_ref()?));
            let Type::Object(index) = own.ty else { return None };
            let rules = ident(&self.objects[index]);
            Some(quote!(kind(#step, #value, &#rules)))
        });
        let new = ident(if told_by.is_beside { "told_beside" } else { "told_by" });
        let teller = &told_by.name;
        let at = object.used_at.first();
        let used = at.and_then(|path| self.schema.attribute(path));
        let evidence = used.map(|attribute| attribute.evidence_of(ClaimKey::OneOf));
        let evidence = evidence.filter(|evidence| Severity::of(evidence) != Severity::Error);
        let severity = evidence.map(severity).map(|severity| quote!(.severity(#severity)));
        let is_listed = at.is_some_and(|path| self.schema.lists_kinds(path, told_by));
        let others = is_listed.then(|| quote!(.or_others()));
        quote!(static #name: KindRules = KindRules::#new(#teller, &[#(#kinds),*]) #severity #others;)
    }

    fn attribute(&self, object: usize, attribute: &Attribute) -> TokenStream {
        let (wire, accepts) = (&attribute.wire, &attribute.accepts);
        let mut types = self.schema.types_of(attribute).map(|ty| self.ty(ty));
        let first = types.next();
        let others: Vec<TokenStream> = types.collect();
        let accepts = (!accepts.is_empty()).then(|| quote!(.accepts(&[#(#accepts),*])));
        let also = (!others.is_empty()).then(|| quote!(.also(&[#(#others),*])));
        let value = self.value(attribute);
        let presence = self.presence(object, attribute);
        let equals = attribute.equals.as_ref().map(|equality| {
            let (path, severity) = (path(&equality.path), severity(&equality.evidence));
            quote!(.equals(#path, #severity))
        });
        let privacy = self.privacy(object, attribute);
        let excuses = self.excuses(attribute);
        quote!(attribute(#wire, #first) #accepts #also #value #presence #equals #privacy #excuses)
    }

    /// The paths of an attribute of an object.
    fn paths(&self, object: usize, attribute: &Attribute) -> impl Iterator<Item = Path> {
        let top = (object == 0).then(|| Path(Vec::new()));
        let around = self.schema.objects[object].used_at.iter().cloned().chain(top);
        around.map(|path| path.member(&attribute.wire))
    }

    fn privacy(&self, object: usize, attribute: &Attribute) -> Option<TokenStream> {
        let path = self.paths(object, attribute).next()?;
        match self.model.privacy(self.owner, &path, attribute) {
            Privacy::Open => None,
            Privacy::Around => Some(quote!(.holds_sensitive())),
            Privacy::Sensitive => Some(quote!(.sensitive())),
        }
    }

    /// Rules for a value by itself.
    fn value(&self, attribute: &Attribute) -> TokenStream {
        let is_documented = Severity::of(&attribute.evidence) == Severity::Error;
        let of_attribute = severity(&attribute.evidence);
        let of_attribute = (!is_documented).then(|| quote!(.severity(#of_attribute)));
        let format = attribute.format.map(|format| {
            let format = ident(&format!("{:?}", of_runtime(format)));
            quote!(.format(Format::#format))
        });
        let spelling = attribute.spelling.as_ref().map(|spelling| {
            let name = &spelling.name;
            quote!(.format(Format::Spelled(#name)))
        });
        let utc = attribute.utc.as_ref().filter(|_| self.model.has_offsets()).map(severity);
        let utc = utc.map(|severity| quote!(.utc(#severity)));
        let values = self.schema.types_of(attribute).find_map(|ty| match ty.leaf() {
            Type::Enum(index) => Some(&self.schema.enums[*index]),
            _ => None,
        });
        let of_values = severity(attribute.evidence_of(ClaimKey::Closed));
        let values = values.map(|values| match (values.closed, &values.otherwise) {
            (true, _) => quote!(.closed(#of_values)),
            (false, Some(_)) => quote!(.or_others()),
            (false, None) => quote!(),
        });
        let always = attribute.always.as_ref().map(|value| {
            let value = scalar(value);
            quote!(.always(#value))
        });
        let claims = self.claim_severities(attribute);
        let limits = attribute.limits.iter().map(|(limit, bound)| {
            let (method, bound) = (ident(limit.key()), bound_of(*limit, bound));
            let severity = severity(attribute.evidence_of(limit.claim()));
            quote!(.#method(#bound, #severity))
        });
        let of_pattern = severity(attribute.evidence_of(ClaimKey::Pattern));
        let pattern = self.patterns.of(attribute, &of_pattern);
        quote!(#of_attribute #(#claims)* #format #spelling #utc #(#limits)* #pattern #values #always)
    }

    /// How bad it is to contradict single claims, where they rest on something else than the attribute.
    fn claim_severities(&self, attribute: &Attribute) -> Vec<TokenStream> {
        let leaves = self.schema.leaves_of(attribute);
        let is_time = leaves.iter().any(|ty| matches!(ty, Type::Timestamp | Type::EpochTime));
        let has_format = attribute.format.is_some() || is_time;
        let has_own = attribute.claims.contains_key(&ClaimKey::PairOf);
        let has_inner = attribute.claims.contains_key(&ClaimKey::Within);
        let claims = [
            ("type_severity", Some(attribute.evidence_of(ClaimKey::Type))),
            ("format_severity", has_format.then(|| attribute.format_evidence())),
            ("always_severity", Some(attribute.evidence_of(ClaimKey::Always))),
            ("pair_severity", Some(attribute.evidence_of(ClaimKey::Pair))),
            ("listed_pair_severity", Some(attribute.evidence_of(ClaimKey::PairsIn))),
            ("inner_pair_severity", has_inner.then(|| attribute.evidence_of(ClaimKey::Within))),
            ("own_pair_severity", has_own.then(|| attribute.evidence_of(ClaimKey::PairOf))),
        ];
        let own = Severity::of(&attribute.evidence);
        let others = claims.into_iter().filter_map(|(method, evidence)| Some((method, evidence?)));
        let others = others.filter(|(_, evidence)| Severity::of(evidence) != own);
        let calls = others.map(|(method, evidence)| {
            let (method, severity) = (ident(method), severity(evidence));
            quote!(.#method(#severity))
        });
        calls.collect()
    }

    fn presence(&self, object: usize, attribute: &Attribute) -> TokenStream {
        let mut paths = self.paths(object, attribute);
        let has_role = paths.any(|path| self.model.has_role(self.owner, &path));
        let required = match &attribute.required {
            _ if has_role => Some(severity(&Evidence::DOCUMENTED)),
            Some(evidence) => Some(severity(evidence)),
            None => None,
        };
        let required = required.map(|severity| quote!(.required(#severity)));
        let claims = [
            ("null_when", &attribute.null_when),
            ("present_when", &attribute.present_when),
            ("only_when", &attribute.only_when),
        ];
        let claims = claims.into_iter().filter_map(|(method, when)| {
            let when = when.as_ref()?;
            let (method, condition) = (ident(method), ident(&self.conditions[when.condition]));
            let severity = severity(&when.evidence);
            Some(quote!(.#method(&#condition, #severity)))
        });
        let nullable = attribute.has_known_value() && attribute.nullable.is_some();
        let nullable = nullable.then(|| quote!(.nullable()));
        let deprecated = attribute.deprecated.as_ref();
        let deprecated = deprecated.filter(|_| attribute.is_dispensable() && !has_role);
        let deprecated = deprecated.map(|own| {
            let words = describe::deprecated(own);
            quote!(.deprecated(#words))
        });
        let always_null = attribute.always_null.as_ref().map(severity);
        let always_null = always_null.map(|severity| quote!(.always_null(#severity)));
        quote!(#required #nullable #always_null #(#claims)* #deprecated)
    }

    fn excuses(&self, attribute: &Attribute) -> TokenStream {
        let excuses = self.schema.excuses(attribute).into_iter().map(|(kind, index)| {
            let erratum = &self.schema.errata[index];
            let text = describe::erratum(self.schema, erratum);
            match kind {
                ExcuseKind::Unlisted => quote!(.unlisted(#text)),
                ExcuseKind::AcceptedName => quote!(.excused_names(#text)),
                ExcuseKind::AlsoType => quote!(.excused_types(#text)),
                ExcuseKind::AcceptedValue => {
                    let values = erratum.accepted_values();
                    let values = values.iter().map(scalar);
                    quote!(.excused_values(&[#(#values),*], #text))
                }
            }
        });
        quote!(#(#excuses)*)
    }

    fn ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::String => quote!(STRING),
            Type::Integer => quote!(INTEGER),
            Type::Number => quote!(NUMBER),
            Type::Boolean => quote!(BOOLEAN),
            Type::Any => quote!(ANY),
            Type::FreeForm => quote!(FREE_FORM),
            Type::Id(JsonType::Integer) => quote!(INTEGER_ID),
            Type::Id(_) => quote!(STRING_ID),
            Type::Timestamp => quote!(TIMESTAMP),
            Type::EpochTime => quote!(EPOCH_TIME),
            Type::Object(index) => {
                let name = ident(&self.objects[*index]);
                match self.schema.told_by(ty) {
                    Some(_) => quote!(kind_of(&#name)),
                    None => quote!(object_with(&#name)),
                }
            }
            Type::Changes(index) => {
                let name = ident(&self.changes[*index]);
                quote!(changes_with(&#name))
            }
            Type::Enum(index) => self.values(*index),
            Type::Union(index) => self.ty(&self.schema.unions[*index].variants[0].ty),
            Type::Array(inner) => {
                let inner = self.ty(inner);
                quote!(array_of(&#inner))
            }
            Type::Map(inner) => {
                let inner = self.ty(inner);
                quote!(map_of(&#inner))
            }
            Type::Nullable(inner) => {
                let inner = self.ty(inner);
                quote!(or_null(&#inner))
            }
        }
    }

    fn values(&self, index: usize) -> TokenStream {
        let type_ = &self.schema.enums[index];
        let values = type_.values.iter().map(|value| match &value.wire {
            Scalar::Integer(number) => {
                let number = Literal::i64_unsuffixed(*number);
                quote!(#number)
            }
            other => {
                let text = other.to_string();
                quote!(#text)
            }
        });
        if type_.integer {
            quote!(one_of_integers(&[#(#values),*]))
        } else {
            quote!(one_of(&[#(#values),*]))
        }
    }

    fn changes(&self, changes: &ChangesType, name: &str) -> TokenStream {
        let (name, of) = (ident(name), path(&changes.of));
        let object = self.schema.attribute(&changes.of);
        let object = object.and_then(|attribute| self.schema.object_in(&attribute.ty));
        let mut objects = self.schema.objects.iter().zip(&self.objects);
        let is_it = |known| object.is_some_and(|object| std::ptr::eq(object, known));
        let object = objects.find(|(known, _)| is_it(*known));
        let object = object.map(|(_, name)| ident(name));
        let new = if changes.shape == ChangeShape::old_new() {
            quote!(old_then_new(#of, &#object))
        } else if changes.shape == ChangeShape::new_old() {
            quote!(new_then_old(#of, &#object))
        } else {
            let shape = change_shape(&changes.shape);
            quote!(shaped(#of, &#object, #shape))
        };
        let own = changes.members.iter().filter_map(|member| {
            let (wire, shape) = (&member.wire, change_shape(member.own_shape.as_ref()?));
            Some(quote!((#wire, #shape)))
        });
        let own: Vec<TokenStream> = own.collect();
        let own = (!own.is_empty()).then(|| quote!(.own_shapes(&[#(#own),*])));
        let inner = changes.members.iter().filter_map(|member| match member.within {
            Some(Within::Attributes(index)) => {
                let (wire, name) = (&member.wire, ident(&self.changes[index]));
                Some(quote!((#wire, &#name)))
            }
            _ => None,
        });
        let inner: Vec<TokenStream> = inner.collect();
        let inner = (!inner.is_empty()).then(|| quote!(.within(&[#(#inner),*])));
        let maps = changes.members.iter();
        let maps = maps.filter(|member| matches!(member.within, Some(Within::Members(_))));
        let maps: Vec<&String> = maps.map(|member| &member.wire).collect();
        let maps = (!maps.is_empty()).then(|| quote!(.of_members(&[#(#maps),*])));
        let pairs_in = changes.pairs_in.as_ref().map(|key| quote!(.pairs_in(#key)));
        let except = &changes.except;
        let except = (!except.is_empty()).then(|| quote!(.except(&[#(#except),*])));
        quote!(static #name: ChangesRules = ChangesRules::#new #pairs_in #own #inner #maps #except;)
    }

    /// The rules that the checker begins with.
    fn root(&self) -> Vec<TokenStream> {
        let (prefix, page) = (self.model.id_prefix(self.owner), self.schema.page.url.newest());
        let root = ident(&self.objects[0]);
        let (implied, numbered) = (self.implied(), self.numbered());
        let rules = quote!(SchemaRules::new(#prefix, #page, &#root));
        let Owner::Event(index) = self.owner else {
            return vec![
                quote!(static RULES: SchemaRules = #rules #implied #numbered;),
                self.envelope(),
            ];
        };
        let module = &self.model.modules[self.model.events[index].module].wire;
        vec![quote! {
            /// Rules for the data.
            pub(crate) static RULES: SchemaRules = #rules.of_module(#module) #implied #numbered;
        }]
    }

    fn envelope(&self) -> TokenStream {
        let envelope = &self.model.envelope;
        let name = &envelope.name;
        let event = path(name.attribute.as_ref().unwrap_or(&Path(Vec::new())));
        let data = path(&envelope.data);
        let modules = envelope.modules.as_ref().map(path);
        let modules = modules.map(|modules| quote!(.modules(#modules)));
        let between = &name.between;
        let header = name.header.as_ref().map(|header| quote!(.header(#header, #between)));
        let shared = envelope.is_shared().then(|| quote!(.shared()));
        let batch = envelope.batch.as_ref().map(|batch| {
            let batch = path(batch);
            quote!(.batch(#batch))
        });
        quote! {
            /// Rules for the envelope.
            pub(crate) static ENVELOPE: EnvelopeRules =
                EnvelopeRules::new(&RULES, #event, #data) #modules #header #shared #batch;
        }
    }

    fn implied(&self) -> Option<TokenStream> {
        let implied = self.rules.iter().filter_map(|rule| {
            let RuleKind::ValueWhen(condition) = rule.kind else {
                return None;
            };
            let claim = self.schema.attribute(&rule.path)?.value_when(condition)?;
            let condition = ident(&self.conditions[condition]);
            let (path, values) = (path(&rule.path), claim.values.iter().map(scalar));
            let severity = severity(&claim.evidence);
            let number = number_behind(self.model, rule);
            let number = number.map(|number| quote!(.numbered(#number)));
            Some(quote!(Implied::new(&#condition, test(#path, &[#(#values),*]), #severity) #number))
        });
        let implied: Vec<TokenStream> = implied.collect();
        (!implied.is_empty()).then(|| quote!(.implied(&[#(#implied),*])))
    }

    /// All other rules that have a number behind their id.
    fn numbered(&self) -> Option<TokenStream> {
        let others = self.rules.iter().enumerate().filter(|(index, own)| {
            // Two rules that are the same but for their number are one.
            let mut before = self.rules[..*index].iter();
            let is_same = |rule: &ValidationRule| rule.kind == own.kind && rule.path == own.path;
            !matches!(own.kind, RuleKind::ValueWhen(_)) && !before.any(is_same)
        });
        let numbered = others.filter_map(|(_, rule)| {
            let number = number_behind(self.model, rule)?;
            let (path, end) = (path(&rule.path), rule.kind.end(self.schema));
            Some(quote!((#path, #end, #number)))
        });
        let numbered: Vec<TokenStream> = numbered.collect();
        (!numbered.is_empty()).then(|| quote!(.numbered(&[#(#numbered),*])))
    }
}

fn number_behind(model: &Model, rule: &ValidationRule) -> Option<Literal> {
    let number = rule.id.strip_prefix(&model.plain_id(rule))?;
    let number = number.strip_prefix('-')?.parse().ok()?;
    Some(Literal::u32_unsuffixed(number))
}

fn condition(condition: &Condition, name: &str, slug: &str) -> TokenStream {
    let name = ident(name);
    let mut alternatives = condition.alternatives.iter().map(|tests| {
        let tests = tests.iter().map(test);
        quote!(&[#(#tests),*])
    });
    let first = alternatives.next();
    let others: Vec<TokenStream> = alternatives.collect();
    let others = (!others.is_empty()).then(|| quote!(.or(&[#(#others),*])));
    quote!(static #name: Condition = Condition::new(#slug, #first) #others;)
}

fn test(own: &Test) -> TokenStream {
    let path = path(&own.path);
    let values = own.expected.values().iter().map(scalar);
    match own.expected {
        Expected::OneOf(_) => quote!(test(#path, &[#(#values),*])),
        Expected::NoneOf(_) => quote!(none_of(#path, &[#(#values),*])),
        Expected::Absent => quote!(absent(#path)),
        Expected::Present => quote!(present(#path)),
    }
}

fn path(path: &Path) -> TokenStream {
    let steps = &path.0;
    quote!(&[#(#steps),*])
}

fn scalar(value: &Scalar) -> TokenStream {
    match value {
        Scalar::String(text) => quote!(string(#text)),
        Scalar::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(integer(#number))
        }
        Scalar::Boolean(flag) => quote!(boolean(#flag)),
    }
}

/// A length or a count, or a number as JSON writes it.
fn bound_of(limit: Limit, bound: &Number) -> TokenStream {
    match bound.as_u64().filter(|_| limit.measure() != Measure::Value) {
        Some(bound) => {
            let bound = Literal::u64_unsuffixed(bound);
            quote!(#bound)
        }
        None => {
            let bound = bound.to_string();
            quote!(#bound)
        }
    }
}

fn severity(evidence: &Evidence) -> TokenStream {
    match Severity::of(evidence) {
        Severity::Error => quote!(Severity::Error),
        Severity::Warning => quote!(Severity::Warning),
        Severity::Notice => quote!(Severity::Notice),
    }
}

/// The format of the runtime for one of the spec. The runtime is copied into packages, which do not
/// have the spec, and thus has an enum of its own.
fn of_runtime(format: Format) -> table::Format {
    match format {
        Format::Boolean => table::Format::Boolean,
        Format::CalendarDay => table::Format::CalendarDay,
        Format::Decimal => table::Format::Decimal,
        Format::Email => table::Format::Email,
        Format::Integer => table::Format::Integer,
        Format::RailsTimeZone => table::Format::RailsTimeZone,
        Format::Url => table::Format::Url,
        Format::Uuid => table::Format::Uuid,
    }
}

/// The shape of a change, with its words in messages.
fn change_shape(shape: &ChangeShape) -> TokenStream {
    let words = describe::shape_words(shape, |name| format!("`{name}`"));
    let names: Vec<&str> = shape.names().collect();
    match shape {
        ChangeShape::Value(_) => quote!(ITSELF),
        ChangeShape::Array(sides) => {
            let count = proc_macro2::Literal::usize_unsuffixed(sides.len());
            quote!(elements(#words, #count))
        }
        ChangeShape::Members(_) if shape.kind() == Some(ChangeKind::Items) => {
            quote!(lists(#words, &[#(#names),*]))
        }
        ChangeShape::Members(_) => quote!(members(#words, &[#(#names),*])),
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, VOCABULARY, of_runtime, order};
    use crate::model::names::is_reserved_type;

    #[test]
    fn the_runtime_agrees_with_the_row_of_every_format() {
        for format in Format::ALL {
            let checked = of_runtime(*format);
            assert!(checked.fits(format.example()), "{format:?}");
            assert!(!checked.fits(format.counterexample()), "{format:?}");
            assert_eq!(checked.in_words(), format.in_words());
        }
    }

    #[test]
    fn no_generated_type_is_called_like_what_tables_are_made_of() {
        let types = VOCABULARY.into_iter().filter(|name| order(name).0 == 0);
        let all = types.chain([
            "LazyLock",
            "Regex",
            "Deviation",
            "Excused",
            "Report",
            "Severity",
            "Unresolved",
        ]);
        let free: Vec<&str> = all.filter(|name| !is_reserved_type(name)).collect();
        assert_eq!(free, Vec::<&str>::new());
    }
}
