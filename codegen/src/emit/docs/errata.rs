//! Every place where a page is wrong, and every note about a page, on one page.

use crate::emit::{Output, header};
use crate::model::{Erratum, Evidence, Model, Note, Path, Schema};
use crate::words::describe::{evidence, facets, own_facets};
use crate::words::markdown::{code, prose, table};

/// The page.
pub(crate) fn page(model: &Model) -> Output {
    let mut text = format!(
        "<!-- {} -->\n\n# Errata\n\nWhere the pages are wrong, contradict themselves or contradict what arrives, \
         and what holds here. Notes say what else there is to know of a page; no program checks them.\n\n",
        header("spec/")
    );
    for event in &model.events {
        let product = &model.products[event.product];
        let link = format!("{}/{}.md", product.key, event.file);
        add(&mut text, &format!("[{}]({link})", code(&event.wire)), &event.schema);
    }
    add(&mut text, "[The envelope](envelope.md)", &model.envelope.schema);
    Output::new("docs/errata.md", format!("{}\n", text.trim_end()))
}

fn add(text: &mut String, title: &str, schema: &Schema) {
    let tables = [("", rows(schema)), ("### Notes\n\n", note_rows(schema))];
    let tables = tables.iter().filter(|(_, rows)| !rows.is_empty());
    let tables: Vec<String> =
        tables.map(|(title, rows)| format!("{title}{}", table_of(rows))).collect();
    if !tables.is_empty() {
        text.push_str(&format!("## {title}\n\n{}\n", tables.join("\n")));
    }
}

/// Errata or notes as a table; nothing if there are none.
pub(crate) fn table_of(rows: &[[String; 4]]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    table(["Attribute", "The page says", "Here", "Evidence"], rows)
}

/// The errata of a schema, as rows of a table.
pub(crate) fn rows(schema: &Schema) -> Vec<[String; 4]> {
    let row = |erratum: &Erratum| {
        let (page, own) = (facets(schema, &erratum.page), own_facets(schema, erratum));
        [codes(erratum.paths()), page, own, without_brackets(&erratum.evidence)]
    };
    schema.errata.iter().map(row).collect()
}

/// The notes of a schema, as rows of a table.
pub(crate) fn note_rows(schema: &Schema) -> Vec<[String; 4]> {
    let row = |note: &Note| {
        let (page, spec) = (prose(&note.page), prose(&note.spec));
        [codes(note.paths()), page, spec, without_brackets(&note.evidence)]
    };
    schema.notes.iter().map(row).collect()
}

/// The paths of an attribute; the page as a whole has none.
fn codes<'a>(paths: impl Iterator<Item = &'a Path>) -> String {
    let paths = paths.map(Path::to_string).filter(|path| !path.is_empty());
    paths.map(|path| code(&path)).collect::<Vec<_>>().join(", ")
}

fn without_brackets(own: &Evidence) -> String {
    let why = evidence(own);
    let in_brackets = why.strip_prefix(" (").and_then(|why| why.strip_suffix(')'));
    in_brackets.unwrap_or(&why).to_owned()
}
