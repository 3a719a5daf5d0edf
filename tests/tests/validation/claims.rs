//! Each claim of the specs is contradicted by a body, and is as grave as its own evidence.
//!
//! Claims and their evidence are listed here by themselves, without the list of rules that both
//! validators are made from.

use std::collections::BTreeMap;
use std::path::PathBuf;

use codegen::interpret::Interpreter;
use codegen::model::{Attribute, ClaimKey, EvidenceKind, Owner, Path, Schema, Type};
use fs_err as fs;
use serde_json::Value;
use tests::listed_vector_text;

use crate::support::{Package, json, packages};

/// The rule that a claim becomes, and the kind of evidence that the claim rests on.
type Claims = Vec<(String, EvidenceKind)>;

fn claims(package: &Package, owner: Owner) -> Claims {
    let model = &package.model;
    let schema = model.schema_of(owner).expect("an event or the envelope");
    let prefix = model.id_prefix(owner);
    let mut all = Vec::new();
    for (path, attribute) in schema.walk() {
        if model.has_role(owner, &path) {
            continue;
        }
        let of_attribute = presence(schema, attribute).into_iter().chain(values(schema, attribute));
        let implied = attribute.value_when.iter().filter(|claim| claim.is_about(&path));
        let implied = implied
            .map(|claim| (format!("when-{}", slug(schema, claim.condition)), claim.evidence.kind));
        let of_attribute = of_attribute.chain(implied);
        all.extend(of_attribute.map(|(rule, kind)| (format!("{prefix}.{path}.{rule}"), kind)));
        all.extend(pairs(schema, &prefix, &path, attribute));
    }
    all
}

fn slug(schema: &Schema, condition: usize) -> String {
    schema.conditions[condition].name.to_lowercase().replace(' ', "-")
}

fn presence(schema: &Schema, attribute: &Attribute) -> Claims {
    let required = attribute.required.iter();
    let required =
        required.flat_map(|why| ["missing", "null"].map(|rule| (rule.to_owned(), why.kind)));
    let conditions = [
        ("null-when", &attribute.null_when),
        ("present-when", &attribute.present_when),
        ("only-when", &attribute.only_when),
    ];
    let conditions = conditions.into_iter().filter_map(|(rule, when)| {
        let when = when.as_ref()?;
        Some((format!("{rule}-{}", slug(schema, when.condition)), when.evidence.kind))
    });
    required.chain(conditions).collect()
}

/// The evidence that a claim rests on: its own, or the evidence of the first other claim that has
/// some, or the evidence of the attribute's existence.
fn evidence(attribute: &Attribute, claims: &[ClaimKey]) -> EvidenceKind {
    let own = claims.iter().find_map(|claim| attribute.claims.get(claim));
    own.unwrap_or(&attribute.evidence).kind
}

fn values(schema: &Schema, attribute: &Attribute) -> Claims {
    let leaves = schema.leaves_of(attribute);
    let has = |is_it: fn(&Type) -> bool| leaves.iter().any(|leaf| is_it(leaf));
    let is_point_in_time = has(|leaf| matches!(leaf, Type::Timestamp | Type::EpochTime));
    let is_any = schema.types_of(attribute).any(|ty| matches!(ty, Type::Any));
    let is_closed = leaves.iter().any(|leaf| match leaf {
        Type::Enum(index) => schema.enums[*index].closed,
        _ => false,
    });
    let is_named = attribute.format.is_some() || attribute.spelling.is_some();
    let spelling =
        if is_named { vec![ClaimKey::Format] } else { vec![ClaimKey::Format, ClaimKey::Type] };
    let mut all = Vec::new();
    let mut add = |is_claimed: bool, rule: &str, claims: &[ClaimKey]| {
        all.extend(is_claimed.then(|| (rule.to_owned(), evidence(attribute, claims))));
    };
    add(!is_any, "wrong-type", &[ClaimKey::Type]);
    add(attribute.format.is_some() || is_point_in_time, "format", &spelling);
    let is_closed = is_closed && attribute.always.is_none();
    add(is_closed, "undocumented-value", &[ClaimKey::Closed, ClaimKey::Values]);
    add(attribute.always.is_some(), "always", &[ClaimKey::Always]);
    all.extend(attribute.utc.iter().map(|why| ("utc".to_owned(), why.kind)));
    all.extend(attribute.equals.iter().map(|equals| ("equals".to_owned(), equals.evidence.kind)));
    all
}

fn pairs(schema: &Schema, prefix: &str, path: &Path, attribute: &Attribute) -> Claims {
    let Type::Changes(index) = &attribute.ty else {
        return Vec::new();
    };
    let changes = &schema.changes[*index];
    let members = changes.members.iter().map(|member| {
        let is_listed = changes.listed_in(member).is_some();
        let claims: &[ClaimKey] =
            if is_listed { &[ClaimKey::PairsIn, ClaimKey::Pair] } else { &[ClaimKey::Pair] };
        (format!("{prefix}.{path}.{}.pair", member.wire), evidence(attribute, claims))
    });
    members.collect()
}

fn severity(kind: EvidenceKind) -> &'static str {
    if kind == EvidenceKind::Documented { "error" } else { "warning" }
}

/// The bodies that break a rule, by the rule: the module that must be said, and the body.
fn bodies(package: &Package) -> BTreeMap<String, (Option<String>, Vec<u8>)> {
    let folder: PathBuf = package.folder.join("examples");
    let manifest = fs::read_to_string(folder.join("manifest.json")).expect("readable");
    let manifest: Value = serde_json::from_str(&manifest).expect("a manifest");
    let text = |vector: &Value, key: &str| vector[key].as_str().map(str::to_owned);
    let vectors = manifest["vectors"].as_array().expect("a list").iter();
    let broken = vectors.filter_map(|vector| {
        // Where nobody knows the condition, a claim is contradicted at most by a warning.
        if vector["case"] == "unknown" {
            return None;
        }
        let rule = text(vector, "rule")?;
        let read = |file: &str| fs::read_to_string(folder.join(file)).expect("readable");
        let body = listed_vector_text(vector, read);
        Some((rule, (text(vector, "module"), body.into_bytes())))
    });
    broken.collect()
}

/// The severity that a report has for a rule.
fn reported(report: &Value, rule: &str) -> Option<String> {
    let deviations = report["deviations"].as_array().expect("a list");
    let found = deviations.iter().find(|deviation| deviation["rule"] == rule)?;
    found["severity"].as_str().map(str::to_owned)
}

#[test]
fn each_claim_is_contradicted_and_is_as_grave_as_its_own_evidence() {
    let mut kinds = BTreeMap::new();
    for package in packages() {
        let bodies = bodies(&package);
        let interpreter = Interpreter::new(&package.model);
        let events = (0..package.model.events.len()).map(Owner::Event);
        for (rule, kind) in
            events.chain([Owner::Envelope]).flat_map(|owner| claims(&package, owner))
        {
            let (module, body) =
                bodies.get(&rule).unwrap_or_else(|| panic!("no body breaks {rule}"));
            let event = module.as_deref().and_then(|module| {
                (0..package.model.events.len()).find(|index| package.module(*index) == module)
            });
            let generated = (package.validate)(module.as_deref(), body);
            let interpreted = json(&interpreter.report(body, event));
            for report in [generated, interpreted] {
                assert_eq!(reported(&report, &rule).as_deref(), Some(severity(kind)), "{rule}");
            }
            *kinds.entry(severity(kind)).or_insert(0) += 1;
        }
    }
    assert!(kinds["error"] > 300 && kinds["warning"] > 30, "{kinds:?}");
}
