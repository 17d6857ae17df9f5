//! What the tests of this capability ask for again and again.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

/// A venue as an office sends it.
pub fn venue(app: &TestApp, code: &str) -> Value {
    json!({
        "kind": "service_centre",
        "area_path": app.area(code).path,
        "name": "党群服务中心",
        "address": "濠东路12号，架空层",
        "point": { "lon": 120.8705, "lat": 32.0105 },
        "hours": ["8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "9:00-11:30", ""],
        "phone": "0513 85012345",
        "services": ["事项代办", "图书借阅"],
    })
}

/// A body with some fields put differently.
pub fn with(mut body: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// A brand as an office sends it.
pub fn brand(app: &TestApp, code: &str) -> Value {
    json!({
        "area_path": app.area(code).path,
        "name": "德邻里",
        "what": "邻里互助：每月一次邻里集市。",
        "since": "2025-03-05",
    })
}

/// A venue that was added.
pub async fn added(app: &TestApp, person: Person, code: &str) -> Value {
    app.as_(person).post("/api/venues", venue(app, code)).await.ok()
}

/// The address of a thing, or of a step with it.
pub fn url(kind: &str, thing: &Value, step: &str) -> String {
    format!("/api/{kind}/{}{step}", thing["id"].as_str().unwrap())
}

/// The names in a list that everybody sees.
pub async fn listed(app: &TestApp, path: &str) -> Vec<String> {
    let got = app.anonymous().get(path).await.ok();
    let items = got["items"].as_array().unwrap();
    items.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}
