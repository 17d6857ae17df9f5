//! What the tests of this capability ask for again and again.

use baodao_testkit::places::{COMMUNITY, GRID, SUBDISTRICT};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

/// An id that nothing has.
pub const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

/// A right credit code.
pub const CODE: &str = "91110000802100433B";

/// The path of the area that has a code.
pub fn path(app: &TestApp, code: &str) -> String {
    app.area(code).path.to_string()
}

/// Somebody, by account.
pub fn who(app: &TestApp, person: Person) -> Value {
    json!({ "account": app.account(person) })
}

/// The id in an answer.
pub fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// What a unit of the community is made of.
pub fn unit_body(app: &TestApp, name: &str) -> Value {
    json!({
        "name": name, "kind": "medical", "level": "municipal", "area": path(app, COMMUNITY),
        "party_org": "市一院党委", "coverage": "own",
        "contact": { "address": "孩儿巷北路6号", "work_phone": "0513-85012345", "note": "党办" },
    })
}

/// A unit of the community.
pub async fn unit(app: &TestApp, name: &str) -> String {
    id(&app.as_(Person::Coordinator).post("/api/units", unit_body(app, name)).await.ok())
}

/// What a body is made of; `more` overrides fields of its standing.
pub fn body_of(app: &TestApp, kind: &str, name: &str, seat: &str, areas: &[&str], more: Value) -> Value {
    let areas: Vec<String> = areas.iter().map(|code| path(app, code)).collect();
    let mut standing = json!({ "name": name, "areas": areas });
    for (key, value) in more.as_object().into_iter().flatten() {
        standing[key] = value.clone();
    }
    json!({ "kind": kind, "seat": path(app, seat), "from": "2026-03-01", "standing": standing })
}

/// Founds a body as the dispatcher of the subdistrict.
pub async fn found(app: &TestApp, body: Value) -> Reply {
    app.as_(Person::Dispatcher).post("/api/bodies", body).await
}

/// The overlay of the community: joint committee, functional general branch and branch.
pub struct Overlay {
    pub street: String,
    pub joint: String,
    pub general: String,
    pub branch: String,
}

/// Founds the overlay.
pub async fn overlay(app: &TestApp) -> Overlay {
    let make = async |body: Value| id(&found(app, body).await.ok());
    let street = make(body_of(
        app,
        "street_joint_committee",
        "城东街道大工委",
        SUBDISTRICT,
        &[SUBDISTRICT],
        json!({}),
    ))
    .await;
    let under = |parent: &str| json!({ "parent": parent });
    let joint = make(body_of(
        app,
        "community_joint_committee",
        "德民社区大党委",
        COMMUNITY,
        &[COMMUNITY],
        under(&street),
    ))
    .await;
    let general = make(body_of(
        app,
        "functional_general_branch",
        "德民功能型党总支",
        COMMUNITY,
        &[COMMUNITY],
        under(&joint),
    ))
    .await;
    let branch =
        make(body_of(app, "functional_branch", "万濠华府功能型党支部", COMMUNITY, &[GRID], under(&general)))
            .await;
    Overlay { street, joint, general, branch }
}

/// An ordinary branch of the community.
pub async fn plain_branch(app: &TestApp, name: &str) -> String {
    id(&found(app, body_of(app, "branch", name, COMMUNITY, &[], json!({}))).await.ok())
}

/// A number from the database.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}

/// Names of the things in a page.
pub fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

/// How many notices by a template somebody has.
pub async fn notices(app: &TestApp, person: Person, template: &str) -> usize {
    app.drain().await;
    let inbox = app.as_(person).get("/api/inbox?limit=200").await.ok();
    let items = inbox["items"].as_array().unwrap();
    items.iter().filter(|item| item["template"] == template).count()
}
