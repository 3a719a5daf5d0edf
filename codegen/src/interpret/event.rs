//! Which event a body is.

use super::compare::Root;
use super::json::{self, Kind};
use crate::model::{Model, Path, Type};

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
    /// What names the module cannot be read.
    UnreadModule,
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
        Some(module) => Some(vec![Some(module)]),
        None => modules(model, root),
    };
    let found = named(model, &name, modules.as_deref());
    (Some(name.into_owned()), found)
}

fn named(model: &Model, name: &str, modules: Option<&[Option<usize>]>) -> Found {
    let events = model.events.iter().enumerate();
    let mut named = events.filter(|(_, it)| it.wire == name).peekable();
    if named.peek().is_none() {
        return Found::Undocumented;
    }
    let Some(modules) = modules else {
        return Found::UnreadModule;
    };
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

/// The modules that a body names, each once, and nothing in place of those that nobody knows.
/// Returns `None` if what names them cannot be read.
fn modules(model: &Model, root: &Root<'_, '_, '_>) -> Option<Vec<Option<usize>>> {
    let Some(path) = &model.envelope.modules else {
        return Some(Vec::new());
    };
    for end in 1..path.0.len() {
        let around = root.find(&Path(path.0[..end].to_vec()));
        match around.map(|json| (Kind::of(json), json)) {
            None | Some((Kind::Null, _)) => return Some(Vec::new()),
            Some((Kind::Object, json))
                if json::members(json).iter().all(|it| it.text().is_some()) => {}
            Some(_) => return None,
        }
    }
    let is_list = model.envelope.schema.attribute(path).is_some_and(|it| it.ty != Type::String);
    match root.find(path) {
        None | Some("null") => Some(Vec::new()),
        Some(json) if is_list => listed(model, json),
        Some(json) => Some(vec![model.module(&json::string(json)?)]),
    }
}

/// The modules in an array of their names.
fn listed(model: &Model, json: &str) -> Option<Vec<Option<usize>>> {
    if Kind::of(json) != Kind::Array {
        return None;
    }
    let mut modules = Some(Vec::new());
    json::each_item(json, |_, item| {
        let module = json::string(item).map(|name| model.module(&name));
        modules = modules.take().zip(module).map(|(mut modules, module)| {
            if !modules.contains(&module) {
                modules.push(module);
            }
            modules
        });
        modules.is_some()
    });
    modules
}
