//! `cargo xtask page addresses`: where the pages of the spec are.

use codegen::model::{Model, PageAddress};
use serde::Serialize;

use crate::Outcome;
use crate::print::{print, println};
use crate::spec::{SpecFolder, lowered};

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// How the addresses are written
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

const LONG_HELP: &str = "\
Lists the page of the envelope, then the pages of the events. An address that documents two events is
listed for each. Pages under `not_transcribed` are left out: the spec says nothing that such a page could
differ from, and the workflow `watch` would fetch it for nothing.

A line of the format `text` has the address, product, module, event and platform versions, with tabs
between; versions have commas between, and `-` stands for what a page does not have.

Exit codes:
  0  listed
  2  the spec cannot be read or has errors";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For programs.
    Json,
    /// For scripts: a line for each page.
    Text,
}

/// A page as the JSON shows it. The page of an envelope has no product, module and event.
#[derive(Serialize)]
struct Row<'m> {
    url: &'m str,
    product: Option<&'m str>,
    module: Option<&'m str>,
    event: Option<&'m str>,
    platforms: Vec<&'m str>,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let model = lowered(&arguments.spec.path()?)?.model;
    let pages = model.page_addresses();
    let rows: Vec<Row<'_>> = pages.into_iter().map(|page| row(&model, page)).collect();
    match arguments.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&rows)?),
        Format::Text => rows.iter().for_each(|row| print!("{}", line(row))),
    }
    Ok(Outcome::Fine)
}

fn row<'m>(model: &'m Model, page: PageAddress<'m>) -> Row<'m> {
    let module = page.event.map(|(module, _)| module);
    let declared = model.modules.iter().find(|declared| Some(&*declared.wire) == module);
    Row {
        url: page.address,
        product: declared.map(|declared| declared.product.as_str()),
        module,
        event: page.event.map(|(_, event)| event),
        platforms: page.platforms,
    }
}

fn line(row: &Row<'_>) -> String {
    let platforms = row.platforms.join(",");
    let platforms = Some(platforms.as_str()).filter(|text| !text.is_empty());
    let cells = [Some(row.url), row.product, row.module, row.event, platforms];
    format!("{}\n", cells.map(|cell| cell.unwrap_or("-")).join("\t"))
}
