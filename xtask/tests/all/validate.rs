//! `cargo xtask validate` from end to end: what it reads, what it says, how it ends.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use codegen::disk;
use codegen::interpret::Interpreter;
use flate2::Compression;
use flate2::write::GzEncoder;
use fs_err as fs;
use serde_json::Value;

use super::support::{Ended, Place, ended};

const EVENT: &str = "shop.onOrder";

impl Place {
    /// A spec of two events, and a folder for bodies.
    pub(super) fn for_bodies() -> Self {
        let place = Self::empty();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/validate");
        for file in ["vendor.yaml", "envelope.yaml", "onOrder.yaml", "onLetter.yaml"] {
            let text = fs::read(from.join(file)).expect("readable");
            place.write(&format!("spec/{file}"), text);
        }
        place
    }

    /// The spec of a vendor of the tests.
    fn of_vendor(name: &str) -> Self {
        let place = Self::empty();
        let vendors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vendors");
        for source in disk::read_spec(&vendors.join(name).join("spec")).expect("readable") {
            place.write(&format!("spec/{}", source.path), source.text);
        }
        place
    }

    pub(super) fn command(&self, command: &str, arguments: &[&str]) -> Command {
        let mut it = self.xtask();
        it.args([command, "--spec", "spec"]).args(arguments);
        it
    }

    pub(super) fn validate(&self, arguments: &[&str]) -> Ended {
        ended(&mut self.command("validate", arguments))
    }

    /// Returns what a file comes to, by its name and text.
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> Ended {
        self.write(name, text);
        self.validate(&[name])
    }

    pub(super) fn pipe(&self, arguments: &[&str], text: &[u8]) -> Ended {
        let mut command = self.command("validate", arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().expect("it runs");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(text).expect("it reads");
        drop(stdin);
        child.wait_with_output().expect("it ends").into()
    }
}

/// The body of an order.
pub(super) fn order(members: &str) -> String {
    format!(r#"{{"event":"onOrder","data":{{"id":"o1"{members}}}}}"#)
}

/// The summary of JSON output, whose lines all parse.
fn summary(ended: &Ended) -> Value {
    let parse = |line| -> Value { serde_json::from_str(line).expect("a line of JSON") };
    let lines: Vec<Value> = ended.out.lines().map(parse).collect();
    let last = lines.last().expect("a summary");
    last["summary"].clone()
}

#[test]
fn one_body_a_file_may_be_on_many_lines() {
    let place = Place::for_bodies();
    let pretty = "{\n  \"event\": \"onOrder\",\n  \"data\": { \"id\": \"o1\" }\n}\n";
    for name in ["a.json", "a.txt"] {
        let fine = place.file(name, pretty);
        assert_eq!((fine.code, &*fine.err), (Some(0), ""), "{}", fine.out);
        assert!(fine.out.starts_with("1 body, 0 invalid"), "{}", fine.out);
    }
    let wrong = place.file("a.json", pretty.replace("\"o1\"", "[1]"));
    assert_eq!(wrong.code, Some(1));
    let begin = "a.json: onOrder of order\n  error   /data/id must be a string, but is an array\n          \
                 shop.onOrder.id.wrong-type, found [1]\n";
    assert!(wrong.out.starts_with(begin), "{}", wrong.out);
}

#[test]
fn arrays_and_documents_behind_each_other_have_numbers() {
    let place = Place::for_bodies();
    let text = format!("[{},\n {}]\n{}", order(""), order(",\"x\":1"), order(",\"y\":1"));
    let found = place.file("a.json", text);
    assert_eq!(found.code, Some(0), "{}", found.err);
    for place in ["a.json#2: onOrder", "a.json#3: onOrder"] {
        assert!(found.out.contains(place), "{}", found.out);
    }
    assert!(found.out.contains("3 bodies, 0 invalid; 0 errors, 0 warnings, 2 notices"));
}

/// The deviations of a report: rule, severity and pointer of each.
fn deviations(report: &Value) -> Vec<[&str; 3]> {
    let list = report["deviations"].as_array().expect("a list").iter();
    let parts = ["rule", "severity", "pointer"];
    list.map(|entry| parts.map(|part| entry[part].as_str().expect("a text"))).collect()
}

/// A member of nine thousand arrays within each other.
fn deep() -> String {
    format!(",\"x\":{}1{}", "[".repeat(9_000), "]".repeat(9_000))
}

/// Bodies of one line that are odd, byte for byte.
pub(super) fn odd_bodies() -> Vec<Vec<u8>> {
    let (order, deeper) = (order(""), order(&deep()));
    let instead = |old: &str, new: &str| order.replace(old, new).into_bytes();
    vec![
        format!("\u{feff}{order}").into(),
        format!("\u{feff} {order}\r\n").into(),
        format!("{order}\u{c}").into(),
        format!("\u{c}{order}").into(),
        format!("{order}\0").into(),
        format!("{order} x").into(),
        deeper.into(),
        instead("o1", "\\ud800"),
        instead("o1", "\0"),
        instead("\"o1\"", "1e400"),
        instead("\"o1\"", "-0"),
        instead("\"o1\"", "123456789012345678901234567890"),
        instead("\"event\"", "\"event\":\"onLetter\",\"event\""),
        instead("\"onOrder\"", "[]"),
        instead("{\"id\":\"o1\"}", "null"),
        instead("{\"id\":\"o1\"}", "[]"),
        [order.as_bytes(), b"\xff"].concat(),
        [b"\xff\xfe", order.as_bytes()].concat(),
        [b"\xc3", order.as_bytes()].concat(),
        order[..order.len() - 1].into(),
        br#"{"event":"onOrder"}"#.into(),
        b"null".into(),
        b"1e400".into(),
    ]
}

#[test]
fn a_file_gets_the_verdict_of_its_bytes() {
    let place = Place::for_bodies();
    let lowered = codegen::lower(disk::read_spec(&place.path("spec")).expect("readable"));
    let model = lowered.expect("sound").model;
    for body in odd_bodies() {
        let report = Interpreter::new(&model).report(&body, None);
        let expected = serde_json::to_value(&report).expect("JSON");
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]);
        for name in ["a.json", "a.ndjson", "a"] {
            place.write(name, &body);
            let found = place.validate(&["--format", "json", name]);
            assert_eq!(found.code, Some(i32::from(!report.is_valid())), "{name}: {shown}");
            // Text behind a body is another body to the command.
            if let [first, _] = found.out.lines().collect::<Vec<_>>().as_slice() {
                let first: Value = serde_json::from_str(first).expect("JSON");
                assert_eq!(deviations(&first["report"]), deviations(&expected), "{name}: {shown}");
            }
        }
    }
}

#[test]
fn a_broken_line_is_reported_and_the_rest_is_read() {
    let place = Place::for_bodies();
    let mut lines = vec![order(""); 9];
    lines[6] = "{\"event\":".to_owned();
    lines[8] = order(",\"count\":\"1\"");
    let text = lines.join("\r\n").replacen("\r\n", "\r\n\r\n", 1);
    for name in ["a.ndjson", "a.jsonl", "a"] {
        let found = place.file(name, format!("\u{feff}{text}"));
        assert_eq!((found.code, &*found.err), (Some(1), ""));
        let broken = format!("{name}:8: no event\n  error   the body must be JSON: EOF");
        assert!(found.out.contains(&broken), "{}", found.out);
        assert!(found.out.contains(&format!("{name}:10: onOrder of order")), "{}", found.out);
        assert!(found.out.contains("9 bodies, 2 invalid"), "{}", found.out);
    }
}

#[test]
fn the_standard_input_is_a_file() {
    let place = Place::for_bodies();
    let text = format!("{}\n{}\n", order(""), order(",\"count\":\"1\""));
    let found = place.pipe(&["-"], text.as_bytes());
    assert_eq!((found.code, &*found.err), (Some(1), ""));
    assert!(found.out.starts_with("stdin:2: onOrder"), "{}", found.out);
    let nothing = place.pipe(&["-"], b"");
    assert_eq!(nothing.code, Some(2));
    assert!(nothing.err.contains("stdin has no body in it"), "{}", nothing.err);
}

#[test]
fn what_is_packed_is_unpacked() {
    let place = Place::for_bodies();
    let pack = |text: &str| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text.as_bytes()).expect("in memory");
        encoder.finish().expect("in memory")
    };
    let members = [pack(&(order("") + "\n")), pack(&order(",\"x\":1"))].concat();
    let found = place.file("a.ndjson.gz", &members);
    assert_eq!((found.code, &*found.err), (Some(0), ""));
    assert!(found.out.starts_with("a.ndjson.gz:2: onOrder"), "{}", found.out);
    let cut = place.file("b.ndjson.gz", &members[..members.len() - 9]);
    assert_eq!(cut.code, Some(2));
    assert!(cut.err.contains("error: b.ndjson.gz cannot be read"), "{}", cut.err);
    let not_packed = place.file("c.json.gz", "{}");
    assert_eq!(not_packed.code, Some(2));
    let why =
        "error: c.json.gz cannot be read: its name ends in .gz, and it is not gzip; rename it";
    assert!(not_packed.err.contains(why), "{}", not_packed.err);
    let piped = place.pipe(&["-"], &members);
    assert_eq!((piped.code, &*piped.err), (Some(0), ""));
    assert!(piped.out.starts_with("stdin:2: onOrder"), "{}", piped.out);
    let unnamed = place.file("a.ndjson", &members);
    assert_eq!((unnamed.code, &*unnamed.err), (Some(0), ""));
    assert!(unnamed.out.starts_with("a.ndjson:2: onOrder"), "{}", unnamed.out);
    // The last block of a tape is filled up.
    let padded = place.file("d.ndjson.gz", [members.clone(), vec![0; 512]].concat());
    assert_eq!((padded.code, &*padded.err), (Some(0), ""));
    assert!(padded.out.contains("2 bodies, 0 invalid"), "{}", padded.out);
    let lines = pack(&format!("{}\n{}\n", order(""), order("")));
    let more = place.file("e.ndjson.gz", [&lines[..], b"more"].concat());
    assert_eq!(more.code, Some(2));
    assert!(more.err.contains("behind the packed bodies stands something"), "{}", more.err);
    assert!(more.out.contains("2 bodies, 0 invalid"), "{}", more.out);
}

#[test]
fn files_that_cannot_be_read_do_not_stop_the_others() {
    let place = Place::for_bodies();
    place.write("good.json", order(",\"x\":1"));
    let found = place.validate(&["nope.json", "spec", "good.json"]);
    assert_eq!(found.code, Some(2));
    assert!(found.err.contains("error: nope.json cannot be read: "), "{}", found.err);
    assert!(found.err.contains("error: spec cannot be read: it is a folder"), "{}", found.err);
    assert!(found.out.contains("good.json: onOrder"), "{}", found.out);
    assert!(found.out.contains("1 body, 0 invalid"), "{}", found.out);
}

#[test]
fn a_file_without_bodies_is_no_success() {
    let place = Place::for_bodies();
    for text in ["", "\n \n", "[]"] {
        let found = place.file("a.json", text);
        assert_eq!(found.code, Some(2), "{text:?}");
        assert!(found.err.contains("warning: a.json has no body in it"), "{}", found.err);
        assert!(found.err.contains("error: there is no body"), "{}", found.err);
    }
    place.write("good.json", order(""));
    let found = place.validate(&["a.json", "good.json"]);
    assert_eq!(found.code, Some(0));
    assert!(found.err.contains("warning: a.json"), "{}", found.err);
}

#[test]
fn what_is_not_utf_8_is_a_deviation() {
    let place = Place::for_bodies();
    let text = [b"{\"event\":\"\xe9\"}\n", order("").as_bytes()].concat();
    let found = place.file("a.ndjson", text);
    assert_eq!(found.code, Some(1));
    let line = "a.ndjson:1: no event\n  error   the body must be UTF-8, but byte 10 is not";
    assert!(found.out.starts_with(line), "{}", found.out);
}

#[test]
fn the_level_decides_what_is_invalid() {
    let place = Place::for_bodies();
    let cases = [
        ("", [0, 0, 0]),
        (",\"x\":1", [0, 0, 1]),
        (",\"seen\":1", [0, 1, 1]),
        (",\"count\":\"1\"", [1, 1, 1]),
    ];
    for (members, codes) in cases {
        place.write("a.json", order(members));
        for (level, code) in ["error", "warning", "notice"].into_iter().zip(codes) {
            let found = place.validate(&["--level", level, "a.json"]);
            assert_eq!(found.code, Some(code), "{members} at {level}");
        }
    }
}

#[test]
fn a_header_names_the_event() {
    let place = Place::of_vendor("kiln");
    place.write("a.json", r#"{"action":"glazed","pot":{"id":"x"},"sender":{"id":7}}"#);
    let broken = "studio.pot-glazed.pot.id.wrong-type";
    for arguments in [["--header", "x-kiln-event: pot"], ["--event", "pots/pot.glazed"]] {
        let found = place.validate(&[arguments[0], arguments[1], "a.json"]);
        assert!(found.out.contains(broken), "{}", found.out);
        assert_eq!(found.code, Some(1));
    }
    let found = place.validate(&["a.json"]);
    assert!(found.out.contains("body.header-missing"), "{}", found.out);
    let twice = ["--header", "X-Kiln-Event:pot", "--header", "X-Kiln-Event:jar", "a.json"];
    let found = place.validate(&twice);
    assert!(found.out.contains("body.header-repeated"), "{}", found.out);
    let found = place.validate(&["--header", "nonsense", "a.json"]);
    assert_eq!(found.code, Some(2));
    assert!(found.err.contains("a header is NAME:VALUE"), "{}", found.err);
}

#[test]
fn a_header_is_refused_where_none_names_events() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    let found = place.validate(&["--header", "X-Event: onOrder", "a.json"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    assert!(found.err.contains("leave `--header` out"), "{}", found.err);
}

#[test]
fn an_array_is_one_body_where_bodies_are_arrays() {
    let place = Place::of_vendor("beacon");
    let item = r#"{"event":"letter.bounced","id":"a","at":1772444710,"to":"robin@example.com"}"#;
    let found = place.file("a.json", format!("[{item},7,{item}]"));
    assert!(found.out.contains("error   /1 must be an object"), "{}", found.out);
    assert!(found.out.contains("1 body, 1 invalid; 1 error"), "{}", found.out);
    let found = place.file("b.json", item);
    assert!(found.out.contains("body.no-batch"), "{}", found.out);
}

#[test]
fn an_event_tells_the_module() {
    let place = Place::for_bodies();
    place.write("a.json", r#"{"event":"onOrder","data":{}}"#);
    for event in ["order/onOrder", "orders/onOrder"] {
        let found = place.validate(&["--event", event, "a.json"]);
        assert!(found.out.contains("shop.onOrder.id.missing"), "{}", found.out);
    }
    let found = place.validate(&["--event", "letter/onLetter", "a.json"]);
    assert!(found.out.contains("envelope.event.other-module"), "{}", found.out);
    let note =
        "note: of 1 body, 1 with the name of another event than onLetter, looked at as that one";
    assert!(found.err.contains(note), "{}", found.err);
    for event in ["order/onOder", "onOrder"] {
        let found = place.validate(&["--event", event, "a.json"]);
        assert_eq!((found.code, &*found.out), (Some(2), ""));
        let known = "\n  letter/onLetter\n  order/onOrder";
        assert!(found.err.contains(known), "{}", found.err);
    }
    let found = place.validate(&["--event", "order/onOder", "a.json"]);
    assert!(found.err.contains("did you mean `order/onOrder`?"), "{}", found.err);
}

#[test]
fn a_body_that_may_be_of_an_event_that_is_not_transcribed_needs_its_module() {
    let place = Place::for_bodies();
    let letter = "letter: { product: mail,";
    let other = "not_transcribed: { onOrder: \"https://docs.example.com/letter/order\" },";
    let vendor = include_str!("validate/vendor.yaml").replace(letter, &format!("{letter} {other}"));
    place.write("spec/vendor.yaml", vendor);
    place.write("a.json", r#"{"event":"onOrder","data":{}}"#);
    let found = place.validate(&["a.json"]);
    let message = "is an event of `letter` or `order`, and nothing tells which: name the module";
    assert!(found.out.contains("envelope.event.ambiguous-event"), "{}", found.out);
    assert!(found.out.contains(message), "{}", found.out);
    let found = place.validate(&["--event", "letter/onOrder", "a.json"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    let message = "the spec does not transcribe the event `letter/onOrder`: see \
                   https://docs.example.com/letter/order";
    assert!(found.err.contains(message), "{}", found.err);
}

#[test]
fn data_alone_is_no_body() {
    let place = Place::for_bodies();
    let found = place.file("a.json", r#"{"id":"o1"}"#);
    assert_eq!(found.code, Some(1));
    assert!(
        found.err.contains("note: of 1 body, 1 without the name of an event and without data"),
        "{}",
        found.err
    );
}

#[test]
fn bad_arguments_and_bad_specs_are_refused() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    for arguments in [&[][..], &["--level", "bad", "a.json"], &["--format", "xml", "a.json"]] {
        assert_eq!(place.validate(arguments).code, Some(2), "{arguments:?}");
    }
    place.write("spec/onOrder.yaml", "event: onOrder\n");
    let found = place.validate(&["a.json"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    assert!(found.err.contains("error: the spec in spec has errors\n"), "{}", found.err);
}

#[test]
fn a_rule_is_shown_three_times_unless_all_are_wanted() {
    let place = Place::for_bodies();
    let lines: Vec<String> = (0..20).map(|_| order(",\"count\":\"1\"")).collect();
    let found = place.file("a.ndjson", lines.join("\n"));
    assert_eq!(found.out.matches("must be an integer").count(), 3, "{}", found.out);
    assert!(found.out.contains("17 more are not shown"), "{}", found.out);
    let row = "       20        20  error     shop.onOrder.count.wrong-type\n";
    assert!(found.out.contains(row), "{}", found.out);
    assert!(found.out.contains("  a.ndjson:1 /data/count\n"), "{}", found.out);
    let found = place.validate(&["--all", "a.ndjson"]);
    assert_eq!(found.out.matches("must be an integer").count(), 20);
    assert!(!found.out.contains("not shown"));
}

#[test]
fn json_is_a_line_a_body_and_one_for_all() {
    let place = Place::for_bodies();
    place.write("a.ndjson", format!("{}\n{}", order(""), order(",\"count\":\"1\",\"x\":1")));
    place.write("b.json", order(",\"count\":\"2\""));
    let arguments = ["--format", "json", "a.ndjson", "b.json"];
    let found = place.validate(&arguments);
    assert_eq!((found.code, &*found.err), (Some(1), ""));
    assert_eq!(found.out.lines().count(), 4);
    let second = found.out.lines().nth(1).expect("a line");
    let begin = r#"{"file":"a.ndjson","line":2,"report":{"event":"onOrder","module":"order","valid":false,"#;
    assert!(second.starts_with(begin), "{second}");
    let summary = summary(&found);
    assert_eq!(summary["bodies"], 3);
    assert_eq!(summary["invalid"], 2);
    assert_eq!(summary["counts"]["error"], 2);
    let rules = summary["rules"].as_array().expect("a list");
    assert_eq!(rules[0]["rule"], format!("{EVENT}.count.wrong-type"));
    assert_eq!((&rules[0]["times"], &rules[0]["bodies"]), (&2.into(), &2.into()));
    assert_eq!(rules[0]["first"]["line"], 2);
    assert_eq!(rules[1]["severity"], "notice");
    assert_eq!(place.validate(&arguments).out, found.out, "always the same");
}

#[test]
fn what_a_terminal_would_obey_is_escaped() {
    let place = Place::for_bodies();
    let event = "\\u001b[31mred\\n";
    let text =
        format!("{{\"event\":\"{event}\",\"data\":{{}},\"\\u001b[2J\\u202e\":\"\u{7f}\u{9b}\"}}");
    let found = place.file("a.json", text);
    let is_odd = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!found.out.contains(is_odd), "{:?}", found.out);
    let lines = [
        "a.json: \\u{1b}[31mred\\u{a}\n",
        "  notice  /\\u{1b}[2J\\u{202e} is not documented\n",
        ", found \"\\u{7f}\\u{9b}\"\n",
        "  a.json /\\u{1b}[2J\\u{202e}\n",
    ];
    for line in lines {
        assert!(found.out.contains(line), "{line}: {}", found.out);
    }
}

#[test]
fn the_table_says_what_it_does_not_count() {
    let place = Place::for_bodies();
    let members: Vec<String> = (0..10_007).map(|n| format!(",\"x{n}\":1")).collect();
    let found = place.file("a.json", order(&members.concat()));
    let row = "    10000         1  notice    shop.onOrder.undocumented-attribute\n";
    assert!(found.out.contains(row), "{}", found.out);
    let end = "\n1 body, 0 invalid; 0 errors, 0 warnings, 10007 notices\n\
               7 of them are in no row of the table, which has the first 10000 of each body\n";
    assert!(found.out.ends_with(end), "{}", found.out);
    let found = place.file("b.json", "{\"event\":");
    assert!(found.out.contains("  b.json the body\n"), "{}", found.out);
    assert!(!found.out.contains("in no row"), "{}", found.out);
}

#[test]
fn a_long_file_is_counted_right() {
    let place = Place::for_bodies();
    let filler = "x".repeat(180);
    let mut text = String::new();
    for number in 0..80_000 {
        let count = if number % 10 == 0 { "\"1\"" } else { "1" };
        text.push_str(&order(&format!(",\"note\":\"{filler}\",\"count\":{count}")));
        text.push('\n');
    }
    assert!(text.len() > 18_000_000);
    place.write("a.ndjson", text);
    let found = place.validate(&["a.ndjson"]);
    assert_eq!(found.code, Some(1));
    let row = "     8000      8000  error     shop.onOrder.count.wrong-type\n";
    assert!(found.out.contains(row), "{}", found.out);
    assert!(found.out.contains("80000 bodies, 8000 invalid; 8000 errors"), "{}", found.out);
}

#[test]
fn nobody_listens_any_more() {
    let place = Place::for_bodies();
    let text = vec![order(",\"x\":1"); 20_000].join("\n");
    place.write("a.ndjson", text);
    let mut command = place.command("validate", &["--format", "json", "a.ndjson"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_ne!(ended.status.code(), Some(101));
}

/// Breaks a rule, pastes the erratum that is proposed, removes what has to go, and lints. Returns
/// the YAML.
fn erratum(members: &str, rule: &str) -> String {
    let place = Place::for_bodies();
    place.write("a.ndjson", format!("{}\n{}\n", order(""), order(members)));
    let rule = format!("{EVENT}.{rule}");
    let found = place.validate(&["--erratum", &rule, "a.ndjson"]);
    let (_, instructions) = found.err.split_once("note: paste it into ").expect("a place");
    let file = place.path("spec/onOrder.yaml");
    let event = fs::read_to_string(&file).expect("readable");
    fs::write(&file, pasted(&event, instructions, &found.out)).expect("writable");
    let lint = place.lint();
    assert_eq!(lint.out, "4 files, no errors, no warnings\n", "{}", found.out);
    let again = place.validate(&["--level", "notice", "a.ndjson"]);
    assert_eq!(again.code, Some(0), "it is still broken: {}", again.out);
    found.out
}

/// The event with what is proposed, as the instructions say: `/data/a of onOrder.yaml:7, for …`.
fn pasted(event: &str, instructions: &str, yaml: &str) -> String {
    let (pointer, _) = instructions.split_once(" of ").expect("a pointer");
    let mut event: serde_yaml::Value = serde_yaml::from_str(event).expect("YAML");
    let mut node = &mut event;
    for step in pointer.split('/').skip(1) {
        node = node.get_mut(step).expect("it is there");
    }
    let keys = node.as_mapping_mut().expect("keys");
    let entries: serde_yaml::Mapping = serde_yaml::from_str(yaml).expect("YAML alone");
    for (key, value) in entries {
        match (keys.get_mut(&key).and_then(|old| old.as_mapping_mut()), value) {
            (Some(old), serde_yaml::Value::Mapping(new)) => old.extend(new),
            (_, value) => drop(keys.insert(key, value)),
        }
    }
    for line in instructions.lines().filter_map(|line| line.strip_prefix("  remove `")) {
        let (key, _) = line.split_once('`').expect("a key");
        keys.shift_remove(key);
    }
    serde_yaml::to_string(&event).expect("YAML")
}

#[test]
fn an_erratum_for_another_type() {
    assert_eq!(
        erratum(",\"name\":5", "name.wrong-type"),
        "also: [integer]\n\
         errata:\n  \
           - page: { type: string }\n    \
             spec: { type: string, also: [integer] }\n    \
             evidence: observed - 1 of 2 payloads, first at a.ndjson:2\n"
    );
    let text = erratum(",\"count\":1.5", "count.wrong-type");
    assert!(
        text.starts_with("type: number\nevidence: { type: observed - as in the erratum }\n"),
        "{text}"
    );
    assert!(text.contains("page: { type: integer }\n    spec: { type: number }"), "{text}");
}

#[test]
fn an_erratum_for_more_values() {
    let text = erratum(",\"state\":\"half: open\"", "state.undocumented-value");
    assert!(text.starts_with("values: { \"half: open\": What it means. }\n"), "{text}");
    assert!(text.contains("spec: { values: [open, over, \"half: open\"] }"), "{text}");
}

#[test]
fn an_erratum_for_a_value_where_null_belongs() {
    let text = erratum(
        ",\"actor\":{\"type\":\"system\",\"email\":\"robin@example.com\"}",
        "actor.email.null-when-system-actor",
    );
    assert!(text.contains("page: { null_when: system actor }\n    spec: { null_when: none }"));
    assert!(!text.contains("robin"), "no values: {text}");
}

#[test]
fn an_erratum_for_what_is_absent_unlike_or_new() {
    let absent = erratum(",\"meta\":{}", "meta.a.missing");
    assert!(absent.starts_with("optional: observed - as in the note\nnotes:\n"), "{absent}");
    erratum(",\"mail\":\"nobody\"", "mail.format");
    erratum(",\"kind\":\"no order\"", "kind.always");
    let new = erratum(",\"new one\":true", "undocumented-attribute");
    assert!(new.starts_with("new one:\n  type: boolean\n  evidence: observed - 1 of 2"), "{new}");
    erratum(",\"changes\":{\"count\":1}", "changes.count.pair");
}

#[test]
fn the_standard_output_has_yaml_alone() {
    let place = Place::for_bodies();
    place.write("a.json", order(",\"name\":5"));
    let found = place.validate(&["--erratum", "shop.onOrder.name.wrong-type", "a.json"]);
    assert_eq!(found.code, Some(1));
    let keys: serde_yaml::Mapping = serde_yaml::from_str(&found.out).expect("YAML");
    assert_eq!(keys.keys().collect::<Vec<_>>(), ["also", "errata"]);
    assert!(!found.out.contains('#'), "{}", found.out);
    for said in ["shop.onOrder.name.wrong-type, found 5", "1 invalid", "paste it into /data/name"] {
        assert!(found.err.contains(said), "{said}: {}", found.err);
    }
}

#[test]
fn an_erratum_needs_a_rule_that_one_can_be_about() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    let of = |rule: &str| place.validate(&["--erratum", rule, "a.json"]);
    let cases = [
        ("shop.onOrder.name.wrong-tipe", "did you mean `shop.onOrder.name.wrong-type`?"),
        ("nothing", "there is no rule `nothing`"),
        ("body.syntax", "no erratum is about `body.syntax`"),
        ("envelope.event.undocumented-event", "add the event"),
    ];
    for (rule, message) in cases {
        let found = of(rule);
        assert_eq!((found.code, &*found.out), (Some(2), ""), "{rule}");
        assert!(found.err.contains(message), "{}", found.err);
    }
    let kept = of("shop.onOrder.name.wrong-type");
    assert_eq!(kept.code, Some(0));
    assert_eq!(kept.out, "");
    assert!(kept.err.contains("nothing breaks shop.onOrder.name.wrong-type"), "{}", kept.err);
}
