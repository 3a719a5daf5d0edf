//! For each attribute of the spec, what the page lists.

use super::case::{Case, is_documented};
use super::moves;
use crate::model::{Attribute, ObjectType, Path, Type};
use crate::page::listing::Listed;

/// An attribute of the spec, and what the page lists of it.
pub(super) struct Pair<'a> {
    /// Its path in the spec.
    pub(super) path: Path,
    pub(super) attribute: &'a Attribute,
    pub(super) listed: Listed<'a>,
    /// Whether the page puts it into another object.
    pub(super) is_moved: bool,
}

/// An attribute that the page does not list.
pub(super) struct Missing<'a> {
    pub(super) path: Path,
    pub(super) attribute: &'a Attribute,
}

/// What a page lists and the spec does not have.
pub(super) struct Extra<'a> {
    /// The object of the spec that it stands in.
    pub(super) under: Path,
    pub(super) listed: Listed<'a>,
}

impl Extra<'_> {
    /// The path that it would have in the spec.
    pub(super) fn path(&self) -> Path {
        self.under.member(self.listed.name())
    }
}

/// All attributes of a page and of the spec.
#[derive(Default)]
pub(super) struct Paired<'a> {
    pub(super) pairs: Vec<Pair<'a>>,
    pub(super) missing: Vec<Missing<'a>>,
    pub(super) extra: Vec<Extra<'a>>,
    /// Members that hold the pairs of changes, which the spec has as a key of the changes.
    pub(super) stand_ins: Vec<Extra<'a>>,
}

/// Pairs the attributes of a page with those of the spec.
pub(super) fn pair<'a>(case: &Case<'a>, listing: &[Listed<'a>]) -> Paired<'a> {
    let mut paired = Paired::default();
    paired.object(case, case.schema.root(), &Path(Vec::new()), listing);
    moves::resolve(case, &mut paired);
    moves::settle(case, &mut paired);
    paired
}

impl<'a> Paired<'a> {
    /// Whether an attribute of the spec stands in one that is missing.
    pub(super) fn is_in_missing(&self, path: &Path) -> bool {
        let mut missing = self.missing.iter();
        missing.any(|it| path.0.len() > it.path.0.len() && path.0.starts_with(&it.path.0))
    }

    /// Pairs the attributes of an object.
    fn object(&mut self, case: &Case<'a>, object: &'a ObjectType, at: &Path, all: &[Listed<'a>]) {
        let mut rest: Vec<&Listed<'a>> = all.iter().collect();
        for attribute in object.attributes.iter().filter(|it| case.has(it)) {
            let path = at.member(&attribute.wire);
            let found = rest.iter().position(|it| is_named(case, attribute, it.name()));
            match found.map(|index| rest.remove(index)) {
                Some(listed) => self.found(case, path, attribute, listed.clone(), false),
                None if is_documented(attribute) => {
                    self.missing.push(Missing { path, attribute });
                }
                None => {}
            }
        }
        self.extra
            .extend(rest.into_iter().map(|it| Extra { under: at.clone(), listed: it.clone() }));
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

/// Whether the page calls an attribute so, itself or as an erratum says.
pub(super) fn is_named(case: &Case<'_>, attribute: &Attribute, name: &str) -> bool {
    let mut errata = case.schema.errata_of(attribute);
    attribute.wire == name || errata.any(|it| it.page.name.as_deref() == Some(name))
}
