//! The English of docs pages: every phrase that is recognised, and none elsewhere.
//!
//! Pages of webhook events have these phrases in common; no vendor is known here.

mod claims;
mod conditions;
mod pages;
mod unread;
mod values;

use crate::page::pattern::Pattern;
pub(super) use claims::*;
pub(super) use conditions::*;
pub(super) use pages::*;
pub(super) use unread::*;
pub(super) use values::*;

/// Pieces that several phrases have in common.
const PIECES: &[(&str, &str)] = &[
    ("{events}", r"{event}(?:(?:,\s*|,?\s+(?:and|or)\s+)(?:the\s+)?{event})*"),
    ("{event}", r"[`'\x22]?[a-z_][\w.:-]*\w[`'\x22]?"),
    ("{for}", r"(?:for|in|on|with|during|in\s+case\s+of)\s+(?:the\s+)?"),
    ("{if_event}", r"(?:if|when)\s+the\s+event\s+is\s+(?:the\s+)?"),
    (
        "{this}",
        r"(?:(?:the\s+)?value\s+of\s+(?:this|the)\s+(?:attribute|field|property)|(?:this|the)\s+(?:attribute|field|property)(?:'s)?(?:\s+value)?|(?:this|the|its)\s+value|it)",
    ),
    (
        "{there}",
        r"(?:present|available|returned|sent|included|populated|applicable|specified|set|filled|there|shown|non-?null|not\s+null|a\s+value)",
    ),
    (
        "{own_name}",
        r"(?:the\s+)?[`'\x22]?(?P<own>[a-z_][\w.]*)[`'\x22]?(?:\s+(?:attribute|field|property))?",
    ),
    (
        "{instead}",
        r"(?:(?:and|but)\s+)?(?:please\s+)?(?:use|replaced\s+by|in\s+favou?r\s+of)\s+(?:the\s+)?(?P<instead>`[A-Za-z_][\w.]*`|'[A-Za-z_][\w.]*'|\x22[A-Za-z_][\w.]*\x22|[A-Za-z_][\w.]*\w)(?:\s+(?:attribute|field|property))?(?:\s+instead)?",
    ),
    // An attribute, or several.
    (
        "{attributes}",
        r"(?:the\s+)?[`'\x22]?[a-z_][\w.]*[`'\x22]?(?:(?:,\s*|,?\s+and\s+)(?:the\s+)?[`'\x22]?[a-z_][\w.]*[`'\x22]?)*(?:\s+(?:{member}|objects?|maps?))?",
    ),
    // Words for the changes that the change of an object is made of.
    (
        "{changes_of_each}",
        r"(?:changes?\s+(?:of|for|to|in)\s+(?:each|every|all|any|the)(?:\s+of)?(?:\s+(?:the|its|their))?\s+(?:changed\s+)?{member}|changed\s+{member}|{member}\s+(?:that|which)\s+(?:(?:have|has|were|was)\s+)?changed)",
    ),
    ("{member}", r"(?:attributes?|fields?|propert(?:y|ies)|members?|keys?)"),
    ("{null}", r"[`'\x22]?null[`'\x22]?"),
    ("{eg}", r"\b(?:such\s+as\b|for\s+(?:example|instance)\b|e\.\s?g\.)"),
    ("{allowed}", r"(?:possible|allowed|valid|supported|accepted|permitted)"),
    ("{may}", r"(?:can|may|could|might)"),
    ("{when}", r"(?:if|when(?:ever)?|while|as\s+long\s+as|once|in\s+case)"),
    // Words behind a label of values. Those for some things alone are none of them.
    (
        "{gap}",
        r"(?:\s+(?:for\s+(?:this|the|an?|its|each|every|that|your)|of|in|on|from|with|by|at|that|which|as|per|under|the|this|it|you|and|to|here|now)(?:\s+[\w`'][\w`'/-]*){0,8}?)?",
    ),
    ("{literal}", r"(?:`[^`]*`|'[^']+'|\x22[^\x22]*\x22|[\[{][^\]}]*[\]}])"),
];

/// A phrase with the pieces that it names.
const fn phrase(source: &'static str) -> Pattern {
    Pattern::of(PIECES, source)
}

/// A line that the attributes of an event follow.
pub(super) static LIST_HEADING: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:attributes|properties) (?:of|in) (?:the )?[\w .'`-]{1,60}:?$|^(?:(?:data|event|payload|object|[\w.]*\.[\w.]*) )?(?:object )?attributes:?$|^[\w .,'`-]{0,80}\bfollowing attributes:$",
);

/// Words that make a sentence of a line that begins as [`LIST_HEADING`] does.
pub(super) static NO_LIST_HEADING: Pattern = Pattern::new(
    r"(?i)^(?:the )?(?:attributes|properties) (?:of|in) .*(?:\.$|\b(?:that|which|who|whose|when|if|is|are|was|were|has|have|had|can|will|may)\b)",
);

/// Words for a list of the whole data, and not of an attribute in it.
pub(super) static WHOLE_DATA: Pattern =
    Pattern::new(r"(?i)\b(?:data|payload|event|request|body)\b");

/// A line that an example follows, or other code.
pub(super) static EXAMPLE_CAPTION: Pattern = Pattern::new(
    r"(?i)^(?:an |the )?(?:(?:sample|example)(?: (?:payload|data|json|response|object|changes))?|(?:payload|data|json) (?:example|sample))s?\s*:?$",
);

/// The name of the file that the code below it is from.
pub(super) static FILE_CAPTION: Pattern =
    Pattern::new(r"^[\w.-]+\.(?:json|jsx?|tsx?|ya?ml|py|rb|sh)\s*:?$");

/// The name of a file, with or without the folders that it is in.
pub(super) static FILE_NAME: Pattern =
    Pattern::new(r"((?:[\w-]+/)*[\w-]+\.(?:json|jsx?|tsx?|ya?ml|py|rb|sh))\b");

/// The events that prose speaks of.
pub(super) static EVENT_MENTION: Pattern = Pattern::new(r"\b([A-Za-z_][\w.:-]*\w) event\b");

/// A sentence that tells when an event fires.
pub(super) static EVENT_TRIGGER: Pattern = Pattern::new(
    r"(?i)^(?:(?:when|whenever|if|each time|every time)\b.{0,300}?,? |.{0,300}?[,;:.] (?:and |so |then )?)?(?:the )?([a-z_][\w.:-]*\w(?:(?:, |,? (?:and|or) | ?/ ?)(?:the )?[a-z_][\w.:-]*\w)*)(?: events?)? (?:is|are) (?:not )?(?:triggered|fired|sent|raised|emitted|invoked)\b",
);

/// A sentence that tells how to receive an event.
pub(super) static EVENT_SUBSCRIBE: Pattern =
    Pattern::new(r"(?i)^(?:subscribe to|register for) (?:the )?([a-z_][\w.:-]*\w)\b");

/// A title that is only the event.
pub(super) static EVENT_TITLE: Pattern =
    Pattern::new(r"(?i)^(?:configure|about|the|event:?)?\s*([a-z_][\w.:-]*\w)(?: events?)?$");

/// Words between the names of events that a heading or a sentence joins.
pub(super) static BETWEEN_NAMES: Pattern =
    Pattern::new(r"(?i)\s*[,/&+|]\s*(?:(?:and|or)\s+)?(?:the\s+)?|\s+(?:and|or)\s+(?:the\s+)?");

/// Words before the name of an event in a heading.
pub(super) static TITLE_START: Pattern = Pattern::new(r"(?i)^(?:configure|event:?)\s+(?:the\s+)?");

/// The events that a manifest subscribes to; the first is the piece.
pub(super) static MANIFEST: Pattern =
    Pattern::new(r#"["']?events["']?\s*:\s*\{\s*["']([^"']+)["']\s*:\s*\{"#);

/// Code of a program.
pub(super) static PROGRAM: Pattern = Pattern::new(
    r"(?m)^\s*(?:module\.)?exports\b|\bfunction\b|=>|\bconsole\.|^\s*(?:import|const|let|var|curl|npm|def|async)\b",
);

/// Letters that may follow the full stop of a sentence without a space.
pub(super) static GLUED_SENTENCE: Pattern = Pattern::new(
    r"^(?:(?:Notes?|Important|Example|Possible values|Warning|Tip)\s*:|(?:The|If|For|This|When|In|A|An)\s)",
);

/// A word with a full stop that ends no sentence.
pub(super) static ABBREVIATION: Pattern =
    Pattern::new(r"(?i)(?:^|[\s(])(?:e\.g|i\.e|vs|no|approx)$");

/// The end of a line that introduces a list.
pub(super) static INTRODUCTION: Pattern = Pattern::new(r"[:,]$");

/// The place of an attribute that changed, in the format of the changes: the object, the array.
pub(super) static CHANGED: Pattern = Pattern::new(
    r#"(?i)<\s*(?:([\w.]+)\.)?((?:(?:non-)?array|object|nested) )?(?:changed )?(?:attribute|field|property)s?(?: name)?(?: (?:that|which)(?: was| is| were| has| have)? (?:changed|modified|updated))?\s*>"#,
);

/// Words for the shape of a change of an array.
pub(super) static OF_ARRAYS: Pattern = Pattern::new(
    r"(?i)(?:^|[^-\w])(?:(?:array|list) (?:attributes?|fields?)|(?:attributes?|fields?) (?:that|which) (?:is|are) (?:an? )?(?:arrays?|lists?))\b",
);

/// A key of JSON.
pub(super) static KEY: Pattern = Pattern::new(r#""([A-Za-z_$@][\w.$@-]*)"\s*:"#);

/// The old value, and the new one.
pub(super) static OLD: Pattern = Pattern::new(r"(?i)\b(?:old|previous|before|prior|original)\b");
/// See [`OLD`].
pub(super) static NEW: Pattern = Pattern::new(r"(?i)\b(?:new|current|after|modified|updated)\b");

/// The items that were added to an array, and those that were removed from it.
pub(super) static ADDED: Pattern = Pattern::new(r"(?i)\badded\b");
/// See [`ADDED`].
pub(super) static REMOVED: Pattern = Pattern::new(r"(?i)\bremoved\b");

/// The name of an attribute that has the changes of an event.
pub(super) static CHANGES_NAME: Pattern = Pattern::new(r"(?i)^(?:\w*_)?changes$");

/// A label that can be no attribute, because it is written as a word of a sentence.
pub(super) static PLAIN_NAME: Pattern = Pattern::new(r"^[a-z_$@][\w.$@-]*$");

/// A bullet that begins as those of attributes do: a name in quotes or one that is no word, or any name
/// with a sign or a single word behind it.
pub(super) static LIKE_ATTRIBUTE: Pattern = Pattern::new(
    r#"^(?:["'`][a-z_$@][\w.$@-]*["'`]|[a-z$@]\w*[_\d$@][\w.$@-]*)(?:\s|[:=(<{|\[]|$)|^[a-z_$@][\w.$@-]*(?:\s*[:=(<{|\[]|\s+[–—-]\s|\s+(?:[a-z]+\s+)?(?:string|integer|number|boolean|object|array)\b|\s+[a-z]+[\[\]?]*$)"#,
);

#[cfg(test)]
mod tests {
    /// The regular expressions in the source code of this module.
    fn phrases() -> Vec<&'static str> {
        let files = [
            include_str!("mod.rs"),
            include_str!("claims.rs"),
            include_str!("conditions.rs"),
            include_str!("pages.rs"),
            include_str!("unread.rs"),
            include_str!("values.rs"),
        ];
        let code = files.into_iter().map(|file| file.split("#[cfg(test)]").next().unwrap_or(file));
        let code = code.flat_map(|code| code.split("Pattern::new("));
        let news = code.flat_map(|code| code.split(" phrase(")).skip(1);
        let literals = news.filter_map(|code| code.split_once('r')).map(|(_, literal)| literal);
        let raw = |literal: &'static str| match literal.strip_prefix("#\"") {
            Some(literal) => literal.split_once("\"#"),
            None => literal.strip_prefix('"')?.split_once('"'),
        };
        literals.filter_map(raw).map(|(phrase, _)| phrase).collect()
    }

    #[test]
    fn every_phrase_can_be_read() {
        let all = phrases();
        assert!(all.len() > 50, "{}", all.len());
        for phrase in all {
            assert!(super::phrase(phrase).regex().is_some(), "{phrase}");
        }
    }
}
