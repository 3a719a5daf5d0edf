//! Types: whether one takes what the other does, in JSON and in Rust.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::{Pair, objects_of};
use super::values;
use crate::count::count;
use crate::model::{Attribute, JsonType, ObjectType, Schema, ToldBy, Type};

/// A type without the names in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    String,
    Integer,
    Number,
    Boolean,
    Any,
    FreeForm,
    StringId,
    IntegerId,
    Timestamp,
    EpochTime,
    Object,
    OneOf,
    TextValues,
    NumberValues,
    Changes,
    Array(Box<Shape>),
    Map(Box<Shape>),
    /// Several, in Rust.
    Union(Vec<Shape>),
}

impl Shape {
    fn of(schema: &Schema, ty: &Type) -> Self {
        match ty {
            Type::String => Self::String,
            Type::Integer => Self::Integer,
            Type::Number => Self::Number,
            Type::Boolean => Self::Boolean,
            Type::Any => Self::Any,
            Type::FreeForm => Self::FreeForm,
            Type::Id(JsonType::String) => Self::StringId,
            Type::Id(_) => Self::IntegerId,
            Type::Timestamp => Self::Timestamp,
            Type::EpochTime => Self::EpochTime,
            Type::Object(index) if schema.objects[*index].told_by.is_some() => Self::OneOf,
            Type::Object(_) => Self::Object,
            Type::Enum(index) if schema.enums[*index].integer => Self::NumberValues,
            Type::Enum(_) => Self::TextValues,
            Type::Changes(_) => Self::Changes,
            Type::Array(inner) => Self::Array(Box::new(Self::of(schema, inner))),
            Type::Map(inner) => Self::Map(Box::new(Self::of(schema, inner))),
            Type::Nullable(inner) => Self::of(schema, inner),
            Type::Union(index) => {
                let variants = schema.unions[*index].variants.iter();
                let mut shapes: Vec<Self> =
                    variants.map(|variant| Self::of(schema, &variant.ty)).collect();
                shapes.sort();
                Self::Union(shapes)
            }
        }
    }

    /// Returns what it is in Rust, where an id is an id.
    fn in_rust(self) -> Self {
        self.replaced(&|shape| match shape {
            Self::StringId => Self::IntegerId,
            other => other,
        })
    }

    /// Returns what it is without documented values.
    fn without_values(self) -> Self {
        self.replaced(&|shape| match shape {
            Self::TextValues => Self::String,
            Self::NumberValues => Self::Integer,
            other => other,
        })
    }

    /// Returns what it is without documented attributes.
    fn without_attributes(self) -> Self {
        self.replaced(&|shape| match shape {
            Self::Object => Self::FreeForm,
            other => other,
        })
    }

    fn replaced(self, replace: &dyn Fn(Self) -> Self) -> Self {
        match self {
            Self::Array(inner) => Self::Array(Box::new(inner.replaced(replace))),
            Self::Map(inner) => Self::Map(Box::new(inner.replaced(replace))),
            Self::Union(shapes) => {
                Self::Union(shapes.into_iter().map(|shape| shape.replaced(replace)).collect())
            }
            other => replace(other),
        }
    }

    /// Returns true if all values of the other type are of this one, to a validator. An `integer`
    /// has a sign and an `integer id` may do without, and so goes twice as far; an epoch time is no
    /// number of any size.
    fn takes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(own), Self::Array(other)) | (Self::Map(own), Self::Map(other)) => {
                own.takes(other)
            }
            (Self::Any, _) => true,
            (Self::Number, Self::EpochTime | Self::IntegerId) => true,
            (
                Self::Number | Self::EpochTime | Self::IntegerId | Self::Integer,
                Self::Integer | Self::NumberValues,
            ) => true,
            (
                Self::String | Self::StringId,
                Self::String | Self::StringId | Self::TextValues | Self::Timestamp,
            ) => true,
            (Self::FreeForm, Self::Object | Self::OneOf | Self::Map(_) | Self::Changes) => true,
            (own, other) => own == other,
        }
    }

    /// Returns whether this type reads values of the other with a double, which has fewer digits
    /// than they.
    fn rounds(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(own), Self::Array(other)) | (Self::Map(own), Self::Map(other)) => {
                own.rounds(other)
            }
            (Self::Number, Self::Integer | Self::IntegerId | Self::EpochTime) => true,
            _ => false,
        }
    }
}

/// The types of an attribute's values, each once and sorted.
pub(super) fn shapes(schema: &Schema, attribute: &Attribute) -> Vec<Shape> {
    let types = schema.types_of(attribute);
    let mut shapes: Vec<Shape> = types.map(|ty| Shape::of(schema, ty)).collect();
    shapes.sort();
    shapes.dedup();
    shapes
}

/// One side of an attribute's type.
struct Side {
    first: Option<Shape>,
    shapes: Vec<Shape>,
    rust: Shape,
    words: String,
}

impl Side {
    fn new(schema: &Schema, attribute: &Attribute) -> Self {
        let first = schema.types_of(attribute).next();
        Self {
            first: first.map(|ty| Shape::of(schema, ty)),
            shapes: shapes(schema, attribute),
            rust: Shape::of(schema, &attribute.ty).in_rust(),
            words: words(schema, attribute),
        }
    }

    fn takes(&self, other: &Self) -> bool {
        let one_takes = |shape: &Shape| self.shapes.iter().any(|own| own.takes(shape));
        other.shapes.iter().all(one_takes)
    }

    /// Returns whether this side rounds what the other reads to the last digit.
    fn rounds(&self, other: &Self) -> bool {
        let rounds_any = |own: &&Shape| other.shapes.iter().any(|shape| own.rounds(shape));
        let mut rounding = self.readers().iter().filter(rounds_any);
        rounding.any(|own| !other.readers().contains(own))
    }

    /// Returns what its values are read as in Rust.
    fn readers(&self) -> &[Shape] {
        match &self.rust {
            Shape::Union(shapes) => shapes,
            one => std::slice::from_ref(one),
        }
    }

    /// The types after something is left out of each.
    fn without(&self, what: fn(Shape) -> Shape) -> Vec<Shape> {
        self.shapes.iter().cloned().map(what).collect()
    }
}

/// Compares the types of an attribute.
pub(super) fn compare(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let old = Side::new(schemas.0, pair.old.attribute);
    let new = Side::new(schemas.1, pair.new.attribute);
    let is_same = (&old.shapes, &old.first, &old.rust) == (&new.shapes, &new.first, &new.rust);
    if !is_same {
        for (kind, part) in kinds(&old, &new) {
            found.changed(kind, &at.part(&[part]), old.words.clone(), new.words.clone());
        }
    }
    told_by(found, at, schemas, pair);
    names(found, at, schemas, pair);
}

/// Compares what tells which of several objects an attribute is.
fn told_by(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let [old, new] = [(schemas.0, pair.old.attribute), (schemas.1, pair.new.attribute)]
        .map(|(schema, own)| schema.told_by_of(own).map(ToldBy::path));
    if let Some((old, new)) = old.zip(new) {
        found.differ(Kind::ToldByChanged, &at.part(&["told_by"]), &old, &new);
    }
}

/// The kinds of a difference, and the key that tells of each. A number that becomes exact comes
/// before everything else, because nothing else is misread without a word.
fn kinds(old: &Side, new: &Side) -> Vec<(Kind, &'static str)> {
    let narrowed = old.rounds(new).then_some((Kind::NumberNarrowed, "type"));
    let widened = new.rounds(old).then_some((Kind::NumberWidened, "type"));
    match (narrowed, widened) {
        (None, None) => vec![kind(old, new)],
        some => some.0.into_iter().chain(some.1).collect(),
    }
}

/// The kind of a difference in which no digit is lost, and the key that tells of it.
fn kind(old: &Side, new: &Side) -> (Kind, &'static str) {
    if old.without(Shape::without_values) == new.without(Shape::without_values) {
        let gets = has(&new.shapes, &[Shape::TextValues, Shape::NumberValues]);
        return if gets {
            (Kind::ValuesDocumented, "values")
        } else {
            (Kind::ValuesUndocumented, "values")
        };
    }
    if old.shapes != new.shapes
        && old.without(Shape::without_attributes) == new.without(Shape::without_attributes)
    {
        return if has(&new.shapes, &[Shape::Object]) {
            (Kind::ObjectDocumented, "attributes")
        } else {
            (Kind::ObjectUndocumented, "attributes")
        };
    }
    let in_rust = old.rust == new.rust;
    match (in_rust, new.takes(old), old.takes(new)) {
        (true, true, true) => (Kind::TypeReworded, "type"),
        (true, true, false) => (Kind::AlsoAdded, "also"),
        (true, false, true) => (Kind::AlsoRemoved, "also"),
        (true, false, false) => (Kind::DocumentedTypeChanged, "type"),
        (false, true, true) => (Kind::RepresentationChanged, "type"),
        (false, true, false) => (Kind::TypeWidened, "type"),
        (false, false, true) => (Kind::TypeNarrowed, "type"),
        (false, false, false) => (Kind::TypeChanged, "type"),
    }
}

/// Returns whether one of the shapes stands somewhere in a list.
fn has(shapes: &[Shape], wanted: &[Shape]) -> bool {
    shapes.iter().any(|shape| match shape {
        Shape::Array(inner) | Shape::Map(inner) => has(std::slice::from_ref(inner), wanted),
        shape => wanted.contains(shape),
    })
}

/// The types of an attribute, as the spec writes them, and what is in them.
pub(super) fn words(schema: &Schema, attribute: &Attribute) -> String {
    let also = attribute.also.iter().map(|also| format!(", also {also}"));
    let mut words: String = std::iter::once(attribute.phrase.clone()).chain(also).collect();
    let mut objects = objects_of(schema, attribute);
    for object in objects.extract_if(.., |object| object.told_by.is_some()) {
        let kinds = object.attributes.iter().filter_map(|kind| kind.kind.as_ref());
        let kinds: Vec<String> = kinds.map(ToString::to_string).collect();
        words.push_str(&format!(", one of several: {}", kinds.join(", ")));
    }
    match objects.iter().map(|object| object.attributes.len()).sum::<usize>() {
        0 => {}
        more => words.push_str(&format!(" with {}", count(more, "attribute"))),
    }
    for list in values::lists(schema, attribute) {
        let values: Vec<String> = list.values.iter().map(|value| value.wire.to_string()).collect();
        words.push_str(&format!(": {}", values.join(", ")));
    }
    words
}

/// The Rust names of the types that an attribute has on both sides.
fn names(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let old = idents(schemas.0, pair.old.attribute);
    let new = idents(schemas.1, pair.new.attribute);
    for (old, new) in old.iter().zip(&new) {
        for (old, new) in old.iter().zip(new) {
            let at = if old.is_declared && new.is_declared {
                at.of_type(&old.name, &new.name)
            } else {
                at.clone()
            };
            found.differ(Kind::TypeRenamed, &at.part(&["type_name"]), &old.name, &new.name);
            if old.name == new.name {
                home(found, &at.of_type(&old.name, &new.name), old, new);
            }
        }
    }
}

/// Compares the Rust modules that a type stands in. Of types in a declared type nothing is told: they
/// stand where it does.
fn home(found: &mut Found, at: &At, old: &Ident, new: &Ident) {
    let kind = match (&old.home, &new.home) {
        (None, Some(_)) => Kind::TypeShared,
        (Some(_), None) => Kind::TypeUnshared,
        _ => Kind::TypeMoved,
    };
    let words = |home: &Option<String>| home.clone().unwrap_or_else(|| "the event".to_owned());
    found.differ(kind, at, &words(&old.home), &words(&new.home));
}

/// The name of a type in Rust.
struct Ident {
    name: String,
    is_declared: bool,
    /// The Rust module of a declared type that events share.
    home: Option<String>,
}

impl Ident {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), is_declared: false, home: None }
    }

    fn of_object(object: &ObjectType) -> Self {
        let home = object.home.clone().filter(|_| object.declared);
        Self { name: object.ident.clone(), is_declared: object.declared, home }
    }
}

/// The names of objects, lists of values, changes and unions.
fn idents(schema: &Schema, attribute: &Attribute) -> [Vec<Ident>; 4] {
    let mut idents: [Vec<Ident>; 4] = Default::default();
    for leaf in schema.leaves_of(attribute) {
        match leaf {
            Type::Object(index) => {
                // The enum of several objects is none of them under another name.
                let place = if schema.told_by(leaf).is_some() { 3 } else { 0 };
                idents[place].push(Ident::of_object(&schema.objects[*index]));
            }
            Type::Enum(index) => idents[1].push(Ident::new(&schema.enums[*index].ident)),
            Type::Changes(index) => {
                idents[2].push(Ident::new(&schema.changes[*index].ident));
            }
            _ => {}
        }
    }
    if let Type::Union(index) = &attribute.ty {
        idents[3].push(Ident::new(&schema.unions[*index].ident));
    }
    idents
}
