//! The enum of all events, and how the data of a payload becomes one of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{RustFile, doc_paragraphs, ident};
use crate::emit::Output;
use crate::emit::markdown::{code, prose, sentence};
use crate::model::{Event, Model};

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
    let products = products
        .into_iter()
        .map(|index| ident(&model.products[index].module));
    let products: Vec<_> = products.collect();
    let products = match products.as_slice() {
        [only] => quote!(use super::#only;),
        many => quote!(use super::{#(#many),*};),
    };
    let mut items = vec![
        quote!(
            use serde::{Serialize, Serializer, de};
        ),
        quote!(
            use crate::runtime::{DecodeError, Fields, MapAccess, RawJson};
        ),
        quote!(
            use super::module::Module;
        ),
        products,
        definition(model),
        inherent(model),
        serialize(model),
    ];
    items.extend(data(model));
    items.extend(unknown_reason());
    items.extend(documented(model));
    items
}

fn variant_docs(model: &Model, event: &Event) -> TokenStream {
    let module = code(&model.modules[event.module].wire);
    let product = prose(&model.products[event.product].name);
    doc_paragraphs(&[
        sentence(&event.summary),
        format!("{} of module {module}, {product}.", code(&event.wire)),
    ])
}

fn definition(model: &Model) -> TokenStream {
    let variants = model.events.iter().map(|event| {
        let docs = variant_docs(model, event);
        let (variant, ty) = (ident(&event.variant), event_type(model, event));
        quote!(#docs #variant(Box<#ty>))
    });
    quote! {
        /// What a payload says.
        #[derive(Debug, Clone, PartialEq)]
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
                /// What is wrong with the data, and where.
                error: DecodeError,
            },
        }
    }
}

fn event_type(model: &Model, event: &Event) -> TokenStream {
    let (product, name) = (
        ident(&model.products[event.product].module),
        ident(&event.ident),
    );
    quote!(#product::#name)
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

            /// Whether the payload has data.
            pub(crate) fn has_data(&self) -> bool {
                !matches!(self, Self::Unknown { data: None, .. } | Self::Undecoded { data: None, .. })
            }

            /// The event of a payload, by its name and what was read of its data.
            ///
            /// # Errors
            ///
            /// If the data was read as another event.
            pub(crate) fn of<E: de::Error>(name: Option<String>, data: Option<Data>) -> Result<Self, E> {
                let data = match data {
                    Some(Data::Event(event)) if event.name() == name.as_deref() => return Ok(event),
                    Some(Data::Event(_)) => return Err(E::custom("the data is not that of the event")),
                    Some(Data::Raw(data)) => Some(data),
                    None => None,
                };
                Ok(Self::Unknown { name, data, reason: UnknownReason::NotDocumented })
            }

            /// Whether this is a typed event of one of these modules, or of any if there are none.
            pub(crate) fn is_of(&self, modules: &[&str]) -> bool {
                let comes_from = |module| modules.iter().any(|it| Module::from_wire(it) == Some(module));
                self.module().is_some_and(|module| modules.is_empty() || comes_from(module))
            }

            /// Decodes data that nobody has looked at yet, as that of an event of one of these
            /// modules, or of any if there are none.
            pub(crate) fn decode(self, modules: &[&str]) -> Self {
                let Self::Unknown { name, data, .. } = self else {
                    return self;
                };
                let documented = match Documented::find(name.as_deref(), modules) {
                    Ok(documented) => documented,
                    Err(reason) => return Self::Unknown { name, data, reason },
                };
                let decoded = match &data {
                    Some(data) => (documented.decode)(data).map_err(|error| DecodeError::from_json(&error)),
                    None => Err(DecodeError::new("", "the payload has no data")),
                };
                decoded.unwrap_or_else(|error| Self::Undecoded {
                    name: documented.name.to_owned(),
                    module: documented.module,
                    data,
                    error,
                })
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

/// The data of a payload while the payload is read.
fn data(model: &Model) -> [TokenStream; 2] {
    let is_alone = |event: &&Event| {
        model
            .events
            .iter()
            .filter(|it| it.wire == event.wire)
            .count()
            == 1
    };
    let arms = model.events.iter().filter(is_alone).map(|event| {
        let (wire, variant) = (&event.wire, ident(&event.variant));
        quote!(Some(#wire) => fields.expect().map(|data| Self::Event(Event::#variant(Box::new(data)))),)
    });
    let member = &model.envelope.event;
    let arms: Vec<TokenStream> = arms.collect();
    let unused = arms.is_empty().then(
        || quote!(#[allow(dead_code, reason = "every name stands for events of several modules")]),
    );
    let definition = quote! {
        /// What was read of the data of a payload.
        pub(crate) enum Data {
            /// The event that was expected.
            #unused
            Event(Event),
            /// The data as it arrived.
            Raw(RawJson),
        }
    };
    [definition, read_data(member, &arms)]
}

fn read_data(member: &str, arms: &[TokenStream]) -> TokenStream {
    if arms.is_empty() {
        return quote! {
            impl Data {
                /// Reads the data as it arrived: no event is known by its name alone.
                pub(crate) fn read<'de, A: MapAccess<'de>>(
                    fields: &mut Fields<'de, A>,
                    _name: Option<&str>,
                ) -> Result<Self, A::Error> {
                    fields.raw().map(Self::Raw)
                }
            }
        };
    }
    quote! {
        impl Data {
            /// Reads the data of the event of that name, which may not have come yet: as the event
            /// that it seems to be, if only one has its name, or else as it arrived.
            pub(crate) fn read<'de, A: MapAccess<'de>>(
                fields: &mut Fields<'de, A>,
                name: Option<&str>,
            ) -> Result<Self, A::Error> {
                if !fields.is_strict() {
                    return fields.raw().map(Self::Raw);
                }
                match name.or_else(|| fields.likely_value(#member)) {
                    #(#arms)*
                    _ => fields.raw().map(Self::Raw),
                }
            }
        }
    }
}

fn unknown_reason() -> [TokenStream; 2] {
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
            /// Several modules have an event of that name, and nothing tells which one it is.
            Ambiguous,
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
                })
            }
        }
    };
    [definition, display]
}

/// The list of known events, and the search in it.
fn documented(model: &Model) -> [TokenStream; 3] {
    let mut events: Vec<&Event> = model.events.iter().collect();
    events.sort_by(|a, b| (&a.wire, a.module).cmp(&(&b.wire, b.module)));
    let count = Literal::usize_unsuffixed(events.len());
    let entries = events.into_iter().map(|event| {
        let (wire, variant) = (&event.wire, ident(&event.variant));
        let module = ident(&model.modules[event.module].ident);
        quote! {
            Documented {
                name: #wire,
                module: Module::#module,
                decode: |data| data.decode().map(Event::#variant),
            }
        }
    });
    let definition = quote! {
        /// An event that this crate knows.
        struct Documented {
            name: &'static str,
            module: Module,
            decode: fn(&RawJson) -> Result<Event, serde_json::Error>,
        }
    };
    let list = quote! {
        /// Every known event, sorted by name and module.
        const DOCUMENTED: [Documented; #count] = [#(#entries),*];
    };
    let find = quote! {
        impl Documented {
            /// The event of that name in one of these modules, or in any if there are none.
            fn find(name: Option<&str>, modules: &[&str]) -> Result<&'static Self, UnknownReason> {
                let name = name.ok_or(UnknownReason::NoName)?;
                let start = DOCUMENTED.partition_point(|it| it.name < name);
                let end = DOCUMENTED.partition_point(|it| it.name <= name);
                let named = &DOCUMENTED[start..end];
                if named.is_empty() {
                    return Err(UnknownReason::NotDocumented);
                }
                let modules: Vec<Option<Module>> = modules.iter().map(|it| Module::from_wire(it)).collect();
                let mut fitting = named
                    .iter()
                    .filter(|it| modules.is_empty() || modules.contains(&Some(it.module)));
                match (fitting.next(), fitting.next()) {
                    (Some(only), None) => Ok(only),
                    (Some(_), Some(_)) => Err(UnknownReason::Ambiguous),
                    (None, _) => Err(UnknownReason::OtherModule),
                }
            }
        }
    };
    [definition, list, find]
}
