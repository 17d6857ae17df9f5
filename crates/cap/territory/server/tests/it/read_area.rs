use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, id};

#[tokio::test]
async fn everybody_reads_and_sees_what_they_may_do() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}", id(&app, GRID));
    let got = app.anonymous().get(&url).await;
    assert_eq!(got.header("etag"), "\"2\"", "created, then bounded");
    let area = got.ok();
    assert_eq!(
        (&area["code"], &area["level"], &area["ended"]),
        (&json!(GRID), &json!("grid"), &json!(false))
    );
    assert_eq!(area["names"], json!(["崇川区", "城东街道", "德民社区", "德民第一网格"]));
    assert_eq!(area["allowed"], json!([]));
    let coordinator = app.as_(Person::Coordinator).get(&url).await.ok();
    assert_eq!(coordinator["allowed"], json!(["add_estate", "add_building", "assign_grid_staff"]));
    let sysadmin = app.as_(Person::Sysadmin).get(&url).await.ok();
    assert_eq!(sysadmin["allowed"].as_array().unwrap().len(), 9);
    app.anonymous().get(&format!("/api/areas/{NOTHING}")).await.refused(404, "not_found");
    app.anonymous().get("/api/areas/7").await.refused(404, "not_found");
    app.as_(Person::OtherResident).get(&url).await.refused(404, "not_found");
}
