//! Tables in text: lines that bars or tabs divide, or cells that became lines of their own.

use super::super::table::{Cell, Columns, Row, cells_of, is_rule, rows_of};

/// The most columns of a table.
const MOST_COLUMNS: usize = 8;

/// The attributes of a table that a text begins with, and the length of it.
pub(super) fn table(text: &str, line: usize) -> Option<(Vec<Row>, usize)> {
    divided(text, line).or_else(|| stacked(text, line))
}

/// The lines of a text with their numbers and ends.
fn lines(text: &str, first: usize) -> impl Iterator<Item = (usize, &str, usize)> {
    let mut end = 0;
    text.split_inclusive('\n').enumerate().map(move |(at, line)| {
        end += line.len();
        (first + at, line.trim_end_matches('\n'), end)
    })
}

/// A table whose rows are lines.
fn divided(text: &str, first: usize) -> Option<(Vec<Row>, usize)> {
    let mut lines = lines(text, first);
    let (number, line, _) = lines.next()?;
    let columns = Columns::of(&cells_of(line, number)?)?;
    let (mut rows, mut length) = (Vec::new(), 0);
    for (number, line, end) in lines {
        let cells = cells_of(line, number).filter(|cells| columns.fit(cells));
        match cells {
            Some(cells) => rows.push(cells),
            None if is_rule(line) => {}
            None => break,
        }
        length = end;
    }
    Some((rows_of(&columns, &rows)?, length))
}

/// A table whose cells are lines: first the heads, then the cells of each row. A cell without words
/// has no line: a row begins where a name and a type stand.
fn stacked(text: &str, first: usize) -> Option<(Vec<Row>, usize)> {
    let mut cells = lines(text, first).filter(|(_, line, _)| !line.trim().is_empty()).peekable();
    let mut heads = Vec::new();
    while let Some((number, line, _)) = cells.peek() {
        let head = Cell { line: *number, text: (*line).to_owned() };
        if heads.len() == MOST_COLUMNS || !Columns::is_head(&head) {
            break;
        }
        heads.push(head);
        cells.next();
    }
    let columns = Columns::of(&heads).filter(Columns::begin_with_name_and_type)?;
    let mut cells = Ahead { cells: Vec::new(), lines: cells };
    let (mut rows, mut at, mut length) = (Vec::new(), 0, 0);
    while cells.begin_row(&columns, at) {
        let most = at + columns.len();
        let next = (at + 2..most).find(|next| cells.begin_row(&columns, *next));
        let row = cells.until(at, next.unwrap_or(most));
        length = row.last().map_or(length, |(_, end)| *end);
        at += row.len();
        rows.push(row.iter().map(|(cell, _)| cell.clone()).collect());
    }
    Some((rows_of(&columns, &rows)?, length))
}

/// Cells that are read no further than they are looked at.
struct Ahead<I> {
    cells: Vec<(Cell, usize)>,
    lines: I,
}

impl<'t, I: Iterator<Item = (usize, &'t str, usize)>> Ahead<I> {
    /// The cells from one to another, or to the last.
    fn until(&mut self, from: usize, to: usize) -> &[(Cell, usize)] {
        let missing = to.saturating_sub(self.cells.len());
        let more = self.lines.by_ref().take(missing);
        let more = more.map(|(line, text, end)| (Cell { line, text: text.to_owned() }, end));
        self.cells.extend(more);
        let to = to.min(self.cells.len());
        self.cells.get(from..to).unwrap_or_default()
    }

    /// Returns true if a cell is a name, and the next one its type.
    fn begin_row(&mut self, columns: &Columns, at: usize) -> bool {
        let pair = self.until(at, at + 2).iter();
        let pair: Vec<Cell> = pair.map(|(cell, _)| cell.clone()).collect();
        columns.fit(&pair)
    }
}
