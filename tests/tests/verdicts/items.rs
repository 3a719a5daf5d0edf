//! The public items of both packages of each case, compared with the crate verdict.

use codegen::diff::{Bump, Kind};
use tests::Api;

use super::case::{CASES, Case};

/// Kinds that are major and change no item: the package is another one.
const OF_NO_ITEM: [Kind; 1] = [Kind::PackageRenamed];

/// Returns the contradiction to the crate verdict of a case. If the row of a verdict says that no
/// type changes, the verdict is about behaviour that items do not show.
fn problem(case: &Case, old: &Api, new: &Api) -> Option<String> {
    let about = case.kind.about();
    let broken = old.broken_by(new);
    let is_minor = about.bump == Bump::Minor;
    let is_same = old == new;
    let says_so = ["no type", "every name stays", "the field is an `Option` in any case"]
        .iter()
        .any(|start| about.because.starts_with(start));
    let what = match about.bump {
        Bump::Major if broken.is_empty() && !OF_NO_ITEM.contains(&case.kind) => "breaks no item",
        Bump::None | Bump::Patch if !is_same => "changes items",
        Bump::Minor if !broken.is_empty() => "breaks items",
        _ if is_minor && is_same && !says_so => "changes no item, and the row does not say so",
        _ => return None,
    };
    Some(format!("{} ({}) {what}: {broken:?}", case.name(), about.bump))
}

#[test]
fn public_items_prove_the_verdict_of_each_pair() {
    let (cases, packages) = &*CASES;
    let api = |index: usize| Api::of(&codegen::package(&packages.all[index].lowered.model));
    let apis: Vec<Api> = (0..packages.all.len()).map(api).collect();
    let problems = cases.iter().filter_map(|case| problem(case, &apis[case.old], &apis[case.new]));
    let problems: Vec<String> = problems.collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
