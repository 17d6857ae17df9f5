use axum::http::Method;
use serde_json::json;

use crate::world::{Caller, World};

const PATH: &str = "/api/me/consents";

/// A notice in force, with version 2 an hour later.
pub async fn notices(world: &World) -> Caller {
    let dpo = world.dpo().await;
    for from in [None, Some("2026-11-23T02:00:00Z")] {
        let input = json!({ "purpose": "volunteer_matching", "text_zh": "我们使用您填写的住址网格和特长。", "text_en": "We use the grid of your home.", "valid_from": from });
        world.post(&dpo, "/api/consent-notices", input).await.ok();
    }
    dpo
}

#[tokio::test]
async fn consent_is_given_to_the_notice_in_force() {
    let world = World::new().await;
    notices(&world).await;
    let resident = world.resident().await;
    let give = |version| json!({ "purpose": "volunteer_matching", "version": version });
    let first = world.post(&resident, PATH, give(1)).await;
    assert_eq!(first.status, 201);
    let again = world.post(&resident, PATH, give(1)).await;
    assert_eq!((again.status, &again.body["id"]), (200, &first.body["id"]));
    assert_eq!(world.happened("consent_given").await, 1);
    world.post(&resident, PATH, give(2)).await.refused(404, "consent_notice_unknown");
    world.wait(60);
    let old = world.post(&resident, PATH, give(1)).await;
    old.refused(409, "consent_notice_outdated");
    assert_eq!(old.body["data"]["current"], 2);
    world
        .post(&resident, PATH, json!({ "purpose": "unheard_of", "version": 1 }))
        .await
        .refused(404, "consent_notice_unknown");
    world
        .post(&resident, PATH, json!({ "purpose": "Bad Code", "version": 1 }))
        .await
        .refused(422, "invalid_input");
    world.only_signed_in(Method::POST, PATH, Some(give(1))).await;
}
