//! The commands of this workspace: parses arguments, calls `codegen`, prints.
//!
//! Exit codes: 0, all is well; 1, the finding that was asked for; 2, it could not be done.

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod checkout;
mod diff;
mod generate;
mod lint;
mod page;
mod print;
mod release;
mod spec;
#[cfg(test)]
mod stops;
mod today;
mod validate;

/// Specs, tokens and reports are many small texts: with the allocator of the system, a third of the
/// time of `generate` goes to it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Regenerates the bindings and checks the spec that they are made from.
#[derive(Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", version, disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare two specs: the changes, their effect on receivers of events and on code that compiles
    /// against the package, and the version that they demand.
    Diff(diff::Arguments),
    /// Write the bindings from the spec: only files that differ. Removes files that nothing
    /// generates any longer, and leaves other files alone.
    Generate(generate::Arguments),
    /// List every error and warning of the spec.
    Lint(lint::Arguments),
    /// Read saved docs pages.
    Page(page::Arguments),
    /// Show where recorded bodies deviate from the docs: first each such body, then each rule with
    /// its count.
    Validate(validate::Arguments),
    /// Release the package: write version and changelog from the changes of the spec since the last
    /// release. Commits and tags nothing.
    Release(release::Arguments),
}

/// How a command ended.
enum Outcome {
    /// All is well.
    Fine,
    /// The finding that was asked for: stale, differs, invalid.
    Found,
    /// Not everything could be done; the reason has been printed.
    Failed,
}

/// The name that a misspelled one most likely stands for.
fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known = known.into_iter();
    let near = known.map(|name| (strsim::damerau_levenshtein(word, name), name));
    let near = near.filter(|(distance, name)| *distance <= name.len().max(3) / 3);
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(help) => return helped(&help),
    };
    let outcome = match arguments.command {
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Lint(arguments) => lint::run(&arguments),
        Command::Page(arguments) => page::run(&arguments),
        Command::Validate(arguments) => validate::run(&arguments),
        Command::Release(arguments) => release::run(&arguments),
    };
    match outcome.and_then(|outcome| print::result().map(|()| outcome)) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        Err(error) => {
            print::eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Prints the help that was asked for, or the error in the arguments.
fn helped(help: &clap::Error) -> ExitCode {
    match help.print() {
        Ok(()) if !help.use_stderr() => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    }
}
