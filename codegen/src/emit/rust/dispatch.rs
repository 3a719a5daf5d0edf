//! How the data of a payload becomes an event: what follows the enum in its file.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use super::levels::Level;
use super::validation::rules_of;
use crate::model::{Envelope, Event, Model, Named, Path};

/// The items.
pub(crate) fn items(model: &Model) -> Vec<TokenStream> {
    let mut items = vec![reading(model), decoding(), rules(), unresolved()];
    items.extend(data(model));
    items.extend(documented(model));
    items
}

/// Methods that the payload calls on its event while it is read and written.
fn reading(model: &Model) -> TokenStream {
    let has_data = (!model.envelope.is_flat()).then(|| {
        quote! {
            /// Returns true if the payload has data.
            pub(crate) fn has_data(&self) -> bool {
                !matches!(self, Self::Unknown { data: None, .. } | Self::Undecoded { data: None, .. })
            }
        }
    });
    quote! {
        impl Event {
            #has_data

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
                let reason = UnknownReason::NotDocumented;
                Ok(Self::Unknown { name, data, reason, candidates: Vec::new() })
            }

            /// Returns true if this is a typed event, and the one that its name stands for in one
            /// of these modules, or in any if there are none; false if nobody could read the
            /// modules.
            pub(crate) fn is_of(&self, modules: Option<&[&str]>) -> bool {
                self.module().is_some_and(|module| {
                    let found = Documented::find(self.name(), modules);
                    found.is_ok_and(|(documented, _)| documented.module == module)
                })
            }

            /// Returns true if nobody has looked at the data yet.
            pub(crate) fn is_unread(&self) -> bool {
                matches!(self, Self::Unknown { .. })
            }
        }
    }
}

fn decoding() -> TokenStream {
    quote! {
        impl Event {
            /// Decodes data that nobody has looked at yet: as data of an event of one of these
            /// modules, of any event if there are none, or of no event if nobody could read them.
            pub(crate) fn decode(self, modules: Option<&[&str]>) -> Self {
                let Self::Unknown { name, data, .. } = self else {
                    return self;
                };
                let (documented, transcribed) = match Documented::find(name.as_deref(), modules) {
                    Ok(found) => found,
                    Err(NotFound { reason, candidates }) => {
                        return Self::Unknown { name, data, reason, candidates };
                    }
                };
                let decoded = match &data {
                    Some(data) => (transcribed.decode)(data).map_err(|error| DecodeError::from_json(&error)),
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

/// Methods that validators call.
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
                    Ok((_, transcribed)) => Ok(transcribed.rules),
                    Err(NotFound { reason, candidates }) => Err(reason.unresolved(&candidates)),
                }
            }
        }
    }
}

/// Why an event is not known, as validators have it.
fn unresolved() -> TokenStream {
    quote! {
        impl UnknownReason {
            /// The reason as validators have it, with the events that it may be.
            pub(crate) fn unresolved(self, candidates: &[Candidate]) -> Unresolved {
                let origin = |candidate: &Candidate| Origin {
                    module: candidate.module.as_str(),
                    page: candidate.page,
                };
                let origins = candidates.iter().map(origin);
                match self {
                    Self::NoName | Self::NotDocumented => Unresolved::Undocumented,
                    Self::OtherModule => Unresolved::OtherModule,
                    Self::Ambiguous => Unresolved::Ambiguous(origins.collect()),
                    Self::NotTranscribed => Unresolved::NotTranscribed(origins.collect()),
                    Self::UnreadModule => Unresolved::UnreadModule,
                }
            }
        }
    }
}

/// The data of a payload while the payload is read.
fn data(model: &Model) -> Vec<TokenStream> {
    // The modules are compared when all has been read.
    let alone: Vec<&Event> =
        model.events.iter().filter(|event| has_own_name(model, event)).collect();
    if model.envelope.is_shared() {
        return data_among_others(model, &alone);
    }
    let arms = alone.iter().map(|event| {
        let (wire, variant) = (&event.wire, ident(&event.variant));
        quote!(Some(#wire) => fields.expect().map(|data| Self::Event(Event::#variant(Box::new(data)))),)
    });
    let arms: Vec<TokenStream> = arms.collect();
    let unused = arms.is_empty().then(
        || quote!(#[allow(dead_code, reason = "every name stands for types of several modules")]),
    );
    let definition = quote! {
        /// Data of a payload, as far as it was read.
        pub(crate) enum Data {
            /// The event that was expected.
            #unused
            Event(Event),
            /// The data as it arrived.
            Raw(RawJson),
        }
    };
    vec![definition, read_data(&model.envelope, &arms)]
}

/// Returns true if no other type is for the name of an event.
pub(super) fn has_own_name(model: &Model, event: &Event) -> bool {
    model.events.iter().filter(|other| other.wire == event.wire).count() == 1
}

/// The data of a payload while the payload is read, where the object with it has attributes of the
/// envelope too.
fn data_among_others(model: &Model, alone: &[&Event]) -> Vec<TokenStream> {
    let at_once = Level::top(&model.envelope).with_all_below().iter().any(Level::has_data_at_once);
    let unused = (!at_once).then(
        || quote!(#[allow(dead_code, reason = "attributes of the envelope have several names")]),
    );
    let definition = quote! {
        /// Data of a payload, as far as it was read.
        pub(crate) enum Data {
            /// The event that was expected.
            #unused
            Event(Event),
            /// The attributes that are not the envelope's, as one object.
            Raw(RawJson),
        }
    };
    let rest = quote! {
        impl Data {
            /// The attributes that are not the envelope's.
            pub(crate) fn rest<E: de::Error>(extra: &mut Extra, envelope: &[&str]) -> Result<Self, E> {
                extra.take_others(envelope).map(Self::Raw).map_err(E::custom)
            }
        }
    };
    let read = at_once.then(|| read_among_others(model, alone));
    [definition, rest].into_iter().chain(read).collect()
}

/// Reading an event whose name only one type is for.
fn typed(alone: &[&Event]) -> TokenStream {
    let names = alone.iter().map(|event| &event.wire);
    let reads = alone.iter().map(|event| {
        let (wire, variant) = (&event.wire, ident(&event.variant));
        quote!(Some(#wire) => Object::read(fields).map(Box::new).map(Self::#variant),)
    });
    quote! {
            /// Returns true if only one type is for the name.
            pub(crate) fn is_typed(name: Option<&str>) -> bool {
                matches!(name, #(Some(#names))|*)
            }

            /// Reads the event of that name from an object that has attributes of the envelope too:
            /// they are kept as undocumented ones are.
            pub(crate) fn read<'de, A: MapAccess<'de>>(
                name: Option<&str>,
                fields: Fields<'de, A>,
            ) -> Result<Self, A::Error> {
                match name {
                    #(#reads)*
                    _ => Err(de::Error::custom("the event is not known")),
                }
            }
    }
}

/// As [`typed`], where every name stands for types of several modules.
fn never_typed() -> TokenStream {
    quote! {
        /// Returns false: every name stands for types of several modules.
        pub(crate) fn is_typed(_name: Option<&str>) -> bool {
            false
        }

        /// Reads no event, for none is known by its name alone.
        pub(crate) fn read<'de, A: MapAccess<'de>>(
            _name: Option<&str>,
            _fields: Fields<'de, A>,
        ) -> Result<Self, A::Error> {
            Err(de::Error::custom("the event is not known"))
        }
    }
}

fn read_among_others(model: &Model, alone: &[&Event]) -> TokenStream {
    let typed = if alone.is_empty() { never_typed() } else { typed(alone) };
    let hands_over = Level::top(&model.envelope).with_all_below().iter().any(Level::hands_over);
    let extras = model.events.iter().map(|event| {
        let variant = ident(&event.variant);
        quote!(Self::#variant(data) => Some(&mut data.extra),)
    });
    let extra_mut = hands_over.then(|| {
        quote! {
            /// Everything that arrived beside the typed attributes of the data.
            pub(crate) fn extra_mut(&mut self) -> Option<&mut Extra> {
                match self {
                    #(#extras)*
                    Self::Unknown { .. } | Self::Undecoded { .. } => None,
                }
            }
        }
    });
    quote! {
        impl Event {
            #typed

            #extra_mut
        }
    }
}

fn read_data(envelope: &Envelope, arms: &[TokenStream]) -> TokenStream {
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
    let member = envelope.name.whole().and_then(Path::last);
    let likely = member.map(|member| quote!(.or_else(|| fields.likely_value(#member))));
    quote! {
        impl Data {
            /// Reads the data of the event of that name, which may not have come yet: as the event
            /// that it seems to be, if only one type is for its name, or else as it arrived.
            pub(crate) fn read<'de, A: MapAccess<'de>>(
                fields: &mut Fields<'de, A>,
                name: Option<&str>,
            ) -> Result<Self, A::Error> {
                if !fields.is_strict() {
                    return fields.raw().map(Self::Raw);
                }
                match name #likely {
                    #(#arms)*
                    _ => fields.raw().map(Self::Raw),
                }
            }
        }
    }
}

/// The list of known events, and the search in it.
fn documented(model: &Model) -> [TokenStream; 5] {
    let [event, transcribed, not_found] = definitions();
    [event, transcribed, not_found, list(model), find()]
}

fn definitions() -> [TokenStream; 3] {
    let documented = quote! {
        /// An event that exists.
        struct Documented {
            name: &'static str,
            module: Module,
            page: &'static str,
            transcribed: Option<Transcribed>,
        }
    };
    let transcribed = quote! {
        /// An event that this crate has a type for.
        struct Transcribed {
            decode: fn(&RawJson) -> Result<Event, serde_json::Error>,
            rules: &'static SchemaRules,
        }
    };
    let not_found = quote! {
        /// Why no event was found, and the events that it may be.
        struct NotFound {
            reason: UnknownReason,
            candidates: Vec<Candidate>,
        }
    };
    [documented, transcribed, not_found]
}

fn list(model: &Model) -> TokenStream {
    let names: BTreeSet<&String> = model
        .events
        .iter()
        .map(|event| &event.wire)
        .chain(model.not_transcribed.iter().map(|event| &event.wire))
        .collect();
    let entries = names.into_iter().flat_map(|name| {
        let named = model.named(name).into_iter();
        named.map(move |event| entry(model, name, event))
    });
    let entries: Vec<TokenStream> = entries.collect();
    let count = Literal::usize_unsuffixed(entries.len());
    quote! {
        /// Every event that is known to exist, sorted by name and module.
        static DOCUMENTED: [Documented; #count] = [#(#entries),*];
    }
}

fn entry(model: &Model, name: &str, named: Named<'_>) -> TokenStream {
    let (module, page) = (ident(&model.modules[named.module].ident), named.page);
    let event = named.event.map(|index| &model.events[index]);
    let transcribed = event.map_or_else(
        || quote!(None),
        |event| {
            let (variant, rules) = (ident(&event.variant), rules_of(model, event));
            quote! {
                Some(Transcribed {
                    decode: |data| data.decode().map(Event::#variant),
                    rules: #rules,
                })
            }
        },
    );
    quote! {
        Documented {
            name: #name,
            module: Module::#module,
            page: #page,
            transcribed: #transcribed,
        }
    }
}

fn find() -> TokenStream {
    quote! {
        impl Documented {
            /// The event of that name in one of these modules, or in any if there are none.
            fn find(
                name: Option<&str>,
                modules: Option<&[&str]>,
            ) -> Result<(&'static Self, &'static Transcribed), NotFound> {
                let none = |reason| NotFound { reason, candidates: Vec::new() };
                let name = name.ok_or_else(|| none(UnknownReason::NoName))?;
                let start = DOCUMENTED.partition_point(|event| event.name < name);
                let end = DOCUMENTED.partition_point(|event| event.name <= name);
                let named = &DOCUMENTED[start..end];
                if named.is_empty() {
                    return Err(none(UnknownReason::NotDocumented));
                }
                let Some(modules) = modules else {
                    let candidates = named.iter().map(Self::candidate).collect();
                    return Err(NotFound { reason: UnknownReason::UnreadModule, candidates });
                };
                let fitting = named.iter().filter(|event| event.is_of(modules));
                let mut found = fitting.clone().map(|event| (event, event.transcribed.as_ref()));
                let reason = match (found.next(), found.next()) {
                    (Some((only, Some(transcribed))), None) => return Ok((only, transcribed)),
                    (None, _) => UnknownReason::OtherModule,
                    _ if fitting.clone().any(|event| event.transcribed.is_some()) => UnknownReason::Ambiguous,
                    _ => UnknownReason::NotTranscribed,
                };
                Err(NotFound { reason, candidates: fitting.map(Self::candidate).collect() })
            }

            fn is_of(&self, modules: &[&str]) -> bool {
                let mut known = modules.iter().map(|name| Module::from_wire(name));
                modules.is_empty() || known.any(|module| module == Some(self.module))
            }

            fn candidate(&self) -> Candidate {
                let is_typed = self.transcribed.is_some();
                Candidate { module: self.module, page: self.page, is_typed }
            }
        }
    }
}
