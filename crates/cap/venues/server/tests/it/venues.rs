//! `list_venues`, `read_venue`, `add_venue`, `edit_venue`, `end_venue`.

use baodao_testkit::places::{
    COMMUNITY, DISTRICT, FAR_COMMUNITY, GRID, NEXT_COMMUNITY, OTHER_DISTRICT, SUBDISTRICT,
};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{added, brand, listed, url, venue, with};

#[tokio::test]
async fn added_changed_and_given_up() {
    let app = TestApp::start().await;
    let made = added(&app, Person::Coordinator, COMMUNITY).await;
    assert_eq!((&made["phone"], &made["state"]), (&json!("0513-85012345"), &json!("open")));
    assert_eq!(made["allowed"], json!(["edit_venue", "end_venue"]));
    let page = url("venues", &made, "");
    let seen = app.anonymous().get(&page).await.ok();
    assert_eq!((&seen["name"], &seen["allowed"]), (&json!("党群服务中心"), &json!([])));
    assert_eq!(
        (&seen["point"], &seen["hours"][6]),
        (&json!({ "lon": 120.8705, "lat": 32.0105 }), &json!(""))
    );
    let closed = with(venue(&app, COMMUNITY), &json!({ "closed_note": "内部装修，12月20日恢复" }));
    let after = app.as_(Person::Secretary).if_match(1).put(&page, closed.clone()).await.ok();
    assert_eq!((&after["state"], &after["version"]), (&json!("closed_for_now"), &json!(2)));
    // Who read the version before is told; nothing is lost.
    app.as_(Person::Coordinator).if_match(1).put(&page, closed).await.refused(412, "version_conflict");
    let end = url("venues", &made, "/end");
    app.as_(Person::Coordinator).if_match(1).post_empty(&end).await.refused(412, "version_conflict");
    let ended = app.as_(Person::Coordinator).if_match(2).post_empty(&end).await.ok();
    assert_eq!((&ended["state"], &ended["allowed"]), (&json!("ended"), &json!([])));
    assert!(listed(&app, "/api/venues").await.is_empty());
    assert_eq!(listed(&app, "/api/venues?ended=true").await.len(), 1);
    assert_eq!(app.anonymous().get(&page).await.ok()["state"], "ended");
    app.as_(Person::Coordinator).post_empty(&end).await.refused(409, "venue_ended");
    app.as_(Person::Coordinator).put(&page, venue(&app, COMMUNITY)).await.refused(409, "venue_ended");
    let said: Vec<String> =
        sqlx::query_scalar("select name from event where subject_kind = 'venue' order by seq")
            .fetch_all(app.pool())
            .await
            .unwrap();
    assert_eq!(said, ["venue_added", "venue_edited", "venue_ended"]);
}

#[tokio::test]
async fn everybody_finds_what_is_around_them() {
    let app = TestApp::start().await;
    for (person, code, name) in [
        (Person::Sysadmin, DISTRICT, "区"),
        (Person::Dispatcher, SUBDISTRICT, "街道"),
        (Person::Coordinator, GRID, "网格"),
        (Person::NextCoordinator, NEXT_COMMUNITY, "隔壁"),
        (Person::Sysadmin, FAR_COMMUNITY, "远处"),
    ] {
        let body = with(venue(&app, code), &json!({ "name": format!("{name}驿站"), "kind": "grid_station" }));
        app.as_(person).post("/api/venues", body).await.ok();
    }
    let path = |code: &str| app.area(code).path;
    let near = format!("/api/venues?near={}", path(GRID));
    assert_eq!(listed(&app, &near).await, ["网格驿站", "区驿站", "街道驿站", "隔壁驿站"]);
    let first = app.anonymous().get(&format!("{near}&limit=2")).await.ok();
    let rest = format!("{near}&limit=2&after={}", first["next"].as_str().unwrap());
    assert_eq!(listed(&app, &rest).await, ["街道驿站", "隔壁驿站"]);
    let inside = format!("/api/venues?area={}", path(SUBDISTRICT));
    assert_eq!(listed(&app, &inside).await, ["街道驿站", "网格驿站", "隔壁驿站"]);
    assert_eq!(listed(&app, "/api/venues").await.len(), 5);
    assert_eq!(listed(&app, "/api/venues?kind=grid_station").await.len(), 5);
    assert!(listed(&app, "/api/venues?kind=other").await.is_empty());
    assert!(listed(&app, "/api/venues?near=none!").await.is_empty());
    let other = app.anonymous().in_district(OTHER_DISTRICT);
    assert_eq!(other.get("/api/venues").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_no_venue() {
    let app = TestApp::start().await;
    let send = async |person: Person, changes: Value| {
        app.as_(person).post("/api/venues", with(venue(&app, COMMUNITY), &changes)).await
    };
    let office = Person::Coordinator;
    send(office, json!({ "phone": "13812345678" })).await.refused(422, "venue_phone_private");
    send(office, json!({ "phone": "12345678901" })).await.refused(422, "invalid_input");
    send(office, json!({ "area_path": "zzzz" })).await.refused(422, "venue_place_unknown");
    send(office, json!({ "address": "找小李13812345678" })).await.refused(422, "invalid_input");
    send(office, json!({ "hours": ["8:30-17:30"] })).await.refused(422, "invalid_input");
    send(office, json!({ "point": { "lon": 32.0, "lat": 120.0 } })).await.refused(422, "invalid_input");
    for person in [Person::Resident, Person::Volunteer, Person::GridWorker, Person::UnitLiaison] {
        send(person, json!({})).await.refused(403, "not_allowed");
    }
    send(Person::NextCoordinator, json!({})).await.refused(403, "not_allowed");
    app.anonymous().post("/api/venues", venue(&app, COMMUNITY)).await.refused(401, "unauthenticated");
    // Nobody moves one to where they keep none.
    let made = added(&app, office, COMMUNITY).await;
    let page = url("venues", &made, "");
    app.as_(office).put(&page, venue(&app, NEXT_COMMUNITY)).await.refused(403, "not_allowed");
    for person in [Person::Resident, Person::NextCoordinator] {
        app.as_(person).put(&page, venue(&app, COMMUNITY)).await.refused(403, "not_allowed");
        app.as_(person).post_empty(&url("venues", &made, "/end")).await.refused(403, "not_allowed");
    }
    app.as_(Person::OtherCoordinator).put(&page, venue(&app, COMMUNITY)).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_venue_stands_for_the_brand_of_its_community() {
    let app = TestApp::start().await;
    let brand = app.as_(Person::Coordinator).post("/api/brands", brand(&app, COMMUNITY)).await.ok();
    let id = &brand["id"];
    let body = with(venue(&app, GRID), &json!({ "brand": id }));
    let made = app.as_(Person::Coordinator).post("/api/venues", body.clone()).await.ok();
    assert_eq!((&made["brand"], &made["brand_name"]), (id, &json!("德邻里")));
    let of_brand = format!("/api/venues?brand={}", id.as_str().unwrap());
    assert_eq!(listed(&app, &of_brand).await.len(), 1);
    let elsewhere = with(venue(&app, NEXT_COMMUNITY), &json!({ "brand": id }));
    app.as_(Person::NextCoordinator).post("/api/venues", elsewhere).await.refused(422, "venue_brand_unknown");
    // A brand that ended stays where it was, and is not taken up anew.
    app.as_(Person::Coordinator).post_empty(&url("brands", &brand, "/end")).await.ok();
    app.as_(Person::Coordinator).put(&url("venues", &made, ""), body.clone()).await.ok();
    app.as_(Person::Coordinator).post("/api/venues", body).await.refused(422, "venue_brand_unknown");
}
