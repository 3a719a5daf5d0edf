//! The interpreter, rule by rule, as section 7 of the README has them.

mod body;
mod examples;
mod order;
mod rules;
mod values;

use codegen::diagnostic::Source;
use codegen::interpret::{Deviation, Examination, Interpreter, Report};
use codegen::model::Model;

const VENDOR: &str = r#"
vendor: Acme
docs: https://docs.example.com
package: { name: acme-events, version: 0.1.0, description: Events of Acme. }
platforms: { v1: The only one. }
products:
  shop: { name: Shop, doc: Sells things. }
  mail: { name: Mail, doc: Sends things. }
modules:
  order: { product: shop, also_written: [orders], evidence: documented, doc: Orders. }
  letter: { product: mail, evidence: documented, doc: Letters. }
timestamps:
  iso: { pattern: "%Y-%m-%dT%H:%M:%S%f%z", example: "2026-03-02T09:45:10Z", doc: ISO 8601. }
  day: { pattern: "%d/%m/%Y", example: "02/03/2026", doc: A day. }
"#;

const ENVELOPE: &str = r#"
envelope: { summary: What every event comes in., event: event, data: data, modules: app.modules }
page: { title: Events, url: "https://docs.example.com/envelope", captured: 2026-01-01 }
where_silent: documented
attributes:
  event: { type: string, doc: Name of the event. }
  data: { type: object, doc: What the event says. }
  app:
    type: object
    doc: The app.
    attributes: { modules: { type: array of strings, doc: What it subscribed to. } }
  sent_at: { type: epoch time, also: [string], doc: When it was sent. }
  account:
    type: string id
    also: [integer]
    doc: The account.
    errata: [{ page: { type: string }, spec: { also: [integer] }, evidence: observed - in samples }]
  region:
    type: string
    values: { EU: One., us: Another. }
    doc: Where it is.
    errata: [{ page: { values: [EU] }, spec: { values: [EU, us] }, evidence: observed - in samples }]
  note:
    type: string
    evidence: observed - in samples
    doc: A note.
    errata: [{ page: { listed: 0 }, spec: { listed: 1 }, evidence: observed - in samples }]
"#;

/// A spec of two events: `onOrder` with all that can be said, and `onLetter`, which two modules have.
fn model() -> Model {
    let letter = |product: &str, module: &str| {
        format!(
            "event: onLetter\nproduct: {product}\nmodule: {module}\nplatforms: [v1]\n\
             page: {{ title: A, url: \"https://docs.example.com/letter\", captured: 2026-01-01 }}\n\
             summary: A letter.\nwhere_silent: documented\n\
             data:\n  {module}: {{ type: string, required: documented, doc: It. }}\n"
        )
    };
    let files = [
        ("vendor.yaml", VENDOR.to_owned()),
        ("envelope.yaml", ENVELOPE.to_owned()),
        ("shop/onOrder.yaml", include_str!("onOrder.yaml").to_owned()),
        ("shop/onLetter.yaml", letter("shop", "order")),
        ("mail/onLetter.yaml", letter("mail", "letter")),
    ];
    let sources = files.map(|(path, text)| Source { path: path.to_owned(), text });
    match codegen::lower(sources.into()) {
        Ok(lowered) => lowered.model,
        Err(errors) => panic!("{errors}"),
    }
}

fn examine(body: impl AsRef<[u8]>) -> Examination {
    let model = model();
    let interpreter = Interpreter::new(&model);
    let examination = interpreter.examine(body.as_ref(), None);
    assert_eq!(
        interpreter.report(body.as_ref(), None),
        examination.report,
        "with and without notes"
    );
    examination
}

fn report(body: impl AsRef<[u8]>) -> Report {
    examine(body).report
}

/// The body of an order.
fn order(data: &str) -> String {
    format!(r#"{{"event":"onOrder","data":{data}}}"#)
}

/// The deviations of the data of an order: severity, rule, pointer, found and message, without the
/// prefixes that all of them share.
fn reported(data: &str) -> Vec<String> {
    let report = report(order(data));
    report.deviations.iter().map(line).collect()
}

fn line(deviation: &Deviation) -> String {
    let rule = deviation.rule.trim_start_matches("shop.onOrder.");
    let pointer = deviation.pointer.trim_start_matches("/data");
    let found = deviation.found.as_deref().unwrap_or("nothing");
    format!("{} {rule} at {pointer}: {found} {}", deviation.severity, deviation.message)
}
