//! The English of sentences that say something of an attribute: null, a value, a condition.

use crate::page::pattern::Pattern;

/// A word that opens a sentence and is no part of it.
pub(in crate::page::extract) static NOTE: Pattern =
    Pattern::new(r"^(?:Notes?|Important|Warning|Tip|In this case)\s*[:,]\s*");

/// What a condition and its conclusion look like, the condition first.
pub(in crate::page::extract) static IF_THEN: Pattern = Pattern::new(
    r"(?i)^(?:if|when|for)\s+(.+?)(?:,| then)\s+(?:then\s+)?((?:the|this|its|it|any)\b.+)$",
);

/// The event for which a sentence holds, and what it says.
pub(in crate::page::extract) static FOR_EVENT: Pattern =
    Pattern::new(r"(?i)^for (?:the )?([a-z_][\w.:-]*\w)(?: event)?,\s*(.+)$");

/// The attribute of which a sentence speaks, where it does not name it, and what it says.
pub(in crate::page::extract) static THIS_VALUE: Pattern = Pattern::new(
    r"(?i)^((?:the )?value of (?:this|the) (?:attribute|field|property)|(?:this|the) (?:attribute|field|property)(?:'s)? value|(?:this|the) (?:attribute|field|property|value)|its value|it)\s+(?:is|will be|can be|may be|becomes|remains|has|shall be|would be)\s+(.+)$",
);

/// The attribute of which a sentence speaks by name, and what it says.
pub(in crate::page::extract) static NAMED_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^((?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field)?(?:'s)?(?: value)?)\s+(?:is|will be|can be|may be|becomes)\s+(.+)$",
);

/// What is said of a value, and the condition behind it.
pub(in crate::page::extract) static WHEN_BEHIND: Pattern =
    Pattern::new(r"(?i)^(.+?),?\s+(?:only )?(?:when|if|in case)\s+(.+)$");

/// That a value is null.
pub(in crate::page::extract) static NULL: Pattern = Pattern::new(
    r"(?i)^(?:always |also |set (?:to|as) |returned as |sent as )?[`'\x22]?null[`'\x22]?$",
);

/// That a value is null, in a sentence that has no more words.
pub(in crate::page::extract) static NULL_ALONE: Pattern = Pattern::new(
    r"(?i)^(?:(?:is|can be|may be|will be) )?[`'\x22]?(?:null|nullable)[`'\x22]?(?: (?:if|when) (.+))?$",
);

/// That an attribute comes only under a condition.
pub(in crate::page::extract) static PRESENT: Pattern = Pattern::new(
    r"(?i)^(?:(?:this|the) (?:attribute|field|property|value)(?: is)?|is|it is)?\s*(?:present|available|returned|sent|included|populated|applicable|specified) only (?:if|when|for|in)\s+(.+)$",
);

/// A condition in parentheses.
pub(in crate::page::extract) static CONDITION_IN_PARENTHESES: Pattern =
    Pattern::new(r"\s*\((?:only )?(?:if|when) ([^()]+)\)");

/// The format of a value.
pub(in crate::page::extract) static FORMAT: Pattern = Pattern::new(
    r"(?i),?\s*(?:(?:specified|expressed|represented|formatted|given|provided|written)\s+)?in (?:the |an? )?([A-Za-z0-9][\w.:/+ -]{0,50}?) format\b",
);

/// A format that names none.
pub(in crate::page::extract) static NO_FORMAT: Pattern =
    Pattern::new(r"(?i)^(?:(?:following|same|this|that|below|right|any|given|its)\b|(?:the|an?)$)");

/// What behind a value tells why it has it, and what a value is set to.
pub(in crate::page::extract) static BASED_ON: Pattern =
    Pattern::new(r"(?i),?\s+(?:based on|depending on|according to)\s.*$");

/// What stands before a value.
pub(in crate::page::extract) static SET_TO: Pattern = Pattern::new(
    r"(?i)^(?:always\s+)?(?:(?:set|equal|changed) (?:to|as)\s+|the same as\s+|always\s+)?(?:the value of\s+)?",
);

/// A sentence that sets a value that could not be read.
pub(in crate::page::extract) static SETS: Pattern =
    Pattern::new(r"(?i)^(?:always\b|(?:set|equal|changed) (?:to|as)\b|the same as\b)");

/// A test of an attribute: its path and the values.
pub(in crate::page::extract) static TEST: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field)?(?: value)?\s+(?:is|=|equals|has the value)\s+(?:(?:set|equal) (?:to|as)\s+)?(.+)$",
);

/// A word that tests no value when it stands in the place of one.
pub(in crate::page::extract) static NO_VALUE: Pattern = Pattern::new(
    r"^(?:set|empty|present|absent|null|blank|not|missing|available|unavailable|known|unknown|valid|changed|modified|updated|created|enabled|disabled|based|required|optional|mandatory|unique|encrypted|deprecated|case-sensitive|auto-generated|the|a|an)$",
);

/// A path with dots.
pub(in crate::page::extract) static DOTTED: Pattern =
    Pattern::new(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+");

/// A word that can be the name of an attribute and is no English word.
pub(in crate::page::extract) static IDENTIFIER: Pattern =
    Pattern::new(r"[A-Za-z]\w*(?:_\w+|[a-z][A-Z]\w*)|`[A-Za-z_][\w.]*`");
