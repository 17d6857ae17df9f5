//! `move_home`.

use baodao_testkit::Person;
use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use serde_json::json;

use crate::support::{confirmed, count, home, id, path, ready, step, told};

#[tokio::test]
async fn a_change_of_home_ends_one_and_opens_another() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    app.drain().await;
    let there = |community: &str| json!({ "home": home(&app, community), "notice_version": 1 });
    step(&app, Person::Resident, &report, "move", there(COMMUNITY))
        .await
        .refused(409, "report_in_same_community");
    step(&app, Person::Coordinator, &report, "move", there(NEXT_COMMUNITY)).await.refused(403, "not_allowed");
    let new = step(&app, Person::Resident, &report, "move", there(NEXT_COMMUNITY)).await.ok();
    assert_eq!((&new["state"], &new["previous"]), (&json!("submitted"), &json!(report)));
    assert_eq!(told(&app, Person::NextCoordinator).await.last().unwrap(), "report_in_to_confirm");
    let old = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
    assert_eq!((&old["state"], &old["end_reason"]), (&json!("ended"), &json!("moved")));
    step(&app, Person::NextCoordinator, &id(&new), "confirm", json!({})).await.ok();
    app.drain().await;
    let live = "select area_path from role_grant where role = 'in_service_member' and instrument like 'report-in %' and revoked_at is null";
    let areas: Vec<String> = sqlx::query_scalar(live).fetch_all(app.pool()).await.unwrap();
    assert_eq!(areas, [path(&app, NEXT_COMMUNITY)], "the role moved along");
    step(&app, Person::Resident, &report, "move", there(NEXT_COMMUNITY))
        .await
        .refused(409, "report_in_state");
    let mine = app.as_(Person::Resident).get("/api/me/report-in").await.ok();
    assert_eq!((&mine["current"]["id"], mine["earlier"].as_array().unwrap().len()), (&new["id"], 1));
    assert_eq!(count(&app, "select count(*) from event where name = 'report_in_moved'").await, 1);
}
