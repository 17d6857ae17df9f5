//! What the tests of this capability ask for again and again.

use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

/// An id that nothing has.
pub const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

/// The unit of most tests.
pub const LIBRARY: &str = "崇川区图书馆";

/// The path of the area that has a code.
pub fn path(app: &TestApp, code: &str) -> String {
    app.area(code).path.to_string()
}

/// The id in an answer.
pub fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// Publishes the notice on report-in; its version.
pub async fn notice(app: &TestApp) -> i64 {
    let text = "为组织在职党员到社区报到，收集姓名、手机号码、单位和居住社区。";
    let body =
        json!({ "purpose": "report_in", "text_zh": text, "text_en": "What is collected for reporting in." });
    app.as_(Person::Dpo).post("/api/consent-notices", body).await.ok()["version"].as_i64().unwrap()
}

/// Makes a unit of the community for which the liaison speaks; its id.
pub async fn unit(app: &TestApp, name: &str) -> String {
    let body = json!({
        "name": name, "kind": "institution", "level": "district", "area": path(app, COMMUNITY),
        "party_org": format!("{name}党支部"), "coverage": "own",
    });
    let unit = id(&app.as_(Person::Coordinator).post("/api/units", body).await.ok());
    let who = json!({ "person": { "account": app.account(Person::UnitLiaison) } });
    app.as_(Person::Coordinator).post(&format!("/api/units/{unit}/liaisons"), who).await.ok();
    unit
}

/// A unit that the liaison does not speak for.
pub async fn other_unit(app: &TestApp, name: &str) -> String {
    let body = json!({
        "name": name, "kind": "institution", "level": "district", "area": path(app, COMMUNITY), "coverage": "own",
    });
    id(&app.as_(Person::Coordinator).post("/api/units", body).await.ok())
}

/// A district that people can report in to: the notice stands, the library is a unit.
pub async fn ready() -> (TestApp, String) {
    let app = TestApp::start().await;
    notice(&app).await;
    let unit = unit(&app, LIBRARY).await;
    (app, unit)
}

/// A home in the community with this code.
pub fn home(app: &TestApp, community: &str) -> Value {
    json!({ "community": path(app, community), "estate": "文峰花园", "building": "3幢" })
}

/// What somebody says in reporting in.
pub fn filled(app: &TestApp, unit: &str) -> Value {
    json!({ "unit": { "id": unit }, "home": home(app, COMMUNITY), "notice_version": 1 })
}

/// Somebody reports in; the answer.
pub async fn submit(app: &TestApp, person: Person, unit: &str) -> Value {
    app.as_(person).post("/api/report-ins", filled(app, unit)).await.ok()
}

/// Somebody reports in and is confirmed; the id.
pub async fn confirmed(app: &TestApp, person: Person, unit: &str) -> String {
    let report = id(&submit(app, person, unit).await);
    step(app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    report
}

/// A step on a report-in. Steps without input take no body.
pub async fn step(app: &TestApp, person: Person, report: &str, step: &str, body: Value) -> Reply {
    let path = format!("/api/report-ins/{report}/{step}");
    let client = app.as_(person);
    match body.as_object() {
        Some(fields) if fields.is_empty() => client.post_empty(&path).await,
        _ => client.post(&path, body).await,
    }
}

/// Sends a roster.
pub async fn import(app: &TestApp, person: Person, query: &str, table: &str) -> Reply {
    import_bytes(app, person, query, table.as_bytes()).await
}

/// The same in any encoding.
pub async fn import_bytes(app: &TestApp, person: Person, query: &str, table: &[u8]) -> Reply {
    let url = format!("/api/report-ins/import?{query}");
    app.as_(person).upload(&url, "file", "名册.csv", "text/csv", table).await
}

/// A number from the database.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}

/// Templates of the notices in somebody's inbox, oldest first.
pub async fn told(app: &TestApp, person: Person) -> Vec<String> {
    app.drain().await;
    let inbox = app.as_(person).get("/api/inbox?limit=100").await.ok();
    let items = inbox["items"].as_array().unwrap().iter().rev();
    items.map(|item| item["template"].as_str().unwrap_or_else(|| panic!("{item}")).to_owned()).collect()
}

/// Codes of a state's list page, by a field.
pub fn field<'a>(page: &'a Value, name: &str) -> Vec<&'a str> {
    page["items"].as_array().unwrap().iter().map(|item| item[name].as_str().unwrap_or_default()).collect()
}

/// Functional branches of the community: one that serves the first grid, one that serves the
/// second. The volunteer heads the first.
pub struct Branches {
    pub first: String,
    pub second: String,
}

/// Founds the overlay down to two functional branches.
pub async fn branches(app: &TestApp) -> Branches {
    let found = async |kind: &str, name: &str, seat: &str, areas: &[&str], parent: Option<&str>| {
        let areas: Vec<String> = areas.iter().map(|code| path(app, code)).collect();
        let mut standing = json!({ "name": name, "areas": areas });
        if let Some(parent) = parent {
            standing["parent"] = json!(parent);
        }
        let body =
            json!({ "kind": kind, "seat": path(app, seat), "from": "2026-03-01", "standing": standing });
        id(&app.as_(Person::Dispatcher).post("/api/bodies", body).await.ok())
    };
    let street = found("street_joint_committee", "城东街道大工委", SUBDISTRICT, &[SUBDISTRICT], None).await;
    let joint =
        found("community_joint_committee", "德民社区大党委", COMMUNITY, &[COMMUNITY], Some(&street)).await;
    let general =
        found("functional_general_branch", "德民功能型党总支", COMMUNITY, &[COMMUNITY], Some(&joint)).await;
    let first = found("functional_branch", "第一功能型党支部", COMMUNITY, &[GRID], Some(&general)).await;
    let second =
        found("functional_branch", "第二功能型党支部", COMMUNITY, &[SECOND_GRID], Some(&general)).await;
    let post = json!({ "post": "secretary", "body": first, "holder": { "account": app.account(Person::Volunteer) } });
    app.as_(Person::Dispatcher).post("/api/appointments", post).await.ok();
    Branches { first, second }
}
