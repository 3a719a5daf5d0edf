//! Headings of text without markup, which nothing but their words tell from prose.

use crate::page::pattern::Pattern;

/// The most bytes of a heading.
const LONGEST: usize = 120;

/// The most words of a title.
const MOST_WORDS: usize = 10;

static ATTRIBUTES: Pattern = Pattern::new(r"\AAttributes of (?:the )?[\w.]+(?: \w+){0,3}:?\z");
static CONFIGURE: Pattern = Pattern::new(r"\AConfigure(?: \w+){1,3}\z");
static EVENT: Pattern = Pattern::new(r"\Aon[A-Z][A-Za-z0-9]+(?: (.*))?\z");
static BADGES: Pattern = Pattern::new(r"\A[A-Z]\w*(?: [A-Z]\w*)*\z|\b[A-Z]+[a-z]\w*[A-Z][a-z]");
static GLUED: Pattern = Pattern::new(r"[.!?:)}](Attributes of (?:the )?[\w.]+(?: object)?:?)\z");

/// Returns true if a line is a heading. One that could as well be prose is none.
pub(super) fn is_heading(line: &str) -> bool {
    line.len() <= LONGEST && (ATTRIBUTES.matches(line) || CONFIGURE.matches(line) || is_event(line))
}

/// The name of an event, perhaps with the names of products, which pages glue to each other.
fn is_event(line: &str) -> bool {
    let Some(captures) = EVENT.captures(line) else {
        return false;
    };
    let is_badges = |rest: regex::Match| BADGES.matches(rest.as_str());
    !is_sentence(line) && captures.get(1).is_none_or(is_badges)
}

/// Returns true if the first line of a page is its title.
pub(super) fn is_title(line: &str) -> bool {
    line.len() <= LONGEST && !is_sentence(line) && line.split(' ').count() <= MOST_WORDS
}

fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', ':', ';', ',', '!', '?'])
}

/// Where a heading begins that is glued to the end of a line.
pub(super) fn glued(line: &str) -> Option<usize> {
    let tail = line.len().saturating_sub(LONGEST);
    let tail = (tail..=line.len()).find(|at| line.is_char_boundary(*at))?;
    let captures = GLUED.captures(&line[tail..])?;
    captures.get(1).map(|heading| tail + heading.start())
}

#[cfg(test)]
mod tests {
    use super::{glued, is_heading};

    #[test]
    fn headings_are_told_by_their_words() {
        for heading in [
            "Attributes of the data object",
            "Attributes of data:",
            "Configure onShipArrive",
            "Configure product events",
            "onShipArrive",
            "onShipArrive Haven",
            "onShipArriveHavenHaven for TugsHaven for small boats",
            "onShipArrive HavenHaven Omni",
        ] {
            assert!(is_heading(heading), "{heading}");
        }
    }

    #[test]
    fn sentences_are_no_headings() {
        for prose in [
            "Attributes of the data object are listed below.",
            "Configure the event in the manifest.",
            "onShipArrive is triggered when a ship arrives",
            "onShipArrive and onShipLeave",
            "one of the ships",
            "Example",
        ] {
            assert!(!is_heading(prose), "{prose}");
        }
    }

    #[test]
    fn a_heading_can_be_glued_to_a_sentence() {
        let line = "It is — é — in UTC.Attributes of the data object";
        assert_eq!(glued(line).map(|at| &line[at..]), Some("Attributes of the data object"));
        assert_eq!(glued("See Attributes of the data object"), None);
        assert_eq!(glued(&"é".repeat(200)), None);
    }
}
