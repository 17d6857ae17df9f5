//! `list_gaps`, `ask_reserve`: what nobody has taken, and those who stand by.

use baodao_testkit::{Person, TestApp, places};
use serde_json::{Value, json};

use crate::common::{Case, claim, count, open_call, post, with};

/// The time of the open call's gap: half of the day and five hours until it begins are gone.
const HALF_GONE: i64 = 15 * 60;

async fn gaps(app: &TestApp, who: Person) -> Vec<Value> {
    app.as_(who).get("/api/gaps").await.ok()["items"].as_array().unwrap().clone()
}

/// A reserve of the community that anybody joins, with these people in it.
async fn reserve(app: &TestApp, people: &[Person]) -> String {
    let team = json!({ "kind": "reserve", "name": "德民机动队", "area": app.area(places::COMMUNITY).path,
        "what": "补位", "open": true });
    let made = app.as_(Person::Coordinator).post("/api/teams", team).await.ok();
    let url = format!("/api/teams/{}", made["id"].as_str().unwrap());
    for who in people {
        app.as_(*who).post_empty(&format!("{url}/join")).await.ok();
    }
    url
}

#[tokio::test]
async fn what_nobody_takes_past_half_of_its_time_is_a_gap_until_somebody_does() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    assert_eq!(gaps(&case.app, Person::Coordinator).await, Vec::<Value>::new());
    case.wait(HALF_GONE);
    let found = gaps(&case.app, Person::Coordinator).await;
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["task_id"], &found[0]["due"]), (&json!(task), &json!("2026-11-24T06:00:00Z")));
    assert_eq!((&found[0]["places"], &found[0]["unanswered"]), (&json!(2), &json!(0)));
    assert_eq!(found[0]["allowed"], json!(["offer_place", "cancel_task"]));
    assert_eq!(gaps(&case.app, Person::Dispatcher).await.len(), 1);
    assert_eq!(gaps(&case.app, Person::NextCoordinator).await.len(), 0);
    assert_eq!(gaps(&case.app, Person::OtherCoordinator).await.len(), 0);
    let here = format!("/api/gaps?area_path={}", case.app.area(places::GRID).path);
    assert_eq!(case.app.as_(Person::Dispatcher).get(&here).await.ok()["items"].as_array().unwrap().len(), 1);
    let beside = format!("/api/gaps?area_path={}", case.app.area(places::NEXT_GRID).path);
    assert_eq!(case.app.as_(Person::Dispatcher).get(&beside).await.ok()["items"], json!([]));
    claim(&case.app, Person::Volunteer, &task).await;
    assert_eq!(gaps(&case.app, Person::Coordinator).await.len(), 0);
}

#[tokio::test]
async fn a_unit_that_has_not_received_its_task_is_a_gap_and_the_soonest_needed_comes_first() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let unit = json!({ "mode": { "mode": "unit", "unit_name": "区供电公司" }, "title": "检查线路", "places": 1,
        "recipient": case.app.account(Person::UnitLiaison) });
    case.act(Person::Coordinator, "dispatch", json!({ "tasks": [unit] })).await.ok();
    case.wait(5 * 24 * 60);
    let found = gaps(&case.app, Person::Coordinator).await;
    let modes: Vec<&str> = found.iter().map(|gap| gap["mode"]["mode"].as_str().unwrap()).collect();
    assert_eq!(modes, ["open_call", "unit"]);
    assert_eq!(found[0]["allowed"], json!(["cancel_task"]), "its time is over");
    assert_eq!(found[1]["allowed"], json!(["cancel_task"]), "a body has no places");
    let client = case.app.as_(Person::Coordinator);
    let first = client.get("/api/gaps?limit=1").await.ok();
    assert_eq!(first["items"][0]["mode"]["mode"], "open_call");
    let next = format!("/api/gaps?limit=1&after={}", first["next"].as_str().unwrap());
    assert_eq!(client.get(&next).await.ok()["items"][0]["mode"]["mode"], "unit");
    client.get("/api/gaps?after=zzz").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn gaps_are_for_those_who_dispatch() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    for who in [Person::Volunteer, Person::Resident, Person::GridWorker, Person::Secretary, Person::Sysadmin]
    {
        case.app.as_(who).get("/api/gaps").await.refused(403, "not_allowed");
    }
    case.app.anonymous().get("/api/gaps").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn the_reserve_is_asked_once_and_who_wants_no_offers_is_not() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let path = format!("/api/tasks/{}/ask-reserve", case.task().await);
    post(&case.app, Person::Coordinator, path.clone()).await.refused(409, "no_reserve");
    reserve(&case.app, &[Person::SecondVolunteer, Person::InServiceMember]).await;
    case.app.as_(Person::InServiceMember).patch("/api/me", json!({ "receives_offers": false })).await.ok();
    case.wait(HALF_GONE);
    let task = post(&case.app, Person::Coordinator, path.clone()).await.ok();
    assert_eq!((&task["taken"], &task["stage"]), (&json!(0), &json!("open")));
    assert_eq!(gaps(&case.app, Person::Coordinator).await[0]["unanswered"], 1);
    post(&case.app, Person::Dispatcher, path.clone()).await.refused(409, "nobody_to_offer");
    let mine = case.app.as_(Person::SecondVolunteer).get("/api/my/claims").await.ok();
    let offer = &mine["items"][0]["claim"];
    assert_eq!(offer["stage"], "offered");
    let accept = format!("/api/claims/{}/accept", offer["id"].as_str().unwrap());
    post(&case.app, Person::SecondVolunteer, accept).await.ok();
    post(&case.app, Person::Coordinator, path).await.refused(409, "task_full");
    assert_eq!(case.events().await.iter().filter(|name| *name == "offer_made").count(), 1);
}

#[tokio::test]
async fn two_who_ask_the_reserve_at_once_ask_each_person_once() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    reserve(&case.app, &[Person::SecondVolunteer, Person::InServiceMember]).await;
    let path = format!("/api/tasks/{}/ask-reserve", case.task().await);
    let (one, other) = tokio::join!(
        post(&case.app, Person::Coordinator, path.clone()),
        post(&case.app, Person::Dispatcher, path.clone()),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'offered'").await, 2);
}

#[tokio::test]
async fn a_disbanded_reserve_and_one_of_another_place_are_not_asked() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let far = json!({ "kind": "reserve", "name": "小石桥机动队", "area": case.app.area(places::NEXT_COMMUNITY).path, "open": true });
    let made = case.app.as_(Person::NextCoordinator).post("/api/teams", far).await.ok();
    let join = format!("/api/teams/{}/join", made["id"].as_str().unwrap());
    case.app.as_(Person::SecondVolunteer).post_empty(&join).await.ok();
    let url = reserve(&case.app, &[Person::Volunteer]).await;
    let gone = case
        .app
        .as_(Person::Coordinator)
        .post(&format!("{url}/disband"), json!({ "reason": "并入网格队" }))
        .await;
    gone.ok();
    let path = format!("/api/tasks/{}/ask-reserve", case.task().await);
    post(&case.app, Person::Coordinator, path).await.refused(409, "no_reserve");
}

#[tokio::test]
async fn only_an_open_task_with_places_asks_the_reserve() {
    let unit = |case: &Case| {
        let mode = json!({ "mode": "unit", "unit_name": "区供电公司" });
        with(
            json!({ "mode": mode, "title": "检查线路", "places": 1 }),
            json!({ "recipient": case.app.account(Person::UnitLiaison) }),
        )
    };
    let case = Case::accepted().await;
    case.act(Person::Coordinator, "dispatch", json!({ "tasks": [unit(&case)] })).await.ok();
    reserve(&case.app, &[Person::SecondVolunteer]).await;
    let path = format!("/api/tasks/{}/ask-reserve", case.task().await);
    post(&case.app, Person::Coordinator, path.clone()).await.refused(409, "wrong_stage");
    post(&case.app, Person::GridWorker, path.clone()).await.refused(403, "not_allowed");
    post(&case.app, Person::NextCoordinator, path).await.refused(404, "not_found");
}
