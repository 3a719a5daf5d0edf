// Written by tests/tests/goldens/list.rs with UPDATE_GOLDENS=1. Do not edit.
//! Every golden as a module.

/// The golden `alias`.
#[path = "alias/out/src"]
pub mod alias {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `always-null`.
#[path = "always-null/out/src"]
pub mod always_null {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `any`.
#[path = "any/out/src"]
pub mod any {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `array-of-objects`.
#[path = "array-of-objects/out/src"]
pub mod array_of_objects {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `array-of-strings`.
#[path = "array-of-strings/out/src"]
pub mod array_of_strings {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-except`.
#[path = "changes-except/out/src"]
pub mod changes_except {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-new-old`.
#[path = "changes-new-old/out/src"]
pub mod changes_new_old {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-old-new`.
#[path = "changes-old-new/out/src"]
pub mod changes_old_new {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-pairs-in`.
#[path = "changes-pairs-in/out/src"]
pub mod changes_pairs_in {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-shapes`.
#[path = "changes-shapes/out/src"]
pub mod changes_shapes {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-under-member`.
#[path = "changes-under-member/out/src"]
pub mod changes_under_member {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `changes-within`.
#[path = "changes-within/out/src"]
pub mod changes_within {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `closed-enum`.
#[path = "closed-enum/out/src"]
pub mod closed_enum {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `condition-forms`.
#[path = "condition-forms/out/src"]
pub mod condition_forms {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `constant`.
#[path = "constant/out/src"]
pub mod constant {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `defaults`.
#[path = "defaults/out/src"]
pub mod defaults {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `deprecated`.
#[path = "deprecated/out/src"]
pub mod deprecated {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    pub mod validators;
}

/// The golden `digit-first-name`.
#[path = "digit-first-name/out/src"]
pub mod digit_first_name {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `enum-with-other-value`.
#[path = "enum-with-other-value/out/src"]
pub mod enum_with_other_value {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `envelope-deprecated`.
#[path = "envelope-deprecated/out/src"]
pub mod envelope_deprecated {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    pub mod shop;
    #[path = "../../../deprecated/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `envelope-module`.
#[path = "envelope-module/out/src"]
pub mod envelope_module {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    #[path = "../../../envelope-deprecated/out/src/shop/mod.rs"]
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `envelope-modules-nested`.
#[path = "envelope-modules-nested/out/src"]
pub mod envelope_modules_nested {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    #[path = "../../../envelope-deprecated/out/src/shop/mod.rs"]
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `envelope-names`.
#[path = "envelope-names/out/src"]
pub mod envelope_names {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    #[path = "../../../envelope-deprecated/out/src/shop/mod.rs"]
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `epoch-time`.
#[path = "epoch-time/out/src"]
pub mod epoch_time {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `equality`.
#[path = "equality/out/src"]
pub mod equality {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `erratum`.
#[path = "erratum/out/src"]
pub mod erratum {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `free-form-object`.
#[path = "free-form-object/out/src"]
pub mod free_form_object {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `id-union`.
#[path = "id-union/out/src"]
pub mod id_union {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `implied-value`.
#[path = "implied-value/out/src"]
pub mod implied_value {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `integer-enum`.
#[path = "integer-enum/out/src"]
pub mod integer_enum {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `item-conditions`.
#[path = "item-conditions/out/src"]
pub mod item_conditions {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `keyword-name`.
#[path = "keyword-name/out/src"]
pub mod keyword_name {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `kinds`.
#[path = "kinds/out/src"]
pub mod kinds {
    #[path = "../../../plain/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    #[path = "../../../deprecated/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `limits`.
#[path = "limits/out/src"]
pub mod limits {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `map`.
#[path = "map/out/src"]
pub mod map {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `name-clash-avoided`.
#[path = "name-clash-avoided/out/src"]
pub mod name_clash_avoided {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `nested-object`.
#[path = "nested-object/out/src"]
pub mod nested_object {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `not-transcribed`.
#[path = "not-transcribed/out/src"]
pub mod not_transcribed {
    pub mod event;
    pub mod module;
    #[path = "../../../envelope-module/out/src/payload.rs"]
    pub mod payload;
    #[path = "../../../envelope-deprecated/out/src/shop/mod.rs"]
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `null-items`.
#[path = "null-items/out/src"]
pub mod null_items {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `null-when`.
#[path = "null-when/out/src"]
pub mod null_when {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `nullable-inferred`.
#[path = "nullable-inferred/out/src"]
pub mod nullable_inferred {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `numbers-as-text`.
#[path = "numbers-as-text/out/src"]
pub mod numbers_as_text {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `odd-strings`.
#[path = "odd-strings/out/src"]
pub mod odd_strings {
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `only-when`.
#[path = "only-when/out/src"]
pub mod only_when {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `open-enum`.
#[path = "open-enum/out/src"]
pub mod open_enum {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `otherwise-values`.
#[path = "otherwise-values/out/src"]
pub mod otherwise_values {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `pattern`.
#[path = "pattern/out/src"]
pub mod pattern {
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `plain`.
#[path = "plain/out/src"]
pub mod plain {
    pub mod event;
    pub mod module;
    pub mod payload;
    /// The files of `src/runtime`.
    pub mod runtime {
        pub mod patterns;
    }
    pub mod shop;
    pub mod validators;
}

/// The golden `platforms`.
#[path = "platforms/out/src"]
pub mod platforms {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `present-when`.
#[path = "present-when/out/src"]
pub mod present_when {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `required`.
#[path = "required/out/src"]
pub mod required {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `reserved-type-name`.
#[path = "reserved-type-name/out/src"]
pub mod reserved_type_name {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `rule-ids`.
#[path = "rule-ids/out/src"]
pub mod rule_ids {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `sensitive`.
#[path = "sensitive/out/src"]
pub mod sensitive {
    #[path = "../../../pattern/out/src/event.rs"]
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    pub mod payload;
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `several-objects`.
#[path = "several-objects/out/src"]
pub mod several_objects {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `shared-type-twice`.
#[path = "shared-type-twice/out/src"]
pub mod shared_type_twice {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `shared-types-file`.
#[path = "shared-types-file/out/src"]
pub mod shared_types_file {
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    pub mod types;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `snake-and-camel`.
#[path = "snake-and-camel/out/src"]
pub mod snake_and_camel {
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `subscribe`.
#[path = "subscribe/out/src"]
pub mod subscribe {
    pub mod event;
    #[path = "../../../plain/out/src/module.rs"]
    pub mod module;
    #[path = "../../../plain/out/src/payload.rs"]
    pub mod payload;
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `timestamps`.
#[path = "timestamps/out/src"]
pub mod timestamps {
    /// The files of `src/runtime`.
    pub mod runtime {
        pub mod patterns;
    }
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `two-modules-one-event`.
#[path = "two-modules-one-event/out/src"]
pub mod two_modules_one_event {
    pub mod depot;
    pub mod event;
    pub mod module;
    #[path = "../../../envelope-module/out/src/payload.rs"]
    pub mod payload;
    #[path = "../../../envelope-deprecated/out/src/shop/mod.rs"]
    pub mod shop;
    #[path = "../../../plain/out/src/validators.rs"]
    pub mod validators;
}

/// The golden `union-string-or-array`.
#[path = "union-string-or-array/out/src"]
pub mod union_string_or_array {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `unions-of-ids-and-times`.
#[path = "unions-of-ids-and-times/out/src"]
pub mod unions_of_ids_and_times {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `value-at-one-place`.
#[path = "value-at-one-place/out/src"]
pub mod value_at_one_place {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The golden `values-of-two-types`.
#[path = "values-of-two-types/out/src"]
pub mod values_of_two_types {
    /// The files of `src/shop`.
    pub mod shop {
        pub mod on_thing;
    }
}

/// The rules of every event.
pub(crate) static RULES: [(&str, &crate::runtime::validate::table::SchemaRules); 67] = [
    ("alias", &alias::shop::on_thing::RULES),
    ("always-null", &always_null::shop::on_thing::RULES),
    ("any", &any::shop::on_thing::RULES),
    ("array-of-objects", &array_of_objects::shop::on_thing::RULES),
    ("array-of-strings", &array_of_strings::shop::on_thing::RULES),
    ("changes-except", &changes_except::shop::on_thing::RULES),
    ("changes-new-old", &changes_new_old::shop::on_thing::RULES),
    ("changes-old-new", &changes_old_new::shop::on_thing::RULES),
    ("changes-pairs-in", &changes_pairs_in::shop::on_thing::RULES),
    ("changes-shapes", &changes_shapes::shop::on_thing::RULES),
    ("changes-under-member", &changes_under_member::shop::on_thing::RULES),
    ("changes-within", &changes_within::shop::on_thing::RULES),
    ("closed-enum", &closed_enum::shop::on_thing::RULES),
    ("condition-forms", &condition_forms::shop::on_thing::RULES),
    ("constant", &constant::shop::on_thing::RULES),
    ("defaults", &defaults::shop::on_thing::RULES),
    ("deprecated", &deprecated::shop::on_thing::RULES),
    ("digit-first-name", &digit_first_name::shop::on_thing::RULES),
    ("enum-with-other-value", &enum_with_other_value::shop::on_thing::RULES),
    ("envelope-deprecated", &envelope_deprecated::shop::on_thing::RULES),
    ("envelope-module", &envelope_module::shop::on_thing::RULES),
    ("envelope-modules-nested", &envelope_modules_nested::shop::on_thing::RULES),
    ("envelope-names", &envelope_names::shop::on_thing::RULES),
    ("epoch-time", &epoch_time::shop::on_thing::RULES),
    ("equality", &equality::shop::on_thing::RULES),
    ("erratum", &erratum::shop::on_thing::RULES),
    ("free-form-object", &free_form_object::shop::on_thing::RULES),
    ("id-union", &id_union::shop::on_thing::RULES),
    ("implied-value", &implied_value::shop::on_thing::RULES),
    ("integer-enum", &integer_enum::shop::on_thing::RULES),
    ("item-conditions", &item_conditions::shop::on_thing::RULES),
    ("keyword-name", &keyword_name::shop::on_thing::RULES),
    ("kinds", &kinds::shop::on_thing::RULES),
    ("limits", &limits::shop::on_thing::RULES),
    ("map", &map::shop::on_thing::RULES),
    ("name-clash-avoided", &name_clash_avoided::shop::on_thing::RULES),
    ("nested-object", &nested_object::shop::on_thing::RULES),
    ("not-transcribed", &not_transcribed::shop::on_thing::RULES),
    ("null-items", &null_items::shop::on_thing::RULES),
    ("null-when", &null_when::shop::on_thing::RULES),
    ("nullable-inferred", &nullable_inferred::shop::on_thing::RULES),
    ("numbers-as-text", &numbers_as_text::shop::on_thing::RULES),
    ("odd-strings", &odd_strings::shop::on_thing::RULES),
    ("only-when", &only_when::shop::on_thing::RULES),
    ("open-enum", &open_enum::shop::on_thing::RULES),
    ("otherwise-values", &otherwise_values::shop::on_thing::RULES),
    ("pattern", &pattern::shop::on_thing::RULES),
    ("plain", &plain::shop::on_thing::RULES),
    ("platforms", &platforms::shop::on_thing::RULES),
    ("present-when", &present_when::shop::on_thing::RULES),
    ("required", &required::shop::on_thing::RULES),
    ("reserved-type-name", &reserved_type_name::shop::on_thing::RULES),
    ("rule-ids", &rule_ids::shop::on_thing::RULES),
    ("sensitive", &sensitive::shop::on_thing::RULES),
    ("several-objects", &several_objects::shop::on_thing::RULES),
    ("shared-type-twice", &shared_type_twice::shop::on_thing::RULES),
    ("shared-types-file", &shared_types_file::shop::on_buyer::RULES),
    ("shared-types-file", &shared_types_file::shop::on_thing::RULES),
    ("snake-and-camel", &snake_and_camel::shop::thing_was_changed::RULES),
    ("subscribe", &subscribe::shop::on_thing::RULES),
    ("timestamps", &timestamps::shop::on_thing::RULES),
    ("two-modules-one-event", &two_modules_one_event::depot::on_thing::RULES),
    ("two-modules-one-event", &two_modules_one_event::shop::on_thing::RULES),
    ("union-string-or-array", &union_string_or_array::shop::on_thing::RULES),
    ("unions-of-ids-and-times", &unions_of_ids_and_times::shop::on_thing::RULES),
    ("value-at-one-place", &value_at_one_place::shop::on_thing::RULES),
    ("values-of-two-types", &values_of_two_types::shop::on_thing::RULES),
];
