//! `list_candidates`: what the skill register says of people who could be asked.

use baodao_testkit::places::{GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::common::{Case, claim, help, open_call, with};

/// Tuesday 24 from 14:00 to 16:00 in China, as the open call of these tests.
const THEN: &str = "from=2026-11-24T06:00:00Z&until=2026-11-24T08:00:00Z";

async fn keep(app: &TestApp, who: Person, fields: Value) {
    let register = with(json!({ "skills": [{ "code": "haircut" }], "notice_version": 1 }), fields);
    app.as_(who).put("/api/me/skills", register).await.ok();
}

/// A request about a lamp that was accepted, in a district where registers can be kept.
async fn ready() -> Case {
    let case = Case::of(Person::Resident, with(help(), json!({ "category": "lighting" }))).await;
    let notice = json!({ "purpose": "skill_register", "text_zh": "为了向您推荐合适的志愿服务。", "text_en": "To offer you service that fits." });
    case.app.as_(Person::Dpo).post("/api/consent-notices", notice).await.ok();
    case.then(Person::GridWorker, "accept", json!({})).await
}

async fn asked(case: &Case, query: &str) -> Value {
    case.app.as_(Person::Coordinator).get(&format!("{}?{query}", case.path("candidates"))).await.ok()
}

fn names(found: &Value) -> Vec<&str> {
    found["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

/// The kinds of reasons of one person.
fn kinds<'a>(found: &'a Value, name: &str) -> Vec<&'a str> {
    let one = found["people"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
    one["reasons"].as_array().unwrap().iter().map(|reason| reason["kind"].as_str().unwrap()).collect()
}

fn left_out(found: &Value, reason: &str) -> u64 {
    let all = found["left_out"].as_array().unwrap();
    all.iter().find(|out| out["reason"] == reason).map_or(0, |out| out["count"].as_u64().unwrap())
}

#[tokio::test]
async fn hours_decide_nothing_but_stand_beside_each_and_order_the_list() {
    let case = ready().await;
    let tuesdays = json!([{ "weekday": 2, "from": "13:00", "until": "17:00" }]);
    let fridays = json!([{ "weekday": 5, "from": "13:00", "until": "17:00" }]);
    keep(&case.app, Person::SecondVolunteer, json!({ "weekly": tuesdays, "service_types": ["repairs"] }))
        .await;
    keep(&case.app, Person::Volunteer, json!({ "weekly": fridays })).await;
    let found = asked(&case, THEN).await;
    // The two of whom nothing speaks against it first: the nearer of them first.
    assert_eq!(names(&found), ["赵**", "王**", "李**"]);
    assert_eq!(kinds(&found, "赵**"), ["near", "hours_unsaid"]);
    assert_eq!(kinds(&found, "王**"), ["near", "free_then", "wishes"]);
    assert_eq!(kinds(&found, "李**"), ["near", "not_free_then"]);
    assert_eq!(found["people"][0]["nearness"], "same_grid");
    assert_eq!(found["people"][0].get("home"), None, "nobody is shown where somebody lives");
    // Without a time nothing is said about hours, and the nearest stand first.
    let found = asked(&case, "limit=3").await;
    assert_eq!(kinds(&found, "李**"), ["near"]);
    assert_eq!(names(&found)[2], "王**");
    let found = asked(&case, &format!("{THEN}&limit=1")).await;
    assert_eq!((names(&found), left_out(&found, "over_limit")), (vec!["赵**"], 2));
}

#[tokio::test]
async fn work_that_was_taken_on_is_told_and_work_at_the_same_time_speaks_against() {
    let case = ready().await.then(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(2)] })).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    let found = asked(&case, THEN).await;
    assert_eq!(kinds(&found, "李**"), ["near", "hours_unsaid", "busy_then", "work_ahead"]);
    assert_eq!(names(&found)[2], "李**");
    assert_eq!(found["people"][2]["reasons"][3], json!({ "kind": "work_ahead", "count": 1 }));
    let found = asked(&case, "from=2026-11-25T06:00:00Z&until=2026-11-25T08:00:00Z").await;
    assert_eq!(kinds(&found, "李**"), ["near", "hours_unsaid", "work_ahead"]);
    case.app.advance(SignedDuration::from_hours(48));
    assert_eq!(kinds(&asked(&case, "limit=5").await, "李**"), ["near"], "what is over is no load");
}

#[tokio::test]
async fn language_and_licences_hold_and_the_radius_is_told() {
    let case = ready().await;
    let far = json!({ "type": "Polygon", "coordinates":
        [[[120.95, 32.01], [120.951, 32.01], [120.951, 32.011], [120.95, 32.011], [120.95, 32.01]]] });
    let moved = format!("/api/areas/{}/boundary", case.app.area(SECOND_GRID).id);
    let set = case.app.as_(Person::Sysadmin).put(&moved, json!({ "geometry": far })).await;
    assert!(set.status < 300, "{}", set.json);
    assert_ne!(case.app.area(GRID).path, case.app.area(SECOND_GRID).path);
    keep(&case.app, Person::SecondVolunteer, json!({ "radius_km": 3, "languages": ["english"] })).await;
    keep(&case.app, Person::Volunteer, json!({ "radius_km": 3 })).await;
    let found = asked(&case, "").await;
    assert_eq!(kinds(&found, "王**"), ["near", "beyond_radius"]);
    assert_eq!(kinds(&found, "李**"), ["near", "within_radius"]);
    let found = asked(&case, "language=english").await;
    assert_eq!((names(&found), left_out(&found, "language_missing")), (vec!["王**"], 2));
    assert_eq!(kinds(&found, "王**"), ["near", "speaks", "beyond_radius"]);
    assert_eq!(left_out(&asked(&case, "language=klingon").await, "language_missing"), 3);

    let licence = json!({ "number": "T320602198001", "valid_until": "2026-12-01" });
    keep(&case.app, Person::Volunteer, json!({ "skills": [{ "code": "electrician", "licence": licence }] }))
        .await;
    let found = asked(&case, "skills=electrician").await;
    assert_eq!(names(&found), ["李**"]);
    assert_eq!(found["people"][0]["reasons"][1]["licence_until"], "2026-12-01");
    case.app.advance(SignedDuration::from_hours(24 * 9));
    let found = asked(&case, "skills=electrician").await;
    assert_eq!((names(&found), left_out(&found, "licence_expired")), (vec![], 1));
}

#[tokio::test]
async fn who_has_no_register_is_put_forward_as_before() {
    let case = ready().await;
    sqlx::query("delete from skill_register").execute(case.app.pool()).await.unwrap();
    let found = asked(&case, &format!("skills=first_aid&{THEN}")).await;
    assert_eq!(found["people"].as_array().unwrap().len(), 3);
    assert_eq!(kinds(&found, "李**"), ["near", "has_skill", "hours_unsaid"]);
    assert_eq!(found["people"][0]["reasons"][1]["code"], "first_aid");
}

#[tokio::test]
async fn half_a_time_is_no_time() {
    let case = ready().await;
    let client = case.app.as_(Person::Coordinator);
    for query in ["from=2026-11-24T06:00:00Z", "from=2026-11-24T06:00:00Z&until=2026-11-24T06:00:00Z"] {
        let path = format!("{}?{query}", case.path("candidates"));
        client.get(&path).await.refused(422, "invalid_input");
    }
}
