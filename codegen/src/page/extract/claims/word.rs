//! The words that stand for values in a sentence.

use crate::page::extract::values::is_quoted;

/// Values with `or` or commas between them, each in quotes or of one word; nothing if there are
/// other words.
pub(super) fn alternatives(text: &str) -> Option<Vec<&str>> {
    if is_quoted(text.trim()) {
        return Some(vec![text.trim()]);
    }
    let pieces = text.split(',').flat_map(|piece| piece.split(" or "));
    let pieces = pieces.map(|piece| piece.trim().trim_start_matches("or ").trim());
    let values: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    let is_word = |piece: &str| !piece.contains(' ') && !has_open_quote(piece);
    let is_value = |piece: &&str| is_word(piece) || is_quoted(piece);
    (!values.is_empty() && values.iter().all(is_value)).then_some(values)
}

/// A word without its quotes.
pub(super) fn bare_word(word: &str) -> &str {
    word.trim_matches(['`', '"', '\''])
}

/// Returns true if a quote opens in a text and does not close. An apostrophe inside of a word opens
/// nothing.
pub(super) fn has_open_quote(text: &str) -> bool {
    let mut open = None;
    let mut before = ' ';
    for sign in text.chars() {
        let is_apostrophe = sign == '\'' && open != Some('\'') && before.is_alphanumeric();
        if matches!(sign, '`' | '"' | '\'') && !is_apostrophe {
            open = match open {
                None => Some(sign),
                Some(quote) if quote == sign => None,
                other => other,
            };
        }
        before = sign;
    }
    open.is_some()
}
