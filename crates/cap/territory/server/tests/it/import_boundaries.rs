use axum::http::Method;
use baodao_testkit::places::{GRID, SUBDISTRICT};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

fn file(features: &[(&str, f64)]) -> Value {
    let feature = |(code, west): &(&str, f64)| {
        let (east, south, north) = (west + 0.01, 31.0, 31.01);
        let ring = [[*west, south], [east, south], [east, north], [*west, north], [*west, south]];
        json!({ "type": "Feature", "properties": { "code": code }, "geometry": { "type": "Polygon", "coordinates": [ring] } })
    };
    json!({ "type": "FeatureCollection", "features": features.iter().map(feature).collect::<Vec<_>>() })
}

async fn send(app: &TestApp, person: Person, query: &str, file: &str) -> Reply {
    let path = format!("/api/territory/import-boundaries{query}");
    app.as_(person).upload(&path, "file", "map.geojson", "application/geo+json", file.as_bytes()).await
}

async fn at(app: &TestApp, lon: f64) -> Value {
    app.anonymous().post("/api/locate", json!({ "point": { "lon": lon, "lat": 31.005 } })).await.ok()["area"]
        ["code"]
        .clone()
}

#[tokio::test]
async fn all_outlines_of_a_file_or_none() {
    let app = TestApp::start().await;
    let good = file(&[(GRID, 120.0), (SUBDISTRICT, 121.0)]).to_string();
    let dry = send(&app, Person::Sysadmin, "?dry_run=true", &good).await.ok();
    assert_eq!(dry, json!({ "dry_run": true, "boundaries": 2, "row_errors": [] }));
    assert_eq!(at(&app, 120.005).await, json!(null));
    let done = send(&app, Person::Sysadmin, "", &good).await.ok();
    assert_eq!(done["dry_run"], false);
    assert_eq!((at(&app, 120.005).await, at(&app, 121.005).await), (json!(GRID), json!(SUBDISTRICT)));
    let wrong = file(&[(GRID, 122.0), ("320614", 123.0)]).to_string();
    let refused = send(&app, Person::Sysadmin, "", &wrong).await;
    refused.refused(422, "import_rejected");
    let row = json!({ "row": 2, "column": "code", "code": "area_unknown", "value": "320614" });
    assert_eq!(refused.json["data"], json!({ "rows": 2, "row_errors": [row] }));
    assert_eq!(send(&app, Person::Sysadmin, "?dry_run=true", &wrong).await.ok()["row_errors"], json!([row]));
    assert_eq!(at(&app, 122.005).await, json!(null));
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    send(&app, Person::Sysadmin, "", "{").await.refused(422, "import_unreadable");
    send(&app, Person::Sysadmin, "", "{}").await.refused(422, "import_unreadable");
    let many = json!({ "type": "FeatureCollection", "features": vec![json!({}); 5_001] }).to_string();
    send(&app, Person::Sysadmin, "", &many).await.refused(422, "import_too_large");
    send(&app, Person::Sysadmin, "?datum=bd09", "{}").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let good = file(&[(GRID, 120.0)]).to_string();
    let path = "/api/territory/import-boundaries";
    app.anonymous().upload(path, "file", "f", "x/y", good.as_bytes()).await.refused(401, "unauthenticated");
    send(&app, Person::Coordinator, "", &good).await.refused(403, "not_allowed");
    send(&app, Person::OtherSysadmin, "", &good).await.refused(422, "import_rejected");
    app.as_(Person::Sysadmin)
        .send(Method::POST, path, Some(json!({})))
        .await
        .refused(415, "unsupported_media_type");
}
