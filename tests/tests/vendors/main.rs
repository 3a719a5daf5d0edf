//! Vendors whose requests have other shapes: each is a spec under `tests/vendors/`, with `uses.rs`,
//! which uses the package that the spec becomes as a receiver would.
//!
//! The packages are made and compiled here, with a program that decodes and validates requests for
//! these tests; nothing of them is committed.

mod changed;
mod packages;
mod pages;
mod requests;
mod vectors;
