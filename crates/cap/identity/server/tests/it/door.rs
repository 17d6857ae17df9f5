//! Sessions, tokens and districts as the platform asks for them.

use baodao_identity_server::admin::{NewTenant, create_tenant};
use baodao_kernel::Role;
use baodao_platform::Authenticator;

use crate::world::{Caller, World, grid};

#[tokio::test]
async fn staff_rest_half_an_hour_residents_a_month() {
    let world = World::new().await;
    let resident = world.resident().await;
    let worker = world.holder("13800000005", Role::GridWorker, grid()).await;
    for _ in 0..3 {
        world.wait(29);
        world.get(&worker, "/api/me").await.ok();
        // The use is noted beside the call.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    world.wait(30);
    world.get(&worker, "/api/me").await.refused(401, "unauthenticated");
    world.wait(29 * 24 * 60);
    world.get(&resident, "/api/me").await.ok();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    world.wait(30 * 24 * 60);
    world.get(&resident, "/api/me").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn a_known_caller_costs_no_query_for_ten_seconds() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.get(&resident, "/api/me").await.ok();
    sqlx::query("update session set revoked_at = now()").execute(world.platform.pool()).await.unwrap();
    world.get(&resident, "/api/me").await.ok();
    world.clock.advance(jiff::SignedDuration::from_secs(10));
    world.get(&resident, "/api/me").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn what_is_no_secret_is_nobody() {
    let world = World::new().await;
    let forged = Caller::Cookie(world.resident().await.id(), "baodao=nonsense".into());
    world.get(&forged, "/api/me").await.refused(401, "unauthenticated");
    world.get(&Caller::Bearer("bd_nonsense".into()), "/api/me").await.refused(401, "bad_credential");
    world
        .get(&Caller::Bearer(format!("bd_{}", "A".repeat(43))), "/api/me")
        .await
        .refused(401, "bad_credential");
}

#[tokio::test]
async fn a_visitors_district_is_told_by_code_then_host_then_the_first() {
    let world = World::new().await;
    let second = NewTenant {
        code: "gulou".into(),
        name: "鼓楼区".into(),
        hosts: vec!["gl.example".into()],
        supervision_phone: "025-12345".into(),
        help_phone: "025-85012345".into(),
    };
    let gulou = create_tenant(&world.platform, second).await.unwrap();
    world.door.forget_districts();
    let district = async |host, code| world.door.tenant(host, code).await.unwrap();
    assert_eq!(district(Some("gl.example:8311"), None).await, Some(gulou));
    assert_eq!(district(Some("127.0.0.1:8311"), None).await, Some(world.tenant));
    assert_eq!(district(Some("gl.example"), Some("chongchuan")).await, Some(world.tenant));
    assert_eq!(district(None, Some("nowhere")).await, None);
}

#[tokio::test]
async fn a_session_of_one_district_is_nobody_in_anothers_list() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let second = NewTenant {
        code: "gulou".into(),
        name: "鼓楼区".into(),
        hosts: vec![],
        supervision_phone: "025-12345".into(),
        help_phone: "025-85012345".into(),
    };
    create_tenant(&world.platform, second).await.unwrap();
    world.door.forget_districts();
    // The session decides the district, whatever the header says.
    let got = world
        .send(&secadmin, axum::http::Method::GET, "/api/me", None, &[("x-district", "gulou")])
        .await
        .ok();
    assert_eq!(got["tenant"]["code"], "chongchuan");
}
