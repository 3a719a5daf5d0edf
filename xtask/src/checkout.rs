//! The checkout that a command runs in, and paths as one writes them from the current directory.

use std::env::current_dir;
use std::iter::repeat_n;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, bail};

/// The file by which the folder of a spec is known.
const VENDOR: &str = "spec/vendor.yaml";

/// The folder of the language's JSON Schemas, in a checkout that has the generator.
const SCHEMAS: &str = "codegen/schema";

/// The entry at the top of a git repository.
const GIT: &str = ".git";

/// The folder of the spec, where none was named.
pub(crate) fn spec() -> anyhow::Result<PathBuf> {
    let spec = root()?.map(|root| root.join("spec"));
    match spec.filter(|spec| spec.is_dir()) {
        Some(spec) => Ok(spec),
        None => bail!(
            "no spec is here: neither {} nor a folder around it has {VENDOR}; run the command in a \
             checkout that has one, or name the folder of the spec with --spec",
            current_dir()?.display()
        ),
    }
}

/// The folder of the spec, where none was named and there may be none yet.
pub(crate) fn spec_or_new() -> anyhow::Result<PathBuf> {
    Ok(root()?.unwrap_or_default().join("spec"))
}

/// The folder of the package, where none was named.
pub(crate) fn package() -> anyhow::Result<PathBuf> {
    match root()? {
        Some(root) => Ok(root.join("generated")),
        None => bail!(
            "no checkout is here: neither {} nor a folder around it has {VENDOR}; name the folder of \
             the package with --out",
            current_dir()?.display()
        ),
    }
}

/// The folder of the package, where only the spec was named. The package of another spec than the
/// one of the checkout would replace the package of the checkout.
pub(crate) fn package_of(spec: &Path) -> anyhow::Result<PathBuf> {
    let package = package()?;
    if absolute(spec)? != absolute(&spec_or_new()?)? {
        bail!(
            "{} holds the package of another spec than {}; name the folder of the package with \
             --out",
            package.display(),
            from_here(spec).display()
        );
    }
    Ok(package)
}

/// The nearest folder, upwards, that has a spec, or else the top of the repository.
fn root() -> anyhow::Result<Option<PathBuf>> {
    let here = current_dir().context("the current directory cannot be read")?;
    let levels = |mark: &str| here.ancestors().position(|folder| folder.join(mark).exists());
    let levels = levels(VENDOR).or_else(|| levels(GIT));
    Ok(levels.map(|levels| repeat_n("..", levels).collect()))
}

/// The top of the repository that a folder is in.
fn repository_around(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|around| around.join(GIT).exists())
}

/// A path as one writes it from the current directory, if both are in one checkout.
pub(crate) fn from_here(path: &Path) -> PathBuf {
    let relative = current_dir().ok().and_then(|here| {
        let top = repository_around(&here).unwrap_or(&here);
        let around = here.ancestors().take_while(|folder| folder.starts_with(top)).enumerate();
        let mut below = around.filter_map(|(levels, folder)| {
            let below = path.strip_prefix(folder).ok()?;
            Some(repeat_n(Path::new(".."), levels).chain([below]).collect::<PathBuf>())
        });
        below.next()
    });
    match relative {
        Some(relative) if relative.as_os_str().is_empty() => PathBuf::from("."),
        Some(relative) => relative,
        None => path.to_owned(),
    }
}

/// The whole path of a folder without links. The folder may be gone, or not exist yet; the folders
/// around it do.
pub(crate) fn absolute(folder: &Path) -> anyhow::Result<PathBuf> {
    let whole = current_dir()?.join(folder);
    let existing = whole.ancestors().find(|around| around.exists());
    let existing = existing.with_context(|| format!("{} is nowhere", folder.display()))?;
    let rest = whole.strip_prefix(existing).unwrap_or(Path::new(""));
    Ok(existing.canonicalize()?.join(rest))
}

/// The prefix of the paths of a folder in a patch. A patch is applied at the top of the checkout.
/// Outside of a checkout, it is applied in the innermost folder around the folder and the current
/// directory.
pub(crate) fn in_patches(folder: &Path) -> anyhow::Result<String> {
    let folder = absolute(folder)?;
    let here = current_dir()?.canonicalize()?;
    let top = repository_around(&folder);
    let top = top.or_else(|| here.ancestors().find(|around| folder.starts_with(around)));
    Ok(prefix(top.and_then(|top| folder.strip_prefix(top).ok()).unwrap_or(&folder)))
}

/// The path from the folder of a spec to the JSON Schemas of the language, if a folder around it has
/// them.
pub(crate) fn schemas(spec: &Path) -> anyhow::Result<Option<String>> {
    let spec = absolute(spec)?;
    let levels = spec.ancestors().position(|around| around.join(SCHEMAS).is_dir());
    Ok(levels.map(|levels| format!("{}{SCHEMAS}", "../".repeat(levels))))
}

/// A path with `/` between its parts and one at the end; nothing for the current directory.
pub(crate) fn prefix(folder: &Path) -> String {
    let parts = folder.components().filter(|part| *part != Component::CurDir);
    let parts: PathBuf = parts.collect();
    let text = parts.to_string_lossy().replace('\\', "/");
    match text.as_str() {
        "" | "/" => text,
        text => format!("{text}/"),
    }
}
