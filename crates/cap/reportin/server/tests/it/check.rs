//! `ask_check`, `answer_check`, and the jobs `reportin_yearly_check` and `reportin_forgetting`.

use baodao_testkit::Person;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{confirmed, count, field, id, import, ready, step, submit, told};

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

#[tokio::test]
async fn the_yearly_question_ends_nothing() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    app.drain().await;
    app.advance(days(364));
    assert_eq!(app.run_job("reportin_yearly_check").await, "0 asked");
    app.advance(days(1));
    assert_eq!(app.run_job("reportin_yearly_check").await, "1 asked");
    assert_eq!(app.run_job("reportin_yearly_check").await, "0 asked", "asked once");
    assert!(told(&app, Person::Resident).await.contains(&"report_in_check_asked".to_owned()));
    let list = async |check: &str| {
        let page = app.as_(Person::Coordinator).get(&format!("/api/report-ins?check={check}")).await.ok();
        field(&page, "id").len()
    };
    assert_eq!((list("asked").await, list("unanswered").await), (1, 0));
    app.advance(days(60));
    app.run_job("reportin_yearly_check").await;
    assert_eq!(list("unanswered").await, 1, "the community is to speak with the person");
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
    assert_eq!(read["state"], "confirmed");
    let answered = step(&app, Person::Resident, &report, "check", json!({})).await.ok();
    assert_eq!(answered["check_asked_at"], Value::Null);
    assert_eq!((list("asked").await, list("unanswered").await), (0, 0));
}

#[tokio::test]
async fn a_community_may_ask_and_only_the_person_answers() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    step(&app, Person::Dispatcher, &report, "ask-check", json!({})).await.refused(403, "not_allowed");
    let may_ask = async || {
        let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
        read["allowed"].as_array().unwrap().contains(&json!("ask_check"))
    };
    assert!(may_ask().await);
    step(&app, Person::Coordinator, &report, "ask-check", json!({})).await.ok();
    assert!(!may_ask().await, "asked lately");
    step(&app, Person::Coordinator, &report, "check", json!({})).await.refused(403, "not_allowed");
    step(&app, Person::Volunteer, &report, "check", json!({})).await.refused(404, "not_found");
    step(&app, Person::Resident, &report, "check", json!({})).await.ok();
    assert!(!may_ask().await, "also once the person has answered");
    app.advance(days(30));
    assert!(may_ask().await);
    let waiting = id(&submit(&app, Person::Volunteer, &unit).await);
    step(&app, Person::Coordinator, &waiting, "ask-check", json!({})).await.refused(409, "report_in_state");
    step(&app, Person::Volunteer, &waiting, "check", json!({})).await.refused(409, "report_in_state");
}

#[tokio::test]
async fn whose_it_was_is_forgotten_in_time() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    step(&app, Person::Resident, &report, "end", json!({ "reason": "withdrawn" })).await.ok();
    import(&app, Person::UnitLiaison, "", "姓名,手机\n钱生人,13899990002\n").await.ok();
    app.drain().await;
    app.advance(days(364));
    app.run_job("reportin_forgetting").await;
    assert_eq!(count(&app, "select count(*) from report_in where phone is not null").await, 2);
    app.advance(days(2));
    app.run_job("reportin_forgetting").await;
    let kept = count(&app, "select count(*) from report_in where name is not null or phone is not null or account_id is not null or estate is not null").await;
    assert_eq!(
        (kept, count(&app, "select count(*) from report_in").await),
        (0, 2),
        "rows stay for the counts"
    );
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
    assert_eq!((&read["name"], &read["phone"]), (&json!(""), &json!("")));
}
