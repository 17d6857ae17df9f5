//! `save_my_skills`, `read_my_skills`.

use axum::http::Method;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{count, electrician, keep, publish, ready, register, told};

fn full() -> Value {
    json!({
        "skills": [electrician("2027-06-30"), { "code": "haircut", "years": 20 }],
        "languages": ["local_dialect", "mandarin", "mandarin"],
        "service_types": ["elders", "repairs"],
        "weekly": [
            { "weekday": 6, "from": "16:00", "until": "18:00" },
            { "weekday": 6, "from": "14:00", "until": "16:00" },
        ],
        "exceptions": [
            { "date": "2026-12-12", "free": false },
            { "date": "2026-11-01", "free": false },
        ],
        "radius_km": 3,
        "note": "周末愿意上门，工具自带。",
        "notice_version": 1,
    })
}

#[tokio::test]
async fn a_register_is_kept_and_its_codes_are_told_in_one_change() {
    let app = ready().await;
    let saved = keep(&app, Person::Volunteer, full()).await;
    assert_eq!(
        (&saved["source"], &saved["version"]),
        (&json!("person"), &json!(2)),
        "the roster's was there"
    );
    assert_eq!(saved["skills"][0]["code"], "electrician");
    assert_eq!(saved["skills"][0]["licence"]["number"], "****8001");
    assert_eq!(saved["skills"][0]["licence"]["days_left"], 219);
    assert_eq!(saved["skills"][0]["standing"], "counts");
    assert_eq!(saved["languages"], json!(["mandarin", "local_dialect"]));
    assert_eq!(saved["weekly"], json!([{ "weekday": 6, "from": "14:00", "until": "18:00" }]));
    assert_eq!(saved["exceptions"].as_array().unwrap().len(), 1, "what is past is dropped");
    assert_eq!(saved["home_names"], json!(["城东街道", "德民社区", "德民第一网格"]));
    assert_eq!(saved["receives_offers"], json!(true));
    assert_eq!(app.as_(Person::Volunteer).get("/api/me/skills").await.ok(), saved);
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "haircut"]));
    let consents = app.as_(Person::Volunteer).get("/api/me/consents").await.ok().to_string();
    assert!(consents.contains("skill_register"), "{consents}");

    // Numbers and words are sealed, and the history does not say what somebody can do.
    let stored: Vec<Vec<u8>> = sqlx::query_scalar(
        "select licence_number from held_skill where licence_number is not null
         union all select note from skill_register where note is not null",
    )
    .fetch_all(app.pool())
    .await
    .unwrap();
    assert_eq!(stored.len(), 2);
    for sealed in stored {
        let text = String::from_utf8_lossy(&sealed).into_owned();
        assert!(!text.contains("T3206") && !text.contains("周末"));
    }
    let log: String =
        sqlx::query_scalar("select string_agg(data::text, ' ') from event where name like 'skill_register%'")
            .fetch_one(app.pool())
            .await
            .unwrap();
    assert!(!log.contains("electrician"), "{log}");
}

#[tokio::test]
async fn a_licence_on_record_stays_when_its_number_is_left_out() {
    let app = ready().await;
    keep(&app, Person::Volunteer, full()).await;
    let kept = json!({ "code": "electrician", "licence": { "valid_until": "2029-06-30" } });
    let saved = keep(&app, Person::Volunteer, register(json!([kept]))).await;
    assert_eq!(saved["skills"][0]["licence"]["number"], "****8001");
    assert_eq!(saved["skills"].as_array().unwrap().len(), 1);
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician"]));
    assert_eq!(saved["note"], "");
}

#[tokio::test]
async fn without_a_register_everything_is_empty() {
    let app = TestApp::start().await;
    let mine = app.as_(Person::Resident).get("/api/me/skills").await;
    assert_eq!(mine.header("etag"), "\"0\"");
    let mine = mine.ok();
    assert_eq!((&mine["source"], &mine["skills"]), (&Value::Null, &json!([])));
    assert_eq!(mine["notice_in_force"], Value::Null);
}

#[tokio::test]
async fn every_refusal() {
    let app = ready().await;
    let volunteer = app.as_(Person::Volunteer);
    let try_ = async |skills: Value| volunteer.put("/api/me/skills", register(skills)).await;
    try_(json!([{ "code": "flying" }])).await.refused(422, "skill_unknown");
    try_(json!([{ "code": "haircut" }, { "code": "haircut" }])).await.refused(422, "skill_twice");
    try_(json!([{ "code": "electrician" }])).await.refused(422, "licence_needed");
    try_(json!([electrician("2026-11-22")])).await.refused(422, "licence_over");
    let licence = json!({ "number": "12345", "valid_until": "2027-01-01" });
    try_(json!([{ "code": "haircut", "licence": licence }])).await.refused(422, "licence_not_asked");
    let codes = app.anonymous().get("/api/skills").await.ok();
    let many: Vec<Value> = codes["items"]
        .as_array()
        .unwrap()
        .iter()
        .take(31)
        .map(|one| json!({ "code": one["code"] }))
        .collect();
    try_(json!(many)).await.refused(422, "too_many_skills");
    let with = async |key: &str, value: Value| {
        let mut body = register(json!([]));
        body[key] = value;
        volunteer.put("/api/me/skills", body).await
    };
    let backward = json!([{ "weekday": 1, "from": "18:00", "until": "18:00" }]);
    with("weekly", backward).await.refused(422, "hours_invalid");
    with("weekly", json!([{ "weekday": 8, "from": "08:00", "until": "18:00" }]))
        .await
        .refused(422, "hours_invalid");
    with("weekly", json!([{ "weekday": 1, "from": "8:00", "until": "18:00" }]))
        .await
        .refused(422, "invalid_input");
    with("radius_km", json!(51)).await.refused(422, "radius_too_large");
    with("note", json!("找我姐姐13812345678")).await.refused(422, "invalid_input");
    with("note", json!("身份证32060219900101123X")).await.refused(422, "invalid_input");
    with("health", json!("好")).await.refused(422, "invalid_input");
    with("notice_version", json!(2)).await.refused(409, "skill_notice_outdated");
    assert_eq!(count(&app, "select count(*) from skill_register where source = 'person'").await, 0);
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "first_aid"]), "nothing changed");
    publish(&app).await;
    with("notice_version", json!(1)).await.refused(409, "skill_notice_outdated");
    with("notice_version", json!(2)).await.ok();

    let bare = TestApp::start().await;
    let early = bare.as_(Person::Volunteer).put("/api/me/skills", register(json!([]))).await;
    early.refused(409, "skill_notice_unpublished");
}

#[tokio::test]
async fn two_devices_do_not_overwrite_each_other_and_a_retry_changes_once() {
    let app = ready().await;
    let second = app.as_(Person::SecondVolunteer);
    second.clone().if_match(1).put("/api/me/skills", full()).await.ok();
    second.clone().if_match(1).put("/api/me/skills", full()).await.refused(412, "version_conflict");
    let keyed = second.clone().with_key("k1");
    let first = keyed.put("/api/me/skills", full()).await.ok();
    let again = keyed.put("/api/me/skills", full()).await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.ok(), first);
}

#[tokio::test]
async fn a_register_is_the_persons_own() {
    let app = ready().await;
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let body = (method == Method::PUT).then(full);
        app.anonymous().send(method, "/api/me/skills", body).await.refused(401, "unauthenticated");
    }
    keep(&app, Person::Volunteer, full()).await;
    let other = app.as_(Person::OtherResident).get("/api/me/skills").await.ok();
    assert_eq!(other["skills"], json!([]));
}
