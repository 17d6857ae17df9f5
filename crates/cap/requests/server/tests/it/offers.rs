//! `accept_offer`, `decline_offer`: named people are asked; the first to accept get the places.

use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, count, post, with};

fn named(case: &Case, people: &[Person]) -> Value {
    let accounts: Vec<_> = people.iter().map(|who| case.app.account(*who)).collect();
    let span = json!({ "starts_at": "2026-11-24T06:00:00Z", "ends_at": "2026-11-24T08:00:00Z" });
    json!({ "tasks": [with(json!({ "mode": { "mode": "named" }, "title": "请你帮忙", "places": 1, "accounts": accounts }), span)] })
}

async fn offer_of(case: &Case, who: Person) -> String {
    let mine = case.app.as_(who).get("/api/my/claims").await.ok();
    mine["items"][0]["claim"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_to_accept_gets_the_place() {
    let case = Case::accepted().await;
    let body = named(&case, &[Person::Volunteer, Person::SecondVolunteer]);
    let case = case.then(Person::Coordinator, "dispatch", body).await;
    assert_eq!(case.events().await.iter().filter(|name| *name == "offer_made").count(), 2);
    let (one, two) =
        (offer_of(&case, Person::Volunteer).await, offer_of(&case, Person::SecondVolunteer).await);
    post(&case.app, Person::SecondVolunteer, format!("/api/claims/{one}/accept"))
        .await
        .refused(403, "not_given_to_you");
    post(&case.app, Person::Resident, format!("/api/claims/{one}/accept")).await.refused(403, "not_allowed");
    let got = post(&case.app, Person::Volunteer, format!("/api/claims/{one}/accept")).await.ok();
    assert_eq!(got["stage"], "accepted");
    post(&case.app, Person::SecondVolunteer, format!("/api/claims/{two}/accept"))
        .await
        .refused(409, "task_full");
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 1);
    post(&case.app, Person::Volunteer, format!("/api/claims/{one}/accept")).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn declining_needs_no_reason_and_has_no_consequence() {
    let case = Case::accepted().await;
    let body = named(&case, &[Person::Volunteer]);
    let case = case.then(Person::Coordinator, "dispatch", body).await;
    let offer = offer_of(&case, Person::Volunteer).await;
    let path = format!("/api/claims/{offer}/decline");
    post(&case.app, Person::Neighbour, path.clone()).await.refused(404, "not_found");
    assert_eq!(post(&case.app, Person::Volunteer, path.clone()).await.ok()["stage"], "declined");
    post(&case.app, Person::Volunteer, path).await.refused(403, "not_allowed");
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'declined'").await, 1);
    assert_eq!(case.events().await.last().unwrap(), "offer_declined");
}

#[tokio::test]
async fn a_named_task_takes_no_claims_of_others() {
    let case = Case::accepted().await;
    let body = named(&case, &[Person::Volunteer]);
    let case = case.then(Person::Coordinator, "dispatch", body).await;
    let task = case.task().await;
    post(&case.app, Person::SecondVolunteer, format!("/api/tasks/{task}/claim"))
        .await
        .refused(409, "wrong_stage");
}
