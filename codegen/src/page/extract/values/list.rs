//! A list of values in a line, cut into its pieces.

use crate::page::extract::phrases;

/// How many words a value has at most.
const WORDS: usize = 5;

/// The pieces of a list with commas, semicolons, bars or slashes between them, or with `or` and
/// `and` before the last. Signs in brackets and in quotes divide nothing.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let text = without_brackets(text.trim());
    let mut pieces = cut(text);
    if let [only] = pieces.as_slice()
        && let Some(words) = words_with_slashes(only)
    {
        pieces = words;
    }
    if let Some(last) = pieces.pop() {
        pieces.extend(alternatives(&last, !pieces.is_empty()));
    }
    let pieces = pieces.into_iter().map(|piece| piece.trim().to_owned());
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// A list without the brackets that are around all of it, or that only close behind it.
fn without_brackets(text: &str) -> &str {
    for (open, close) in [('[', ']'), ('{', '}'), ('(', ')')] {
        let (opened, closed) = (text.matches(open).count(), text.matches(close).count());
        let inner = text.strip_suffix(close);
        match inner {
            Some(inner) if closed > opened => return inner.trim_end(),
            Some(inner) if opened == 1 => {
                if let Some(inner) = inner.strip_prefix(open) {
                    return inner.trim();
                }
            }
            _ => {}
        }
    }
    text
}

fn cut(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut depth, mut quote) = (0_usize, None);
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let is_free = depth == 0 && quote.is_none();
        let is_apart = before == ' ' && text[at + letter.len_utf8()..].starts_with(' ');
        match letter {
            ',' | ';' | '|' if is_free => pieces.push(String::new()),
            '/' if is_free && is_apart => pieces.push(String::new()),
            _ => {
                if let Some(last) = pieces.last_mut() {
                    quote = quote_after(quote, letter, last);
                    last.push(letter);
                }
            }
        }
        depth = match letter {
            '(' if quote.is_none() => depth + 1,
            ')' if quote.is_none() => depth.saturating_sub(1),
            _ => depth,
        };
        before = letter;
    }
    if quote.is_some() { text.split(',').map(str::to_owned).collect() } else { pieces }
}

/// The quote that is open behind a letter. One opens only where a piece begins, for an apostrophe is
/// none.
fn quote_after(open: Option<char>, letter: char, piece: &str) -> Option<char> {
    match open {
        Some(quote) if quote == letter => None,
        None if matches!(letter, '"' | '\'' | '`') && piece.trim().is_empty() => Some(letter),
        open => open,
    }
}

/// Words with slashes between them and no spaces.
fn words_with_slashes(text: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = text.trim().split('/').collect();
    let is_word = |word: &&str| {
        let word = word.trim_matches(['`', '"', '\'']);
        word.len() > 1 && word.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
    };
    let is_list = words.len() > 1 && words.iter().all(is_word);
    is_list.then(|| words.into_iter().map(str::to_owned).collect())
}

/// The last piece of a list: `or x`, `x and y`, `x or y or z`.
fn alternatives(text: &str, is_behind_others: bool) -> Vec<String> {
    let text = text.trim();
    if is_quoted(text) {
        return vec![text.to_owned()];
    }
    for word in ["or ", "and ", "or/and ", "and/or "] {
        if let Some(rest) = text.strip_prefix(word) {
            let is_words = phrases::OTHERWISE.matches(rest);
            return vec![if is_words || is_behind_others { rest } else { text }.to_owned()];
        }
        let pieces: Vec<&str> = text.split(&format!(" {word}")).map(str::trim).collect();
        let can_be_several = word == "or ";
        let is_piece = |piece: &&str| is_one_word(piece) || (can_be_several && is_value(piece));
        let Some((last, first)) = pieces.split_last().filter(|(_, first)| !first.is_empty()) else {
            continue;
        };
        let is_last = is_piece(last) || phrases::OTHERWISE.matches(last);
        if is_last && first.iter().all(is_piece) {
            return pieces.into_iter().map(str::to_owned).collect();
        }
    }
    vec![text.to_owned()]
}

/// Returns true if a value is in quotes or in a code font.
pub(in crate::page::extract) fn is_quoted(text: &str) -> bool {
    phrases::QUOTED.matches(text)
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && (is_quoted(text) || !text.contains(' '))
}

/// Returns true if a piece can be a value: in quotes, one word, or a few that make no sentence.
pub(super) fn is_value(text: &str) -> bool {
    let is_few = || text.split(' ').count() <= WORDS && !phrases::WORD_OF_SENTENCE.matches(text);
    is_one_word(text) || (!text.is_empty() && is_few())
}

/// Returns true if a piece can be a value of a list that no sign introduces.
pub(super) fn is_plain_value(text: &str) -> bool {
    let is_name = text.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    is_one_word(text) || (is_name && is_value(text) && text.split(' ').count() <= 3)
}
