//! A saved page, from a file or the standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::Context;
use codegen::page;
use codegen::page::document::Document;

/// Reads a page; `-` is the standard input.
pub(super) fn read(path: &Path) -> anyhow::Result<Document> {
    document(&bytes(path)?, path)
}

/// Reads the bytes of a page.
pub(super) fn document(bytes: &[u8], path: &Path) -> anyhow::Result<Document> {
    page::read(bytes).with_context(|| name(path))
}

/// The bytes of a page.
pub(super) fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    all_bytes(path).with_context(|| name(path))
}

/// The name of a page in messages.
pub(super) fn name(path: &Path) -> String {
    if is_stdin(path) { "stdin".to_owned() } else { path.display().to_string() }
}

fn all_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if is_stdin(path) { Box::new(io::stdin().lock()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    // One byte more than a page may have tells that it is too large.
    source.take(page::read::LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}
