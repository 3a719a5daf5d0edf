//! The changelog of the package, in the form of Keep a Changelog.

use super::markdown::{code, list, prose};
use super::{Output, header};
use crate::model::Model;

/// The file.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let events: Vec<String> = model
        .events
        .iter()
        .map(|event| {
            let module = code(&model.modules[event.module].wire);
            format!(
                "{} of module {module}, {}.",
                code(&event.wire),
                prose(&model.products[event.product].name)
            )
        })
        .collect();
    let text = format!(
        "<!-- {} -->\n\n# Changelog\n\nThe form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).\n\n\
         ## [{}]\n\n### Added\n\n{}",
        header("spec/"),
        prose(&model.package.version),
        list(&events),
    );
    vec![Output::new("CHANGELOG.md", text)]
}
