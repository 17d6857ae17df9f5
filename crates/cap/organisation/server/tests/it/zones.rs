//! `assign_zone`, `end_zone`, `list_zones`.

use baodao_testkit::places::{COMMUNITY, ESTATE, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, id, notices, path, who};

/// The estate's id, and that of a building in it.
async fn places(app: &TestApp) -> (String, String) {
    let estates = app.anonymous().get("/api/estates").await.ok();
    let estate =
        estates["items"].as_array().unwrap().iter().find(|one| one["name"] == ESTATE).unwrap().clone();
    let body = json!({ "area_id": app.area(GRID).id, "estate_id": estate["id"], "place": { "name": "3幢" } });
    let building = app.as_(Person::Sysadmin).post("/api/buildings", body).await.ok();
    (id(&estate), id(&building))
}

#[tokio::test]
async fn a_member_answers_for_a_building_for_a_while() {
    let app = TestApp::start().await;
    let (estate, building) = places(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let duty = json!({ "kind": "building_duty", "person": who(&app, Person::InServiceMember), "place_kind": "building",
        "place": building, "task": "每月走访", "from": "2026-03-01", "to": "2027-03-01" });
    let made = coordinator.post("/api/duty-zones", duty.clone()).await;
    assert_eq!(made.status, 201);
    let made = made.ok();
    assert_eq!((&made["place"], &made["person"]["name"]), (&json!("文峰花园3幢"), &json!("赵**")));
    assert_eq!(made["area"]["name"], "德民第一网格");
    assert_eq!(notices(&app, Person::InServiceMember, "zone_assigned").await, 1);
    coordinator.post("/api/duty-zones", duty.clone()).await.refused(409, "zone_twice");
    let zone = |place: Value| {
        let mut body = json!({ "kind": "responsibility", "person": who(&app, Person::Volunteer) });
        for (key, value) in place.as_object().unwrap() {
            body[key] = value.clone();
        }
        body
    };
    coordinator.post("/api/duty-zones", zone(json!({ "place_kind": "estate", "place": estate }))).await.ok();
    let grid = zone(json!({ "place_kind": "area", "area": path(&app, GRID) }));
    coordinator.post("/api/duty-zones", grid).await.ok();

    let all = coordinator.get("/api/duty-zones").await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 3);
    let of_building = coordinator.get(&format!("/api/duty-zones?place={building}")).await.ok();
    assert_eq!(of_building["items"].as_array().unwrap().len(), 1);
    let mine = app.as_(Person::InServiceMember).get("/api/duty-zones").await.ok();
    assert_eq!((mine["items"].as_array().unwrap().len(), &mine["items"][0]["allowed"]), (1, &json!([])));
    assert_eq!(
        app.as_(Person::GridWorker).get("/api/duty-zones").await.ok()["items"].as_array().unwrap().len(),
        3
    );
    assert!(
        app.as_(Person::FarGridWorker).get("/api/duty-zones").await.ok()["items"]
            .as_array()
            .unwrap()
            .is_empty()
    );

    let end = format!("/api/duty-zones/{}/end", id(&made));
    app.as_(Person::InServiceMember).post(&end, json!({ "reason": "x" })).await.refused(403, "not_allowed");
    app.as_(Person::Resident).post(&end, json!({ "reason": "x" })).await.refused(404, "not_found");
    let early = json!({ "reason": "调整", "on": "2026-01-01" });
    coordinator.post(&end, early).await.refused(422, "organisation_day_out_of_range");
    let over = coordinator.post(&end, json!({ "reason": "调整" })).await.ok();
    assert_eq!(
        (&over["to"], &over["end_reason"], &over["allowed"]),
        (&json!("2026-11-23"), &json!("调整"), &json!([]))
    );
    coordinator.post(&end, json!({ "reason": "调整" })).await.refused(409, "zone_over");
    assert_eq!(notices(&app, Person::InServiceMember, "zone_ended").await, 1);
    assert_eq!(coordinator.get("/api/duty-zones?kind=building_duty").await.ok()["items"], json!([]));
    assert_eq!(
        coordinator.get("/api/duty-zones?kind=building_duty&past=true").await.ok()["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        coordinator.get("/api/duty-zones?kind=building_duty&at=2026-05-01").await.ok()["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_building_is_asked_about_where_others_of_its_grid_have_somebody() {
    let app = TestApp::start().await;
    let (estate, building) = places(&app).await;
    let second = json!({ "area_id": app.area(GRID).id, "estate_id": estate, "place": { "name": "5幢" } });
    app.as_(Person::Sysadmin).post("/api/buildings", second).await.ok();
    let coordinator = app.as_(Person::Coordinator);
    let asked = async || -> Vec<String> {
        let page = coordinator.get("/api/organisation/checks?kind=building_without_person").await.ok();
        page["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert!(asked().await.is_empty(), "the grid is not divided by buildings");
    let duty = json!({ "kind": "building_duty", "person": who(&app, Person::InServiceMember), "place_kind": "building", "place": building });
    let made = id(&coordinator.post("/api/duty-zones", duty).await.ok());
    assert_eq!(asked().await, ["文峰花园5幢"]);
    coordinator.post(&format!("/api/duty-zones/{made}/end"), json!({ "reason": "调整" })).await.ok();
    assert!(asked().await.is_empty());
}

#[tokio::test]
async fn every_refusal_of_a_zone() {
    let app = TestApp::start().await;
    let (estate, _) = places(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let try_ = async |change: Value| {
        let mut body = json!({ "kind": "responsibility", "person": who(&app, Person::Volunteer), "place_kind": "area", "area": path(&app, GRID) });
        for (key, value) in change.as_object().unwrap() {
            body[key] = value.clone();
        }
        dispatcher.post("/api/duty-zones", body).await
    };
    try_(json!({ "area": path(&app, SUBDISTRICT) })).await.refused(422, "zone_place_unfit");
    try_(json!({ "kind": "building_duty" })).await.refused(422, "zone_place_unfit");
    try_(json!({ "area": "zzzz" })).await.refused(422, "organisation_area_unknown");
    try_(json!({ "place_kind": "estate", "area": null, "place": NOTHING }))
        .await
        .refused(422, "zone_place_unknown");
    try_(json!({ "place_kind": "building", "area": null, "place": estate }))
        .await
        .refused(422, "zone_place_unknown");
    try_(json!({ "place_kind": "estate" })).await.refused(422, "invalid_input");
    try_(json!({ "person": { "phone": "13899999999" } })).await.refused(422, "person_unknown");
    try_(json!({ "from": "2026-03-01", "to": "2026-03-01" })).await.refused(422, "term_backwards");
    let body = json!({ "kind": "responsibility", "person": who(&app, Person::Volunteer), "place_kind": "area", "area": path(&app, COMMUNITY) });
    app.as_(Person::NextCoordinator).post("/api/duty-zones", body.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Sysadmin).post("/api/duty-zones", body).await.refused(403, "not_allowed");
}
