//! The English that shows that a sentence says something of an attribute which a description does
//! not: which values it has, when it is there, how long it can be, that it goes.

use super::phrase;
use crate::page::pattern::Pattern;

/// Words that say that values changed, and words that ask and do not state.
pub(in crate::page::extract) static SAYS_NOTHING: Pattern = phrase(
    r"(?ix)
    \b(?:old|new|previous|current|prior|original|modified|changed|another|other|both)
        (?:\s+(?:and|or)\s+(?:the\s+)?(?:old|new|previous|current|modified|changed))?
        \s+values?(?:\s+(?:of|for)\s+(?:the|these|those|each)\s+\w+)?\b
    | \b(?:whose\s+)?values?\s+(?:(?:that|which)\s+)?(?:have|has|were|was)\s+(?:been\s+)?
        (?:changed|modified|updated)\b
    | \b(?:specif\w+|indicat\w+|tells?|shows?|sees?|determin\w+|defines?|states?|says?|checks?
        |denotes?|know|knows|even|as|flag|true|false)\s+if\b
    | \b(?:this|its|the)\s+value\s+is\s+(?:auto|system)-?generated\b
    | \b\w+-specific\s+(?:values?|options)\b
    | \b(?:read|view)-only\b | \bthe\s+only\b | \bnull-\w+
    | (?:{eg}|\blike)[,:]?\s+{literal}
        (?:(?:,|,?\s+(?:or|and))\s+{literal})*",
);

/// A sentence about a truth: all of it tells what the truth means.
pub(in crate::page::extract) static WHETHER: Pattern = Pattern::new(
    r"(?i)^(?:(?:a\s+)?(?:flag|boolean|marker|switch)\b.*\b|(?:specif\w+|indicat\w+|tells?|shows?|states?|says?|denotes?|determin\w+|defines?)\s+)?(?:whether|if)\b[^,:;]*$|^(?:set to )?true\s+(?:if|when|where)\b[^,:;]*$",
);

/// A sentence about null or about values, which no question is.
pub(in crate::page::extract) static OF_VALUES: Pattern = phrase(
    r"(?ix)
    \b(?:null|nullable|non-null)\b
    | \bvalues\b
    | ^value\s+(?:is|can|may|must|will|should|comes|depends|follows|for|in|when|if)\b | \bvalue:
    | \b(?:this|its|that|such|any|no|each|every|single|same|fixed|constant|default|possible|allowed|valid|attribute|
        field|attribute's|field's|property)\s+value\b
    | \bthe\s+value\s+(?:\w+(?:s|ed)|can|may|must|will|should|shall|has|for|in|when|if)\b
    | \bvalue\s+of\s+(?:this|the\s+(?:attribute|field|property))\b
    | \bvalue\s+of\s+[`'\x22]?(?:\w+[_.]\w+|\w+[`'\x22])[\w.`'\x22]*\s
    | \b[\w.`'\x22]+\s+value\s+(?:is|can\s+be|may\s+be|must\s+be|will\s+be|should\s+be)\b
    | \b{allowed}\s+(?:\w+\s+)?
        (?:options|choices|statuses|states|types|kinds|modes|constants|literals)\b
    | ^(?:options|choices|enum(?:eration)?)\s*(?:[:(]|are\b|is\b|include|[-–—]\s)
    | (?:^|\b(?:is|are|be|being|as|takes|holds|has)\s+|[:,;(]\s*)(?:either\s+|any\s+)?
        one\s+of\s+(?:`|'|\x22|these|the\s+following)
    | \b(?:is|are|be)\s+one\s+of\b
    | (?:^|\b(?:is|are|be|takes|holds|has)\s+)either\b.*\sor\b
    | ^(?:can|may|must|could|will|should)\s+be\b
    | (?:^|\b(?:attribute|field|property|value|it)\s+)(?:can|may|must|could|will|should)\s+
        (?:hold|have|take|contain)\b
    | ^(?:choose|pick|chosen|selected)\s+(?:from|one|between|among)\b
    | ^(?:allowed|supported|accepted|permitted|valid|possible|any\s+of)\s*[:=]
    | \b(?:accepts|takes)\s.*\bor\b
    | \b(?:is|are)\s+{allowed}(?:[:.]|$)
    | (?:\(|:\s+|\s[-–—]\s+)\w+(?:,\s+\w+)*,?\s+or\s+\w+\)?[.\s]*$
    | ^(?:for|once|in|on|with)\s.*,\s*(?:this|it)\s+is\b | ^(?:not|neither)\s",
);

/// A word in the place of a value.
pub(in crate::page::extract) static BEFORE_VALUE: Pattern =
    Pattern::new(r"(?i)\b(?:(?:is|are|be|was|only|for)\s+)+([\w-]+)");

/// A sentence about a value that stands in it, and not as an example.
pub(in crate::page::extract) static OF_LITERALS: Pattern = phrase(
    r"(?ix)
    \b(?:is|are|be|was|were|equals|becomes|only|or|else|otherwise|value\s+of)\s+(?:(?:always|never|either|only|usually|currently|set\s+to)\s+)*
        {literal}
    | ^(?:it|this|that)\s+is\s+(?:always\s+)?-?\d+(?:,|\s+(?:or|and|if|when|for|unless|in|on|by)\b|[.\s]*$)
    | ^(?:{literal}|-?\d+)\s+(?:means?|stands?|denotes?|indicates?|signifies|represents?|marks?|says|is|if|when|for)\b
    | ^(?:for|if|when|with|in|on)\s+{literal}
    | ^{literal}\s*(?:[:=]|[-–—]\s) | \bvalue\s+of\s+-?\d
    | ^\S+\s*=\s*[^,;]+[,;]\s*\S+\s*=\s
    | (?:^|\b(?:it|this|that|which)\s+)(?:has|returns?|contains?|holds?|shows?|sends?|carries)\s+(?:the\s+value\s+)?{literal}
    | {literal}(?:(?:,|\s+or|,\s+(?:or|and))\s+|\s*[/|]\s*){literal}",
);

/// A sentence about presence, defaults, lengths, forms or deprecation.
pub(in crate::page::extract) static OF_LIMITS: Pattern = Pattern::new(
    r"(?ix)
    \b(?:is|are|be|remains?|becomes?|stays?|left|returned|sent|comes|or|an?)\s+(?:\w+\s+)?
        (?:empty|blank|absent|omitted|missing|unset|undefined)(?:[.,;)\s]|$)
    | ^(?:empty|blank|absent|omitted|missing|unset)\b
    | \b(?:is|are|be)\s+(?:not|never|only|also)\s+
        (?:set|present|sent|included|returned|available|there|shown|populated|filled)\b
    | (?:^|[.,;(]\s*|\b(?:is|are|be|and|but|not)\s+)(?:only\s+|not\s+)?
        (?:present|available|sent|returned|populated|included|set|filled|applicable|shown|visible)\s+(?:only\s+)?(?:when|if|for|after|until|while|unless|in)\b
    | \b(?:applies|exists|appears|holds)\s+(?:only\s+)?(?:when|if|for|to|in)\b
    | ^(?:set|equal|identical|same|changed)\s+(?:to|as)\b
    | \b(?:always|never|unless|except|excluding|otherwise)\b
    | (?:^|[^-\w])only\s+(?:if|when|while|for|in|where|after|before|until|with|to|present|available|sent|
        set|returned|included|applicable|shown|one|digits|letters|numbers|lower|upper|\w+\s+or\b)
    | \bonly(?:[.)]|$)
    | \bif\b
    | ^when(?:ever)?\b[^,]*,\s*(?:then\s+)?(?:the|this|its|it|no|a|an|only|all)\b
    | ^(?:for|in|on|with|as\s+for)\b.*,$
    | (?:^|,\s+)(?:(?:it|they|this|that|each|every|which)\s+(?:\w+\s+)?|the\s+\w+\s+)?
        must\s+(?:not\s+)?(?:be|have|contain|match|start|begin|end|consist)\b
    | (?:^|\b(?:is|are)\s+|[(,;]\s*)(?:not\s+|always\s+)?(?:required|optional|mandatory)\b
    | \bby\s+default\b | \bdefaults?(?:\s+values?)?(?:\s+(?:is|to|are)\b|:|\s*=|\)) | \(default\b
    | \b(?:is|as)\s+the\s+default\b | ^defaults?\b[:\s]
    | \bdeprecated\b | \bobsolete\b | \bdiscontinued\b | \bsuperseded\b
    | \bno\s+longer\s+(?:used|supported|sent|available|returned|set|present|included|valid|filled)\b
    | \b(?:will\s+be|to\s+be)\s+removed\b | \bdo\s+not\s+(?:use|rely)\b
    | \b(?:max(?:imum)?|min(?:imum)?)\.?\s*(?:length|size|values?|characters|chars|\d|of\s+\d|is\b|:)
    | \b(?:at\s+most|at\s+least|up\s+to|(?:no|not)\s+(?:more|longer|less|fewer)\s+than|fewer\s+than|
        less\s+than|more\s+than|greater\s+than|exceeds?|between)\s+(?:\d|\w+\s+
        (?:characters|chars|letters|digits|bytes|items|elements|entries)\b)
    | \blength\s*(?::|\bis\b|\bmust\b|\d|of\s+(?:\d|this|the\s+(?:value|attribute|field)))
    | \b\d+[\s-]*(?:characters?|chars?|letters|digits|bytes)\b
    | \b(?:available|supported|added|introduced|new|present)\s+(?:since|in|with|as\s+of|from|on)\s+(?:the\s+)?
        (?:API\s+)?(?:versions?\s+)?v?\d | ^[(\[]?(?:since|as\s+of)\s.*\d
    | (?:^|\b(?:is|are|contains?)\s+)(?:\w+ly\s+)?sensitive\b
    | \b(?:is|are|be|always)\s+(?:\w+ly\s+)?(?:masked|encrypted|hashed|truncated|redacted|rounded|
        obfuscated|anonymi[sz]ed|case-(?:in)?sensitive|read-only|immutable|fixed|constant)\b",
);

/// A sentence about changes of single attributes, which may be those of an object inside.
pub(in crate::page::extract) static LIKE_WITHIN: Pattern = phrase(
    r"(?ix)
    \bchang(?:es?|ed)\b.*\b(?:per|each|every|by|single|individual(?:ly)?)\b.*\b{member}\b
    | \b(?:per|each|every|by|single|individual)\s.*\b{member}\b.*\bchang(?:es?|ed)\b
    | \bchanges?\b.*\b(?:is|are)\s+(?:an?\s+)?(?:nested|objects?)\b
    | \b(?:nested|inner)\s+changes?\b | \bchanges?\s+(?:inside|within)\b
    | \b(?:per|each|every|by|single|individual)\s+changed\s+{member}\b
    | \bchanged\s+{member}\s+(?:of|in|inside|within)\b",
);

/// A sentence that calls the attribute by a format, or by the time from which it counts.
pub(in crate::page::extract) static OF_FORMATS: Pattern = phrase(
    r"(?ix)
    \b(?:unix|posix|epoch|1970)\b
    | ^(?:(?:the|an?|full|complete|public|unique)\s+)*(?:uuid|guid|ur[il])\s+
        (?:of|for|to|at|under|where|that|which)\b
    | (?:\(|^)(?:an?\s+)?(?:uuid|guid|ur[il])(?:\)|[.\s]*$) | \byyyy\b | ^utc\b
    | \b(?:formatted|encoded|serialized|rounded)\s+(?:as|like|in|to|with)\b | \bwritten\s+as\b
    | \b(?:starts?|begins?|ends?)\s+with\b | (?:^|[(,;]\s*)format\s*[:=]
    | \b(?:form|format|pattern)\s+(?:of\s+)?{literal}
    | ^(?:the\s+)?pattern\s*(?:[:=]|is\b) | \breg(?:ular\s+expressions?|exp?)\b
    | \b(?:decimal|numeric|integer|boolean)[\s-]strings?\b
    | \b(?:iso|rfc)[\s-]?\d{3,5}\b | \be\.164\b",
);
