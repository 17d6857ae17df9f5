//! `list_skills`, `save_skill`, `retire_skill`.

use axum::http::Method;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{electrician, keep, ready, register, told};

async fn listed(app: &TestApp, query: &str) -> Vec<Value> {
    let got = app.anonymous().get(&format!("/api/skills{query}")).await.ok();
    got["items"].as_array().unwrap().clone()
}

fn boat() -> Value {
    json!({ "name_zh": "龙舟教练", "name_en": "Dragon boat coach", "group": "culture", "service_types": ["culture"] })
}

#[tokio::test]
async fn everybody_reads_what_a_skill_is_called() {
    let app = TestApp::start().await;
    let all = listed(&app, "").await;
    assert!(all.len() >= 60);
    let one = all.iter().find(|skill| skill["code"] == "electrician").unwrap();
    assert_eq!((&one["name_zh"], &one["group"]), (&json!("电工"), &json!("trades")));
    assert_eq!(one["licence"]["by_law"], json!(true));
    assert_eq!((&one["version"], &one["allowed"]), (&json!(0), &json!([])));
    let trades = listed(&app, "?group=trades").await;
    assert!(trades.len() < all.len() && trades.iter().all(|skill| skill["group"] == "trades"));
    let sysadmin = app.as_(Person::Sysadmin).get("/api/skills?group=law").await.ok();
    assert_eq!(sysadmin["items"][0]["allowed"], json!(["save_skill", "retire_skill"]));
}

#[tokio::test]
async fn a_district_adds_rewrites_and_retires() {
    let app = ready().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let added = sysadmin.put("/api/skills/dragon_boat", boat()).await;
    assert_eq!(added.header("etag"), "\"1\"");
    assert_eq!(added.ok()["version"], 1);
    let other = app.as_(Person::OtherSysadmin).get("/api/skills").await.ok().to_string();
    assert!(!other.contains("dragon_boat"), "another district has its own list");

    keep(&app, Person::Volunteer, register(json!([{ "code": "dragon_boat" }]))).await;
    let retired = sysadmin.post_empty("/api/skills/dragon_boat/retire").await.ok();
    assert!(retired["retired_at"].is_string());
    assert!(!listed(&app, "").await.iter().any(|skill| skill["code"] == "dragon_boat"));
    assert!(listed(&app, "?retired_too=true").await.iter().any(|skill| skill["code"] == "dragon_boat"));
    // Who stated it keeps it; nobody states it anew.
    keep(&app, Person::Volunteer, register(json!([{ "code": "dragon_boat", "years": 2 }]))).await;
    let late = app.as_(Person::SecondVolunteer);
    late.put("/api/me/skills", register(json!([{ "code": "dragon_boat" }])))
        .await
        .refused(409, "skill_retired");
    sysadmin.post_empty("/api/skills/dragon_boat/retire").await.refused(409, "skill_retired_before");
    let back = sysadmin.put("/api/skills/dragon_boat", boat()).await.ok();
    assert_eq!((&back["version"], &back["retired_at"]), (&json!(3), &Value::Null));
    assert_eq!(app.happened("skill_saved").await, 2);
    assert_eq!(app.happened("skill_retired").await, 1);
}

#[tokio::test]
async fn a_licence_that_the_law_comes_to_ask_for_takes_the_skill_out() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([{ "code": "plumber" }, electrician("2027-06-30")]))).await;
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "plumber"]));
    let mut plumber = json!({ "name_zh": "水管维修", "name_en": "Plumbing", "group": "trades" });
    plumber["licence"] = json!({ "name_zh": "管道工证", "name_en": "Plumber's certificate", "by_law": true });
    app.as_(Person::Sysadmin).put("/api/skills/plumber", plumber.clone()).await.ok();
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician"]));
    plumber["licence"]["by_law"] = json!(false);
    app.as_(Person::Sysadmin).put("/api/skills/plumber", plumber).await.ok();
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "plumber"]));
}

#[tokio::test]
async fn two_administrators_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    sysadmin.put("/api/skills/dragon_boat", boat()).await.ok();
    sysadmin
        .clone()
        .if_match(0)
        .put("/api/skills/dragon_boat", boat())
        .await
        .refused(412, "version_conflict");
    sysadmin
        .clone()
        .if_match(7)
        .post_empty("/api/skills/dragon_boat/retire")
        .await
        .refused(412, "version_conflict");
    sysadmin.clone().if_match(1).put("/api/skills/dragon_boat", boat()).await.ok();
}

#[tokio::test]
async fn only_administrators_of_the_whole_district_change_it() {
    let app = TestApp::start().await;
    for (method, path, body) in [
        (Method::PUT, "/api/skills/dragon_boat", Some(boat())),
        (Method::POST, "/api/skills/locks/retire", None),
    ] {
        app.anonymous().send(method.clone(), path, body.clone()).await.refused(401, "unauthenticated");
        // The list is the whole district's: a dispatcher of one subdistrict does not change it.
        for person in [Person::Resident, Person::Coordinator, Person::Dispatcher, Person::Secadmin] {
            app.as_(person).send(method.clone(), path, body.clone()).await.refused(403, "not_allowed");
        }
    }
    let sysadmin = app.as_(Person::Sysadmin);
    sysadmin.put("/api/skills/Dragon", boat()).await.refused(422, "invalid_input");
    sysadmin.post_empty("/api/skills/flying/retire").await.refused(404, "not_found");
    let mut phone = boat();
    phone["name_zh"] = json!("找13812345678");
    sysadmin.put("/api/skills/dragon_boat", phone).await.refused(422, "invalid_input");
}
