//! `claim_task`, `join_waiting_list`, `leave_task`, `list_my_claims`, `list_claims_of_task`.

use baodao_testkit::{Person, TestApp, places};
use serde_json::{Value, json};

use crate::common::{Case, claim, count, help, open_call, post, with};

async fn leave(app: &TestApp, who: Person, claim: &str) -> baodao_testkit::Reply {
    app.as_(who).post(&format!("/api/claims/{claim}/leave"), json!({ "reason": "临时有事" })).await
}

fn path(task: &str, verb: &str) -> String {
    format!("/api/tasks/{task}/{verb}")
}

#[tokio::test]
async fn claim_task_takes_a_place_and_leaves_a_trace() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    let made = case.app.as_(Person::Volunteer).post(&path(&task, "claim"), json!({})).await;
    assert_eq!(
        (made.status, &made.json["stage"], &made.json["starts_at"]),
        (201, &json!("accepted"), &json!("2026-11-24T06:00:00Z"))
    );
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 1);
    assert_eq!(case.events().await.last().unwrap(), "claim_made");
    case.app
        .as_(Person::Volunteer)
        .post(&path(&task, "claim"), json!({}))
        .await
        .refused(409, "already_claimed");
    let view = case.app.as_(Person::Volunteer).get(&format!("/api/tasks/{task}")).await.ok();
    assert_eq!((&view["taken"], &view["my_claim"]), (&json!(1), &made.json["id"]));
    let mine = case.app.as_(Person::Volunteer).get("/api/my/claims").await.ok();
    assert_eq!(
        (&mine["items"][0]["claim"]["id"], &mine["items"][0]["title"]),
        (&made.json["id"], &json!("帮忙更换楼道灯"))
    );
    assert_eq!(case.app.as_(Person::SecondVolunteer).get("/api/my/claims").await.ok()["items"], json!([]));
    case.app.anonymous().get("/api/my/claims").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn claim_task_repeated_with_its_key_takes_one_place() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let client = case.app.as_(Person::Volunteer).with_key("c-1");
    let task = case.task().await;
    let (first, again) = (
        client.post(&path(&task, "claim"), json!({})).await,
        client.post(&path(&task, "claim"), json!({})).await,
    );
    assert_eq!((first.status, again.status, &first.json), (201, 201, &again.json));
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 1);
}

#[tokio::test]
async fn claim_task_is_for_helpers_who_fit() {
    let skilled = with(open_call(1), json!({ "skills": ["electrician"] }));
    let case = Case::dispatched(json!([skilled])).await;
    let task = case.task().await;
    let claim_as = |who| post(&case.app, who, path(&task, "claim"));
    claim_as(Person::SecondVolunteer).await.refused(403, "skill_missing");
    claim_as(Person::Resident).await.refused(403, "not_allowed");
    claim_as(Person::OtherResident).await.refused(404, "not_found");
    claim_as(Person::Coordinator).await.refused(403, "not_allowed");
    case.app.anonymous().post(&path(&task, "claim"), json!({})).await.refused(404, "not_found");
    claim_as(Person::Volunteer).await.ok();
    case.wait(3 * 24 * 60);
    claim_as(Person::InServiceMember).await.refused(403, "skill_missing");
}

#[tokio::test]
async fn overlapping_claims_are_refused_and_adjoining_ones_are_not() {
    let later =
        with(open_call(1), json!({ "starts_at": "2026-11-24T08:00:00Z", "ends_at": "2026-11-24T09:00:00Z" }));
    let across =
        with(open_call(1), json!({ "starts_at": "2026-11-24T07:59:59Z", "ends_at": "2026-11-24T08:30:00Z" }));
    let case = Case::dispatched(json!([open_call(1), later, across])).await;
    let tasks: Vec<String> = sqlx::query_scalar("select id::text from task order by span_until, span_from")
        .fetch_all(case.app.pool())
        .await
        .unwrap();
    claim(&case.app, Person::Volunteer, &tasks[0]).await;
    claim(&case.app, Person::Volunteer, &tasks[2]).await;
    case.app
        .as_(Person::Volunteer)
        .post(&path(&tasks[1], "claim"), json!({}))
        .await
        .refused(409, "claims_overlap");
    assert_eq!(count(&case.app, "select sum(taken) from task").await, 2);
}

#[tokio::test]
async fn overlapping_claims_at_the_same_moment_are_refused_by_the_database() {
    let calls: Vec<Value> = (0..6).map(|_| open_call(1)).collect();
    let case = Case::dispatched(json!(calls)).await;
    let tasks: Vec<String> =
        sqlx::query_scalar("select id::text from task order by id").fetch_all(case.app.pool()).await.unwrap();
    let calls = tasks.iter().map(|task| post(&case.app, Person::Volunteer, path(task, "claim")));
    let replies = futures::future::join_all(calls).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 201).count(), 1);
    assert!(
        replies.iter().all(|reply| reply.status == 201 || matches!(reply.code(), "claims_overlap" | "busy"))
    );
    assert_eq!(count(&case.app, "select sum(taken) from task").await, 1);
}

#[tokio::test]
async fn whoever_waits_longest_and_is_free_moves_up() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    let wait = |who| post(&case.app, who, path(&task, "wait"));
    wait(Person::Volunteer).await.refused(409, "places_free");
    let held = claim(&case.app, Person::Volunteer, &task).await;
    case.app
        .as_(Person::SecondVolunteer)
        .post(&path(&task, "claim"), json!({}))
        .await
        .refused(409, "task_full");
    case.wait(1);
    let first = wait(Person::SecondVolunteer).await;
    assert_eq!((first.status, &first.json["stage"]), (201, &json!("waitlisted")));
    case.wait(1);
    wait(Person::InServiceMember).await.ok();
    wait(Person::SecondVolunteer).await.refused(409, "already_claimed");
    wait(Person::Resident).await.refused(403, "not_allowed");
    // The first who waits has taken other work at that time.
    let other = case.app.submit(Person::Neighbour, help()).await;
    case.app.as_(Person::GridWorker).post(&format!("/api/requests/{other}/accept"), json!({})).await.ok();
    let path_of_other = format!("/api/requests/{other}/dispatch");
    let given =
        case.app.as_(Person::Coordinator).post(&path_of_other, json!({ "tasks": [open_call(1)] })).await.ok();
    let busy = given["open_tasks"][0].as_str().unwrap().to_owned();
    claim(&case.app, Person::SecondVolunteer, &busy).await;
    assert_eq!(leave(&case.app, Person::Volunteer, &held).await.ok()["stage"], "left");
    let stages: Vec<String> =
        sqlx::query_scalar("select stage from claim where task_id = $1::uuid order by id")
            .bind(&task)
            .fetch_all(case.app.pool())
            .await
            .unwrap();
    assert_eq!(stages, ["left", "waitlisted", "accepted"]);
    assert_eq!(count(&case.app, "select max(taken)::bigint from task").await, 1);
    assert_eq!(case.events().await.last().unwrap(), "claim_promoted");
}

#[tokio::test]
async fn leave_task_is_free_until_the_work_begins_and_only_ones_own() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let held = claim(&case.app, Person::Volunteer, &case.task().await).await;
    leave(&case.app, Person::SecondVolunteer, &held).await.refused(403, "not_allowed");
    leave(&case.app, Person::Resident, &held).await.refused(403, "not_allowed");
    leave(&case.app, Person::OtherCoordinator, &held).await.refused(404, "not_found");
    claim(&case.app, Person::SecondVolunteer, &case.task().await).await;
    leave(&case.app, Person::SecondVolunteer, &held).await.refused(403, "not_given_to_you");
    case.wait(29 * 60);
    leave(&case.app, Person::Volunteer, &held).await.refused(409, "work_begun");
}

#[tokio::test]
async fn many_who_leave_at_once_do_not_run_out_of_connections() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    let (one, two) = (
        claim(&case.app, Person::Volunteer, &task).await,
        claim(&case.app, Person::SecondVolunteer, &task).await,
    );
    let calls = (0..60).map(|n| {
        if n % 2 == 0 {
            leave(&case.app, Person::Volunteer, &one)
        } else {
            leave(&case.app, Person::SecondVolunteer, &two)
        }
    });
    let replies = futures::future::join_all(calls).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 2);
    assert!(replies.iter().all(|reply| reply.status < 500));
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 0);
}

#[tokio::test]
async fn list_claims_of_task_is_for_the_coordinator_and_masks_names() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    let got = case.app.as_(Person::Coordinator).get(&path(&task, "claims")).await.ok();
    assert_eq!((&got["items"][0]["name"], &got["items"][0]["can_confirm"]), (&json!("李**"), &json!(false)));
    case.app.as_(Person::Volunteer).get(&path(&task, "claims")).await.refused(403, "not_allowed");
    case.app.as_(Person::Resident).get(&path(&task, "claims")).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn list_my_claims_goes_page_by_page() {
    let tasks: Vec<Value> = (0..5)
        .map(|day| with(open_call(1), json!({ "starts_at": format!("2026-12-0{}T06:00:00Z", day + 1), "ends_at": format!("2026-12-0{}T08:00:00Z", day + 1) })))
        .collect();
    let case = Case::dispatched(json!(tasks)).await;
    let open = case.read(Person::Coordinator).await["open_tasks"].clone();
    for task in open.as_array().unwrap() {
        claim(&case.app, Person::Volunteer, task.as_str().unwrap()).await;
    }
    let me = case.app.as_(Person::Volunteer);
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = me.get(&format!("/api/my/claims?limit=2{after}")).await.ok();
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["claim"]["id"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen.len(), 5);
    seen.dedup();
    assert_eq!(seen.len(), 5);
    assert_eq!(case.read(Person::Coordinator).await["area_path"], case.app.area(places::GRID).path.as_str());
}
