// @generated from codegen/src/runtime/header.rs by `cargo xtask generate`. Do not edit.
//! The header of a request that names its event.

/// Why a header tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderError {
    /// The request does not have it.
    Missing,
    /// The request has it more than once, with different values.
    Repeated,
    /// Its value is not UTF-8.
    NotText,
}

/// The value of a header, whatever the case of its name.
///
/// # Errors
///
/// If there is none, if there are several, or if it is no text.
pub fn header<N, V>(
    headers: impl IntoIterator<Item = (N, V)>,
    name: &str,
) -> Result<String, HeaderError>
where
    N: AsRef<str>,
    V: AsRef<[u8]>,
{
    let mut found: Option<V> = None;
    for (own, value) in headers {
        if !own.as_ref().eq_ignore_ascii_case(name) {
            continue;
        }
        match &found {
            Some(first) if first.as_ref() != value.as_ref() => return Err(HeaderError::Repeated),
            Some(_) => {}
            None => found = Some(value),
        }
    }
    let value = found.ok_or(HeaderError::Missing)?;
    let text = std::str::from_utf8(value.as_ref()).map_err(|_| HeaderError::NotText)?;
    Ok(text.trim().to_owned())
}
