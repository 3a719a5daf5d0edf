//! The page of an event, and the page of the envelope.

use super::attributes;
use super::{errata, subscribing, validation};
use crate::emit::{Output, example, header};
use crate::model::{Event, Json, Model, Owner, Schema};
use crate::words::describe::{
    evidence, inner_changes, own_shapes, pair_words, pretty, shape_words, ties, unless_documented,
};
use crate::words::markdown::{code, list, prose, sentence};
use crate::words::namesakes::namesakes;
use crate::words::{page, roles};

/// The page of an event.
pub(crate) fn page(model: &Model, index: usize) -> Output {
    let event = &model.events[index];
    let product = &model.products[event.product];
    let module = &model.modules[event.module];
    let schema = &event.schema;
    let facts = [
        format!("Product: {}", prose(&product.name)),
        format!("Module: {}", code(&module.wire)),
        format!("Platform versions: {}", platforms(event)),
        format!("In Rust: {}", code(&format!("{}::{}", product.module, event.ident))),
        format!("Page: {}", page::titled(&schema.page)),
    ];
    let mut text = format!(
        "<!-- {} -->\n\n# {}\n\n",
        header(&format!("spec/{}", schema.source)),
        code(&event.wire)
    );
    text.push_str(&format!("{}\n\n{}\n", sentence(&event.summary), list(&facts)));
    if let Some(namesakes) = namesakes(model, event) {
        text.push_str(&format!("{namesakes}\n\n"));
    }
    for (title, entries) in [
        ("It fires when", &event.fires_when),
        ("It does not fire when", &event.fires_not_when),
        ("What it needs", &event.needs),
    ] {
        let entries: Vec<String> = entries.iter().map(|entry| sentence(entry)).collect();
        section(&mut text, title, &list(&entries));
    }
    section(&mut text, "How to subscribe", &subscribing::text(model, event));
    let data = example::full(model, event);
    let example = example::envelope_around(model, event, data);
    let index = model.events.iter().position(|other| std::ptr::eq(other, event));
    let rules = index.map(|index| validation::rules(model, Owner::Event(index), schema));
    body(&mut text, schema, &rules.unwrap_or_default(), Some(&example));
    Output::new(format!("docs/{}/{}.md", product.key, event.file), text)
}

/// The page of the envelope.
pub(crate) fn envelope_page(model: &Model) -> Output {
    let envelope = &model.envelope;
    let schema = &envelope.schema;
    let mut text =
        format!("<!-- {} -->\n\n# The envelope\n\n", header(&format!("spec/{}", schema.source)));
    text.push_str(&format!(
        "{}\n\nPage: {}\n\n",
        sentence(&envelope.summary),
        page::titled(&schema.page)
    ));
    text.push_str(&format!("{} The keys come in any order.\n\n", roles::roles(envelope)));
    let example = model.examples().first().map(|(_, event)| example::of_envelope(model, event));
    let rules = format!(
        "Of the envelope:\n\n{}\nOf the body, whatever it holds:\n\n{}",
        validation::rules(model, Owner::Envelope, schema),
        validation::body_rules(model)
    );
    body(&mut text, schema, &rules, example.as_ref());
    Output::new("docs/envelope.md", text)
}

/// The platform versions, with what a version rests on unless the page says it.
fn platforms(event: &Event) -> String {
    let versions = event.platforms.iter().zip(&event.platform_evidence);
    let versions = versions.map(|(name, why)| format!("{}{}", prose(name), unless_documented(why)));
    versions.collect::<Vec<_>>().join(", ")
}

/// Writes the parts that the pages of events and of the envelope have in common.
fn body(text: &mut String, schema: &Schema, rules_of_validators: &str, example: Option<&Json>) {
    let silent = format!(
        "Where the page says nothing, an attribute may be absent or null{}.\n\n{}",
        evidence(&schema.where_silent),
        attributes::tables(schema)
    );
    section(text, "Attributes", &silent);
    section(text, "Values", attributes::values(schema).trim_end());
    section(text, "Rules", &rules(schema));
    section(text, "Changes", &changes(schema));
    section(text, "Errata", &errata::table_of(&errata::rows(schema)));
    section(text, "Notes", &errata::table_of(&errata::note_rows(schema)));
    section(text, "Validation", rules_of_validators);
    if let Some(example) = example {
        section(text, "Example", &format!("```json\n{}\n```\n", pretty(example)));
    }
    *text = format!("{}\n\n{}\n", text.trim_end(), page::definition(&schema.page));
}

/// A section, if there is anything in it.
fn section(text: &mut String, title: &str, content: &str) {
    if !content.trim().is_empty() {
        text.push_str(&format!("## {title}\n\n{}\n\n", content.trim_end()));
    }
}

/// Everything that ties one attribute to another or to a value.
fn rules(schema: &Schema) -> String {
    let mut rules = Vec::new();
    for (path, attribute) in schema.walk() {
        let ties = ties(schema, attribute, Some(&path));
        if !ties.is_empty() {
            rules.push(format!("{}: {}", code(&path.to_string()), ties.join(" ")));
        }
    }
    list(&rules)
}

fn changes(schema: &Schema) -> String {
    let items = schema.changes.iter().map(|changes| {
        let (at, of) = (code(&changes.at), code(&changes.of.to_string()));
        let shape = match &changes.pairs_in {
            None => format!("a change is {}", shape_words(&changes.shape, code)),
            Some(key) => format!(
                "a change of an array is an object whose {} holds an array of {} for each item that changed; \
                 a change of any other attribute is such an array itself",
                code(key),
                pair_words(&changes.shape)
            ),
        };
        let except: Vec<String> = changes.except.iter().map(|name| code(name)).collect();
        let except = match except.as_slice() {
            [] => String::new(),
            names => format!(" Changes of {} have no documented shape.", names.join(", ")),
        };
        let own = own_shapes(changes).into_iter().chain(inner_changes(changes));
        let own: String = own.map(|words| format!(" {words}")).collect();
        format!("{at} has a member for each attribute of {of} that changed; {shape}.{own}{except}")
    });
    list(&items.collect::<Vec<_>>())
}
