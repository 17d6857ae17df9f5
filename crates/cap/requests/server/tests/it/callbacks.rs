//! `list_callbacks`, `record_callback`: a sample drawn by chance, called by somebody without a hand in it.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::common::{Case, count, help};

async fn solved(app: &TestApp) -> String {
    let id = app.submit(Person::Resident, help()).await;
    app.as_(Person::GridWorker)
        .post(&format!("/api/requests/{id}/solve"), json!({ "line": "已处理" }))
        .await
        .ok();
    id.to_string()
}

fn answers() -> Value {
    json!({ "answers": { "contacted": true, "solved": true, "satisfaction": "satisfied" } })
}

#[tokio::test]
async fn a_fifth_is_drawn_at_night_and_given_to_the_officer() {
    let app = TestApp::start().await;
    for _ in 0..10 {
        solved(&app).await;
    }
    assert_eq!(app.run_job("requests_callbacks").await, "2 call-backs drawn");
    let list = app.as_(Person::CallbackOfficer).get("/api/callbacks").await.ok();
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    assert_eq!(app.as_(Person::GridWorker).get("/api/callbacks").await.ok()["items"], json!([]));
    app.anonymous().get("/api/callbacks").await.refused(401, "unauthenticated");
    let drawn = list["items"][0]["request_id"].as_str().unwrap();
    let officer = app.as_(Person::CallbackOfficer);
    let contact =
        officer.post(&format!("/api/requests/{drawn}/contact"), json!({ "reason": "电话回访" })).await.ok();
    assert_eq!(contact["phone"], "13800000001");
    officer.post(&format!("/api/requests/{drawn}/callback"), json!({})).await.ok();
    assert_eq!(
        officer.get("/api/callbacks").await.ok()["items"].as_array().unwrap().len(),
        2,
        "nobody reached: it waits"
    );
    officer.post(&format!("/api/requests/{drawn}/callback"), answers()).await.ok();
    assert_eq!(officer.get("/api/callbacks").await.ok()["items"].as_array().unwrap().len(), 1);
    // What is done gives no further look at the requester.
    officer
        .post(&format!("/api/requests/{drawn}/contact"), json!({ "reason": "电话回访" }))
        .await
        .refused(404, "not_found");
    officer.post(&format!("/api/requests/{drawn}/callback"), answers()).await.refused(404, "not_found");
    assert_eq!(app.happened("callback_recorded").await, 2);
}

#[tokio::test]
async fn what_was_not_drawn_is_not_called_about() {
    let case = Case::handled().await;
    case.act(Person::CallbackOfficer, "callback", answers()).await.refused(404, "not_found");
    case.act(Person::Coordinator, "callback", answers()).await.refused(403, "not_allowed");
    case.act(Person::Resident, "callback", answers()).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn an_officer_who_had_a_hand_in_it_is_not_asked() {
    let app = TestApp::start().await;
    let id = solved(&app).await;
    let officer = app.account(Person::CallbackOfficer).0;
    let by = format!(r#"jsonb_set(particulars, '{{handling,by}}', '"{officer}"')"#);
    sqlx::query(sqlx::AssertSqlSafe(format!("update request set particulars = {by}")))
        .execute(app.pool())
        .await
        .unwrap();
    assert_eq!(app.run_job("requests_callbacks").await, "0 call-backs drawn");
    sqlx::query("insert into callback_sample (tenant_id, request_id, round, area_path, drawn_at, officer) select tenant_id, id, round, area_path, changed_at, $1 from request")
        .bind(officer)
        .execute(app.pool())
        .await
        .unwrap();
    app.as_(Person::CallbackOfficer)
        .post(&format!("/api/requests/{id}/callback"), answers())
        .await
        .refused(403, "callback_by_handler");
    assert_eq!(count(&app, "select count(*) from callback_sample where done_at is not null").await, 0);
}
