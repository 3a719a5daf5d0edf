//! The limits that every form keeps to.

/// The most bytes that a page may have.
pub const LARGEST: usize = 64 << 20;

/// The most blocks that a page may have, with what is left unread.
pub const MOST_BLOCKS: usize = 2_000_000;

/// The deepest that blocks are told to be.
pub const DEEPEST: usize = 100;
