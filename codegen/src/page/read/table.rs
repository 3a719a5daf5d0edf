//! Tables of attributes, which become bullets: a row is an attribute, its cells are its name, its type
//! and what is said of it.
//!
//! Other tables are left unread. Names with dots, with `[]` or with blanks in front tell the nesting.

use super::text::marker_of;
use crate::fold::white_space as words;
use crate::page::pattern::Pattern;

/// Stands between the lines of a cell. Plain line breaks are spaces in some forms.
const LINE: char = '\u{2028}';

/// The line break as a text.
const LINE_BREAK: &str = "\u{2028}";

/// The beginning of a line of a cell that is the bullet of a list.
const ITEM: &str = "\u{2028}• ";

/// The beginning of a line or of a bullet in a cell, by the element of HTML that begins it.
pub(super) fn sign(element: &str) -> Option<&'static str> {
    match element {
        "li" => Some(ITEM),
        "br" | "p" | "ul" | "ol" => Some(LINE_BREAK),
        _ => None,
    }
}

/// Why a row with too many cells is told.
pub(super) const UNSURE: &str = "this row has more cells than the table has columns, and it is not clear which belong together; write a `|` within a cell as `\\|`";

/// Why a row without a name is told.
pub(super) const NAMELESS: &str =
    "a row of a table of attributes, with other words than a name in the column of the names";

/// Why another table is left unread.
pub(super) const UNREAD: &str =
    "a table: only lists, tables of attributes, headings, prose and code are read";

/// The head of the column that has the names.
static NAME: Pattern = Pattern::new(
    r"(?i)\A(?:attributes?|fields?|propert(?:y|ies)|parameters?|keys?|names?|members?|elements?)(?: names?)?\z",
);
/// The head of the column that has the types.
static TYPE: Pattern = Pattern::new(r"(?i)\A(?:(?:data|value|json) ?)?types?\z");
/// The head of the column that has the descriptions.
static DESCRIPTION: Pattern = Pattern::new(
    r"(?i)\A(?:descriptions?|meaning|details?|notes?|comments?|explanation|about|what it is)\z",
);
/// The head of the column that has the possible values.
static VALUES: Pattern =
    Pattern::new(r"(?i)\A(?:(?:possible|allowed|valid|accepted|enum) ?)?(?:values?|enum)\z");
/// The head of another column that tables of attributes have.
static OTHER: Pattern = Pattern::new(
    r"(?i)\A(?:required\??|optional\??|nullable\??|mandatory\??|defaults?(?: value)?|examples?|samples?|formats?|since|constraints?)\z",
);

/// A name, perhaps below others, and perhaps one of a list.
static PATH: Pattern =
    Pattern::new(r"\A[A-Za-z_$@][\w$@-]*(?:\[\w*\])?(?:\.[A-Za-z_$@][\w$@-]*(?:\[\w*\])?)*\z");

/// The words of a type.
static TYPE_WORDS: Pattern = Pattern::new(
    r"(?i)\A(?:(?:arrays?|lists?|maps?)(?: of [a-z ]{1,40}|\s?[<(\[][a-z_, ]+[>)\]])?|(?:[a-z]{1,20} )?objects?|(?:(?:decimal|integer|boolean) )?strings?|integers?|int|long|numbers?|booleans?|bool|date|date-?time|timestamp|double|float|decimal|any|json|map|null)(?:\[\])?(?:(?:\s*[,/|]\s*|\s+or\s+)(?:strings?|integers?|numbers?|booleans?|objects?|arrays?|null|dates?))*\z",
);

/// Returns true if words are those of a type.
pub(super) fn is_type(words: &str) -> bool {
    TYPE_WORDS.matches(words)
}

/// Signs before a name that is nested.
const SIGNS: [char; 8] = ['-', '–', '—', '>', '└', '├', '↳', '│'];

/// A cell, with the blanks in front of its words.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) line: usize,
    pub(super) text: String,
}

/// An attribute of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: usize,
    /// How many others it stands in.
    pub(super) level: usize,
    /// Its name, and its type if that is one.
    pub(super) parts: Vec<String>,
    /// The lines about it.
    pub(super) texts: Vec<Text>,
    /// True if no row lists it, and the path of another one has its name.
    pub(super) is_inferred: bool,
    /// True if its cells could be others.
    pub(super) is_unsure: bool,
    /// True if it is no attribute. Its words are the only part.
    pub(super) is_nameless: bool,
}

/// A line of a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) line: usize,
    pub(super) words: String,
    /// True if it is the bullet of a list.
    pub(super) is_item: bool,
}

/// The kinds of column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Type,
    Description,
    Values,
    Other,
}

impl Column {
    fn of(head: &str) -> Option<Self> {
        let all = [
            (&NAME, Self::Name),
            (&TYPE, Self::Type),
            (&DESCRIPTION, Self::Description),
            (&VALUES, Self::Values),
            (&OTHER, Self::Other),
        ];
        let head = words(head).trim_matches(['*', '`', ':']).to_owned();
        all.into_iter().find(|(pattern, _)| pattern.matches(&head)).map(|(_, column)| column)
    }
}

/// The columns of a table of attributes, by its first row: the name of each, and what each is.
#[derive(Debug)]
pub(super) struct Columns(Vec<(String, Column)>);

impl Columns {
    /// Nothing if the table is one of something else.
    pub(super) fn of(heads: &[Cell]) -> Option<Self> {
        let columns = heads.iter().map(|head| Some((words(&head.text), Column::of(&head.text)?)));
        let columns: Vec<(String, Column)> = columns.collect::<Option<_>>()?;
        let count = |column| columns.iter().filter(|(_, other)| *other == column).count();
        let is_table = count(Column::Name) == 1 && count(Column::Type) == 1;
        is_table.then_some(Self(columns))
    }

    /// Returns true if a cell can be the head of a column.
    pub(super) fn is_head(cell: &Cell) -> bool {
        Column::of(&cell.text).is_some()
    }

    /// Returns true if the first two are the names and the types.
    pub(super) fn begin_with_name_and_type(&self) -> bool {
        let columns = self.0.iter().map(|(_, column)| *column);
        columns.take(2).eq([Column::Name, Column::Type])
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns true if cells can be those of an attribute.
    pub(super) fn fit(&self, cells: &[Cell]) -> bool {
        let of = |column| self.cells(cells, column).next().map(|(_, cell)| cell);
        let is_named = of(Column::Name).is_some_and(|cell| PATH.matches(bare(&cell.text)));
        let is_typed = of(Column::Type).is_some_and(|cell| type_of(&cell.text).is_some());
        is_named && is_typed
    }

    /// Returns true if the name of an attribute stands where names do.
    fn are_named(&self, cells: &[Cell]) -> bool {
        let mut names = self.cells(cells, Column::Name);
        names.next().is_some_and(|(_, cell)| PATH.matches(bare(&cell.text)))
    }

    /// The rows as attributes. Those that stand deeper than one without a name before them are in
    /// something that is not known, and are left unread, too.
    fn rows(&self, rows: &[Vec<Cell>]) -> Vec<Row> {
        let mut nesting = Nesting::default();
        let mut nameless = None;
        let rows = rows.iter().flat_map(|cells| {
            let name = self.cells(cells, Column::Name).next();
            let indent = name.map_or(0, |(_, cell)| indent(&cell.text));
            let is_in_nameless = nameless.is_some_and(|nameless| indent > nameless);
            if self.are_named(cells) && !is_in_nameless {
                nameless = None;
                return attribute(self, cells, &mut nesting);
            }
            nameless = nameless.filter(|_| is_in_nameless).or(Some(indent));
            Row::nameless(cells).into_iter().collect()
        });
        rows.collect()
    }

    /// The cells of a row that has more than there are columns, because signs that divide cells stand
    /// in one of them; and whether there is no doubt which one that is.
    fn joined(&self, cells: &[Cell]) -> (Vec<Cell>, bool) {
        let last = cells.iter().rposition(|cell| !cell.text.trim().is_empty());
        let cells = &cells[..last.map_or(0, |last| last + 1).max(self.len()).min(cells.len())];
        let Some(more) = cells.len().checked_sub(self.len()).filter(|more| *more > 0) else {
            return (cells.to_vec(), true);
        };
        let at = |column| self.0.iter().position(|(_, own)| *own == column);
        let join = |at: usize| {
            let pieces: Vec<&str> =
                cells[at..=at + more].iter().map(|cell| cell.text.trim()).collect();
            let joined = Cell { line: cells[at].line, text: pieces.join(" | ") };
            [&cells[..at], &[joined], &cells[at + more + 1..]].concat()
        };
        let of_type = at(Column::Type).map(join).filter(|cells| self.fit(cells));
        if let Some(cells) = of_type {
            return (cells, true);
        }
        match (at(Column::Values), at(Column::Description)) {
            (Some(values), Some(description)) => {
                let are_words =
                    |cells: &[Cell]| cells.iter().all(|cell| !cell.text.trim().contains(' '));
                let is_before = values < description
                    && are_words(&cells[values..=values + more])
                    && !are_words(&cells[description + more..]);
                (join(if is_before { values } else { description }), is_before)
            }
            (Some(only), None) | (None, Some(only)) => (join(only), true),
            (None, None) => (join(self.len() - 1), false),
        }
    }

    fn cells<'c>(
        &'c self,
        cells: &'c [Cell],
        column: Column,
    ) -> impl Iterator<Item = (&'c str, &'c Cell)> {
        let all = self.0.iter().zip(cells);
        all.filter(move |((_, own), _)| *own == column)
            .map(|((head, _), cell)| (head.as_str(), cell))
    }
}

/// The attributes of a table whose first row has the heads; nothing if it is one of something else. A
/// few rows without a name do not make it another table: they are left unread.
pub(super) fn attributes(table: &[Vec<Cell>]) -> Option<Vec<Row>> {
    let (heads, rows) = table.split_first()?;
    let columns = Columns::of(heads)?;
    let named = rows.iter().filter(|row| columns.are_named(row)).count();
    (named * 2 > rows.len()).then(|| columns.rows(rows))
}

/// The attributes of rows below the heads, if each has a name.
pub(super) fn rows_of(columns: &Columns, rows: &[Vec<Cell>]) -> Option<Vec<Row>> {
    let are_named = !rows.is_empty() && rows.iter().all(|row| columns.are_named(row));
    are_named.then(|| columns.rows(rows))
}

fn attribute(columns: &Columns, cells: &[Cell], nesting: &mut Nesting) -> Vec<Row> {
    let (cells, is_sure) = columns.joined(cells);
    let Some((_, name)) = columns.cells(&cells, Column::Name).next() else { return Vec::new() };
    let (mut rows, level, step) = nesting.place(name);
    let mut row = Row::new(name.line, level, &step);
    row.is_unsure = !is_sure;
    let type_ = columns.cells(&cells, Column::Type).next();
    row.add_type(type_.map(|(_, cell)| cell.text.as_str()).unwrap_or_default(), &step);
    for ((head, column), cell) in columns.0.iter().zip(&cells) {
        let is_empty = ["", "-", "–", "—"].contains(&words(&cell.text).as_str());
        match column {
            _ if is_empty => {}
            Column::Name | Column::Type => {}
            Column::Description => row.add_lines(cell, ""),
            Column::Values => row.add_lines(cell, "Possible values:"),
            Column::Other => {
                let text = format!("{}: {}.", head.trim_end_matches('?'), words(&cell.text));
                row.add(cell.line, text, false);
            }
        }
    }
    rows.push(row);
    rows
}

impl Row {
    fn new(line: usize, level: usize, step: &str) -> Self {
        Self::of_part(line, level, step_name(step))
    }

    fn of_part(line: usize, level: usize, part: String) -> Self {
        Self {
            line,
            level,
            parts: vec![part],
            texts: Vec::new(),
            is_inferred: false,
            is_unsure: false,
            is_nameless: false,
        }
    }

    /// A row that is no attribute, with all of its words; nothing if it is empty.
    fn nameless(cells: &[Cell]) -> Option<Self> {
        let line = cells.first()?.line;
        let all: Vec<String> = cells.iter().map(|cell| words(&cell.text)).collect();
        let text = words(&all.join(" "));
        (!text.is_empty()).then(|| Self { is_nameless: true, ..Self::of_part(line, 0, text) })
    }

    /// An attribute that has others in it and no row of its own.
    fn inferred(line: usize, level: usize, step: &str) -> Self {
        let type_ = if step.ends_with(']') { "array of objects" } else { "object" };
        let mut row = Self { is_inferred: true, ..Self::new(line, level, step) };
        row.parts.push(type_.to_owned());
        row
    }

    fn add(&mut self, line: usize, words: String, is_item: bool) {
        self.texts.push(Text { line, words, is_item });
    }

    /// Adds the type; what a cell has besides is said of the attribute.
    fn add_type(&mut self, text: &str, step: &str) {
        let Some((mut type_, rest)) = type_of(text) else {
            let text = words(text);
            if !text.is_empty() {
                self.add(self.line, format!("Type: {text}"), false);
            }
            return;
        };
        if step.ends_with(']') && !type_.contains("rray") {
            type_ = format!("array of {}s", type_.trim_end_matches('s'));
        }
        self.parts.push(type_);
        if !rest.is_empty() {
            self.add(self.line, rest, false);
        }
    }

    /// Adds the lines of a cell, behind the label that its column stands for.
    fn add_lines(&mut self, cell: &Cell, label: &str) {
        let lines = cell.text.split(LINE).map(words).filter(|line| !line.is_empty());
        let (items, lines): (Vec<String>, Vec<String>) =
            lines.partition(|line| marker_of(line).is_some_and(|marker| marker.symbol));
        if label.is_empty() {
            lines.into_iter().for_each(|line| self.add(cell.line, line, false));
        } else {
            let text = format!("{label} {}", lines.join(", "));
            self.add(cell.line, text.trim().to_owned(), false);
        }
        for item in items {
            let start = marker_of(&item).map_or(0, |marker| marker.length);
            self.add(cell.line, item[start..].to_owned(), true);
        }
    }
}

/// The words of a type, and what else a cell says behind them: `integer (nullable)`.
fn type_of(text: &str) -> Option<(String, String)> {
    let text = words(text);
    if TYPE_WORDS.matches(&text) {
        return Some((text, String::new()));
    }
    let (type_, rest) = text.split_once(['(', ',', ';'])?;
    let rest = rest.trim().trim_end_matches(')');
    let is_type = TYPE_WORDS.matches(type_.trim()) && !rest.is_empty();
    is_type.then(|| (type_.trim().to_owned(), rest.to_owned()))
}

/// The names that are open.
#[derive(Default)]
struct Nesting {
    /// The paths by dots.
    paths: Vec<Vec<String>>,
    /// The blanks in front of the names that are open.
    indents: Vec<usize>,
}

impl Nesting {
    /// How deep a name stands, and its last step. One with dots stands in what was listed before, and
    /// in rows of its own for what was not.
    fn place(&mut self, name: &Cell) -> (Vec<Row>, usize, String) {
        let (text, line) = (&name.text, name.line);
        let name = bare(text);
        let indent = indent(text);
        while self.indents.last().is_some_and(|open| *open >= indent) {
            self.indents.pop();
        }
        let by_indent = self.indents.len();
        self.indents.push(indent);
        let steps: Vec<&str> = name.split('.').collect();
        let plain: Vec<String> = steps.iter().map(|step| step_name(step)).collect();
        let mut rows = Vec::new();
        for above in 1..steps.len() {
            let path = plain[..above].to_vec();
            if !self.paths.contains(&path) {
                rows.push(Row::inferred(line, above - 1, steps[above - 1]));
                self.paths.push(path);
            }
        }
        self.paths.push(plain);
        let (last, above) =
            steps.split_last().map_or(("", 0), |(last, above)| (*last, above.len()));
        (rows, if above == 0 { by_indent } else { above }, last.to_owned())
    }
}

fn step_name(step: &str) -> String {
    step.split('[').next().unwrap_or_default().to_owned()
}

/// How many blanks and signs of nesting stand in front of a name.
fn indent(text: &str) -> usize {
    text.chars().take_while(|c| c.is_whitespace() || SIGNS.contains(c)).count()
}

/// A name without what stands in front of it, and without markup.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c));
    text.trim_end().trim_matches(['`', '*', '"'])
}

/// Cells of a line that bars or tabs divide; nothing if it has none. A bar behind a backslash divides
/// nothing.
pub(super) fn cells_of(line: &str, number: usize) -> Option<Vec<Cell>> {
    let sign = ['|', '\t'].into_iter().find(|sign| line.contains(*sign))?;
    let line = if sign == '|' { line.trim() } else { line };
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').filter(|line| !line.ends_with('\\')).unwrap_or(line);
    let mut texts = vec![String::new()];
    for letter in line.chars() {
        let last = texts.last_mut().expect("it begins with one, and none is taken away");
        if letter != sign {
            last.push(letter);
        } else if sign == '|' && last.ends_with('\\') {
            last.pop();
            last.push(letter);
        } else {
            texts.push(String::new());
        }
    }
    Some(texts.into_iter().map(|text| Cell { line: number, text }).collect())
}

/// Returns true if a line divides the heads of a table from its rows: `| --- | --- |`.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.chars().all(|c| matches!(c, '-' | '|' | ':' | '+' | '=' | ' ' | '\t'))
}
