//! The methods that decode a payload, or all of a batch.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc_paragraphs;
use crate::model::{Envelope, Path};
use crate::words::markdown::code;

/// The name of the header that names the event, if one does.
pub(crate) fn header(envelope: &Envelope) -> Option<TokenStream> {
    let header = envelope.name.header.as_ref()?;
    Some(quote! {
        /// The header that names the event.
        pub(crate) const HEADER: &str = #header;
    })
}

/// The methods of the payload.
pub(crate) fn methods(envelope: &Envelope) -> TokenStream {
    if let Some(header) = &envelope.name.header {
        return of_request(header);
    }
    let batch = envelope.batch.as_ref().map(of_batch);
    let one = of_body(envelope);
    quote! {
        #batch

        #one
    }
}

/// The function that decodes a payload, wherever its name comes from.
pub(crate) fn read(envelope: &Envelope) -> TokenStream {
    let between = &envelope.name.between;
    let name = match envelope.name.part() {
        Some(_) => quote!(found.joined(#between)),
        None => quote!(found.name),
    };
    quote! {
        /// Decodes a payload, with what is known of its event already.
        fn read<'t>(
            body: Node<'t>,
            mut found: Found<'t>,
            module: Option<Module>,
        ) -> Result<Self, Error> {
            let mut payload: Self = envelope::read_payload(body, &mut found)?;
            let modules = match module {
                Some(module) => Some(vec![module.as_str()]),
                None => payload.told_modules(),
            };
            let name = #name;
            let event = Event::read(name.as_deref(), found.data, modules.as_deref());
            payload.event = event;
            payload.misfits = body.take_misfits();
            Ok(payload)
        }
    }
}

/// The methods for a body that names its event.
fn of_body(envelope: &Envelope) -> TokenStream {
    let subject = if envelope.batch.is_some() { "one payload" } else { "the body of a request" };
    let summary = doc_paragraphs(&[format!("Decodes {subject}.")]);
    let summary_of = doc_paragraphs(&[format!("Decodes {subject} that comes from a module.")]);
    quote! {
        #summary
        ///
        /// The module of the event is taken from the payload, if it tells, and otherwise from
        /// the event's name. Use [`from_slice_of`](Self::from_slice_of) to say it.
        ///
        /// # Errors
        ///
        /// Only a body that is no JSON object, each of whose names is text (an escape such as
        /// `\ud800` alone stands for none). Whatever else is not as documented is kept: see
        /// [`Event::Unknown`], [`Event::Undecoded`] and the `extra` of each object.
        pub fn from_slice(body: &[u8]) -> Result<Self, Error> {
            Self::from_body(&Body::parse(body)?)
        }

        /// As [`from_slice`](Self::from_slice), for a body that was read before.
        ///
        /// # Errors
        ///
        /// Only a body that is no object, each of whose names is text.
        pub fn from_body(body: &Body<'_>) -> Result<Self, Error> {
            Self::read(body.root(), Found::default(), None)
        }

        #summary_of
        ///
        /// Events of one name exist in several modules with different data; this is for callers
        /// who know the module.
        ///
        /// # Errors
        ///
        /// As [`from_slice`](Self::from_slice).
        pub fn from_slice_of(module: Module, body: &[u8]) -> Result<Self, Error> {
            Self::from_body_of(module, &Body::parse(body)?)
        }

        /// As [`from_slice_of`](Self::from_slice_of), for a body that was read before.
        ///
        /// # Errors
        ///
        /// As [`from_body`](Self::from_body).
        pub fn from_body_of(module: Module, body: &Body<'_>) -> Result<Self, Error> {
            Self::read(body.root(), Found::default(), Some(module))
        }
    }
}

/// The methods for a body that has several payloads.
fn of_batch(path: &Path) -> TokenStream {
    let steps = &path.0;
    let place = match steps.as_slice() {
        [] => "The body is an array of payloads.".to_owned(),
        _ => format!("The body has an array of payloads at {}.", code(&path.to_string())),
    };
    let docs = doc_paragraphs(&[
        "Decodes all payloads of the body of a request.".to_owned(),
        format!(
            "{place} Each of them has a result of its own: one that is no payload takes nothing \
            from the others, and is kept."
        ),
        "# Errors".to_owned(),
        "Only a body that is no JSON, or has no such array.".to_owned(),
    ]);
    quote! {
        #docs
        pub fn all_from_slice(body: &[u8]) -> Result<Vec<Result<Self, ItemError>>, Error> {
            Self::all_from_body(&Body::parse(body)?)
        }

        /// As [`all_from_slice`](Self::all_from_slice), for a body that was read before.
        ///
        /// # Errors
        ///
        /// Only a body that has no such array.
        pub fn all_from_body(body: &Body<'_>) -> Result<Vec<Result<Self, ItemError>>, Error> {
            Self::read_all(body, None)
        }

        /// Decodes all payloads of the body of a request that comes from a module.
        ///
        /// Events of one name exist in several modules with different data; this is for callers
        /// who know the module.
        ///
        /// # Errors
        ///
        /// As [`all_from_slice`](Self::all_from_slice).
        pub fn all_from_slice_of(
            module: Module,
            body: &[u8],
        ) -> Result<Vec<Result<Self, ItemError>>, Error> {
            Self::all_from_body_of(module, &Body::parse(body)?)
        }

        /// As [`all_from_slice_of`](Self::all_from_slice_of), for a body that was read before.
        ///
        /// # Errors
        ///
        /// As [`all_from_body`](Self::all_from_body).
        pub fn all_from_body_of(
            module: Module,
            body: &Body<'_>,
        ) -> Result<Vec<Result<Self, ItemError>>, Error> {
            Self::read_all(body, Some(module))
        }

        fn read_all(
            body: &Body<'_>,
            module: Option<Module>,
        ) -> Result<Vec<Result<Self, ItemError>>, Error> {
            let payloads = items(body.root(), &[#(#steps),*])?.map(|item| {
                let payload = Self::read(item, Found::default(), module);
                payload.map_err(|error| ItemError::new(item.keep(), error))
            });
            Ok(payloads.collect())
        }
    }
}

/// The methods for a request whose header names the event.
fn of_request(header: &str) -> TokenStream {
    let docs = request_docs(header);
    quote! {
        #docs
        pub fn from_request<N: AsRef<str>, V: AsRef<[u8]>>(
            headers: impl IntoIterator<Item = (N, V)>,
            body: &[u8],
        ) -> Result<Self, Error> {
            Self::from_request_body(headers, &Body::parse(body)?)
        }

        /// As [`from_request`](Self::from_request), for a body that was read before.
        ///
        /// # Errors
        ///
        /// Only a body that is no object, each of whose names is text.
        pub fn from_request_body<N: AsRef<str>, V: AsRef<[u8]>>(
            headers: impl IntoIterator<Item = (N, V)>,
            body: &Body<'_>,
        ) -> Result<Self, Error> {
            let found = Found::in_header(header(headers, HEADER).ok());
            Self::read(body.root(), found, None)
        }

        /// Decodes a request that comes from a module.
        ///
        /// Events of one name exist in several modules with different data; this is for callers
        /// who know the module.
        ///
        /// # Errors
        ///
        /// As [`from_request`](Self::from_request).
        pub fn from_request_of<N: AsRef<str>, V: AsRef<[u8]>>(
            module: Module,
            headers: impl IntoIterator<Item = (N, V)>,
            body: &[u8],
        ) -> Result<Self, Error> {
            Self::from_request_body_of(module, headers, &Body::parse(body)?)
        }

        /// As [`from_request_of`](Self::from_request_of), for a body that was read before.
        ///
        /// # Errors
        ///
        /// As [`from_request_body`](Self::from_request_body).
        pub fn from_request_body_of<N: AsRef<str>, V: AsRef<[u8]>>(
            module: Module,
            headers: impl IntoIterator<Item = (N, V)>,
            body: &Body<'_>,
        ) -> Result<Self, Error> {
            let found = Found::in_header(header(headers, HEADER).ok());
            Self::read(body.root(), found, Some(module))
        }
    }
}

fn request_docs(header: &str) -> TokenStream {
    doc_paragraphs(&[
        "Decodes a request.".to_owned(),
        format!(
            "The header {} names the event. Headers are pairs of name and value: the headers of the \
             `http` crate by reference, a map, or an array of pairs.",
            code(header)
        ),
        "The module of the event is taken from the payload, if it tells, and otherwise from the \
         event's name. Use [`from_request_of`](Self::from_request_of) to say it."
            .to_owned(),
        "# Errors".to_owned(),
        "Only a body that is no JSON object, each of whose names is text (an escape such as \
         `\\ud800` alone stands for none). Whatever else is not as documented is kept: see \
         [`Event::Unknown`], [`Event::Undecoded`] and the `extra` of each object. Without the header, \
         with several of different values, or with one that is no text, the event is unknown."
            .to_owned(),
    ])
}
