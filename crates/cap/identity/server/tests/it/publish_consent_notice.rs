use axum::http::Method;
use serde_json::json;

use crate::world::World;

const PATH: &str = "/api/consent-notices";

#[tokio::test]
async fn versions_are_counted_and_begin_now_or_later() {
    let world = World::new().await;
    let dpo = world.dpo().await;
    let notice = |from: Option<&str>| json!({ "purpose": "volunteer_matching", "text_zh": "我们使用您填写的住址网格和特长。", "text_en": "We use the grid of your home.", "valid_from": from });
    let got = world.post(&dpo, PATH, notice(None)).await;
    assert_eq!((got.status, got.body["version"].as_i64()), (201, Some(1)));
    let next = world.post(&dpo, PATH, notice(Some("2026-12-01T00:00:00+08:00"))).await.ok();
    assert_eq!(next["version"], 2);
    world.post(&dpo, PATH, notice(Some("2026-11-20T00:00:00Z"))).await.refused(422, "notice_in_past");
    world.post(&dpo, PATH, notice(None)).await.refused(422, "notice_in_past");
    assert_eq!(world.happened("consent_notice_published").await, 2);
}

#[tokio::test]
async fn only_the_protection_officer_publishes() {
    let world = World::new().await;
    let notice = json!({ "purpose": "volunteer_matching", "text_zh": "我们使用您填写的住址网格。", "text_en": "We use the grid." });
    world.only_for_staff(Method::POST, PATH, Some(notice.clone())).await;
    let secadmin = world.secadmin().await;
    world.post(&secadmin, PATH, notice).await.refused(403, "not_allowed");
}
