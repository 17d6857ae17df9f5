use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn one_sees_looks_at_own_data_only() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let search = json!({ "phone": "13800000001", "reason": "办理网格员聘任" });
    world.patch(&secadmin, "/api/me", json!({ "name": "周平" })).await.ok();
    world.post(&secadmin, "/api/accounts/search", search).await.ok();
    let seen = world.get(&resident, "/api/me/disclosures").await.ok()["items"].clone();
    assert_eq!((seen.as_array().unwrap().len(), &seen[0]["viewer_name"]), (1, &json!("周*")));
    assert_eq!(world.get(&resident, "/api/me/data").await.ok()["disclosures"], seen, "the same in the copy");
    assert_eq!(world.get(&secadmin, "/api/me/disclosures").await.ok()["items"], json!([]));
    world.only_signed_in(Method::GET, "/api/me/disclosures", None).await;
}
