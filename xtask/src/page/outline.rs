//! `cargo xtask page outline`: what a page says.

use std::path::PathBuf;

use codegen::model::Model;
use codegen::page::outline::Outline;
use codegen::{Lowered, count, disk, page};

use super::saved;
use crate::Outcome;
use crate::print::{eprintln, print, println};
use crate::spec::SpecFolder;

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Yaml)]
    format: Format,
    /// The saved page: text, Markdown or HTML; `-` for the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

const LONG_HELP: &str = "\
The spec guides the nesting where the page was saved without it. Each placement has its reason, and \
what the page leaves open is `open`.

Exit codes:
  0  the page has an event with attributes, or the envelope; what could not be placed is listed under
     `unplaced`, and an event of which the page has no list has no attributes
  2  it has none, or could not be read";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people.
    Yaml,
    /// For programs.
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let document = saved::read(&arguments.file)?;
    let model = model(&arguments.spec);
    let outline = page::outline(&document, model.as_ref());
    if let Some(why) = page::unusable(&document, &outline) {
        anyhow::bail!("{}: {why}", saved::name(&arguments.file));
    }
    show(&outline, arguments.format)?;
    Ok(Outcome::Fine)
}

/// The model of the spec. Nothing if it has errors: an outline can be had without.
fn model(spec: &SpecFolder) -> Option<Model> {
    let sources = spec.path().and_then(|folder| Ok(disk::read_spec(&folder)?));
    let sources = match sources {
        Ok(sources) => sources,
        Err(error) => {
            eprintln!("note: {error}; the page is read without a spec");
            return None;
        }
    };
    match codegen::lower(sources) {
        Ok(Lowered { model, .. }) => Some(model),
        Err(found) => {
            eprintln!(
                "note: the spec has {} (`cargo xtask lint`); the page is read without it",
                count(found.errors(), "error")
            );
            None
        }
    }
}

fn show(outline: &Outline, format: Format) -> anyhow::Result<()> {
    match format {
        Format::Yaml => print!("{}", serde_yaml::to_string(outline)?),
        Format::Json => println!("{}", serde_json::to_string_pretty(outline)?),
    }
    Ok(())
}
