//! A service done and confirmed, and the calls that the tests share.

use baodao_kernel::RequestId;
use baodao_testkit::{Person, Reply, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// An id that nothing has.
pub const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

/// What somebody declares who calls a service volunteering.
pub fn whole() -> Value {
    json!({ "voluntary": true, "unpaid": true, "outside_paid_hours": true })
}

/// A place on a task.
pub struct Place {
    pub request: RequestId,
    pub task: String,
    pub claim: String,
}

/// The resident asks; a task is dispatched that begins in `starts` hours and takes two (or has no time), and
/// `helper` takes a place.
pub async fn taken(app: &TestApp, helper: Person, starts: Option<i64>) -> Place {
    let body = json!({
        "kind": "help", "title": "楼道灯不亮", "body": "3栋2单元楼道灯不亮，老人上下楼不便。",
        "place": { "area_code": places::GRID },
    });
    let request = app.submit(Person::Resident, body).await;
    post(app, Person::GridWorker, &format!("/api/requests/{request}/accept"), json!({})).await.ok();
    let hours = |n: i64| app.now().checked_add(SignedDuration::from_hours(n)).unwrap();
    let mut task = json!({ "mode": { "mode": "open_call" }, "title": "更换楼道灯", "places": 3 });
    if let Some(starts) = starts {
        task["starts_at"] = json!(hours(starts));
        task["ends_at"] = json!(hours(starts + 2));
    }
    let path = format!("/api/requests/{request}/dispatch");
    post(app, Person::Coordinator, &path, json!({ "tasks": [task] })).await.ok();
    let task: String = sqlx::query_scalar("select id::text from task where request_id = $1")
        .bind(request.0)
        .fetch_one(app.pool())
        .await
        .unwrap();
    let claim = claim(app, &task, helper).await;
    Place { request, task, claim }
}

/// Somebody takes a place; its id.
pub async fn claim(app: &TestApp, task: &str, helper: Person) -> String {
    post(app, helper, &format!("/api/tasks/{task}/claim"), json!({})).await.ok();
    sqlx::query_scalar("select id::text from claim where task_id = $1::uuid and account = $2")
        .bind(task)
        .bind(app.account(helper).0)
        .fetch_one(app.pool())
        .await
        .unwrap()
}

/// The coordinator says whether somebody was there, and the log is read.
pub async fn presence(app: &TestApp, place: &Place, presence: &str) {
    let path = format!("/api/claims/{}/presence", place.claim);
    post(app, Person::Coordinator, &path, json!({ "presence": presence })).await.ok();
    app.drain().await;
}

/// A service of two hours, done by `helper` and confirmed by the coordinator.
pub async fn served(app: &TestApp, helper: Person) -> Place {
    let place = taken(app, helper, Some(1)).await;
    app.advance(SignedDuration::from_hours(4));
    presence(app, &place, "present").await;
    place
}

/// The record that follows; its id.
pub async fn proposed(app: &TestApp, helper: Person) -> String {
    let place = served(app, helper).await;
    record_of(app, &place.claim).await
}

/// The same, confirmed by the person and so verified.
pub async fn verified(app: &TestApp, helper: Person, kind: &str) -> String {
    let id = proposed(app, helper).await;
    confirm(app, helper, &id, kind).await.ok();
    id
}

/// A service that was confirmed ten days after: it needs a second person.
pub async fn late(app: &TestApp) -> String {
    let place = taken(app, Person::Volunteer, Some(1)).await;
    app.advance(SignedDuration::from_hours(24 * 10));
    presence(app, &place, "present").await;
    record_of(app, &place.claim).await
}

/// The person's own word.
pub async fn confirm(app: &TestApp, person: Person, id: &str, kind: &str) -> Reply {
    let body = json!({ "kind": kind, "declaration": whole() });
    post(app, person, &format!("/api/records/{id}/confirm"), body).await
}

/// The record of a place that stands.
pub async fn record_of(app: &TestApp, claim: &str) -> String {
    sqlx::query_scalar("select id::text from record where claim_id = $1::uuid and stage <> 'withdrawn'")
        .bind(claim)
        .fetch_one(app.pool())
        .await
        .unwrap()
}

/// A record as somebody reads it.
pub async fn read(app: &TestApp, person: Person, id: &str) -> Value {
    app.as_(person).get(&format!("/api/records/{id}")).await.ok()["record"].clone()
}

/// A call with a body.
pub async fn post(app: &TestApp, person: Person, path: &str, body: Value) -> Reply {
    app.as_(person).post(path, body).await
}

/// How often somebody has been told by this template; also where records are served alone, without
/// the inbox.
pub async fn told(app: &TestApp, person: Person, template: &str) -> i64 {
    app.drain().await;
    sqlx::query_scalar("select count(*) from notice where account_id = $1 and template = $2")
        .bind(app.account(person).0)
        .bind(template)
        .fetch_one(app.pool())
        .await
        .unwrap()
}

/// How many rows a table has.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}

/// What a resource says may be done with it.
pub fn allowed(view: &Value) -> Vec<&str> {
    view["allowed"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

/// The items of a list.
pub async fn items(app: &TestApp, person: Person, path: &str) -> Vec<Value> {
    app.as_(person).get(path).await.ok()["items"].as_array().unwrap().clone()
}
