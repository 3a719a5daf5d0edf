//! The order of rooms, and what breaks it.

use std::collections::BTreeSet;

use super::house::{House, Use};

/// The rooms inside a module, in their order.
#[derive(Clone, Copy)]
pub(crate) struct Order {
    /// The module whose children are the rooms; nothing for the library itself.
    pub(crate) inside: &'static [&'static str],
    pub(crate) rooms: &'static [&'static str],
}

impl Order {
    /// The rooms that have no place in the order, and the places without a room.
    pub(crate) fn unknown_rooms(self, library: &House) -> Vec<String> {
        let rooms: BTreeSet<&str> =
            library.modules().filter_map(|module| self.room(module)).collect();
        let listed: BTreeSet<&str> = self.rooms.iter().copied().collect();
        let unlisted = rooms.difference(&listed).map(|room| {
            format!("{room} is in no order: add it to codegen/tests/layers/main.rs at its place")
        });
        let gone = listed.difference(&rooms).map(|room| {
            format!("{room} is no room any more: remove it from codegen/tests/layers/main.rs")
        });
        unlisted.chain(gone).collect()
    }

    /// The uses of a later room, or of the module that all rooms are in.
    pub(crate) fn violations(self, uses: &BTreeSet<Use>) -> Vec<String> {
        uses.iter().filter_map(|one| self.violation(one)).collect()
    }

    fn violation(self, one: &Use) -> Option<String> {
        let from = self.room(&one.from_module)?;
        let problem = match self.room(&one.to_module) {
            Some(to) if self.place(to)? <= self.place(from)? => return None,
            Some(to) => format!("stands in `{to}`, which comes after `{from}`"),
            None if one.to_module == self.inside && !one.is_name_only => {
                format!("stands in {}, which knows all rooms", one.to)
            }
            None => return None,
        };
        Some(format!(
            "codegen/src/{}: `{}` {problem}. Move what both need to a room above `{from}`, or hand \
             it over as an argument.",
            one.from, one.path
        ))
    }

    /// The room that a module belongs to.
    fn room(self, module: &[String]) -> Option<&str> {
        let (above, below) = module.split_at_checked(self.inside.len())?;
        if above == self.inside { below.first().map(String::as_str) } else { None }
    }

    fn place(self, room: &str) -> Option<usize> {
        self.rooms.iter().position(|listed| *listed == room)
    }
}
