use axum::http::Method;
use baodao_kernel::Role;

use crate::world::{World, grid};

#[tokio::test]
async fn one_sees_own_roles_with_the_names_of_their_areas() {
    let world = World::new().await;
    let worker = world.holder("13800000005", Role::GridWorker, grid()).await;
    let got = world.get(&worker, "/api/me").await;
    assert_eq!(got.headers["etag"], "\"1\"");
    let me = got.ok();
    assert_eq!(me["phone"], "138****0005");
    assert_eq!(me["grants"][1]["role"], "grid_worker");
    assert_eq!(me["grants"][1]["area"]["name"], "濠东第一网格");
    assert_eq!(me["tenant"]["name"], "崇川区");
}

#[tokio::test]
async fn a_visitor_is_nobody() {
    World::new().await.only_signed_in(Method::GET, "/api/me", None).await;
}
