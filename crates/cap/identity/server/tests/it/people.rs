//! What other capabilities ask.

use baodao_identity_core::ports::{LeftOutReason, Nearness, People, Reason};
use baodao_identity_server::StoredPeople;
use baodao_kernel::{AreaPath, Phone, Role};
use serde_json::json;

use crate::world::{World, community, grid, subdistrict};

fn person(n: u32, home: &str, skills: &[&str], adult: bool, offers: bool) -> serde_json::Value {
    json!({ "name": "王小明", "phone": format!("137{n:08}"), "home_code": home, "skills": skills, "adult": adult,
            "receives_offers": offers, "roles": [{ "role": "volunteer" }] })
}

#[tokio::test]
async fn candidates_come_nearest_first_with_reasons_and_counts_of_those_left_out() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let people = [
        person(0, "320613001002", &["first_aid"], true, true),
        person(1, "320613001001002", &["cook", "first_aid"], true, true),
        person(2, "320613001001001", &["first_aid"], true, true),
        person(3, "320613001001001", &[], true, true),
        person(4, "320613001001001", &["first_aid"], false, true),
        person(5, "320613001001001", &["first_aid"], true, false),
        person(6, "320613002", &["first_aid"], true, true),
    ];
    let input = json!({ "reason": "志愿者名册", "people": people });
    let made = world.post(&secadmin, "/api/accounts/import", input).await.ok();
    let stored = StoredPeople::new(world.platform.clone());
    let skills = ["first_aid".to_owned()];
    let found = stored.candidates(world.tenant, &grid(), &skills, 2, world.now()).await.unwrap();
    let near: Vec<_> = found.people.iter().map(|c| (json!(c.account), c.nearness, c.name.as_str())).collect();
    assert_eq!(
        near,
        [
            (made["accounts"][2]["account"].clone(), Nearness::SameGrid, "王**"),
            (made["accounts"][1]["account"].clone(), Nearness::SameCommunity, "王**"),
        ]
    );
    assert_eq!(found.people[0].reasons[1], Reason::HasSkills { skills: skills.to_vec() });
    let left: Vec<_> = found.left_out.iter().map(|l| (l.reason, l.count)).collect();
    assert_eq!(
        left,
        [
            (LeftOutReason::SkillMissing, 1),
            (LeftOutReason::NotAdult, 1),
            (LeftOutReason::WantsNoOffers, 1),
            (LeftOutReason::OverLimit, 1),
        ]
    );
    let nobody = stored
        .candidates(world.tenant, &AreaPath::district().child(2), &["law".to_owned()], 9, world.now())
        .await
        .unwrap();
    assert!(nobody.people.is_empty() && nobody.left_out[0].count == 1);
    assert!(
        stored
            .candidates(world.tenant, &AreaPath::district(), &[], 9, world.now())
            .await
            .unwrap()
            .people
            .is_empty()
    );
}

#[tokio::test]
async fn holders_over_a_place_come_nearest_first() {
    let world = World::new().await;
    let far = world.holder("13800000001", Role::Handler, AreaPath::district()).await;
    let near = world.holder("13800000002", Role::Handler, community()).await;
    world.holder("13800000003", Role::Handler, AreaPath::district().child(2)).await;
    world.holder("13800000004", Role::Dispatcher, subdistrict()).await;
    let stored = StoredPeople::new(world.platform.clone());
    let holders = stored.holders(world.tenant, Role::Handler, &grid(), world.now()).await.unwrap();
    assert_eq!(holders, [near.id(), far.id()]);
    let past = "2020-01-01T00:00:00Z".parse().unwrap();
    assert!(stored.holders(world.tenant, Role::Handler, &grid(), past).await.unwrap().is_empty());
}

#[tokio::test]
async fn names_are_masked_and_contacts_full() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "name": "张小明", "home": grid() })).await.ok();
    let stored = StoredPeople::new(world.platform.clone());
    let names = stored.names(world.tenant, &[resident.id()]).await.unwrap();
    assert_eq!(names[&resident.id()], "张**");
    let contact = stored.contact(world.tenant, resident.id()).await.unwrap().unwrap();
    assert_eq!((contact.name.as_str(), contact.phone.expose()), ("张小明", "13800000001"));
    let phone = Phone::parse("13800000001").unwrap();
    assert_eq!(stored.by_phone(world.tenant, &phone).await.unwrap(), Some(resident.id()));
    assert_eq!(stored.profile(world.tenant, resident.id()).await.unwrap().unwrap().home, Some(grid()));
    assert_eq!(stored.names(world.tenant, &[]).await.unwrap().len(), 0);
}
