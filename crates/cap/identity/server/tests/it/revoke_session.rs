use axum::http::Method;

use crate::world::World;

#[tokio::test]
async fn one_device_is_signed_out_and_only_by_its_owner() {
    let world = World::new().await;
    let phone = world.resident().await;
    world.wait(2);
    let desk = world.resident().await;
    let list = world.get(&desk, "/api/me/sessions").await.ok();
    let path = format!("/api/me/sessions/{}", list["items"][1]["id"].as_str().unwrap());
    let other = world.sign_in("13800000002").await;
    world.delete(&other, &path).await.refused(404, "not_found");
    world.delete(&desk, &path).await.ok();
    world.get(&phone, "/api/me").await.refused(401, "unauthenticated");
    world.get(&desk, "/api/me").await.ok();
    world.delete(&desk, &path).await.refused(404, "not_found");
    world.delete(&desk, "/api/me/sessions/x").await.refused(404, "not_found");
    world.only_signed_in(Method::DELETE, &path, None).await;
}
