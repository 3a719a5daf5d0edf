//! The files that events refer to: made if a spec has none, edited if they lack what is named.

use super::draft::Draft;
use super::words;
use super::yaml::{CannotEdit, Edit};
use crate::spec::VendorFile;

/// The address that stands in for the one of the docs.
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
    platforms.iter().for_each(|platform| all.put(platform, format!("The platform {platform}.")));
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
    draft.into_file(&[])
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

/// Returns the edit that takes an event out of those of a module that are not transcribed.
pub(super) fn transcribed(file: &VendorFile, module: &str, event: &str) -> Option<Edit> {
    let others = &file.modules.get(module)?.not_transcribed;
    let at = ["modules", module, "not_transcribed", event].map(str::to_owned).to_vec();
    others.contains_key(event).then_some(Edit::Remove { at })
}

/// Returns the edits for a product and a module that a vendor file lacks.
pub(super) fn additions(file: &VendorFile, product: &str, module: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut add = |section: &str, last: Option<&String>, key: &str, draft: Draft| {
        edits.extend(draft.into_entry(&[section.to_owned()], last.cloned(), key));
    };
    if !file.products.contains_key(product) {
        add("products", file.products.keys().last(), product, product_of(product));
    }
    if !file.modules.contains_key(module) {
        add("modules", file.modules.keys().last(), module, module_of(product, module));
    }
    edits
}
