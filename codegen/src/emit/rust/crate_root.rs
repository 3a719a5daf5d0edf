//! `lib.rs`: what the crate is, how to use it, and what it exports.

use proc_macro2::TokenStream;
use quote::quote;

use super::{RustFile, ident};
use crate::emit::Output;
use crate::emit::markdown::{code, prose, sentence};
use crate::emit::package;
use crate::model::Model;

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
    docs.extend(
        package::usage(model, package::Reader::Rustdoc)
            .lines()
            .map(str::to_owned),
    );
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
    docs
}

fn items(model: &Model) -> Vec<TokenStream> {
    let products = model
        .products
        .iter()
        .enumerate()
        .filter(|(index, _)| model.events.iter().any(|event| event.product == *index))
        .map(|(_, product)| {
            let module = ident(&product.module);
            quote!(pub mod #module;)
        });
    let schema = &model.envelope.schema;
    let mut exported: Vec<&str> = vec!["Payload"];
    exported.extend(schema.objects.iter().skip(1).map(|it| it.ident.as_str()));
    exported.extend(schema.enums.iter().map(|it| it.ident.as_str()));
    exported.extend(schema.unions.iter().map(|it| it.ident.as_str()));
    exported.extend(schema.changes.iter().map(|it| it.ident.as_str()));
    exported.sort_unstable();
    let exported: Vec<_> = exported.into_iter().map(ident).collect();
    let payload = match exported.as_slice() {
        [only] => quote!(#only),
        many => quote!({#(#many),*}),
    };
    let mut items: Vec<TokenStream> = vec![
        quote!(
            mod event;
        ),
        quote!(
            mod module;
        ),
    ];
    items.extend([quote!(
        #[allow(
            dead_code,
            unused_imports,
            reason = "shared by all generated crates, of which each uses a part"
        )]
        mod runtime;
    )]);
    items.push(quote!(
        pub mod payload;
    ));
    items.extend(products);
    items.push(quote!(
        pub use self::event::{Event, UnknownReason};
    ));
    items.push(quote!(
        pub use self::module::Module;
    ));
    items.push(quote!(pub use self::payload::#payload;));
    items.push(quote! {
        pub use self::runtime::{
            Change, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra, Id, JsonKind, RawJson, Timestamp,
        };
    });
    items
}
