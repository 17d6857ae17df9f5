//! `ask_checks`.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{NOTHING, confirmed, count, id, ready, step, submit, told};

const ASK: &str = "/api/report-ins/ask-checks";

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

fn asked(asked: u32, lately: u32, other: u32) -> Value {
    json!({ "asked": asked, "lately": lately, "other": other, "left": 0 })
}

async fn questions(app: &TestApp) -> i64 {
    count(app, "select count(*) from event where name = 'report_in_check_asked'").await
}

#[tokio::test]
async fn many_are_asked_at_once_and_each_once_in_a_month() {
    let (app, unit) = ready().await;
    let first = confirmed(&app, Person::Resident, &unit).await;
    let second = confirmed(&app, Person::Neighbour, &unit).await;
    let waiting = id(&submit(&app, Person::Volunteer, &unit).await);
    let desk = app.as_(Person::Coordinator);
    let some = json!({ "report_ins": [first, waiting, first] });
    assert_eq!(desk.post(ASK, some).await.ok(), asked(1, 0, 1));
    let both = json!({ "report_ins": [first, second] });
    assert_eq!(desk.post(ASK, both.clone()).await.ok(), asked(1, 1, 0));
    for person in [Person::Resident, Person::Neighbour] {
        let told = told(&app, person).await;
        assert_eq!(told.iter().filter(|one| *one == "report_in_check_asked").count(), 1, "{person:?}");
    }
    step(&app, Person::Resident, &first, "check", json!({})).await.ok();
    step(&app, Person::Coordinator, &first, "ask-check", json!({}))
        .await
        .refused(409, "report_in_asked_lately");
    app.advance(days(29));
    assert_eq!(desk.post(ASK, both.clone()).await.ok(), asked(0, 2, 0));
    app.advance(days(1));
    let before = app.now();
    assert_eq!(desk.post(ASK, both).await.ok(), asked(2, 0, 0), "an answer long ago does not matter");
    let read = desk.get(&format!("/api/report-ins/{second}")).await.ok();
    assert_eq!(read["last_asked_at"], json!(before));
    assert_eq!(read["check_asked_at"], json!("2026-11-23T01:00:00Z"), "since when the question stands");
    assert_eq!(questions(&app).await, 4);
}

#[tokio::test]
async fn everybody_of_a_list_who_has_not_answered() {
    let (app, unit) = ready().await;
    let first = confirmed(&app, Person::Resident, &unit).await;
    let second = confirmed(&app, Person::Neighbour, &unit).await;
    confirmed(&app, Person::Volunteer, &unit).await;
    let desk = app.as_(Person::Coordinator);
    desk.post(ASK, json!({ "report_ins": [first, second] })).await.ok();
    app.advance(days(40));
    step(&app, Person::Resident, &first, "check", json!({})).await.ok();
    let list = |check: &str| json!({ "unanswered": { "check": check, "unit_id": unit } });
    assert_eq!(desk.post(ASK, list("unanswered")).await.ok(), asked(0, 0, 0), "not long enough");
    assert_eq!(
        desk.post(ASK, list("asked")).await.ok(),
        asked(1, 0, 0),
        "nobody who answered or was not asked"
    );
    assert_eq!(desk.post(ASK, list("asked")).await.ok(), asked(0, 1, 0));
    app.advance(days(30));
    assert_eq!(desk.post(ASK, list("unanswered")).await.ok(), asked(1, 0, 0));
    assert_eq!(app.as_(Person::NextCoordinator).post(ASK, list("asked")).await.ok(), asked(0, 0, 0));
    assert_eq!(questions(&app).await, 4);
}

#[tokio::test]
async fn two_who_ask_at_once_ask_once() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let (coordinator, secretary) = (app.as_(Person::Coordinator), app.as_(Person::Secretary));
    let body = json!({ "report_ins": [report] });
    let (one, two) = tokio::join!(coordinator.post(ASK, body.clone()), secretary.post(ASK, body.clone()));
    let mut answers = [one.ok()["asked"].as_u64().unwrap(), two.ok()["asked"].as_u64().unwrap()];
    answers.sort_unstable();
    assert_eq!((answers, questions(&app).await), ([0, 1], 1));
}

#[tokio::test]
async fn every_refusal() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let desk = app.as_(Person::Coordinator);
    let some = json!({ "report_ins": [report] });
    app.anonymous().post(ASK, some.clone()).await.refused(401, "unauthenticated");
    for person in [Person::Resident, Person::UnitLiaison, Person::Dispatcher] {
        app.as_(person).post(ASK, some.clone()).await.refused(403, "not_allowed");
    }
    app.as_(Person::NextCoordinator).post(ASK, some).await.refused(404, "not_found");
    desk.post(ASK, json!({ "report_ins": [report, NOTHING] })).await.refused(404, "not_found");
    let both = json!({ "report_ins": [report], "unanswered": { "check": "asked" } });
    let many = json!({ "report_ins": vec![NOTHING; 201] });
    for body in [json!({}), json!({ "report_ins": [] }), both, many] {
        desk.post(ASK, body).await.refused(422, "invalid_input");
    }
    assert_eq!(questions(&app).await, 0, "all or none");
}
