//! How long `Payload::from_slice` takes, beside the structs that an app author would write by hand.
//!
//! The alternative knows which event comes, does not dispatch, keeps nothing that it does not
//! know, and fails on an identifier of the other type. Both run in one process; for the table at
//! the end they run in turns, and the ratio is the median of all rounds.

#![allow(missing_docs)] // The hand-written structs are what a hurried author would write.

use std::hint::black_box;
use std::time::Instant;

use codegen::emit::full_example;
use criterion::{BenchmarkId, Criterion};
use freshworks_events::Payload;

mod by_hand;

type Decode = fn(&[u8]);

/// A body of an event, and how an app author would decode it.
struct Case {
    event: &'static str,
    order: &'static str,
    body: Vec<u8>,
    by_hand: Decode,
}

fn cases() -> Vec<Case> {
    let sources = codegen::disk::read_spec(&tests::workspace("spec")).expect("a readable spec");
    let model = codegen::lower(sources).expect("a sound spec").model;
    let events: [(&'static str, Decode); 5] = [
        ("onUserAgentAvailabilityUpdate", by_hand::user_agent_availability_update),
        ("onAgentAvailabilityUpdate", by_hand::agent_availability_update),
        ("onAgentUpdate", by_hand::agent_update),
        ("onAgentActivityCreate", by_hand::agent_activity_create),
        ("onAgentCustomStatusUpdate", by_hand::agent_custom_status_update),
    ];
    let mut cases = Vec::new();
    for (event, by_hand) in events {
        let documented =
            model.events.iter().find(|other| other.wire == event).expect("a known event");
        let data = serde_json::to_string(&full_example(&model, documented)).expect("JSON");
        let mut before =
            "\"region\":\"US\",\"account_id\":\"500100\",\"domain\":\"acme.example.com\""
                .to_owned();
        if !model.is_alone(documented) {
            let module = &model.modules[documented.module].wire;
            before.push_str(&format!(",\"currentHost\":{{\"subscribed_modules\":[\"{module}\"]}}"));
        }
        let after =
            format!("\"event\":\"{event}\",\"timestamp\":1772444710500,\"version\":\"1.5.0\"");
        let first = format!("{{\"data\":{data},{before},{after}}}");
        let last = format!("{{{before},{after},\"data\":{data}}}");
        cases.push(Case { event, order: "data first", body: first.into_bytes(), by_hand });
        cases.push(Case { event, order: "data last", body: last.into_bytes(), by_hand });
    }
    cases
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let cases = cases();
    for case in &cases {
        let mut group = criterion.benchmark_group(case.event);
        let ours = BenchmarkId::new("Payload::from_slice", case.order);
        group.bench_with_input(ours, &case.body, |bencher, body| {
            bencher.iter(|| black_box(Payload::from_slice(black_box(body)).expect("decodes")));
        });
        let by_hand = BenchmarkId::new("by hand", case.order);
        group.bench_with_input(by_hand, &case.body, |bencher, body| {
            bencher.iter(|| (case.by_hand)(black_box(body)));
        });
        group.finish();
    }
    criterion.final_summary();
    print_ratios(&cases);
}

/// How many rounds the ratio is taken of.
const ROUNDS: usize = 501;

/// How often each of the two decodes in a round: short enough that whatever else the machine does
/// falls on both alike.
const REPEATS: u32 = 100;

/// Times both in turns, round by round, and prints the medians.
#[allow(clippy::print_stdout)] // The table is what the bench is for.
fn print_ratios(cases: &[Case]) {
    println!("| event | order | bytes | ours, µs | by hand, µs | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let mut ratios = Vec::new();
    for case in cases {
        let rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| round(case)).collect();
        let median_of = |value: fn(&(f64, f64)) -> f64| median(rounds.iter().map(value).collect());
        let ratio = median_of(|(ours, by_hand)| ours / by_hand);
        let (ours, by_hand) = (median_of(|times| times.0), median_of(|times| times.1));
        let (event, order, bytes) = (case.event, case.order, case.body.len());
        println!("| {event} | {order} | {bytes} | {ours:.2} | {by_hand:.2} | {ratio:.2} |");
        ratios.push(ratio);
    }
    println!("\nMedian ratio: {:.2}", median(ratios));
}

/// Microseconds that one decoding takes: ours, and by hand.
fn round(case: &Case) -> (f64, f64) {
    let ours = microseconds(|| {
        black_box(Payload::from_slice(black_box(&case.body)).expect("decodes"));
    });
    (ours, microseconds(|| (case.by_hand)(black_box(&case.body))))
}

fn microseconds(decode: impl Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..REPEATS {
        decode();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(REPEATS)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
