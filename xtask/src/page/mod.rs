//! `cargo xtask page`: saved docs pages.

mod outline;
mod saved;

use crate::Outcome;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Show what a saved page says: its events, their attributes, values, conditions and examples,
    /// and what could not be placed.
    Outline(outline::Arguments),
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    match &arguments.command {
        Command::Outline(arguments) => outline::run(arguments),
    }
}
