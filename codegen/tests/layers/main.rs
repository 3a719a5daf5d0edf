//! No stage knows a later one, and the files of a room use each other in one direction.

mod circles;
mod house;
mod order;
mod reading;
mod source;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use circles::Allowed;
use house::{House, Use};
use order::Order;

/// The rooms of the library, in the order of the data. A room may use the rooms above it. `lib.rs` may
/// use all, and none may use it.
const ROOMS: Order = Order {
    inside: &[],
    rooms: &[
        "runtime",
        "pointer",
        "digest",
        "patch",
        "count",
        "fold",
        "format",
        "diagnostic",
        "spec",
        "model",
        "words",
        "lower",
        "interpret",
        "erratum",
        "emit",
        "schema",
        "disk",
        "diff",
        "release",
        "page",
    ],
};

/// The rooms of `page`, in the order of the data.
const PAGE: Order = Order {
    inside: &["page"],
    rooms: &[
        "pattern",
        "kinds",
        "forest",
        "document",
        "read",
        "outline",
        "extract",
        "listing",
        "lock",
        "facets",
        "difference",
        "check",
        "import",
    ],
};

/// A room, one above it that it may not use nevertheless, and the reason.
const APART: &[(&str, &str, &str)] =
    &[("interpret", "runtime", "two validators that share code share its mistakes")];

/// Circles of files that may stay, because their subject is recursive.
const RECURSIVE: &[Allowed] = &[];

static LIBRARY: LazyLock<House> =
    LazyLock::new(|| House::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")));
static USES: LazyLock<BTreeSet<Use>> = LazyLock::new(|| LIBRARY.uses());

#[test]
fn every_room_has_its_place_in_the_order() {
    let problems = [ROOMS, PAGE].map(|order| order.unknown_rooms(&LIBRARY)).concat();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn no_room_uses_a_later_one() {
    let problems = [ROOMS, PAGE].map(|order| order.violations(&USES)).concat();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn rooms_that_stay_apart_share_nothing() {
    for (room, other, why) in APART {
        let shared = USES.iter().find(|one| {
            one.from_module.first().is_some_and(|first| first == room)
                && one.to_module.first().is_some_and(|first| first == other)
        });
        let shared = shared.map(|one| format!("{} uses `{}`", one.from, one.path));
        assert_eq!(shared, None, "{room} must not use {other}: {why}");
    }
}

#[test]
fn files_use_each_other_in_one_direction() {
    let problems = circles::problems(&USES, RECURSIVE);
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
