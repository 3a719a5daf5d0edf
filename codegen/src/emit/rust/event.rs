//! The enum of all events, and how the data of a payload becomes one of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{RustFile, dispatch, doc_paragraphs, event_data, ident, private};
use crate::emit::Output;
use crate::emit::ways::ways;
use crate::model::{Event, Model};
use crate::words::markdown::{code, prose, sentence};
use crate::words::namesakes::namesakes;

/// The file of the enum.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let file = RustFile {
        path: "src/event.rs".to_owned(),
        source: "spec/".to_owned(),
        docs: vec!["Every event, and what becomes of data that is none of them.".to_owned()],
        inner: &[],
        items: items(model),
    };
    vec![file.output()]
}

fn items(model: &Model) -> Vec<TokenStream> {
    let mut products: Vec<_> = model.events.iter().map(|event| event.product).collect();
    products.dedup();
    let products = products.into_iter().map(|index| ident(&model.products[index].module));
    let products: Vec<_> = products.collect();
    let products = match products.as_slice() {
        [only] => quote!(use super::#only;),
        many => quote!(use super::{#(#many),*};),
    };
    let mut items = vec![
        quote!(
            use serde::{Serialize, Serializer};
        ),
        quote!(
            use crate::runtime::{Data, DecodeError, RawJson, Sealed};
        ),
        quote!(
            use crate::runtime::validate::{Origin, Unresolved};
        ),
        quote!(
            use crate::runtime::validate::table::SchemaRules;
        ),
        quote!(
            use super::module::Module;
        ),
        products,
        definition(model),
        inherent(model),
        serialize(model),
    ];
    items.extend(event_data::items(model));
    items.extend(private::of_event(model));
    let decode_of = format!("Payload::{}", ways(model).decode_of);
    items.extend(unknown_reason(&decode_of));
    items.push(candidate(&decode_of));
    items.extend(dispatch::items(model));
    items
}

fn variant_docs(model: &Model, event: &Event) -> TokenStream {
    let module = code(&model.modules[event.module].wire);
    let product = prose(&model.products[event.product].name);
    let mut docs = vec![
        sentence(&event.summary),
        format!("{} of module {module}, {product}.", code(&event.wire)),
    ];
    docs.extend(namesakes(model, event));
    doc_paragraphs(&docs)
}

fn definition(model: &Model) -> TokenStream {
    let variants = model.events.iter().map(|event| {
        let docs = variant_docs(model, event);
        let (variant, ty) = (ident(&event.variant), event_data::event_type(model, event));
        quote!(#docs #variant(Box<#ty>))
    });
    let derives = private::derives(model.has_sensitive_data(), &quote!(Clone, PartialEq));
    quote! {
        /// An event of a payload, with its data.
        #derives
        #[non_exhaustive]
        pub enum Event {
            #(#variants,)*
            /// An event that this crate does not know. Nothing of it is lost.
            #[non_exhaustive]
            Unknown {
                /// The event's name; absent if the payload names none.
                name: Option<String>,
                /// The data, as it arrived; absent if the payload has none.
                data: Option<RawJson>,
                /// Why it is not known.
                reason: UnknownReason,
                /// The events that it may be; none unless the name is one of theirs.
                candidates: Vec<Candidate>,
            },
            /// An event that this crate knows, with data that is not as documented. Nothing of it
            /// is lost.
            #[non_exhaustive]
            Undecoded {
                /// The event's name.
                name: String,
                /// The module that the event was taken to come from.
                module: Module,
                /// The data, as it arrived; absent if the payload has none.
                data: Option<RawJson>,
                /// Error in the data, and where.
                error: DecodeError,
            },
        }
    }
}

fn inherent(model: &Model) -> TokenStream {
    let names = model.events.iter().map(|event| {
        let (variant, wire) = (ident(&event.variant), &event.wire);
        quote!(Self::#variant(_) => Some(#wire),)
    });
    let modules = model.events.iter().map(|event| {
        let variant = ident(&event.variant);
        let module = ident(&model.modules[event.module].ident);
        quote!(Self::#variant(_) => Some(Module::#module),)
    });
    quote! {
        impl Event {
            /// The event's name, as the payload has it.
            pub fn name(&self) -> Option<&str> {
                match self {
                    #(#names)*
                    Self::Unknown { name, .. } => name.as_deref(),
                    Self::Undecoded { name, .. } => Some(name),
                }
            }

            /// The module that the event comes from, if it is known.
            pub fn module(&self) -> Option<Module> {
                match self {
                    #(#modules)*
                    Self::Unknown { .. } => None,
                    Self::Undecoded { module, .. } => Some(*module),
                }
            }
        }
    }
}

fn serialize(model: &Model) -> TokenStream {
    let arms = model.events.iter().map(|event| {
        let variant = ident(&event.variant);
        quote!(Self::#variant(data) => data.serialize(serializer),)
    });
    quote! {
        /// Writes the data alone; the name is written by the payload.
        impl Serialize for Event {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms)*
                    Self::Unknown { data, .. } | Self::Undecoded { data, .. } => data.serialize(serializer),
                }
            }
        }
    }
}

fn candidate(decode_of: &str) -> TokenStream {
    let is_typed = doc_paragraphs(&[format!(
        "True if this crate has a type for the event. [`{decode_of}`](crate::{decode_of}) decodes it then."
    )]);
    quote! {
        /// An event that a payload may be.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct Candidate {
            /// The module that the event comes from.
            pub module: Module,
            /// The address of the page that documents the event.
            pub page: &'static str,
            #is_typed
            pub is_typed: bool,
        }
    }
}

fn unknown_reason(decode_of: &str) -> [TokenStream; 2] {
    let ambiguous = doc_paragraphs(&[format!(
        "Several modules have an event of that name, and nothing tells which one it is: say it with [`{decode_of}`](crate::{decode_of})."
    )]);
    let definition = quote! {
        /// Why an event is not known.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum UnknownReason {
            /// The payload does not name its event.
            NoName,
            /// No page that this crate was made from documents an event of that name.
            NotDocumented,
            /// Events of that name are documented, but for modules other than the payload's.
            OtherModule,
            #ambiguous
            Ambiguous,
            /// The event exists, and this crate has no type for it.
            NotTranscribed,
            /// The payload names its module in a way that cannot be read.
            UnreadModule,
        }
    };
    let display = quote! {
        impl std::fmt::Display for UnknownReason {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(match self {
                    Self::NoName => "the payload does not name its event",
                    Self::NotDocumented => "no event of that name is documented",
                    Self::OtherModule => "events of that name are documented for other modules only",
                    Self::Ambiguous => "several modules have an event of that name",
                    Self::NotTranscribed => "the event exists, but this crate has no type for it",
                    Self::UnreadModule => "what names the module of the event cannot be read",
                })
            }
        }
    };
    [definition, display]
}
