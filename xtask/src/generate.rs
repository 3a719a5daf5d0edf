//! `cargo xtask generate`: the main job, from spec to bindings.

use std::path::Path;

use codegen::disk::{self, Difference};
use codegen::{Error, Generated, Output, count};

use crate::Outcome;
use crate::checkout::{in_patches, prefix};
use crate::print::{eprint, eprintln, print, println};
use crate::spec::{PackageFolder, SpecFolder};

/// The name of the command, for others who would write into the same folder.
const WHO: &str = "`cargo xtask generate`";

/// The file that has the name of a package.
const MANIFEST: &str = "Cargo.toml";

const LONG_HELP: &str = "\
Exit codes:
  0  written; with --check, the package is what a run would write
  1  with --check alone: a run would change the package, or the folder has files that the generator
     did not write
  2  it could not be done: the spec has errors, or a folder cannot be used";

#[derive(clap::Args)]
#[command(after_long_help = LONG_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    spec: SpecFolder,
    #[command(flatten)]
    out: PackageFolder,
    /// Write nothing; exit with 1 and show the difference if a run would change anything.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let (spec, out) = (arguments.spec.path()?, arguments.out.path(&arguments.spec)?);
    apart(&spec, &out)?;
    let named = |path: &str| format!("{}{path}", prefix(&spec));
    if !arguments.check {
        disk::end_what_was_begun(&spec, WHO)?;
    }
    let Generated { outputs, warnings } = match codegen::generate(&spec) {
        Ok(generated) => generated,
        Err(Error::Spec(errors)) => {
            eprint!("{}", errors.renamed(named).render(true));
            anyhow::bail!("nothing was written: the spec in {} has errors", spec.display());
        }
        Err(Error::Io(error)) => return Err(error.into()),
    };
    if warnings.warnings() > 0 {
        eprint!("{}", warnings.renamed(named).render(true));
    }
    if arguments.check {
        let difference = disk::compare(&out, &outputs)?;
        show(&out, &outputs, &difference)?;
        return Ok(verdict(arguments, &out, &difference));
    }
    if arguments.out.given.is_some() {
        same_package(&out, &outputs)?;
    }
    let difference = disk::update(&out, WHO, &outputs)?;
    report(&out, outputs.len(), &difference);
    Ok(Outcome::Fine)
}

/// Refuses to write into the spec.
fn apart(spec: &Path, out: &Path) -> anyhow::Result<()> {
    let whole = std::path::absolute(out)?;
    // The folder need not be there yet.
    let existing = whole.ancestors().find(|around| around.exists()).unwrap_or(&whole);
    let (Ok(spec), Ok(existing)) = (spec.canonicalize(), existing.canonicalize()) else {
        return Ok(());
    };
    if existing.starts_with(&spec) {
        anyhow::bail!("{} is in the spec; choose another folder to write to", out.display());
    }
    Ok(())
}

/// Refuses to write over another package. In the folder that belongs to the spec, its name may change.
fn same_package(out: &Path, outputs: &[Output]) -> anyhow::Result<()> {
    let manifest = outputs.iter().find(|output| output.path == MANIFEST);
    let Ok(there) = std::fs::read_to_string(out.join(MANIFEST)) else {
        return Ok(());
    };
    match (package(&there), manifest.and_then(|manifest| package(&manifest.text))) {
        (Some(there), Some(own)) if there != own => anyhow::bail!(
            "{} has the package `{there}`, and the spec is of `{own}`; choose another folder, or \
             remove {} if the package has a new name",
            out.display(),
            out.join(MANIFEST).display()
        ),
        _ => Ok(()),
    }
}

/// The name of the package in a manifest, which the generator lays out.
fn package(manifest: &str) -> Option<&str> {
    manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
}

/// Prints the differences, then the patch that mends them.
fn show(out: &Path, outputs: &[Output], difference: &Difference) -> anyhow::Result<()> {
    let lists = [
        ("missing", &difference.missing),
        ("stale", &difference.stale),
        ("orphaned, nobody generates it any more", &difference.orphaned),
        (
            "a link where generated files belong, and nothing behind links is read",
            &difference.links,
        ),
        ("in the way, the generator did not write it", &difference.in_the_way),
        ("foreign, the generator did not write it", &difference.foreign),
    ];
    for (what, paths) in lists {
        paths.iter().for_each(|path| println!("{what}: {}{path}", prefix(out)));
    }
    print!("{}", disk::patch_of(out, &in_patches(out)?, outputs, difference)?);
    Ok(())
}

fn verdict(arguments: &Arguments, out: &Path, difference: &Difference) -> Outcome {
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

/// The command that mends what `--check` found.
fn command(arguments: &Arguments) -> String {
    let mut command = "cargo xtask generate".to_owned();
    if let Some(spec) = &arguments.spec.given {
        command.push_str(&format!(" --spec {}", quoted(spec)));
    }
    if let Some(out) = &arguments.out.given {
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
    for path in &difference.orphaned {
        eprintln!("removed, nobody generates it any more: {}{path}", prefix(out));
    }
    for path in &difference.foreign {
        eprintln!("left alone, the generator did not write it: {}{path}", prefix(out));
    }
    let out = out.display();
    if difference.is_fresh() {
        eprintln!("{out}: nothing written; {} as the spec says", count(files, "file"));
        return;
    }
    let written = difference.missing.len() + difference.stale.len();
    let (files, removed) = (count(files, "file"), difference.orphaned.len());
    eprintln!("{out}: {written} of {files} written, {removed} removed");
}
