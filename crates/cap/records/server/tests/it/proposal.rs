//! From a confirmed presence to a proposed record (`propose_record`, `read_record`).

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::json;

use crate::support::{
    NOTHING, claim, confirm, count, post, presence, proposed, read, record_of, served, taken, told,
};

#[tokio::test]
async fn a_confirmed_presence_proposes_a_record_and_the_person_is_told() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    let record = read(&app, Person::Volunteer, &id).await;
    assert_eq!(record["stage"], "proposed");
    assert_eq!((&record["service_minutes"], &record["max_minutes"]), (&json!(120), &json!(120)));
    assert_eq!(record["day"], "2026-11-23");
    assert_eq!(record["evidence"], json!(["coordinator_present"]));
    assert_eq!(record["person_name"], "李**");
    assert_eq!(app.happened("record_proposed").await, 1);
    assert_eq!(told(&app, Person::Volunteer, "record_proposed").await, 1);
}

#[tokio::test]
async fn absence_proposes_nothing() {
    let app = TestApp::start().await;
    let place = taken(&app, Person::Volunteer, Some(1)).await;
    app.advance(SignedDuration::from_hours(4));
    presence(&app, &place, "absent").await;
    assert_eq!(count(&app, "select count(*) from record").await, 0);
}

#[tokio::test]
async fn reading_the_log_twice_proposes_once() {
    let app = TestApp::start().await;
    served(&app, Person::Volunteer).await;
    sqlx::query("update event_consumer set tx = 0, seq = 0 where name = 'records'")
        .execute(app.pool())
        .await
        .unwrap();
    app.drain().await;
    assert_eq!(count(&app, "select count(*) from record").await, 1);
}

#[tokio::test]
async fn without_a_set_time_the_report_is_all_there_is_whenever_it_comes() {
    let app = TestApp::start().await;
    let place = taken(&app, Person::Volunteer, None).await;
    presence(&app, &place, "present").await;
    assert_eq!(count(&app, "select count(*) from record").await, 0, "nobody knows how long");
    let report = json!({ "text": "已更换两盏楼道灯", "minutes": 45 });
    let reported =
        post(&app, Person::Volunteer, &format!("/api/claims/{}/report", place.claim), report).await;
    if reported.status == 200 {
        app.drain().await;
        let id = record_of(&app, &place.claim).await;
        assert_eq!(read(&app, Person::Volunteer, &id).await["service_minutes"], 45);
    }
}

#[tokio::test]
async fn a_missed_record_is_proposed_by_hand_and_says_so() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    let claim_id: String =
        sqlx::query_scalar("select claim_id::text from record").fetch_one(app.pool()).await.unwrap();
    let body = json!({ "claim_id": claim_id });
    let again = post(&app, Person::Coordinator, "/api/records", body.clone()).await;
    again.refused(409, "record_exists");
    assert_eq!(again.json["data"]["record"], id.as_str());
    let path = format!("/api/records/{id}/withdraw");
    post(&app, Person::Coordinator, &path, json!({ "reason": "登记错了" })).await.ok();
    for person in [Person::Volunteer, Person::GridWorker, Person::Secretary] {
        post(&app, person, "/api/records", body.clone()).await.refused(403, "not_allowed");
    }
    post(&app, Person::NextCoordinator, "/api/records", body.clone()).await.refused(404, "not_found");
    let made = post(&app, Person::Coordinator, "/api/records", body).await;
    assert_eq!(made.status, 201);
    assert_eq!(made.json["evidence"], json!(["coordinator_present", "entered_afterwards"]));
    let nothing = json!({ "claim_id": NOTHING });
    post(&app, Person::Coordinator, "/api/records", nothing).await.refused(404, "not_found");
}

#[tokio::test]
async fn what_nobody_confirmed_is_not_proposed_by_hand_either() {
    let app = TestApp::start().await;
    let place = taken(&app, Person::Volunteer, Some(1)).await;
    let body = json!({ "claim_id": place.claim });
    let refused = post(&app, Person::Coordinator, "/api/records", body).await;
    refused.refused(409, "presence_not_confirmed");
    let open = taken(&app, Person::SecondVolunteer, None).await;
    presence(&app, &open, "present").await;
    let body = json!({ "claim_id": open.claim });
    post(&app, Person::Coordinator, "/api/records", body).await.refused(409, "no_time_known");
}

#[tokio::test]
async fn nobody_is_in_two_places_at_once() {
    let app = TestApp::start().await;
    let first = served(&app, Person::Volunteer).await;
    let id = record_of(&app, &first.claim).await;
    // Another place whose slot is moved over the first one's: claims themselves bar it.
    let second = taken(&app, Person::SecondVolunteer, Some(1)).await;
    app.advance(SignedDuration::from_hours(4));
    sqlx::query(
        "update record set slot = (select span from claim where id = $1::uuid), person = $2 where id = $3::uuid",
    )
    .bind(&second.claim)
    .bind(app.account(Person::SecondVolunteer).0)
    .bind(&id)
    .execute(app.pool())
    .await
    .unwrap();
    presence(&app, &second, "present").await;
    assert_eq!(count(&app, "select count(*) from record").await, 1);
    assert_eq!(app.happened("record_overlap_found").await, 1);
    let body = json!({ "claim_id": second.claim });
    let refused = post(&app, Person::Coordinator, "/api/records", body).await;
    refused.refused(409, "record_overlaps");
    assert_eq!(refused.json["data"]["record"], id.as_str());
}

#[tokio::test]
async fn what_those_who_were_served_say_is_noted_with_the_record() {
    let app = TestApp::start().await;
    let place = served(&app, Person::Volunteer).await;
    let id = record_of(&app, &place.claim).await;
    let request = place.request;
    let reply = json!({ "outcome": "solved", "reply": "楼道灯已更换，请您确认。" });
    post(&app, Person::Coordinator, &format!("/api/requests/{request}/handle"), reply).await.ok();
    let path = format!("/api/requests/{request}/verdict");
    post(&app, Person::Resident, &path, json!({ "verdict": "satisfied" })).await.ok();
    app.drain().await;
    let record = read(&app, Person::Volunteer, &id).await;
    assert_eq!(record["verdict"], "satisfied");
    assert_eq!(record["evidence"], json!(["coordinator_present", "requester_verdict"]));
}

#[tokio::test]
async fn two_helpers_have_two_records_and_neither_sees_the_others() {
    let app = TestApp::start().await;
    let place = taken(&app, Person::Volunteer, Some(1)).await;
    let other = claim(&app, &place.task, Person::SecondVolunteer).await;
    app.advance(SignedDuration::from_hours(4));
    presence(&app, &place, "present").await;
    let path = format!("/api/claims/{other}/presence");
    post(&app, Person::Coordinator, &path, json!({ "presence": "present" })).await.ok();
    app.drain().await;
    let id = record_of(&app, &place.claim).await;
    let path = format!("/api/records/{id}");
    for person in
        [Person::SecondVolunteer, Person::Resident, Person::NextCoordinator, Person::OtherCoordinator]
    {
        app.as_(person).get(&path).await.refused(404, "not_found");
    }
    app.anonymous().get(&path).await.refused(401, "unauthenticated");
    confirm(&app, Person::SecondVolunteer, &id, "party_service").await.refused(404, "not_found");
    for person in [Person::Coordinator, Person::Secretary, Person::Dispatcher] {
        app.as_(person).get(&path).await.ok();
    }
    app.as_(Person::Auditor).get(&path).await.refused(404, "not_found");
}
