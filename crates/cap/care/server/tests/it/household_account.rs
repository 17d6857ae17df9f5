//! `ask_household`, `answer_household`, `list_household_asks`, `unlink_household`: a household's own account.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{accepted, inbox, pairing, ready, started, url, with_household};

const ASKS: &str = "/api/me/household-asks";

async fn asks(app: &TestApp, person: Person) -> Vec<Value> {
    app.as_(person).get(ASKS).await.ok()["items"].as_array().unwrap().clone()
}

/// A pairing with the neighbour's number, whose household has not been asked.
async fn numbered(app: &TestApp) -> Value {
    let mut body = pairing(app);
    body["phone"] = json!(Person::Neighbour.phone());
    app.as_(Person::Coordinator).post("/api/pairings", body).await.ok()
}

#[tokio::test]
async fn a_household_says_itself_that_it_is_they() {
    let app = ready().await;
    let made = numbered(&app).await;
    assert_eq!((&made["household_account"], &made["is_household"]), (&json!("none"), &json!(false)));
    assert!(asks(&app, Person::Neighbour).await.is_empty());
    let coordinator = app.as_(Person::Coordinator);
    let asked = coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    assert_eq!((&asked["household_account"], &asked["version"]), (&json!("asked"), &json!(2)));
    assert!(!asked["allowed"].as_array().unwrap().contains(&json!("ask_household")));
    // A second ask is the same ask.
    let again = coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    assert_eq!((&again["version"], app.happened("pairing_household_asked").await), (&json!(2), 1));
    assert!(inbox(&app, Person::Neighbour).await.contains("pairing_household_asked"));
    // Who was asked learns where and by whom, and nothing of the household.
    let question = &asks(&app, Person::Neighbour).await[0];
    assert_eq!((&question["pairing"], &question["noted_by_name"]), (&made["id"], &json!("林**")));
    assert_eq!(question["allowed"], json!(["answer_household"]));
    assert!(question.get("kind").is_none() && question.get("helpers").is_none());
    app.as_(Person::Neighbour).get(&url(&made, "")).await.refused(404, "not_found");
    assert_eq!(app.as_(Person::Neighbour).get("/api/pairings").await.ok()["items"], json!([]));
    let answer = url(&made, "household-answer");
    let yes = json!({ "confirm": true });
    app.as_(Person::Resident).post(&answer, yes.clone()).await.refused(404, "not_found");
    app.as_(Person::Coordinator).post(&answer, yes.clone()).await.refused(403, "not_allowed");
    app.anonymous().post(&answer, yes.clone()).await.refused(401, "unauthenticated");
    let mine = app.as_(Person::Neighbour).post(&answer, yes.clone()).await.ok()["pairing"].clone();
    assert_eq!((&mine["household_account"], &mine["is_household"]), (&json!("confirmed"), &json!(true)));
    assert_eq!(mine["allowed"], json!(["unlink_household", "end_pairing"]));
    assert!(inbox(&app, Person::Coordinator).await.contains("pairing_household_confirmed"));
    assert!(asks(&app, Person::Neighbour).await.is_empty());
    app.as_(Person::Neighbour).post(&answer, yes).await.refused(403, "not_allowed");
    coordinator.post_empty(&url(&made, "ask-household")).await.refused(409, "household_linked");
}

#[tokio::test]
async fn who_says_no_sees_nothing_and_may_be_asked_again() {
    let app = ready().await;
    let made = numbered(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    let no = json!({ "confirm": false });
    let answered = app.as_(Person::Neighbour).post(&url(&made, "household-answer"), no).await.ok();
    assert_eq!(answered, json!({ "pairing": null }));
    assert!(inbox(&app, Person::Coordinator).await.contains("pairing_household_denied"));
    app.as_(Person::Neighbour).get(&url(&made, "")).await.refused(404, "not_found");
    let after = coordinator.get(&url(&made, "")).await.ok();
    assert_eq!(after["pairing"]["household_account"], "none");
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    assert_eq!(asks(&app, Person::Neighbour).await.len(), 1);
    // What is over asks nobody any more.
    coordinator.post(&url(&made, "end"), json!({ "cause": "moved" })).await.ok();
    assert!(asks(&app, Person::Neighbour).await.is_empty());
    let late = json!({ "confirm": true });
    app.as_(Person::Neighbour).post(&url(&made, "household-answer"), late).await.refused(404, "not_found");
    coordinator.post_empty(&url(&made, "ask-household")).await.refused(409, "pairing_over");
}

#[tokio::test]
async fn whom_one_cannot_ask() {
    let app = ready().await;
    let coordinator = app.as_(Person::Coordinator);
    // A landline has no account.
    let landline = started(&app).await;
    coordinator.post_empty(&url(&landline, "ask-household")).await.refused(409, "household_no_account");
    let mut body = pairing(&app);
    body["ask_household"] = json!(true);
    coordinator.post("/api/pairings", body.clone()).await.refused(409, "household_no_account");
    body["phone"] = json!("13899999999");
    coordinator.post("/api/pairings", body.clone()).await.refused(409, "household_no_account");
    // Who helps is not the household, and who is asked whether they are it is not asked to help.
    let mut helped = pairing(&app);
    helped["phone"] = json!(Person::Volunteer.phone());
    let helped = coordinator.post("/api/pairings", helped).await.ok();
    coordinator.post_empty(&url(&helped, "ask-household")).await.refused(422, "helper_is_household");
    let made = numbered(&app).await;
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    let neighbour = json!({ "account": app.account(Person::Neighbour) });
    coordinator.post(&url(&made, "helpers"), neighbour).await.refused(422, "helper_is_household");
    let made = accepted(&app).await;
    for person in [Person::Volunteer, Person::Secretary, Person::Dispatcher] {
        app.as_(person).post_empty(&url(&made, "ask-household")).await.refused(403, "not_allowed");
    }
    for person in [Person::Resident, Person::NextCoordinator, Person::OtherCoordinator] {
        app.as_(person).post_empty(&url(&made, "ask-household")).await.refused(404, "not_found");
    }
    app.anonymous().post_empty(&url(&made, "ask-household")).await.refused(401, "unauthenticated");
    app.anonymous().get(ASKS).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn a_household_takes_its_account_away_and_the_pairing_goes_on() {
    let app = ready().await;
    let made = with_household(&app, Person::Neighbour).await;
    let unlink = url(&made, "unlink-household");
    let household = app.as_(Person::Neighbour);
    for person in [Person::Volunteer, Person::Secretary, Person::Dispatcher] {
        app.as_(person).post_empty(&unlink).await.refused(403, "not_allowed");
    }
    for person in [Person::Resident, Person::NextCoordinator, Person::OtherCoordinator] {
        app.as_(person).post_empty(&unlink).await.refused(404, "not_found");
    }
    app.anonymous().post_empty(&unlink).await.refused(401, "unauthenticated");
    assert_eq!(household.post_empty(&unlink).await.ok(), json!({ "pairing": null }));
    assert!(inbox(&app, Person::Coordinator).await.contains("pairing_household_unlinked"));
    assert!(!inbox(&app, Person::Neighbour).await.contains("pairing_household_removed"));
    // It sees nothing of it any more and cannot end it; helpers and office go on.
    household.get(&url(&made, "")).await.refused(404, "not_found");
    assert_eq!(household.get("/api/pairings").await.ok()["items"], json!([]));
    household.post(&url(&made, "end"), json!({ "cause": "household" })).await.refused(404, "not_found");
    household.post_empty(&unlink).await.refused(404, "not_found");
    app.as_(Person::Volunteer).post_empty(&url(&made, "accept")).await.ok();
    let coordinator = app.as_(Person::Coordinator);
    let after = coordinator.get(&url(&made, "")).await.ok();
    assert_eq!(
        (&after["pairing"]["household_account"], &after["pairing"]["ended_at"]),
        (&json!("none"), &Value::Null)
    );
    coordinator.post_empty(&unlink).await.refused(409, "household_not_linked");
    // The same account may be asked again.
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    assert_eq!(asks(&app, Person::Neighbour).await.len(), 1);
}

#[tokio::test]
async fn a_coordinator_takes_an_account_away_and_takes_a_question_back() {
    let app = ready().await;
    let coordinator = app.as_(Person::Coordinator);
    let made = numbered(&app).await;
    let unlink = url(&made, "unlink-household");
    coordinator.post_empty(&unlink).await.refused(409, "household_not_linked");
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    let back = coordinator.post_empty(&unlink).await.ok();
    assert_eq!(back["pairing"]["household_account"], "none");
    assert!(asks(&app, Person::Neighbour).await.is_empty());
    let yes = json!({ "confirm": true });
    let answer = url(&made, "household-answer");
    app.as_(Person::Neighbour).post(&answer, yes.clone()).await.refused(404, "not_found");
    assert!(inbox(&app, Person::Neighbour).await.contains("pairing_household_removed"));
    coordinator.post_empty(&url(&made, "ask-household")).await.ok();
    app.as_(Person::Neighbour).post(&answer, yes).await.ok();
    // Also of what is over: the account may no longer wish to see it.
    coordinator.post(&url(&made, "end"), json!({ "cause": "moved" })).await.ok();
    let (one, other) = tokio::join!(coordinator.post_empty(&unlink), coordinator.post_empty(&unlink));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert!(statuses == [200, 409] || statuses == [200, 412], "{statuses:?}");
    app.as_(Person::Neighbour).get(&url(&made, "")).await.refused(404, "not_found");
    assert_eq!(app.happened("pairing_household_unlinked").await, 2);
}

#[tokio::test]
async fn a_household_hears_what_becomes_of_its_pairing() {
    let app = ready().await;
    let coordinator = app.as_(Person::Coordinator);
    let ended = async || inbox(&app, Person::Neighbour).await.matches("pairing_household_ended").count();
    let made = with_household(&app, Person::Neighbour).await;
    coordinator.patch(&url(&made, "plan"), json!({ "frequency": "weekly" })).await.ok();
    assert!(inbox(&app, Person::Neighbour).await.contains("pairing_household_changed"));
    coordinator.post(&url(&made, "end"), json!({ "cause": "not_needed" })).await.ok();
    assert_eq!(ended().await, 1, "by the coordinator");
    with_household(&app, Person::Neighbour).await;
    app.advance(SignedDuration::from_hours(24 * 366));
    app.run_job("care_sweep").await;
    assert_eq!(ended().await, 2, "by its term");
    // Who ends it knows.
    let mut last = pairing(&app);
    last["phone"] = json!(Person::Neighbour.phone());
    last["ask_household"] = json!(true);
    last["term_until"] = json!("2028-11-22");
    let last = app.as_(Person::Coordinator).post("/api/pairings", last).await.ok();
    let household = app.as_(Person::Neighbour);
    household.post(&url(&last, "household-answer"), json!({ "confirm": true })).await.ok();
    household.post(&url(&last, "end"), json!({ "cause": "household" })).await.ok();
    assert_eq!(ended().await, 2);
}
