//! The types that events share: each is one Rust type, in `types.rs` of its product or of the crate.
//!
//! Events can say different things of such a type, under conditions of their own. Its documentation
//! says what all of them say; reference pages and validators have the rest, event by event.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::fields::Misfit;
use super::imports::{self, Contents};
use super::object::{self, Docs};
use super::{RustFile, enums, schema, unions};
use crate::emit::Output;
use crate::model::{Attribute, EnumType, Event, Model, ObjectType, Schema, UnionType};
use crate::words::describe;
use crate::words::markdown::{code, prose, sentence};
use crate::words::page::PAGE;

/// The files of shared types.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    model.homes().into_iter().map(|home| Shared::new(model, home).file().output()).collect()
}

/// An event that has a shared object, and the index of the object there.
type User<'m> = (&'m Event, usize);

/// The types of one Rust module, by name.
struct Shared<'m> {
    model: &'m Model,
    home: &'m str,
    objects: BTreeMap<&'m str, Vec<User<'m>>>,
    unions: BTreeMap<&'m str, (&'m Schema, &'m UnionType)>,
    enums: BTreeMap<&'m str, &'m EnumType>,
}

impl<'m> Shared<'m> {
    fn new(model: &'m Model, home: &'m str) -> Self {
        let (objects, unions, enums) = Default::default();
        let mut shared = Self { model, home, objects, unions, enums };
        for event in &model.events {
            shared.add(event);
        }
        shared
    }

    fn add(&mut self, event: &'m Event) {
        let schema = &event.schema;
        let is_here = |home: &Option<String>| home.as_deref() == Some(self.home);
        for (index, object) in schema.objects.iter().enumerate() {
            if is_here(&object.home) {
                self.objects.entry(&object.ident).or_default().push((event, index));
            }
        }
        let unions = schema.unions.iter().filter(|union| is_here(&union.home));
        self.unions.extend(unions.map(|union| (union.ident.as_str(), (schema, union))));
        let enums = schema.enums.iter().filter(|type_| is_here(&type_.home));
        self.enums.extend(enums.map(|type_| (type_.ident.as_str(), type_)));
    }

    fn file(&self) -> RustFile {
        let mut products = self.model.products.iter();
        let product = products.find(|product| product.types_module() == self.home);
        let (whose, source) = match product {
            Some(product) => (prose(&product.name), format!("spec/{}/", product.key)),
            None => (prose(&self.model.vendor), "spec/".to_owned()),
        };
        RustFile {
            path: format!("src/{}.rs", self.home.replace("::", "/")),
            source,
            docs: vec![format!(
                "Types that events of {whose} share: each is one type for all of them."
            )],
            inner: &[],
            items: self.items(),
        }
    }

    fn items(&self) -> Vec<TokenStream> {
        let mut items = imports::shared_imports(&self.contents());
        items.extend(self.uses());
        for users in self.objects.values() {
            let (event, index) = users[0];
            let docs = self.docs(users);
            items.extend(object::items(&event.schema, index, &docs, Misfit::Fails));
        }
        for (schema, union) in self.unions.values() {
            items.extend(unions::items(schema, union, &unions::shared_docs(union)));
        }
        for type_ in self.enums.values() {
            items.extend(enums::items(type_, &enums::shared_docs(type_)));
        }
        let enums: Vec<&EnumType> = self.enums.values().copied().collect();
        items.extend(schema::enum_macros(&enums));
        items.push(schema::object_macro(&self.contents()));
        items
    }

    /// The types, as one of their users has them.
    fn contents(&self) -> Contents<'m> {
        let objects = self.objects.values().map(|users| object_of(&users[0]));
        let unions = self.unions.values().map(|(_, union)| *union);
        Contents { objects: objects.collect(), unions: unions.collect(), changes: Vec::new() }
    }

    /// The `use` lines for shared types of other modules.
    fn uses(&self) -> Vec<TokenStream> {
        let mut others = BTreeSet::new();
        for users in self.objects.values() {
            let schema = &users[0].0.schema;
            for attribute in &object_of(&users[0]).attributes {
                let objects = schema.leaves_of(attribute).into_iter();
                let objects = objects.filter_map(|leaf| schema.object_in(leaf));
                let names = objects.filter_map(|object| Some((object.home.as_deref()?, object)));
                let elsewhere = names.filter(|(home, _)| *home != self.home);
                others.extend(elsewhere.map(|(home, object)| (home, object.ident.as_str())));
            }
        }
        imports::shared_uses(&others, self.home, &quote!(use))
    }

    fn docs(&self, users: &[User<'m>]) -> Docs {
        let object = object_of(&users[0]);
        let uses = users.iter().map(|user| format!("- {}\n", self.used_by(user))).collect();
        let doc = object.doc.as_deref().map(sentence);
        let fields = object.attributes.iter().enumerate();
        Docs {
            object: doc.into_iter().chain([uses]).collect(),
            fields: fields.map(|(index, _)| field_docs(users, index)).collect(),
        }
    }

    /// The attributes of an event that have the type, with a link to the event.
    fn used_by(&self, (event, index): &User<'m>) -> String {
        let places = event.schema.objects[*index].used_at.iter();
        let places: Vec<String> = places.map(|path| code(&path.to_string())).collect();
        let link = self.model.rust_path(event);
        format!("{} of [{}](crate::{link})", places.join(" and "), code(&event.wire))
    }
}

fn object_of<'m>((event, index): &User<'m>) -> &'m ObjectType {
    &event.schema.objects[*index]
}

/// What all events say of an attribute: meaning, type and claims, then errata and notes.
fn field_docs(users: &[User<'_>], index: usize) -> Vec<String> {
    let (event, _) = users[0];
    let object = object_of(&users[0]);
    let attribute = &object.attributes[index];
    let place = code(&format!("{}.{}", object.at, attribute.wire));
    let mut claims = common(users, index, describe::claims);
    let is_all = users.iter().all(|user| {
        let attribute = &object_of(user).attributes[index];
        describe::claims(&user.0.schema, attribute).len() == claims.len()
    });
    if !is_all {
        claims.push("Events say more of it, each under conditions of its own.".to_owned());
    }
    let claims = claims.join(" ").replace(PAGE, "page");
    let mut docs = object::meaning(&event.schema, attribute);
    docs.push(format!("{place}: {}. {claims}", describe::type_words(attribute)));
    docs.extend(object::reading(attribute));
    docs.extend(common(users, index, object::errata_and_notes));
    docs
}

/// The texts about an attribute that are the same in all events.
fn common(
    users: &[User<'_>],
    index: usize,
    texts: impl Fn(&Schema, &Attribute) -> Vec<String>,
) -> Vec<String> {
    let mut of_users =
        users.iter().map(|user| texts(&user.0.schema, &object_of(user).attributes[index]));
    let first = of_users.next().unwrap_or_default();
    let others: Vec<Vec<String>> = of_users.collect();
    first.into_iter().filter(|text| others.iter().all(|other| other.contains(text))).collect()
}
