//! Pages against specs: what a page says is changed in one place, and exactly that is found.

mod addresses;
mod blocks;
mod cases;
mod cut;
mod errata;
mod expected;
mod faithful;
mod outlines;
mod pages;
mod subscribing;
mod sweep;
