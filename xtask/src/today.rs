//! The day that it is: the one thing of a release or an import that comes from
//! outside.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context;

const SECONDS: u64 = 24 * 60 * 60;

/// Today, UTC, as YYYY-MM-DD.
pub(crate) fn utc() -> anyhow::Result<String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let since = since.context("the clock is before 1970; give the day as an argument")?;
    Ok(day(since.as_secs() / SECONDS))
}

/// The day so many days after 1970-01-01.
fn day(mut days: u64) -> String {
    let mut year = 1970;
    while days >= 365 + leap(year) {
        days -= 365 + leap(year);
        year += 1;
    }
    let months = [31, 28 + leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in months {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

fn leap(year: u64) -> u64 {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    u64::from(is_leap)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(11_016), "2000-02-29");
        assert_eq!(day(20_513), "2026-03-01");
        assert_eq!(day(20_818), "2026-12-31");
    }
}
