//! Nothing of the spec language is without a kind of change, and no kind without a page and a golden.

use std::collections::BTreeSet;

use codegen::diff::{KEYS, Kind, reference};
use tests::{assert_complete, assert_golden, workspace};

/// The list of the keys with their kinds of change, as messages call it.
const LIST: &str = "`KEYS` in codegen/src/diff/keys.rs";

/// The keys of all kinds of file, with the schema or definition that has each.
fn keys() -> BTreeSet<(String, String)> {
    let mut keys = BTreeSet::new();
    for output in codegen::schema::schemas() {
        let schema: serde_json::Value = serde_json::from_str(&output.text).expect("JSON");
        let name = output.path.replace(".schema.json", "");
        let definitions = schema["definitions"].as_object();
        let inner = definitions.into_iter().flatten();
        let inner = inner.map(|(name, schema)| (name.clone(), schema));
        for (owner, schema) in std::iter::once((name, &schema)).chain(inner) {
            let properties = schema["properties"].as_object().into_iter().flatten();
            keys.extend(properties.map(|(key, _)| (owner.clone(), key.clone())));
        }
    }
    keys
}

#[test]
fn every_key_of_the_language_has_a_kind_of_change() {
    let listed = KEYS.iter().map(|(owner, key, _)| ((*owner).to_owned(), (*key).to_owned()));
    let listed: Vec<(String, String)> = listed.collect();
    let unique: BTreeSet<(String, String)> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), unique.len(), "a key twice");
    assert!(unique.len() > 100, "only {} keys", unique.len());
    assert_complete(LIST, &unique, &keys());
}

#[test]
fn only_waivers_and_releases_have_no_kind_of_change() {
    let without = KEYS.iter().filter(|(_, _, kinds)| kinds.is_empty());
    let owners: BTreeSet<&str> = without.map(|(owner, _, _)| *owner).collect();
    let wanted = ["Release", "ReleasedChange", "SpentWaiver", "Waiver", "releases", "waivers"];
    assert_eq!(owners, BTreeSet::from(wanted));
}

/// Kinds that follow from no single key.
const OF_NO_KEY: [Kind; 1] = [Kind::FileRenamed];

#[test]
fn every_kind_belongs_to_a_key() {
    let of_keys = KEYS.iter().flat_map(|(_, _, kinds)| kinds.iter().copied());
    let mut of_keys: BTreeSet<Kind> = of_keys.chain(OF_NO_KEY).collect();
    let mirrors: Vec<Kind> = of_keys.iter().map(|kind| kind.mirror()).collect();
    of_keys.extend(mirrors);
    let all: BTreeSet<Kind> = Kind::ALL.iter().copied().collect();
    assert_complete(LIST, &of_keys, &all);
}

#[test]
fn the_reference_page_lists_every_kind() {
    let page = reference();
    assert_golden(&workspace("codegen/DIFF.md"), &page);
    let titles = page.lines().filter_map(|line| line.strip_prefix("## "));
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
    assert_eq!(titles.collect::<Vec<_>>(), kinds);
}
