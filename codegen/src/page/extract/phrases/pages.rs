//! The English of whole pages: the envelope, addresses, versions, titles.

use crate::page::pattern::Pattern;

/// A line that a list of attributes follows, if one stands right below it.
pub(in crate::page::extract) static LIST_BELOW: Pattern = Pattern::new(
    r"(?i)\b(?:following|these) (?:attributes|properties|fields|parameters|keys|members)(?: in it)?\s*[.:]?$|^(?:the )?(?:[\w-]+ ){0,3}(?:attributes|properties|fields|parameters|payload|envelope|schema)(?: of (?:the )?[\w .'`-]{1,60})?:?$",
);

/// Words for the parts that the payloads of all events have in common.
pub(in crate::page::extract) static OF_ALL_PAYLOADS: Pattern = Pattern::new(
    r"(?i)\b(?:payloads?|envelope|webhooks?|request body|post body|callback|(?:every|each|all|any) (?:of the )?(?:[\w-]+ )?events?|(?:common|shared) (?:to|by|attributes|fields|properties))\b",
);

/// Words for all events of a vendor.
pub(in crate::page::extract) static OF_ALL_EVENTS: Pattern =
    Pattern::new(r"(?i)\b(?:every|each|all|any) (?:of the )?(?:[\w-]+ )?events?\b");

/// The name of an attribute that has the name of the event.
pub(in crate::page::extract) static EVENT_NAME_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^(?:event|(?:event|webhook|notification)[_-]?(?:name|type|kind|key)|topic)$",
);

/// Words for the attribute that has the name of the event.
pub(in crate::page::extract) static NAMES_EVENT: Pattern = Pattern::new(
    r"(?i)\b(?:name|type|kind) of (?:the |an |a )?(?:[\w-]+ )?event\b|\bevent(?:'s)? (?:name|type)\b|\b(?:which|what) event\b",
);

/// The name of an attribute that has the data of the event.
pub(in crate::page::extract) static DATA_ATTRIBUTE: Pattern = Pattern::new(
    r"(?i)^(?:event[_-]?)?(?:data|payload|body|details|content|object|resource|attributes)$",
);

/// Words for the attribute that has the data of the event.
pub(in crate::page::extract) static HOLDS_DATA: Pattern = Pattern::new(
    r"(?i)\bevent-specific\b|\bspecific to (?:the|each|an) event\b|\b(?:data|details|payload|content|information) (?:of|about|for) (?:the|each|an) event\b|\bdepends? on (?:the )?event\b",
);

/// A line that is an address of the page.
pub(in crate::page::extract) static ADDRESS_LINE: Pattern = Pattern::new(
    r"(?i)^(?:(?:(?:page )?url|source|address|link|(?:saved|copied|captured|retrieved) from)\s*:?\s*)?<?(https?://[^\s<>]+)>?$",
);

/// A version in a step of an address.
pub(in crate::page::extract) static ADDRESS_VERSION: Pattern =
    Pattern::new(r"(?i)^(?:(?:platform|version|release|api)[-_=]?)?(v?\d+(?:\.\d+){1,2}|v\d+)$");

/// A sentence or a title that tells the version of the platform that the page is of.
pub(in crate::page::extract) static OF_PLATFORM: Pattern = Pattern::new(
    r"(?i)^(?:this page |it )?(?:applies|applicable|apply|valid|available|works|written|meant|is for|describes|documents|covers)\b.{0,60}\b(?:platforms?|versions?|api|releases?)\b.{0,20}\d|\b(?:pages?|documentation|docs|guide|reference|events?) (?:is |are )?(?:applies|applicable|valid|available|works|written|meant|for|of|describes|documents|covers)\b.{0,60}\b(?:platforms?|versions?|api|releases?)\b.{0,20}\d|\b(?:viewing|reading|looking at)\b.{0,60}\b(?:platforms?|versions?|api|releases?|docs|documentation)\b.{0,30}\d|^(?:[\w-]+ )?(?:platforms?|(?:platform |api )?versions?|release)\s*:?\s*v?\d[\d.]*(?:(?:,| and| or|/)\s*v?\d[\d.]*)*\.?$|^\(?v?\d+\.\d+\)?$|^[^.]{1,80} [(\[](?:(?:platform|version) )?v?\d+(?:\.\d+)+[)\]]$",
);

/// Words of a sentence about another version than the page's, or about changing it.
pub(in crate::page::extract) static OF_OTHER_PLATFORM: Pattern = Pattern::new(
    r"(?i)deprecat|migrat|upgrad|end[- ]of[- ](?:life|support)|sunset|retire|\bno longer\b|\bnot (?:yet )?(?:available|applicable|supported|valid|apply)|\bdoes not\b|remov|instead|\b(?:older|newer|previous|earlier|later|other)\b|switch to|\bsee\b",
);

/// A word in the name of a product that has no capital letter.
pub(in crate::page::extract) static SMALL_WORD: Pattern =
    Pattern::new(r"^(?:for|of|and|in|on|the|by|with|&|\+)$");

/// The number of a version.
pub(in crate::page::extract) static VERSION: Pattern = Pattern::new(r"(?i)\bv?(\d+(?:\.\d+)*)\b");

/// A value that is a number or a truth, with or without its meaning.
pub(in crate::page::extract) static NUMBER_FIRST: Pattern =
    Pattern::new(r#"^[`'"(\[]?(?:-?\d|(?:true|false)\b)"#);

/// A text that ends in the middle of a sentence.
pub(in crate::page::extract) static HALF_SENTENCE: Pattern = Pattern::new(
    r"(?i)[,(\[{:;/=<–—-]$|(?:^|\s)(?:an?|the|of|in|on|to|for|and|or|is|are|be|by|with|from|at|as|that|which|who|whose|if|when|where|this|these|its|their|not|was|were|has|have|can|will|may|must|than|into|per|such)$",
);

/// A text that ends in the middle of a list of values.
pub(in crate::page::extract) static HALF_LIST: Pattern =
    Pattern::new(r"(?i)[,(\[{:;/]$|\s(?:an?|the|or|and)$");
