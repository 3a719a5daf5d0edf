//! Patterns of texts: the regular expressions that Rust, JSON Schema and JavaScript read alike.

mod refusal;
mod sample;
mod subset;

use std::fmt;

use regex::Regex;
use regex_syntax::ast::parse::ParserBuilder;
use regex_syntax::hir::translate::Translator;
use regex_syntax::hir::{Hir, HirKind, Look};

pub use refusal::NoPattern;

/// Groups and classes are no deeper than this, in generated code as well.
const DEEPEST: u32 = 50;

/// The greatest size of a compiled pattern, in bytes. The engine of generated code takes forty times more.
const LARGEST: usize = 1 << 18;

/// The same for a pattern that looks at the whole of a long text: each character of the text costs as much
/// time as the pattern has states.
const LARGEST_OF_LONG: usize = 1 << 13;

/// A regular expression that is searched for in a text.
#[derive(Debug, Clone)]
pub struct Pattern {
    text: String,
    hir: Hir,
    // Examples are searched for among many texts, and the small engine of generated code is slow on long ones.
    regex: Regex,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is no regular expression, if languages read it differently, or if it
    /// is too large.
    pub fn parse(text: &str) -> Result<Self, NoPattern> {
        if text.chars().any(char::is_control) {
            let help = "write a class without it, such as `[ -~]`";
            return Err(NoPattern::new("a control character in a pattern", help));
        }
        let ast = ParserBuilder::new().nest_limit(DEEPEST).build().parse(text);
        let ast = ast.map_err(|error| subset::unread(error.kind()))?;
        subset::check(text, &ast)?;
        let hir = Translator::new().translate(text, &ast);
        let hir = hir.map_err(|error| {
            NoPattern::new(format!("the pattern is not read: {}", error.kind()), "mend the pattern")
        })?;
        let is_short = is_short(&hir);
        let limit = if is_short { LARGEST } else { LARGEST_OF_LONG };
        let of_generated = regex_lite::RegexBuilder::new(text).size_limit(limit).build();
        match Regex::new(text) {
            Ok(regex) if of_generated.is_ok() => Ok(Self { text: text.to_owned(), hir, regex }),
            _ => {
                let help = if is_short {
                    "write smaller numbers between `{` and `}`, or fewer parts"
                } else {
                    "write `^` in front of it, and numbers in place of `*` and `+`; or make it smaller"
                };
                Err(NoPattern::new("the pattern is too large", help))
            }
        }
    }

    /// The pattern as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns true if a text matches it.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// Returns true if every text matches it, because the empty text does wherever it stands.
    pub(crate) fn matches_everything(&self) -> bool {
        let properties = self.hir.properties();
        let is_anchored = match self.hir.kind() {
            HirKind::Alternation(branches) => {
                branches.iter().all(|branch| !branch.properties().look_set().is_empty())
            }
            _ => !properties.look_set().is_empty(),
        };
        properties.minimum_len() == Some(0) && !is_anchored
    }

    /// The demand of the pattern in a message.
    pub(crate) fn demand(&self) -> String {
        format!("must match the pattern `{}`", self.text)
    }
}

/// Returns true if the end of a match is known after so many characters, whatever the text.
fn is_short(hir: &Hir) -> bool {
    let properties = hir.properties();
    let begins = properties.look_set_prefix().contains(Look::Start);
    begins && properties.maximum_len().is_some()
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn error(text: &str) -> String {
        Pattern::parse(text).expect_err(text).message
    }

    #[test]
    fn patterns_that_languages_read_alike_are_read() {
        for text in [
            "",
            "^[A-Z]{2}-[0-9]{4,}$",
            "(a|b)+(?:c|)?d*",
            r"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/",
            r"[\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/\-a-z]",
            "[-a]",
            "[a-]",
            "[^-a-]",
            "[a^&~.*+?(){}|$/]",
            "é{2}ß",
            "(^a|b$)",
            "a{0,3}b{2,}",
            "^[a-z]{1,2000}$",
            "^[^é]{1000}$",
            "[a-z]{2,63}$",
            "^[a-z]{1,64}(-[0-9]+)*$",
        ] {
            let pattern = Pattern::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(pattern.as_str(), text);
        }
    }

    #[test]
    fn patterns_that_languages_read_differently_are_errors() {
        for (text, wanted) in [
            ("a.b", "`.` in a pattern"),
            (r"\d+", r"`\d` in a pattern"),
            (r"[\w]", r"`\w` in a pattern"),
            (r"\S", r"`\S` in a pattern"),
            (r"\pL", r"`\pL` in a pattern"),
            (r"[\p{Greek}]", r"`\p{Greek}` in a pattern"),
            (r"\bx", r"`\b` in a pattern"),
            (r"\Ax", r"`\A` in a pattern"),
            (r"\n", r"`\n` in a pattern"),
            (r"\x41", r"`\x41` in a pattern"),
            (r"\u{41}", r"`\u{41}` in a pattern"),
            (r"[\x41-\x42]", r"`\x41` in a pattern"),
            (r"\-", r"`\-` in a pattern"),
            (r"\#", r"`\#` in a pattern"),
            (r"[\&]", r"`\&` in a pattern"),
            ("(?i)a", "flags in a pattern"),
            ("(?i:a)", "flags in a pattern"),
            ("(?<name>a)", "a group with a name"),
            ("(?P<name>a)", "a group with a name"),
            ("(?=a)", "a look at the text around"),
            ("(?<!a)b", "a look at the text around"),
            (r"(a)\1", "a back reference"),
            ("[a&&b]", "`&&` in a class"),
            ("[a-z--b]", "`--` in a class"),
            ("[a[b]]", "a class in a class"),
            ("[[:alpha:]]", "`[:alpha:]` in a pattern"),
            ("a}", "`}` by itself"),
            ("]", "`]` by itself"),
            ("[]a]", "`]` by itself"),
            ("[a-z-9]", "`-` in the middle of a class"),
            ("a+?", "`+?` in a pattern"),
            ("a{2}?", "`{2}?` in a pattern"),
            ("a{,2}", "no regular expression"),
            ("a{1, 2}", "`{1, 2}` in a pattern"),
            ("a**", "a repetition of a repetition"),
            ("^*a", "a repetition of `^`"),
            ("a{", "no regular expression"),
            ("a{x}", "no regular expression"),
            ("*a", "no regular expression"),
            ("(a", "no regular expression"),
            ("[b-a]", "no regular expression"),
            ("a{3,2}", "no regular expression"),
            (r"\", "no regular expression"),
            ("a\nb", "a control character"),
            ("(a{100}){100}", "too large"),
            ("((((a{999}){999}){999}){999}){999}", "too large"),
            ("(?:(?:(?:){999}){999}){999}", "too large"),
            ("[a-z]{2000}$", "too large"),
            ("([a-z]{50}){40}0", "too large"),
            ("^(a*){500}b", "too large"),
        ] {
            let error = error(text);
            assert!(error.contains(wanted), "{text}: {error}");
        }
        let deep = format!("{}a{}", "(".repeat(60), ")".repeat(60));
        assert!(error(&deep).contains("no regular expression"));
    }

    #[test]
    fn a_pattern_of_every_text_is_known() {
        for text in ["", "a*", "(a|b?)", "^a|", "(?:)"] {
            assert!(Pattern::parse(text).expect(text).matches_everything(), "{text}");
        }
        for text in ["a", "^$", "^a*$", "^|$a", "a*b"] {
            assert!(!Pattern::parse(text).expect(text).matches_everything(), "{text}");
        }
    }

    #[test]
    fn samples_match_and_have_the_length_that_is_asked_for() {
        for (text, wanted) in [
            ("^[A-Z]{2}-[0-9]{4}$", "AA-1111"),
            ("^[a-z]*$", "a"),
            ("^(red|green)$", "red"),
            ("-", "-"),
            ("^[^a-z]$", "A"),
            ("^[é-ü]+$", "é"),
            ("^$", ""),
        ] {
            let pattern = Pattern::parse(text).expect(text);
            assert_eq!(pattern.sample().as_deref(), Some(wanted), "{text}");
        }
        for (text, length) in [
            ("^[a-z]{2,10}-[0-9]{2,10}$", 16),
            ("^[a-z]+(-[a-z]+)*$", 40),
            ("^(ab)+$", 8),
            ("abc", 9),
            ("^abc", 9),
            ("abc$", 9),
        ] {
            let pattern = Pattern::parse(text).expect(text);
            let sample = pattern.sample_of(length).unwrap_or_else(|| panic!("{text}"));
            assert!(pattern.is_match(&sample), "{text}: {sample}");
            assert_eq!(sample.chars().count(), length, "{text}: {sample}");
        }
        assert_eq!(Pattern::parse("^(ab)+$").expect("a pattern").sample_of(7), None);
        assert_eq!(Pattern::parse("a^").expect("a pattern").sample(), None);
    }

    #[test]
    fn texts_beside_a_pattern_have_the_characters_that_it_leaves_out() {
        for text in [
            "^[^;]*$",
            "^[^'\"]*$",
            "^[^<>]*$",
            r"^[^\\]*$",
            "^[^€]*$",
            "^[^@]*@?[^@]*$",
            "^([^b]|b[^b])*b?$",
            "^([^,]+,)*[^,]*$",
            "^(?:[^/]|/[^/])*/?$",
        ] {
            let pattern = Pattern::parse(text).expect(text);
            let sample = pattern.sample().expect(text);
            let others = pattern.variants(&sample);
            assert!(others.into_iter().any(|other| !pattern.is_match(&other)), "{text}: {sample}");
        }
    }

    #[test]
    fn variants_are_beside_a_text() {
        let pattern = Pattern::parse("^[A-Z]{2}$").expect("a pattern");
        let all: Vec<String> = pattern.variants("AA").collect();
        assert!(all.iter().any(|text| pattern.is_match(text)));
        let others: Vec<&String> = all.iter().filter(|text| !pattern.is_match(text)).collect();
        assert_eq!(others[0].chars().count(), 2);
        assert!(!all.contains(&"AA".to_owned()));
    }
}
