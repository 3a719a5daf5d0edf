//! Parts that an event and the envelope have in common: types, conditions, errata, notes.

use crate::spec::{Evidence, Expected, Facets, Page};

use super::path::Path;
use super::types::{Attribute, ChangesType, EnumType, ObjectType, ToldBy, Type, UnionType};

/// The types of one spec file and what is said about them.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The spec file, below the spec folder.
    pub source: String,
    /// The page that documents it.
    pub page: Page,
    /// Decides presence and null where the page says nothing.
    pub where_silent: Evidence,
    /// The objects; the first is the root.
    pub objects: Vec<ObjectType>,
    /// The enums, in document order.
    pub enums: Vec<EnumType>,
    /// The unions, in document order.
    pub unions: Vec<UnionType>,
    /// The changes, in document order.
    pub changes: Vec<ChangesType>,
    /// The conditions, in the order of the file.
    pub conditions: Vec<Condition>,
    /// The errata, in the order of their attributes.
    pub errata: Vec<Erratum>,
    /// The notes about the page as a whole, then those of attributes in their order.
    pub notes: Vec<Note>,
}

/// A named condition. It holds when all tests of one of its alternatives are met.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Its name.
    pub name: String,
    /// Its alternatives, each with its tests.
    pub alternatives: Vec<Vec<Test>>,
}

impl Condition {
    /// Returns true if it looks into the object that has the attribute which depends on it.
    pub(crate) fn is_relative(&self) -> bool {
        self.tests().any(|test| test.path.is_relative())
    }

    /// Every test, whatever alternative it belongs to.
    pub fn tests(&self) -> impl Iterator<Item = &Test> {
        self.alternatives.iter().flatten()
    }
}

/// A test of one attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The attribute.
    pub path: Path,
    /// Requirement that it must meet.
    pub expected: Expected,
}

/// A place where the page is wrong, contradicts itself or contradicts a sample.
#[derive(Debug, Clone)]
pub struct Erratum {
    /// The attribute that it is about.
    pub at: Path,
    /// The other paths of the attribute, if it is one of a declared type.
    pub also_at: Vec<Path>,
    /// Its index in the list of the attribute.
    pub index: usize,
    /// Statement of the page.
    pub page: Facets,
    /// Statement of the spec instead; nothing if it does not say anything.
    pub spec: Facets,
    /// Evidence of the decision, with the reason.
    pub evidence: Evidence,
}

impl Erratum {
    /// Every path of the attribute that it is about.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.at).chain(&self.also_at)
    }
}

/// Something about the page that no program checks.
#[derive(Debug, Clone)]
pub struct Note {
    /// The attribute that it is about; empty for the page as a whole.
    pub at: Path,
    /// The other paths of the attribute, if it is one of a declared type.
    pub also_at: Vec<Path>,
    /// Its index in the list of the attribute, or of the file.
    pub index: usize,
    /// Statement of the page.
    pub page: String,
    /// Decision of the spec about it.
    pub spec: String,
    /// Evidence of the decision, with the reason.
    pub evidence: Evidence,
}

impl Note {
    /// Every path of the attribute that it is about.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.at).chain(&self.also_at)
    }
}

impl Schema {
    /// The object at the top.
    pub fn root(&self) -> &ObjectType {
        &self.objects[0]
    }

    /// The attribute at a path.
    pub fn attribute(&self, path: &Path) -> Option<&Attribute> {
        let (last, parents) = path.0.split_last()?;
        let object = parents.iter().try_fold(self.root(), |object, step| {
            let attribute = object.attributes.iter().find(|attribute| attribute.wire == *step)?;
            self.object_in(&attribute.ty)
        })?;
        object.attributes.iter().find(|attribute| attribute.wire == *last)
    }

    /// The object that has the attribute at a path; nothing if there is none.
    pub fn object_around(&self, path: &Path) -> Option<&ObjectType> {
        let object = path.parent();
        if object.0.is_empty() {
            return Some(self.root());
        }
        self.object_in(&self.attribute(&object)?.ty)
    }

    /// The attribute at a path as people write it, with the object that has it.
    pub fn around(&self, path: &str) -> Option<(&ObjectType, Path, &Attribute)> {
        let (path, attribute) = self.walk().into_iter().find(|(at, _)| at.to_string() == path)?;
        Some((self.object_around(&path)?, path, attribute))
    }

    /// The documented object that a type is, or holds as items, members or alternative.
    pub fn object_in(&self, ty: &Type) -> Option<&ObjectType> {
        match ty {
            Type::Object(index) => Some(&self.objects[*index]),
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => self.object_in(inner),
            Type::Union(index) => {
                self.unions[*index].variants.iter().find_map(|variant| self.object_in(&variant.ty))
            }
            _ => None,
        }
    }

    /// The attribute by which the objects that an attribute is or holds are told, if they are several.
    pub(crate) fn told_by_of(&self, attribute: &Attribute) -> Option<&ToldBy> {
        self.leaves_of(attribute).into_iter().find_map(|leaf| self.told_by(leaf))
    }

    /// The attribute beside it by which an attribute is told, if it is one of several objects.
    pub(crate) fn told_beside(&self, attribute: &Attribute) -> Option<&ToldBy> {
        self.told_by(&attribute.ty).filter(|told_by| told_by.is_beside)
    }

    /// The attribute by which an object of this type is told, if it is one of several.
    pub fn told_by(&self, ty: &Type) -> Option<&ToldBy> {
        match ty {
            Type::Object(index) => self.objects[*index].told_by.as_ref(),
            _ => None,
        }
    }

    /// Returns true if the attribute beside an object that tells its kind has a list of values, so that
    /// a value beside them is reported there.
    pub(crate) fn lists_kinds(&self, object: &Path, told_by: &ToldBy) -> bool {
        let teller = self.attribute(&object.parent().member(&told_by.name));
        let teller = teller.filter(|_| told_by.is_beside);
        teller.is_some_and(|teller| match &teller.ty {
            Type::Enum(index) => self.enums[*index].otherwise.is_none(),
            _ => false,
        })
    }

    /// The lists of documented values of an attribute, each once: one of strings, one of integers.
    pub fn enums_of(&self, attribute: &Attribute) -> Vec<&EnumType> {
        let mut enums: Vec<&EnumType> = Vec::new();
        for leaf in self.leaves_of(attribute) {
            if let Type::Enum(index) = leaf
                && !enums.iter().any(|known| std::ptr::eq(*known, &self.enums[*index]))
            {
                enums.push(&self.enums[*index]);
            }
        }
        enums
    }

    /// The documented values of a type, or of what it holds as items, members or alternative.
    pub fn enum_in(&self, ty: &Type) -> Option<&EnumType> {
        match ty {
            Type::Enum(index) => Some(&self.enums[*index]),
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => self.enum_in(inner),
            Type::Union(index) => {
                self.unions[*index].variants.iter().find_map(|variant| self.enum_in(&variant.ty))
            }
            _ => None,
        }
    }

    /// Every attribute with its path, declared types at each of their places, in document order.
    pub fn walk(&self) -> Vec<(Path, &Attribute)> {
        let mut all = Vec::new();
        self.walk_object(self.root(), &Path(Vec::new()), &mut all);
        all
    }

    fn walk_object<'a>(
        &'a self,
        object: &'a ObjectType,
        at: &Path,
        all: &mut Vec<(Path, &'a Attribute)>,
    ) {
        for attribute in &object.attributes {
            let path = at.member(&attribute.wire);
            all.push((path.clone(), attribute));
            if let Some(inner) = self.object_in(&attribute.ty) {
                self.walk_object(inner, &path, all);
            }
        }
    }

    /// The errata of an attribute, whichever of its paths they name.
    pub fn errata_of<'a>(&'a self, attribute: &'a Attribute) -> impl Iterator<Item = &'a Erratum> {
        self.errata.iter().filter(move |erratum| {
            self.attribute(&erratum.at).is_some_and(|own| std::ptr::eq(own, attribute))
        })
    }

    /// The notes of an attribute.
    pub fn notes_of<'a>(&'a self, attribute: &'a Attribute) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().filter(move |note| {
            self.attribute(&note.at).is_some_and(|at| std::ptr::eq(at, attribute))
        })
    }
}
