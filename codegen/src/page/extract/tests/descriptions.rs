//! Sentences that only describe, and sentences that no program knows.

use crate::model::Fact;
use crate::page::outline::Entry;

use super::{at, event, flat};

fn note(text: &str) -> Entry {
    let list = format!(
        "- loanobject\nThe loan.\n- notestring\n{text}\n- readerobject\nWho reads.\n- namestring\nName of the reader."
    );
    at(&event(&flat(&list)), "loan.note").clone()
}

#[test]
fn a_plain_description_stays_one() {
    for text in [
        "Name of the reader who wrote the note.",
        "Null-terminated text of the note.",
        "Name of the desk, such as `north` or `south`.",
        "Code of the shelf, e.g. `AA-000`, `AA-001`.",
        "Use `GET /loans` to see all.",
        "The `old` and `new` names.",
        "When the book has to be back.",
        "Whether the box is empty.",
        "Whether the reader must sign.",
        "Whether the field is mandatory.",
        "Specifies if the reader is a member of the family.",
        "Indicates whether the card is required at the desk.",
        "True if the reader has signed.",
        "Value of the parcel in euros.",
        "Declared worth of the cargo.",
        "Length of the plank in metres.",
        "Number of characters in the title.",
        "Maximum temperature of the day.",
        "Number of the shelf, counted from the door.",
        "Attributes that have another value now.",
        "List of all attributes whose values have changed, with the old and the new values.",
        "Old value of the attribute.",
        "The only copy of the book.",
        "Name of one of the authors.",
        "The road on either side of the river.",
        "Where empty boxes go.",
        "Identifier of the loan, auto-generated when the loan begins.",
        "Day on which the book was sent back.",
        "Day when the book was lent.",
        "Person who can open the box.",
        "The state that the loan has.",
        "What the reader sees behind the desk.",
        "Options that the reader has chosen.",
        "Kind of note, as the desk has typed it.",
        "Time until the book must be back.",
        "All readers are also members of the library.",
        "Number of times that the reader tries to open the door and fails.",
        "Meaningful words about the reader, specified when the card is printed.",
    ] {
        let entry = note(text);
        assert_eq!((entry.claims.len(), entry.values.len()), (0, 0), "{text} {:#?}", entry.claims);
        assert_eq!(entry.description.len(), 1, "{text}");
    }
}

#[test]
fn what_says_more_than_a_description_is_not_understood() {
    for text in [
        "Values follow the moon: a or b decides the reader.",
        "The values are up to the desk.",
        "Any value of the catalogue is allowed.",
        "It may be null from time to time.",
        "It is empty if the reader has gone.",
        "Left blank on Sundays.",
        "Omitted on Sundays.",
        "The attribute is absent for children.",
        "Not present when the desk is shut.",
        "Present when the desk is open.",
        "Always there.",
        "Never sent twice.",
        "Unless the reader objects, it is shown.",
        "Sent except on Sundays.",
        "Only for members of the club.",
        "When the desk is shut, it has the number of the box.",
        "If the reader is late, see the desk.",
        "It must match the card.",
        "It is 0 or 1 for guests.",
        "This is 1 if the reader is late.",
        "It is `lent` at night.",
        "Currently only `lent` is used.",
        "At the moment only `lent` and `back` are sent.",
        "`-1` means that nobody knows.",
        "`lent`: not at home.",
        "lent = not at home, back = at home",
        "Has the value `lent`.",
        "It contains `lent`.",
        "Neither lent nor back.",
        "Day (YYYY-MM-DD).",
        "A UUID.",
        "0 stands for no loan.",
        "A value of 0 means none.",
        "`lent` if the book is gone.",
        "For `lent`, this has the day.",
        "When empty, `meta` is `{}`.",
        "If there are none, it is [].",
        "Form of the note: letter, card or slip.",
        "Form of the note - letter, card or slip.",
        "Form of the note: `letter`, `card`.",
        "How it came, `letter` or `card`.",
        "Form of the note: `letter`/`card`.",
        "Name of the desk or `none`.",
        "Code of the shelf, formatted as `AA-000`.",
        "Code of the shelf, written as AA-000.",
        "Code of the shelf in the form `AA-000`.",
        "Code of the shelf (format: AA-000).",
        "Encoded as base64.",
        "Starts with `A`.",
        "Rounded to `10`.",
        "Country of the desk, in ISO 3166.",
        "Identifier of the loan (a UUID).",
        "Blank at night.",
        "Required.",
        "This attribute is optional.",
        "Defaults to the name of the desk.",
        "Default: the first shelf.",
        "By default the name of the desk.",
        "Deprecated, see the desk.",
        "This attribute is no longer sent.",
        "At most 255 bytes.",
        "Maximum length: 255 bytes.",
        "Maximum: 255.",
        "Minimum length: 0.",
        "Maximum length: 9, or 12 for guests.",
        "Maximum length: 1,000.",
        "Between 3 and 40 letters long.",
        "Up to ten characters.",
        "It is masked.",
        "Is one of the names of the desk.",
        "Can be what the reader has chosen.",
        "The value depends on the moon.",
    ] {
        let entry = note(text);
        let facts: Vec<_> = entry.claims.iter().map(|claim| &claim.fact).collect();
        assert_eq!(facts, [&Fact::NotUnderstood], "{text} {entry:#?}");
    }
}
