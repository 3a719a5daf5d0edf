//! The index of the reference pages.

use crate::emit::ways::ways;
use crate::emit::{Output, header};
use crate::model::Model;
use crate::words::markdown::{code, list, prose, sentence, table};
use crate::words::namesakes::not_transcribed;

/// The page.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let rows: Vec<[String; 4]> = model
        .events
        .iter()
        .map(|event| {
            let product = &model.products[event.product];
            let link = format!("[{}]({}/{}.md)", code(&event.wire), product.key, event.file);
            let module = code(&model.modules[event.module].wire);
            [link, prose(&product.name), module, sentence(&event.summary)]
        })
        .collect();
    let products: Vec<String> = model
        .products
        .iter()
        .map(|product| format!("{}: {}", prose(&product.name), sentence(&product.doc)))
        .collect();
    let platforms: Vec<String> = model
        .platforms
        .iter()
        .map(|(name, doc)| format!("{}: {}", prose(name), sentence(doc)))
        .collect();
    let timestamps: Vec<[String; 3]> = model
        .timestamps
        .iter()
        .map(|timestamp| {
            [code(&timestamp.example), code(&timestamp.pattern), sentence(&timestamp.doc)]
        })
        .collect();
    let text = format!(
        "<!-- {header} -->\n\n# Events of {vendor}\n\n{table}\n{others}Every event comes in [the envelope](envelope.md). \
         [The documentation](<{docs}>) is {vendor}'s. \
         Where pages are wrong is told in [the errata](errata.md).\n\n\
         ## Products\n\n{products}\n## Platform versions\n\n{platforms}\n{timestamps}## How to read these pages\n\n{how_to_read}",
        header = header("spec/"),
        vendor = prose(&model.vendor),
        docs = model.docs,
        table = table(["Event", "Product", "Module", "What happened"], &rows),
        others = others(model),
        products = list(&products),
        platforms = list(&platforms),
        timestamps = spellings(&timestamps),
        how_to_read = HOW_TO_READ.replace("`validate`", &code(ways(model).validate)),
    );
    vec![Output::new("docs/README.md", text)]
}

/// The events that these pages do not have, if some are known.
fn others(model: &Model) -> String {
    let others = not_transcribed(model);
    if others.is_empty() {
        return String::new();
    }
    format!("Events that exist and that these pages do not have:\n\n{}\n", list(&others))
}

/// The section on the spellings of a timestamp, if there are any.
fn spellings(rows: &[[String; 3]]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    format!("## Timestamps\n\n{}\n", table(["Example", "Pattern", "Where"], rows))
}

const HOW_TO_READ: &str = "\
An attribute is *required* when nothing makes sense without it, and otherwise *optional*: it may be\n\
absent or null. Claims rest on the page unless brackets say what else they rest on: *observed*, in a\n\
payload or a published sample; *inferred*, by us; *contradicted*, sources disagree and we chose.\n\
\n\
Under *Validation* stands every rule that `validate` looks at. An *error* contradicts the page, a *warning*\n\
contradicts what was observed or inferred, a *notice* is new. What an erratum *excuses* is listed, but counts\n\
as nothing. The folder `examples` has payloads that keep each rule and payloads that break just one, and\n\
`manifest.json` there says which is which. In a file that ends in `.ndjson`, each line is the body of a request.\n";
