//! The semantic diff: the reports of each kind of change are goldens, no change is forgotten, and old
//! and new can change places.

mod changelog;
mod coverage;
mod goldens;
mod property;
mod support;
