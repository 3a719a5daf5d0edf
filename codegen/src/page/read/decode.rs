//! Bytes to clean text.

use super::limits::LARGEST;
use crate::page::document::Unusable;

/// The text of a file, with a plain line feed at the end of each of its lines, plain spaces and
/// quotes. A character never becomes two lines or two one, so lines keep their numbers.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unusable> {
    if bytes.len() > LARGEST {
        return Err(unusable(
            format!("the file has {} MiB", bytes.len() >> 20),
            format!(
                "a page may have {}: save the page of one module alone, as text or without its media",
                LARGEST >> 20
            ),
        ));
    }
    let text = clean(utf8(bytes)?);
    if text.trim().is_empty() {
        return Err(unusable(
            "the file has no words",
            "save the page again, when the browser has loaded it",
        ));
    }
    Ok(text)
}

fn unusable(what: impl Into<String>, help: impl Into<String>) -> Unusable {
    let (what, help) = (what.into(), help.into());
    Unusable { what, help }
}

fn utf8(bytes: &[u8]) -> Result<&str, Unusable> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(unusable("the file is UTF-16", "save it as UTF-8"));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(unusable(
            format!("line {} has a NUL: this is no text", line_of(bytes, at)),
            "save the page as text, Markdown or HTML, in UTF-8",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = line_of(bytes, error.valid_up_to());
        unusable(
            format!("line {line} is not UTF-8"),
            "save the page as UTF-8, as text, Markdown or HTML",
        )
    })
}

/// The line of an offset, from 1.
fn line_of(bytes: &[u8], at: usize) -> usize {
    let before = &bytes[..at];
    let ends = before.iter().enumerate().filter(|(index, byte)| {
        **byte == b'\n' || (**byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'))
    });
    1 + ends.count()
}

fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '\r' {
            clean.extend(plain(character));
        } else if characters.peek() != Some(&'\n') {
            clean.push('\n');
        }
    }
    clean
}

/// Returns the text for a character; nothing if it is only there for the layout.
pub(super) fn plain(character: char) -> Option<char> {
    Some(match character {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return None,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => return None,
        '\u{2018}'..='\u{201b}' => '\'',
        '\u{201c}'..='\u{201f}' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::super::LARGEST;
    use super::decode;

    fn refusal(bytes: &[u8]) -> String {
        decode(bytes).map_or_else(|error| error.to_string(), |text| panic!("usable: {text}"))
    }

    #[test]
    fn characters_become_plain_and_lines_keep_their_numbers() {
        let text = "\u{feff}the\u{a0}ship\u{2019}s\u{200b} \u{201c}log\u{201d} \u{2014} kept\r\nb\rc\n\u{2028}d";
        let clean = decode(text.as_bytes()).expect("usable");
        assert_eq!(clean, "the ship's \"log\" \u{2014} kept\nb\nc\n d");
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        assert!(refusal(b"a\r\nb\rc\0").starts_with("line 3 has a NUL"));
        assert!(refusal(b"a\n\nb\xe9\n").starts_with("line 3 is not UTF-8"));
        assert!(refusal(b"\xff\xfea\0").starts_with("the file is UTF-16"));
    }

    #[test]
    fn what_has_no_words_is_refused() {
        for empty in ["", " \n\t\r\n", "\u{feff}", "\u{a0}\u{200b}\n"] {
            assert!(refusal(empty.as_bytes()).starts_with("the file has no words"));
        }
    }

    #[test]
    fn what_is_larger_than_any_page_is_refused() {
        assert!(refusal(&vec![b'a'; LARGEST + 1]).starts_with("the file has 64 MiB; a page may"));
    }
}
