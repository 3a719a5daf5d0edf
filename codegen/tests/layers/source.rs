//! A file of the library with all paths that it writes.
//!
//! The file is parsed, and imports are read from its syntax. Paths in bodies and signatures are read
//! from tokens, which needs no visitor of every kind of expression and sees the arguments of macros
//! too.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item, UseTree, Visibility};

/// A path of the program, segment by segment.
pub(crate) type Segments = Vec<String>;

/// A file, which is a module.
#[derive(Debug, Default)]
pub(crate) struct File {
    /// The path of the file below `src`.
    pub(crate) name: String,
    /// The module of the file, without `crate`.
    pub(crate) module: Segments,
    /// The modules that it declares.
    pub(crate) children: BTreeSet<String>,
    /// The imports, by their names in the file.
    pub(crate) imports: Vec<Import>,
    /// The paths that it writes elsewhere, in bodies and signatures.
    pub(crate) paths: Vec<Segments>,
    /// The single words outside imports that stand for an item: types and constants that are named,
    /// functions that are called.
    pub(crate) words: BTreeSet<String>,
}

/// One name of a `use` item.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) name: String,
    /// The path as it is written; `*` is its end if it imports all.
    pub(crate) path: Segments,
    /// Other files can reach it from here.
    pub(crate) is_public: bool,
}

/// Reads the text of the file of a module. Code that is compiled for tests alone is left out.
pub(crate) fn parse(module: Segments, name: String, text: &str) -> File {
    let mut file = File { name, module, ..File::default() };
    for item in syn::parse_file(text).expect("the library compiles").items {
        match item {
            Item::Use(item) if !is_test(&item.attrs) => {
                let is_public = !matches!(item.vis, Visibility::Inherited);
                flatten(&item.tree, &[], is_public, &mut file.imports);
            }
            Item::Mod(item) if !is_test(&item.attrs) => {
                assert!(item.content.is_none(), "the module {} has no file", item.ident);
                file.children.insert(item.ident.to_string());
            }
            Item::Use(_) | Item::Mod(_) => {}
            item => scan(item.to_token_stream(), &mut file),
        }
    }
    file
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|flag| flag == "test")
    })
}

fn flatten(tree: &UseTree, before: &[String], is_public: bool, imports: &mut Vec<Import>) {
    let with = |segment: &str| [before, &[segment.to_owned()]].concat();
    let mut import = |name: String, path| imports.push(Import { name, path, is_public });
    match tree {
        UseTree::Path(path) => {
            flatten(&path.tree, &with(&path.ident.to_string()), is_public, imports);
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, before, is_public, imports);
            }
        }
        UseTree::Name(name) if name.ident == "self" => {
            import(before.last().expect("`self` stands in a group").clone(), before.to_vec());
        }
        UseTree::Name(name) => import(name.ident.to_string(), with(&name.ident.to_string())),
        UseTree::Rename(rename) => {
            import(rename.rename.to_string(), with(&rename.ident.to_string()));
        }
        UseTree::Glob(_) => import("*".to_owned(), with("*")),
    }
}

/// Collects the paths of code. Visibilities name no dependency, and the tokens in `quote!` are code of
/// the generated package.
fn scan(tokens: TokenStream, file: &mut File) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "quote" && is_sign(&tokens, at + 1, '!') => at += 2,
            TokenTree::Ident(word) if word == "pub" && is_group(&tokens, at + 1) => at += 1,
            TokenTree::Ident(_) => {
                let (path, end) = path(&tokens, at);
                if path.len() > 1 {
                    file.paths.push(path);
                } else if path[0].starts_with(char::is_uppercase) || is_group(&tokens, end) {
                    file.words.extend(path);
                }
                at = end - 1;
            }
            TokenTree::Group(group) => scan(group.stream(), file),
            _ => {}
        }
        at += 1;
    }
}

/// The path that begins at a token, and the token behind it.
fn path(tokens: &[TokenTree], start: usize) -> (Segments, usize) {
    let mut path = Segments::new();
    let mut at = start;
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.to_string());
        at += 1;
        if !(is_sign(tokens, at, ':') && is_sign(tokens, at + 1, ':')) {
            return (path, at);
        }
        at += 2;
    }
    // A group or an asterisk of an import inside a body, or arguments in angle brackets.
    path.push("*".to_owned());
    (path, at)
}

fn is_sign(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn is_group(tokens: &[TokenTree], at: usize) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Group(_)))
}
