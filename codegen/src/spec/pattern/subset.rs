//! The part of regular expressions that languages read alike.

use regex_syntax::ast::{
    AssertionKind, Ast, ClassBracketed, ClassSet, ClassSetBinaryOpKind, ClassSetItem, ErrorKind,
    GroupKind, Literal, LiteralKind, Repetition, Span,
};

use super::refusal::NoPattern;

/// The characters that every language takes for themselves behind a backslash.
const ESCAPED: &str = r"^$\.*+?()[]{}|/";

/// Why a text is not read at all.
pub(super) fn unread(error: &ErrorKind) -> NoPattern {
    match error {
        ErrorKind::UnsupportedLookAround => NoPattern::new(
            "a look at the text around in a pattern",
            "write what the text itself has",
        ),
        ErrorKind::UnsupportedBackreference => {
            NoPattern::new("a back reference in a pattern", "write the group once more")
        }
        ErrorKind::NestLimitExceeded(_) => NoPattern::new(
            "the pattern is no regular expression that can be read: its groups are too deep",
            "mend the pattern",
        ),
        kind => NoPattern::new(
            format!("the pattern is no regular expression: {kind}"),
            "mend the pattern, or put a backslash in front of a character that stands for itself",
        ),
    }
}

/// Checks that a pattern has nothing that languages read differently.
pub(super) fn check(text: &str, ast: &Ast) -> Result<(), NoPattern> {
    Subset { text }.node(ast)
}

struct Subset<'t> {
    text: &'t str,
}

impl Subset<'_> {
    fn at(&self, span: &Span) -> &str {
        self.text.get(span.start.offset..span.end.offset).unwrap_or_default()
    }

    /// A part that is not in the subset.
    fn refused(&self, span: &Span, help: impl Into<String>) -> NoPattern {
        NoPattern::new(format!("`{}` in a pattern", self.at(span)), help)
    }

    /// The depth of a pattern is limited by the parser.
    fn node(&self, ast: &Ast) -> Result<(), NoPattern> {
        match ast {
            Ast::Empty(_) => Ok(()),
            Ast::Flags(_) => Err(flags()),
            Ast::Literal(literal) => self.literal(literal, ("[]{}", ESCAPED)),
            Ast::Dot(span) => {
                let help =
                    "languages differ about the ends of lines: write a class, such as `[ -~]`";
                Err(self.refused(span, help))
            }
            Ast::Assertion(assertion) => match assertion.kind {
                AssertionKind::StartLine | AssertionKind::EndLine => Ok(()),
                _ => Err(self.refused(&assertion.span, "write `^` or `$`, or the characters")),
            },
            Ast::ClassUnicode(class) => Err(self.refused(&class.span, CLASS)),
            Ast::ClassPerl(class) => Err(self.perl(&class.span)),
            Ast::ClassBracketed(class) => self.class(class),
            Ast::Repetition(repetition) => self.repetition(repetition),
            Ast::Group(group) => match &group.kind {
                GroupKind::CaptureName { .. } => {
                    let help = "write `(…)` without the name";
                    Err(NoPattern::new("a group with a name in a pattern", help))
                }
                GroupKind::NonCapturing(own) if !own.items.is_empty() => Err(flags()),
                GroupKind::CaptureIndex(_) | GroupKind::NonCapturing(_) => self.node(&group.ast),
            },
            Ast::Alternation(all) => all.asts.iter().try_for_each(|ast| self.node(ast)),
            Ast::Concat(all) => all.asts.iter().try_for_each(|ast| self.node(ast)),
        }
    }

    /// A class with a letter, such as `\d`.
    fn perl(&self, span: &Span) -> NoPattern {
        let class = match self.at(span) {
            r"\d" => "`[0-9]`",
            r"\D" => "`[^0-9]`",
            r"\w" => "`[0-9A-Za-z_]`",
            r"\W" => "`[^0-9A-Za-z_]`",
            _ => "the class of the characters, such as `[ ]`",
        };
        self.refused(span, format!("languages differ about other scripts: write {class}"))
    }

    /// A character that stands for itself. Some need a backslash for it, and few others can have one.
    fn literal(&self, literal: &Literal, (alone, escaped): (&str, &str)) -> Result<(), NoPattern> {
        let is_alone = alone.contains(literal.c);
        match literal.kind {
            LiteralKind::Verbatim if is_alone => Err(NoPattern::new(
                format!("`{}` by itself in a pattern", literal.c),
                format!(r"write `\{}`", literal.c),
            )),
            LiteralKind::Verbatim => Ok(()),
            LiteralKind::Meta | LiteralKind::Superfluous if escaped.contains(literal.c) => Ok(()),
            LiteralKind::Meta | LiteralKind::Superfluous => Err(self
                .refused(&literal.span, format!("write `{}`: it needs no backslash", literal.c))),
            _ => {
                let help = "write the character itself, or a class such as `[ -~]`";
                Err(self.refused(&literal.span, help))
            }
        }
    }

    fn repetition(&self, repetition: &Repetition) -> Result<(), NoPattern> {
        let span = &repetition.op.span;
        let operator = self.at(span);
        if !repetition.greedy {
            let help = "leave the last `?` out: the same texts match";
            return Err(self.refused(span, help));
        }
        let numbers = operator.strip_prefix('{').map(|numbers| numbers.trim_end_matches('}'));
        let is_odd = |numbers: &str| {
            numbers.starts_with(',') || numbers.chars().any(|c| c != ',' && !c.is_ascii_digit())
        };
        if numbers.is_some_and(is_odd) {
            return Err(self.refused(span, "write `{n}`, `{n,}` or `{n,m}`, without spaces"));
        }
        match &*repetition.ast {
            Ast::Repetition(_) => {
                let help = "put the inner one into `(?:…)`";
                Err(NoPattern::new("a repetition of a repetition in a pattern", help))
            }
            Ast::Assertion(assertion) => {
                let message =
                    format!("a repetition of `{}` in a pattern", self.at(&assertion.span));
                Err(NoPattern::new(message, "leave the repetition out"))
            }
            Ast::Empty(_) => Err(self.refused(span, "write what is repeated")),
            inner => self.node(inner),
        }
    }

    fn class(&self, class: &ClassBracketed) -> Result<(), NoPattern> {
        match &class.kind {
            ClassSet::Item(item) => self.item(class, item),
            ClassSet::BinaryOp(operation) => {
                let operator = match operation.kind {
                    ClassSetBinaryOpKind::Intersection => "&&",
                    ClassSetBinaryOpKind::Difference => "--",
                    ClassSetBinaryOpKind::SymmetricDifference => "~~",
                };
                let message = format!("`{operator}` in a class of a pattern");
                Err(NoPattern::new(message, "write the character once, or the class without it"))
            }
        }
    }

    fn item(&self, class: &ClassBracketed, item: &ClassSetItem) -> Result<(), NoPattern> {
        match item {
            ClassSetItem::Empty(_) => Ok(()),
            ClassSetItem::Literal(literal) => {
                let is_dash = literal.c == '-' && literal.kind == LiteralKind::Verbatim;
                if is_dash && !self.is_at_end(class, &literal.span) {
                    let message = "`-` in the middle of a class of a pattern";
                    return Err(NoPattern::new(message, r"write `\-`"));
                }
                self.in_class(literal)
            }
            ClassSetItem::Range(range) => {
                self.in_class(&range.start).and_then(|()| self.in_class(&range.end))
            }
            ClassSetItem::Ascii(class) => Err(self.refused(&class.span, CLASS)),
            ClassSetItem::Unicode(class) => Err(self.refused(&class.span, CLASS)),
            ClassSetItem::Perl(class) => Err(self.perl(&class.span)),
            ClassSetItem::Bracketed(_) => {
                Err(NoPattern::new("a class in a class of a pattern", "write one class"))
            }
            ClassSetItem::Union(union) => {
                union.items.iter().try_for_each(|item| self.item(class, item))
            }
        }
    }

    fn in_class(&self, literal: &Literal) -> Result<(), NoPattern> {
        self.literal(literal, ("[]", &format!("{ESCAPED}-")))
    }

    /// Returns true if something is the first of a class, or the last.
    fn is_at_end(&self, class: &ClassBracketed, span: &Span) -> bool {
        let first = class.span.start.offset + if class.negated { 2 } else { 1 };
        span.start.offset == first || span.end.offset + 1 == class.span.end.offset
    }
}

const CLASS: &str = "write the class of the characters, such as `[A-Za-z]`";

fn flags() -> NoPattern {
    NoPattern::new("flags in a pattern", "write what they mean, such as `[Aa]`")
}
