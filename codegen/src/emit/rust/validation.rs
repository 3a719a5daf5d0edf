//! `validators.rs`: the functions that compare a body with the tables.

use proc_macro2::TokenStream;
use quote::quote;

use super::{RustFile, doc_paragraphs, ident};
use crate::emit::Output;
use crate::emit::ways::ways;
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
            runtime(model),
            check_of(model),
            quote!(
                use super::event::Event;
            ),
            quote!(
                use super::module::Module;
            ),
            payload(model),
            validate(model),
            validate_of(model),
            of_payload(model),
        ],
    };
    vec![file.output()]
}

fn validate(model: &Model) -> TokenStream {
    let docs = doc_paragraphs(&[
        format!("Compares {} with what {} documents.", what(model), prose(&model.vendor)),
        format!(
            "Decoding is tolerant; this is strict. It reports everything that is not as documented, \
             each with the rule that is broken and where: an error contradicts the documentation, a \
             warning what was observed or inferred, and a notice is {}. The module of the event is \
             taken from the payload, if it tells, and otherwise from the event's name; use \
             [`{}`] to say it.",
            model.notices(),
            ways(model).validate_of
        ),
        "A body of any kind gives a report, be it no JSON at all. Neither its size nor its depth \
         matters. The report holds values from the payload: think before you log it."
            .to_owned(),
    ]);
    if in_header(model) {
        return quote! {
            #docs
            pub fn validate_request<N: AsRef<str>, V: AsRef<[u8]>>(
                headers: impl IntoIterator<Item = (N, V)>,
                body: &[u8],
            ) -> Report {
                let name = NameSource::Header(header(headers, HEADER));
                check_request(&name, body, &ENVELOPE, &Event::rules)
            }

            /// As [`validate_request`], for a body that was read before.
            pub fn validate_request_body<N: AsRef<str>, V: AsRef<[u8]>>(
                headers: impl IntoIterator<Item = (N, V)>,
                body: &Body<'_>,
            ) -> Report {
                let name = NameSource::Header(header(headers, HEADER));
                check_request_body(&name, body, &ENVELOPE, &Event::rules)
            }
        };
    }
    quote! {
        #docs
        pub fn validate(body: &[u8]) -> Report {
            check(body, &ENVELOPE, &Event::rules)
        }

        /// As [`validate`], for a body that was read before.
        pub fn validate_body(body: &Body<'_>) -> Report {
            check_body(body, &ENVELOPE, &Event::rules)
        }
    }
}

/// Returns true if a header has the name of the event.
fn in_header(model: &Model) -> bool {
    model.envelope.name.header.is_some()
}

fn runtime(model: &Model) -> TokenStream {
    if in_header(model) {
        quote!(
            use crate::runtime::{Body, HeaderError, Report, header};
        )
    } else {
        quote!(
            use crate::runtime::{Body, Report};
        )
    }
}

fn check_of(model: &Model) -> TokenStream {
    if in_header(model) {
        quote!(
            use crate::runtime::validate::{NameSource, check_request, check_request_body};
        )
    } else if model.envelope.batch.is_some() {
        quote!(
            use crate::runtime::validate::{check, check_body, check_payload};
        )
    } else {
        quote!(
            use crate::runtime::validate::{check, check_body};
        )
    }
}

fn payload(model: &Model) -> TokenStream {
    if in_header(model) {
        quote!(
            use super::payload::{ENVELOPE, HEADER, Payload};
        )
    } else {
        quote!(
            use super::payload::{ENVELOPE, Payload};
        )
    }
}

fn validate_of(model: &Model) -> TokenStream {
    if in_header(model) {
        return quote! {
            /// Compares a request that comes from a module with what is documented.
            ///
            /// Events of one name exist in several modules with different data; this is for callers who
            /// know the module. All else is as with [`validate_request`].
            pub fn validate_request_of<N: AsRef<str>, V: AsRef<[u8]>>(
                module: Module,
                headers: impl IntoIterator<Item = (N, V)>,
                body: &[u8],
            ) -> Report {
                let name = NameSource::Header(header(headers, HEADER));
                check_request(&name, body, &ENVELOPE, &|name, _| {
                    Event::rules(name, Some(&[module.as_str()]))
                })
            }

            /// As [`validate_request_of`], for a body that was read before.
            pub fn validate_request_body_of<N: AsRef<str>, V: AsRef<[u8]>>(
                module: Module,
                headers: impl IntoIterator<Item = (N, V)>,
                body: &Body<'_>,
            ) -> Report {
                let name = NameSource::Header(header(headers, HEADER));
                check_request_body(&name, body, &ENVELOPE, &|name, _| {
                    Event::rules(name, Some(&[module.as_str()]))
                })
            }
        };
    }
    quote! {
        /// Compares the body of a request that comes from a module with what is documented.
        ///
        /// Events of one name exist in several modules with different data; this is for callers who
        /// know the module. All else is as with [`validate`].
        pub fn validate_of(module: Module, body: &[u8]) -> Report {
            check(body, &ENVELOPE, &|name, _| Event::rules(name, Some(&[module.as_str()])))
        }

        /// As [`validate_of`], for a body that was read before.
        pub fn validate_body_of(module: Module, body: &Body<'_>) -> Report {
            check_body(body, &ENVELOPE, &|name, _| Event::rules(name, Some(&[module.as_str()])))
        }
    }
}

/// The subject of validation.
fn what(model: &Model) -> &'static str {
    if in_header(model) { "a request" } else { "the body of a request" }
}

/// The method of the payload. Nothing in a payload can fail to be written to memory.
fn of_payload(model: &Model) -> TokenStream {
    let ways = ways(model);
    let see = format!(
        "twice, accepted names in place of documented ones, and values as they were spelt. To see \
         these, pass the {} itself to [`{}`].",
        ways.subject, ways.validate
    );
    let docs = doc_paragraphs(&[
        "Compares the payload, as it would be serialised, with what is documented.".to_owned(),
        format!(
            "Decoding leaves some things behind: the order of attributes, names that occurred {see}"
        ),
        "The report holds values from the payload: think before you log it.".to_owned(),
    ]);
    let body = match &model.envelope.batch {
        Some(_) => of_item(),
        None if in_header(model) => of_request(),
        None => of_body(),
    };
    quote! {
        impl Payload {
            #docs
            pub fn validate(&self) -> Report {
                let body = serde_json::to_vec(self).unwrap_or_default();
                #body
            }
        }
    }
}

fn of_body() -> TokenStream {
    quote! {
        match (&self.event, self.event.module()) {
            (Event::Unknown { reason, candidates, .. }, _) => {
                check(&body, &ENVELOPE, &|_, _| Err(reason.unresolved(candidates)))
            }
            (_, Some(module)) => validate_of(module, &body),
            (_, None) => validate(&body),
        }
    }
}

/// A payload is no batch.
fn of_item() -> TokenStream {
    quote! {
        let event = (&self.event, self.event.module());
        check_payload(&body, &ENVELOPE, &|name, modules| match event {
            (Event::Unknown { reason, candidates, .. }, _) => Err(reason.unresolved(candidates)),
            (_, Some(module)) => Event::rules(name, Some(&[module.as_str()])),
            (_, None) => Event::rules(name, modules),
        })
    }
}

/// The event is known already, whatever the name in the body is put together from.
fn of_request() -> TokenStream {
    quote! {
        let name = match self.event.name() {
            Some(name) => NameSource::Known(name),
            None => NameSource::Header(Err(HeaderError::Missing)),
        };
        let event = (&self.event, self.event.module());
        check_request(&name, &body, &ENVELOPE, &|name, modules| match event {
            (Event::Unknown { reason, candidates, .. }, _) => Err(reason.unresolved(candidates)),
            (_, Some(module)) => Event::rules(name, Some(&[module.as_str()])),
            (_, None) => Event::rules(name, modules),
        })
    }
}

/// The rules of each event, as an arm of a match would have them.
pub(crate) fn rules_of(model: &Model, event: &Event) -> TokenStream {
    let product = ident(&model.products[event.product].module);
    let module = ident(&event.rust_module);
    quote!(&#product::#module::RULES)
}
