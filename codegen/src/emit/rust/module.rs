//! The enum of modules.

use quote::quote;

use super::{RustFile, doc_paragraphs, ident};
use crate::emit::Output;
use crate::model::{Model, Module};
use crate::words::describe::evidence;
use crate::words::markdown::{code, sentence};

/// The file of the enum.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let variants = model.modules.iter().map(|module| {
        let docs = doc_paragraphs(&docs(module));
        let ident = ident(&module.ident);
        quote!(#docs #ident)
    });
    let names = model.modules.iter().map(|module| {
        let (ident, wire) = (ident(&module.ident), &module.wire);
        quote!(Self::#ident => #wire,)
    });
    let readings = model.modules.iter().map(|module| {
        let (ident, wire, also) = (ident(&module.ident), &module.wire, &module.also_written);
        quote!(#wire #(| #also)* => Some(Self::#ident),)
    });
    let idents = model.modules.iter().map(|module| ident(&module.ident));
    let definition = quote! {
        /// A module: what an app subscribes to. The name of an event means something only together
        /// with the module that it comes from.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Module { #(#variants,)* }
    };
    let implementation = quote! {
        impl Module {
            /// All modules that this crate knows.
            pub const DOCUMENTED: &'static [Self] = &[#(Self::#idents),*];

            /// The name that manifests and payloads have for it.
            pub fn as_str(self) -> &'static str {
                match self { #(#names)* }
            }

            /// The module of a name, if this crate knows it.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { #(#readings)* _ => None }
            }
        }
    };
    let conversions = quote!(crate::runtime::named_values!(Module););
    let file = RustFile {
        path: "src/module.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: vec!["The modules that events come from.".to_owned()],
        inner: &[],
        items: vec![definition, implementation, conversions],
    };
    vec![file.output()]
}

fn docs(module: &Module) -> Vec<String> {
    let mut docs = vec![format!("{}: {}", code(&module.wire), sentence(&module.doc))];
    if !module.also_written.is_empty() {
        let names: Vec<String> = module.also_written.iter().map(|name| code(name)).collect();
        let why = module.evidence.as_ref().map(evidence).unwrap_or_default();
        docs.push(format!("Also written {}{why}.", names.join(", ")));
    }
    docs
}
