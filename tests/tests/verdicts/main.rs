//! The verdicts of the diff are proved: each kind of change has a pair of small specs, and the
//! packages of both are generated and built. More pairs of a kind have words behind its name; all of
//! them must prove the same verdicts.
//!
//! **Receiver.** The old package decodes and validates every valid vector of the new spec, and the
//! new package tells what each of them really says. The verdict must be the worst that happens:
//!
//! - *breaking*: the old code takes the payload for another event, takes something else for its
//!   data, reads a value that has another name in the new docs, or does not write all of it again;
//! - *degraded*: none of these, but the event is `Unknown` or `Undecoded` to the old code, or its
//!   validator reports something;
//! - *safe*: none of these.
//!
//! `judge` has the exact rules. They know nothing of kinds.
//!
//! **Crate.** A witness program uses what the change touches. The witness must compile against the old
//! package, and against the new one exactly when the verdict is not major. Beside it stands the
//! witness of the base, which uses everything of a package: where it compiles against the old one,
//! it must compile against the new one unless the verdict is major.
//!
//! **Public items.** Of the items of both packages, a major change removes or changes some, a minor
//! change at most adds some, and any other change leaves all of them. The row of a minor kind that
//! adds none says that no type changes: its verdict is about what code does, which `judge` sees.
//!
//! **cargo-semver-checks** must not demand more than the verdict. This test is ignored unless it is
//! asked for, because the program must be there: on the path, or where `VERDICTS_SEMVER_CHECKS` says.
//! `.ci/run` installs the program and asks for the test. The test prints the table of all verdicts
//! with their proofs:
//!
//! ```text
//! cargo test -p tests --features verdicts --test verdicts -- --include-ignored --nocapture
//! ```

mod build;
mod case;
mod items;
mod judge;
mod packages;
mod pairs;
mod proof;
mod reading;
mod semver;
mod table;
