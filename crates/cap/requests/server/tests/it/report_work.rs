//! `report_work`, `confirm_presence`.

use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, claim, count, open_call};

async fn held() -> (Case, String) {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let id = claim(&case.app, Person::Volunteer, &case.task().await).await;
    (case, id)
}

fn report(minutes: u32) -> Value {
    json!({ "text": "已更换两盏楼道灯", "minutes": minutes })
}

async fn say(case: &Case, who: Person, id: &str, verb: &str, body: Value) -> baodao_testkit::Reply {
    case.app.as_(who).post(&format!("/api/claims/{id}/{verb}"), body).await
}

#[tokio::test]
async fn report_work_is_ones_own_word_within_the_slot() {
    let (case, id) = held().await;
    say(&case, Person::Volunteer, &id, "report", report(45)).await.refused(409, "work_not_begun");
    case.wait(29 * 60 + 30);
    say(&case, Person::Volunteer, &id, "report", report(121)).await.refused(422, "too_many_minutes");
    say(&case, Person::Volunteer, &id, "report", report(0)).await.refused(422, "invalid_input");
    say(&case, Person::Coordinator, &id, "report", report(45)).await.refused(403, "not_allowed");
    say(&case, Person::Neighbour, &id, "report", report(45)).await.refused(404, "not_found");
    let got = say(&case, Person::Volunteer, &id, "report", report(45)).await.ok();
    assert_eq!(got["report"]["minutes"], 45);
    assert_eq!(say(&case, Person::Volunteer, &id, "report", report(60)).await.ok()["report"]["minutes"], 60);
    assert_eq!(case.events().await.last().unwrap(), "work_reported");
    let log: String = sqlx::query_scalar("select string_agg(data::text, '') from event")
        .fetch_one(case.app.pool())
        .await
        .unwrap();
    assert!(!log.contains("楼道灯"), "words of people stay out of the log");
}

#[tokio::test]
async fn confirm_presence_is_said_once_by_somebody_else() {
    let (case, id) = held().await;
    let present = json!({ "presence": "present" });
    say(&case, Person::Coordinator, &id, "presence", present.clone()).await.refused(409, "work_not_begun");
    say(&case, Person::Volunteer, &id, "presence", present.clone()).await.refused(403, "not_allowed");
    say(&case, Person::Dispatcher, &id, "presence", present.clone()).await.refused(403, "not_allowed");
    say(&case, Person::NextCoordinator, &id, "presence", present.clone()).await.refused(404, "not_found");
    case.wait(30 * 60);
    let got = say(&case, Person::Coordinator, &id, "presence", present.clone()).await.ok();
    assert_eq!(
        (&got["confirmed"]["presence"], &got["confirmed"]["by"]),
        (&json!("present"), &json!(case.app.account(Person::Coordinator)))
    );
    say(&case, Person::Coordinator, &id, "presence", present).await.refused(409, "wrong_stage");
}

#[tokio::test]
async fn absence_frees_the_place_and_has_no_other_consequence() {
    let (case, id) = held().await;
    case.app
        .as_(Person::SecondVolunteer)
        .post(&format!("/api/tasks/{}/wait", case.task().await), json!({}))
        .await
        .ok();
    say(&case, Person::Coordinator, &id, "presence", json!({ "presence": "excused" })).await.ok();
    assert_eq!(
        count(&case.app, "select count(*) from claim where stage = 'accepted' and confirmed is null").await,
        1
    );
    assert_eq!(case.events().await.last().unwrap(), "claim_promoted");
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 1);
    case.wait(30 * 60);
    say(&case, Person::Volunteer, &id, "report", report(45)).await.refused(409, "wrong_stage");
}
