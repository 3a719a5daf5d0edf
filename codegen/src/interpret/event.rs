//! Which event a body is.

use std::borrow::Cow;

use super::compare::Root;
use super::json::{self, Kind};
use crate::model::{EventName, Model, Named, Path, Type};

/// The event that a body names, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found<'m> {
    /// This one of the spec.
    Event(usize),
    /// None of that name is in the spec.
    Undocumented,
    /// The name is documented for other modules than those of the body.
    OtherModule,
    /// One of these, and nothing tells which.
    Ambiguous(Vec<Named<'m>>),
    /// One of these, which the spec does not transcribe.
    NotTranscribed(Vec<Named<'m>>),
    /// The value that names the module cannot be read.
    UnreadModule,
    /// The body names none.
    Nameless,
}

/// The name of the event of a body, and the event. The caller may know the module, and the header
/// that has the name.
pub(super) fn find<'m>(
    model: &'m Model,
    root: &Root<'_, '_, '_>,
    module: Option<usize>,
    header: Option<&str>,
) -> (Option<String>, Found<'m>) {
    let Some(name) = name(&model.envelope.name, root, header) else {
        return (None, Found::Nameless);
    };
    let modules = match module {
        Some(module) => Some(vec![Some(module)]),
        None => modules(model, root),
    };
    let found = named(model, &name, modules.as_deref());
    (Some(name), found)
}

fn name(role: &EventName, root: &Root<'_, '_, '_>, header: Option<&str>) -> Option<String> {
    let path = role.attribute.as_ref().filter(|path| is_way_readable(root, path));
    let json = path.and_then(|path| root.find(path));
    let json = json.filter(|json| *json != "null");
    let attribute = json.and_then(json::string);
    // A part that is no text leaves the name open.
    let is_unreadable = json.is_some() && attribute.is_none();
    if role.header.is_some() {
        let header = header.filter(|_| !is_unreadable);
        return header.map(|header| role.joined(header, attribute.as_deref()));
    }
    attribute.map(Cow::into_owned)
}

/// Returns true if every name in the objects around an attribute is Unicode.
fn is_way_readable(root: &Root<'_, '_, '_>, path: &Path) -> bool {
    let mut around = (1..path.0.len()).map(|end| root.find(&Path(path.0[..end].to_vec())));
    around.all(|json| {
        let members = json.filter(|json| Kind::of(json) == Kind::Object).map(json::members);
        members.is_none_or(|members| members.iter().all(|member| member.text().is_some()))
    })
}

fn named<'m>(model: &'m Model, name: &str, modules: Option<&[Option<usize>]>) -> Found<'m> {
    let mut named = model.named(name);
    if named.is_empty() {
        return Found::Undocumented;
    }
    let Some(modules) = modules else {
        return Found::UnreadModule;
    };
    named.retain(|event| modules.is_empty() || modules.contains(&Some(event.module)));
    match named.as_slice() {
        [] => Found::OtherModule,
        [Named { event: Some(only), .. }] => Found::Event(*only),
        several if several.iter().any(|event| event.event.is_some()) => Found::Ambiguous(named),
        _ => Found::NotTranscribed(named),
    }
}

/// The modules that a body names, each once, and nothing in place of unknown ones. Returns `None`
/// if the value that names them cannot be read.
fn modules(model: &Model, root: &Root<'_, '_, '_>) -> Option<Vec<Option<usize>>> {
    let Some(path) = &model.envelope.modules else {
        return Some(Vec::new());
    };
    for end in 1..path.0.len() {
        let around = root.find(&Path(path.0[..end].to_vec()));
        match around.map(|json| (Kind::of(json), json)) {
            None | Some((Kind::Null, _)) => return Some(Vec::new()),
            Some((Kind::Object, json))
                if json::members(json).iter().all(|member| member.text().is_some()) => {}
            Some(_) => return None,
        }
    }
    let is_list =
        model.envelope.schema.attribute(path).is_some_and(|attribute| attribute.ty != Type::String);
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
