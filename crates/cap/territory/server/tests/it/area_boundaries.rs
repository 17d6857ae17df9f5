use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, id};

#[tokio::test]
async fn outlines_of_the_parts_for_everybody() {
    let app = TestApp::start().await;
    let map = app.anonymous().get(&format!("/api/areas/{}/boundaries", id(&app, COMMUNITY))).await.ok();
    assert_eq!(map["type"], "FeatureCollection");
    let codes: Vec<&str> = map["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["properties"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, [GRID, SECOND_GRID]);
    assert_eq!(map["features"][0]["geometry"]["coordinates"][0][0], json!([120.87, 32.01]));
    assert_eq!(map["features"][0]["properties"]["level"], "grid");
    let grid = app.anonymous().get(&format!("/api/areas/{}/boundaries", id(&app, GRID))).await.ok();
    assert_eq!(grid["features"].as_array().unwrap().len(), 1, "its own");
    app.anonymous().get(&format!("/api/areas/{NOTHING}/boundaries")).await.refused(404, "not_found");
    let other =
        app.as_(Person::OtherResident).get(&format!("/api/areas/{}/boundaries", id(&app, COMMUNITY))).await;
    other.refused(404, "not_found");
}
