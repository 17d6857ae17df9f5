use baodao_identity_server::admin::{DemoPerson, set_demo_persons};
use baodao_kernel::Role;
use serde_json::json;

use crate::world::{Caller, Caller::Nobody, World, grid};

/// A grid worker whom a visitor can step into.
pub async fn person(world: &World) -> Caller {
    let worker = world.holder("13800000005", Role::GridWorker, grid()).await;
    let person =
        DemoPerson { account: worker.id(), label_zh: "网格员".into(), label_en: "Grid worker".into() };
    set_demo_persons(&world.platform, world.tenant, &[person]).await.unwrap();
    worker
}

#[tokio::test]
async fn a_visitor_of_the_demo_sees_whom_to_be() {
    let world = World::demo().await;
    let worker = person(&world).await;
    let list = world.get(&Nobody, "/api/demo/persons").await.ok();
    assert_eq!(
        (&list["items"][0]["account"], &list["items"][0]["label_zh"]),
        (&json!(worker.id()), &json!("网格员"))
    );
    assert_eq!(list["items"][0]["grants"][1]["area"]["name"], "濠东第一网格");
    assert_eq!(world.get(&Nobody, "/api/tenant").await.ok()["demo"], true);
}

#[tokio::test]
async fn production_has_no_such_path() {
    let world = World::new().await;
    person(&world).await;
    assert_eq!(world.get(&Nobody, "/api/demo/persons").await.status, 404);
}
