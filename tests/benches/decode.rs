//! How long `Payload::from_slice` takes, beside the structs that an app author would write by hand.
//!
//! The alternative knows which event comes, does not dispatch, keeps nothing that it does not
//! know, and fails on an identifier of the other type. Both run in one process; the table at the
//! end has the ratio of the medians.

#![allow(missing_docs)] // The hand-written structs are what a hurried author would write.

use std::hint::black_box;
use std::path::Path;

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
        (
            "onUserAgentAvailabilityUpdate",
            by_hand::user_agent_availability_update,
        ),
        (
            "onAgentAvailabilityUpdate",
            by_hand::agent_availability_update,
        ),
        ("onAgentUpdate", by_hand::agent_update),
        ("onAgentActivityCreate", by_hand::agent_activity_create),
        (
            "onAgentCustomStatusUpdate",
            by_hand::agent_custom_status_update,
        ),
    ];
    let mut cases = Vec::new();
    for (event, by_hand) in events {
        let documented = model
            .events
            .iter()
            .find(|it| it.wire == event)
            .expect("a known event");
        let data = serde_json::to_string(&full_example(&model, documented)).expect("JSON");
        let before = "\"region\":\"US\",\"account_id\":\"500100\",\"domain\":\"acme.example.com\"";
        let after =
            format!("\"event\":\"{event}\",\"timestamp\":1772444710500,\"version\":\"1.5.0\"");
        let first = format!("{{\"data\":{data},{before},{after}}}");
        let last = format!("{{{before},{after},\"data\":{data}}}");
        cases.push(Case {
            event,
            order: "data first",
            body: first.into_bytes(),
            by_hand,
        });
        cases.push(Case {
            event,
            order: "data last",
            body: last.into_bytes(),
            by_hand,
        });
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

/// The medians that criterion has just written, and their ratio.
#[allow(clippy::print_stdout)] // The table is what the bench is for.
fn print_ratios(cases: &[Case]) {
    println!("| event | order | bytes | ours, µs | by hand, µs | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let mut ratios = Vec::new();
    for case in cases {
        let median = |function: &str| median_nanos(case.event, function, case.order);
        let (Some(ours), Some(by_hand)) = (median("Payload__from_slice"), median("by hand")) else {
            continue;
        };
        let ratio = ours / by_hand;
        ratios.push(ratio);
        let (event, order, bytes) = (case.event, case.order, case.body.len());
        let (ours, by_hand) = (ours / 1000.0, by_hand / 1000.0);
        println!("| {event} | {order} | {bytes} | {ours:.2} | {by_hand:.2} | {ratio:.2} |");
    }
    ratios.sort_by(f64::total_cmp);
    if let Some(median) = ratios.get(ratios.len() / 2) {
        println!("\nMedian ratio: {median:.2}");
    }
}

fn median_nanos(group: &str, function: &str, input: &str) -> Option<f64> {
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| tests::workspace("target"), Into::into);
    let folder = Path::new(&target)
        .join("criterion")
        .join(group)
        .join(function)
        .join(input);
    let text = fs_err::read_to_string(folder.join("new/estimates.json")).ok()?;
    let estimates: serde_json::Value = serde_json::from_str(&text).ok()?;
    estimates.pointer("/median/point_estimate")?.as_f64()
}
