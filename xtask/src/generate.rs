//! `cargo xtask generate`: the main job, from spec to bindings.

use std::path::{Path, PathBuf};

use anstream::{eprint, eprintln, println};
use codegen::disk::{self, Difference};
use codegen::{Error, Generated};

use crate::{Outcome, SpecFolder, workspace};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    /// The folder of the generated package [default: `generated` of this workspace]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; exit with 1 and show the difference if a run would change anything.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let spec = arguments.spec.path();
    let out = arguments.out.clone().unwrap_or_else(|| workspace("generated"));
    apart(&spec, &out)?;
    let Generated { outputs, warnings } = match codegen::generate(&spec) {
        Ok(generated) => generated,
        Err(Error::Spec(errors)) => {
            eprint!("{}", errors.render(true));
            anyhow::bail!("nothing was written: the spec in {} has errors", spec.display());
        }
        Err(Error::Io(error)) => return Err(error.into()),
    };
    if warnings.warnings() > 0 {
        eprint!("{}", warnings.render(true));
    }
    let difference = disk::compare(&out, &outputs)?;
    if arguments.check {
        return Ok(check(arguments, &out, &difference));
    }
    disk::write(&out, &outputs, &difference)?;
    report(&out, outputs.len(), &difference);
    Ok(Outcome::Fine)
}

/// Refuses to write into the spec.
fn apart(spec: &Path, out: &Path) -> anyhow::Result<()> {
    let (Ok(spec), Ok(out)) = (spec.canonicalize(), out.canonicalize()) else {
        return Ok(());
    };
    if out.starts_with(&spec) {
        anyhow::bail!("{} is in the spec; choose another folder to write to", out.display());
    }
    Ok(())
}

fn check(arguments: &Arguments, out: &Path, difference: &Difference) -> Outcome {
    for path in &difference.missing {
        println!("missing: {path}");
    }
    for (path, diff) in &difference.stale {
        println!("stale: {path}\n{diff}");
    }
    for path in &difference.orphaned {
        println!("orphaned, nobody generates it any more: {path}");
    }
    for path in &difference.in_the_way {
        println!("in the way, the generator did not write it: {path}");
    }
    for path in &difference.foreign {
        println!("foreign, the generator did not write it: {path}");
    }
    let out = out.display();
    if !difference.is_fresh() {
        eprintln!("{out} is not what the spec says; mend it with `{}`", command(arguments));
    }
    if !difference.foreign.is_empty() {
        eprintln!("{out} has files that the generator did not write; move them elsewhere");
    }
    if difference.is_fresh() && difference.foreign.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Found
    }
}

/// The command that does what `--check` found undone.
fn command(arguments: &Arguments) -> String {
    let mut command = "cargo xtask generate".to_owned();
    if let Some(spec) = &arguments.spec.given {
        command.push_str(&format!(" --spec {}", quoted(spec)));
    }
    if let Some(out) = &arguments.out {
        command.push_str(&format!(" --out {}", quoted(out)));
    }
    command
}

/// A path as one writes it in a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+:\\".contains(c);
    if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

fn report(out: &Path, files: usize, difference: &Difference) {
    let out = out.display();
    for path in &difference.orphaned {
        eprintln!("removed, nobody generates it any more: {path}");
    }
    for path in &difference.foreign {
        eprintln!("left alone, the generator did not write it: {path}");
    }
    if difference.is_fresh() {
        eprintln!("{out}: all {files} files are as the spec says, nothing written");
        return;
    }
    let written = difference.missing.len() + difference.stale.len();
    eprintln!("{out}: {written} of {files} files written, {} removed", difference.orphaned.len());
}
