//! The objects of a payload that lead to the event's name and data, where these are not both at the
//! top: how each is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::fields::{Misfit, allowing_deprecated};
use super::object::{self, alias};
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
        let name = ident(&self.object.ident);
        let sensitive = private::names(self.fields().into_iter().filter(|own| own.sensitive));
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
                type Event = Event;

                #sensitive

                fn read<'t>(
                    mut fields: Fields<'t>,
                    #found: &mut Found<'t>,
                ) -> Result<Self, Misread> {
                    #read
                }

                fn forget(found: &mut Found<'_>) {
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
        let names = self.names();
        let arms = self.object.attributes.iter().map(|attribute| self.arm(attribute));
        let rest = self.rest_arm();
        let data = self.data();
        let data_slot = data.map(|_| self.local("data"));
        let data_slot = data_slot.map(|slot| quote!(let mut #slot = None;));
        let aliases: Vec<TokenStream> = self.fields().into_iter().filter_map(alias).collect();
        let (name, part, data) = (self.name_found(), self.part_found(), self.data_found());
        let event = self.path.0.is_empty().then(|| quote!(event: Event::unread(),));
        let misfits = self.path.0.is_empty().then(|| quote!(misfits: Vec::new(),));
        quote! {
            #(let mut #names = None;)*
            #data_slot
            while fields.advance()? {
                match fields.name() {
                    #(#arms)*
                    #rest
                }
            }
            #(#aliases)*
            #name
            #part
            #data
            Ok(Self { #event #(#names,)* extra: fields.finish(), #misfits })
        }
    }

    fn arm(&self, attribute: &Attribute) -> TokenStream {
        let (wire, field) = (&attribute.wire, ident(&attribute.field));
        let found = self.local("found");
        match self.part(attribute) {
            Part::Name => quote!(#wire => fields.text(&mut #found.name),),
            Part::Data => {
                let data = self.local("data");
                quote!(#wire => fields.node(&mut #data),)
            }
            Part::Level => quote!(#wire => fields.envelope(&mut #field, #found),),
            Part::Plain => quote!(#wire => fields.value(&mut #field),),
        }
    }

    /// The arms for members that the object does not have. Where they are the data, only other names
    /// of its own attributes are kept.
    fn rest_arm(&self) -> TokenStream {
        if !self.is_shared() {
            return quote!(_ => fields.keep(),);
        }
        let aliases: Vec<&String> =
            self.object.attributes.iter().flat_map(|own| &own.accepts).collect();
        let keep = (!aliases.is_empty()).then(|| quote!(#(#aliases)|* => fields.keep(),));
        quote!(#keep _ => fields.skip(),)
    }

    /// The attribute that has the data.
    fn data(&self) -> Option<&'m Attribute> {
        let mut attributes = self.object.attributes.iter();
        attributes.find(|attribute| matches!(self.part(attribute), Part::Data))
    }

    /// The statement that looks for the name under its other names.
    fn name_found(&self) -> Option<TokenStream> {
        let mut attributes = self.object.attributes.iter();
        let name = attributes.find(|attribute| matches!(self.part(attribute), Part::Name))?;
        let (wire, accepts, found) = (&name.wire, &name.accepts, self.local("found"));
        let statement = quote! {
            #found.name = fields.text_or_alias(#found.name.take(), #wire, &[#(#accepts),*]);
        };
        (!accepts.is_empty()).then_some(statement)
    }

    /// The statements that note the second part of the name.
    fn part_found(&self) -> Option<TokenStream> {
        let part = self.fields().into_iter().find(|own| self.is_part_of_name(own))?;
        let (wire, field, found) = (&part.wire, ident(&part.field), self.local("found"));
        Some(quote! {
            #found.part.clone_from(&#field);
            #found.is_open = fields.has_kept(#wire);
        })
    }

    /// The statement that notes the data.
    fn data_found(&self) -> Option<TokenStream> {
        let found = self.local("found");
        if self.is_shared() {
            let own = self.object.attributes.iter();
            let own = own.flat_map(|own| std::iter::once(&own.wire).chain(&own.accepts));
            return Some(quote! {
                #found.data = Some(Data::rest(fields.object(), &[#(#own),*]));
            });
        }
        let (accepts, data) = (&self.data()?.accepts, self.local("data"));
        let node = match accepts.as_slice() {
            [] => quote!(#data),
            _ => quote!(fields.node_or_alias(#data, &[#(#accepts),*])),
        };
        Some(quote!(#found.data = #node.map(Data::all);))
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
