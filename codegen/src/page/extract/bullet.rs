//! A bullet as name and type, which pages glue together.

use std::collections::HashSet;
use std::sync::OnceLock;

use regex::Regex;

use super::phrases;
use super::text::plain;
use crate::page::document::{Block, BlockKind};

/// The parts of a bullet of an attribute.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) name: String,
    pub(super) type_: Option<String>,
    /// Words behind the type.
    pub(super) rest: String,
    /// True if a space alone stands between name and type, as between words.
    pub(super) is_loose: bool,
    /// How else the bullet could be read.
    pub(super) doubt: Option<String>,
}

/// Words for types that end no other word, or nearly none.
const STRONG: &str = "strings?|integers?|numbers?|booleans?|bool|objects?|arrays?|date-?time|datetime|timestamp|float|double";
/// Words for types that many other words end in.
const WEAK: &str = "date|any|map|int|list|long|null|json|decimal";
/// The weak ones that are taken for a type if nothing tells.
const LIKELY: [&str; 2] = ["date", "decimal"];
/// A string with a number or a truth in it.
const TEXTS: &str = "(?:decimal|integer|boolean) strings?";
/// Words before the type `object`.
const QUALIFIERS: &str = "image|file|json|attachment|nested|empty|url|location|address";
const NAME: &str = r"[A-Za-z_$@][\w.$@-]*";

/// A bullet whose name and type stand apart, or are glued and end in a type that is plain.
struct Patterns {
    apart: Vec<Regex>,
    glued: Regex,
    weak: Regex,
    type_: Regex,
    name: Regex,
}

static PATTERNS: OnceLock<Option<Patterns>> = OnceLock::new();

fn patterns() -> Option<&'static Patterns> {
    PATTERNS.get_or_init(|| Patterns::new().ok()).as_ref()
}

impl Patterns {
    fn new() -> Result<Self, regex::Error> {
        let of = r"(?:arrays?|lists?|maps?|hash) of (?:(?:image|file|json|nested) )?[a-z_]+(?: objects?)?";
        let bracketed = r"(?:array|list|map)\s?[<(\[][a-z_, ]+[>)\]]";
        let strong =
            format!(r"(?:{of}|{bracketed}|(?:{QUALIFIERS}) objects?|(?:{STRONG})(?:\[\])?)");
        let all = format!(
            r"(?:{of}|{bracketed}|(?:{QUALIFIERS}) objects?|[a-z]+ objects?|{TEXTS}|date time|(?:{STRONG}|{WEAK})(?:\[\])?)"
        );
        let or = r"(?:\s*(?:,|/|\|)\s*(?:or\s+)?|\s+(?:or|and)\s+)(?:an? )?";
        let strong = format!("{strong}(?:{or}{all})*");
        let all = format!("{all}(?:{or}{all})*");
        let mark = "(?:required|optional|nullable|read-only|sensitive|deprecated)";
        let marks = format!(r"(?P<marks>(?:\s*[,;]\s*{mark})*)");
        // Marks alone behind the type, or a sentence, which begins with a capital.
        let behind =
            format!(r"(?P<marks>\(.+\)|(?:[,;]?\s+{mark})+\.?)|\s+(?P<sentence>(?-i:\p{{Lu}}).+)");
        let apart = [
            // Brackets set the type apart: no sign is needed before the words behind them.
            format!(
                r"(?i)^({NAME})\s*[(\[<{{]\s*({all}){marks}\s*[)\]>}}](?:\s*(?:[:–—]|\s-)?\s+(?P<rest>.+))?$"
            ),
            format!(
                r"(?i)^({NAME})(?::\s*|\s+[–—=-]\s+|\s*\|\s*|\s*[–—]\s*)({all})(?:\s*(?:[.,:;–—]|\s-)\s+(?P<rest>.+))?$"
            ),
            format!(
                r"(?i)^({NAME})\s+({all})(?:\s*(?:[:–—]|\s-)\s+(?P<rest>.+)|\s*(?:{behind}))?$"
            ),
        ];
        Ok(Self {
            apart: apart.iter().map(|pattern| Regex::new(pattern)).collect::<Result<_, _>>()?,
            glued: Regex::new(&format!(r"^([A-Za-z_$@][\w.$@-]*?)({strong})(?:\s*(\(.+\)))?$"))?,
            weak: Regex::new(&format!(
                r"^([A-Za-z_$@][\w.$@-]*?)({WEAK}|String|Integer|Number|Boolean|Object|Array)$"
            ))?,
            type_: Regex::new(&format!(r"(?i)^(?:{all})$"))?,
            name: Regex::new(&format!("^{NAME}$"))?,
        })
    }
}

/// Returns true if a word can be the name of an attribute.
pub(super) fn is_name(text: &str) -> bool {
    patterns().is_some_and(|patterns| patterns.name.is_match(text))
}

/// Returns true if words are those of a type.
fn is_type(text: &str) -> bool {
    patterns().is_some_and(|patterns| patterns.type_.is_match(text))
}

/// Returns true if a block is a bullet with a name and a type.
pub(super) fn is_attribute(block: &Block) -> bool {
    let BlockKind::Bullet { text, parts } = &block.kind else { return false };
    let split = split(&plain(text), parts, &HashSet::new());
    split.is_some_and(|split| split.type_.is_some() && !split.is_loose)
}

/// Splits a bullet into name and type. `known` are the names that the page's JSON and the spec have.
/// Nothing if it has no name, or words behind it that are no type.
pub(super) fn split(text: &str, parts: &[String], known: &HashSet<String>) -> Option<Split> {
    let found = patterns()?;
    by_parts(parts)
        .or_else(|| glued(found, text, known))
        .or_else(|| apart(&found.apart[..2], text))
        .or_else(|| apart(&found.apart[2..], text).map(|apart| Split { is_loose: true, ..apart }))
        .or_else(|| weak(found, text, known))
        .or_else(|| is_name(text).then(|| bare(text, None)))
}

fn bare(name: &str, doubt: Option<String>) -> Split {
    Split { name: name.to_owned(), type_: None, rest: String::new(), is_loose: false, doubt }
}

/// The pieces that the form of the page tells apart are sure.
fn by_parts(parts: &[String]) -> Option<Split> {
    let (name, behind) = parts.split_first()?;
    let is_sign = |text: &&String| matches!(text.trim(), ":" | "-" | "–" | "—");
    let behind = &behind[behind.iter().take_while(is_sign).count()..];
    let (name, first) = (name.trim(), behind.first()?.trim());
    let type_ = first.trim_matches(|c: char| "()[]<>:–—- ".contains(c) && c != ']');
    let type_ = if is_type(first) { first } else { type_ };
    if !is_name(name) || !is_type(type_) {
        return None;
    }
    let rest = behind[1..].join(" ");
    Some(Split {
        name: name.to_owned(),
        type_: Some(type_.to_owned()),
        rest: rest.trim_start_matches([':', '-', '–', '—', ' ']).to_owned(),
        is_loose: false,
        doubt: None,
    })
}

/// A name without a type that the form tells apart from the words behind it.
pub(super) fn described(parts: &[String]) -> Option<Split> {
    let (name, behind) = parts.split_first()?;
    let behind = behind.join(" ");
    let rest = behind.trim_start().strip_prefix([':', '–', '—'])?.trim();
    let is_described = is_name(name.trim()) && !rest.is_empty();
    is_described.then(|| Split { rest: rest.to_owned(), ..bare(name.trim(), None) })
}

/// Returns true if it looks like an attribute although no type is known in it: the form sets a name
/// apart from the words behind it, or there is a name with a sign, a type or one more word behind it.
pub(super) fn is_like_attribute(text: &str, parts: &[String]) -> bool {
    let is_named = parts.len() > 1 && phrases::PLAIN_NAME.matches(parts[0].trim());
    is_named || phrases::LIKE_ATTRIBUTE.matches(text)
}

fn apart(patterns: &[Regex], text: &str) -> Option<Split> {
    let found = patterns.iter().find_map(|pattern| pattern.captures(text))?;
    let piece = |at: usize| found.get(at).map(|words| words.as_str());
    let named = |name: &str| {
        let piece = found.name(name).map_or("", |words| words.as_str());
        piece.trim_matches([',', ';', ' ', '(', ')'])
    };
    let rest = ["marks", "rest", "sentence"].map(named).join(" ");
    Some(Split {
        name: piece(1)?.to_owned(),
        type_: Some(piece(2)?.to_owned()),
        rest: rest.trim().to_owned(),
        is_loose: false,
        doubt: None,
    })
}

/// A name with the longest type that the rest of the bullet is. It is a name alone if that is
/// known, or if what is left of it could be none.
fn glued(patterns: &Patterns, text: &str, known: &HashSet<String>) -> Option<Split> {
    let found = patterns.glued.captures(text)?;
    let (name, type_) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    let is_whole = !type_.contains(' ') && known.contains(text) && !known.contains(name);
    if is_whole || !is_stem(name) {
        return is_name(text).then(|| bare(text, None));
    }
    Some(Split {
        name: name.to_owned(),
        type_: Some(type_.to_owned()),
        rest: found.get(3).map(|words| words.as_str().to_owned()).unwrap_or_default(),
        is_loose: false,
        doubt: None,
    })
}

/// A name with a type that many names end in.
fn weak(patterns: &Patterns, text: &str, known: &HashSet<String>) -> Option<Split> {
    let found = patterns.weak.captures(text)?;
    let (name, type_) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    if !is_stem(name) || name.len() < 2 {
        return Some(bare(text, None));
    }
    let typed = |doubt| Split {
        name: name.to_owned(),
        type_: Some(type_.to_owned()),
        rest: String::new(),
        is_loose: false,
        doubt,
    };
    let is_capital = type_.starts_with(char::is_uppercase);
    Some(match (known.contains(name), known.contains(text)) {
        (true, _) => typed(None),
        (false, true) => bare(text, None),
        _ if LIKELY.contains(&type_) || is_capital => typed(Some(format!(
            "read as `{name}` of type {type_}; it could be the name `{text}` without a type"
        ))),
        _ => {
            let doubt = format!(
                "read as the name `{text}` without a type; it could be `{name}` of type {type_}"
            );
            bare(text, Some(doubt))
        }
    })
}

/// Returns true if what is left before a type can be a name.
fn is_stem(name: &str) -> bool {
    !name.is_empty() && !name.ends_with(['_', '-', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<String>) {
        let parts = [text.to_owned()];
        let split = split(text, &parts, &HashSet::new()).expect("an attribute");
        (split.name, split.type_)
    }

    #[test]
    fn the_longest_type_is_split_off() {
        let cases = [
            ("idstring", "id", "string"),
            ("iconimage object", "icon", "image object"),
            ("tagsarray of strings", "tags", "array of strings"),
            ("shelf_idsarray of integers", "shelf_ids", "array of integers"),
            ("lent_atdatetime", "lent_at", "datetime"),
            ("datestring", "date", "string"),
            ("typestring", "type", "string"),
            ("objectstring", "object", "string"),
            ("status_idinteger", "status_id", "integer"),
            ("intervalinteger", "interval", "integer"),
            ("substringstring", "substring", "string"),
            ("arrayarray of object", "array", "array of object"),
            ("due_bydate", "due_by", "date"),
            ("notestring or null", "note", "string or null"),
            ("Emailstring", "Email", "string"),
            ("id (string)", "id", "string"),
            ("id: string", "id", "string"),
            ("id — array of objects", "id", "array of objects"),
            ("id String", "id", "String"),
            ("cover image object", "cover", "image object"),
        ];
        for (text, name, type_) in cases {
            assert_eq!(read(text), (name.to_owned(), Some(type_.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_name_without_a_type_stays_whole() {
        for text in [
            "id",
            "ticket",
            "timestamp",
            "datetime",
            "phone_number",
            "due_date",
            "company",
            "string",
        ] {
            assert_eq!(read(text), (text.to_owned(), None), "{text}");
        }
    }

    #[test]
    fn known_names_decide_and_doubts_are_told() {
        let known = HashSet::from(["roadmap".to_owned(), "substring".to_owned(), "due".to_owned()]);
        let split = |text: &str| split(text, &[text.to_owned()], &known).expect("an attribute");
        assert_eq!(split("roadmap"), bare("roadmap", None));
        assert_eq!(split("substring"), bare("substring", None));
        assert_eq!(split("duedate").name, "due");
        assert_eq!(split("duedate").doubt, None);
        assert!(split("lentdate").doubt.is_some());
    }

    #[test]
    fn pieces_of_the_form_are_sure() {
        let parts = ["sub".to_owned(), "string".to_owned(), "Words.".to_owned()];
        let split = split("substringWords.", &parts, &HashSet::new()).expect("an attribute");
        assert_eq!(
            (split.name.as_str(), split.type_.as_deref(), split.rest.as_str()),
            ("sub", Some("string"), "Words.")
        );
    }

    #[test]
    fn signs_between_pieces_are_none() {
        let parts = ["id", ":", "string", "Which one."].map(str::to_owned);
        let split = split("id: string Which one.", &parts, &HashSet::new()).expect("an attribute");
        assert_eq!(split.type_.as_deref(), Some("string"));
        assert_eq!(split.rest, "Which one.");
    }

    #[test]
    fn words_behind_the_type_are_kept() {
        let cases = [
            ("id (string, optional): Which one.", "optional Which one."),
            ("id (string) Which one.", "Which one."),
            ("id [string] - Which one.", "Which one."),
            ("id (string, required) Which one.", "required Which one."),
            ("id: string - Which one.", "Which one."),
            ("id string (required)", "required"),
            ("idstring (required)", "(required)"),
            ("id string required", "required"),
            ("id string, Nullable.", "Nullable."),
            ("id = string", ""),
            ("id string[] Which one.", "Which one."),
        ];
        for (text, rest) in cases {
            let split = split(text, &[text.to_owned()], &HashSet::new()).expect("an attribute");
            assert_eq!((split.name.as_str(), split.rest.as_str()), ("id", rest), "{text}");
        }
    }

    #[test]
    fn sentences_are_no_attributes() {
        for text in ["The reader returns a book.", "GeneralRule: the book is late", "0: Lent"] {
            assert_eq!(super::split(text, &[text.to_owned()], &HashSet::new()), None, "{text}");
        }
    }
}
