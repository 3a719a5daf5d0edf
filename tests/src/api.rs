//! The public items of a generated package, and the breakage by a change of them.

use std::collections::{BTreeMap, BTreeSet};

use codegen::Output;
use quote::ToTokens;
use syn::{Attribute, Fields, ImplItem, Item, UseTree, Visibility};

/// The public items of a package: their paths below the crate, and their declarations without
/// documentation. The traits of a type have paths such as `Event: Clone`.
///
/// Support code is the same in every package; of it, there are only the names that the crate
/// exports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Api {
    /// The items.
    pub items: BTreeMap<String, String>,
    /// Paths that are other names, with the paths of what they name.
    names: BTreeMap<String, String>,
}

impl Api {
    /// Reads the sources of a package.
    ///
    /// # Panics
    ///
    /// If a source is no Rust.
    pub fn of(package: &[Output]) -> Self {
        let mut reader = Reader::default();
        for output in package {
            let source = output.path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs"));
            if let Some(source) = source.filter(|source| !source.starts_with("runtime/")) {
                let file = syn::parse_file(&output.text);
                let file = file.unwrap_or_else(|error| panic!("{}: {error}", output.path));
                reader.file(module(source), &file.items);
            }
        }
        reader.finish()
    }

    /// Everything by which code for this package may not compile against another one.
    pub fn broken_by(&self, new: &Self) -> Vec<String> {
        let lost = self.items.iter().filter_map(|(path, old)| match new.items.get(path) {
            Some(now) if now == old => None,
            Some(now) => Some(format!("{path}: {old} becomes {now}")),
            None => Some(format!("{path} is gone")),
        });
        let is_closed = |path: &str| {
            path.rsplit_once("::")
                .and_then(|(parent, _)| self.items.get(parent))
                .is_some_and(|kind| ["enum", "struct"].contains(&kind.as_str()))
        };
        let added = new.items.iter().filter(|(path, text)| {
            let is_part = text.starts_with("variant") || text.starts_with("field");
            is_part && !self.items.contains_key(*path) && is_closed(path)
        });
        let added = added.map(|(path, _)| format!("{path} is new in an exhaustive type"));
        lost.chain(added).chain(self.merged_in(new)).collect()
    }

    /// Items that become one: code that implements a trait for each of them no longer compiles.
    fn merged_in(&self, new: &Self) -> Vec<String> {
        let mut olds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for path in self.items.keys().filter(|path| new.items.contains_key(*path)) {
            olds.entry(new.named_by(path)).or_default().insert(self.named_by(path));
        }
        let merged = olds.into_iter().filter(|(_, olds)| olds.len() > 1);
        merged.map(|(path, olds)| format!("{olds:?} become {path}")).collect()
    }

    /// The item that a path names, by the path of its own.
    fn named_by<'a>(&'a self, path: &'a str) -> &'a str {
        self.names.get(path).map_or(path, String::as_str)
    }
}

/// The path of the module that a source is, such as `lending::on_loan`.
fn module(source: &str) -> String {
    match source.strip_suffix("mod").unwrap_or(source).trim_end_matches('/') {
        "lib" => String::new(),
        path => path.replace('/', "::"),
    }
}

fn join(module: &str, name: impl ToString) -> String {
    if module.is_empty() { name.to_string() } else { format!("{module}::{}", name.to_string()) }
}

#[derive(Default)]
struct Reader {
    items: BTreeMap<String, String>,
    /// The modules that a user of the crate can name.
    public: BTreeSet<String>,
    /// A path, and the path that it is another name for.
    exports: Vec<(String, String)>,
    /// The names that the file at hand imports, with their paths.
    imports: BTreeMap<String, String>,
}

impl Reader {
    fn file(&mut self, module: String, items: &[Item]) {
        self.imports.clear();
        for item in items {
            if let Item::Use(item) = item {
                let mut names = Vec::new();
                flatten(&item.tree, &module, String::new(), &mut names);
                if is_public(&item.vis) {
                    let exports = names.iter().cloned();
                    self.exports.extend(exports.map(|(name, to)| (join(&module, name), to)));
                }
                self.imports.extend(names);
            }
        }
        for item in items {
            self.item(&module, item);
        }
    }

    fn item(&mut self, module: &str, item: &Item) {
        match item {
            Item::Mod(item) if is_public(&item.vis) => {
                self.public.insert(join(module, &item.ident));
            }
            Item::Struct(item) if is_public(&item.vis) => {
                let path = join(module, &item.ident);
                self.declare(&path, "struct", &item.attrs);
                self.fields(&path, &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = join(module, &item.ident);
                self.declare(&path, "enum", &item.attrs);
                for variant in &item.variants {
                    let text = format!("variant{}", fields_text(&variant.fields));
                    self.items.insert(join(&path, &variant.ident), text);
                }
            }
            Item::Fn(item) if is_public(&item.vis) => {
                self.items.insert(join(module, &item.sig.ident), text(&item.sig));
            }
            Item::Const(item) if is_public(&item.vis) => {
                self.items.insert(join(module, &item.ident), format!("const {}", text(&item.ty)));
            }
            Item::Impl(item) => self.implementation(module, item),
            _ => {}
        }
    }

    fn declare(&mut self, path: &str, what: &str, attributes: &[Attribute]) {
        let is_open =
            attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"));
        let open = if is_open { " that is not exhaustive" } else { "" };
        self.items.insert(path.to_owned(), format!("{what}{open}"));
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let _ = attribute.parse_nested_meta(|derived| {
                self.items.insert(format!("{path}: {}", text(&derived.path)), "impl".to_owned());
                Ok(())
            });
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields) {
        for field in fields.iter().filter(|field| is_public(&field.vis)) {
            if let Some(name) = &field.ident {
                self.items.insert(join(path, name), format!("field {}", text(&field.ty)));
            }
        }
    }

    fn implementation(&mut self, module: &str, item: &syn::ItemImpl) {
        let name = text(&item.self_ty);
        let path = self.imports.get(&name).cloned().unwrap_or_else(|| join(module, &name));
        if let Some((implemented, _)) = &item.trait_ {
            // A trait is the same whether it is derived or named by its path.
            let implemented = text(&implemented.segments.last());
            self.items.insert(format!("{path}: {implemented}"), "impl".to_owned());
            return;
        }
        for item in &item.items {
            if let ImplItem::Fn(function) = item
                && is_public(&function.vis)
            {
                let signature = text(&function.sig);
                self.items.insert(join(&path, &function.sig.ident), signature);
            }
        }
    }

    /// The items that can be named: items of public modules, and exported ones.
    fn finish(self) -> Api {
        let is_named = |module: &str| {
            let ends = module.match_indices("::").map(|(end, _)| end);
            ends.chain([module.len()]).all(|end| self.public.contains(&module[..end]))
        };
        let mut api = BTreeMap::new();
        for (path, text) in &self.items {
            let module = self.modules(path);
            if module.is_empty() || is_named(&module) {
                api.insert(path.clone(), text.clone());
            }
        }
        for (name, to) in &self.exports {
            let parts = self.items.iter();
            let parts = parts.filter_map(|(path, text)| Some((path.strip_prefix(&**to)?, text)));
            let parts = parts.filter(|(rest, _)| rest.is_empty() || rest.starts_with(':'));
            api.extend(parts.map(|(rest, text)| (format!("{name}{rest}"), text.clone())));
            api.entry(name.clone()).or_insert_with(|| format!("use {to}"));
        }
        let names = self.exports.into_iter().collect();
        Api { items: api, names }
    }

    /// The module that has an item, as a path: the steps before the first type.
    fn modules(&self, path: &str) -> String {
        let path = path.split(": ").next().unwrap_or(path);
        let steps: Vec<&str> = path.split("::").collect();
        let is_type = |step: &&str| step.starts_with(|first: char| first.is_ascii_uppercase());
        let end = steps.iter().position(is_type).unwrap_or(steps.len().saturating_sub(1));
        steps[..end].join("::")
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The tokens of something as text.
fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// The fields of a variant without their documentation.
fn fields_text(fields: &Fields) -> String {
    let fields = fields.iter().map(|field| {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        format!(" {name}: {}", text(&field.ty))
    });
    fields.collect()
}

/// Every name that a `use` brings, with its path below the crate.
fn flatten(tree: &UseTree, module: &str, before: String, names: &mut Vec<(String, String)>) {
    match tree {
        UseTree::Path(path) => {
            let step = path.ident.to_string();
            let next = match step.as_str() {
                "crate" => String::new(),
                "self" => module.to_owned(),
                "super" => {
                    let inner = if before.is_empty() { module } else { &before };
                    inner.rsplit_once("::").map_or("", |(parent, _)| parent).to_owned()
                }
                _ => join(&before, step),
            };
            flatten(&path.tree, module, next, names);
        }
        UseTree::Name(name) => names.push((name.ident.to_string(), join(&before, &name.ident))),
        UseTree::Rename(name) => {
            names.push((name.rename.to_string(), join(&before, &name.ident)));
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, module, before.clone(), names);
            }
        }
        UseTree::Glob(_) => {}
    }
}
