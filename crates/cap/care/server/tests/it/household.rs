//! `read_household`, and when name and number are gone.

use baodao_testkit::Person;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{count, ready, started, url, with_household};

#[tokio::test]
async fn name_and_number_from_accepting_to_the_end_and_every_look_is_recorded() {
    let app = ready().await;
    let made = with_household(&app, Person::Neighbour).await;
    let path = url(&made, "household");
    let why = json!({ "reason": "上门探访前电话联系" });
    let volunteer = app.as_(Person::Volunteer);
    volunteer.post(&path, why.clone()).await.refused(403, "not_allowed");
    volunteer.post_empty(&url(&made, "accept")).await.ok();
    let household = volunteer.post(&path, why.clone()).await.ok();
    assert_eq!(
        (&household["alias"], &household["phone"]),
        (&json!("张奶奶"), &json!(Person::Neighbour.phone()))
    );
    assert_eq!(household["area_names"], json!(["城东街道", "德民社区", "德民第一网格"]));
    app.as_(Person::Coordinator).post(&path, why.clone()).await.ok();
    let seen = app.as_(Person::Neighbour).get("/api/me/disclosures").await.ok();
    assert_eq!(seen["items"].as_array().unwrap().len(), 2, "{seen}");
    assert_eq!(seen["items"][0]["reason"], "上门探访前电话联系");
    // The pairing tells its household the same, and nobody else.
    let looks = app.as_(Person::Neighbour).get(&url(&made, "")).await.ok()["looks"].clone();
    let name = |look: &Value| look["viewer_name"].as_str().unwrap_or_default().to_owned();
    let mut by: Vec<String> = looks.as_array().unwrap().iter().map(name).collect();
    by.sort();
    assert_eq!(by, ["李**", "林**"]);
    assert_eq!(looks[0]["reason"], "上门探访前电话联系");
    for person in [Person::Volunteer, Person::Coordinator, Person::Secretary] {
        assert_eq!(app.as_(person).get(&url(&made, "")).await.ok()["looks"], json!([]), "{person:?}");
    }
    volunteer.post(&path, json!({ "reason": "" })).await.refused(422, "invalid_input");
    // Other offices see the pairing, not the household.
    for person in [Person::Secretary, Person::Dispatcher, Person::Neighbour] {
        app.as_(person).post(&path, why.clone()).await.refused(403, "not_allowed");
    }
    app.as_(Person::NextCoordinator).post(&path, why.clone()).await.refused(404, "not_found");
    volunteer.post_empty(&url(&made, "leave")).await.ok();
    volunteer.post(&path, why).await.refused(404, "not_found");
}

#[tokio::test]
async fn both_are_erased_some_days_after_the_end() {
    let app = ready().await;
    let made = started(&app).await;
    let path = url(&made, "household");
    let why = json!({ "reason": "归还钥匙" });
    app.as_(Person::Coordinator).post(&url(&made, "end"), json!({ "cause": "not_needed" })).await.ok();
    app.advance(SignedDuration::from_hours(24 * 29));
    app.run_job("care_sweep").await;
    app.as_(Person::Coordinator).post(&path, why.clone()).await.ok();
    app.advance(SignedDuration::from_hours(24 * 2));
    app.run_job("care_sweep").await;
    app.as_(Person::Coordinator).post(&path, why).await.refused(409, "household_erased");
    let kept = "select count(*) from pairing where alias is not null or contact is not null";
    assert_eq!(count(&app, kept).await, 0);
}
