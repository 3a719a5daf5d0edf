//! Signs that a bullet begins with.

/// How many columns a tab goes to.
const TAB: usize = 4;

/// The beginning of a bullet.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Marker {
    /// How many bytes it has, with the space.
    pub(in super::super) length: usize,
    /// True if it is a symbol that nothing but a bullet begins with.
    pub(in super::super) symbol: bool,
}

/// The marker that a text begins with. A dash counts if a space follows.
pub(in super::super) fn marker_of(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    let symbol = matches!(first, '•' | '◦' | '▪' | '▫' | '‣' | '·' | '●' | '○' | '■' | '□' | '⁃');
    let rest = &text[first.len_utf8()..];
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let dash = matches!(first, '-' | '*' | '–') && (spaces > 0 || rest.is_empty());
    (symbol || dash).then_some(Marker { length: first.len_utf8() + spaces, symbol })
}

/// The column at which a line begins.
pub(in super::super) fn indent_of(line: &str) -> usize {
    let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
    blanks.fold(0, |column, byte| match byte {
        b'\t' => (column / TAB + 1) * TAB,
        _ => column + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::{indent_of, marker_of};

    #[test]
    fn a_dash_needs_a_space_and_a_symbol_does_not() {
        let lengths = ["• a", "•a", "- a", "-a", "* a", "**a**", "–  a", "-", "---", "a"]
            .map(|text| marker_of(text).map(|marker| marker.length));
        let expected =
            [Some(4), Some(3), Some(2), None, Some(2), None, Some(5), Some(1), None, None];
        assert_eq!(lengths, expected);
    }

    #[test]
    fn a_tab_goes_to_the_next_stop() {
        assert_eq!(["a", "  a", "\ta", "  \ta", "\t\t a"].map(indent_of), [0, 2, 4, 4, 9]);
    }
}
