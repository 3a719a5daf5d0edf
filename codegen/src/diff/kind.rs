//! Every kind of change, with its mirror and its two verdicts. A new kind is a row here, which is
//! all that names, verdicts and `codegen/DIFF.md` are made from.

use std::fmt;

use strum::{IntoStaticStr, VariantArray};

use super::verdict::{Bump, Receiver};

/// Declares the enum and everything said of its variants from one table.
macro_rules! kinds {
    ($($name:ident => {
        mirror: $mirror:ident, meaning: $meaning:literal,
        receiver: $receiver:ident, why: $why:literal,
        bump: $bump:ident, because: $because:literal,
        example: $example:literal,
    })*) => {
        /// A kind of change. Its id is the name of the variant in kebab case.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray,
        )]
        #[strum(serialize_all = "kebab-case")]
        pub enum Kind {
            $(#[doc = $meaning] $name,)*
        }

        impl Kind {
            /// Returns what is said of the kind.
            pub fn about(self) -> About {
                match self {
                    $(Self::$name => About {
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
    /// The kind of the same change when old and new change places.
    pub mirror: Kind,
    /// The change in one line.
    pub meaning: &'static str,
    /// What payloads that follow the new docs are to code of the old spec.
    pub receiver: Receiver,
    /// The reason for the verdict on payloads.
    pub why: &'static str,
    /// The version that code compiled against the old package needs.
    pub bump: Bump,
    /// The reason for the verdict on the package.
    pub because: &'static str,
    /// An example, with code between backticks.
    pub example: &'static str,
}

impl Kind {
    /// Every kind, in the order of the reference page.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name that people see, such as `attribute-added`. Fingerprints are made with it:
    /// renaming a variant gives its changes other ones, and their waivers no longer hold.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The kind of the same change when old and new change places.
    pub fn mirror(self) -> Self {
        self.about().mirror
    }

    /// Returns true if code must be changed, or payloads are lost or misread, and the change thus
    /// needs a waiver.
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
    VersionChanged => {
        mirror: VersionChanged, meaning: "the version of the package is another",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: None, because: "a version is what a change demands, and demands none itself",
        example: "`version: 0.1.0` becomes `version: 0.2.0`",
    }
    PackageRenamed => {
        mirror: PackageRenamed, meaning: "the package has another name",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Major, because: "code names the package in each path",
        example: "`name: loan-events` becomes `name: bookbox-events`",
    }
    PackageTextChanged => {
        mirror: PackageTextChanged, meaning: "description, repository, keywords or categories of the package are others",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only the manifest is written anew",
        example: "`keywords: [books]` becomes `keywords: [books, loans]`",
    }
    PlatformAdded => {
        mirror: PlatformRemoved, meaning: "the vendor has a platform version more",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`v3` under `platforms`",
    }
    PlatformRemoved => {
        mirror: PlatformAdded, meaning: "the vendor has a platform version less",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`v1` under `platforms` goes",
    }
    SpellingAdded => {
        mirror: SpellingRemoved, meaning: "timestamps have a spelling more",
        receiver: Degraded, why: "the text is kept, but is no point in time to the old code, and an error to its validator",
        bump: Minor, because: "no type changes; more texts are points in time",
        example: "a pattern `day` under `timestamps`",
    }
    SpellingRemoved => {
        mirror: SpellingAdded, meaning: "timestamps have a spelling less",
        receiver: Safe, why: "no payload has it any more",
        bump: Minor, because: "no type changes; fewer texts are points in time",
        example: "the pattern `day` goes",
    }
    SpellingChanged => {
        mirror: SpellingChanged, meaning: "a spelling of timestamps has another pattern",
        receiver: Breaking, why: "a text that has both patterns is another point in time to the old code",
        bump: Minor, because: "no type changes; other texts are points in time",
        example: "`%d/%m/%Y` becomes `%m/%d/%Y`",
    }
    ProductAdded => {
        mirror: ProductRemoved, meaning: "the vendor has a product more",
        receiver: Safe, why: "a product is not in payloads; its events are changes of their own",
        bump: Patch, because: "only pages; a Rust module comes with events, which are changes of their own",
        example: "`buying` under `products`",
    }
    ProductRemoved => {
        mirror: ProductAdded, meaning: "the vendor has a product less",
        receiver: Safe, why: "a product is not in payloads",
        bump: Patch, because: "only pages; a Rust module goes with its events, which are changes of their own",
        example: "`buying` goes",
    }
    ModuleAdded => {
        mirror: ModuleRemoved, meaning: "the vendor has a module more",
        receiver: Safe, why: "the old code ignores modules that it does not know; their events are changes of their own",
        bump: Minor, because: "`Module`, which is not exhaustive, has a variant more",
        example: "`order` under `modules`",
    }
    ModuleRemoved => {
        mirror: ModuleAdded, meaning: "the vendor has a module less",
        receiver: Safe, why: "no payload names it any more",
        bump: Major, because: "`Module` loses the variant",
        example: "`order` goes",
    }
    ModuleProductChanged => {
        mirror: ModuleProductChanged, meaning: "a module belongs to another product",
        receiver: Safe, why: "a product is not in payloads",
        bump: Patch, because: "only pages; its events are changes of their own",
        example: "`product: lending` becomes `product: buying`",
    }
    AlsoWrittenAdded => {
        mirror: AlsoWrittenRemoved, meaning: "payloads write a module in a way more",
        receiver: Degraded, why: "the old code does not recognise the module, and its events can be `Unknown`",
        bump: Minor, because: "no type changes; a name more is recognised",
        example: "`also_written: [loans]` is new",
    }
    AlsoWrittenRemoved => {
        mirror: AlsoWrittenAdded, meaning: "payloads write a module in a way less",
        receiver: Safe, why: "no payload has it any more",
        bump: Minor, because: "no type changes; a name less is recognised",
        example: "`also_written: [loans]` goes",
    }
    ModuleNameReused => {
        mirror: ModuleNameReused, meaning: "a name that payloads have for a module is that of another one",
        receiver: Breaking, why: "the old code takes events of the one module for those of the other",
        bump: Minor, because: "no type changes; the name stands for another variant",
        example: "`loan` is not `also_written: [order]` any more, and `order` is a module of its own",
    }
    EventRoleChanged => {
        mirror: EventRoleChanged, meaning: "another attribute of the envelope holds the name of the event",
        receiver: Breaking, why: "the old code reads the name where it is no more: every event is `Unknown` or taken for another",
        bump: Major, because: "the attribute with the part has no field, and the other one gets one",
        example: "`event: event` becomes `event: kind`",
    }
    DataRoleChanged => {
        mirror: DataRoleChanged, meaning: "another attribute of the envelope holds the data of the event",
        receiver: Breaking, why: "the old code takes something else for the data, or finds none",
        bump: Major, because: "the attribute with the part has no field, and the other one gets one",
        example: "`data: data` becomes `data: body`",
    }
    ModulesRoleAdded => {
        mirror: ModulesRoleRemoved, meaning: "an attribute of the envelope tells the module",
        receiver: Safe, why: "the old code does not look at it",
        bump: Minor, because: "no type changes; events of one name are told apart",
        example: "`modules: app.modules` is new",
    }
    ModulesRoleRemoved => {
        mirror: ModulesRoleAdded, meaning: "no attribute of the envelope tells the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; events of one name are not told apart",
        example: "`modules: app.modules` goes",
    }
    ModulesRoleChanged => {
        mirror: ModulesRoleChanged, meaning: "another attribute of the envelope tells the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; the module is read elsewhere",
        example: "`modules: app.modules` becomes `modules: modules`",
    }
    EventAdded => {
        mirror: EventRemoved, meaning: "an event is new",
        receiver: Degraded, why: "it arrives as `Unknown`, with its name and data",
        bump: Minor, because: "`Event`, which is not exhaustive, has a variant more",
        example: "a file with `event: onLoanClose`",
    }
    EventRemoved => {
        mirror: EventAdded, meaning: "an event is gone",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its types and its variant of `Event` go",
        example: "the file with `event: onLoanClose` goes",
    }
    NamesakeAdded => {
        mirror: NamesakeRemoved, meaning: "an event is new that has the name of one of another module",
        receiver: Breaking, why: "where a payload does not tell its module, the old code takes it for the other event",
        bump: Minor, because: "`Event`, which is not exhaustive, has a variant more",
        example: "`onLoanUpdate` of module `archive`, beside that of `loan`",
    }
    NamesakeRemoved => {
        mirror: NamesakeAdded, meaning: "an event is gone that has the name of one of another module",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its types and its variant of `Event` go",
        example: "`onLoanUpdate` of module `archive` goes",
    }
    EventRenamed => {
        mirror: EventRenamed, meaning: "an event has another name in payloads",
        receiver: Degraded, why: "it arrives as `Unknown`, with its name and data",
        bump: Minor, because: "no type changes; if the Rust name does, that is a change of its own",
        example: "`event: onLoanUpdate` becomes `event: onLoanChange`, with `type_name: OnLoanUpdate`",
    }
    EventNameReused => {
        mirror: EventNameReused, meaning: "an event has another name in payloads, and one of the two names is that of another event",
        receiver: Breaking, why: "the old code takes it for the other event",
        bump: Minor, because: "no type changes; if the Rust name does, that is a change of its own",
        example: "`onLoanUpdate` and `onLoanChange` change their names",
    }
    EventModuleChanged => {
        mirror: EventModuleChanged, meaning: "an event belongs to another module",
        receiver: Degraded, why: "where a payload tells its module, the event is `Unknown`",
        bump: Minor, because: "no type changes; `Event::module` says otherwise",
        example: "`module: loan` becomes `module: desk`",
    }
    EventProductChanged => {
        mirror: EventProductChanged, meaning: "an event belongs to another product",
        receiver: Safe, why: "a product is not in payloads",
        bump: Major, because: "its Rust module and its variant of `Event` have other names",
        example: "`product: lending` becomes `product: buying`",
    }
    FileRenamed => {
        mirror: FileRenamed, meaning: "the files of an event have another name",
        receiver: Safe, why: "the name of a file is not in payloads",
        bump: Minor, because: "no type changes; the ids of the rules of validators begin with the name",
        example: "`onLoanUpdate.yaml` becomes `loan.yaml`",
    }
    EventPlatformAdded => {
        mirror: EventPlatformRemoved, meaning: "a platform version more has the event",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1]` becomes `platforms: [v1, v2]`",
    }
    EventPlatformRemoved => {
        mirror: EventPlatformAdded, meaning: "a platform version less has the event",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1, v2]` becomes `platforms: [v2]`",
    }
    PageMoved => {
        mirror: PageMoved, meaning: "the page has another address",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`url` has another address",
    }
    PageTitleChanged => {
        mirror: PageTitleChanged, meaning: "the page has another title",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`title: Loan updated` becomes `title: Loan changed`",
    }
    PageReadAgain => {
        mirror: PageReadAgain, meaning: "the page was read on another day, or its text has another hash",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`captured: 2026-03-02` becomes `captured: 2026-04-02`",
    }
    DescriptionChanged => {
        mirror: DescriptionChanged, meaning: "a text for readers is another, and nothing else",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`doc: Whether the book is lost.` becomes `doc: Whether nobody has the book.`",
    }
    EvidenceStrengthened => {
        mirror: EvidenceWeakened, meaning: "a claim is documented now: contradicting it is an error",
        receiver: Safe, why: "the claim itself is the same",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`inferred - why` becomes `documented`",
    }
    EvidenceWeakened => {
        mirror: EvidenceStrengthened, meaning: "a claim is not documented any more: contradicting it is a warning",
        receiver: Safe, why: "the claim itself is the same",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`documented` becomes `inferred - why`",
    }
    EvidenceChanged => {
        mirror: EvidenceChanged, meaning: "a claim rests on something else, and contradicting it is as bad as before",
        receiver: Safe, why: "the claim itself is the same",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`inferred - why` becomes `observed - in samples`",
    }
    AttributeAdded => {
        mirror: AttributeRemoved, meaning: "an attribute is new, with all that is in it",
        receiver: Degraded, why: "it arrives in `extra`, and the old validator has a notice",
        bump: Minor, because: "a struct that is not exhaustive has a field more",
        example: "`color: { type: string }` under `data`",
    }
    AttributeRemoved => {
        mirror: AttributeAdded, meaning: "an attribute is gone that could be absent",
        receiver: Safe, why: "the old code takes its absence",
        bump: Major, because: "its field goes",
        example: "`color` goes",
    }
    RequiredAttributeAdded => {
        mirror: RequiredAttributeRemoved, meaning: "an attribute is new that is demanded: `required` or `present_when`",
        receiver: Degraded, why: "it arrives in `extra`, and the old validator has a notice",
        bump: Major, because: "the field may have no default value, and then its struct has none any more",
        example: "`id: { type: integer id, required: documented }`",
    }
    RequiredAttributeRemoved => {
        mirror: RequiredAttributeAdded, meaning: "an attribute is gone that was demanded: `required` or `present_when`",
        receiver: Degraded, why: "without it the event is `Undecoded`, or the old validator reports that it is missing",
        bump: Major, because: "its field goes",
        example: "`id`, which was `required`, goes",
    }
    AttributeMoved => {
        mirror: AttributeMoved, meaning: "an attribute stands in another object",
        receiver: Degraded, why: "it arrives in `extra` of the other object, and is missing where it was",
        bump: Major, because: "its field is in another struct",
        example: "`actor.email` becomes `loan.email`",
    }
    AttributeRenamed => {
        mirror: AttributeRenamedBack, meaning: "an attribute has another name, and its old one is still accepted",
        receiver: Degraded, why: "it arrives in `extra`, and is missing under its old name",
        bump: Minor, because: "it is read under both names; if its field changes, that is a change of its own",
        example: "`Email` becomes `email` with `accepts: [Email]`",
    }
    AttributeRenamedBack => {
        mirror: AttributeRenamed, meaning: "an attribute has the name that was accepted beside its old one, which is not accepted any more",
        receiver: Safe, why: "the old code accepts the name",
        bump: Minor, because: "it is read under one name; if its field changes, that is a change of its own",
        example: "`email` with `accepts: [Email]` becomes `Email`",
    }
    NamesSwapped => {
        mirror: NamesSwapped, meaning: "an attribute has the name that was accepted, and the other way round",
        receiver: Safe, why: "the old code accepts the name",
        bump: Minor, because: "it is written under the other name; if its field changes, that is a change of its own",
        example: "`Email` with `accepts: [email]` becomes `email` with `accepts: [Email]`",
    }
    AcceptedNameAdded => {
        mirror: AcceptedNameRemoved, meaning: "an attribute arrives under a name more",
        receiver: Degraded, why: "under that name it arrives in `extra`",
        bump: Minor, because: "no type changes; a name more is read",
        example: "`accepts: [ISBN]` is new",
    }
    AcceptedNameRemoved => {
        mirror: AcceptedNameAdded, meaning: "an attribute arrives under a name less",
        receiver: Safe, why: "it does not arrive under that name any more",
        bump: Minor, because: "no type changes; a name less is read",
        example: "`accepts: [ISBN]` goes",
    }
    AcceptedNameReused => {
        mirror: AcceptedNameReused, meaning: "a name under which an attribute arrived is that of another one",
        receiver: Breaking, why: "the old code takes what has the name for the attribute that it was of",
        bump: Minor, because: "no type changes; the name is read into another field",
        example: "`isbn` has no `accepts: [code]` any more, and `code` is an attribute of its own",
    }
    FieldRenamed => {
        mirror: FieldRenamed, meaning: "the field of an attribute has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the field must be changed",
        example: "`field_name: reply_to` is new",
    }
    TypeRenamed => {
        mirror: TypeRenamed, meaning: "the Rust type of an event, object, list of values, union or changes has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the type must be changed",
        example: "`type_name: LoanFailure` is new",
    }
    TypeWidened => {
        mirror: TypeNarrowed, meaning: "an attribute has values of more types",
        receiver: Degraded, why: "a value of a new type makes the event `Undecoded`, or is an error to the old validator",
        bump: Major, because: "the field has another type",
        example: "`string` gets `also: [integer]`",
    }
    TypeNarrowed => {
        mirror: TypeWidened, meaning: "an attribute has values of fewer types",
        receiver: Safe, why: "all values that come are those of the old types",
        bump: Major, because: "the field has another type",
        example: "`also: [integer]` of a `string` goes",
    }
    NumberWidened => {
        mirror: NumberNarrowed, meaning: "an attribute is any number where it was an integer or an epoch time",
        receiver: Degraded, why: "another number makes the event `Undecoded`",
        bump: Major, because: "the field has another type",
        example: "`integer` becomes `number`",
    }
    NumberNarrowed => {
        mirror: NumberWidened, meaning: "an attribute is an integer or an epoch time where it was any number",
        receiver: Breaking, why: "the old code reads a double, in which more than 15 digits become others without a word",
        bump: Major, because: "the field has another type",
        example: "`number` becomes `integer`",
    }
    TypeChanged => {
        mirror: TypeChanged, meaning: "an attribute has another type",
        receiver: Degraded, why: "a value of the new type makes the event `Undecoded`, or is an error to the old validator",
        bump: Major, because: "the field has another type",
        example: "`string` becomes `boolean`",
    }
    RepresentationChanged => {
        mirror: RepresentationChanged, meaning: "an attribute has the same values in JSON and another type in Rust",
        receiver: Safe, why: "the values are the same",
        bump: Major, because: "the field has another type",
        example: "`string` becomes `string id`",
    }
    AlsoAdded => {
        mirror: AlsoRemoved, meaning: "an attribute has values of more types, which its Rust type takes anyway",
        receiver: Degraded, why: "it is read, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands less",
        example: "`string id` gets `also: [integer]`",
    }
    AlsoRemoved => {
        mirror: AlsoAdded, meaning: "an attribute has values of fewer types, and its Rust type is as before",
        receiver: Safe, why: "all values that come are those of the old types",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`also: [integer]` of a `string id` goes",
    }
    DocumentedTypeChanged => {
        mirror: DocumentedTypeChanged, meaning: "an attribute has another JSON type, and its Rust type is as before",
        receiver: Degraded, why: "it is read, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands another one",
        example: "`string id` becomes `integer id`",
    }
    TypeReworded => {
        mirror: TypeReworded, meaning: "an attribute has the types in other words, and the same in JSON and in Rust",
        receiver: Safe, why: "the values are the same",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`string id` with `also: [integer id]` becomes `integer id` with `also: [string]`",
    }
    ObjectDocumented => {
        mirror: ObjectUndocumented, meaning: "a free-form object has documented attributes",
        receiver: Safe, why: "the free-form object of the old code takes them",
        bump: Major, because: "the field is a struct instead of a map",
        example: "`object` gets `attributes`",
    }
    ObjectUndocumented => {
        mirror: ObjectDocumented, meaning: "the attributes of an object are not documented any more",
        receiver: Degraded, why: "its members arrive in `extra`, and the old validator has notices",
        bump: Major, because: "the field is a map instead of a struct",
        example: "`attributes` of an `object` go",
    }
    FormatAdded => {
        mirror: FormatRemoved, meaning: "a string has a format",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`format: email` is new",
    }
    FormatRemoved => {
        mirror: FormatAdded, meaning: "a string has no format any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`format: email` goes",
    }
    FormatChanged => {
        mirror: FormatChanged, meaning: "a string has another format",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`format: email` becomes `format: url`",
    }
    ValuesDocumented => {
        mirror: ValuesUndocumented, meaning: "an attribute has documented values",
        receiver: Safe, why: "text or number that it was to the old code",
        bump: Major, because: "the field is an enum",
        example: "`values: { open: …, closed: … }` is new",
    }
    ValuesUndocumented => {
        mirror: ValuesDocumented, meaning: "an attribute has no documented values any more",
        receiver: Degraded, why: "another value is unknown to the old code, or makes the event `Undecoded` if the list was closed",
        bump: Major, because: "the field is no enum",
        example: "`values` goes",
    }
    ValueAdded => {
        mirror: ValueRemoved, meaning: "an open list of values has one more",
        receiver: Degraded, why: "it arrives as `Other`, and the old validator has a notice",
        bump: Minor, because: "an enum that is not exhaustive has a variant more",
        example: "`lost: Nobody has the book.` under `values`",
    }
    ValueRemoved => {
        mirror: ValueAdded, meaning: "a list of values that is open now has one less",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its variant goes",
        example: "`lost` under `values` goes",
    }
    ClosedValueAdded => {
        mirror: ClosedValueRemoved, meaning: "a list of values that was closed has one more",
        receiver: Degraded, why: "the event is `Undecoded`",
        bump: Major, because: "an enum that is exhaustive has a variant more",
        example: "`wed` under the `values` of a `closed` list",
    }
    ClosedValueRemoved => {
        mirror: ClosedValueAdded, meaning: "a closed list of values has one less",
        receiver: Safe, why: "it does not arrive any more",
        bump: Major, because: "its variant goes",
        example: "`wed` goes",
    }
    ValueRenamed => {
        mirror: ValueRenamed, meaning: "the variant of a value has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the variant must be changed",
        example: "`0: paper - A printed book.` becomes `0: printed - A printed book.`",
    }
    ValueReassigned => {
        mirror: ValueReassigned, meaning: "a value has the name that another value had",
        receiver: Breaking, why: "the old code reads the value as what the other one meant",
        bump: Minor, because: "no name goes; which value it stands for is another",
        example: "`{ 0: paper - …, 1: audio - … }` becomes `{ 0: audio - …, 1: paper - … }`",
    }
    ListOpened => {
        mirror: ListClosed, meaning: "other values than those of a list can come",
        receiver: Degraded, why: "another value makes the event `Undecoded`",
        bump: Major, because: "the enum has a variant more and is not exhaustive",
        example: "`closed: true` goes",
    }
    ListClosed => {
        mirror: ListOpened, meaning: "no other values than those of a list can come",
        receiver: Safe, why: "all values that come are in the list",
        bump: Major, because: "the variant for other values goes",
        example: "`closed: true` is new",
    }
    OtherwiseAdded => {
        mirror: OtherwiseRemoved, meaning: "other values than those of a list are documented",
        receiver: Degraded, why: "another value arrives as `Other`, and the old validator has a notice",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`otherwise: the name of a shelf` is new",
    }
    OtherwiseRemoved => {
        mirror: OtherwiseAdded, meaning: "other values than those of a list are not documented any more",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`otherwise` goes",
    }
    FallbackRenamed => {
        mirror: FallbackRenamed, meaning: "the variant for other values has another name",
        receiver: Safe, why: "names in Rust are not in payloads",
        bump: Major, because: "code that names the variant must be changed",
        example: "`Other` becomes `Undocumented`, because a value is `other`",
    }
    BecameRequired => {
        mirror: NoLongerRequired, meaning: "an attribute is required",
        receiver: Safe, why: "the old code takes its presence",
        bump: Major, because: "the field is no `Option` any more",
        example: "`required: documented` is new",
    }
    NoLongerRequired => {
        mirror: BecameRequired, meaning: "an attribute is not required any more",
        receiver: Degraded, why: "its absence or null makes the event `Undecoded`",
        bump: Major, because: "the field is an `Option`",
        example: "`required` goes",
    }
    DemandedInEnvelope => {
        mirror: NotDemandedInEnvelope, meaning: "an attribute at the top of the envelope is required",
        receiver: Safe, why: "the old code takes its presence",
        bump: Minor, because: "the field is an `Option` in any case; the validator demands more",
        example: "`required: documented` is new in the envelope",
    }
    NotDemandedInEnvelope => {
        mirror: DemandedInEnvelope, meaning: "an attribute at the top of the envelope is not required any more",
        receiver: Degraded, why: "its absence is an error to the old validator",
        bump: Patch, because: "the field is an `Option` in any case; the validator demands less",
        example: "`required` goes in the envelope",
    }
    BecameOptional => {
        mirror: NoLongerOptional, meaning: "the spec says that an attribute may be absent",
        receiver: Safe, why: "what is not required may be absent anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`optional: observed - why` is new",
    }
    NoLongerOptional => {
        mirror: BecameOptional, meaning: "the spec does not say that an attribute may be absent",
        receiver: Safe, why: "what is not required may be absent anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`optional` goes",
    }
    BecameNullable => {
        mirror: NoLongerNullable, meaning: "the spec says that an attribute may be null",
        receiver: Safe, why: "what is not required may be null anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`nullable: documented` is new",
    }
    NoLongerNullable => {
        mirror: BecameNullable, meaning: "the spec does not say that an attribute may be null",
        receiver: Safe, why: "what is not required may be null anyway",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`nullable` goes",
    }
    NullWhenAdded => {
        mirror: NullWhenRemoved, meaning: "an attribute is null when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`null_when: system actor` is new",
    }
    NullWhenRemoved => {
        mirror: NullWhenAdded, meaning: "an attribute has no `null_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`null_when` goes",
    }
    NullWhenWidened => {
        mirror: NullWhenNarrowed, meaning: "the condition of `null_when` holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    NullWhenNarrowed => {
        mirror: NullWhenWidened, meaning: "the condition of `null_when` holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets a test more",
    }
    NullWhenReplaced => {
        mirror: NullWhenReplaced, meaning: "the condition of `null_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    PresentWhenAdded => {
        mirror: PresentWhenRemoved, meaning: "an attribute is there when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`present_when: system actor` is new",
    }
    PresentWhenRemoved => {
        mirror: PresentWhenAdded, meaning: "an attribute has no `present_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`present_when` goes",
    }
    PresentWhenWidened => {
        mirror: PresentWhenNarrowed, meaning: "the condition of `present_when` holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    PresentWhenNarrowed => {
        mirror: PresentWhenWidened, meaning: "the condition of `present_when` holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets a test more",
    }
    PresentWhenReplaced => {
        mirror: PresentWhenReplaced, meaning: "the condition of `present_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    OnlyWhenAdded => {
        mirror: OnlyWhenRemoved, meaning: "an attribute is there only when a condition holds",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`only_when: system actor` is new",
    }
    OnlyWhenRemoved => {
        mirror: OnlyWhenAdded, meaning: "an attribute has no `only_when` any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`only_when` goes",
    }
    OnlyWhenWidened => {
        mirror: OnlyWhenNarrowed, meaning: "the condition of `only_when` holds in more cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    OnlyWhenNarrowed => {
        mirror: OnlyWhenWidened, meaning: "the condition of `only_when` holds in fewer cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` gets a test more",
    }
    OnlyWhenReplaced => {
        mirror: OnlyWhenReplaced, meaning: "the condition of `only_when` is another",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    ConditionRenamed => {
        mirror: ConditionRenamed, meaning: "a condition that an attribute or a rule uses has another name, and the same tests",
        receiver: Safe, why: "the condition is the same",
        bump: Minor, because: "no type changes; the ids of the rules of validators have the name",
        example: "`system actor` becomes `actor is the system`",
    }
    AlwaysAdded => {
        mirror: AlwaysRemoved, meaning: "an attribute has always one value",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`always: loan` is new",
    }
    AlwaysRemoved => {
        mirror: AlwaysAdded, meaning: "an attribute has not always one value",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`always: loan` goes",
    }
    AlwaysChanged => {
        mirror: AlwaysChanged, meaning: "an attribute has always another value",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`always: loan` becomes `always: Loan`",
    }
    EqualsAdded => {
        mirror: EqualsRemoved, meaning: "an attribute has the value of another",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`equals: loan.id` is new",
    }
    EqualsRemoved => {
        mirror: EqualsAdded, meaning: "an attribute has not the value of another any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`equals: loan.id` goes",
    }
    EqualsChanged => {
        mirror: EqualsChanged, meaning: "an attribute has the value of a third one",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`equals: loan.id` becomes `equals: desk.id`",
    }
    ValueWhenAdded => {
        mirror: ValueWhenRemoved, meaning: "an attribute has certain values under a condition",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`value_when` names a condition more",
    }
    ValueWhenRemoved => {
        mirror: ValueWhenAdded, meaning: "an attribute has no certain values under a condition any more",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`value_when` names a condition less",
    }
    ValueWhenTightened => {
        mirror: ValueWhenLoosened, meaning: "a condition leaves an attribute fewer values, or holds in more cases",
        receiver: Safe, why: "what follows the new docs breaks no rule of the old ones",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`value_when: { system actor: [open, closed] }` becomes `value_when: { system actor: closed }`",
    }
    ValueWhenLoosened => {
        mirror: ValueWhenTightened, meaning: "a condition leaves an attribute more values, or holds in fewer cases",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`value_when: { system actor: closed }` becomes `value_when: { system actor: [open, closed] }`",
    }
    ValueWhenChanged => {
        mirror: ValueWhenChanged, meaning: "an attribute has other values under a condition",
        receiver: Degraded, why: "the old validator reports what the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`value_when: { system actor: open }` becomes `value_when: { system actor: closed }`",
    }
    PairReversed => {
        mirror: PairReversed, meaning: "the old and the new value of a change stand in the other order",
        receiver: Breaking, why: "the old code takes the old value for the new one",
        bump: Minor, because: "no type changes; the pair is read in the other order",
        example: "`pair: [old, new]` becomes `pair: [new, old]`",
    }
    PairsInAdded => {
        mirror: PairsInRemoved, meaning: "changes of arrays are objects with a list of pairs",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array is a list of changes",
        example: "`pairs_in: changed` is new",
    }
    PairsInRemoved => {
        mirror: PairsInAdded, meaning: "changes of arrays are pairs",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array is one change",
        example: "`pairs_in: changed` goes",
    }
    PairsInChanged => {
        mirror: PairsInChanged, meaning: "the list of pairs has another name",
        receiver: Degraded, why: "the change is kept in `extra`, and the old validator reports its shape",
        bump: Minor, because: "no type changes; the pairs are read elsewhere",
        example: "`pairs_in: changed` becomes `pairs_in: changes`",
    }
    ExceptAdded => {
        mirror: ExceptRemoved, meaning: "the changes of an attribute have no documented shape",
        receiver: Degraded, why: "a change of another shape is kept in `extra`, and the old validator reports it",
        bump: Major, because: "the field of the change goes",
        example: "`except: [reader]` is new",
    }
    ExceptRemoved => {
        mirror: ExceptAdded, meaning: "the changes of an attribute have a documented shape",
        receiver: Safe, why: "the old code keeps the change in `extra` whatever its shape",
        bump: Minor, because: "a struct that is not exhaustive has a field more",
        example: "`except: [reader]` goes",
    }
    TargetChanged => {
        mirror: TargetChanged, meaning: "the changes are those of another object",
        receiver: Degraded, why: "they arrive in `extra`, and the old validator reports them",
        bump: Major, because: "the fields are those of another object",
        example: "`changes of loan` becomes `changes of desk`",
    }
    PlatformsWidened => {
        mirror: PlatformsNarrowed, meaning: "more platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v2]` goes",
    }
    PlatformsNarrowed => {
        mirror: PlatformsWidened, meaning: "fewer platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v2]` is new",
    }
    PlatformsChanged => {
        mirror: PlatformsChanged, meaning: "other platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`platforms: [v1]` becomes `platforms: [v2]`",
    }
    ExampleChanged => {
        mirror: ExampleChanged, meaning: "the example of an attribute is another",
        receiver: Safe, why: "decoding and validators ignore it",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`example: 4711` becomes `example: 4712`",
    }
    ErratumAdded => {
        mirror: ErratumResolved, meaning: "the page is wrong at a place more",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `errata`",
    }
    ErratumResolved => {
        mirror: ErratumAdded, meaning: "the page is not wrong at a place any more",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `errata` goes",
    }
    ErratumChanged => {
        mirror: ErratumChanged, meaning: "an erratum says something else",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`page` of an erratum says more",
    }
    NoteAdded => {
        mirror: NoteRemoved, meaning: "there is a note more about the page",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `notes`",
    }
    NoteRemoved => {
        mirror: NoteAdded, meaning: "there is a note less about the page",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "an item of `notes` goes",
    }
    NoteChanged => {
        mirror: NoteChanged, meaning: "a note says something else",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages are written anew",
        example: "`spec` of a note says more",
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
