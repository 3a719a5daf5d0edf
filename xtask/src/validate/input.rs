//! The files that are read: their layout, and the progress through them.

use std::ffi::OsStr;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::bodies::Layout;
use super::gzip::{MAGIC, Unpacked};

/// A file or the standard input, opened.
pub(super) struct Input {
    pub(super) source: Box<dyn Read>,
    pub(super) layout: Layout,
}

/// How many bytes were read of all files, as they are on disk.
pub(super) type Done = Arc<AtomicU64>;

/// The file's name in messages. The standard input has the given name, or else its own.
pub(super) fn shown(path: &Path, stdin: Option<&str>) -> String {
    let stdin = stdin.unwrap_or("stdin");
    if is_stdin(path) { stdin.to_owned() } else { path.display().to_string() }
}

/// Opens a file; `-` is the standard input. Packed bodies are known by their first bytes, whatever the
/// name.
pub(super) fn open(path: &Path, done: &Done) -> io::Result<Input> {
    let source: Box<dyn Read> =
        if is_stdin(path) { Box::new(io::stdin().lock()) } else { Box::new(file(path)?) };
    let mut source = Counted { source, done: Arc::clone(done) };
    let mut begin = Vec::new();
    source.by_ref().take(MAGIC.len() as u64).read_to_end(&mut begin)?;
    let is_packed = begin == MAGIC;
    let is_named_so = has_extension(path, "gz");
    if is_named_so && !is_packed {
        let message = "its name ends in .gz, and it is not gzip; rename it, or pack it again";
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    }
    let source = Cursor::new(begin).chain(source);
    Ok(Input {
        layout: layout(if is_named_so { path.file_stem() } else { Some(path.as_os_str()) }),
        source: if is_packed {
            Box::new(Unpacked::new(io::BufReader::new(source)))
        } else {
            Box::new(source)
        },
    })
}

fn file(path: &Path) -> io::Result<std::fs::File> {
    let file = std::fs::File::open(path)?;
    if file.metadata()?.is_dir() {
        let message = "it is a folder; name the files in it";
        return Err(io::Error::new(io::ErrorKind::IsADirectory, message));
    }
    Ok(file)
}

/// How many bytes all files have; nothing if that cannot be known.
pub(super) fn size(paths: &[impl AsRef<Path>]) -> Option<u64> {
    let size = |path: &Path| {
        if is_stdin(path) {
            None
        } else {
            Some(std::fs::metadata(path).map_or(0, |file| file.len()))
        }
    };
    paths.iter().map(|path| size(path.as_ref())).sum()
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}

fn layout(name: Option<&OsStr>) -> Layout {
    let name = Path::new(name.unwrap_or_default());
    if has_extension(name, "ndjson") || has_extension(name, "jsonl") {
        Layout::Lines
    } else if has_extension(name, "json") {
        Layout::Documents
    } else {
        Layout::Unknown
    }
}

/// Counts the bytes that are read.
struct Counted<R> {
    source: R,
    done: Done,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.done.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
