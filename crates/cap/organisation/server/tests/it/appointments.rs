//! `appoint`, `correct_appointment`, `end_appointment`, `list_appointments`.

use baodao_testkit::places::{COMMUNITY, FAR_GRID, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, id, notices, overlay, path, plain_branch, unit, who};

#[tokio::test]
async fn one_person_holds_posts_in_several_bodies_and_areas() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let hospital = unit(&app, "市一院").await;
    let dispatcher = app.as_(Person::Dispatcher);
    let appoint = async |post: &str, place: Value| {
        let mut body = json!({ "post": post, "holder": { "phone": Person::Volunteer.phone() }, "from": "2026-03-01",
            "until": "2029-03-01", "unit": hospital, "instrument": "城东街道党工委〔2026〕12号", "duties": "每月参加一次网格议事" });
        for (key, value) in place.as_object().unwrap() {
            body[key] = value.clone();
        }
        dispatcher.post("/api/appointments", body).await
    };
    let made = appoint("first_secretary", json!({ "body": tree.joint })).await;
    assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
    let made = made.ok();
    assert_eq!((&made["holder"]["name"], &made["unit"]["name"]), (&json!("李**"), &json!("市一院")));
    assert_eq!((&made["area"]["name"], &made["holds"]), (&json!("德民社区居委会"), &json!(true)));
    appoint("part_time_deputy_secretary", json!({ "body": tree.branch })).await.ok();
    let head = appoint("first_head", json!({ "area": path(&app, GRID) })).await.ok();
    assert_eq!((&head["body"], &head["area"]["name"]), (&json!(null), &json!("德民第一网格")));
    let mine = app.as_(Person::Volunteer).get("/api/appointments").await.ok();
    assert_eq!(mine["items"].as_array().unwrap().len(), 3);
    assert_eq!(mine["items"][0]["allowed"], json!([]), "a post gives no rights");
    assert_eq!(notices(&app, Person::Volunteer, "post_appointed").await, 3);
    let event = app.history(id(&made).parse().unwrap()).await.remove(0);
    assert_eq!((event.name.as_str(), &event.data["post"]), ("person_appointed", &json!("first_secretary")));
    assert!(!event.data.to_string().contains("李志愿"));
    let of_body = dispatcher.get(&format!("/api/appointments?body={}", tree.branch)).await.ok();
    assert_eq!(of_body["items"].as_array().unwrap().len(), 1);
    let of_person = format!("/api/appointments?holder={}&post=first_head", app.account(Person::Volunteer));
    assert_eq!(dispatcher.get(&of_person).await.ok()["items"].as_array().unwrap().len(), 1);
    let body = dispatcher.get(&format!("/api/bodies/{}", tree.joint)).await.ok();
    assert_eq!(body["heads"][0]["post"], "first_secretary");
}

#[tokio::test]
async fn every_refusal_of_an_appointment() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let try_ = async |change: &dyn Fn(&mut Value)| {
        let mut body = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01" });
        change(&mut body);
        dispatcher.post("/api/appointments", body).await
    };
    try_(&|_| {}).await.ok();
    try_(&|_| {}).await.refused(409, "post_twice");
    try_(&|body| body["holder"] = who(&app, Person::SecondVolunteer)).await.refused(409, "post_taken");
    try_(&|body| body["post"] = json!("group_leader")).await.refused(422, "post_unfit");
    let wide = |body: &mut Value| {
        body["body"] = json!(null);
        body["area"] = json!(path(&app, COMMUNITY));
        body["post"] = json!("grid_head");
    };
    try_(&wide).await.refused(422, "post_unfit");
    try_(&|body| body["until"] = json!("2026-03-01")).await.refused(422, "term_backwards");
    try_(&|body| body["from"] = json!("2026-02-01")).await.refused(422, "organisation_day_out_of_range");
    try_(&|body| body["unit"] = json!(NOTHING)).await.refused(422, "unit_unknown");
    try_(&|body| body["holder"] = json!({ "account": NOTHING })).await.refused(422, "person_unknown");
    try_(&|body| body["holder"] = json!({})).await.refused(422, "invalid_input");
    try_(&|body| body["area"] = json!(path(&app, GRID))).await.refused(422, "invalid_input");
    try_(&|body| body["body"] = json!(NOTHING)).await.refused(404, "not_found");
    let nowhere = |body: &mut Value| {
        body["body"] = json!(null);
        body["area"] = json!("zzzz");
    };
    try_(&nowhere).await.refused(422, "organisation_area_unknown");
    let body = json!({ "post": "part_time_grid_worker", "area": path(&app, FAR_GRID), "holder": who(&app, Person::Volunteer) });
    dispatcher.post("/api/appointments", body).await.refused(403, "not_allowed");
    app.as_(Person::Sysadmin)
        .post(
            "/api/appointments",
            json!({ "post": "secretary", "body": tree.joint, "holder": who(&app, Person::Volunteer) }),
        )
        .await
        .refused(403, "not_allowed");
    let plain = plain_branch(&app, "某支部").await;
    dispatcher.post(&format!("/api/bodies/{plain}/end"), json!({ "reason": "撤销" })).await.ok();
    try_(&|body| body["body"] = json!(plain)).await.refused(409, "body_ended");
}

#[tokio::test]
async fn a_term_is_corrected_and_ended() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let body = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01" });
    let made = dispatcher.post("/api/appointments", body).await.ok();
    let url = format!("/api/appointments/{}", id(&made));
    let right = json!({ "from": "2026-04-01", "until": "2029-04-01", "instrument": "〔2026〕13号" });
    let corrected = dispatcher.clone().if_match(1).put(&url, right.clone()).await.ok();
    assert_eq!(
        (&corrected["from"], &corrected["until"], &corrected["version"]),
        (&json!("2026-04-01"), &json!("2029-04-01"), &json!(2))
    );
    dispatcher.clone().if_match(1).put(&url, right.clone()).await.refused(412, "version_conflict");
    let backwards = json!({ "from": "2026-04-01", "until": "2026-04-01" });
    dispatcher.put(&url, backwards).await.refused(422, "term_backwards");
    app.as_(Person::Volunteer).put(&url, right.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Resident).put(&url, right.clone()).await.refused(404, "not_found");

    let end = format!("{url}/end");
    let early = json!({ "reason": "调离", "on": "2026-01-01" });
    dispatcher.post(&end, early).await.refused(422, "organisation_day_out_of_range");
    app.as_(Person::GridWorker).post(&end, json!({ "reason": "调离" })).await.refused(403, "not_allowed");
    let ended = dispatcher.post(&end, json!({ "reason": "调离", "on": "2026-11-20" })).await.ok();
    assert_eq!(
        (&ended["ended_on"], &ended["holds"], &ended["allowed"]),
        (&json!("2026-11-20"), &json!(false), &json!([]))
    );
    dispatcher.post(&end, json!({ "reason": "调离" })).await.refused(409, "appointment_over");
    dispatcher.put(&url, right).await.refused(409, "appointment_over");
    assert_eq!(notices(&app, Person::Volunteer, "post_ended").await, 1);
    assert_eq!(notices(&app, Person::Volunteer, "post_changed").await, 1, "the correction");
    let list = async |query: &str| {
        let page = dispatcher.get(&format!("/api/appointments?body={}{query}", tree.branch)).await.ok();
        page["items"].as_array().unwrap().len()
    };
    assert_eq!(list("&ending_soon=true").await, 0);
    assert_eq!((list("").await, list("&at=2026-11-19").await, list("&past=true").await), (0, 1, 1));
    // Somebody else follows.
    let next = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::SecondVolunteer), "from": "2026-11-20" });
    dispatcher.post("/api/appointments", next).await.ok();
}

#[tokio::test]
async fn terms_that_end_soon_are_the_rule_sheets() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    for (body, until) in [(&tree.joint, "2027-02-01"), (&tree.general, "2027-06-01")] {
        let post = json!({ "post": "secretary", "body": body, "holder": who(&app, Person::Volunteer), "from": "2026-03-01", "until": until });
        dispatcher.post("/api/appointments", post).await.ok();
    }
    let soon = async || {
        let page = dispatcher.get("/api/appointments?ending_soon=true").await.ok();
        (page["items"].as_array().unwrap().len(), page["ending_days"].clone())
    };
    assert_eq!(soon().await, (1, json!(90)));
    let all = dispatcher.get("/api/appointments").await.ok();
    let told: Vec<&Value> = all["items"].as_array().unwrap().iter().map(|one| &one["ends_soon"]).collect();
    assert_eq!(told.iter().filter(|told| **told == &json!(true)).count(), 1);
    let rule = json!({ "value": 30, "source": "区委组织部通知", "document": "〔2026〕9号" });
    app.as_(Person::Sysadmin).put("/api/rules/organisation.term_ending_days", rule).await.ok();
    assert_eq!(soon().await, (0, json!(30)));
}
