//! What an event and the envelope have in common: types, conditions, rules, errata.

use crate::spec::{Evidence, Facets, Page, Scalar};

use super::path::Path;
use super::types::{Attribute, ChangesType, EnumType, ObjectType, Type, UnionType};

/// The types of one spec file and what is said about them.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The spec file, below the spec folder.
    pub source: String,
    /// The page that documents it.
    pub page: Page,
    /// What decides presence and null where the page says nothing.
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
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// The errata, in the order of the file.
    pub errata: Vec<Erratum>,
}

/// A named condition. It holds when all of its tests do.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Its name.
    pub name: String,
    /// Its tests.
    pub tests: Vec<Test>,
}

/// A test of one attribute's value. An attribute that is absent or null meets none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The attribute.
    pub path: Path,
    /// The values of which it has one.
    pub values: Vec<Scalar>,
}

/// What must hold when a condition holds.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Index of the condition.
    pub when: usize,
    /// What then holds, all of it.
    pub then: Vec<Test>,
    /// What the rule rests on.
    pub evidence: Evidence,
}

/// A place where the page is wrong, contradicts itself or contradicts a sample.
#[derive(Debug, Clone)]
pub struct Erratum {
    /// The attribute that it is about.
    pub at: Path,
    /// What the page says.
    pub page: Facets,
    /// What the spec says instead.
    pub spec: Facets,
    /// What the decision rests on, and why.
    pub evidence: Evidence,
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
            let attribute = object.attributes.iter().find(|it| it.wire == *step)?;
            self.object_in(&attribute.ty)
        })?;
        object.attributes.iter().find(|it| it.wire == *last)
    }

    /// The documented object that a type is, or holds as items, members or alternative.
    pub fn object_in(&self, ty: &Type) -> Option<&ObjectType> {
        match ty {
            Type::Object(index) => Some(&self.objects[*index]),
            Type::Array(inner) | Type::Map(inner) => self.object_in(inner),
            Type::Union(index) => {
                self.unions[*index].variants.iter().find_map(|variant| self.object_in(&variant.ty))
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
            self.attribute(&erratum.at).is_some_and(|it| std::ptr::eq(it, attribute))
        })
    }
}
