// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things \[all\] of `them` | \<T\>](<https://acme.example/docs/things>), read on
//! 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, STRING, attribute, object_with, one_of, string,
    test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

/// A \<thing\> changed its `name|s`: "# \*/ \[x\] 😀.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// A doc with | a bar, \<T\> & \<b\>html\</b\>, \[link\](x), `code|bar`, \*stars\*, \_dashes\_,
    /// \&lt; and "quotes".
    ///
    /// `a|b` of the [page]: string. Optional.
    ///
    /// Erratum: the page says: values `x|y`, `` ` ``. Here: not so (inferred: \[because\](x) of |
    /// bars and (brackets)).
    ///
    /// Note: the page says: it is a | bar and \<b\>bold\</b\> and `a|b`. Here: a bar | is "# no \*/
    /// end (inferred: \[because\](x) of | bars and (brackets)).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub a_b: Option<AB>,

    /// \# No heading.
    ///
    /// `q"uote` of the [page]: string. Optional. Null when `a|b` is ``x`y|z``.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub q_uote: Option<String>,

    /// \- No item of a list.
    ///
    /// `back\slash` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub back_slash: Option<String>,

    /// 1\. No first point.
    ///
    /// `` tick` `` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tick: Option<String>,

    /// A \` backtick alone.
    ///
    /// `😀 emoji` of the [page]: string. Optional. Also accepted as `"`, `\u{0}`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub emoji: Option<String>,

    /// \*/ // /\* //! "#.
    ///
    /// `<T>` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub t: Option<OddType>,

    /// A text in which a line of the generated code would break before what begins something, as in 1.
    /// a list, and
    /// a_word_that_is_so_long_that_it_does_not_fit_into_any_line_of_a_hundred_characters_whatever_one_does.
    ///
    /// `long` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub long: Option<String>,

    /// Another one in which it is a span of code that would begin something on a new line, as a `x >
    /// y`.
    ///
    /// `longer` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub longer: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut a_b = None;
        let mut q_uote = None;
        let mut back_slash = None;
        let mut tick = None;
        let mut emoji = None;
        let mut t = None;
        let mut long = None;
        let mut longer = None;
        while fields.advance()? {
            match fields.name() {
                "a|b" => fields.value(&mut a_b),
                "q\"uote" => fields.value(&mut q_uote),
                "back\\slash" => fields.value(&mut back_slash),
                "tick`" => fields.value(&mut tick),
                "😀 emoji" => fields.value(&mut emoji),
                "<T>" => fields.value(&mut t),
                "long" => fields.value(&mut long),
                "longer" => fields.value(&mut longer),
                _ => fields.keep(),
            }
        }
        let emoji = fields.or_alias(emoji, "😀 emoji", &["\"", "\\u{0}"]);
        Ok(Self {
            a_b,
            q_uote,
            back_slash,
            tick,
            emoji,
            t,
            long,
            longer,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("a|b", &self.a_b)?;
        out.put("q\"uote", &self.q_uote)?;
        out.put("back\\slash", &self.back_slash)?;
        out.put("tick`", &self.tick)?;
        out.put("😀 emoji", &self.emoji)?;
        out.put("<T>", &self.t)?;
        out.put("long", &self.long)?;
        out.put("longer", &self.longer)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// \*/ // /\* //! "#.
///
/// `<T>` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OddType {
    /// {} and {0} and $x and #\[test\].
    ///
    /// `<T>.{}` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub braces: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OddType {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut braces = None;
        while fields.advance()? {
            match fields.name() {
                "{}" => fields.value(&mut braces),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            braces,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("{}", &self.braces)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A doc with | a bar, \<T\> & \<b\>html\</b\>, \[link\](x), `code|bar`, \*stars\*, \_dashes\_,
/// \&lt; and "quotes".
///
/// The values of `a|b` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AB {
    /// ``x`y|z``: A `tick` and a | bar.
    Tick,

    /// `say "hi"`: Quotes: "hi" and 'ho'.
    SayHi,

    /// `*/`: Ends \*/ a comment.
    EndOfComment,

    /// `r#"x"#`: Ends "# a raw string.
    Raw,

    /// `\`: One \\ of them, and \\n is two characters.
    Backslash,

    /// `😀`: 😀 An emoji.
    Smile,

    /// ` `: Nothing to see.
    Blank,

    /// A value that the page does not document.
    Other(String),
}

impl AB {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Tick,
        Self::SayHi,
        Self::EndOfComment,
        Self::Raw,
        Self::Backslash,
        Self::Smile,
        Self::Blank,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tick => "x`y|z",
            Self::SayHi => "say \"hi\"",
            Self::EndOfComment => "*/",
            Self::Raw => "r#\"x\"#",
            Self::Backslash => "\\",
            Self::Smile => "😀",
            Self::Blank => " ",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for AB {
    fn from(value: &str) -> Self {
        match value {
            "x`y|z" => Self::Tick,
            "say \"hi\"" => Self::SayHi,
            "*/" => Self::EndOfComment,
            "r#\"x\"#" => Self::Raw,
            "\\" => Self::Backslash,
            "😀" => Self::Smile,
            " " => Self::Blank,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(AB);

crate::runtime::object!(OnThing, OddType);

static ODD: Condition = Condition::new("odd", &[test(&["a|b"], &[string("x`y|z")])]);

static ON_THING: ObjectRules = &[
    attribute(
        "a|b",
        one_of(&["x`y|z", "say \"hi\"", "*/", "r#\"x\"#", "\\", "😀", " "]),
    ),
    attribute("q\"uote", STRING).null_when(&ODD, Severity::Error),
    attribute("back\\slash", STRING),
    attribute("tick`", STRING),
    attribute("😀 emoji", STRING).accepts(&["\"", "\\u{0}"]),
    attribute("<T>", object_with(&ODD_TYPE)),
    attribute("long", STRING),
    attribute("longer", STRING),
];

static ODD_TYPE: ObjectRules = &[attribute("{}", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
