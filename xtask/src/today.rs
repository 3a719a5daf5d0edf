//! The day that it is: the one thing of a release or an import that comes from outside.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Today, UTC, as YYYY-MM-DD.
pub(crate) fn utc() -> String {
    let now = Timestamp::now().to_zoned(TimeZone::UTC);
    now.date().to_string()
}
