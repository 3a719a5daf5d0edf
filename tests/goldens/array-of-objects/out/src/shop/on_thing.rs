// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, STRING, array_of, attribute, object_with,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// What kinds of thing it is.
    ///
    /// `categories` of the [page]: array of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub categories: Option<Vec<Category>>,

    /// Where it stands.
    ///
    /// `grid` of the [page]: array of array of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub grid: Option<Vec<Vec<Grid>>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut categories = None;
        let mut grid = None;
        while fields.advance()? {
            match fields.name() {
                "categories" => fields.value(&mut categories),
                "grid" => fields.value(&mut grid),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            categories,
            grid,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("categories", &self.categories)?;
        out.put("grid", &self.grid)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What kinds of thing it is.
///
/// `categories` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// Title of the category.
    ///
    /// `categories.title` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub title: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Category {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut title = None;
        while fields.advance()? {
            match fields.name() {
                "title" => fields.value(&mut title),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            title,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("title", &self.title)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where it stands.
///
/// `grid` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Grid {
    /// Number of the shelf.
    ///
    /// `grid.shelf` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub shelf: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Grid {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut shelf = None;
        while fields.advance()? {
            match fields.name() {
                "shelf" => fields.value(&mut shelf),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            shelf,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("shelf", &self.shelf)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Category, Grid);

static ON_THING: ObjectRules = &[
    attribute("categories", array_of(&object_with(&CATEGORY))),
    attribute("grid", array_of(&array_of(&object_with(&GRID)))),
];

static CATEGORY: ObjectRules = &[attribute("title", STRING)];

static GRID: ObjectRules = &[attribute("shelf", INTEGER)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
