use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn one_sees_looks_at_own_data_only() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let search = json!({ "phone": "13800000001", "reason": "办理网格员聘任" });
    world.post(&secadmin, "/api/accounts/search", search).await.ok();
    assert_eq!(world.get(&resident, "/api/me/disclosures").await.ok()["items"].as_array().unwrap().len(), 1);
    assert_eq!(world.get(&secadmin, "/api/me/disclosures").await.ok()["items"], json!([]));
    world.only_signed_in(Method::GET, "/api/me/disclosures", None).await;
}
