//! Texts of small libraries show that no form of a path is overlooked, and that nothing else is taken
//! for a path.

use super::circles::{Allowed, circles, problems};
use super::house::House;
use super::order::Order;

/// The uses of the files of a library by more than a name, as `from to path`.
fn uses(files: &[(&str, &str)]) -> Vec<String> {
    let uses = library(files).uses();
    let uses = uses.iter().filter(|one| !one.is_name_only);
    uses.map(|one| format!("{} {} {}", one.from, one.to, one.path)).collect()
}

fn library(files: &[(&str, &str)]) -> House {
    House::new(|name| {
        let file = files.iter().find(|(file, _)| *file == name);
        file.map(|(_, text)| (*text).to_owned())
    })
}

#[test]
fn imports_and_paths_of_every_form_are_uses() {
    let forms = [
        "use crate::b::B;",
        "use crate::{b::{B as Other}};",
        "use super::b::*;",
        "use super::b; fn f() { b::g(); }",
        "fn f() -> crate::b::B { todo!() }",
        "fn f() { let x = [1]; for _ in super::b::g(x) {} }",
        "fn f() { println!(\"{}\", crate::b::g()); }",
        "fn f() { use crate::b::{B}; }",
        "macro_rules! m { () => { $crate::b::g() } }",
        "impl Iterator for super::b::B<u8> {}",
    ];
    for form in forms {
        let files = [("lib.rs", "mod a; mod b;"), ("a.rs", form), ("b/mod.rs", "pub struct B;")];
        let uses = uses(&files);
        assert!(uses.iter().any(|one| one.starts_with("a.rs b/mod.rs ")), "{form}: {uses:?}");
    }
}

#[test]
fn visibilities_tests_docs_and_generated_code_are_no_uses() {
    let forms = [
        "pub(in crate::b) fn f() {}",
        "#[cfg(test)] mod tests { use crate::b::B; }",
        "#[cfg(test)] use crate::b::B;",
        "/// See [`crate::b::B`].\nfn f() {}",
        "fn f() { quote!(use crate::b::B; #x) }",
        "use std::fmt; fn f() { fmt::b::g() }",
        "pub use crate::b::B;",
    ];
    for form in forms {
        let files = [("lib.rs", "mod a; mod b;"), ("a.rs", form), ("b.rs", "pub struct B;")];
        assert_eq!(uses(&files), Vec::<String>::new(), "{form}");
    }
}

#[test]
fn a_name_is_used_where_it_is_defined_and_not_where_it_is_exported_again() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::{B, C};"),
        ("b/mod.rs", "mod inner; pub use inner::B; pub struct C(B);"),
        ("b/inner.rs", "pub struct B;"),
    ];
    let expected = [
        "a.rs b/inner.rs crate::b::B",
        "a.rs b/mod.rs crate::b::C",
        "b/mod.rs b/inner.rs inner::B",
    ];
    assert_eq!(uses(&files), expected);
}

#[test]
fn an_import_of_a_later_room_is_named_with_its_file() {
    const ORDER: Order = Order { inside: &[], rooms: &["a", "b"] };
    let library = library(&[
        ("lib.rs", "mod a; mod b; pub struct Top;"),
        ("a.rs", "use crate::Top; use crate::b::B; pub use crate::b::C; use crate::b as other;"),
        ("b.rs", "use crate::a::A;"),
    ]);
    let found = ORDER.violations(&library.uses());
    let expected = [
        "codegen/src/a.rs: `crate::b::B` stands in `b`, which comes after `a`. Move",
        "codegen/src/a.rs: `crate::b::C` stands in `b`, which comes after `a`. Move",
        "codegen/src/a.rs: `crate::b` stands in `b`, which comes after `a`. Move",
        "codegen/src/a.rs: `crate::Top` stands in lib.rs, which knows all rooms. Move",
    ];
    for start in expected {
        assert!(found.iter().any(|one| one.starts_with(start)), "{start}: {found:#?}");
    }
    assert_eq!(found.len(), expected.len());
    let short = Order { inside: &[], rooms: &["a", "c"] };
    let unknown = short.unknown_rooms(&library);
    assert!(unknown[0].starts_with("b is in no order"), "{unknown:?}");
    assert!(unknown[1].starts_with("c is no room any more"), "{unknown:?}");
}

#[test]
fn a_circle_is_named_with_the_paths_that_close_it() {
    let library = library(&[
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "use crate::c::C;"),
        ("c.rs", "use crate::a; type A = a::A;"),
        ("d.rs", "use crate::a::A;"),
    ]);
    let uses = library.uses();
    assert_eq!(circles(&uses).into_iter().collect::<Vec<_>>(), [["a.rs", "b.rs", "c.rs"]]);
    let found = problems(&uses, &[]);
    assert!(found[0].contains("  c.rs uses a.rs by `a::A`\n"), "{}", found[0]);
    let round = Allowed { files: &["a.rs", "b.rs", "c.rs"], why: "it is round" };
    assert_eq!(problems(&uses, &[round]), Vec::<String>::new());
    let vain = Allowed { files: &["a.rs", "d.rs"], why: "it was round" };
    assert!(problems(&uses, &[round, vain])[0].contains("it was round): remove the entry"));
}
