//! Regular work: telling of terms that end, forgetting persons after their time.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::json;

use crate::support::{count, id, notices, overlay, who};

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

#[tokio::test]
async fn a_holder_is_told_once_that_the_term_is_about_to_end() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let body = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01", "until": "2027-03-01" });
    let made = id(&dispatcher.post("/api/appointments", body).await.ok());
    assert!(app.run_job("organisation_terms").await.starts_with("0 "));
    app.advance(days(10));
    assert!(app.run_job("organisation_terms").await.starts_with("1 "));
    assert!(app.run_job("organisation_terms").await.starts_with("0 "));
    assert_eq!(notices(&app, Person::Volunteer, "post_term_ending").await, 1);
    // A longer term is told of again in its time.
    let longer = json!({ "from": "2026-03-01", "until": "2027-03-02" });
    dispatcher.put(&format!("/api/appointments/{made}"), longer).await.ok();
    assert!(app.run_job("organisation_terms").await.starts_with("1 "));
}

#[tokio::test]
async fn persons_are_forgotten_after_their_time_and_the_tree_stays() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let member = json!({ "person": who(&app, Person::InServiceMember), "from": "2026-03-01" });
    let member = id(&dispatcher.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok());
    dispatcher.post(&format!("/api/memberships/{member}/end"), json!({ "reason": "退休" })).await.ok();
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01" });
    let post = id(&dispatcher.post("/api/appointments", post).await.ok());
    dispatcher.post(&format!("/api/appointments/{post}/end"), json!({ "reason": "调离" })).await.ok();
    assert!(app.run_job("organisation_forget").await.starts_with("0 "));
    app.advance(days(366));
    assert!(app.run_job("organisation_forget").await.starts_with("1 "), "the membership");
    assert_eq!(count(&app, "select count(*) from branch_member where account_id is null").await, 1);
    app.advance(days(731));
    assert!(app.run_job("organisation_forget").await.starts_with("1 "), "the appointment");
    assert_eq!(count(&app, "select count(*) from appointment where account_id is null").await, 1);
    assert_eq!(count(&app, "select count(*) from branch_member").await, 1, "what happened stays");
}
