//! The facts of a page, in the words of `attributes.txt`, and the differences of two readings of it.

use codegen::model::Fact;
use std::collections::HashMap;

use codegen::page::outline::{Claim, Confidence, Entry, EventOutline, Outline, PairShape};
use codegen::spec::Scalar;

/// The facts that are read of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EventFacts {
    /// The name of the event; empty for the envelope.
    pub(crate) event: String,
    /// In the order of the page.
    pub(crate) attributes: Vec<AttributeFacts>,
    /// The facts about the event as a whole.
    pub(crate) others: Vec<String>,
}

/// The facts that are read of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttributeFacts {
    pub(crate) name: String,
    /// The position of the attribute that it stands in.
    pub(crate) parent: Option<usize>,
    /// The other places that are left open; nothing if it is sure.
    pub(crate) open: Option<Vec<Option<usize>>>,
    /// Type and values.
    pub(crate) is: String,
    /// The claims about the attribute: the words before and behind the path.
    pub(crate) claims: Vec<(String, String)>,
}

impl EventFacts {
    /// The path of an attribute.
    pub(crate) fn path(&self, at: usize) -> String {
        let AttributeFacts { name, parent, .. } = &self.attributes[at];
        match parent {
            Some(parent) => format!("{}.{name}", self.path(*parent)),
            None => name.clone(),
        }
    }

    /// All facts as text: attributes in the order of the page, the rest in alphabetical order.
    pub(crate) fn text(&self) -> String {
        let all = 0..self.attributes.len();
        let attributes = all.clone().map(|at| {
            let is = &self.attributes[at].is;
            format!("{} | {is}", self.path(at))
        });
        let claims = all.clone().flat_map(|at| {
            let claims = self.attributes[at].claims.iter();
            claims.map(move |(before, behind)| format!("{before} {}{behind}", self.path(at)))
        });
        let is_open = |at: &usize| self.attributes[*at].open.is_some();
        let open = all.filter(is_open).map(|at| format!("open {}", self.path(at)));
        let mut others: Vec<String> = claims.chain(open).chain(self.others.clone()).collect();
        others.sort();
        let lines: Vec<String> = attributes.chain(others).collect();
        let of = if self.event.is_empty() { "envelope" } else { "event " };
        format!("# {of}{}\n{}\n", self.event, lines.join("\n"))
    }

    /// Settles the places that this reading leaves open by another reading: an attribute takes the
    /// place in the other reading, if this one has the place among the open ones. Returns the settled
    /// reading, and the paths of the settled attributes.
    pub(crate) fn settled_by(mut self, other: &Self) -> (Self, Vec<String>) {
        let mut settled = Vec::new();
        let are_same =
            |(mine, theirs): (&AttributeFacts, &AttributeFacts)| mine.name == theirs.name;
        if self.attributes.len() != other.attributes.len()
            || !self.attributes.iter().zip(&other.attributes).all(are_same)
        {
            return (self, settled);
        }
        for (at, theirs) in other.attributes.iter().enumerate() {
            let mine = &mut self.attributes[at];
            let Some(places) = &mine.open else { continue };
            if mine.parent != theirs.parent && !places.contains(&theirs.parent) {
                continue;
            }
            mine.parent = theirs.parent;
            if theirs.open.is_none() {
                mine.open = None;
                settled.push(other.path(at));
            }
        }
        (self, settled)
    }
}

/// The facts that the program reads. Sentences that it could not read are left out.
pub(crate) fn of_outline(outline: &Outline) -> Vec<EventFacts> {
    outline.envelope.iter().chain(&outline.events).map(of_event).collect()
}

fn of_event(event: &EventOutline) -> EventFacts {
    let mut attributes = Vec::new();
    let mut opens = Vec::new();
    for entry in &event.attributes {
        add(entry, None, &mut attributes, &mut opens);
    }
    let mut facts = EventFacts { event: event.event.clone(), attributes, others: others(event) };
    let positions: HashMap<String, usize> =
        (0..facts.attributes.len()).map(|at| (facts.path(at), at)).collect();
    for (at, places) in opens {
        let places = places.iter().map(|place| positions.get(place).copied());
        facts.attributes[at].open = Some(places.collect());
    }
    facts
}

fn others(event: &EventOutline) -> Vec<String> {
    let mut others = Vec::new();
    if event.collapsed {
        others.push("collapsed".to_owned());
    }
    if let Some(changes) = &event.changes {
        let of = changes.of.as_deref().unwrap_or("-");
        let pairs = changes.pairs.iter().map(pair);
        others.extend(pairs.map(|pair| format!("changes {} of {of} pair {pair}", changes.at)));
    }
    let examples = event.examples.iter();
    others.extend(examples.map(|example| format!("example {:?}", example.of).to_lowercase()));
    others
}

fn add(
    entry: &Entry,
    parent: Option<usize>,
    attributes: &mut Vec<AttributeFacts>,
    opens: &mut Vec<(usize, Vec<String>)>,
) {
    let at = attributes.len();
    if let Some(placement) = &entry.placement
        && placement.confidence == Confidence::Open
    {
        opens.push((at, placement.or_under.clone()));
    }
    let type_ = entry.type_.as_deref().unwrap_or("-");
    let values: Vec<_> = entry.values.iter().map(|value| value.value.clone()).collect();
    let mut claims: Vec<_> = entry.claims.iter().filter_map(claim).collect();
    if let Some(otherwise) = &entry.otherwise {
        claims.push(("otherwise".to_owned(), format!(" {otherwise}")));
    }
    attributes.push(AttributeFacts {
        name: entry.name.clone(),
        parent,
        open: None,
        is: format!("{type_} | {}", listed(&values)),
        claims,
    });
    for inner in &entry.attributes {
        add(inner, Some(at), attributes, opens);
    }
}

fn claim(claim: &Claim) -> Option<(String, String)> {
    let (says, what) = match &claim.fact {
        Fact::Null => ("null", String::new()),
        Fact::Present => ("present", String::new()),
        Fact::Value { values } => ("value", format!(" {}", listed(values))),
        Fact::Equals { path } => ("equals", format!(" to {path}")),
        Fact::Format { format } => ("format", format!(" {format}")),
        Fact::Limit { limit, bound } => ("limit", format!(" {limit} {bound}")),
        Fact::Pattern { pattern } => ("pattern", format!(" {pattern}")),
        Fact::Default { value } => {
            ("default", format!(" {}", serde_json::to_string(value).expect("it is JSON")))
        }
        Fact::ReadOnly => ("read-only", String::new()),
        Fact::Sensitive => ("sensitive", String::new()),
        Fact::Since { version } => ("since", format!(" {version}")),
        Fact::Within { path } => ("within", format!(" {path}")),
        Fact::Deprecated { since, instead } => {
            let since = since.iter().map(|since| format!(" since {since}"));
            let instead = instead.iter().map(|instead| format!(" instead {instead}"));
            ("deprecated", since.chain(instead).collect())
        }
        _ => return None,
    };
    let words = claim.when.as_ref().map(|when| when.words.as_str());
    let words = words.map(|words| words.strip_prefix("the ").unwrap_or(words));
    let when = words.map_or(String::new(), |words| format!(" when {words}"));
    Some((says.to_owned(), what + &when))
}

fn listed(values: &[Scalar]) -> String {
    if values.is_empty() {
        return "-".to_owned();
    }
    let values = values.iter().map(ToString::to_string);
    values.collect::<Vec<_>>().join(", ")
}

fn pair(shape: &PairShape) -> String {
    let order = shape.pair.as_ref().map_or("-".to_owned(), |shape| {
        let words = shape.to_string();
        if shape.is_pair() { words.replace(", ", ",").replace(['[', ']'], "") } else { words }
    });
    let pairs_in = shape.pairs_in.iter().map(|member| format!(" in {member}"));
    let array = if shape.array { " array" } else { "" };
    format!("{order}{}{array}", pairs_in.collect::<String>())
}
