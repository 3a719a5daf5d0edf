//! Requests that were changed in one place each.

use serde_json::{Value, json};

use crate::vectors::Vector;

/// Requests made from a valid vector: every value in turn is gone, null, or of another kind; objects
/// and arrays have one member more; headers are gone.
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
        Value::Array(items) => {
            format!("[{}]", items.iter().map(backwards).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

/// The steps to every value below one.
fn collect(value: &Value, at: &mut Vec<String>, places: &mut Vec<Vec<String>>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), member)).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        at.push(step);
        places.push(at.clone());
        collect(value, at, places);
        at.pop();
    }
}

/// A body with another value at a place, or without one.
fn with(body: &Value, place: &[String], value: Option<Value>) -> Value {
    let mut body = body.clone();
    let (last, parents) = place.split_last().expect("a place");
    let parent = parents.iter().try_fold(&mut body, |at, step| match at {
        Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
        other => other.get_mut(step),
    });
    match (parent, value) {
        (Some(Value::Object(members)), Some(value)) => _ = members.insert(last.clone(), value),
        (Some(Value::Object(members)), None) => _ = members.remove(last),
        (Some(Value::Array(items)), value) => {
            let index: usize = last.parse().unwrap_or(items.len());
            let after = (index + 1).min(items.len());
            items.splice(index.min(items.len())..after, value);
        }
        _ => {}
    }
    body
}
