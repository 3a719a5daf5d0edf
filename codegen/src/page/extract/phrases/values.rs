//! The English of lists of values.

use super::phrase;
use crate::page::pattern::Pattern;

/// A word for the values of an attribute, or the first words of a sentence that lists them.
pub(in crate::page::extract) static VALUES_LABEL: Pattern = phrase(
    r"(?ix)
    (?:^|[\s(,;:]) (?P<values>
        (?:(?:the|its|all|some) \s+)?
        (?:possible|potential|allowed|valid|supported|accepted|acceptable|permitted|permissible
            |available|expected|known|legal|predefined|following)
        \s+ (?:[\w-]+ \s+)?
        (?:values?|options?|choices|statuses|states|types|kinds|modes|constants|literals) )\b
    | ^(?P<start>
        (?:(?:the|its|all) \s+)?
        (?:{allowed} \s+ (?:[\w-]+ \s+)? \w+s
            |values|options|choices|enum(?:eration)?(?:\s+values?)?) )\b
    | (?:^|[\s(,;:]) (?P<one>
        (?:(?:(?:can|may|must|will|should|shall|has\s+to)\s+be|is|are|as|being|takes|holds) \s+)?
        (?:(?:either|any) \s+)? one \s+ (?:of|among)
        (?:\s+(?:the\s+following|these|two|three|four|five))?
        (?:\s+(?:values?|options?|strings?|words?))?
        (?:\s*[:=]|\s+[-–—])? ) \s
    | (?:^|[\s(,;]) (?P<taken>
        (?:takes?|has|have|holds?|accepts?) \s+ (?:(?:the|these|any\s+of\s+the) \s+)?
        (?:following \s+)? (?:values|options) ) \b
    | (?:^|(?:^|\s)(?P<verb>(?:can|may|must|will|should|shall|has\s+to)\s+be|is|are)\s+)
        (?P<either>either) \s",
);

/// The first words of a sentence that can list values, and that can say something else as well. The
/// piece is there if a sign ends them.
pub(in crate::page::extract) static VALUES_POSSIBLE: Pattern = Pattern::new(
    r"(?ix)^(?:
        (?:(?:the|this|its) \s+)? (?:(?:value|it|attribute|field|property) \s+)?
            (?:(?:can|may|must|will|should) \s+ (?:be|hold|have|take|contain) | accepts | takes)
        | allowed | supported | accepted | permitted | valid | possible | (?:its \s+)? value
        | any \s+ of | (?:choose|pick|chosen|selected) \s+ (?:from|one\s+of) )
    (?P<sign>\s*[:=]|\s+[-–—])? \s",
);

/// The subject of a sentence about values, without the rest of the sentence.
pub(in crate::page::extract) static VALUES_SUBJECT: Pattern = Pattern::new(
    r"(?i)^(?:(?:the|this|its|an?)\s+)?(?:values?|attribute|field|property|it|this)(?:\s+(?:of|for)\s+(?:this|the)\s+\w+)?(?:\s+(?:can|may|must|will|should)\s+(?:be|have|take)|\s+(?:is|has|takes|accepts))?$",
);

/// Words between the label of the values and the list of them: other words, brackets, a
/// verb. The piece is there if a sign ends it.
pub(in crate::page::extract) static VALUES_VERB: Pattern = phrase(
    r"(?ix)^
    (?:\s* [(\[] [^()\[\]]{0,80} [)\]])?
    (?: {gap}
        \s+ (?:are|is|includes?|can\s+be|may\s+be|must\s+be) \b
        (?:\s* [(\[] [^()\[\]]{0,80} [)\]])?
        (?:\s+ (?:currently|limited\s+to|as\s+follows|either|any\s+of|one\s+of|the\s+following
            |following|these|values?|options?|possible|allowed|supported|accepted|valid) \b)*
        \s* (?P<verb_sign>[:=]|[-–—]\s|$)?
      | {gap}
        \s* (?P<sign>[:=]|[-–—]\s) )
    \s*",
);

/// A list in brackets behind a word for the values.
pub(in crate::page::extract) static VALUES_IN_BRACKETS: Pattern =
    Pattern::new(r"^\s*(?:(?:are|is|include)\s+)?[(\[{]([^()\[\]{}]{3,300})[)\]}]\.?$");

/// A list in parentheses at the end of a sentence.
pub(in crate::page::extract) static LIST_IN_PARENTHESES: Pattern =
    Pattern::new(r"\s\(([^()]{3,300})\)$");

/// Words before a list, or around it, that make it one of some cases, or of none: a condition in
/// front, a condition that goes on up to the list, a `not`.
pub(in crate::page::extract) static IN_SOME_CASES: Pattern = phrase(
    r"(?ix)^(?:{when}|unless|except|until|for|on|in|with|at|during|after|before)\s.*[,:]
    | \b(?:{when}|unless|except|until)\s[^,;:(]*$
    | \b(?:not|never)(?:\s+(?:one|any)\s+of)?$",
);

/// Words in front of a list that has only some of the values.
pub(in crate::page::extract) static OF_EXAMPLES: Pattern = phrase(
    r"(?i)\b(?:includ(?:e|es|ing)|examples?|among\s+(?:them|others)|usually|normally|mostly|often|typically|some\s+(?:\w+\s+)?values)\b|{eg}",
);

/// The words of [`OF_EXAMPLES`] where they stand in the list.
pub(in crate::page::extract) static EXAMPLES: Pattern =
    phrase(r"(?i)^[\s,]*(?:{eg}|including|among\s+(?:them|others))[\s,:]+");

/// Null anywhere in a text.
pub(in crate::page::extract) static HAS_NULL: Pattern = Pattern::new(r"(?i)\bnull(?:able)?\b");

/// Words behind `one of` where it counts things and not values.
pub(in crate::page::extract) static ONE_OF_THINGS: Pattern = Pattern::new(
    r"(?i)^(?:the|these|those|its|his|her|our|your|their|my|this|that|several|many|all|some|\w+ \w+ (?:that|which|who))\b",
);

/// The end of a text that values follow.
pub(in crate::page::extract) static VALUES_AWAITED: Pattern = phrase(
    r"(?i)^(?:(?:it|this|(?:the|its) value)\s+)?(?:can|may|must|will|should)\s+be:$|^{allowed}:$|\bvalues?\b[^.]*[:,]$|\bone of the following[^.]*:$|\b{allowed}\s+(?:\w+\s+)?(?:values|\w+s\b[^.]*:)$",
);

/// A value with its meaning, where the value is a number or a truth.
pub(in crate::page::extract) static NUMBERED_VALUE: Pattern =
    Pattern::new(r"^[`']?(-?\d+|true|false)[`']?\s*(?:[:=]|[-–—]\s)\s*(\S.*)$");

/// A value with its meaning.
pub(in crate::page::extract) static NAMED_VALUE: Pattern =
    Pattern::new(r#"^[`'"]?([^\s:`'",]+)[`'"]?\s*(?::\s+|\s[-–—=]\s+)(\S.*)$"#);

/// A value with its meaning in parentheses.
pub(in crate::page::extract) static VALUE_IN_PARENTHESES: Pattern =
    Pattern::new(r#"^[`'"]?([^\s`'"]+)[`'"]?\s*\((.+)\)$"#);

/// A value in quotes or in a code font.
pub(in crate::page::extract) static QUOTED: Pattern =
    Pattern::new(r#"^(?:`[^`]+`|'[^']+'|"[^"]+")$"#);

/// A word that no value of several words has.
pub(in crate::page::extract) static WORD_OF_SENTENCE: Pattern = Pattern::new(
    r"(?i)\b(?:see|is|are|was|were|be|below|above|following|listed|depends?|depending|varies|vary|differs?|which|that|you|your|if|when|can|may|must|will|should|has|have|decides?|defined|refers?|or|and)\b",
);

/// Several numbers: the first and the last.
pub(in crate::page::extract) static RANGE: Pattern =
    Pattern::new(r"(?i)^-?\d+\s*(?:-|–|—|to|through|\.\.+|…)\s*-?\d+$");

/// Words for the values that a list does not name.
pub(in crate::page::extract) static OTHERWISE: Pattern = Pattern::new(
    r"(?i)^(?:(?:or|and)\s+)?((?:the|a|an|any|other|another|your|its|all|whatever|some)\s+\S.*|so on|etc|others|among\s+others|many\s+others|more|many\s+more|but\s+(?:\w+\s+)?not\s+limited\s+to\b.*|…|\.\.+)$",
);

/// A sentence that opens a list: there are more values than it has.
pub(in crate::page::extract) static OPEN_LIST: Pattern = Pattern::new(
    r"(?ix)^(?:
        (?:(?:any|some|many)\s+)? (?:other|more|additional|further|new|custom|different|unlisted|unknown)
            \s+ (?:\w+\s+)? (?:values?|ones|strings?|options?|words?|names?)
            \s+ (?:are|is|can|may|might|could|will) \b .*
      | others \s+ (?:are|can|may|might|could|will) \b .*
      | any \s+ (?:\w+\s+)? (?:values?|strings?|texts?|words?|numbers?|integers?|names?)
            \s+ (?:is|are|can|may) \b .*
      | (?:the|this) \s+ list (?:\s+of\s+values)? \s+
            (?:is\s+(?:open|not\s+\w+|incomplete)|(?:may|can|might|will)\s+(?:grow|change|be\s+extended)) \b .*
      )$",
);

/// Where a sentence begins that is glued to a list of values.
pub(in crate::page::extract) static AFTER_VALUES: Pattern = Pattern::new(
    r"\.\s+[A-Z]|[.,]?\s*(?:Notes?|Important|Example)\s*:|\.?\s+(?:The (?:value|attribute|default)|If (?:the|a|an|this)\b|When (?:the|a|an)\b|For (?:more|example|the|information)\b|This (?:attribute|value|is)\b)|\.(?:The|If|When|For|This)\s",
);

/// Null among values; its condition, with the word before it, or its meaning.
pub(in crate::page::extract) static NULL_AMONG_VALUES: Pattern = phrase(
    r"(?ix)^(?:or\s+)?{null}
    (?: $
      | \s+ (?P<if>(?:if|when)\s.+) $
      | (?:\s*[:=(]\s*|\s+[-–—]\s+) (?:(?P<condition>(?:if|when|for|unless)\s.+?)|(?P<meaning>.+?)) \)? $ )",
);

/// Words that a value may be null as well, in the place of its meaning.
pub(in crate::page::extract) static OR_NULL: Pattern =
    phrase(r"(?i)^(?:or|may be|can be|also)\s+{null}$|^nullable$");

/// A word that says how something is, and names no value where it stands alone.
pub(in crate::page::extract) static ADJECTIVE: Pattern = Pattern::new(
    r"(?i)^(?:non|un|auto|case|read|write)-\w+$|^\w+(?:ed|able|ible|ic|al|ive|ous|less|ful)$",
);
