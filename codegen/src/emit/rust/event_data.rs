//! Events by the types of their data.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::model::{Event, Model};

/// The trait of all data, what implements it, and what an event does with it.
pub(crate) fn items(model: &Model) -> Vec<TokenStream> {
    let mut items = vec![inherent(model), definition()];
    items.extend(model.events.iter().map(|event| implementation(model, event)));
    items.push(quote! {
        impl<T: EventData> From<T> for Event {
            fn from(data: T) -> Self {
                data.into_event()
            }
        }
    });
    items
}

fn inherent(model: &Model) -> TokenStream {
    let names: BTreeSet<&String> = model.events.iter().map(|event| &event.wire).collect();
    quote! {
        impl Event {
            /// The names of all events that this crate has types for, sorted.
            pub const NAMES: &'static [&'static str] = &[#(#names),*];

            /// The data, if it is of that type.
            pub fn data<T: EventData>(&self) -> Option<&T> {
                T::of(self)
            }

            /// An event that this crate does not know, as from a payload: for tests.
            pub fn unknown(name: impl Into<String>, data: RawJson) -> Self {
                Self::Unknown {
                    name: Some(name.into()),
                    data: Some(data),
                    reason: UnknownReason::NotDocumented,
                    candidates: Vec::new(),
                }
            }

            /// An event whose data is not as documented, as from a payload: for tests.
            pub fn undecoded<T: EventData>(data: RawJson, error: DecodeError) -> Self {
                Self::Undecoded {
                    name: T::NAME.to_owned(),
                    module: T::MODULE,
                    data: Some(data),
                    error,
                }
            }
        }
    }
}

fn definition() -> TokenStream {
    quote! {
        /// The data of one event: what each variant of [`Event`] that has a type holds.
        ///
        /// Code can be written for any of them. No other type can implement it.
        pub trait EventData: Sized + Sealed {
            /// The event's name, as payloads have it.
            const NAME: &'static str;

            /// The module that the event comes from.
            const MODULE: Module;

            /// The data of an event, if the event is this one.
            fn of(event: &Event) -> Option<&Self>;

            /// The event with this data.
            fn into_event(self) -> Event;
        }
    }
}

fn implementation(model: &Model, event: &Event) -> TokenStream {
    let (ty, variant, wire) = (event_type(model, event), ident(&event.variant), &event.wire);
    let module = ident(&model.modules[event.module].ident);
    quote! {
        impl EventData for #ty {
            const NAME: &'static str = #wire;
            const MODULE: Module = Module::#module;

            fn of(event: &Event) -> Option<&Self> {
                match event {
                    Event::#variant(data) => Some(data),
                    _ => None,
                }
            }

            fn into_event(self) -> Event {
                Event::#variant(Box::new(self))
            }
        }
    }
}

/// The path of the type of the data.
pub(super) fn event_type(model: &Model, event: &Event) -> TokenStream {
    let (product, name) = (ident(&model.products[event.product].module), ident(&event.ident));
    quote!(#product::#name)
}
