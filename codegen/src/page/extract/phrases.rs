//! The English of docs pages: every phrase that is recognised, and none elsewhere.
//!
//! They are those that pages of webhook events have in common; no vendor is known here.

use crate::page::pattern::Pattern;

/// A line that the attributes of an event follow.
pub(super) static LIST_HEADING: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:attributes|properties) (?:of|in) (?:the )?[\w .'`-]{1,60}:?$|^(?:(?:data|event|payload|object|[\w.]*\.[\w.]*) )?(?:object )?attributes:?$|^[\w .,'`-]{0,80}\bfollowing attributes:$",
);

/// A line that a list of attributes follows, if one stands right below it.
pub(super) static LIST_BELOW: Pattern = Pattern::new(
    r"(?i)\b(?:following|these) (?:attributes|properties|fields|parameters|keys|members)(?: in it)?\s*[.:]?$|^(?:the )?(?:[\w-]+ ){0,3}(?:attributes|properties|fields|parameters|payload|envelope|schema)(?: of (?:the )?[\w .'`-]{1,60})?:?$",
);

/// What the payloads of all events have in common.
pub(super) static OF_ALL_PAYLOADS: Pattern = Pattern::new(
    r"(?i)\b(?:payloads?|envelope|webhooks?|request body|post body|callback|(?:every|each|all|any) (?:of the )?(?:[\w-]+ )?events?|(?:common|shared) (?:to|by|attributes|fields|properties))\b",
);

/// The name of an attribute that has the name of the event.
pub(super) static EVENT_NAME_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^(?:event|(?:event|webhook|notification)[_-]?(?:name|type|kind|key)|topic)$",
);

/// That an attribute has the name of the event.
pub(super) static NAMES_EVENT: Pattern = Pattern::new(
    r"(?i)\b(?:name|type|kind) of (?:the |an |a )?(?:[\w-]+ )?event\b|\bevent(?:'s)? (?:name|type)\b|\b(?:which|what) event\b",
);

/// The name of an attribute that has the data of the event.
pub(super) static DATA_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^(?:event[_-]?)?(?:data|payload|body|details|content|object|resource|attributes)$",
);

/// That an attribute has the data of the event.
pub(super) static HOLDS_DATA: Pattern = Pattern::new(
    r"(?i)\bevent-specific\b|\bspecific to (?:the|each|an) event\b|\b(?:data|details|payload|content|information) (?:of|about|for) (?:the|each|an) event\b|\bdepends? on (?:the )?event\b",
);

/// A line that is an address of the page.
pub(super) static ADDRESS_LINE: Pattern = Pattern::new(
    r"(?i)^(?:(?:(?:page )?url|source|address|link|(?:saved|copied|captured|retrieved) from)\s*:?\s*)?<?(https?://[^\s<>]+)>?$",
);

/// A version in a step of an address.
pub(super) static ADDRESS_VERSION: Pattern =
    Pattern::new(r"(?i)^(?:(?:platform|version|release|api)[-_=]?)?(v?\d+(?:\.\d+){1,2}|v\d+)$");

/// A sentence or a title that tells the version of the platform that the page is of.
pub(super) static OF_PLATFORM: Pattern = Pattern::new(
    r"(?i)^(?:this page |it )?(?:applies|applicable|apply|valid|available|works|written|meant|is for|describes|documents|covers)\b.{0,60}\b(?:platforms?|versions?|api|releases?)\b.{0,20}\d|\b(?:pages?|documentation|docs|guide|reference|events?) (?:is |are )?(?:applies|applicable|valid|available|works|written|meant|for|of|describes|documents|covers)\b.{0,60}\b(?:platforms?|versions?|api|releases?)\b.{0,20}\d|\b(?:viewing|reading|looking at)\b.{0,60}\b(?:platforms?|versions?|api|releases?|docs|documentation)\b.{0,30}\d|^(?:[\w-]+ )?(?:platforms?|(?:platform |api )?versions?|release)\s*:?\s*v?\d[\d.]*(?:(?:,| and| or|/)\s*v?\d[\d.]*)*\.?$|^\(?v?\d+\.\d+\)?$|^[^.]{1,80} [(\[](?:(?:platform|version) )?v?\d+(?:\.\d+)+[)\]]$",
);

/// That a sentence speaks of another version than that of the page, or of how to change it.
pub(super) static OF_OTHER_PLATFORM: Pattern = Pattern::new(
    r"(?i)deprecat|migrat|upgrad|end[- ]of[- ](?:life|support)|sunset|retire|\bno longer\b|\bnot (?:yet )?(?:available|applicable|supported|valid|apply)|\bdoes not\b|remov|instead|\b(?:older|newer|previous|earlier|later|other)\b|switch to|\bsee\b",
);

/// A word in the name of a product that has no capital letter.
pub(super) static SMALL_WORD: Pattern = Pattern::new(r"^(?:for|of|and|in|on|the|by|with|&|\+)$");

/// The number of a version.
pub(super) static VERSION: Pattern = Pattern::new(r"(?i)\bv?(\d+(?:\.\d+)*)\b");

/// What makes a sentence of a line that begins as [`LIST_HEADING`] does.
pub(super) static NO_LIST_HEADING: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:attributes|properties) (?:of|in) .*(?:\.$|\b(?:that|which|who|whose|when|if|is|are|was|were|has|have|had|can|will|may)\b)",
);

/// That a list is one of the whole data, and not of an attribute in it.
pub(super) static WHOLE_DATA: Pattern =
    Pattern::new(r"(?i)\b(?:data|payload|event|request|body)\b");

/// A line that an example follows, or other code.
pub(super) static EXAMPLE_CAPTION: Pattern = Pattern::new(
    r"(?i)^(?:an |the )?(?:(?:sample|example)(?: (?:payload|data|json|response|object|changes))?|(?:payload|data|json) (?:example|sample))s?\s*:?$",
);

/// The name of the file that the code below it is from.
pub(super) static FILE_CAPTION: Pattern =
    Pattern::new(r"^[\w.-]+\.(?:json|jsx?|tsx?|ya?ml|py|rb|sh)\s*:?$");

/// The events that prose speaks of.
pub(super) static EVENT_MENTION: Pattern = Pattern::new(r"\b([A-Za-z_][\w.:-]*\w) event\b");

/// A sentence that tells when an event fires.
pub(super) static EVENT_TRIGGER: Pattern = Pattern::new(
    r"(?i)^(?:(?:when|whenever|if|each time|every time)\b.{0,300}?,? |.{0,300}?[,;:.] (?:and |so |then )?)?(?:the )?([a-z_][\w.:-]*\w)(?: event)? is (?:not )?(?:triggered|fired|sent|raised|emitted|invoked)\b",
);

/// A sentence that tells how to receive an event.
pub(super) static EVENT_SUBSCRIBE: Pattern =
    Pattern::new(r"(?i)^(?:subscribe to|register for) (?:the )?([a-z_][\w.:-]*\w)\b");

/// A title that says no more than the event.
pub(super) static EVENT_TITLE: Pattern =
    Pattern::new(r"(?i)^(?:configure|about|the|event:?)?\s*([a-z_][\w.:-]*\w)(?: events?)?$");

/// What stands before the name of an event in a heading.
pub(super) static TITLE_START: Pattern = Pattern::new(r"(?i)^(?:configure|event:?)\s+(?:the\s+)?");

/// The events that a manifest subscribes to; the first is the piece.
pub(super) static MANIFEST: Pattern =
    Pattern::new(r#"["']?events["']?\s*:\s*\{\s*["']([^"']+)["']\s*:\s*\{"#);

/// Code of a program.
pub(super) static PROGRAM: Pattern = Pattern::new(
    r"(?m)^\s*(?:module\.)?exports\b|\bfunction\b|=>|\bconsole\.|^\s*(?:import|const|let|var|curl|npm|def|async)\b",
);

/// What stands before a list of possible values.
pub(super) static VALUES_LABEL: Pattern = Pattern::new(
    r"(?i)\b(?:(?:the )?(?:possible|allowed|valid|supported|accepted|permitted) values?(?: (?:of|for) (?:this|the) attribute)?(?: (?:are|is|include))?(?: the following)?|(?:is |are |can be |be )?one of the following(?: values)?)\s*:\s*",
);

/// The end of a text that values follow.
pub(super) static VALUES_AWAITED: Pattern =
    Pattern::new(r"(?i)\bvalues?\b[^.]*[:,]$|\bone of the following[^.]*:$");

/// A value with its meaning, where the value is a number or a truth.
pub(super) static NUMBERED_VALUE: Pattern =
    Pattern::new(r"^[`']?(-?\d+|true|false)[`']?\s*(?:[:=]|[-–—]\s)\s*(\S.*)$");

/// A value that is a number or a truth, with or without its meaning.
pub(super) static NUMBER_FIRST: Pattern = Pattern::new(r#"^[`'"(\[]?(?:-?\d|(?:true|false)\b)"#);

/// A value with its meaning.
pub(super) static NAMED_VALUE: Pattern =
    Pattern::new(r#"^[`'"]?([^\s:`'",]+)[`'"]?\s*(?::\s+|\s[-–—=]\s+)(\S.*)$"#);

/// A value with its meaning in parentheses.
pub(super) static VALUE_IN_PARENTHESES: Pattern =
    Pattern::new(r#"^[`'"]?([^\s`'"]+)[`'"]?\s*\((.+)\)$"#);

/// Words for the values that a list does not name.
pub(super) static OTHERWISE: Pattern = Pattern::new(
    r"(?i)^(?:(?:or|and)\s+)?((?:the|a|an|any|other|another|your|its|all|whatever|some)\s+\S.*|so on|etc)$",
);

/// Where a sentence begins that is glued to a list of values.
pub(super) static AFTER_VALUES: Pattern = Pattern::new(
    r"\.\s+[A-Z]|[.,]?\s*(?:Notes?|Important|Example)\s*:|\.?\s+(?:The (?:value|attribute|default)|If (?:the|a|an|this)\b|When (?:the|a|an)\b|For (?:more|example|the|information)\b|This (?:attribute|value|is)\b)|\.(?:The|If|When|For|This)\s",
);

/// What may follow the full stop of a sentence without a space.
pub(super) static GLUED_SENTENCE: Pattern = Pattern::new(
    r"^(?:(?:Notes?|Important|Example|Possible values|Warning|Tip)\s*:|(?:The|If|For|This|When|In|A|An)\s)",
);

/// A word with a full stop that ends no sentence.
pub(super) static ABBREVIATION: Pattern =
    Pattern::new(r"(?i)(?:^|[\s(])(?:e\.g|i\.e|vs|no|approx)$");

/// A word that opens a sentence and is no part of it.
pub(super) static NOTE: Pattern =
    Pattern::new(r"^(?:Notes?|Important|Warning|Tip|In this case)\s*[:,]\s*");

/// The end of a line that introduces a list.
pub(super) static INTRODUCTION: Pattern = Pattern::new(r"[:,]$");

/// What a condition and its conclusion look like, the condition first.
pub(super) static IF_THEN: Pattern = Pattern::new(
    r"(?i)^(?:if|when|for)\s+(.+?)(?:,| then)\s+(?:then\s+)?((?:the|this|its|it|any)\b.+)$",
);

/// The event for which a sentence holds, and what it says.
pub(super) static FOR_EVENT: Pattern =
    Pattern::new(r"(?i)^for (?:the )?([a-z_][\w.:-]*\w)(?: event)?,\s*(.+)$");

/// The attribute of which a sentence speaks, where it does not name it, and what it says.
pub(super) static THIS_VALUE: Pattern = Pattern::new(
    r"(?i)^((?:the )?value of (?:this|the) (?:attribute|field|property)|(?:this|the) (?:attribute|field|property)(?:'s)? value|(?:this|the) (?:attribute|field|property|value)|its value|it)\s+(?:is|will be|can be|may be|becomes|remains|has|shall be|would be)\s+(.+)$",
);

/// The attribute of which a sentence speaks by name, and what it says.
pub(super) static NAMED_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^((?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field)?(?:'s)?(?: value)?)\s+(?:is|will be|can be|may be|becomes)\s+(.+)$",
);

/// What is said of a value, and the condition behind it.
pub(super) static WHEN_BEHIND: Pattern =
    Pattern::new(r"(?i)^(.+?),?\s+(?:only )?(?:when|if|in case)\s+(.+)$");

/// That a value is null.
pub(super) static NULL: Pattern = Pattern::new(
    r"(?i)^(?:always |also |set (?:to|as) |returned as |sent as )?[`'\x22]?null[`'\x22]?$",
);

/// That a value is null, in a sentence that has no more words.
pub(super) static NULL_ALONE: Pattern = Pattern::new(
    r"(?i)^(?:(?:is|can be|may be|will be) )?[`'\x22]?(?:null|nullable)[`'\x22]?(?: (?:if|when) (.+))?$",
);

/// That an attribute comes only under a condition.
pub(super) static PRESENT: Pattern = Pattern::new(
    r"(?i)^(?:(?:this|the) (?:attribute|field|property|value)(?: is)?|is|it is)?\s*(?:present|available|returned|sent|included|populated|applicable|specified) only (?:if|when|for|in)\s+(.+)$",
);

/// A condition in parentheses.
pub(super) static CONDITION_IN_PARENTHESES: Pattern =
    Pattern::new(r"\s*\((?:only )?(?:if|when) ([^()]+)\)");

/// The format of a value.
pub(super) static FORMAT: Pattern = Pattern::new(
    r"(?i),?\s*(?:(?:specified|expressed|represented|formatted|given|provided|written)\s+)?in (?:the |an? )?([A-Za-z0-9][\w.:/+ -]{0,50}?) format\b",
);

/// A format that names none.
pub(super) static NO_FORMAT: Pattern =
    Pattern::new(r"(?i)^(?:(?:following|same|this|that|below|right|any|given|its)\b|(?:the|an?)$)");

/// What behind a value tells why it has it, and what a value is set to.
pub(super) static BASED_ON: Pattern =
    Pattern::new(r"(?i),?\s+(?:based on|depending on|according to)\s.*$");

/// What stands before a value.
pub(super) static SET_TO: Pattern = Pattern::new(
    r"(?i)^(?:always\s+)?(?:(?:set|equal|changed) (?:to|as)\s+|the same as\s+|always\s+)?(?:the value of\s+)?",
);

/// A sentence that sets a value that could not be read.
pub(super) static SETS: Pattern =
    Pattern::new(r"(?i)^(?:always\b|(?:set|equal|changed) (?:to|as)\b|the same as\b)");

/// A test of an attribute: its path and the values.
pub(super) static TEST: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:value of (?:the )?)?[`'\x22]?([a-z_][\w.]*)[`'\x22]?(?: attribute| field)?(?: value)?\s+(?:is|=|equals|has the value)\s+(?:(?:set|equal) (?:to|as)\s+)?(.+)$",
);

/// A word that tests no value when it stands in the place of one.
pub(super) static NO_VALUE: Pattern = Pattern::new(
    r"^(?:set|empty|present|absent|null|blank|not|missing|available|unavailable|known|unknown|valid|changed|modified|updated|created|enabled|disabled|based|required|optional|mandatory|unique|encrypted|deprecated|case-sensitive|auto-generated|the|a|an)$",
);

/// A path with dots.
pub(super) static DOTTED: Pattern = Pattern::new(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+");

/// A word that can be the name of an attribute and is no English word.
pub(super) static IDENTIFIER: Pattern =
    Pattern::new(r"[A-Za-z]\w*(?:_\w+|[a-z][A-Z]\w*)|`[A-Za-z_][\w.]*`");

/// That a sentence speaks of null.
pub(super) static SPEAKS_OF_NULL: Pattern = Pattern::new(r"(?i)\b(?:null|nullable)\b");

/// The place of an attribute that changed, in the format of the changes: the object, the array.
pub(super) static CHANGED: Pattern = Pattern::new(
    r#"(?i)<\s*(?:([\w.]+)\.)?((?:non-)?array )?(?:changed )?(?:attribute|field|property)s?(?: name)?(?: (?:that|which)(?: was| is| were| has| have)? (?:changed|modified|updated))?\s*>"#,
);

/// That a shape of a change is that of arrays.
pub(super) static OF_ARRAYS: Pattern = Pattern::new(
    r"(?i)(?:^|[^-\w])(?:(?:array|list) (?:attributes?|fields?)|(?:attributes?|fields?) (?:that|which) (?:is|are) (?:an? )?(?:arrays?|lists?))\b",
);

/// A key of JSON.
pub(super) static KEY: Pattern = Pattern::new(r#""([A-Za-z_$@][\w.$@-]*)"\s*:"#);

/// The old value, and the new one.
pub(super) static OLD: Pattern = Pattern::new(r"(?i)\b(?:old|previous|before|prior|original)\b");
/// See [`OLD`].
pub(super) static NEW: Pattern = Pattern::new(r"(?i)\b(?:new|current|after|modified|updated)\b");

/// The name of an attribute that has the changes of an event.
pub(super) static CHANGES_NAME: Pattern = Pattern::new(r"(?i)^(?:\w*_)?changes$");

/// A label that can be no attribute, because it is written as a word of a sentence.
pub(super) static PLAIN_NAME: Pattern = Pattern::new(r"^[a-z_$@][\w.$@-]*$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        let all = [
            &LIST_HEADING,
            &LIST_BELOW,
            &OF_ALL_PAYLOADS,
            &EVENT_NAME_ATTRIBUTE,
            &NAMES_EVENT,
            &DATA_ATTRIBUTE,
            &HOLDS_DATA,
            &ADDRESS_LINE,
            &ADDRESS_VERSION,
            &OF_PLATFORM,
            &OF_OTHER_PLATFORM,
            &SMALL_WORD,
            &VERSION,
            &NO_LIST_HEADING,
            &WHOLE_DATA,
            &EXAMPLE_CAPTION,
            &FILE_CAPTION,
            &EVENT_MENTION,
            &EVENT_TRIGGER,
            &EVENT_SUBSCRIBE,
            &EVENT_TITLE,
            &TITLE_START,
            &MANIFEST,
            &PROGRAM,
            &VALUES_LABEL,
            &VALUES_AWAITED,
            &NUMBERED_VALUE,
            &NUMBER_FIRST,
            &NAMED_VALUE,
            &VALUE_IN_PARENTHESES,
            &OTHERWISE,
            &AFTER_VALUES,
            &GLUED_SENTENCE,
            &ABBREVIATION,
            &NOTE,
            &INTRODUCTION,
            &IF_THEN,
            &FOR_EVENT,
            &THIS_VALUE,
            &NAMED_ATTRIBUTE,
            &WHEN_BEHIND,
            &NULL,
            &NULL_ALONE,
            &PRESENT,
            &CONDITION_IN_PARENTHESES,
            &FORMAT,
            &NO_FORMAT,
            &BASED_ON,
            &SET_TO,
            &SETS,
            &TEST,
            &NO_VALUE,
            &DOTTED,
            &IDENTIFIER,
            &SPEAKS_OF_NULL,
            &CHANGED,
            &OF_ARRAYS,
            &OLD,
            &NEW,
            &CHANGES_NAME,
            &PLAIN_NAME,
            &KEY,
        ];
        for phrase in all {
            assert!(phrase.regex().is_some(), "{}", phrase.source);
        }
    }
}
