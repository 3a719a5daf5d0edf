//! How the data of a payload becomes an event: what follows the enum in its file.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use super::validation::rules_of;
use crate::model::{Event, Model};

/// The items.
pub(crate) fn items(model: &Model) -> Vec<TokenStream> {
    let mut items = vec![reading(), decoding(), rules(), unresolved()];
    items.extend(data(model));
    items.extend(documented(model));
    items
}

/// What the payload asks of its event while it is read and written.
fn reading() -> TokenStream {
    quote! {
        impl Event {
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
            /// It is not if nobody could read the modules.
            pub(crate) fn is_of(&self, modules: Option<&[&str]>) -> bool {
                self.module().zip(modules).is_some_and(|(module, modules)| {
                    let mut known = modules.iter().map(|it| Module::from_wire(it));
                    modules.is_empty() || known.any(|it| it == Some(module))
                })
            }

            /// Whether nobody has looked at the data yet.
            pub(crate) fn is_unread(&self) -> bool {
                matches!(self, Self::Unknown { .. })
            }
        }
    }
}

fn decoding() -> TokenStream {
    quote! {
        impl Event {
            /// Decodes data that nobody has looked at yet, as that of an event of one of these
            /// modules, or of any if there are none, and as that of none if nobody could read them.
            pub(crate) fn decode(self, modules: Option<&[&str]>) -> Self {
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

/// What validators ask for.
fn rules() -> TokenStream {
    quote! {
        impl Event {
            /// The rules of the event of that name in one of these modules, or in any if there are
            /// none.
            pub(crate) fn rules(
                name: &str,
                modules: Option<&[&str]>,
            ) -> Result<&'static SchemaRules, Unresolved> {
                match Documented::find(Some(name), modules) {
                    Ok(documented) => Ok(documented.rules),
                    Err(reason) => Err(reason.unresolved()),
                }
            }
        }
    }
}

/// Why an event is not known, as validators have it.
fn unresolved() -> TokenStream {
    quote! {
        impl UnknownReason {
            /// The same, as validators have it.
            pub(crate) fn unresolved(self) -> Unresolved {
                match self {
                    Self::NoName | Self::NotDocumented => Unresolved::Undocumented,
                    Self::OtherModule => Unresolved::OtherModule,
                    Self::Ambiguous => Unresolved::Ambiguous,
                    Self::UnreadModule => Unresolved::UnreadModule,
                }
            }
        }
    }
}

/// The data of a payload while the payload is read.
fn data(model: &Model) -> [TokenStream; 2] {
    let arms = model.events.iter().filter(|event| model.is_alone(event)).map(|event| {
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

/// The list of known events, and the search in it.
fn documented(model: &Model) -> [TokenStream; 3] {
    let mut events: Vec<&Event> = model.events.iter().collect();
    events.sort_by(|a, b| (&a.wire, a.module).cmp(&(&b.wire, b.module)));
    let count = Literal::usize_unsuffixed(events.len());
    let entries = events.into_iter().map(|event| {
        let (wire, variant) = (&event.wire, ident(&event.variant));
        let module = ident(&model.modules[event.module].ident);
        let rules = rules_of(model, event);
        quote! {
            Documented {
                name: #wire,
                module: Module::#module,
                decode: |data| data.decode().map(Event::#variant),
                rules: #rules,
            }
        }
    });
    let definition = quote! {
        /// An event that this crate knows.
        struct Documented {
            name: &'static str,
            module: Module,
            decode: fn(&RawJson) -> Result<Event, serde_json::Error>,
            rules: &'static SchemaRules,
        }
    };
    let list = quote! {
        /// Every known event, sorted by name and module.
        static DOCUMENTED: [Documented; #count] = [#(#entries),*];
    };
    let find = quote! {
        impl Documented {
            /// The event of that name in one of these modules, or in any if there are none.
            fn find(
                name: Option<&str>,
                modules: Option<&[&str]>,
            ) -> Result<&'static Self, UnknownReason> {
                let name = name.ok_or(UnknownReason::NoName)?;
                let start = DOCUMENTED.partition_point(|it| it.name < name);
                let end = DOCUMENTED.partition_point(|it| it.name <= name);
                let named = &DOCUMENTED[start..end];
                if named.is_empty() {
                    return Err(UnknownReason::NotDocumented);
                }
                let modules = modules.ok_or(UnknownReason::UnreadModule)?;
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
