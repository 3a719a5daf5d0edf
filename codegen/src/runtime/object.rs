//! Reading and writing objects whose documented attributes are typed.

// No crate uses all of it.
#![allow(dead_code, unused_imports, unused_macros)]

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::change_shape::{Shaped, Written};
use super::decode::{Decode, text};
use super::json::{Members, Misread, Node, Reason};
use super::{Extra, JsonKind, RawJson};

/// A type that stands for a JSON object.
pub trait Object: Sized {
    /// Attributes whose values must not be in any error.
    const SENSITIVE: &'static [&'static str] = &[];

    /// Reads the attributes, in whatever order they arrive.
    fn read(fields: Fields<'_>) -> Result<Self, Misread>;

    /// Writes the typed attributes.
    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error>;

    /// Returns everything that arrived beside the typed attributes.
    fn extra(&self) -> &Extra;
}

/// Implemented by generated objects alone, so that traits which ask for it are too.
pub trait Sealed {}

/// Implements serde's traits for each [`Object`] named, and what is for making values in code.
macro_rules! object {
    ($($object:ty),+ $(,)?) => {$(
        impl $crate::runtime::Sealed for $object {}

        impl $object {
            /// Changes it in place, so that values can be made in one expression.
            #[must_use]
            pub fn with(mut self, set: impl ::core::ops::FnOnce(&mut Self)) -> Self {
                set(&mut self);
                self
            }
        }

        impl $crate::runtime::Decode for $object {
            fn decode(
                value: $crate::runtime::Node<'_>,
            ) -> ::core::result::Result<Self, $crate::runtime::Misread> {
                $crate::runtime::object::decode(value, &[])
            }
        }

        $crate::runtime::deserialize_decoded!($object);

        impl ::serde::Serialize for $object {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                $crate::runtime::object::serialize(self, serializer)
            }
        }
    )+};
}
pub(crate) use object;

/// Decodes an object, of which members of these names are passed over.
pub fn decode<T: Object>(value: Node<'_>, without: &'static [&'static str]) -> Result<T, Misread> {
    let fields = Fields::of(value)?;
    T::read(Fields { without, ..fields.hiding(T::SENSITIVE) })
}

/// Encodes an object: its typed attributes, then what arrived beside them.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut out = Writer::new(&mut map, object.extra());
    object.write(&mut out)?;
    out.finish()?;
    map.end()
}

/// The attributes of an object that is being read, one at a time.
///
/// Each call of [`advance`](Self::advance) must be followed by one of the methods that read the
/// value. If a name occurs twice, the last one wins. A value that is not what is documented is kept
/// in [`Extra`], where the object writes it from again, and noted as a misfit.
pub struct Fields<'t> {
    object: Node<'t>,
    members: Members<'t>,
    name: Cow<'t, str>,
    value: Node<'t>,
    extra: Extra,
    /// Names that belong to another object, which is read from the same members.
    without: &'static [&'static str],
    sensitive: &'static [&'static str],
}

// Functions that every attribute goes through are inlined: the bench shows the difference.
impl<'t> Fields<'t> {
    pub(super) fn of(object: Node<'t>) -> Result<Self, Misread> {
        if object.kind() != JsonKind::Object {
            return Err(Misread::expected(object, "an object"));
        }
        Ok(Self {
            object,
            members: object.members(),
            name: Cow::Borrowed(""),
            value: object,
            extra: Extra::default(),
            without: &[],
            sensitive: &[],
        })
    }

    /// The same, where the values of these attributes must not be in any error.
    pub(super) fn hiding(self, sensitive: &'static [&'static str]) -> Self {
        Self { sensitive, ..self }
    }

    /// The object.
    pub(crate) fn object(&self) -> Node<'t> {
        self.object
    }

    /// Moves to the next attribute, if there is one.
    #[inline]
    pub fn advance(&mut self) -> Result<bool, Misread> {
        loop {
            let Some((name, value)) = self.members.next() else {
                return Ok(false);
            };
            self.value = value;
            self.name = match name.plain() {
                Some(name) => Cow::Borrowed(name),
                None => name.text().ok_or_else(|| Misread::odd_name(self.object))?,
            };
            if self.without.is_empty() || !self.without.contains(&&*self.name) {
                return Ok(true);
            }
        }
    }

    /// The name of the attribute, as it arrived.
    #[inline]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads the value; null gives `None` and is noted.
    #[inline]
    pub fn value<T: Decode>(&mut self, slot: &mut Option<T>) {
        self.read(slot, not_null);
    }

    /// Reads a change of a shape; null that is no change gives `None` and is noted.
    #[inline]
    pub fn change<P: Copy, C: Shaped<P>>(&mut self, slot: &mut Option<C>, shape: P) {
        self.read(slot, |value| C::decode(value, shape));
    }

    /// Reads text without copying it; null gives `None` and is noted.
    pub(crate) fn text(&mut self, slot: &mut Option<Cow<'t, str>>) {
        self.read(slot, text);
    }

    /// Text of a documented name, or else of an alias, as [`or_alias`](Self::or_alias) has it.
    pub(crate) fn text_or_alias(
        &mut self,
        value: Option<Cow<'t, str>>,
        documented: &'static str,
        aliases: &[&str],
    ) -> Option<Cow<'t, str>> {
        self.or_alias_with(value, documented, aliases, text)
    }

    /// Passes over an attribute that belongs to another object, which is read from the same members.
    pub(crate) fn skip(&mut self) {}

    /// Returns true if an attribute of that name is kept in [`Extra`].
    pub(crate) fn has_kept(&self, name: &str) -> bool {
        self.extra.get(name).is_some()
    }

    /// Takes the value, null included, for another object or for later.
    pub(crate) fn node(&mut self, slot: &mut Option<Node<'t>>) {
        *slot = Some(self.value);
        self.replace();
    }

    /// Reads the value with a function; null that it does not read gives `None` and is noted.
    #[inline]
    pub(super) fn read<T>(
        &mut self,
        slot: &mut Option<T>,
        read: impl FnOnce(Node<'t>) -> Result<T, Misread>,
    ) {
        match read(self.value) {
            Ok(value) => {
                *slot = Some(value);
                self.replace();
                if !self.sensitive.is_empty() {
                    self.hide_misfits(&self.name, self.value);
                }
            }
            Err(_) if self.value.is_null() => {
                *slot = None;
                self.extra.note_null(&self.name);
            }
            Err(misread) => {
                *slot = None;
                self.keep_misfit(misread);
            }
        }
    }

    /// Says nothing of misfits in a sensitive value but that there are some.
    #[cold]
    fn hide_misfits(&self, name: &str, value: Node<'t>) {
        if self.sensitive.contains(&name) && value.has_misfits() {
            value.note_misfit(Misread::new(value, Reason::Withheld));
        }
    }

    #[inline]
    fn replace(&mut self) {
        if !self.extra.is_untouched() {
            self.extra.replace(&self.name);
        }
    }

    #[cold]
    fn keep_misfit(&mut self, misread: Misread) {
        self.note_misfit(&self.name, self.value, misread);
        self.keep();
    }

    fn note_misfit(&self, name: &str, value: Node<'t>, misread: Misread) {
        value.note_misfit(self.withheld(name, value, misread));
    }

    /// The misread value of an attribute, of which nothing is shown if it is sensitive.
    fn withheld(&self, name: &str, value: Node<'t>, misread: Misread) -> Misread {
        let is_sensitive = self.sensitive.contains(&name);
        if is_sensitive { Misread::new(value, Reason::Withheld) } else { misread }
    }

    /// Keeps the attribute in [`Extra`].
    pub fn keep(&mut self) {
        self.extra.insert(std::mem::take(&mut self.name), self.value.keep());
    }

    /// The value of an attribute that the object cannot be without.
    #[inline]
    pub fn required<T: Decode>(
        &self,
        value: Option<T>,
        name: &'static str,
        aliases: &[&str],
    ) -> Result<T, Misread> {
        value.ok_or_else(|| self.why_missing::<T>(name, aliases))
    }

    #[cold]
    fn why_missing<T: Decode>(&self, name: &'static str, aliases: &[&str]) -> Misread {
        let names = std::iter::once(&name).chain(aliases);
        let Some(value) = names.filter_map(|name| self.object.member(name)).next() else {
            return Misread::new(self.object, Reason::Missing(name));
        };
        let misread = T::decode(value).err();
        let misread = misread.unwrap_or_else(|| Misread::expected(value, "a value"));
        self.withheld(name, value, misread)
    }

    /// Returns the value of a documented attribute, or else of an alias, which was kept as if it
    /// were not documented. If both arrived, the alias stays there, and neither is lost.
    pub fn or_alias<T: Decode>(
        &mut self,
        value: Option<T>,
        documented: &'static str,
        aliases: &[&str],
    ) -> Option<T> {
        self.or_alias_with(value, documented, aliases, not_null)
    }

    /// As [`or_alias`](Self::or_alias), for a change of a shape.
    pub fn or_alias_change<P: Copy, C: Shaped<P>>(
        &mut self,
        value: Option<C>,
        documented: &'static str,
        aliases: &[&str],
        shape: P,
    ) -> Option<C> {
        self.or_alias_with(value, documented, aliases, |value| C::decode(value, shape))
    }

    pub(super) fn or_alias_with<T>(
        &mut self,
        value: Option<T>,
        documented: &'static str,
        aliases: &[&str],
        read: impl FnOnce(Node<'t>) -> Result<T, Misread>,
    ) -> Option<T> {
        let arrived = self.extra.was_null(documented) || self.extra.get(documented).is_some();
        if value.is_some() || arrived {
            return value;
        }
        let alias = aliases.iter().find(|alias| self.extra.get(alias).is_some())?;
        let node = self.object.member(alias)?;
        match read(node) {
            Ok(value) => {
                self.extra.remove(alias);
                self.hide_misfits(documented, node);
                Some(value)
            }
            Err(_) if node.is_null() => {
                self.extra.remove(alias);
                self.extra.note_null(documented);
                None
            }
            Err(misread) => {
                self.note_misfit(documented, node, misread);
                None
            }
        }
    }

    /// Reads a value that was taken for later, now that it is known what it is.
    pub(crate) fn later<T>(
        &mut self,
        value: Option<Node<'t>>,
        documented: &'static str,
        aliases: &[&str],
        read: impl FnOnce(Node<'t>) -> Result<T, Misread>,
    ) -> Option<T> {
        let Some(value) = value else {
            return self.or_alias_with(None, documented, aliases, read);
        };
        self.name = Cow::Borrowed(documented);
        self.value = value;
        let mut slot = None;
        self.read(&mut slot, read);
        slot
    }

    /// As [`later`](Self::later), for a value that the object cannot be without.
    pub(crate) fn later_required<T>(
        &mut self,
        value: Option<Node<'t>>,
        documented: &'static str,
        aliases: &[&str],
        read: impl FnOnce(Node<'t>) -> Result<T, Misread>,
    ) -> Result<T, Misread> {
        let Some(value) = self.node_or_alias(value, aliases) else {
            return Err(Misread::new(self.object, Reason::Missing(documented)));
        };
        let read = read(value).map_err(|misread| self.withheld(documented, value, misread))?;
        self.hide_misfits(documented, value);
        Ok(read)
    }

    /// The value under a documented name, or else under an alias, whatever it is.
    pub(crate) fn node_or_alias(
        &mut self,
        value: Option<Node<'t>>,
        aliases: &[&str],
    ) -> Option<Node<'t>> {
        if value.is_some() {
            return value;
        }
        let alias = aliases.iter().find(|alias| self.extra.get(alias).is_some())?;
        self.extra.remove(alias);
        self.object.member(alias)
    }

    /// Returns everything that was kept and noted.
    pub fn finish(self) -> Extra {
        self.extra
    }
}

/// Decodes a value other than null. Few types have null for a value, but any value is one of `RawJson`.
#[inline]
fn not_null<T: Decode>(value: Node<'_>) -> Result<T, Misread> {
    if value.is_null() {
        return Err(Misread::expected(value, "a value"));
    }
    T::decode(value)
}

/// Writes the typed attributes of an object.
pub struct Writer<'a, S> {
    map: &'a mut S,
    extra: &'a Extra,
    // Names in `extra` that typed attributes took: an object must not have a name twice.
    shadowed: Vec<&'static str>,
}

impl<'a, S: SerializeMap> Writer<'a, S> {
    pub(super) fn new(map: &'a mut S, extra: &'a Extra) -> Self {
        Self { map, extra, shadowed: Vec::new() }
    }

    /// Writes an attribute if it has a value, or null if it arrived as null.
    pub fn put<T: Serialize>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => self.require(name, value),
            None if self.extra.was_null(name) => self.map.serialize_entry(name, &()),
            None => Ok(()),
        }
    }

    /// Writes an attribute that an object is never without.
    pub fn require<T>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error>
    where
        T: Serialize + ?Sized,
    {
        if self.extra.get(name).is_some() {
            self.shadowed.push(name);
        }
        self.map.serialize_entry(name, value)
    }

    /// Writes what [`Fields::change`] reads.
    pub fn put_change<P: Copy, C: Shaped<P>>(
        &mut self,
        name: &'static str,
        change: &Option<C>,
        shape: P,
    ) -> Result<(), S::Error> {
        self.put(name, &change.as_ref().map(|change| Written { change, shape }))
    }

    /// Writes a member as it is.
    pub(super) fn member(&mut self, name: &str, value: &RawJson) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    pub(super) fn finish(self) -> Result<(), S::Error> {
        let mut rest = self.extra.iter().filter(|(name, _)| !self.shadowed.contains(name));
        rest.try_for_each(|(name, value)| self.map.serialize_entry(name, value))
    }
}
