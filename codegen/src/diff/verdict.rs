//! The two verdicts: what a change means for those who receive events, and for those who compile
//! against the package.

use std::fmt;

use semver::{BuildMetadata, Prerelease, Version};

/// Fate of payloads that follow the new docs in code that was built from the old spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Receiver {
    /// They decode as before, and the old validator has nothing to say that it had not.
    Safe,
    /// They arrive, but as `Unknown`, `Undecoded`, a misfit or an unknown value, in `extra`, or with
    /// something for the old validator to report.
    Degraded,
    /// Something is lost or taken for what it is not, without a word.
    Breaking,
}

impl Receiver {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Degraded => "degraded",
            Self::Breaking => "breaking",
        }
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The version that a change demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// None.
    None,
    /// Code compiles and does the same; texts are others, or the validator demands less.
    Patch,
    /// Code compiles; there is more to use, or the same is decoded or validated otherwise.
    Minor,
    /// Code may not compile any more.
    Major,
}

impl Bump {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The least version that this demands after another, as cargo understands versions: a breaking
    /// change raises the second number before 1.0.0, and the third before 0.1.0.
    pub fn after(self, version: &Version) -> Version {
        let (major, minor, patch) = (version.major, version.minor, version.patch);
        let next = match (self, major, minor) {
            (Self::None, ..) => return version.clone(),
            (Self::Major, 0, 0) => (0, 0, patch + 1),
            (Self::Major, 0, _) => (0, minor + 1, 0),
            (Self::Major, ..) => (major + 1, 0, 0),
            (Self::Minor, 1.., _) => (major, minor + 1, 0),
            (Self::Minor | Self::Patch, ..) => (major, minor, patch + 1),
        };
        Version {
            major: next.0,
            minor: next.1,
            patch: next.2,
            pre: Prerelease::EMPTY,
            build: BuildMetadata::EMPTY,
        }
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::Bump;

    #[test]
    fn versions_rise_as_cargo_understands_them() {
        let cases = [
            (Bump::None, "0.1.0", "0.1.0"),
            (Bump::Patch, "0.1.0", "0.1.1"),
            (Bump::Minor, "0.1.0", "0.1.1"),
            (Bump::Major, "0.1.3", "0.2.0"),
            (Bump::Major, "0.0.3", "0.0.4"),
            (Bump::Patch, "1.2.3", "1.2.4"),
            (Bump::Minor, "1.2.3", "1.3.0"),
            (Bump::Major, "1.2.3", "2.0.0"),
        ];
        for (bump, old, new) in cases {
            let old = Version::parse(old).expect("a version");
            assert_eq!(bump.after(&old).to_string(), new, "{bump} after {old}");
        }
    }
}
