//! `add_follow_up`, `finish_follow_up`, `reopen_follow_up`, `link_follow_up` and the job
//! `gatherings_due`.

use baodao_testkit::places::{GRID, NEXT_GRID};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{announced, inbox, member, to_start, unit, url};

/// What was begun, with the unit and the member invited.
async fn begun(app: &TestApp) -> Value {
    let unit = unit(app).await;
    let person = member(app, &unit).await;
    let guests = json!([{ "kind": "unit", "who": unit }, { "kind": "person", "who": person }]);
    let made = announced(app, guests).await;
    to_start(app, 0);
    made
}

fn for_unit(made: &Value, due: &str) -> Value {
    json!({ "what": "商定每月一次义诊的时间", "guest": made["guests"][0]["id"], "due": due })
}

fn step(follow_up: &Value, step: &str) -> String {
    format!("/api/follow-ups/{}/{step}", follow_up["id"].as_str().unwrap())
}

#[tokio::test]
async fn what_is_to_follow_is_done_and_opened_again() {
    let app = TestApp::start().await;
    let made = begun(&app).await;
    let path = url(&made, "/follow-ups");
    let office = app.as_(Person::Coordinator);
    let added = office.post(&path, for_unit(&made, "2026-12-15")).await.ok();
    let one = &added["follow_ups"][0];
    assert_eq!((&one["responsible"], &one["overdue"]), (&json!("市一院"), &json!(false)));
    assert_eq!(one["allowed"], json!(["finish_follow_up", "link_follow_up"]));
    assert!(inbox(&app, Person::UnitLiaison).await.contains("follow_up_given"));
    let own =
        json!({ "what": "张贴义诊安排", "account": app.account(Person::Secretary), "due": "2026-12-20" });
    let both = office.post(&path, own).await.ok();
    assert_eq!(both["follow_ups"][1]["responsible"], "吴**");
    let choices = both["choices"].as_array().unwrap().iter().map(|one| one["name"].clone());
    assert_eq!(choices.collect::<Vec<_>>(), ["林**", "吴**", "郑**", "赵**"]);
    // The unit sees its own only.
    let mine = app.as_(Person::UnitLiaison).get("/api/my/gatherings").await.ok();
    let mine = &mine["items"][0]["follow_ups"];
    assert_eq!((mine.as_array().unwrap().len(), &mine[0]["mine"]), (1, &json!(true)));
    assert_eq!(mine[0]["allowed"], json!(["finish_follow_up"]));
    let (finish, reopen) = (step(one, "finish"), step(one, "reopen"));
    let done = json!({ "note": "定在每月第二个周六上午" });
    let again = json!({ "note": "时间还没有核对", "due": "2026-12-22" });
    office.post(&reopen, again.clone()).await.refused(409, "follow_up_step");
    for person in [Person::Resident, Person::InServiceMember, Person::NextCoordinator] {
        app.as_(person).post(&finish, done.clone()).await.refused(404, "not_found");
    }
    app.anonymous().post(&finish, done.clone()).await.refused(401, "unauthenticated");
    let liaison = app.as_(Person::UnitLiaison);
    let finished = liaison.post(&finish, done.clone()).await.ok();
    assert!(finished["follow_ups"][0]["done_at"].is_string());
    assert!(inbox(&app, Person::Coordinator).await.contains("follow_up_done"));
    liaison.post(&finish, done.clone()).await.refused(409, "follow_up_step");
    liaison.post(&reopen, again.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Coordinator)
        .if_match(1)
        .post(&reopen, again.clone())
        .await
        .refused(412, "version_conflict");
    let late = json!({ "note": "时间还没有核对", "due": "2026-11-30" });
    office.post(&reopen, late).await.refused(422, "follow_up_day_invalid");
    let open = app.as_(Person::Secretary).if_match(2).post(&reopen, again).await.ok();
    let one = open["follow_ups"].as_array().unwrap().iter().find(|two| two["id"] == one["id"]).unwrap();
    assert_eq!((&one["done_at"], &one["due"]), (&json!(null), &json!("2026-12-22")));
    assert!(inbox(&app, Person::UnitLiaison).await.contains("follow_up_reopened"));
    // It goes on after the gathering is closed.
    let over = json!({ "outcome": "见面会顺利举行。", "publish": true });
    office.post(&url(&made, "/close"), over).await.ok();
    liaison.post(&finish, done).await.ok();
}

#[tokio::test]
async fn what_cannot_follow() {
    let app = TestApp::start().await;
    let early = announced(&app, json!([])).await;
    let nobody = json!({ "what": "张贴安排", "due": "2026-12-15" });
    let office = app.as_(Person::Coordinator);
    office.post(&url(&early, "/follow-ups"), nobody.clone()).await.refused(409, "gathering_not_begun");
    let made = begun(&app).await;
    let path = url(&made, "/follow-ups");
    for due in ["2026-11-30", "2028-12-01"] {
        office.post(&path, for_unit(&made, due)).await.refused(422, "follow_up_day_invalid");
    }
    let by = |who: Value| {
        let mut body = nobody.clone();
        for (key, value) in who.as_object().unwrap() {
            body[key] = value.clone();
        }
        body
    };
    let (unit, person) = (&made["guests"][0]["id"], &made["guests"][1]["id"]);
    for who in [
        json!({}),
        json!({ "account": app.account(Person::Resident) }),
        json!({ "guest": person }),
        json!({ "guest": unit, "account": app.account(Person::Coordinator) }),
    ] {
        office.post(&path, by(who)).await.refused(422, "follow_up_responsible_invalid");
    }
    let named = json!({ "what": "打13812345678", "guest": unit, "due": "2026-12-15" });
    office.post(&path, named).await.refused(422, "invalid_input");
    for person in [Person::UnitLiaison, Person::Resident, Person::NextCoordinator] {
        app.as_(person).post(&path, for_unit(&made, "2026-12-15")).await.refused(403, "not_allowed");
    }
}

#[tokio::test]
async fn a_follow_up_goes_round_the_loop() {
    let app = TestApp::start().await;
    let made = begun(&app).await;
    let office = app.as_(Person::Coordinator);
    let added = office.post(&url(&made, "/follow-ups"), for_unit(&made, "2026-12-15")).await.ok();
    let path = step(&added["follow_ups"][0], "request");
    let raise = async |person: Person, code: &str| {
        let place = json!({ "area_code": code });
        let body = json!({ "kind": "help", "source": "meeting", "body": "义诊需要两名志愿者搬桌椅。", "place": place });
        app.submit(person, body).await
    };
    let elsewhere = raise(Person::NextCoordinator, NEXT_GRID).await;
    office.post(&path, json!({ "request": elsewhere })).await.refused(422, "follow_up_request_unknown");
    let nothing = json!({ "request": "01920000-0000-7000-8000-000000000000" });
    office.post(&path, nothing).await.refused(422, "follow_up_request_unknown");
    let request = json!({ "request": raise(Person::Coordinator, GRID).await });
    app.as_(Person::UnitLiaison).post(&path, request.clone()).await.refused(403, "not_allowed");
    let linked = office.post(&path, request.clone()).await.ok();
    let one = &linked["follow_ups"][0];
    assert!(one["request_number"].as_str().unwrap().starts_with("26"), "{one}");
    assert_eq!(one["allowed"], json!(["finish_follow_up"]));
    office.post(&path, request).await.refused(409, "follow_up_linked");
}

#[tokio::test]
async fn the_responsible_are_reminded_once_before_and_once_after() {
    let app = TestApp::start().await;
    let made = begun(&app).await;
    let office = app.as_(Person::Coordinator);
    let added = office.post(&url(&made, "/follow-ups"), for_unit(&made, "2026-12-15")).await.ok();
    let told = async |name: &str| {
        for _ in 0..2 {
            app.run_job("gatherings_due").await;
        }
        inbox(&app, Person::UnitLiaison).await.matches(name).count()
    };
    let day = SignedDuration::from_hours(24);
    app.advance(SignedDuration::from_hours(24 * 12));
    assert_eq!(told("\"follow_up_due\"").await, 0, "two days ahead is early");
    app.advance(day);
    assert_eq!(told("\"follow_up_due\"").await, 1);
    app.advance(day);
    assert_eq!(told("\"follow_up_passed\"").await, 0, "on the day itself nobody is late");
    app.advance(day);
    assert_eq!(told("\"follow_up_passed\"").await, 1);
    let late = office.get(&url(&made, "")).await.ok();
    assert_eq!(late["follow_ups"][0]["overdue"], true);
    // What is done is left in peace.
    let done = json!({ "note": "定在每月第二个周六上午" });
    app.as_(Person::UnitLiaison).post(&step(&added["follow_ups"][0], "finish"), done).await.ok();
    app.advance(day);
    assert_eq!(told("\"follow_up_passed\"").await, 1);
}
