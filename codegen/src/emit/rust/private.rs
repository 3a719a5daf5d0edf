//! Sensitive attributes: `Debug` of types that have them, written out so that it does not show them, and
//! errors that do not say their values.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::model::{Attribute, ChangesType, Model, ObjectType, Privacy, Schema};

/// The traits that a type derives, with `Debug` unless it is written out.
pub(crate) fn derives(is_written: bool, others: &TokenStream) -> TokenStream {
    if is_written { quote!(#[derive(#others)]) } else { quote!(#[derive(Debug, #others)]) }
}

/// The constant with the attributes whose values must not be in errors, if there are some.
pub(crate) fn names<'a>(sensitive: impl Iterator<Item = &'a Attribute>) -> Option<TokenStream> {
    let names: Vec<&String> =
        sensitive.flat_map(|own| std::iter::once(&own.wire).chain(&own.accepts)).collect();
    let constant = quote! {
        const SENSITIVE: &'static [&'static str] = &[#(#names),*];
    };
    (!names.is_empty()).then_some(constant)
}

/// The same for the members of changes.
pub(crate) fn changed_names(schema: &Schema, changes: &ChangesType) -> Option<TokenStream> {
    let object = schema.object_of_changes(&changes.of);
    let attributes = object.map_or(&[][..], |object| &object.attributes);
    names(attributes.iter().filter(|own| schema.privacy(own) != Privacy::Open))
}

/// The parts of a struct that `Debug` goes through.
#[derive(Default)]
pub(crate) struct Parts {
    fields: Vec<Field>,
    /// Names under which `extra` can have what is not to be shown.
    hidden: Vec<String>,
    is_deprecated: bool,
}

struct Field {
    name: String,
    is_hidden: bool,
}

impl Parts {
    /// Adds the field of an attribute.
    pub(crate) fn field(&mut self, name: &str, is_hidden: bool) {
        self.fields.push(Field { name: name.to_owned(), is_hidden });
    }

    /// Does not show what `extra` has of an attribute.
    pub(crate) fn hide(&mut self, attribute: &Attribute) {
        self.hidden.extend(std::iter::once(&attribute.wire).chain(&attribute.accepts).cloned());
    }

    /// The parts of the struct of an object. `kept` says that a value which does not fit is in `extra`.
    pub(crate) fn of_object(schema: &Schema, object: &ObjectType, kept: bool) -> Self {
        let mut parts = Self::default();
        for attribute in &object.attributes {
            let privacy = schema.privacy(attribute);
            parts.attribute(attribute);
            if privacy == Privacy::Sensitive || kept && privacy == Privacy::Around {
                parts.hide(attribute);
            }
        }
        parts
    }

    /// Adds the field of an attribute that a struct has itself.
    pub(crate) fn attribute(&mut self, attribute: &Attribute) {
        self.field(&attribute.field, attribute.sensitive);
        self.is_deprecated |= attribute.deprecated.is_some();
    }

    /// The parts of the struct of changes: one of another shape is in `extra`.
    pub(crate) fn of_changes(schema: &Schema, changes: &ChangesType) -> Self {
        let object = schema.object_of_changes(&changes.of);
        let attributes = object.map_or(&[][..], |object| &object.attributes);
        let mut parts = Self::default();
        for member in &changes.members {
            let own = attributes.iter().find(|attribute| attribute.wire == member.wire);
            parts.field(&member.field, own.is_some_and(|own| own.sensitive));
        }
        let private = attributes.iter().filter(|own| schema.privacy(own) != Privacy::Open);
        private.for_each(|own| parts.hide(own));
        parts
    }

    /// Returns true if `Debug` cannot be derived.
    pub(crate) fn is_private(&self) -> bool {
        !self.hidden.is_empty()
    }

    /// The implementation, unless it can be derived.
    pub(crate) fn implementation(&self, type_name: &str) -> Option<TokenStream> {
        if !self.is_private() {
            return None;
        }
        let name = ident(type_name);
        let fields = self.fields.iter().map(|Field { name, is_hidden }| {
            let field = ident(name);
            let shown = if *is_hidden { mark() } else { quote!(&self.#field) };
            quote!(.field(#name, #shown))
        });
        let hidden = &self.hidden;
        let allow = self.is_deprecated.then(|| quote!(#[allow(deprecated)]));
        Some(quote! {
            /// Sensitive values are not shown.
            #allow
            impl std::fmt::Debug for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct(#type_name)
                        #(#fields)*
                        .field("extra", &self.extra.hiding(&[#(#hidden),*]))
                        .finish()
                }
            }
        })
    }
}

/// Stands for a value that is not shown.
fn mark() -> TokenStream {
    quote!(&format_args!("[redacted]"))
}

/// `Debug` of the enum of events, if data that could not be typed may have sensitive values in it.
pub(crate) fn of_event(model: &Model) -> Option<TokenStream> {
    if !model.has_sensitive_data() {
        return None;
    }
    let mark = mark();
    let variants = model.events.iter().map(|event| {
        let (variant, text) = (ident(&event.variant), &event.variant);
        quote!(Self::#variant(data) => f.debug_tuple(#text).field(data).finish(),)
    });
    Some(quote! {
        /// Sensitive values are not shown, and no data that has no type: they may be anywhere in it.
        impl std::fmt::Debug for Event {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    #(#variants)*
                    Self::Unknown { name, data: _, reason, candidates } => f
                        .debug_struct("Unknown")
                        .field("name", name)
                        .field("data", #mark)
                        .field("reason", reason)
                        .field("candidates", candidates)
                        .finish(),
                    Self::Undecoded { name, module, data: _, error } => f
                        .debug_struct("Undecoded")
                        .field("name", name)
                        .field("module", module)
                        .field("data", #mark)
                        .field("error", error)
                        .finish(),
                }
            }
        }
    })
}
