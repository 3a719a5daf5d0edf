//! From the spec as it is written to the model: links references, decides names, finds what cannot be.
//!
//! Comes after [`crate::spec`], before [`crate::emit`]. Every error of every file is found in one
//! run: a check that fails says so and goes on with what can be gone on with.

mod address;
mod attribute;
mod attribute_keys;
mod builder;
mod changes;
mod conditions;
mod context;
mod contradictions;
mod envelope;
mod equality;
mod errata;
mod event;
mod example;
mod kinds;
mod limits;
mod not_transcribed;
mod overclaims;
mod patterns;
pub(crate) use overclaims::overclaims;
mod page;
mod paths;
mod places;
mod platforms;
mod possible;
mod releases;
mod rust;
mod schema;
mod source;
pub(crate) mod spellings;
mod subject;
mod subscriptions;
mod target;
mod union;
mod values;
mod vendor;
mod waivers;
mod words;

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Diagnostics, Place, Source};
use crate::model::{self, Model};
use crate::spec::{FileBody, SpecFile, read_file, too_many};
use context::{Context, Loc};
pub use places::{FileLine, Places, WaiversFile};
use vendor::Vendor;

/// A model, and the warnings about the spec that it was made from.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// The model.
    pub model: Model,
    /// Things that should be mended.
    pub warnings: Diagnostics,
    /// Where the spec says what the model has.
    pub places: Places,
}

/// Reads and links the files of a spec.
///
/// # Errors
///
/// Every error and warning of the spec, if there is an error.
pub fn lower(mut sources: Vec<Source>) -> Result<Lowered, Diagnostics> {
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    for source in &mut sources {
        // Some editors put a mark in front that is no part of the text.
        if let Some(text) = source.text.strip_prefix('\u{feff}') {
            source.text = text.to_owned();
        }
    }
    let mut found = differ_by_case(&sources);
    let files: Vec<SpecFile> = sources
        .iter()
        .enumerate()
        .filter_map(|(number, source)| read_file(number, source, &mut found))
        .collect();
    let context = Context::new(&files, sources.len());
    let model = model(&context, &files, sources.len());
    let (more, mut places) = context.into_parts();
    found.extend(more);
    places.add_files(&files, &sources);
    let found = Diagnostics::new(sources, found).shortened(too_many);
    match model {
        Some(model) if found.errors() == 0 => Ok(Lowered { model, warnings: found, places }),
        _ => Err(found),
    }
}

/// Files and folders that are one on a disk that does not know case.
fn differ_by_case(sources: &[Source]) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        let ends = source.path.match_indices('/').map(|(end, _)| end);
        for end in ends.chain([source.path.len()]) {
            let path = &source.path[..end];
            let first = *taken.entry(path.to_lowercase()).or_insert(path);
            if first != path {
                let message = format!("`{path}` differs from `{first}` by case alone");
                let help = "rename one of them: not every disk has room for both";
                let place = Place { source: number, range: None };
                found.push(Diagnostic::error(Check::UnsafeName, place, message).help(help));
                break;
            }
        }
    }
    found
}

/// The model, as far as there is one: errors may have been found that forbid its use.
fn model(context: &Context<'_>, files: &[SpecFile], sources: usize) -> Option<Model> {
    let vendor = files.iter().find(|file| matches!(file.body, FileBody::Vendor(_)));
    let envelope = files.iter().find(|file| matches!(file.body, FileBody::Envelope(_)));
    only_one(context, files);
    if files.len() == sources {
        missing_files(context, files);
    }
    words::check(context, files);
    let waivers = waivers::lower(context, files);
    let releases = releases::lower(context, files);
    let at = Loc::top(vendor?).child("subscribe");
    let vendor = vendor::vendor(context, vendor?)?;
    subscriptions::check(context, &at, vendor.spec);
    let envelope = envelope.and_then(|file| envelope::envelope(context, &vendor, file, files));
    let events = event::events(context, &vendor, files);
    if let Some(envelope) = &envelope {
        envelope::check_shared(context, envelope, &events, files);
    }
    example::check(context, &vendor, files, files.len() == sources);
    context.report_unused_types();
    Some(Model { waivers, releases, ..assemble(vendor, envelope?, events) })
}

fn assemble(vendor: Vendor<'_>, envelope: model::Envelope, events: Vec<model::Event>) -> Model {
    let spec = vendor.spec;
    let package = model::Package {
        name: spec.package.name.clone(),
        version: spec.package.version.clone(),
        description: spec.package.description.clone(),
        repository: spec.package.repository.clone(),
        rust_version: rust::version(&spec.package),
        keywords: spec.package.keywords.clone(),
        categories: spec.package.categories.clone(),
    };
    Model {
        vendor: spec.vendor.clone(),
        docs: spec.docs.clone(),
        package,
        platforms: spec.platforms.iter().map(|(name, doc)| (name.clone(), doc.clone())).collect(),
        subscriptions: subscriptions::lowered(spec),
        timestamps: spellings::lowered(&spec.timestamps),
        products: vendor.products,
        modules: vendor.modules,
        envelope,
        events,
        not_transcribed: vendor.not_transcribed,
        example: spec.example.clone(),
        waivers: Vec::new(),
        releases: Vec::new(),
    }
}

/// Vendor and envelope are there once, and releases at most once.
fn only_one(context: &Context<'_>, files: &[SpecFile]) {
    let kind = |file: &SpecFile| match &file.body {
        FileBody::Vendor(_) => Some("vendor"),
        FileBody::Envelope(_) => Some("envelope"),
        FileBody::Releases(_) => Some("releases"),
        _ => None,
    };
    for (number, file) in files.iter().enumerate() {
        let Some(key) = kind(file) else { continue };
        if let Some(first) = files[..number].iter().find(|other| kind(other) == Some(key)) {
            let place = Loc::top(file).child(key).key();
            let message = format!("a second `{key}` file");
            let error = Diagnostic::error(Check::SecondFile, place, message)
                .related(Loc::top(first).child(key).key(), "the first is here")
                .help("a spec has one; merge the two");
            context.report(error);
        }
    }
}

/// Reports files that have to be there and are not. Called only if every file is of one of the six
/// kinds: one that cannot be read may be the missing one.
fn missing_files(context: &Context<'_>, files: &[SpecFile]) {
    let has = |kind: fn(&FileBody) -> bool| files.iter().any(|file| kind(&file.body));
    let wanted = [
        (
            has(|body| matches!(body, FileBody::Vendor(_))),
            "the spec has no vendor file",
            "add `vendor.yaml` to the spec folder, beginning with `vendor: NAME`",
        ),
        (
            has(|body| matches!(body, FileBody::Envelope(_))),
            "the spec has no envelope file",
            "add `envelope.yaml` to the spec folder, beginning with `envelope:`",
        ),
        (
            has(|body| matches!(body, FileBody::Event(_))),
            "the spec has no event",
            "add a file to the spec folder that begins with `event: NAME`, or import the page of an \
             event with `cargo xtask page import FILE`",
        ),
    ];
    for (_, message, help) in wanted.into_iter().filter(|(there, ..)| !there) {
        context.report(Diagnostic::error(Check::MissingFile, None, message).help(help));
    }
}
