//! What the tests of this capability ask for again and again.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// Hours from what the clock of a test shows at first to the start of [`gathering`].
pub const HOURS_AHEAD: i64 = 24 * 8;

/// A gathering as an office sends it: a week after next Monday, 9:00 to 11:00 in China.
pub fn gathering(app: &TestApp, code: &str) -> Value {
    json!({
        "kind": "introduction",
        "area_path": app.area(code).path,
        "title": "单位党员进社区见面会",
        "place": "德民社区党群服务中心二楼",
        "starts_at": "2026-12-01T01:00:00Z",
        "ends_at": "2026-12-01T03:00:00Z",
        "agenda": "一、社区介绍；二、各单位介绍",
        "guests": [],
    })
}

/// A body with some fields put differently.
pub fn with(mut body: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// A unit of the community; the liaison speaks for it. Its id.
pub async fn unit(app: &TestApp) -> String {
    let unit = silent_unit(app, "市一院").await;
    let who = json!({ "person": { "account": app.account(Person::UnitLiaison) } });
    app.as_(Person::Coordinator).post(&format!("/api/units/{unit}/liaisons"), who).await.ok();
    unit
}

/// A unit for which nobody speaks.
pub async fn silent_unit(app: &TestApp, name: &str) -> String {
    let body = json!({
        "name": name, "kind": "institution", "level": "district", "area": app.area(COMMUNITY).path,
        "coverage": "own",
    });
    id(&app.as_(Person::Coordinator).post("/api/units", body).await.ok())
}

/// A party committee whose secretary is the volunteer. Its id.
pub async fn body(app: &TestApp) -> String {
    let area = app.area(COMMUNITY).path;
    let body = json!({ "kind": "party_committee", "seat": area, "standing": { "name": "物业党委" } });
    let body = id(&app.as_(Person::Coordinator).post("/api/bodies", body).await.ok());
    let holder = json!({ "account": app.account(Person::Volunteer) });
    let post = json!({ "post": "secretary", "body": body, "holder": holder });
    app.as_(Person::Coordinator).post("/api/appointments", post).await.ok();
    body
}

/// The in-service member reports in to the community and is confirmed. The report-in.
pub async fn member(app: &TestApp, unit: &str) -> String {
    let text = "为组织在职党员到社区报到，收集姓名、手机号码、单位和居住社区。";
    let notice = json!({
        "purpose": "report_in", "text_zh": text, "text_en": "What is collected for reporting in.",
    });
    app.as_(Person::Dpo).post("/api/consent-notices", notice).await.ok();
    let home = json!({ "community": app.area(COMMUNITY).path, "estate": "文峰花园", "building": "3幢" });
    let said = json!({ "unit": { "id": unit }, "home": home, "notice_version": 1 });
    let report = id(&app.as_(Person::InServiceMember).post("/api/report-ins", said).await.ok());
    app.as_(Person::Coordinator).post_empty(&format!("/api/report-ins/{report}/confirm")).await.ok();
    report
}

/// The id in an answer.
pub fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// The address of a gathering, or of a step with it.
pub fn url(gathering: &Value, step: &str) -> String {
    format!("/api/gatherings/{}{step}", gathering["id"].as_str().unwrap())
}

/// A draft of the community's.
pub async fn planned(app: &TestApp, changes: Value) -> Value {
    let body = with(gathering(app, COMMUNITY), &changes);
    app.as_(Person::Coordinator).post("/api/gatherings", body).await.ok()
}

/// What was announced to these guests.
pub async fn announced(app: &TestApp, guests: Value) -> Value {
    let draft = planned(app, json!({ "guests": guests })).await;
    app.as_(Person::Coordinator).post_empty(&url(&draft, "/announce")).await.ok()
}

/// Moves the clock to so many hours after the start of [`gathering`], from where every test begins.
pub fn to_start(app: &TestApp, hours: i64) {
    app.advance(SignedDuration::from_hours(HOURS_AHEAD + hours));
}

/// Everything in somebody's inbox, as text.
pub async fn inbox(app: &TestApp, person: Person) -> String {
    app.drain().await;
    app.as_(person).get("/api/inbox").await.ok().to_string()
}

/// The titles in a list.
pub async fn listed(app: &TestApp, person: Option<Person>, path: &str) -> Vec<String> {
    let client = person.map_or_else(|| app.anonymous(), |person| app.as_(person));
    let got = client.get(path).await.ok();
    let items = got["items"].as_array().unwrap();
    items.iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}
