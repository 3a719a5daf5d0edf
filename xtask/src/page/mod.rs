//! `cargo xtask page`: saved docs pages.

mod addresses;
mod check;
mod import;
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
    /// List the address of each page of the spec, with its event and platform versions.
    Addresses(addresses::Arguments),
    /// Compare saved pages with the spec: the differences, the errata that explain them, and how
    /// much of the spec the pages cover.
    Check(check::Arguments),
    /// Bring the facts of a saved page into the spec: a new file for a new event, edits of the
    /// changed lines for a known one. Marks each decision of a person at its line.
    Import(import::Arguments),
    /// Show what a saved page says: its events, their attributes, values, conditions and examples,
    /// and what could not be placed.
    Outline(outline::Arguments),
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    match &arguments.command {
        Command::Addresses(arguments) => addresses::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::Outline(arguments) => outline::run(arguments),
    }
}
