//! From the spec as it is written to the model: links references, decides names, finds what cannot be.
//!
//! Comes after [`crate::spec`], before [`crate::emit`]. Every error of every file is found in one
//! run: a check that fails says so and goes on with what can be gone on with.

mod attribute;
mod changes;
mod context;
mod errata;
mod event;
mod paths;
mod schema;
mod union;
mod values;
mod vendor;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity, Source};
use crate::model::Model;
use crate::spec::{FileBody, SpecFile, read_file};
use context::{Context, Loc};

/// A model, and the warnings about the spec that it was made from.
#[derive(Debug)]
pub struct Lowered {
    /// The model.
    pub model: Model,
    /// What should be mended.
    pub warnings: Diagnostics,
}

/// Reads and links the files of a spec.
///
/// # Errors
///
/// Every error and warning of the spec, if there is an error.
pub fn lower(mut sources: Vec<Source>) -> Result<Lowered, Diagnostics> {
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let mut found = Vec::new();
    let files: Vec<SpecFile> = sources
        .iter()
        .enumerate()
        .filter_map(|(number, source)| read_file(number, source, &mut found))
        .collect();
    let context = Context::new(&files);
    let model = model(&context, &files, sources.len(), &mut found);
    found.extend(context.into_found());
    let found = Diagnostics::new(sources, found);
    match model {
        Some(model) if found.errors() == 0 => Ok(Lowered {
            model,
            warnings: found,
        }),
        _ => Err(found),
    }
}

/// The model, as far as there is one: errors may have been found that forbid its use.
fn model(
    context: &Context<'_>,
    files: &[SpecFile],
    sources: usize,
    found: &mut Vec<Diagnostic>,
) -> Option<Model> {
    let vendor = files
        .iter()
        .find(|file| matches!(file.body, FileBody::Vendor(_)));
    let envelope = files
        .iter()
        .find(|file| matches!(file.body, FileBody::Envelope(_)));
    only_one(context, files);
    if found.iter().all(|it| it.severity != Severity::Error) {
        missing_files(vendor.is_some(), envelope.is_some(), files, sources, found);
    }
    let model = vendor::model(context, vendor?, envelope, files);
    context.report_unused_types();
    model
}

/// Vendor and envelope are there once.
fn only_one(context: &Context<'_>, files: &[SpecFile]) {
    let kind = |file: &SpecFile| match &file.body {
        FileBody::Vendor(_) => Some("vendor"),
        FileBody::Envelope(_) => Some("envelope"),
        _ => None,
    };
    for (number, file) in files.iter().enumerate() {
        let Some(key) = kind(file) else { continue };
        if let Some(first) = files[..number].iter().find(|it| kind(it) == Some(key)) {
            let place = Loc::top(file).child(key).key();
            let message = format!("a second `{key}` file");
            let error = Diagnostic::error("second-file", place, message)
                .related(Loc::top(first).child(key).key(), "the first is here")
                .help("a spec has one; merge the two");
            context.report(error);
        }
    }
}

fn missing_files(
    vendor: bool,
    envelope: bool,
    files: &[SpecFile],
    sources: usize,
    found: &mut Vec<Diagnostic>,
) {
    if sources == 0 {
        return;
    }
    let place = Place {
        source: 0,
        range: None,
    };
    let mut missing = |what: &str, help: &str| {
        let message = format!("the spec has no {what}");
        found.push(Diagnostic::error("missing-file", place.clone(), message).help(help));
    };
    if !vendor {
        missing(
            "vendor file",
            "add `vendor.yaml` beside this file, beginning with `vendor: NAME`",
        );
    }
    if !envelope {
        missing(
            "envelope file",
            "add `envelope.yaml` beside this file, beginning with `envelope:`",
        );
    }
    if !files
        .iter()
        .any(|file| matches!(file.body, FileBody::Event(_)))
    {
        missing("event", "add a file that begins with `event: NAME`");
    }
}
