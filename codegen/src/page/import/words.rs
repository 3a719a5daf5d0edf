//! Words of our own that stand in until a person has written better ones. None is of the page.

use std::collections::BTreeSet;

use heck::{ToKebabCase, ToSnakeCase, ToTitleCase};

use crate::model::Path;
use crate::spec::{Condition, Expected, Scalar, Tests};

/// The mark of the words below.
pub(super) const DESCRIBE: &str = "describe it";

/// How a mark begins that asks for words of the page.
pub(super) const ASKS: &str = "say what line";

/// Asks for the words in some lines of the page, each named once.
pub(super) fn ask(lines: &[usize]) -> String {
    let lines: BTreeSet<usize> = lines.iter().copied().collect();
    let shown: Vec<String> = lines.iter().map(usize::to_string).collect();
    match shown.as_slice() {
        [first @ .., last] if !first.is_empty() => {
            format!("{ASKS}s {} and {last} of the page say", first.join(", "))
        }
        _ => format!("{ASKS} {} of the page says", shown.concat()),
    }
}

/// A name in plain words: `channel_accountId` is `channel account id`.
pub(super) fn plain(name: &str) -> String {
    let words = name.to_snake_case().replace('_', " ");
    if words.is_empty() { "attribute without a name".to_owned() } else { words }
}

/// A name as people write it at the top of a page.
pub(super) fn title(name: &str) -> String {
    name.to_title_case()
}

/// A name with hyphens.
pub(super) fn kebab(name: &str) -> String {
    name.to_kebab_case()
}

/// A description made from the name.
pub(super) fn description(path: &Path) -> String {
    match path.0.as_slice() {
        [.., parent, name] => format!("The {} of the {}.", plain(name), plain(parent)),
        [name] => format!("The {}.", plain(name)),
        [] => "The data.".to_owned(),
    }
}

/// A meaning made from a value. Integers need a name, and so do values that no name can be made of.
pub(super) fn meaning(value: &Scalar, needs_name: bool) -> String {
    let text = value.to_string();
    if needs_name {
        format!("value {} - It is {}.", plain_value(&text), plain_value(&text))
    } else {
        format!("It is {}.", plain_value(&text))
    }
}

/// A value whose text can be part of a name.
fn plain_value(text: &str) -> String {
    let number = text.strip_prefix('-').filter(|digits| digits.parse::<u64>().is_ok());
    match number {
        Some(number) => format!("minus {number}"),
        None => plain(text),
    }
}

/// The name of a condition: `system actor` for `actor.type: system`, else the last step of each
/// path and its values.
pub(super) fn condition(condition: &Condition) -> String {
    let all_of = |tests: &Tests| {
        let names = tests.iter().map(|(path, expected)| test(path, expected));
        names.collect::<Vec<_>>().join(" and ")
    };
    condition.alternatives.iter().map(all_of).collect::<Vec<_>>().join(" or ")
}

fn test(path: &str, expected: &Expected) -> String {
    let values = || {
        let values = expected.values().iter().map(|value| plain_value(&value.to_string()));
        values.collect::<Vec<_>>().join(" or ")
    };
    let name = plain(path.rsplit('.').next().unwrap_or(path));
    match (expected, path.rsplit('.').collect::<Vec<_>>().as_slice()) {
        (Expected::OneOf(_), ["type" | "kind", parent, ..]) if !parent.is_empty() => {
            format!("{} {}", values(), plain(parent))
        }
        (Expected::OneOf(_), _) => format!("{name} {}", values()),
        (Expected::NoneOf(_), _) => format!("{name} not {}", values()),
        (Expected::Absent, _) => format!("no {name}"),
        (Expected::Present, _) => format!("with {name}"),
    }
}

/// A sentence about an event.
pub(super) fn summary(event: &str) -> String {
    format!("The event {} happened.", plain(event))
}

#[cfg(test)]
mod tests {
    use super::{ask, condition, description, meaning};
    use crate::model::{Expected, Path, Scalar};
    use crate::spec::Condition;

    #[test]
    fn a_line_is_asked_for_once() {
        assert_eq!(ask(&[6, 6]), "say what line 6 of the page says");
        assert_eq!(ask(&[9, 6, 6]), "say what lines 6 and 9 of the page say");
    }

    #[test]
    fn words_are_made_from_names() {
        let text = |text: &str| Scalar::String(text.to_owned());
        let test = |path: &str, expected| {
            Condition::all([(path.to_owned(), expected)].into_iter().collect())
        };
        let tests = |path: &str, value| test(path, Expected::OneOf(vec![value]));
        assert_eq!(description(&Path::parse("a.loanId")), "The loan id of the a.");
        assert_eq!(description(&Path::parse("loan")), "The loan.");
        assert_eq!(meaning(&text("us-east-1"), false), "It is us east 1.");
        assert_eq!(meaning(&Scalar::Integer(-1), true), "value minus 1 - It is minus 1.");
        assert_eq!(condition(&tests("actor.type", text("system"))), "system actor");
        let open = tests("loan.isOpen", Scalar::Boolean(true));
        assert_eq!(condition(&open), "is open true");
        let other = test("actor.type", Expected::NoneOf(vec![text("guest"), text("staff")]));
        assert_eq!(condition(&other), "type not guest or staff");
        assert_eq!(condition(&test("loan.fine", Expected::Absent)), "no fine");
        assert_eq!(condition(&test("loan.fine", Expected::Present)), "with fine");
    }
}
