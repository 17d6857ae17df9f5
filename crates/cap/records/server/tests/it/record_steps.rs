//! The steps of a record: `confirm_record`, `dispute_record`, `answer_dispute`, `correct_record`,
//! `verify_record`, `withdraw_record`, `list_records`.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{allowed, confirm, items, late, post, proposed, read, told, verified, whole};

async fn step(app: &TestApp, person: Person, id: &str, step: &str, body: Value) -> baodao_testkit::Reply {
    post(app, person, &format!("/api/records/{id}/{step}"), body).await
}

#[tokio::test]
async fn the_person_confirms_and_it_counts() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    assert_eq!(
        allowed(&read(&app, Person::Volunteer, &id).await),
        ["confirm_record", "dispute_record", "withdraw_record"]
    );
    let lacking = json!({ "kind": "volunteer", "declaration": { "voluntary": true, "unpaid": true, "outside_paid_hours": false } });
    step(&app, Person::Volunteer, &id, "confirm", lacking).await.refused(422, "not_volunteering");
    let body = json!({ "kind": "volunteer" });
    step(&app, Person::Volunteer, &id, "confirm", body).await.refused(422, "not_volunteering");
    let done = confirm(&app, Person::Volunteer, &id, "volunteer").await.ok();
    assert_eq!((&done["stage"], &done["kind"]), (&json!("verified"), &json!("volunteer")));
    confirm(&app, Person::Volunteer, &id, "volunteer").await.refused(409, "record_state");
}

#[tokio::test]
async fn nobody_confirms_for_somebody_else() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    for person in [Person::Coordinator, Person::Secretary, Person::Dispatcher] {
        confirm(&app, person, &id, "party_service").await.refused(403, "not_allowed");
        let body = json!({ "reason": "不对" });
        step(&app, person, &id, "dispute", body).await.refused(403, "not_allowed");
    }
}

#[tokio::test]
async fn a_late_record_needs_a_second_person() {
    let app = TestApp::start().await;
    let id = late(&app).await;
    let done = confirm(&app, Person::Volunteer, &id, "party_service").await.ok();
    assert_eq!((&done["stage"], &done["needs_second"]), (&json!("person_confirmed"), &json!(true)));
    assert_eq!(told(&app, Person::Secretary, "record_to_verify").await, 1);
    step(&app, Person::Coordinator, &id, "verify", json!({})).await.refused(403, "not_allowed");
    let path = format!("/api/records/{id}/verify");
    let verified = app.as_(Person::Secretary).post_empty(&path).await.ok();
    assert_eq!(verified["stage"], "verified");
    assert_eq!(told(&app, Person::Volunteer, "record_verified").await, 1);
    app.as_(Person::Secretary).post_empty(&path).await.refused(409, "record_state");
}

#[tokio::test]
async fn a_correction_is_asked_of_the_person_and_of_a_second_one() {
    let app = TestApp::start().await;
    let id = verified(&app, Person::Volunteer, "party_service").await;
    let body = json!({ "service_minutes": 90, "reason": "按签到表更正" });
    step(&app, Person::Volunteer, &id, "correct", body.clone()).await.refused(403, "not_allowed");
    let over = json!({ "service_minutes": 121, "reason": "按签到表更正" });
    let refused = step(&app, Person::Secretary, &id, "correct", over).await;
    refused.refused(422, "minutes_beyond_slot");
    assert_eq!(refused.json["data"]["max"], 120);
    let same = json!({ "service_minutes": 120, "reason": "按签到表更正" });
    step(&app, Person::Secretary, &id, "correct", same).await.refused(422, "correction_empty");
    let day = json!({ "day": "2026-11-22", "reason": "按签到表更正" });
    step(&app, Person::Secretary, &id, "correct", day).await.refused(422, "day_outside_slot");
    let corrected = step(&app, Person::Secretary, &id, "correct", body).await.ok();
    assert_eq!((&corrected["stage"], &corrected["edition"]), (&json!("proposed"), &json!(2)));
    assert_eq!(told(&app, Person::Volunteer, "record_corrected").await, 1);
    confirm(&app, Person::Volunteer, &id, "party_service").await.ok();
    let path = format!("/api/records/{id}/verify");
    app.as_(Person::Secretary).post_empty(&path).await.refused(403, "second_person_needed");
    app.as_(Person::Dispatcher).post_empty(&path).await.ok();
    let steps = app.as_(Person::Volunteer).get(&format!("/api/records/{id}")).await.ok()["steps"].clone();
    let names: Vec<&str> = steps.as_array().unwrap().iter().filter_map(|one| one["step"].as_str()).collect();
    assert_eq!(names, ["propose", "confirm", "correct", "confirm", "verify"]);
    assert_eq!((&steps[1]["service_minutes"], &steps[2]["service_minutes"]), (&json!(120), &json!(90)));
    assert_eq!((&steps[2]["note"], &steps[2]["by_name"]), (&json!("按签到表更正"), &json!("吴**")));
}

#[tokio::test]
async fn a_dispute_is_answered_and_a_second_one_by_somebody_else() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    let (why, answer) = (json!({ "reason": "应为一小时" }), json!({ "answer": "已核对签到表" }));
    step(&app, Person::Coordinator, &id, "answer", answer.clone()).await.refused(409, "record_state");
    step(&app, Person::Volunteer, &id, "dispute", why.clone()).await.ok();
    assert_eq!(told(&app, Person::Coordinator, "record_disputed").await, 1);
    assert_eq!(
        step(&app, Person::Coordinator, &id, "answer", answer.clone()).await.ok()["stage"],
        "proposed"
    );
    assert_eq!(told(&app, Person::Volunteer, "record_dispute_answered").await, 1);
    step(&app, Person::Volunteer, &id, "dispute", why).await.ok();
    let again = step(&app, Person::Coordinator, &id, "answer", answer.clone()).await;
    again.refused(403, "second_person_needed");
    step(&app, Person::Secretary, &id, "answer", answer).await.ok();
}

#[tokio::test]
async fn a_person_takes_it_back_a_coordinator_only_before_it_was_confirmed() {
    let app = TestApp::start().await;
    let id = verified(&app, Person::Volunteer, "party_service").await;
    let why = json!({ "reason": "不需要登记" });
    step(&app, Person::Coordinator, &id, "withdraw", why.clone()).await.refused(409, "record_state");
    assert_eq!(step(&app, Person::Volunteer, &id, "withdraw", why.clone()).await.ok()["stage"], "withdrawn");
    step(&app, Person::Volunteer, &id, "withdraw", why).await.refused(409, "record_state");
}

#[tokio::test]
async fn nobody_decides_about_their_own() {
    let app = TestApp::start().await;
    let id = late(&app).await;
    sqlx::query("update record set person = $1 where id = $2::uuid")
        .bind(app.account(Person::Secretary).0)
        .bind(&id)
        .execute(app.pool())
        .await
        .unwrap();
    confirm(&app, Person::Secretary, &id, "party_service").await.ok();
    let body = json!({ "service_minutes": 60, "reason": "更正" });
    step(&app, Person::Secretary, &id, "correct", body).await.refused(403, "own_record");
    let path = format!("/api/records/{id}/verify");
    app.as_(Person::Secretary).post_empty(&path).await.refused(403, "own_record");
}

#[tokio::test]
async fn a_stale_version_is_refused_and_a_repetition_answered_once() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    let path = format!("/api/records/{id}/confirm");
    let body = json!({ "kind": "volunteer", "declaration": whole() });
    let stale = app.as_(Person::Volunteer).if_match(7).post(&path, body.clone()).await;
    stale.refused(412, "version_conflict");
    let once = app.as_(Person::Volunteer).with_key("k1").post(&path, body.clone()).await.ok();
    let twice = app.as_(Person::Volunteer).with_key("k1").post(&path, body).await.ok();
    assert_eq!(once, twice);
    assert_eq!(app.happened("record_confirmed").await, 1);
}

#[tokio::test]
async fn the_desk_lists_its_own_area_masked_and_by_day() {
    let app = TestApp::start().await;
    let id = late(&app).await;
    confirm(&app, Person::Volunteer, &id, "party_service").await.ok();
    let waiting = items(&app, Person::Secretary, "/api/records?stage=person_confirmed").await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0]["person_name"], "李**");
    assert!(allowed(&waiting[0]).contains(&"verify_record"));
    assert!(items(&app, Person::Coordinator, "/api/records?stage=disputed").await.is_empty());
    assert!(items(&app, Person::NextCoordinator, "/api/records").await.is_empty());
    for person in [Person::Volunteer, Person::GridWorker, Person::Auditor, Person::UnitLiaison] {
        app.as_(person).get("/api/records").await.refused(403, "not_allowed");
    }
    app.as_(Person::Coordinator).get("/api/records?stage=nonsense").await.refused(422, "invalid_input");
}
