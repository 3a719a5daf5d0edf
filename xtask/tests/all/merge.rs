//! `cargo xtask validate --merge` from end to end: summaries of parts add up to that of the whole.

use std::process::Stdio;

use super::support::{Ended, Place};
use super::validate::{odd_bodies, order};

/// Bodies with deviations of all severities, excused ones, and text that is no body.
pub(super) fn corpus() -> Vec<Vec<u8>> {
    let members = [
        "",
        ",\"count\":\"1\"",
        ",\"x\":1,\"y\":[]",
        ",\"seen\":1",
        ",\"code\":\"7\",\"count\":1.5",
        ",\"mail\":\"nobody\",\"state\":\"half\"",
        ",\"actor\":{\"type\":\"system\",\"email\":\"a\",\"phone\":\"b\"}",
        ",\"sums\":{\"count\":\"2\"},\"changes\":{\"count\":1}",
    ];
    let mut odd = odd_bodies().into_iter().cycle();
    let mut bodies = Vec::new();
    for number in 0..240 {
        bodies.push(order(members[(number * 7 + number / 8) % members.len()]).into_bytes());
        if number % 6 == 0 {
            bodies.extend(odd.next());
        }
    }
    bodies
}

/// The lengths of sixteen shards of the corpus, one of which is empty; the last has the rest.
const SHARDS: [usize; 15] = [1, 17, 3, 29, 2, 41, 0, 5, 37, 11, 1, 23, 7, 31, 13];

/// Writes the shards as `a.ndjson` to `p.ndjson`, and returns their names.
fn shards(place: &Place) -> Vec<String> {
    let bodies = corpus();
    let (mut rest, mut names) = (&bodies[..], Vec::new());
    for (number, name) in ('a'..='p').enumerate() {
        let length = SHARDS.get(number).copied().unwrap_or(rest.len());
        let (shard, others) = rest.split_at(length);
        rest = others;
        let lines: Vec<u8> =
            shard.iter().flat_map(|body| [body.trim_ascii(), b"\n"].concat()).collect();
        names.push(format!("{name}.ndjson"));
        place.write(&format!("{name}.ndjson"), lines);
    }
    names
}

fn run(place: &Place, arguments: &[&str], files: &[String]) -> Ended {
    let files = files.iter().map(String::as_str);
    place.validate(&arguments.iter().copied().chain(files).collect::<Vec<_>>())
}

/// The line of the summary that JSON output ends with.
fn last_line(ended: &Ended) -> String {
    let last = ended.out.lines().last().expect("a summary");
    format!("{last}\n")
}

/// Writes the output for each file, and returns the names of those files.
fn parts(place: &Place, format: &str, files: &[String]) -> Vec<String> {
    let part = |file: &String| {
        let name = format!("{file}.{format}");
        place.write(&name, run(place, &["--format", format], std::slice::from_ref(file)).out);
        name
    };
    files.iter().map(part).collect()
}

fn merged(place: &Place, files: &[String]) -> String {
    let merged = run(place, &["--merge", "--format", "summary"], files);
    assert_eq!(merged.err, "");
    assert!(matches!(merged.code, Some(0 | 1)), "{files:?}");
    merged.out
}

#[test]
fn summaries_of_sixteen_shards_add_up_to_that_of_the_whole() {
    let place = Place::for_bodies();
    let files = shards(&place);
    assert_eq!(files.len(), 16);
    let whole = run(&place, &["--format", "json"], &files);
    let wanted = last_line(&whole);
    for severity in ["error", "warning", "notice"] {
        assert!(wanted.contains(&format!("\"severity\":\"{severity}\"")), "{wanted}");
    }
    assert!(!wanted.contains("\"excused\":[]"), "{wanted}");
    for format in ["json", "summary"] {
        let parts = parts(&place, format, &files);
        let sum = run(&place, &["--merge", "--format", "json"], &parts);
        assert_eq!(sum.out, wanted, "of {format}");
        assert_eq!(sum.code, whole.code);
    }
    assert_eq!(run(&place, &["--format", "summary"], &files).out, wanted);
    let table = run(&place, &["--merge"], &["a.ndjson.summary".to_owned()]);
    assert_eq!(table.out, run(&place, &[], &files[..1]).out, "a valid body alone has no more");
}

#[test]
fn the_table_of_the_sum_is_that_of_the_whole() {
    let place = Place::for_bodies();
    let mut files = shards(&place);
    place.write("q.json", format!("[{},{}]", order(""), order(",\"z\":1,\"count\":[]")));
    files.push("q.json".to_owned());
    files.reverse();
    let parts = parts(&place, "summary", &files);
    let (whole, sum) = (run(&place, &[], &files), run(&place, &["--merge"], &parts));
    assert!(sum.out.contains("q.json#2 /data/count\n"), "{}", sum.out);
    let (_, table) = whole.out.split_once("  severity  rule, and where").expect("a table");
    let (_, found) = sum.out.split_once("  severity  rule, and where").expect("a table");
    assert_eq!(found, table);
    assert_eq!(sum.code, whole.code);
}

#[test]
fn sums_of_sums_are_the_sum_of_all() {
    let place = Place::for_bodies();
    let parts = parts(&place, "summary", &shards(&place));
    let wanted = merged(&place, &parts);
    let sum = |name: &str, files: &[String]| {
        place.write(name, merged(&place, files));
        name.to_owned()
    };
    for cut in [1, 2, 7, 15] {
        let (left, right) = parts.split_at(cut);
        let pair = [sum("left", left), sum("right", right)];
        assert_eq!(merged(&place, &pair), wanted, "cut at {cut}");
    }
    let from_left = parts
        .iter()
        .skip(1)
        .fold(parts[0].clone(), |before, next| sum("so far", &[before, next.clone()]));
    assert_eq!(place.read(&from_left), wanted);
    let from_right = parts
        .iter()
        .rev()
        .skip(1)
        .fold(parts[15].clone(), |behind, previous| sum("so far", &[previous.clone(), behind]));
    assert_eq!(place.read(&from_right), wanted);
    let all: String = parts.iter().map(|part| place.read(part)).collect();
    place.write("all", all);
    assert_eq!(merged(&place, &["all".to_owned()]), wanted);
}

#[test]
fn the_sum_ends_as_the_whole() {
    let place = Place::for_bodies();
    place.write("good.json", order(""));
    place.write("bad.json", order(",\"count\":[]"));
    place.write("empty.json", "");
    let cases = [
        (&["good.json", "empty.json"][..], 0),
        (&["good.json", "bad.json"], 1),
        (&["bad.json", "nope.json"], 2),
        (&["empty.json"], 2),
    ];
    for (files, code) in cases {
        let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
        let sum = run(&place, &["--merge", "--format", "json"], &parts(&place, "summary", &files));
        let whole = run(&place, &["--format", "summary"], &files);
        assert_eq!((sum.out, sum.code), (whole.out, whole.code), "{files:?}");
        assert_eq!(whole.code, Some(code), "{files:?}");
    }
}

#[test]
fn the_standard_input_has_the_name_that_it_is_given() {
    let place = Place::for_bodies();
    let body = order(",\"count\":[]");
    let found = place.pipe(&["--stdin-name", "day 1", "-"], format!("{body}\n{body}\n").as_bytes());
    assert!(found.out.starts_with("day 1:1: onOrder"), "{}", found.out);
    let part = place.pipe(&["--stdin-name", "day 1", "--format", "summary", "-"], body.as_bytes());
    let sum = place.pipe(&["--merge", "-"], part.out.as_bytes());
    assert!(sum.out.contains("day 1 /data/count\n"), "{}", sum.out);
}

/// The part with a change, and the text around which the command complains.
fn refused(place: &Place, text: &str) -> String {
    place.write("part", text);
    let found =
        run(place, &["--merge", "--format", "json"], &["good".to_owned(), "part".to_owned()]);
    assert_eq!((found.code, &*found.out), (Some(2), ""), "{text}");
    found.err
}

#[test]
fn anything_but_summaries_is_refused_with_its_place() {
    let place = Place::for_bodies();
    place.write("a.ndjson", format!("{}\n{}\n", order(",\"count\":[]"), order("")));
    let lines = place.validate(&["--format", "json", "a.ndjson"]).out;
    let summary = last_line(&Ended { code: None, out: lines.clone(), err: String::new() });
    place.write("good", &summary);
    let without = lines.replace(&summary, "");
    let changed = |old: &str, new: &str| {
        assert!(summary.contains(old), "{old}: {summary}");
        summary.replace(old, new)
    };
    let row = &summary[summary.find("[{\"rule\"").expect("a row") + 1..];
    let row = &row[..=row.find("}}").expect("its end") + 1];
    let most = u64::MAX.to_string();
    let cases = [
        (String::new(), "part has no summary"),
        ("\n\n".to_owned(), "part has no summary"),
        (without.clone(), "part:2: the summary is missing behind this body"),
        (format!("{summary}{without}"), "part:3: the summary is missing behind this body"),
        (lines[..lines.len() - 9].to_owned(), "part:3: column "),
        (lines[..lines.len() - 9].to_owned(), "the line is cut off"),
        (lines[..40].to_owned(), "part:1: column 40: the line is cut off"),
        (format!("{summary}a.ndjson:1: onOrder\n"), "part:2: column 1: expected value"),
        (format!("{summary}{{}}\n"), "part:2: neither a summary nor a body"),
        ("[]".to_owned(), "part:1: "),
        ("{\"summary\":7}".to_owned(), "part:1: no summary of this command"),
        (changed("\"version\":1", "\"version\":2"), "part:1: a summary of version 2"),
        (changed("\"version\":1,", ""), "part:1: a summary without a version"),
        (
            changed("\"bodies\":2,", ""),
            "part:1: no summary of this command: missing field `bodies`",
        ),
        (changed("\"files\"", "\"sums\":1,\"files\""), "unknown field `sums`"),
        (changed("\"valid\":1", "\"valid\":2"), "2 valid and 1 invalid bodies are not 2"),
        (changed("\"valid\":1", &format!("\"valid\":{most}")), "invalid bodies are not 2"),
        (changed("\"valid\":1", "\"valid\":-1"), "part:1: no summary of this command"),
        (
            changed("\"files\":1", &format!("\"files\":{most}")),
            "part:1: the counts have more than 64",
        ),
        (
            changed("\"severity\":\"error\"", "\"severity\":\"bad\""),
            "expected `error`, `warning` or",
        ),
        (changed(row, &format!("{row},{row}")), "has two rows"),
        (
            changed("\"level\":\"error\"", "\"level\":\"notice\""),
            "invalid from the level notice on",
        ),
        ("\u{feff}".to_owned() + &summary, "part:1: column 1"),
        ("{\"summary\":\"\u{1}\"}".to_owned(), "part:1: column "),
    ];
    for (text, message) in cases {
        let error = refused(&place, &text);
        assert!(error.contains(message), "{message}: {error}");
    }
    place.write("part", b"\xff\n");
    let found = place.validate(&["--merge", "part"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    assert!(found.err.contains("part:1: "), "{}", found.err);
    for file in ["nope", "."] {
        let found = place.validate(&["--merge", "good", file]);
        assert_eq!((found.code, &*found.out), (Some(2), ""));
        assert!(found.err.contains(&format!("error: {file} cannot be read: ")), "{}", found.err);
    }
}

#[test]
fn an_erratum_is_no_part_of_a_sum() {
    let place = Place::for_bodies();
    place.write("a.json", order(",\"name\":5"));
    let rule = "shop.onOrder.name.wrong-type";
    let found = place.validate(&["--erratum", rule, "--format", "json", "a.json"]);
    place.write("part", &found.out);
    let found = place.validate(&["--merge", "part"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    assert!(found.err.contains("part:2: the summary has an erratum"), "{}", found.err);
    for arguments in [&["--erratum", rule][..], &["--level", "error"], &["--all"]] {
        let found = place.validate(&[arguments, &["--merge", "part"]].concat());
        assert_eq!((found.code, &*found.out), (Some(2), ""));
        assert!(found.err.contains("cannot be used with"), "{}", found.err);
    }
}

#[test]
fn parts_of_different_specs_are_told_of() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    place.write("before", place.validate(&["--format", "summary", "a.json"]).out);
    place.edit("spec/onOrder.yaml", ("doc: A note.", "doc: Another note."));
    place.write("after", place.validate(&["--format", "summary", "a.json"]).out);
    let found = place.validate(&["--merge", "before", "after", "before"]);
    assert_eq!(found.code, Some(0));
    assert!(found.out.starts_with("3 bodies, 0 invalid"), "{}", found.out);
    let warning = "warning: the parts were held to different specs, of the fingerprints ";
    let (_, fingerprints) = found.err.split_once(warning).expect("a warning");
    assert_eq!(fingerprints.split(", ").count(), 2, "each once: {fingerprints}");
    let same = place.validate(&["--merge", "before", "before"]);
    assert_eq!((same.code, &*same.err), (Some(0), ""));
}

#[test]
fn nobody_listens_to_a_sum_any_more() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    place.write("part", place.validate(&["--format", "summary", "a.json"]).out);
    let mut command = place.command("validate", &["--merge", "part"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_ne!(ended.status.code(), Some(101));
}
