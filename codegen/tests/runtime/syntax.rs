//! The grammar of JSON: the tape takes exactly the texts that serde_json takes.

use serde::de::IgnoredAny;

use super::*;

/// Texts of every kind that the grammar has, right and wrong, one a line.
const TEXTS: &str = r#"
null
nul
nulll
true
tru
false
falsee
True
NaN
Infinity
-
0
-0
00
01
-01
1.
.1
1.0
1.0e
1e5
1E+5
1e-5
1e+
1.e1
+1
0x1
1e999
123456789012345678901234567890
1 2
""
"a"
"a
a"
"\"
"\\"
"\n"
"\q"
"\u00e9"
"\u00e"
"\u00eg"
"\ud800"
"\ud83d\ude00"
"\/\b\f\r\t"
"é€🚲"
'a'
[]
[ ]
[
]
[1
[1,
[1,]
[,1]
[1 2]
[1,2]
[[]]
[[[]
[}
{}
{ }
{
}
{]
{"a"
{"a":
{"a":1
{"a":1,
{"a":1,}
{,}
{1:2}
{"a" 1}
{"a":1 "b":2}
{"a":1,"b":[{}]}
{"a":1}{
{"a":1}}
{"a":01}
{"a":{"b":[1,{"c":null}]}}
[1]]
[nullnull]
[truefalse]
/**/1
1//
"#;

/// Texts with characters that have no place in a list.
const ODD: &[&str] = &[
    "",
    " ",
    "\"\t\"",
    "\"\n\"",
    "\"\0\"",
    "\"\u{1f}\"",
    "\"\u{7f}\"",
    "\u{b}1",
    "\u{c}1",
    "\u{a0}1",
    "1\0",
    "\0",
    "tr\0e",
    "{\n                \"a\": 1\n}",
    " \t\r\n{ \t\r\n\"a\" \t: \n1 , \"b\":\r2 } \n",
];

fn agree(text: &str) {
    let theirs = serde_json::from_str::<IgnoredAny>(text).is_ok();
    let own = Body::parse(text.as_bytes());
    assert_eq!(own.is_ok(), theirs, "{text:?}");
    // The same value, too, where serde_json can hold it.
    if let (Ok(body), Ok(value)) = (own, serde_json::from_str::<Value>(text)) {
        assert_eq!(serde_json::to_value(body.root()).unwrap(), value, "{text:?}");
    }
}

#[test]
fn the_tape_takes_what_serde_json_takes() {
    TEXTS.lines().chain(ODD.iter().copied()).for_each(agree);
    // White space and texts of every length, for both are read in steps of eight bytes.
    for length in 0..40 {
        agree(&format!("[{}1]", " ".repeat(length)));
        agree(&format!("[{}\t1]", "\n".repeat(length)));
        agree(&format!("\"{}\"", "x".repeat(length)));
        agree(&format!("\"{}\\n{}\"", "x".repeat(length), "y".repeat(length)));
        agree(&format!("\"{}\u{1}\"", "é".repeat(length)));
        agree(&format!("\"{}", "x".repeat(length)));
    }
}

/// Numbers of a fixed sequence, for changes that are the same in every run.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn change(&mut self, text: &mut Vec<char>) {
        const TOKENS: [char; 12] = ['"', '\\', '{', '}', '[', ']', ',', ':', '0', 'e', '.', ' '];
        let at = self.below(text.len());
        match self.below(8) {
            0 | 1 => _ = text.remove(at),
            2 => text.truncate(at.max(8)),
            3 | 4 => text.insert(at, TOKENS[self.below(TOKENS.len())]),
            _ => {
                let other = self.below(text.len());
                text.swap(at, other);
            }
        }
    }
}

#[test]
fn changed_texts_are_json_for_both_or_for_neither() {
    let seed =
        r#"{"a":[1,-2.5e+3,true,null,"x\u00e9\"\\",{"b":{}}],"n":{"m":[[],[0]]}, "z" : "é" }"#;
    let mut sequence = Sequence(7);
    for _ in 0..50_000 {
        let mut text: Vec<char> = seed.chars().collect();
        for _ in 0..=sequence.below(3) {
            sequence.change(&mut text);
        }
        agree(&text.into_iter().collect::<String>());
    }
}

#[test]
fn depth_is_no_limit() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = open.repeat(100_000) + "1" + &close.repeat(100_000);
        assert!(Body::parse(text.as_bytes()).is_ok());
        assert!(Body::parse(&text.as_bytes()[..text.len() - 1]).is_err());
    }
}
