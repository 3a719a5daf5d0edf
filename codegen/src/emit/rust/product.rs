//! A module a product, which names its events.

use quote::quote;

use super::{RustFile, ident};
use crate::emit::Output;
use crate::model::{Event, Model, Product};
use crate::words::markdown::{code, prose, sentence};

/// The modules of all products that have events, or types that events share.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let of_product = |index: usize| model.events.iter().filter(move |event| event.product == index);
    let homes = model.homes();
    let files = model.products_in_rust().map(|(index, product)| {
        let has_types = homes.contains(product.types_module().as_str());
        file(product, of_product(index), has_types).output()
    });
    files.collect()
}

fn file<'a>(
    product: &Product,
    events: impl Iterator<Item = &'a Event> + Clone,
    has_types: bool,
) -> RustFile {
    let modules = events.clone().map(|event| {
        let module = ident(&event.rust_module);
        quote!(pub mod #module;)
    });
    let types = has_types.then(|| {
        quote!(
            pub mod types;
        )
    });
    let uses = events.clone().map(|event| {
        let (module, name) = (ident(&event.rust_module), ident(&event.ident));
        quote!(pub use self::#module::#name;)
    });
    let mut docs = vec![
        format!("Events of {}. {}", prose(&product.name), sentence(&product.doc)),
        String::new(),
    ];
    docs.extend(
        events
            .clone()
            .map(|event| format!("- {}: {}", code(&event.wire), sentence(&event.summary))),
    );
    RustFile {
        path: format!("src/{}/mod.rs", product.module),
        source: format!("spec/{}/", product.key),
        docs,
        inner: &[],
        items: modules.chain(types).chain(uses).collect(),
    }
}
