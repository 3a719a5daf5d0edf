//! Changes: a struct with a change for each attribute, read in whatever order the wire has.

use proc_macro2::TokenStream;
use quote::quote;

use super::object::arm;
use super::{doc_paragraphs, ident, rust_type};
use crate::model::{ChangeMember, ChangesType, PairOrder, Path, Schema, Type};
use crate::words::describe::pair_words;
use crate::words::markdown::code;
use crate::words::page;

/// The struct, and how it is read and written.
pub(crate) fn items(schema: &Schema, changes: &ChangesType) -> Vec<TokenStream> {
    vec![definition(schema, changes), implementation(changes)]
}

fn definition(schema: &Schema, changes: &ChangesType) -> TokenStream {
    let name = ident(&changes.ident);
    let docs = doc_paragraphs(&docs(schema, changes));
    let fields = changes.members.iter().map(|member| field(schema, changes, member));
    quote! {
        #docs
        #[derive(Debug, Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            /// Changes of other attributes, and changes of another shape, as they arrived.
            pub extra: Extra,
        }
    }
}

fn docs(schema: &Schema, changes: &ChangesType) -> Vec<String> {
    let of = code(&changes.of.to_string());
    let wire = match &changes.pairs_in {
        None => format!("On the wire a change is an array of {}.", pair_words(changes.pair)),
        Some(key) => format!(
            "On the wire a change of an array is an object whose {} holds an array of {} for each \
             item that changed; a change of any other attribute is such an array itself.",
            code(key),
            pair_words(changes.pair)
        ),
    };
    let except: Vec<String> = changes.except.iter().map(|name| code(name)).collect();
    let untyped = match except.as_slice() {
        [] => String::new(),
        names => format!(
            "Changes of {} have no documented shape; they are in `extra`.",
            names.join(", ")
        ),
    };
    let docs = vec![
        format!(
            "The attributes of {of} that changed: {}.",
            page::places(schema, &[Path::parse(&changes.at)])
        ),
        wire,
        untyped,
    ];
    page::linked(&schema.page, docs)
}

fn field(schema: &Schema, changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let docs = doc_paragraphs(&[format!(
        "Change of {}.",
        code(&format!("{}.{}", changes.of, member.wire))
    )]);
    let name = ident(&member.field);
    match (&member.ty, changes.listed_in(member)) {
        (Type::Array(item), Some(_)) => {
            let item = rust_type(schema, item.not_null());
            quote!(#docs pub #name: Option<Vec<Change<#item>>>)
        }
        (ty, _) => {
            let ty = rust_type(schema, ty);
            quote!(#docs pub #name: Option<Change<#ty>>)
        }
    }
}

fn order(changes: &ChangesType) -> TokenStream {
    match changes.pair {
        PairOrder::OldNew => quote!(PairOrder::OldNew),
        PairOrder::NewOld => quote!(PairOrder::NewOld),
    }
}

fn implementation(changes: &ChangesType) -> TokenStream {
    let name = ident(&changes.ident);
    let text = &changes.ident;
    let fields: Vec<_> = changes.members.iter().map(|member| ident(&member.field)).collect();
    let order = order(changes);
    let arms = changes.members.iter().map(|member| read(changes, member));
    let values = changes.members.iter().map(|member| value(changes, member));
    let lines = changes.members.iter().map(|member| write(changes, member));
    quote! {
        impl Object for #name {
            const NAME: &'static str = #text;

            fn read<'de, A: MapAccess<'de>>(mut fields: Fields<'de, A>) -> Result<Self, A::Error> {
                const ORDER: PairOrder = #order;
                #(let mut #fields = None;)*
                while fields.advance()? {
                    match fields.name() {
                        #(#arms)*
                        _ => fields.keep()?,
                    }
                }
                Ok(Self { #(#values)* extra: fields.finish() })
            }

            fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
                const ORDER: PairOrder = #order;
                #(#lines)*
                Ok(())
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }
        }
    }
}

fn read(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let field = ident(&member.field);
    let call = match changes.listed_in(member) {
        Some(key) => quote!(changes_in(&mut #field, #key, ORDER)),
        None => quote!(change(&mut #field, ORDER)),
    };
    arm(&member.wire, &[], &call)
}

/// A field of the struct that is made of what was read.
fn value(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let (wire, field, accepts) = (&member.wire, ident(&member.field), &member.accepts);
    let accepts = quote!(&[#(#accepts),*]);
    match changes.listed_in(member) {
        _ if member.accepts.is_empty() => quote!(#field,),
        Some(key) => {
            quote!(#field: fields.or_alias_changes_in(#field, #wire, #accepts, #key, ORDER),)
        }
        None => quote!(#field: fields.or_alias_change(#field, #wire, #accepts, ORDER),),
    }
}

fn write(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let (wire, field) = (&member.wire, ident(&member.field));
    match changes.listed_in(member) {
        Some(key) => quote!(out.put_changes_in(#wire, #key, &self.#field, ORDER)?;),
        None => quote!(out.put_change(#wire, &self.#field, ORDER)?;),
    }
}
