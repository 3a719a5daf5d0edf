// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! Typed product events of Freshworks apps, from what the documentation says and what really
//! arrives.
//!
//! # Receive
//!
//! ```
//! use freshworks_events::{Event, Payload};
//!
//! let body = br#"{
//!   "account_id": "500100",
//!   "data": {
//!     "agent_activity": {}
//!   },
//!   "domain": "acme.example.com",
//!   "event": "onAgentActivityCreate",
//!   "timestamp": 1772444710500,
//!   "version": "1.5.0"
//! }"#;
//! match Payload::from_slice(body)?.event {
//!     Event::FreshchatOnAgentActivityCreate(data) => println!("{data:?}"),
//!     Event::Undecoded { name, error, .. } => eprintln!("{name} is not as documented: {error}"),
//!     other => println!("not for us: {other:?}"),
//! }
//! # Ok::<(), freshworks_events::Error>(())
//! ```
//!
//! No event is lost. An unknown event, data that is not as documented, an undocumented attribute, a
//! new value: all of it is kept, and written again when the payload is serialised, as by
//! `serde_json::to_vec`. Only a body that is no JSON object is an error.
//!
//! - An optional attribute of another type than documented takes nothing else with it: it reads as
//!   `None`, its text stays in `extra`, and `Payload::misfits` tells where and why. Data is
//!   `Undecoded` only without what it requires.
//! - Where the name of an event does not tell which module it comes from, and the payload does not
//!   either, the event is `Unknown` with its candidates; `Payload::from_slice_of` takes the module
//!   from you.
//! - Attributes are optional unless nothing makes sense without them. Absent and null both read as
//!   `None`; `extra` tells which it was, and holds what is not documented.
//! - Identifiers arrive as strings or integers; an `Id` is equal whichever it was, and never passes
//!   through a float.
//! - A `Timestamp` keeps its text, an `EpochTime` its number; both give the instant in UTC.
//! - Enums keep values that the page does not document, unless it says that there are no others.
//! - A `Change` has the old and the new value, whatever their order on the wire.
//! - Types decode through the buffers of serde (`flatten`, tagged and untagged enums), from a
//!   `serde_json::Value`, and from other formats that describe themselves. Of those, only JSON text
//!   tells how a number was spelt.
//!
//! # Test
//!
//! A test makes its payloads in code: `new` takes what an object requires, every object that
//! requires nothing has `default`, and `with` sets fields. `Payload::new` takes an event or its
//! data; `Event::unknown` and `Event::undecoded` are for what else can arrive. What else tells the
//! event, its module or the kind of an object is absent until it is set. Such tests stay as they
//! are when the documentation adds an optional attribute.
//!
//! ```
//! use freshworks_events::Payload;
//! use freshworks_events::freshchat::OnAgentActivityCreate;
//!
//! let data = OnAgentActivityCreate::new(Default::default())
//!     .with(|data| data.actor = Some(Default::default()));
//! let payload = Payload::new(data);
//! let found = payload.event.data::<OnAgentActivityCreate>();
//! assert!(found.is_some_and(|data| data.actor.is_some()));
//! ```
//!
//! # Validate
//!
//! Decoding asks whether a payload can be used, and is tolerant. `validate` asks whether it is as
//! documented, and is strict: it reports everything that is not, with the rule that is broken,
//! where, and the page. An error contradicts the documentation, a warning what was observed or
//! inferred, and a notice is something new. So a payload can decode well and have errors: count
//! them, and do not refuse it for them alone. `validate_of` is for callers who know the module, and
//! `Payload::validate` for a payload that is decoded already. Whoever does both reads the body
//! once: `Body::parse`, then `Payload::from_body` and `validate_body`. A report is serialised for
//! programs and displayed for people, and holds values from the payload.
//!
//! ```
//! use freshworks_events::validate;
//!
//! let report = validate(br#"["no payload"]"#);
//! assert!(!report.is_valid());
//! for deviation in report.deviations() {
//!     // Messages and pointers hold values from the payload, ids of rules do not.
//!     eprintln!("{}: {}", deviation.severity(), deviation.rule());
//! }
//! ```
//!
//! # Events
//!
//! - [`onAgentUpdate`](freshcaller::OnAgentUpdate) of module `caller_agent`, Freshcaller: The
//!   status of an agent changed, or the agent signed in or out.
//! - [`onAgentActivityCreate`](freshchat::OnAgentActivityCreate) of module `chat_conversation`,
//!   Freshchat: The general availability or the IntelliAssign status of an agent changed.
//! - [`onAgentCustomStatusUpdate`](freshchat::OnAgentCustomStatusUpdate) of module
//!   `chat_conversation`, Freshchat: An agent took a custom status, left one, or went from one to
//!   another.
//! - [`onAgentAvailabilityUpdate`](freshdesk::OnAgentAvailabilityUpdate) of module `support_agent`,
//!   Freshdesk: The availability of an agent changed.
//! - [`onUserAgentAvailabilityUpdate`](freshsales::OnUserAgentAvailabilityUpdate) of module
//!   `user_agent_availability`, Freshsales: The availability of a user changed.
//!
//! Events that exist and that this crate has no type for:
//!
//! - `onAgentUpdate` of module `support_agent`, Freshdesk: [its
//!   page](<https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onAgent/>)

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod event;
mod module;

#[allow(
    dead_code,
    unused_imports,
    reason = "shared by all generated crates, of which each uses a part"
)]
mod runtime;

pub mod payload;

mod validators;

pub mod freshcaller;
pub mod freshchat;
pub mod freshdesk;
pub mod freshsales;

pub use self::event::{Candidate, Event, EventData, UnknownReason};
pub use self::module::Module;
pub use self::payload::{CurrentHost, Payload, ProductContext, Region};
pub use self::runtime::{
    Body, Change, DecodeError, EpochTime, EpochUnit, Error, ErrorKind, Extra,
};
pub use self::runtime::{Id, JsonKind, Misfit, RawJson, Timestamp};
pub use self::runtime::{Deviation, Excused, Report, Severity, UnknownValue};
pub use self::validators::{validate, validate_body, validate_body_of, validate_of};
