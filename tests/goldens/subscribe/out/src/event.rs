// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! Every event, and what becomes of data that is none of them.

use serde::{Serialize, Serializer};

use crate::runtime::{Data, DecodeError, RawJson, Sealed};
use crate::runtime::validate::{Origin, Unresolved};
use crate::runtime::validate::table::SchemaRules;

use super::module::Module;
use super::shop;

/// An event of a payload, with its data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A thing changed.
    ///
    /// `on"Thing` of module `things`, Shop.
    ShopOnThing(Box<shop::OnThing>),

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

impl Event {
    /// The event's name, as the payload has it.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::ShopOnThing(_) => Some("on\"Thing"),
            Self::Unknown { name, .. } => name.as_deref(),
            Self::Undecoded { name, .. } => Some(name),
        }
    }

    /// The module that the event comes from, if it is known.
    pub fn module(&self) -> Option<Module> {
        match self {
            Self::ShopOnThing(_) => Some(Module::Things),
            Self::Unknown { .. } => None,
            Self::Undecoded { module, .. } => Some(*module),
        }
    }
}

/// Writes the data alone; the name is written by the payload.
impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ShopOnThing(data) => data.serialize(serializer),
            Self::Unknown { data, .. } | Self::Undecoded { data, .. } => {
                data.serialize(serializer)
            }
        }
    }
}

impl Event {
    /// The names of all events that this crate has types for, sorted.
    pub const NAMES: &'static [&'static str] = &["on\"Thing"];

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

impl EventData for shop::OnThing {
    const NAME: &'static str = "on\"Thing";
    const MODULE: Module = Module::Things;

    fn of(event: &Event) -> Option<&Self> {
        match event {
            Event::ShopOnThing(data) => Some(data),
            _ => None,
        }
    }

    fn into_event(self) -> Event {
        Event::ShopOnThing(Box::new(self))
    }
}

impl<T: EventData> From<T> for Event {
    fn from(data: T) -> Self {
        data.into_event()
    }
}

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

    /// Several modules have an event of that name, and nothing tells which one it is: say it with
    /// [`Payload::from_slice_of`](crate::Payload::from_slice_of).
    Ambiguous,

    /// The event exists, and this crate has no type for it.
    NotTranscribed,

    /// The payload names its module in a way that cannot be read.
    UnreadModule,
}

impl std::fmt::Display for UnknownReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            match self {
                Self::NoName => "the payload does not name its event",
                Self::NotDocumented => "no event of that name is documented",
                Self::OtherModule => {
                    "events of that name are documented for other modules only"
                }
                Self::Ambiguous => "several modules have an event of that name",
                Self::NotTranscribed => {
                    "the event exists, but this crate has no type for it"
                }
                Self::UnreadModule => "what names the module of the event cannot be read",
            },
        )
    }
}

/// An event that a payload may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Candidate {
    /// The module that the event comes from.
    pub module: Module,

    /// The address of the page that documents the event.
    pub page: &'static str,

    /// True if this crate has a type for the event.
    /// [`Payload::from_slice_of`](crate::Payload::from_slice_of) decodes it then.
    pub is_typed: bool,
}

impl Event {
    /// Returns true if the payload has data.
    pub(crate) fn has_data(&self) -> bool {
        !matches!(
            self, Self::Unknown { data : None, .. } | Self::Undecoded { data : None, .. }
        )
    }

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
                return Self::Unknown {
                    name,
                    data: data.map(Data::keep),
                    reason,
                    candidates,
                };
            }
        };
        let decoded = match data {
            Some(data) => (transcribed.decode)(data),
            None => Err(DecodeError::new("", "the payload has no data")),
        };
        decoded
            .unwrap_or_else(|error| Self::Undecoded {
                name: documented.name.to_owned(),
                module: documented.module,
                data: data.map(Data::keep),
                error,
            })
    }
}

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

/// An event that exists.
struct Documented {
    name: &'static str,
    module: Module,
    page: &'static str,
    transcribed: Option<Transcribed>,
}

/// An event that this crate has a type for.
struct Transcribed {
    decode: fn(Data<'_>) -> Result<Event, DecodeError>,
    rules: &'static SchemaRules,
}

/// Why no event was found, and the events that it may be.
struct NotFound {
    reason: UnknownReason,
    candidates: Vec<Candidate>,
}

/// Every event that is known to exist, sorted by name and module.
static DOCUMENTED: [Documented; 1] = [
    Documented {
        name: "on\"Thing",
        module: Module::Things,
        page: "https://acme.example/docs/things",
        transcribed: Some(Transcribed {
            decode: |data| data.decode().map(Event::ShopOnThing),
            rules: &shop::on_thing::RULES,
        }),
    },
];

impl Documented {
    /// The event of that name in one of these modules, or in any if there are none.
    fn find(
        name: Option<&str>,
        modules: Option<&[&str]>,
    ) -> Result<(&'static Self, &'static Transcribed), NotFound> {
        let none = |reason| NotFound {
            reason,
            candidates: Vec::new(),
        };
        let name = name.ok_or_else(|| none(UnknownReason::NoName))?;
        let start = DOCUMENTED.partition_point(|event| event.name < name);
        let end = DOCUMENTED.partition_point(|event| event.name <= name);
        let named = &DOCUMENTED[start..end];
        if named.is_empty() {
            return Err(none(UnknownReason::NotDocumented));
        }
        let Some(modules) = modules else {
            let candidates = named.iter().map(Self::candidate).collect();
            return Err(NotFound {
                reason: UnknownReason::UnreadModule,
                candidates,
            });
        };
        let fitting = named.iter().filter(|event| event.is_of(modules));
        let mut found = fitting.clone().map(|event| (event, event.transcribed.as_ref()));
        let reason = match (found.next(), found.next()) {
            (Some((only, Some(transcribed))), None) => return Ok((only, transcribed)),
            (None, _) => UnknownReason::OtherModule,
            _ if fitting.clone().any(|event| event.transcribed.is_some()) => {
                UnknownReason::Ambiguous
            }
            _ => UnknownReason::NotTranscribed,
        };
        Err(NotFound {
            reason,
            candidates: fitting.map(Self::candidate).collect(),
        })
    }

    fn is_of(&self, modules: &[&str]) -> bool {
        let mut known = modules.iter().map(|name| Module::from_wire(name));
        modules.is_empty() || known.any(|module| module == Some(self.module))
    }

    fn candidate(&self) -> Candidate {
        let is_typed = self.transcribed.is_some();
        Candidate {
            module: self.module,
            page: self.page,
            is_typed,
        }
    }
}
