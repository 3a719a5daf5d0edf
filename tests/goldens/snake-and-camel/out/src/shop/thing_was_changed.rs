// @generated from spec/shop/thing.wasChanged.yaml by `cargo xtask generate`. Do not edit.
//! `thing.wasChanged`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, attribute, object_with, one_of,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `thing.wasChanged` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingWasChanged {
    /// In camel case.
    ///
    /// `currentHost` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub current_host: Option<String>,

    /// In upper camel case.
    ///
    /// `ProductContext` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub product_context: Option<ProductContext>,

    /// In snake case.
    ///
    /// `snake_case` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub snake_case: Option<String>,

    /// In kebab case.
    ///
    /// `kebab-case` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub kebab_case: Option<String>,

    /// In capitals.
    ///
    /// `SCREAMING_CASE` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub screaming_case: Option<ScreamingCase>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ThingWasChanged {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut current_host = None;
        let mut product_context = None;
        let mut snake_case = None;
        let mut kebab_case = None;
        let mut screaming_case = None;
        while fields.advance()? {
            match fields.name() {
                "currentHost" => fields.value(&mut current_host),
                "ProductContext" => fields.value(&mut product_context),
                "snake_case" => fields.value(&mut snake_case),
                "kebab-case" => fields.value(&mut kebab_case),
                "SCREAMING_CASE" => fields.value(&mut screaming_case),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            current_host,
            product_context,
            snake_case,
            kebab_case,
            screaming_case,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("currentHost", &self.current_host)?;
        out.put("ProductContext", &self.product_context)?;
        out.put("snake_case", &self.snake_case)?;
        out.put("kebab-case", &self.kebab_case)?;
        out.put("SCREAMING_CASE", &self.screaming_case)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// In upper camel case.
///
/// `ProductContext` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductContext {
    /// With an abbreviation.
    ///
    /// `ProductContext.productURL` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub product_url: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ProductContext {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut product_url = None;
        while fields.advance()? {
            match fields.name() {
                "productURL" => fields.value(&mut product_url),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            product_url,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("productURL", &self.product_url)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// In capitals.
///
/// The values of `SCREAMING_CASE` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScreamingCase {
    /// `inProgress`: It goes on.
    InProgress,

    /// `ON-HOLD`: It waits.
    OnHold,

    /// `all done`: It is over.
    AllDone,

    /// A value that the page does not document.
    Other(String),
}

impl ScreamingCase {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::InProgress,
        Self::OnHold,
        Self::AllDone,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "inProgress",
            Self::OnHold => "ON-HOLD",
            Self::AllDone => "all done",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ScreamingCase {
    fn from(value: &str) -> Self {
        match value {
            "inProgress" => Self::InProgress,
            "ON-HOLD" => Self::OnHold,
            "all done" => Self::AllDone,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(ScreamingCase);

crate::runtime::object!(ThingWasChanged, ProductContext);

static THING_WAS_CHANGED: ObjectRules = &[
    attribute("currentHost", STRING),
    attribute("ProductContext", object_with(&PRODUCT_CONTEXT)),
    attribute("snake_case", STRING),
    attribute("kebab-case", STRING),
    attribute("SCREAMING_CASE", one_of(&["inProgress", "ON-HOLD", "all done"])),
];

static PRODUCT_CONTEXT: ObjectRules = &[attribute("productURL", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.thing-wasChanged",
        "https://acme.example/docs/things",
        &THING_WAS_CHANGED,
    )
    .of_module("things");
