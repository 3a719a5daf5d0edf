//! The reference page of all kinds of change, `codegen/DIFF.md`.

use super::kind::Kind;
use crate::words::line::{capital, wrap};

const HEAD: &str = "\
# What `cargo xtask diff` finds

This page is generated from the table in `src/diff/kind.rs`. `UPDATE_GOLDENS=1 cargo test -p tests --test
diff` writes the page, and the test compares it.

Every difference between two specs is a *change* of one of the kinds below. Each kind has a *mirror*: the
kind of the same change when old and new change places. The command compares an attribute at each of its
paths. The file of a type, the file of an event and the order of keys do not matter.

**Receiver** is about payloads that follow the new docs and reach code of the old spec.

- *safe*: payloads decode as before, and the old validator reports nothing new.
- *degraded*: payloads arrive, but as `Unknown` or `Undecoded`, with a misfit or an unknown value, in
  `extra`, or with a report of the old validator.
- *breaking*: a part of the payload is silently lost or misread.

**Crate** is about code that was written for the old package and is compiled against the new one.

- *none*: the change demands no new version.
- *patch*: code compiles and does the same; texts change, or the validator demands less.
- *minor*: code compiles; the package offers more, or decodes or validates something differently.
- *major*: code may no longer compile.

A change is *breaking* as a whole, and needs a waiver, if its receiver verdict is breaking or its crate
verdict is major. *To do* is the advice of the changelog for people who write such code.
";

/// How long a line of prose is at most.
const WIDTH: usize = 108;

/// Returns the text of the page.
pub fn reference() -> String {
    let mut page = HEAD.to_owned();
    for kind in Kind::ALL {
        let about = kind.about();
        let mirror = match about.mirror {
            mirror if mirror == *kind => "itself".to_owned(),
            mirror => format!("[`{mirror}`](#{mirror})"),
        };
        let meaning = format!("{}. Mirror: {mirror}.", capital(about.meaning));
        page.push_str(&format!("\n## {kind}\n\n{}\n", lines(&meaning)));
        let verdicts = [
            Some(format!("- Receiver: **{}**, because {}.", about.receiver, about.why)),
            Some(format!("- Crate: **{}**, because {}.", about.bump, about.because)),
            about.to_do.map(|to_do| format!("- To do: {to_do}.")),
            Some(format!("- Example: {}.", about.example)),
        ];
        verdicts.iter().flatten().for_each(|verdict| page.push_str(&lines(verdict)));
    }
    page
}

/// Prose as lines that are not too long.
fn lines(prose: &str) -> String {
    wrap(prose, WIDTH).join("\n") + "\n"
}
