use axum::http::Method;
use baodao_testkit::places::{DISTRICT, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, id, only_sysadmins};

#[tokio::test]
async fn everything_inside_follows_and_old_codes_still_lead_there() {
    let app = TestApp::start().await;
    let (district, grid) = (id(&app, DISTRICT), app.area(GRID));
    let body = json!({ "code": "320602", "reason": "国函〔2020〕78号" });
    let area = app.as_(Person::Sysadmin).post(&format!("/api/areas/{district}/recode"), body).await.ok();
    assert_eq!(area["codes"][1]["value"], "320602");
    let moved = app.area("320602001001001");
    assert_eq!((moved.id, moved.path, moved.former_code), (grid.id, grid.path, false));
    assert!(app.area(GRID).former_code);
    let found = app.anonymous().get(&format!("/api/areas?code={GRID}")).await.ok();
    assert_eq!(
        (&found["items"][0]["code"], &found["items"][0]["former_code"]),
        (&json!("320602001001001"), &json!(true))
    );
    assert_eq!(app.happened("area_recoded").await, 10);
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let street = format!("/api/areas/{}/recode", id(&app, SUBDISTRICT));
    sysadmin.post(&street, json!({ "code": "320613002" })).await.refused(409, "area_code_taken");
    sysadmin.post(&street, json!({ "code": "320614001" })).await.refused(422, "area_code_mismatch");
    sysadmin.post(&street, json!({ "code": "320613" })).await.refused(422, "area_code_mismatch");
    sysadmin
        .post(&street, json!({ "code": "320613009", "on": "2020-01-01" }))
        .await
        .refused(422, "date_out_of_order");
    sysadmin.post(&street, json!({ "code": "x" })).await.refused(422, "invalid_input");
    sysadmin
        .clone()
        .if_match(9)
        .post(&street, json!({ "code": "320613009" }))
        .await
        .refused(412, "version_conflict");
    sysadmin
        .post(&format!("/api/areas/{NOTHING}/recode"), json!({ "code": "320613009" }))
        .await
        .refused(404, "not_found");
    let grid = id(&app, GRID);
    sysadmin.post(&format!("/api/areas/{grid}/end"), json!({ "with_parts": true })).await.ok();
    let ended =
        sysadmin.post(&format!("/api/areas/{grid}/recode"), json!({ "code": "320613001001009" })).await;
    ended.refused(409, "area_ended");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/recode", id(&app, GRID));
    only_sysadmins(&app, Method::POST, &path, json!({ "code": "320613001001009" })).await;
    app.as_(Person::OtherSysadmin)
        .post(&path, json!({ "code": "320613001001009" }))
        .await
        .refused(404, "not_found");
}
