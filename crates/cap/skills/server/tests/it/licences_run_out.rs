//! The job `skills_licences`.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{electrician, keep, ready, register, told};

async fn inbox(app: &TestApp) -> Vec<String> {
    app.drain().await;
    let inbox = app.as_(Person::Volunteer).get("/api/inbox").await.ok();
    let template = |line: &Value| line["template"].as_str().unwrap_or_default().to_owned();
    let all: Vec<String> = inbox["items"].as_array().unwrap().iter().map(template).collect();
    all.into_iter().filter(|template| template.starts_with("licence")).collect()
}

#[tokio::test]
async fn holders_are_told_before_and_after_and_the_skill_goes() {
    let app = ready().await;
    let skills = json!([electrician("2027-01-10"), { "code": "haircut" }]);
    keep(&app, Person::Volunteer, register(skills)).await;
    app.run_job("skills_licences").await;
    assert_eq!(inbox(&app).await, Vec::<String>::new(), "seven weeks ahead is early");
    app.advance(SignedDuration::from_hours(24 * 20));
    for _ in 0..2 {
        app.run_job("skills_licences").await;
    }
    assert_eq!(inbox(&app).await, ["licence_runs_out"], "told once");
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "haircut"]));
    app.advance(SignedDuration::from_hours(24 * 40));
    for _ in 0..2 {
        app.run_job("skills_licences").await;
    }
    let mut told_of = inbox(&app).await;
    told_of.sort();
    assert_eq!(told_of, ["licence_ran_out", "licence_runs_out"]);
    assert_eq!(told(&app, Person::Volunteer).await, json!(["haircut"]));
    let mine = app.as_(Person::Volunteer).get("/api/me/skills").await.ok();
    assert_eq!(mine["skills"][0]["standing"], "licence_expired");
    // Renewed: it counts again at once, and the new end is told of anew.
    let renewed = json!([electrician("2027-02-10"), { "code": "haircut" }]);
    keep(&app, Person::Volunteer, register(renewed)).await;
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "haircut"]));
    app.run_job("skills_licences").await;
    assert_eq!(inbox(&app).await.len(), 3);
}

#[tokio::test]
async fn a_district_chooses_how_long_before() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([electrician("2027-01-10")]))).await;
    let rule = json!({ "value": 60, "source": "区规则", "valid_from": app.now().to_string() });
    let set = app.as_(Person::Sysadmin).put("/api/rules/skills.licence_warning_days", rule).await;
    assert!(set.status < 300, "{}", set.json);
    app.run_job("skills_licences").await;
    assert_eq!(inbox(&app).await, ["licence_runs_out"]);
}
