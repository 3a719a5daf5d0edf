//! The errors and warnings that people read: what is wrong with a spec, where, and what to do.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use regex::Regex;

mod check;

pub use check::Check;

use crate::count::count;

/// A message with more characters than this is cut: it quotes something that nobody reads.
const LONGEST: usize = 300;

/// How many diagnostics of one file are listed.
const MOST: usize = 500;

/// A file of a spec: its path below the spec folder, with `/` between parts, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path below the spec folder.
    pub path: String,
    /// The text; empty if the file could not be read as text.
    pub text: String,
}

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing can be generated from such a spec.
    Error,
    /// The spec can be used, and should be mended.
    Warning,
}

/// A place in a source. Without a range, the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Index of the source.
    pub source: usize,
    /// Bytes of the source's text.
    pub range: Option<Range<usize>>,
}

impl Place {
    fn start(&self) -> usize {
        self.range.as_ref().map_or(0, |range| range.start)
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The check that found it.
    pub check: Check,
    /// The fault, in one line.
    pub message: String,
    /// The place of the fault; nothing if the spec as a whole is meant.
    pub place: Option<Place>,
    /// Other places that have to do with the fault, each with a label.
    pub related: Vec<(Place, String)>,
    /// The advice to whoever mends the spec.
    pub help: Option<String>,
    /// True if it can be the mere consequence of another error in the same file.
    pub(crate) can_follow: bool,
}

impl Diagnostic {
    pub(crate) fn error(
        check: Check,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            check,
            message: readable(&message.into()),
            place: place.into(),
            related: Vec::new(),
            help: None,
            can_follow: false,
        }
    }

    pub(crate) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(readable(&help.into())), ..self }
    }

    pub(crate) fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// The place of the diagnostic in a sorted list, before its message is looked at.
    fn key(&self) -> (Option<(usize, usize)>, Severity, Check) {
        let place = self.place.as_ref().map(|place| (place.source, place.start()));
        (place, self.severity, self.check)
    }

    /// Marks an error that another error in the same file may have caused.
    pub(crate) fn can_follow(self) -> Self {
        Self { can_follow: true, ..self }
    }
}

/// One line of text that shows what it contains: names from a spec may have any character.
fn readable(text: &str) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_odd(c) || c == '\n' {
            shown.extend(c.escape_debug());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The properties of Unicode that [`is_odd`] looks for, and a pattern of Braille without a dot.
static ODD: LazyLock<Regex> = LazyLock::new(|| {
    let properties = r"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]";
    Regex::new(properties).expect("the properties are those of Unicode")
});

/// Characters that cannot be seen, or that change how the text around them looks.
pub(crate) fn is_odd(c: char) -> bool {
    if c.is_ascii() {
        return c.is_control() && c != '\n';
    }
    ODD.is_match(c.encode_utf8(&mut [0; 4]))
}

/// All that is wrong with a spec, and the sources that it speaks of.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    sources: Vec<Source>,
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    pub(crate) fn new(sources: Vec<Source>, mut list: Vec<Diagnostic>) -> Self {
        list.sort_by(|a, b| a.key().cmp(&b.key()).then_with(|| a.message.cmp(&b.message)));
        list.dedup();
        Self { sources, list }
    }

    /// Leaves out diagnostics beyond the number that anyone reads of one file; `note` says so at the
    /// end.
    pub(crate) fn shortened(self, note: impl Fn(Place) -> Diagnostic) -> Self {
        let mut counts = BTreeMap::new();
        let mut list = self.list;
        list.retain(|diagnostic| {
            let source = diagnostic.place.as_ref().map(|place| place.source);
            let count: &mut usize = counts.entry(source).or_default();
            *count += 1;
            *count <= MOST
        });
        let longer = counts.into_iter().filter(|(_, count)| *count > MOST);
        for source in longer.filter_map(|(source, _)| source) {
            list.push(note(Place { source, range: None }));
        }
        Self::new(self.sources, list)
    }

    /// Gives the files other names, such as their names in a revision.
    #[must_use]
    pub fn renamed(mut self, rename: impl Fn(&str) -> String) -> Self {
        for source in &mut self.sources {
            source.path = rename(&source.path);
        }
        self
    }

    /// The diagnostics of some checks alone.
    #[must_use]
    pub fn of(mut self, checks: &[Check]) -> Self {
        self.list.retain(|diagnostic| checks.contains(&diagnostic.check));
        self
    }

    /// The errors alone.
    #[must_use]
    pub fn without_warnings(mut self) -> Self {
        self.list.retain(|diagnostic| diagnostic.severity == Severity::Error);
        self
    }

    /// Every diagnostic, by file and place.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Path, line and column, both from 1, of the place of a diagnostic; no line and column if it
    /// is about the file as a whole, nothing if it is about the spec as a whole.
    pub fn position(&self, diagnostic: &Diagnostic) -> Option<(&str, Option<(usize, usize)>)> {
        let place = diagnostic.place.as_ref()?;
        let source = &self.sources[place.source];
        let start = place.range.as_ref().map(|range| range.start);
        Some((&source.path, start.map(|start| line_and_column(&source.text, start))))
    }

    /// The text that people read, in colour or without.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut text = String::new();
        for diagnostic in &self.list {
            text.push_str(&self.render_one(diagnostic, &renderer));
            text.push_str("\n\n");
        }
        text.push_str(&self.summary());
        text.push('\n');
        text
    }

    fn summary(&self) -> String {
        match (self.errors(), self.warnings()) {
            (errors, 0) => count(errors, "error"),
            (0, warnings) => count(warnings, "warning"),
            (errors, warnings) => {
                format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
            }
        }
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = level
            .primary_title(&*diagnostic.message)
            .id(diagnostic.check.id())
            .elements(std::iter::empty::<annotate_snippets::Element<'_>>());
        group = match &diagnostic.place {
            Some(Place { range: Some(_), .. }) => self.add_snippets(group, diagnostic),
            Some(Place { source, .. }) => {
                let path = readable(&self.sources[*source].path);
                group.element(annotate_snippets::Origin::path(path))
            }
            None => group,
        };
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(&**help));
        }
        renderer.render(&[group])
    }

    /// One snippet a file, in which the primary place and the related ones are marked.
    fn add_snippets<'a>(
        &'a self,
        mut group: annotate_snippets::Group<'a>,
        diagnostic: &'a Diagnostic,
    ) -> annotate_snippets::Group<'a> {
        let primary = diagnostic.place.iter();
        let primary = primary.map(|place| (place, "", AnnotationKind::Primary));
        let related = diagnostic.related.iter();
        let related =
            related.map(|(place, label)| (place, label.as_str(), AnnotationKind::Context));
        let marks: Vec<Mark<'_>> = primary.chain(related).collect();
        let mut shown = Vec::new();
        for (place, ..) in &marks {
            if !shown.contains(&place.source) {
                shown.push(place.source);
                let here = marks.iter().filter(|mark| mark.0.source == place.source);
                group = group.element(snippet(&self.sources[place.source], here));
            }
        }
        group
    }
}

/// A place to be marked, its label, and the kind of the mark.
type Mark<'a> = (&'a Place, &'a str, AnnotationKind);

/// The lines of a file from the first to the last that are marked.
fn snippet<'a, 'm>(
    source: &'a Source,
    marks: impl Iterator<Item = &'m Mark<'a>>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>>
where
    'a: 'm,
{
    let ranged = marks.filter_map(|(place, label, kind)| {
        let range = place.range.clone()?;
        Some((first_line(&source.text, &range), *label, *kind))
    });
    let marks: Vec<_> = ranged.collect();
    let first = marks.iter().map(|(range, ..)| range.start).min();
    let last = marks.iter().map(|(range, ..)| range.end).max();
    let start = line_start(&source.text, first.unwrap_or(0));
    let end = line_end(&source.text, last.unwrap_or(0));
    let line = line_of(&source.text, start);
    let excerpt = Snippet::source(&source.text[start..end]).path(&*source.path);
    marks.into_iter().fold(excerpt.line_start(line), |excerpt, (range, label, kind)| {
        let label = (!label.is_empty()).then_some(label);
        let range = range.start - start..range.end - start;
        excerpt.annotation(kind.span(range).label(label))
    })
}

/// The part of a range in its first line: the begin of the range is what counts.
fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let end = line_end(text, range.start).min(range.end);
    range.start..end.max(range.start)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The end of a line, without the characters that end it.
fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |more| at + more);
    at + text[at..end].trim_end_matches('\r').len()
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let start = line_start(text, at);
    (line_of(text, start), text[start..at].chars().count() + 1)
}

/// The number of the line that a place of a text is in.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}

#[cfg(test)]
mod tests {
    use super::is_odd;

    #[test]
    fn what_cannot_be_seen_is_odd() {
        let odd = "\t\u{7f}\u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\
                   \u{202e}\u{2028}\u{2029}\u{2060}\u{2062}\u{2066}\u{206a}\u{2800}\u{3164}\u{fe0f}\u{feff}\
                   \u{ffa0}\u{fff9}\u{1d173}\u{e0001}\u{e0041}\u{e0100}";
        for c in odd.chars() {
            assert!(is_odd(c), "U+{:04X}", c as u32);
        }
        for c in "a \nÄßé中한עبक्ष🚲€…–„“ \u{a0}".chars() {
            assert!(!is_odd(c), "U+{:04X}", c as u32);
        }
    }
}
