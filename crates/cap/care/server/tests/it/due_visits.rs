//! `list_due_visits` and the job `care_due`.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{accepted, inbox, pairing, ready, started, url};

async fn due(app: &TestApp, person: Person, query: &str) -> Vec<Value> {
    let got = app.as_(person).get(&format!("/api/pairings/due{query}")).await.ok();
    got["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn what_is_due_is_listed_by_its_day() {
    let app = ready().await;
    let monthly = accepted(&app).await;
    let mut often = pairing(&app);
    often["frequency"] = json!("weekly");
    let weekly = app.as_(Person::Coordinator).post("/api/pairings", often).await.ok();
    let all = due(&app, Person::Coordinator, "?days=40").await;
    assert_eq!((&all[0]["id"], &all[1]["id"]), (&weekly["id"], &monthly["id"]));
    let first = app.as_(Person::Coordinator).get("/api/pairings/due?days=40&limit=1").await.ok();
    let after = format!("?days=40&limit=1&after={}", first["next"].as_str().unwrap());
    assert_eq!(due(&app, Person::Coordinator, &after).await[0]["id"], monthly["id"]);
    assert_eq!(due(&app, Person::Coordinator, "").await.len(), 1, "within a week");
    assert_eq!(
        due(&app, Person::Volunteer, "?days=40").await.len(),
        2,
        "those one is asked for are one's own"
    );
    assert_eq!(due(&app, Person::NextCoordinator, "?days=40").await.len(), 0);
    assert_eq!(due(&app, Person::Resident, "?days=40").await.len(), 0);
    app.anonymous().get("/api/pairings/due").await.refused(401, "unauthenticated");
    app.advance(SignedDuration::from_hours(24 * 10));
    let late = due(&app, Person::Coordinator, "?days=0").await;
    assert_eq!(late[0]["days_until_due"], -3);
}

#[tokio::test]
async fn helpers_are_reminded_once_and_the_coordinator_is_asked() {
    let app = ready().await;
    let made = accepted(&app).await;
    app.advance(SignedDuration::from_hours(24 * 26));
    app.run_job("care_due").await;
    assert!(!inbox(&app, Person::Volunteer).await.contains("visit_due"), "four days ahead is early");
    app.advance(SignedDuration::from_hours(24));
    for _ in 0..2 {
        app.run_job("care_due").await;
    }
    assert_eq!(inbox(&app, Person::Volunteer).await.matches("visit_due").count(), 1);
    app.advance(SignedDuration::from_hours(24 * 10));
    for _ in 0..2 {
        app.run_job("care_due").await;
    }
    let told = inbox(&app, Person::Coordinator).await;
    assert_eq!(told.matches("\"visit_question\"").count(), 1, "{told}");
    assert!(!told.contains(&app.account(Person::Volunteer).to_string()), "a question about nobody");
    // After a visit it begins again.
    app.as_(Person::Volunteer)
        .post(&url(&made, "visits"), json!({ "kind": "call", "result": "fine" }))
        .await
        .ok();
    app.advance(SignedDuration::from_hours(24 * 28));
    app.run_job("care_due").await;
    assert_eq!(inbox(&app, Person::Volunteer).await.matches("visit_due").count(), 2);
}

#[tokio::test]
async fn without_a_helper_the_coordinator_arranges_one_and_a_term_ends_by_itself() {
    let app = ready().await;
    let mut short = pairing(&app);
    short["term_until"] = json!("2026-12-31");
    app.as_(Person::Coordinator).post("/api/pairings", short).await.ok();
    started(&app).await;
    app.advance(SignedDuration::from_hours(24 * 28));
    app.run_job("care_due").await;
    let told = inbox(&app, Person::Coordinator).await;
    assert_eq!(told.matches("visit_without_helper").count(), 2, "nobody has accepted: {told}");
    app.advance(SignedDuration::from_hours(24 * 12));
    app.run_job("care_sweep").await;
    let over = app.as_(Person::Coordinator).get("/api/pairings?open=false").await.ok();
    assert_eq!(over["items"].as_array().unwrap().len(), 1);
    assert_eq!(over["items"][0]["end_cause"], "term");
}
