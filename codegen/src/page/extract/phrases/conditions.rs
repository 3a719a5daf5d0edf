//! The English of conditions: an attribute, and what it is.

use super::phrase;
use crate::page::pattern::Pattern;

/// A word between two clauses of a condition, or between two values of a clause.
pub(in crate::page::extract) static CONNECTIVE: Pattern =
    phrase(r"(?i),?\s+(?:(and)|or)\s+(?:{when}\s+)?");

/// A word before the first of several clauses, or of several values.
pub(in crate::page::extract) static BOTH_OR_EITHER: Pattern =
    Pattern::new(r"(?i)^(?:either|both)\s+");

/// A clause: of what it speaks, whether it says no, and what it says.
pub(in crate::page::extract) static CLAUSE: Pattern = Pattern::new(
    r"(?ix)^(?P<of>.+?)
    (?: \s+(?:is|are|equals|has\s+the\s+value)\s+
      | (?P<no> \s+(?:isn't|aren't|differs\s+from
            |does(?:\s+not|n't)\s+(?:equal|have\s+the\s+value))\s+ | \s*(?:!=|<>)\s* )
      | \s*==?\s* )
    (?P<says>.+)$",
);

/// A clause that says of an attribute that it is there, or is not, behind it.
pub(in crate::page::extract) static EXISTS: Pattern = Pattern::new(
    r"(?i)^(.+?)\s+(?:exists|has a value|(does not exist|doesn't exist|has no value|does not have a value|doesn't have a value))$",
);

/// A clause that says of an attribute that it is there, or is not, before it.
pub(in crate::page::extract) static THERE_IS: Pattern =
    Pattern::new(r"(?i)^there\s+(?:is|exists)\s+(?:an?|some|any|(no|not an?|not any))\s+(.+)$");

/// A clause that says of a member that it is there, or is not, behind the object.
pub(in crate::page::extract) static HAS: Pattern = Pattern::new(
    r"(?i)^(.+?)\s+(?:has\s+an?|(has no|has not an?|(?:does not|doesn't) have (?:an?|any)))\s+(.+)$",
);

/// An attribute by its name or its path.
pub(in crate::page::extract) static NAMED: Pattern = Pattern::new(
    r"(?i)^(?:the |an? )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field| property)?(?: value)?$",
);

/// An attribute with the object in which it stands: `the kind of the reader`.
pub(in crate::page::extract) static MEMBER_OF: Pattern = Pattern::new(
    r"(?i)^(?:the )?[`'\x22]?(\w+(?: \w+){0,2}?)[`'\x22]? (?:of|for) (?:the |an? )?[`'\x22]?(\w+)[`'\x22]?$",
);

/// An attribute with the object in front: `the reader's kind`.
pub(in crate::page::extract) static MEMBER: Pattern = Pattern::new(
    r"(?i)^(?:the |an? )?[`'\x22]?(\w+)[`'\x22]?(?:'s)? [`'\x22]?(\w+)[`'\x22]?(?: attribute| field| property)?$",
);

/// An attribute whose name has several words.
pub(in crate::page::extract) static WORDS_OF_NAME: Pattern =
    Pattern::new(r"(?i)^(?:the |an? )?([a-z]\w*(?: \w+){1,3})$");

/// The words of a clause for an attribute that is there and not null.
pub(in crate::page::extract) static IS_PRESENT: Pattern =
    phrase(r"(?i)^(?:present|set|given|provided|specified|defined|non-?null|not {null})$");

/// The words of a clause for an attribute that is absent or null.
pub(in crate::page::extract) static IS_ABSENT: Pattern = phrase(
    r"(?i)^(?:absent|missing|omitted|unset|undefined|{null}|not (?:present|set|given|provided|specified|defined|there))$",
);

/// The words before values that an attribute does not have.
pub(in crate::page::extract) static NONE_OF: Pattern = Pattern::new(
    r"(?ix)^(?:
        not\s+(?:(?:set|equal)\s+(?:to|as)\s+)?(?:(?:one|any)\s+of\s+(?:the\s+values\s+)?|either\s+)?
        | none\s+of\s+ | neither\s+
        | (?:(?:anything|something|any\s+value|some\s+value|a\s+value)\s+)?other\s+than\s+
        | (?:any\s+other|some\s+other|another)\s+value\s+than\s+
        | (?:anything|any\s+value)\s+(?:but|except)\s+
        | (?:something|anything)\s+else\s+than\s+
        | different\s+from\s+
    )",
);

/// The words before values of which an attribute has one.
pub(in crate::page::extract) static ONE_OF: Pattern = Pattern::new(
    r"(?i)^(?:(?:set|equal) (?:to|as)\s+)?(?:(?:one|any) of (?:the values )?|either )?",
);

/// A word that tests no value when it stands in the place of one.
pub(in crate::page::extract) static NO_VALUE: Pattern = Pattern::new(
    r"^(?:set|empty|present|absent|null|blank|not|missing|available|unavailable|known|unknown|valid|changed|modified|updated|created|enabled|disabled|based|nothing|anything|something|everything|else|different|required|optional|mandatory|unique|encrypted|deprecated|case-sensitive|auto-generated|the|a|an|too|also|either)$",
);

/// An object and what it is: `the reader is a guest`. The second piece says that it is not.
pub(in crate::page::extract) static THING_IS: Pattern = Pattern::new(
    r"(?i)^(?:the |an? )?[`'\x22]?([a-z_]\w*)[`'\x22]? (?:(isn't|aren't|(?:is|are) (?:not|anything (?:other than|but)|other than))|is|are) (.+)$",
);

/// A word before a kind of thing.
pub(in crate::page::extract) static ARTICLE: Pattern =
    Pattern::new(r"(?i)^(?:the |an? |one of the )");

/// Words for a kind of thing, alone: `guests`.
pub(in crate::page::extract) static THINGS: Pattern =
    Pattern::new(r"(?i)^(?:the |an? |all )?([\w`'\x22-]+(?: [\w`'\x22-]+){0,2})$");
