//! `ask_to_join_team`, `answer_team_ask`, `remove_from_team`, and the day on which a team was formed.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, count, id, names, notices, path, who};

/// A team that the volunteer leads and that one does not simply join.
async fn closed(app: &TestApp) -> String {
    let body = json!({ "kind": "service", "name": "红色工匠", "area": path(app, COMMUNITY), "leader": who(app, Person::Volunteer) });
    format!("/api/teams/{}", id(&app.as_(Person::Coordinator).post("/api/teams", body).await.ok()))
}

/// The place of the first who stands like this.
async fn place(app: &TestApp, url: &str, state: &str) -> String {
    let members = app.as_(Person::Coordinator).get(&format!("{url}/members?state={state}")).await.ok();
    id(&members["items"][0])
}

async fn answer(
    app: &TestApp,
    person: Person,
    url: &str,
    member: &str,
    body: Value,
) -> baodao_testkit::Reply {
    app.as_(person).post(&format!("{url}/members/{member}/answer"), body).await
}

#[tokio::test]
async fn somebody_asks_and_is_let_in() {
    let app = TestApp::start().await;
    let url = closed(&app).await;
    let friend = app.as_(Person::SecondVolunteer);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["allowed"], &seen["asks"]), (&json!(["ask_to_join_team"]), &Value::Null));
    let asked = friend.post_empty(&format!("{url}/ask")).await.ok();
    assert_eq!((&asked["mine"], &asked["allowed"]), (&json!("asked"), &json!(["leave_team"])));
    // A second ask is the same ask, and so are two at once.
    let (one, two) = (format!("{url}/ask"), format!("{url}/ask"));
    let (one, two) = tokio::join!(friend.post_empty(&one), friend.post_empty(&two));
    assert_eq!((&one.ok()["mine"], &two.ok()["mine"]), (&json!("asked"), &json!("asked")));
    assert_eq!(app.happened("team_asked").await, 1);
    assert_eq!(notices(&app, Person::Volunteer, "team_asked").await, 1);
    assert_eq!(notices(&app, Person::Coordinator, "team_asked").await, 0);
    let mine = friend.get("/api/teams?mine=true").await.ok();
    assert_eq!(names(&mine), ["红色工匠"]);
    let led = app.as_(Person::Volunteer).get(&url).await.ok();
    assert_eq!((&led["asks"], &led["members"]), (&json!(1), &json!(0)));
    assert!(!led["allowed"].as_array().unwrap().contains(&json!("ask_to_join_team")), "a leader asks nobody");
    let listed = app.as_(Person::Volunteer).get(&format!("{url}/members")).await.ok();
    assert_eq!(listed["items"][0]["allowed"], json!(["answer_team_ask"]));
    let member = place(&app, &url, "asked").await;
    let yes = json!({ "accept": true, "reason": "欢迎" });
    answer(&app, Person::SecondVolunteer, &url, &member, yes.clone()).await.refused(403, "not_allowed");
    answer(&app, Person::NextCoordinator, &url, &member, yes.clone()).await.refused(403, "not_allowed");
    answer(&app, Person::Volunteer, &url, NOTHING, yes.clone()).await.refused(404, "not_found");
    let let_in = answer(&app, Person::Volunteer, &url, &member, yes.clone()).await.ok();
    assert_eq!((&let_in["members"], &let_in["asks"]), (&json!(1), &json!(0)));
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_ask_accepted").await, 1);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["mine"], &seen["my_reason"]), (&json!("joined"), &Value::Null));
    answer(&app, Person::Volunteer, &url, &member, yes).await.refused(409, "team_ask_over");
    friend.post_empty(&format!("{url}/ask")).await.refused(409, "already_in_team");
}

#[tokio::test]
async fn an_ask_is_taken_back_or_not_accepted_and_made_again() {
    let app = TestApp::start().await;
    let url = closed(&app).await;
    let friend = app.as_(Person::SecondVolunteer);
    let ask = format!("{url}/ask");
    friend.post_empty(&ask).await.ok();
    let back = friend.post_empty(&format!("{url}/leave")).await.ok();
    assert_eq!((&back["mine"], &back["allowed"]), (&json!("taken_back"), &json!(["ask_to_join_team"])));
    assert!(app.as_(Person::Volunteer).get(&format!("{url}/members")).await.ok()["items"] == json!([]));
    friend.post_empty(&ask).await.ok();
    let member = place(&app, &url, "asked").await;
    // The coordinator of its area answers as well as the leader.
    let no = json!({ "accept": false, "reason": "人手已够" });
    answer(&app, Person::Coordinator, &url, &member, no.clone()).await.ok();
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_ask_refused").await, 1);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["mine"], &seen["my_reason"]), (&json!("refused"), &json!("人手已够")));
    answer(&app, Person::Coordinator, &url, &member, no).await.refused(409, "team_ask_over");
    friend.post_empty(&ask).await.ok();
    assert_eq!(friend.get(&url).await.ok()["my_reason"], Value::Null);
    app.as_(Person::Coordinator).post(&format!("{url}/disband"), json!({ "reason": "任务完成" })).await.ok();
    assert_eq!(friend.get(&url).await.ok()["mine"], "refused");
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_ask_void").await, 1);
    assert_eq!(notices(&app, Person::Volunteer, "team_ask_void").await, 0);
    friend.post_empty(&ask).await.refused(409, "team_disbanded");
    answer(&app, Person::Coordinator, &url, &member, json!({ "accept": true }))
        .await
        .refused(409, "team_disbanded");
    app.anonymous().post_empty(&ask).await.refused(401, "unauthenticated");
    app.as_(Person::OtherResident).post_empty(&ask).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_team_without_a_leader_asks_its_coordinator_and_an_open_one_nobody() {
    let app = TestApp::start().await;
    let body = |name: &str, open: bool| json!({ "kind": "service", "name": name, "area": path(&app, COMMUNITY), "open": open });
    let coordinator = app.as_(Person::Coordinator);
    let quiet = id(&coordinator.post("/api/teams", body("无队长队", false)).await.ok());
    app.as_(Person::Resident).post_empty(&format!("/api/teams/{quiet}/ask")).await.ok();
    assert_eq!(notices(&app, Person::Coordinator, "team_asked").await, 1);
    let open = id(&coordinator.post("/api/teams", body("清河队", true)).await.ok());
    app.as_(Person::Resident).post_empty(&format!("/api/teams/{open}/ask")).await.refused(409, "team_open");
}

#[tokio::test]
async fn who_is_taken_out_reads_why_and_may_ask_to_come_back() {
    let app = TestApp::start().await;
    let url = closed(&app).await;
    let friend = app.as_(Person::SecondVolunteer);
    friend.post_empty(&format!("{url}/ask")).await.ok();
    let member = place(&app, &url, "asked").await;
    let remove = format!("{url}/members/{member}/remove");
    let why = json!({ "reason": "搬离本社区" });
    let leader = app.as_(Person::Volunteer);
    leader.post(&remove, why.clone()).await.refused(409, "not_in_team");
    answer(&app, Person::Volunteer, &url, &member, json!({ "accept": true })).await.ok();
    friend.post(&remove, why.clone()).await.refused(403, "not_allowed");
    app.as_(Person::NextCoordinator).post(&remove, why.clone()).await.refused(403, "not_allowed");
    app.anonymous().post(&remove, why.clone()).await.refused(401, "unauthenticated");
    leader.post(&remove, json!({ "reason": "" })).await.refused(422, "invalid_input");
    leader.post(&format!("{url}/members/{NOTHING}/remove"), why.clone()).await.refused(404, "not_found");
    let gone = leader.post(&remove, why.clone()).await.ok();
    assert_eq!(gone["members"], 0);
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_removed").await, 1);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["mine"], &seen["my_reason"]), (&json!("removed"), &json!("搬离本社区")));
    assert_eq!(seen["allowed"], json!(["ask_to_join_team"]));
    leader.post(&remove, why).await.refused(409, "not_in_team");
    // An open team does not take back by itself whom it took out.
    let open = json!({ "kind": "service", "name": "红色工匠", "area": path(&app, COMMUNITY), "open": true, "leader": who(&app, Person::Volunteer) });
    app.as_(Person::Coordinator).put(&url, open).await.ok();
    friend.post_empty(&format!("{url}/join")).await.refused(409, "team_by_invitation");
    assert_eq!(friend.post_empty(&format!("{url}/ask")).await.ok()["mine"], "asked");
}

#[tokio::test]
async fn an_invitation_that_nobody_answered_is_taken_back() {
    let app = TestApp::start().await;
    let url = closed(&app).await;
    let (leader, friend) = (app.as_(Person::Volunteer), app.as_(Person::SecondVolunteer));
    let invite = json!({ "person": { "phone": Person::SecondVolunteer.phone() } });
    leader.post(&format!("{url}/invite"), invite.clone()).await.ok();
    let listed = leader.get(&format!("{url}/members?state=invited")).await.ok();
    assert_eq!(listed["items"][0]["allowed"], json!(["remove_from_team"]));
    let back = format!("{url}/members/{}/remove", id(&listed["items"][0]));
    let why = json!({ "reason": "请错了人" });
    friend.post(&back, why.clone()).await.refused(403, "not_allowed");
    app.as_(Person::NextCoordinator).post(&back, why.clone()).await.refused(403, "not_allowed");
    leader.post(&back, why.clone()).await.ok();
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_uninvited").await, 1);
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_removed").await, 0);
    assert_eq!(app.happened("team_invitation_taken_back").await, 1);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["mine"], &seen["my_reason"]), (&json!("uninvited"), &json!("请错了人")));
    assert_eq!(seen["allowed"], json!(["ask_to_join_team"]));
    friend.post_empty(&format!("{url}/join")).await.refused(409, "team_by_invitation");
    leader.post(&back, why.clone()).await.refused(409, "not_in_team");
    // Asked again, and answered while it is taken back: one of the two holds.
    leader.post(&format!("{url}/invite"), invite).await.ok();
    assert_eq!(friend.get(&url).await.ok()["my_reason"], Value::Null);
    let join = format!("{url}/join");
    let (joined, removed) = tokio::join!(friend.post_empty(&join), leader.post(&back, why));
    removed.ok();
    let mine = friend.get(&url).await.ok()["mine"].clone();
    assert_eq!(mine, if joined.status == 200 { "removed" } else { "uninvited" });
}

#[tokio::test]
async fn a_team_tells_when_it_was_formed() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let body = |name: &str, formed: &str| json!({ "kind": "service", "name": name, "area": path(&app, COMMUNITY), "formed_on": formed });
    for day in ["2026-11-24", "1800-01-01"] {
        let made = coordinator.post("/api/teams", body("早早队", day)).await;
        made.refused(422, "organisation_day_out_of_range");
    }
    let made = coordinator.post("/api/teams", body("早早队", "2025-03-05")).await.ok();
    assert_eq!(made["formed_on"], "2025-03-05");
    let url = format!("/api/teams/{}", id(&made));
    let activity = json!({ "on": "2025-04-01", "title": "义务维修日" });
    assert_eq!(coordinator.post(&format!("{url}/activities"), activity).await.status, 201);
    // Corrected, but not past the first thing that it did.
    coordinator.put(&url, body("早早队", "2025-04-02")).await.refused(422, "organisation_day_out_of_range");
    let edited = coordinator.put(&url, body("早早队", "2025-04-01")).await.ok();
    assert_eq!((&edited["formed_on"], &edited["version"]), (&json!("2025-04-01"), &json!(2)));
    let mut kept = body("早早队", "");
    kept.as_object_mut().unwrap().remove("formed_on");
    assert_eq!(coordinator.put(&url, kept).await.ok()["formed_on"], "2025-04-01");
    assert_eq!(count(&app, "select count(*) from team where formed_on = '2025-04-01'").await, 1);
}

#[tokio::test]
async fn lists_tell_what_one_may_make() {
    let app = TestApp::start().await;
    let lists = [
        ("/api/units", "create_unit"),
        ("/api/bodies", "create_body"),
        ("/api/appointments", "appoint"),
        ("/api/teams", "create_team"),
        ("/api/duty-zones", "assign_zone"),
        ("/api/social-organisations", "create_social_organisation"),
    ];
    for (list, operation) in lists {
        for person in [Person::Coordinator, Person::Secretary, Person::Dispatcher] {
            assert_eq!(
                app.as_(person).get(list).await.ok()["allowed"],
                json!([operation]),
                "{person:?} {list}"
            );
        }
    }
    assert_eq!(app.as_(Person::Sysadmin).get("/api/units").await.ok()["allowed"], json!(["create_unit"]));
    assert_eq!(app.as_(Person::Sysadmin).get("/api/appointments").await.ok()["allowed"], json!([]));
    assert_eq!(app.as_(Person::GridWorker).get("/api/units").await.ok()["allowed"], json!([]));
    assert_eq!(app.as_(Person::Resident).get("/api/teams").await.ok()["allowed"], json!([]));
}
