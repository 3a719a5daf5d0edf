//! Changes: a struct with a change for each attribute, read in whatever order the wire has.

use proc_macro2::TokenStream;
use quote::quote;

use super::private::{self, Parts};
use super::{doc_paragraphs, ident, rust_type};
use crate::model::{
    ChangeKind, ChangeMember, ChangeShape, ChangesType, Path, Schema, Side, Type, Within,
};
use crate::words::describe::{inner_changes, own_shapes, pair_words, shape_words};
use crate::words::markdown::code;
use crate::words::page;

/// The struct, and how it is read and written.
pub(crate) fn items(schema: &Schema, changes: &ChangesType) -> Vec<TokenStream> {
    let parts = Parts::of_changes(schema, changes);
    let debug = parts.implementation(&changes.ident);
    let definition = definition(schema, changes, parts.is_private());
    std::iter::once(definition).chain(debug).chain([implementation(schema, changes)]).collect()
}

fn definition(schema: &Schema, changes: &ChangesType, is_private: bool) -> TokenStream {
    let name = ident(&changes.ident);
    let docs = doc_paragraphs(&docs(schema, changes));
    let fields = changes.members.iter().map(|member| field(schema, changes, member));
    let derives = private::derives(is_private, &quote!(Clone, Default, PartialEq));
    quote! {
        #docs
        #derives
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
        None => format!("On the wire a change is {}.", shape_words(&changes.shape, code)),
        Some(key) => format!(
            "On the wire a change of an array is an object whose {} holds an array of {} for each \
             item that changed; a change of any other attribute is such an array itself.",
            code(key),
            pair_words(&changes.shape)
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
        [vec![wire], own_shapes(changes), inner_changes(changes)].concat().join(" "),
        untyped,
    ];
    page::linked(&schema.page, docs)
}

fn field(schema: &Schema, changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let path = code(&changes.of.member(&member.wire).to_string());
    let docs = doc_paragraphs(&[match member.within {
        None => format!("Change of {path}."),
        Some(Within::Attributes(_)) => format!("Changes of the attributes of {path}."),
        Some(Within::Members(_)) => format!("Changes of the members of {path}, by their names."),
    }]);
    let name = ident(&member.field);
    let kind = kind(changes, member);
    let ty = match (&member.within, &member.ty, changes.listed_in(member)) {
        (Some(Within::Attributes(index)), _, _) => {
            let name = ident(&schema.changes[*index].ident);
            quote!(#name)
        }
        (Some(Within::Members(ty)), _, _) => {
            let ty = change_type(schema, ty.not_null(), kind);
            quote!(BTreeMap<String, #ty>)
        }
        (None, Type::Array(item), Some(_)) => {
            let item = rust_type(schema, item.not_null());
            quote!(Vec<Change<#item>>)
        }
        (None, ty, _) => change_type(schema, ty, kind),
    };
    quote!(#docs pub #name: Option<#ty>)
}

/// The type of a change of a value of a type.
fn change_type(schema: &Schema, ty: &Type, kind: ChangeKind) -> TokenStream {
    if let (Type::Array(item), ChangeKind::Items) = (ty, kind) {
        let item = rust_type(schema, item);
        return quote!(ItemChanges<#item>);
    }
    let ty = rust_type(schema, ty);
    match kind {
        ChangeKind::Old => quote!(OldValue<#ty>),
        ChangeKind::New => quote!(NewValue<#ty>),
        ChangeKind::Both | ChangeKind::Items => quote!(Change<#ty>),
    }
}

fn kind(changes: &ChangesType, member: &ChangeMember) -> ChangeKind {
    changes.shape_of(member).kind().unwrap_or(ChangeKind::Both)
}

/// The constant with the shape that most changes have: its name, its type and its value.
struct Constant {
    name: TokenStream,
    ty: TokenStream,
    value: TokenStream,
}

fn constant(shape: &ChangeShape) -> Constant {
    let value = shape_value(shape);
    let (name, ty) = match shape.kind() {
        _ if shape.is_pair() => (quote!(ORDER), quote!(PairOrder)),
        Some(ChangeKind::Both) | None => (quote!(SHAPE), quote!(SidesIn)),
        Some(ChangeKind::Items) => (quote!(SHAPE), quote!(ItemsIn)),
        Some(ChangeKind::Old | ChangeKind::New) => (quote!(SHAPE), quote!(ValueIn)),
    };
    Constant { name, ty, value }
}

fn shape_value(shape: &ChangeShape) -> TokenStream {
    let member = |side| shape.member(side);
    let named = |side| match shape.member(side) {
        Some(name) => quote!(Some(#name)),
        None => quote!(None),
    };
    match (shape, shape.kind()) {
        (ChangeShape::Array(sides), Some(ChangeKind::Both)) => match sides.first() {
            Some(Side::New) => quote!(PairOrder::NewOld),
            _ => quote!(PairOrder::OldNew),
        },
        (_, Some(ChangeKind::Both) | None) => {
            let (old, new) = (member(Side::Old), member(Side::New));
            quote!(SidesIn { old: #old, new: #new })
        }
        (_, Some(ChangeKind::Items)) => {
            let (added, removed) = (named(Side::Added), named(Side::Removed));
            quote!(ItemsIn { added: #added, removed: #removed })
        }
        (ChangeShape::Array(_), _) => quote!(ValueIn::Element),
        (ChangeShape::Value(_), _) => quote!(ValueIn::Itself),
        (ChangeShape::Members(members), _) => {
            let name = members.iter().map(|(name, _)| name);
            quote!(ValueIn::Member(#(#name)*))
        }
    }
}

/// The names that the code of changes needs of the runtime.
pub(crate) fn runtime_names(changes: &ChangesType) -> Vec<&'static str> {
    // The order of pairs is a constant of changes without members, too.
    if changes.members.is_empty() {
        return if changes.shape.is_pair() { vec!["Change", "PairOrder"] } else { Vec::new() };
    }
    let names = changes.members.iter().filter(|member| has_shape(member)).flat_map(|member| {
        let shape = changes.shape_of(member);
        match shape.kind() {
            Some(ChangeKind::Both) | None if shape.is_pair() => ["Change", "PairOrder"],
            Some(ChangeKind::Both) | None => ["Change", "SidesIn"],
            Some(ChangeKind::Old) => ["OldValue", "ValueIn"],
            Some(ChangeKind::New) => ["NewValue", "ValueIn"],
            Some(ChangeKind::Items) => ["ItemChanges", "ItemsIn"],
        }
    });
    let listed = changes.members.iter().any(|member| changes.listed_in(member).is_some());
    names.chain(listed.then_some("PairsIn")).collect()
}

fn implementation(schema: &Schema, changes: &ChangesType) -> TokenStream {
    let name = ident(&changes.ident);
    let sensitive = private::changed_names(schema, changes);
    let fields: Vec<_> = changes.members.iter().map(|member| ident(&member.field)).collect();
    let constant = constant_line(changes);
    let arms = changes.members.iter().map(|member| read(changes, member));
    let aliases = changes.members.iter().filter_map(|member| alias(changes, member));
    let lines = changes.members.iter().map(|member| write(changes, member));
    quote! {
        impl Object for #name {
            #sensitive

            fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
                #constant
                #(let mut #fields = None;)*
                while fields.advance()? {
                    match fields.name() {
                        #(#arms)*
                        _ => fields.keep(),
                    }
                }
                #(#aliases)*
                Ok(Self { #(#fields,)* extra: fields.finish() })
            }

            fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
                #constant
                #(#lines)*
                Ok(())
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }
        }
    }
}

/// The line of the constant, if anything needs it.
fn constant_line(changes: &ChangesType) -> Option<TokenStream> {
    let mut members = changes.members.iter();
    let is_used = members.any(|member| has_shape(member) && member.own_shape.is_none())
        || changes.members.is_empty() && changes.shape.is_pair();
    let Constant { name, ty, value } = constant(&changes.shape);
    is_used.then(|| quote!(const #name: #ty = #value;))
}

/// Returns true if the code of a member has the shape of a change; the one inside the change of an
/// object stands in another struct.
fn has_shape(member: &ChangeMember) -> bool {
    !matches!(member.within, Some(Within::Attributes(_)))
}

/// The shape of a change, as the code calls it.
fn shape(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let shape = match &member.own_shape {
        Some(own) => shape_value(own),
        None => constant(&changes.shape).name,
    };
    match changes.listed_in(member) {
        Some(key) => quote!(PairsIn { member: #key, order: #shape }),
        None => shape,
    }
}

fn read(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let (wire, field) = (&member.wire, ident(&member.field));
    if !has_shape(member) {
        return quote!(#wire => fields.value(&mut #field),);
    }
    let shape = shape(changes, member);
    quote!(#wire => fields.change(&mut #field, #shape),)
}

/// The statement that looks for a change under its other names, once everything was read.
fn alias(changes: &ChangesType, member: &ChangeMember) -> Option<TokenStream> {
    let (wire, field, accepts) = (&member.wire, ident(&member.field), &member.accepts);
    if accepts.is_empty() {
        return None;
    }
    let accepts = quote!(&[#(#accepts),*]);
    if !has_shape(member) {
        return Some(quote!(let #field = fields.or_alias(#field, #wire, #accepts);));
    }
    let shape = shape(changes, member);
    Some(quote!(let #field = fields.or_alias_change(#field, #wire, #accepts, #shape);))
}

fn write(changes: &ChangesType, member: &ChangeMember) -> TokenStream {
    let (wire, field) = (&member.wire, ident(&member.field));
    if !has_shape(member) {
        return quote!(out.put(#wire, &self.#field)?;);
    }
    let shape = shape(changes, member);
    quote!(out.put_change(#wire, &self.#field, #shape)?;)
}
