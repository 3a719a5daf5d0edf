//! A schema while it is built: the types that are there so far, and the names that they took.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, Loc};
use super::source::{PendingChanges, Placed, SchemaSource};
use super::vendor::Vendor;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{ChangesType, EnumType, ObjectType, Page, Schema, UnionType, names};
use crate::spec;

/// A schema while it is built.
pub(crate) struct Builder<'a, 'c> {
    pub(crate) context: &'c Context<'a>,
    pub(crate) vendor: &'c Vendor<'c>,
    pub(crate) declared: BTreeMap<&'a str, Declared<'a>>,
    pub(crate) objects: Vec<ObjectType>,
    pub(crate) enums: Vec<EnumType>,
    pub(crate) unions: Vec<UnionType>,
    pub(crate) changes: Vec<ChangesType>,
    /// Changes whose members are added when the object that they are of is known.
    pub(crate) pending: Vec<PendingChanges<'a>>,
    /// Every attribute, with the place and the spec that it came from.
    pub(crate) placed: Vec<Placed<'a>>,
    /// The declared types that are being lowered now, outermost first.
    pub(crate) open: Vec<&'a str>,
    /// True if an attribute had to be left out because of an error.
    pub(crate) left_out: bool,
    /// How many objects are being lowered now, one in the other.
    pub(crate) depth: usize,
    /// The objects of declared types that are lowered already.
    pub(crate) lowered: BTreeMap<&'a str, usize>,
    /// The declared types that some attribute has.
    pub(crate) used: BTreeSet<&'a str>,
    taken: BTreeMap<String, Loc<'a>>,
}

/// A declared type in scope.
#[derive(Clone)]
pub(crate) struct Declared<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a spec::ObjectType,
}

impl<'a, 'c> Builder<'a, 'c> {
    pub(crate) fn new(
        context: &'c Context<'a>,
        vendor: &'c Vendor<'c>,
        declared: BTreeMap<&'a str, Declared<'a>>,
    ) -> Self {
        Self {
            context,
            vendor,
            declared,
            objects: Vec::new(),
            enums: Vec::new(),
            unions: Vec::new(),
            changes: Vec::new(),
            pending: Vec::new(),
            placed: Vec::new(),
            open: Vec::new(),
            left_out: false,
            depth: 0,
            lowered: BTreeMap::new(),
            used: BTreeSet::new(),
            taken: BTreeMap::new(),
        }
    }

    /// The types, without what is said about them.
    pub(crate) fn into_schema(self, source: &SchemaSource<'_>) -> Schema {
        Schema {
            source: source.at.file.path.clone(),
            page: Page {
                url: source.page.url.in_order(self.vendor.spec.platforms.keys()),
                ..source.page.clone()
            },
            where_silent: source.where_silent.clone(),
            objects: self.objects,
            enums: self.enums,
            unions: self.unions,
            changes: self.changes,
            conditions: Vec::new(),
            errata: Vec::new(),
            notes: Vec::new(),
        }
    }

    pub(crate) fn new_object(
        &mut self,
        ident: String,
        doc: Option<String>,
        declared: bool,
    ) -> usize {
        let attributes = Vec::new();
        self.objects.push(ObjectType { ident, doc, declared, used_at: Vec::new(), attributes });
        self.objects.len() - 1
    }

    /// A Rust type for a wire name, which nothing else in this file has.
    pub(crate) fn type_ident(
        &mut self,
        wire: &str,
        parent: &str,
        at: &Loc<'a>,
        help: &str,
    ) -> Option<String> {
        let Some(ident) = names::type_name(wire) else {
            self.context.no_rust_name(at.key(), wire, help);
            return None;
        };
        let reserved = names::is_reserved_type(&ident);
        let ident = match (reserved, parent) {
            (false, _) => ident,
            (true, "") => format!("{ident}_"),
            // A parent with a reserved name has a `_` behind, which belongs into no name.
            (true, parent) => format!("{}{ident}", parent.trim_end_matches('_')),
        };
        self.claim(ident, at)
    }

    /// Takes a Rust name for a type; reports the other if it is taken.
    pub(crate) fn claim(&mut self, ident: String, at: &Loc<'a>) -> Option<String> {
        if let Some(first) = self.taken.get(&ident) {
            let message = format!("two types become the Rust name `{ident}`");
            let error = Diagnostic::error(Check::NameClash, at.key(), message);
            let error = error.related(first.key(), "the other one");
            self.context.report(error.help("add `type_name: …` to one of them, or declare a type"));
            return None;
        }
        self.taken.insert(ident.clone(), at.clone());
        Some(ident)
    }
}
