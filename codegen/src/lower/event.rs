//! Event files and the envelope file.

use std::collections::BTreeMap;

use super::context::{Context, Loc};
use super::schema::{SchemaSource, schema};
use super::vendor::{Vendor, unknown};
use crate::diagnostic::Diagnostic;
use crate::model::{self, Path, Type, names};
use crate::spec::{EnvelopeFile, EventFile, FileBody, SpecFile};

/// Lowers all events and sorts them by product and name.
pub(crate) fn events(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    files: &[SpecFile],
) -> Vec<model::Event> {
    let mut taken = Taken::default();
    let mut events: Vec<model::Event> = files
        .iter()
        .filter_map(|file| match &file.body {
            FileBody::Event(spec) => event(context, vendor, file, spec, files, &mut taken),
            _ => None,
        })
        .collect();
    events.sort_by(|a, b| (a.product, &a.wire, a.module).cmp(&(b.product, &b.wire, b.module)));
    events
}

/// Identities and names that earlier events have.
#[derive(Default)]
struct Taken<'a> {
    schemas: BTreeMap<(String, String), Loc<'a>>,
    names: BTreeMap<String, Loc<'a>>,
}

fn event<'a>(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    file: &'a SpecFile,
    spec: &'a EventFile,
    files: &'a [SpecFile],
    taken: &mut Taken<'a>,
) -> Option<model::Event> {
    let at = Loc::top(file);
    vendor.check_platforms(context, &at.child("platforms"), &spec.platforms);
    let product = product(context, vendor, &at, spec);
    let module = module(context, vendor, &at, spec);
    let identity = (spec.module.clone(), spec.event.clone());
    if let Some(first) = taken.schemas.insert(identity, at.child("event")) {
        let message = format!(
            "the event `{}` of module `{}` stands in two files",
            spec.event, spec.module
        );
        let error = Diagnostic::error("duplicate-event", at.child("event").value(), message);
        let help = "module and event name together identify a schema; keep one file";
        context.report(error.related(first.value(), "first here").help(help));
    }
    let ident = event_ident(context, &at, spec)?;
    let source = SchemaSource {
        at: at.clone(),
        attributes_key: "data",
        attributes: &spec.data,
        root: &ident,
        page: &spec.page,
        where_silent: &spec.where_silent,
        conditions: &spec.conditions,
        types: &spec.types,
        rules: &spec.rules,
        errata: &spec.errata,
    };
    let schema = schema(context, vendor, &source, files);
    let (product, module) = (product?, module?);
    let variant = format!("{}{ident}", names::type_name(&spec.product)?);
    if let Some(first) = taken.names.insert(variant.clone(), at.child("event")) {
        let message = format!(
            "two events of product `{}` become the Rust name `{ident}`",
            spec.product
        );
        let error = Diagnostic::error("name-clash", at.child("event").value(), message);
        context.report(
            error
                .related(first.value(), "first here")
                .help("add `type_name: …` to one of them"),
        );
    }
    Some(model::Event {
        wire: spec.event.clone(),
        rust_module: names::module_name(&ident)?,
        ident,
        variant,
        file: file_stem(&file.path, &spec.event),
        product,
        module,
        platforms: spec.platforms.clone(),
        summary: spec.summary.clone(),
        fires_when: spec.fires_when.clone(),
        fires_not_when: spec.fires_not_when.clone(),
        needs: spec.needs.clone(),
        schema: schema?,
    })
}

/// The name of the event's files: that of its own, so that two events of one name stay apart.
fn file_stem(path: &str, event: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(event);
    names::file_name(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

fn product(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    at: &Loc<'_>,
    spec: &EventFile,
) -> Option<usize> {
    let found = vendor.products.iter().position(|it| it.key == spec.product);
    if found.is_none() {
        let known = vendor.products.iter().map(|it| it.key.as_str());
        unknown(
            context,
            &at.child("product"),
            "product",
            &spec.product,
            known,
        );
    }
    found
}

fn module(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    at: &Loc<'_>,
    spec: &EventFile,
) -> Option<usize> {
    let Some(found) = vendor.modules.iter().position(|it| it.wire == spec.module) else {
        let known = vendor.modules.iter().map(|it| it.wire.as_str());
        unknown(context, &at.child("module"), "module", &spec.module, known);
        return None;
    };
    let product = &vendor.modules[found].product;
    if *product != spec.product {
        let message = format!("module `{}` belongs to product `{product}`", spec.module);
        let help = format!("write `product: {product}`, or another module");
        context.error("wrong-module", at.child("module").value(), message, help);
    }
    Some(found)
}

fn event_ident(context: &Context<'_>, at: &Loc<'_>, spec: &EventFile) -> Option<String> {
    if let Some(name) = &spec.type_name {
        if names::is_identifier(name) {
            return Some(name.clone());
        }
        let message = format!("`{name}` is no Rust name");
        context.error(
            "no-name",
            at.child("type_name").value(),
            message,
            "use letters and digits",
        );
        return None;
    }
    let ident = names::type_name(&spec.event);
    if ident.is_none() {
        let message = format!("no Rust name can be made of `{}`", spec.event);
        context.error(
            "no-name",
            at.child("event").value(),
            message,
            "add `type_name: …`",
        );
    }
    ident
}

/// Lowers the envelope.
pub(crate) fn envelope(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    file: &SpecFile,
    files: &[SpecFile],
) -> Option<model::Envelope> {
    let FileBody::Envelope(spec) = &file.body else {
        return None;
    };
    let at = Loc::top(file);
    let source = SchemaSource {
        at: at.clone(),
        attributes_key: "attributes",
        attributes: &spec.attributes,
        root: "Payload",
        page: &spec.page,
        where_silent: &spec.where_silent,
        conditions: &spec.conditions,
        types: &spec.types,
        rules: &spec.rules,
        errata: &spec.errata,
    };
    let schema = schema(context, vendor, &source, files)?;
    roles(context, &at.child("envelope"), spec, &schema);
    Some(model::Envelope {
        summary: spec.envelope.summary.clone(),
        event: spec.envelope.event.clone(),
        data: spec.envelope.data.clone(),
        modules: spec.envelope.modules.as_deref().map(Path::parse),
        schema,
    })
}

/// The attributes that have a part to play are there and have the type for it.
fn roles(context: &Context<'_>, at: &Loc<'_>, spec: &EnvelopeFile, schema: &model::Schema) {
    let top: Vec<&str> = spec.attributes.keys().map(String::as_str).collect();
    let role = |key: &str, name: &str, wanted: &Type, words: &str| {
        let at = at.child(key);
        match schema.root().attributes.iter().find(|it| it.wire == name) {
            None => unknown(context, &at, "attribute", name, top.iter().copied()),
            Some(attribute) if attribute.ty != *wanted => {
                let message =
                    format!("the attribute `{name}` cannot hold the {key}: it is no {words}");
                context.error(
                    "envelope-role",
                    at.value(),
                    message,
                    format!("give it the type {words}"),
                );
            }
            Some(_) => {}
        }
    };
    role("event", &spec.envelope.event, &Type::String, "string");
    role("data", &spec.envelope.data, &Type::FreeForm, "object");
    let Some(path) = &spec.envelope.modules else {
        return;
    };
    let at = at.child("modules");
    match schema.attribute(&Path::parse(path)) {
        None => unknown(context, &at, "attribute", path, top.iter().copied()),
        Some(attribute) => {
            let strings = Type::Array(Box::new(Type::String));
            if attribute.ty != Type::String && attribute.ty != strings {
                let message = format!("the attribute `{path}` cannot name modules");
                let help = "give it the type string or `array of strings`";
                context.error("envelope-role", at.value(), message, help);
            }
        }
    }
}
