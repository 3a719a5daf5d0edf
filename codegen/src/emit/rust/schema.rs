//! One file an event: its structs, enums, changes and validators, in that order.

use proc_macro2::TokenStream;
use quote::quote;

use super::fields::Misfit;
use super::imports::Contents;
use super::object::Docs;
use super::validators::Tables;
use super::{RustFile, changes, enums, ident, imports, object, unions};
use crate::emit::Output;
use crate::model::{EnumType, Event, Model, ObjectType, Owner, Page, Schema};
use crate::words::markdown::{code, sentence};
use crate::words::page::PAGE;
use crate::words::{describe, page};

/// The files of all events.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    model
        .events
        .iter()
        .enumerate()
        .map(|(index, event)| file(model, index, event).output())
        .collect()
}

fn file(model: &Model, index: usize, event: &Event) -> RustFile {
    let schema = &event.schema;
    let tables = Tables::new(model, Owner::Event(index));
    let root_docs = event_docs(model, event);
    let mut items = imports::event_imports(schema, &tables);
    items.extend(shared_uses(model, event));
    items.extend(object::items(schema, 0, &Docs::own(schema, 0, root_docs), Misfit::Fails));
    items.extend(type_items(schema, Misfit::Fails, |_| true));
    items.push(object_macro(&Contents::own(schema)));
    items.extend(tables.items);
    RustFile {
        path: format!("src/{}/{}.rs", model.products[event.product].module, event.rust_module),
        source: format!("spec/{}", schema.source),
        docs: page_docs(
            &code(&event.wire),
            &schema.page,
            &describe::evidence(&schema.where_silent),
        ),
        inner: &[],
        items,
    }
}

/// The types that the event shares with others: its module has them too, under their names.
fn shared_uses(model: &Model, event: &Event) -> Vec<TokenStream> {
    let schema = &event.schema;
    let objects = schema.objects.iter().map(|object| (&object.home, &object.ident));
    let unions = schema.unions.iter().map(|union| (&union.home, &union.ident));
    let enums = schema.enums.iter().map(|type_| (&type_.home, &type_.ident));
    let types = objects.chain(unions).chain(enums);
    let types = types.filter_map(|(home, ident)| Some((home.as_deref()?, ident.as_str())));
    let from = format!("{}::{}", model.products[event.product].module, event.rust_module);
    imports::shared_uses(&types.collect(), &from, &quote!(pub use))
}

/// Every type of a schema but its root and what is shared, and of its objects those that are meant.
pub(crate) fn type_items(
    schema: &Schema,
    misfit: Misfit,
    is_meant: impl Fn(&ObjectType) -> bool,
) -> Vec<TokenStream> {
    let objects = schema.objects.iter().enumerate().skip(1);
    let objects = objects.filter(|(_, object)| object.home.is_none() && is_meant(object));
    let mut items: Vec<TokenStream> = objects
        .flat_map(|(index, object)| {
            let docs = Docs::own(schema, index, object::type_docs(schema, object));
            object::items(schema, index, &docs, misfit)
        })
        .collect();
    for union in Contents::own(schema).unions {
        items.extend(unions::items(schema, union, &unions::docs(schema, union)));
    }
    let enums = schema.enums.iter().filter(|type_| type_.home.is_none());
    let enums: Vec<&EnumType> = enums.collect();
    for type_ in &enums {
        items.extend(enums::items(type_, &enums::docs(schema, type_)));
    }
    items.extend(schema.changes.iter().flat_map(|change| changes::items(schema, change)));
    items.extend(enum_macros(&enums));
    items
}

/// The macros that make enums read and write.
pub(crate) fn enum_macros(enums: &[&EnumType]) -> Vec<TokenStream> {
    let kinds =
        ["string_values", "integer_values", "closed_string_values", "closed_integer_values"];
    let macros = kinds.into_iter().filter_map(|name| {
        let of_kind = enums.iter().filter(|type_| enums::macro_name(type_) == name);
        let idents: Vec<_> = of_kind.map(|type_| ident(&type_.ident)).collect();
        let name = ident(name);
        (!idents.is_empty()).then(|| quote!(crate::runtime::#name!(#(#idents),*);))
    });
    macros.collect()
}

/// The macro that makes objects and changes read and write.
pub(crate) fn object_macro(contents: &Contents<'_>) -> TokenStream {
    let objects = contents.objects.iter().filter(|object| object.told_by.is_none());
    let objects = objects.map(|object| object.ident.as_str());
    let changes = contents.changes.iter().map(|changes| changes.ident.as_str());
    let idents: Vec<_> = objects.chain(changes).map(ident).collect();
    quote!(crate::runtime::object!(#(#idents),*);)
}

/// The documentation of a module: the page, and what decides where it is silent.
pub(crate) fn page_docs(name: &str, page: &Page, where_silent: &str) -> Vec<String> {
    let mut docs = vec![
        format!("{name}, as its page documents it."),
        String::new(),
        format!("Page: {}.", page::titled(page)),
        String::new(),
        format!("Where the page says nothing, an attribute may be absent or null{where_silent}."),
    ];
    if let Some(sha256) = &page.sha256 {
        docs.push(String::new());
        docs.push(format!("SHA-256 of the text that was read: `{sha256}`."));
    }
    docs
}

fn event_docs(model: &Model, event: &Event) -> Vec<String> {
    let module = &model.modules[event.module];
    let identity = format!(
        "The data of {} of module {}. See the {PAGE}.",
        code(&event.wire),
        code(&module.wire),
    );
    let mut docs = vec![sentence(&event.summary), identity];
    let lists = [
        ("It fires when:", &event.fires_when),
        ("It does not fire when:", &event.fires_not_when),
        ("It needs:", &event.needs),
    ];
    for (title, entries) in lists.into_iter().filter(|(_, entries)| !entries.is_empty()) {
        docs.push(title.to_owned());
        docs.push(entries.iter().map(|entry| format!("- {}\n", sentence(entry))).collect());
    }
    page::linked(&event.schema.page, docs)
}
