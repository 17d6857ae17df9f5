//! `open_round`, `list_rounds`, `read_round`, `list_round_lines`, `check_round_line`,
//! `close_round`, `export_round`.

use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, Reply, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{
    Branches, branches, confirmed, count, field, filled, home, id, path, ready, step, told,
};

pub const ROUNDS: &str = "/api/report-in-rounds";

fn round(app: &TestApp, area: &str) -> Value {
    let deadline = app.now().checked_add(SignedDuration::from_hours(24 * 27)).unwrap();
    json!({ "area": path(app, area), "title": "四季度名册再核对", "purpose": "名册再核对、数据再统计、人员再安排", "deadline": deadline })
}

pub struct Scene {
    pub app: TestApp,
    unit: String,
    pub bodies: Branches,
    /// In the first branch, headed by the volunteer.
    pub member: String,
    /// In no branch.
    pub loose: String,
    /// In the next community.
    pub next: String,
}

pub async fn scene() -> Scene {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let member = confirmed(&app, Person::Resident, &unit).await;
    let loose = confirmed(&app, Person::Neighbour, &unit).await;
    let mut there = filled(&app, &unit);
    there["home"] = home(&app, NEXT_COMMUNITY);
    let next = id(&app.as_(Person::InServiceMember).post("/api/report-ins", there).await.ok());
    step(&app, Person::NextCoordinator, &next, "confirm", json!({})).await.ok();
    let place =
        json!({ "places": [{ "report_in": member, "grid": path(&app, GRID), "branch_id": bodies.first }] });
    app.as_(Person::Coordinator).post("/api/report-ins/placements", place).await.ok();
    app.drain().await;
    Scene { app, unit, bodies, member, loose, next }
}

impl Scene {
    pub async fn open(&self) -> String {
        id(&self.app.as_(Person::Dispatcher).post(ROUNDS, round(&self.app, SUBDISTRICT)).await.ok())
    }

    pub async fn line(&self, round: &str, report: &str) -> String {
        let page = self.app.as_(Person::Dispatcher).get(&format!("{ROUNDS}/{round}/lines")).await.ok();
        let lines = page["items"].as_array().unwrap();
        id(lines.iter().find(|line| line["report_in"] == report).unwrap())
    }

    pub async fn check(&self, person: Person, round: &str, report: &str, body: Value) -> Reply {
        let line = self.line(round, report).await;
        self.app.as_(person).post(&format!("{ROUNDS}/{round}/lines/{line}"), body).await
    }
}

#[tokio::test]
async fn each_head_checks_their_people_and_what_they_say_is_applied() {
    let s = scene().await;
    let opened = s.app.as_(Person::Dispatcher).post(ROUNDS, round(&s.app, SUBDISTRICT)).await.ok();
    assert_eq!(
        (&opened["counts"]["waiting"], &opened["state"], &opened["allowed"]),
        (&json!(3), &json!("open"), &json!(["close_round", "export_round"]))
    );
    let round = id(&opened);
    assert!(told(&s.app, Person::Volunteer).await.contains(&"round_to_check".to_owned()));
    assert!(told(&s.app, Person::Coordinator).await.contains(&"round_opened".to_owned()));
    let head = s.app.as_(Person::Volunteer);
    let mine = head.get(ROUNDS).await.ok();
    assert_eq!(
        (&mine["items"][0]["mine_waiting"], &mine["items"][0]["counts"]["waiting"]),
        (&json!(1), &json!(1))
    );
    let lines = head.get(&format!("{ROUNDS}/{round}/lines?mine=true")).await.ok();
    let line = &lines["items"][0];
    assert_eq!(
        (lines["items"].as_array().unwrap().len(), &line["name"], &line["allowed"]),
        (1, &json!("张**"), &json!(["check_round_line"]))
    );
    assert_eq!(
        (&line["estate"], &line["grid"]["name"]),
        (&Value::Null, &json!("德民第一网格")),
        "a head sees no house"
    );
    let said =
        json!({ "outcome": "reassigned", "grid": path(&s.app, SECOND_GRID), "branch_id": s.bodies.second });
    let done = s.check(Person::Volunteer, &round, &s.member, said).await.ok();
    let changes = json!([
        { "field": "grid", "from": "德民第一网格", "to": "德民第二网格" },
        { "field": "branch", "from": "第一功能型党支部", "to": "第二功能型党支部" },
    ]);
    assert_eq!((&done["state"], &done["changes"]), (&json!("reassigned"), &changes));
    let read = s.app.as_(Person::Coordinator).get(&format!("/api/report-ins/{}", s.member)).await.ok();
    assert_eq!(
        (&read["branch"]["id"], &read["home"]["grid"]["name"]),
        (&json!(s.bodies.second), &json!("德民第二网格"))
    );
    s.app.drain().await;
    let members =
        s.app.as_(Person::Dispatcher).get(&format!("/api/bodies/{}/members", s.bodies.second)).await.ok();
    assert_eq!(members["items"].as_array().unwrap().len(), 1);
    s.check(Person::Volunteer, &round, &s.member, json!({ "outcome": "holds" }))
        .await
        .refused(409, "round_line_checked");
    s.check(Person::Volunteer, &round, &s.loose, json!({ "outcome": "holds" }))
        .await
        .refused(404, "not_found");
    let corrected = json!({ "outcome": "corrected", "building": "5幢", "unit": { "name": "崇川区文化馆" } });
    s.check(Person::Coordinator, &round, &s.loose, corrected).await.ok();
    assert!(told(&s.app, Person::Neighbour).await.contains(&"report_in_corrected".to_owned()));
    let ended = json!({ "outcome": "ended", "reason": "moved" });
    s.check(Person::NextCoordinator, &round, &s.next, ended).await.ok();
    let report = s.app.as_(Person::Dispatcher).get(&format!("{ROUNDS}/{round}")).await.ok();
    let counts = |waiting, corrected, reassigned, ended| json!({ "waiting": waiting, "confirmed": 0, "corrected": corrected, "reassigned": reassigned, "ended": ended });
    let communities: Vec<&Value> =
        report["communities"].as_array().unwrap().iter().map(|one| &one["counts"]).collect();
    assert_eq!(communities, [&counts(0, 1, 1, 0), &counts(0, 0, 0, 1)], "in the order of the areas");
    assert_eq!(report["waiting"], json!([]));
}

#[tokio::test]
async fn what_nobody_looked_at_stays_and_is_asked_about() {
    let s = scene().await;
    let round = s.open().await;
    s.check(Person::Coordinator, &round, &s.loose, json!({ "outcome": "holds" })).await.ok();
    let end = json!({ "reason": "withdrawn" });
    step(&s.app, Person::InServiceMember, &s.next, "end", end).await.ok();
    s.app.advance(SignedDuration::from_hours(24 * 40));
    let read = s.app.as_(Person::Coordinator).get(&format!("{ROUNDS}/{round}")).await.ok();
    assert_eq!((&read["round"]["overdue"], &read["round"]["counts"]["waiting"]), (&json!(true), &json!(1)));
    assert_eq!(
        read["waiting"],
        json!([{ "branch": { "id": s.bodies.first, "name": "第一功能型党支部" }, "waiting": 1 }])
    );
    assert_eq!(read["communities"].as_array().unwrap().len(), 1, "a community sees its own part");
    let close = format!("{ROUNDS}/{round}/close");
    s.app.as_(Person::Coordinator).post_empty(&close).await.refused(403, "not_allowed");
    let closed = s.app.as_(Person::Dispatcher).post_empty(&close).await.ok();
    assert_eq!(
        (&closed["state"], &closed["counts"]["waiting"], &closed["counts"]["ended"]),
        (&json!("closed"), &json!(1), &json!(1))
    );
    s.app.as_(Person::Dispatcher).post_empty(&close).await.refused(409, "round_closed");
    s.check(Person::Volunteer, &round, &s.member, json!({ "outcome": "holds" }))
        .await
        .refused(409, "round_closed");
    let member = s.app.as_(Person::Coordinator).get(&format!("/api/report-ins/{}", s.member)).await.ok();
    assert_eq!(member["state"], "confirmed");
    assert!(told(&s.app, Person::Coordinator).await.contains(&"round_closed".to_owned()));
    let only = s.app.as_(Person::Dispatcher).get(&format!("{ROUNDS}?state=open")).await.ok();
    assert_eq!(only["items"], json!([]));
    s.open().await;
}

#[tokio::test]
async fn the_round_goes_out_as_a_workbook() {
    let s = scene().await;
    let round = s.open().await;
    let said = json!({ "outcome": "corrected", "party_org": "图书馆第二党支部" });
    s.check(Person::Volunteer, &round, &s.member, said).await.ok();
    let url = format!("{ROUNDS}/{round}/export");
    let reason = json!({ "reason": "四季度再核对小结" });
    s.app.as_(Person::Coordinator).post(&url, reason.clone()).await.refused(403, "not_allowed");
    let file = s.app.as_(Person::Dispatcher).post(&url, reason).await;
    assert_eq!((file.status, &file.bytes[..2]), (200, b"PK".as_slice()));
    let columns = [
        baodao_sheets::Column::required("community", &["社区"]),
        baodao_sheets::Column::required("result", &["核对结果"]),
        baodao_sheets::Column::required("changes", &["变化"]),
    ];
    let sheet = baodao_sheets::read(&file.bytes, &baodao_sheets::Limits::default(), &columns).unwrap();
    let row = &sheet.rows[0].1;
    assert_eq!((row[1].as_str(), row[4].as_str()), ("张**", "已更正"));
    assert_eq!(
        row[5],
        "所在党组织：崇川区图书馆党支部 → 图书馆第二党支部".replace("崇川区图书馆党支部", "（空）")
    );
    assert_eq!(
        count(&s.app, "select count(*) from disclosure where subject_kind = 'report_in_list'").await,
        1
    );
}

#[tokio::test]
async fn every_refusal() {
    let s = scene().await;
    let with = |key: &str, value: Value| {
        let mut body = round(&s.app, SUBDISTRICT);
        body[key] = value;
        body
    };
    let desk = s.app.as_(Person::Dispatcher);
    desk.post(ROUNDS, with("deadline", json!("2026-11-22T00:00:00Z"))).await.refused(422, "round_deadline");
    desk.post(ROUNDS, with("deadline", json!("2027-11-22T00:00:00Z"))).await.refused(422, "round_deadline");
    desk.post(ROUNDS, with("area", json!(path(&s.app, GRID))))
        .await
        .refused(422, "report_in_community_unknown");
    desk.post(ROUNDS, with("title", json!("  \n  "))).await.refused(422, "report_in_name_invalid");
    desk.post(ROUNDS, with("area", json!("0002"))).await.refused(403, "not_allowed");
    s.app.as_(Person::Coordinator).post(ROUNDS, round(&s.app, SUBDISTRICT)).await.refused(403, "not_allowed");
    let own = s.app.as_(Person::Coordinator).post(ROUNDS, round(&s.app, COMMUNITY)).await.ok();
    assert_eq!(own["counts"]["waiting"], 2);
    desk.post(ROUNDS, round(&s.app, SUBDISTRICT)).await.refused(409, "round_overlaps");
    desk.post(ROUNDS, round(&s.app, COMMUNITY)).await.refused(409, "round_overlaps");
    let opened = id(&own);
    s.app.as_(Person::NextCoordinator).get(&format!("{ROUNDS}/{opened}")).await.refused(404, "not_found");
    s.app.as_(Person::Resident).get(&format!("{ROUNDS}/{opened}/lines")).await.refused(404, "not_found");
    let check = async |body: Value| s.check(Person::Coordinator, &opened, &s.member, body).await;
    check(json!({ "outcome": "ended" })).await.refused(422, "invalid_input");
    check(json!({ "outcome": "ended", "reason": "withdrawn" })).await.refused(422, "report_in_end_reason");
    check(json!({ "outcome": "corrected" })).await.refused(422, "round_line_unchanged");
    check(json!({ "outcome": "corrected", "building": "3幢502室" }))
        .await
        .refused(422, "report_in_home_too_exact");
    check(json!({ "outcome": "reassigned" })).await.refused(422, "round_line_unchanged");
    check(json!({ "outcome": "reassigned", "branch_id": crate::support::NOTHING }))
        .await
        .refused(422, "placement_branch_unfit");
    for report in [&s.member, &s.loose] {
        let person = if *report == s.member { Person::Resident } else { Person::Neighbour };
        step(&s.app, person, report, "end", json!({ "reason": "withdrawn" })).await.ok();
    }
    s.app.as_(Person::Coordinator).post_empty(&format!("{ROUNDS}/{opened}/close")).await.ok();
    s.app.as_(Person::Coordinator).post(ROUNDS, round(&s.app, COMMUNITY)).await.refused(409, "round_empty");
    let lists = s.app.as_(Person::Resident).get(ROUNDS).await.ok();
    assert_eq!(lists["items"], json!([]));
    assert_eq!(field(&lists, "id").len(), 0);
    assert!(!s.unit.is_empty());
}

/// The job `reportin_round_deadlines`.
#[tokio::test]
async fn a_deadline_is_told_once_before_it_and_once_after() {
    let s = scene().await;
    let round = s.open().await;
    let days = |days: i64| SignedDuration::from_hours(24 * days);
    let times = async |person: Person, template: &str| {
        told(&s.app, person).await.iter().filter(|one| *one == template).count()
    };
    let run = async || s.app.run_job("reportin_round_deadlines").await;
    s.check(Person::NextCoordinator, &round, &s.next, json!({ "outcome": "holds" })).await.ok();
    assert_eq!(run().await, "0 near their deadline, 0 past it");
    s.app.advance(days(24));
    assert_eq!(run().await, "1 near their deadline, 0 past it");
    assert_eq!(run().await, "0 near their deadline, 0 past it", "once");
    let near = "round_deadline_near";
    assert_eq!(times(Person::Volunteer, near).await, 1, "heads the branch of a line that waits");
    assert_eq!(times(Person::Coordinator, near).await, 1, "has somebody without a branch");
    assert_eq!(times(Person::NextCoordinator, near).await, 0, "has looked at everybody");
    s.app.advance(days(3));
    assert_eq!(run().await, "0 near their deadline, 1 past it");
    assert_eq!(run().await, "0 near their deadline, 0 past it", "once");
    assert_eq!(times(Person::Dispatcher, "round_deadline_passed").await, 1, "opened it");
    assert_eq!(times(Person::Volunteer, near).await, 1);
}
