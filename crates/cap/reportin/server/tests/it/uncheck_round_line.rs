//! `uncheck_round_line`.

use baodao_testkit::places::{GRID, SECOND_GRID};
use baodao_testkit::{Person, Reply};
use serde_json::{Value, json};

use crate::rounds::{ROUNDS, Scene, scene};
use crate::support::{count, path, step, told};

impl Scene {
    async fn uncheck(&self, person: Person, round: &str, report: &str) -> Reply {
        let line = self.line(round, report).await;
        self.app.as_(person).post_empty(&format!("{ROUNDS}/{round}/lines/{line}/uncheck")).await
    }

    async fn report(&self, report: &str) -> Value {
        self.app.as_(Person::Dispatcher).get(&format!("/api/report-ins/{report}")).await.ok()
    }

    fn to_second(&self) -> Value {
        let grid = path(&self.app, SECOND_GRID);
        json!({ "outcome": "reassigned", "grid": grid, "branch_id": self.bodies.second })
    }
}

#[tokio::test]
async fn what_was_said_is_taken_back_and_everything_is_as_it_was() {
    let s = scene().await;
    let before = [s.report(&s.member).await, s.report(&s.loose).await];
    let round = s.open().await;
    let done = s.check(Person::Volunteer, &round, &s.member, s.to_second()).await.ok();
    assert_eq!(done["allowed"], json!(["uncheck_round_line"]));
    let corrected = json!({ "outcome": "corrected", "building": "5幢", "unit": { "name": "崇川区文化馆" } });
    s.check(Person::Coordinator, &round, &s.loose, corrected).await.ok();
    s.check(Person::NextCoordinator, &round, &s.next, json!({ "outcome": "holds" })).await.ok();
    s.app.drain().await;
    let back = s.uncheck(Person::Volunteer, &round, &s.member).await.ok();
    assert_eq!(
        (&back["state"], &back["changes"], &back["checked_at"], &back["allowed"]),
        (&json!("waiting"), &json!([]), &Value::Null, &json!(["check_round_line"]))
    );
    s.uncheck(Person::Coordinator, &round, &s.loose).await.ok();
    s.uncheck(Person::Dispatcher, &round, &s.next).await.ok();
    for was in &before {
        let now = s.report(was["id"].as_str().unwrap()).await;
        for field in ["state", "unit", "home", "branch", "checked_at", "check_asked_at"] {
            assert_eq!(now[field], was[field], "{field}");
        }
    }
    assert!(told(&s.app, Person::Neighbour).await.contains(&"report_in_uncorrected".to_owned()));
    let counts = s.app.as_(Person::Dispatcher).get(&format!("{ROUNDS}/{round}")).await.ok();
    assert_eq!(counts["round"]["counts"]["waiting"], 3);
    let register =
        sqlx::query_scalar::<_, String>("select body_id::text from branch_member where to_on is null");
    let register = register.fetch_all(s.app.pool()).await.unwrap();
    assert_eq!(register, std::slice::from_ref(&s.bodies.first), "the register of members follows");
    s.check(Person::Volunteer, &round, &s.member, json!({ "outcome": "holds" })).await.ok();
}

#[tokio::test]
async fn somebody_who_was_in_no_branch_is_in_none_again() {
    let s = scene().await;
    let round = s.open().await;
    let said = json!({ "outcome": "reassigned", "grid": path(&s.app, GRID), "branch_id": s.bodies.first });
    s.check(Person::Coordinator, &round, &s.loose, said).await.ok();
    s.app.drain().await;
    s.uncheck(Person::Coordinator, &round, &s.loose).await.ok();
    let now = s.report(&s.loose).await;
    assert_eq!((&now["branch"], &now["home"]["grid"]), (&Value::Null, &Value::Null));
    s.app.drain().await;
    let members = count(&s.app, "select count(*) from branch_member where to_on is null").await;
    assert_eq!(members, 1, "only the other one");
}

#[tokio::test]
async fn whoever_said_it_or_keeps_the_area() {
    let s = scene().await;
    let round = s.open().await;
    s.check(Person::Coordinator, &round, &s.member, json!({ "outcome": "holds" })).await.ok();
    let line = s.line(&round, &s.member).await;
    let seen = s.app.as_(Person::Volunteer).get(&format!("{ROUNDS}/{round}/lines?mine=true")).await.ok();
    assert_eq!((&seen["items"][0]["id"], &seen["items"][0]["allowed"]), (&json!(line), &json!([])));
    s.uncheck(Person::Volunteer, &round, &s.member).await.refused(403, "not_allowed");
    s.uncheck(Person::NextCoordinator, &round, &s.member).await.refused(404, "not_found");
    s.uncheck(Person::Resident, &round, &s.member).await.refused(404, "not_found");
    s.uncheck(Person::Coordinator, &round, &s.member).await.ok();
    s.check(Person::Volunteer, &round, &s.member, json!({ "outcome": "holds" })).await.ok();
    s.uncheck(Person::Coordinator, &round, &s.member).await.ok();
}

#[tokio::test]
async fn every_refusal() {
    let s = scene().await;
    let round = s.open().await;
    s.uncheck(Person::Coordinator, &round, &s.member).await.refused(409, "round_line_waiting");
    s.check(Person::Volunteer, &round, &s.member, s.to_second()).await.ok();
    let place = json!({ "places": [{ "report_in": s.member, "grid": path(&s.app, GRID) }] });
    s.app.as_(Person::Coordinator).post("/api/report-ins/placements", place).await.ok();
    s.uncheck(Person::Volunteer, &round, &s.member).await.refused(409, "round_line_overtaken");
    assert_eq!(s.report(&s.member).await["home"]["grid"]["name"], "德民第一网格", "nothing was put back");
    let ended = json!({ "outcome": "ended", "reason": "moved" });
    s.check(Person::NextCoordinator, &round, &s.next, ended).await.ok();
    s.uncheck(Person::NextCoordinator, &round, &s.next).await.refused(409, "round_line_over");
    step(&s.app, Person::Neighbour, &s.loose, "end", json!({ "reason": "withdrawn" })).await.ok();
    s.uncheck(Person::Coordinator, &round, &s.loose).await.refused(409, "round_line_over");
    s.app.as_(Person::Dispatcher).post_empty(&format!("{ROUNDS}/{round}/close")).await.ok();
    s.uncheck(Person::Volunteer, &round, &s.member).await.refused(409, "round_closed");
    let kept = count(&s.app, "select count(*) from verification_line where looked is not null").await;
    assert_eq!(kept, 0, "what a look found is not kept longer than it can be taken back");
}

#[tokio::test]
async fn two_at_once_take_back_once() {
    let s = scene().await;
    let round = s.open().await;
    s.check(Person::Volunteer, &round, &s.member, s.to_second()).await.ok();
    let url = format!("{ROUNDS}/{round}/lines/{}/uncheck", s.line(&round, &s.member).await);
    let (head, desk) = (s.app.as_(Person::Volunteer), s.app.as_(Person::Coordinator));
    let (one, two) = tokio::join!(head.post_empty(&url), desk.post_empty(&url));
    assert_eq!([one.status, two.status].iter().filter(|status| **status == 200).count(), 1);
    assert_eq!(count(&s.app, "select count(*) from event where name = 'report_in_line_unchecked'").await, 1);
}
