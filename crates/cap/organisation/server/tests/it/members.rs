//! `add_member`, `end_membership`, `move_member`, `list_members`.

use baodao_testkit::places::{COMMUNITY, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, body_of, found, id, notices, overlay, plain_branch, unit, who};

async fn second_branch(app: &TestApp, general: &str) -> String {
    let body = body_of(
        app,
        "functional_branch",
        "濠滨功能型党支部",
        COMMUNITY,
        &[SECOND_GRID],
        json!({ "parent": general }),
    );
    id(&found(app, body).await.ok())
}

#[tokio::test]
async fn members_of_a_functional_branch_belong_elsewhere() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let hospital = unit(&app, "市一院").await;
    let home = plain_branch(&app, "市一院第三党支部").await;
    let coordinator = app.as_(Person::Coordinator);
    let url = format!("/api/bodies/{}/members", tree.branch);
    let member = json!({ "person": { "phone": Person::InServiceMember.phone() }, "from": "2026-03-05",
        "home": { "unit": hospital, "body": home } });
    let added = coordinator.post(&url, member.clone()).await;
    assert_eq!(added.status, 201);
    let added = added.ok();
    assert_eq!(
        (&added["person"]["name"], &added["home"]["unit"]["name"]),
        (&json!("赵**"), &json!("市一院"))
    );
    assert_eq!(added["home"]["body"]["name"], "市一院第三党支部");
    let also = json!({ "person": who(&app, Person::InServiceMember) });
    coordinator.post(&format!("/api/bodies/{home}/members"), also).await.ok();
    assert_eq!(notices(&app, Person::InServiceMember, "branch_joined").await, 2);

    let other = second_branch(&app, &tree.general).await;
    let to_other = format!("/api/bodies/{other}/members");
    let elsewhere =
        coordinator.post(&to_other, json!({ "person": who(&app, Person::InServiceMember) })).await;
    elsewhere.refused(409, "member_elsewhere");
    assert_eq!(elsewhere.json["data"]["name"], "万濠华府功能型党支部");
    coordinator.post(&url, member).await.refused(409, "member_twice");
    let wrong =
        async |body: Value, status: u16, code: &str| coordinator.post(&url, body).await.refused(status, code);
    wrong(json!({ "person": { "phone": "13899999999" } }), 422, "person_unknown").await;
    wrong(
        json!({ "person": who(&app, Person::Volunteer), "from": "2026-01-01" }),
        422,
        "organisation_day_out_of_range",
    )
    .await;
    wrong(
        json!({ "person": who(&app, Person::Volunteer), "from": "2026-12-01" }),
        422,
        "organisation_day_out_of_range",
    )
    .await;
    wrong(
        json!({ "person": who(&app, Person::Volunteer), "home": { "body": NOTHING } }),
        422,
        "body_unknown",
    )
    .await;
    wrong(
        json!({ "person": who(&app, Person::Volunteer), "home": { "unit": NOTHING } }),
        422,
        "unit_unknown",
    )
    .await;
    let joint = format!("/api/bodies/{}/members", tree.joint);
    coordinator
        .post(&joint, json!({ "person": who(&app, Person::Volunteer) }))
        .await
        .refused(422, "body_takes_no_members");
}

#[tokio::test]
async fn who_reads_the_members() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let url = format!("/api/bodies/{}/members", tree.branch);
    coordinator.post(&url, json!({ "person": who(&app, Person::InServiceMember) })).await.ok();
    let seen = coordinator.get(&url).await.ok();
    assert_eq!(seen["items"][0]["allowed"], json!(["end_membership", "move_member"]));
    // A member sees the body, not the others; the secretary sees them masked and changes nothing.
    let member = app.as_(Person::InServiceMember);
    assert_eq!(member.get(&format!("/api/bodies/{}", tree.branch)).await.ok()["allowed"], json!([]));
    member.get(&url).await.refused(403, "not_allowed");
    app.as_(Person::Volunteer).get(&url).await.refused(404, "not_found");
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer) });
    coordinator.post("/api/appointments", post).await.ok();
    let secretary = app.as_(Person::Volunteer);
    let read = secretary.get(&url).await.ok();
    assert_eq!(
        (&read["items"][0]["person"]["name"], &read["items"][0]["allowed"]),
        (&json!("赵**"), &json!([]))
    );
    secretary.post(&url, json!({ "person": who(&app, Person::Neighbour) })).await.refused(403, "not_allowed");
    app.as_(Person::GridWorker).get(&url).await.refused(403, "not_allowed");
    app.as_(Person::Sysadmin).get(&url).await.refused(403, "not_allowed");
    app.as_(Person::NextCoordinator).get(&url).await.refused(404, "not_found");
    app.as_(Person::OtherCoordinator).get(&url).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_member_moves_and_leaves() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let other = second_branch(&app, &tree.general).await;
    let coordinator = app.as_(Person::Coordinator);
    let url = format!("/api/bodies/{}/members", tree.branch);
    let home = json!({ "words": "市一院第三党支部" });
    let member = json!({ "person": who(&app, Person::InServiceMember), "home": home, "from": "2026-03-05" });
    let first = id(&coordinator.post(&url, member).await.ok());
    let move_ = format!("/api/memberships/{first}/move");
    let to = |body: &str| json!({ "to": body, "reason": "搬家", "on": "2026-10-01" });
    coordinator.post(&move_, to(NOTHING)).await.refused(404, "not_found");
    coordinator.post(&move_, to(&tree.joint)).await.refused(422, "body_takes_no_members");
    app.as_(Person::InServiceMember).post(&move_, to(&other)).await.refused(403, "not_allowed");
    app.as_(Person::Resident).post(&move_, to(&other)).await.refused(404, "not_found");
    let moved = coordinator.post(&move_, to(&other)).await.ok();
    assert_eq!((&moved["from"], &moved["home"]["words"]), (&json!("2026-10-01"), &json!("市一院第三党支部")));
    coordinator.post(&move_, to(&other)).await.refused(409, "membership_over");
    let count = async |query: &str| {
        coordinator.get(&format!("{url}{query}")).await.ok()["items"].as_array().unwrap().len()
    };
    assert_eq!((count("").await, count("?at=2026-09-30").await, count("?past=true").await), (0, 1, 1));
    let names: Vec<String> =
        app.history(other.parse().unwrap()).await.into_iter().map(|event| event.name).collect();
    assert_eq!(names, ["body_created", "member_added"]);

    let end = format!("/api/memberships/{}/end", id(&moved));
    let early = json!({ "reason": "退休", "on": "2026-09-01" });
    coordinator.post(&end, early).await.refused(422, "organisation_day_out_of_range");
    app.as_(Person::Sysadmin).post(&end, json!({ "reason": "退休" })).await.refused(404, "not_found");
    let left = coordinator.post(&end, json!({ "reason": "退休" })).await.ok();
    assert_eq!((&left["to"], &left["end_reason"]), (&json!("2026-11-23"), &json!("退休")));
    coordinator.post(&end, json!({ "reason": "退休" })).await.refused(409, "membership_over");
    assert_eq!(notices(&app, Person::InServiceMember, "branch_left").await, 1, "a move is told as a joining");
    coordinator
        .post(&format!("/api/memberships/{NOTHING}/end"), json!({ "reason": "x" }))
        .await
        .refused(404, "not_found");
}
