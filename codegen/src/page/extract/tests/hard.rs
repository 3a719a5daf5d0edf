//! Pages that nobody would write.

use super::{event, flat};

fn lines(number: usize, line: impl Fn(usize) -> String) -> String {
    flat(&(0..number).map(line).collect::<Vec<_>>().join("\n"))
}

/// Reads a page whose cost would explode if any step looked at all pairs, or at all orders, of its
/// lines. Nothing measures the time: a step that explodes never ends.
fn is_read(page: &str) {
    assert!(!event(page).attributes.is_empty());
}

#[test]
fn as_many_bullets_as_there_may_be() {
    is_read(&lines(100_000, |n| format!("- a{n}object")));
    is_read(&lines(20_000, |n| format!("- a{}string", 20_000 - n)));
    is_read(&lines(20_000, |_| "- aobject".to_owned()));
}

#[test]
fn the_longest_list_that_is_searched() {
    is_read(&lines(2_000, |n| format!("- a{}object", n % 7)));
    is_read(&lines(2_000, |n| {
        if n % 9 == 0 { format!("- a{n}object") } else { format!("- b{n}string") }
    }));
}

#[test]
fn bullets_that_nest_without_end() {
    let list: Vec<_> = (0..5_000).map(|n| format!("{}• aobject", "  ".repeat(n + 1))).collect();
    is_read(&format!(
        "Configure onLoanCreate\n\nAttributes of the data object\n\n{}",
        list.join("\n")
    ));
}

#[test]
fn pages_of_nonsense() {
    for page in [
        "x",
        "- \n- \n",
        "Attributes of the data object",
        "onLoanCreate\nAttributes of the data object\n- ",
        "{}}}{{\n- a: b",
        "Possible values:",
    ] {
        let Ok(document) = crate::page::read(page.as_bytes()) else {
            continue;
        };
        let outline = crate::page::outline(&document, None);
        assert!(outline.events.iter().all(|event| event.attributes.is_empty()));
    }
}

#[test]
fn sentences_without_end() {
    for piece in [
        "Possible values ",
        "Possible values: a Note: ",
        "Values are a, ",
        "one of a, ",
        "either a or ",
        "a/",
        "'a, ",
        "([{",
        "null, ",
        "If a is b and ",
        "For onLoanCreate and ",
        "onLoanCreate: a. ",
        "A (onLoanCreate) ",
        "the value of a is ",
        "The reader is a Guest ",
        "only when if unless ",
    ] {
        let text = piece.repeat(4_000);
        is_read(&flat(&format!("- loanobject\nThe loan.\n- notestring\n{text}\n{text}.")));
    }
}
