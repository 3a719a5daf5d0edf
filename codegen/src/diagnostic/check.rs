//! The checks of a spec. The list is complete: nothing else is ever reported.

use std::fmt;

/// Declares the enum, and from the same list its names: none can be forgotten.
macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident => $id:literal,)*) => {
        /// One of the things that a spec is checked for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Check {
            $($(#[$doc])* $name,)*
        }

        impl Check {
            /// Every check.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name that people see, such as `unknown-key`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

checks! {
    /// An address that no link can lead to.
    Address => "address",
    /// An alias of YAML.
    Alias => "alias",
    /// Spellings of a timestamp that read one text as different points in time.
    AmbiguousSpellings => "ambiguous-spellings",
    /// A word that some readers of YAML take for a boolean.
    AmbiguousWord => "ambiguous-word",
    /// An anchor of YAML.
    Anchor => "anchor",
    /// A condition that never holds, or always.
    ConstantCondition => "constant-condition",
    /// Claims that cannot all be true.
    Contradiction => "contradiction",
    /// A type that contains itself.
    CyclicType => "cyclic-type",
    /// A path of an attribute that is not there.
    DanglingPath => "dangling-path",
    /// An event that stands in two files.
    DuplicateEvent => "duplicate-event",
    /// An item that stands twice in one list.
    DuplicateItem => "duplicate-item",
    /// A key that stands twice in one mapping.
    DuplicateKey => "duplicate-key",
    /// A type that is declared twice.
    DuplicateType => "duplicate-type",
    /// A condition without tests.
    EmptyCondition => "empty-condition",
    /// An erratum without facets.
    EmptyErratum => "empty-erratum",
    /// A note that says nothing.
    EmptyNote => "empty-note",
    /// A value that is missing or null.
    EmptyValue => "empty-value",
    /// A `value_when` without conditions.
    EmptyValueWhen => "empty-value-when",
    /// An attribute of the envelope that cannot play its part.
    EnvelopeRole => "envelope-role",
    /// An equality of types that have no value in common.
    EqualityType => "equality-type",
    /// An example that its attribute cannot have.
    ExampleType => "example-type",
    /// A file of none of the six kinds.
    FileKind => "file-kind",
    /// A fingerprint that no change can have.
    Fingerprint => "fingerprint",
    /// An alternative of a condition that holds only when another one does.
    IdleAlternative => "idle-alternative",
    /// A value that an attribute never has.
    ImpossibleValue => "impossible-value",
    /// A key that is no word.
    Key => "key",
    /// More keywords than a registry takes.
    Keywords => "keywords",
    /// A limit that nothing can pass, or that says less than the other keys of its attribute.
    Limit => "limit",
    /// A path through a list, where one value is needed.
    ListPath => "list-path",
    /// A merge key of YAML.
    MergeKey => "merge-key",
    /// A file without which a spec is none.
    MissingFile => "missing-file",
    /// A key without which a mapping says nothing.
    MissingKey => "missing-key",
    /// A key on an attribute whose type has no such part.
    MisplacedKey => "misplaced-key",
    /// Two things that get one name.
    NameClash => "name-clash",
    /// An object without attributes.
    NoAttributes => "no-attributes",
    /// An attribute without a description.
    NoDoc => "no-doc",
    /// Something for which there is no name in Rust.
    NoName => "no-name",
    /// A waiver without a reason.
    NoReason => "no-reason",
    /// An attribute without a type.
    NoType => "no-type",
    /// An enum without values.
    NoValues => "no-values",
    /// A character that cannot be seen, or the end of a line where one line is wanted.
    OddCharacter => "odd-character",
    /// A claim with stronger evidence than its own erratum.
    Overclaim => "overclaim",
    /// A name that no package can have.
    PackageName => "package-name",
    /// A version that is none.
    PackageVersion => "package-version",
    /// A day or a hash of a page that is none.
    Page => "page",
    /// Changes without a shape, or with a shape that no change has.
    Pair => "pair",
    /// A regular expression that is none, that languages read differently, or that says nothing.
    Pattern => "pattern",
    /// A release without a day, or out of order.
    Release => "release",
    /// A second document in one file.
    SecondDocument => "second-document",
    /// A second vendor, envelope or releases file.
    SecondFile => "second-file",
    /// An erratum that does not apply any more.
    StaleErratum => "stale-erratum",
    /// A text that is no YAML.
    Syntax => "syntax",
    /// A tag of YAML.
    Tag => "tag",
    /// A template that lacks a part of the file that is made from it.
    Template => "template",
    /// An example that has not the spelling of its pattern; a timestamp where there is no pattern.
    TimestampPattern => "timestamp-pattern",
    /// A file that is nested deeper than anyone can read.
    TooDeep => "too-deep",
    /// A file that is larger than any documentation.
    TooLarge => "too-large",
    /// More errors than anyone can read.
    TooMany => "too-many",
    /// A comment that marks what a person has to decide.
    Undecided => "undecided",
    /// Types that cannot be told apart.
    Union => "union",
    /// A key that nothing knows.
    UnknownKey => "unknown-key",
    /// A reference to something that is not declared.
    UnknownName => "unknown-name",
    /// A type that is not declared.
    UnknownType => "unknown-type",
    /// A word that the list of words for its place does not have.
    UnknownWord => "unknown-word",
    /// A name that no folder or file can have.
    UnsafeName => "unsafe-name",
    /// A condition that nothing uses.
    UnusedCondition => "unused-condition",
    /// A type that nothing uses.
    UnusedType => "unused-type",
    /// A documented value of another type than its attribute.
    ValueType => "value-type",
    /// A module of another product.
    WrongModule => "wrong-module",
    /// A value of another type than its key wants.
    WrongType => "wrong-type",
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
