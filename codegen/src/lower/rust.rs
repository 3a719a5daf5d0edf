//! The oldest Rust that a package is promised for.

use super::context::{Context, Loc};
use crate::diagnostic::Check;
use crate::spec::Package;

/// The oldest Rust that generated code needs: the edition 2024 came with it. Clippy knows when the
/// standard library got what the code uses, and warns of anything newer.
const OLDEST_RUST: (u64, u64) = (1, 85);

/// The oldest Rust that a package is promised for.
pub(super) fn version(package: &Package) -> String {
    let (major, minor) = OLDEST_RUST;
    package.rust_version.clone().unwrap_or_else(|| format!("{major}.{minor}"))
}

/// Reports a version of Rust that is none, or that is too old for generated code.
pub(super) fn check(context: &Context<'_>, at: &Loc<'_>, text: &str) {
    let (major, minor) = OLDEST_RUST;
    let mut numbers = text.split('.').map(str::parse::<u64>);
    let parts = (numbers.next(), numbers.next(), numbers.next(), numbers.next());
    let version = match parts {
        (Some(Ok(major)), Some(Ok(minor)), None | Some(Ok(_)), None) => Some((major, minor)),
        _ => None,
    };
    if version.is_none_or(|version| version < OLDEST_RUST) {
        let message = match version {
            Some(_) => format!("generated code does not build with Rust {text}"),
            None => format!("`{text}` is no version of Rust"),
        };
        let help = format!("write {major}.{minor} or a later one, in quotes");
        context.error(Check::PackageVersion, at.value(), message, help);
    }
}
