//! Code without fences: what a line of it looks like, and what a line does that is none.

use super::marker::marker_of;
use super::pieces::head;
use crate::page::pattern::Pattern;

static START: Pattern = Pattern::new(concat!(
    r#"\A(?:\{\s*(?:\z|["'\[{}/]|[\w$]+\s*[:,])|\[\s*(?:\z|["{]|\[\s*(?:\z|["\[{\d])|-?\d+\s*(?:,|\]?\s*\z))|\}"#,
    r#"|"[^"]+"\s*:\s*(?:["\[{]|-?\d|true\b|false\b|null\b)"#,
    r#"|(?:module\.)?exports\b\s*[=.\[]|(?:const|let|var)\s+(?:[\w$]+\s*=|\{)"#,
    r#"|(?:async\s+)?function\b[\w\s$]*\(|[\w$]+\s*[:=]\s*(?:async\s+)?function\b"#,
    r#"|//\s?\S|/\*|import\s.+\sfrom\s+['"]|require\(|console\.\w+\()"#,
));
static OPENS: Pattern = Pattern::new(r"\A[\w$.]+\s*(?:[=(]|:\s*\()");
static WITHIN: Pattern = Pattern::new(concat!(
    r#"(?:[\[{]\s*)*"[^"\s]+"\s*:\s*[\[{]|\{\s*"[^"\n]+"\s*:"#,
    r#"|(?:module\.)?\bexports\s*=\s*\{"#,
));
static FILE_NAME: Pattern =
    Pattern::new(r"\A[\w.-]+\.(?:jsx?|json|tsx?|ya?ml|html?|css|py|rb|sh|txt)\z");
static LABEL: Pattern = Pattern::new(
    r"\A(?:(?:Examples?|Samples?|Notes?|Important):?\s*\z|(?:Note|Important): ?[A-Z])",
);

/// Returns true if a line can only be code.
pub(in super::super) fn is_code(line: &str) -> bool {
    let head = head(line);
    START.matches(head) || (line.ends_with('{') && OPENS.matches(head))
}

/// Where code begins within a line of prose.
pub(super) fn within(line: &str) -> Option<usize> {
    let found = WITHIN.find(line).map(|found| found.start());
    found.or_else(|| at_end(line))
}

/// Where a brace stands behind a label at the end of a line: `Format: {`.
fn at_end(line: &str) -> Option<usize> {
    let label = line.strip_suffix(['{', '['])?;
    label.trim_end().ends_with(':').then_some(label.len())
}

/// Returns true if text is glued to a brace after which the code is not yet closed.
pub(super) fn is_glued_text(rest: &str) -> bool {
    if rest.starts_with("- ") {
        return is_bullet(rest);
    }
    rest.starts_with(|first: char| first.is_uppercase())
        && (LABEL.matches(head(rest)) || is_sentence(rest))
}

/// Returns true if a line in braces that are still open can be no part of the code.
pub(super) fn cannot_be_code(line: &str, after_blank: bool) -> bool {
    is_bullet(line)
        || is_sentence(line)
        || LABEL.matches(head(line))
        || FILE_NAME.matches(head(line))
        || (after_blank && is_title(line))
}

fn is_bullet(line: &str) -> bool {
    marker_of(line).is_some_and(|marker| {
        let text = &line[marker.length..];
        marker.symbol
            || (line.starts_with('-') && text.starts_with(|first: char| first.is_alphabetic()))
    })
}

/// Returns true if a line begins with three words and does not end as code does.
fn is_sentence(line: &str) -> bool {
    let mut words = head(line).split_whitespace().map(is_word).take(3);
    let all = words.by_ref().filter(|is_word| *is_word).count() == 3;
    all && !line.trim_end_matches(',').ends_with(['{', ';', '(', '[', '"', '}', ']'])
}

fn is_word(word: &str) -> bool {
    let word = word.strip_suffix([',', ':']).unwrap_or(word);
    word.chars().all(|letter| letter.is_alphabetic() || letter == '\'') && !word.is_empty()
}

/// Returns true if a line is words alone, the first with a capital letter.
fn is_title(line: &str) -> bool {
    line.len() == head(line).len()
        && line.starts_with(|first: char| first.is_uppercase())
        && line.split_whitespace().all(is_word)
}

#[cfg(test)]
mod tests {
    use super::{is_code, within};

    #[test]
    fn lines_that_can_only_be_code() {
        for line in [
            "{",
            "{ \"a\": 1 }",
            "[",
            "[ [ 1 ] ]",
            "\"ships\": {",
            "\"ship\": null,",
            "exports = {",
            "exports= {",
            "module.exports = {",
            "const a = 1;",
            "onArrive: function(ship) {",
            "// Ships",
            "app.on('arrive', ship => {",
            "[1, 2]",
            "}",
        ] {
            assert!(is_code(line), "{line}");
        }
    }

    #[test]
    fn lines_that_can_be_prose() {
        for line in [
            "{haven} is the name",
            "[Deprecated] Ships",
            "\"Moored\": The ship lies",
            "exports are goods",
            "let us sail",
            "The ships",
            "Format: {",
            "- shipobject",
            "function",
            "[see the log]",
        ] {
            assert!(!is_code(line), "{line}");
        }
    }

    #[test]
    fn code_may_begin_within_a_line() {
        let line = "of this format:\"changes\": { }";
        assert_eq!(within(line), Some(15));
        assert_eq!(within("for example { \"the ship\": 1 }"), Some(12));
        assert_eq!(within("the \"ship\": it sails"), None);
        assert_eq!(within("Format: {"), Some(8));
    }
}
