//! The files that events refer to: made if a spec has none, edited if they lack what is named.

use serde_yaml::Value;

use super::words;
use super::writer::Draft;
use super::yaml::{self, CannotEdit, Edit, Steps};
use crate::spec::VendorFile;

/// What stands in for the address of the docs.
pub(super) const DOCS: &str = "https://docs.example.com/";

/// The platform version of a vendor that is said to have none.
const ONLY_PLATFORM: &str = "v1";

/// The text of a vendor file with nothing but one product and one module.
pub(super) fn new_file(
    product: &str,
    module: &str,
    platforms: &[String],
) -> Result<String, CannotEdit> {
    let mut draft = Draft::default();
    draft.put("vendor", words::title(product));
    draft.mark("vendor", "name the vendor");
    draft.put("docs", DOCS);
    draft.mark("docs", "give the address of the docs");
    let mut package = Draft::default();
    package.put("name", format!("{}-events", words::kebab(product)));
    package.put("version", "0.1.0");
    package.put("description", format!("Typed events of {}.", words::title(product)));
    package.mark("", "name and describe the package");
    draft.put_draft("package", package);
    let only = [ONLY_PLATFORM.to_owned()];
    let platforms = if platforms.is_empty() { &only } else { platforms };
    let mut all = Draft::default();
    platforms.iter().for_each(|it| all.put(it, format!("The platform {it}.")));
    all.mark("", "say what there is to say of each platform version");
    draft.put_draft("platforms", all);
    let mut products = Draft::default();
    products.put_draft(product, product_of(product));
    draft.put_draft("products", products);
    let mut modules = Draft::default();
    modules.put_draft(module, module_of(product, module));
    draft.put_draft("modules", modules);
    let mut timestamps = Draft::default();
    timestamps.put_draft("iso", iso());
    draft.put_draft("timestamps", timestamps);
    marked("vendor", draft)
}

fn iso() -> Draft {
    let mut iso = Draft::default();
    iso.put("pattern", "%Y-%m-%dT%H:%M:%S%f%z");
    iso.put("example", "2026-03-02T09:45:10Z");
    iso.put("doc", "ISO 8601.");
    iso.mark("", "say how timestamps are spelled");
    iso
}

fn product_of(product: &str) -> Draft {
    let mut draft = Draft::default();
    draft.put("name", words::title(product));
    draft.put("doc", format!("The product {}.", words::plain(product)));
    draft.mark("doc", words::DESCRIBE);
    draft
}

fn module_of(product: &str, module: &str) -> Draft {
    let mut draft = Draft::default();
    draft.put("product", product);
    draft.put("doc", format!("The module {}.", words::plain(module)));
    draft.mark("doc", words::DESCRIBE);
    draft
}

/// A file with its marks.
pub(super) fn marked(schema: &str, draft: Draft) -> Result<String, CannotEdit> {
    let header =
        format!("# yaml-language-server: $schema=../codegen/schema/{schema}.schema.json\n");
    let text = format!("{header}{}", yaml::written(&Value::Mapping(draft.keys)));
    let marks = draft.marks.into_iter();
    let marks: Vec<Edit> = marks.map(|(at, what)| Edit::Mark { at, what }).collect();
    yaml::edited(&text, &marks)
}

/// What a vendor file lacks of a product and a module.
pub(super) fn additions(file: &VendorFile, product: &str, module: &str) -> Vec<Edit> {
    let last = |keys: Vec<&String>| keys.last().map(|it| (*it).clone());
    let mut edits = Vec::new();
    if !file.products.contains_key(product) {
        let behind = last(file.products.keys().collect());
        edits.extend(entry("products", behind, product, product_of(product)));
    }
    if !file.modules.contains_key(module) {
        let behind = last(file.modules.keys().collect());
        edits.extend(entry("modules", behind, module, module_of(product, module)));
    }
    edits
}

fn entry(into: &str, behind: Option<String>, key: &str, draft: Draft) -> Vec<Edit> {
    let steps: Steps = vec![into.to_owned(), key.to_owned()];
    let insert = Edit::Insert {
        into: vec![into.to_owned()],
        behind,
        key: Value::from(key),
        value: draft.keys.into(),
    };
    let marks = draft
        .marks
        .into_iter()
        .map(|(at, what)| Edit::Mark { at: [steps.as_slice(), &at].concat(), what });
    std::iter::once(insert).chain(marks).collect()
}
