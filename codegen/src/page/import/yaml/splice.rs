//! A text with its tree, and replacements of its bytes.

use std::ops::Range;

use serde_yaml::Value;

use super::value::{find, text_of};
use crate::spec::{Entry, Node, NodeKind, tree};

/// A file with the tree of its parts.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) root: Node,
}

/// Parts of a collection: entries of a mapping or items of a list, with the bytes of each.
pub(super) struct Parts {
    pub(super) flow: bool,
    pub(super) ranges: Vec<Range<usize>>,
    /// The bytes of the collection.
    pub(super) around: Range<usize>,
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Option<Self> {
        tree(text).map(|root| Self { text, root })
    }

    pub(super) fn node(&self, steps: &[String]) -> Option<&Node> {
        steps.iter().try_fold(&self.root, |node, step| match &node.kind {
            NodeKind::Mapping { entries, .. } => {
                entries.iter().find(|entry| entry.key == *step).map(|entry| &entry.value)
            }
            NodeKind::Sequence { items, .. } => items.get(step.parse::<usize>().ok()?),
            NodeKind::Scalar { .. } => None,
        })
    }

    pub(super) fn entry(&self, steps: &[String]) -> Option<&Entry> {
        let (last, parents) = steps.split_last()?;
        match &self.node(parents)?.kind {
            NodeKind::Mapping { entries, .. } => entries.iter().find(|entry| entry.key == *last),
            _ => None,
        }
    }

    /// Key and value of an entry, without their form.
    pub(super) fn entry_value(&self, steps: &[String]) -> Option<(Value, Value)> {
        let (last, parents) = steps.split_last()?;
        let mut file: Value = serde_yaml::from_str(self.text).ok()?;
        let mapping = find(&mut file, parents)?.as_mapping()?;
        let entry = mapping.iter().find(|(key, _)| text_of(key) == *last)?;
        Some((entry.0.clone(), entry.1.clone()))
    }

    /// The entries or items of a collection, and which of them a step leads to.
    pub(super) fn parts(&self, node: &Node) -> Option<Parts> {
        let ranges = match &node.kind {
            NodeKind::Mapping { entries, .. } => {
                entries.iter().map(|entry| entry.key_range.start..entry.value.range.end).collect()
            }
            NodeKind::Sequence { items, flow } => items
                .iter()
                .map(|item| Some(self.item_start(item, *flow)?..item.range.end))
                .collect::<Option<_>>()?,
            NodeKind::Scalar { .. } => return None,
        };
        Some(Parts { flow: node.is_flow(), ranges, around: node.range.clone() })
    }

    /// Where an item begins: with its hyphen, if it has one.
    fn item_start(&self, item: &Node, flow: bool) -> Option<usize> {
        if flow { Some(item.range.start) } else { self.text[..item.range.start].rfind('-') }
    }

    /// Which part of its collection the last step leads to.
    pub(super) fn index(&self, steps: &[String]) -> Option<usize> {
        let (last, parents) = steps.split_last()?;
        match &self.node(parents)?.kind {
            NodeKind::Mapping { entries, .. } => {
                entries.iter().position(|entry| entry.key == *last)
            }
            _ => last.parse().ok(),
        }
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The end of a line, before the characters that end it.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n');
        let end = end.map_or(self.text.len(), |newline| at + newline);
        at + self.text[at..end].trim_end_matches('\r').len()
    }

    /// The beginning of the next line.
    pub(super) fn next_line(&self, at: usize) -> usize {
        let newline = self.text[at..].find('\n');
        newline.map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// How many characters stand in front of it in its line.
    pub(super) fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].chars().count()
    }

    /// Returns true if nothing but blanks stands in front of it in its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        self.text[self.line_start(at)..at].trim().is_empty()
    }

    pub(super) fn same_line(&self, one: usize, other: usize) -> bool {
        self.line_start(one) == self.line_start(other)
    }

    /// Where the comments begin that stand directly above a line, as deep as what begins it; the
    /// line itself, if there are none.
    pub(super) fn comments_above(&self, at: usize) -> usize {
        let column = self.column(at);
        let mut start = self.line_start(at);
        while start > 0 {
            let above = self.line_start(start - 1);
            let line = &self.text[above..start];
            let blanks = line.len() - line.trim_start().len();
            if !line.trim_start().starts_with('#') || blanks != column {
                break;
            }
            start = above;
        }
        start
    }

    /// How lines end here.
    pub(super) fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Lines as one text, each with its end.
    pub(super) fn lines(&self, lines: &[String]) -> String {
        let newline = self.newline();
        lines.iter().map(|line| format!("{line}{newline}")).collect()
    }

    /// The text with other bytes at some places, which must not overlap.
    pub(super) fn spliced(&self, mut splices: Vec<(Range<usize>, String)>) -> String {
        splices.sort_by_key(|(range, _)| range.start);
        let mut text = String::new();
        let mut reached = 0;
        for (range, with) in splices {
            text.push_str(&self.text[reached..range.start.max(reached)]);
            text.push_str(&with);
            reached = range.end.max(reached);
        }
        text + &self.text[reached..]
    }

    /// The text with lines in front of a byte at which a line begins.
    pub(super) fn with_lines(&self, at: usize, lines: &[String]) -> String {
        let mut lines = self.lines(lines);
        if at == self.text.len() && !self.text.is_empty() && !self.text.ends_with('\n') {
            // The last line of the file has no end; the new last one has none either.
            lines = format!("{}{}", self.newline(), lines.trim_end_matches(['\r', '\n']));
        }
        self.spliced(vec![(at..at, lines)])
    }
}
