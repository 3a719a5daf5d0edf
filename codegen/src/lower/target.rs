//! The attribute that a path of the spec names.

use super::context::Context;
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::model::{Attribute, Path, Schema, Type};
use crate::spec::closest;

/// The attribute at a path that leads to one value, not to one in each item of a list.
pub(crate) fn single<'s>(
    context: &Context<'_>,
    schema: &'s Schema,
    at: Place,
    path: &Path,
    what: &str,
) -> Option<&'s Attribute> {
    let Some(attribute) = schema.attribute(path) else {
        let is_single = |path: &Path| around_several(schema, path).is_none();
        context.report(dangling(schema, path, what, is_single).at(at));
        return None;
    };
    if let Some((message, help)) = around_several(schema, path) {
        context.error(Check::ListPath, at, message, help);
        return None;
    }
    Some(attribute)
}

/// Returns what to say of a path that leads to several values, or to one that not every kind of an
/// object has.
fn around_several(schema: &Schema, path: &Path) -> Option<(String, &'static str)> {
    let mut parents = (1..path.0.len()).map(|length| Path(path.0[..length].to_vec()));
    parents.find_map(|parent| {
        let around = schema.attribute(&parent)?;
        if schema.told_by(&around.ty).is_some() {
            let message = format!("`{parent}` is one of several objects, and nobody knows which");
            return Some((message, "only an attribute outside of such objects can be named here"));
        }
        let is_list = !matches!(around.ty, Type::Object(_));
        is_list.then(|| {
            let message = format!("`{path}` is one value for each item of `{parent}`");
            (message, "only an attribute outside of lists and maps can be named here")
        })
    })
}

/// A path that leads nowhere, and what may have been meant.
pub(crate) struct Dangling {
    message: String,
    help: String,
}

/// Returns what to say of such a path, where only some paths can be named.
pub(crate) fn dangling(
    schema: &Schema,
    path: &Path,
    what: &str,
    can_be: impl Fn(&Path) -> bool,
) -> Dangling {
    let paths = schema.walk().into_iter().map(|(path, _)| path).filter(can_be);
    let paths: Vec<String> = paths.map(|path| path.to_string()).collect();
    let text = path.to_string();
    let near = closest(&text, paths.iter().map(String::as_str)).map(str::to_owned);
    let same_name =
        paths.iter().find(|other| other.rsplit('.').next() == path.0.last().map(String::as_str));
    let help = match near.as_ref().or(same_name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "paths begin at the top: `actor.type`".to_owned(),
    };
    Dangling { message: format!("this {what} names `{text}`, which no attribute is"), help }
}

impl Dangling {
    pub(crate) fn at(self, at: Place) -> Diagnostic {
        Diagnostic::error(Check::DanglingPath, at, self.message).can_follow().help(self.help)
    }
}
