//! Every kind of change, with its mirror and its two verdicts. A new kind is a row here; names,
//! verdicts and `codegen/DIFF.md` follow from the row.

use std::fmt;

use strum::{IntoStaticStr, VariantArray};

use super::verdict::{Bump, Receiver};

/// Declares the enum and the facts about its variants from one table.
macro_rules! kinds {
    ($($name:ident => {
        mirror: $mirror:ident, meaning: $meaning:literal,
        receiver: $receiver:ident, why: $why:literal,
        bump: $bump:ident, because: $because:literal,
        $(to_do: $to_do:literal,)?
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
            /// Returns the row of the kind.
            pub fn about(self) -> About {
                match self {
                    $(Self::$name => About {
                        mirror: Self::$mirror,
                        meaning: $meaning,
                        receiver: Receiver::$receiver,
                        why: $why,
                        bump: Bump::$bump,
                        because: $because,
                        to_do: [$($to_do)?].first().copied(),
                        example: $example,
                    },)*
                }
            }
        }
    };
}

/// The row of a kind of change.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The kind of the same change when old and new change places.
    pub mirror: Kind,
    /// The change in one line.
    pub meaning: &'static str,
    /// The effect of payloads that follow the new docs on code of the old spec.
    pub receiver: Receiver,
    /// The reason for the verdict on payloads.
    pub why: &'static str,
    /// The version that code compiled against the old package needs.
    pub bump: Bump,
    /// The reason for the verdict on the package.
    pub because: &'static str,
    /// The advice for people whose code is compiled against the new package. Each kind that can
    /// stop code from compiling has one.
    pub to_do: Option<&'static str>,
    /// An example, with code between backticks.
    pub example: &'static str,
}

impl Kind {
    /// Every kind, in the order of the reference page.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name that people see, such as `attribute-added`. Fingerprints contain the name: a
    /// renamed variant gives its changes other fingerprints, and their waivers no longer hold.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The kind of the same change when old and new change places.
    pub fn mirror(self) -> Self {
        self.about().mirror
    }

    /// Returns true if the change needs a waiver: code must change, or payloads are lost or misread.
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
        mirror: VersionChanged, meaning: "the version of the package changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: None, because: "a version demands no other version",
        example: "`version: 0.1.0` becomes `version: 0.2.0`",
    }
    PackageRenamed => {
        mirror: PackageRenamed, meaning: "the name of the package changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Major, because: "code names the package in every path",
        to_do: "depend on the new package, and write its name in every path",
        example: "`name: loan-events` becomes `name: bookbox-events`",
    }
    PackageTextChanged => {
        mirror: PackageTextChanged, meaning: "description, repository, keywords or categories of the package changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only the manifest changes",
        example: "`keywords: [books]` becomes `keywords: [books, loans]`",
    }
    RustVersionChanged => {
        mirror: RustVersionChanged, meaning: "the oldest Rust that the package is promised for changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Minor, because: "no type changes; another compiler may be needed",
        example: "`rust_version: \"1.90\"` is new",
    }
    PlatformAdded => {
        mirror: PlatformRemoved, meaning: "the vendor has a new platform version",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`v3` under `platforms`",
    }
    PlatformRemoved => {
        mirror: PlatformAdded, meaning: "the vendor no longer has a platform version",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`v1` under `platforms` is removed",
    }
    SubscriptionAdded => {
        mirror: SubscriptionRemoved, meaning: "apps have another file to write when they subscribe",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`app.json` under `subscribe`",
    }
    SubscriptionRemoved => {
        mirror: SubscriptionAdded, meaning: "apps no longer write a file when they subscribe",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`app.json` under `subscribe` is removed",
    }
    SubscriptionChanged => {
        mirror: SubscriptionChanged, meaning: "what apps write when they subscribe changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`<event>` in `app.json` becomes `<module>.<event>`",
    }
    SpellingAdded => {
        mirror: SpellingRemoved, meaning: "timestamps have a new spelling",
        receiver: Degraded, why: "the old code keeps the text but reads no point in time, and the old validator reports an error",
        bump: Minor, because: "no type changes; more texts decode to a point in time",
        example: "a pattern `day` under `timestamps`",
    }
    SpellingRemoved => {
        mirror: SpellingAdded, meaning: "timestamps no longer have a spelling",
        receiver: Safe, why: "payloads no longer have the spelling",
        bump: Minor, because: "no type changes; fewer texts decode to a point in time",
        example: "the pattern `day` is removed",
    }
    SpellingWidened => {
        mirror: SpellingNarrowed, meaning: "a spelling of timestamps has more texts",
        receiver: Degraded, why: "the old code keeps a new text but reads no point in time, and the old validator reports an error",
        bump: Minor, because: "no type changes; more texts decode to a point in time",
        example: "`%H:%M:%SZ` becomes `%H:%M:%S%z`",
    }
    SpellingNarrowed => {
        mirror: SpellingWidened, meaning: "a spelling of timestamps has fewer texts",
        receiver: Safe, why: "the old code reads every text of the new pattern as the same point in time",
        bump: Minor, because: "no type changes; fewer texts decode to a point in time",
        example: "`%H:%M:%S%z` becomes `%H:%M:%SZ`",
    }
    SpellingReplaced => {
        mirror: SpellingReplaced, meaning: "a spelling of timestamps has other texts, none of which is misread",
        receiver: Degraded, why: "the old code keeps a new text but reads no point in time, and the old validator reports an error",
        bump: Minor, because: "no type changes; other texts decode to a point in time",
        example: "`%d/%m/%Y` becomes `%Y-%m-%d`",
    }
    SpellingChanged => {
        mirror: SpellingChanged, meaning: "the pattern of a spelling of timestamps reads the same texts differently",
        receiver: Breaking, why: "the old code reads a text that fits both patterns as another point in time",
        bump: Minor, because: "no type changes; other texts decode to a point in time",
        example: "`%d/%m/%Y` becomes `%m/%d/%Y`",
    }
    ProductAdded => {
        mirror: ProductRemoved, meaning: "the vendor has a new product",
        receiver: Safe, why: "payloads do not name products; the events of the product are changes of their own",
        bump: Patch, because: "only pages change; events bring the Rust module, and are changes of their own",
        example: "`buying` under `products`",
    }
    ProductRemoved => {
        mirror: ProductAdded, meaning: "the vendor no longer has a product",
        receiver: Safe, why: "payloads do not name products",
        bump: Patch, because: "only pages change; the Rust module goes with its events, which are changes of their own",
        example: "`buying` is removed",
    }
    ModuleAdded => {
        mirror: ModuleRemoved, meaning: "the vendor has a new module",
        receiver: Safe, why: "the old code ignores unknown modules; the events of the module are changes of their own",
        bump: Minor, because: "`Module`, which is not exhaustive, gets a variant",
        example: "`order` under `modules`",
    }
    ModuleRemoved => {
        mirror: ModuleAdded, meaning: "the vendor no longer has a module",
        receiver: Safe, why: "payloads no longer name the module",
        bump: Major, because: "`Module` loses a variant",
        to_do: "remove the code that names the variant",
        example: "`order` is removed",
    }
    ModuleProductChanged => {
        mirror: ModuleProductChanged, meaning: "a module belongs to another product now",
        receiver: Safe, why: "payloads do not name products",
        bump: Patch, because: "only pages change; the events of the module are changes of their own",
        example: "`product: lending` becomes `product: buying`",
    }
    AlsoWrittenAdded => {
        mirror: AlsoWrittenRemoved, meaning: "payloads have a new spelling of a module",
        receiver: Degraded, why: "the old code does not recognise the module, whose events can be `Unknown`",
        bump: Minor, because: "no type changes; the new code recognises one more name",
        example: "`also_written: [loans]` is new",
    }
    AlsoWrittenRemoved => {
        mirror: AlsoWrittenAdded, meaning: "payloads no longer have a spelling of a module",
        receiver: Safe, why: "payloads no longer have the spelling",
        bump: Minor, because: "no type changes; the new code recognises one name less",
        example: "`also_written: [loans]` is removed",
    }
    ModuleNameReused => {
        mirror: ModuleNameReused, meaning: "payloads use a name of one module for another module now",
        receiver: Breaking, why: "the old code mistakes events of one module for events of the other",
        bump: Minor, because: "no type changes; the name means another variant",
        example: "`loan` loses `also_written: [order]`, and `order` is a module of its own",
    }
    EventRoleChanged => {
        mirror: EventRoleChanged, meaning: "another attribute of the envelope has the name of the event",
        receiver: Breaking, why: "the old code reads the name from the old attribute: every event is `Unknown` or mistaken for another",
        bump: Major, because: "an attribute with a role has no field: one attribute loses its field, the other gets one",
        to_do: "remove the uses of the field that is gone; `Payload::event` has its value",
        example: "`event: event` becomes `event: kind`",
    }
    DataRoleChanged => {
        mirror: DataRoleChanged, meaning: "another attribute of the envelope has the data of the event",
        receiver: Breaking, why: "the old code reads something else as the data, or finds none",
        bump: Major, because: "an attribute with a role has no field: one attribute loses its field, the other gets one",
        to_do: "remove the uses of the field that is gone; `Payload::event` has the data",
        example: "`data: data` becomes `data: body`",
    }
    BatchRoleAdded => {
        mirror: BatchRoleRemoved, meaning: "a body has several payloads",
        receiver: Breaking, why: "the old code takes the body for one payload, and finds none",
        bump: Minor, because: "`Payload::all_from_slice` is new; the old functions take one payload of a batch",
        to_do: "decode bodies with `Payload::all_from_slice`",
        example: "`batch: { is: body }` is new",
    }
    BatchRoleRemoved => {
        mirror: BatchRoleAdded, meaning: "a body has one payload",
        receiver: Breaking, why: "the old code looks for several payloads in the body, and finds none",
        bump: Major, because: "`Payload::all_from_slice` is removed",
        to_do: "decode bodies with `Payload::from_slice`",
        example: "`batch: { is: body }` is removed",
    }
    BatchRoleChanged => {
        mirror: BatchRoleChanged, meaning: "the array of payloads stands elsewhere in a body",
        receiver: Breaking, why: "the old code finds no array where it looks for one",
        bump: Minor, because: "no type changes; the new code finds the array",
        example: "`batch: { is: body }` becomes `batch: items`",
    }
    ModulesRoleAdded => {
        mirror: ModulesRoleRemoved, meaning: "an attribute of the envelope names the module",
        receiver: Safe, why: "the old code does not read the attribute",
        bump: Minor, because: "no type changes; the new code tells events of one name apart",
        example: "`modules: app.modules` is new",
    }
    ModulesRoleRemoved => {
        mirror: ModulesRoleAdded, meaning: "no attribute of the envelope names the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; the new code no longer tells events of one name apart",
        example: "`modules: app.modules` is removed",
    }
    ModulesRoleChanged => {
        mirror: ModulesRoleChanged, meaning: "another attribute of the envelope names the module",
        receiver: Degraded, why: "an event whose name several modules have is `Unknown`",
        bump: Minor, because: "no type changes; the new code reads the module elsewhere",
        example: "`modules: app.modules` becomes `modules: modules`",
    }
    EventAdded => {
        mirror: EventRemoved, meaning: "an event is new",
        receiver: Degraded, why: "the event arrives as `Unknown`, with its name and data",
        bump: Minor, because: "`Event`, which is not exhaustive, gets a variant",
        to_do: "handle the variant where the app subscribes to the event",
        example: "a file with `event: onLoanClose`",
    }
    EventRemoved => {
        mirror: EventAdded, meaning: "an event was removed",
        receiver: Safe, why: "the event no longer arrives",
        bump: Major, because: "the types of the event and its variant of `Event` are removed",
        to_do: "remove the arm of the variant and every other use of the types",
        example: "the file with `event: onLoanClose` is removed",
    }
    NamesakeAdded => {
        mirror: NamesakeRemoved, meaning: "an event is new, and another module has an event of its name",
        receiver: Breaking, why: "the old code mistakes a payload that does not name its module for the other event",
        bump: Minor, because: "`Event`, which is not exhaustive, gets a variant",
        to_do: "handle the variant where the app subscribes to the event; decode with `from_slice_of` where a payload does not name its module",
        example: "`onLoanUpdate` of module `archive`, beside the event of module `loan`",
    }
    NamesakeRemoved => {
        mirror: NamesakeAdded, meaning: "an event was removed, and another module has an event of its name",
        receiver: Safe, why: "the event no longer arrives",
        bump: Major, because: "the types of the event and its variant of `Event` are removed",
        to_do: "remove the arm of the variant and every other use of the types",
        example: "`onLoanUpdate` of module `archive` is removed",
    }
    NamesakeDeclared => {
        mirror: NamesakeNotDeclared, meaning: "an event that is not transcribed is new, and another module has an event of its name",
        receiver: Breaking, why: "the old code mistakes a payload that does not name its module for the other event",
        bump: Minor, because: "no type changes; a payload that does not name its module is `Unknown`, and tells its candidates",
        example: "`onLoanUpdate` under `not_transcribed` of module `archive`, beside the event of module `loan`",
    }
    NamesakeNotDeclared => {
        mirror: NamesakeDeclared, meaning: "an event that is not transcribed was removed, and another module has an event of its name",
        receiver: Safe, why: "a payload that does not name its module stays `Unknown`",
        bump: Minor, because: "no type changes; a payload that does not name its module decodes again",
        example: "`onLoanUpdate` under `not_transcribed` of module `archive` is removed",
    }
    NotTranscribedAdded => {
        mirror: NotTranscribedRemoved, meaning: "an event that is not transcribed is new",
        receiver: Degraded, why: "the event arrives as `Unknown`, as before, and the old validator calls it undocumented",
        bump: Minor, because: "no type changes; `Unknown` has another reason, and tells the page",
        example: "`onLoanLost` under `not_transcribed` of module `loan`",
    }
    NotTranscribedRemoved => {
        mirror: NotTranscribedAdded, meaning: "an event that is not transcribed was removed",
        receiver: Safe, why: "the event no longer arrives; if it is transcribed now, that is a change of its own",
        bump: Minor, because: "no type changes; `Unknown` has another reason",
        example: "`onLoanLost` under `not_transcribed` of module `loan` is removed",
    }
    NotTranscribedPageChanged => {
        mirror: NotTranscribedPageChanged, meaning: "the page of an event that is not transcribed has another address",
        receiver: Safe, why: "only an address changes",
        bump: Patch, because: "only an address changes",
        example: "`onLoanLost: https://bookbox.example.com/docs/lost` becomes `onLoanLost: https://bookbox.example.com/docs/v2/lost`",
    }
    EventRenamed => {
        mirror: EventRenamed, meaning: "the name of an event in payloads changed",
        receiver: Degraded, why: "the event arrives as `Unknown`, with its name and data",
        bump: Minor, because: "no type changes; a new Rust name is a change of its own",
        example: "`event: onLoanUpdate` becomes `event: onLoanChange`, with `type_name: OnLoanUpdate`",
    }
    EventNameReused => {
        mirror: EventNameReused, meaning: "the name of an event in payloads changed, and another event has one of the two names",
        receiver: Breaking, why: "the old code mistakes the event for the other event",
        bump: Minor, because: "no type changes; a new Rust name is a change of its own",
        example: "`onLoanUpdate` and `onLoanChange` change their names",
    }
    EventModuleChanged => {
        mirror: EventModuleChanged, meaning: "an event belongs to another module now",
        receiver: Degraded, why: "the event is `Unknown` in payloads that name their module",
        bump: Minor, because: "no type changes; `Event::module` returns another module",
        example: "`module: loan` becomes `module: desk`",
    }
    EventProductChanged => {
        mirror: EventProductChanged, meaning: "an event belongs to another product now",
        receiver: Safe, why: "payloads do not name products",
        bump: Major, because: "the Rust module of the event and its variant of `Event` are renamed",
        to_do: "write the new names of the variant and of the Rust module",
        example: "`product: lending` becomes `product: buying`",
    }
    FileRenamed => {
        mirror: FileRenamed, meaning: "the name of an event's files changed",
        receiver: Safe, why: "payloads do not name files",
        bump: Minor, because: "no type changes; the ids of validator rules begin with the name of the file",
        example: "`onLoanUpdate.yaml` becomes `loan.yaml`",
    }
    EventPlatformAdded => {
        mirror: EventPlatformRemoved, meaning: "another platform version has the event",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`platforms: [v1]` becomes `platforms: [v1, v2]`",
    }
    EventPlatformRemoved => {
        mirror: EventPlatformAdded, meaning: "a platform version no longer has the event",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`platforms: [v1, v2]` becomes `platforms: [v2]`",
    }
    PageMoved => {
        mirror: PageMoved, meaning: "the address of the page changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`url` has another address",
    }
    PageTitleChanged => {
        mirror: PageTitleChanged, meaning: "the title of the page changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`title: Loan updated` becomes `title: Loan changed`",
    }
    PageReadAgain => {
        mirror: PageReadAgain, meaning: "the page was read again: its day or its hash changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`captured: 2026-03-02` becomes `captured: 2026-04-02`",
    }
    DescriptionChanged => {
        mirror: DescriptionChanged, meaning: "a text for readers changed, and nothing else",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`doc: Whether the book is lost.` becomes `doc: Whether nobody has the book.`",
    }
    EvidenceStrengthened => {
        mirror: EvidenceWeakened, meaning: "a claim is documented now; a payload that contradicts it is an error",
        receiver: Safe, why: "the claim itself does not change",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`inferred - why` becomes `documented`",
    }
    EvidenceWeakened => {
        mirror: EvidenceStrengthened, meaning: "a claim is no longer documented; a payload that contradicts it is a warning",
        receiver: Safe, why: "the claim itself does not change",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`documented` becomes `inferred - why`",
    }
    EvidenceChanged => {
        mirror: EvidenceChanged, meaning: "the evidence of a claim changed, and the severity of contradictions did not",
        receiver: Safe, why: "the claim itself does not change",
        bump: Patch, because: "only texts and pages change",
        example: "`inferred - why` becomes `observed - in samples`",
    }
    AttributeAdded => {
        mirror: AttributeRemoved, meaning: "an attribute is new, with everything in it",
        receiver: Degraded, why: "the attribute arrives in `extra`, and the old validator reports a notice",
        bump: Minor, because: "a struct that is not exhaustive gets a field",
        example: "`color: { type: string }` under `data`",
    }
    AttributeRemoved => {
        mirror: AttributeAdded, meaning: "an attribute was removed, and it could be absent",
        receiver: Safe, why: "the old code accepts the absence of the attribute",
        bump: Major, because: "the field is removed",
        to_do: "remove the uses of the field",
        example: "`color` is removed",
    }
    RequiredAttributeAdded => {
        mirror: RequiredAttributeRemoved, meaning: "an attribute is new and demanded, always or under a condition",
        receiver: Degraded, why: "the attribute arrives in `extra`, and the old validator reports a notice",
        bump: Major, because: "the field may have no default value, and its struct then loses `Default`",
        to_do: "where code calls `default` of the struct, decode a value instead",
        example: "`id: { type: integer id, required: documented }`",
    }
    RequiredAttributeRemoved => {
        mirror: RequiredAttributeAdded, meaning: "an attribute was removed, and it was demanded, always or under a condition",
        receiver: Degraded, why: "the event is `Undecoded` without the attribute, or the old validator reports it as missing",
        bump: Major, because: "the field is removed",
        to_do: "remove the uses of the field",
        example: "`id`, which was `required`, is removed",
    }
    AttributeMoved => {
        mirror: AttributeMoved, meaning: "an attribute moved to another object",
        receiver: Degraded, why: "the attribute arrives in `extra` of the new object, and is missing in the old one",
        bump: Major, because: "the field moves to another struct",
        to_do: "use the field of the other struct",
        example: "`actor.email` becomes `loan.email`",
    }
    AttributeRenamed => {
        mirror: AttributeRenamedBack, meaning: "an attribute was renamed, and its old name is still accepted",
        receiver: Degraded, why: "the attribute arrives in `extra`, and is missing under its old name",
        bump: Minor, because: "no type changes; the new code reads both names; a new name of the field is a change of its own",
        example: "`Email` becomes `email` with `accepts: [Email]`",
    }
    AttributeRenamedBack => {
        mirror: AttributeRenamed, meaning: "an attribute was renamed to an accepted name, and its old name is no longer accepted",
        receiver: Safe, why: "the old code accepts the new name",
        bump: Minor, because: "no type changes; the new code reads one name; a new name of the field is a change of its own",
        example: "`email` with `accepts: [Email]` becomes `Email`",
    }
    AttributeRenamedOnWire => {
        mirror: AttributeRenamedOnWire, meaning: "the name of an attribute in payloads changed, and its field keeps the name",
        receiver: Degraded, why: "the attribute arrives in `extra`, and is missing under its old name",
        bump: Minor, because: "no type changes; the new code reads the new name only",
        example: "`kind` becomes `sort` with `field_name: kind`",
    }
    NamesSwapped => {
        mirror: NamesSwapped, meaning: "the name and the accepted name of an attribute changed places",
        receiver: Safe, why: "the old code accepts the new name",
        bump: Minor, because: "no type changes; the new code writes the other name; a new name of the field is a change of its own",
        example: "`Email` with `accepts: [email]` becomes `email` with `accepts: [Email]`",
    }
    AcceptedNameAdded => {
        mirror: AcceptedNameRemoved, meaning: "an attribute has a new accepted name",
        receiver: Degraded, why: "the attribute arrives in `extra` under the new name",
        bump: Minor, because: "no type changes; the new code reads one more name",
        example: "`accepts: [ISBN]` is new",
    }
    AcceptedNameRemoved => {
        mirror: AcceptedNameAdded, meaning: "an attribute no longer has an accepted name",
        receiver: Safe, why: "payloads no longer have that name",
        bump: Minor, because: "no type changes; the new code reads one name less",
        example: "`accepts: [ISBN]` is removed",
    }
    AcceptedNameReused => {
        mirror: AcceptedNameReused, meaning: "a name of one attribute is the name of another attribute now",
        receiver: Breaking, why: "the old code reads the new attribute into the field of the old one",
        bump: Minor, because: "no type changes; the new code reads the name into another field",
        to_do: "check every use of the two fields: the name fills the other one now",
        example: "`isbn` loses `accepts: [code]`, and `code` is an attribute of its own",
    }
    FieldRenamed => {
        mirror: FieldRenamed, meaning: "the field of an attribute was renamed",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "code that names the field must change",
        to_do: "write the new name of the field",
        example: "`field_name: reply_to` is new",
    }
    FieldReassigned => {
        mirror: FieldReassigned, meaning: "an attribute has the field of another attribute now",
        receiver: Breaking, why: "the old code reads the attribute into the field that means something else now",
        bump: Minor, because: "every name stays; the name means another attribute",
        to_do: "check every use of the field: the code compiles, and the field has the value of another attribute",
        example: "`sent` and `due` change their `field_name`",
    }
    TypeRenamed => {
        mirror: TypeRenamed, meaning: "the Rust type of an event, object, list of values, union or changes has another name",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "code that names the type must change",
        to_do: "write the new name of the type",
        example: "`type_name: LoanFailure` is new",
    }
    TypeShared => {
        mirror: TypeUnshared, meaning: "a type of one event is one that events share now",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Minor, because: "the type stands in another Rust module; the one of the event has it under the old name",
        example: "`Person` moves from the `types` of an event into a `types` file",
    }
    TypeUnshared => {
        mirror: TypeShared, meaning: "a type that events could share is one of an event alone now",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "the type is gone from the Rust module of shared types",
        to_do: "name the type by its path in the module of the event",
        example: "`Person` moves from a `types` file into the `types` of an event",
    }
    TypesMerged => {
        mirror: TypesSplit, meaning: "types of several events are one type now",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "code that implements a trait for each of the types implements it twice for one",
        to_do: "keep one implementation of each trait",
        example: "`Person`, which two events had each for itself, is declared in a `types` file",
    }
    TypesSplit => {
        mirror: TypesMerged, meaning: "a type that events share is one of its own in some of them now",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "a function that takes the type of one event does not take the one of another",
        to_do: "write the function, and implement the trait, for the type of each event",
        example: "`Person` moves from a `types` file into the `types` of two events",
    }
    TypeMoved => {
        mirror: TypeMoved, meaning: "a type that events share stands in another Rust module",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "the type is gone from the old Rust module",
        to_do: "write the new path of the type",
        example: "`Person` moves from `lending/types.yaml` into `types.yaml`",
    }
    TypeWidened => {
        mirror: TypeNarrowed, meaning: "an attribute can have values of more types",
        receiver: Degraded, why: "a value of the new type is a misfit, or makes the event `Undecoded` if it is required, or the old validator reports an error",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`string` gets `also: [integer]`",
    }
    TypeNarrowed => {
        mirror: TypeWidened, meaning: "an attribute can have values of fewer types",
        receiver: Safe, why: "every value has one of the old types",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`also: [integer]` of a `string` is removed",
    }
    NumberWidened => {
        mirror: NumberNarrowed, meaning: "an integer or an epoch time became any number",
        receiver: Degraded, why: "a number of another kind is a misfit, or makes the event `Undecoded` if it is required",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`integer` becomes `number`",
    }
    NumberNarrowed => {
        mirror: NumberWidened, meaning: "a number became an integer or an epoch time",
        receiver: Breaking, why: "the old code reads a double, which silently changes numbers of more than 15 digits",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`number` becomes `integer`",
    }
    TypeChanged => {
        mirror: TypeChanged, meaning: "the type of an attribute changed",
        receiver: Degraded, why: "a value of the new type is a misfit, or makes the event `Undecoded` if it is required, or the old validator reports an error",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`string` becomes `boolean`",
    }
    RepresentationChanged => {
        mirror: RepresentationChanged, meaning: "the Rust type of an attribute changed, and its values in JSON did not",
        receiver: Safe, why: "the values do not change",
        bump: Major, because: "the type of the field changes",
        to_do: "use the field with its new type",
        example: "`string` becomes `string id`",
    }
    AlsoAdded => {
        mirror: AlsoRemoved, meaning: "an attribute can have values of more types, and its Rust type takes them already",
        receiver: Degraded, why: "the old code reads the value, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands less",
        example: "`string id` gets `also: [integer]`",
    }
    AlsoRemoved => {
        mirror: AlsoAdded, meaning: "an attribute can have values of fewer types, and its Rust type is the same",
        receiver: Safe, why: "every value has one of the old types",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`also: [integer]` of a `string id` is removed",
    }
    DocumentedTypeChanged => {
        mirror: DocumentedTypeChanged, meaning: "the JSON type of an attribute changed, and its Rust type did not",
        receiver: Degraded, why: "the old code reads the value, and the old validator reports its type",
        bump: Minor, because: "no type changes; the validator demands another JSON type",
        example: "`string id` becomes `integer id`",
    }
    TypeReworded => {
        mirror: TypeReworded, meaning: "the words for the types of an attribute changed; the types in JSON and in Rust did not",
        receiver: Safe, why: "the values do not change",
        bump: Patch, because: "only texts and pages change",
        example: "`string id` with `also: [integer id]` becomes `integer id` with `also: [string]`",
    }
    ObjectDocumented => {
        mirror: ObjectUndocumented, meaning: "a free-form object has documented attributes now",
        receiver: Safe, why: "the free-form object of the old code keeps the attributes",
        bump: Major, because: "the field becomes a struct; it was a map",
        to_do: "use the fields of the struct; its `extra` has the members without a field",
        example: "`object` gets `attributes`",
    }
    ObjectUndocumented => {
        mirror: ObjectDocumented, meaning: "the attributes of an object are no longer documented",
        receiver: Degraded, why: "the members of the object arrive in `extra`, and the old validator reports notices",
        bump: Major, because: "the field becomes a map; it was a struct",
        to_do: "look the members up in the map",
        example: "`attributes` of an `object` are removed",
    }
    FormatAdded => {
        mirror: FormatRemoved, meaning: "a string has a format now, or a timestamp one spelling",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`format: email` is new",
    }
    FormatRemoved => {
        mirror: FormatAdded, meaning: "a string no longer has a format, or a timestamp has any spelling",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`format: email` is removed",
    }
    FormatChanged => {
        mirror: FormatChanged, meaning: "the format of a string or the spelling of a timestamp changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`format: email` becomes `format: url`",
    }
    PatternAdded => {
        mirror: PatternRemoved, meaning: "the texts of an attribute match a pattern now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`pattern: \"^[A-Z]+$\"` is new",
    }
    PatternRemoved => {
        mirror: PatternAdded, meaning: "the texts of an attribute no longer match a pattern",
        receiver: Degraded, why: "the old code reads the texts, and the old validator reports them",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`pattern: \"^[A-Z]+$\"` is removed",
    }
    PatternChanged => {
        mirror: PatternChanged, meaning: "the texts of an attribute match another pattern",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`pattern: \"^[A-Z]+$\"` becomes `pattern: \"^[0-9]+$\"`",
    }
    LimitAdded => {
        mirror: LimitRemoved, meaning: "the values of an attribute are limited now: a number, the length of a string, or the items of an array",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`max_length: 255` is new",
    }
    LimitRemoved => {
        mirror: LimitAdded, meaning: "the values of an attribute are no longer limited",
        receiver: Degraded, why: "the old code reads the values, and the old validator reports them",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`max_length: 255` is removed",
    }
    LimitTightened => {
        mirror: LimitLoosened, meaning: "a limit of an attribute leaves fewer values",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`max_length: 255` becomes `max_length: 100`",
    }
    LimitLoosened => {
        mirror: LimitTightened, meaning: "a limit of an attribute leaves more values",
        receiver: Degraded, why: "the old code reads the values, and the old validator reports them",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`max_length: 100` becomes `max_length: 255`",
    }
    UtcAdded => {
        mirror: UtcRemoved, meaning: "a timestamp is in UTC now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`utc: documented` is new",
    }
    UtcRemoved => {
        mirror: UtcAdded, meaning: "a timestamp can have an offset now",
        receiver: Degraded, why: "the old code reads the point in time, and the old validator reports its offset",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`utc: documented` is removed",
    }
    ValuesDocumented => {
        mirror: ValuesUndocumented, meaning: "an attribute has documented values now",
        receiver: Safe, why: "the old code reads the values as plain text or numbers",
        bump: Major, because: "the field becomes an enum",
        to_do: "match the variants, or compare the result of `as_str` or `as_i64`",
        example: "`values: { open: …, closed: … }` is new",
    }
    ValuesUndocumented => {
        mirror: ValuesDocumented, meaning: "an attribute no longer has documented values",
        receiver: Degraded, why: "another value is unknown to the old code, or a misfit if the list was closed",
        bump: Major, because: "the field is no longer an enum",
        to_do: "compare the plain text or number",
        example: "`values` is removed",
    }
    ValueAdded => {
        mirror: ValueRemoved, meaning: "an open list of values has a new value",
        receiver: Degraded, why: "the value arrives as `Other`, and the old validator reports a notice",
        bump: Minor, because: "an enum that is not exhaustive gets a variant",
        to_do: "handle the variant where the arm for other values is not enough",
        example: "`lost: Nobody has the book.` under `values`",
    }
    ValueRemoved => {
        mirror: ValueAdded, meaning: "a value was removed from a list that is open now",
        receiver: Safe, why: "the value no longer arrives",
        bump: Major, because: "the variant of the value is removed",
        to_do: "remove the arm of the variant; a payload with the value has the variant for other values",
        example: "`lost` under `values` is removed",
    }
    KindAdded => {
        mirror: KindRemoved, meaning: "an object that is one of several can be another one",
        receiver: Degraded, why: "the object arrives as `Other`, and the old validator reports a notice",
        bump: Minor, because: "an enum that is not exhaustive gets a variant",
        to_do: "handle the variant where the arm for other kinds is not enough",
        example: "`note: NoteAnswer` under `one_of`",
    }
    KindRemoved => {
        mirror: KindAdded, meaning: "an object that is one of several can no longer be one of them",
        receiver: Safe, why: "objects of the kind no longer arrive",
        bump: Major, because: "the variant of the kind is removed",
        to_do: "remove the arm of the variant; an object of the kind has the variant for other kinds",
        example: "`note` under `one_of` is removed",
    }
    ToldByChanged => {
        mirror: ToldByChanged, meaning: "another attribute tells which of several objects an object is",
        receiver: Degraded, why: "objects arrive as `Other`, and the old validator reports them",
        bump: Minor, because: "no type changes; another attribute decides the variant",
        example: "`told_by: type` becomes `told_by: kind`",
    }
    ClosedValueAdded => {
        mirror: ClosedValueRemoved, meaning: "a list of values that was closed has a new value",
        receiver: Degraded, why: "the value is a misfit, or makes the event `Undecoded` if it is required",
        bump: Major, because: "an exhaustive enum gets a variant",
        to_do: "add an arm for the variant",
        example: "`wed` under the `values` of a `closed` list",
    }
    ClosedValueRemoved => {
        mirror: ClosedValueAdded, meaning: "a value was removed from a closed list",
        receiver: Safe, why: "the value no longer arrives",
        bump: Major, because: "the variant of the value is removed",
        to_do: "remove the arm of the variant",
        example: "`wed` is removed",
    }
    ValueRenamed => {
        mirror: ValueRenamed, meaning: "the variant of a value was renamed",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "code that names the variant must change",
        to_do: "write the new name of the variant",
        example: "`0: paper - A printed book.` becomes `0: printed - A printed book.`",
    }
    ValueRenamedOnWire => {
        mirror: ValueRenamedOnWire, meaning: "the name of a value in payloads changed, and its variant keeps the name",
        receiver: Degraded, why: "the value arrives as `Other`, or is a misfit if the list is closed",
        bump: Minor, because: "no type changes; the variant stands for the new name only",
        example: "`lost: Lost - …` becomes `gone: Lost - …`",
    }
    ValueReassigned => {
        mirror: ValueReassigned, meaning: "a value has the name of another value now",
        receiver: Breaking, why: "the old code reads the value with the meaning of the other value",
        bump: Minor, because: "every name stays; the name means another value",
        to_do: "check the values that the app has stored or compares as text or number: they mean another variant now",
        example: "`{ 0: paper - …, 1: audio - … }` becomes `{ 0: audio - …, 1: paper - … }`",
    }
    ListOpened => {
        mirror: ListClosed, meaning: "a closed list of values was opened",
        receiver: Degraded, why: "a value outside of the list is a misfit, or makes the event `Undecoded` if it is required",
        bump: Major, because: "the enum gets a variant and is no longer exhaustive",
        to_do: "add an arm for other values",
        example: "`closed: true` is removed",
    }
    ListClosed => {
        mirror: ListOpened, meaning: "an open list of values was closed",
        receiver: Safe, why: "every value is in the list",
        bump: Major, because: "the variant for other values is removed",
        to_do: "remove the arm for other values",
        example: "`closed: true` is new",
    }
    OtherwiseAdded => {
        mirror: OtherwiseRemoved, meaning: "values outside of a list are documented now",
        receiver: Degraded, why: "a value outside of the list arrives as `Other`, and the old validator reports a notice",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`otherwise: the name of a shelf` is new",
    }
    OtherwiseRemoved => {
        mirror: OtherwiseAdded, meaning: "values outside of a list are no longer documented",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`otherwise` is removed",
    }
    FallbackRenamed => {
        mirror: FallbackRenamed, meaning: "the variant for other values was renamed",
        receiver: Safe, why: "payloads have no Rust names",
        bump: Major, because: "code that names the variant must change",
        to_do: "write the new name of the variant",
        example: "`Other` becomes `Undocumented`, because a value is `other`",
    }
    BecameRequired => {
        mirror: NoLongerRequired, meaning: "an attribute is required now",
        receiver: Safe, why: "the old code accepts the presence of the attribute",
        bump: Major, because: "the field is no longer an `Option`",
        to_do: "use the value without an `Option` around it",
        example: "`required: documented` is new",
    }
    NoLongerRequired => {
        mirror: BecameRequired, meaning: "an attribute is no longer required",
        receiver: Degraded, why: "absence or null makes the event `Undecoded`",
        bump: Major, because: "the field becomes an `Option`",
        to_do: "decide what to do if the field is `None`",
        example: "`required` is removed",
    }
    DemandedInEnvelope => {
        mirror: NotDemandedInEnvelope, meaning: "an attribute of the envelope is required now",
        receiver: Safe, why: "the old code accepts the presence of the attribute",
        bump: Minor, because: "the field is an `Option` in any case; the validator demands more",
        example: "`required: documented` is new in the envelope",
    }
    NotDemandedInEnvelope => {
        mirror: DemandedInEnvelope, meaning: "an attribute of the envelope is no longer required",
        receiver: Degraded, why: "the old validator reports the absence of the attribute as an error",
        bump: Patch, because: "the field is an `Option` in any case; the validator demands less",
        example: "`required` is removed in the envelope",
    }
    BecameOptional => {
        mirror: NoLongerOptional, meaning: "an attribute may be absent, as the spec says now",
        receiver: Safe, why: "an attribute that is not required may be absent anyway",
        bump: Patch, because: "only texts and pages change",
        example: "`optional: observed - why` is new",
    }
    NoLongerOptional => {
        mirror: BecameOptional, meaning: "an attribute may be absent, as the spec no longer says",
        receiver: Safe, why: "an attribute that is not required may be absent anyway",
        bump: Patch, because: "only texts and pages change",
        example: "`optional` is removed",
    }
    BecameNullable => {
        mirror: NoLongerNullable, meaning: "an attribute may be null, as the spec says now",
        receiver: Safe, why: "an attribute that is not required may be null anyway",
        bump: Patch, because: "only texts and pages change",
        example: "`nullable: documented` is new",
    }
    NoLongerNullable => {
        mirror: BecameNullable, meaning: "an attribute may be null, as the spec no longer says",
        receiver: Safe, why: "an attribute that is not required may be null anyway",
        bump: Patch, because: "only texts and pages change",
        example: "`nullable` is removed",
    }
    ItemsBecameNullable => {
        mirror: ItemsNoLongerNullable, meaning: "items of an array or values of a map may be null",
        receiver: Degraded, why: "an array with an item that is null is a misfit, or makes the event `Undecoded` if it is required",
        bump: Major, because: "the type of the items becomes an `Option`",
        to_do: "use each item as an `Option`",
        example: "`items_nullable: documented` is new",
    }
    ItemsNoLongerNullable => {
        mirror: ItemsBecameNullable, meaning: "items of an array or values of a map may no longer be null",
        receiver: Safe, why: "every item has the old type",
        bump: Major, because: "the type of the items is no longer an `Option`",
        to_do: "use each item as it is",
        example: "`items_nullable` is removed",
    }
    AlwaysNullAdded => {
        mirror: AlwaysNullRemoved, meaning: "an attribute is null in every payload now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`always_null: documented` is new",
    }
    AlwaysNullRemoved => {
        mirror: AlwaysNullAdded, meaning: "an attribute is no longer null in every payload",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`always_null` is removed",
    }
    NullWhenAdded => {
        mirror: NullWhenRemoved, meaning: "an attribute is null under a condition now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`null_when: system actor` is new",
    }
    NullWhenRemoved => {
        mirror: NullWhenAdded, meaning: "an attribute is no longer null under a condition",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`null_when` is removed",
    }
    NullWhenWidened => {
        mirror: NullWhenNarrowed, meaning: "the condition under which an attribute is null holds in more cases",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    NullWhenNarrowed => {
        mirror: NullWhenWidened, meaning: "the condition under which an attribute is null holds in fewer cases",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets another test",
    }
    NullWhenReplaced => {
        mirror: NullWhenReplaced, meaning: "the condition under which an attribute is null changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    PresentWhenAdded => {
        mirror: PresentWhenRemoved, meaning: "an attribute is present under a condition now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`present_when: system actor` is new",
    }
    PresentWhenRemoved => {
        mirror: PresentWhenAdded, meaning: "an attribute is no longer present under a condition",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`present_when` is removed",
    }
    PresentWhenWidened => {
        mirror: PresentWhenNarrowed, meaning: "the condition under which an attribute is present holds in more cases",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    PresentWhenNarrowed => {
        mirror: PresentWhenWidened, meaning: "the condition under which an attribute is present holds in fewer cases",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` gets another test",
    }
    PresentWhenReplaced => {
        mirror: PresentWhenReplaced, meaning: "the condition under which an attribute is present changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    OnlyWhenAdded => {
        mirror: OnlyWhenRemoved, meaning: "an attribute is present only under a condition now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`only_when: system actor` is new",
    }
    OnlyWhenRemoved => {
        mirror: OnlyWhenAdded, meaning: "an attribute can be present without a condition now",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`only_when` is removed",
    }
    OnlyWhenWidened => {
        mirror: OnlyWhenNarrowed, meaning: "the only condition under which an attribute can be present holds in more cases",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`{ actor.type: system }` becomes `{ actor.type: [system, rule] }`",
    }
    OnlyWhenNarrowed => {
        mirror: OnlyWhenWidened, meaning: "the only condition under which an attribute can be present holds in fewer cases",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`{ actor.type: system }` gets another test",
    }
    OnlyWhenReplaced => {
        mirror: OnlyWhenReplaced, meaning: "the only condition under which an attribute can be present changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`{ actor.type: system }` becomes `{ loan.state: closed }`",
    }
    ConditionRenamed => {
        mirror: ConditionRenamed, meaning: "a condition that an attribute uses was renamed; its tests did not change",
        receiver: Safe, why: "the tests of the condition do not change",
        bump: Minor, because: "no type changes; the ids of validator rules contain the name",
        example: "`system actor` becomes `actor is the system`",
    }
    AlwaysAdded => {
        mirror: AlwaysRemoved, meaning: "an attribute always has one value now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`always: loan` is new",
    }
    AlwaysRemoved => {
        mirror: AlwaysAdded, meaning: "an attribute no longer always has one value",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`always: loan` is removed",
    }
    AlwaysChanged => {
        mirror: AlwaysChanged, meaning: "the only value of an attribute changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`always: loan` becomes `always: Loan`",
    }
    EqualsAdded => {
        mirror: EqualsRemoved, meaning: "an attribute equals another attribute now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`equals: loan.id` is new",
    }
    EqualsRemoved => {
        mirror: EqualsAdded, meaning: "an attribute no longer equals another attribute",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`equals: loan.id` is removed",
    }
    EqualsChanged => {
        mirror: EqualsChanged, meaning: "an attribute equals a third attribute now",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`equals: loan.id` becomes `equals: desk.id`",
    }
    ValueWhenAdded => {
        mirror: ValueWhenRemoved, meaning: "an attribute has certain values under a condition now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`value_when` has a new condition",
    }
    ValueWhenRemoved => {
        mirror: ValueWhenAdded, meaning: "an attribute no longer has certain values under a condition",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`value_when` loses a condition",
    }
    ValueWhenTightened => {
        mirror: ValueWhenLoosened, meaning: "an attribute has fewer values under a condition, or the condition holds in more cases",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the validator demands more",
        example: "`value_when: { system actor: [open, closed] }` becomes `value_when: { system actor: closed }`",
    }
    ValueWhenLoosened => {
        mirror: ValueWhenTightened, meaning: "an attribute has more values under a condition, or the condition holds in fewer cases",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Patch, because: "no type changes; the validator demands less",
        example: "`value_when: { system actor: closed }` becomes `value_when: { system actor: [open, closed] }`",
    }
    ValueWhenChanged => {
        mirror: ValueWhenChanged, meaning: "the values of an attribute under a condition changed",
        receiver: Degraded, why: "the old validator reports payloads that the new docs allow",
        bump: Minor, because: "no type changes; the validator demands something else",
        example: "`value_when: { system actor: open }` becomes `value_when: { system actor: closed }`",
    }
    PairReversed => {
        mirror: PairReversed, meaning: "the order of the old and the new value in changes was reversed",
        receiver: Breaking, why: "the old code mistakes the old value for the new one",
        bump: Minor, because: "no type changes; the new code reads the pair in the other order",
        example: "`pair: [old, new]` becomes `pair: [new, old]`",
    }
    SideChanged => {
        mirror: SideChanged, meaning: "a value in changes stands for something else, such as the new value and not the old one",
        receiver: Breaking, why: "the old code mistakes the one value for the other",
        bump: Major, because: "the field has the old value in place of the new one, or the other way round",
        to_do: "use the value for what it is now",
        example: "`pair: { from: old }` becomes `pair: { from: new }`",
    }
    PairReshaped => {
        mirror: PairReshaped, meaning: "the values of a change stand elsewhere in it",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Minor, because: "no type changes; the new code reads the values elsewhere",
        example: "`pair: [old, new]` becomes `pair: { previous: old, current: new }`",
    }
    PairRetyped => {
        mirror: PairRetyped, meaning: "changes have other values than before",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of a change has another type",
        to_do: "use the values that a change has now",
        example: "`pair: [old, new]` becomes `pair: { from: old }`",
    }
    PairsInAdded => {
        mirror: PairsInRemoved, meaning: "changes of arrays are objects with a list of pairs now",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array becomes a list of changes",
        to_do: "go through the list of changes",
        example: "`pairs_in: changed` is new",
    }
    PairsInRemoved => {
        mirror: PairsInAdded, meaning: "changes of arrays are pairs now",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of an array becomes one change",
        to_do: "use the one change",
        example: "`pairs_in: changed` is removed",
    }
    PairsInChanged => {
        mirror: PairsInChanged, meaning: "the list of pairs was renamed",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Minor, because: "no type changes; the new code reads the pairs elsewhere",
        example: "`pairs_in: changed` becomes `pairs_in: changes`",
    }
    WithinAdded => {
        mirror: WithinRemoved, meaning: "the change of an object is an object with changes inside now",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of the object becomes a struct or a map of changes",
        to_do: "look at the changes inside",
        example: "`within: [reader]` is new",
    }
    WithinRemoved => {
        mirror: WithinAdded, meaning: "an object changes as a whole now",
        receiver: Degraded, why: "the old code keeps the change in `extra`, and the old validator reports its shape",
        bump: Major, because: "the field of the object becomes one change",
        to_do: "use the one change",
        example: "`within: [reader]` is removed",
    }
    ExceptAdded => {
        mirror: ExceptRemoved, meaning: "the changes of an attribute no longer have a documented shape",
        receiver: Degraded, why: "the old code keeps a change of another shape in `extra`, and the old validator reports it",
        bump: Major, because: "the field of the change is removed",
        to_do: "look the change up in `extra`",
        example: "`except: [reader]` is new",
    }
    ExceptRemoved => {
        mirror: ExceptAdded, meaning: "the changes of an attribute have a documented shape now",
        receiver: Safe, why: "the old code keeps a change of any shape in `extra`",
        bump: Minor, because: "a struct that is not exhaustive gets a field",
        example: "`except: [reader]` is removed",
    }
    TargetChanged => {
        mirror: TargetChanged, meaning: "the changes belong to another object now",
        receiver: Degraded, why: "the changes arrive in `extra`, and the old validator reports them",
        bump: Major, because: "the fields come from another object",
        to_do: "use the fields of the other object",
        example: "`changes of loan` becomes `changes of desk`",
    }
    Deprecated => {
        mirror: NoLongerDeprecated, meaning: "an attribute is deprecated now",
        receiver: Safe, why: "a payload that follows the new docs breaks no rule of the old docs",
        bump: Minor, because: "no type changes; the compiler warns of code that uses the field, and the validator notes the attribute",
        to_do: "use what the documentation of the field names in its place",
        example: "`deprecated: true` is new",
    }
    NoLongerDeprecated => {
        mirror: Deprecated, meaning: "an attribute is no longer deprecated",
        receiver: Degraded, why: "the old validator notes payloads that the new docs allow",
        bump: Patch, because: "no type changes; the compiler and the validator say less",
        example: "`deprecated: true` is removed",
    }
    DeprecationChanged => {
        mirror: DeprecationChanged, meaning: "what is said of the deprecation of an attribute changed",
        receiver: Safe, why: "only messages of validators change",
        bump: Patch, because: "only texts and pages change",
        example: "`deprecated: true` becomes `deprecated: { instead: loan.fee }`",
    }
    DefaultChanged => {
        mirror: DefaultChanged, meaning: "the value changed that holds where an attribute is absent",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        to_do: "look for code that has the old value for an attribute that is absent",
        example: "`default: 14` becomes `default: 21`",
    }
    ReadOnlyChanged => {
        mirror: ReadOnlyChanged, meaning: "an attribute became read-only, or others than the vendor set it now",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`read_only: true` is new",
    }
    SensitiveAdded => {
        mirror: SensitiveRemoved, meaning: "the value of an attribute is nobody's business now",
        receiver: Safe, why: "decoding and validators read the value as before",
        bump: Patch, because: "no type changes; `Debug` and reports no longer show the value",
        to_do: "look for code that writes the value to logs",
        example: "`sensitive: true` is new",
    }
    SensitiveRemoved => {
        mirror: SensitiveAdded, meaning: "the value of an attribute may be shown now",
        receiver: Safe, why: "decoding and validators read the value as before",
        bump: Patch, because: "no type changes; `Debug` and reports show the value",
        example: "`sensitive: true` is removed",
    }
    SinceChanged => {
        mirror: SinceChanged, meaning: "the version since which an attribute is there changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`since: \"2.1\"` is new",
    }
    TypeOnChanged => {
        mirror: TypeOnChanged, meaning: "an attribute has another of its types on a platform version",
        receiver: Safe, why: "decoding and validators take all types of the attribute everywhere",
        bump: Patch, because: "only texts and pages change",
        example: "`type_on: { v1: integer }` is new",
    }
    PlatformsWidened => {
        mirror: PlatformsNarrowed, meaning: "more platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`platforms: [v2]` is removed",
    }
    PlatformsNarrowed => {
        mirror: PlatformsWidened, meaning: "fewer platform versions have an attribute",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`platforms: [v2]` is new",
    }
    PlatformsChanged => {
        mirror: PlatformsChanged, meaning: "the platform versions of an attribute changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`platforms: [v1]` becomes `platforms: [v2]`",
    }
    ExampleChanged => {
        mirror: ExampleChanged, meaning: "an example changed",
        receiver: Safe, why: "decoding and validators ignore the change",
        bump: Patch, because: "only texts and pages change",
        example: "`example: 4711` becomes `example: 4712`",
    }
    ErratumAdded => {
        mirror: ErratumResolved, meaning: "a new erratum records that the page is wrong",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
        example: "an item of `errata`",
    }
    ErratumResolved => {
        mirror: ErratumAdded, meaning: "an erratum was removed",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
        example: "an item of `errata` is removed",
    }
    ErratumChanged => {
        mirror: ErratumChanged, meaning: "an erratum changed",
        receiver: Safe, why: "an erratum changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
        example: "`page` of an erratum says more",
    }
    NoteAdded => {
        mirror: NoteRemoved, meaning: "a note about the page is new",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
        example: "an item of `notes`",
    }
    NoteRemoved => {
        mirror: NoteAdded, meaning: "a note about the page was removed",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
        example: "an item of `notes` is removed",
    }
    NoteChanged => {
        mirror: NoteChanged, meaning: "a note about the page changed",
        receiver: Safe, why: "a note changes nothing by itself",
        bump: Patch, because: "only texts and pages change",
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
