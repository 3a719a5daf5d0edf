//! Elements that can be opened and closed, in place of the bullets of a list.

use super::super::flow::Flow;
use super::super::table::is_type;
use super::super::text::is_typed_name;
use crate::page::pattern::Pattern;

static NAME: Pattern = Pattern::new(r"\A[A-Za-z_$@][\w.$@-]*:?\z");

/// The longest summary that is looked at.
const LONGEST: usize = 200;

/// The elements of this kind that are open: whether each is a bullet.
#[derive(Default)]
pub(super) struct Details {
    are_bullets: Vec<bool>,
    has_none: bool,
}

impl Details {
    /// Elements whose ends may be missing: nothing can be told to be in them.
    pub(super) fn without_bullets() -> Self {
        Self { are_bullets: Vec::new(), has_none: true }
    }

    pub(super) fn open(&mut self) {
        self.are_bullets.push(false);
    }

    /// The rest belongs to what is seen of it if that is an attribute. Other summaries are lines of
    /// prose, also in a list item, which is a bullet anyway.
    pub(super) fn close_summary(&mut self, flow: &mut Flow) {
        match self.are_bullets.last_mut() {
            Some(is_bullet) if !*is_bullet && !self.has_none => {
                *is_bullet = !flow.is_bullet_due() && is_attribute(flow);
                if *is_bullet {
                    flow.nest_line();
                }
            }
            _ => {}
        }
        flow.end_line();
    }

    pub(super) fn close(&mut self, flow: &mut Flow) {
        match self.are_bullets.pop() {
            Some(true) => flow.close_list(),
            _ => flow.end_line(),
        }
    }
}

/// Returns true if a line is a name and a type, which elements tell apart, or which are glued.
fn is_attribute(flow: &Flow) -> bool {
    if flow.so_far().len() > LONGEST {
        return false;
    }
    match flow.parts().as_slice() {
        [name, type_, ..] => {
            let inner = type_.strip_prefix(['(', '[', '<', '{']);
            let inner = inner.and_then(|inner| inner.strip_suffix([')', ']', '>', '}']));
            NAME.matches(name) && is_type(inner.unwrap_or(type_))
        }
        [whole] => is_typed_name(whole),
        [] => false,
    }
}
