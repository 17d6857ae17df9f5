//! `add_body_party`, `end_body_party`: who sits in committees and alliances.

use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, body_of, found, id, notices, overlay, plain_branch, unit, who};

#[tokio::test]
async fn units_sit_in_several_bodies_and_their_liaison_sees_them() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let hospital = unit(&app, "市一院").await;
    let alliance = body_of(&app, "alliance", "德民党建联盟", COMMUNITY, &[GRID, SECOND_GRID], json!({}));
    let alliance = id(&found(&app, alliance).await.ok());
    let parties = format!("/api/bodies/{}/parties", tree.joint);
    let party = json!({ "unit": hospital, "part": "共建单位", "from": "2026-03-01" });
    let joined = coordinator.post(&parties, party.clone()).await.ok();
    assert_eq!(joined["member_parties"][0]["unit"]["name"], "市一院");
    coordinator.post(&format!("/api/bodies/{alliance}/parties"), party.clone()).await.ok();
    let seen = coordinator.get(&format!("/api/units/{hospital}")).await.ok();
    assert_eq!(seen["seats"].as_array().unwrap().len(), 2);
    let liaison = app.as_(Person::UnitLiaison);
    liaison.get(&format!("/api/bodies/{}", tree.joint)).await.refused(404, "not_found");
    let person = json!({ "person": who(&app, Person::UnitLiaison) });
    coordinator.post(&format!("/api/units/{hospital}/liaisons"), person).await.ok();
    liaison.get(&format!("/api/bodies/{}", tree.joint)).await.ok();

    assert_eq!(notices(&app, Person::UnitLiaison, "unit_joined_body").await, 0, "nobody spoke for it then");
    coordinator.post(&parties, party).await.refused(409, "party_twice");
    coordinator.post(&parties, json!({ "unit": NOTHING })).await.refused(422, "unit_unknown");
    coordinator.post(&parties, json!({ "body": NOTHING })).await.refused(422, "body_unknown");
    coordinator.post(&parties, json!({})).await.refused(422, "invalid_input");
    let to_branch = format!("/api/bodies/{}/parties", tree.branch);
    coordinator.post(&to_branch, json!({ "unit": hospital })).await.refused(422, "body_takes_no_parties");
    let early = json!({ "body": tree.branch, "from": "2026-01-01" });
    coordinator.post(&parties, early).await.refused(422, "organisation_day_out_of_range");

    let end = format!("/api/body-parties/{}/end", joined["member_parties"][0]["id"].as_str().unwrap());
    let left = coordinator.post(&end, json!({ "reason": "迁出" })).await.ok();
    assert_eq!(left["member_parties"], json!([]));
    coordinator.post(&end, json!({ "reason": "迁出" })).await.refused(409, "party_over");
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_left_body").await, 1);
    coordinator.post(&parties, json!({ "unit": hospital })).await.ok();
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_joined_body").await, 1);
    coordinator
        .post(&format!("/api/body-parties/{NOTHING}/end"), json!({ "reason": "迁出" }))
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn two_branches_make_a_pair() {
    let app = TestApp::start().await;
    let (one, two) = (plain_branch(&app, "机关支部").await, plain_branch(&app, "社区支部").await);
    let pair =
        id(&found(&app, body_of(&app, "alliance", "机关社区结对", COMMUNITY, &[COMMUNITY], json!({})))
            .await
            .ok());
    let url = format!("/api/bodies/{pair}/parties");
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post(&url, json!({ "body": one })).await.ok();
    let both = coordinator.post(&url, json!({ "body": two, "part": "结对支部" })).await.ok();
    let sat: Vec<&str> = both["member_parties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["body"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(sat, ["机关支部", "社区支部"]);
    coordinator.post(&url, json!({ "body": pair })).await.refused(422, "body_unknown");
    coordinator.post(&format!("/api/bodies/{two}/end"), json!({ "reason": "合并" })).await.ok();
    coordinator.post(&url, json!({ "body": two })).await.refused(409, "body_ended");
    let left = coordinator.get(&format!("/api/bodies/{pair}")).await.ok();
    assert_eq!(left["member_parties"].as_array().unwrap().len(), 1);
}
