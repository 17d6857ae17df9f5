use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, estate, find, id, only_own_community};

async fn building(app: &TestApp, estate: &Value, name: &str) -> Value {
    let body = json!({ "area_id": id(app, GRID), "estate_id": estate["id"], "place": { "name": name } });
    app.as_(Person::Sysadmin).post("/api/buildings", body).await.ok()
}

#[tokio::test]
async fn a_building_moves_to_another_grid_and_ends() {
    let app = TestApp::start().await;
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    let first = building(&app, &made, "1幢").await;
    let url = format!("/api/buildings/{}", first["id"].as_str().unwrap());
    let body = |ended: bool| json!({ "area_id": id(&app, SECOND_GRID), "estate_id": made["id"], "place": { "name": "1幢" }, "ended": ended });
    let got = app.as_(Person::Coordinator).if_match(1).put(&url, body(false)).await;
    assert_eq!((got.status, got.header("etag")), (200, "\"2\""));
    assert_eq!(find(&app, "濠滨小区1幢").await, ("found".into(), Some(SECOND_GRID.into())));
    let ended = app.as_(Person::Coordinator).put(&url, body(true)).await.ok();
    assert_eq!((&ended["ended"], &ended["allowed"]), (&json!(true), &json!([])));
    assert_eq!(find(&app, "濠滨小区1幢").await, ("narrowed".into(), Some(COMMUNITY.into())));
    app.as_(Person::Coordinator).put(&url, body(false)).await.refused(409, "place_ended");
    assert_eq!((app.happened("building_edited").await, app.happened("building_ended").await), (1, 1));
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    let first = building(&app, &made, "1幢").await;
    building(&app, &made, "2幢").await;
    let url = format!("/api/buildings/{}", first["id"].as_str().unwrap());
    let body = |area: &str, name: &str| json!({ "area_id": id(&app, area), "estate_id": made["id"], "place": { "name": name } });
    sysadmin.put(&url, body(GRID, "2幢")).await.refused(409, "building_name_taken");
    sysadmin.put(&url, body(GRID, "<>")).await.refused(422, "name_invalid");
    sysadmin.put(&url, body(NEXT_COMMUNITY, "1幢")).await.refused(422, "building_outside_estate");
    sysadmin
        .put(&url, json!({ "area_id": NOTHING, "place": { "name": "1幢" } }))
        .await
        .refused(422, "area_unknown");
    sysadmin.clone().if_match(7).put(&url, body(GRID, "1幢")).await.refused(412, "version_conflict");
    sysadmin.put(&format!("/api/buildings/{NOTHING}"), body(GRID, "1幢")).await.refused(404, "not_found");
}

#[tokio::test]
async fn coordinators_in_their_own_community() {
    let app = TestApp::start().await;
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    let first = building(&app, &made, "1幢").await;
    let url = format!("/api/buildings/{}", first["id"].as_str().unwrap());
    let body = json!({ "area_id": id(&app, GRID), "place": { "name": "1幢" } });
    only_own_community(&app, Method::PUT, &url, body.clone()).await;
    app.as_(Person::OtherSysadmin).put(&url, body).await.refused(404, "not_found");
}
