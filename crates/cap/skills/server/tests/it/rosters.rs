//! What `import_accounts` does to the register.

use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{electrician, keep, ready, register, told};

#[tokio::test]
async fn a_unit_vouches_until_the_person_states_it() {
    let app = ready().await;
    let mine = app.as_(Person::Volunteer).get("/api/me/skills").await.ok();
    assert_eq!((&mine["source"], &mine["notice_version"]), (&json!("roster"), &json!(null)));
    let standing = |at: usize| mine["skills"][at]["standing"].clone();
    assert_eq!((standing(0), standing(1)), (json!("vouched"), json!("counts")), "electrician, first aid");
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician", "first_aid"]));
    // From now on it is the person's own word, and the law asks for the licence.
    let own = app.as_(Person::Volunteer);
    own.put("/api/me/skills", register(json!([{ "code": "electrician" }])))
        .await
        .refused(422, "licence_needed");
    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    // The same roster again changes nothing of what the person has stated.
    let row = json!({ "name": "李志愿", "phone": Person::Volunteer.phone(), "skills": ["haircut"] });
    let again = json!({ "reason": "年度名册", "people": [row] });
    app.as_(Person::Secadmin).post("/api/accounts/import", again).await.ok();
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician"]));
}

#[tokio::test]
async fn a_roster_names_skills_of_the_catalogue() {
    let app = TestApp::start().await;
    let row = json!({ "name": "王小明", "phone": "13700000001", "skills": ["flying"] });
    let import = json!({ "reason": "年度名册", "people": [row] });
    let got = app.as_(Person::Secadmin).post("/api/accounts/import", import).await;
    got.refused(422, "import_rows_invalid");
    assert_eq!(got.json["data"]["rows"], json!([{ "row": 0, "fault": "bad_skill" }]));
}
