//! Packed files: members behind each other, and perhaps zeros behind the last one.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

/// The first bytes of a member.
pub(super) const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Unpacks all members. Tapes and some uploads fill the last block with zeros; these are no member.
pub(super) struct Unpacked<R> {
    /// Nothing when the last one was read.
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> Unpacked<R> {
    pub(super) fn new(packed: R) -> Self {
        Self { member: Some(GzDecoder::new(packed)) }
    }
}

impl<R: BufRead> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let read = member.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            self.member = match self.member.take() {
                Some(member) => next(member.into_inner())?,
                None => None,
            };
        }
        Ok(0)
    }
}

/// The next member, if there is one.
fn next<R: BufRead>(mut packed: R) -> io::Result<Option<GzDecoder<R>>> {
    loop {
        let found = packed.fill_buf()?;
        let zeros = found.iter().take_while(|byte| **byte == 0).count();
        match found.get(zeros) {
            // Nobody packs a member behind zeros.
            Some(first) if *first == MAGIC[0] && zeros == 0 => {
                return Ok(Some(GzDecoder::new(packed)));
            }
            Some(_) => {
                let message =
                    "behind the packed bodies stands something that is not packed; cut it off";
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            None if found.is_empty() => return Ok(None),
            None => packed.consume(zeros),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::Unpacked;

    fn packed(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).expect("in memory");
        encoder.finish().expect("in memory")
    }

    fn unpacked(bytes: &[u8]) -> (String, Option<String>) {
        let mut text = String::new();
        let read = Unpacked::new(bytes).read_to_string(&mut text);
        (text, read.err().map(|error| error.to_string()))
    }

    #[test]
    fn members_follow_each_other_and_zeros_the_last() {
        let both = [packed("a"), packed("b")].concat();
        assert_eq!(unpacked(&both), ("ab".to_owned(), None));
        for zeros in [1, 2, 511, 100_000] {
            let padded = [both.clone(), vec![0; zeros]].concat();
            assert_eq!(unpacked(&padded), ("ab".to_owned(), None), "{zeros}");
        }
    }

    #[test]
    fn anything_else_behind_is_said() {
        for behind in [&b"x"[..], b"\0\0x", b"\x1fx", b"\0\x1f\x8b"] {
            let (text, error) = unpacked(&[&packed("a"), behind].concat());
            assert_eq!(text, "a");
            assert!(error.is_some(), "{behind:?}");
        }
        let (_, error) = unpacked(&[&packed("a")[..], b"x"].concat());
        let error = error.expect("there is one");
        assert!(error.contains("behind the packed bodies stands something"), "{error}");
    }
}
