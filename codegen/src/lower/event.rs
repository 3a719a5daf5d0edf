//! Event files.

use std::collections::BTreeMap;

use super::context::{Context, Loc};
use super::not_transcribed;
use super::platforms::platforms;
use super::schema::schema;
use super::source::SchemaSource;
use super::subscriptions;
use super::vendor::{Vendor, unknown};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{self, TYPES_MODULE, names};
use crate::spec::{EventFile, FileBody, SpecFile, is_device};

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
    let declared = (vendor.modules.as_slice(), vendor.not_transcribed.as_slice());
    not_transcribed::check(context, &vendor.at.child("modules"), declared, &taken.schemas);
    events.sort_by(|a, b| (a.product, &a.wire, a.module).cmp(&(b.product, &b.wire, b.module)));
    events
}

/// Identities and names that earlier events have.
#[derive(Default)]
struct Taken<'a> {
    schemas: BTreeMap<(String, String), Loc<'a>>,
    names: BTreeMap<String, Loc<'a>>,
}

/// The names that an event gets in the package.
struct Names {
    ident: String,
    variant: String,
    module: String,
    file: String,
}

impl Names {
    fn new(file: &SpecFile, spec: &EventFile, ident: &str) -> Option<Self> {
        Some(Self {
            ident: ident.to_owned(),
            variant: format!("{}{ident}", names::type_name(&spec.product)?),
            module: names::module_name(ident)?,
            file: file_stem(&file.path, &spec.event),
        })
    }
}

impl<'a> Taken<'a> {
    /// Takes the identity of an event; false, and an error, if another event has it.
    fn identity(&mut self, context: &Context<'_>, at: &Loc<'a>, spec: &EventFile) -> bool {
        let at = at.child("event");
        let identity = (spec.module.clone(), spec.event.clone());
        let Some(first) = self.schemas.insert(identity, at.clone()) else {
            return true;
        };
        let (event, module) = (&spec.event, &spec.module);
        let message = format!("the event `{event}` of module `{module}` stands in two files");
        let error = Diagnostic::error(Check::DuplicateEvent, at.value(), message);
        let help = "module and event name together identify a schema; keep one file";
        context.report(error.related(first.value(), "first here").help(help));
        false
    }

    /// Takes the names of an event; reports the first that another event has.
    fn names(&mut self, context: &Context<'_>, at: &Loc<'a>, product: &str, names: &Names) {
        if is_device(&names.module) {
            let module = &names.module;
            let message = format!("the Rust module `{module}` cannot be a file on Windows");
            let (place, help) = (at.child("event").value(), "add `type_name: …`");
            context.error(Check::UnsafeName, place, message, help);
        }
        let rename = "add `type_name: …` to one of them";
        let Names { ident, variant, module, file } = names;
        if module == TYPES_MODULE {
            let message = format!("the Rust module `{module}` is taken already");
            let (place, help) = (at.child("event").value(), "add `type_name: …`");
            context.error(Check::NameClash, place, message, help);
        }
        // Some disks take names for equal that differ in case.
        let file = file.to_lowercase();
        let names = [
            (format!("variant {variant}"), format!("the Rust name `{ident}`"), rename),
            (format!("module {product}/{module}"), format!("the Rust module `{module}`"), rename),
            (
                format!("file {product}/{file}"),
                format!("the file `{file}` of product `{product}`"),
                "rename one of the two spec files",
            ),
        ];
        let at = at.child("event");
        let mut clash = None;
        for (name, what, help) in names {
            let first = self.names.entry(name).or_insert_with(|| at.clone());
            if first.key() != at.key() {
                clash = clash.or(Some((first.clone(), what, help)));
            }
        }
        if let Some((first, what, help)) = clash {
            let message = format!("two events become {what}");
            let error = Diagnostic::error(Check::NameClash, at.value(), message);
            context.report(error.related(first.value(), "first here").help(help));
        }
    }
}

/// Makes the source of a schema from an event file or the envelope file, which share these keys.
macro_rules! schema_source {
    ($spec:ident, $at:expr, $root:expr, $attributes:ident) => {
        SchemaSource {
            at: $at.clone(),
            attributes_key: stringify!($attributes),
            attributes: &$spec.$attributes,
            root: $root,
            page: &$spec.page,
            where_silent: &$spec.where_silent,
            conditions: &$spec.conditions,
            types: &$spec.types,
            notes: &$spec.notes,
            may_be_empty: false,
            shares: false,
            errata: &[],
        }
    };
}

pub(super) use schema_source;

fn event<'a>(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    file: &'a SpecFile,
    spec: &'a EventFile,
    files: &'a [SpecFile],
    taken: &mut Taken<'a>,
) -> Option<model::Event> {
    let at = Loc::top(file);
    platforms(context, vendor, &at, spec);
    let product = product(context, vendor, &at, spec);
    let module = module(context, vendor, &at, spec);
    let is_first = taken.identity(context, &at, spec);
    let ident = event_ident(context, &at, spec)?;
    let source = schema_source!(spec, at, &ident, data);
    let source = SchemaSource { errata: &spec.errata, shares: true, ..source };
    subscriptions::check_errata(context, vendor, &at, spec);
    let schema = schema(context, vendor, &source, files);
    let (product, module) = (product?, module?);
    let names = Names::new(file, spec, &ident)?;
    if !is_first {
        // Of course both have the same names.
        return None;
    }
    taken.names(context, &at, &spec.product, &names);
    Some(model::Event {
        wire: spec.event.clone(),
        rust_module: names.module,
        ident,
        variant: names.variant,
        file: names.file,
        product,
        module,
        platforms: spec.platforms.names(),
        platform_evidence: spec.platforms.versions.iter().map(|(_, why)| why.clone()).collect(),
        summary: spec.summary.clone(),
        fires_when: spec.fires_when.clone(),
        fires_not_when: spec.fires_not_when.clone(),
        needs: spec.needs.clone(),
        schema: schema?,
    })
}

/// The stem of the event's files. It is made from the name of the spec's file: two events of one
/// name stay apart.
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
    let found = vendor.products.iter().position(|product| product.key == spec.product);
    // One that is declared and yet not there has been reported where it is declared.
    let is_declared = vendor.incomplete || vendor.spec.products.contains_key(&spec.product);
    if found.is_none() && !is_declared {
        let known = vendor.products.iter().map(|product| product.key.as_str());
        unknown(context, &at.child("product"), "product", &spec.product, known);
    }
    found
}

fn module(
    context: &Context<'_>,
    vendor: &Vendor<'_>,
    at: &Loc<'_>,
    spec: &EventFile,
) -> Option<usize> {
    let Some(found) = vendor.modules.iter().position(|module| module.wire == spec.module) else {
        if !vendor.incomplete && !vendor.spec.modules.contains_key(&spec.module) {
            let known = vendor.modules.iter().map(|module| module.wire.as_str());
            unknown(context, &at.child("module"), "module", &spec.module, known);
        }
        return None;
    };
    let product = &vendor.modules[found].product;
    let is_declared = |key| vendor.spec.products.contains_key(key);
    if *product != spec.product && is_declared(product) && is_declared(&spec.product) {
        let message = format!("module `{}` belongs to product `{product}`", spec.module);
        let help = format!("write `product: {product}`, or another module");
        context.error(Check::WrongModule, at.child("module").value(), message, help);
    }
    Some(found)
}

fn event_ident(context: &Context<'_>, at: &Loc<'_>, spec: &EventFile) -> Option<String> {
    if let Some(name) = &spec.type_name {
        if !names::is_type_name(name) {
            context.no_type_name(at.child("type_name").value(), name);
            return None;
        }
        return Some(name.clone());
    }
    let Some(ident) = names::type_name(&spec.event) else {
        let help = "add `type_name: …`";
        context.no_rust_name(at.child("event").value(), &spec.event, help);
        return None;
    };
    Some(if names::is_reserved_type(&ident) { format!("{ident}Event") } else { ident })
}
