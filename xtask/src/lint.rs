//! `cargo xtask lint`: every error and warning of a spec.

use anstream::{print, println};
use codegen::{Lowered, disk};

use crate::{Outcome, SpecFolder};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let sources = disk::read_spec(&arguments.spec.path())?;
    let files = sources.len();
    let found = match codegen::lower(sources) {
        Ok(Lowered { warnings, .. }) => warnings,
        Err(found) => found,
    };
    if found.iter().next().is_none() {
        println!("{files} files, no errors, no warnings");
    } else {
        print!("{}", found.render(true));
    }
    Ok(if found.errors() > 0 { Outcome::Found } else { Outcome::Fine })
}
