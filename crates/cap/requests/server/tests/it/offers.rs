//! `accept_offer`, `decline_offer`, `offer_task`: named people are asked; the first to accept get the places.

use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, claim, count, open_call, post, with};

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

#[tokio::test]
async fn an_open_task_is_offered_to_people_by_name_beside_whoever_comes() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    let path = format!("/api/tasks/{task}/offers");
    let to = |people: &[Person]| {
        let accounts: Vec<_> = people.iter().map(|who| case.app.account(*who)).collect();
        json!({ "accounts": accounts })
    };
    let offer = |who: Person, body: Value| {
        let (client, path) = (case.app.as_(who), path.clone());
        async move { client.post(&path, body).await }
    };
    offer(Person::GridWorker, to(&[Person::Volunteer])).await.refused(403, "not_allowed");
    offer(Person::NextCoordinator, to(&[Person::Volunteer])).await.refused(404, "not_found");
    offer(Person::Coordinator, json!({ "accounts": [] })).await.refused(422, "invalid_input");
    offer(Person::Coordinator, to(&[Person::Volunteer, Person::Volunteer]))
        .await
        .refused(422, "invalid_input");
    offer(Person::Coordinator, to(&[Person::OtherResident])).await.refused(422, "invalid_input");
    let before = case.app.as_(Person::Coordinator).get(&format!("/api/tasks/{task}")).await.ok();
    assert!(before["allowed"].as_array().unwrap().contains(&json!("offer_place")));

    let got = offer(Person::Coordinator, to(&[Person::Volunteer, Person::SecondVolunteer])).await.ok();
    assert_eq!((&got["taken"], &got["places"]), (&json!(0), &json!(1)));
    assert_eq!(case.events().await.iter().filter(|name| *name == "offer_made").count(), 2);
    // Declining is an answer: nobody is asked twice.
    let declined = offer_of(&case, Person::Volunteer).await;
    post(&case.app, Person::Volunteer, format!("/api/claims/{declined}/decline")).await.ok();
    offer(Person::Dispatcher, to(&[Person::Volunteer])).await.refused(409, "nobody_to_offer");
    // Anybody else may still take the place; then there is none to offer.
    claim(&case.app, Person::InServiceMember, &task).await;
    let late = offer_of(&case, Person::SecondVolunteer).await;
    post(&case.app, Person::SecondVolunteer, format!("/api/claims/{late}/accept"))
        .await
        .refused(409, "task_full");
    offer(Person::Coordinator, to(&[Person::Neighbour])).await.refused(409, "task_full");
    let full = case.app.as_(Person::Coordinator).get(&format!("/api/tasks/{task}")).await.ok();
    assert!(!full["allowed"].as_array().unwrap().contains(&json!("offer_place")));
}

#[tokio::test]
async fn what_is_over_is_offered_to_nobody() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let path = format!("/api/tasks/{}/offers", case.task().await);
    let body = json!({ "accounts": [case.app.account(Person::Volunteer)] });
    case.wait(2 * 24 * 60);
    case.app.as_(Person::Coordinator).post(&path, body).await.refused(409, "work_over");
}
