//! `create_team`, `edit_team`, `disband_team`, `invite_to_team`, `join_team`, `leave_team`,
//! `list_teams`, `read_team`, `list_team_members`, `note_team_activity`.

use baodao_testkit::places::{COMMUNITY, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, id, names, notices, path, who};

fn team(app: &TestApp, name: &str) -> Value {
    json!({ "kind": "service", "name": name, "area": path(app, COMMUNITY), "what": "水电小修", "why": "没人愿接",
        "how": "每周六上午", "leader": who(app, Person::Volunteer) })
}

async fn created(app: &TestApp, body: Value) -> String {
    id(&app.as_(Person::Coordinator).post("/api/teams", body).await.ok())
}

#[tokio::test]
async fn people_are_asked_and_come_and_go_freely() {
    let app = TestApp::start().await;
    let url = format!("/api/teams/{}", created(&app, team(&app, "红色工匠")).await);
    let (leader, friend) = (app.as_(Person::Volunteer), app.as_(Person::SecondVolunteer));
    assert_eq!(notices(&app, Person::Volunteer, "team_led").await, 1);
    friend.post_empty(&format!("{url}/join")).await.refused(409, "team_by_invitation");
    friend.post_empty(&format!("{url}/leave")).await.refused(409, "not_in_team");
    let invite = json!({ "person": { "phone": Person::SecondVolunteer.phone() }, "part": "social_worker" });
    friend.post(&format!("{url}/invite"), invite.clone()).await.refused(403, "not_allowed");
    leader.post(&format!("{url}/invite"), invite.clone()).await.ok();
    leader.post(&format!("{url}/invite"), invite.clone()).await.refused(409, "already_in_team");
    let nobody = json!({ "person": { "phone": "13899999999" } });
    leader.post(&format!("{url}/invite"), nobody).await.refused(422, "person_unknown");
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_invited").await, 1);
    let seen = friend.get(&url).await.ok();
    assert_eq!((&seen["mine"], &seen["allowed"]), (&json!("invited"), &json!(["join_team", "leave_team"])));
    // Declining has no consequence: one may be asked again.
    let declined = friend.post_empty(&format!("{url}/leave")).await.ok();
    assert_eq!(declined["mine"], "declined");
    leader.post(&format!("{url}/invite"), invite).await.ok();
    let joined = friend.post_empty(&format!("{url}/join")).await.ok();
    assert_eq!((&joined["mine"], &joined["members"]), (&json!("joined"), &json!(1)));
    friend.post_empty(&format!("{url}/join")).await.refused(409, "already_in_team");
    assert_eq!(notices(&app, Person::Volunteer, "team_joined").await, 1);
    let members = leader.get(&format!("{url}/members")).await.ok();
    let first = &members["items"][0];
    assert_eq!((&first["person"]["name"], &first["part"]), (&json!("王**"), &json!("social_worker")));
    friend.get(&format!("{url}/members")).await.refused(403, "not_allowed");
    app.as_(Person::Coordinator).get(&format!("{url}/members")).await.ok();
    let left = friend.post_empty(&format!("{url}/leave")).await.ok();
    assert_eq!((&left["mine"], &left["members"]), (&json!("left"), &json!(0)));
    assert_eq!(left["allowed"], json!(["ask_to_join_team"]));
    assert_eq!(app.happened("team_left").await, 2);
}

#[tokio::test]
async fn an_open_team_takes_whoever_comes() {
    let app = TestApp::start().await;
    let mut body = team(&app, "清河志愿队");
    body["open"] = json!(true);
    let url = format!("/api/teams/{}", created(&app, body).await);
    app.as_(Person::Resident).post_empty(&format!("{url}/join")).await.ok();
    app.anonymous().post_empty(&format!("{url}/join")).await.refused(401, "unauthenticated");
    app.as_(Person::OtherResident).post_empty(&format!("{url}/join")).await.refused(404, "not_found");
    let mine = app.as_(Person::Resident).get("/api/teams?mine=true").await.ok();
    assert_eq!(names(&mine), ["清河志愿队"]);
    let around = format!("/api/teams?around=true&area={}", path(&app, GRID));
    assert_eq!(names(&app.as_(Person::Neighbour).get(&around).await.ok()), ["清河志愿队"]);
    let narrow = format!("/api/teams?area={}", path(&app, GRID));
    assert!(names(&app.as_(Person::Neighbour).get(&narrow).await.ok()).is_empty());
    assert!(names(&app.as_(Person::Neighbour).get("/api/teams?kind=reserve").await.ok()).is_empty());
    assert_eq!(names(&app.as_(Person::Neighbour).get("/api/teams?q=%E6%B0%B4%E7%94%B5").await.ok()).len(), 1);
}

#[tokio::test]
async fn a_team_is_edited_noted_and_disbanded() {
    let app = TestApp::start().await;
    let team_id = created(&app, team(&app, "红色工匠")).await;
    created(&app, team(&app, "另一队")).await;
    let url = format!("/api/teams/{team_id}");
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post("/api/teams", team(&app, "红色工匠")).await.refused(409, "team_name_taken");
    coordinator.put(&url, team(&app, "另一队")).await.refused(409, "team_name_taken");
    coordinator.post("/api/teams", team(&app, "<")).await.refused(422, "organisation_name_invalid");
    let mut of_body = team(&app, "第三队");
    of_body["body"] = json!(NOTHING);
    coordinator.post("/api/teams", of_body).await.refused(422, "body_unknown");
    app.as_(Person::NextCoordinator)
        .post("/api/teams", team(&app, "越界队"))
        .await
        .refused(403, "not_allowed");
    app.as_(Person::Volunteer).put(&url, team(&app, "自改")).await.refused(403, "not_allowed");
    let mut edit = team(&app, "红色工匠二队");
    edit["leader"] = who(&app, Person::SecondVolunteer);
    let edited = coordinator.clone().if_match(1).put(&url, edit.clone()).await.ok();
    assert_eq!((&edited["leader"]["name"], &edited["version"]), (&json!("王**"), &json!(2)));
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_led").await, 1);
    coordinator.clone().if_match(1).put(&url, edit.clone()).await.refused(412, "version_conflict");

    let leader = app.as_(Person::SecondVolunteer);
    let activity = json!({ "on": "2026-11-23", "title": "义务维修日", "note": "修了小家电" });
    let noted = leader.post(&format!("{url}/activities"), activity.clone()).await;
    assert_eq!(noted.status, 201);
    leader
        .post(&format!("{url}/activities"), json!({ "on": "2026-11-24", "title": "明天" }))
        .await
        .refused(422, "organisation_day_out_of_range");
    leader
        .post(&format!("{url}/activities"), json!({ "on": "2026-11-23", "title": "<" }))
        .await
        .refused(422, "organisation_name_invalid");
    app.as_(Person::Volunteer).post(&format!("{url}/activities"), activity).await.refused(403, "not_allowed");
    let read = app.as_(Person::Resident).get(&url).await.ok();
    assert_eq!((&read["activities"][0]["title"], &read["formula"]), (&json!("义务维修日"), &json!(null)));

    let invite = json!({ "person": who(&app, Person::Volunteer) });
    leader.post(&format!("{url}/invite"), invite.clone()).await.ok();
    let end = json!({ "reason": "任务完成" });
    leader.post(&format!("{url}/disband"), end.clone()).await.refused(403, "not_allowed");
    let gone = coordinator.post(&format!("{url}/disband"), end.clone()).await.ok();
    assert_eq!(
        (&gone["disbanded_on"], &gone["allowed"], &gone["members"]),
        (&json!("2026-11-23"), &json!([]), &json!(0))
    );
    coordinator.post(&format!("{url}/disband"), end).await.refused(409, "team_disbanded");
    assert_eq!(notices(&app, Person::Volunteer, "team_disbanded").await, 1, "was invited");
    assert_eq!(notices(&app, Person::SecondVolunteer, "team_disbanded").await, 1, "led it");
    coordinator.put(&url, edit).await.refused(409, "team_disbanded");
    leader.post(&format!("{url}/invite"), invite).await.refused(409, "team_disbanded");
    app.as_(Person::Volunteer).post_empty(&format!("{url}/join")).await.refused(409, "team_disbanded");
    assert_eq!(names(&coordinator.get("/api/teams").await.ok()), ["另一队"]);
    assert_eq!(names(&coordinator.get("/api/teams?disbanded=true").await.ok()).len(), 2);
    coordinator.get(&format!("/api/teams/{NOTHING}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_red_grid_team_tells_what_the_formula_asks() {
    let app = TestApp::start().await;
    let mut body = team(&app, "第一网格红色团队");
    body["kind"] = json!("red_grid");
    body["area"] = json!(path(&app, GRID));
    let url = format!("/api/teams/{}", created(&app, body).await);
    let coordinator = app.as_(Person::Coordinator);
    for (person, part) in [(Person::Secretary, "secretary"), (Person::GridWorker, "social_worker")] {
        coordinator
            .post(&format!("{url}/invite"), json!({ "person": who(&app, person), "part": part }))
            .await
            .ok();
        app.as_(person).post_empty(&format!("{url}/join")).await.ok();
    }
    let formula = coordinator.get(&url).await.ok()["formula"].clone();
    assert_eq!(
        formula,
        json!({ "secretaries": 1, "social_workers": 1, "social_workers_asked": 1, "volunteers": 0, "volunteers_asked": 5, "met": false })
    );
    assert_eq!(app.as_(Person::Resident).get(&url).await.ok()["formula"], json!(null));
    let asked = async || {
        coordinator.get("/api/organisation/checks?kind=formula_not_met").await.ok()["items"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(asked().await, 1);
    // The district sets its own X.
    let rule = json!({ "value": 0, "source": "街道通知", "document": "〔2026〕9号" });
    app.as_(Person::Sysadmin).put("/api/rules/organisation.formula_volunteers_grid", rule).await.ok();
    assert_eq!(asked().await, 0);
}
