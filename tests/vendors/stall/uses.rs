//! The hooks of Stall, as a receiver uses them: a header names the event, the body is the thing itself.

use stall_events::shop::goods_create::{Option_, Packing};
use stall_events::{Decimal, Event, ItemChanges, NewValue, OldValue, Payload, validate_request};
use serde_json::json;

#[test]
fn the_body_is_the_thing_itself() {
    let body = json!({ "id": 5, "price": "12.50", "tags": ["old", null] });
    let headers = [("x-stall-topic", "goods.create")];
    let payload = Payload::from_request(headers, body.to_string().as_bytes()).expect("an object");
    let Event::ShopGoodsCreate(goods) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    let price = Decimal::new(&goods.price).expect("an amount");
    assert_eq!(price.scaled(2), Some(1250));
    assert_eq!(goods.tags.as_deref(), Some(&[Some("old".to_owned()), None][..]));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
}

/// Takes the shelf of any event.
fn row(shelf: Option<&stall_events::shop::types::Shelf>) -> Option<i64> {
    shelf?.row
}

#[test]
fn both_events_have_a_shelf_of_one_type() {
    let event = |topic: &str, body: serde_json::Value| {
        let payload = Payload::from_request([("X-Stall-Topic", topic)], body.to_string().as_bytes());
        payload.expect("an object").event
    };
    let new = event("goods.create", json!({ "price": "1", "shelf": { "row": 3 } }));
    let sold = event("goods.sold", json!({ "shelf": { "row": 4 } }));
    let (Event::ShopGoodsCreate(new), Event::ShopGoodsSold(sold)) = (&new, &sold) else {
        panic!("{new:?} {sold:?}");
    };
    assert_eq!([row(new.shelf.as_ref()), row(sold.shelf.as_ref())], [Some(3), Some(4)]);
}

#[test]
fn an_object_is_what_an_attribute_tells() {
    let body = json!({
        "price": "1.00",
        "options": [
            { "sizes": [38, 40], "kind": "size" },
            { "kind": "colour", "colour": { "name": "red" } },
            { "kind": "scent", "scent": "rose" },
        ],
        "packing": { "weight": "7.5" },
        "packed_as": "crate",
    });
    let headers = [("x-stall-topic", "goods.create")];
    let payload = Payload::from_request(headers, body.to_string().as_bytes()).expect("an object");
    let Event::ShopGoodsCreate(goods) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    let options = goods.options.as_deref().expect("they are there");
    let Option_::Size(size) = &options[0] else { panic!("{options:?}") };
    assert_eq!(size.sizes, [38, 40]);
    assert!(matches!(&options[1], Option_::Colour(_)));
    assert!(matches!(&options[2], Option_::Other(_)));
    assert!(matches!(&goods.packing, Some(Packing::Crate(_))));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
}

#[test]
fn old_values_and_new_ones_stand_beside_the_thing() {
    let body = json!({
        "id": 5,
        "sold_in": null,
        "goods": {
            "left": 2,
            "tags": ["last"],
            "seller": "Robin Example",
            "origin": { "town": "Anytown", "certified": true },
            "marks": { "sort": "early" },
        },
        "previous": {
            "left": 3,
            "seller": null,
            "origin": { "certified": false },
            "marks": { "sort": "late" },
        },
        "changed": { "left": [2], "tags": { "added": ["last"], "removed": ["fresh"] } },
    });
    let headers = [("x-stall-topic", "goods.sold")];
    let payload = Payload::from_request(headers, body.to_string().as_bytes()).expect("an object");
    let Event::ShopGoodsSold(sold) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    let before = sold.previous.as_ref().expect("old values");
    assert_eq!((before.left, before.seller.clone()), (Some(OldValue(Some(3))), Some(OldValue(None))));
    assert_eq!(before.tags, None, "they are not told");
    let origin = before.origin.as_ref().expect("old values of its attributes");
    assert_eq!((&origin.town, &origin.certified), (&None, &Some(OldValue(Some(false)))));
    let marks = before.marks.as_ref().expect("old values of its members");
    assert_eq!(marks["sort"], OldValue(Some("late".to_owned())));
    let changed = sold.changed.as_ref().expect("new values");
    assert_eq!(changed.left, Some(NewValue(Some(2))));
    let tags = ItemChanges::new(vec!["last".to_owned()], vec!["fresh".to_owned()]);
    assert_eq!(changed.tags, Some(tags));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
    assert!(validate_request(headers, body.to_string().as_bytes()).is_valid());
}
