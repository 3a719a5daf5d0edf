//! The envelope that every event comes in.

use freshworks_events::{EpochTime, EpochUnit, Event, Id, Payload, RawJson, Region};
use serde_json::json;

use crate::places::{Minimal, minimal};
use crate::support::{AGENT, assert_fields, decode, is_typed, read};

/// The orders in which keys were observed to arrive.
const ORDERS: [&str; 8] = [
    "data timestamp account_id domain event region",
    "region data account_id domain event timestamp version",
    "timestamp account_id domain event region version productContext data",
    "data region account_id domain event timestamp version",
    "currentHost data event region timestamp version",
    "currentHost data event iparams region timestamp version",
    "iparams currentHost region data event timestamp version app_settings",
    "account_id app_settings currentHost data domain event iparams productContext region timestamp version",
];

/// The value of an attribute of the envelope.
fn value(key: &str, minimal: &Minimal) -> String {
    let value = match key {
        "account_id" => json!("500200"),
        "app_settings" => json!({}),
        "currentHost" => json!({ "endpoint_urls": { "freshdesk": "https://acme.example.com" } }),
        "data" => minimal.data.clone(),
        "domain" => json!("acme.example.com"),
        "event" => json!(minimal.event),
        "iparams" => json!({ "greeting": "Hello" }),
        "productContext" => json!({ "url": "https://acme.example.com", "name": "Example" }),
        "region" => json!("AUS"),
        "timestamp" => json!(1_772_444_710_512_i64),
        "version" => json!("1.2.33"),
        other => panic!("no value for {other}"),
    };
    value.to_string()
}

/// A body with its keys in that order.
fn ordered(keys: &[&str], minimal: &Minimal) -> String {
    let member = |key: &&str| format!("\"{key}\": {}", value(key, minimal));
    let members: Vec<String> = keys.iter().map(member).collect();
    format!("{{ {} }}", members.join(", "))
}

/// Returns whether exactly the attributes with these keys have a value.
fn has_exactly(payload: &Payload, keys: &[&str]) -> bool {
    let found = [
        ("account_id", payload.account_id.is_some()),
        ("app_settings", payload.app_settings.is_some()),
        ("currentHost", payload.current_host.is_some()),
        ("domain", payload.domain.is_some()),
        ("iparams", payload.iparams.is_some()),
        ("productContext", payload.product_context.is_some()),
        ("region", payload.region.is_some()),
        ("timestamp", payload.timestamp.is_some()),
        ("version", payload.version.is_some()),
    ];
    found.iter().all(|(key, is_some)| keys.contains(key) == *is_some)
}

#[test]
fn every_observed_order_of_keys_decodes() {
    for minimal in minimal() {
        for order in ORDERS {
            let keys: Vec<&str> = order.split(' ').collect();
            let payload = decode(&ordered(&keys, &minimal));
            assert!(is_typed(&payload.event), "{order}: {:?}", payload.event);
            assert_eq!(payload.event.name(), Some(minimal.event.as_str()));
            assert!(has_exactly(&payload, &keys), "{order}: {payload:?}");
            assert!(payload.extra.is_empty());
        }
    }
}

/// All orders of some keys.
fn permutations(keys: &[&'static str]) -> Vec<Vec<&'static str>> {
    let Some((first, rest)) = keys.split_first() else {
        return vec![Vec::new()];
    };
    let insert = |order: Vec<&'static str>| {
        (0..=order.len()).map(move |at| {
            let mut longer = order.clone();
            longer.insert(at, first);
            longer
        })
    };
    permutations(rest).into_iter().flat_map(insert).collect()
}

#[test]
fn all_orders_of_five_keys_decode_alike() {
    let orders = permutations(&["data", "event", "timestamp", "region", "account_id"]);
    assert_eq!(orders.len(), 120);
    for minimal in minimal() {
        let first = decode(&ordered(&orders[0], &minimal));
        assert!(is_typed(&first.event));
        for order in &orders {
            assert_eq!(decode(&ordered(order, &minimal)), first, "{order:?}");
        }
    }
}

/// The envelope with one attribute, and data that are all right.
fn with(key: &str, value: &str) -> Payload {
    let (event, data) = ("onAgentAvailabilityUpdate", r#"{"agent_availability":{}}"#);
    let body = format!(r#"{{"{key}":{value},"event":"{event}","data":{data}}}"#);
    let payload = decode(&body);
    assert!(is_typed(&payload.event), "{key}: {value}: {:?}", payload.event);
    payload
}

fn time(value: &str) -> EpochTime {
    with("timestamp", value).timestamp.expect("a time")
}

#[test]
fn timestamps_of_every_kind_keep_text_unit_and_nanoseconds() {
    use EpochUnit::{Milliseconds, Seconds};
    let cases = [
        ("1772444710512", Milliseconds, 1_772_444_710_512_000_000),
        ("1772444710", Seconds, 1_772_444_710_000_000_000),
        ("1772444710.512001", Seconds, 1_772_444_710_512_001_000),
        ("1772444710.5120013", Seconds, 1_772_444_710_512_001_300),
        ("1772444710.512", Seconds, 1_772_444_710_512_000_000),
        (r#""1772444710512""#, Milliseconds, 1_772_444_710_512_000_000),
        (r#""1772444710.512""#, Seconds, 1_772_444_710_512_000_000),
        ("99999999999", Seconds, 99_999_999_999_000_000_000),
        ("100000000000", Milliseconds, 100_000_000_000_000_000),
        ("0", Seconds, 0),
        ("-1.5", Seconds, -1_500_000_000),
    ];
    for (value, unit, nanos) in cases {
        let time = time(value);
        assert_eq!(time.unit(), unit, "{value}");
        assert_eq!(time.unix_nanos(), nanos, "{value}");
        assert_eq!(time.as_raw(), value.trim_matches('"'));
        assert_eq!(time.is_string(), value.starts_with('"'));
        assert_eq!(i128::from(time.unix_millis()), nanos.div_euclid(1_000_000));
    }
}

#[test]
fn the_same_instant_is_the_same_however_it_is_written() {
    let first = time("1772444710512");
    for value in [r#""1772444710512""#, "1772444710.512", r#""1772444710.512000""#] {
        assert!(time(value).same_instant(&first), "{value}");
    }
    for value in ["1772444710", "1772444710513", r#""1772444710.5120001""#] {
        assert!(!time(value).same_instant(&first), "{value}");
    }
}

#[test]
fn the_text_of_a_timestamp_is_written_as_it_arrived() {
    // A `Value` would drop the last zeros, so this looks at text alone.
    let text = "1772444710.5120000";
    let body = format!(r#"{{"timestamp":{text}}}"#);
    let payload = Payload::from_slice(body.as_bytes()).expect("an object");
    assert_eq!(serde_json::to_string(&payload).expect("written"), body);
}

#[test]
fn an_account_is_a_string_an_integer_or_absent() {
    let string = with("account_id", r#""18446744073709551615""#).account_id;
    let integer = with("account_id", "18446744073709551615").account_id;
    assert_eq!(string, integer);
    assert_eq!(string.as_ref().and_then(Id::as_u64), Some(u64::MAX));
    assert_eq!(string.map(|id| id.is_string()), Some(true));
    assert_eq!(integer.map(|id| id.is_string()), Some(false));
    assert_eq!(with("domain", r#""acme.example.com""#).account_id, None);
}

#[test]
fn regions_are_known_or_kept() {
    let cases = [
        ("US", Region::Us),
        ("EU", Region::Eu),
        ("EUC", Region::Euc),
        ("AUS", Region::Aus),
        ("IND", Region::Ind),
        ("us-east-1", Region::UsEast1),
        ("us", Region::Other("us".into())),
        ("MOON", Region::Other("MOON".into())),
    ];
    for (value, region) in cases {
        let found = with("region", &format!("\"{value}\"")).region;
        assert_eq!(found.as_ref().map(Region::as_str), Some(value));
        assert_eq!(found, Some(region));
    }
}

#[test]
fn the_host_has_its_documented_and_undocumented_members() {
    let host = r#"{
        "endpoint_urls": { "freshdesk": "https://acme.example.com" },
        "product_types": { "freshdesk": "HELPDESK" },
        "subscribed_modules": ["support_agent"],
        "colour": [1, null]
    }"#;
    let host = with("currentHost", host).current_host.expect("a host");
    let urls = host.endpoint_urls.expect("addresses");
    assert_eq!(urls.get("freshdesk").map(String::as_str), Some("https://acme.example.com"));
    let types = host.product_types.expect("types");
    assert_eq!(types.get("freshdesk").map(String::as_str), Some("HELPDESK"));
    assert_eq!(host.subscribed_modules, Some(vec!["support_agent".to_owned()]));
    assert_eq!(host.extra.len(), 1);
    assert_eq!(host.extra.get("colour").map(RawJson::get), Some("[1, null]"));
}

#[test]
fn the_other_documented_attributes_have_their_values() {
    let context = with("productContext", r#"{ "name": "CRM", "url": "https://acme.example.com" }"#);
    let context = context.product_context.expect("a context");
    assert_fields!(context, { name: "CRM", url: "https://acme.example.com" });
    let iparams = with("iparams", r#"{ "a": { "b": [1, null] } }"#).iparams;
    assert_eq!(json!(iparams), json!({ "a": { "b": [1, null] } }));
    let settings = with("app_settings", "{}").app_settings;
    assert_eq!(settings.map(|settings| settings.len()), Some(0));
    assert_eq!(with("version", r#""2.0""#).version.as_deref(), Some("2.0"));
}

#[test]
fn unknown_keys_survive() {
    let payload = with("tenant", r#"{ "id": 9007199254740993, "tags": [] }"#);
    let tenant = payload.extra.get("tenant").expect("kept");
    assert_eq!(tenant.get(), r#"{ "id": 9007199254740993, "tags": [] }"#);
    assert_eq!(payload.extra.len(), 1);
}

#[test]
fn a_broken_attribute_never_fails_the_payload() {
    let cases = [
        ("region", "5"),
        ("region", r#"["US"]"#),
        ("account_id", "{}"),
        ("account_id", "1.5"),
        ("timestamp", r#""soon""#),
        ("timestamp", "{}"),
        ("timestamp", "true"),
        ("domain", "7"),
        ("iparams", r#""none""#),
        ("app_settings", "[]"),
        ("productContext", "[]"),
        ("version", "2.5"),
    ];
    for (key, value) in cases {
        let payload = with(key, value);
        let kept = payload.extra.get(key).expect("kept");
        assert_eq!(kept.get(), value, "{key}");
        assert!(has_exactly(&payload, &[]), "{key}: {payload:?}");
    }
}

#[test]
fn a_broken_member_of_an_object_leaves_the_others() {
    let payload = with("productContext", r#"{ "name": 5, "url": "https://acme.example.com" }"#);
    let context = payload.product_context.as_ref().expect("an object");
    assert_eq!((context.name.as_ref(), context.url.is_some()), (None, true));
    assert_eq!(context.extra.get("name").map(RawJson::get), Some("5"));
    assert!(payload.extra.is_empty());
    let payload = with("currentHost", r#"{ "endpoint_urls": { "freshdesk": 5 } }"#);
    let host = payload.current_host.as_ref().expect("an object");
    assert_eq!(host.extra.get("endpoint_urls").map(RawJson::get), Some(r#"{ "freshdesk": 5 }"#));
}

#[test]
fn null_is_kept_and_is_no_value() {
    for key in ["account_id", "currentHost", "domain", "iparams", "region", "timestamp", "version"]
    {
        let payload = with(key, "null");
        assert!(payload.extra.was_null(key), "{key}");
        assert!(payload.extra.is_empty() && has_exactly(&payload, &[]), "{key}");
    }
}

#[test]
fn the_last_of_two_equal_keys_wins() {
    let read = |members: &str| read(&format!(r#"{{{members},{AGENT},"data":{{"agent":{{}}}}}}"#));
    let two = read(r#""account_id": 1, "account_id": "two""#);
    assert_eq!(two.account_id, Some(Id::from("two")));
    let mended = read(r#""region": 5, "region": "EU""#);
    assert_eq!(mended.region, Some(Region::Eu));
    assert!(mended.extra.is_empty());
    let broken = read(r#""region": "EU", "region": 5"#);
    assert_eq!(broken.region, None);
    assert_eq!(broken.extra.get("region").map(RawJson::get), Some("5"));
    let other = read(r#""x": 1, "x": 2"#);
    assert_eq!(other.extra.get("x").map(RawJson::get), Some("2"));
}

#[test]
fn a_value_behind_a_null_of_the_same_key_wins() {
    let body = r#"{"account_id":null,"account_id":7,"event":"onAgentAvailabilityUpdate","data":{"agent_availability":{}}}"#;
    let payload = read(body);
    assert_eq!(payload.account_id, Some(Id::from(7)));
    assert!(!payload.extra.was_null("account_id"), "it has a value: {:?}", payload.extra);
}

#[test]
fn the_last_of_two_events_and_data_wins() {
    let body = format!(r#"{{"event":"x","data":5,{AGENT},"data":{{"agent":{{"id":7}}}}}}"#);
    let Event::FreshcallerOnAgentUpdate(data) = read(&body).event else {
        panic!("the last event and the last data count");
    };
    assert_eq!(data.agent.id, Some(Id::from(7)));
}

#[test]
fn what_a_caller_sets_takes_the_place_of_what_arrived() {
    let mut payload = with("region", "5");
    payload.region = Some(Region::Eu);
    payload.domain = Some("acme.example.com".to_owned());
    let text = serde_json::to_string(&payload).expect("written");
    assert_eq!(text.matches("\"region\"").count(), 1, "{text}");
    let again = decode(&text);
    assert_eq!((again.region, again.domain), (payload.region, payload.domain));
    let mut payload = with("version", "null");
    payload.version = Some("2.0".to_owned());
    let again = decode(&serde_json::to_string(&payload).expect("written"));
    assert_eq!(again.version.as_deref(), Some("2.0"));
    assert_eq!(again.extra.nulls().count(), 0);
}
