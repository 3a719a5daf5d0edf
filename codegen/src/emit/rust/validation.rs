//! `validators.rs`: the functions that compare a body with the tables.

use proc_macro2::TokenStream;
use quote::quote;

use super::{RustFile, doc_paragraphs, ident};
use crate::emit::Output;
use crate::model::{Event, Model};
use crate::words::markdown::prose;

/// The file.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let file = RustFile {
        path: "src/validators.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: vec!["What compares a body with what is documented.".to_owned()],
        inner: &[],
        items: vec![
            quote!(
                use crate::runtime::Report;
            ),
            quote!(
                use crate::runtime::validate::check;
            ),
            quote!(
                use super::event::Event;
            ),
            quote!(
                use super::module::Module;
            ),
            quote!(
                use super::payload::{ENVELOPE, Payload};
            ),
            validate(model),
            validate_of(),
            of_payload(),
        ],
    };
    vec![file.output()]
}

fn validate(model: &Model) -> TokenStream {
    let docs = doc_paragraphs(&[
        format!("Compares the body of a request with what {} documents.", prose(&model.vendor)),
        format!(
            "Decoding is tolerant; this is strict. It reports everything that is not as documented, \
             each with the rule that is broken and where: an error contradicts the documentation, a \
             warning what was observed or inferred, and a notice is {}. The module of the event is \
             taken from the payload, if it tells, and otherwise from the event's name; use \
             [`validate_of`] to say it.",
            model.notices()
        ),
        "A body of any kind gives a report, be it no JSON at all. Neither its size nor its depth \
         matters. The report holds values from the payload: think before you log it."
            .to_owned(),
    ]);
    quote! {
        #docs
        pub fn validate(body: &[u8]) -> Report {
            check(body, &ENVELOPE, &Event::rules)
        }
    }
}

fn validate_of() -> TokenStream {
    quote! {
        /// Compares the body of a request that comes from a module with what is documented.
        ///
        /// Events of one name exist in several modules with different data; this is for callers who
        /// know the module. All else is as with [`validate`].
        pub fn validate_of(module: Module, body: &[u8]) -> Report {
            check(body, &ENVELOPE, &|name, _| Event::rules(name, Some(&[module.as_str()])))
        }
    }
}

/// The method of the payload. Nothing in a payload can fail to be written to memory.
fn of_payload() -> TokenStream {
    quote! {
        impl Payload {
            /// Compares the payload, as it would be serialised, with what is documented.
            ///
            /// Decoding leaves some things behind: the order of attributes, names that occurred
            /// twice, accepted names in place of documented ones, and values as they were spelt. To
            /// see these, pass the body itself to [`validate`].
            ///
            /// The report holds values from the payload: think before you log it.
            pub fn validate(&self) -> Report {
                let body = serde_json::to_vec(self).unwrap_or_default();
                match (&self.event, self.event.module()) {
                    (Event::Unknown { reason, candidates, .. }, _) => {
                        check(&body, &ENVELOPE, &|_, _| Err(reason.unresolved(candidates)))
                    }
                    (_, Some(module)) => validate_of(module, &body),
                    (_, None) => validate(&body),
                }
            }
        }
    }
}

/// The rules of each event, as an arm of a match would have them.
pub(crate) fn rules_of(model: &Model, event: &Event) -> TokenStream {
    let product = ident(&model.products[event.product].module);
    let module = ident(&event.rust_module);
    quote!(&#product::#module::RULES)
}
