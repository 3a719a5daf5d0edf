//! `lib.rs`: what the crate is, how to use it, and what it exports.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::changes::runtime_names;
use super::{RustFile, ident};
use crate::emit::Output;
use crate::emit::package;
use crate::model::{Format, Model, Schema, TYPES_MODULE};
use crate::words::markdown::{code, prose, sentence};
use crate::words::namesakes::not_transcribed;

/// The file.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let file = RustFile {
        path: "src/lib.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: docs(model),
        inner: &["#![forbid(unsafe_code)]", "#![deny(missing_docs)]"],
        items: items(model),
    };
    vec![file.output()]
}

fn docs(model: &Model) -> Vec<String> {
    let mut docs = vec![sentence(&model.package.description), String::new()];
    docs.extend(package::usage(model, package::Reader::Rustdoc).lines().map(str::to_owned));
    docs.push(String::new());
    docs.push("# Events".to_owned());
    docs.push(String::new());
    docs.extend(model.events.iter().map(|event| {
        let module = code(&model.modules[event.module].wire);
        let product = &model.products[event.product];
        let link = format!("{}::{}", product.module, event.ident);
        format!(
            "- [{}]({link}) of module {module}, {}: {}",
            code(&event.wire),
            prose(&product.name),
            sentence(&event.summary)
        )
    }));
    let others = not_transcribed(model);
    if !others.is_empty() {
        docs.push(String::new());
        docs.push("Events that exist and that this crate has no type for:".to_owned());
        docs.push(String::new());
        docs.extend(others.iter().map(|event| format!("- {event}")));
    }
    docs
}

fn items(model: &Model) -> Vec<TokenStream> {
    let products = model.products_in_rust().map(|(_, product)| {
        let module = ident(&product.module);
        quote!(pub mod #module;)
    });
    let mut items = vec![
        quote!(
            mod event;
        ),
        quote!(
            mod module;
        ),
        quote!(
            #[allow(
                dead_code,
                unused_imports,
                reason = "shared by all generated crates, of which each uses a part"
            )]
            mod runtime;
        ),
        quote!(
            pub mod payload;
        ),
        quote!(
            mod validators;
        ),
    ];
    items.extend(products);
    items.extend(model.homes().contains(TYPES_MODULE).then(|| {
        quote!(
            pub mod types;
        )
    }));
    let payload = of_envelope(&model.envelope.schema);
    let decimal = model.has_format(Format::Decimal);
    let decimal = decimal.then(|| {
        quote!(
            pub use self::runtime::Decimal;
        )
    });
    let shapes = change_types(model);
    let shapes = match shapes.as_slice() {
        [] => None,
        [only] => Some(quote!(pub use self::runtime::#only;)),
        several => Some(quote!(pub use self::runtime::{#(#several),*};)),
    };
    items.extend([
        quote!(
            pub use self::event::{Candidate, Event, EventData, UnknownReason};
        ),
        quote!(
            pub use self::module::Module;
        ),
        quote!(pub use self::payload::#payload;),
        quote!(
            pub use self::runtime::{
                Body, Change, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra,
            };
        ),
        if model.envelope.batch.is_some() {
            quote!(
                pub use self::runtime::{Id, ItemError, JsonKind, Misfit, RawJson, Timestamp};
            )
        } else {
            quote!(
                pub use self::runtime::{Id, JsonKind, Misfit, RawJson, Timestamp};
            )
        },
        quote!(
            pub use self::runtime::{Deviation, Excused, Report, Severity, UnknownValue};
        ),
        if model.envelope.name.header.is_some() {
            quote!(
                pub use self::validators::{
                    validate_request, validate_request_body, validate_request_body_of,
                    validate_request_of,
                };
            )
        } else {
            quote!(
                pub use self::validators::{validate, validate_body, validate_body_of, validate_of};
            )
        },
    ]);
    items.extend(decimal);
    items.extend(shapes);
    items
}

/// The types of changes that are no [`Change`](crate::runtime::Change), as far as there are any.
fn change_types(model: &Model) -> Vec<Ident> {
    let schemas = model.events.iter().map(|event| &event.schema);
    let all = schemas.chain([&model.envelope.schema]).flat_map(|schema| &schema.changes);
    let names: BTreeSet<&str> = all.flat_map(runtime_names).collect();
    let types = ["ItemChanges", "NewValue", "OldValue"];
    types.into_iter().filter(|name| names.contains(name)).map(ident).collect()
}

/// The types of the envelope, as the end of a `use`.
fn of_envelope(schema: &Schema) -> TokenStream {
    let mut names: Vec<&str> = vec!["Payload"];
    names.extend(schema.objects.iter().skip(1).map(|object| object.ident.as_str()));
    names.extend(schema.enums.iter().map(|type_| type_.ident.as_str()));
    names.extend(schema.unions.iter().map(|union| union.ident.as_str()));
    names.extend(schema.changes.iter().map(|change| change.ident.as_str()));
    names.sort_unstable();
    let idents: Vec<_> = names.into_iter().map(ident).collect();
    match idents.as_slice() {
        [only] => quote!(#only),
        many => quote!({#(#many),*}),
    }
}
