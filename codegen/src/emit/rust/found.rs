//! Name and data of the event of a payload while the payload is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::levels::Level;
use crate::model::Envelope;

/// The struct that holds them, and the name of the header that names the event, if one does.
pub(crate) fn items(envelope: &Envelope) -> Vec<TokenStream> {
    let header = envelope.name.header.as_ref().map(|header| {
        quote! {
            /// The header that names the event.
            pub(crate) const HEADER: &str = #header;
        }
    });
    header.into_iter().chain([definition(envelope), methods(envelope)]).collect()
}

fn definition(envelope: &Envelope) -> TokenStream {
    let docs = match envelope.name.header {
        Some(_) => " The header, or nothing if it tells no name.",
        None => " The name.",
    };
    let part = envelope.name.part().map(|_| {
        quote! {
            /// The second part of the name.
            part: Option<String>,
            /// True if the second part is there and is no text: nobody knows the name.
            is_open: bool,
        }
    });
    quote! {
        /// Name and data of the event of a payload, as far as they were read.
        #[derive(Default)]
        pub(crate) struct Found {
            #[doc = #docs]
            name: Option<String>,
            #part
            /// The data.
            data: Option<Data>,
        }
    }
}

fn methods(envelope: &Envelope) -> TokenStream {
    let named = envelope.name.header.as_ref().map(|_| named(envelope));
    let name = name(envelope);
    let levels = Level::top(envelope).with_all_below();
    let is_known = levels.iter().any(Level::has_data_at_once).then(|| is_known(envelope));
    quote! {
        impl Found {
            #named

            /// The name of the event, if it was read.
            fn name(&self) -> Option<String> {
                #name
            }

            #is_known
        }
    }
}

fn named(envelope: &Envelope) -> TokenStream {
    let part = envelope.name.part().map(|_| quote!(part: None, is_open: false,));
    quote! {
        /// Nothing but the header, if there is one.
        fn named(header: &Option<String>) -> Self {
            Self { name: header.clone(), #part data: None }
        }
    }
}

fn name(envelope: &Envelope) -> TokenStream {
    let between = &envelope.name.between;
    match envelope.name.part() {
        Some(_) => quote! {
            let header = self.name.as_deref().filter(|_| !self.is_open);
            joined(header, #between, self.part.as_deref())
        },
        None => quote!(self.name.clone()),
    }
}

fn is_known(envelope: &Envelope) -> TokenStream {
    let last = if envelope.name.part().is_some() { quote!(part) } else { quote!(name) };
    quote! {
        /// Returns true if the event is known before anything of its data was read.
        fn is_known<'de, A: MapAccess<'de>>(&self, fields: &Fields<'de, A>) -> bool {
            fields.is_strict()
                && fields.is_fresh()
                && self.#last.is_some()
                && Event::is_typed(self.name().as_deref())
        }
    }
}
