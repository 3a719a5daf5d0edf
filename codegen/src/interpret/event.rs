//! Which event a body is.

use super::compare::Root;
use super::json::{self, Kind};
use crate::model::{Model, Path};

/// What there is to say of the event that a body names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// This one of the spec.
    Event(usize),
    /// None of that name is in the spec.
    Undocumented,
    /// It is documented for other modules than those of the body.
    OtherModule,
    /// Several modules have one of that name, and nothing tells which it is.
    Ambiguous,
    /// The body names none.
    Nameless,
}

/// The name of the event of a body, and the event. The module is that of the caller, who may know.
pub(super) fn find(
    model: &Model,
    root: &Root<'_, '_, '_>,
    module: Option<usize>,
) -> (Option<String>, Found) {
    let name = root.find(&Path(vec![model.envelope.event.clone()]));
    let Some(name) = name.and_then(json::string) else {
        return (None, Found::Nameless);
    };
    let modules = match module {
        Some(module) => vec![Some(module)],
        None => modules(model, root),
    };
    let found = named(model, &name, &modules);
    (Some(name.into_owned()), found)
}

fn named(model: &Model, name: &str, modules: &[Option<usize>]) -> Found {
    let events = model.events.iter().enumerate();
    let mut named = events.filter(|(_, it)| it.wire == name).peekable();
    if named.peek().is_none() {
        return Found::Undocumented;
    }
    let mut fitting = named.filter(|(_, event)| {
        let is_of = modules.contains(&Some(event.module));
        modules.is_empty() || is_of
    });
    match (fitting.next(), fitting.next()) {
        (Some((only, _)), None) => Found::Event(only),
        (Some(_), Some(_)) => Found::Ambiguous,
        (None, _) => Found::OtherModule,
    }
}

/// The modules that a body names, each once; nothing in place of those that nobody knows.
fn modules(model: &Model, root: &Root<'_, '_, '_>) -> Vec<Option<usize>> {
    let path = model.envelope.modules.as_ref();
    let Some(json) = path.and_then(|path| root.find(path)) else {
        return Vec::new();
    };
    let mut modules = Vec::new();
    let mut add = |json: &str| {
        let Some(name) = json::string(json) else {
            return false;
        };
        let module = known(model, &name);
        if !modules.contains(&module) {
            modules.push(module);
        }
        true
    };
    let mut are_names = true;
    match Kind::of(json) {
        Kind::String => are_names = add(json),
        Kind::Array => json::each_item(json, |_, item| {
            are_names = add(item);
            are_names
        }),
        _ => {}
    }
    modules.retain(|_| are_names);
    modules
}

fn known(model: &Model, name: &str) -> Option<usize> {
    let mut modules = model.modules.iter();
    modules.position(|it| it.wire == name || it.also_written.iter().any(|also| also == name))
}
