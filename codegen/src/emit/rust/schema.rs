//! One file an event: its structs, enums, changes and validators, in that order.

use proc_macro2::TokenStream;
use quote::quote;

use super::object::Misfit;
use super::validators::Tables;
use super::{RustFile, changes, enums, ident, imports, object, unions};
use crate::emit::Output;
use crate::model::{Event, Model, ObjectType, Owner, Page, Schema};
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
    items.extend(object::items(schema, 0, &root_docs, Misfit::Fails));
    items.extend(type_items(schema, Misfit::Fails, |_| true));
    items.push(object_macro(schema));
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

/// Every type of a schema but its root, and of its objects those that are meant.
pub(crate) fn type_items(
    schema: &Schema,
    misfit: Misfit,
    is_meant: impl Fn(&ObjectType) -> bool,
) -> Vec<TokenStream> {
    let objects = schema.objects.iter().enumerate().skip(1);
    let objects = objects.filter(|(_, object)| is_meant(object));
    let mut items: Vec<TokenStream> = objects
        .flat_map(|(index, object)| {
            object::items(schema, index, &object::type_docs(schema, object), misfit)
        })
        .collect();
    items.extend(schema.unions.iter().flat_map(|union| unions::items(schema, union)));
    items.extend(schema.enums.iter().flat_map(|type_| enums::items(schema, type_)));
    items.extend(schema.changes.iter().flat_map(|change| changes::items(schema, change)));
    let kinds =
        ["string_values", "integer_values", "closed_string_values", "closed_integer_values"];
    for name in kinds {
        let of_kind = schema.enums.iter().filter(|type_| enums::macro_name(type_) == name);
        let idents: Vec<_> = of_kind.map(|type_| ident(&type_.ident)).collect();
        let name = ident(name);
        if !idents.is_empty() {
            items.push(quote!(crate::runtime::#name!(#(#idents),*);));
        }
    }
    items
}

/// The macro that makes the objects of an event read and write.
fn object_macro(schema: &Schema) -> TokenStream {
    let objects = schema.objects.iter().map(|object| &object.ident);
    let changes = schema.changes.iter().map(|change| &change.ident);
    let idents: Vec<_> = objects.chain(changes).map(|name| ident(name)).collect();
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
