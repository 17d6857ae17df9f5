//! `list_tasks`, `read_task`, `list_tasks_of_request`, `receive_task`, `return_task`,
//! `decide_return`, `finish_task`, `cancel_task`.

use baodao_testkit::{Person, places};
use serde_json::{Value, json};

use crate::common::{Case, claim, count, ids, open_call, post, with};

/// Dispatched to the unit whose liaison is the test's.
async fn given_to_unit() -> (Case, String) {
    let case = Case::accepted().await;
    let body = json!({ "mode": { "mode": "unit", "unit_name": "供电公司" }, "title": "检修线路", "places": 1,
                       "recipient": case.app.account(Person::UnitLiaison) });
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [body] })).await;
    let task = case.task().await;
    (case, task)
}

/// Dispatched to the desk of the community beside it.
async fn given_to_desk() -> (Case, String) {
    let case = Case::accepted().await;
    let list = json!({ "source": "清单", "items": [{ "code": "A-01", "name": "照明", "body": "community", "leads": true }] });
    case.app.as_(Person::Sysadmin).put("/api/duty-items", list).await.ok();
    let next = case.app.area(places::NEXT_COMMUNITY).path;
    let body = json!({ "mode": { "mode": "area", "area": next }, "title": "请协助", "places": 1, "catalogue_item": "A-01" });
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [body] })).await;
    let task = case.task().await;
    (case, task)
}

fn path(task: &str, verb: &str) -> String {
    format!("/api/tasks/{task}/{verb}")
}

#[tokio::test]
async fn list_tasks_shows_what_needs_hands_with_reasons() {
    let skilled = with(open_call(1), json!({ "skills": ["electrician"], "title": "换灯" }));
    let case = Case::dispatched(json!([open_call(2), skilled])).await;
    let got = case.app.as_(Person::Volunteer).get("/api/tasks").await.ok();
    assert_eq!(got["items"].as_array().unwrap().len(), 2);
    assert_eq!(got["items"][0]["reasons"], json!(["your_skill", "your_community"]));
    let fitting = case.app.as_(Person::SecondVolunteer).get("/api/tasks?for_my_skills=true").await.ok();
    assert_eq!(fitting["items"].as_array().unwrap().len(), 1);
    let far = case.app.area(places::FAR_SUBDISTRICT).path;
    assert_eq!(
        case.app.as_(Person::Volunteer).get(&format!("/api/tasks?area_path={far}")).await.ok()["items"],
        json!([])
    );
    assert_eq!(case.app.as_(Person::Resident).get("/api/tasks").await.ok()["items"], json!([]));
    assert_eq!(case.app.as_(Person::OtherCoordinator).get("/api/tasks").await.ok()["items"], json!([]));
    case.app.anonymous().get("/api/tasks").await.refused(401, "unauthenticated");
    let one = case.app.as_(Person::Volunteer).get("/api/tasks?limit=1").await.ok();
    let rest = case
        .app
        .as_(Person::Volunteer)
        .get(&format!("/api/tasks?limit=1&after={}", one["next"].as_str().unwrap()))
        .await
        .ok();
    assert_eq!([ids(&one), ids(&rest)].concat(), ids(&got));
}

#[tokio::test]
async fn read_task_and_list_tasks_of_request_show_no_requester() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    for reply in [
        case.app.as_(Person::Volunteer).get(&format!("/api/tasks/{task}")).await,
        case.app.as_(Person::Volunteer).get(&case.path("tasks")).await,
    ] {
        let text = reply.text();
        assert!(
            reply.status == 200 && !text.contains("138") && !text.contains("张") && !text.contains("201"),
            "{text}"
        );
    }
    for who in [Person::Neighbour, Person::OtherCoordinator, Person::NextCoordinator] {
        case.app.as_(who).get(&format!("/api/tasks/{task}")).await.refused(404, "not_found");
        case.app.as_(who).get(&case.path("tasks")).await.refused(404, "not_found");
    }
    case.app.anonymous().get(&format!("/api/tasks/{task}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn receive_task_is_for_the_one_it_was_given_to() {
    let (case, task) = given_to_unit().await;
    let list = case.app.as_(Person::UnitLiaison).get("/api/tasks").await.ok();
    assert_eq!(list["items"][0]["reasons"][0], "given_to_you");
    assert_eq!(
        ids(&case.app.as_(Person::UnitLiaison).get("/api/requests").await.ok()),
        [case.id.to_string()]
    );
    post(&case.app, Person::Handler, path(&task, "receive")).await.refused(404, "not_found");
    post(&case.app, Person::Coordinator, path(&task, "receive")).await.refused(403, "not_allowed");
    post(&case.app, Person::UnitLiaison, path(&task, "receive")).await.ok();
    post(&case.app, Person::UnitLiaison, path(&task, "receive")).await.refused(409, "wrong_stage");
    assert_eq!(count(&case.app, "select count(*) from task where received_by is not null").await, 1);
    assert_eq!(case.events().await.last().unwrap(), "task_received");
    case.app
        .as_(Person::UnitLiaison)
        .post(&case.path("handle"), json!({ "outcome": "solved", "reply": "线路已修复" }))
        .await
        .ok();
}

#[tokio::test]
async fn a_desk_elsewhere_finds_and_receives_what_it_was_given() {
    let (case, task) = given_to_desk().await;
    let desk = case.app.as_(Person::NextCoordinator);
    assert_eq!(ids(&desk.get("/api/tasks").await.ok()), std::slice::from_ref(&task));
    assert_eq!(ids(&desk.get("/api/requests").await.ok()), [case.id.to_string()]);
    desk.get(&case.path("")).await.ok();
    post(&case.app, Person::NextCoordinator, path(&task, "receive")).await.ok();
    desk.post(&path(&task, "finish"), json!({})).await.ok();
    desk.get(&case.path("")).await.refused(404, "not_found");
    assert_eq!(desk.get("/api/requests").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn return_task_within_the_window_and_decide_return_by_an_arbiter() {
    let (case, task) = given_to_unit().await;
    let ground = json!({ "ground": "not_our_duty" });
    case.app
        .as_(Person::Coordinator)
        .post(&path(&task, "return"), ground.clone())
        .await
        .refused(403, "not_allowed");
    let asked = case.app.as_(Person::UnitLiaison).post(&path(&task, "return"), ground.clone()).await.ok();
    assert_eq!(asked["return_pending"], true);
    case.app
        .as_(Person::UnitLiaison)
        .post(&path(&task, "return"), ground.clone())
        .await
        .refused(409, "wrong_stage");
    case.app
        .as_(Person::UnitLiaison)
        .post(&path(&task, "decide-return"), json!({ "approve": true }))
        .await
        .refused(403, "not_allowed");
    case.app
        .as_(Person::Coordinator)
        .post(&path(&task, "decide-return"), json!({ "approve": true }))
        .await
        .refused(403, "not_allowed");
    let refused = case
        .app
        .as_(Person::Dispatcher)
        .post(&path(&task, "decide-return"), json!({ "approve": false }))
        .await
        .ok();
    assert_eq!(refused["return_pending"], false);
    case.app
        .as_(Person::UnitLiaison)
        .post(&path(&task, "return"), ground)
        .await
        .refused(409, "return_refused_before");
    case.app
        .as_(Person::Dispatcher)
        .post(&path(&task, "decide-return"), json!({ "approve": true }))
        .await
        .refused(409, "wrong_stage");
}

#[tokio::test]
async fn an_agreed_return_lets_the_request_be_dispatched_again() {
    let (case, task) = given_to_desk().await;
    let ground = json!({ "ground": "outside_area" });
    case.app.as_(Person::NextCoordinator).post(&path(&task, "return"), ground).await.ok();
    let got = case
        .app
        .as_(Person::Dispatcher)
        .post(&path(&task, "decide-return"), json!({ "approve": true }))
        .await
        .ok();
    assert_eq!(got["stage"], "returned");
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!(
        (event.name.as_str(), &event.data["arbiter"]),
        ("task_returned", &json!(case.app.account(Person::Dispatcher)))
    );
    case.act(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await.ok();
}

#[tokio::test]
async fn a_return_after_the_window_is_too_late() {
    let (case, task) = given_to_unit().await;
    case.wait(3 * 24 * 60);
    let got =
        case.app.as_(Person::UnitLiaison).post(&path(&task, "return"), json!({ "ground": "unclear" })).await;
    got.refused(409, "return_window_over");
}

#[tokio::test]
async fn finish_task_never_closes_the_request() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    post(&case.app, Person::Volunteer, path(&task, "finish")).await.refused(403, "not_allowed");
    post(&case.app, Person::Resident, path(&task, "finish")).await.refused(403, "not_allowed");
    post(&case.app, Person::Coordinator, path(&task, "finish")).await.ok();
    assert_eq!(case.stage().await, "dispatched");
    post(&case.app, Person::Coordinator, path(&task, "finish")).await.refused(409, "wrong_stage");
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'accepted'").await, 1);
}

#[tokio::test]
async fn cancel_task_releases_people_and_says_why() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    let why = |reason: &str| json!({ "reason": reason });
    case.app
        .as_(Person::GridWorker)
        .post(&path(&task, "cancel"), why("不需要了"))
        .await
        .refused(403, "not_allowed");
    case.app
        .as_(Person::Coordinator)
        .post(&path(&task, "cancel"), why(" \u{7} "))
        .await
        .refused(422, "words_needed");
    let stale = case.app.as_(Person::Coordinator).if_match(1);
    stale.post(&path(&task, "cancel"), why("不需要了")).await.refused(412, "version_conflict");
    case.app.as_(Person::Coordinator).post(&path(&task, "cancel"), why("居民已自行解决")).await.ok();
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'released'").await, 1);
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!((event.name.as_str(), event.reason.as_deref()), ("task_cancelled", Some("居民已自行解决")));
    let none: Value = case.app.as_(Person::SecondVolunteer).get("/api/tasks").await.ok();
    assert_eq!(none["items"], json!([]));
}
