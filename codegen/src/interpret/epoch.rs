//! Points in time that arrive as numbers.

use std::sync::LazyLock;

use regex::Regex;

/// Words for such a number.
pub(super) const WORDS: &str = "a number of seconds or milliseconds since 1970";

/// The magnitude from which on a number counts milliseconds, in billionths.
const MILLISECONDS_FROM: u128 = 100_000_000_000_000_000_000;

/// A number as JSON writes it.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\A(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]+))?\z").ok()
});

/// Returns whether a text is a number of seconds or milliseconds since 1970 whose whole
/// milliseconds fit 64 bits.
pub(super) fn is_epoch_time(text: &str) -> bool {
    let Some(billionths) = billionths(text) else {
        return false;
    };
    let nanos =
        if billionths.unsigned_abs() < MILLISECONDS_FROM { billionths } else { billionths / 1000 };
    i64::try_from(nanos.div_euclid(1_000_000)).is_ok()
}

/// A number times 10^9, without what is then left of a fraction; nothing if 128 bits cannot hold it.
fn billionths(text: &str) -> Option<i128> {
    let parts = NUMBER.as_ref()?.captures(text)?;
    let part = |index| parts.get(index).map_or("", |digits| digits.as_str());
    let (whole, fraction) = (part(2), part(3));
    let exponent = match part(4) {
        "" => 0,
        digits => digits.parse::<i64>().ok()?,
    };
    let places = exponent.checked_add(9)?;
    let taken =
        usize::try_from(places.max(0)).map_or(fraction.len(), |places| places.min(fraction.len()));
    let places = places - i64::try_from(taken).ok()?;
    let digits = format!("{whole}{}", &fraction[..taken]).parse::<i128>().ok()?;
    let value = shifted(digits, places)?;
    Some(if part(1) == "-" { -value } else { value })
}

/// A number with its decimal point moved to the right, or to the left and then cut.
fn shifted(value: i128, places: i64) -> Option<i128> {
    if value == 0 {
        return Some(0);
    }
    let factor = u32::try_from(places.unsigned_abs()).ok();
    let factor = factor.and_then(|factor| 10_i128.checked_pow(factor));
    match (places < 0, factor) {
        (true, Some(factor)) => Some(value / factor),
        (true, None) => Some(0),
        (false, factor) => value.checked_mul(factor?),
    }
}

#[cfg(test)]
mod tests {
    use super::is_epoch_time;

    #[test]
    fn numbers_that_are_points_in_time() {
        let longest = "9223372036854775807";
        for text in [
            "0",
            "-0",
            "1772444710",
            "1772444710500",
            "1772444710.5",
            "1.7e9",
            "-5",
            longest,
            "1e18",
            "-9223372036854775808",
            "0e9999",
            "5e-9999",
            "1772444710.12345678901234567890",
        ] {
            assert!(is_epoch_time(text), "{text}");
        }
    }

    #[test]
    fn numbers_and_texts_that_are_none() {
        for text in [
            "",
            "+1",
            "01",
            "1.",
            ".5",
            " 1",
            "1 ",
            "1e",
            "0x1",
            "9223372036854775808",
            "1e19",
            "1e400",
            "-9223372036854775809",
            "0e99999999999999999999",
            "١",
            "1\n",
        ] {
            assert!(!is_epoch_time(text), "{text}");
        }
    }
}
