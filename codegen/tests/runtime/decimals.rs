//! Decimal numbers in texts.

use super::*;

fn read(text: &str) -> Decimal<'_> {
    Decimal::new(text).unwrap_or_else(|| panic!("{text} is a decimal number"))
}

#[test]
fn a_number_keeps_its_text_and_comes_apart() {
    let price = read("-12.50");
    assert_eq!((price.as_str(), price.whole(), price.fraction()), ("-12.50", "12", "50"));
    assert!(price.is_negative());
    assert_eq!(price.to_string(), "-12.50");
    assert_eq!((read("7").whole(), read("7").fraction()), ("7", ""));
    assert_ne!(read("12.5"), read("12.50"), "the texts differ");
}

#[test]
fn other_texts_are_no_numbers() {
    for text in [
        "", "-", "+1", ".5", "1.", "01", "00", "-01.5", "1e3", "1,50", "1 000", " 1", "1.5.0",
        "--1", "NaN", "1.-5", "0x1", "\u{661}",
    ] {
        assert_eq!(Decimal::new(text), None, "{text:?}");
    }
}

#[test]
fn nothing_is_rounded() {
    let scaled = |text: &str, places: u32| read(text).scaled(places);
    assert_eq!(scaled("12.50", 2), Some(1250));
    assert_eq!(scaled("12.50", 1), Some(125), "a zero at the end is no loss");
    assert_eq!(scaled("12.55", 1), None);
    assert_eq!(scaled("-0.07", 2), Some(-7));
    assert_eq!(scaled("-0.00", 0), Some(0));
    assert_eq!(scaled("0", u32::MAX), Some(0));
    assert_eq!(scaled("1", u32::MAX), None);
    assert_eq!(scaled("9007199254740993.01", 2), Some(900_719_925_474_099_301));
    for (limit, text) in [(i128::MAX, i128::MAX.to_string()), (i128::MIN, i128::MIN.to_string())] {
        assert_eq!(scaled(&text, 0), Some(limit));
        assert_eq!(scaled(&text, 1), None);
        assert_eq!(scaled(&format!("{text}0"), 0), None);
    }
}
