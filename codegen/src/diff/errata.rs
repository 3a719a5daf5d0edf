//! Errata: which are new, which are resolved, which say something else.

use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Erratum, Facets, Path, Scalar};
use crate::spec::PairEnd;
use crate::words::describe::compact;

/// An erratum, and where it stands in the list.
struct Entry<'m> {
    index: usize,
    /// The path of the new side.
    at: Path,
    erratum: &'m Erratum,
}

/// Compares the errata of two schemas.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>) {
    let mut old = entries(&sides.old.errata, |path| sides.renamed(path));
    let mut new = entries(&sides.new.errata, Path::clone);
    let is_same: [fn(&Entry<'_>, &Entry<'_>) -> bool; 2] =
        [|old, new| old.says(new), |old, new| old.at == new.at];
    for is_same in is_same {
        for before in std::mem::take(&mut old) {
            match new.iter().position(|after| is_same(&before, after)) {
                Some(index) => both(found, sides, &before, &new.remove(index)),
                None => old.push(before),
            }
        }
    }
    for after in new {
        let spot = sides.new_spot.attribute(&after.erratum.at.to_string());
        let spot = spot.said_at("errata", &after.pointer());
        found.added(Kind::ErratumAdded, spot, words(after.erratum));
    }
    for before in old {
        let spot = sides.old_spot.attribute(&before.erratum.at.to_string());
        let spot = spot.said_at("errata", &before.pointer());
        found.removed(Kind::ErratumAdded, spot, words(before.erratum));
    }
}

fn entries(errata: &[Erratum], renamed: impl Fn(&Path) -> Path) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = errata
        .iter()
        .enumerate()
        .map(|(index, erratum)| Entry { index, at: renamed(&erratum.at), erratum })
        .collect();
    // Whatever their order in the file, the same are compared with each other.
    entries.sort_by_cached_key(|it| (it.at.clone(), words(it.erratum)));
    entries
}

impl Entry<'_> {
    fn says(&self, other: &Self) -> bool {
        let (own, other_erratum) = (self.erratum, other.erratum);
        self.at == other.at
            && own.page == other_erratum.page
            && own.spec == other_erratum.spec
            && own.evidence == other_erratum.evidence
    }

    fn pointer(&self) -> Vec<String> {
        vec!["errata".to_owned(), self.index.to_string()]
    }
}

fn both(found: &mut Found, sides: &Sides<'_>, old: &Entry<'_>, new: &Entry<'_>) {
    if old.says(new) {
        return;
    }
    let at = sides.at(&old.erratum.at, &new.erratum.at);
    let at = At::new(
        at.old_spot().said_at("errata", &old.pointer()),
        at.new_spot().said_at("errata", &new.pointer()),
    );
    let (was, is) = (words(old.erratum), words(new.erratum));
    found.changed(Kind::ErratumChanged, &at, was, is);
}

fn words(erratum: &Erratum) -> String {
    format!(
        "page: {}; spec: {} ({})",
        facets(&erratum.page),
        facets(&erratum.spec),
        evidence::words(&erratum.evidence)
    )
}

/// The facets of a claim, as the spec writes them.
fn facets(it: &Facets) -> String {
    let texts = |list: &Option<Vec<String>>| list.as_ref().map(|it| it.join(", "));
    let scalars = |list: &[Scalar]| {
        let list: Vec<String> = list.iter().map(Scalar::to_string).collect();
        list.join(", ")
    };
    let pair = it.pair.map(|pair| match pair {
        [PairEnd::Old, _] => "old, new".to_owned(),
        [PairEnd::New, _] => "new, old".to_owned(),
    });
    let facets = [
        ("type", it.type_.clone()),
        ("also", texts(&it.also)),
        ("format", it.format.clone()),
        ("name", it.name.clone()),
        ("accepts", texts(&it.accepts)),
        ("values", it.values.as_deref().map(scalars)),
        ("null_when", it.null_when.clone()),
        ("always", it.always.as_ref().map(Scalar::to_string)),
        ("equals", it.equals.clone()),
        ("pair", pair),
        ("pairs_in", it.pairs_in.clone()),
        ("except", texts(&it.except)),
        ("listed", it.listed.map(|it| it.to_string())),
        ("under", it.under.clone()),
        ("example", it.example.as_ref().map(compact)),
        ("text", it.text.clone()),
    ];
    let said = facets.into_iter();
    let said = said.filter_map(|(key, value)| Some(format!("{key} {}", value?)));
    said.collect::<Vec<_>>().join("; ")
}
