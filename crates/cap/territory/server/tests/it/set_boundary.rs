use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, NEXT_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, id, only_sysadmins};

fn square(west: f64) -> Value {
    let (east, south, north) = (west + 0.01, 32.0, 32.01);
    json!({ "type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]] })
}

#[tokio::test]
async fn points_inside_are_found_at_once_and_no_more_without_it() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/boundary", id(&app, NEXT_GRID));
    let at = async |lon: f64| {
        let found =
            app.anonymous().post("/api/locate", json!({ "point": { "lon": lon, "lat": 32.005 } })).await.ok();
        (found["kind"].as_str().unwrap().to_owned(), found["area"]["code"].as_str().map(str::to_owned))
    };
    app.as_(Person::Sysadmin).put(&url, json!({ "geometry": square(121.0) })).await.ok();
    assert_eq!(at(121.005).await, ("found".into(), Some(NEXT_GRID.into())));
    // Chinese maps draw some 500 metres to the east.
    app.as_(Person::Sysadmin).put(&url, json!({ "geometry": square(121.0), "datum": "gcj02" })).await.ok();
    assert_eq!(at(121.0099).await.0, "unknown");
    app.as_(Person::Sysadmin).put(&url, json!({ "geometry": null })).await.ok();
    assert_eq!(at(121.005).await.0, "unknown");
    assert_eq!(app.happened("boundary_set").await, 7, "four at the start, three here");
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let url = format!("/api/areas/{}/boundary", id(&app, NEXT_GRID));
    let bow_tie = json!({ "type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]] });
    sysadmin.put(&url, json!({ "geometry": bow_tie })).await.refused(422, "boundary_invalid");
    sysadmin.put(&url, json!({ "geometry": 7 })).await.refused(422, "boundary_invalid");
    sysadmin
        .clone()
        .if_match(9)
        .put(&url, json!({ "geometry": square(121.0) }))
        .await
        .refused(412, "version_conflict");
    sysadmin.put(&format!("/api/areas/{NOTHING}/boundary"), json!({})).await.refused(404, "not_found");
    sysadmin.post(&format!("/api/areas/{}/end", id(&app, NEXT_GRID)), json!({})).await.ok();
    sysadmin.put(&url, json!({ "geometry": square(121.0) })).await.refused(409, "area_ended");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/boundary", id(&app, COMMUNITY));
    only_sysadmins(&app, Method::PUT, &url, json!({ "geometry": square(121.0) })).await;
    app.as_(Person::OtherSysadmin).put(&url, json!({ "geometry": null })).await.refused(404, "not_found");
}
