use baodao_testkit::places::{COMMUNITY, FAR_GRID, GRID, NEXT_GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{electrician, keep, ready, register};

const PATH: &str = "/api/skills/search";

fn search(app: &TestApp, skills: Value) -> Value {
    json!({ "skills": skills, "area_path": app.area(GRID).path, "reason": "为独居老人检修线路" })
}

async fn find(app: &TestApp, body: Value) -> Value {
    app.as_(Person::Coordinator).post(PATH, body).await.ok()
}

fn people(found: &Value) -> Vec<&str> {
    found["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

fn left_out(found: &Value) -> Vec<(&str, u64)> {
    let one = |one: &Value| (one["reason"].as_str().unwrap().to_owned(), one["count"].as_u64().unwrap());
    let all: Vec<(String, u64)> = found["left_out"].as_array().unwrap().iter().map(one).collect();
    all.into_iter().map(|(reason, count)| (&*reason.leak(), count)).collect()
}

#[tokio::test]
async fn nearest_first_with_reasons_and_counts_of_the_others() {
    let app = ready().await;
    let found = find(&app, search(&app, json!(["first_aid"]))).await;
    // Two live in the grid, one in the grid beside it.
    assert_eq!(people(&found)[2], "王**");
    assert_eq!(found["people"][2]["reasons"][1], json!({ "kind": "near", "nearness": "same_community" }));
    assert_eq!(found["left_out"], json!([]));
    let found = find(&app, search(&app, json!(["electrician"]))).await;
    assert_eq!(people(&found), ["李**"]);
    assert_eq!(left_out(&found), [("skill_missing", 2)]);
    let reason = &found["people"][0]["reasons"][0];
    assert_eq!((&reason["code"], &reason["vouched"]), (&json!("electrician"), &json!(true)));
    assert_eq!(found["people"][0]["allowed"], json!([]));

    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    let found = find(&app, search(&app, json!(["electrician"]))).await;
    let reason = &found["people"][0]["reasons"][0];
    assert_eq!((&reason["licence_until"], &reason["years"]), (&json!("2027-06-30"), &json!(5)));
    assert_eq!(found["people"][0]["allowed"], json!(["confirm_licence"]));
    let mut few = search(&app, json!([]));
    few["limit"] = json!(1);
    assert_eq!(left_out(&find(&app, few).await), [("over_limit", 2)]);
}

#[tokio::test]
async fn hours_languages_and_the_radius_decide() {
    let app = ready().await;
    let mut own = register(json!([{ "code": "haircut" }]));
    own["weekly"] = json!([{ "weekday": 6, "from": "14:00", "until": "18:00" }]);
    own["languages"] = json!(["english"]);
    own["radius_km"] = json!(1);
    keep(&app, Person::Volunteer, own.clone()).await;
    let mut body = search(&app, json!(["haircut"]));
    body["from"] = json!("2026-11-28T14:00:00+08:00");
    body["until"] = json!("2026-11-28T16:00:00+08:00");
    body["language"] = json!("english");
    let found = find(&app, body.clone()).await;
    let kinds: Vec<&str> = found["people"][0]["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["has_skill", "speaks", "free_then", "within_radius", "near"]);
    body["until"] = json!("2026-11-28T18:30:00+08:00");
    assert_eq!(left_out(&find(&app, body.clone()).await), [("skill_missing", 2), ("not_free", 1)]);
    body["language"] = json!("korean");
    assert_eq!(left_out(&find(&app, body).await), [("skill_missing", 2), ("language_missing", 1)]);
    // Who has stated no hours is put forward as one who must be asked.
    let mut aid = search(&app, json!(["first_aid"]));
    aid["from"] = json!("2026-11-28T14:00:00+08:00");
    aid["until"] = json!("2026-11-28T16:00:00+08:00");
    let found = find(&app, aid).await;
    assert_eq!(found["people"][0]["reasons"][1], json!({ "kind": "hours_unsaid" }));
}

#[tokio::test]
async fn a_place_beyond_the_radius_is_too_far() {
    let app = ready().await;
    // The grids of the small district lie side by side, so one is moved seven kilometres away.
    let far = json!({ "type": "Polygon", "coordinates":
        [[[120.95, 32.01], [120.951, 32.01], [120.951, 32.011], [120.95, 32.011], [120.95, 32.01]]] });
    let url = format!("/api/areas/{}/boundary", app.area(NEXT_GRID).id);
    let set = app.as_(Person::Sysadmin).put(&url, json!({ "geometry": far })).await;
    assert!(set.status < 300, "{}", set.json);
    let mut own = register(json!([{ "code": "haircut" }]));
    own["radius_km"] = json!(3);
    keep(&app, Person::Volunteer, own.clone()).await;
    let mut body = search(&app, json!(["haircut"]));
    body["area_path"] = json!(app.area(NEXT_GRID).path);
    let found = app.as_(Person::Dispatcher).post(PATH, body.clone()).await.ok();
    assert_eq!(left_out(&found), [("skill_missing", 2), ("too_far", 1)]);
    own["radius_km"] = json!(10);
    keep(&app, Person::Volunteer, own).await;
    let found = app.as_(Person::Dispatcher).post(PATH, body).await.ok();
    assert_eq!(people(&found), ["李**"]);
}

#[tokio::test]
async fn who_wants_no_offers_is_left_out_and_an_expired_licence_counts_no_more() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([electrician("2026-12-01")]))).await;
    app.as_(Person::InServiceMember).patch("/api/me", json!({ "receives_offers": false })).await.ok();
    app.as_(Person::SecondVolunteer).patch("/api/me", json!({ "adult": false })).await.ok();
    app.advance(jiff::SignedDuration::from_hours(24 * 14));
    let found = find(&app, search(&app, json!(["electrician"]))).await;
    assert_eq!(left_out(&found), [("wants_no_offers", 1), ("not_adult", 1), ("licence_expired", 1)]);
}

#[tokio::test]
async fn whoever_is_shown_sees_it_and_many_looks_are_told_to_the_protection_officer() {
    let app = ready().await;
    for _ in 0..6 {
        find(&app, search(&app, json!([]))).await;
    }
    assert_eq!(app.happened("disclosure_limit_passed").await, 0);
    find(&app, search(&app, json!([]))).await;
    find(&app, search(&app, json!([]))).await;
    assert_eq!(app.happened("disclosure_limit_passed").await, 1, "21 looks, told once");
    let seen = app.as_(Person::Volunteer).get("/api/me/disclosures").await.ok();
    let line = &seen["items"][0];
    assert_eq!(
        (&line["reason"], &line["fields"]),
        (&json!("为独居老人检修线路"), &json!(["skills", "last_service"])),
        "{seen}"
    );
    app.drain().await;
    let inbox = app.as_(Person::Dpo).get("/api/inbox").await.ok().to_string();
    assert!(inbox.contains("disclosure_limit_passed"), "{inbox}");
}

#[tokio::test]
async fn offices_look_in_their_own_area_only() {
    let app = ready().await;
    let body = search(&app, json!([]));
    app.anonymous().post(PATH, body.clone()).await.refused(401, "unauthenticated");
    for person in [Person::Resident, Person::Volunteer, Person::GridWorker, Person::Sysadmin, Person::Dpo] {
        app.as_(person).post(PATH, body.clone()).await.refused(403, "not_allowed");
    }
    app.as_(Person::NextCoordinator).post(PATH, body.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Secretary).post(PATH, body.clone()).await.ok();
    for code in [COMMUNITY, SECOND_GRID] {
        let mut inside = body.clone();
        inside["area_path"] = json!(app.area(code).path);
        find(&app, inside).await;
    }
    let mut far = body.clone();
    far["area_path"] = json!(app.area(FAR_GRID).path);
    app.as_(Person::Dispatcher).post(PATH, far).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn what_cannot_be_looked_for() {
    let app = ready().await;
    let coordinator = app.as_(Person::Coordinator);
    let with = async |changes: Value| {
        let mut body = search(&app, json!([]));
        for (key, value) in changes.as_object().unwrap() {
            body[key] = value.clone();
        }
        coordinator.post(PATH, body).await
    };
    with(json!({ "area_path": "0009" })).await.refused(422, "find_place_unknown");
    with(json!({ "from": "2026-11-28T14:00:00Z" })).await.refused(422, "window_invalid");
    let backward = json!({ "from": "2026-11-28T14:00:00Z", "until": "2026-11-28T14:00:00Z" });
    with(backward).await.refused(422, "window_invalid");
    with(json!({ "from": "2026-11-28T14:00:00Z", "until": "2026-12-28T14:00:00Z" }))
        .await
        .refused(422, "window_invalid");
    with(json!({ "reason": "打13812345678" })).await.refused(422, "invalid_input");
    with(json!({ "skills": ["First Aid"] })).await.refused(422, "invalid_input");
}
