//! Tables of attributes, which become bullets: a row is an attribute, its cells are its name, its type
//! and what is said of it.
//!
//! Other tables are left unread. Names with dots, with `[]` or with blanks in front tell the nesting.

use crate::page::pattern::Pattern;

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
    r"(?i)\A(?:(?:arrays?|lists?|maps?)(?: of [a-z ]{1,40}|\s?[<(\[][a-z_, ]+[>)\]])?|(?:[a-z]{1,20} )?objects?|strings?|integers?|int|long|numbers?|booleans?|bool|date|date-?time|timestamp|double|float|decimal|any|json|map|null)(?:\[\])?(?:(?:\s*[,/|]\s*|\s+or\s+)(?:strings?|integers?|numbers?|booleans?|objects?|arrays?|null|dates?))*\z",
);

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
    /// The sentences about it.
    pub(super) texts: Vec<(usize, String)>,
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
        let is_typed = of(Column::Type).is_some_and(|cell| TYPE_WORDS.matches(&words(&cell.text)));
        is_named && is_typed
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

/// The attributes of a table whose first row has the heads; nothing if it is one of something else.
pub(super) fn attributes(table: &[Vec<Cell>]) -> Option<Vec<Row>> {
    let (heads, rows) = table.split_first()?;
    rows_of(&Columns::of(heads)?, rows)
}

/// The attributes of rows below the heads.
pub(super) fn rows_of(columns: &Columns, rows: &[Vec<Cell>]) -> Option<Vec<Row>> {
    let is_named = |row: &Vec<Cell>| {
        let mut names = columns.cells(row, Column::Name);
        names.next().is_some_and(|(_, cell)| PATH.matches(bare(&cell.text)))
    };
    if rows.is_empty() || !rows.iter().all(is_named) {
        return None;
    }
    let mut nesting = Nesting::default();
    Some(rows.iter().filter_map(|row| attribute(columns, row, &mut nesting)).collect())
}

fn attribute(columns: &Columns, cells: &[Cell], nesting: &mut Nesting) -> Option<Row> {
    let (_, name) = columns.cells(cells, Column::Name).next()?;
    let (level, step) = nesting.place(&name.text);
    let mut row = Row { line: name.line, level, parts: Vec::new(), texts: Vec::new() };
    let mut type_ = columns.cells(cells, Column::Type).next().map(|(_, cell)| words(&cell.text));
    let is_list = step.ends_with(']');
    row.parts.push(step.split('[').next().unwrap_or_default().to_owned());
    if let Some(words) = type_.as_mut().filter(|words| is_list && !words.contains("rray")) {
        *words = format!("array of {}s", words.trim_end_matches('s'));
    }
    match type_ {
        Some(type_) if TYPE_WORDS.matches(&type_) => row.parts.push(type_),
        Some(type_) if !type_.is_empty() => row.texts.push((name.line, format!("Type: {type_}"))),
        _ => {}
    }
    for ((head, column), cell) in columns.0.iter().zip(cells) {
        let text = words(&cell.text);
        let is_empty = text.is_empty() || ["-", "–", "—"].contains(&text.as_str());
        let text = match column {
            _ if is_empty => continue,
            Column::Name | Column::Type => continue,
            Column::Description => text,
            Column::Values => format!("Possible values: {text}"),
            Column::Other => format!("{}: {text}.", head.trim_end_matches('?')),
        };
        row.texts.push((cell.line, text));
    }
    Some(row)
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
    /// How deep a name stands, and its last step. One with dots stands in what was listed before; if
    /// that was not, it stays whole.
    fn place(&mut self, text: &str) -> (usize, String) {
        let name = bare(text);
        let indent = text.chars().take_while(|it| it.is_whitespace() || SIGNS.contains(it)).count();
        while self.indents.last().is_some_and(|open| *open >= indent) {
            self.indents.pop();
        }
        let by_indent = self.indents.len();
        self.indents.push(indent);
        let steps: Vec<&str> = name.split('.').collect();
        let plain: Vec<String> = steps.iter().map(|step| step_name(step)).collect();
        let (last, above) =
            steps.split_last().map_or(("", &[][..]), |(last, above)| (*last, above));
        let is_below = above.is_empty() || self.paths.contains(&plain[..above.len()].to_vec());
        self.paths.push(plain);
        match (above.len(), is_below) {
            (0, _) => (by_indent, last.to_owned()),
            (depth, true) => (depth, last.to_owned()),
            _ => (by_indent, name.to_owned()),
        }
    }
}

fn step_name(step: &str) -> String {
    step.split('[').next().unwrap_or_default().to_owned()
}

/// A name without what stands in front of it, and without markup.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(|it: char| it.is_whitespace() || SIGNS.contains(&it));
    text.trim_end().trim_matches(['`', '*', '"'])
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cells of a line that bars or tabs divide; nothing if it has none.
pub(super) fn cells_of(line: &str, number: usize) -> Option<Vec<Cell>> {
    let sign = ['|', '\t'].into_iter().find(|sign| line.contains(*sign))?;
    let line = if sign == '|' { line.trim().trim_matches('|') } else { line };
    let cell = |text: &str| Cell { line: number, text: text.to_owned() };
    Some(line.split(sign).map(cell).collect())
}

/// Returns true if a line divides the heads of a table from its rows: `| --- | --- |`.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.chars().all(|it| matches!(it, '-' | '|' | ':' | '+' | '=' | ' ' | '\t'))
}
