// @generated from spec/freshchat/ by `cargo xtask generate`. Do not edit.
//! Types that events of Freshchat share: each is one type for all of them.

use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// Picture of the actor.
///
/// - `actor.avatar` of [`onAgentActivityCreate`](crate::freshchat::OnAgentActivityCreate)
/// - `actor.avatar` of
///   [`onAgentCustomStatusUpdate`](crate::freshchat::OnAgentCustomStatusUpdate)
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Avatar {
    /// Where the picture is fetched from.
    ///
    /// `Avatar.url`: string (url). Optional. Null when `actor.type` is `system`. Evidence: `format`
    /// (inferred: the page calls it a link and shows none).
    pub url: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Avatar {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut url = None;
        while fields.advance()? {
            match fields.name() {
                "url" => fields.value(&mut url),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            url,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("url", &self.url)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(Avatar);
