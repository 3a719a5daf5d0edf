//! `cargo xtask lint`: every error and warning of a spec.

use codegen::{Lowered, count};

use crate::Outcome;
use crate::diff::side::Side;
use crate::print::{print, println};
use crate::spec::SpecFolder;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let side = Side::folder(&arguments.spec.path()?)?;
    let found = match side.lowered() {
        Ok(Lowered { warnings, .. }) => warnings,
        Err(found) => found,
    };
    if found.iter().next().is_none() {
        println!("{}, no errors, no warnings", count(side.sources.len(), "file"));
    } else {
        print!("{}", found.render(true));
    }
    Ok(if found.errors() > 0 { Outcome::Found } else { Outcome::Fine })
}
