//! Fingerprints: what waivers and changelogs call a change, the same in every view and run. None of
//! them depends on where something stands in a file.

use sha2::{Digest, Sha256};

use super::kind::Kind;
use super::spot::Spot;
use super::verdict::Receiver;
use crate::digest::hexadecimal;
use crate::model::FINGERPRINT;

/// The fingerprint of a breaking change: the thing that users of the old spec lose, and how badly.
/// The new side is no part of it. Who changes the thing once more before the next release changes
/// the same thing, and the waiver that accepted the first change accepts the second.
pub(super) fn of_breaking(kind: Kind, spots: [&Option<Spot>; 2], old: Option<&str>) -> String {
    let harm = if kind.about().receiver == Receiver::Breaking { "misread" } else { "changed" };
    let mut hash = Hash::default();
    hash.add(harm);
    let [before, after] = spots.map(Option::as_ref);
    hash.add(if before.is_some() { "old" } else { "new" });
    let spot = before.or(after);
    hash.spot(spot.map(|spot| (spot, facet(&spot.part))));
    // Without a key the whole thing is meant, however a report words it.
    let is_whole = spot.is_none_or(|spot| spot.part.is_empty());
    hash.text(old.filter(|_| !is_whole));
    hash.finish()
}

/// The fingerprint of any other change: its kind and both of its sides.
pub(super) fn of_other(
    kind: Kind,
    spots: [&Option<Spot>; 2],
    texts: [&Option<String>; 2],
) -> String {
    let mut hash = Hash::default();
    hash.add(kind.id());
    for spot in spots {
        hash.spot(spot.as_ref().map(|spot| (spot, spot.part.as_str())));
    }
    for text in texts {
        hash.text(text.as_deref());
    }
    hash.finish()
}

/// The key that a breaking change is about. A type has several keys, and one change of a change may
/// be told of one of them and the next of another.
fn facet(part: &str) -> &str {
    match part {
        "also" | "attributes" | "values" => "type",
        part => part,
    }
}

/// A hash of texts, each with its length in front, because no two lists of texts may be one.
#[derive(Default)]
struct Hash(Sha256);

impl Hash {
    fn add(&mut self, text: &str) {
        self.0.update(text.len().to_be_bytes());
        self.0.update(text);
    }

    fn text(&mut self, text: Option<&str>) {
        self.add(if text.is_some() { "is" } else { "is not" });
        self.add(text.unwrap_or_default());
    }

    /// Adds a place, with the key that is meant there.
    fn spot(&mut self, spot: Option<(&Spot, &str)>) {
        match spot {
            Some((spot, part)) => {
                self.add(&spot.subject.to_string());
                self.add(&spot.path);
                self.add(part);
            }
            None => self.add("nothing"),
        }
    }

    fn finish(self) -> String {
        let mut digits = hexadecimal(&self.0.finalize());
        digits.truncate(FINGERPRINT);
        digits
    }
}
