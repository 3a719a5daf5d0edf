//! Numbers of things in words.

use std::fmt::Display;

/// A number of things: `1 body`, `2 bodies`.
pub fn count(number: impl Display + PartialEq + From<u8>, noun: &str) -> String {
    let noun = if number == 1.into() { noun.to_owned() } else { plural(noun) };
    format!("{number} {noun}")
}

/// The plural of a noun as messages use it.
fn plural(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("um") {
        format!("{stem}a")
    } else if let Some(stem) = noun.strip_suffix('y') {
        format!("{stem}ies")
    } else {
        format!("{noun}s")
    }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn one_thing_is_singular() {
        let words = ["error", "body", "erratum"];
        assert_eq!(words.map(|noun| count(1_usize, noun)), ["1 error", "1 body", "1 erratum"]);
        assert_eq!(words.map(|noun| count(0_usize, noun)), ["0 errors", "0 bodies", "0 errata"]);
        assert_eq!(words.map(|noun| count(2_usize, noun)), ["2 errors", "2 bodies", "2 errata"]);
    }
}
