//! What goes to units, with units that the test plays: `prepare_my_sheets`, `list_my_sheets`, `agree_to_sheet`,
//! `decline_sheet`, `withdraw_sheet`, `list_unit_sheets`, `print_sheet`, `list_unit_commendations`; and letters to
//! a team.

use std::collections::HashMap;
use std::sync::Arc;

use baodao_identity_server::StoredPeople;
use baodao_kernel::{AccountId, TeamId, TenantId, UnitId};
use baodao_records_core::{TeamFacts, UnitFacts, Units, Waiting};
use baodao_records_server::Ports;
use baodao_requests_server::StoredWorks;
use baodao_testkit::{Person, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::export::pdf_text;
use crate::support::{items, post, verified};

const UNIT: UnitId = UnitId(Uuid::from_u128(77));
const TEAM: TeamId = TeamId(Uuid::from_u128(78));

/// One unit with one member and one liaison, and one team.
struct OneUnit {
    member: AccountId,
    liaison: AccountId,
    team: TeamFacts,
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
}

/// A member with one verified service of 2026, on a day of 2027; from now on units are played.
async fn with_units() -> TestApp {
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
