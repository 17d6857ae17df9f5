//! `read_contact`: for those at work, from acceptance to end; logged and told to the person.

use baodao_testkit::{Person, Reply};
use serde_json::json;

use crate::common::{Case, claim, count, help, open_call, post, with};

async fn look(case: &Case, who: Person) -> Reply {
    case.act(who, "contact", json!({ "reason": "上门前电话联系" })).await
}

#[tokio::test]
async fn whoever_accepted_it_sees_the_contact_and_the_person_is_told() {
    let case = Case::accepted().await;
    let got = look(&case, Person::GridWorker).await.ok();
    assert_eq!(got, json!({ "name": "张小明", "phone": "13800000001", "address": "文峰花园3栋2单元201" }));
    let seen = case.app.as_(Person::Resident).get("/api/me/disclosures").await.ok();
    let item = &seen["items"][0];
    assert_eq!((&item["role"], &item["reason"]), (&json!("grid_worker"), &json!("上门前电话联系")), "{seen}");
    assert_eq!(item["subject_id"], json!(case.id));
    case.act(Person::GridWorker, "contact", json!({ "reason": "" })).await.refused(422, "invalid_input");
    case.act(Person::GridWorker, "contact", json!({ "reason": "a\u{0}b" }))
        .await
        .refused(422, "invalid_input");
}

#[tokio::test]
async fn nobody_else_sees_it_and_no_look_is_recorded() {
    let case = Case::accepted().await;
    for who in [Person::Coordinator, Person::Secretary, Person::Dispatcher] {
        look(&case, who).await.refused(403, "not_allowed");
    }
    for who in [
        Person::Neighbour,
        Person::Volunteer,
        Person::NextCoordinator,
        Person::OtherCoordinator,
        Person::Dpo,
        Person::Sysadmin,
    ] {
        look(&case, who).await.refused(404, "not_found");
    }
    case.app
        .anonymous()
        .post(&case.path("contact"), json!({ "reason": "看看" }))
        .await
        .refused(404, "not_found");
    look(&case, Person::Resident).await.ok();
    assert_eq!(count(&case.app, "select count(*) from disclosure").await, 0);
}

#[tokio::test]
async fn nobody_sees_it_before_it_is_accepted() {
    let case = Case::submitted().await;
    look(&case, Person::GridWorker).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn a_helper_sees_it_from_taking_the_place_to_the_end_of_the_work() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    look(&case, Person::Volunteer).await.refused(404, "not_found");
    claim(&case.app, Person::Volunteer, &task).await;
    look(&case, Person::Volunteer).await.ok();
    post(&case.app, Person::SecondVolunteer, format!("/api/tasks/{task}/wait")).await.ok();
    let waiting = look(&case, Person::SecondVolunteer).await;
    assert_eq!(waiting.status, 403, "who waits sees nothing");
    case.wait(31 * 60);
    look(&case, Person::Volunteer).await.refused(403, "not_allowed");
    let again = Case::dispatched(json!([open_call(1)])).await;
    let left = claim(&again.app, Person::Volunteer, &again.task().await).await;
    post(&again.app, Person::Volunteer, format!("/api/claims/{left}/leave")).await.ok();
    look(&again, Person::Volunteer).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_unit_sees_it_once_it_has_received_the_task() {
    let case = Case::accepted().await;
    let body = json!({ "mode": { "mode": "unit", "unit_name": "供电公司" }, "title": "检修", "places": 1, "recipient": case.app.account(Person::UnitLiaison) });
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [body] })).await;
    let task = case.task().await;
    look(&case, Person::UnitLiaison).await.refused(403, "not_allowed");
    post(&case.app, Person::UnitLiaison, format!("/api/tasks/{task}/receive")).await.ok();
    look(&case, Person::UnitLiaison).await.ok();
    post(&case.app, Person::UnitLiaison, format!("/api/tasks/{task}/finish")).await.ok();
    look(&case, Person::UnitLiaison).await.refused(404, "not_found");
}

#[tokio::test]
async fn it_ends_with_the_request_and_with_the_office() {
    let case = Case::closed().await;
    look(&case, Person::GridWorker).await.refused(403, "not_allowed");
    let case = Case::accepted().await;
    let worker = json!(case.app.account(Person::GridWorker));
    let grants = case.app.as_(Person::Secadmin).get("/api/role-grants").await.ok();
    let grant = grants["items"].as_array().unwrap().iter().find(|grant| grant["account"] == worker).unwrap();
    let path = format!("/api/role-grants/{}/revoke", grant["id"].as_str().unwrap());
    case.app.as_(Person::Secadmin).post(&path, json!({ "reason": "调离网格" })).await.ok();
    look(&case, Person::GridWorker).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_requester_with_an_account_and_no_contact_is_reached_by_the_accounts_own() {
    let case = Case::of(Person::Resident, with(help(), json!({ "contact": null }))).await;
    let case = case.then(Person::GridWorker, "accept", json!({})).await;
    assert_eq!(look(&case, Person::GridWorker).await.ok()["phone"], Person::Resident.phone());
}
