//! `cargo xtask diff`: what changed between two specs, and what that means.

use codegen::Lowered;
use codegen::diff::{Report, view};
use codegen::release::demand;

use crate::Outcome;
use crate::print::{eprint, eprintln, print};
use crate::spec::SpecFolder;

mod driver;
pub(crate) mod git;
pub(crate) mod side;

use side::Side;

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    /// The old spec: a folder, or a revision of the git repository that has the spec
    #[arg(value_name = "BASE", required_unless_present = "driver")]
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
    #[arg(long, hide = true, num_args = 7.., value_name = "ARGUMENT", allow_hyphen_values = true)]
    driver: Vec<String>,
}

const LONG_HELP: &str = "\
What is the name of a folder is taken for a folder; write refs/heads/NAME for a branch of that name.

Exit codes:
  0  no change, or none that is breaking and has no waiver. A change is breaking if its verdict for
     receivers is `breaking` or the version that it demands is `major`
  1  a breaking change without a waiver, or a waiver that matches no breaking change or has outlived
     its version. A waiver that BASE has as well may match nothing: it was for a change before it
  2  it could not be done: BASE or HEAD is not there, has no spec, or has one with errors";

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
    let base = arguments.base.as_deref().unwrap_or_default();
    let new = match &arguments.head {
        Some(head) => Side::find(head, &folder, None)?,
        None => Side::folder(&folder)?,
    };
    let old = Side::find(base, &folder, new.vendor())?;
    let (old, new) = match (model(&old, "the old side"), model(&new, "the new side")) {
        (Some(old), Some(new)) => (old, new),
        _ => anyhow::bail!("a spec with errors cannot be compared"),
    };
    let report = Report::new(&old, &new);
    show(&report, arguments.format);
    eprint!("{}", missing_waivers(&report));
    Ok(outcome(&report))
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

/// The waivers that would accept what is breaking, to be pasted.
pub(crate) fn missing_waivers(report: &Report) -> String {
    let version = demand(report).ok().flatten().map(|it| it.version);
    let until = version.map_or_else(|| "VERSION".to_owned(), |it| it.to_string());
    let item = |fingerprint: &str| {
        format!("    - {{ fingerprint: \"{fingerprint}\", reason: WHY, until: {until} }}\n")
    };
    let items: String = report.unwaived().map(|it| item(&it.fingerprint)).collect();
    if items.is_empty() {
        items
    } else {
        format!(
            "  take that back, or accept it in a file of the spec, such as waivers.yaml:\n    \
         waivers:\n{items}"
        )
    }
}
