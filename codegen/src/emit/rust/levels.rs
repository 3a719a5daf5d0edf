//! The objects of a payload that lead to the event's name and data, where these are not both at the
//! top: how each is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::fields::{Misfit, allowing_deprecated};
use super::object::{self, arm, lenient};
use super::private::{self, Parts};
use super::{doc_paragraphs, ident};
use crate::model::{Attribute, Envelope, Model, ObjectType, Owner, Path, Privacy, Schema, Type};

/// One of these objects.
pub(crate) struct Level<'m> {
    envelope: &'m Envelope,
    /// Its path, which is empty for the payload itself.
    path: Path,
    object: &'m ObjectType,
}

/// A variable that is none of the fields'.
pub(crate) fn local(wanted: &str, fields: &[Ident]) -> Ident {
    let mut name = wanted.to_owned();
    while fields.iter().any(|field| *field == name) {
        name.insert_str(0, "event_");
    }
    ident(&name)
}

/// The part that an attribute has on the way to the event.
enum Part {
    /// The event's name.
    Name,
    /// The event's data, which has no attributes of the envelope.
    Data,
    /// An object that leads further.
    Level,
    /// None.
    Plain,
}

impl<'m> Level<'m> {
    /// The payload itself.
    pub(crate) fn top(envelope: &'m Envelope) -> Self {
        Self { envelope, path: Path(Vec::new()), object: envelope.schema.root() }
    }

    /// The objects below it, outermost first.
    fn below(&self) -> Vec<Self> {
        let schema = &self.envelope.schema;
        let objects = self.object.attributes.iter().filter_map(|attribute| {
            let object = schema.object_in(&attribute.ty)?;
            let path = self.path.member(&attribute.wire);
            let is_level = matches!(self.part(attribute), Part::Level);
            is_level.then_some(Self { envelope: self.envelope, path, object })
        });
        objects.flat_map(|level| level.with_all_below()).collect()
    }

    /// The object, and those below it.
    pub(crate) fn with_all_below(self) -> Vec<Self> {
        let below = self.below();
        std::iter::once(self).chain(below).collect()
    }

    fn part(&self, attribute: &Attribute) -> Part {
        let path = self.path.member(&attribute.wire);
        let is_object = matches!(attribute.ty, Type::Object(_));
        if self.envelope.name.whole() == Some(&path) {
            Part::Name
        } else if self.envelope.data == path && !is_object {
            Part::Data
        } else if self.envelope.leads_to_event(&path) && is_object {
            Part::Level
        } else {
            Part::Plain
        }
    }

    /// Returns true if the attributes that the envelope does not have are the data.
    fn is_shared(&self) -> bool {
        self.envelope.data == self.path && self.envelope.is_shared()
    }

    /// The attributes that are fields.
    pub(crate) fn fields(&self) -> Vec<&'m Attribute> {
        let attributes = self.object.attributes.iter();
        let is_field =
            |attribute: &&Attribute| !matches!(self.part(attribute), Part::Name | Part::Data);
        attributes.filter(is_field).collect()
    }

    /// What `Debug` shows of it. Where an object does not fit, `extra` can have the data of an event.
    pub(crate) fn debug_parts(&self, model: &Model) -> Parts {
        let mut parts = Parts::default();
        if self.path.0.is_empty() {
            parts.field("event", false);
        }
        self.fields().into_iter().for_each(|attribute| parts.attribute(attribute));
        for attribute in &self.object.attributes {
            let path = self.path.member(&attribute.wire);
            // Data by itself is never in `extra`, but under a second name.
            let is_data = matches!(self.part(attribute), Part::Data);
            let is_kept = !is_data || !attribute.accepts.is_empty();
            if is_kept && model.privacy(Owner::Envelope, &path, attribute) != Privacy::Open {
                parts.hide(attribute);
            }
        }
        parts
    }

    /// The names of the fields.
    fn names(&self) -> Vec<Ident> {
        self.fields().into_iter().map(|attribute| ident(&attribute.field)).collect()
    }

    fn local(&self, wanted: &str) -> Ident {
        local(wanted, &self.names())
    }

    /// The implementation of the runtime's `Envelope`.
    pub(crate) fn implementation(&self) -> TokenStream {
        let (name, text) = (ident(&self.object.ident), &self.object.ident);
        let (read, forget, write) = (self.read(), self.forget(), self.write());
        let words = write.to_string();
        let uses_event =
            words.split(|c: char| c != '_' && !c.is_alphanumeric()).any(|word| word == "event");
        let event = if uses_event { ident("event") } else { ident("_event") };
        let found = self.local("found");
        let allow = allowing_deprecated(self.fields().into_iter());
        quote! {
            #allow
            impl Envelope for #name {
                const NAME: &'static str = #text;

                type Event = Event;
                type Found = Found;

                fn read<'de, A: MapAccess<'de>>(
                    mut fields: Fields<'de, A>,
                    #found: &mut Found,
                ) -> Result<Self, A::Error> {
                    #read
                }

                fn forget(found: &mut Found) {
                    #forget
                }

                fn write<S: SerializeMap>(
                    &self,
                    #event: &Event,
                    out: &mut Writer<'_, S>,
                ) -> Result<(), S::Error> {
                    #write
                    Ok(())
                }

                fn extra(&self) -> &Extra {
                    &self.extra
                }
            }
        }
    }

    fn read(&self) -> TokenStream {
        let found = self.local("found");
        let names = self.names();
        let arms = self.object.attributes.iter().map(|attribute| self.arm(attribute));
        let aliases: Vec<TokenStream> = self.fields().into_iter().filter_map(alias).collect();
        let event = self.path.0.is_empty().then(|| {
            quote! {
                let event = Event::of(#found.name(), #found.data.take())?;
            }
        });
        let event_field = event.is_some().then(|| quote!(event,));
        let (rest, extra) = self.rest();
        let advance = if self.has_data_at_once() {
            quote!(!#found.is_known(&fields) && fields.advance()?)
        } else {
            quote!(fields.advance()?)
        };
        quote! {
            #(let mut #names = None;)*
            while #advance {
                match fields.name() {
                    #(#arms)*
                    _ => fields.keep()?,
                }
            }
            #(#aliases)*
            #rest
            #event
            Ok(Self { #event_field #(#names,)* #extra })
        }
    }

    /// The statements that take the data out of what is left over, and what is left over then.
    fn rest(&self) -> (TokenStream, TokenStream) {
        if !self.is_shared() {
            return (TokenStream::new(), quote!(extra: fields.finish()));
        }
        if self.has_data_at_once() {
            return (self.rest_at_once(), quote!(extra));
        }
        let found = self.local("found");
        let own = self.object.attributes.iter();
        let own = own.flat_map(|own| std::iter::once(&own.wire).chain(&own.accepts));
        let rest = quote! {
            let mut extra = fields.finish();
            #found.data = Some(Data::rest(&mut extra, &[#(#own),*])?);
        };
        (rest, quote!(extra))
    }

    /// Returns true if the data is here, and can be read as soon as the event is known: attributes of
    /// the envelope are taken out of it afterwards. Those with several names are looked for only when
    /// all members are there, and those that lead further have something of the event.
    pub(crate) fn has_data_at_once(&self) -> bool {
        let can_be_taken_out = |attribute: &Attribute| {
            attribute.accepts.is_empty() && !matches!(self.part(attribute), Part::Level)
        };
        self.is_shared() && self.object.attributes.iter().all(can_be_taken_out)
    }

    /// Returns true if attributes of the envelope are taken out of the data.
    pub(crate) fn hands_over(&self) -> bool {
        self.has_data_at_once() && !self.object.attributes.is_empty()
    }

    /// As [`rest`](Self::rest), where the data is read at once if the name of the event came first.
    fn rest_at_once(&self) -> TokenStream {
        let (found, data) = (self.local("found"), self.local("data"));
        let own = self.object.attributes.iter().map(|attribute| &attribute.wire);
        let handed = self.object.attributes.iter().map(|attribute| {
            let (wire, field) = (&attribute.wire, ident(&attribute.field));
            match self.part(attribute) {
                Part::Name => quote!(#data.hand_over(#wire, &mut #found.name, &mut extra).map_err(A::Error::custom)?;),
                _ if self.is_part_of_name(attribute) => quote! {
                    #data.hand_over(#wire, &mut #field, &mut extra).map_err(A::Error::custom)?;
                    #found.part.clone_from(&#field);
                },
                _ => quote!(#data.hand_over(#wire, &mut #field, &mut extra).map_err(A::Error::custom)?;),
            }
        });
        let handed: Vec<TokenStream> = handed.collect();
        let read = quote!(Event::read(#found.name().as_deref(), fields)?);
        let event = if handed.is_empty() {
            quote!(let event = #read;)
        } else {
            quote! {
                let mut event = #read;
                if let Some(#data) = event.extra_mut() {
                    #(#handed)*
                }
            }
        };
        quote! {
            let mut extra = Extra::default();
            if #found.is_known(&fields) {
                #event
                #found.data = Some(Data::Event(event));
            } else {
                extra = fields.finish();
                #found.data = Some(Data::rest(&mut extra, &[#(#own),*])?);
            }
        }
    }

    fn arm(&self, attribute: &Attribute) -> TokenStream {
        let (wire, field) = (&attribute.wire, ident(&attribute.field));
        let found = self.local("found");
        match self.part(attribute) {
            Part::Name => arm(wire, &attribute.accepts, &quote!(lenient(&mut #found.name))),
            Part::Data => {
                let names = &attribute.accepts;
                quote! {
                    #wire #(| #names)* => {
                        #found.data = Some(Data::read(&mut fields, #found.name().as_deref())?);
                    }
                }
            }
            Part::Level => quote!(#wire => fields.envelope(&mut #field, #found)?,),
            Part::Plain if self.is_part_of_name(attribute) => quote! {
                #wire => {
                    fields.lenient(&mut #field)?;
                    #found.part.clone_from(&#field);
                    #found.is_open = fields.has_kept(#wire);
                }
            },
            Part::Plain => arm(wire, &[], &lenient(&field, &attribute.ty)),
        }
    }

    fn is_part_of_name(&self, attribute: &Attribute) -> bool {
        self.envelope.name.part() == Some(&self.path.member(&attribute.wire))
    }

    /// Statements that forget what the object has found.
    fn forget(&self) -> TokenStream {
        let is_inside = |path: &Path| path.0.starts_with(&self.path.0);
        let name = self.envelope.name.whole().is_some_and(is_inside);
        let name = name.then(|| quote!(found.name = None;));
        let part = self.envelope.name.part().is_some_and(is_inside);
        let part = part.then(|| {
            quote! {
                found.part = None;
                found.is_open = false;
            }
        });
        let data = is_inside(&self.envelope.data).then(|| quote!(found.data = None;));
        quote!(#name #part #data)
    }

    fn write(&self) -> TokenStream {
        let puts = self.object.attributes.iter().map(|attribute| {
            let (wire, field) = (&attribute.wire, ident(&attribute.field));
            match self.part(attribute) {
                Part::Name => quote!(out.put(#wire, &event.name())?;),
                Part::Data => quote! {
                    if event.has_data() {
                        out.require(#wire, event)?;
                    }
                },
                Part::Level => {
                    let is_needed = self.is_needed(attribute);
                    quote!(out.put_envelope(#wire, &self.#field, event, #is_needed)?;)
                }
                Part::Plain => quote!(out.put(#wire, &self.#field)?;),
            }
        });
        let puts: Vec<TokenStream> = puts.collect();
        let members = self.is_shared().then(|| quote!(out.members(event)?;));
        quote!(#(#puts)* #members)
    }

    /// Tells whether something of the event is in an object.
    fn is_needed(&self, attribute: &Attribute) -> TokenStream {
        let path = self.path.member(&attribute.wire);
        let is_inside = |role: &Path| role.0.starts_with(&path.0);
        let name = self.envelope.name.whole().is_some_and(is_inside);
        match (name, is_inside(&self.envelope.data)) {
            (true, true) => quote!(event.name().is_some() || event.has_data()),
            (true, false) => quote!(event.name().is_some()),
            (false, true) => quote!(event.has_data()),
            // The second part of a name is an attribute, which is there or not.
            (false, false) => quote!(false),
        }
    }
}

/// The statement that looks for an attribute under its other names, once everything was read.
fn alias(attribute: &Attribute) -> Option<TokenStream> {
    let (wire, field, accepts) = (&attribute.wire, ident(&attribute.field), &attribute.accepts);
    let statement = quote! {
        let #field = fields.or_lenient_alias(#field, #wire, &[#(#accepts),*]);
    };
    (!accepts.is_empty()).then_some(statement)
}

/// The objects below the payload: each a struct, and how it is read and written.
pub(crate) fn items(model: &Model) -> Vec<TokenStream> {
    let levels = Level::top(&model.envelope).below();
    let items = levels.iter().flat_map(|level| {
        let parts = level.debug_parts(model);
        let definition = struct_of(level, parts.is_private());
        let debug = parts.implementation(&level.object.ident);
        std::iter::once(definition).chain(debug).chain([level.implementation()])
    });
    items.collect()
}

/// Returns true if an object is one of those below the payload.
pub(crate) fn is_level(envelope: &Envelope, object: &ObjectType) -> bool {
    let levels = Level::top(envelope).below();
    levels.iter().any(|level| std::ptr::eq(level.object, object))
}

fn struct_of(level: &Level<'_>, is_private: bool) -> TokenStream {
    let schema: &Schema = &level.envelope.schema;
    let index = schema.objects.iter().position(|object| std::ptr::eq(object, level.object));
    let index = index.unwrap_or_default();
    let docs = doc_paragraphs(&object::type_docs(schema, level.object));
    let fields = level.fields().into_iter().map(|attribute| {
        let docs = object::attribute_docs(schema, index, attribute);
        object::field(schema, attribute, &docs, Misfit::Kept)
    });
    let name = ident(&level.object.ident);
    let derives = private::derives(is_private, &quote!(Clone, Default, PartialEq));
    quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            /// Members beside the documented attributes, and which of them were null.
            pub extra: Extra,
        }
    }
}
