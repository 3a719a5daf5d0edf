//! The English of sentences that say something of an attribute: null, a value, a condition.

use super::phrase;
use crate::page::pattern::Pattern;

/// A word that opens a sentence and is no part of it.
pub(in crate::page::extract) static NOTE: Pattern =
    Pattern::new(r"^(?:Notes?|Important|Warning|Tip|In this case)\s*[:,]\s*");

/// A condition and its conclusion, the condition first.
pub(in crate::page::extract) static IF_THEN: Pattern = phrase(
    r"(?i)^(?:{when}|where|for)\s+(.+?)(?:,| then)\s+(?:then\s+)?((?:the|this|its|it|any)\b.+|{null})$",
);

/// The events for which a sentence holds: in front of what it says, with or without a sign between
/// them, behind, or in parentheses.
pub(in crate::page::extract) static OF_EVENTS: [Pattern; 4] = [
    phrase(
        r"(?ix)^(?:(?:only\s+)?{for} | {if_event})?(?P<names>{events})(?:\s+(?P<called>events?))?
        (?:\s+only)?(?:\s*[,:]|\s+[-–—])\s*(?:then\s+)?(?P<rest>.+)$",
    ),
    phrase(
        r"(?ix)^{for}(?P<names>{event})(?:\s+(?P<called>events?))?
        \s+(?P<rest>(?:the|this|its|it|null)\b.+)$",
    ),
    phrase(
        r"(?ix)^(?P<rest>.+?),?\s+(?:only\s+)?(?:{for} | {if_event})(?P<names>{events})
        (?:\s+(?P<called>events?))?(?:\s+only)?$",
    ),
    phrase(
        r"(?ix)\s*\((?:only\s+)?(?:(?:for|in|on|with)\s+)?(?:the\s+)?(?P<names>{events})
        (?:\s+(?P<called>events?))?(?:\s+only)?\)",
    ),
];

/// Words that can name events anywhere in a sentence: what says that they do, and the names.
pub(in crate::page::extract) static EVENTS_NAMED: Pattern = phrase(
    r"(?ix)(?:^|\s+|\s*(?P<open>[(\[])) (?:only\s+)?
    (?P<before>(?:for|in|on|of|with|during|in\s+case\s+of)\s+(?:the\s+)?
        | {if_event})?
    (?P<names>(?P<first>{event})(?:(?:,\s*|,?\s+(?:and|or)\s+)(?:the\s+)?{event})*)
    (?:\s+(?P<called>events?))?(?:\s+only)?[)\]]?",
);

/// A line that says something of an event, and is no title of it: a sign stands behind the name, and
/// no capital.
pub(in crate::page::extract) static SAYS_OF_EVENT: Pattern =
    Pattern::new(r"^[`'\x22]?[A-Za-z_][\w.:-]*\w[`'\x22]?(?::|\s+[-–—])\s+[^A-Z\s]");

/// A sentence about an attribute that it does not name: the subject, how, and what it says.
pub(in crate::page::extract) static THIS_VALUE: Pattern = phrase(
    r"(?i)^({this})\s+(is|will be|{may}(?: also)? be|becomes|remains|has|shall be|would be|must be|equals|matches|repeats)\s+(.+)$",
);

/// A sentence about an attribute that it names: the name, how, and what it says.
pub(in crate::page::extract) static NAMED_ATTRIBUTE: Pattern = phrase(
    r"(?i)^((?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field)?(?:'s)?(?: value)?)\s+(is|will be|{may}(?: also)? be|becomes|must be|equals|matches|repeats)\s+(.+)$",
);

/// Words for a value that is only one of several, or only at times.
pub(in crate::page::extract) static CAN_BE: Pattern = phrase(r"(?i)^{may}(?: also)? be$");

/// Words behind a condition that say something else, or that are no condition.
pub(in crate::page::extract) static MORE_CLAUSES: Pattern = phrase(
    r"(?i)\b(?:null|{when}|unless|otherwise|until|only|except)\b|{literal}\s+for\b|^(?:example|instance)\b",
);

/// Null at no other time, which does not say that it is null then.
pub(in crate::page::extract) static NULL_ONLY: Pattern =
    Pattern::new(r"(?i)\bnull[`'\x22]?\s+only\s+(?:if|when|while|for|in)\b");

/// Words for values that are possible and not promised.
pub(in crate::page::extract) static POSSIBLE: Pattern =
    phrase(r"(?i)\b{may}\s+(?:\w+\s+)?(?:be|have|hold|take|contain)\b|\b(?:sometimes|nullable)\b");

/// Null in a clause at the end of a sentence, and its condition.
pub(in crate::page::extract) static NULL_BEHIND: Pattern = phrase(
    r"(?i)(?:,\s*(?:(?:and|or)\s+)?|\s+or\s+|\s*\((?:or\s+)?){null}\s+{when}\s+([^(),;]+)\)?[.]?$",
);

/// A claim about a value, and the condition behind it.
pub(in crate::page::extract) static WHEN_BEHIND: Pattern =
    phrase(r"(?i)^(.+?),?\s+(?:only )?(?:{when}|for)\s+(.+)$");

/// Words for a value that is null.
pub(in crate::page::extract) static NULL: Pattern =
    phrase(r"(?i)^(?:always |also |set (?:to|as) |returned as |sent as )?{null}$");

/// A sentence that says nothing but a value, of the attribute that it does not name.
pub(in crate::page::extract) static THIS_IS: Pattern =
    Pattern::new(r"(?i)^(?:this|it)\s+is\s+(.+)$");

/// A sentence that has no words but those for null.
pub(in crate::page::extract) static NULL_ALONE: Pattern = phrase(
    r"(?i)^(?:(?:is|(?:will|{may})(?:\s+also)?\s+be)\s+)?[`'\x22]?(?:null|nullable)[`'\x22]?(?::?\s+{when}\s+(.+)|:\s+(.+))?$",
);

/// A sentence that says which constant the attribute is, without the word for the attribute.
pub(in crate::page::extract) static CONSTANT: Pattern = phrase(
    r"(?ix)^(?:{this}\s+)?
    (?:always\s+)?(?:contains?|holds?|has|is|carries|carry|sends?|be)\s+(?:always\s+)?
    (?:the|a)\s+(?:constant|literal|fixed)(?:\s+(?:string|value|text|word|number))?(?:\s*:)?\s+(.+)$",
);

/// A sentence that says which other attribute has the value, without the word for this one.
pub(in crate::page::extract) static EQUALS: Pattern = Pattern::new(
    r"(?i)^(?:is\s+)?(?:always\s+)?(?:equals|mirrors|repeats|duplicates|(?:equal|identical)\s+(?:to|with))\s+(.+)$",
);

/// A sentence that says that items of an array, or values of a map, can be null.
pub(in crate::page::extract) static NULL_ITEM: Pattern = phrase(
    r"(?ix)^(?:
        (?:(?:its|the|some|any|single|individual)\s+)?(?:items?|elements?|entries|entry)
            (?:\s+(?:of|in)\s+(?:it|(?:this|the)\s+(?:array|list|map|object)))?
        | (?:(?:some|any|single|individual)\s+)?values?\s+(?:of|in)\s+(?:this|the)\s+map
    )\s+{may}(?:\s+also)?\s+be\s+{null}$",
);

/// A sentence that calls the attribute deprecated: since when, and what to use in its place.
pub(in crate::page::extract) static DEPRECATED: Pattern = phrase(
    r"(?ix)^[(\[]?\s*
    (?:(?:{this}|{own_name})\s+(?:is|has\s+been)\s+|is\s+)?(?:now\s+)?
    deprecated(?:\s+(?:attribute|field|property))?
    (?:,?\s+(?:since|as\s+of|in|from|with)\s+(?:(?:the\s+)?(?:API\s+)?version\s+)?(?P<since>v?\d[\w.-]*))?
    (?:(?:\s*[,;:.]|\s+[-–—])?\s+{instead})?
    \s*[)\]]?$",
);

/// A sentence behind one of [`DEPRECATED`] that says what to use in place of the attribute.
pub(in crate::page::extract) static INSTEAD: Pattern = phrase(r"(?i)^{instead}$");

/// The word for a deprecated attribute in front of its description.
pub(in crate::page::extract) static DEPRECATED_MARK: Pattern =
    Pattern::new(r"^(?i:[(\[]?deprecated[)\]]?)\s*[:;,.–—-]?\s+(\p{Lu}.*)$");

/// The word for a deprecated attribute in parentheses.
pub(in crate::page::extract) static DEPRECATED_IN_PARENTHESES: Pattern =
    Pattern::new(r"(?i)\s*(?:\(deprecated\)|\[deprecated\])");

/// Sentences that say that the change of an object is an object with changes of what is in it.
pub(in crate::page::extract) static WITHIN: [Pattern; 5] = [
    phrase(
        r"(?ix)^(?:the\s+)?changes?\s+(?:of|to|in|for|inside)\s+(?P<of>{attributes})\s+(?:is|are)\s+
        (?:given|listed|shown|reported|sent|told|nested)\s+
        (?:(?:per|by|for\s+(?:each|every))(?:\s+of\s+(?:its|their))?\s+(?:changed\s+)?{member}
            |{member}\s+by\s+{member})$",
    ),
    phrase(
        r"(?ix)^(?:(?:{this}|{own_name})\s+)?(?:contains?|holds?|has|lists?|includes?|gives?)\s+
        (?:(?:the|a)\s+)?changes?\s+(?:of|to|in|for)\s+(?:each|every|all|any|the)(?:\s+of\s+the)?\s+
        (?:changed\s+)?{member}\s+(?:of|in|inside)\s+(?P<of>{attributes})$",
    ),
    phrase(
        r"(?ix)^for\s+(?P<of>{attributes}),?\s+(?:the|a|each|its)\s+changes?\s+is\s+(?:an?\s+)?(?:nested\s+)?
        object\s+(?:with|of|that\s+(?:has|holds|contains))\s+(?:(?:an?|the|its|only\s+the)\s+)?{changes_of_each}$",
    ),
    phrase(
        r"(?ix)^(?:the|an?|each)\s+changes?\s+(?:of|to|in)\s+(?P<of>{attributes})\s+(?:is|are)\s+(?:an?\s+)?
        (?:nested\s+)?objects?\s+(?:with|of|that\s+(?:has|have|holds?|contains?))\s+
        (?:(?:an?|the|its|only\s+the)\s+)?{changes_of_each}$",
    ),
    phrase(
        r"(?ix)^(?P<of>{attributes})\s+(?:has|have)\s+(?:a\s+)?changes?\s+for\s+(?:each|every)
        (?:\s+of\s+(?:its|their))?\s+(?:changed\s+)?{member}$",
    ),
];

/// A sentence that says which value holds where the attribute is absent.
pub(in crate::page::extract) static DEFAULT: Pattern = phrase(
    r"(?ix)^(?:(?:the\s+)?default(?:\s+value)?(?:\s*[:=]\s*|\s+is\s+)|(?:{this}\s+)?defaults\s+to\s+)
    (`[^`]+`|'[^']+'|\x22[^\x22]+\x22|[\w.-]+)$",
);

/// A sentence that says that nobody but the vendor sets the attribute.
pub(in crate::page::extract) static READ_ONLY: Pattern =
    phrase(r"(?i)^(?:(?:{this}\s+is\s+|is\s+)?read[\s-]?only|\(read[\s-]?only\))$");

/// A sentence that says that the value of the attribute is nobody's business.
pub(in crate::page::extract) static SENSITIVE: Pattern = phrase(
    r"(?ix)^(?:(?:{this}\s+is\s+|is\s+)?sensitive|\(sensitive\)
    |(?:(?:{this}\s+)?contains\s+)?sensitive\s+(?:data|information))$",
);

/// A sentence that says since which version, or which day, the attribute is there.
pub(in crate::page::extract) static SINCE: Pattern = phrase(
    r"(?ix)^[(\[]?(?:(?:{this}\s+(?:is|was|has\s+been)\s+|is\s+|was\s+)?
        (?:(?:available|there|present|sent|supported)\s+(?:since|as\s+of|from)
            |(?:added|introduced|new)\s+(?:in|with|as\s+of|on)) | since | as\s+of)
    \s+(?:the\s+)?(?:API\s+)?(?:version\s+)?(?P<since>v?\d+(?:\.\d+)*|\d{4}-\d{2}-\d{2})[)\]]?$",
);

/// A sentence that says how small or how large a number is, or how long or short something is.
pub(in crate::page::extract) static LIMIT: Pattern = phrase(
    r"(?ix)^(?:{this}\s+)?(?:(?:is|has|must\s+be|must\s+have)\s+)?(?:an?\s+|the\s+)?
    (?P<bound>min(?:imum)?\b\.?|max(?:imum)?\b\.?|at\s+least|at\s+most|up\s+to)
    (?:\s+(?:value|(?P<length>length)|(?:number\s+of\s+)?(?P<count>items|elements|entries)))?
    (?:\s*[:=]\s*|\s+(?:is\s+|of\s+)?)(?P<number>-?\d+(?:\.\d+)?)
    (?:\s+(?:(?P<characters>char(?:acter)?s?)|(?P<items>items?|elements?|entries)))?$",
);

/// Words for the lower limit.
pub(in crate::page::extract) static LEAST: Pattern = Pattern::new(r"(?i)^(?:min|at\s+least)");

/// A sentence with both limits.
pub(in crate::page::extract) static BETWEEN_LIMITS: Pattern = phrase(
    r"(?ix)^(?:{this}\s+)?(?:(?:is|has|must\s+be|must\s+have)\s+)?
    (?P<length>(?:an?\s+|the\s+)?length\s*:?\s+(?:is\s+|of\s+)?)?(?:an?\s+(?:integer|number)\s+)?
    between\s+(?P<low>-?\d+(?:\.\d+)?)\s+and\s+(?P<high>-?\d+(?:\.\d+)?)
    (?:\s+(?:(?P<characters>characters)(?:\s+long)?|(?P<items>items|elements|entries)))?
    (?:,?\s+inclusive|\s+\(inclusive\))?$",
);

/// A sentence that says which regular expression a text matches. Without quotes it is one from `^` to `$`.
pub(in crate::page::extract) static PATTERN: Pattern = phrase(
    r"(?ix)^(?:
        (?:the\s+)?(?P<named>pattern|reg(?:ular\s+)?ex(?:p|pression)?)(?:\s*[:=]\s*|\s+is\s+)
        | (?:{this}\s+)?(?:must\s+match|matches|match)\s+
            (?:(?:the\s+|this\s+)?(?P<named_behind>pattern|reg(?:ular\s+)?ex(?:p|pression)?)\s*:?\s+)?
    )(?:(?P<quoted>`[^`]+`|'[^']+'|\x22[^\x22]+\x22)|(?P<bare>\^[^\s`]*\$))$",
);

/// Words for an attribute that comes, or has a value, only under a condition.
pub(in crate::page::extract) static PRESENT: Pattern = phrase(
    r"(?ix)^
    (?:{this}\s+)?
    (?:(?:is|has|can\s+be|will\s+be|may\s+be)\s+)?
    (?: {there}
        (?:,?\s+only\s+(?:{when}|for|in)|\s+if\s+and\s+only\s+if)
      | only\s+{there}\s+(?:{when}|for|in) )
    \s+(.+)$",
);

/// Words for an attribute that is null, or does not come, but under a condition.
pub(in crate::page::extract) static NULL_UNLESS: Pattern = phrase(
    r"(?ix)^
    (?:{this}\s+)?
    (?:(?:is|will\s+be)\s+)?(?:always\s+)?
    (?:{null}|absent|omitted|missing
        |not\s+(?:present|returned|sent|included|there|set))
    ,?\s+(?:unless|except\s+(?:if|when|for))\s+(.+)$",
);

/// A condition under which the conclusion does not hold, and the conclusion.
pub(in crate::page::extract) static UNLESS_THEN: Pattern = phrase(
    r"(?i)^(?:unless|except\s+(?:if|when))\s+(.+?),\s+((?:the|this|its|it|any)\b.+|{null})$",
);

/// A claim about a value, and the condition under which it does not hold.
pub(in crate::page::extract) static UNLESS_BEHIND: Pattern =
    Pattern::new(r"(?i)^(.+?),?\s+(?:unless|except\s+(?:if|when))\s+(.+)$");

/// A condition in parentheses.
pub(in crate::page::extract) static CONDITION_IN_PARENTHESES: Pattern =
    Pattern::new(r"\s*\((?:only )?(?:if|when) ([^()]+)\)");

/// The format of a value. The first group is the clause, the second the words for the format.
pub(in crate::page::extract) static FORMAT: Pattern = Pattern::new(
    r"(?i)(,?\s*(?:(?:specified|expressed|represented|formatted|given|provided|written)\s+)?in (?:the |an? )?([A-Za-z0-9][\w.:/+ -]{0,50}?) format)\b",
);

/// Words for a time without an offset, behind the sentence or in parentheses. The first group is the
/// clause, the others are its words for UTC.
pub(in crate::page::extract) static IN_UTC: Pattern = Pattern::new(
    r"(?ix)(,?\s*(?:(?:specified|expressed|represented|formatted|given|provided|written|stored)\s+)?
    in\s+(?:the\s+)?(UTC|coordinated\s+universal\s+time)(?:\s+time(?:\s*zone)?)?
    |\s*\((?:in\s+)?(UTC)\))(?:[\s.,;]|$)",
);

/// A string that has a number or a truth in it. The first group is the clause, the second the word
/// for what the string has.
pub(in crate::page::extract) static TEXT_OF: [Pattern; 3] = [
    Pattern::new(
        r"(?i)((?:^(?:an?\s+)?|,?\s+(?:(?:specified|expressed|represented|formatted|given|provided|written)\s+)?as\s+an?\s+)(decimal|integer|boolean)[\s-](?:string|text))\.?$",
    ),
    Pattern::new(
        r"(?ix)^((?:an?\s+)?string\s+
        (?:containing|holding|representing|(?:that|which)\s+(?:contains|holds|represents)|with)\s+
        an?\s+(decimal|integer|boolean|number)(?:\s+(?:number|value))?)\.?$",
    ),
    Pattern::new(
        r"(?ix)^((?:an?\s+)?(decimal|integer|boolean|number)(?:\s+(?:number|value))?,?\s+
        (?:(?:expressed|represented|formatted|encoded|given|sent|returned|written)\s+)?
        as\s+(?:an?\s+)?(?:string|text))\.?$",
    ),
];

/// The type of a string that has a number or a truth in it.
pub(in crate::page::extract) static TEXT_TYPE: Pattern =
    Pattern::new(r"(?i)^(?:decimal|integer|boolean) string$");

/// A format that holds beside another one, not at all, or under a condition.
pub(in crate::page::extract) static HEDGED_FORMAT: Pattern = Pattern::new(
    r"(?ix)\b(?:not|never|or)\s+as\s+an?\s+(?:decimal|integer|boolean)[\s-](?:string|text)\b
    | \b(?:not|never|or)\s+in\s+(?:the\s+|an?\s+)?(?:UTC\b|coordinated\s|[\w-]+\s+format\b)
    | \bin\s+(?:the\s+|an?\s+)?(?:UTC|[\w-]+\s+format)(?:\s+format)?,?\s+
      (?:or|if|when|unless|while|except|but)\b",
);

/// A format that names none.
pub(in crate::page::extract) static NO_FORMAT: Pattern =
    Pattern::new(r"(?i)^(?:(?:following|same|this|that|below|right|any|given|its)\b|(?:the|an?)$)");

/// Words behind a value for the reason, or for the thing that the value is set to.
pub(in crate::page::extract) static BASED_ON: Pattern =
    Pattern::new(r"(?i),?\s+(?:based on|depending on|according to)\s.*$");

/// Words before a value.
pub(in crate::page::extract) static SET_TO: Pattern = Pattern::new(
    r"(?i)^(?:always\s+)?(?:(?:set|equal|changed|identical) (?:to|as)\s+|(?:the )?same (?:value )?as\s+|always\s+)?(?:the value of\s+)?",
);

/// A predicate that sets a value.
pub(in crate::page::extract) static SETS: Pattern = Pattern::new(
    r"(?i)^(?:always\b|(?:set|equal|changed|identical) (?:to|as)\b|(?:the )?same (?:value )?as\b)",
);

/// Another attribute in the place of a value.
pub(in crate::page::extract) static OTHER_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field| value)?$",
);

/// A path with dots.
pub(in crate::page::extract) static DOTTED: Pattern =
    Pattern::new(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+");

/// A word that can be the name of an attribute and is no English word.
pub(in crate::page::extract) static IDENTIFIER: Pattern =
    Pattern::new(r"[A-Za-z]\w*(?:_\w+|[a-z][A-Z]\w*)|`[A-Za-z_][\w.]*`");

/// A word that looks like the name of an event: with a hump, and no capital in front.
pub(in crate::page::extract) static EVENT_NAME: Pattern =
    Pattern::new(r"^(?:on[A-Z]\w*|[a-z]+[a-z0-9]*[A-Z]\w*)$");

/// A word that looks like the name of an event, with a sign behind it.
pub(in crate::page::extract) static EVENT_LABEL: Pattern =
    Pattern::new(r"^(?:on[A-Z]\w*|[a-z]+[a-z0-9]*[A-Z]\w*)(?::|\s+[-–—])\s");
