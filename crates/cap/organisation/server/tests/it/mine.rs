//! `read_my_organisation`: what the register says about oneself.

use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{overlay, path, unit, who};

#[tokio::test]
async fn everybody_sees_what_is_known_of_them() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let hospital = unit(&app, "市一院").await;
    let coordinator = app.as_(Person::Coordinator);
    let me = who(&app, Person::InServiceMember);
    let member = json!({ "person": me, "home": { "unit": hospital } });
    coordinator.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok();
    coordinator
        .post("/api/appointments", json!({ "post": "committee_member", "body": tree.branch, "holder": me }))
        .await
        .ok();
    let zone =
        json!({ "kind": "responsibility", "person": me, "place_kind": "area", "area": path(&app, GRID) });
    coordinator.post("/api/duty-zones", zone).await.ok();
    let team = json!({ "kind": "reserve", "name": "机动队", "area": path(&app, GRID), "leader": me });
    coordinator.post("/api/teams", team).await.ok();
    coordinator.post(&format!("/api/units/{hospital}/liaisons"), json!({ "person": me })).await.ok();
    let mine = app.as_(Person::InServiceMember).get("/api/my/organisation").await.ok();
    assert_eq!(mine["memberships"][0]["body"]["name"], "万濠华府功能型党支部");
    assert_eq!(mine["memberships"][0]["home"]["unit"]["name"], "市一院");
    assert_eq!(mine["appointments"][0]["post"], "committee_member");
    assert_eq!(mine["teams"][0]["name"], "机动队");
    assert_eq!(mine["zones"][0]["place"], "德民第一网格");
    assert_eq!(mine["units"][0]["name"], "市一院");
    let other = app.as_(Person::Resident).get("/api/my/organisation").await.ok();
    assert_eq!(
        other,
        json!({ "memberships": [], "appointments": [], "teams": [], "zones": [], "units": [] })
    );
    app.anonymous().get("/api/my/organisation").await.refused(401, "unauthenticated");
}
