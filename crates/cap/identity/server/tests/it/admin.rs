//! What the command line does.

use baodao_identity_server::admin::{AdminFault, find_account, first_admin, issue_token};
use baodao_kernel::Phone;
use serde_json::json;

use crate::world::{Caller, World};

#[tokio::test]
async fn the_first_administrator_is_made_once() {
    let world = World::new().await;
    let phone = Phone::parse("13900000001").unwrap();
    let id = first_admin(&world.platform, world.tenant, "陈主任", &phone).await.unwrap();
    let admin = world.sign_in("13900000001").await;
    assert_eq!(admin.id(), id);
    world.get(&admin, "/api/accounts").await.ok();
    let again = first_admin(&world.platform, world.tenant, "陈主任", &phone).await;
    assert!(matches!(again, Err(AdminFault::AdminExists)));
}

#[tokio::test]
async fn an_account_is_found_by_id_number_or_exact_name() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "name": "张小明" })).await.ok();
    for who in [resident.id().to_string().as_str(), "138 0000 0001", "张小明"] {
        assert_eq!(find_account(&world.platform, world.tenant, who).await.unwrap(), resident.id(), "{who}");
    }
    assert!(matches!(
        find_account(&world.platform, world.tenant, "张").await,
        Err(AdminFault::NoSuchAccount)
    ));
    let other = world.sign_in("13800000002").await;
    world.patch(&other, "/api/me", json!({ "name": "张小明" })).await.ok();
    assert!(matches!(
        find_account(&world.platform, world.tenant, "张小明").await,
        Err(AdminFault::NameNotUnique(2))
    ));
}

#[tokio::test]
async fn a_token_from_the_command_line_acts_for_its_account() {
    let world = World::new().await;
    let resident = world.resident().await;
    let token = issue_token(&world.platform, world.tenant, resident.id(), "replay").await.unwrap();
    assert_eq!(world.get(&Caller::Bearer(token), "/api/me").await.ok()["account"], json!(resident.id()));
}
