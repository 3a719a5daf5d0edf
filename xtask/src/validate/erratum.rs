//! The erratum that would allow what breaks a rule, for a maintainer to paste and to mend.
//!
//! It has no values that were found, but for documented ones: they may be somebody's.

use std::collections::{BTreeMap, BTreeSet};

use codegen::interpret::{Deviation, Report};
use codegen::model::{
    Attribute, EnumType, Model, Owner, Path, RuleKind, Scalar, Schema, Type, ValidationRule,
};

use super::summary::{Row, Summary};

/// How many new values or attributes an erratum lists.
const MOST: usize = 100;

/// What is collected for an erratum.
pub(super) struct Proposal<'m> {
    model: &'m Model,
    schema: &'m Schema,
    rule: ValidationRule,
    /// How many bodies have what the rule is about.
    looked_at: u64,
    /// What values were, as messages call it.
    kinds: BTreeSet<String>,
    /// Whether values were items of arrays or members of maps.
    are_items: bool,
    /// Values of which all is known, as JSON.
    values: BTreeSet<String>,
    /// New attributes, each with a type.
    names: BTreeMap<String, &'static str>,
    /// Whether there was more than is listed.
    is_cut: bool,
}

/// An erratum, and what must become of the attribute so that it is true.
#[derive(Default)]
struct Draft {
    at: String,
    page: Vec<String>,
    spec: Vec<String>,
    /// What to do to the attribute, a line each.
    changes: Vec<String>,
    /// The keys that this changes; other errata may speak of them.
    keys: Vec<&'static str>,
}

impl<'m> Proposal<'m> {
    /// For the rule of an id.
    pub(super) fn new(model: &'m Model, id: &str) -> anyhow::Result<Self> {
        let rules = model.validation_rules();
        let Some(rule) = rules.iter().find(|it| it.id == id) else {
            return Err(unknown(model, &rules, id));
        };
        let schema = model.schema_of(rule.owner);
        let Some(schema) = schema.filter(|_| can_be_wrong(model, rule)) else {
            let help = match rule.kind {
                RuleKind::UndocumentedEvent | RuleKind::OtherModule | RuleKind::AmbiguousEvent => {
                    "add the event, or the module, to the spec"
                }
                _ => "no spec can change it",
            };
            anyhow::bail!("no erratum is about `{id}`: {help}");
        };
        Ok(Self {
            model,
            schema,
            rule: rule.clone(),
            looked_at: 0,
            kinds: BTreeSet::new(),
            are_items: false,
            values: BTreeSet::new(),
            names: BTreeMap::new(),
            is_cut: false,
        })
    }

    /// Takes note of a body.
    pub(super) fn add(&mut self, report: &Report) {
        let is_of = match self.rule.owner {
            Owner::Event(index) => {
                let event = &self.model.events[index];
                let module = &self.model.modules[event.module].wire;
                report.event.as_ref() == Some(&event.wire) && report.module.as_ref() == Some(module)
            }
            Owner::Envelope | Owner::Body => true,
        };
        self.looked_at += u64::from(is_of);
        for deviation in &report.deviations {
            if deviation.rule == self.rule.id {
                self.note(deviation);
            }
        }
    }

    fn note(&mut self, deviation: &Deviation) {
        let found = deviation.found.as_deref().unwrap_or_default();
        match self.rule.kind {
            RuleKind::WrongType => {
                let own = self.own_words();
                if let Some((wanted, kind)) = deviation.message.split_once(", but is ") {
                    self.are_items |= wanted != format!("must be {own}");
                    self.kinds.insert(kind.to_owned());
                }
            }
            RuleKind::UndocumentedValue => {
                let is_whole = serde_json::from_str::<serde_json::Value>(found).is_ok();
                if is_whole && self.values.len() < MOST {
                    self.values.insert(found.to_owned());
                } else {
                    self.is_cut |= !self.values.contains(found);
                }
            }
            RuleKind::UndocumentedAttribute => {
                let name = deviation.pointer.rsplit('/').next().unwrap_or_default();
                let name = name.replace("~1", "/").replace("~0", "~");
                if name.contains('.') || self.names.len() >= MOST {
                    self.is_cut |= !self.names.contains_key(&name);
                } else {
                    self.add_name(name, json_type(found));
                }
            }
            _ => {}
        }
    }

    /// Of values of several types, `any` is what an attribute is.
    fn add_name(&mut self, name: String, ty: &'static str) {
        let known = self.names.entry(name).or_insert(ty);
        if *known != ty {
            *known = match (*known, ty) {
                ("integer", "number") | ("number", "integer") => "number",
                _ => "any",
            };
        }
    }

    /// What the value of the attribute must be, as messages have it.
    fn own_words(&self) -> String {
        let Some(attribute) = self.schema.attribute(&self.rule.path) else {
            return String::new();
        };
        let mut words = Vec::new();
        for ty in self.schema.types_of(attribute) {
            let word = type_words(self.schema, ty);
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words.join(" or ")
    }

    /// The text to paste, with comments on what to do besides.
    pub(super) fn text(&self, summary: &Summary) -> anyhow::Result<String> {
        let id = &self.rule.id;
        let Some(row) = summary.rule(id) else {
            return Ok(format!("# Nothing breaks {id}, so there is no erratum to write.\n"));
        };
        let drafts = self.drafts();
        let source = &self.schema.source;
        let mut text = format!("# To paste under `errata:` in {source}, for {id}:\n");
        for draft in &drafts {
            text.push_str(&self.erratum(draft, row));
        }
        if self.is_cut {
            text.push_str("# There was more than can be listed here.\n");
        }
        let changes = drafts.iter().flat_map(|it| it.changes.iter().cloned());
        let stale = drafts.iter().flat_map(|it| self.stale(it));
        for line in changes.chain(stale) {
            text.push_str(&format!("# {line}\n"));
        }
        Ok(text)
    }

    fn erratum(&self, draft: &Draft, row: &Row) -> String {
        format!(
            "  - at: {}\n    page: {{ {} }}\n    spec: {{ {} }}\n    evidence: {}\n",
            plain(&draft.at),
            draft.page.join(", "),
            draft.spec.join(", "),
            self.evidence(row)
        )
    }

    fn evidence(&self, row: &Row) -> String {
        // Folders mean nothing on another machine.
        let place = row.first.place.rsplit(['/', '\\']).next();
        let text = format!(
            "observed - {} of {} payloads, first at {}",
            row.bodies,
            self.looked_at,
            place.unwrap_or_default()
        );
        let is_plain = !text.contains(": ") && !text.contains(" #") && !text.ends_with(':');
        if is_plain && text.chars().all(|c| !c.is_control()) { text } else { quoted(&text) }
    }

    /// Other errata of the attribute that say what will not be true any more.
    fn stale(&self, draft: &Draft) -> Vec<String> {
        let errata = self.schema.errata.iter();
        let errata = errata.filter(|it| it.at.to_string() == draft.at);
        let said = errata.flat_map(|it| {
            let said = [
                ("type", it.spec.type_.is_some()),
                ("also", it.spec.also.is_some()),
                ("values", it.spec.values.is_some()),
                ("null_when", it.spec.null_when.is_some()),
                ("format", it.spec.format.is_some()),
                ("always", it.spec.always.is_some()),
                ("equals", it.spec.equals.is_some()),
                ("except", it.spec.except.is_some()),
            ];
            let said = said.into_iter().filter(|(_, is_said)| *is_said);
            said.map(|(key, _)| key)
        });
        let said = said.filter(|key| draft.keys.contains(key));
        let line = |key| {
            let at = &draft.at;
            format!(
                "Another erratum at `{at}` speaks of `{key}`: mend it, for lint calls it stale."
            )
        };
        said.map(line).collect()
    }

    fn drafts(&self) -> Vec<Draft> {
        let at = self.rule.path.to_string();
        if self.rule.kind == RuleKind::UndocumentedAttribute {
            let names = self.names.iter();
            return names.map(|(name, ty)| new_attribute(&self.rule.path, name, ty)).collect();
        }
        if self.rule.kind == RuleKind::Pair {
            return vec![self.pair()];
        }
        let Some(attribute) = self.schema.attribute(&self.rule.path) else {
            return Vec::new();
        };
        let draft = match self.rule.kind {
            RuleKind::WrongType => self.wrong_type(attribute),
            RuleKind::Format => format(attribute),
            RuleKind::UndocumentedValue => self.values(attribute),
            RuleKind::NullWhen(condition) => self.null_when(condition),
            kind => self.said_in_words(attribute, kind),
        };
        vec![Draft { at, ..draft }]
    }

    fn wrong_type(&self, attribute: &Attribute) -> Draft {
        if self.are_items {
            let ty = item_any(&attribute.phrase);
            return new_type(attribute, &ty, &[]);
        }
        let mut news: Vec<&str> = self.kinds.iter().map(|it| word_of(it)).collect();
        if news.contains(&"number") {
            news.retain(|it| *it != "integer");
        }
        news.dedup();
        match self.also(attribute, &news) {
            Some((ty, also)) if ty == attribute.phrase => new_also(attribute, &also),
            Some((ty, also)) => new_type(attribute, &ty, &also),
            None => new_type(attribute, "any", &[]),
        }
    }

    /// The type and the `also` types that take what arrived too, if the language has any.
    fn also(&self, attribute: &Attribute, news: &[&str]) -> Option<(String, Vec<String>)> {
        let first = self.schema.types_of(attribute).next()?;
        let values = enum_in(self.schema, first);
        let mut ty = attribute.phrase.clone();
        let mut also = attribute.also.clone();
        for new in news {
            match (first, *new) {
                (_, "any") => return None,
                (Type::Id(_), "string" | "integer") | (Type::EpochTime, "string") => {
                    also.push((*new).to_owned());
                }
                (Type::Id(_) | Type::EpochTime, _) => return None,
                (Type::Integer, "number") => ty = "number".to_owned(),
                (Type::Enum(_), "string") => return None,
                (Type::Enum(_), "number" | "integer") if values?.integer => return None,
                (_, "integer") if values.is_some() => also.push("number".to_owned()),
                (_, "number") => {
                    also.retain(|it| it != "integer");
                    also.push("number".to_owned());
                }
                _ => also.push((*new).to_owned()),
            }
        }
        Some((ty, also))
    }

    fn values(&self, attribute: &Attribute) -> Draft {
        let types = self.schema.types_of(attribute);
        let known = types.filter_map(|ty| enum_in(self.schema, ty)).next();
        let old = known.map_or(&[][..], |it| &it.values);
        let old: Vec<String> = old.iter().map(|it| scalar(&it.wire)).collect();
        let new = self.values.iter().filter_map(|it| value(it));
        let new: Vec<String> = new.map(|it| scalar(&it)).collect();
        let all: Vec<String> = old.iter().chain(&new).cloned().collect();
        let meaning = if known.is_some_and(|it| it.integer) {
            "a name - what it means"
        } else {
            "What it means."
        };
        let mut changes =
            vec!["The attribute needs them under `values`, each with its meaning:".to_owned()];
        changes.extend(new.iter().map(|it| format!("  {it}: {meaning}")));
        Draft {
            page: vec![format!("values: [{}]", old.join(", "))],
            spec: vec![format!("values: [{}]", all.join(", "))],
            changes,
            keys: vec!["values"],
            ..Draft::default()
        }
    }

    fn null_when(&self, condition: usize) -> Draft {
        let name = &self.schema.conditions[condition].name;
        let mut changes = vec![must_do_without("null_when")];
        changes.extend(self.unused(condition));
        Draft {
            page: vec![format!("null_when: {}", plain(name))],
            spec: vec!["null_when: none".to_owned()],
            changes,
            keys: vec!["null_when"],
            ..Draft::default()
        }
    }

    /// What to do about a condition that the attribute alone uses.
    fn unused(&self, condition: usize) -> Option<String> {
        let attributes = self.schema.objects.iter().flat_map(|it| &it.attributes);
        let whens = attributes.flat_map(|it| [&it.null_when, &it.present_when, &it.only_when]);
        let whens = whens.flatten().map(|it| it.condition);
        let attributes = self.schema.objects.iter().flat_map(|it| &it.attributes);
        let values = attributes.flat_map(|it| it.value_when.iter().map(|it| it.condition));
        let uses = whens.chain(values);
        let name = &self.schema.conditions[condition].name;
        let is_last = uses.filter(|it| *it == condition).count() <= 1;
        is_last.then(|| format!("Nothing else uses the condition `{name}`: remove it too."))
    }

    fn pair(&self) -> Draft {
        let (name, parents) = match self.rule.path.0.split_last() {
            Some((name, parents)) => (name.as_str(), parents.to_vec()),
            None => ("", Vec::new()),
        };
        let at = Path(parents);
        let types = self.schema.attribute(&at).map(|it| self.schema.types_of(it));
        let changes = types.into_iter().flatten().find_map(|ty| match ty {
            Type::Changes(index) => Some(&self.schema.changes[*index]),
            _ => None,
        });
        let old = changes.map_or(&[][..], |it| &it.except);
        let all: Vec<String> = old.iter().map(|it| plain(it)).chain([plain(name)]).collect();
        let all = all.join(", ");
        Draft {
            at: at.to_string(),
            page: vec![format!(
                "text: {}",
                quoted(&format!("changes of {name} are like all others"))
            )],
            spec: vec![format!("except: [{all}]")],
            changes: vec![
                "The attribute needs this too, and the changes of that member are then not typed:"
                    .to_owned(),
                format!("  except: [{all}]"),
            ],
            keys: vec!["except"],
        }
    }

    /// What no facet can say.
    fn said_in_words(&self, attribute: &Attribute, kind: RuleKind) -> Draft {
        let mut draft = match kind {
            RuleKind::Missing => not_required("it is always there", "it may be absent", "optional"),
            RuleKind::Null => not_required("it is never null", "it may be null", "nullable"),
            RuleKind::PresentWhen(_) => Draft {
                changes: vec![must_do_without("present_when")],
                ..in_words("it is always there under a condition", "it may be absent or null then")
            },
            RuleKind::OnlyWhen(_) => Draft {
                changes: vec![must_do_without("only_when")],
                ..in_words("it is there under a condition only", "it may be there otherwise")
            },
            RuleKind::Always => not_always(attribute),
            RuleKind::Equals => not_equal(attribute),
            _ => not_implied(),
        };
        let condition = kind.condition();
        draft.changes.extend(condition.and_then(|it| self.unused(it)));
        draft
    }
}

/// Whether an erratum can be about a rule.
fn can_be_wrong(model: &Model, rule: &ValidationRule) -> bool {
    let is_presence = matches!(rule.kind, RuleKind::Missing | RuleKind::Null);
    let is_role = model.has_role(rule.owner, &rule.path) && is_presence;
    let is_event = matches!(
        rule.kind,
        RuleKind::UndocumentedEvent | RuleKind::OtherModule | RuleKind::AmbiguousEvent
    );
    !is_role && !is_event
}

fn unknown(model: &Model, rules: &[ValidationRule], id: &str) -> anyhow::Error {
    let owners = (0..model.events.len()).map(Owner::Event).chain([Owner::Envelope]);
    let excuses = owners.flat_map(|owner| model.excuses_of(owner));
    if excuses.into_iter().any(|it| it.id == id) {
        return anyhow::anyhow!("`{id}` is no rule: an erratum excuses this already");
    }
    let near = crate::nearest(id, rules.iter().map(|it| it.id.as_str()));
    let near = near.map_or_else(String::new, |it| format!(", did you mean `{it}`?"));
    anyhow::anyhow!("there is no rule `{id}`{near}\nrules are those of the summary, by their ids")
}

/// What the page says and what is so, for what no facet can say.
fn in_words(page: &str, spec: &str) -> Draft {
    Draft {
        page: vec![format!("text: {}", plain(page))],
        spec: vec![format!("text: {}", plain(spec))],
        ..Draft::default()
    }
}

fn must_do_without(key: &str) -> String {
    format!("The attribute must do without `{key}`.")
}

fn not_required(page: &str, spec: &str, key: &str) -> Draft {
    let why = "observed - as in the erratum";
    let change = format!("In place of `required`, the attribute needs `{key}: {why}`.");
    Draft { changes: vec![change], ..in_words(page, spec) }
}

fn not_always(attribute: &Attribute) -> Draft {
    let always = attribute.always.as_ref().map_or_else(String::new, scalar);
    Draft {
        page: vec![format!("always: {always}")],
        spec: vec!["text: it has other values".to_owned()],
        changes: vec![must_do_without("always")],
        keys: vec!["always"],
        ..Draft::default()
    }
}

fn not_equal(attribute: &Attribute) -> Draft {
    let path = attribute.equals.as_ref().map(|it| it.path.to_string());
    let path = plain(&path.unwrap_or_default());
    Draft {
        page: vec![format!("equals: {path}")],
        spec: vec!["text: it may differ".to_owned()],
        changes: vec![must_do_without("equals")],
        keys: vec!["equals"],
        ..Draft::default()
    }
}

fn not_implied() -> Draft {
    let change = "Its test must go from `rules`, and the rule too if it has no other.";
    Draft {
        changes: vec![change.to_owned()],
        ..in_words("a condition decides its value", "it has other values then")
    }
}

fn new_also(attribute: &Attribute, also: &[String]) -> Draft {
    let also = format!("also: [{}]", also.join(", "));
    let mut page = match attribute.also.as_slice() {
        [] => Vec::new(),
        old => vec![format!("also: [{}]", old.join(", "))],
    };
    page.push(format!("text: {}", quoted(&format!("the type is {}", attribute.phrase))));
    Draft {
        page,
        spec: vec![format!("type: {}", plain(&attribute.phrase)), also.clone()],
        changes: vec!["The attribute needs this too:".to_owned(), format!("  {also}")],
        keys: vec!["also"],
        ..Draft::default()
    }
}

fn new_type(attribute: &Attribute, ty: &str, also: &[String]) -> Draft {
    let mut changes =
        vec!["The attribute needs this type, and no key that only the old one has:".to_owned()];
    changes.push(format!("  type: {ty}"));
    let mut spec = vec![format!("type: {}", plain(ty))];
    if !also.is_empty() {
        let also = format!("also: [{}]", also.join(", "));
        changes.push(format!("  {also}"));
        spec.push(also);
    }
    Draft {
        page: vec![format!("type: {}", plain(&attribute.phrase))],
        spec,
        changes,
        keys: vec!["type", "also", "values", "format"],
        ..Draft::default()
    }
}

fn format(attribute: &Attribute) -> Draft {
    if let Some(format) = attribute.format {
        return Draft {
            page: vec![format!("format: {}", plain(format.word()))],
            spec: vec!["text: it has texts of other formats".to_owned()],
            changes: vec![must_do_without("format")],
            keys: vec!["format"],
            ..Draft::default()
        };
    }
    let is_epoch = attribute.phrase.contains("epoch time");
    let (old, new) = if is_epoch { ("epoch time", "any") } else { ("timestamp", "string") };
    let mut draft = new_type(attribute, &attribute.phrase.replace(old, new), &[]);
    if !is_epoch {
        let help =
            "Or the vendor file needs another spelling under `timestamps`, and no erratum does.";
        draft.changes.push(help.to_owned());
    }
    draft
}

fn new_attribute(object: &Path, name: &str, ty: &str) -> Draft {
    let why = "observed - as in the erratum";
    Draft {
        at: object.member(name).to_string(),
        page: vec!["listed: 0".to_owned()],
        spec: vec!["listed: 1".to_owned()],
        changes: vec![
            format!(
                "`{}` needs the attribute:",
                if object.0.is_empty() { "data".to_owned() } else { object.to_string() }
            ),
            format!("  {}: {{ type: {ty}, evidence: {why}, doc: What it is. }}", plain(name)),
        ],
        keys: Vec::new(),
    }
}

/// The enum that a type is, or holds.
fn enum_in<'m>(schema: &'m Schema, ty: &Type) -> Option<&'m EnumType> {
    match ty {
        Type::Enum(index) => Some(&schema.enums[*index]),
        Type::Array(inner) | Type::Map(inner) => enum_in(schema, inner),
        _ => None,
    }
}

/// The type of a list or map whose items can be anything.
fn item_any(phrase: &str) -> String {
    let end = ["array of ", "map of "];
    let from = end.iter().filter_map(|it| phrase.rfind(it).map(|at| at + it.len())).max();
    format!("{}any", &phrase[..from.unwrap_or(0)])
}

/// The type of the language for a kind of value.
fn word_of(kind: &str) -> &'static str {
    match kind {
        "a boolean" => "boolean",
        "an integer" => "integer",
        "an integer beyond 63 bits" | "an integer beyond 64 bits" | "a number" => "number",
        "a string" => "string",
        "an array" => "array of any",
        "an object" => "object",
        _ => "any",
    }
}

/// The type of the language for the beginning of a JSON text.
fn json_type(found: &str) -> &'static str {
    match found.as_bytes().first() {
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'[') => "array of any",
        Some(b'{') => "object",
        Some(b'-' | b'0'..=b'9') if found.parse::<i64>().is_ok() => "integer",
        Some(b'-' | b'0'..=b'9') => "number",
        _ => "any",
    }
}

fn type_words(schema: &Schema, ty: &Type) -> &'static str {
    match ty {
        Type::Boolean => "a boolean",
        Type::Integer | Type::Id(codegen::model::JsonType::Integer) => "an integer",
        Type::Enum(index) if schema.enums[*index].integer => "an integer",
        Type::Number | Type::EpochTime => "a number",
        Type::Array(_) => "an array",
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => "an object",
        _ => "a string",
    }
}

fn value(json: &str) -> Option<Scalar> {
    match serde_json::from_str(json).ok()? {
        serde_json::Value::String(text) => Some(Scalar::String(text)),
        serde_json::Value::Number(number) => number.as_i64().map(Scalar::Integer),
        serde_json::Value::Bool(flag) => Some(Scalar::Boolean(flag)),
        _ => None,
    }
}

fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::String(text) => plain(text),
        other => other.to_string(),
    }
}

/// A text in YAML: as it is if it is plain enough, else in quotes.
fn plain(text: &str) -> String {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-. ".contains(c);
    let is_word = WORDS.contains(&text.to_lowercase().as_str());
    if begins && text.chars().all(is_plain) && text.trim() == text && !is_word {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A text in YAML in quotes, which are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
