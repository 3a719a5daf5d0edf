//! How the data of a payload becomes an event: what follows the enum in its file.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use super::validation::rules_of;
use crate::model::{Model, Named};

/// The items.
pub(crate) fn items(model: &Model) -> Vec<TokenStream> {
    let mut items = vec![reading(model), rules(), unresolved()];
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

            /// The event of a payload that nobody has looked at yet.
            pub(crate) fn unread() -> Self {
                Self::Unknown {
                    name: None,
                    data: None,
                    reason: UnknownReason::NoName,
                    candidates: Vec::new(),
                }
            }

            /// Decodes an event of one of these modules, of any if there are none, or no event if
            /// nobody could read them.
            pub(crate) fn read(
                name: Option<&str>,
                data: Option<Data<'_>>,
                modules: Option<&[&str]>,
            ) -> Self {
                let (documented, transcribed) = match Documented::find(name, modules) {
                    Ok(found) => found,
                    Err(NotFound { reason, candidates }) => {
                        let name = name.map(str::to_owned);
                        return Self::Unknown { name, data: data.map(Data::keep), reason, candidates };
                    }
                };
                let decoded = match data {
                    Some(data) => (transcribed.decode)(data),
                    None => Err(DecodeError::new("", "the payload has no data")),
                };
                decoded.unwrap_or_else(|error| Self::Undecoded {
                    name: documented.name.to_owned(),
                    module: documented.module,
                    data: data.map(Data::keep),
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
            decode: fn(Data<'_>) -> Result<Event, DecodeError>,
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
