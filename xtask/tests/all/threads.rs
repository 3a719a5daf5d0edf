//! `cargo xtask validate --threads N`: whatever N is, one sees what one thread shows.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::merge::corpus;
use super::support::Place;
use super::validate::order;

/// Files of all kinds, some of which cannot be read to their end.
fn files(place: &Place) -> Vec<String> {
    let mut lines = Vec::new();
    for body in corpus().iter().cycle().take(2_300) {
        lines.extend_from_slice(body.trim_ascii());
        lines.push(b'\n');
    }
    assert!(lines.len() > 300_000, "some batches");
    place.write("lines.ndjson", &lines);
    place.write("unnamed", &lines[..200_000]);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&lines).expect("in memory");
    let packed = encoder.finish().expect("in memory");
    place.write("packed.ndjson.gz", &packed);
    place.write("cut.ndjson.gz", &packed[..packed.len() / 2]);
    let items = [order(""), order(",\"count\":[]"), order(",\"x\":1")].join(",\n ");
    place.write("list.json", format!("[{}]", vec![items; 900].join(",")));
    place.write("broken.json", "[{},\n{\"a\n{}\n[1 2]\n{}");
    place.write("empty.json", "\n");
    let names = [
        "lines.ndjson",
        "nope.json",
        "unnamed",
        "cut.ndjson.gz",
        "empty.json",
        "packed.ndjson.gz",
        "list.json",
        "broken.json",
    ];
    names.map(str::to_owned).into()
}

#[test]
fn all_numbers_of_threads_show_the_same() {
    let place = Place::for_bodies();
    let files = files(&place);
    let rule = "shop.onOrder.count.wrong-type";
    for options in [
        &["--format", "json"][..],
        &["--format", "summary", "--level", "notice"],
        &[],
        &["--all"],
        &["--erratum", rule],
        &["--event", "letter/onLetter"],
    ] {
        let run = |threads: &str| {
            let files = files.iter().map(String::as_str);
            let arguments = options.iter().copied().chain(["--threads", threads]).chain(files);
            place.validate(&arguments.collect::<Vec<_>>())
        };
        let alone = run("1");
        assert_eq!(alone.code, Some(2), "{options:?}");
        assert!(alone.err.contains("error: cut.ndjson.gz cannot be read: "), "{}", alone.err);
        assert!(alone.err.contains("warning: empty.json has no body"), "{}", alone.err);
        for threads in ["2", "3", "7"] {
            let together = run(threads);
            assert!(together.out == alone.out, "{options:?}: {threads} threads print other text");
            assert_eq!(together.err, alone.err, "{options:?}: {threads} threads");
            assert_eq!(together.code, alone.code, "{options:?}: {threads} threads");
        }
    }
}

#[test]
fn a_body_that_is_too_long_is_told_of_in_its_place() {
    let place = Place::for_bodies();
    let good = order("") + "\n";
    let text = [good.as_bytes(), &vec![b'x'; (64 << 20) + 1], b"\n", good.as_bytes()].concat();
    place.write("a.ndjson", text);
    let run = |threads| place.validate(&["--threads", threads, "--format", "json", "a.ndjson"]);
    let (alone, together) = (run("1"), run("3"));
    assert!(
        alone.err.starts_with("error: a.ndjson:2: a body of more than 64 MiB"),
        "{}",
        alone.err
    );
    assert_eq!((&together.out, &together.err), (&alone.out, &alone.err));
    assert_eq!(together.code, Some(2));
}

fn started(place: &Place, threads: &str) -> Child {
    let mut command = place.command("validate", &["--threads", threads, "-"]);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("it runs")
}

#[test]
fn findings_are_printed_before_the_input_ends() {
    let place = Place::for_bodies();
    let lines = format!("{}\n{}\n", order(",\"count\":[]"), order(",\"x\":1"));
    for threads in ["1", "2", "7"] {
        let mut child = started(&place, threads);
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut out = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        stdin.write_all(lines.as_bytes()).expect("it reads");
        let mut next = || out.next().expect("a line").expect("text");
        assert_eq!(next(), "stdin:1: onOrder of order");
        let second = std::iter::repeat_with(next).find(|line| line.starts_with("stdin:2"));
        assert!(second.is_some());
        drop(stdin);
        assert_eq!(child.wait().expect("it ends").code(), Some(1));
    }
}

#[test]
fn nobody_listens_and_the_input_does_not_end() {
    let place = Place::for_bodies();
    let lines = format!("{}\n", order(",\"count\":[]")).repeat(3);
    for threads in ["1", "2", "7"] {
        let mut child = started(&place, threads);
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("a pipe");
        // The command may have ended already.
        let _ = stdin.write_all(lines.as_bytes());
        let code = child.wait().expect("it ends").code();
        assert_eq!(code, Some(1), "{threads} threads");
        drop(stdin);
    }
}

#[test]
fn the_number_of_threads_is_one_or_more() {
    let place = Place::for_bodies();
    place.write("a.json", order(""));
    for threads in ["0", "-1", "x", "1025"] {
        let found = place.validate(&["--threads", threads, "a.json"]);
        assert_eq!((found.code, &*found.out), (Some(2), ""), "{threads}");
    }
    assert_eq!(place.validate(&["--threads", "1024", "a.json"]).code, Some(0));
}
