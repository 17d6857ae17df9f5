use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, estate, find, id, only_own_community};

#[tokio::test]
async fn the_number_behind_the_estates_name_leads_to_the_grid() {
    let app = TestApp::start().await;
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    for (grid, name) in [(GRID, "1幢"), (SECOND_GRID, "2号楼")] {
        let body = json!({ "area_id": id(&app, grid), "estate_id": made["id"], "place": { "name": name } });
        let got = app.as_(Person::Coordinator).post("/api/buildings", body).await;
        assert_eq!((got.status, got.header("etag")), (201, "\"1\""));
    }
    assert_eq!(find(&app, "濠滨小区二栋301").await, ("found".into(), Some(SECOND_GRID.into())));
    assert_eq!(find(&app, "濠滨1幢").await.0, "ambiguous", "the short name alone is not sure");
    assert_eq!(find(&app, "濠滨小区").await, ("narrowed".into(), Some(COMMUNITY.into())));
    let tower = json!({ "area_id": id(&app, GRID), "place": { "name": "北极阁大厦" } });
    let view = app.as_(Person::Sysadmin).post("/api/buildings", tower).await.ok();
    assert_eq!((&view["estate_id"], &view["area_names"][3]), (&json!(null), &json!("德民第一网格")));
    assert_eq!(find(&app, "北极阁大厦").await, ("found".into(), Some(GRID.into())));
    assert_eq!(app.happened("building_added").await, 3);
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    let body = |area: &str, name: &str| json!({ "area_id": id(&app, area), "estate_id": made["id"], "place": { "name": name } });
    sysadmin.post("/api/buildings", body(GRID, "1幢")).await.ok();
    sysadmin.post("/api/buildings", body(SECOND_GRID, "1幢")).await.refused(409, "building_name_taken");
    sysadmin
        .post("/api/buildings", body(NEXT_COMMUNITY, "2幢"))
        .await
        .refused(422, "building_outside_estate");
    sysadmin.post("/api/buildings", body(SUBDISTRICT, "2幢")).await.refused(422, "place_too_wide");
    sysadmin.post("/api/buildings", body(GRID, "<>")).await.refused(422, "name_invalid");
    let nowhere = json!({ "area_id": NOTHING, "place": { "name": "2幢" } });
    sysadmin.post("/api/buildings", nowhere).await.refused(422, "area_unknown");
    let unknown = json!({ "area_id": id(&app, GRID), "estate_id": NOTHING, "place": { "name": "2幢" } });
    sysadmin.post("/api/buildings", unknown).await.refused(422, "invalid_input");
    let url = format!("/api/estates/{}", made["id"].as_str().unwrap());
    let end = json!({ "area_id": id(&app, COMMUNITY), "place": { "name": "濠滨小区" }, "ended": true });
    sysadmin.put(&url, end).await.ok();
    sysadmin.post("/api/buildings", body(GRID, "2幢")).await.refused(409, "place_ended");
}

#[tokio::test]
async fn coordinators_in_their_own_community() {
    let app = TestApp::start().await;
    let body = json!({ "area_id": id(&app, GRID), "place": { "name": "综合楼" } });
    only_own_community(&app, Method::POST, "/api/buildings", body.clone()).await;
    app.as_(Person::OtherSysadmin).post("/api/buildings", body.clone()).await.refused(422, "area_unknown");
    app.as_(Person::Coordinator).post("/api/buildings", body).await.ok();
}
