//! For each attribute of the spec, what the page lists.

use super::case::Case;
use super::paired::Paired;
use super::{end, moves};
use crate::model::Path;
use crate::page::listing::Listed;

/// Pairs the attributes of a page with those of the spec.
pub(super) fn pair<'a>(case: &Case<'a>, listing: &[Listed<'a>]) -> Paired<'a> {
    let mut paired = Paired::default();
    paired.object(case, case.schema.root(), &Path(Vec::new()), listing);
    moves::resolve(case, &mut paired);
    moves::settle(case, &mut paired);
    end::settle(case, &mut paired);
    paired
}
