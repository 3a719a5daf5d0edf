//! The noun of an event's name, which names the attribute that has what the event is about.
//!
//! `onParcelCreate`, `parcel.created`, `PARCEL_CREATED` and `createParcel` are about a `parcel`, and
//! a list of several are `parcels`. `onStorageBoxSeal` is about a `storage_box`, a `storageBox` or a
//! `storagebox`, and `box` means the same if the page has none of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::page::extract::listing::Item;

/// Names of more words are not looked at.
const MOST_WORDS: usize = 12;

/// The name of the attribute that an event is about. Only one that can have attributes in it can be
/// it; the more words of the event's name it has, the better. Nothing if two fit as well.
pub(super) fn noun<'a>(event: &str, items: impl Iterator<Item = &'a Item>) -> Option<&'a str> {
    let runs = runs(&words(event));
    let mut ranked: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for item in items {
        let name = folded(&item.name);
        let rank = runs.iter().filter(|(run, _)| is_same_noun(run, &name)).map(|(_, rank)| *rank);
        if let Some(best) = rank.max() {
            let names = ranked.entry(Reverse(best)).or_default();
            if !names.contains(&item.name.as_str()) {
                names.push(&item.name);
            }
        }
    }
    match ranked.into_values().next()?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// How well a run of words names what an event is about: by its length, and better if the last word,
/// which mostly is the verb, is none of it, and if it has the first.
type Rank = (usize, bool, bool);

/// All runs of neighbouring words, each as one.
fn runs(words: &[String]) -> Vec<(String, Rank)> {
    let all = words.len();
    let bounds = (0..all).flat_map(|start| (start + 1..=all).map(move |end| (start, end)));
    let run = |(start, end)| (words[start..end].concat(), (end - start, end < all, start == 0));
    bounds.map(run).collect()
}

/// The words of an event's name, without the `on` in front.
fn words(event: &str) -> Vec<String> {
    let letters: Vec<char> = event.chars().collect();
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| letters[before]);
        if begins_word(before, *letter, letters.get(at + 1).copied()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    if words.len() > 1 && words[0] == "on" {
        words.remove(0);
    }
    words.truncate(MOST_WORDS);
    words
}

/// Returns true if a letter is the first of a word: behind a mark, at a hump, or where capitals end
/// in one.
fn begins_word(before: Option<char>, letter: char, next: Option<char>) -> bool {
    let Some(before) = before else { return false };
    let ends_capitals = before.is_uppercase() && next.is_some_and(char::is_lowercase);
    !before.is_alphanumeric() || (letter.is_uppercase() && (before.is_lowercase() || ends_capitals))
}

/// A name without capitals and marks.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_same_noun(one: &str, other: &str) -> bool {
    one == other || is_plural(one, other) || is_plural(other, one)
}

/// Returns true if a noun is the plural of another.
fn is_plural(plural: &str, singular: &str) -> bool {
    let by_y = singular.strip_suffix('y').zip(plural.strip_suffix("ies"));
    [plural.strip_suffix('s'), plural.strip_suffix("es")].contains(&Some(singular))
        || by_y.is_some_and(|(one, other)| one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(names: &[&str]) -> Vec<Item> {
        names.iter().map(|name| Item::new((*name).to_owned(), 1, None, None)).collect()
    }

    #[track_caller]
    fn about(event: &str, names: &[&str], expected: Option<&str>) {
        assert_eq!(noun(event, items(names).iter()), expected, "{event} {names:?}");
    }

    #[test]
    fn names_of_all_styles_have_their_noun() {
        for event in [
            "onFerryDock",
            "ferry.docked",
            "FERRY_DOCKED",
            "ferry-docked",
            "ferry:docked",
            "FerryDocked",
            "dockFerry",
            "on_ferry_dock",
            "com.quay.ferry.docked",
        ] {
            about(event, &["pilot", "ferry", "berth"], Some("ferry"));
            about(event, &["pilot", "ferries"], Some("ferries"));
        }
        about("onLensGrind", &["lenses", "glass"], Some("lenses"));
        about("ferries.docked", &["ferry", "pilot"], Some("ferry"));
    }

    #[test]
    fn nouns_of_several_words_are_written_in_many_ways() {
        for name in ["night_ferry", "nightFerry", "nightferry", "NightFerry", "night_ferries"] {
            about("onNightFerryDock", &["pilot", name, "ferry"], Some(name));
        }
        about("onPortNightFerryDock", &["night_ferry", "port"], Some("night_ferry"));
        about("onNightFerryDock", &["pilot", "ferry"], Some("ferry"));
        about("onSLAClockStart", &["sla_clock", "clock"], Some("sla_clock"));
        about("onFerryCrewUpdate", &["crew", "ferry"], Some("ferry"));
    }

    #[test]
    fn names_that_fit_as_well_tell_nothing() {
        about("onPortFerryCrewUpdate", &["ferry", "crew"], None);
        about("onFerryDock", &["pilot", "berth"], None);
        about("", &["pilot"], None);
        about("on", &["pilot"], None);
    }

    #[test]
    fn the_verb_names_nothing_where_a_noun_does() {
        about("onFerryUpdate", &["updates", "ferry"], Some("ferry"));
    }
}
