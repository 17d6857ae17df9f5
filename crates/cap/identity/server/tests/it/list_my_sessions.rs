use axum::http::Method;

use crate::world::World;

#[tokio::test]
async fn one_sees_own_devices_and_which_is_this() {
    let world = World::new().await;
    let phone = world.resident().await;
    world.wait(2);
    let desk = world.resident().await;
    world.sign_in("13800000002").await;
    let list = world.get(&desk, "/api/me/sessions").await.ok();
    let this: Vec<bool> =
        list["items"].as_array().unwrap().iter().map(|s| s["this"].as_bool().unwrap()).collect();
    assert_eq!(this, [true, false]);
    assert!(world.get(&phone, "/api/me/sessions").await.ok().to_string().find("token").is_none());
}

#[tokio::test]
async fn a_visitor_has_none() {
    World::new().await.only_signed_in(Method::GET, "/api/me/sessions", None).await;
}
