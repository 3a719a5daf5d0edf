//! The members that arrive beside the typed attributes.

use super::*;

#[test]
fn attributes_are_sorted_and_replaceable() {
    let raw = |text| RawJson::parse(text).unwrap();
    let mut extra = Extra::default();
    assert!(extra.is_empty());
    assert_eq!(extra.insert("b", raw("1")), None);
    extra.insert(String::from("a"), raw("2"));
    assert_eq!(extra.insert("b", raw("3")), Some(raw("1")));
    let all: Vec<_> = extra.iter().map(|(name, value)| (name, value.get())).collect();
    assert_eq!(all, [("a", "2"), ("b", "3")]);
    assert_eq!(extra.remove("b"), Some(raw("3")));
    assert_eq!((extra.remove("b"), extra.len()), (None, 1));
}

#[test]
fn order_and_number_of_nulls_do_not_matter() {
    let one = actor(r#""email":null,"Phone":null"#).extra;
    assert_eq!(one, actor(r#""phone":null,"email":null,"email":null"#).extra);
    assert_ne!(one, actor(r#""email":null"#).extra);
    assert_ne!(one, Extra::default());
}

#[test]
fn nulls_can_be_forgotten() {
    let mut extra = actor(r#""email":null,"Phone":null,"email":null"#).extra;
    assert_eq!(extra.remove("email"), None);
    assert_eq!(extra.nulls().collect::<Vec<_>>(), ["Phone"]);
}
