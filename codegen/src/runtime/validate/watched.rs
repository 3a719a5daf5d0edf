//! Names of attributes that rules of the page are about.

use super::table::{Path, SchemaRules};

/// Lengths of names of attributes that rules of the page are about. Most names have another one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Watched(u64);

impl Watched {
    /// The attributes at the ends of these paths, and of those that conditions are about.
    pub(super) fn new(rules: &SchemaRules, roles: &[Path]) -> Self {
        let implied = rules.implied.iter().map(|implied| implied.test.path);
        let paths = implied.chain(roles.iter().copied());
        let names = paths.filter_map(|path| path.last());
        Self(names.fold(0, |lengths, name| lengths | bit_of(name)))
    }

    pub(super) fn has(self, name: &str) -> bool {
        self.0 & bit_of(name) != 0
    }
}

fn bit_of(name: &str) -> u64 {
    1 << (name.len() % 64)
}
