//! The names in Rust of everything that a change is about, as paths below the crate.

use std::collections::BTreeSet;

use super::change::Change;
use super::kind::Kind;
use super::spot::{Spot, Subject};
use crate::model::{Attribute, Envelope, Event, Model, ObjectType, Path, Schema};

/// The names of one side. A change of a declared type has a name in each Rust module with the type.
pub(super) type Names = BTreeSet<String>;

/// The names of a change on both sides: modules, variants of events, types, fields, variants.
pub(super) fn names(change: &Change, old: &Model, new: &Model) -> [Names; 2] {
    let side = |spot: &Option<Spot>, text: &Option<String>, model| {
        let spot = spot.as_ref();
        spot.map(|spot| of_side(change.kind, spot, text.as_deref(), model)).unwrap_or_default()
    };
    let [mut before, mut after] =
        [side(&change.before, &change.old, old), side(&change.after, &change.new, new)];
    if before != after {
        // Of an event whose variant has another name, the type can have the same one.
        let same: Names = before.intersection(&after).cloned().collect();
        before.retain(|name| !same.contains(name));
        after.retain(|name| !same.contains(name));
    }
    [before, after]
}

fn of_side(kind: Kind, spot: &Spot, text: Option<&str>, model: &Model) -> Names {
    match &spot.subject {
        Subject::Vendor => of_vendor(spot, model).into_iter().collect(),
        Subject::Envelope if has_role(spot, &model.envelope) => {
            Names::from(["Payload::event".to_owned()])
        }
        Subject::Envelope => {
            let inside = Inside { schema: &model.envelope.schema, module: String::new() };
            inside.names(kind, spot, text)
        }
        Subject::Event { module, event } => match model.event(module, event) {
            Some(event) if spot.path.is_empty() => of_event(spot, event, model),
            Some(event) => {
                let module = format!("{}::{}::", product(event, model), event.rust_module);
                Inside { schema: &event.schema, module }.names(kind, spot, text)
            }
            None => Names::new(),
        },
        Subject::Type { .. } => Names::new(),
    }
}

/// Returns true for the attributes of the envelope that stand in its field `event`.
fn has_role(spot: &Spot, envelope: &Envelope) -> bool {
    let path = Path::parse(&spot.path);
    let is_data = path == envelope.data && !envelope.is_shared();
    is_data || envelope.name.whole() == Some(&path)
}

fn product<'m>(event: &Event, model: &'m Model) -> &'m str {
    &model.products[event.product].module
}

/// A module of the vendor is a variant; the package is the crate.
fn of_vendor(spot: &Spot, model: &Model) -> Option<String> {
    let [list, name, ..] = spot.keys() else { return None };
    match list.as_str() {
        "package" if name == "name" => Some(model.package.name.replace('-', "_")),
        "modules" => {
            let module = model.modules.iter().find(|module| module.wire == *name)?;
            Some(format!("Module::{}", module.ident))
        }
        _ => None,
    }
}

/// The type of an event, and its variant where the change is about the event as a whole.
fn of_event(spot: &Spot, event: &Event, model: &Model) -> Names {
    let ty = model.rust_path(event);
    let is_whole = match spot.keys() {
        [] => true,
        [key, ..] => ["event", "module", "product", "type_name"].contains(&key.as_str()),
    };
    let variant = is_whole.then(|| format!("Event::{}", event.variant));
    variant.into_iter().chain([ty]).collect()
}

/// The types of a schema, and the Rust module that has them.
struct Inside<'m> {
    schema: &'m Schema,
    module: String,
}

impl Inside<'_> {
    fn names(&self, kind: Kind, spot: &Spot, text: Option<&str>) -> Names {
        let names = match self.schema.around(&spot.path) {
            Some((object, path, attribute)) => {
                self.of_attribute(kind, spot, text, (object, &path, attribute))
            }
            None => vec![self.schema.root().ident.clone()],
        };
        names.into_iter().map(|name| self.path(&name)).collect()
    }

    /// The path below the crate of a type, or of something in it.
    fn path(&self, name: &str) -> String {
        let ident = name.split_once("::").map_or(name, |(ident, _)| ident);
        let schema = self.schema;
        let objects = schema.objects.iter().map(|object| (&object.ident, &object.home));
        let unions = schema.unions.iter().map(|union| (&union.ident, &union.home));
        let enums = schema.enums.iter().map(|list| (&list.ident, &list.home));
        let mut types = objects.chain(unions).chain(enums);
        match types.find(|(own, _)| *own == ident) {
            Some((_, Some(home))) => format!("{home}::{name}"),
            _ => format!("{}{name}", self.module),
        }
    }

    fn of_attribute(
        &self,
        kind: Kind,
        spot: &Spot,
        text: Option<&str>,
        (object, path, attribute): (&ObjectType, &Path, &Attribute),
    ) -> Vec<String> {
        if let (Kind::TypeRenamed, Some(name)) = (kind, text) {
            return vec![name.to_owned()];
        }
        if let Some(name) = &spot.of_type {
            return vec![name.clone()];
        }
        let lists = self.schema.enums_of(attribute);
        if let [key, wire] = spot.keys()
            && key == "values"
            && !lists.is_empty()
        {
            // A value that is new or gone has a name on one side only.
            let all =
                lists.iter().flat_map(|list| list.values.iter().map(move |value| (list, value)));
            let values = all.filter(|(_, value)| value.wire.to_string() == *wire);
            return values
                .map(|(list, value)| format!("{}::{}", list.ident, value.ident))
                .collect();
        }
        if let Some(list) = lists.first() {
            if kind == Kind::FallbackRenamed {
                return vec![format!("{}::{}", list.ident, list.fallback)];
            }
            if is_of_list(kind) {
                return vec![list.ident.clone()];
            }
        }
        let own = [format!("{}::{}", object.ident, attribute.field)];
        let changes = if is_of_field(kind) { self.in_changes(path) } else { Vec::new() };
        own.into_iter().chain(changes).collect()
    }

    /// The fields for the change of an attribute.
    fn in_changes(&self, path: &Path) -> Vec<String> {
        let (object, wire) = (path.parent(), path.last());
        let types = self.schema.changes.iter().filter(|changes| changes.of == object);
        let fields = types.filter_map(|changes| {
            let member =
                changes.members.iter().find(|member| Some(member.wire.as_str()) == wire)?;
            Some(format!("{}::{}", changes.ident, member.field))
        });
        fields.collect()
    }
}

/// Returns true for a change of a list of values as a whole.
fn is_of_list(kind: Kind) -> bool {
    use Kind::*;
    matches!(kind, ListOpened | ListClosed | OtherwiseAdded | OtherwiseRemoved)
}

/// Returns true for a change of the name, the type or the existence of a field. The field for the
/// change of the attribute then changes, too.
fn is_of_field(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        AttributeAdded
            | AttributeRemoved
            | RequiredAttributeAdded
            | RequiredAttributeRemoved
            | AttributeMoved
            | FieldRenamed
            | FieldReassigned
            | TypeWidened
            | TypeNarrowed
            | NumberWidened
            | NumberNarrowed
            | TypeChanged
            | RepresentationChanged
            | ObjectDocumented
            | ObjectUndocumented
            | ValuesDocumented
            | ValuesUndocumented
    )
}
