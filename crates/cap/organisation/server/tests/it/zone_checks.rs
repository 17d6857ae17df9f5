//! `list_checks`: zones that nobody answers for.

use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{id, path, who};

fn zone(app: &TestApp, kind: &str, from: &str, to: Option<&str>) -> Value {
    json!({ "kind": kind, "person": who(app, Person::Volunteer), "place_kind": "area", "area": path(app, GRID),
        "from": from, "to": to })
}

async fn asked(app: &TestApp) -> Vec<Value> {
    let page =
        app.as_(Person::Coordinator).get("/api/organisation/checks?kind=zone_without_holder").await.ok();
    page["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_zone_whose_term_ran_out_is_asked_about_until_somebody_answers_for_it() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let over = zone(&app, "responsibility", "2026-03-01", Some("2026-11-20"));
    coordinator.post("/api/duty-zones", over).await.ok();
    // Long over, and one that still holds.
    let old = zone(&app, "pioneer_post", "2025-03-01", Some("2026-03-01"));
    coordinator.post("/api/duty-zones", old).await.ok();
    let found = asked(&app).await;
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["day"], &found[0]["answers"]), (&json!("2026-11-20"), &json!(["assign_zone"])));
    assert_eq!(found[0]["area"]["name"], "德民第一网格");
    let again = zone(&app, "responsibility", "2026-11-20", None);
    let holds = id(&coordinator.post("/api/duty-zones", again).await.ok());
    assert_eq!(asked(&app).await, Vec::<Value>::new());
    // One that was ended for a reason was meant to end.
    let end = format!("/api/duty-zones/{holds}/end");
    coordinator.post(&end, json!({ "reason": "网格合并" })).await.ok();
    assert_eq!(asked(&app).await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_zone_whose_holder_is_no_more_is_asked_about() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post("/api/duty-zones", zone(&app, "responsibility", "2026-03-01", None)).await.ok();
    assert_eq!(asked(&app).await, Vec::<Value>::new());
    sqlx::query("update duty_zone set account_id = null").execute(app.pool()).await.unwrap();
    let found = asked(&app).await;
    assert_eq!((found.len(), &found[0]["day"]), (1, &Value::Null));
}
