//! Points in time as text, in the spellings of a vendor.

use regex::{Captures, Regex};

/// A spelling of a timestamp.
#[derive(Debug)]
pub(super) struct Spelling {
    regex: Regex,
    /// The part of a timestamp that each group of the expression reads.
    parts: Vec<char>,
}

/// The parts of a point in time that may not exist: year, month, day, hour, minute, second.
const EPOCH: [u32; 6] = [1970, 1, 1, 0, 0, 0];
const PARTS: [char; 6] = ['Y', 'm', 'd', 'H', 'M', 'S'];

impl Spelling {
    /// Compiles a pattern. Lint has refused every pattern for which there is none.
    pub(super) fn new(pattern: &str) -> Option<Self> {
        let (mut regex, mut parts) = (r"\A".to_owned(), Vec::new());
        let mut rest = pattern.chars();
        while let Some(c) = rest.next() {
            if c != '%' {
                regex.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
                continue;
            }
            let part = rest.next()?;
            regex.push_str(group(part)?);
            if part != '%' {
                parts.push(part);
            }
        }
        regex.push_str(r"\z");
        let regex = Regex::new(&regex).ok()?;
        Some(Self { regex, parts })
    }

    /// Returns whether a text has this spelling and is a point in time that exists.
    pub(super) fn reads(&self, text: &str) -> bool {
        self.regex.captures(text).is_some_and(|groups| self.is_sound(text, &groups))
    }

    /// Returns true if it reads a text, and the text has an offset other than zero.
    pub(super) fn finds_offset(&self, text: &str) -> bool {
        let at = self.parts.iter().rposition(|part| *part == 'z');
        let Some((groups, at)) = self.regex.captures(text).zip(at) else {
            return false;
        };
        let offset = groups.get(at + 1).map_or("", |group| group.as_str());
        offset.contains(|c| matches!(c, '1'..='9')) && self.is_sound(text, &groups)
    }

    /// Returns true if the parts of a text, which has the right shape, make a point in time.
    fn is_sound(&self, text: &str, groups: &Captures<'_>) -> bool {
        let mut time = EPOCH;
        for (index, part) in self.parts.iter().enumerate() {
            let Some(group) = groups.get(index + 1) else {
                return false;
            };
            let fits = match part {
                'f' => takes_all(group.as_str(), &text[group.end()..]),
                'z' => is_offset(group.as_str(), &text[group.end()..]),
                _ => set(&mut time, *part, groups, index + 1),
            };
            if !fits {
                return false;
            }
        }
        exists(time)
    }
}

fn group(part: char) -> Option<&'static str> {
    Some(match part {
        'Y' => "([0-9]{4})",
        'm' | 'd' | 'H' | 'M' | 'S' => "([0-9]{2})",
        'f' => r"((?:\.[0-9]+)?)",
        'z' => "(Z|[-+][0-9]{2}(?::?[0-9]{2})?)",
        '%' => "%",
        _ => return None,
    })
}

/// Returns whether a fraction takes all that looks like it, and leaves nothing of it to what is
/// behind.
fn takes_all(fraction: &str, rest: &str) -> bool {
    match fraction {
        "" => !rest.starts_with('.'),
        _ => !rest.starts_with(|c: char| c.is_ascii_digit()),
    }
}

/// Returns whether an offset, which has the right shape, has hours and minutes that exist, and
/// leaves no minutes to what is behind.
fn is_offset(text: &str, rest: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), digits.parse::<u32>()) {
        (4, Ok(number)) => number / 100 < 24 && number % 100 < 60,
        (2, Ok(hours)) => hours < 24 && !begins_with_minutes(rest),
        _ => text == "Z",
    }
}

fn begins_with_minutes(rest: &str) -> bool {
    let mut next = rest.strip_prefix(':').unwrap_or(rest).bytes();
    [next.next(), next.next()].iter().all(|byte| byte.is_some_and(|byte| byte.is_ascii_digit()))
}

fn set(time: &mut [u32; 6], part: char, groups: &Captures<'_>, index: usize) -> bool {
    let at = PARTS.iter().position(|own| *own == part);
    let number = groups.get(index).and_then(|digits| digits.as_str().parse().ok());
    if let (Some(at), Some(number)) = (at, number) {
        time[at] = number;
        return true;
    }
    false
}

fn exists([year, month, day, hour, minute, second]: [u32; 6]) -> bool {
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    };
    let is_date = (1..=12).contains(&month) && (1..=days).contains(&day);
    is_date && hour < 24 && minute < 60 && second <= 60
}

#[cfg(test)]
mod tests {
    use super::Spelling;

    fn reads(pattern: &str, text: &str) -> bool {
        Spelling::new(pattern).is_some_and(|spelling| spelling.reads(text))
    }

    #[test]
    fn points_in_time_that_exist() {
        let iso = "%Y-%m-%dT%H:%M:%S%f%z";
        for text in [
            "2026-03-02T09:45:10Z",
            "2026-03-02T09:45:60.123456789012+23:59",
            "2024-02-29T00:00:00Z",
            "2000-02-29T00:00:00-00:00",
            "2000-02-29T00:00:00+0530",
            "2000-02-29T00:00:00-05",
            "0000-02-29T23:59:59Z",
        ] {
            assert!(reads(iso, text), "{text}");
        }
        for text in [
            "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:61Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00+24:00",
            "2026-01-01T00:00:00+00:60",
            "2026-01-01T00:00:00+0060",
            "2026-01-01T00:00:00+24",
            "2026-01-01T00:00:00+5",
            "2026-01-01T00:00:00+053",
            "2026-01-01T00:00:00+05:",
            "2026-01-01T00:00:00+05:3",
            "2026-01-01T00:00:00z",
            "2026-01-01T00:00:00Z\n",
            "٢٠٢٦-01-01T00:00:00Z",
            "",
        ] {
            assert!(!reads(iso, text), "{text}");
        }
    }

    #[test]
    fn an_offset_of_zero_is_none() {
        let finds = |pattern: &str, text: &str| {
            Spelling::new(pattern).is_some_and(|spelling| spelling.finds_offset(text))
        };
        for (zone, is_found) in [
            ("Z", false),
            ("+00:00", false),
            ("-0000", false),
            ("+00", false),
            ("+05:30", true),
            ("+0030", true),
            ("-05", true),
            ("+24:00", false),
        ] {
            assert_eq!(finds("%H:%M%z", &format!("09:45{zone}")), is_found, "{zone}");
        }
        assert!(!finds("%H:%M+05:30", "09:45+05:30"), "only `%z` is an offset");
        assert!(!finds("%H:%M%z", "25:45+05:30"), "it is no point in time");
        assert!(finds("%z %z", "Z +01") && !finds("%z %z", "+01 Z"), "the last one counts");
    }

    #[test]
    fn parts_that_are_not_there_are_those_of_the_epoch() {
        assert!(reads("%d.%m.", "28.02."));
        assert!(!reads("%d.%m.", "29.02."));
        assert!(reads("100%% %H", "100% 23"));
        assert!(!reads("%S%f.x", "10.x"), "a point begins a fraction");
        assert!(!reads("%H%z:%M", "10+05:30"), "minutes belong to the offset");
        assert!(reads("%H%z:%M", "10+05:30:45"));
        assert!(reads("%H%z:x", "10+05:x"));
        assert!(!reads("%q", "%q"));
    }
}
