//! Names and values, as opposed to prose: each stands in one line, says something, and is in a list
//! once. What is checked here is printed as it is in generated code, in tables and in messages.

use indexmap::IndexMap;

use super::conditions;
use super::context::{Context, Loc};
use super::source::SchemaSource;
use crate::diagnostic::{Check, Place};
use crate::spec::{
    Attribute, AttributeKeys, ChangeShape, Condition, Erratum, Facets, FileBody, Note, ObjectType,
    OneOrMany, Scalar, SpecFile, VendorFile,
};

/// Checks what stands outside of schemas: the vendor file, events, shared types.
pub(crate) fn check(context: &Context<'_>, files: &[SpecFile]) {
    let words = Words { context };
    for file in files {
        let at = Loc::top(file);
        match &file.body {
            FileBody::Vendor(spec) => words.vendor(&at, spec),
            FileBody::Envelope(_) => {}
            FileBody::Event(spec) => {
                words.name(at.child("event").value(), &spec.event);
                words.list(&at.child("platforms"), &spec.platforms.names());
            }
            FileBody::Types(spec) => words.types(&at.child("types"), &spec.types),
            FileBody::Waivers(_) | FileBody::Releases(_) => {}
        }
    }
}

/// Checks what events and the envelope have in common.
pub(crate) fn check_schema(context: &Context<'_>, source: &SchemaSource<'_>) {
    let words = Words { context };
    let at = &source.at;
    let title = at.child("page").child("title");
    words.name(title.value(), &source.page.title);
    words.conditions(&at.child("conditions"), source.conditions);
    words.types(&at.child("types"), source.types);
    words.attributes(&at.child(source.attributes_key), source.attributes);
    words.errata(&at.child("errata"), source.errata);
    words.notes(&at.child("notes"), source.notes);
}

struct Words<'c, 'a> {
    context: &'c Context<'a>,
}

impl Words<'_, '_> {
    /// A text that stands in one line.
    fn line(&self, place: Place, text: &str) {
        if text.contains('\n') {
            let message = "a line ends in the middle of a name or value";
            let help = "write it in one line; only descriptions may have several";
            self.context.error(Check::OddCharacter, place, message, help);
        }
    }

    /// A line with something in it.
    fn name(&self, place: Place, text: &str) {
        if text.is_empty() {
            let help = "write the name, or leave it out";
            self.context.error(Check::NoName, place, "an empty name", help);
        } else {
            self.line(place, text);
        }
    }

    fn names(&self, at: &Loc<'_>, names: &[String]) {
        for (index, name) in names.iter().enumerate() {
            self.name(at.item(index).value(), name);
        }
    }

    /// Checks that no name stands twice.
    fn list(&self, at: &Loc<'_>, names: &[String]) {
        self.names(at, names);
        for (index, name) in names.iter().enumerate() {
            if names[..index].contains(name) {
                let message = format!("`{name}` stands twice in one list");
                let place = at.item(index).value();
                self.context.error(Check::DuplicateItem, place, message, "remove one of them");
            }
        }
    }

    fn scalars<'v>(&self, at: &Loc<'_>, values: impl IntoIterator<Item = &'v Scalar>) {
        for value in values {
            if let Scalar::String(text) = value {
                self.line(at.value(), text);
            }
        }
    }

    fn vendor(&self, at: &Loc<'_>, spec: &VendorFile) {
        self.name(at.child("vendor").value(), &spec.vendor);
        let package = at.child("package");
        let description = package.child("description").value();
        self.line(description, &spec.package.description);
        self.list(&package.child("keywords"), &spec.package.keywords);
        self.list(&package.child("categories"), &spec.package.categories);
        for name in spec.platforms.keys() {
            self.name(at.child("platforms").child(name).key(), name);
        }
        for (key, product) in &spec.products {
            let at = at.child("products").child(key).child("name");
            self.name(at.value(), &product.name);
        }
        for (name, module) in &spec.modules {
            let at = at.child("modules").child(name);
            self.name(at.key(), name);
            self.list(&at.child("also_written"), &module.also_written);
            for event in module.not_transcribed.keys() {
                self.name(at.child("not_transcribed").child(event).key(), event);
            }
        }
        for (platform, files) in &spec.subscribe {
            let at = at.child("subscribe").child(platform);
            files.keys().for_each(|file| self.name(at.child(file).key(), file));
        }
        for (name, it) in &spec.timestamps {
            let at = at.child("timestamps").child(name);
            self.name(at.key(), name);
            self.name(at.child("pattern").value(), &it.pattern);
            self.name(at.child("example").value(), &it.example);
        }
    }

    fn conditions(&self, at: &Loc<'_>, conditions: &IndexMap<String, Condition>) {
        for (name, tests) in conditions {
            let at = at.child(name);
            self.name(at.key(), name);
            for (at, tests) in conditions::alternatives(&at, tests) {
                for (path, expected) in tests {
                    self.scalars(
                        &conditions::values_at(&at.child(path), expected),
                        expected.values(),
                    );
                }
            }
        }
    }

    fn types(&self, at: &Loc<'_>, types: &IndexMap<String, ObjectType>) {
        for (name, spec) in types {
            let at = at.child(name);
            self.name(at.key(), name);
            self.attributes(&at.child("attributes"), &spec.attributes);
        }
    }

    fn attributes(&self, at: &Loc<'_>, attributes: &IndexMap<String, Attribute>) {
        for (wire, spec) in attributes {
            let at = at.child(wire);
            self.name(at.key(), wire);
            self.keys(&at, &spec.keys);
        }
    }

    /// The keys that are no prose, and that nothing else compares with a list. The pattern has every
    /// key, and thus a new one has to be on one side or the other.
    fn keys(&self, at: &Loc<'_>, keys: &AttributeKeys) {
        let AttributeKeys {
            type_,
            also,
            accepts,
            values,
            one_of,
            always,
            pair,
            pair_of,
            pairs_in,
            within,
            except,
            platforms,
            since,
            deprecated,
            attributes,
            value_when,
            errata,
            notes,
            // Prose.
            doc: _,
            otherwise: _,
            required: _,
            optional: _,
            nullable: _,
            items_nullable: _,
            always_null: _,
            utc: _,
            evidence: _,
            example: _,
            default: _,
            read_only: _,
            sensitive: _,
            // Numbers.
            minimum: _,
            maximum: _,
            min_length: _,
            max_length: _,
            min_items: _,
            max_items: _,
            // Names and words that stand elsewhere in the spec.
            type_on: _,
            // A word of a list, or the name of something that is looked up.
            format: _,
            // Checked as a pattern.
            pattern: _,
            closed: _,
            told_by: _,
            equals: _,
            null_when: _,
            present_when: _,
            only_when: _,
            type_name: _,
            field_name: _,
        } = keys;
        for (key, text) in [("type", type_), ("pairs_in", pairs_in)] {
            self.line(at.child(key).value(), text.as_deref().unwrap_or_default());
        }
        let since = since.as_ref().map(|since| (at.child("since"), since));
        let deprecated_since = deprecated.as_ref().and_then(|deprecated| {
            Some((at.child("deprecated").child("since"), deprecated.since.as_ref()?))
        });
        for (at, version) in since.into_iter().chain(deprecated_since) {
            self.name(at.value(), version);
        }
        // A name that stands twice is reported with those of the other attributes.
        self.names(&at.child("accepts"), accepts);
        self.list(&at.child("also"), also);
        self.list(&at.child("platforms"), platforms);
        self.list(&at.child("within"), within);
        self.list(&at.child("except"), except);
        self.shape(&at.child("pair"), pair.as_ref());
        for (name, shape) in pair_of.iter().flatten() {
            self.shape(&at.child("pair_of").child(name), Some(shape));
        }
        self.scalars(&at.child("always"), always);
        self.values_when(&at.child("value_when"), value_when);
        self.errata(&at.child("errata"), errata);
        self.notes(&at.child("notes"), notes);
        let values = values.iter().flat_map(IndexMap::keys).map(|value| ("values", value));
        let kinds = one_of.iter().flat_map(IndexMap::keys).map(|value| ("one_of", value));
        for (key, value) in values.chain(kinds) {
            if let Scalar::String(text) = value {
                self.line(at.child(key).child(text).key(), text);
            }
        }
        if let Some(inner) = attributes {
            self.attributes(&at.child("attributes"), inner);
        }
    }

    /// The names of the members that a change has.
    fn shape(&self, at: &Loc<'_>, shape: Option<&ChangeShape>) {
        for name in shape.into_iter().flat_map(ChangeShape::names) {
            self.name(at.child(name).key(), name);
        }
    }

    fn values_when(&self, at: &Loc<'_>, values: &Option<IndexMap<String, OneOrMany>>) {
        for (condition, values) in values.iter().flatten() {
            self.scalars(&at.child(condition), &values.0);
        }
    }

    /// Notes are prose, but a note says something on both sides, and not the same.
    fn notes(&self, at: &Loc<'_>, notes: &[Note]) {
        for (index, note) in notes.iter().enumerate() {
            let sides = [("page", &note.page), ("spec", &note.spec)];
            let empty = sides.into_iter().find(|(_, text)| text.trim().is_empty());
            let is_same = note.page.split_whitespace().eq(note.spec.split_whitespace());
            let (key, message) = match empty {
                Some((key, _)) => (key, format!("the note does not say what the {key} says")),
                None if is_same => ("spec", "page and spec of the note say the same".to_owned()),
                None => continue,
            };
            let at = at.item(index).child(key).value();
            self.context.error(Check::EmptyNote, at, message, "say it in a few words of your own");
        }
    }

    fn errata(&self, at: &Loc<'_>, errata: &[Erratum]) {
        for (index, erratum) in errata.iter().enumerate() {
            let at = at.item(index);
            self.facets(&at.child("page"), &erratum.page);
            self.facets(&at.child("spec"), &erratum.spec);
        }
    }

    /// The facets that are no prose. What the page says may be odd, but it stands in one line.
    fn facets(&self, at: &Loc<'_>, facets: &Facets) {
        let texts = [
            ("type", &facets.type_),
            ("format", &facets.format),
            ("pattern", &facets.pattern),
            ("name", &facets.name),
            ("equals", &facets.equals),
            ("pairs_in", &facets.pairs_in),
            ("under", &facets.under),
        ];
        let lists = [
            ("also", &facets.also),
            ("accepts", &facets.accepts),
            ("within", &facets.within),
            ("except", &facets.except),
        ];
        let texts = texts.into_iter().map(|(key, text)| (key, text.as_slice()));
        let lists = lists.into_iter().filter_map(|(key, list)| Some((key, list.as_deref()?)));
        for (key, texts) in texts.chain(lists) {
            for text in texts {
                self.line(at.child(key).value(), text);
            }
        }
        for (file, says) in facets.subscribe.iter().flatten() {
            self.line(at.child("subscribe").child(file).value(), says);
        }
        self.shape(&at.child("pair"), facets.pair.as_ref());
        for (name, shape) in facets.pair_of.iter().flatten() {
            let at = at.child("pair_of").child(name);
            self.line(at.key(), name);
            self.shape(&at, Some(shape));
        }
        self.scalars(&at.child("values"), facets.values.iter().flatten());
        self.scalars(&at.child("always"), &facets.always);
        self.values_when(&at.child("value_when"), &facets.value_when);
    }
}
