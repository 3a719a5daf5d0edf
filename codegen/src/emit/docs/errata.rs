//! Every place where a page is wrong, on one page.

use crate::emit::{Output, header};
use crate::model::{Model, Schema};
use crate::words::describe::{evidence, facets};
use crate::words::markdown::{code, table};

/// The page.
pub(crate) fn page(model: &Model) -> Output {
    let mut text = format!(
        "<!-- {} -->\n\n# Errata\n\nWhere the pages are wrong, contradict themselves or contradict what arrives, \
         and what holds here.\n\n",
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
    if schema.errata.is_empty() {
        return;
    }
    let rows: Vec<[String; 4]> = rows(schema).collect();
    let table = table(["Attribute", "The page says", "Here", "Evidence"], &rows);
    text.push_str(&format!("## {title}\n\n{table}\n"));
}

/// The errata of a schema, as rows of a table.
pub(crate) fn rows(schema: &Schema) -> impl Iterator<Item = [String; 4]> {
    schema.errata.iter().map(move |it| {
        let why = evidence(&it.evidence);
        let in_brackets = why.strip_prefix(" (").and_then(|it| it.strip_suffix(')'));
        [
            code(&it.at.to_string()),
            facets(schema, &it.page),
            facets(schema, &it.spec),
            in_brackets.unwrap_or(&why).to_owned(),
        ]
    })
}
