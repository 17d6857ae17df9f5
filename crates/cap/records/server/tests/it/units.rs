//! What goes to units, with units that the test plays: `prepare_my_sheets`, `list_my_sheets`, `agree_to_sheet`,
//! `decline_sheet`, `withdraw_sheet`, `list_unit_sheets`, `print_sheet`, `list_unit_commendations`; letters to
//! a team; and members of a branch (`list_nominees`, `nominate`).

use std::collections::HashMap;
use std::sync::Arc;

use baodao_identity_server::StoredPeople;
use baodao_kernel::{AccountId, AreaPath, CHINA, TeamId, TenantId, UnitId};
use baodao_records_core::{BranchMember, Cooperation, TeamFacts, UnitFacts, Units, Waiting};
use baodao_records_server::Ports;
use baodao_requests_server::StoredWorks;
use baodao_testkit::{Person, TestApp, places};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::export::pdf_text;
use crate::support::{items, post, told, verified};

/// The unit.
pub const UNIT: UnitId = UnitId(Uuid::from_u128(77));
const TEAM: TeamId = TeamId(Uuid::from_u128(78));

/// One unit with one member and one liaison, one team, and one branch with its secretary, who is
/// among its members.
struct OneUnit {
    member: AccountId,
    liaison: AccountId,
    team: TeamFacts,
    head: AccountId,
    serves: AreaPath,
    community: AreaPath,
}

fn unit() -> UnitFacts {
    UnitFacts { id: UNIT, name: "崇川区水务局".to_owned() }
}

impl Units for OneUnit {
    fn of_members<'a>(
        &'a self,
        _: TenantId,
        people: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, Vec<UnitFacts>>> {
        let mine = people.iter().filter(|one| **one == self.member).map(|one| (*one, vec![unit()]));
        let found = mine.collect();
        Box::pin(async move { Ok(found) })
    }

    fn of_liaison(&self, _: TenantId, person: AccountId) -> Waiting<'_, Vec<UnitFacts>> {
        let found = if person == self.liaison { vec![unit()] } else { Vec::new() };
        Box::pin(async move { Ok(found) })
    }

    fn reported_in(&self, _: TenantId) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move { Ok(vec![self.member]) })
    }

    fn team(&self, _: TenantId, team: TeamId) -> Waiting<'_, Option<TeamFacts>> {
        let found = (team == TEAM).then(|| self.team.clone());
        Box::pin(async move { Ok(found) })
    }

    fn unit(&self, _: TenantId, id: UnitId) -> Waiting<'_, Option<UnitFacts>> {
        let found = (id == UNIT).then(unit);
        Box::pin(async move { Ok(found) })
    }

    fn liaisons(&self, _: TenantId, unit: UnitId) -> Waiting<'_, Vec<AccountId>> {
        let found = if unit == UNIT { vec![self.liaison] } else { Vec::new() };
        Box::pin(async move { Ok(found) })
    }

    fn cooperating(&self, _: TenantId) -> Waiting<'_, Vec<Cooperation>> {
        let found = vec![Cooperation { unit: unit(), community: self.community.clone() }];
        Box::pin(async move { Ok(found) })
    }

    fn communities(&self, _: TenantId, _: &AreaPath) -> Vec<AreaPath> {
        vec![self.community.clone()]
    }

    fn branch_heads<'a>(&'a self, _: TenantId, _: &'a AreaPath, _: Timestamp) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move { Ok(vec![self.head]) })
    }

    fn headed_members(&self, _: TenantId, head: AccountId, _: Timestamp) -> Waiting<'_, Vec<BranchMember>> {
        let member = |person| BranchMember {
            person,
            branch: "万濠华府功能型党支部".to_owned(),
            areas: vec![self.serves.clone()],
        };
        let found = if head == self.head { vec![member(self.head), member(self.member)] } else { Vec::new() };
        Box::pin(async move { Ok(found) })
    }
}

/// A member with one verified service of 2026, on a day of 2027; from now on units are played.
pub async fn with_units() -> TestApp {
    let mut app = TestApp::start().await;
    verified(&app, Person::InServiceMember, "party_service").await;
    app.advance(SignedDuration::from_hours(24 * 60));
    let team = TeamFacts {
        id: TEAM,
        name: "德民楼道服务队".to_owned(),
        area: app.area(places::COMMUNITY).path,
        members: vec![app.account(Person::Volunteer)],
    };
    let units = OneUnit {
        member: app.account(Person::InServiceMember),
        liaison: app.account(Person::UnitLiaison),
        team,
        head: app.account(Person::Neighbour),
        serves: app.area(places::GRID).path,
        community: app.area(places::COMMUNITY).path,
    };
    let platform = app.platform().clone();
    let ports = Ports {
        people: Arc::new(StoredPeople::new(platform.clone())),
        places: app.wired().places.clone(),
        works: Arc::new(StoredWorks::new(platform.clone())),
        units: Arc::new(units),
    };
    app.serve_instead(vec![baodao_records_server::module(platform, ports)]);
    app
}

async fn prepared(app: &TestApp) -> Value {
    let body = json!({ "year": 2026 });
    let made = post(app, Person::InServiceMember, "/api/my/feedback-sheets", body).await;
    assert_eq!(made.status, 201, "{}", made.json);
    made.json["items"][0].clone()
}

#[tokio::test]
async fn the_unit_reads_a_sheet_only_while_its_member_agrees() {
    let app = with_units().await;
    let sheet = prepared(&app).await;
    assert_eq!((&sheet["services"], &sheet["stage"]), (&json!(1), &json!("prepared")));
    assert!(sheet["service_minutes"].is_null(), "never minutes unless they are switched on");
    let unit = async || items(&app, Person::UnitLiaison, "/api/feedback-sheets").await;
    assert!(unit().await.is_empty(), "the unit knows nothing");
    let id = sheet["id"].as_str().unwrap();
    let step = async |person, step: &str| {
        app.as_(person).post_empty(&format!("/api/feedback-sheets/{id}/{step}")).await
    };
    let document = format!("/api/feedback-sheets/{id}/document");
    app.as_(Person::UnitLiaison).get(&document).await.refused(404, "not_found");
    step(Person::UnitLiaison, "agree").await.refused(404, "not_found");
    step(Person::InServiceMember, "withdraw").await.refused(409, "sheet_state");
    step(Person::InServiceMember, "agree").await.ok();
    let seen = unit().await;
    assert_eq!((&seen[0]["person_name"], &seen[0]["services"]), (&json!("赵在职"), &json!(1)));
    let text = pdf_text(&app.as_(Person::UnitLiaison).get(&document).await.bytes);
    assert!(text.contains("崇川区水务局") && text.contains("赵在职") && text.contains("1次"), "{text}");
    assert!(!text.contains("分钟"), "{text}");
    step(Person::InServiceMember, "withdraw").await.ok();
    assert!(unit().await.is_empty());
    app.as_(Person::UnitLiaison).get(&document).await.refused(404, "not_found");
}

#[tokio::test]
async fn who_declines_is_left_alone() {
    let app = with_units().await;
    let sheet = prepared(&app).await;
    let path = format!("/api/feedback-sheets/{}/decline", sheet["id"].as_str().unwrap());
    app.as_(Person::InServiceMember).post_empty(&path).await.ok();
    app.as_(Person::InServiceMember).post_empty(&path).await.refused(409, "sheet_state");
    assert_eq!(prepared(&app).await["stage"], "declined", "what is there stays as it is");
    assert_eq!(items(&app, Person::InServiceMember, "/api/my/feedback-sheets").await.len(), 1);
    assert!(items(&app, Person::UnitLiaison, "/api/feedback-sheets").await.is_empty());
}

#[tokio::test]
async fn a_sheet_needs_a_unit_and_a_year_that_is_over() {
    let app = with_units().await;
    let make = async |person, year: i16| {
        post(&app, person, "/api/my/feedback-sheets", json!({ "year": year })).await
    };
    make(Person::Volunteer, 2026).await.refused(409, "no_unit");
    make(Person::InServiceMember, 2027).await.refused(422, "year_not_over");
}

#[tokio::test]
async fn a_team_is_thanked_by_anybody_and_named_as_a_whole() {
    let app = with_units().await;
    let body = json!({ "team_id": TEAM, "body": "谢谢楼道服务队。", "publish": true });
    let made = post(&app, Person::Neighbour, "/api/thanks-letters", body).await.ok();
    assert_eq!(made["about"], "德民楼道服务队");
    let id = made["id"].as_str().unwrap();
    let step = async |step: &str, body| {
        post(&app, Person::Coordinator, &format!("/api/thanks-letters/{id}/{step}"), body).await
    };
    step("redact", json!({ "public_text": "谢谢楼道服务队。" })).await.ok();
    step("publish", json!({})).await.ok();
    let wall = app.anonymous().get("/api/thanks-wall").await.ok();
    assert_eq!(wall["items"][0]["thanked"], json!(["德民楼道服务队"]));
}

#[tokio::test]
async fn without_a_unit_there_is_nothing_to_read() {
    let app = with_units().await;
    assert!(items(&app, Person::UnitLiaison, "/api/unit-commendations").await.is_empty());
    assert!(items(&app, Person::Volunteer, "/api/unit-commendations").await.is_empty());
    app.anonymous().get("/api/unit-commendations").await.refused(401, "unauthenticated");
}

/// A call for services of 2026 in an area.
async fn called(app: &TestApp, person: Person, area: &str) -> String {
    let body = json!({
        "area_path": app.area(area).path, "title": "“两个一”典型选树", "basis": "双报到工作实施方案",
        "from": "2026-01-01", "until": "2027-01-01",
    });
    post(app, person, "/api/commendations", body).await.ok()["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn who_heads_a_branch_nominates_its_members() {
    let app = with_units().await;
    let call = called(&app, Person::Secretary, places::COMMUNITY).await;
    let list = format!("/api/commendations/{call}/nominees");
    let found = items(&app, Person::Neighbour, &list).await;
    assert_eq!(found.len(), 1, "everybody but oneself");
    assert_eq!(
        (&found[0]["person_id"], &found[0]["name"], &found[0]["about"]),
        (&json!(app.account(Person::InServiceMember)), &json!("赵**"), &json!("万濠华府功能型党支部"))
    );
    assert!(items(&app, Person::UnitLiaison, &list).await.is_empty(), "who heads nothing sees nobody");
    let member =
        |person: &Value| json!({ "person_id": person, "by_kind": "branch", "words": "随叫随到，热心服务" });
    let nominate = async |person, body: Value| {
        post(&app, person, &format!("/api/commendations/{call}/nominations"), body).await
    };
    let body = member(&found[0]["person_id"]);
    nominate(Person::UnitLiaison, body.clone()).await.refused(404, "not_found");
    nominate(Person::Neighbour, member(&json!(app.account(Person::Volunteer))))
        .await
        .refused(404, "not_found");
    nominate(Person::Neighbour, member(&json!(app.account(Person::Neighbour))))
        .await
        .refused(403, "own_nomination");
    let mut wrong = body.clone();
    wrong["by_kind"] = json!("community");
    nominate(Person::Neighbour, wrong).await.refused(422, "invalid_input");
    let made = nominate(Person::Neighbour, body.clone()).await.ok();
    assert_eq!(
        (&made["branch"], &made["by_kind"], &made["evidence"]),
        (&json!("万濠华府功能型党支部"), &json!("branch"), &Value::Null)
    );
    nominate(Person::Neighbour, body).await.refused(409, "already_nominated");
    assert_eq!(app.happened("nominated").await, 1);
    let mine = items(&app, Person::InServiceMember, "/api/my/nominations").await;
    assert_eq!(mine[0]["evidence"]["party_services"], 1);
}

#[tokio::test]
async fn the_liaison_hears_of_a_commendation_that_the_member_wants_told() {
    let app = with_units().await;
    let call = called(&app, Person::Secretary, places::COMMUNITY).await;
    assert_eq!(told(&app, Person::Neighbour, "commendation_for_branch").await, 1, "who heads one there");
    let body = json!({
        "person_id": app.account(Person::InServiceMember), "by_kind": "branch", "words": "随叫随到，热心服务",
    });
    let made =
        post(&app, Person::Neighbour, &format!("/api/commendations/{call}/nominations"), body).await.ok();
    let id = made["id"].as_str().unwrap();
    let step = async |person, step: &str, body: Value| {
        post(&app, person, &format!("/api/nominations/{id}/{step}"), body).await.ok()
    };
    step(Person::InServiceMember, "answer", json!({ "agree": true })).await;
    step(Person::Secretary, "publish", json!({})).await;
    app.advance(SignedDuration::from_hours(24 * 20));
    let today = CHINA.to_datetime(app.now()).date();
    let decision = json!({ "commended": true, "met_on": today, "meeting": "社区党委会议", "present": 9 });
    step(Person::Secretary, "decide", decision).await;
    step(Person::Secretary, "announce", json!({})).await;
    assert_eq!(told(&app, Person::UnitLiaison, "commendation_told").await, 0, "the member has not said so");
    step(Person::InServiceMember, "tell-unit", json!({ "tell_unit": true })).await;
    step(Person::InServiceMember, "tell-unit", json!({ "tell_unit": true })).await;
    assert_eq!(told(&app, Person::UnitLiaison, "commendation_told").await, 1, "once");
    assert_eq!(items(&app, Person::UnitLiaison, "/api/unit-commendations").await.len(), 1);
}

#[tokio::test]
async fn a_branch_nominates_where_it_serves() {
    let app = with_units().await;
    let call = called(&app, Person::Dispatcher, places::NEXT_COMMUNITY).await;
    let list = format!("/api/commendations/{call}/nominees");
    assert!(items(&app, Person::Neighbour, &list).await.is_empty());
    let body = json!({
        "person_id": app.account(Person::InServiceMember), "by_kind": "branch", "words": "随叫随到，热心服务",
    });
    let path = format!("/api/commendations/{call}/nominations");
    post(&app, Person::Neighbour, &path, body).await.refused(404, "not_found");
}
