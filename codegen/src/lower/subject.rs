//! The attribute whose type is being lowered, and the name of that type.

use super::builder::Builder;
use super::context::Loc;
use crate::model::names;
use crate::spec;

/// The object that attributes belong to.
pub(crate) struct Parent {
    /// Its Rust name, to put in front of the names of enums; empty at the top.
    pub(crate) ident: String,
    /// Prefix of a wire name that names the attribute: `actor.`, or `Agent.`.
    pub(crate) prefix: String,
}

impl Parent {
    pub(crate) fn root() -> Self {
        Self { ident: String::new(), prefix: String::new() }
    }

    pub(crate) fn declared(ident: &str, name: &str) -> Self {
        Self { ident: ident.to_owned(), prefix: format!("{name}.") }
    }

    pub(crate) fn path(&self, wire: &str) -> String {
        format!("{}{wire}", self.prefix)
    }
}

/// An attribute whose type is being lowered.
pub(crate) struct Subject<'s, 'a> {
    pub(crate) parent: &'s Parent,
    pub(crate) at: &'s Loc<'a>,
    pub(crate) wire: &'a str,
    pub(crate) spec: &'a spec::Attribute,
}

/// The Rust name of the type of an attribute, as the spec gives it or from a wire name.
pub(crate) fn type_ident<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    wire: &str,
) -> Option<String> {
    match &subject.spec.type_name {
        // The name belongs to the union; this is only one of its types.
        Some(name) if subject.spec.also.is_empty() => given_ident(builder, subject, name),
        _ => {
            let help = "add `type_name: …`";
            builder.type_ident(wire, &subject.parent.ident, subject.at, help)
        }
    }
}

/// The Rust name of a type as the spec gives it.
pub(crate) fn given_ident<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    name: &str,
) -> Option<String> {
    if names::is_type_name(name) {
        return builder.claim(name.to_owned(), subject.at);
    }
    let at = subject.at.child("type_name").value();
    builder.context.no_type_name(at, name);
    None
}
