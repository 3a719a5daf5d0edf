//! The methods that decode a payload, or all of a batch.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc_paragraphs;
use crate::model::{Envelope, Path};
use crate::words::markdown::code;

/// The methods.
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

/// How a body is read: at once if all of it is as documented, or else part by part.
struct Reading {
    /// A statement in front, if one is needed.
    before: TokenStream,
    at_once: TokenStream,
    by_parts: TokenStream,
}

impl Reading {
    /// Reads what the runtime knows as an object.
    fn of_object() -> Self {
        Self {
            before: TokenStream::new(),
            at_once: quote!(read_strictly::<Self>(body)),
            by_parts: quote!(read_body(body)?),
        }
    }

    /// Reads an envelope, with what was found of the event before.
    fn of_envelope(found: &TokenStream) -> Self {
        Self {
            before: quote! {
                let payload: Option<Self> = read_envelope_strictly(body, &mut #found);
            },
            at_once: quote!(payload),
            by_parts: quote!(Unread(read_envelope(body, &mut #found)?)),
        }
    }

    /// Statements that decode a payload as one of the modules that it names itself.
    fn of_own_modules(&self) -> TokenStream {
        let Self { before, at_once, by_parts } = self;
        quote! {
            let body = text(body)?;
            #before
            let unread = match #at_once {
                Some(payload) if payload.event.is_of(payload.told_modules().as_deref()) => {
                    return Ok(payload);
                }
                Some(payload) if payload.event.is_unread() => Unread(payload),
                _ => #by_parts,
            };
            Ok(unread.resolved())
        }
    }

    /// Statements that decode a payload as one of a module that the caller names.
    fn of_module(&self) -> TokenStream {
        let Self { before, at_once, by_parts } = self;
        quote! {
            let body = text(body)?;
            let modules = [module.as_str()];
            #before
            let Unread(mut payload) = match #at_once {
                Some(payload) if payload.event.is_of(Some(&modules)) => return Ok(payload),
                Some(payload) if payload.event.is_unread() => Unread(payload),
                _ => #by_parts,
            };
            payload.event = payload.event.decode(Some(&modules));
            Ok(payload)
        }
    }
}

/// The methods for a body that names its event.
fn of_body(envelope: &Envelope) -> TokenStream {
    let reading = if envelope.is_plain() {
        Reading::of_object()
    } else {
        Reading::of_envelope(&quote!(Found::default()))
    };
    let (own, of_module) = (reading.of_own_modules(), reading.of_module());
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
            #own
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
            #of_module
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
    let all = |one: TokenStream| {
        quote! {
            let items = items(text(body)?, &[#(#steps),*])?.into_iter();
            let payloads = items.map(|item| {
                let payload = #one;
                payload.map_err(|error| ItemError::new(item, error))
            });
            Ok(payloads.collect())
        }
    };
    let own = all(quote!(Self::from_slice(item.get().as_bytes())));
    let of_module = all(quote!(Self::from_slice_of(module, item.get().as_bytes())));
    quote! {
        #docs
        pub fn all_from_slice(body: &[u8]) -> Result<Vec<Result<Self, ItemError>>, Error> {
            #own
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
            #of_module
        }
    }
}

/// The methods for a request whose header names the event.
fn of_request(header: &str) -> TokenStream {
    let docs = request_docs(header);
    let reading = Reading::of_envelope(&quote!(Found::named(&name)));
    let (own, of_module) = (reading.of_own_modules(), reading.of_module());
    quote! {
        #docs
        pub fn from_request<N: AsRef<str>, V: AsRef<[u8]>>(
            headers: impl IntoIterator<Item = (N, V)>,
            body: &[u8],
        ) -> Result<Self, Error> {
            let name = header(headers, HEADER).ok();
            #own
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
            let name = header(headers, HEADER).ok();
            #of_module
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
