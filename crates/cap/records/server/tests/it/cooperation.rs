//! Two-way evaluation: `open_cooperation_review`, `list_cooperation_reviews`, `answer_cooperation_review`, and the
//! jobs `records_cooperation` and `records_cooperation_ends`.

use baodao_testkit::{Person, Reply, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{NOTHING, allowed, items, post, proposed, told};
use crate::units::{UNIT, with_units};

const LIST: &str = "/api/cooperation-reviews";

async fn asked(app: &TestApp) -> String {
    let body = json!({ "area_path": app.area(places::COMMUNITY).path, "unit_id": UNIT });
    let made = post(app, Person::Coordinator, LIST, body).await;
    assert_eq!(made.status, 201, "{}", made.json);
    assert_eq!((&made.json["unit_name"], &made.json["side"]), (&json!("崇川区水务局"), &json!("community")));
    made.json["id"].as_str().unwrap().to_owned()
}

fn word(words: &str) -> Value {
    json!({ "went": "mostly", "wishes": ["earlier_word", "fixed_contact"], "words": words })
}

async fn say(app: &TestApp, person: Person, id: &str, words: &str) -> Reply {
    post(app, person, &format!("{LIST}/{id}/answer"), word(words)).await
}

#[tokio::test]
async fn each_reads_the_other_when_both_have_spoken() {
    let app = with_units().await;
    let id = asked(&app).await;
    let seen = async |person| items(&app, person, LIST).await;
    let unit = seen(Person::UnitLiaison).await;
    assert_eq!((unit.len(), &unit[0]["side"], &unit[0]["shown"]), (1, &json!("unit"), &json!(false)));
    assert_eq!(allowed(&unit[0]), ["answer_cooperation_review"]);
    assert!(seen(Person::Dispatcher).await.is_empty(), "nobody asks who has not spoken");
    for person in [Person::Volunteer, Person::NextCoordinator, Person::InServiceMember] {
        assert!(seen(person).await.is_empty());
        say(&app, person, &id, "合作得不错").await.refused(404, "not_found");
    }
    say(&app, Person::Coordinator, NOTHING, "合作得不错").await.refused(404, "not_found");
    say(&app, Person::Dispatcher, &id, "合作得不错").await.refused(403, "not_allowed");
    let named = say(&app, Person::UnitLiaison, &id, "有事请打13812345678").await;
    named.refused(422, "review_names_somebody");

    say(&app, Person::UnitLiaison, &id, "任务清楚").await.ok();
    let own = say(&app, Person::UnitLiaison, &id, "任务清楚，请早些通知").await.ok();
    assert_eq!(own["by_unit"]["words"], "任务清楚，请早些通知");
    assert_eq!(own["by_unit"]["wishes"], json!(["fixed_contact", "earlier_word"]));
    assert!(seen(Person::Coordinator).await[0]["by_unit"].is_null(), "not before the community has spoken");
    let sealed: Vec<u8> =
        sqlx::query_scalar("select unit_said from cooperation_review").fetch_one(app.pool()).await.unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("任务清楚"), "the words lie sealed");

    let both = say(&app, Person::Secretary, &id, "随叫随到").await.ok();
    assert_eq!((&both["shown"], &both["by_unit"]["went"]), (&json!(true), &json!("mostly")));
    for person in [Person::UnitLiaison, Person::Coordinator, Person::Dispatcher] {
        let read = seen(person).await;
        assert_eq!(
            (&read[0]["by_community"]["words"], &read[0]["by_unit"]["words"]),
            (&json!("随叫随到"), &json!("任务清楚，请早些通知"))
        );
        assert!(allowed(&read[0]).is_empty());
    }
    say(&app, Person::UnitLiaison, &id, "再改一改").await.refused(409, "review_shown");
    app.anonymous().get(LIST).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn after_the_days_what_was_said_is_read() {
    let app = with_units().await;
    let id = asked(&app).await;
    say(&app, Person::Coordinator, &id, "随叫随到").await.ok();
    app.advance(SignedDuration::from_hours(24 * 31));
    let read = items(&app, Person::UnitLiaison, LIST).await;
    assert_eq!((&read[0]["by_community"]["words"], &read[0]["by_unit"]), (&json!("随叫随到"), &Value::Null));
    assert_eq!(items(&app, Person::Dispatcher, LIST).await.len(), 1);
    say(&app, Person::UnitLiaison, &id, "任务清楚").await.refused(409, "review_shown");
}

/// The whole program, with a unit in its register that a community asks on Monday 23 November; the review's id.
async fn registered() -> (TestApp, String) {
    let app = TestApp::start().await;
    let area = app.area(places::COMMUNITY).path;
    let body = json!({
        "name": "崇川区水务局", "kind": "institution", "level": "district", "area": area, "coverage": "own",
    });
    let unit = post(&app, Person::Coordinator, "/api/units", body).await.ok()["id"].clone();
    let path = format!("/api/units/{}/liaisons", unit.as_str().unwrap());
    let who = json!({ "person": { "account": app.account(Person::UnitLiaison) } });
    post(&app, Person::Coordinator, &path, who).await.ok();
    let asked = json!({ "area_path": area, "unit_id": unit });
    let id = post(&app, Person::Coordinator, LIST, asked).await.ok()["id"].as_str().unwrap().to_owned();
    (app, id)
}

#[tokio::test]
async fn who_has_not_spoken_is_reminded_once_and_who_spoke_alone_hears_of_the_end() {
    let (app, id) = registered().await;
    say(&app, Person::Coordinator, &id, "随叫随到").await.ok();
    let nobody = "0 reminders of evaluations, 0 are over";
    let run = async || app.run_job("records_cooperation_ends").await;
    let days = |days: i64| app.advance(SignedDuration::from_hours(24 * days));
    assert_eq!(run().await, nobody);
    // The days end with Wednesday 23 December: Friday is too early, Saturday rests, Monday is the day.
    days(25);
    assert_eq!(run().await, nobody, "there is time until Monday");
    days(1);
    assert_eq!(run().await, nobody, "nobody is reminded on a rest day");
    days(2);
    assert_eq!(run().await, "1 reminders of evaluations, 0 are over");
    assert_eq!(run().await, nobody, "once");
    assert_eq!(told(&app, Person::UnitLiaison, "cooperation_ends").await, 1);
    assert_eq!(told(&app, Person::Coordinator, "cooperation_ends").await, 0, "who has spoken is left alone");
    // Thursday: the days are over.
    days(3);
    assert_eq!(run().await, "0 reminders of evaluations, 1 are over");
    assert_eq!(run().await, nobody, "once");
    for person in [Person::Coordinator, Person::Secretary] {
        assert_eq!(told(&app, person, "cooperation_over").await, 1);
        assert_eq!(told(&app, person, "cooperation_to_read").await, 0);
    }
    assert_eq!(told(&app, Person::UnitLiaison, "cooperation_over").await, 0);
    assert_eq!(told(&app, Person::UnitLiaison, "cooperation_to_read").await, 1);
}

#[tokio::test]
async fn of_the_end_nobody_hears_where_both_have_spoken() {
    let (app, id) = registered().await;
    say(&app, Person::Coordinator, &id, "随叫随到").await.ok();
    say(&app, Person::UnitLiaison, &id, "任务清楚").await.ok();
    app.advance(SignedDuration::from_hours(24 * 29));
    assert_eq!(app.run_job("records_cooperation_ends").await, "0 reminders of evaluations, 0 are over");
    app.advance(SignedDuration::from_hours(24 * 2));
    assert_eq!(app.run_job("records_cooperation_ends").await, "0 reminders of evaluations, 1 are over");
    for template in ["cooperation_ends", "cooperation_over", "cooperation_to_read"] {
        assert_eq!(told(&app, Person::Coordinator, template).await, 0);
        assert_eq!(told(&app, Person::UnitLiaison, template).await, 0);
    }
}

#[tokio::test]
async fn a_community_asks_a_unit_once_a_year() {
    let app = with_units().await;
    let body = |area: &str, unit: &str| json!({ "area_path": app.area(area).path, "unit_id": unit });
    let unit = UNIT.to_string();
    let ask = async |person, body: Value| post(&app, person, LIST, body).await;
    for person in [Person::UnitLiaison, Person::Dispatcher, Person::NextCoordinator, Person::Volunteer] {
        ask(person, body(places::COMMUNITY, &unit)).await.refused(403, "not_allowed");
    }
    ask(Person::Coordinator, body(places::COMMUNITY, NOTHING)).await.refused(404, "not_found");
    ask(Person::Coordinator, body(places::GRID, &unit)).await.refused(404, "not_found");
    let (one, other) = tokio::join!(
        ask(Person::Coordinator, body(places::COMMUNITY, &unit)),
        ask(Person::Secretary, body(places::COMMUNITY, &unit)),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.json, other.json);
    ask(Person::Coordinator, body(places::COMMUNITY, &unit)).await.refused(409, "review_exists");
}

#[tokio::test]
async fn at_the_end_of_the_year_units_that_have_reported_in_are_asked() {
    let app = TestApp::start().await;
    proposed(&app, Person::Volunteer).await;
    sqlx::query(
        "insert into report_in (tenant_id, id, kind, state, unit_id, unit_name, community_path, basis, created_at)
         values ($1, gen_random_uuid(), 'unit', 'confirmed', $2, '崇川区水务局', $3, 'unit', now())",
    )
    .bind(app.tenant().0)
    .bind(UNIT.0)
    .bind(app.area(places::COMMUNITY).path.as_str())
    .execute(app.pool())
    .await
    .unwrap();
    let nobody = "0 communities and units asked about the year";
    assert_eq!(app.run_job("records_cooperation").await, nobody, "not in November");
    app.advance(SignedDuration::from_hours(24 * 10));
    assert_eq!(app.run_job("records_cooperation").await, "1 communities and units asked about the year");
    assert_eq!(app.run_job("records_cooperation").await, nobody, "once a year");
    assert_eq!(told(&app, Person::Coordinator, "cooperation_asked").await, 1);
    let seen = items(&app, Person::Coordinator, LIST).await;
    assert_eq!((seen.len(), &seen[0]["year"], &seen[0]["shown"]), (1, &json!(2026), &json!(false)));
}
