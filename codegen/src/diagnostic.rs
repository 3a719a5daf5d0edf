//! What is wrong with a spec, where, and what to do: the errors and warnings that people read.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

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
    /// The rule that it breaks, such as `unknown-key`.
    pub rule: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Other places that have to do with it, each with what stands there.
    pub related: Vec<(Place, String)>,
    /// What to do.
    pub help: Option<String>,
    /// Whether it can be the mere consequence of another error in the same file.
    pub(crate) can_follow: bool,
}

impl Diagnostic {
    pub(crate) fn error(rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            message: message.into(),
            place,
            related: Vec::new(),
            help: None,
            can_follow: false,
        }
    }

    pub(crate) fn warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }

    pub(crate) fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// Marks an error that another error in the same file may have caused.
    pub(crate) fn can_follow(self) -> Self {
        Self {
            can_follow: true,
            ..self
        }
    }
}

/// All that is wrong with a spec, and the sources that it speaks of.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    sources: Vec<Source>,
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    pub(crate) fn new(sources: Vec<Source>, mut list: Vec<Diagnostic>) -> Self {
        list.sort_by(|a, b| {
            let key = |it: &Diagnostic| (it.place.source, it.place.start(), it.severity, it.rule);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        list.dedup();
        Self { sources, list }
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
        self.list
            .iter()
            .filter(|it| it.severity == severity)
            .count()
    }

    /// Line and column, both from 1, of the place of a diagnostic.
    pub fn line_and_column(&self, diagnostic: &Diagnostic) -> (usize, usize) {
        let text = &self.sources[diagnostic.place.source].text;
        let before = &text[..diagnostic.place.start()];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (
            before.matches('\n').count() + 1,
            before[line_start..].chars().count() + 1,
        )
    }

    /// The text that people read, in colour or without.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
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
        let count = |number: usize, word: &str| {
            format!("{number} {word}{}", if number == 1 { "" } else { "s" })
        };
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
            .id(diagnostic.rule)
            .elements(std::iter::empty::<annotate_snippets::Element<'_>>());
        group = match &diagnostic.place.range {
            Some(_) => self.add_snippets(group, diagnostic),
            None => group.element(annotate_snippets::Origin::path(
                &*self.sources[diagnostic.place.source].path,
            )),
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
        let primary = std::iter::once((&diagnostic.place, "", AnnotationKind::Primary));
        let related = diagnostic.related.iter();
        let related =
            related.map(|(place, label)| (place, label.as_str(), AnnotationKind::Context));
        let marks: Vec<_> = primary.chain(related).collect();
        let mut shown = Vec::new();
        for (place, ..) in &marks {
            if shown.contains(&place.source) {
                continue;
            }
            shown.push(place.source);
            let source = &self.sources[place.source];
            let mut snippet = Snippet::source(&*source.text).path(&*source.path);
            for (other, label, kind) in marks.iter().filter(|mark| mark.0.source == place.source) {
                let Some(range) = other.range.clone() else {
                    continue;
                };
                let label = (!label.is_empty()).then_some(*label);
                snippet = snippet.annotation(kind.span(range).label(label));
            }
            group = group.element(snippet);
        }
        group
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}
