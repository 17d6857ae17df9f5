//! `invite_helper`, `accept_pairing`, `decline_pairing`, `leave_pairing`.

use baodao_testkit::Person;
use serde_json::json;

use crate::support::{accepted, inbox, ready, started, url};

#[tokio::test]
async fn helpers_answer_freely_and_the_office_is_told() {
    let app = ready().await;
    let made = started(&app).await;
    let volunteer = app.as_(Person::Volunteer);
    let mine = volunteer.get("/api/pairings?mine=true").await.ok();
    assert_eq!(mine["items"][0]["allowed"], json!(["accept_pairing", "decline_pairing"]));
    let on = volunteer.post_empty(&url(&made, "accept")).await.ok();
    assert_eq!(on["helpers"][0]["state"], "active");
    assert_eq!(on["allowed"], json!(["record_visit", "read_household", "leave_pairing"]));
    volunteer.post_empty(&url(&made, "accept")).await.refused(409, "helper_state");
    volunteer.post_empty(&url(&made, "decline")).await.refused(409, "helper_state");
    volunteer.post_empty(&url(&made, "leave")).await.ok();
    volunteer.get(&url(&made, "")).await.refused(404, "not_found");
    let told = inbox(&app, Person::Coordinator).await;
    assert!(told.contains("pairing_accepted") && told.contains("pairing_left"), "{told}");
}

#[tokio::test]
async fn more_are_asked_until_there_are_enough() {
    let app = ready().await;
    let made = accepted(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let path = url(&made, "helpers");
    let ask = async |person: Person| coordinator.post(&path, json!({ "account": app.account(person) })).await;
    let asked = ask(Person::InServiceMember).await.ok();
    assert_eq!(asked["helpers"].as_array().unwrap().len(), 2);
    assert!(inbox(&app, Person::InServiceMember).await.contains("pairing_asked"));
    ask(Person::InServiceMember).await.refused(409, "helper_twice");
    ask(Person::Volunteer).await.refused(409, "helper_twice");
    ask(Person::OtherResident).await.refused(422, "helper_unknown");
    // Who declined can be asked again.
    app.as_(Person::InServiceMember).post_empty(&url(&made, "decline")).await.ok();
    assert!(inbox(&app, Person::Coordinator).await.contains("pairing_declined"));
    ask(Person::InServiceMember).await.ok();
    for person in [Person::SecondVolunteer, Person::GridWorker, Person::Handler, Person::Neighbour] {
        ask(person).await.ok();
    }
    ask(Person::Secretary).await.refused(409, "helpers_full");
    for person in [Person::Volunteer, Person::Secretary] {
        let body = json!({ "account": app.account(Person::Resident) });
        app.as_(person).post(&path, body).await.refused(403, "not_allowed");
    }
    app.as_(Person::Resident)
        .post(&path, json!({ "account": app.account(Person::Resident) }))
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn only_who_was_asked_answers() {
    let app = ready().await;
    let made = started(&app).await;
    for step in ["accept", "decline", "leave"] {
        app.as_(Person::Resident).post_empty(&url(&made, step)).await.refused(404, "not_found");
        app.as_(Person::Coordinator).post_empty(&url(&made, step)).await.refused(403, "not_allowed");
        app.as_(Person::OtherResident).post_empty(&url(&made, step)).await.refused(404, "not_found");
        app.anonymous().post_empty(&url(&made, step)).await.refused(401, "unauthenticated");
    }
}
