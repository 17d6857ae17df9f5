use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, ESTATE, GRID, NEXT_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, count, find, id, only_sysadmins, path};

#[tokio::test]
async fn what_lies_in_an_ended_grid_moves_to_its_community() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let (grid, url) = (id(&app, GRID), format!("/api/areas/{}/end", id(&app, GRID)));
    let staff =
        json!({ "staff": [{ "role": "grid_worker", "name": "陈网格", "work_phone": "0513-85012345" }] });
    sysadmin.put(&format!("/api/areas/{grid}/grid-staff"), staff).await.ok();
    let refused = sysadmin.post(&url, json!({})).await;
    refused.refused(409, "area_has_parts");
    assert_eq!(refused.json["data"], json!({ "areas": 0, "places": 1 }));
    let area = sysadmin.post(&url, json!({ "with_parts": true, "reason": "网格调整" })).await.ok();
    assert_eq!(
        (&area["ended"], &area["valid_to"], &area["allowed"]),
        (&json!(true), &json!("2026-11-23"), &json!([]))
    );
    let estates = app.anonymous().get("/api/estates?q=%E6%96%87%E5%B3%B0").await.ok();
    assert_eq!(estates["items"][0]["area_path"], path(&app, COMMUNITY));
    assert_eq!(find(&app, ESTATE).await, ("narrowed".into(), Some(COMMUNITY.into())));
    assert_eq!(find(&app, "德民社区第一网格").await.0, "ambiguous", "only other communities have one now");
    assert_eq!(
        count(&app, "select count(*) from grid_staff where until_at is null or name is not null").await,
        0
    );
    assert!(app.area(GRID).ended);
}

#[tokio::test]
async fn a_community_ends_with_its_grids_and_estates() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/end", id(&app, COMMUNITY));
    let refused = app.as_(Person::Sysadmin).post(&url, json!({})).await;
    assert_eq!(refused.json["data"], json!({ "areas": 2, "places": 1 }));
    app.as_(Person::Sysadmin).post(&url, json!({ "with_parts": true, "on": "2026-11-23" })).await.ok();
    assert_eq!(app.happened("area_ended").await, 3);
    assert_eq!(count(&app, "select count(*) from estate where ended_on is not null").await, 1);
    let list = app.anonymous().get(&format!("/api/areas?parent={}", path(&app, COMMUNITY))).await.ok();
    assert_eq!(list["items"], json!([]));
    // The code is free again; the path is not.
    let old = path(&app, COMMUNITY);
    let body = json!({ "code": COMMUNITY, "name": "德民社区居委会" });
    let new = app.as_(Person::Sysadmin).post("/api/areas", body).await.ok();
    assert_ne!(new["path"], old);
    assert_eq!(app.area(COMMUNITY).id.to_string(), new["id"].as_str().unwrap());
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let url = format!("/api/areas/{}/end", id(&app, NEXT_GRID));
    sysadmin.post(&url, json!({ "on": "2026-11-24" })).await.refused(422, "date_out_of_order");
    sysadmin.clone().if_match(9).post(&url, json!({})).await.refused(412, "version_conflict");
    sysadmin.post(&format!("/api/areas/{NOTHING}/end"), json!({})).await.refused(404, "not_found");
    sysadmin.post(&url, json!({})).await.ok();
    sysadmin.post(&url, json!({})).await.refused(409, "area_ended");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/end", id(&app, NEXT_GRID));
    only_sysadmins(&app, Method::POST, &url, json!({})).await;
    app.as_(Person::OtherSysadmin).post(&url, json!({})).await.refused(404, "not_found");
}
