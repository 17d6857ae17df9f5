//! `list_licences_to_see`.

use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{electrician, keep, ready, register};

const LIST: &str = "/api/skills/licences-to-see";

async fn codes(app: &TestApp, person: Person, query: &str) -> Vec<String> {
    let list = app.as_(person).get(&format!("{LIST}{query}")).await.ok();
    let items = list["items"].as_array().unwrap();
    items.iter().map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_waits_is_shown_until_it_was_seen() {
    let app = ready().await;
    assert_eq!(app.as_(Person::Coordinator).get(LIST).await.ok(), json!({ "items": [], "total": 0 }));
    let skills = json!([electrician("2027-06-30"), { "code": "haircut" }]);
    keep(&app, Person::Volunteer, register(skills)).await;
    let list = app.as_(Person::Coordinator).get(LIST).await.ok();
    let account = app.account(Person::Volunteer);
    let community = app.area(COMMUNITY).path;
    assert_eq!(list["total"], 1);
    let waits = &list["items"][0];
    assert_eq!((&waits["account"], &waits["name"]), (&json!(account), &json!("李**")));
    assert_eq!((&waits["code"], &waits["area_path"]), (&json!("electrician"), &json!(community)));
    assert_eq!((&waits["since"], &waits["valid_until"]), (&json!("2026-11-23"), &json!("2027-06-30")));
    assert_eq!(waits["allowed"], json!(["confirm_licence"]));
    assert!(!list.to_string().contains("8001"), "nothing of the number: {list}");
    for person in [Person::Secretary, Person::Dispatcher] {
        assert_eq!(codes(&app, person, "").await, ["electrician"], "{person:?}");
    }
    let seen = json!({ "last_four": "8001", "valid_until": "2027-06-30" });
    let url = format!("/api/accounts/{account}/skills/electrician/confirm-licence");
    app.as_(Person::Coordinator).post(&url, seen).await.ok();
    assert!(codes(&app, Person::Coordinator, "").await.is_empty());
    // A renewed one waits again, from that day.
    app.advance(SignedDuration::from_hours(24));
    keep(&app, Person::Volunteer, register(json!([electrician("2028-06-30")]))).await;
    let list = app.as_(Person::Coordinator).get(LIST).await.ok();
    assert_eq!(list["items"][0]["since"], "2026-11-24");
}

#[tokio::test]
async fn who_sees_what_waits() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    app.anonymous().get(LIST).await.refused(401, "unauthenticated");
    for person in [Person::Resident, Person::Volunteer, Person::GridWorker, Person::Sysadmin, Person::Dpo] {
        app.as_(person).get(LIST).await.refused(403, "not_allowed");
    }
    for person in [Person::NextCoordinator, Person::OtherCoordinator] {
        assert!(codes(&app, person, "").await.is_empty(), "{person:?}");
    }
    let within = |code: &str| format!("?area={}", app.area(code).path);
    assert_eq!(codes(&app, Person::Dispatcher, &within(COMMUNITY)).await, ["electrician"]);
    assert!(codes(&app, Person::Dispatcher, &within(NEXT_COMMUNITY)).await.is_empty());
    assert!(codes(&app, Person::Dispatcher, "?area=none").await.is_empty());
    // One that has run out is not asked for.
    app.advance(SignedDuration::from_hours(24 * 250));
    assert!(codes(&app, Person::Dispatcher, "").await.is_empty());
}

#[tokio::test]
async fn ones_own_is_seen_by_somebody_else_and_pages_follow_one_another() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    app.advance(SignedDuration::from_hours(24));
    keep(&app, Person::InServiceMember, register(json!([electrician("2027-06-30")]))).await;
    let coordinator = app.as_(Person::Coordinator);
    let first = coordinator.get(&format!("{LIST}?limit=1")).await.ok();
    assert_eq!((&first["total"], &first["items"][0]["name"]), (&json!(2), &json!("李**")));
    let next = first["next"].as_str().unwrap();
    let second: Value = coordinator.get(&format!("{LIST}?limit=1&after={next}")).await.ok();
    assert_eq!((&second["items"][0]["name"], second.get("next")), (&json!("赵**"), None));
    coordinator.get(&format!("{LIST}?after=x")).await.refused(422, "invalid_input");
    coordinator.get(&format!("{LIST}?limit=0")).await.refused(422, "invalid_input");
}
