//! Every kind of change, with its mirror and its two verdicts. Whoever adds a kind adds it here;
//! `codegen/DIFF.md` is made from this table.

use std::fmt;

use super::verdict::{Bump, Receiver};

/// Declares the enum, and from the same table its names and verdicts, so that none can be forgotten.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => {
        id: $id:literal, mirror: $mirror:ident, meaning: $meaning:literal,
        receiver: $receiver:ident, why: $why:literal,
        bump: $bump:ident, because: $because:literal,
        example: $example:literal,
    })*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// Every kind, in the order of the reference page.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// What is said of the kind.
            pub fn about(self) -> About {
                match self {
                    $(Self::$name => About {
                        id: $id,
                        mirror: Self::$mirror,
                        meaning: $meaning,
                        receiver: Receiver::$receiver,
                        why: $why,
                        bump: Bump::$bump,
                        because: $because,
                        example: $example,
                    },)*
                }
            }
        }
    };
}

/// What is said of a kind of change.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The name that people see; it never changes, for fingerprints are made with it.
    pub id: &'static str,
    /// What the change is when old and new change places.
    pub mirror: Kind,
    /// What happened, in one line.
    pub meaning: &'static str,
    /// What payloads that follow the new docs are to code of the old spec.
    pub receiver: Receiver,
    /// Why they are so.
    pub why: &'static str,
    /// What it is to code that was compiled against the old package.
    pub bump: Bump,
    /// Why it is so.
    pub because: &'static str,
    /// An example, with code between backticks.
    pub example: &'static str,
}

impl Kind {
    /// The name that people see, such as `attribute-added`.
    pub fn id(self) -> &'static str {
        self.about().id
    }

    /// What the change is when old and new change places.
    pub fn mirror(self) -> Self {
        self.about().mirror
    }

    /// Whether code must be changed or payloads are lost or misread: what a waiver is needed for.
    pub fn is_breaking(self) -> bool {
        let about = self.about();
        about.receiver == Receiver::Breaking || about.bump == Bump::Major
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

kinds! {
    /// The version of the package is another.
    VersionChanged => {
        id: "version-changed", mirror: VersionChanged, meaning: "the version of the package is another",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: None, because: "a version is what a change demands, and demands none itself",
        example: "`version: 0.1.0` becomes `version: 0.2.0`",
    }
    /// The package has another name.
    PackageRenamed => {
        id: "package-renamed", mirror: PackageRenamed, meaning: "the package has another name",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Major, because: "code names the package in each path",
        example: "`name: loan-events` becomes `name: bookbox-events`",
    }
    /// Description, repository, keywords or categories of the package are others.
    PackageTextChanged => {
        id: "package-text-changed", mirror: PackageTextChanged, meaning: "description, repository, keywords or categories of the package are others",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only the manifest is written anew",
        example: "`keywords: [books]` becomes `keywords: [books, loans]`",
    }
    /// The vendor has a platform version more.
    PlatformAdded => {
        id: "platform-added", mirror: PlatformRemoved, meaning: "the vendor has a platform version more",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`v3` under `platforms`",
    }
    /// The vendor has a platform version less.
    PlatformRemoved => {
        id: "platform-removed", mirror: PlatformAdded, meaning: "the vendor has a platform version less",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`v1` under `platforms` goes",
    }
    /// Timestamps have a spelling more.
    SpellingAdded => {
        id: "spelling-added", mirror: SpellingRemoved, meaning: "timestamps have a spelling more",
        receiver: Degraded, why: "the text is kept, but is no point in time to the old code, and an error to its validator",
        bump: Minor, because: "no type changes; more texts are points in time",
        example: "a pattern `day` under `timestamps`",
    }
    /// Timestamps have a spelling less.
    SpellingRemoved => {
        id: "spelling-removed", mirror: SpellingAdded, meaning: "timestamps have a spelling less",
        receiver: Safe, why: "no payload has it any more",
        bump: Minor, because: "no type changes; fewer texts are points in time",
        example: "the pattern `day` goes",
    }
    /// A spelling of timestamps has another pattern.
    SpellingChanged => {
        id: "spelling-changed", mirror: SpellingChanged, meaning: "a spelling of timestamps has another pattern",
        receiver: Breaking, why: "a text that has both patterns is another point in time to the old code",
        bump: Minor, because: "no type changes; other texts are points in time",
        example: "`%d/%m/%Y` becomes `%m/%d/%Y`",
    }
    /// The vendor has a product more.
    ProductAdded => {
        id: "product-added", mirror: ProductRemoved, meaning: "the vendor has a product more",
        receiver: Safe, why: "a product is not in payloads; its events are changes of their own",
        bump: Patch, because: "only pages; a Rust module comes with events, which are changes of their own",
        example: "`buying` under `products`",
    }
    /// The vendor has a product less.
    ProductRemoved => {
        id: "product-removed", mirror: ProductAdded, meaning: "the vendor has a product less",
        receiver: Safe, why: "a product is not in payloads",
        bump: Patch, because: "only pages; a Rust module goes with its events, which are changes of their own",
        example: "`buying` goes",
    }
    /// The vendor has a module more.
    ModuleAdded => {
        id: "module-added", mirror: ModuleRemoved, meaning: "the vendor has a module more",
        receiver: Safe, why: "the old code ignores modules that it does not know; their events are changes of their own",
        bump: Minor, because: "`Module`, which is not exhaustive, has a variant more",
        example: "`order` under `modules`",
    }
    /// The vendor has a module less.
    ModuleRemoved => {
        id: "module-removed", mirror: ModuleAdded, meaning: "the vendor has a module less",
        receiver: Safe, why: "no payload names it any more",
        bump: Major, because: "`Module` loses the variant",
        example: "`order` goes",
    }
    /// A module belongs to another product.
    ModuleProductChanged => {
        id: "module-product-changed", mirror: ModuleProductChanged, meaning: "a module belongs to another product",
        receiver: Safe, why: "a product is not in payloads",
        bump: Patch, because: "only pages; its events are changes of their own",
        example: "`product: lending` becomes `product: buying`",
    }
    /// Payloads write a module in a way more.
    AlsoWrittenAdded => {
        id: "also-written-added", mirror: AlsoWrittenRemoved, meaning: "payloads write a module in a way more",
        receiver: Degraded, why: "the old code does not recognise the module, and its events can be `Unknown`",
        bump: Minor, because: "no type changes; a name more is recognised",
        example: "`also_written: [loans]` is new",
    }
    /// Payloads write a module in a way less.
    AlsoWrittenRemoved => {
        id: "also-written-removed", mirror: AlsoWrittenAdded, meaning: "payloads write a module in a way less",
        receiver: Safe, why: "no payload has it any more",
        bump: Minor, because: "no type changes; a name less is recognised",
        example: "`also_written: [loans]` goes",
    }
    /// A name that payloads have for a module is that of another one.
    ModuleNameReused => {
        id: "module-name-reused", mirror: ModuleNameReused, meaning: "a name that payloads have for a module is that of another one",
        receiver: Breaking, why: "the old code takes events of the one module for those of the other",
        bump: Minor, because: "no type changes; the name stands for another variant",
        example: "`loan` is not `also_written: [order]` any more, and `order` is a module of its own",
    }
    /// Another attribute of the envelope holds the name of the event.
    EventRoleChanged => {
        id: "event-role-changed", mirror: EventRoleChanged, meaning: "another attribute of the envelope holds the name of the event",
        receiver: Breaking, why: "the old code reads the name where it is no more: every event is `Unknown` or taken for another",
        bump: Major, because: "the attribute with the part has no field, and the other one gets one",
        example: "`event: event` becomes `event: kind`",
    }
    /// Another attribute of the envelope holds the data of the event.
    DataRoleChanged => {
        id: "data-role-changed", mirror: DataRoleChanged, meaning: "another attribute of the envelope holds the data of the event",
        receiver: Breaking, why: "the old code takes something else for the data, or finds none",
        bump: Major, because: "the attribute with the part has no field, and the other one gets one",
        example: "`data: data` becomes `data: body`",
    }
    /// An attribute of the envelope tells the module.
    ModulesRoleAdded => {
        id: "modules-role-added", mirror: ModulesRoleRemoved, meaning: "an attribute of the envelope tells the module",
        receiver: Safe, why: "the old code does not look at it",
        bump: Minor, because: "no type changes; events of one name are told apart",
        example: "`modules: app.modules` is new",
    }
    /// No attribute of the envelope tells the module.
    ModulesRoleRemoved => {
        id: "modules-role-removed", mirror: ModulesRoleAdded, meaning: "no attribute of the envelope tells the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; events of one name are not told apart",
        example: "`modules: app.modules` goes",
    }
    /// Another attribute of the envelope tells the module.
    ModulesRoleChanged => {
        id: "modules-role-changed", mirror: ModulesRoleChanged, meaning: "another attribute of the envelope tells the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; the module is read elsewhere",
        example: "`modules: app.modules` becomes `modules: modules`",
    }
    /// An event is new.
    EventAdded => {
        id: "event-added", mirror: EventRemoved, meaning: "an event is new",
        receiver: Degraded, why: "it arrives as `Unknown`, with its name and data",
        bump: Minor, because: "`Event`, which is not exhaustive, has a variant more",
        example: "a file with `event: onLoanClose`",
    }
    /// An event is gone.
    EventRemoved => {
        id: "event-removed", mirror: EventAdded, meaning: "an event is gone",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its types and its variant of `Event` go",
        example: "the file with `event: onLoanClose` goes",
    }
    /// An event is new that has the name of one of another module.
    NamesakeAdded => {
        id: "namesake-added", mirror: NamesakeRemoved, meaning: "an event is new that has the name of one of another module",
        receiver: Breaking, why: "where a payload does not tell its module, the old code takes it for the other event",
        bump: Minor, because: "`Event`, which is not exhaustive, has a variant more",
        example: "`onLoanUpdate` of module `archive`, beside that of `loan`",
    }
    /// An event is gone that has the name of one of another module.
    NamesakeRemoved => {
        id: "namesake-removed", mirror: NamesakeAdded, meaning: "an event is gone that has the name of one of another module",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its types and its variant of `Event` go",
        example: "`onLoanUpdate` of module `archive` goes",
    }
    /// An event has another name in payloads.
    EventRenamed => {
        id: "event-renamed", mirror: EventRenamed, meaning: "an event has another name in payloads",
        receiver: Degraded, why: "it arrives as `Unknown`, with its name and data",
        bump: Minor, because: "no type changes; if the Rust name does, that is a change of its own",
        example: "`event: onLoanUpdate` becomes `event: onLoanChange`, with `type_name: OnLoanUpdate`",
    }
    /// An event has another name in payloads, and one of the two names is that of another event.
    EventNameReused => {
        id: "event-name-reused", mirror: EventNameReused, meaning: "an event has another name in payloads, and one of the two names is that of another event",
        receiver: Breaking, why: "the old code takes it for the other event",
        bump: Minor, because: "no type changes; if the Rust name does, that is a change of its own",
        example: "`onLoanUpdate` and `onLoanChange` change their names",
    }
    /// An event belongs to another module.
    EventModuleChanged => {
        id: "event-module-changed", mirror: EventModuleChanged, meaning: "an event belongs to another module",
        receiver: Degraded, why: "where a payload tells its module, the event is `Unknown`",
        bump: Minor, because: "no type changes; `Event::module` says otherwise",
        example: "`module: loan` becomes `module: desk`",
    }
    /// An event belongs to another product.
    EventProductChanged => {
        id: "event-product-changed", mirror: EventProductChanged, meaning: "an event belongs to another product",
        receiver: Safe, why: "a product is not in payloads",
        bump: Major, because: "its Rust module and its variant of `Event` have other names",
        example: "`product: lending` becomes `product: buying`",
    }
    /// The files of an event have another name.
    FileRenamed => {
        id: "file-renamed", mirror: FileRenamed, meaning: "the files of an event have another name",
        receiver: Safe, why: "the name of a file is not in payloads",
        bump: Minor, because: "no type changes; the ids of the rules of validators begin with the name",
        example: "`onLoanUpdate.yaml` becomes `loan.yaml`",
    }
    /// A platform version more has the event.
    EventPlatformAdded => {
        id: "event-platform-added", mirror: EventPlatformRemoved, meaning: "a platform version more has the event",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1]` becomes `platforms: [v1, v2]`",
    }
    /// A platform version less has the event.
    EventPlatformRemoved => {
        id: "event-platform-removed", mirror: EventPlatformAdded, meaning: "a platform version less has the event",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1, v2]` becomes `platforms: [v2]`",
    }
    /// The page has another address.
    PageMoved => {
        id: "page-moved", mirror: PageMoved, meaning: "the page has another address",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`url` has another address",
    }
    /// The page has another title.
    PageTitleChanged => {
        id: "page-title-changed", mirror: PageTitleChanged, meaning: "the page has another title",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`title: Loan updated` becomes `title: Loan changed`",
    }
    /// The page was read on another day, or its text has another hash.
    PageReadAgain => {
        id: "page-read-again", mirror: PageReadAgain, meaning: "the page was read on another day, or its text has another hash",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`captured: 2026-03-02` becomes `captured: 2026-04-02`",
    }
    /// A text for readers is another, and nothing else.
    DescriptionChanged => {
        id: "description-changed", mirror: DescriptionChanged, meaning: "a text for readers is another, and nothing else",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`doc: Whether the book is lost.` becomes `doc: Whether nobody has the book.`",
    }
    /// A claim is documented now: contradicting it is an error.
    EvidenceStrengthened => {
        id: "evidence-strengthened", mirror: EvidenceWeakened, meaning: "a claim is documented now: contradicting it is an error",
        receiver: Safe, why: "the claim itself is the same",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`inferred - why` becomes `documented`",
    }
    /// A claim is not documented any more: contradicting it is a warning.
    EvidenceWeakened => {
        id: "evidence-weakened", mirror: EvidenceStrengthened, meaning: "a claim is not documented any more: contradicting it is a warning",
        receiver: Safe, why: "the claim itself is the same",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`documented` becomes `inferred - why`",
    }
    /// A claim rests on something else, and contradicting it is as bad as before.
    EvidenceChanged => {
        id: "evidence-changed", mirror: EvidenceChanged, meaning: "a claim rests on something else, and contradicting it is as bad as before",
        receiver: Safe, why: "the claim itself is the same",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`inferred - why` becomes `observed - in samples`",
    }
    /// An attribute is new, with all that is in it.
    AttributeAdded => {
        id: "attribute-added", mirror: AttributeRemoved, meaning: "an attribute is new, with all that is in it",
        receiver: Degraded, why: "it arrives in `extra`, and the old validator has a notice",
        bump: Minor, because: "a struct that is not exhaustive has a field more",
        example: "`color: { type: string }` under `data`",
    }
    /// An attribute is gone that could be absent.
    AttributeRemoved => {
        id: "attribute-removed", mirror: AttributeAdded, meaning: "an attribute is gone that could be absent",
        receiver: Safe, why: "the old code takes its absence",
        bump: Major, because: "its field goes",
        example: "`color` goes",
    }
    /// An attribute is new that is demanded: `required` or `present_when`.
    RequiredAttributeAdded => {
        id: "required-attribute-added", mirror: RequiredAttributeRemoved, meaning: "an attribute is new that is demanded: `required` or `present_when`",
        receiver: Degraded, why: "it arrives in `extra`, and the old validator has a notice",
        bump: Major, because: "the field may have no default value, and then its struct has none any more",
        example: "`id: { type: integer id, required: documented }`",
    }
    /// An attribute is gone that was demanded: `required` or `present_when`.
    RequiredAttributeRemoved => {
        id: "required-attribute-removed", mirror: RequiredAttributeAdded, meaning: "an attribute is gone that was demanded: `required` or `present_when`",
        receiver: Degraded, why: "without it the event is `Undecoded`, or the old validator reports that it is missing",
        bump: Major, because: "its field goes",
        example: "`id`, which was `required`, goes",
    }
    /// An attribute stands in another object.
    AttributeMoved => {
        id: "attribute-moved", mirror: AttributeMoved, meaning: "an attribute stands in another object",
        receiver: Degraded, why: "it arrives in `extra` of the other object, and is missing where it was",
        bump: Major, because: "its field is in another struct",
        example: "`actor.email` becomes `loan.email`",
    }
    /// An attribute has another name, and its old one is still accepted.
    AttributeRenamed => {
        id: "attribute-renamed", mirror: AttributeRenamedBack, meaning: "an attribute has another name, and its old one is still accepted",
        receiver: Degraded, why: "it arrives in `extra`, and is missing under its old name",
        bump: Minor, because: "it is read under both names; if its field changes, that is a change of its own",
        example: "`Email` becomes `email` with `accepts: [Email]`",
    }
    /// An attribute has the name that was accepted beside its old one, which is not accepted any more.
    AttributeRenamedBack => {
        id: "attribute-renamed-back", mirror: AttributeRenamed, meaning: "an attribute has the name that was accepted beside its old one, which is not accepted any more",
        receiver: Safe, why: "the old code accepts the name",
        bump: Minor, because: "it is read under one name; if its field changes, that is a change of its own",
        example: "`email` with `accepts: [Email]` becomes `Email`",
    }
    /// An attribute has the name that was accepted, and the other way round.
    NamesSwapped => {
        id: "names-swapped", mirror: NamesSwapped, meaning: "an attribute has the name that was accepted, and the other way round",
        receiver: Safe, why: "the old code accepts the name",
        bump: Minor, because: "it is written under the other name; if its field changes, that is a change of its own",
        example: "`Email` with `accepts: [email]` becomes `email` with `accepts: [Email]`",
    }
    /// An attribute arrives under a name more.
    AcceptedNameAdded => {
        id: "accepted-name-added", mirror: AcceptedNameRemoved, meaning: "an attribute arrives under a name more",
        receiver: Degraded, why: "under that name it arrives in `extra`",
        bump: Minor, because: "no type changes; a name more is read",
        example: "`accepts: [ISBN]` is new",
    }
    /// An attribute arrives under a name less.
    AcceptedNameRemoved => {
        id: "accepted-name-removed", mirror: AcceptedNameAdded, meaning: "an attribute arrives under a name less",
        receiver: Safe, why: "it does not arrive under that name any more",
        bump: Minor, because: "no type changes; a name less is read",
        example: "`accepts: [ISBN]` goes",
    }
    /// A name under which an attribute arrived is that of another one.
    AcceptedNameReused => {
        id: "accepted-name-reused", mirror: AcceptedNameReused, meaning: "a name under which an attribute arrived is that of another one",
        receiver: Breaking, why: "the old code takes what has the name for the attribute that it was of",
        bump: Minor, because: "no type changes; the name is read into another field",
        example: "`isbn` has no `accepts: [code]` any more, and `code` is an attribute of its own",
    }
    /// The field of an attribute has another name.
    FieldRenamed => {
        id: "field-renamed", mirror: FieldRenamed, meaning: "the field of an attribute has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the field must be changed",
        example: "`field_name: reply_to` is new",
    }
    /// The Rust type of an event, object, list of values, union or changes has another name.
    TypeRenamed => {
        id: "type-renamed", mirror: TypeRenamed, meaning: "the Rust type of an event, object, list of values, union or changes has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the type must be changed",
        example: "`type_name: LoanFailure` is new",
    }
    /// An attribute has values of more types.
    TypeWidened => {
        id: "type-widened", mirror: TypeNarrowed, meaning: "an attribute has values of more types",
        receiver: Degraded, why: "a value of a new type makes the event `Undecoded`, or is an error to the old validator",
        bump: Major, because: "the field has another type",
        example: "`string` gets `also: [integer]`",
    }
    /// An attribute has values of fewer types.
    TypeNarrowed => {
        id: "type-narrowed", mirror: TypeWidened, meaning: "an attribute has values of fewer types",
        receiver: Safe, why: "all values that come are those of the old types",
        bump: Major, because: "the field has another type",
        example: "`also: [integer]` of a `string` goes",
    }
    /// An attribute is any number where it was an integer or an epoch time.
    NumberWidened => {
        id: "number-widened", mirror: NumberNarrowed, meaning: "an attribute is any number where it was an integer or an epoch time",
        receiver: Degraded, why: "another number makes the event `Undecoded`",
        bump: Major, because: "the field has another type",
        example: "`integer` becomes `number`",
    }
    /// An attribute is an integer or an epoch time where it was any number.
    NumberNarrowed => {
        id: "number-narrowed", mirror: NumberWidened, meaning: "an attribute is an integer or an epoch time where it was any number",
        receiver: Breaking, why: "the old code reads a double, in which more than 15 digits become others without a word",
        bump: Major, because: "the field has another type",
        example: "`number` becomes `integer`",
    }
    /// An attribute has another type.
    TypeChanged => {
        id: "type-changed", mirror: TypeChanged, meaning: "an attribute has another type",
        receiver: Degraded, why: "a value of the new type makes the event `Undecoded`, or is an error to the old validator",
        bump: Major, because: "the field has another type",
        example: "`string` becomes `boolean`",
    }
    /// An attribute has the same values in JSON and another type in Rust.
    RepresentationChanged => {
        id: "representation-changed", mirror: RepresentationChanged, meaning: "an attribute has the same values in JSON and another type in Rust",
        receiver: Safe, why: "the values are the same",
        bump: Major, because: "the field has another type",
        example: "`string` becomes `string id`",
    }
    /// An attribute has values of more types, which its Rust type takes anyway.
    AlsoAdded => {
        id: "also-added", mirror: AlsoRemoved, meaning: "an attribute has values of more types, which its Rust type takes anyway",
        receiver: Degraded, why: "it is read, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands less",
        example: "`string id` gets `also: [integer]`",
    }
    /// An attribute has values of fewer types, and its Rust type is as before.
    AlsoRemoved => {
        id: "also-removed", mirror: AlsoAdded, meaning: "an attribute has values of fewer types, and its Rust type is as before",
        receiver: Safe, why: "all values that come are those of the old types",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`also: [integer]` of a `string id` goes",
    }
    /// An attribute has another JSON type, and its Rust type is as before.
    DocumentedTypeChanged => {
        id: "documented-type-changed", mirror: DocumentedTypeChanged, meaning: "an attribute has another JSON type, and its Rust type is as before",
        receiver: Degraded, why: "it is read, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands another one",
        example: "`string id` becomes `integer id`",
    }
    /// An attribute has the types in other words, and the same in JSON and in Rust.
    TypeReworded => {
        id: "type-reworded", mirror: TypeReworded, meaning: "an attribute has the types in other words, and the same in JSON and in Rust",
        receiver: Safe, why: "the values are the same",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`string id` with `also: [integer id]` becomes `integer id` with `also: [string]`",
    }
    /// A free-form object has documented attributes.
    ObjectDocumented => {
        id: "object-documented", mirror: ObjectUndocumented, meaning: "a free-form object has documented attributes",
        receiver: Safe, why: "the free-form object of the old code takes them",
        bump: Major, because: "the field is a struct instead of a map",
        example: "`object` gets `attributes`",
    }
    /// The attributes of an object are not documented any more.
    ObjectUndocumented => {
        id: "object-undocumented", mirror: ObjectDocumented, meaning: "the attributes of an object are not documented any more",
        receiver: Degraded, why: "its members arrive in `extra`, and the old validator has notices",
        bump: Major, because: "the field is a map instead of a struct",
        example: "`attributes` of an `object` go",
    }
    /// A string has a format.
    FormatAdded => {
        id: "format-added", mirror: FormatRemoved, meaning: "a string has a format",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`format: email` is new",
    }
    /// A string has no format any more.
    FormatRemoved => {
        id: "format-removed", mirror: FormatAdded, meaning: "a string has no format any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`format: email` goes",
    }
    /// A string has another format.
    FormatChanged => {
        id: "format-changed", mirror: FormatChanged, meaning: "a string has another format",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`format: email` becomes `format: url`",
    }
    /// An attribute has documented values.
    ValuesDocumented => {
        id: "values-documented", mirror: ValuesUndocumented, meaning: "an attribute has documented values",
        receiver: Safe, why: "text or number that it was to the old code",
        bump: Major, because: "the field is an enum",
        example: "`values: { open: …, closed: … }` is new",
    }
    /// An attribute has no documented values any more.
    ValuesUndocumented => {
        id: "values-undocumented", mirror: ValuesDocumented, meaning: "an attribute has no documented values any more",
        receiver: Degraded, why: "another value is unknown to the old code, or makes the event `Undecoded` if the list was closed",
        bump: Major, because: "the field is no enum",
        example: "`values` goes",
    }
    /// An open list of values has one more.
    ValueAdded => {
        id: "value-added", mirror: ValueRemoved, meaning: "an open list of values has one more",
        receiver: Degraded, why: "it arrives as `Other`, and the old validator has a notice",
        bump: Minor, because: "an enum that is not exhaustive has a variant more",
        example: "`lost: Nobody has the book.` under `values`",
    }
    /// A list of values that is open now has one less.
    ValueRemoved => {
        id: "value-removed", mirror: ValueAdded, meaning: "a list of values that is open now has one less",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its variant goes",
        example: "`lost` under `values` goes",
    }
    /// A list of values that was closed has one more.
    ClosedValueAdded => {
        id: "closed-value-added", mirror: ClosedValueRemoved, meaning: "a list of values that was closed has one more",
        receiver: Degraded, why: "the event is `Undecoded`",
        bump: Major, because: "an enum that is exhaustive has a variant more",
        example: "`wed` under the `values` of a `closed` list",
    }
    /// A closed list of values has one less.
    ClosedValueRemoved => {
        id: "closed-value-removed", mirror: ClosedValueAdded, meaning: "a closed list of values has one less",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its variant goes",
        example: "`wed` goes",
    }
    /// The variant of a value has another name.
    ValueRenamed => {
        id: "value-renamed", mirror: ValueRenamed, meaning: "the variant of a value has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the variant must be changed",
        example: "`0: paper - A printed book.` becomes `0: printed - A printed book.`",
    }
    /// A value has the name that another value had.
    ValueReassigned => {
        id: "value-reassigned", mirror: ValueReassigned, meaning: "a value has the name that another value had",
        receiver: Breaking, why: "the old code reads the value as what the other one meant",
        bump: Minor, because: "no name goes; which value it stands for is another",
        example: "`{ 0: paper - …, 1: audio - … }` becomes `{ 0: audio - …, 1: paper - … }`",
    }
    /// Other values than those of a list can come.
    ListOpened => {
        id: "list-opened", mirror: ListClosed, meaning: "other values than those of a list can come",
        receiver: Degraded, why: "another value makes the event `Undecoded`",
        bump: Major, because: "the enum has a variant more and is not exhaustive",
        example: "`closed: true` goes",
    }
    /// No other values than those of a list can come.
    ListClosed => {
        id: "list-closed", mirror: ListOpened, meaning: "no other values than those of a list can come",
        receiver: Safe, why: "all values that come are in the list",
        bump: Major, because: "the variant for other values goes",
        example: "`closed: true` is new",
    }
    /// Other values than those of a list are documented.
    OtherwiseAdded => {
        id: "otherwise-added", mirror: OtherwiseRemoved, meaning: "other values than those of a list are documented",
        receiver: Degraded, why: "another value arrives as `Other`, and the old validator has a notice",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`otherwise: the name of a shelf` is new",
    }
    /// Other values than those of a list are not documented any more.
    OtherwiseRemoved => {
        id: "otherwise-removed", mirror: OtherwiseAdded, meaning: "other values than those of a list are not documented any more",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`otherwise` goes",
    }
    /// The variant for other values has another name.
    FallbackRenamed => {
        id: "fallback-renamed", mirror: FallbackRenamed, meaning: "the variant for other values has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the variant must be changed",
        example: "`Other` becomes `Undocumented`, because a value is `other`",
    }
    /// An attribute is required.
    BecameRequired => {
        id: "became-required", mirror: NoLongerRequired, meaning: "an attribute is required",
        receiver: Safe, why: "the old code takes its presence",
        bump: Major, because: "the field is no `Option` any more",
        example: "`required: documented` is new",
    }
    /// An attribute is not required any more.
    NoLongerRequired => {
        id: "no-longer-required", mirror: BecameRequired, meaning: "an attribute is not required any more",
        receiver: Degraded, why: "its absence or null makes the event `Undecoded`",
        bump: Major, because: "the field is an `Option`",
        example: "`required` goes",
    }
    /// An attribute at the top of the envelope is required.
    DemandedInEnvelope => {
        id: "demanded-in-envelope", mirror: NotDemandedInEnvelope, meaning: "an attribute at the top of the envelope is required",
        receiver: Safe, why: "the old code takes its presence",
        bump: Minor, because: "the field is an `Option` in any case; the validator demands more",
        example: "`required: documented` is new in the envelope",
    }
    /// An attribute at the top of the envelope is not required any more.
    NotDemandedInEnvelope => {
        id: "not-demanded-in-envelope", mirror: DemandedInEnvelope, meaning: "an attribute at the top of the envelope is not required any more",
        receiver: Degraded, why: "its absence is an error to the old validator",
        bump: Patch, because: "the field is an `Option` in any case; the validator demands less",
        example: "`required` goes in the envelope",
    }
    /// The spec says that an attribute may be absent.
    BecameOptional => {
        id: "became-optional", mirror: NoLongerOptional, meaning: "the spec says that an attribute may be absent",
        receiver: Safe, why: "what is not required may be absent anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`optional: observed - why` is new",
    }
    /// The spec does not say that an attribute may be absent.
    NoLongerOptional => {
        id: "no-longer-optional", mirror: BecameOptional, meaning: "the spec does not say that an attribute may be absent",
        receiver: Safe, why: "what is not required may be absent anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`optional` goes",
    }
    /// The spec says that an attribute may be null.
    BecameNullable => {
        id: "became-nullable", mirror: NoLongerNullable, meaning: "the spec says that an attribute may be null",
        receiver: Safe, why: "what is not required may be null anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`nullable: documented` is new",
    }
    /// The spec does not say that an attribute may be null.
    NoLongerNullable => {
        id: "no-longer-nullable", mirror: BecameNullable, meaning: "the spec does not say that an attribute may be null",
        receiver: Safe, why: "what is not required may be null anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`nullable` goes",
    }
    /// An attribute is null when a condition holds.
    NullWhenAdded => {
        id: "null-when-added", mirror: NullWhenRemoved, meaning: "an attribute is null when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`null_when: system actor` is new",
    }
    /// An attribute has no `null_when` any more.
    NullWhenRemoved => {
        id: "null-when-removed", mirror: NullWhenAdded, meaning: "an attribute has no `null_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`null_when` goes",
    }
    /// The condition of `null_when` holds in more cases.
    NullWhenWidened => {
        id: "null-when-widened", mirror: NullWhenNarrowed, meaning: "the condition of `null_when` holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    /// The condition of `null_when` holds in fewer cases.
    NullWhenNarrowed => {
        id: "null-when-narrowed", mirror: NullWhenWidened, meaning: "the condition of `null_when` holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets a test more",
    }
    /// The condition of `null_when` is another.
    NullWhenReplaced => {
        id: "null-when-replaced", mirror: NullWhenReplaced, meaning: "the condition of `null_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    /// An attribute is there when a condition holds.
    PresentWhenAdded => {
        id: "present-when-added", mirror: PresentWhenRemoved, meaning: "an attribute is there when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`present_when: system actor` is new",
    }
    /// An attribute has no `present_when` any more.
    PresentWhenRemoved => {
        id: "present-when-removed", mirror: PresentWhenAdded, meaning: "an attribute has no `present_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`present_when` goes",
    }
    /// The condition of `present_when` holds in more cases.
    PresentWhenWidened => {
        id: "present-when-widened", mirror: PresentWhenNarrowed, meaning: "the condition of `present_when` holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    /// The condition of `present_when` holds in fewer cases.
    PresentWhenNarrowed => {
        id: "present-when-narrowed", mirror: PresentWhenWidened, meaning: "the condition of `present_when` holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets a test more",
    }
    /// The condition of `present_when` is another.
    PresentWhenReplaced => {
        id: "present-when-replaced", mirror: PresentWhenReplaced, meaning: "the condition of `present_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    /// An attribute is there only when a condition holds.
    OnlyWhenAdded => {
        id: "only-when-added", mirror: OnlyWhenRemoved, meaning: "an attribute is there only when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`only_when: system actor` is new",
    }
    /// An attribute has no `only_when` any more.
    OnlyWhenRemoved => {
        id: "only-when-removed", mirror: OnlyWhenAdded, meaning: "an attribute has no `only_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`only_when` goes",
    }
    /// The condition of `only_when` holds in more cases.
    OnlyWhenWidened => {
        id: "only-when-widened", mirror: OnlyWhenNarrowed, meaning: "the condition of `only_when` holds in more cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    /// The condition of `only_when` holds in fewer cases.
    OnlyWhenNarrowed => {
        id: "only-when-narrowed", mirror: OnlyWhenWidened, meaning: "the condition of `only_when` holds in fewer cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` gets a test more",
    }
    /// The condition of `only_when` is another.
    OnlyWhenReplaced => {
        id: "only-when-replaced", mirror: OnlyWhenReplaced, meaning: "the condition of `only_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    /// A condition that an attribute or a rule uses has another name, and the same tests.
    ConditionRenamed => {
        id: "condition-renamed", mirror: ConditionRenamed, meaning: "a condition that an attribute or a rule uses has another name, and the same tests",
        receiver: Safe, why: "the condition is the same",
        bump: Minor, because: "no type changes; the ids of the rules of validators have the name",
        example: "`system actor` becomes `actor is the system`",
    }
    /// An attribute has always one value.
    AlwaysAdded => {
        id: "always-added", mirror: AlwaysRemoved, meaning: "an attribute has always one value",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`always: loan` is new",
    }
    /// An attribute has not always one value.
    AlwaysRemoved => {
        id: "always-removed", mirror: AlwaysAdded, meaning: "an attribute has not always one value",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`always: loan` goes",
    }
    /// An attribute has always another value.
    AlwaysChanged => {
        id: "always-changed", mirror: AlwaysChanged, meaning: "an attribute has always another value",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`always: loan` becomes `always: Loan`",
    }
    /// An attribute has the value of another.
    EqualsAdded => {
        id: "equals-added", mirror: EqualsRemoved, meaning: "an attribute has the value of another",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`equals: loan.id` is new",
    }
    /// An attribute has not the value of another any more.
    EqualsRemoved => {
        id: "equals-removed", mirror: EqualsAdded, meaning: "an attribute has not the value of another any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`equals: loan.id` goes",
    }
    /// An attribute has the value of a third one.
    EqualsChanged => {
        id: "equals-changed", mirror: EqualsChanged, meaning: "an attribute has the value of a third one",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`equals: loan.id` becomes `equals: desk.id`",
    }
    /// A condition implies a value.
    RuleAdded => {
        id: "rule-added", mirror: RuleRemoved, meaning: "a condition implies a value",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "an item of `rules`",
    }
    /// A condition does not imply a value any more.
    RuleRemoved => {
        id: "rule-removed", mirror: RuleAdded, meaning: "a condition does not imply a value any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "an item of `rules` goes",
    }
    /// A rule leaves fewer values, or holds in more cases.
    RuleTightened => {
        id: "rule-tightened", mirror: RuleLoosened, meaning: "a rule leaves fewer values, or holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`then: { state: [open, closed] }` becomes `then: { state: closed }`",
    }
    /// A rule leaves more values, or holds in fewer cases.
    RuleLoosened => {
        id: "rule-loosened", mirror: RuleTightened, meaning: "a rule leaves more values, or holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`then: { state: closed }` becomes `then: { state: [open, closed] }`",
    }
    /// A condition implies other values.
    RuleChanged => {
        id: "rule-changed", mirror: RuleChanged, meaning: "a condition implies other values",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`then: { state: open }` becomes `then: { state: closed }`",
    }
    /// The old and the new value of a change stand in the other order.
    PairReversed => {
        id: "pair-reversed", mirror: PairReversed, meaning: "the old and the new value of a change stand in the other order",
        receiver: Breaking, why: "the old code takes the old value for the new one",
        bump: Minor, because: "no type changes; the pair is read in the other order",
        example: "`pair: [old, new]` becomes `pair: [new, old]`",
    }
    /// Changes of arrays are objects with a list of pairs.
    PairsInAdded => {
        id: "pairs-in-added", mirror: PairsInRemoved, meaning: "changes of arrays are objects with a list of pairs",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array is a list of changes",
        example: "`pairs_in: changed` is new",
    }
    /// Changes of arrays are pairs.
    PairsInRemoved => {
        id: "pairs-in-removed", mirror: PairsInAdded, meaning: "changes of arrays are pairs",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array is one change",
        example: "`pairs_in: changed` goes",
    }
    /// The list of pairs has another name.
    PairsInChanged => {
        id: "pairs-in-changed", mirror: PairsInChanged, meaning: "the list of pairs has another name",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Minor, because: "no type changes; the pairs are read elsewhere",
        example: "`pairs_in: changed` becomes `pairs_in: changes`",
    }
    /// The changes of an attribute have no documented shape.
    ExceptAdded => {
        id: "except-added", mirror: ExceptRemoved, meaning: "the changes of an attribute have no documented shape",
        receiver: Degraded, why: "a change of another shape is kept in `extra`, and the old validator reports it",
        bump: Major, because: "the field of the change goes",
        example: "`except: [reader]` is new",
    }
    /// The changes of an attribute have a documented shape.
    ExceptRemoved => {
        id: "except-removed", mirror: ExceptAdded, meaning: "the changes of an attribute have a documented shape",
        receiver: Safe, why: "the old code keeps the change in `extra` whatever its shape",
        bump: Minor, because: "a struct that is not exhaustive has a field more",
        example: "`except: [reader]` goes",
    }
    /// The changes are those of another object.
    TargetChanged => {
        id: "target-changed", mirror: TargetChanged, meaning: "the changes are those of another object",
        receiver: Degraded, why: "they arrive in `extra`, and the old validator reports them",
        bump: Major, because: "the fields are those of another object",
        example: "`changes of loan` becomes `changes of desk`",
    }
    /// More platform versions have an attribute.
    PlatformsWidened => {
        id: "platforms-widened", mirror: PlatformsNarrowed, meaning: "more platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v2]` goes",
    }
    /// Fewer platform versions have an attribute.
    PlatformsNarrowed => {
        id: "platforms-narrowed", mirror: PlatformsWidened, meaning: "fewer platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v2]` is new",
    }
    /// Other platform versions have an attribute.
    PlatformsChanged => {
        id: "platforms-changed", mirror: PlatformsChanged, meaning: "other platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1]` becomes `platforms: [v2]`",
    }
    /// The example of an attribute is another.
    ExampleChanged => {
        id: "example-changed", mirror: ExampleChanged, meaning: "the example of an attribute is another",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`example: 4711` becomes `example: 4712`",
    }
    /// The page is wrong at a place more.
    ErratumAdded => {
        id: "erratum-added", mirror: ErratumResolved, meaning: "the page is wrong at a place more",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `errata`",
    }
    /// The page is not wrong at a place any more.
    ErratumResolved => {
        id: "erratum-resolved", mirror: ErratumAdded, meaning: "the page is not wrong at a place any more",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `errata` goes",
    }
    /// An erratum says something else.
    ErratumChanged => {
        id: "erratum-changed", mirror: ErratumChanged, meaning: "an erratum says something else",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`page` of an erratum says more",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Kind;

    #[test]
    fn mirrors_are_mutual_and_ids_are_unique() {
        let ids: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!(ids.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(kind.mirror().mirror(), *kind, "{kind}");
        }
    }
}
