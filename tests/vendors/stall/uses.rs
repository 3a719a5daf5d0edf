//! The hooks of Stall, as a receiver uses them: a header names the event, the body is the thing itself.

use stall_events::{Decimal, Event, Payload};
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
