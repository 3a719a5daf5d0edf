//! `cargo xtask page check`: pages against the spec.

use std::path::{Path, PathBuf};

use anyhow::Context;
use codegen::page::check::view::{self, CheckedPage};
use codegen::page::check::{Which, check, check_envelope};
use codegen::page::lock::Lock;
use codegen::{Lowered, disk, page};

use super::saved;
use crate::Outcome;
use crate::print::{eprintln, print};
use crate::spec::{SpecFolder, lowered};

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// The module of the event, where several have one of its name
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// A platform version that the pages speak of; may be given again [default: all of the event]
    #[arg(long = "platform", value_name = "VERSION")]
    platforms: Vec<String>,
    /// How the differences are shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Saved pages: text, Markdown or HTML; `-` for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

const LONG_HELP: &str = "\
Tells how pages differ from the spec. What an erratum records is shown as explained. Rewording is
found by pages.lock in the folder of the spec, which has a hash for each description and is written
by `cargo xtask page import`.

Exit codes:
  0  no difference but those that errata explain
  1  a difference that no erratum explains, or an erratum that the page no longer needs
  2  it could not be done, or not for all pages: a page or the spec cannot be used, or it cannot be
     told which event is meant";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
    /// For programs; codegen/README.md has its schema.
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let folder = arguments.spec.path()?;
    let lowered = lowered(&folder)?;
    let lock = lock(&folder)?;
    let which = Which {
        module: arguments.module.clone(),
        platforms: arguments.platforms.clone(),
        address: None,
    };
    let mut pages = Vec::new();
    let mut unread = 0;
    for file in &arguments.files {
        match checked(file, &lowered, &lock, &which) {
            Ok(page) => pages.push(page),
            Err(error) => {
                unread += 1;
                eprintln!("error: {error:#}");
            }
        }
    }
    show(&pages, unread, arguments.format);
    let is_fine = pages.iter().flat_map(|page| &page.events).all(page::check::Checked::is_fine);
    Ok(match (unread == 0, is_fine) {
        (false, _) => Outcome::Failed,
        (true, true) => Outcome::Fine,
        (true, false) => Outcome::Found,
    })
}

/// The lock of a spec; one without pages if there is no file.
fn lock(folder: &Path) -> anyhow::Result<Lock> {
    match disk::read_lock(folder)? {
        Some(text) => {
            Lock::parse(&text).with_context(|| folder.join(disk::LOCK).display().to_string())
        }
        None => Ok(Lock::default()),
    }
}

fn checked(
    file: &Path,
    lowered: &Lowered,
    lock: &Lock,
    which: &Which,
) -> anyhow::Result<CheckedPage> {
    let document = saved::read(file)?;
    let outline = page::outline(&document, Some(&lowered.model));
    let name = saved::name(file);
    if let Some(why) = page::unusable(&document, &outline) {
        anyhow::bail!("{name}: {why}");
    }
    let which = &Which { address: outline.address.clone(), ..which.clone() };
    let envelope = outline.envelope.iter();
    let envelope = envelope.map(|envelope| Ok(check_envelope(envelope, lowered, lock, which)));
    let events = outline.events.iter();
    let events = envelope.chain(events.map(|event| check(event, lowered, lock, which)));
    Ok(CheckedPage {
        events: events.collect::<Result<_, _>>().with_context(|| name.clone())?,
        unplaced: outline.unread(),
        file: name,
    })
}

fn show(pages: &[CheckedPage], unread: usize, format: Format) {
    let text = match format {
        Format::Text => view::text(pages, unread),
        Format::Markdown => view::markdown(pages, unread),
        Format::Json => view::json(pages, unread),
    };
    print!("{text}");
}
