//! Texts in one line.

/// A text with one space in the place of each run of white space, and none at its ends.
pub(crate) fn white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words with plain quotes and single blanks: what two ways to save one page have in common.
pub(crate) fn plain(text: &str) -> String {
    let straight = |letter: char| match letter {
        '\u{2018}' | '\u{2019}' | '\u{201b}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201f}' => '"',
        '\u{200b}' | '\u{feff}' => ' ',
        other => other,
    };
    white_space(&text.chars().map(straight).collect::<String>())
}
