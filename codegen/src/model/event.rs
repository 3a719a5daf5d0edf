//! The vendor, its events and their envelope.

use std::collections::BTreeSet;

use heck::ToLowerCamelCase;

use crate::spec::Evidence;

use super::envelope::Envelope;
use super::names;
use super::release::{Release, Waiver};
use super::schema::Schema;
use super::subscription::Subscription;
use super::timestamp::TimestampPattern;

/// The Rust module of types that events share: one in the crate, and one in each product.
pub(crate) const TYPES_MODULE: &str = "types";

/// All that a spec says.
#[derive(Debug, Clone)]
pub struct Model {
    /// The vendor's name.
    pub vendor: String,
    /// The address of the vendor's documentation.
    pub docs: String,
    /// The package to generate.
    pub package: Package,
    /// The platform versions, each with what there is to say of it.
    pub platforms: Vec<(String, String)>,
    /// Files that an app writes to receive an event, by platform version.
    pub subscriptions: Vec<Subscription>,
    /// The spellings of a timestamp.
    pub timestamps: Vec<TimestampPattern>,
    /// The products that have events, by name.
    pub products: Vec<Product>,
    /// The modules, by name.
    pub modules: Vec<Module>,
    /// The attributes of every payload around its data.
    pub envelope: Envelope,
    /// The events, by product and name.
    pub events: Vec<Event>,
    /// Events that exist and that the spec does not transcribe, by name and module.
    pub not_transcribed: Vec<NotTranscribed>,
    /// The event that examples show, as `MODULE/EVENT`, if the vendor file names one.
    pub example: Option<String>,
    /// The breaking changes that are accepted. Nothing is generated from them.
    pub waivers: Vec<Waiver>,
    /// The versions that were released, the newest first.
    pub releases: Vec<Release>,
}

impl Model {
    /// Returns whether the name of an event alone tells which one it is: no other module has one of
    /// it, transcribed or not.
    pub fn is_alone(&self, event: &Event) -> bool {
        self.named(&event.wire).len() == 1
    }

    /// The events of one name, transcribed or not, by module.
    pub fn named(&self, name: &str) -> Vec<Named<'_>> {
        let transcribed = self.events.iter().enumerate().filter(|(_, event)| event.wire == name);
        let transcribed = transcribed.map(|(index, event)| Named {
            module: event.module,
            page: event.schema.page.url.newest(),
            event: Some(index),
        });
        let others = self.not_transcribed.iter().filter(|other| other.wire == name);
        let others =
            others.map(|other| Named { module: other.module, page: &other.page, event: None });
        let mut named: Vec<Named<'_>> = transcribed.chain(others).collect();
        named.sort_by_key(|event| event.module);
        named
    }

    /// The event of a module and a name, as payloads have them.
    pub fn event(&self, module: &str, name: &str) -> Option<&Event> {
        let mut events = self.events.iter();
        events.find(|event| event.wire == name && self.modules[event.module].wire == module)
    }

    /// The events in the order in which an example may show them, with their indices: the one that the
    /// vendor file names, then those that their names alone tell.
    pub fn examples(&self) -> Vec<(usize, &Event)> {
        let is_named = |event: &Event| {
            let name = name_of_event(&self.modules[event.module].wire, &event.wire);
            self.example.as_ref() == Some(&name)
        };
        let mut events: Vec<(usize, &Event)> = self.events.iter().enumerate().collect();
        events.sort_by_key(|(_, event)| (!is_named(event), !self.is_alone(event)));
        events
    }

    /// The Rust modules below the crate that have types which events share.
    pub fn homes(&self) -> BTreeSet<&str> {
        let objects = self.events.iter().flat_map(|event| &event.schema.objects);
        objects.filter_map(|object| object.home.as_deref()).collect()
    }

    /// The products that have a Rust module, for events or for types that these share.
    pub fn products_in_rust(&self) -> impl Iterator<Item = (usize, &Product)> {
        let homes = self.homes();
        self.products.iter().enumerate().filter(move |(index, product)| {
            self.events.iter().any(|event| event.product == *index)
                || homes.contains(product.types_module().as_str())
        })
    }

    /// The path below the crate of the type of an event.
    pub fn rust_path(&self, event: &Event) -> String {
        format!("{}::{}", self.products[event.product].module, event.ident)
    }

    /// The names of an event that stand for the placeholders of templates, in their order. The last is
    /// a function of the app, which can have any name.
    pub(crate) fn placeholders(&self, event: &Event) -> [String; 4] {
        let module = self.modules[event.module].wire.clone();
        let product = self.products[event.product].key.clone();
        let function = names::field_name(&event.wire).unwrap_or_else(|| event.rust_module.clone());
        let handler = format!("handle_{function}").to_lower_camel_case();
        [event.wire.clone(), module, product, handler]
    }

    /// The index of the module that payloads call so, by its name or another that they have for it.
    pub fn module(&self, name: &str) -> Option<usize> {
        let is_other = |module: &Module| module.also_written.iter().any(|also| also == name);
        self.modules.iter().position(|module| module.wire == name || is_other(module))
    }
}

/// The name by which people tell an event from those of other modules.
pub(crate) fn name_of_event(module: &str, event: &str) -> String {
    format!("{module}/{event}")
}

/// The package to generate.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// One line for the registry.
    pub description: String,
    /// Where its sources are.
    pub repository: Option<String>,
    /// The oldest Rust that it is promised for.
    pub rust_version: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// Categories of the registry.
    pub categories: Vec<String>,
}

/// A product that has events.
#[derive(Debug, Clone)]
pub struct Product {
    /// The name of its folder.
    pub key: String,
    /// Its name, as people write it.
    pub name: String,
    /// Description.
    pub doc: String,
    /// The Rust module.
    pub module: String,
}

impl Product {
    /// The path below the crate of the module with the types that events share.
    pub(crate) fn types_module(&self) -> String {
        format!("{}::{TYPES_MODULE}", self.module)
    }
}

/// A module that an app subscribes to.
#[derive(Debug, Clone)]
pub struct Module {
    /// The name on the wire.
    pub wire: String,
    /// The Rust variant.
    pub ident: String,
    /// The key of the product that it belongs to.
    pub product: String,
    /// Description.
    pub doc: String,
    /// Other names that payloads have for it.
    pub also_written: Vec<String>,
    /// Evidence of the other names.
    pub evidence: Option<Evidence>,
}

/// An event that exists, without a transcription: the spec has its module, name and page alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTranscribed {
    /// The name on the wire.
    pub wire: String,
    /// Index of the module.
    pub module: usize,
    /// The address of its page.
    pub page: String,
}

/// An event that has a certain name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'m> {
    /// Index of the module.
    pub module: usize,
    /// The address of its page.
    pub page: &'m str,
    /// Index of the event, if the spec transcribes it.
    pub event: Option<usize>,
}

/// An event.
#[derive(Debug, Clone)]
pub struct Event {
    /// The name on the wire.
    pub wire: String,
    /// The Rust type of its data.
    pub ident: String,
    /// The Rust module that holds its types.
    pub rust_module: String,
    /// The variant of the enum of all events.
    pub variant: String,
    /// The name of its files, without extension.
    pub file: String,
    /// Index of the product.
    pub product: usize,
    /// Index of the module.
    pub module: usize,
    /// The platform versions that have it.
    pub platforms: Vec<String>,
    /// Evidence that each of them has it, in the same order.
    pub platform_evidence: Vec<Evidence>,
    /// Summary of the occurrence.
    pub summary: String,
    /// When it fires.
    pub fires_when: Vec<String>,
    /// When it does not.
    pub fires_not_when: Vec<String>,
    /// Conditions that an account must meet for it.
    pub needs: Vec<String>,
    /// The attributes of its data.
    pub schema: Schema,
}
