//! `cargo xtask release`: version and changelog from the diff since the last release.

use codegen::diagnostic::{Check, Diagnostics};
use codegen::diff::view;
use codegen::model::is_day;

use crate::print::{eprint, eprintln, print, println};
use crate::spec::{PackageFolder, SpecFolder};
use crate::{Outcome, print, today};

mod finish;
mod gates;
mod hold;
mod lock;
mod plan;
mod repository;
mod show;
mod state;
mod write;

use hold::Holds;
use plan::Planned;

/// The name of the command, for others who would write into the same folders.
const WHO: &str = "`cargo xtask release`";

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    #[command(flatten)]
    out: PackageFolder,
    /// Print everything, and what would change as a patch; write nothing
    #[arg(long)]
    dry_run: bool,
    /// The day of the release, as YYYY-MM-DD [default: today, UTC]
    #[arg(long)]
    date: Option<String>,
    /// Do not build and test the package
    #[arg(long)]
    no_verify: bool,
}

const LONG_HELP: &str = "\
Nothing is written before the package was built and tested in a folder of its own. If the command is
killed while it writes, run it again: it writes the rest, or nothing was written yet.

Exit codes:
  0  released, or what would be was printed
  1  nothing to release, a breaking change without a waiver, a mark `# decide` in the spec, or an
     attribute without a description
  2  it could not be done: a dirty tree, a stale package, a version that exists, a bad spec, a
     package that does not build, fails its tests or breaks more than its version says";

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let (spec, out) = (arguments.spec.path()?, arguments.out.path(&arguments.spec)?);
    let date = arguments.date.clone().unwrap_or_else(today::utc);
    if !is_day(&date) {
        anyhow::bail!("`{date}` is no day; write YYYY-MM-DD, such as 2026-03-02");
    }
    // Held from before anything is read, because what is written follows from that.
    let mut holds = if arguments.dry_run { None } else { Some(Holds::new(&spec, &out)?) };
    if let Some(holds) = &mut holds
        && let Some(next) = finish::finish(&spec, &out, holds)?
    {
        eprintln!("a release was stopped while it was written; the rest of it is written now");
        println!("{next}");
        return Ok(Outcome::Fine);
    }
    let state = state::read(&spec, &out)?;
    let open = open_decisions(&state);
    if open.iter().next().is_some() {
        eprint!("{}", open.render(true));
        eprintln!("error: not released: decide what is marked, and describe what has no words");
        return Ok(Outcome::Found);
    }
    let Some(release) = planned(&state, &date)? else {
        return Ok(Outcome::Found);
    };
    println!("{}", show::release(&state, &release));
    let Some(holds) = &holds else {
        println!("{}", show::gates(!arguments.no_verify));
        print!("{}", show::patch(&state, &release)?);
        eprintln!("dry run: nothing was written");
        return Ok(Outcome::Fine);
    };
    if !arguments.no_verify {
        gates::verify(&state, &release)?;
    }
    // A person who cannot read what will be done shall not find it done.
    print::result()?;
    write::write(&state, &release, holds)?;
    let name = &state.now.model.package.name;
    println!("{}", show::next(name, &release.version, &release.tag));
    Ok(Outcome::Fine)
}

/// The planned release. Nothing if none can be made: the reason has been printed.
fn planned(state: &state::State, date: &str) -> anyhow::Result<Option<Box<plan::Release>>> {
    match plan::plan(state, date)? {
        Planned::Release(release) => return Ok(Some(release)),
        Planned::Nothing(since) => {
            eprintln!("nothing to release: the spec says what it said in {since}");
            eprintln!(
                "if only what is generated from it changed, raise `package.version` in the vendor file"
            );
        }
        Planned::Refused(report) => {
            eprint!("{}", view::text(&report));
            eprint!("{}", show::refusal(&report));
        }
    }
    Ok(None)
}

/// Everything in the spec that a person has still to decide or to say.
fn open_decisions(state: &state::State) -> Diagnostics {
    state.now.warnings.clone().of(&[Check::Undecided, Check::NoDoc])
}
