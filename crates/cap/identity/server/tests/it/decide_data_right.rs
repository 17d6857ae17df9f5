use axum::http::Method;
use baodao_kernel::Role;
use serde_json::{Value, json};

use crate::give_consent::notices;
use crate::world::{Caller, World, grid};

async fn ask(world: &World, caller: &Caller, kind: &str) -> String {
    let right = world.post(caller, "/api/data-rights", json!({ "kind": kind })).await.ok();
    format!("/api/data-rights/{}/decide", right["id"].as_str().unwrap())
}

fn step(step: &str) -> Value {
    json!({ "step": step })
}

#[tokio::test]
async fn a_closed_account_leaves_nothing_that_tells_who_it_was() {
    let world = World::new().await;
    let dpo = notices(&world).await;
    let worker = world.holder("13800000005", Role::GridWorker, grid()).await;
    world.patch(&worker, "/api/me", json!({ "name": "张小明", "home": grid() })).await.ok();
    world
        .post(&worker, "/api/me/consents", json!({ "purpose": "volunteer_matching", "version": 1 }))
        .await
        .ok();
    let path = ask(&world, &worker, "close_account").await;
    world.post(&dpo, &path, step("finish")).await.refused(409, "data_right_state");
    world.post(&dpo, &path, step("check_identity")).await.ok();
    let done = world.post(&dpo, &path, json!({ "step": "finish", "reason": "已注销" })).await.ok();
    assert_eq!((&done["state"], &done["reason"]), (&json!("done"), &json!("已注销")));
    world.get(&worker, "/api/me").await.refused(401, "unauthenticated");
    let left: (Option<Vec<u8>>, Option<Vec<u8>>, String) =
        sqlx::query_as("select name, phone, state from account where id = $1")
            .bind(worker.id().0)
            .fetch_one(world.platform.pool())
            .await
            .unwrap();
    assert_eq!(left, (None, None, "closed".to_owned()));
    for table in [
        "volunteer_profile where account_id = $1",
        "role_grant where account_id = $1 and revoked_at is null",
        "consent where account_id = $1 and withdrawn_at is null",
    ] {
        let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
            .bind(worker.id().0)
            .fetch_one(world.platform.pool())
            .await
            .unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    assert_eq!(world.happened("account_closed").await, 1);
    world.wait(2);
    let anew = world.sign_in("13800000005").await;
    assert_ne!(anew.id(), worker.id());
}

#[tokio::test]
async fn withdrawing_everything_withdraws_every_consent() {
    let world = World::new().await;
    let dpo = notices(&world).await;
    let resident = world.resident().await;
    world
        .post(&resident, "/api/me/consents", json!({ "purpose": "volunteer_matching", "version": 1 }))
        .await
        .ok();
    let path = ask(&world, &resident, "withdraw_consent").await;
    for next in ["check_identity", "finish"] {
        world.post(&dpo, &path, step(next)).await.ok();
    }
    let consents = world.get(&resident, "/api/me/consents").await.ok();
    assert!(!consents["items"][0]["withdrawn_at"].is_null());
}

#[tokio::test]
async fn every_refusal() {
    let world = World::new().await;
    let dpo = world.dpo().await;
    let resident = world.resident().await;
    let path = ask(&world, &resident, "explain").await;
    world.post(&dpo, &path, step("refuse")).await.refused(422, "data_right_reason");
    let own = ask(&world, &dpo, "explain").await;
    world.post(&dpo, &own, step("check_identity")).await.refused(403, "data_right_own");
    world.post(&resident, &path, step("finish")).await.refused(403, "not_allowed");
    world.only_for_staff(Method::POST, &path, Some(step("finish"))).await;
    let stale =
        world.send(&dpo, Method::POST, &path, Some(step("check_identity")), &[("if-match", "\"9\"")]).await;
    stale.refused(412, "version_conflict");
    let refused = world.post(&dpo, &path, json!({ "step": "refuse", "reason": "不属于本系统" })).await.ok();
    assert_eq!((&refused["state"], &refused["allowed"]), (&json!("refused"), &json!([])));
    world.post(&dpo, &path, step("check_identity")).await.refused(409, "data_right_state");
    world
        .post(&dpo, "/api/data-rights/00000000-0000-7000-8000-000000000000/decide", step("finish"))
        .await
        .refused(404, "not_found");
}
