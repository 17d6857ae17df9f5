use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, ESTATE, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, find, id, only_own_community};

#[tokio::test]
async fn a_coordinator_adds_an_estate_and_it_is_found_at_once() {
    let app = TestApp::start().await;
    let body = json!({
        "area_id": id(&app, GRID), "management_mode": "safety_net",
        "place": { "name": "濠滨小区", "aliases": ["濠滨"], "address": "濠东路88号", "households": 320,
            "point": { "lon": 120.8705, "lat": 32.0105 } },
    });
    let got = app.as_(Person::Coordinator).post("/api/estates", body).await;
    assert_eq!((got.status, got.header("etag")), (201, "\"1\""));
    let estate = got.ok();
    assert_eq!(estate["area_names"], json!(["崇川区", "城东街道", "德民社区", "德民第一网格"]));
    assert_eq!((&estate["point"]["lon"], &estate["allowed"]), (&json!(120.8705), &json!(["edit_estate"])));
    for text in ["濠滨小区", "濠滨", "濠东路88号"] {
        assert_eq!(find(&app, text).await, ("found".into(), Some(GRID.into())), "{text}");
    }
    assert_eq!(app.happened("estate_added").await, 1);
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let place = |name: &str| json!({ "area_id": id(&app, COMMUNITY), "place": { "name": name } });
    let taken = coordinator.post("/api/estates", place(ESTATE)).await;
    taken.refused(409, "estate_name_taken");
    assert_eq!(taken.json["data"]["name"], ESTATE);
    coordinator.post("/api/estates", place("<>")).await.refused(422, "name_invalid");
    coordinator.post("/api/estates", place("")).await.refused(422, "invalid_input");
    let alias = json!({ "area_id": id(&app, COMMUNITY), "place": { "name": "甲", "aliases": ["<"] } });
    coordinator.post("/api/estates", alias).await.refused(422, "details_invalid");
    let far = json!({ "area_id": id(&app, COMMUNITY), "place": { "name": "甲", "point": { "lon": 181, "lat": 0 } } });
    coordinator.post("/api/estates", far).await.refused(422, "invalid_input");
    let nowhere = json!({ "area_id": NOTHING, "place": { "name": "甲" } });
    coordinator.post("/api/estates", nowhere).await.refused(422, "area_unknown");
    let wide = json!({ "area_id": id(&app, SUBDISTRICT), "place": { "name": "甲" } });
    app.as_(Person::Sysadmin).post("/api/estates", wide).await.refused(422, "place_too_wide");
    let grid = id(&app, GRID);
    app.as_(Person::Sysadmin)
        .post(&format!("/api/areas/{grid}/end"), json!({ "with_parts": true }))
        .await
        .ok();
    let ended = json!({ "area_id": grid, "place": { "name": "甲" } });
    coordinator.post("/api/estates", ended).await.refused(409, "area_ended");
}

#[tokio::test]
async fn coordinators_in_their_own_community() {
    let app = TestApp::start().await;
    let body = json!({ "area_id": id(&app, COMMUNITY), "place": { "name": "新小区" } });
    only_own_community(&app, Method::POST, "/api/estates", body.clone()).await;
    app.as_(Person::OtherSysadmin).post("/api/estates", body.clone()).await.refused(422, "area_unknown");
    app.as_(Person::Sysadmin).post("/api/estates", body).await.ok();
}
