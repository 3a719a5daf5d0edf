//! A schema while it is built: the types that are there so far, and the names that they took.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, Loc};
use super::source::{PendingChanges, Placed, SchemaSource};
use super::vendor::Vendor;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    ChangesType, EnumType, ObjectType, Page, Schema, TYPES_MODULE, UnionType, names,
};
use crate::spec::{self, FileBody, SpecFile};

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
    /// The `types` file of the innermost declared type that is being lowered now, if that one
    /// stands in such a file.
    pub(crate) within: Option<&'a SpecFile>,
    /// How many objects are being lowered now, one in the other.
    pub(crate) depth: usize,
    /// The objects of declared types that are lowered already.
    pub(crate) lowered: BTreeMap<&'a str, usize>,
    /// The declared types that some attribute has.
    pub(crate) used: BTreeSet<&'a str>,
    taken: BTreeMap<String, Loc<'a>>,
    /// True if types of `types` files are those of other events too.
    shares: bool,
}

/// A declared type in scope.
#[derive(Clone)]
pub(crate) struct Declared<'a> {
    pub(crate) at: Loc<'a>,
    pub(crate) spec: &'a spec::ObjectType,
}

impl<'a> Declared<'a> {
    /// The file with the type, if events share it.
    pub(crate) fn types_file(&self) -> Option<&'a SpecFile> {
        Some(self.at.file).filter(|file| matches!(file.body, FileBody::Types(_)))
    }

    /// Returns true if every event that knows the types of a `types` file knows this type too.
    pub(crate) fn is_known_in(&self, file: &SpecFile) -> bool {
        self.types_file().is_some_and(|own| is_around(&own.path, &file.path))
    }
}

/// Returns true if the folder of one file is the folder of the other, or one around it.
pub(crate) fn is_around(types_file: &str, file: &str) -> bool {
    let folder = types_file.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.is_empty() || file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

impl<'a, 'c> Builder<'a, 'c> {
    pub(crate) fn new(
        context: &'c Context<'a>,
        vendor: &'c Vendor<'c>,
        declared: BTreeMap<&'a str, Declared<'a>>,
        shares: bool,
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
            within: None,
            depth: 0,
            lowered: BTreeMap::new(),
            used: BTreeSet::new(),
            taken: BTreeMap::new(),
            shares,
        }
    }

    /// The Rust module below the crate of a type that is lowered now; nothing if it stands with its
    /// event. The folder of its file tells, whoever uses it: another user moves nothing.
    pub(crate) fn home(&self) -> Option<String> {
        let file = self.within.filter(|_| self.shares)?;
        let folder = file.path.split_once('/').map(|(folder, _)| folder);
        let mut products = self.vendor.products.iter();
        let product = products.find(|product| Some(product.key.as_str()) == folder);
        Some(match product {
            Some(product) => product.types_module(),
            None => TYPES_MODULE.to_owned(),
        })
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
        at: String,
        doc: Option<String>,
        declared: bool,
    ) -> usize {
        let object = ObjectType {
            ident,
            home: self.home(),
            at,
            doc,
            declared,
            used_at: Vec::new(),
            attributes: Vec::new(),
            told_by: None,
        };
        self.objects.push(object);
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
        if let Some(first) = self.home().and_then(|home| self.context.claim(home, &ident, at)) {
            let message = format!("two types that events share become the Rust name `{ident}`");
            let error = Diagnostic::error(Check::NameClash, at.key(), message);
            let help = "give one of them another name: the types of all files below one product, or \
                        beside products, stand in one Rust module";
            self.context.report(error.related(first, "the other one").help(help));
            return None;
        }
        self.taken.insert(ident.clone(), at.clone());
        Some(ident)
    }
}
