// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! Types that events of Acme share: each is one type for all of them.

use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A country.
///
/// - `buyer.home.country` and `friends.home.country` of [`onBuyer`](crate::shop::OnBuyer)
/// - `owner.home.country` and `made_in` of [`onThing`](crate::shop::OnThing)
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Country {
    /// Code of the country.
    ///
    /// `Country.code`: string. Optional.
    pub code: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Country {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut code = None;
        while fields.advance()? {
            match fields.name() {
                "code" => fields.value(&mut code),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            code,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("code", &self.code)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(Country);
