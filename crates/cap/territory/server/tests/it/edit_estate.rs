use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, count, estate, find, id, only_own_community};

#[tokio::test]
async fn all_attributes_are_replaced() {
    let app = TestApp::start().await;
    let made = estate(&app, GRID, "濠滨小区").await;
    let url = format!("/api/estates/{}", made["id"].as_str().unwrap());
    let body = json!({ "area_id": id(&app, SECOND_GRID), "place": { "name": "濠滨花园", "households": 10 }, "management_mode": "market" });
    let got = app.as_(Person::Coordinator).if_match(1).put(&url, body).await;
    assert_eq!(got.header("etag"), "\"2\"");
    let edited = got.ok();
    assert_eq!(
        (&edited["name"], &edited["households"], &edited["management_mode"]),
        (&json!("濠滨花园"), &json!(10), &json!("market"))
    );
    assert_eq!(find(&app, "濠滨花园").await, ("found".into(), Some(SECOND_GRID.into())));
    assert_eq!(app.happened("estate_edited").await, 1);
}

#[tokio::test]
async fn an_estate_ends_with_its_buildings_and_frees_its_name() {
    let app = TestApp::start().await;
    let made = estate(&app, GRID, "濠滨小区").await;
    let building = json!({ "area_id": id(&app, GRID), "estate_id": made["id"], "place": { "name": "1幢" } });
    app.as_(Person::Coordinator).post("/api/buildings", building).await.ok();
    let url = format!("/api/estates/{}", made["id"].as_str().unwrap());
    let end = json!({ "area_id": id(&app, GRID), "place": { "name": "濠滨小区" }, "ended": true });
    let ended = app.as_(Person::Coordinator).put(&url, end.clone()).await.ok();
    assert_eq!((&ended["ended"], &ended["allowed"]), (&json!(true), &json!([])));
    assert_eq!(count(&app, "select count(*) from building where ended_on is not null").await, 1);
    assert_eq!(find(&app, "濠滨小区").await.0, "unknown");
    app.as_(Person::Coordinator).put(&url, end).await.refused(409, "place_ended");
    estate(&app, GRID, "濠滨小区").await;
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let (one, two) = (estate(&app, GRID, "甲小区").await, estate(&app, GRID, "乙小区").await);
    let url = format!("/api/estates/{}", one["id"].as_str().unwrap());
    let sysadmin = app.as_(Person::Sysadmin);
    let body = |area: &str, name: &str| json!({ "area_id": id(&app, area), "place": { "name": name } });
    sysadmin.put(&url, body(GRID, two["name"].as_str().unwrap())).await.refused(409, "estate_name_taken");
    sysadmin.put(&url, body(GRID, "<>")).await.refused(422, "name_invalid");
    sysadmin.put(&url, body("320613001", "甲小区")).await.refused(422, "place_too_wide");
    sysadmin
        .put(&url, json!({ "area_id": NOTHING, "place": { "name": "甲" } }))
        .await
        .refused(422, "area_unknown");
    sysadmin.clone().if_match(7).put(&url, body(GRID, "甲小区")).await.refused(412, "version_conflict");
    sysadmin.put(&format!("/api/estates/{NOTHING}"), body(GRID, "甲小区")).await.refused(404, "not_found");
    let building = json!({ "area_id": id(&app, GRID), "estate_id": one["id"], "place": { "name": "1幢" } });
    sysadmin.post("/api/buildings", building).await.ok();
    sysadmin.put(&url, body(NEXT_COMMUNITY, "甲小区")).await.refused(422, "building_outside_estate");
}

#[tokio::test]
async fn coordinators_in_their_own_community() {
    let app = TestApp::start().await;
    let made = estate(&app, COMMUNITY, "甲小区").await;
    let url = format!("/api/estates/{}", made["id"].as_str().unwrap());
    let body = json!({ "area_id": id(&app, COMMUNITY), "place": { "name": "甲小区" } });
    only_own_community(&app, Method::PUT, &url, body.clone()).await;
    // Neither out of one's community nor into it.
    let away = json!({ "area_id": id(&app, NEXT_COMMUNITY), "place": { "name": "甲小区" } });
    app.as_(Person::Coordinator).put(&url, away).await.refused(403, "not_allowed");
    app.as_(Person::OtherSysadmin).put(&url, body).await.refused(404, "not_found");
}
