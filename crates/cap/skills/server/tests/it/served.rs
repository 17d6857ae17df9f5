//! What one served at: in `read_my_skills` for oneself, in `find_skilled` as one reason more.

use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::ready;

/// A light is changed by the volunteer, who confirms the record of it.
async fn served(app: &TestApp) {
    let body = json!({
        "kind": "help", "title": "楼道灯不亮", "body": "3栋2单元楼道灯不亮，老人上下楼不便。",
        "place": { "area_code": GRID },
    });
    let request = app.submit(Person::Resident, body).await;
    let post = async |person: Person, path: String, body: Value| app.as_(person).post(&path, body).await.ok();
    post(Person::GridWorker, format!("/api/requests/{request}/accept"), json!({})).await;
    let hours = |n: i64| app.now().checked_add(SignedDuration::from_hours(n)).unwrap();
    let task = json!({
        "mode": { "mode": "open_call" }, "title": "更换楼道灯", "places": 1,
        "starts_at": hours(1), "ends_at": hours(3),
    });
    post(Person::Coordinator, format!("/api/requests/{request}/dispatch"), json!({ "tasks": [task] })).await;
    sqlx::query("update request set category = 'lighting' where id = $1")
        .bind(request.0)
        .execute(app.pool())
        .await
        .unwrap();
    let id =
        async |sql: &'static str| -> String { sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap() };
    let task = id("select id::text from task").await;
    post(Person::Volunteer, format!("/api/tasks/{task}/claim"), json!({})).await;
    app.advance(SignedDuration::from_hours(4));
    let claim = id("select id::text from claim").await;
    post(Person::Coordinator, format!("/api/claims/{claim}/presence"), json!({ "presence": "present" }))
        .await;
    app.drain().await;
    let record = id("select id::text from record").await;
    let whole = json!({ "voluntary": true, "unpaid": true, "outside_paid_hours": true });
    let body = json!({ "kind": "volunteer", "declaration": whole });
    post(Person::Volunteer, format!("/api/records/{record}/confirm"), body).await;
}

#[tokio::test]
async fn what_one_served_at_is_ones_own_and_one_reason_in_a_search() {
    let app = ready().await;
    let mine = async || app.as_(Person::Volunteer).get("/api/me/skills").await.ok()["served"].clone();
    assert_eq!(mine().await, json!([]));
    served(&app).await;
    let day = "2026-11-23";
    assert_eq!(mine().await, json!([{ "service_type": "repairs", "services": 1, "last_on": day }]));
    let others = app.as_(Person::SecondVolunteer).get("/api/me/skills").await.ok();
    assert_eq!(others["served"], json!([]));
    let find = async |skills: Value| {
        let body =
            json!({ "skills": skills, "area_path": app.area(GRID).path, "reason": "为独居老人检修线路" });
        app.as_(Person::Coordinator).post("/api/skills/search", body).await.ok()
    };
    let found = find(json!(["electrician"])).await;
    let reasons = found["people"][0]["reasons"].as_array().unwrap().clone();
    assert_eq!(reasons.last(), Some(&json!({ "kind": "served_such", "day": day })), "{found}");
    assert!(!found.to_string().contains("services"), "no totals: {found}");
    // Neither where another skill is needed nor where none is.
    for skills in [json!(["first_aid"]), json!([])] {
        assert!(!find(skills).await.to_string().contains("served_such"));
    }
}
