//! How long receiving and validating take, beside the structs that an app author would write by hand.
//!
//! The alternative knows which event comes, does not dispatch, keeps nothing that it does not know,
//! validates nothing, and fails on a value of another type. All run in one process and in turns; each
//! ratio is the median of all rounds.

#![allow(missing_docs)] // The hand-written structs are what a careful author would write.

use std::hint::black_box;
use std::time::Instant;

use codegen::emit::full_example;
use criterion::{BenchmarkId, Criterion};
use freshworks_events::{Body, Payload, validate, validate_body};
use serde_json::{Map, Value, json};

mod by_hand;

type Decode = fn(&[u8]);

/// A body of an event, and how an app author would decode it.
struct Case {
    event: &'static str,
    kind: &'static str,
    body: Vec<u8>,
    /// The body that is decoded by hand: the same, or the full one where the struct would fail.
    plain: Vec<u8>,
    by_hand: Decode,
}

/// The measured ways to use a body.
const WAYS: [(&str, Decode); 4] = [
    ("receive", |body| {
        black_box(Payload::from_slice(black_box(body)).expect("decodes"));
    }),
    ("`serde_json::from_slice::<Payload>`", |body| {
        black_box(serde_json::from_slice::<Payload>(black_box(body)).expect("decodes"));
    }),
    ("validate", |body| {
        black_box(validate(black_box(body)));
    }),
    ("receive and validate", |body| {
        let body = Body::parse(black_box(body)).expect("JSON");
        black_box(Payload::from_body(&body).expect("decodes"));
        black_box(validate_body(&body));
    }),
];

const EVENTS: [(&str, Decode); 5] = [
    ("onUserAgentAvailabilityUpdate", by_hand::user_agent_availability_update),
    ("onAgentAvailabilityUpdate", by_hand::agent_availability_update),
    ("onAgentUpdate", by_hand::agent_update),
    ("onAgentActivityCreate", by_hand::agent_activity_create),
    ("onAgentCustomStatusUpdate", by_hand::agent_custom_status_update),
];

fn cases() -> Vec<Case> {
    let sources = codegen::disk::read_spec(&tests::workspace("spec")).expect("a readable spec");
    let model = codegen::lower(sources).expect("a sound spec").model;
    let of_event = |(event, by_hand): (&'static str, Decode)| {
        let documented =
            model.events.iter().find(|other| other.wire == event).expect("a known event");
        let data = json!(full_example(&model, documented));
        let module = &model.modules[documented.module].wire;
        let host = (!model.is_alone(documented)).then(|| json!({ "subscribed_modules": [module] }));
        bodies(event, data, host).into_iter().map(move |(kind, body, plain)| Case {
            event,
            kind,
            body: body.into_bytes(),
            plain: plain.into_bytes(),
            by_hand,
        })
    };
    EVENTS.into_iter().flat_map(of_event).collect()
}

/// Bodies of each kind that occurs, each beside what is decoded by hand.
fn bodies(event: &str, data: Value, host: Option<Value>) -> Vec<(&'static str, String, String)> {
    let around = |more: &[(&'static str, Value)]| around(event, host.as_ref(), more);
    let last = object(&around(&[("data", data.clone())]));
    let first = object(&[vec![("data", data.clone())], around(&[])].concat());
    let pretty = serde_json::from_str::<Value>(&last).expect("JSON");
    let pretty = serde_json::to_string_pretty(&pretty).expect("JSON");
    let real = object(&around(&[("data", as_sent(&data, &mut 0)), ("undocumented", json!([1]))]));
    let settings = Value::Object(
        (0..20).map(|index| (format!("setting_{index}"), json!("a value"))).collect(),
    );
    let far = object(&around(&[("iparams", settings), ("data", data.clone())]));
    let mut odd = around(&[("data", data.clone())]);
    odd[2].1 = json!(7);
    let log = Value::Array(vec![json!({ "id": 1, "text": "nobody asks for it" }); 2000]);
    let large = object(&around(&[("undocumented", log), ("data", data.clone())]));
    let same = |kind, body: String| (kind, body.clone(), body);
    vec![
        same("full", last.clone()),
        same("full, data first", first),
        same("full, pretty", pretty),
        ("nulls and undocumented attributes", real, last.clone()),
        same("settings in front of the data", far),
        same("80 kB that nobody asks for", large),
        ("one odd value", object(&odd), last),
    ]
}

/// The members of an envelope, with more behind them.
fn around<'n>(
    event: &str,
    host: Option<&Value>,
    more: &[(&'n str, Value)],
) -> Vec<(&'n str, Value)> {
    let mut members: Vec<(&str, Value)> = vec![
        ("region", json!("US")),
        ("account_id", json!("500100")),
        ("domain", json!("acme.example.com")),
        ("event", json!(event)),
        ("timestamp", json!(1_772_444_710_500_u64)),
        ("version", json!("1.5.0")),
    ];
    members.extend(host.map(|host| ("currentHost", host.clone())));
    members.extend(more.iter().cloned());
    members
}

/// Members as an object, in their order.
fn object(members: &[(&str, Value)]) -> String {
    let members = members.iter().map(|(name, value)| format!("{}:{value}", json!(name)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// The data with every third value null, and something undocumented in each object.
fn as_sent(data: &Value, count: &mut usize) -> Value {
    match data {
        Value::Object(members) => {
            let mut sent: Map<String, Value> =
                members.iter().map(|(name, value)| (name.clone(), as_sent(value, count))).collect();
            sent.insert("undocumented".to_owned(), json!({ "new": true }));
            Value::Object(sent)
        }
        Value::Array(items) => items.iter().map(|item| as_sent(item, count)).collect(),
        value => {
            *count += 1;
            if count.is_multiple_of(3) { Value::Null } else { value.clone() }
        }
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let cases = cases();
    for case in cases.iter().filter(|case| case.kind == "full") {
        let mut group = criterion.benchmark_group(case.event);
        for (way, run) in WAYS {
            group.bench_with_input(
                BenchmarkId::new(way, case.kind),
                &case.body,
                |bencher, body| {
                    bencher.iter(|| run(body));
                },
            );
        }
        group.finish();
    }
    criterion.final_summary();
    print_ratios(&cases);
}

/// How many rounds the ratio is taken of.
const ROUNDS: usize = 201;

/// How often each is done in a round: short enough that whatever else the machine does falls on all
/// alike.
const REPEATS: u32 = 50;

/// Prints, for each kind of body, the ratio to the structs by hand: median and worst of the events.
#[allow(clippy::print_stdout)] // The table is what the bench is for.
fn print_ratios(cases: &[Case]) {
    let ways = WAYS.map(|(way, _)| way);
    println!("| body | {} |", ways.join(" | "));
    println!("| --- |{}", " --- |".repeat(ways.len()));
    let kinds = cases.iter().take(cases.len() / EVENTS.len()).map(|case| case.kind);
    for kind in kinds {
        let of_kind: Vec<[f64; WAYS.len()]> =
            cases.iter().filter(|case| case.kind == kind).map(ratios).collect();
        let cells = (0..WAYS.len()).map(|way| {
            let values: Vec<f64> = of_kind.iter().map(|ratios| ratios[way]).collect();
            let worst = values.iter().copied().fold(0.0, f64::max);
            format!("{:.2} ({worst:.2})", median(values))
        });
        println!("| {kind} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
}

/// The ratio of each way to decoding by hand.
fn ratios(case: &Case) -> [f64; WAYS.len()] {
    let rounds: Vec<[f64; WAYS.len()]> = (0..ROUNDS)
        .map(|_| {
            let by_hand = microseconds(|| (case.by_hand)(black_box(&case.plain)));
            WAYS.map(|(_, run)| microseconds(|| run(&case.body)) / by_hand)
        })
        .collect();
    std::array::from_fn(|way| median(rounds.iter().map(|ratios| ratios[way]).collect()))
}

fn microseconds(run: impl Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..REPEATS {
        run();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(REPEATS)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
