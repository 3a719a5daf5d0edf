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
        context.report(dangling(schema, path, what).at(at));
        return None;
    };
    let parents = (1..path.0.len()).map(|length| Path(path.0[..length].to_vec()));
    for parent in parents {
        if schema.attribute(&parent).is_some_and(|around| schema.told_by(&around.ty).is_some()) {
            let message = format!("`{parent}` is one of several objects, and nobody knows which");
            let help = "only an attribute outside of such objects can be named here";
            context.error(Check::ListPath, at, message, help);
            return None;
        }
        let is_list = schema
            .attribute(&parent)
            .is_some_and(|attribute| !matches!(attribute.ty, Type::Object(_)));
        if is_list {
            let message = format!("`{path}` is one value for each item of `{parent}`");
            let help = "only an attribute outside of lists and maps can be named here";
            context.error(Check::ListPath, at, message, help);
            return None;
        }
    }
    Some(attribute)
}

/// A path that leads nowhere, and what may have been meant.
pub(crate) struct Dangling {
    message: String,
    help: String,
}

pub(crate) fn dangling(schema: &Schema, path: &Path, what: &str) -> Dangling {
    let paths: Vec<String> = schema.walk().iter().map(|(path, _)| path.to_string()).collect();
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
