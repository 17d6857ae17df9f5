//! `list_brands`, `read_brand`, `save_brand`, `end_brand`.

use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{brand, listed, url, with};

#[tokio::test]
async fn a_community_has_one_brand_at_a_time() {
    let app = TestApp::start().await;
    let first = app.as_(Person::Coordinator).post("/api/brands", brand(&app, COMMUNITY)).await.ok();
    assert_eq!(first["allowed"], json!(["save_brand", "end_brand"]));
    let page = url("brands", &first, "");
    assert_eq!(app.anonymous().get(&page).await.ok()["allowed"], json!([]));
    // A second one is the first one said differently, by who has read it.
    let changed = with(brand(&app, COMMUNITY), &json!({ "name": "德邻荟" }));
    app.as_(Person::Secretary).post("/api/brands", changed.clone()).await.refused(412, "version_conflict");
    let again = app.as_(Person::Secretary).if_match(1).post("/api/brands", changed.clone()).await.ok();
    assert_eq!((&again["id"], &again["version"]), (&first["id"], &json!(2)));
    assert_eq!(listed(&app, "/api/brands").await, ["德邻荟"]);
    let end = url("brands", &first, "/end");
    app.as_(Person::Coordinator).if_match(1).post_empty(&end).await.refused(412, "version_conflict");
    app.as_(Person::Resident).post_empty(&end).await.refused(403, "not_allowed");
    let ended = app.as_(Person::Dispatcher).if_match(2).post_empty(&end).await.ok();
    assert!(ended["ended_at"].is_string());
    app.as_(Person::Dispatcher).post_empty(&end).await.refused(409, "brand_ended");
    assert!(listed(&app, "/api/brands").await.is_empty());
    assert_eq!(listed(&app, "/api/brands?ended=true").await, ["德邻荟"]);
    let new = app.as_(Person::Coordinator).post("/api/brands", changed).await.ok();
    assert_ne!(new["id"], first["id"]);
    let far = format!("/api/brands?area={}", app.area(FAR_COMMUNITY).path);
    assert!(listed(&app, &far).await.is_empty());
}

#[tokio::test]
async fn what_is_no_brand() {
    let app = TestApp::start().await;
    for (person, code) in [(Person::Coordinator, GRID), (Person::Dispatcher, SUBDISTRICT)] {
        let body = brand(&app, code);
        app.as_(person).post("/api/brands", body).await.refused(422, "brand_place_invalid");
    }
    let nowhere = with(brand(&app, COMMUNITY), &json!({ "area_path": "zzzzzzzz" }));
    app.as_(Person::Coordinator).post("/api/brands", nowhere).await.refused(422, "brand_place_invalid");
    let later = with(brand(&app, COMMUNITY), &json!({ "since": "2026-11-24" }));
    app.as_(Person::Coordinator).post("/api/brands", later).await.refused(422, "brand_day_invalid");
    for person in [Person::Resident, Person::GridWorker, Person::NextCoordinator, Person::Dpo] {
        app.as_(person).post("/api/brands", brand(&app, COMMUNITY)).await.refused(403, "not_allowed");
    }
    app.anonymous().post("/api/brands", brand(&app, COMMUNITY)).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told() {
    let app = TestApp::start().await;
    let save =
        async |person: Person| app.as_(person).post("/api/brands", brand(&app, COMMUNITY)).await.status;
    let (one, two) = tokio::join!(save(Person::Coordinator), save(Person::Secretary));
    let mut both = [one, two];
    both.sort_unstable();
    assert_eq!(both, [200, 412]);
    assert_eq!(listed(&app, "/api/brands").await.len(), 1);
}
