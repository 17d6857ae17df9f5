//! `create_calendar_feed`, `read_calendar_feed`, `read_calendar_file`, `end_calendar_feed`.

use baodao_testkit::Person;
use serde_json::json;

use crate::common::{Case, claim, open_call};

#[tokio::test]
async fn create_calendar_feed_leads_a_calendar_program_to_ones_commitments() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    let me = case.app.as_(Person::Volunteer);
    assert_eq!(me.get("/api/my/calendar").await.ok()["since"], json!(null));
    let made = me.post("/api/my/calendar", json!({})).await;
    assert_eq!(made.status, 201, "{}", made.json);
    let url = made.json["url"].as_str().unwrap().to_owned();
    let path = url.split_once("/api/").map(|(_, rest)| format!("/api/{rest}")).unwrap();
    let read = case.app.anonymous().get(&path).await;
    assert_eq!((read.status, read.header("content-type")), (200, "text/calendar; charset=utf-8"));
    let calendar = read.text();
    assert!(calendar.contains("BEGIN:VEVENT") && calendar.contains("SUMMARY:帮忙更换楼道灯"), "{calendar}");
    assert!(calendar.contains("DTSTART:20261124T060000Z") && calendar.contains("DTEND:20261124T080000Z"));
    assert!(!calendar.contains("张小明") && !calendar.contains("文峰花园"), "no name and no address");
    assert_eq!(me.get("/api/my/calendar").await.ok()["since"], json!("2026-11-23T01:00:00Z"));
    assert_eq!(case.app.happened("calendar_feed_created").await, 1);
    let hash: Vec<u8> =
        sqlx::query_scalar("select token_hash from calendar_feed").fetch_one(case.app.pool()).await.unwrap();
    assert!(!hash.is_empty() && !url.contains(&format!("{hash:?}")), "only the hash is kept");
}

#[tokio::test]
async fn end_calendar_feed_and_a_new_address_end_the_old_one() {
    let case = Case::submitted().await;
    let me = case.app.as_(Person::Volunteer);
    let path = |made: serde_json::Value| {
        let url = made["url"].as_str().unwrap().to_owned();
        format!("/api/{}", url.split_once("/api/").unwrap().1)
    };
    let first = path(me.post("/api/my/calendar", json!({})).await.json);
    let second = path(me.post("/api/my/calendar", json!({})).await.json);
    case.app.anonymous().get(&first).await.refused(404, "not_found");
    assert_eq!(case.app.anonymous().get(&second).await.status, 200);
    me.delete("/api/my/calendar").await.ok();
    case.app.anonymous().get(&second).await.refused(404, "not_found");
    me.delete("/api/my/calendar").await.refused(404, "not_found");
    case.app.anonymous().get("/api/feeds/none").await.refused(404, "not_found");
    case.app.anonymous().post("/api/my/calendar", json!({})).await.refused(401, "unauthenticated");
    case.app.anonymous().get("/api/my/calendar").await.refused(401, "unauthenticated");
}
