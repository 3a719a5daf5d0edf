//! Addresses that become links.

use super::context::{Context, Loc};
use crate::diagnostic::{Check, is_odd};

/// Addresses become links in Markdown and in comments of Rust, so they must not be able to end one.
pub(crate) fn check_address(context: &Context<'_>, at: &Loc<'_>, address: &str) {
    let ends_links =
        |c: char| matches!(c, '<' | '>' | '"' | '\\') || c.is_whitespace() || is_odd(c);
    let scheme = ["https://", "http://"].into_iter();
    let rest = scheme.filter_map(|prefix| address.strip_prefix(prefix)).next();
    let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if !has_host || address.chars().any(ends_links) {
        let message = format!("`{address}` is no address that a link can lead to");
        let help =
            "begin with https:// or http://, without blanks, `<`, `>`, quotes and backslashes";
        context.error(Check::Address, at.value(), message, help);
    }
}
