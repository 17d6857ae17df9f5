//! `read_calendar`, `import_calendar`.

use baodao_testkit::{Person, TestApp, places};
use serde_json::{Value, json};

fn days(days: &[(&str, bool)]) -> Value {
    let days: Vec<Value> =
        days.iter().map(|(date, off)| json!({ "date": date, "name": "元旦", "isOffDay": off })).collect();
    json!({ "source": "国务院办公厅关于2027年部分节假日安排的通知", "days": days })
}

#[tokio::test]
async fn a_year_is_provisional_until_it_is_imported_and_can_be_replaced() {
    let app = TestApp::start().await;
    let before = app.anonymous().get("/api/calendars/2027").await.ok();
    assert_eq!(before, json!({ "year": 2027, "announced": false, "days": [] }));
    app.as_(Person::Sysadmin)
        .put("/api/calendars/2027", days(&[("2027-01-03", false), ("2027-01-01", true)]))
        .await
        .ok();
    let after = app.anonymous().get("/api/calendars/2027").await.ok();
    assert_eq!((&after["announced"], &after["days"][0]["date"]), (&json!(true), &json!("2027-01-01")));
    app.as_(Person::Sysadmin).put("/api/calendars/2027", days(&[("2027-01-02", true)])).await.ok();
    let replaced = app.anonymous().get("/api/calendars/2027").await.ok();
    assert_eq!(replaced["days"].as_array().unwrap().len(), 1);
    let calendar = app.platform().calendar(app.tenant()).await.unwrap();
    assert!(calendar.is_announced(2027) && !calendar.is_work_day("2027-01-02".parse().unwrap()));
    let other = app.anonymous().in_district(places::OTHER_DISTRICT).get("/api/calendars/2027").await.ok();
    assert_eq!(other["announced"], false);
    let source: String = sqlx::query_scalar(
        "select reason from event where name = 'calendar_imported' and (data->>'year')::int = 2027 limit 1",
    )
    .fetch_one(app.pool())
    .await
    .unwrap();
    assert!(source.contains("2027"));
}

#[tokio::test]
async fn what_is_no_years_calendar_is_refused() {
    let app = TestApp::start().await;
    let admin = app.as_(Person::Sysadmin);
    for body in [
        days(&[]),
        days(&[("2026-12-31", true)]),
        days(&[("2027-01-01", true), ("2027-01-01", false)]),
        days(&[("2027-02-30", true)]),
    ] {
        admin.put("/api/calendars/2027", body).await.refused(422, "invalid_input");
    }
    for year in ["1989", "2201", "x", "99999"] {
        admin
            .put(&format!("/api/calendars/{year}"), days(&[("2027-01-01", true)]))
            .await
            .refused(404, "not_found");
        app.anonymous().get(&format!("/api/calendars/{year}")).await.refused(404, "not_found");
    }
    app.as_(Person::Coordinator)
        .put("/api/calendars/2027", days(&[("2027-01-01", true)]))
        .await
        .refused(403, "not_allowed");
    app.anonymous()
        .put("/api/calendars/2027", days(&[("2027-01-01", true)]))
        .await
        .refused(401, "unauthenticated");
    assert_eq!(app.anonymous().get("/api/calendars/2027").await.ok()["announced"], false);
}
