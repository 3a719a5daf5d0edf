//! The table of the proofs, and the verdicts on which cargo-semver-checks differs.

use codegen::diff::{Bump, Kind};

/// The proof of the verdicts of a kind.
pub(crate) struct Row {
    pub(crate) kind: Kind,
    /// The kind, and the words that tell its cases apart.
    pub(crate) name: String,
    /// The behaviour of the old code.
    pub(crate) happened: String,
    /// The error of the compiler about the witness; nothing if the witness compiles.
    pub(crate) error: Option<String>,
    /// The demand of cargo-semver-checks; `lints` has its reasons.
    pub(crate) demanded: Bump,
    pub(crate) lints: Vec<String>,
}

impl Row {
    fn witness(&self) -> &str {
        self.error.as_deref().unwrap_or("compiles")
    }

    /// Says who is right, where cargo-semver-checks demands something else.
    fn difference(&self) -> Option<&'static str> {
        match (self.kind.about().bump, self.demanded) {
            (said, demanded) if said == demanded => None,
            (Bump::None, _) => Some("nobody wrong: patch is its least answer"),
            (Bump::Major, _) => Some("we are: the witness does not compile"),
            _ => Some("we are: decoding, validators or additions; it asks for none of them"),
        }
    }
}

/// Prints all kinds, and then the differences.
#[expect(clippy::print_stdout, reason = "the table is for people")]
pub(crate) fn print(rows: &[Row]) {
    println!("| kind | receiver | what the old code did | crate | witness | cargo-semver-checks |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for row in rows {
        let about = row.kind.about();
        let (receiver, bump, lints) = (about.receiver, about.bump, row.lints.join(", "));
        let (happened, witness, demanded) = (&row.happened, row.witness(), row.demanded);
        println!(
            "| `{}` | {receiver} | {happened} | {bump} | {witness} | {demanded} {lints} |",
            row.name
        );
    }
    println!("\n| kind | crate | cargo-semver-checks | who is right |\n| --- | --- | --- | --- |");
    for row in rows {
        if let Some(right) = row.difference() {
            println!("| `{}` | {} | {} | {right} |", row.name, row.kind.about().bump, row.demanded);
        }
    }
}
