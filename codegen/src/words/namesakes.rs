//! Events that share a name, and events that exist and are not transcribed.

use super::markdown::{code, prose};
use crate::model::{Event, Model};

/// The other events of the name of an event, if there are any.
pub(crate) fn namesakes(model: &Model, event: &Event) -> Option<String> {
    let named = model.named(&event.wire).into_iter();
    let others = named.filter(|other| other.module != event.module).map(|other| {
        let module = code(&model.modules[other.module].wire);
        let page = match other.event {
            Some(_) => String::new(),
            None => format!(", which is not transcribed ([its page](<{}>))", other.page),
        };
        format!("Module {module} has an event of this name too{page}. ")
    });
    let others: String = others.collect();
    let told = "Where a payload does not name its module, nothing tells which event it is.";
    (!others.is_empty()).then(|| format!("{others}{told}"))
}

/// Every event that exists and is not transcribed, with a link to its page.
pub(crate) fn not_transcribed(model: &Model) -> Vec<String> {
    let events = model.not_transcribed.iter().map(|event| {
        let module = &model.modules[event.module];
        let product = model.products.iter().find(|product| product.key == module.product);
        let product =
            product.map_or_else(String::new, |product| format!(", {}", prose(&product.name)));
        let (name, module) = (code(&event.wire), code(&module.wire));
        format!("{name} of module {module}{product}: [its page](<{}>)", event.page)
    });
    events.collect()
}
