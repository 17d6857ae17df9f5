use baodao_testkit::places::{COMMUNITY, ESTATE, GRID, OTHER_GRID, POINT, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::find;

#[tokio::test]
async fn points_and_texts_lead_to_the_grid() {
    let app = TestApp::start().await;
    let ask = async |body| app.anonymous().post("/api/locate", body).await.ok();
    let (lon, lat) = POINT;
    let point = ask(json!({ "point": { "lon": lon, "lat": lat } })).await;
    assert_eq!((&point["kind"], &point["area"]["code"]), (&json!("found"), &json!(GRID)));
    assert_eq!(point["candidates"][0]["confidence"], 1000);
    let (glon, glat) = baodao_territory_core::datum::wgs84_to_gcj02(lon, lat);
    let chinese = ask(json!({ "point": { "lon": glon, "lat": glat }, "datum": "gcj02" })).await;
    assert_eq!(chinese["area"]["code"], GRID);
    let text = ask(json!({ "text": "城东街道德民社区文峰花园3号楼" })).await;
    assert_eq!(
        (&text["kind"], &text["area"]["code"], &text["candidates"][0]["estate"]["name"]),
        (&json!("found"), &json!(GRID), &json!(ESTATE))
    );
    assert_eq!(text["candidates"][0]["reasons"][0], json!({ "reason": "name", "text": ESTATE }));
    let both = ask(json!({ "text": "濠阳新村", "point": { "lon": lon, "lat": lat } })).await;
    assert_eq!(
        (&both["kind"], &both["area"], both["candidates"].as_array().unwrap().len()),
        (&json!("ambiguous"), &json!(null), 2)
    );
    assert_eq!(find(&app, "德民社区").await, ("narrowed".into(), Some(COMMUNITY.into())));
    assert_eq!(find(&app, "城东街道").await, ("narrowed".into(), Some(SUBDISTRICT.into())));
    assert_eq!(find(&app, "月球背面").await, ("unknown".into(), None));
}

#[tokio::test]
async fn each_district_knows_its_own_places_only() {
    let app = TestApp::start().await;
    let ask = async |text: &str| {
        app.as_(Person::OtherResident).post("/api/locate", json!({ "text": text })).await.ok()
    };
    assert_eq!(ask("其他社区第一网格").await["area"]["code"], OTHER_GRID);
    assert_eq!(ask("文峰花园").await["kind"], "unknown");
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let ask = async |body| app.anonymous().post("/api/locate", body).await;
    ask(json!({})).await.refused(422, "place_missing");
    ask(json!({ "text": "  " })).await.refused(422, "place_missing");
    ask(json!({ "point": { "lon": 181, "lat": 0 } })).await.refused(422, "invalid_input");
    ask(json!({ "point": { "lon": 120 } })).await.refused(422, "invalid_input");
    ask(json!({ "text": "长".repeat(2_001) })).await.refused(422, "invalid_input");
    ask(json!({ "text": "a", "datum": "bd09" })).await.refused(422, "invalid_input");
}
