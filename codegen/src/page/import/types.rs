//! The type of an attribute, from the words of the page and what else it says.

use super::context::Writer;
use crate::model::Fact;
use crate::page::listing::Listed;
use crate::page::outline::Claim;
use crate::runtime::timestamp;
use crate::spec::{BaseType, Format, Json, Scalar, TypePhrase};

/// Decision that a person has to make where the page names no type.
pub(super) const NO_TYPE: &str = "say its type; the page has none";

/// The type that is written, and what a person has to decide about it.
pub(super) struct Chosen {
    pub(super) phrase: String,
    pub(super) format: Option<&'static str>,
    /// True if the page does not say the format, and the name of the attribute does.
    pub(super) is_format_of_name: bool,
    pub(super) mark: Option<String>,
}

/// Chooses the type of an attribute.
pub(super) fn choose(writer: &Writer<'_>, listed: &Listed<'_>) -> Chosen {
    let types = listed.types();
    let words = types.first().map(|(words, _)| *words);
    let phrase = match words {
        Some(words) => of_words(words, !listed.members.is_empty()),
        None => of_nothing(listed),
    };
    let mut chosen = match (phrase, words) {
        (Some(phrase), Some(_)) => Chosen::new(phrase, None),
        (Some(phrase), None) => Chosen::new(phrase, Some(NO_TYPE.to_owned())),
        (None, words) => {
            let words = words.unwrap_or_default();
            let mark = format!("say its type; the page calls it {}", quoted(words));
            let phrase = if listed.members.is_empty() { "any" } else { "object" };
            Chosen::new(phrase.to_owned(), Some(mark))
        }
    };
    if let [_, (other, _), ..] = types.as_slice() {
        chosen.mark = Some(format!("say its type; the page also calls it {}", quoted(other)));
    }
    if listed.values().is_empty() && listed.members.is_empty() {
        refine(writer, listed, &mut chosen);
    }
    chosen
}

impl Chosen {
    fn new(phrase: String, mark: Option<String>) -> Self {
        Self { phrase, format: None, is_format_of_name: false, mark }
    }
}

/// Words of the page in a mark, without what could end it.
fn quoted(words: &str) -> String {
    let words: String = words.chars().take(40).filter(|c| !c.is_control()).collect();
    format!("`{words}`")
}

/// The type of an attribute for which the page has no words: the one of all of its values.
fn of_nothing(listed: &Listed<'_>) -> Option<String> {
    if !listed.members.is_empty() {
        return Some("object".to_owned());
    }
    let values = listed.values();
    let mut types = values.iter().map(|value| value.value.json_type());
    let first = types.next().unwrap_or("any");
    // A number among texts may come as a number.
    let has_number = first == "string" && values.iter().any(|value| is_number(&value.value));
    let phrase = if types.all(|type_| type_ == first) && !has_number { first } else { "any" };
    Some(phrase.to_owned())
}

fn is_number(value: &Scalar) -> bool {
    value.to_string().parse::<f64>().is_ok_and(f64::is_finite)
}

/// The phrase for the words of a page; nothing if they are none that the spec knows.
pub(super) fn of_words(words: &str, has_members: bool) -> Option<String> {
    let words = words.trim().to_lowercase();
    if words == "array" {
        let items = if has_members { "objects" } else { "any" };
        return Some(format!("array of {items}"));
    }
    if words == "object" || (words.ends_with(" object") && !words.contains(" of ")) {
        return Some("object".to_owned());
    }
    if matches!(words.as_str(), "datetime" | "date-time" | "timestamp" | "date") {
        return Some("timestamp".to_owned());
    }
    let is_known =
        !matches!(TypePhrase::parse(&words).base(), BaseType::Named(_) | BaseType::ChangesOf(_));
    is_known.then_some(words)
}

/// Fact more than the page where name or format tell more.
fn refine(writer: &Writer<'_>, listed: &Listed<'_>, chosen: &mut Chosen) {
    let formats: Vec<&str> = formats(listed, &|_| true);
    let is_time = formats.iter().any(|format| is_point_in_time(format));
    let name = listed.name();
    match chosen.phrase.as_str() {
        "string" if is_time => chosen.phrase = "timestamp".to_owned(),
        "string" | "integer" if is_id(name) => chosen.phrase.push_str(" id"),
        "string" => {
            let claimed = formats.iter().find_map(|format| known_format(format));
            let of_name = is_email(name).then_some(Format::Email.word());
            chosen.format = claimed.or(of_name);
            chosen.is_format_of_name = claimed.is_none();
        }
        _ => {}
    }
    if chosen.phrase == "timestamp"
        && let Err(mark) = spelled(writer, name)
    {
        chosen.phrase = "string".to_owned();
        chosen.mark = Some(mark);
    }
}

/// The formats that the page claims.
pub(super) fn formats<'p>(listed: &Listed<'p>, is_meant: &dyn Fn(&Claim) -> bool) -> Vec<&'p str> {
    let claims = listed.claims().into_iter().filter(|claim| is_meant(claim));
    let formats = claims.filter_map(|claim| match &claim.fact {
        Fact::Format { format } => Some(format.as_str()),
        _ => None,
    });
    formats.collect()
}

/// Returns true if a format is one of a point in time.
pub(super) fn is_point_in_time(format: &str) -> bool {
    let format = format.to_lowercase();
    ["utc", "iso", "rfc", "date", "timestamp"].iter().any(|word| format.contains(word))
}

/// The format of the spec that the page means.
pub(super) fn known_format(words: &str) -> Option<&'static str> {
    Format::named_in(words).map(Format::word)
}

fn is_id(name: &str) -> bool {
    let lower = name.to_lowercase();
    let last = lower.rsplit(['_', '-', '.']).next().unwrap_or_default();
    matches!(last, "id" | "uuid" | "guid") || name.ends_with("Id") || name.ends_with("ID")
}

fn is_email(name: &str) -> bool {
    let letters = name.to_lowercase().replace(['_', '-'], "");
    letters.ends_with("email") || letters.ends_with("emailaddress")
}

/// Tells if the vendor has the spelling in which the examples of the page write an attribute.
fn spelled(writer: &Writer<'_>, name: &str) -> Result<(), String> {
    let patterns: Vec<&str> =
        writer.timestamps.iter().map(|spelling| spelling.pattern.as_str()).collect();
    if patterns.is_empty() {
        return Err("make it a timestamp; vendor.yaml has no `timestamps`".to_owned());
    }
    let mut texts = Vec::new();
    for example in writer.examples {
        add_texts(&example.json, name, false, &mut texts);
    }
    if texts.iter().any(|text| timestamp::parse(text, &patterns).is_none()) {
        Err("make it a timestamp; the page's example has a spelling that vendor.yaml lacks"
            .to_owned())
    } else {
        Ok(())
    }
}

/// The texts under a name, wherever it stands.
fn add_texts<'j>(json: &'j Json, name: &str, is_it: bool, texts: &mut Vec<&'j str>) {
    match json {
        Json::String(text) if is_it => texts.push(text),
        Json::Array(items) => items.iter().for_each(|item| add_texts(item, name, is_it, texts)),
        Json::Object(members) => {
            for (key, value) in members {
                add_texts(value, name, key == name, texts);
            }
        }
        _ => {}
    }
}
