//! `cargo xtask lint`: every error and warning of a spec.

use codegen::{Lowered, count};

use crate::Outcome;
use crate::diff::side::Side;
use crate::print::{print, println};
use crate::spec::SpecFolder;

const LONG_HELP: &str = "\
Exit codes:
  0  the spec has no error, warnings or not
  1  it has an error
  2  it cannot be read";

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let side = Side::folder(&arguments.spec.path()?)?;
    let (found, advice) = match side.lowered() {
        Ok(lowered) => {
            let advice = no_repository(&lowered);
            (lowered.warnings, advice)
        }
        Err(found) => (found, String::new()),
    };
    let files = count(side.sources.len(), "file");
    print!("{advice}");
    if found.iter().next().is_some() {
        print!("{}", found.render(true));
    } else if advice.is_empty() {
        println!("{files}, no errors, no warnings");
    } else {
        println!("{files}, no errors, 1 warning");
    }
    Ok(if found.errors() > 0 { Outcome::Found } else { Outcome::Fine })
}

/// The warning about a package whose sources nobody finds. Only `lint` warns: a spec that is being
/// written may have no repository yet.
fn no_repository(lowered: &Lowered) -> String {
    if lowered.model.package.repository.is_some() {
        return String::new();
    }
    let place = lowered.places.find("", "", &["package".to_owned()]);
    let place = place.map_or_else(String::new, |place| format!("  --> {place}\n"));
    format!(
        "warning[no-repository]: the package has no `repository`\n{place}   = help: add \
         `repository: ADDRESS` under `package`, or nobody who finds the package in a registry \
         finds its sources\n\n"
    )
}
