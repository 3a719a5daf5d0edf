//! `cargo xtask diff`: what changed between two specs, and what that means.

use std::path::Path;

use codegen::Lowered;
use codegen::diff::{Report, view};

use crate::Outcome;
use crate::print::{eprint, eprintln, print};
use crate::spec::SpecFolder;

mod driver;
pub(crate) mod git;
mod last_release;
pub(crate) mod side;

use side::Side;

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    /// The old spec: a folder, or a revision of the git repository that has the spec
    // A required argument is not asked for beside an argument that conflicts with it.
    #[arg(required = true)]
    base: Option<String>,
    /// The new spec, likewise [default: the spec folder as it is]
    head: Option<String>,
    #[command(flatten)]
    spec: SpecFolder,
    /// How the differences are shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// What `git diff` hands to a driver: path, old file, old hash, old mode, new file, new hash,
    /// new mode
    #[arg(
        long,
        hide = true,
        conflicts_with = "base",
        num_args = 7..,
        value_name = "ARGUMENT",
        allow_hyphen_values = true
    )]
    driver: Vec<String>,
}

const LONG_HELP: &str = "\
A name that a folder has means the folder; write refs/heads/NAME for a branch of that name.

Exit codes:
  0  no change, or none that is breaking and needs a waiver. A change is breaking if its verdict for
     receivers is `breaking` or the version that it demands is `major`. It needs a waiver if it
     breaks the last release; without a release, or between two folders, if it breaks BASE
  1  a breaking change without a waiver, or a waiver that matches no breaking change or has outlived
     its version. A waiver that BASE has as well may match nothing: it waits for the next release
  2  it could not be done: BASE or HEAD is not there, has no spec, or has one with errors";

/// The note about a comparison with another revision than the one that decides.
const WHAT_COUNTS: &str = "what counts is the comparison with the branch that you merge into, such \
                           as `cargo xtask diff origin/main`\n";

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
    if !arguments.driver.is_empty() {
        return driver::run(&folder, &arguments.driver);
    }
    let base = arguments.base.as_deref().expect("only a driver can do without a base");
    let new_side = match &arguments.head {
        Some(head) => Side::find(head, &folder, None)?,
        None => Side::folder(&folder)?,
    };
    let old_side = Side::find(base, &folder, new_side.vendor())?;
    let (old, new) = match (model(&old_side, "the old side"), model(&new_side, "the new side")) {
        (Some(old), Some(new)) => (old, new),
        _ => anyhow::bail!("a spec with errors cannot be compared"),
    };
    let report = match last_release(arguments, &folder, &new_side, &new)? {
        Some(released) => Report::since(&old, &new, &released),
        None => Report::new(&old, &new),
    };
    show(&report, arguments.format);
    eprint!("{}", missing_waivers(&report, WHAT_COUNTS));
    Ok(outcome(&report))
}

/// The spec as last released, if the sides are the working tree and revisions. Between two folders,
/// nobody knows the releases.
fn last_release(
    arguments: &Arguments,
    folder: &Path,
    side: &Side,
    new: &Lowered,
) -> anyhow::Result<Option<Lowered>> {
    let is_folder =
        |name: &Option<String>| name.as_ref().is_some_and(|name| Path::new(name).is_dir());
    if is_folder(&arguments.base) || is_folder(&arguments.head) {
        return Ok(None);
    }
    last_release::find(new, side, arguments.head.as_deref(), folder)
}

/// The model of a side; nothing if it has errors, which are then printed under their own names.
fn model(side: &Side, name: &str) -> Option<Lowered> {
    let found = match side.lowered() {
        Ok(lowered) => return Some(lowered),
        Err(found) => found,
    };
    eprint!("{}", found.render(true));
    eprintln!(
        "{name}, `{}`, is a spec with errors, or one in an older form of the language\n",
        side.name
    );
    None
}

fn show(report: &Report, format: Format) {
    let text = match format {
        Format::Text => view::text(report),
        Format::Markdown => view::markdown(report),
        Format::Json => view::json(report),
    };
    print!("{text}");
}

fn outcome(report: &Report) -> Outcome {
    if report.is_accepted() { Outcome::Fine } else { Outcome::Found }
}

/// The waivers that would accept the breaking changes, to be pasted, below a note about them.
pub(crate) fn missing_waivers(report: &Report, note: &str) -> String {
    let Some(offer) = view::offer(report) else { return String::new() };
    format!("take that back, or accept it: {}\n{note}{}", offer.place, offer.yaml)
}
