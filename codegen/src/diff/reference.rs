//! The reference page of all kinds of change, `codegen/DIFF.md`.

use super::kind::Kind;

const HEAD: &str = "\
# What `cargo xtask diff` finds

This page is made from the table in `src/diff/kind.rs`; a test compares them, and
`UPDATE_GOLDENS=1 cargo test -p tests --test diff` writes it.

Every difference between two specs is a *change* of one of the kinds below. Each kind has a *mirror*:
what the change is when old and new change places. Attributes are compared at each of their paths, so
that it does not matter where a type is declared, in which file something stands, or in which order.

**Receiver** is about payloads that follow the new docs and reach code that was built from the old
spec.

- *safe*: they decode as before, and the old validator has nothing to say that it had not.
- *degraded*: they arrive, but as `Unknown`, `Undecoded` or an unknown value, in `extra`, or with
  something for the old validator to report.
- *breaking*: something is lost or taken for what it is not, without a word.

**Crate** is about code that was written against the old package and is compiled against the new one.

- *none*: nothing is demanded.
- *patch*: it compiles and does the same; texts are others, or the validator demands less.
- *minor*: it compiles; there is more to use, or the same is decoded or validated otherwise.
- *major*: it may not compile any more.

A change is *breaking* as a whole, and needs a waiver, if its receiver verdict is breaking or its crate
verdict is major.
";

/// The page.
pub fn reference() -> String {
    let mut page = HEAD.to_owned();
    for kind in Kind::ALL {
        let about = kind.about();
        let mirror = match about.mirror {
            mirror if mirror == *kind => "itself".to_owned(),
            mirror => format!("[`{mirror}`](#{mirror})"),
        };
        page.push_str(&format!(
            "\n## {kind}\n\n{}. Mirror: {mirror}.\n\n- Receiver: **{}**, because {}.\n\
             - Crate: **{}**, because {}.\n- Example: {}.\n",
            capital(about.meaning),
            about.receiver,
            about.why,
            about.bump,
            about.because,
            about.example
        ));
    }
    page
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(rest).collect()
}
