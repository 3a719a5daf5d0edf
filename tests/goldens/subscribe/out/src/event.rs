// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! Every event, and what becomes of data that is none of them.

use serde::{Serialize, Serializer, de};

use crate::runtime::{DecodeError, Fields, MapAccess, RawJson};
use crate::runtime::validate::Unresolved;
use crate::runtime::validate::table::SchemaRules;

use super::module::Module;
use super::shop;

/// What a payload says.
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
                Self::UnreadModule => "what names the module of the event cannot be read",
            },
        )
    }
}

impl Event {
    /// Whether the payload has data.
    pub(crate) fn has_data(&self) -> bool {
        !matches!(
            self, Self::Unknown { data : None, .. } | Self::Undecoded { data : None, .. }
        )
    }

    /// The event of a payload, by its name and what was read of its data.
    ///
    /// # Errors
    ///
    /// If the data was read as another event.
    pub(crate) fn of<E: de::Error>(
        name: Option<String>,
        data: Option<Data>,
    ) -> Result<Self, E> {
        let data = match data {
            Some(Data::Event(event)) if event.name() == name.as_deref() => {
                return Ok(event);
            }
            Some(Data::Event(_)) => {
                return Err(E::custom("the data is not that of the event"));
            }
            Some(Data::Raw(data)) => Some(data),
            None => None,
        };
        Ok(Self::Unknown {
            name,
            data,
            reason: UnknownReason::NotDocumented,
        })
    }

    /// Whether this is a typed event of one of these modules, or of any if there are none.
    /// It is not if nobody could read the modules.
    pub(crate) fn is_of(&self, modules: Option<&[&str]>) -> bool {
        self.module()
            .zip(modules)
            .is_some_and(|(module, modules)| {
                let mut known = modules.iter().map(|it| Module::from_wire(it));
                modules.is_empty() || known.any(|it| it == Some(module))
            })
    }

    /// Whether nobody has looked at the data yet.
    pub(crate) fn is_unread(&self) -> bool {
        matches!(self, Self::Unknown { .. })
    }
}

impl Event {
    /// Decodes data that nobody has looked at yet, as that of an event of one of these
    /// modules, or of any if there are none, and as that of none if nobody could read them.
    pub(crate) fn decode(self, modules: Option<&[&str]>) -> Self {
        let Self::Unknown { name, data, .. } = self else {
            return self;
        };
        let documented = match Documented::find(name.as_deref(), modules) {
            Ok(documented) => documented,
            Err(reason) => {
                return Self::Unknown {
                    name,
                    data,
                    reason,
                };
            }
        };
        let decoded = match &data {
            Some(data) => {
                (documented.decode)(data).map_err(|error| DecodeError::from_json(&error))
            }
            None => Err(DecodeError::new("", "the payload has no data")),
        };
        decoded
            .unwrap_or_else(|error| Self::Undecoded {
                name: documented.name.to_owned(),
                module: documented.module,
                data,
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
            Ok(documented) => Ok(documented.rules),
            Err(reason) => Err(reason.unresolved()),
        }
    }
}

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

/// What was read of the data of a payload.
pub(crate) enum Data {
    /// The event that was expected.
    Event(Event),

    /// The data as it arrived.
    Raw(RawJson),
}

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
        match name.or_else(|| fields.likely_value("event")) {
            Some("on\"Thing") => {
                fields
                    .expect()
                    .map(|data| Self::Event(Event::ShopOnThing(Box::new(data))))
            }
            _ => fields.raw().map(Self::Raw),
        }
    }
}

/// An event that this crate knows.
struct Documented {
    name: &'static str,
    module: Module,
    decode: fn(&RawJson) -> Result<Event, serde_json::Error>,
    rules: &'static SchemaRules,
}

/// Every known event, sorted by name and module.
static DOCUMENTED: [Documented; 1] = [
    Documented {
        name: "on\"Thing",
        module: Module::Things,
        decode: |data| data.decode().map(Event::ShopOnThing),
        rules: &shop::on_thing::RULES,
    },
];

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
        let modules: Vec<Option<Module>> = modules
            .iter()
            .map(|it| Module::from_wire(it))
            .collect();
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
