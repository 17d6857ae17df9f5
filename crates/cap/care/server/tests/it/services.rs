//! `list_services`, `read_service`, `offer_service`, `edit_service`, `publish_service`,
//! `withdraw_service`, `list_service_offers`, `print_service_cards`.

use baodao_testkit::places::{COMMUNITY, DISTRICT, FAR_COMMUNITY, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{inbox, ready};

fn service(app: &TestApp, code: &str) -> Value {
    json!({
        "kind": "repair",
        "area_path": app.area(code).path,
        "provider_kind": "team",
        "provider_name": "便民维修服务队",
        "name": "家电维修",
        "what": "电视、洗衣机、电饭煲等小家电检修。",
        "when_text": "每周三 9:00-11:30",
        "where_text": "社区服务中心一楼",
        "phone": "0513-85012345",
        "fee": "free",
        "valid_until": "2027-06-30",
    })
}

fn url(service: &Value, step: &str) -> String {
    let id = service["id"].as_str().unwrap();
    if step.is_empty() { format!("/api/services/{id}") } else { format!("/api/services/{id}/{step}") }
}

async fn offered(app: &TestApp, person: Person, code: &str) -> Value {
    app.as_(person).post("/api/services", service(app, code)).await.ok()
}

async fn published(app: &TestApp, code: &str) -> Value {
    let offer = offered(app, Person::Volunteer, code).await;
    app.as_(Person::Dispatcher).post_empty(&url(&offer, "publish")).await.ok()
}

async fn listed(app: &TestApp, query: &str) -> usize {
    let got = app.anonymous().get(&format!("/api/services{query}")).await.ok();
    got["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn offered_published_and_taken_off() {
    let app = ready().await;
    let offer = offered(&app, Person::Volunteer, COMMUNITY).await;
    assert_eq!((&offer["state"], &offer["phone"]), (&json!("offered"), &json!("0513-85012345")));
    assert_eq!(offer["allowed"], json!(["edit_service", "withdraw_service"]));
    assert_eq!(listed(&app, "").await, 0);
    app.anonymous().get(&url(&offer, "")).await.refused(404, "not_found");
    app.as_(Person::Volunteer).get(&url(&offer, "")).await.ok();
    assert!(inbox(&app, Person::Coordinator).await.contains("service_offered"));
    app.as_(Person::Volunteer).post_empty(&url(&offer, "publish")).await.refused(403, "not_allowed");
    let public = app.as_(Person::Coordinator).post_empty(&url(&offer, "publish")).await.ok();
    assert!(public["published_at"].is_string());
    assert!(inbox(&app, Person::Volunteer).await.contains("service_published"));
    let seen = app.anonymous().get(&url(&offer, "")).await.ok();
    assert_eq!((&seen["name"], &seen["allowed"]), (&json!("家电维修"), &json!([])));
    assert!(seen.get("offered_by").is_none(), "who typed it in is nobody's business");
    // The provider's change waits again; the coordinator's own stays.
    let mut changed = service(&app, COMMUNITY);
    changed["name"] = json!("家电与管道维修");
    let mine = app.as_(Person::Volunteer).put(&url(&offer, ""), changed.clone()).await.ok();
    assert_eq!((&mine["state"], listed(&app, "").await), (&json!("offered"), 0));
    app.as_(Person::Coordinator).post_empty(&url(&offer, "publish")).await.ok();
    let theirs = app.as_(Person::Coordinator).put(&url(&offer, ""), changed.clone()).await.ok();
    assert_eq!((&theirs["state"], listed(&app, "").await), (&json!("published"), 1));
    app.as_(Person::Coordinator)
        .if_match(1)
        .put(&url(&offer, ""), changed)
        .await
        .refused(412, "version_conflict");
    let off = app.as_(Person::Volunteer).post_empty(&url(&offer, "withdraw")).await.ok();
    assert_eq!((&off["state"], listed(&app, "").await), (&json!("withdrawn"), 0));
    app.as_(Person::Volunteer).post_empty(&url(&offer, "withdraw")).await.refused(409, "service_state");
    app.as_(Person::Coordinator)
        .if_match(1)
        .post_empty(&url(&offer, "publish"))
        .await
        .refused(412, "version_conflict");
}

#[tokio::test]
async fn everybody_finds_what_is_offered_around_them() {
    let app = ready().await;
    published(&app, COMMUNITY).await;
    published(&app, SUBDISTRICT).await;
    assert_eq!(listed(&app, "").await, 2);
    let near = |code: &str| format!("?area={}", app.area(code).path);
    assert_eq!(listed(&app, &near(GRID)).await, 2, "a grid has what its community and subdistrict have");
    assert_eq!(listed(&app, &near(FAR_COMMUNITY)).await, 0);
    assert_eq!(listed(&app, &near(DISTRICT)).await, 2);
    assert_eq!(listed(&app, "?q=洗衣机&kind=repair").await, 2);
    assert_eq!(listed(&app, "?kind=hair").await, 0);
    let first = app.anonymous().get("/api/services?limit=1").await.ok();
    let after = first["next"].as_str().unwrap();
    assert_eq!(listed(&app, &format!("?limit=1&after={after}")).await, 1);
    let other = app.anonymous().in_district(baodao_testkit::places::OTHER_DISTRICT);
    assert_eq!(other.get("/api/services").await.ok()["items"], json!([]));
    // It lapses on its day, and needs a new one to be published again.
    app.advance(SignedDuration::from_hours(24 * 230));
    assert_eq!(listed(&app, "").await, 0);
}

#[tokio::test]
async fn what_has_lapsed_needs_a_new_day() {
    let app = ready().await;
    let mut short = service(&app, COMMUNITY);
    short["valid_until"] = json!("2026-11-30");
    let offer = app.as_(Person::Coordinator).post("/api/services", short).await.ok();
    app.advance(SignedDuration::from_hours(24 * 10));
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post_empty(&url(&offer, "publish")).await.refused(422, "service_day_invalid");
    coordinator.put(&url(&offer, ""), service(&app, COMMUNITY)).await.ok();
    coordinator.post_empty(&url(&offer, "publish")).await.ok();
    assert_eq!(listed(&app, "").await, 1);
}

#[tokio::test]
async fn what_is_not_offered() {
    let app = ready().await;
    let with = async |person: Person, changes: Value| {
        let mut body = service(&app, COMMUNITY);
        for (key, value) in changes.as_object().unwrap() {
            body[key] = value.clone();
        }
        app.as_(person).post("/api/services", body).await
    };
    let volunteer = Person::Volunteer;
    with(volunteer, json!({ "provider_kind": "person" })).await.refused(422, "public_contact_not_agreed");
    with(volunteer, json!({ "provider_kind": "person", "public_agreed": true })).await.ok();
    with(volunteer, json!({ "valid_until": "2026-11-22" })).await.refused(422, "service_day_invalid");
    with(volunteer, json!({ "valid_until": "2028-11-22" })).await.refused(422, "service_day_invalid");
    with(volunteer, json!({ "area_path": "0009" })).await.refused(422, "service_place_unknown");
    with(volunteer, json!({ "phone": "12345678901" })).await.refused(422, "invalid_input");
    with(volunteer, json!({ "what": "加微信13812345678" })).await.refused(422, "invalid_input");
    for person in [Person::Resident, Person::Sysadmin, Person::Dispatcher] {
        with(person, json!({})).await.refused(403, "not_allowed");
    }
    with(Person::NextCoordinator, json!({})).await.refused(403, "not_allowed");
    app.anonymous().post("/api/services", service(&app, COMMUNITY)).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn offers_are_seen_by_their_provider_and_the_office() {
    let app = ready().await;
    let offer = offered(&app, Person::Volunteer, COMMUNITY).await;
    let seen = async |person: Person| {
        let got = app.as_(person).get("/api/services/offers?state=offered").await.ok();
        got["items"].as_array().unwrap().len()
    };
    for (person, number) in [
        (Person::Volunteer, 1),
        (Person::Coordinator, 1),
        (Person::Secretary, 1),
        (Person::SecondVolunteer, 0),
        (Person::NextCoordinator, 0),
        (Person::OtherCoordinator, 0),
    ] {
        assert_eq!(seen(person).await, number, "{person:?}");
    }
    app.anonymous().get("/api/services/offers").await.refused(401, "unauthenticated");
    for step in ["publish", "withdraw"] {
        app.as_(Person::SecondVolunteer).post_empty(&url(&offer, step)).await.refused(404, "not_found");
        app.as_(Person::NextCoordinator).post_empty(&url(&offer, step)).await.refused(404, "not_found");
    }
    app.as_(Person::SecondVolunteer)
        .put(&url(&offer, ""), service(&app, COMMUNITY))
        .await
        .refused(404, "not_found");
    app.as_(Person::Coordinator).post_empty(&url(&offer, "publish")).await.ok();
    // What is public is seen, but not everybody's to change.
    app.as_(Person::SecondVolunteer).post_empty(&url(&offer, "withdraw")).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn cards_are_printed_from_what_is_public() {
    let app = ready().await;
    let cards = format!("/api/services/cards?area={}", app.area(COMMUNITY).path);
    app.as_(Person::Coordinator).get(&cards).await.refused(409, "no_service_to_print");
    published(&app, COMMUNITY).await;
    let sheet = app.as_(Person::GridWorker).get(&cards).await;
    assert_eq!((sheet.status, sheet.header("content-type")), (200, "application/pdf"));
    assert!(sheet.bytes.starts_with(b"%PDF"));
    let each = app.as_(Person::Coordinator).get(&format!("{cards}&each=true")).await;
    assert!(each.bytes.starts_with(b"%PDF"));
    for person in [Person::Resident, Person::Volunteer, Person::NextCoordinator] {
        app.as_(person).get(&cards).await.refused(403, "not_allowed");
    }
    app.anonymous().get(&cards).await.refused(401, "unauthenticated");
    app.as_(Person::Coordinator)
        .get("/api/services/cards?area=0009")
        .await
        .refused(422, "service_place_unknown");
}

#[tokio::test]
async fn offers_are_filtered_by_whose_and_where() {
    let app = ready().await;
    offered(&app, Person::Volunteer, COMMUNITY).await;
    offered(&app, Person::Coordinator, GRID).await;
    let count = async |person: Person, query: &str| {
        let list = app.as_(person).get(&format!("/api/services/offers{query}")).await.ok();
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count(Person::Coordinator, "").await, 2);
    assert_eq!(count(Person::Coordinator, "?mine=true").await, 1);
    assert_eq!(count(Person::Volunteer, "").await, 1);
    assert_eq!(count(Person::Volunteer, "?mine=true").await, 1);
    let within = |code: &str| format!("?area={}", app.area(code).path);
    assert_eq!(count(Person::Coordinator, &within(GRID)).await, 1);
    assert_eq!(count(Person::Coordinator, &within(COMMUNITY)).await, 2);
    assert_eq!(count(Person::Coordinator, &within(FAR_COMMUNITY)).await, 0);
    assert_eq!(count(Person::Coordinator, "?area=none").await, 0);
}
