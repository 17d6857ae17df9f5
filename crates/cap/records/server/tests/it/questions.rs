//! The auditor's questions: `list_record_questions`, `read_record_question`, `answer_record_question`,
//! `close_record_question`, and the nightly search.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::json;

use crate::support::{NOTHING, items, post, proposed, told};

/// A record of more minutes on a day than the rule sheet finds plain, asked about on the next Monday.
async fn asked() -> (TestApp, String) {
    let app = TestApp::start().await;
    let id = proposed(&app, Person::Volunteer).await;
    sqlx::query("update record set slot = null, minutes = 800, max_minutes = 800 where id = $1::uuid")
        .bind(&id)
        .execute(app.pool())
        .await
        .unwrap();
    app.advance(SignedDuration::from_hours(24 * 7));
    assert_eq!(app.run_job("records_questions").await, "1 questions asked");
    assert_eq!(app.run_job("records_questions").await, "0 questions asked", "once is enough");
    let questions = items(&app, Person::Auditor, "/api/record-questions?open=true").await;
    let question = questions[0]["id"].as_str().unwrap().to_owned();
    (app, question)
}

#[tokio::test]
async fn what_looks_odd_is_asked_under_pseudonyms() {
    let (app, id) = asked().await;
    let detail = app.as_(Person::Auditor).get(&format!("/api/record-questions/{id}")).await.ok();
    let question = &detail["question"];
    assert_eq!(question["kind"], "many_minutes_on_a_day");
    assert_eq!(
        (&question["found"], &question["above"], &question["rows"]),
        (&json!(800), &json!(720), &json!(1))
    );
    let row = &detail["rows"][0];
    assert_eq!(row["person"], question["subject"]);
    assert_ne!(row["person"], row["entered_by"]);
    let text = detail.to_string();
    for known in [Person::Volunteer, Person::Coordinator] {
        let account = app.account(known).to_string();
        assert!(!text.contains(&account) && !text.contains(&known.name()[..3]), "{text}");
    }
    assert_eq!(told(&app, Person::Auditor, "record_question").await, 1);
    assert_eq!(told(&app, Person::Secretary, "record_question").await, 1);
}

#[tokio::test]
async fn those_who_know_answer_and_the_auditor_closes() {
    let (app, id) = asked().await;
    let (answer, close) =
        (format!("/api/record-questions/{id}/answer"), format!("/api/record-questions/{id}/close"));
    let body = json!({ "answer": "当天为全天义诊" });
    post(&app, Person::Auditor, &answer, body.clone()).await.refused(403, "not_allowed");
    for person in [Person::Volunteer, Person::NextCoordinator, Person::OtherCoordinator] {
        post(&app, person, &answer, body.clone()).await.refused(404, "not_found");
    }
    let answered = post(&app, Person::Coordinator, &answer, body.clone()).await.ok();
    assert_eq!(answered["answer"], "当天为全天义诊");
    app.as_(Person::Coordinator).post_empty(&close).await.refused(403, "not_allowed");
    app.as_(Person::Auditor).post_empty(&close).await.ok();
    app.as_(Person::Auditor).post_empty(&close).await.refused(409, "question_closed");
    post(&app, Person::Coordinator, &answer, body).await.refused(409, "question_closed");
    assert!(items(&app, Person::Auditor, "/api/record-questions?open=true").await.is_empty());
    app.as_(Person::Auditor).get(&format!("/api/record-questions/{NOTHING}")).await.refused(404, "not_found");
    app.as_(Person::Volunteer).get("/api/record-questions").await.refused(403, "not_allowed");
}
