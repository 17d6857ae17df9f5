//! `write_micro_project`, `edit_micro_project`, `publish_micro_project`, `start_micro_project`,
//! `finish_micro_project`, `withdraw_micro_project`.

use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{accepted, claimed, its_day, notices, project, published, seen, url, with, written};

#[tokio::test]
async fn from_draft_to_result() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let draft = written(&app, json!({})).await;
    assert_eq!((&draft["state"], &draft["phone"]), (&json!("draft"), &json!("0513-85012345")));
    assert_eq!(
        draft["allowed"],
        json!(["edit_micro_project", "publish_micro_project", "withdraw_micro_project", "list_micro_claims"])
    );
    // Nobody but the office sees a draft.
    app.anonymous().get(&url(&draft, "")).await.refused(404, "not_found");
    app.as_(Person::Volunteer).get(&url(&draft, "")).await.refused(404, "not_found");
    app.as_(Person::NextCoordinator).post_empty(&url(&draft, "/publish")).await.refused(404, "not_found");
    assert_eq!(seen(&app, &draft, Person::Secretary).await["waiting"], 0);
    let open = coordinator.if_match(1).post_empty(&url(&draft, "/publish")).await.ok();
    assert_eq!(
        (&open["state"], &open["version"], &open["free"]),
        (&json!("published"), &json!(2), &json!(4))
    );
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post_empty(&url(&draft, "/publish")).await.refused(409, "micro_step");
    let shown = app.anonymous().get(&url(&draft, "")).await.ok();
    assert_eq!(
        (&shown["waiting"], &shown["claim_as"], &shown["allowed"]),
        (&Value::Null, &json!([]), &json!([]))
    );

    coordinator.post_empty(&url(&draft, "/start")).await.refused(409, "micro_too_early");
    let result = json!({ "result": "引导居民三百多人次。" });
    coordinator.post(&url(&draft, "/finish"), result.clone()).await.refused(409, "micro_step");
    accepted(&app, &draft, Person::Volunteer, 2).await;
    let waiting = claimed(&app, &draft, Person::Neighbour, 1).await;
    its_day(&app);
    let running = app.as_(Person::Secretary).post_empty(&url(&draft, "/start")).await.ok();
    assert_eq!((&running["state"], &running["started"]), (&json!("running"), &json!(true)));
    coordinator.post(&url(&draft, "/finish"), result.clone()).await.refused(409, "micro_claims_waiting");
    let no = json!({ "reason": "人已经够了。" });
    let decline = format!("/api/micro-claims/{}/decline", waiting["id"].as_str().unwrap());
    coordinator.post(&decline, no).await.ok();
    let numbers = json!({ "result": "联系小李13812345678" });
    coordinator.post(&url(&draft, "/finish"), numbers).await.refused(422, "invalid_input");
    let done = coordinator.post(&url(&draft, "/finish"), result).await.ok();
    assert_eq!((&done["state"], &done["result"]), (&json!("done"), &json!("引导居民三百多人次。")));
    assert_eq!(done["allowed"], json!(["list_micro_claims"]));
    assert_eq!(app.anonymous().get(&url(&draft, "")).await.ok()["persons"], 2);
    for template in ["micro_accepted", "micro_started", "micro_done"] {
        assert_eq!(notices(&app, Person::Volunteer, template).await, 1, "{template}");
    }
    assert_eq!(notices(&app, Person::Neighbour, "micro_done").await, 0);
    let said: Vec<String> =
        sqlx::query_scalar("select name from event where subject_kind = 'micro_project' order by seq")
            .fetch_all(app.pool())
            .await
            .unwrap();
    assert_eq!(
        said,
        [
            "micro_project_written",
            "micro_project_published",
            "micro_project_claimed",
            "micro_claim_accepted",
            "micro_project_claimed",
            "micro_project_started",
            "micro_claim_declined",
            "micro_project_done"
        ]
    );
}

#[tokio::test]
async fn whoever_claimed_hears_of_changes() {
    let app = TestApp::start().await;
    let made = published(&app, json!({})).await;
    let page = url(&made, "");
    let body = project(&app, COMMUNITY);
    // While nobody claims nobody is told.
    let moved = with(body.clone(), &json!({ "place": "南门投放点", "measure": "parties" }));
    app.as_(Person::Coordinator).if_match(2).put(&page, moved).await.ok();
    app.as_(Person::Coordinator).if_match(2).put(&page, body.clone()).await.refused(412, "version_conflict");
    app.as_(Person::Coordinator).if_match(3).put(&page, body.clone()).await.ok();
    claimed(&app, &made, Person::Volunteer, 3).await;
    let send =
        async |changes: Value| app.as_(Person::Coordinator).put(&page, with(body.clone(), &changes)).await;
    send(json!({ "wanted": 2 })).await.refused(409, "micro_wanted_taken");
    send(json!({ "measure": "parties" })).await.refused(409, "micro_measure_fixed");
    assert_eq!(notices(&app, Person::Volunteer, "micro_changed").await, 0);
    let later = send(json!({ "until": "2026-11-28T04:00:00Z", "wanted": 3 })).await.ok();
    assert_eq!((&later["wanted"], &later["free"]), (&json!(3), &json!(0)));
    assert_eq!(notices(&app, Person::Volunteer, "micro_changed").await, 1);
    let why = json!({ "reason": "连日有雨，改期另行发布。" });
    let end = url(&made, "/withdraw");
    app.as_(Person::Resident).post(&end, why.clone()).await.refused(403, "not_allowed");
    let gone = app.as_(Person::Dispatcher).post(&end, why.clone()).await.ok();
    assert_eq!((&gone["state"], &gone["allowed"]), (&json!("withdrawn"), &json!(["list_micro_claims"])));
    assert_eq!(notices(&app, Person::Volunteer, "micro_withdrawn").await, 1);
    assert_eq!(app.anonymous().get(&page).await.ok()["reason"], "连日有雨，改期另行发布。");
    app.as_(Person::Dispatcher).post(&end, why).await.refused(409, "micro_step");
    send(json!({})).await.refused(409, "micro_step");
}

#[tokio::test]
async fn what_is_no_micro_project() {
    let app = TestApp::start().await;
    let send = async |who: Person, changes: Value| {
        app.as_(who).post("/api/micro-projects", with(project(&app, COMMUNITY), &changes)).await
    };
    let office = Person::Coordinator;
    send(office, json!({ "phone": "13812345678" })).await.refused(422, "micro_phone_private");
    send(office, json!({ "phone": "12345678901" })).await.refused(422, "invalid_input");
    send(office, json!({ "area_path": "zzzz" })).await.refused(422, "micro_place_unknown");
    send(office, json!({ "what": "找小李13812345678" })).await.refused(422, "invalid_input");
    send(office, json!({ "wanted": 0 })).await.refused(422, "invalid_input");
    for (from, until) in [
        ("2026-11-22T01:00:00Z", "2026-11-28T01:00:00Z"),
        ("2026-11-28T03:00:00Z", "2026-11-28T01:00:00Z"),
        ("2026-11-28T03:00:00Z", "2027-11-28T03:00:00Z"),
    ] {
        send(office, json!({ "from": from, "until": until })).await.refused(422, "micro_times_invalid");
    }
    for who in
        [Person::Resident, Person::Volunteer, Person::GridWorker, Person::UnitLiaison, Person::Sysadmin]
    {
        send(who, json!({})).await.refused(403, "not_allowed");
    }
    send(Person::NextCoordinator, json!({})).await.refused(403, "not_allowed");
    app.anonymous()
        .post("/api/micro-projects", project(&app, COMMUNITY))
        .await
        .refused(401, "unauthenticated");
    let street =
        app.as_(Person::Dispatcher).post("/api/micro-projects", project(&app, SUBDISTRICT)).await.ok();
    app.as_(Person::Coordinator).get(&url(&street, "")).await.refused(404, "not_found");
    // A draft whose beginning has passed is not published, and nobody moves one to where they keep none.
    let draft = written(&app, json!({})).await;
    let there = project(&app, NEXT_COMMUNITY);
    app.as_(office).put(&url(&draft, ""), there).await.refused(403, "not_allowed");
    its_day(&app);
    app.as_(office).post_empty(&url(&draft, "/publish")).await.refused(422, "micro_times_invalid");
    app.as_(Person::OtherCoordinator).post_empty(&url(&draft, "/publish")).await.refused(404, "not_found");
}
