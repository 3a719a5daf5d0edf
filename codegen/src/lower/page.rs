//! Where something is documented: addresses, and the day on which a page was read.

use super::address::check_address;
use super::context::{Context, Loc};
use super::vendor::{Vendor, unknown_at};
use crate::diagnostic::Check;
use crate::model::{Page, is_day};

/// Checks what a file says of its page.
pub(crate) fn check(context: &Context<'_>, vendor: &Vendor<'_>, at: &Loc<'_>, page: &Page) {
    let url = at.child("url");
    for (platform, address) in page.url.iter() {
        let at = platform.map_or_else(|| url.clone(), |platform| url.child(platform));
        check_address(context, &at, address);
        if let Some(platform) = platform.filter(|name| vendor.lacks_platform(name)) {
            let known = vendor.spec.platforms.keys().map(String::as_str);
            unknown_at(context, at.key(), "platform", platform, known);
        }
    }
    if !is_day(&page.captured) {
        let message = format!("`{}` is no day", page.captured);
        let help = "write the day as YYYY-MM-DD, such as 2026-03-02";
        context.error(Check::Page, at.child("captured").value(), message, help);
    }
    let is_digit = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    if let Some(hash) = &page.sha256
        && !(hash.len() == 64 && hash.chars().all(is_digit))
    {
        let message = "this is no SHA-256";
        let help = "write 64 of the digits 0 to 9 and a to f, as `sha256sum` prints them";
        context.error(Check::Page, at.child("sha256").value(), message, help);
    }
}
