use serde_json::json;

use crate::world::{Caller::Nobody, World};

#[tokio::test]
async fn a_visitor_reads_the_version_in_force() {
    let world = World::new().await;
    let dpo = world.dpo().await;
    for (purpose, from) in [
        ("volunteer_matching", None),
        ("volunteer_matching", Some("2026-11-23T02:00:00Z")),
        ("sms_digest", None),
    ] {
        let input = json!({ "purpose": purpose, "text_zh": "我们使用您填写的住址网格和特长。", "text_en": "We use the grid of your home.", "valid_from": from });
        world.post(&dpo, "/api/consent-notices", input).await.ok();
    }
    let seen = async || {
        let list = world.get(&Nobody, "/api/consent-notices").await.ok();
        let items = list["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|n| format!("{} {}", n["purpose"].as_str().unwrap(), n["version"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen().await, ["sms_digest 1", "volunteer_matching 1"]);
    world.wait(60);
    assert_eq!(seen().await, ["sms_digest 1", "volunteer_matching 2"]);
}
