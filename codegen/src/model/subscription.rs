//! How an app subscribes to an event: templates of the files that it writes.

use std::ops::Range;

/// The placeholders of a template, each in angle brackets there.
pub(crate) const PLACEHOLDERS: [&str; 4] = ["event", "module", "product", "handler"];

/// Files that an app writes on one platform version to receive an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// The platform version.
    pub platform: String,
    /// The files, in the order of the spec.
    pub files: Vec<Template>,
}

/// A file with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name in the app.
    pub file: String,
    /// Its text.
    pub text: String,
}

impl Template {
    /// Returns true if the file has JSON in it, by its name.
    pub fn is_json(&self) -> bool {
        self.file.ends_with(".json")
    }

    /// The text with names in the places of `<event>`, `<module>`, `<product>` and `<handler>`, in this
    /// order.
    pub fn filled(&self, names: &[impl AsRef<str>; 4]) -> String {
        let mut text = String::new();
        let mut end = 0;
        for (range, word) in placeholders(&self.text) {
            let known = PLACEHOLDERS.iter().zip(names);
            let name = known.into_iter().find(|(placeholder, _)| **placeholder == word);
            if let Some((_, name)) = name {
                text.push_str(&self.text[end..range.start]);
                text.push_str(&self.written(name.as_ref()));
                end = range.end;
            }
        }
        text.push_str(&self.text[end..]);
        text
    }

    /// A name as it stands in a string of the file.
    fn written(&self, name: &str) -> String {
        if !self.is_json() {
            return name.to_owned();
        }
        let quoted = serde_json::Value::from(name).to_string();
        quoted[1..quoted.len() - 1].to_owned()
    }
}

/// The words in angle brackets, each with the bytes of the word and its brackets.
pub(crate) fn placeholders(text: &str) -> Vec<(Range<usize>, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ' ');
    let placeholder = |(start, _)| {
        let behind = &text[start + 1..];
        let (word, _) = behind.split_once('>')?;
        let is_word =
            word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(is_part);
        is_word.then(|| (start..start + word.len() + 2, word))
    };
    text.match_indices('<').filter_map(placeholder).collect()
}

#[cfg(test)]
mod tests {
    use super::{Template, placeholders};

    fn filled(file: &str, text: &str) -> String {
        let template = Template { file: file.to_owned(), text: text.to_owned() };
        template.filled(&["loan \"a\"", "loans", "lending", "onLoan"])
    }

    #[test]
    fn placeholders_are_replaced_and_nothing_else() {
        let text = "<event> of <module>, <product>: <handler>(<other>) if 1 < 2 > 0 <> i<n;m>k";
        let found: Vec<&str> = placeholders(text).into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, ["event", "module", "product", "handler", "other"]);
        let wanted = "loan \"a\" of loans, lending: onLoan(<other>) if 1 < 2 > 0 <> i<n;m>k";
        assert_eq!(filled("app.js", text), wanted);
    }

    #[test]
    fn names_are_escaped_in_json() {
        assert_eq!(filled("app.json", "{ \"<event>\": 1 }"), "{ \"loan \\\"a\\\"\": 1 }");
    }
}
