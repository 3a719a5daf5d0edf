//! The envelope: the way in from a body to an event.

use proc_macro2::TokenStream;
use quote::quote;

use super::fields::{Misfit, allowing_deprecated};
use super::imports::{self, Contents};
use super::levels::{self, Level};
use super::object::{attribute_docs, deprecated};
use super::schema::{page_docs, type_items};
use super::validators::Tables;
use super::{RustFile, decoding, doc_paragraphs, ident, private, rust_type};
use crate::emit::Output;
use crate::model::{Attribute, Envelope, Model, ObjectType, Owner, Path, Type};
use crate::words::describe;
use crate::words::markdown::sentence;

/// The file of the envelope.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let envelope = &model.envelope;
    let schema = &envelope.schema;
    let tables = Tables::new(model, Owner::Envelope);
    let mut items = uses(envelope, &tables);
    let parts = Level::top(envelope).debug_parts(model);
    items.push(definition(envelope, parts.is_private()));
    items.extend(parts.implementation("Payload"));
    items.push(inherent(envelope));
    items.extend(decoding::header(envelope));
    items.push(Level::top(envelope).implementation());
    items.extend(levels::items(model));
    items.extend(serde_impls(envelope));
    let is_plain = |object: &ObjectType| !levels::is_level(envelope, object);
    items.extend(type_items(schema, Misfit::Kept, is_plain));
    let nested = schema.objects.iter().skip(1).filter(|object| is_plain(object));
    let objects: Vec<_> = nested.map(|nested| ident(&nested.ident)).collect();
    if !objects.is_empty() {
        items.push(quote!(crate::runtime::object!(#(#objects),*);));
    }
    items.extend(tables.items);
    let silence = describe::evidence(&schema.where_silent);
    let docs = page_docs("The envelope of every event", &schema.page, &silence);
    let source = format!("spec/{}", schema.source);
    let path = "src/payload.rs".to_owned();
    vec![RustFile { path, source, docs, inner: &[], items }.output()]
}

fn uses(envelope: &Envelope, tables: &Tables) -> Vec<TokenStream> {
    let schema = &envelope.schema;
    let levels = Level::top(envelope).with_all_below();
    let nested = schema.objects.iter().skip(1);
    let others = nested.filter(|object| !levels::is_level(envelope, object));
    let others = others.flat_map(|object| &object.attributes);
    let attributes = levels.iter().flat_map(Level::fields).chain(others);
    let mut names = runtime_names(envelope);
    names.extend(tables.has_severity().then_some("Severity"));
    let mut uses = imports::imports(&Contents::own(schema), attributes, &names);
    uses.extend(tables.imports());
    uses.extend([
        quote!(
            use serde::{Deserialize, Deserializer, Serialize, Serializer};
        ),
        quote!(
            use super::event::Event;
        ),
        quote!(
            use super::module::Module;
        ),
    ]);
    imports::in_order(uses)
}

/// The names of the runtime that the way in needs.
fn runtime_names(envelope: &Envelope) -> Vec<&'static str> {
    let mut names = vec![
        "Body",
        "Data",
        "Envelope",
        "Error",
        "Found",
        "Misfit",
        "Node",
        "deserialize_with",
        "envelope",
    ];
    let levels = Level::top(envelope).with_all_below();
    let has_others = envelope.schema.objects.len() > levels.len();
    names.extend(has_others.then_some("Object"));
    names.extend(envelope.name.header.is_some().then_some("header"));
    names.extend(envelope.batch.iter().flat_map(|_| ["ItemError", "items"]));
    names
}

/// The attributes that are fields: all but the event's name and data.
fn fields(envelope: &Envelope) -> impl Iterator<Item = &Attribute> {
    Level::top(envelope).fields().into_iter()
}

fn definition(envelope: &Envelope, is_private: bool) -> TokenStream {
    let schema = &envelope.schema;
    let docs = doc_paragraphs(&[sentence(&envelope.summary)]);
    let fields = fields(envelope).map(|attribute| {
        let docs = doc_paragraphs(&attribute_docs(schema, 0, attribute));
        let (name, ty) = (ident(&attribute.field), rust_type(schema, &attribute.ty));
        let deprecated = deprecated(attribute);
        quote!(#docs #deprecated pub #name: Option<#ty>)
    });
    let derives = private::derives(is_private, &quote!(Clone, PartialEq));
    quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct Payload {
            /// The event that the payload names, and its data.
            pub event: Event,
            #(#fields,)*
            /// Everything that arrived beside the documented attributes, documented ones that are
            /// not as documented, and which of them were null.
            pub extra: Extra,
            misfits: Vec<Misfit>,
        }
    }
}

fn inherent(envelope: &Envelope) -> TokenStream {
    let decoding = decoding::methods(envelope);
    let modules = modules(envelope);
    let read = decoding::read(envelope);
    let names = fields(envelope).map(|attribute| ident(&attribute.field));
    let allow = allowing_deprecated(fields(envelope));
    quote! {
        impl Payload {
            /// Makes the payload of an event, with nothing beside its data. Attributes that tell the
            /// event or its module otherwise are absent.
            #allow
            pub fn new(event: impl Into<Event>) -> Self {
                Self {
                    event: event.into(),
                    #(#names: None,)*
                    extra: Extra::default(),
                    misfits: Vec::new(),
                }
            }

            /// Changes it in place, so that values can be made in one expression.
            #[must_use]
            pub fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
                set(&mut self);
                self
            }

            #decoding

            /// Attributes that were not as documented when the payload was decoded, the first 256 of
            /// them. Each reads as `None`, and stays in the `extra` of its object, which writes it
            /// again.
            pub fn misfits(&self) -> &[Misfit] {
                &self.misfits
            }

            #modules

            #read
        }
    }
}

/// The methods that tell which modules a payload names itself.
fn modules(envelope: &Envelope) -> TokenStream {
    let attributes = envelope.modules.as_ref().map(|path| on_the_way(envelope, path));
    let allow = allowing_deprecated(attributes.iter().flatten().copied());
    let told = attributes.map_or_else(|| quote!(Some(Vec::new())), |way| told_at(&way));
    quote! {
        /// The modules that the payload says it may come from; none if it does not say, or says it
        /// in a way that cannot be read.
        pub fn modules(&self) -> Vec<&str> {
            self.told_modules().unwrap_or_default()
        }

        /// As [`modules`](Self::modules), but `None` if what names them cannot be read.
        #allow
        fn told_modules(&self) -> Option<Vec<&str>> {
            #told
        }
    }
}

/// The attributes on the way to a path, and the one at its end.
fn on_the_way<'e>(envelope: &'e Envelope, path: &Path) -> Vec<&'e Attribute> {
    let steps = (1..=path.0.len()).map(|length| Path(path.0[..length].to_vec()));
    steps.filter_map(|step| envelope.schema.attribute(&step)).collect()
}

fn told_at(attributes: &[&Attribute]) -> TokenStream {
    let mut around = quote!(self);
    let steps = attributes.iter().map(|attribute| {
        let field = ident(&attribute.field);
        let is_silent = is_silent(&around, attribute);
        let step = quote! {
            let Some(#field) = &#around.#field else {
                return #is_silent.then(Vec::new);
            };
        };
        around = quote!(#field);
        step
    });
    let steps: Vec<TokenStream> = steps.collect();
    match attributes.last().map(|attribute| &attribute.ty) {
        Some(Type::String) => quote!(#(#steps)* Some(vec![#around.as_str()])),
        _ => quote!(#(#steps)* Some(#around.iter().map(String::as_str).collect())),
    }
}

/// Tests that nothing arrived of an attribute that has no value, rather than a value that does not
/// fit.
fn is_silent(around: &TokenStream, attribute: &Attribute) -> TokenStream {
    let wire = &attribute.wire;
    let kept = std::iter::once(wire).chain(&attribute.accepts);
    let kept = kept.map(|name| quote!(#around.extra.get(#name).is_none()));
    let is_absent = quote!(#(#kept)&&*);
    if attribute.accepts.is_empty() {
        is_absent
    } else {
        quote!((#around.extra.was_null(#wire) || #is_absent))
    }
}

/// Reading and writing with serde.
fn serde_impls(envelope: &Envelope) -> Vec<TokenStream> {
    let docs = envelope.name.header.as_ref().map(|_| {
        let text = "Without the header of the request, the event is [unknown](Event::Unknown).";
        doc_paragraphs(&[text.to_owned()])
    });
    let deserialize = quote! {
        #docs
        impl<'de> Deserialize<'de> for Payload {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize_with(deserializer, |body| Self::read(body, Found::default(), None))
            }
        }
    };
    let serialize = quote! {
        impl Serialize for Payload {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                envelope::serialize(self, &self.event, serializer)
            }
        }
    };
    vec![deserialize, serialize]
}
