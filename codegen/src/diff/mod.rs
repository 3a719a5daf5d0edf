//! Changes between two specs, and their meaning: for those who receive events, and for those who
//! compile against the package.
//!
//! Works on two [`Model`]s. Attributes are compared at each of their paths; what changed in a
//! declared type is then told once. [`Kind`] has every kind of change, with its mirror and its
//! verdicts; [`KEYS`] tells which kinds each key of the spec language can have.

mod attribute;
mod change;
mod changes;
mod conditions;
mod errata;
mod events;
mod evidence;
mod fingerprint;
mod found;
mod items;
mod keys;
mod kind;
mod named;
mod names;
mod not_transcribed;
mod notes;
mod pair;
mod pairing;
mod reference;
mod report;
mod rust_names;
mod schema;
mod shared;
mod sides;
mod similar;
mod spellings;
mod spot;
mod subscriptions;
mod types;
mod value_when;
mod values;
mod vendor;
mod verdict;
pub mod view;
mod waivers;

pub use change::Change;
pub use keys::KEYS;
pub use kind::{About, Kind};
pub use reference::reference;
pub use report::{Report, Since};
pub use spot::{Spot, Subject};
pub use verdict::{Bump, Receiver};
pub use waivers::{WaiverError, WaiverProblem};

use crate::model::Model;
use found::{At, Found};

/// Everything that is different between two models, the most severe first; nothing if they say the
/// same.
pub fn diff(old: &Model, new: &Model) -> Vec<Change> {
    let mut found = Found::default();
    let spot = |subject, model: &Model| match subject {
        Subject::Vendor => Spot::subject(subject, ""),
        _ => Spot::subject(subject, &model.envelope.schema.source),
    };
    let at = |subject: Subject| At::new(spot(subject.clone(), old), spot(subject, new));
    vendor::compare(&mut found, &at(Subject::Vendor), old, new);
    let envelope = at(Subject::Envelope);
    vendor::envelope(&mut found, &envelope, &old.envelope, &new.envelope);
    let schemas = (&old.envelope.schema, &new.envelope.schema);
    schema::compare(&mut found, &envelope, schemas.0, schemas.1);
    events::compare(&mut found, old, new);
    let mut changes = shared::told_once(found.changes, old, new);
    changes.sort_by_cached_key(Change::order);
    changes
}
