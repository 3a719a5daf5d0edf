//! Files that make the output a package: manifest, README, licences, and how formatters treat it.

use super::made::Made;
use super::ways::{Ways, ways};
use super::{Output, example, header, vectors};
use crate::fold;
use crate::model::{Event, Format, Json, Model};
use crate::words::describe::{compact, pretty};
use crate::words::markdown::{code, list, prose, sentence};
use crate::words::namesakes::not_transcribed;

/// The lowest versions with which the generated code builds and passes its tests.
const SERDE: &str = "1.0.100";
const SERDE_JSON: &str = "1.0.60";
const REGEX_LITE: &str = "0.1.0";

/// Where the documentation of published packages is.
const DOCS: &str = "https://docs.rs";

/// The address of a file of the package. A registry shows the README beside no other file, and its
/// links must lead to where the files are after the release.
fn published(model: &Model, path: &str) -> String {
    let package = &model.package;
    format!("{DOCS}/crate/{}/{}/source/{path}", package.name, package.version)
}

/// The files beside the sources.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    vec![
        Output::new("Cargo.toml", manifest(model)),
        Output::new("README.md", readme(model)),
        Output::new("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
        Output::new("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
        Output::new("rustfmt.toml", rustfmt()),
    ]
}

fn manifest(model: &Model) -> String {
    let package = &model.package;
    let string = |text: &str| toml_string(&fold::white_space(text));
    let strings =
        |texts: &[String]| texts.iter().map(|text| string(text)).collect::<Vec<_>>().join(", ");
    let repository = match &package.repository {
        Some(address) => format!("repository = {}\n", string(address)),
        None => String::new(),
    };
    format!(
        "# {header}
[package]
name = {name}
version = {version}
edition = \"2024\"
rust-version = {rust_version}
description = {description}
{repository}documentation = {documentation}
license = \"MIT OR Apache-2.0\"
readme = \"README.md\"
exclude = [\"/examples\"]
keywords = [{keywords}]
categories = [{categories}]

[package.metadata.docs.rs]
# Nothing of the package depends on the platform.
targets = [\"x86_64-unknown-linux-gnu\"]

[dependencies]
{regex}serde = {{ version = \"{SERDE}\", default-features = false, features = [\"std\"] }}
serde_json = {{ version = \"{SERDE_JSON}\", features = [\"raw_value\"] }}
",
        header = header("spec/"),
        regex = if model.has_pattern() {
            format!("regex-lite = \"{REGEX_LITE}\"\n")
        } else {
            String::new()
        },
        name = string(&package.name),
        version = string(&package.version),
        rust_version = string(&package.rust_version),
        documentation = string(&format!("{DOCS}/{}", package.name)),
        description = string(&package.description),
        keywords = strings(&package.keywords),
        categories = strings(&package.categories),
    )
}

/// A basic string of TOML, whose escapes are those of JSON.
fn toml_string(text: &str) -> String {
    compact(&Json::String(text.to_owned()))
}

fn rustfmt() -> String {
    format!(
        "# {}\n# The generator lays out its files itself, so that no installed version decides.\ndisable_all_formatting = true\n",
        header("spec/")
    )
}

fn readme(model: &Model) -> String {
    let events: Vec<String> = model
        .events
        .iter()
        .map(|event| {
            let product = &model.products[event.product];
            let page = format!("docs/{}/{}.md", product.key, event.file);
            let page = published(model, &page);
            format!(
                "[{}]({page}), {}: {}",
                code(&event.wire),
                prose(&product.name),
                sentence(&event.summary)
            )
        })
        .collect();
    format!(
        "<!-- {header} -->\n\n# {name}\n\n{description}\n\n{usage}\n## Events\n\n{events}\n{others}\
         [All reference pages]({pages}), with every place where [the documentation is wrong]({errata}). \
         Beside this file, they are in the folder `docs`.\n\n\
         ## Licence\n\nMIT OR Apache-2.0, as you like.\n",
        header = header("spec/"),
        name = prose(&model.package.name),
        description = sentence(&model.package.description),
        usage = usage(model, Reader::Person),
        events = list(&events),
        others = others(model),
        pages = published(model, "docs/README.md"),
        errata = published(model, "docs/errata.md"),
    )
}

/// The events that the package has no type for, if some are known.
fn others(model: &Model) -> String {
    let others = not_transcribed(model);
    if others.is_empty() {
        return String::new();
    }
    format!("Events that exist and that this package has no type for:\n\n{}\n", list(&others))
}

/// Who reads a piece of code: rustdoc, which compiles it and hides some lines, or a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    Rustdoc,
    Person,
}

/// How to use the crate, for the README and for the documentation of the crate.
pub(crate) fn usage(model: &Model, reader: Reader) -> String {
    let Some((event, payload)) = shown(model) else {
        return String::new();
    };
    let krate = model.package.name.replace('-', "_");
    let body = pretty(&payload);
    let hashes = if body.contains("\"#") { "###" } else { "#" };
    let (language, heading) = match reader {
        Reader::Person => ("rust", "##"),
        Reader::Rustdoc => ("", "#"),
    };
    let ways = ways(model);
    let headers = headers(model, event);
    let (bind, pass) = match &headers {
        Some(headers) => (format!("let headers = {headers};\n"), "headers, "),
        None => (String::new(), ""),
    };
    let call = format!("Payload::{}({pass}body)?", ways.decode);
    let decodes = match model.envelope.batch {
        Some(_) => each_decoded(&call, event),
        None => decoded(&call, event),
    };
    let decodes = format!("{bind}let body = br{hashes}\"{body}\"{hashes};\n{decodes}");
    format!(
        "{heading} Receive

```{language}
use {krate}::{{Event, Payload}};

{decodes}```

{promises}{decimals}{testing}
{heading} Validate

{verdicts}
```{language}
use {krate}::{validate_name};

{validates}```
",
        decodes = program(reader, &decodes, Some(&krate)),
        promises = PROMISES.replace("from_slice_of", ways.decode_of),
        decimals = if model.has_format(Format::Decimal) { DECIMALS } else { "" },
        testing = testing(model, reader, (heading, language)),
        verdicts = verdicts(model)
            .replace("`validate`", &format!("`{}`", ways.validate))
            .replace("`validate_of`", &format!("`{}`", ways.validate_of))
            .replace("DECODE_BODY", ways.decode_body)
            .replace("VALIDATE_BODY", ways.validate_body),
        validate_name = ways.validate,
        validates = program(reader, &validates(&ways, headers.as_deref()), None),
    )
}

/// How tests make payloads, if an event shows it in short.
fn testing(model: &Model, reader: Reader, (heading, language): (&str, &str)) -> String {
    let Some(Made { path, statements }) = Made::first(model) else {
        return String::new();
    };
    let krate = model.package.name.replace('-', "_");
    format!(
        "
{heading} Test

{TESTING}
```{language}
use {krate}::Payload;
use {krate}::{path};

{program}```
",
        program = program(reader, &statements, None),
    )
}

/// Statements as a program, with the crate whose error they can return. A person sees the function
/// `main`, and can paste the program; rustdoc makes the function, and hides the last line.
fn program(reader: Reader, statements: &str, fails_with: Option<&str>) -> String {
    let indented: String = statements.lines().map(|line| format!("    {line}\n")).collect();
    match (reader, fails_with) {
        (Reader::Person, None) => format!("fn main() {{\n{indented}}}\n"),
        (Reader::Person, Some(krate)) => {
            format!("fn main() -> Result<(), {krate}::Error> {{\n{indented}    Ok(())\n}}\n")
        }
        (Reader::Rustdoc, None) => statements.to_owned(),
        (Reader::Rustdoc, Some(krate)) => format!("{statements}# Ok::<(), {krate}::Error>(())\n"),
    }
}

/// Statements that handle a payload.
fn decoded(call: &str, event: &Event) -> String {
    format!(
        "match {call}.event {{
    Event::{variant}(data) => println!(\"{{data:?}}\"),
    Event::Undecoded {{ name, error, .. }} => eprintln!(\"{{name}} is not as documented: {{error}}\"),
    other => println!(\"not for us: {{other:?}}\"),
}}
",
        variant = event.variant,
    )
}

/// Statements that handle each payload of a batch.
fn each_decoded(call: &str, event: &Event) -> String {
    format!(
        "for payload in {call} {{
    match payload.map(|payload| payload.event) {{
        Ok(Event::{variant}(data)) => println!(\"{{data:?}}\"),
        Ok(Event::Undecoded {{ name, error, .. }}) => eprintln!(\"{{name}} is not as documented: {{error}}\"),
        Ok(other) => println!(\"not for us: {{other:?}}\"),
        Err(error) => eprintln!(\"{{error}}: {{}}\", error.item.get()),
    }}
}}
",
        variant = event.variant,
    )
}

/// The headers of a request of an event, as an array of Rust, if one names events.
fn headers(model: &Model, event: &Event) -> Option<String> {
    let headers = model.envelope.name.headers(&event.wire).into_iter();
    let pairs: Vec<String> =
        headers.map(|(name, value)| format!("({name:?}, {value:?})")).collect();
    (!pairs.is_empty()).then(|| format!("[{}]", pairs.join(", ")))
}

/// The statements of the example of validators.
fn validates(ways: &Ways, headers: Option<&str>) -> String {
    let pass = headers.map(|headers| format!("{headers}, ")).unwrap_or_default();
    format!("let report = {}({pass}br#\"[\"no payload\"]\"#);\n{REPORTS}", ways.validate)
}

/// The statements that show a report.
const REPORTS: &str = "\
assert!(!report.is_valid());
for deviation in report.deviations() {
    // Messages and pointers hold values from the payload, ids of rules do not.
    eprintln!(\"{}: {}\", deviation.severity(), deviation.rule());
}
";

/// The first of the examples with a payload that obeys the spec.
fn shown(model: &Model) -> Option<(&Event, Json)> {
    let events = model.examples();
    let sound = events.iter().find_map(|(index, event)| {
        let payload = vectors::sound(model, *index)?;
        Some((*event, payload))
    });
    // Rules of a spec may contradict each other, and then any payload must do.
    sound.or_else(|| {
        let (_, event) = events.first()?;
        let data = example::minimal(model, event);
        let payload = example::envelope_around(model, event, data);
        Some((event, model.envelope.body_with(payload)))
    })
}

/// Text about validators before the example.
fn verdicts(model: &Model) -> String {
    format!(
        "Decoding asks whether a payload can be used, and is tolerant. `validate` asks whether it is as \
         documented, and is strict: it reports everything that is not, with the rule that is broken, \
         where, and the page. An error contradicts the documentation, a warning what was observed or \
         inferred, and a notice is {}. So a payload can decode well and have errors: count them, and do \
         not refuse it for them alone. `validate_of` is for callers who know the module, and \
         `Payload::validate` for a payload that is decoded already. Whoever does both reads the body once: \
         `Body::parse`, then `Payload::DECODE_BODY` and `VALIDATE_BODY`. A report is serialised for programs \
         and displayed for people, and holds values from the payload.\n",
        model.notices()
    )
}

/// The promise about amounts of money, of a package that has any.
const DECIMALS: &str = "\
- A decimal number that arrives as text stays as it arrived; `Decimal` takes it apart and rounds nothing.
";

/// Text about values made in code before the example.
const TESTING: &str = "\
A test makes its payloads in code: `new` takes what an object requires, every object that requires nothing has \
`default`, and `with` sets fields. `Payload::new` takes an event or its data; `Event::unknown` and \
`Event::undecoded` are for what else can arrive. What else tells the event, its module or the kind of an object is \
absent until it is set. Such tests stay as they are when the documentation adds an \
optional attribute.
";

const PROMISES: &str = "\
No event is lost. An unknown event, data that is not as documented, an undocumented attribute, a new \
value: all of it is kept, and written again when the payload is serialised, as by `serde_json::to_vec`. Only \
a body that is no JSON object is an error.

- An optional attribute of another type than documented takes nothing else with it: it reads as `None`, its text stays in `extra`, and `Payload::misfits` tells where and why. Data is `Undecoded` only without what it requires.
- Where the name of an event does not tell which module it comes from, and the payload does not either, the \
event is `Unknown` with its candidates; `Payload::from_slice_of` takes the module from you.
- Attributes are optional unless nothing makes sense without them. Absent and null both read as `None`; \
`extra` tells which it was, and holds what is not documented.
- Identifiers arrive as strings or integers; an `Id` is equal whichever it was, and never passes through a float.
- A `Timestamp` keeps its text, an `EpochTime` its number; both give the instant in UTC.
- Enums keep values that the page does not document, unless it says that there are no others.
- A `Change` has the old and the new value, whatever their order on the wire.
- Types decode through the buffers of serde (`flatten`, tagged and untagged enums), from a `serde_json::Value`, and from other formats that describe themselves. Of those, only JSON text tells how a number was spelt.
";
