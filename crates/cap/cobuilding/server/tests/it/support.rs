//! What the tests of this capability ask for again and again.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// A micro-project as an office sends it; it begins five days after the tests do.
pub fn project(app: &TestApp, code: &str) -> Value {
    json!({
        "kind": "environment",
        "area_path": app.area(code).path,
        "title": "垃圾分类引导",
        "what": "早晚高峰在投放点引导分类。",
        "place": "文峰花园东门投放点",
        "phone": "0513 85012345",
        "measure": "people",
        "wanted": 4,
        "from": "2026-11-28T00:30:00Z",
        "until": "2026-11-28T03:00:00Z",
    })
}

/// A body with some fields put differently.
pub fn with(mut body: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// A draft of the community with some fields put differently.
pub async fn written(app: &TestApp, changes: Value) -> Value {
    let body = with(project(app, COMMUNITY), &changes);
    app.as_(Person::Coordinator).post("/api/micro-projects", body).await.ok()
}

/// The same, published.
pub async fn published(app: &TestApp, changes: Value) -> Value {
    let draft = written(app, changes).await;
    app.as_(Person::Coordinator).post_empty(&url(&draft, "/publish")).await.ok()
}

/// To the day of the project.
pub fn its_day(app: &TestApp) {
    app.advance(SignedDuration::from_hours(5 * 24));
}

/// The address of a project, or of a step with it.
pub fn url(project: &Value, step: &str) -> String {
    format!("/api/micro-projects/{}{step}", project["id"].as_str().unwrap())
}

/// The address of a step with a claim.
pub fn claim_url(claim: &Value, step: &str) -> String {
    format!("/api/micro-claims/{}/{step}", claim["id"].as_str().unwrap())
}

/// A claim as a person with so many people.
pub fn person(people: u32) -> Value {
    json!({ "party": "person", "people": people })
}

/// A claim that somebody has made as a person, a second after what was before.
pub async fn claimed(app: &TestApp, project: &Value, who: Person, people: u32) -> Value {
    app.advance(SignedDuration::from_secs(1));
    let now = app.as_(who).post(&url(project, "/claims"), person(people)).await.ok();
    now["mine"].as_array().unwrap().last().unwrap().clone()
}

/// The same, accepted.
pub async fn accepted(app: &TestApp, project: &Value, who: Person, people: u32) -> Value {
    let claim = claimed(app, project, who, people).await;
    app.as_(Person::Coordinator).post_empty(&claim_url(&claim, "accept")).await.ok();
    claim
}

/// The project as somebody sees it.
pub async fn seen(app: &TestApp, project: &Value, who: Person) -> Value {
    app.as_(who).get(&url(project, "")).await.ok()
}

/// How many notices by a template somebody has.
pub async fn notices(app: &TestApp, person: Person, template: &str) -> usize {
    app.drain().await;
    let inbox = app.as_(person).get("/api/inbox?limit=200").await.ok();
    inbox["items"].as_array().unwrap().iter().filter(|one| one["template"] == template).count()
}
