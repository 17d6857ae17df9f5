//! `end_body`: what hangs on it must be decided.

use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, body_of, count, found, id, names, notices, overlay, path, unit, who};

#[tokio::test]
async fn what_hangs_on_a_body_ends_or_moves_as_decided() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let other = body_of(
        &app,
        "functional_branch",
        "濠滨功能型党支部",
        COMMUNITY,
        &[SECOND_GRID],
        json!({ "parent": tree.general }),
    );
    let other = id(&found(&app, other).await.ok());
    let group =
        body_of(&app, "functional_group", "第一小组", COMMUNITY, &[GRID], json!({ "parent": tree.branch }));
    let group = id(&found(&app, group).await.ok());
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01" });
    dispatcher.post("/api/appointments", post).await.ok();
    let member = json!({ "person": who(&app, Person::InServiceMember), "from": "2026-03-01" });
    dispatcher.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok();

    let url = format!("/api/bodies/{}/end", tree.branch);
    let undecided = dispatcher.post(&url, json!({ "reason": "合并" })).await;
    undecided.refused(409, "body_has_parts");
    assert_eq!(undecided.json["data"], json!({ "children": 1, "posts": 1, "members": 1 }));
    let all = |to: &str| {
        json!({ "reason": "合并", "on": "2026-11-01", "children": { "then": "move", "to": to },
        "posts": { "then": "move", "to": to }, "members": { "then": "move", "to": to } })
    };
    dispatcher.post(&url, all(NOTHING)).await.refused(422, "body_unknown");
    dispatcher.post(&url, all(&tree.joint)).await.refused(422, "body_parent_unfit");
    let posts = json!({ "reason": "合并", "children": { "then": "end" }, "posts": { "then": "move", "to": tree.general }, "members": { "then": "end" } });
    dispatcher.post(&url, posts).await.refused(422, "posts_need_same_kind");
    let members = json!({ "reason": "合并", "children": { "then": "end" }, "posts": { "then": "end" }, "members": { "then": "move", "to": tree.joint } });
    dispatcher.post(&url, members).await.refused(422, "body_takes_no_members");
    let early = json!({ "reason": "合并", "on": "2026-02-01", "children": { "then": "end" }, "posts": { "then": "end" }, "members": { "then": "end" } });
    dispatcher.post(&url, early).await.refused(422, "organisation_day_out_of_range");

    let ended = dispatcher.post(&url, all(&other)).await.ok();
    assert_eq!((&ended["to"], &ended["end_reason"]), (&json!("2026-11-01"), &json!("合并")));
    assert_eq!(ended["allowed"], json!(["list_members"]), "its members of before can still be read");
    dispatcher.post(&url, all(&other)).await.refused(409, "body_ended");
    let heir = dispatcher.get(&format!("/api/bodies/{other}")).await.ok();
    assert_eq!((&heir["children"], &heir["members"], &heir["posts"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(heir["heads"][0]["person"]["name"], "李**");
    let moved = dispatcher.get(&format!("/api/bodies/{group}")).await.ok();
    assert_eq!(moved["parent"]["id"], json!(other));
    let before = dispatcher.get(&format!("/api/bodies/{}?at=2026-10-31", tree.branch)).await.ok();
    assert_eq!((&before["members"], &before["children"]), (&json!(1), &json!(1)));
    let living = dispatcher.get(&format!("/api/bodies?parent={}", tree.general)).await.ok();
    assert_eq!(names(&living), ["濠滨功能型党支部"]);
    assert_eq!(app.happened("body_moved").await, 1);
    assert_eq!(notices(&app, Person::Volunteer, "post_changed").await, 1, "the post goes on elsewhere");
    assert_eq!(notices(&app, Person::Volunteer, "post_ended").await, 0);
    assert_eq!(notices(&app, Person::InServiceMember, "branch_joined").await, 2);
    let standing =
        json!({ "standing": { "name": "又起", "parent": tree.general, "areas": [path(&app, GRID)] } });
    dispatcher.put(&format!("/api/bodies/{}", tree.branch), standing).await.refused(409, "body_ended");
}

#[tokio::test]
async fn bodies_that_end_with_another_leave_their_members_to_be_asked_about() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let member = json!({ "person": who(&app, Person::InServiceMember) });
    dispatcher.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok();
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer) });
    dispatcher.post("/api/appointments", post).await.ok();
    let end = json!({ "reason": "撤销", "children": { "then": "end" } });
    dispatcher.post(&format!("/api/bodies/{}/end", tree.general), end).await.ok();
    assert_eq!(count(&app, "select count(*) from body where to_on is not null").await, 2);
    assert_eq!(count(&app, "select count(*) from appointment where to_on is null").await, 0);
    assert_eq!(count(&app, "select count(*) from branch_member where to_on is null").await, 1);
    assert_eq!(notices(&app, Person::Volunteer, "post_ended").await, 1, "posts end with the wider body");
    let asked = dispatcher.get("/api/organisation/checks?kind=members_of_ended_body").await.ok();
    assert_eq!(
        (&asked["items"][0]["name"], &asked["items"][0]["count"]),
        (&json!("万濠华府功能型党支部"), &json!(1))
    );
    assert_eq!(asked["items"][0]["answers"], json!(["move_member", "end_membership"]));
    app.as_(Person::Coordinator)
        .post(&format!("/api/bodies/{}/end", tree.street), json!({ "reason": "x" }))
        .await
        .refused(403, "not_allowed");
}

#[tokio::test]
async fn whom_the_end_of_a_body_concerns_is_told() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let member = json!({ "person": who(&app, Person::InServiceMember) });
    dispatcher.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok();
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer) });
    dispatcher.post("/api/appointments", post).await.ok();
    let end = json!({ "reason": "撤销", "posts": { "then": "end" }, "members": { "then": "end" } });
    dispatcher.post(&format!("/api/bodies/{}/end", tree.branch), end).await.ok();
    assert_eq!(notices(&app, Person::Volunteer, "post_ended").await, 1);
    assert_eq!(notices(&app, Person::InServiceMember, "branch_left").await, 1);

    let hospital = unit(&app, "市一院").await;
    let liaison = json!({ "person": who(&app, Person::UnitLiaison) });
    dispatcher.post(&format!("/api/units/{hospital}/liaisons"), liaison).await.ok();
    let alliance = body_of(&app, "alliance", "德民党建联盟", COMMUNITY, &[GRID, SECOND_GRID], json!({}));
    let alliance = id(&found(&app, alliance).await.ok());
    let party = json!({ "unit": hospital });
    dispatcher.post(&format!("/api/bodies/{alliance}/parties"), party).await.ok();
    dispatcher.post(&format!("/api/bodies/{alliance}/end"), json!({ "reason": "到期" })).await.ok();
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_left_body").await, 1);
}
