//! `claim_micro_project` for units and teams: who speaks for them.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{claim_url, notices, published, seen, url};

async fn unit(app: &TestApp) -> (String, String) {
    let coordinator = app.as_(Person::Coordinator);
    let area = app.area(COMMUNITY).path;
    let body = json!({ "name": "市一院", "kind": "medical", "level": "municipal", "area": area });
    let made = coordinator.post("/api/units", body).await.ok();
    let id = made["id"].as_str().unwrap().to_owned();
    let named = json!({ "person": { "account": app.account(Person::UnitLiaison) }, "from": "2026-03-01" });
    let named = coordinator.post(&format!("/api/units/{id}/liaisons"), named).await.ok();
    (id, named["liaisons"][0]["id"].as_str().unwrap().to_owned())
}

async fn team(app: &TestApp) -> String {
    let area = app.area(COMMUNITY).path;
    let leader = json!({ "account": app.account(Person::Volunteer) });
    let body = json!({ "kind": "service", "name": "红色工匠", "area": area, "leader": leader });
    let made = app.as_(Person::Coordinator).post("/api/teams", body).await.ok();
    made["id"].as_str().unwrap().to_owned()
}

fn claim(party: &str, id: &str, people: u32) -> Value {
    json!({ "party": party, "party_id": id, "people": people })
}

#[tokio::test]
async fn a_liaison_claims_for_the_unit_and_a_leader_for_the_team() {
    let app = TestApp::start().await;
    let ((unit, liaison), team) = (unit(&app).await, team(&app).await);
    // Two parties, however many come with each.
    let made = published(&app, json!({ "measure": "parties", "wanted": 2 })).await;
    let path = url(&made, "/claims");
    let may = seen(&app, &made, Person::UnitLiaison).await;
    assert_eq!(may["claim_as"][0], json!({ "party": "unit", "id": unit, "name": "市一院" }));
    assert_eq!(may["claim_as"][1]["party"], "person");
    let got = app.as_(Person::UnitLiaison).post(&path, claim("unit", &unit, 30)).await.ok();
    assert_eq!((&got["taken"], &got["mine"][0]["name"]), (&json!(1), &json!("市一院")));
    let mine = got["mine"][0].clone();
    app.as_(Person::Volunteer).post(&path, claim("team", &team, 8)).await.ok();
    app.as_(Person::Coordinator).post_empty(&claim_url(&mine, "accept")).await.ok();
    let shown = app.anonymous().get(&url(&made, "")).await.ok();
    assert_eq!(shown["takers"], json!([{ "party": "unit", "name": "市一院", "people": 30 }]));
    assert_eq!((&shown["free"], &shown["persons"]), (&json!(0), &json!(0)));
    assert_eq!(notices(&app, Person::UnitLiaison, "micro_accepted").await, 1);

    // Another liaison speaks for the unit from now on, and takes the claim back.
    let coordinator = app.as_(Person::Coordinator);
    let next = json!({ "person": { "account": app.account(Person::InServiceMember) } });
    coordinator.post(&format!("/api/units/{unit}/liaisons"), next).await.ok();
    coordinator
        .post(&format!("/api/unit-liaisons/{liaison}/end"), json!({ "reason": "岗位调整" }))
        .await
        .ok();
    app.as_(Person::UnitLiaison).post_empty(&claim_url(&mine, "take-back")).await.refused(404, "not_found");
    let listed = app.as_(Person::InServiceMember).get("/api/micro-claims").await.ok();
    assert_eq!(listed["items"][0]["id"], mine["id"]);
    let back = app.as_(Person::InServiceMember).post_empty(&claim_url(&mine, "take-back")).await.ok();
    assert_eq!((&back["free"], &back["takers"]), (&json!(1), &json!([])));
}

#[tokio::test]
async fn nobody_claims_for_what_they_do_not_speak_for() {
    let app = TestApp::start().await;
    let ((unit, _), team) = (unit(&app).await, team(&app).await);
    let made = published(&app, json!({})).await;
    let path = url(&made, "/claims");
    for (who, body) in [
        (Person::Volunteer, claim("unit", &unit, 1)),
        (Person::UnitLiaison, claim("team", &team, 1)),
        (Person::UnitLiaison, claim("team", &unit, 1)),
        (Person::UnitLiaison, claim("person", &unit, 1)),
        (Person::UnitLiaison, json!({ "party": "unit", "people": 1 })),
    ] {
        app.as_(who).post(&path, body).await.refused(422, "micro_party_not_yours");
    }
    let many = json!({ "party": "person", "people": 0 });
    app.as_(Person::Volunteer).post(&path, many).await.refused(422, "invalid_input");
    let number = json!({ "party": "person", "people": 1, "note": "电话13812345678" });
    app.as_(Person::Volunteer).post(&path, number).await.refused(422, "invalid_input");
    app.anonymous().post(&path, claim("unit", &unit, 1)).await.refused(401, "unauthenticated");
    app.as_(Person::OtherResident).post(&path, claim("unit", &unit, 1)).await.refused(404, "not_found");
}
