//! `read_my_organisation`, `read_person_places`: what the register says about one person.

use baodao_testkit::places::{COMMUNITY, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, overlay, path, unit, who};

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

#[tokio::test]
async fn who_keeps_the_register_sees_what_one_person_carries_there() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let (coordinator, dispatcher) = (app.as_(Person::Coordinator), app.as_(Person::Dispatcher));
    let them = who(&app, Person::InServiceMember);
    let url = format!("/api/organisation/persons/{}", app.account(Person::InServiceMember));
    coordinator.get(&url).await.refused(404, "not_found");
    let post =
        |post: &str, body: &str| json!({ "post": post, "body": body, "holder": them, "from": "2026-03-01" });
    coordinator.post("/api/appointments", post("committee_member", &tree.branch)).await.ok();
    coordinator.post("/api/appointments", post("part_time_member", &tree.joint)).await.ok();
    dispatcher.post("/api/appointments", post("part_time_member", &tree.street)).await.ok();
    let member = json!({ "person": them });
    coordinator.post(&format!("/api/bodies/{}/members", tree.branch), member.clone()).await.ok();
    let zone =
        json!({ "kind": "responsibility", "person": them, "place_kind": "area", "area": path(&app, GRID) });
    coordinator.post("/api/duty-zones", zone).await.ok();
    let team =
        json!({ "kind": "logistics", "name": "后勤组", "area": path(&app, COMMUNITY), "leader": them });
    coordinator.post("/api/teams", team).await.ok();
    let seen = coordinator.get(&url).await.ok();
    let count = |seen: &Value, what: &str| seen[what].as_array().unwrap().len();
    assert_eq!(seen["person"]["name"], "赵**");
    let all = ["appointments", "memberships", "teams", "zones"].map(|what| count(&seen, what));
    assert_eq!(all, [2, 1, 1, 1], "the post of the street lies outside the community");
    assert_eq!((&seen["teams"][0]["leads"], &seen["teams"][0]["part"]), (&json!(true), &json!(null)));
    assert_eq!(count(&dispatcher.get(&url).await.ok(), "appointments"), 3);
    app.as_(Person::NextCoordinator).get(&url).await.refused(404, "not_found");
    app.as_(Person::OtherCoordinator).get(&url).await.refused(404, "not_found");
    coordinator.get(&format!("/api/organisation/persons/{NOTHING}")).await.refused(404, "not_found");
    for person in [Person::Resident, Person::InServiceMember, Person::GridWorker, Person::Auditor] {
        app.as_(person).get(&url).await.refused(403, "not_allowed");
    }
    app.anonymous().get(&url).await.refused(401, "unauthenticated");
}
