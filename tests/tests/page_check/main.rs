//! Pages against specs: a page is changed in one place, and exactly this change is found.

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
