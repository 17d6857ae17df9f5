//! `confirm_report_in`, `return_report_in`, `reject_report_in`, `end_report_in`,
//! `read_report_in_history`, `read_report_in_contact`, `list_receipts`.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{confirmed, count, filled, id, path, ready, step, submit, told};

async fn roles(app: &TestApp, person: Person) -> Vec<(String, String)> {
    app.drain().await;
    let me = app.as_(person).get("/api/me").await.ok();
    let roles = me["grants"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    roles.iter().map(|held| (text(&held["role"]), text(&held["area"]["path"]))).collect()
}

#[tokio::test]
async fn a_confirmation_opens_the_role_and_gives_the_unit_a_receipt() {
    let (app, unit) = ready().await;
    let report = id(&submit(&app, Person::Resident, &unit).await);
    let done = step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    assert_eq!(
        (&done["state"], &done["confirmed_at"]),
        (&json!("confirmed"), &json!("2026-11-23T01:00:00Z"))
    );
    let held = roles(&app, Person::Resident).await;
    assert!(held.contains(&("in_service_member".to_owned(), path(&app, COMMUNITY))), "{held:?}");
    assert!(told(&app, Person::Resident).await.contains(&"report_in_confirmed".to_owned()));
    assert!(told(&app, Person::UnitLiaison).await.contains(&"report_in_receipt".to_owned()));
    let receipts =
        app.as_(Person::UnitLiaison).get(&format!("/api/report-ins/receipts?unit_id={unit}")).await.ok();
    let community = json!({ "path": path(&app, COMMUNITY), "name": "德民社区居委会" });
    let receipt = json!({ "id": report, "name": "张小明", "community": community, "confirmed_at": "2026-11-23T01:00:00Z" });
    assert_eq!(receipts, json!({ "items": [receipt] }), "name, community, date and nothing else");
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.refused(409, "report_in_state");
    let history = app.as_(Person::Resident).get(&format!("/api/report-ins/{report}/history")).await.ok();
    let steps: Vec<(&str, &str)> = history["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["name"].as_str().unwrap(), step["by"].as_str().unwrap()))
        .collect();
    assert_eq!(steps, [("report_in_submitted", "张**"), ("report_in_confirmed", "林**")]);
}

#[tokio::test]
async fn the_end_closes_the_role_and_everybody_ends_for_reasons_of_their_own() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    assert!(roles(&app, Person::Resident).await.iter().any(|(role, _)| role == "in_service_member"));
    let end = async |person: Person, reason: &str| {
        step(&app, person, &report, "end", json!({ "reason": reason })).await
    };
    end(Person::Coordinator, "withdrawn").await.refused(422, "report_in_end_reason");
    end(Person::UnitLiaison, "moved").await.refused(422, "report_in_end_reason");
    end(Person::Dispatcher, "moved").await.refused(403, "not_allowed");
    end(Person::Volunteer, "withdrawn").await.refused(404, "not_found");
    let done = end(Person::UnitLiaison, "retired").await.ok();
    assert_eq!((&done["state"], &done["end_reason"]), (&json!("ended"), &json!("retired")));
    assert_eq!(done["home"]["building"], Value::Null, "a unit sees no home");
    assert!(!roles(&app, Person::Resident).await.iter().any(|(role, _)| role == "in_service_member"));
    assert!(told(&app, Person::Resident).await.contains(&"report_in_ended".to_owned()));
    end(Person::Resident, "withdrawn").await.refused(409, "report_in_state");
    let again = submit(&app, Person::Resident, &unit).await;
    let mine = app.as_(Person::Resident).get("/api/me/report-in").await.ok();
    assert_eq!((&mine["current"]["id"], &mine["earlier"][0]["id"]), (&again["id"], &json!(report)));
    let withdrawn =
        step(&app, Person::Resident, &id(&again), "end", json!({ "reason": "withdrawn" })).await.ok();
    assert_eq!(withdrawn["end_reason"], "withdrawn", "one may leave at any time");
}

#[tokio::test]
async fn a_rejection_says_why() {
    let (app, unit) = ready().await;
    let report = id(&submit(&app, Person::Resident, &unit).await);
    let words = |reason: &str| json!({ "reason": reason });
    step(&app, Person::Coordinator, &report, "reject", words("?")).await.refused(422, "invalid_input");
    step(&app, Person::Coordinator, &report, "reject", words("  \n "))
        .await
        .refused(422, "report_in_reason_missing");
    let done = step(&app, Person::Coordinator, &report, "reject", words("不在本社区居住")).await.ok();
    assert_eq!((&done["state"], &done["reason"]), (&json!("rejected"), &json!("不在本社区居住")));
    assert!(told(&app, Person::Resident).await.contains(&"report_in_rejected".to_owned()));
    step(&app, Person::Coordinator, &report, "return", words("更正")).await.refused(409, "report_in_state");
    app.as_(Person::Resident).post("/api/report-ins", filled(&app, &unit)).await.ok();
}

#[tokio::test]
async fn two_at_once_and_an_old_version() {
    let (app, unit) = ready().await;
    let report = id(&submit(&app, Person::Resident, &unit).await);
    let path = format!("/api/report-ins/{report}/confirm");
    app.as_(Person::Coordinator).if_match(9).post_empty(&path).await.refused(412, "version_conflict");
    let (coordinator, secretary) = (app.as_(Person::Coordinator), app.as_(Person::Secretary));
    let (one, two) = tokio::join!(coordinator.post_empty(&path), secretary.post_empty(&path));
    let mut answers = [one.status, two.status];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    assert_eq!(count(&app, "select count(*) from event where name = 'report_in_confirmed'").await, 1);
}

#[tokio::test]
async fn a_contact_is_shown_with_a_reason_and_the_person_sees_it() {
    let (app, unit) = ready().await;
    let report = id(&submit(&app, Person::Resident, &unit).await);
    let url = format!("/api/report-ins/{report}/contact");
    let reason = json!({ "reason": "核对居住小区" });
    let contact = app.as_(Person::Coordinator).post(&url, reason.clone()).await.ok();
    assert_eq!(contact, json!({ "name": "张小明", "phone": "13800000001" }));
    let looks = app.as_(Person::Resident).get("/api/me/disclosures").await.ok();
    assert_eq!(looks["items"][0]["reason"], "核对居住小区");
    app.as_(Person::UnitLiaison).post(&url, reason.clone()).await.refused(403, "not_allowed");
    app.as_(Person::NextCoordinator).post(&url, reason).await.refused(404, "not_found");
}
