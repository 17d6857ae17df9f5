//! What other capabilities ask of the register, and placements that come through the log.

use std::collections::BTreeSet;

use baodao_kernel::{AreaPath, BodyId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::ports::{PLACED, Placed};
use baodao_organisation_core::post::PostKind;
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::{Log, NewEvent};
use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{CODE, body_of, found, id, overlay, unit_body, who};

#[tokio::test]
async fn units_and_bodies_are_found() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let mut body = unit_body(&app, "市一院");
    body["credit_code"] = json!(CODE);
    let unit = UnitId(id(&coordinator.post("/api/units", body).await.ok()).parse().unwrap());
    let person = json!({ "person": who(&app, Person::UnitLiaison) });
    coordinator.post(&format!("/api/units/{unit}/liaisons"), person).await.ok();
    let post = json!({ "post": "secretary", "body": tree.branch, "holder": who(&app, Person::Volunteer) });
    coordinator.post("/api/appointments", post).await.ok();

    let offered = StoredOrganisation::new(app.platform().clone());
    let (tenant, now) = (app.tenant(), app.now());
    let words = ["市一院".to_owned(), CODE.to_owned(), "没有的".to_owned()];
    let named = offered.units_named(tenant, &words).await.unwrap();
    assert_eq!((named.len(), named["市一院"].id, named[CODE].id), (2, unit, unit));
    assert_eq!(offered.unit(tenant, unit).await.unwrap().unwrap().party_org.as_deref(), Some("市一院党委"));
    let of_liaison = offered.units_of_liaison(tenant, app.account(Person::UnitLiaison)).await.unwrap();
    assert_eq!(of_liaison[0].id, unit);
    assert_eq!(offered.liaisons(tenant, unit).await.unwrap(), [app.account(Person::UnitLiaison)]);

    let branch = BodyId(tree.branch.parse().unwrap());
    let serving = async |area: &AreaPath| {
        let kinds = [BodyKind::FunctionalBranch, BodyKind::FunctionalGroup];
        offered
            .bodies_serving(tenant, area, &kinds)
            .await
            .unwrap()
            .into_iter()
            .map(|body| body.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(serving(&app.area(GRID).path).await, [branch]);
    assert_eq!(serving(&app.area(GRID).path.child(1)).await, [branch]);
    assert_eq!(serving(&app.area(COMMUNITY).path).await, [branch]);
    assert!(serving(&app.area(SECOND_GRID).path).await.is_empty());
    let heads = offered.heads(tenant, &[branch], now).await.unwrap();
    assert_eq!(
        (heads[&branch][0].account, heads[&branch][0].post),
        (app.account(Person::Volunteer), PostKind::Secretary)
    );
    assert_eq!(offered.headed_by(tenant, app.account(Person::Volunteer), now).await.unwrap(), [branch]);
    assert_eq!(offered.bodies(tenant, &[branch]).await.unwrap()[&branch].name, "万濠华府功能型党支部");
}

#[tokio::test]
async fn who_heads_a_branch_is_told_its_members() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let group =
        body_of(&app, "functional_group", "第一党小组", COMMUNITY, &[GRID], json!({ "parent": tree.branch }));
    let group = id(&found(&app, group).await.ok());
    let coordinator = app.as_(Person::Coordinator);
    let post = async |kind: &str, body: &str, person| {
        let post = json!({ "post": kind, "body": body, "holder": who(&app, person) });
        coordinator.post("/api/appointments", post).await.ok();
    };
    post("secretary", tree.branch.as_str(), Person::Volunteer).await;
    post("group_leader", group.as_str(), Person::Neighbour).await;
    post("secretary", tree.joint.as_str(), Person::Resident).await;
    for (body, person) in [(&tree.branch, Person::InServiceMember), (&group, Person::SecondVolunteer)] {
        let member = json!({ "person": who(&app, person) });
        coordinator.post(&format!("/api/bodies/{body}/members"), member).await.ok();
    }
    let offered = StoredOrganisation::new(app.platform().clone());
    let headed =
        async |person| offered.members_headed_by(app.tenant(), app.account(person), app.now()).await.unwrap();
    let members = headed(Person::Volunteer).await;
    let people: Vec<_> = members.iter().map(|(person, _)| *person).collect();
    assert_eq!(people, [app.account(Person::InServiceMember), app.account(Person::SecondVolunteer)]);
    assert!(members.iter().all(|(_, body)| body.name == "万濠华府功能型党支部"), "its groups are its own");
    for person in [Person::Neighbour, Person::Resident, Person::InServiceMember] {
        assert!(headed(person).await.is_empty(), "only the head of a functional branch");
    }
}

async fn placed_event(app: &TestApp, placed: Placed) {
    let mut log = Log::of_system(app.tenant(), app.now());
    log.event(NewEvent {
        subject_kind: "report_in",
        subject_id: placed.account.0,
        area: app.area(GRID).path,
        name: "report_in_placed".to_owned(),
        role: None,
        reason: None,
        data: json!({ PLACED: placed }),
    });
    log.write(app.pool()).await.unwrap();
    app.drain().await;
}

#[tokio::test]
async fn members_follow_placements() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let second = body_of(
        &app,
        "functional_branch",
        "濠滨功能型党支部",
        COMMUNITY,
        &[SECOND_GRID],
        json!({ "parent": tree.general }),
    );
    let second = BodyId(id(&found(&app, second).await.ok()).parse().unwrap());
    let first = BodyId(tree.branch.parse().unwrap());
    let account = app.account(Person::InServiceMember);
    let to = |body: Option<BodyId>| Placed { account, body, unit: None };
    let present = async || -> Vec<uuid::Uuid> {
        sqlx::query_scalar("select body_id from branch_member where to_on is null")
            .fetch_all(app.pool())
            .await
            .unwrap()
    };
    placed_event(&app, to(Some(first))).await;
    placed_event(&app, to(Some(first))).await;
    assert_eq!(present().await, [first.0]);
    app.advance(jiff::SignedDuration::from_hours(24));
    placed_event(&app, to(Some(second))).await;
    assert_eq!(present().await, [second.0]);
    // What does not fit is passed over, and the reader goes on.
    placed_event(&app, to(Some(BodyId(tree.joint.parse().unwrap())))).await;
    placed_event(&app, to(Some(BodyId(uuid::Uuid::nil())))).await;
    assert_eq!(present().await, [second.0]);
    placed_event(&app, to(None)).await;
    assert!(present().await.is_empty());
    assert_eq!((app.happened("member_added").await, app.happened("membership_ended").await), (2, 2));

    // The same inside a caller's transaction.
    let offered = StoredOrganisation::new(app.platform().clone());
    let mut log = Log::of_system(app.tenant(), app.now());
    let mut tx = app.pool().begin().await.unwrap();
    let done = offered.place(&mut tx, app.tenant(), to(Some(first)), app.now(), &mut log).await.unwrap();
    assert_eq!(done, Ok(()));
    let refused = offered
        .place(&mut tx, app.tenant(), to(Some(BodyId(tree.general.parse().unwrap()))), app.now(), &mut log)
        .await
        .unwrap();
    assert!(refused.is_err());
    log.write(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(present().await, [first.0]);
}

#[tokio::test]
async fn who_serves_in_a_branch_and_a_group_of_it_stays_in_both() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let first = BodyId(tree.branch.parse().unwrap());
    let under = |parent: &str| json!({ "parent": parent });
    let make = async |body: Value| BodyId(id(&found(&app, body).await.ok()).parse().unwrap());
    let group =
        make(body_of(&app, "functional_group", "第一党小组", COMMUNITY, &[GRID], under(&tree.branch))).await;
    let second = make(body_of(
        &app,
        "functional_branch",
        "濠滨功能型党支部",
        COMMUNITY,
        &[SECOND_GRID],
        under(&tree.general),
    ))
    .await;
    let account = app.account(Person::InServiceMember);
    let to = |body: Option<BodyId>| Placed { account, body, unit: None };
    let present = async || -> BTreeSet<uuid::Uuid> {
        let all: Vec<uuid::Uuid> =
            sqlx::query_scalar("select body_id from branch_member where to_on is null")
                .fetch_all(app.pool())
                .await
                .unwrap();
        all.into_iter().collect()
    };
    let both = BTreeSet::from([first.0, group.0]);
    // Into the group first and the branch after it, and the other way round: one stays in both.
    placed_event(&app, to(Some(group))).await;
    placed_event(&app, to(Some(first))).await;
    assert_eq!(present().await, both);
    // Only the grid changes: the same branch is said again.
    placed_event(&app, to(Some(first))).await;
    placed_event(&app, to(Some(group))).await;
    assert_eq!((present().await, app.happened("member_added").await), (both, 2));
    // Another branch takes the place of both, and later placements are not held up.
    app.advance(jiff::SignedDuration::from_hours(24));
    placed_event(&app, to(Some(second))).await;
    assert_eq!(present().await, BTreeSet::from([second.0]));
    placed_event(&app, to(Some(group))).await;
    assert_eq!(present().await, BTreeSet::from([group.0]));
    placed_event(&app, to(None)).await;
    assert!(present().await.is_empty());
}
