//! Where changes are collected, and the two sides of what is compared.

use std::rc::Rc;

use super::change::Change;
use super::kind::Kind;
use super::spot::Spot;

/// Place of a thing on both sides. Spots are made when there is a change, for mostly there is none.
#[derive(Clone)]
pub(super) struct At {
    old: Rc<Spot>,
    new: Rc<Spot>,
    keys: Vec<String>,
}

impl At {
    pub(super) fn new(old: Spot, new: Spot) -> Self {
        Self { old: Rc::new(old), new: Rc::new(new), keys: Vec::new() }
    }

    /// A key of it, and what stands under that.
    pub(super) fn part(&self, keys: &[&str]) -> Self {
        Self { keys: keys.iter().map(|key| (*key).to_owned()).collect(), ..self.clone() }
    }

    /// A key under the key of it.
    pub(super) fn below(&self, key: &str) -> Self {
        let keys = self.keys.iter().cloned().chain([key.to_owned()]);
        Self { keys: keys.collect(), ..self.clone() }
    }

    /// The declared type of it on both sides: what is said there is said once, wherever the type is
    /// used.
    pub(super) fn of_type(&self, old: &str, new: &str) -> Self {
        let [old, new] = [(&self.old, old), (&self.new, new)].map(|(spot, name)| {
            Rc::new(Spot { of_type: Some(name.to_owned()), ..(**spot).clone() })
        });
        Self { old, new, keys: Vec::new() }
    }

    /// The conditions that it uses, which are its subject's.
    pub(super) fn conditions(&self, old: &str, new: &str) -> (Spot, Spot) {
        let spot = |spot: &Spot, name: &str| {
            let keys = ["conditions".to_owned(), name.to_owned()];
            Spot::subject(spot.subject.clone(), &spot.file).part(&keys)
        };
        (spot(&self.old, old), spot(&self.new, new))
    }

    pub(super) fn old_spot(&self) -> Spot {
        self.spot(&self.old)
    }

    pub(super) fn new_spot(&self) -> Spot {
        self.spot(&self.new)
    }

    fn spot(&self, spot: &Spot) -> Spot {
        match self.keys.as_slice() {
            [] => spot.clone(),
            keys => spot.part(keys),
        }
    }
}

/// The changes that were found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) changes: Vec<Change>,
}

impl Found {
    /// Something that is there on both sides is another.
    pub(super) fn changed(
        &mut self,
        kind: Kind,
        at: &At,
        old: impl Into<Option<String>>,
        new: impl Into<Option<String>>,
    ) {
        let spots = (Some(at.old_spot()), Some(at.new_spot()));
        let change = Change::new(kind, spots, (old.into(), new.into()));
        self.changes.push(change);
    }

    /// Something is said of another thing than before.
    pub(super) fn moved(
        &mut self,
        kind: Kind,
        (before, after): (Spot, Spot),
        (old, new): (String, String),
    ) -> &mut Change {
        let spots = (Some(before), Some(after));
        self.push(Change::new(kind, spots, (Some(old), Some(new))))
    }

    /// Something is there that was not.
    pub(super) fn added(
        &mut self,
        kind: Kind,
        at: Spot,
        new: impl Into<Option<String>>,
    ) -> &mut Change {
        self.push(Change::new(kind, (None, Some(at)), (None, new.into())))
    }

    fn push(&mut self, change: Change) -> &mut Change {
        self.changes.push(change);
        self.changes.last_mut().expect("it was pushed")
    }

    /// Adds that something is gone; the kind is the one for its being added.
    pub(super) fn removed(
        &mut self,
        added: Kind,
        at: Spot,
        old: impl Into<Option<String>>,
    ) -> &mut Change {
        self.push(Change::new(added.mirror(), (Some(at), None), (old.into(), None)))
    }

    /// Two values of one kind of fact.
    pub(super) fn differ<T: PartialEq + ToString>(
        &mut self,
        kind: Kind,
        at: &At,
        old: &T,
        new: &T,
    ) {
        if old != new {
            self.changed(kind, at, old.to_string(), new.to_string());
        }
    }

    /// Texts that may be missing.
    pub(super) fn texts(
        &mut self,
        kind: Kind,
        at: &At,
        old: Option<&String>,
        new: Option<&String>,
    ) {
        if old != new {
            self.changed(kind, at, old.cloned(), new.cloned());
        }
    }

    /// Lists of texts in which the order counts.
    pub(super) fn lists(&mut self, kind: Kind, at: &At, old: &[String], new: &[String]) {
        if old != new {
            self.changed(kind, at, list(old), list(new));
        }
    }

    /// A fact about the same thing that may be new, gone or another.
    pub(super) fn optional(
        &mut self,
        (added, changed): (Kind, Kind),
        at: &At,
        old: Option<String>,
        new: Option<String>,
    ) {
        match (&old, &new) {
            _ if old == new => {}
            (None, _) => self.changed(added, at, old, new),
            (_, None) => self.changed(added.mirror(), at, old, new),
            _ => self.changed(changed, at, old, new),
        }
    }

    /// Items of two lists in which the order does not count.
    pub(super) fn items(&mut self, added: Kind, at: &At, old: &[String], new: &[String]) {
        for item in new.iter().filter(|item| !old.contains(item)) {
            self.changed(added, at, None, item.clone());
        }
        for item in old.iter().filter(|item| !new.contains(item)) {
            self.changed(added.mirror(), at, item.clone(), None);
        }
    }
}

/// A list in words; nothing if it is empty.
fn list(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("; "))
}
