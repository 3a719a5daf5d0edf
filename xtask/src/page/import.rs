//! `cargo xtask page import`: what a page says, into the spec.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use codegen::diagnostic::{Diagnostics, Source};
use codegen::disk::{self, Held, Replacement};
use codegen::model::{Model, is_day};
use codegen::page::difference::{Difference, DifferenceKind as Kind};
use codegen::page::import::{FileChange, Imported, Left, Page, Refused, import, sha256};
use codegen::page::lock::digest;
use codegen::page::outline::Outline;
use codegen::{Lowered, page};

use super::saved;
use crate::checkout::{in_patches, prefix, schemas};
use crate::print::{eprint, eprintln, print, println};
use crate::spec::SpecFolder;
use crate::{Outcome, today};

/// The name of the command, for others who would write into the same folder.
const WHO: &str = "`cargo xtask page import`";

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// The product of the event, a key of `products`; not needed for the page of the envelope
    #[arg(long, value_name = "PRODUCT", requires = "module")]
    product: Option<String>,
    /// The module of the event, a key of `modules`; not needed for the page of the envelope
    #[arg(long, value_name = "MODULE", requires = "product")]
    module: Option<String>,
    /// A platform version that the page speaks of; may be given again [default: all of the event]
    #[arg(long = "platform", value_name = "VERSION")]
    platforms: Vec<String>,
    /// The day on which the page was saved, as YYYY-MM-DD [default: today, UTC]
    #[arg(long, value_name = "DATE")]
    captured: Option<String>,
    /// Show what would change, write nothing
    #[arg(long)]
    dry_run: bool,
    /// The saved page: text, Markdown or HTML; `-` for the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

const LONG_HELP: &str = "\
An event that the spec does not have gets a new file. Of one that it has, only what the page changed
is edited; comments, order and quotes stay. A comment `# decide: …` marks what a person must decide,
and `cargo xtask lint` warns of it. What the page says, without its words, is kept in pages.lock in
the folder of the spec. The spec is never left with errors: either all is written or nothing.

If the spec has no vendor or envelope file, one is made, and a product or module that the vendor
file lacks is added to it. The page of the envelope can come first; lint and check then end with an
error until the page of an event is imported, too.

Exit codes:
  0  the spec says what the page says, but for what is marked
  1  something on the page could not be imported; it is listed, and all else was
  2  it could not be done, and nothing was written";

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let folder = arguments.spec.path_or_new()?;
    let (imported, outline) = imported(arguments, &folder, |folder| Held::new(folder, WHO))?;
    let name = saved::name(&arguments.file);
    Ok(report(&imported, &outline, [&prefix(&folder), &name], arguments.dry_run))
}

/// Imports the page, into the files unless it is a dry run.
fn imported(
    arguments: &Arguments,
    folder: &Path,
    hold: impl FnOnce(&Path) -> io::Result<Held>,
) -> anyhow::Result<(Imported, Outline)> {
    let captured = arguments.captured.clone().unwrap_or_else(today::utc);
    if !is_day(&captured) {
        anyhow::bail!("`{captured}` is no day; write YYYY-MM-DD, such as 2026-03-02");
    }
    let bytes = saved::bytes(&arguments.file)?;
    let document = saved::document(&bytes, &arguments.file)?;
    // Held from before the spec is read, because the edits are made for the text that was read.
    let held = if arguments.dry_run { None } else { Some(hold(folder)?) };
    if held.as_ref().is_some_and(|held| held.rest().is_some()) {
        anyhow::bail!(
            "nothing was written: a release was stopped while it was written; end it with \
             `cargo xtask release`"
        );
    }
    let sources = sources(folder)?;
    let model = codegen::lower(sources.clone()).ok().map(|Lowered { model, .. }| model);
    // The spec guides the nesting where the page does not show it.
    let outline = page::outline(&document, model.as_ref());
    if let Some(why) = page::unusable(&document, &outline) {
        anyhow::bail!("{}: {why}", saved::name(&arguments.file));
    }
    let (product, module) = subject(arguments, &outline, model.as_ref())?;
    let page = Page {
        outline: &outline,
        digest: digest(&document),
        sha256: sha256(&bytes),
        product,
        module,
        platforms: arguments.platforms.clone(),
        captured,
        schemas: schemas(folder)?,
    };
    let lock = disk::read_lock(folder)?;
    let imported = import(sources, lock.as_deref(), &page).map_err(|why| refused(why, folder))?;
    match &held {
        None => {
            let prefix = in_patches(folder)?;
            imported.files.iter().for_each(|file| print!("{}", file.patch(&prefix)));
        }
        Some(held) => write(held, &imported.files)?,
    }
    Ok((imported, outline))
}

/// The files of a spec; none if the folder is empty or not there.
fn sources(folder: &Path) -> anyhow::Result<Vec<Source>> {
    match disk::read_spec(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        found => Ok(found?),
    }
}

/// The product and the module of the events on the page. The page of an envelope belongs to none; a
/// declared module changes nothing there.
fn subject(
    arguments: &Arguments,
    outline: &Outline,
    model: Option<&Model>,
) -> anyhow::Result<(String, String)> {
    if let (Some(product), Some(module)) = (&arguments.product, &arguments.module) {
        return Ok((product.clone(), module.clone()));
    }
    let declared = model.and_then(|model| model.modules.first());
    match declared.filter(|_| outline.events.is_empty()) {
        Some(module) => Ok((module.product.clone(), module.wire.clone())),
        None => anyhow::bail!(
            "name the product and the module of the event: --product PRODUCT --module MODULE"
        ),
    }
}

fn refused(refused: Refused, folder: &Path) -> anyhow::Error {
    let print = |errors: Diagnostics| {
        let named = errors.renamed(|path| format!("{}{path}", prefix(folder)));
        eprint!("{}", named.render(true));
    };
    match refused {
        Refused::Spec(errors) => {
            print(errors);
            let folder = folder.display();
            anyhow::anyhow!("nothing was written: the spec in {folder} has errors")
        }
        Refused::Unsound(errors) => {
            print(errors.without_warnings());
            anyhow::anyhow!("nothing was written: with the page the spec would have errors")
        }
        other => anyhow::anyhow!("nothing was written: {other}"),
    }
}

fn write(held: &Held, files: &[FileChange]) -> anyhow::Result<()> {
    let files: Vec<Replacement<'_>> = files
        .iter()
        .map(|file| Replacement {
            path: &file.path,
            before: file.before.as_deref(),
            after: &file.after,
        })
        .collect();
    Ok(disk::replace(held, &files)?)
}

fn report(
    imported: &Imported,
    outline: &Outline,
    [folder, page]: [&str; 2],
    dry_run: bool,
) -> Outcome {
    section("imported", imported.done.iter().cloned());
    section("to know", imported.notes.iter().cloned());
    let undecided = imported.undecided.iter();
    section(
        "a person must decide",
        undecided.map(|undecided| format!("{folder}{}: {undecided}", undecided.place)),
    );
    let skipped = imported.skipped.iter();
    let skipped =
        skipped.map(|event| format!("{page}:{}: {}: {}", event.line, event.event, event.why));
    // Pieces that could not be placed are listed among those that were not read.
    let others = imported.left.iter().filter(|left| left.difference.kind != Kind::NotPlaced);
    let left = others.map(|difference| left(difference, page));
    section("not imported", left.chain(skipped));
    let unread = outline.unread();
    section(
        "not read",
        unread.iter().map(|part| format!("{page}:{}: {} ({})", part.line, part.text, part.why)),
    );
    match (imported.files.is_empty(), dry_run) {
        (true, _) => println!("nothing to change"),
        (false, true) => eprintln!("dry run: nothing was written"),
        (false, false) if imported.done.is_empty() => {
            println!("the spec says it already; what the page says now is kept in pages.lock");
        }
        (false, false) => {}
    }
    let is_whole = imported.left.is_empty() && imported.skipped.is_empty();
    if is_whole && unread.is_empty() { Outcome::Fine } else { Outcome::Found }
}

fn section(title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        println!("{title}:");
        lines.iter().for_each(|line| println!("  {line}"));
    }
}

/// A difference that was not imported, in one line.
fn left(left: &Left, page: &str) -> String {
    let Difference { event, path, kind, line, page: on_page, spec, .. } = &left.difference;
    let line = line.map(|line| format!("{page}:{line}: "));
    let path = if path.is_empty() { event } else { path };
    let mut text = format!("{}{path}: {kind}", line.unwrap_or_default());
    let sides = [("page", on_page), ("spec", spec)];
    for (side, said) in sides {
        if let Some(said) = said {
            text.push_str(&format!("; {side}: {said}"));
        }
    }
    if let Some(why) = &left.why {
        text.push_str(&format!(" ({why})"));
    }
    text
}

#[cfg(test)]
mod tests;
