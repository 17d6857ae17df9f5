//! The job `records_reminders`: twice at most, one notice for a person and day, and silence confirms nothing.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::json;

use crate::support::{count, post, proposed, told, verified};

const NOBODY: &str = "0 people reminded of 0 records";

fn days(app: &TestApp, days: i64) {
    app.advance(SignedDuration::from_hours(24 * days));
}

async fn remind(app: &TestApp) -> String {
    app.run_job("records_reminders").await
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_twice_and_never_taken_to_agree() {
    let app = TestApp::start().await;
    // Monday: two records of one person, one of another who answers at once.
    proposed(&app, Person::Volunteer).await;
    proposed(&app, Person::Volunteer).await;
    verified(&app, Person::InServiceMember, "party_service").await;
    assert_eq!(remind(&app).await, NOBODY);
    days(&app, 3);
    assert_eq!(remind(&app).await, NOBODY, "the third working day is not over");
    days(&app, 1);
    assert_eq!(remind(&app).await, "1 people reminded of 2 records");
    assert_eq!(remind(&app).await, NOBODY, "once");
    assert_eq!(told(&app, Person::Volunteer, "records_waiting").await, 1, "in one notice");
    assert_eq!(told(&app, Person::InServiceMember, "records_waiting").await, 0);
    // Saturday, nearly three weeks after.
    days(&app, 15);
    assert_eq!(remind(&app).await, NOBODY, "nobody is reminded on a rest day");
    days(&app, 2);
    assert_eq!(remind(&app).await, "1 people reminded of 2 records");
    days(&app, 30);
    assert_eq!(remind(&app).await, NOBODY, "the second is the last");
    assert_eq!(told(&app, Person::Volunteer, "records_waiting").await, 2);
    assert_eq!(count(&app, "select count(*) from record where stage = 'proposed'").await, 2);
    assert_eq!(count(&app, "select count(*) from record where counts").await, 1);
}

#[tokio::test]
async fn who_is_asked_anew_has_the_days_again() {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    days(&app, 4);
    assert_eq!(remind(&app).await, "1 people reminded of 1 records");
    let body = json!({ "service_minutes": 60, "reason": "按签到表更正" });
    post(&app, Person::Coordinator, &format!("/api/records/{id}/correct"), body).await.ok();
    assert_eq!(count(&app, "select count(*) from record where reminded = 0").await, 1);
    // Friday, then Thursday: Monday, Tuesday and Wednesday have passed.
    days(&app, 5);
    assert_eq!(remind(&app).await, NOBODY);
    days(&app, 1);
    assert_eq!(remind(&app).await, "1 people reminded of 1 records");
}
