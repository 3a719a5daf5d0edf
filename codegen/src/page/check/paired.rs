//! The attributes of a page and of a spec, each with its counterpart if it has one.

use std::collections::BTreeMap;

use super::case::{Case, is_documented};
use crate::model::{Attribute, ObjectType, Path, Type};
use crate::page::listing::Listed;
use crate::page::lock::LockedAttribute;

/// An attribute of the spec, and what the page lists of it.
pub(super) struct Pair<'a> {
    /// Its path in the spec.
    pub(super) path: Path,
    pub(super) attribute: &'a Attribute,
    pub(super) listed: Listed<'a>,
    /// True if the page puts it into another object.
    pub(super) is_moved: bool,
}

/// An attribute that the page does not list.
pub(super) struct Missing<'a> {
    pub(super) path: Path,
    pub(super) attribute: &'a Attribute,
}

/// An attribute that the page lists and the spec does not have.
pub(super) struct Extra<'a> {
    /// The object of the spec that it stands in.
    pub(super) under: Path,
    pub(super) listed: Listed<'a>,
}

/// All attributes of a page and of the spec.
#[derive(Default)]
pub(super) struct Paired<'a> {
    pub(super) pairs: Vec<Pair<'a>>,
    pub(super) missing: Vec<Missing<'a>>,
    /// Attributes that stand behind the end of the page.
    pub(super) unshown: Vec<Missing<'a>>,
    pub(super) extra: Vec<Extra<'a>>,
    /// Members that hold the pairs of changes, which the spec has as a key of the changes.
    pub(super) stand_ins: Vec<Extra<'a>>,
}

impl Pair<'_> {
    /// Returns the locked facts of the attribute.
    pub(super) fn locked<'a>(&self, case: &Case<'a>) -> Option<&'a LockedAttribute> {
        case.locked_attribute([&self.path, &self.listed.path])
    }

    /// Returns whether the page may end in the middle of what it says of the attribute: it is the
    /// last, and the page breaks off there, or says the beginning of what it said. Other words are
    /// a change.
    pub(super) fn ends_page(&self, case: &Case<'_>) -> bool {
        let path = self.listed.path.to_string();
        case.last.filter(|last| last.path == path).is_some_and(|last| {
            let locked = self.locked(case);
            last.is_cut
                || locked.is_none_or(|locked| locked.begins_with(&self.listed, last.is_in_line))
        })
    }

    /// Returns true if the page breaks off in the attribute or right behind it.
    pub(super) fn is_cut(&self, case: &Case<'_>) -> bool {
        let path = self.listed.path.to_string();
        case.last.is_some_and(|last| last.is_cut && last.path == path)
    }

    /// Returns true if the page may end before it has said all of the attribute. It has said all that
    /// it said when it was locked, unless it breaks off.
    pub(super) fn may_say_more(&self, case: &Case<'_>) -> bool {
        let says_less = |locked: &LockedAttribute| locked.says_more_than(&self.listed);
        self.ends_page(case) && (self.is_cut(case) || self.locked(case).is_none_or(says_less))
    }
}

impl Extra<'_> {
    /// The path that it would have in the spec.
    pub(super) fn path(&self) -> Path {
        self.under.member(self.listed.name())
    }
}

impl<'a> Paired<'a> {
    /// The pair at a path of the spec.
    pub(super) fn at(&self, path: &Path) -> Option<&Pair<'a>> {
        self.pairs.iter().find(|pair| pair.path == *path)
    }

    /// The path in the spec of each attribute that the page has at another.
    pub(super) fn moved(&self) -> BTreeMap<String, String> {
        let is_in_place = |page: &Path| {
            self.pairs.iter().any(|pair| pair.path == *page && pair.listed.path == *page)
        };
        let moved = self.pairs.iter().filter(|pair| !is_in_place(&pair.listed.path));
        moved.map(|pair| (pair.listed.path.to_string(), pair.path.to_string())).collect()
    }

    /// Returns true if an attribute of the spec stands in one that is missing.
    pub(super) fn is_in_missing(&self, path: &Path) -> bool {
        let mut missing = self.missing.iter().chain(&self.unshown);
        missing.any(|missing| {
            path.0.len() > missing.path.0.len() && path.0.starts_with(&missing.path.0)
        })
    }

    /// Returns true if the page ends before an attribute.
    pub(super) fn is_unshown(&self, path: &Path) -> bool {
        self.unshown.iter().any(|unshown| path.0.starts_with(&unshown.path.0))
    }

    /// Returns true if the page has an attribute, and all that it stands in, where the spec has it.
    pub(super) fn is_in_place(&self, path: &Path) -> bool {
        (1..=path.0.len()).all(|end| {
            let pair = self.at(&Path(path.0[..end].to_vec()));
            pair.is_some_and(|pair| !pair.is_moved && pair.listed.name() == pair.attribute.wire)
        })
    }

    /// Pairs the attributes of an object.
    pub(super) fn object(
        &mut self,
        case: &Case<'a>,
        object: &'a ObjectType,
        at: &Path,
        all: &[Listed<'a>],
    ) {
        let mut rest: Vec<&Listed<'a>> = all.iter().collect();
        for attribute in object.attributes.iter().filter(|attribute| case.has(attribute)) {
            let path = at.member(&attribute.wire);
            let found = rest.iter().position(|listed| case.is_named(attribute, listed.name()));
            match found.map(|index| rest.remove(index)) {
                Some(listed) => self.found(case, path, attribute, listed.clone(), false),
                None if is_documented(attribute) => {
                    self.missing.push(Missing { path, attribute });
                }
                None => {}
            }
        }
        self.extra.extend(
            rest.into_iter().map(|listed| Extra { under: at.clone(), listed: listed.clone() }),
        );
    }

    /// Adds a pair, and those of the attributes in it.
    pub(super) fn found(
        &mut self,
        case: &Case<'a>,
        path: Path,
        attribute: &'a Attribute,
        listed: Listed<'a>,
        is_moved: bool,
    ) {
        let members = listed.members.clone();
        self.pairs.push(Pair { path: path.clone(), attribute, listed, is_moved });
        if case.is_collapsed {
            return;
        }
        match case.schema.object_in(&attribute.ty) {
            Some(object) => self.object(case, object, &path, &members),
            None => self.undocumented(case, &path, attribute, members),
        }
    }

    /// The members of what has no documented members in the spec.
    fn undocumented(
        &mut self,
        case: &Case<'a>,
        path: &Path,
        attribute: &Attribute,
        members: Vec<Listed<'a>>,
    ) {
        let pairs_in = match &attribute.ty {
            Type::Changes(index) => case.schema.changes[*index].pairs_in.as_deref(),
            _ => None,
        };
        for listed in members {
            let stands_in = pairs_in == Some(listed.name());
            let under = path.clone();
            let extra = Extra { under, listed };
            if stands_in { self.stand_ins.push(extra) } else { self.extra.push(extra) }
        }
    }
}
