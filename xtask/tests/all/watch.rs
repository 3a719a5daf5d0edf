//! The workflow that watches the pages: its scripts run against a server on the loopback, and against
//! a program in place of `gh`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

use tempfile::TempDir;

use super::support::{Ended, Place, ended, path_with, program};
use super::workflows::{job, script};

/// Runs the commands of this workspace, and tells what it builds unless it is to be quiet.
const CARGO: &str = "#!/bin/sh
case $1 in --quiet) shift ;; *) echo '    Finished a build' >&2 ;; esac
shift
exec \"$XTASK\" \"$@\"
";

const GH: &str = "#!/bin/sh
echo \"$*\" >> \"$(dirname \"$0\")/asked\"
case \"$*\" in *--paginate* | pr\\ list*) printf '%s' \"$FOUND\" ;; esac
";

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.github/scripts");

/// The times at which a page of the server changed.
const CHANGED: [&str; 2] = ["Mon, 02 Mar 2026 09:45:10 GMT", "Tue, 03 Mar 2026 09:45:10 GMT"];

/// A server of pages, which notes the requests.
struct Server {
    address: String,
    pages: Arc<Mutex<BTreeMap<String, String>>>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("bound"));
        let server = Self { address, pages: Arc::default(), requests: Arc::default() };
        let (pages, requests) = (Arc::clone(&server.pages), Arc::clone(&server.requests));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, &pages.lock().expect("no panic"), &requests);
            }
        });
        server
    }

    /// Answers a path with a status, headers and a body.
    fn serve(&self, path: &str, answer: impl Into<String>) {
        self.pages.lock().expect("no panic").insert(path.to_owned(), answer.into());
    }

    fn page(&self, path: &str, changed: &str, body: &str) {
        let length = body.len();
        let head = format!("200 OK\r\nLast-Modified: {changed}\r\nContent-Length: {length}");
        self.serve(path, format!("{head}\r\n\r\n{body}"));
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().expect("no panic"))
    }
}

fn answer(mut stream: TcpStream, pages: &BTreeMap<String, String>, requests: &Mutex<Vec<String>>) {
    let lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let request: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let path = request[0].split(' ').nth(1).expect("a path").to_owned();
    let since = request.iter().find_map(|line| line.strip_prefix("If-Modified-Since: "));
    requests.lock().expect("no panic").push(request.join("\n"));
    let page =
        pages.get(&path).map_or("404 Not Found\r\nContent-Length: 0\r\n\r\n", String::as_str);
    let is_known = since.is_some_and(|time| page.contains(&format!("Last-Modified: {time}\r\n")));
    let page = if is_known { "304 Not Modified\r\n\r\n" } else { page };
    let answer = format!("HTTP/1.1 {}", page.replacen("\r\n", "\r\nConnection: close\r\n", 1));
    // A client that goes away early is its own affair.
    stream.write_all(answer.as_bytes()).ok();
}

/// A checkout with a spec, a server with its pages, and the programs of a runner.
struct Watch {
    place: Place,
    server: Server,
    programs: TempDir,
}

impl Watch {
    fn new() -> Self {
        let place = Place::empty();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests/page_check/bookbox");
        place.copy(&from.join("spec"), "spec");
        place.copy(&from.join("pages.lock"), "spec/pages.lock");
        place.copy(&from.join("page.txt"), "saved");
        let programs = tempfile::tempdir().expect("a folder");
        program(programs.path(), "cargo", CARGO);
        program(programs.path(), "gh", GH);
        let watch = Self { place, server: Server::new(), programs };
        watch.server.page("/loans", CHANGED[0], &watch.place.read("saved"));
        watch.addresses(&["/loans"]);
        watch
    }

    /// Names the pages to fetch; all are pages of the same event.
    fn addresses(&self, paths: &[&str]) {
        let line =
            |path: &&str| format!("{}\tlending\tloan\tonLoanUpdate\tv1\n", self.server.url(path));
        self.place.write("addresses", paths.iter().map(line).collect::<String>());
    }

    fn run(&self, command: &mut Command, more: &[(&str, &str)]) -> Ended {
        command.current_dir(self.place.root());
        command.env("PATH", path_with(self.programs.path()));
        command.env("XTASK", env!("CARGO_BIN_EXE_xtask"));
        command.env("USER_AGENT", "watch (+https://example.com/project)").env("PAUSE", "0");
        ended(command.envs(more.iter().copied()))
    }

    fn script(&self, name: &str, arguments: &[&str]) -> Ended {
        self.run(Command::new("bash").arg(format!("{SCRIPTS}/{name}")).args(arguments), &[])
    }

    /// Fetches the pages; the outcome of each, without its address.
    fn fetch(&self) -> Vec<(String, String)> {
        let Ended { code, err, .. } = self.script("fetch-pages", &["addresses", "pages"]);
        assert_eq!(code, Some(0), "{err}");
        let text = self.place.read("pages/outcomes");
        let outcome = |line: &str| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[1].to_owned(), cells[2].to_owned())
        };
        text.lines().map(outcome).collect()
    }

    /// Compares the pages; the exit code and the report.
    fn check(&self) -> (Option<i32>, String) {
        let Ended { code, err, .. } = self.script("check-pages", &["addresses", "pages"]);
        assert_eq!(err, "");
        (code, self.place.read("pages/report.md"))
    }

    fn reword(&self) {
        let page = self.place.read("saved");
        let (old, new) = ("Time zone of the branch.", "Zone of time of the branch.");
        assert!(page.contains(old));
        self.server.page("/loans", CHANGED[1], &page.replacen(old, new, 1));
    }
}

#[test]
fn a_page_is_fetched_once_and_then_asked_for_politely() {
    let watch = Watch::new();
    assert_eq!(watch.fetch()[0].0, "fetched");
    let first = watch.server.requests();
    assert_eq!(first.len(), 1);
    assert!(first[0].contains("User-Agent: watch (+https://example.com/project)"), "{first:?}");
    assert!(!first[0].contains("If-Modified-Since"), "{first:?}");

    assert_eq!(watch.fetch()[0].0, "unchanged");
    let second = watch.server.requests();
    assert!(second[0].contains(&format!("If-Modified-Since: {}", CHANGED[0])), "{second:?}");
    let report = "1 of 1 pages are as the spec says.\n".to_owned();
    assert_eq!(watch.check(), (Some(0), report));
}

#[test]
fn an_address_that_two_events_have_is_fetched_once() {
    let watch = Watch::new();
    watch.addresses(&["/loans", "/loans"]);
    watch.fetch();
    assert_eq!(watch.server.requests().len(), 1);
    assert_eq!(watch.check().1, "2 of 2 pages are as the spec says.\n");
}

#[test]
fn what_differs_is_reported_with_event_and_address() {
    let watch = Watch::new();
    watch.reword();
    watch.fetch();
    let (code, report) = watch.check();
    assert_eq!(code, Some(1));
    assert!(report.starts_with("0 of 1 pages are as the spec says.\n"), "{report}");
    assert!(report.contains("\n## loan/onLoanUpdate, v1\n"), "{report}");
    assert!(report.contains(&format!("<{}>", watch.server.url("/loans"))), "{report}");
    assert!(report.contains("reworded") && report.contains("loan.zone"), "{report}");
    assert!(watch.place.read("pages/drifted").ends_with("\tlending\tloan\tonLoanUpdate\tv1\n"));
}

/// A page that is not there has not lost its attributes.
fn assert_unknown(serve: impl Fn(&Server), outcome: &str, said: &str) {
    let watch = Watch::new();
    watch.fetch();
    serve(&watch.server);
    assert_eq!(watch.fetch()[0].0, outcome);
    let (code, report) = watch.check();
    assert_eq!(code, Some(1), "{report}");
    assert!(report.contains(said), "{report}");
    assert!(!report.contains("missing"), "{report}");
    assert!(!report.contains(" .\n"), "{report}");
    assert_eq!(watch.place.read("pages/drifted"), "");
}

#[test]
fn a_page_that_cannot_be_fetched_is_reported_as_such() {
    let gone = |server: &Server| server.serve("/loans", "410 Gone\r\nContent-Length: 0\r\n\r\n");
    assert_unknown(gone, "failed", "The page could not be fetched: the server answered 410.");
    let broken =
        |server: &Server| server.serve("/loans", "200 OK\r\nContent-Length: 90\r\n\r\nhalf");
    assert_unknown(broken, "failed", "The page could not be fetched: curl:");
    let empty = |server: &Server| server.serve("/loans", "200 OK\r\nContent-Length: 0\r\n\r\n");
    assert_unknown(empty, "failed", "The page could not be fetched: the page is empty.");
}

#[test]
fn a_page_that_has_moved_is_reported_with_its_new_address() {
    let moved = |server: &Server| {
        server.serve("/loans", "301 Moved\r\nLocation: /borrowing\r\nContent-Length: 0\r\n\r\n");
        server.page("/borrowing", CHANGED[1], "All about borrowing");
    };
    assert_unknown(moved, "moved", "/borrowing>. Compare that page with the spec");
}

#[test]
fn a_page_that_can_no_longer_be_read_is_reported_as_such() {
    let shell = "<!doctype html><html><body><div id=app></div></body></html>";
    let head = format!("200 OK\r\nContent-Length: {}", shell.len());
    let bare = |server: &Server| server.serve("/loans", format!("{head}\r\n\r\n{shell}"));
    assert_unknown(bare, "fetched", "The page can no longer be read:\n\n    error: ");
}

#[test]
fn a_page_that_comes_back_is_used_again() {
    let watch = Watch::new();
    watch.fetch();
    watch.server.serve("/loans", "500 Broken\r\nContent-Length: 0\r\n\r\n");
    watch.fetch();
    watch.server.page("/loans", CHANGED[0], &watch.place.read("saved"));
    assert_eq!(watch.fetch()[0].0, "unchanged");
    assert_eq!(watch.check().0, Some(0));
}

#[test]
fn what_differs_is_proposed_with_drift_and_diff_side_by_side() {
    let watch = Watch::new();
    let generated = watch.place.run(&["generate", "--spec", "spec", "--out", "generated"]);
    assert_eq!(generated.code, Some(0), "{}", generated.err);
    watch.place.write(".gitignore", "pages\naddresses\nsaved\n");
    watch.place.git(&["init", "--quiet"]);
    watch.place.commit();
    watch.reword();
    watch.fetch();
    watch.check();
    let Ended { code, out, err } = watch.script("import-pages", &["pages"]);
    assert_eq!(code, Some(0), "{out}{err}");
    let patch = watch.place.read("pages/proposal.patch");
    assert!(patch.contains("+++ b/spec/pages.lock"), "{patch}");
    let proposal = watch.place.read("pages/proposal.md");
    let (drift, diff) = proposal.split_once("</td><td>").expect("two cells");
    assert!(drift.contains("reworded") && diff.contains("for receivers"), "{proposal}");
    watch.place.git(&["stash", "--quiet"]);
    watch.place.git(&["apply", "--index", "pages/proposal.patch"]);
}

/// Keeps the issue; what the program for GitHub was asked for after the list.
fn kept(found: &str, code: &str) -> String {
    let watch = Watch::new();
    watch.place.write("report.md", "A report.\n");
    let given = [("FOUND", found), ("CODE", code), ("GITHUB_REPOSITORY", "a/b")];
    let ended = watch.run(&mut script(&job("watch.yml", "issue"), "Keep"), &given);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let body = watch.place.read("body.md");
    assert_eq!(body, "<!-- drift of the pages -->\nA report.\n");
    let asked = fs_err::read_to_string(watch.programs.path().join("asked")).expect("readable");
    asked.lines().skip(1).collect()
}

#[test]
fn one_issue_is_kept() {
    let opened = "api --method POST repos/a/b/issues --field title=Pages differ from the spec --field body=@body.md";
    assert_eq!(kept("", "1"), opened);
    assert_eq!(kept("7\n9\n", "1"), "api --method PATCH repos/a/b/issues/7 --field body=@body.md");
    let closed = "api --method PATCH repos/a/b/issues/7 --field body=@body.md --field state=closed";
    assert_eq!(kept("7\n", "0"), closed);
    assert_eq!(kept("", "0"), "");
}

/// Opens a pull request with a patch; what the program for GitHub was asked for.
fn opened(found: &str) -> String {
    let watch = Watch::new();
    let place = &watch.place;
    place.git(&["init", "--quiet", "--bare", "origin.git"]);
    place.git(&["init", "--quiet", "work"]);
    place.write("work/spec/a.yaml", "a: 1\n");
    let git = |arguments: &[&str]| place.git(&[&["-C", "work"], arguments].concat());
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "A commit"]);
    git(&["remote", "add", "origin", "../origin.git"]);
    place.write("work/spec/a.yaml", "a: 2\n");
    place.write("proposal.patch", git(&["diff"]));
    place.write("proposal.md", "Both.\n");
    git(&["checkout", "--quiet", "--", "."]);
    let temp = place.root().to_str().expect("a plain path");
    let mut bash = script(&job("watch.yml", "propose"), "Open");
    bash.env("RUNNER_TEMP", temp).env("FOUND", found).env("BASE", "main");
    let bash = bash.current_dir(place.path("work")).env("PATH", path_with(watch.programs.path()));
    let ended = ended(bash);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let pushed = place.git(&["-C", "origin.git", "show", "docs-drift:spec/a.yaml"]);
    assert_eq!(pushed, "a: 2\n");
    let asked = fs_err::read_to_string(watch.programs.path().join("asked")).expect("readable");
    asked.lines().last().expect("something").replace(temp, "TEMP")
}

#[test]
fn a_proposal_is_one_pull_request() {
    let created = "pr create --base main --head docs-drift --title What the pages say now --body-file TEMP/proposal.md";
    assert_eq!(opened(""), created);
    assert_eq!(opened("12\n"), "pr edit 12 --body-file TEMP/proposal.md");
}
