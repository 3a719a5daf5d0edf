//! Objects: a struct, and how it is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::fields::{Misfit, allowing_deprecated, has_default};
use super::private::{self, Parts};
use super::{building, doc_paragraphs, ident, kinds, rust_type};
use crate::model::{Attribute, Format, ObjectType, Schema};
use crate::words::markdown::sentence;
use crate::words::{describe, page};

/// Documentation of an object and of its attributes, paragraph by paragraph.
pub(crate) struct Docs {
    pub(crate) object: Vec<String>,
    /// The paragraphs of each attribute.
    pub(crate) fields: Vec<Vec<String>>,
}

impl Docs {
    /// Says of the attributes what one schema says of them.
    pub(crate) fn own(schema: &Schema, index: usize, object: Vec<String>) -> Self {
        let attributes = schema.objects[index].attributes.iter();
        let fields = attributes.map(|attribute| attribute_docs(schema, index, attribute));
        Self { object, fields: fields.collect() }
    }
}

/// The struct of an object, and its implementation of the runtime's `Object`.
pub(crate) fn items(
    schema: &Schema,
    index: usize,
    docs: &Docs,
    misfit: Misfit,
) -> Vec<TokenStream> {
    let object = &schema.objects[index];
    if let Some(told_by) = &object.told_by {
        return kinds::items(schema, object, told_by, &docs.object);
    }
    let name = ident(&object.ident);
    let fields = object.attributes.iter().zip(&docs.fields);
    let fields = fields.map(|(attribute, docs)| field(schema, attribute, docs, misfit));
    let docs = doc_paragraphs(&docs.object);
    let parts = Parts::of_object(schema, object, misfit == Misfit::Kept);
    let derives = derives(schema, object, misfit, parts.is_private());
    let item = quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            /// Members beside the documented attributes, and which of them were null.
            pub extra: Extra,
        }
    };
    let debug = parts.implementation(&object.ident);
    let constructor = building::constructor(schema, object, misfit);
    let implementation = implementation(schema, object, misfit);
    [item].into_iter().chain(debug).chain(constructor).chain([implementation]).collect()
}

/// Documentation of a type and of where it is used, for types other than the root.
pub(crate) fn type_docs(schema: &Schema, object: &ObjectType) -> Vec<String> {
    let places = format!("{}.", page::places(schema, &object.used_at));
    let doc = object.doc.as_deref().map(sentence);
    page::linked(&schema.page, doc.into_iter().chain([places]).collect())
}

fn derives(schema: &Schema, object: &ObjectType, misfit: Misfit, is_private: bool) -> TokenStream {
    if misfit == Misfit::Kept || has_default(schema, object) {
        private::derives(is_private, &quote!(Clone, Default, PartialEq))
    } else {
        private::derives(is_private, &quote!(Clone, PartialEq))
    }
}

pub(crate) fn field(
    schema: &Schema,
    attribute: &Attribute,
    docs: &[String],
    misfit: Misfit,
) -> TokenStream {
    let docs = doc_paragraphs(docs);
    let name = ident(&attribute.field);
    let deprecated = deprecated(attribute);
    let ty = rust_type(schema, &attribute.ty);
    if misfit.is_required(attribute) {
        quote!(#docs #deprecated pub #name: #ty)
    } else {
        quote!(#docs #deprecated pub #name: Option<#ty>)
    }
}

/// The mark of a field by which the compiler warns of its use. `since` is no version of the package,
/// which alone may stand under that name there.
pub(crate) fn deprecated(attribute: &Attribute) -> Option<TokenStream> {
    let own = attribute.deprecated.as_ref()?;
    let words = describe::deprecated(own);
    let note = words.trim_start_matches("deprecated").trim_start_matches([':', ' ']);
    Some(if note.is_empty() { quote!(#[deprecated]) } else { quote!(#[deprecated(note = #note)]) })
}

/// Meaning, then place, type and claims, then errata and notes.
pub(crate) fn attribute_docs(schema: &Schema, object: usize, attribute: &Attribute) -> Vec<String> {
    let mut docs = meaning(schema, attribute);
    let place = describe::place(schema, object, attribute);
    let place = page::placed(&place, attribute.evidence.kind);
    let ty = describe::type_words(attribute);
    let claims = describe::claims(schema, attribute).join(" ");
    docs.push(format!("{place}: {ty}. {claims}"));
    docs.extend(reading(attribute));
    docs.extend(errata_and_notes(schema, attribute));
    page::linked(&schema.page, docs)
}

/// The meaning of an attribute, or of its type if it has none of its own.
pub(crate) fn meaning(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let of_type = schema.object_in(&attribute.ty).and_then(|object| object.doc.as_ref());
    let doc = attribute.doc.as_ref().or(of_type);
    doc.into_iter().map(|doc| sentence(doc)).collect()
}

/// The type of the crate that reads the texts of an attribute further.
pub(crate) fn reading(attribute: &Attribute) -> Option<String> {
    let is_decimal = attribute.format == Some(Format::Decimal);
    is_decimal.then(|| "[`Decimal`](crate::Decimal) takes it apart and rounds nothing.".to_owned())
}

/// The errata and the notes of an attribute, each in one paragraph.
pub(crate) fn errata_and_notes(schema: &Schema, attribute: &Attribute) -> Vec<String> {
    let errata = schema.errata_of(attribute).map(|erratum| describe::erratum(schema, erratum));
    let errata = errata.map(|erratum| format!("Erratum: {erratum}."));
    let notes = schema.notes_of(attribute).map(describe::note);
    errata.chain(notes.map(|note| format!("Note: {note}."))).collect()
}

fn implementation(schema: &Schema, object: &ObjectType, misfit: Misfit) -> TokenStream {
    let name = ident(&object.ident);
    let sensitive = private::names(object.attributes.iter().filter(|own| own.sensitive));
    let read = read(schema, object, misfit);
    let write = write(object, misfit);
    let allow = allowing_deprecated(object.attributes.iter());
    quote! {
        #allow
        impl Object for #name {
            #sensitive

            fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
                #read
            }

            fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
                #write
                Ok(())
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }
        }
    }
}

fn read(schema: &Schema, object: &ObjectType, misfit: Misfit) -> TokenStream {
    let attributes = &object.attributes;
    let names: Vec<Ident> = attributes.iter().map(|own| ident(&own.field)).collect();
    let arms = attributes.iter().map(|attribute| {
        let (wire, field) = (&attribute.wire, ident(&attribute.field));
        match schema.told_beside(attribute) {
            Some(_) => quote!(#wire => fields.node(&mut #field),),
            None => quote!(#wire => fields.value(&mut #field),),
        }
    });
    let told = kinds::told_beside(schema, object, misfit);
    let others = attributes.iter().filter(|own| schema.told_beside(own).is_none());
    let aliases = others.filter_map(alias);
    let fields = attributes.iter().map(|attribute| {
        let (field, wire, accepts) = (ident(&attribute.field), &attribute.wire, &attribute.accepts);
        let is_told = schema.told_beside(attribute).is_some();
        if misfit.is_required(attribute) && !is_told {
            quote!(#field: fields.required(#field, #wire, &[#(#accepts),*])?)
        } else {
            quote!(#field)
        }
    });
    quote! {
        #(let mut #names = None;)*
        while fields.advance()? {
            match fields.name() {
                #(#arms)*
                _ => fields.keep(),
            }
        }
        #(#aliases)*
        #told
        Ok(Self { #(#fields,)* extra: fields.finish() })
    }
}

/// The statement that looks for an attribute under its other names, once everything was read.
pub(crate) fn alias(attribute: &Attribute) -> Option<TokenStream> {
    let (wire, field, accepts) = (&attribute.wire, ident(&attribute.field), &attribute.accepts);
    let statement = quote! {
        let #field = fields.or_alias(#field, #wire, &[#(#accepts),*]);
    };
    (!accepts.is_empty()).then_some(statement)
}

fn write(object: &ObjectType, misfit: Misfit) -> TokenStream {
    let lines = object.attributes.iter().map(|attribute| {
        let field = ident(&attribute.field);
        let wire = &attribute.wire;
        if misfit.is_required(attribute) {
            quote!(out.require(#wire, &self.#field)?;)
        } else {
            quote!(out.put(#wire, &self.#field)?;)
        }
    });
    quote!(#(#lines)*)
}
