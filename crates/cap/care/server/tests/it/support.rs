//! What the tests of this capability ask for again and again.

use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

/// A program in which the notice on care visits is in force.
pub async fn ready() -> TestApp {
    let app = TestApp::start().await;
    let notice = json!({
        "purpose": "care_visits",
        "text_zh": "为了定期看望您，我们保存您告诉我们的称呼和电话，只给结对的人看。",
        "text_en": "To look in on you we keep the name and number you tell us, for those who come only.",
    });
    app.as_(Person::Dpo).post("/api/consent-notices", notice).await.ok();
    app
}

/// A pairing as the coordinator sends it.
pub fn pairing(app: &TestApp) -> Value {
    json!({
        "kind": "elders",
        "area_path": app.area(GRID).path,
        "alias": "张奶奶",
        "phone": "0513-85012345",
        "basis": "consent",
        "consent_how": "spoken",
        "notice_version": 1,
        "term_until": "2027-11-22",
        "helpers": [app.account(Person::Volunteer)],
    })
}

/// A pairing that was started.
pub async fn started(app: &TestApp) -> Value {
    app.as_(Person::Coordinator).post("/api/pairings", pairing(app)).await.ok()
}

/// A pairing whose helper has accepted.
pub async fn accepted(app: &TestApp) -> Value {
    let pairing = started(app).await;
    app.as_(Person::Volunteer).post_empty(&url(&pairing, "accept")).await.ok()
}

/// A pairing whose household has confirmed that the account of `person` is its own.
pub async fn with_household(app: &TestApp, person: Person) -> Value {
    let mut body = pairing(app);
    body["phone"] = json!(person.phone());
    body["ask_household"] = json!(true);
    let made = app.as_(Person::Coordinator).post("/api/pairings", body).await.ok();
    let yes = json!({ "confirm": true });
    app.as_(person).post(&url(&made, "household-answer"), yes).await.ok()["pairing"].clone()
}

/// The address of a pairing, or of a step with it.
pub fn url(pairing: &Value, step: &str) -> String {
    let id = pairing["id"].as_str().unwrap();
    if step.is_empty() { format!("/api/pairings/{id}") } else { format!("/api/pairings/{id}/{step}") }
}

/// Everything in somebody's inbox, as text.
pub async fn inbox(app: &TestApp, person: Person) -> String {
    app.drain().await;
    app.as_(person).get("/api/inbox").await.ok().to_string()
}

/// A number from the database.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}
