//! Requests that were changed in one place each.

use serde_json::{Map, Value, json};

use crate::vectors::Vector;

/// Requests made from a valid vector: every value in turn is gone, null, or of another kind; objects
/// have one member more; headers are gone.
pub(crate) fn changed(vector: &Vector) -> Vec<Vector> {
    if !vector.is_valid {
        return Vec::new();
    }
    let body: Value = serde_json::from_slice(&vector.body).expect("JSON");
    let mut places = Vec::new();
    collect(&body, &mut Vec::new(), &mut places);
    let mut bodies = Vec::new();
    for place in &places {
        for other in [Value::Null, json!("text"), json!(7), json!({}), json!([])] {
            bodies.push(with(&body, place, Some(other)));
        }
        bodies.push(with(&body, place, None));
    }
    bodies.push(with(&body, &["more".to_owned()], Some(json!({ "type": 1, "action": "x" }))));
    let changed = bodies.into_iter().enumerate().map(|(number, body)| Vector {
        name: format!("{} changed {number}", vector.name),
        body: body.to_string().into_bytes(),
        rule: None,
        is_valid: false,
        is_changed: true,
        ..vector.clone()
    });
    let without_headers = Vector {
        name: format!("{} without headers", vector.name),
        headers: Vec::new(),
        rule: None,
        is_valid: false,
        is_changed: true,
        ..vector.clone()
    };
    changed.chain([without_headers, reversed(vector, &body)]).collect()
}

/// The request with its members in the contrary order.
fn reversed(vector: &Vector, body: &Value) -> Vector {
    Vector {
        name: format!("{} reversed", vector.name),
        body: backwards(body).into_bytes(),
        rule: None,
        is_changed: true,
        ..vector.clone()
    }
}

fn backwards(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members = members.iter().rev();
            let members =
                members.map(|(name, value)| format!("{}:{}", json!(name), backwards(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

fn collect(value: &Value, at: &mut Vec<String>, places: &mut Vec<Vec<String>>) {
    if let Value::Object(members) = value {
        for (name, member) in members {
            at.push(name.clone());
            places.push(at.clone());
            collect(member, at, places);
            at.pop();
        }
    }
}

/// A body with another value at a place, or without one.
fn with(body: &Value, place: &[String], value: Option<Value>) -> Value {
    let mut body = body.clone();
    let (last, parents) = place.split_last().expect("a place");
    let parent = parents.iter().try_fold(&mut body, |at, step| at.get_mut(step));
    if let Some(members) = parent.and_then(Value::as_object_mut) {
        set(members, last, value);
    }
    body
}

fn set(members: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    match value {
        Some(value) => _ = members.insert(name.to_owned(), value),
        None => _ = members.remove(name),
    }
}
