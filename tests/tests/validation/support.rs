//! The packages whose validators are tested.

use std::path::{Path, PathBuf};

use codegen::disk;
use codegen::model::Model;
use serde::Serialize;
use serde_json::Value;
use tests::workspace;

/// A generated package.
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) folder: PathBuf,
    pub(crate) model: Model,
    /// The report of the generated validator, as JSON, for a module if it is known.
    pub(crate) validate: fn(Option<&str>, &[u8]) -> Value,
    /// The report of the payload that a body is read as.
    pub(crate) validate_read: fn(Option<&str>, &[u8]) -> Value,
    /// The payload that decoding makes of a body, if the body is one.
    pub(crate) decoded: fn(Option<&str>, &[u8]) -> Option<Decoded>,
    /// Rules that no payload can break alone, each for a reason.
    pub(crate) unbreakable: &'static [&'static str],
}

/// A decoded body.
pub(crate) struct Decoded {
    pub(crate) event: Option<String>,
    pub(crate) module: Option<String>,
    pub(crate) is_typed: bool,
    /// The payload, written again.
    pub(crate) written: Vec<u8>,
    /// The report of the payload.
    pub(crate) report: Value,
}

impl Package {
    /// The event that a body of an event must be said to be, because nothing in it tells.
    pub(crate) fn untold(&self, event: usize) -> Option<usize> {
        let is_told =
            self.model.is_alone(&self.model.events[event]) || self.model.envelope.modules.is_some();
        (!is_told).then_some(event)
    }

    /// The module of an event.
    pub(crate) fn module(&self, event: usize) -> &str {
        &self.model.modules[self.model.events[event].module].wire
    }
}

/// The package of the workspace, and the package of another vendor.
pub(crate) fn packages() -> [Package; 2] {
    [freshworks(), harbour()]
}

/// A package by the name of its crate. The functions of generated crates have the same names, but
/// their types are not the same.
macro_rules! package {
    ($name:literal, $krate:ident, $folder:literal, $spec:literal, $unbreakable:expr) => {{
        use $krate::{Error, Event, Module, Payload, validate, validate_of};
        fn read(module: Option<&str>, body: &[u8]) -> Result<Payload, Error> {
            match module {
                None => Payload::from_slice(body),
                Some(name) => Payload::from_slice_of(Module::from_wire(name).expect("known"), body),
            }
        }
        Package {
            name: $name,
            folder: workspace($folder),
            model: model(&workspace($spec)),
            validate: |module, body| match module {
                None => json(&validate(body)),
                Some(name) => json(&validate_of(Module::from_wire(name).expect("known"), body)),
            },
            validate_read: |module, body| {
                let payload = read(module, body).expect("a payload");
                json(&payload.validate())
            },
            decoded: |module, body| {
                let payload = read(module, body).ok()?;
                let is_untyped =
                    matches!(payload.event, Event::Unknown { .. } | Event::Undecoded { .. });
                Some(Decoded {
                    event: payload.event.name().map(str::to_owned),
                    module: payload.event.module().map(|module| module.as_str().to_owned()),
                    is_typed: !is_untyped,
                    written: serde_json::to_vec(&payload).expect("JSON"),
                    report: json(&payload.validate()),
                })
            },
            unbreakable: $unbreakable,
        }
    }};
}

pub(crate) fn freshworks() -> Package {
    package!("freshworks-events", freshworks_events, "generated", "spec", &[])
}

pub(crate) fn harbour() -> Package {
    package!(
        "harbour-events",
        harbour_events,
        "tests/vendors/harbour/generated",
        "tests/vendors/harbour/spec",
        // Nothing in a payload of this vendor names a module.
        &["envelope.type.other-module"]
    )
}

pub(crate) fn model(spec: &Path) -> Model {
    let sources = disk::read_spec(spec).expect("readable");
    codegen::lower(sources).expect("sound").model
}

pub(crate) fn json(report: &impl Serialize) -> Value {
    serde_json::to_value(report).expect("JSON")
}
