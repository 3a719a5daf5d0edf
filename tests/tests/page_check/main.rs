//! Pages against specs: what a page says is changed in one place, and exactly that is found.

mod faithful;
mod outlines;
mod sweep;
